"""The jobs, end to end: what the command line, a screen or a script asks for.

A job takes an opened library and names, and returns values. It prints nothing and knows no face.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import (
    READINGS,
    Edge,
    LineageReading,
    contested,
    edges,
    kin,
    through,
    turned,
    unrelated,
)
from cloudeval.changes.notes import explained, note_of
from cloudeval.changes.units import units
from cloudeval.effects.difference import difference
from cloudeval.files.library import Library
from cloudeval.model.criteria_set import CriteriaSet, Family
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.names import covers
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Sureness
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.results import (
    Chosen,
    Compared,
    DayRead,
    Explanation,
    Scored,
    Step,
)
from cloudeval.scoring.evaluation import Evaluation, evaluate
from cloudeval.scoring.facts_at import Reader

_NEIGHBOURS = 2


class NoDate(Exception):
    """There is no day on which facts may be read: the set's own date is modelled."""

    def __init__(self, criteria: CriteriaSet) -> None:
        """Keep the set that has no date to read facts on."""
        super().__init__(criteria.name)
        self.criteria = criteria


def score(
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
) -> Scored:
    """Score offers under one version, with facts as they stood on one day."""
    criteria = library.criteria(version)
    family = library.family(criteria)
    day = day_of_score(criteria, family, as_of)
    field, roles, cast = field_of(library, criteria, family, offers)
    reader = Reader(library.vocabulary(criteria), day.date, min_sure)
    outcome = evaluate(criteria, field, reader, roles)
    return Scored(outcome, day, family, cast, library.digest(criteria), library.inputs)


def day_of_score(criteria: CriteriaSet, family: Family | None, asked: date | None) -> DayRead:
    """The day asked for, else the family's attested one, else the version's own if it is published.

    A modelled date never selects a fact. A month or a year is read on its last day.
    """
    if asked is not None:
        return DayRead(asked, "asked")
    if family is not None and family.as_of is not None:
        return DayRead(family.as_of.date, "family", family.as_of.sources)
    if criteria.date_is == "published":
        return DayRead(criteria.date.last, "version")
    raise NoDate(criteria)


def field_of(
    library: Library, criteria: CriteriaSet, family: Family | None, offers: Sequence[str]
) -> tuple[tuple[Candidate, ...], dict[str, str], Chosen]:
    """The offers to score, with the part that each had in the case."""
    cast = criteria.cast or (family.cast if family is not None else ())
    named = [name for part in cast for name in part.offers]
    if offers:
        field, choice = library.candidates(offers), "asked"
    elif any(library.knows(name) for name in named):
        # A cast may name offers that nobody has put on file yet.
        on_file = [name for name in named if library.knows(name)]
        field, choice = library.candidates(on_file), "cast"
    else:
        field, choice = library.candidates(()), "all"
    roles = {
        candidate.id: part.role
        for candidate in field
        for part in cast
        if any(covers(name, candidate.id) for name in part.offers)
    }
    return field, roles, choice  # type: ignore[return-value]


def diff(
    library: Library,
    before: str,
    after: str,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    reading: LineageReading | None = None,
) -> Compared:
    """What changed from one version to another, and what it did to each offer on one day."""
    old, new = library.criteria(before), library.criteria(after)
    chain = library.chain(old, new)
    family = library.family(new)
    day = day_of_difference(old, new, family, as_of)
    field, roles, cast = field_of(library, new, family, offers)
    words = library.vocabulary(new).with_words_of(library.vocabulary(old))
    reader = Reader(words, day.date, min_sure)
    asked = (reading,) if reading is not None else readings_of(chain)
    found = tuple(
        difference(old, new, (each, lineage(old, new, chain, each)), field, reader, roles)
        for each in asked
    )
    notes = tuple(note for version in (chain or ())[1:] for note in version.change_notes)
    adjacent = chain is not None and len(chain) == _NEIGHBOURS
    return Compared(
        found,
        day,
        family,
        cast,
        (library.digest(old), library.digest(new)),
        tuple(explained(each.changes, notes) for each in found) if adjacent else None,
        notes,
        library.inputs,
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
    before: CriteriaSet, after: CriteriaSet, family: Family | None, asked: date | None
) -> DayRead:
    """One day for both versions, whatever their order; at the last, the later published date."""
    if asked is not None:
        return DayRead(asked, "asked")
    if family is not None and family.as_of is not None:
        return DayRead(family.as_of.date, "family", family.as_of.sources)
    dated = [version for version in (before, after) if version.date_is == "published"]
    if not dated:
        raise NoDate(after)
    return DayRead(max(version.date.last for version in dated), "later-version")


class NoCriterion(Exception):
    """A criterion that the version does not have; ``known`` are the ids that it has."""

    def __init__(self, name: str, criteria: CriteriaSet) -> None:
        """Keep what was asked for and where."""
        super().__init__(name)
        self.name = name
        self.criteria = criteria
        self.known = tuple(criterion.id for criterion in criteria.criteria)


def explain(
    library: Library,
    offer: str,
    criterion: str | None = None,
    *,
    version: str | None = None,
    as_of: date | None = None,
    min_sure: Sureness = "low",
) -> tuple[Explanation, ...]:
    """The chain from a total to its sources, for one offer or for each offer of a provider."""
    scored = score(library, version, offers=(offer,), as_of=as_of, min_sure=min_sure)
    found = scored.criteria.by_id().get(criterion) if criterion is not None else None
    if criterion is not None and found is None:
        raise NoCriterion(criterion, scored.criteria)
    return tuple(_explanation(scored, each, found) for each in scored.outcome.evaluations)


def _explanation(
    scored: Scored, evaluation: Evaluation, criterion: AnyCriterion | None
) -> Explanation:
    of = [c for c in evaluation.contributions if criterion is not None and c.criterion is criterion]
    checks = tuple(c for c in evaluation.checks if criterion is None or c.criterion is criterion)
    return Explanation(scored, evaluation, criterion, of[0] if of else None, checks)


def history(
    library: Library,
    criterion: str,
    *,
    version: str | None = None,
    reading: LineageReading = "detail",
) -> tuple[Step, ...]:
    """One criterion through all versions of its family, with its ancestors and heirs."""
    newest = library.criteria(version)
    family = [
        library.criteria(f"{newest.family}@{name}") for name in library.versions(newest.family)
    ]
    if newest.name not in {each.name for each in family}:
        family = [newest]
    named = [n for n, each in enumerate(family) if criterion in each.by_id()]
    if not named:
        raise NoCriterion(criterion, newest)
    line = _bloodline(family, criterion, max(named), reading)
    vocabulary = library.vocabulary(newest)
    return tuple(
        _step(family, place, names, reading, vocabulary)
        for place, names in enumerate(line)
        if names
    )


def _bloodline(
    family: Sequence[CriteriaSet], criterion: str, place: int, reading: LineageReading
) -> list[frozenset[str]]:
    """For each version, the criterion with its ancestors before and its heirs after."""
    names = [frozenset[str]()] * len(family)
    names[place] = frozenset({criterion})
    for later in range(place, 0, -1):
        step = edges(family[later - 1], family[later], reading)
        names[later - 1] = frozenset(e.ancestor for e in step if e.heir in names[later])
    for earlier in range(place, len(family) - 1):
        step = edges(family[earlier], family[earlier + 1], reading)
        names[earlier + 1] = frozenset(e.heir for e in step if e.ancestor in names[earlier])
    return names


def _step(
    family: Sequence[CriteriaSet],
    place: int,
    names: frozenset[str],
    reading: LineageReading,
    vocabulary: Vocabulary,
) -> Step:
    here = family[place]
    criteria = tuple(each for each in here.criteria if each.id in names)
    if place == 0:
        return Step(here, criteria, (), ())
    before = family[place - 1]
    tied = kin(before, here, edges(before, here, reading))
    found = compare(before, here, tied, units(before, here), vocabulary)
    about = tuple(c for c in found if c.scope == "criterion" and names & c.names)
    notes = [note for c in about if (note := note_of(c, here.change_notes)) is not None]
    return Step(here, criteria, about, tuple({id(note): note for note in notes}.values()))
