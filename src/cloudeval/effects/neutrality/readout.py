"""What each criterion of a version says of one offer, so that it can be taken out or put in.

Points are weights in the unit that is common to two versions, times values: whole numbers of one
small part, so that sums over criteria of both are exact and quick.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import lcm

from cloudeval.effects.neutrality.weighing import Weighing
from cloudeval.model.criteria_set import GradeRule
from cloudeval.model.noun import record
from cloudeval.scoring.band import ONE
from cloudeval.scoring.possible import Possibilities
from cloudeval.scoring.sheet import Line, Sheet, is_exempt
from cloudeval.scoring.tariff import Gate, Points, Price, Tariff, tariff

Passing = tuple[int, tuple[bool, ...]]
"""The component that a criterion reads, -1 for what is known, and in which states it is met."""


@record
class Taken:
    """What a line gives in each state, and to which group."""

    node: str
    component: int
    points: tuple[Points, ...]


@record
class Readout:
    """What a version's criteria say of one offer, by criterion."""

    lines: Mapping[str, Taken]
    met: Mapping[str, list[Passing]]
    """Where it reaches the full value, and where it passes."""
    hurdles: Mapping[str, list[Passing]]
    """Where it passes, and where it reaches the least grade that is demanded."""


class Reading:
    """Reads what the criteria of one version say; what all offers share is worked out once."""

    def __init__(
        self, prices: Tariff, version: int, weighing: Weighing, rule: GradeRule | None, unit: int
    ) -> None:
        """Read the earlier (0) or the later version (1), grades under ``rule``."""
        weights = weighing.weights[version]
        self._lines = [
            _Priced(weighing.node(price.criterion), int(weights[price.criterion.id] * unit), price)
            for price in prices.prices
        ]
        self._bars = _bars(prices, rule)

    def of(self, filled: Sheet) -> Readout:
        """What the version says of one offer."""
        lines: dict[str, Taken] = {}
        met: dict[str, list[Passing]] = {}
        hurdles: dict[str, list[Passing]] = {}
        for line, priced in zip(filled.lines, self._lines, strict=True):
            at, name = line.possible.component, line.criterion.id
            points, full = priced.of(line)
            lines[name] = Taken(priced.node, at, points)
            met[name] = [(at, full)]
        for test in filled.tests:
            told = (test.possible.component, test.holds)
            met.setdefault(test.criterion.id, []).append(told)
            hurdles.setdefault(test.criterion.id, []).append(told)
        for bar in self._bars:
            told = _reached(bar, filled.possibilities)
            hurdles.setdefault(bar.criterion.id, []).append(told)
        return Readout(lines, met, hurdles)


class _Priced:
    """A line's points in the common unit, looked up by rung where there are rungs."""

    def __init__(self, node: str, full: int, price: Price) -> None:
        self.node = node
        self._full = full
        self._points = tuple(_times(worth, full) for worth in price.worth)
        self._met = tuple(worth == ONE for worth in price.worth)

    def of(self, line: Line) -> tuple[tuple[Points, ...], tuple[bool, ...]]:
        """What a line gives in each state, and where that is the full value."""
        if line.exempt:
            return (self._full,) * len(line.values), (True,) * len(line.values)
        if self._points:
            rungs = [int(outcome) for outcome in line.possible.outcomes]
            return tuple([self._points[n] for n in rungs]), tuple([self._met[n] for n in rungs])
        points = tuple(_times(value, self._full) for value in line.values)
        return points, tuple(value == ONE for value in line.values)


def unit(tariffs: Sequence[Tariff], weighing: Weighing) -> int:
    """A number of parts in which every weight, and every rung's worth times it, is whole."""
    parts: set[int] = set()
    for prices, weights in zip(tariffs, weighing.weights, strict=True):
        for price in prices.prices:
            weight = weights[price.criterion.id]
            parts.add(weight.denominator)
            parts.update((weight * worth).denominator for worth in set(price.worth))
    return lcm(*parts)


def _times(value: Fraction, full: int) -> Points:
    """A value's points: whole, but for a number on a linear scale."""
    whole, rest = divmod(full * value.numerator, value.denominator)
    return value * full if rest else whole


def _bars(prices: Tariff, rule: GradeRule | None) -> tuple[Gate, ...]:
    """Which answers reach the least grade that ``rule`` demands."""
    if prices.criteria.grade == rule:
        return prices.bars
    if rule is None or rule.minimum is None:
        return ()
    return tariff(replace(prices.criteria, grade=rule), prices.vocabulary).bars


def _reached(bar: Gate, possibilities: Possibilities) -> Passing:
    """Where a line reaches a grade; for an exempt offer, whether the best answer would."""
    possible = possibilities.read[bar.criterion.reads]
    if is_exempt(bar.criterion, possibilities.candidate.id):
        return possible.component, (any(bar.passing),) * len(possible.outcomes)
    return possible.component, tuple(map(bar.passes, possible.outcomes))
