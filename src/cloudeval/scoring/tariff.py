"""A version's prices: what each possible answer is worth, worked out once for all offers.

Points are whole numbers of a unit that is common to all lines of the version, so that sums and
comparisons between offers are exact and quick. Only numbers on a linear scale may fall between.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, Requirement
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import Outcome, holds, ladder, value, vetoed
from cloudeval.scoring.weighting import Weighed, group_of, weigh

Points = int | Fraction
"""An amount of a tariff's unit."""


@record
class Price:
    """What the answers to one award criterion are worth."""

    criterion: AwardCriterion
    share: Fraction
    """Of the total: 1 would be all of it."""
    worth: tuple[Fraction, ...]
    """The value of each rung, from 0 to 1; empty where a number is read."""
    points: tuple[int, ...]
    """The same in points."""
    full: int
    """A full mark, in points."""
    grades: tuple[int, ...]
    """The grade that each rung grants; empty where the criterion is not graded."""

    def value(self, outcome: Outcome) -> Fraction:
        """The value of an answer, from 0 to 1."""
        return (
            self.worth[int(outcome)] if self.worth else value(self.criterion.scale, outcome, None)
        )


@record
class Gate:
    """A requirement or a veto: which answers pass."""

    criterion: AnyCriterion
    rungs: tuple[str, ...] | None
    passing: tuple[bool, ...]
    """For each rung; empty where a number is read."""

    def passes(self, outcome: Outcome) -> bool:
        """Whether an answer passes."""
        return self.passing[int(outcome)] if self.rungs else _passes(self.criterion, outcome, None)


@record
class Tariff:
    """The prices and the gates of one version; ``unit`` points make up a total of 1."""

    criteria: CriteriaSet
    vocabulary: Vocabulary
    weighed: Weighed
    prices: tuple[Price, ...]
    gates: tuple[Gate, ...]
    bars: tuple[Gate, ...]
    """For each graded line, which answers reach the least grade that the version demands."""
    unit: int


def tariff(criteria: CriteriaSet, vocabulary: Vocabulary) -> Tariff:
    """Work out what each answer to ``criteria`` is worth."""
    weighed = weigh(criteria)
    drafts = [_draft(award, criteria, weighed, vocabulary) for award in criteria.awards]
    unit = lcm(*(part.denominator for _, share, worth in drafts for part in _parts(share, worth)))
    prices = tuple(_price(*draft, unit, vocabulary) for draft in drafts)
    gates = tuple(
        gate for each in criteria.criteria if (gate := _gate(each, vocabulary)) is not None
    )
    bars = tuple(bar for each in criteria.awards if (bar := _bar(each, criteria, vocabulary)))
    return Tariff(criteria, vocabulary, weighed, prices, gates, bars, unit)


def _draft(
    award: AwardCriterion, criteria: CriteriaSet, weighed: Weighed, vocabulary: Vocabulary
) -> tuple[AwardCriterion, Fraction, tuple[Fraction, ...]]:
    rungs = ladder(award.reads, vocabulary)
    worth = tuple(value(award.scale, rung, rungs) for rung in range(len(rungs or ())))
    return award, weighed.share(group_of(criteria, award.group), award.id), worth


def _price(
    award: AwardCriterion,
    share: Fraction,
    worth: tuple[Fraction, ...],
    unit: int,
    vocabulary: Vocabulary,
) -> Price:
    points = tuple(_whole(share * each, unit) for each in worth)
    table = award.grade or {}
    rungs = (ladder(award.reads, vocabulary) or ()) if table else ()
    grades = tuple(table[rung] for rung in rungs)
    return Price(award, share, worth, points, _whole(share, unit), grades)


def _parts(share: Fraction, worth: tuple[Fraction, ...]) -> list[Fraction]:
    return [share, *(share * each for each in worth)]


def _whole(part: Fraction, unit: int) -> int:
    return part.numerator * (unit // part.denominator)


def _gate(criterion: AnyCriterion, vocabulary: Vocabulary) -> Gate | None:
    if isinstance(criterion, AwardCriterion) and criterion.veto is None:
        return None
    rungs = ladder(criterion.reads, vocabulary)
    passing = tuple(_passes(criterion, rung, rungs) for rung in range(len(rungs or ())))
    return Gate(criterion, rungs, passing)


def _bar(award: AwardCriterion, criteria: CriteriaSet, vocabulary: Vocabulary) -> Gate | None:
    rule, grades = criteria.grade, award.grade
    rungs = ladder(award.reads, vocabulary)
    if rule is None or rule.minimum is None or grades is None or rungs is None:
        return None
    least = rule.minimum
    return Gate(award, rungs, tuple(grades[rung] >= least for rung in rungs))


def _passes(criterion: AnyCriterion, outcome: Outcome, rungs: tuple[str, ...] | None) -> bool:
    if isinstance(criterion, Requirement):
        return holds(criterion.condition, outcome, rungs)
    return criterion.veto is None or not vetoed(criterion.veto, outcome, rungs)
