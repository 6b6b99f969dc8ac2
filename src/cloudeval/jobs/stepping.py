"""The difference by date: two versions, and every step on the way from the one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from itertools import pairwise

from cloudeval.changes.lineage import LineageReading
from cloudeval.effects.days.steps import chained, passing
from cloudeval.effects.difference import Difference, Sheets, told
from cloudeval.files.library import Library
from cloudeval.jobs.comparing import lineage
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.results import Compared, Steps
from cloudeval.scoring.facts_at import Reader


class NoSteps(Exception):
    """Two versions with no chain between them: neither comes from the other."""

    def __init__(self, before: CriteriaSet, after: CriteriaSet) -> None:
        """Keep both."""
        super().__init__(before.name, after.name)
        self.before = before
        self.after = after


class StepsOnOneDay(ValueError):
    """Steps are those of the rules: all versions are read on one day."""


def by_version(library: Library, compared: Compared) -> Compared:
    """The same comparison with its steps, from each version to the next."""
    if compared.to_as_of is not None:
        raise StepsOnOneDay(compared.to_as_of)
    first = compared.first
    chain = library.chain(first.before, first.after)
    if chain is None:
        raise NoSteps(first.before, first.after)
    versions = chain if chain[0] is first.before else chain[::-1]
    words = reduce(
        Vocabulary.with_words_of,
        map(library.vocabulary, (first.after, first.before, *chain[1:-1])),
    )
    evaluations = first.outcomes[0].evaluations
    reader = first.outcomes[0].reader
    filled = chained(
        versions,
        [each.candidate for each in evaluations],
        Reader(words, reader.on, reader.min_sure),
        {each.offer: each.role for each in evaluations if each.role is not None},
    )
    readings = compared.readings
    if _totals(filled.direct) != _totals(first):
        # Too many states to go through, so that bounds are wider the more versions are asked.
        readings = tuple(
            told(
                (each.reading, lineage(each.before, each.after, chain, each.reading)), filled.direct
            )
            for each in readings
        )
    steps = tuple(_steps(chain, versions, each.reading, filled.steps) for each in readings)
    return replace(compared, readings=readings, steps=steps, inputs=library.inputs)


def _totals(found: Difference | Sheets) -> list[tuple[Fraction, Fraction]]:
    """All totals, from floor to ceiling."""
    return [
        (each.floor, each.ceiling) for outcome in found.outcomes for each in outcome.evaluations
    ]


def _steps(
    chain: Sequence[CriteriaSet],
    versions: Sequence[CriteriaSet],
    reading: LineageReading,
    filled: Sequence[Sheets],
) -> Steps:
    found = tuple(
        told((reading, lineage(*pair, _in_line(pair, chain), reading)), sheets)
        for pair, sheets in zip(pairwise(versions), filled, strict=True)
    )
    return Steps(found, passing(chain, reading))


def _in_line(
    pair: tuple[CriteriaSet, CriteriaSet], chain: Sequence[CriteriaSet]
) -> tuple[CriteriaSet, CriteriaSet]:
    """Two neighbours, the older first."""
    return pair if chain.index(pair[0]) < chain.index(pair[1]) else (pair[1], pair[0])
