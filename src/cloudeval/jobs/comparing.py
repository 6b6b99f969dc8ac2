"""Compare two versions, and measure what each change did to each offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

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
from cloudeval.jobs.asking import NoDate, field_of
from cloudeval.model.criteria_set import ChangeNote, CriteriaSet, Family
from cloudeval.model.source import Sureness
from cloudeval.reports.results import Compared, DayRead, Policy

if TYPE_CHECKING:
    from cloudeval.jobs.studying import ChosenStudy

_NEIGHBOURS = 2


def diff(  # noqa: PLR0913 - each is something that may be asked for
    library: Library,
    before: str,
    after: str,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    reading: LineageReading | None = None,
    study: ChosenStudy | None = None,
) -> Compared:
    """What changed from one version to another, and what it did to each offer on one day.

    A ``study`` gives the offers and the day that are not asked for, and its marks stand beside the
    facts. Of its scenarios only one that assumes nothing but facts will do: else
    :class:`RulesAssumed`, since its rules are those of no version.
    """
    from cloudeval.jobs import studying

    if study is not None and study.scenario is not None and study.scenario.touches_rules:
        raise studying.RulesAssumed(study.scenario)
    old, new = library.criteria(before), library.criteria(after)
    chain = library.chain(old, new)
    family = library.family(new)
    day = studying.day_of(study, as_of) or day_of_difference(
        old, new, (library.family(old), family), as_of
    )
    names, of_study = studying.offers_of(study, offers)
    field, roles, cast = field_of(library, new, family, names)
    words = library.vocabulary(new).with_words_of(library.vocabulary(old))
    reader = studying.reader_of(study, words, day.date, min_sure)
    asked = (reading,) if reading is not None else readings_of(chain)
    filled = sheets(old, new, field, reader, roles)
    found = tuple(told((each, lineage(old, new, chain, each)), filled) for each in asked)
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
        study=studying.used(library, study, field, day.date),
    )


def judged(library: Library, compared: Compared, policy: Path) -> Compared:
    """The same comparison beside a file that rules on single changes; no figure moves."""
    rulings = {ruling.fingerprint: ruling for ruling in library.policy(policy).changes}
    told = Policy(policy.as_posix(), rulings)
    read = {each.path: each for each in compared.inputs}
    inputs = tuple(read.get(each.path, each) for each in library.inputs)
    return replace(compared, policy=told, inputs=inputs)


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
