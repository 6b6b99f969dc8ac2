"""Follow one criterion through all versions of its family."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import LineageReading, edges, kin
from cloudeval.changes.notes import note_of
from cloudeval.changes.units import units
from cloudeval.files.library import Library
from cloudeval.jobs.asking import NoCriterion
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.results import Step


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
