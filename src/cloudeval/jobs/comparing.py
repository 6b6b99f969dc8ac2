"""Compare two versions, and measure what each change did to each offer."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.changes.kept_ids import relabelled
from cloudeval.changes.lineage import (
    READINGS,
    Edge,
    LineageReading,
    contested,
    through,
    turned,
    unrelated,
)
from cloudeval.changes.notes import Explained, explained
from cloudeval.effects.difference import Difference, sheets, told
from cloudeval.files.library import Library
from cloudeval.jobs.asking import (
    NoDate,
    NotOneFamily,
    cast_of,
    day_of_score,
    field_of,
    field_of_cast,
)
from cloudeval.model.criteria_set import ChangeKind, ChangeNote, CriteriaSet, Family
from cloudeval.model.source import Source, Sureness
from cloudeval.reports.results import Compared, DayRead, Policy
from cloudeval.scoring.lifting import same_rules

if TYPE_CHECKING:
    from cloudeval.jobs.studying import ChosenStudy

_NEIGHBOURS = 2
EXEMPTIONS: frozenset[ChangeKind] = frozenset({"exemption-granted", "exemption-withdrawn"})


def diff(  # noqa: PLR0913 - each is something that a person may ask for
    library: Library,
    before: str,
    after: str,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    reading: LineageReading | None = None,
    across: bool = False,
    study: ChosenStudy | None = None,
) -> Compared:
    """What changed from one version to another, and what it did to each offer on one day.

    Versions of two families are compared ``across`` them only: by equal ids, and by lineage that is
    proposed and that nobody declared. Without it, :class:`NotOneFamily`.

    A ``study`` gives the offers and the day that are not asked for, and its marks stand beside the
    facts. Of its scenarios only one that assumes nothing but facts will do: else
    :class:`RulesAssumed`, since its rules are those of no version.
    """
    from cloudeval.jobs import studying

    if study is not None and study.scenario is not None and study.scenario.touches_rules:
        raise studying.RulesAssumed(study.scenario)
    old, new = library.criteria(before), library.criteria(after)
    if old.family != new.family and not across:
        raise NotOneFamily(old, new)
    chain = library.chain(old, new) if old.family == new.family else None
    family = library.family(new)
    families = library.family(old), family
    tied, proposed = None, tuple[Edge, ...]()
    if old.family == new.family:
        day = studying.day_of(study, as_of) or day_of_difference(old, new, families, as_of)
        names, of_study = studying.offers_of(study, offers)
        field, roles, cast = field_of(library, new, family, names)
    else:
        day = day_of_either((old, new), families, as_of)
        of_study = False
        casts = *cast_of(old, families[0]), *cast_of(new, family)
        field, roles, cast = field_of_cast(library, casts, offers)
        from cloudeval.jobs.proposing import by_likeness, tied_by

        tied = by_likeness(old, new)
        proposed = tied_by(tied.proposals)
    was, now = library.vocabulary(old), library.vocabulary(new)
    reader = studying.reader_of(study, now.with_words_of(was), day.date, min_sure)
    asked = (reading,) if reading is not None else readings_of(chain)
    filled = sheets(old, new, field, reader, roles)
    found = tuple(
        told((each, (*lineage(old, new, chain, each), *proposed)), filled) for each in asked
    )
    notes = tuple(note for version in (chain or ())[1:] for note in version.change_notes)
    adjacent = chain is not None and len(chain) == _NEIGHBOURS
    return Compared(
        found,
        day,
        family,
        "study" if of_study else cast,
        (library.digest(old), library.digest(new)),
        held_against_notes(found, notes) if adjacent else None,
        notes,
        studying.inputs_of(library, study),
        sources=_sources(library, chain or (old, new)),
        relabelled=relabelled(old, new, was, now),
        across=tied,
        study=studying.used(library, study, field, day.date),
    )


def _sources(library: Library, versions: Sequence[CriteriaSet]) -> dict[str, Source]:
    """All that these versions and their families cite; of two of one name the later stands."""
    told: dict[str, Source] = {}
    for version in versions:
        told |= library.family_sources(version)
    for version in versions:
        told |= version.sources
    return told


def judged(library: Library, compared: Compared, policy: Path) -> Compared:
    """The same comparison beside a file that rules on single changes; no figure moves."""
    rulings = {ruling.fingerprint: ruling for ruling in library.policy(policy).changes}
    told = Policy(policy.as_posix(), rulings)
    read = {each.path: each for each in compared.inputs}
    inputs = tuple(read.get(each.path, each) for each in library.inputs)
    return replace(compared, policy=told, inputs=inputs)


def lifted(library: Library, compared: Compared) -> Compared:
    """The same comparison with no offer exempt from any line of either version."""
    old, new = compared.first.before, compared.first.after
    evaluations, reader = compared.first.outcomes[1].evaluations, compared.first.outcomes[1].reader
    field = [each.candidate for each in evaluations]
    roles = {each.offer: each.role for each in evaluations if each.role is not None}
    filled = sheets(same_rules(old), same_rules(new), field, reader, roles)
    chain = library.chain(old, new)
    readings = tuple(
        told((each.reading, lineage(old, new, chain, each.reading)), filled)
        for each in compared.readings
    )
    held = compared.explained
    if held is not None:
        held = _but_exemptions(held_against_notes(readings, compared.notes), compared.notes)
    return replace(compared, readings=readings, explained=held, written=(old, new))


def _but_exemptions(
    held: Sequence[Explained], notes: Sequence[ChangeNote]
) -> tuple[Explained, ...]:
    """A note on exemptions is not empty because they were lifted here."""
    about = {number for number, note in enumerate(notes) if EXEMPTIONS & {*note.kinds}}
    return tuple(
        replace(
            each,
            empty=tuple(
                (number, kind, name)
                for number, kind, name in each.empty
                if kind not in EXEMPTIONS and not (name and number in about)
            ),
        )
        for each in held
    )


def held_against_notes(
    readings: Sequence[Difference], notes: Sequence[ChangeNote]
) -> tuple[Explained, ...]:
    """Notes and changes under each reading; a note is empty only where no reading bears it out."""
    found = [explained(each.changes, notes) for each in readings]
    return tuple(
        Explained(
            each.unexplained,
            tuple(empty for empty in each.empty if all(empty in other.empty for other in found)),
        )
        for each in found
    )


def readings_of(chain: Sequence[CriteriaSet] | None) -> tuple[LineageReading, ...]:
    """Both readings where some lineage is contested, else the one there is."""
    return READINGS if chain is not None and contested(chain[1:]) else ("detail",)


def lineage(
    before: CriteriaSet,
    after: CriteriaSet,
    chain: Sequence[CriteriaSet] | None,
    reading: LineageReading,
) -> tuple[Edge, ...]:
    """How the criteria of two versions are tied, whichever of the two is the older."""
    if chain is None:
        return unrelated(before, after)
    edges = through(chain, reading)
    return edges if chain[0].name == before.name else turned(edges)


def day_of_difference(
    before: CriteriaSet,
    after: CriteriaSet,
    families: Sequence[Family | None],
    asked: date | None,
) -> DayRead:
    """One day for both versions, whatever their order; at the last, the later published date."""
    if asked is not None:
        return DayRead(asked, "asked")
    attested = [family.as_of for family in families if family is not None and family.as_of]
    if attested:
        latest = max(attested, key=lambda each: each.date)
        return DayRead(latest.date, "family", latest.sources)
    dated = [version for version in (before, after) if version.date_is == "published"]
    if not dated:
        raise NoDate(after)
    return DayRead(max(version.date.last for version in dated), "later-version")


def day_of_either(
    versions: Sequence[CriteriaSet], families: Sequence[Family | None], asked: date | None
) -> DayRead:
    """One day for versions of two families: the later of those on which each is read by itself.

    So neither is read before it was there, whatever the order of the two.
    """
    days = []
    for version, family in zip(versions, families, strict=True):
        with suppress(NoDate):
            days.append(day_of_score(version, family, asked))
    if not days:
        raise NoDate(versions[-1])
    day = max(days, key=lambda each: each.date)
    return replace(day, because="later-version") if day.because == "version" else day
