"""One offer against one version, in every state of its unknown facts.

A sheet holds, for each award criterion, its value in each state of the component that it reads, and
for each requirement and veto whether it holds there. All that is said of an offer (totals,
standing, grade, ranks, effects) is read off its sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.names import covers
from cloudeval.model.noun import record
from cloudeval.scoring.band import ONE
from cloudeval.scoring.possible import Component, Possibilities, Possible
from cloudeval.scoring.tariff import Gate, Points, Price, Tariff


@record
class Line:
    """An award criterion for one offer."""

    price: Price
    possible: Possible
    values: tuple[Fraction, ...]
    """The value in each state of the component, as if the offer were bound."""
    points: tuple[Points, ...]
    """What counts in each state, in points of the tariff's unit."""
    exempt: bool

    @property
    def criterion(self) -> AwardCriterion:
        """The criterion."""
        return self.price.criterion

    @property
    def share(self) -> Fraction:
        """The line's share of the total."""
        return self.price.share

    def at(self, state: int) -> Fraction:
        """The value that counts, in a state of the line's component."""
        return ONE if self.exempt else self.values[state]


@record
class Test:
    """A requirement or a veto for one offer: whether it holds in each state."""

    __test__ = False

    criterion: AnyCriterion
    possible: Possible
    holds: tuple[bool, ...]
    exempt: bool


@record
class Sheet:
    """One offer against one version."""

    tariff: Tariff
    possibilities: Possibilities
    lines: tuple[Line, ...]
    tests: tuple[Test, ...]
    sums: tuple[tuple[Points, ...], ...]
    """For each component and state, the points of the lines that read it."""
    known: Points
    """The points of the lines whose facts are known."""
    passes: tuple[tuple[bool, ...], ...]
    """For each component and state, whether every requirement and veto that reads it holds, and
    every graded line reaches the least grade that is demanded."""
    known_fails: bool

    @property
    def criteria(self) -> CriteriaSet:
        """The version."""
        return self.tariff.criteria

    @property
    def components(self) -> tuple[Component, ...]:
        """The unknown facts, joined where they are read together."""
        return self.possibilities.components

    @property
    def offer(self) -> str:
        """The offer's full name."""
        return self.possibilities.candidate.id


def sheet(tariff: Tariff, possibilities: Possibilities) -> Sheet:
    """Value every line and every test of a version in every state of an offer's facts."""
    lines = tuple(_line(price, possibilities) for price in tariff.prices)
    tests = tuple(_test(gate, possibilities) for gate in tariff.gates)
    hurdles = (*tests, *(_hurdle(bar, possibilities) for bar in tariff.bars))
    return Sheet(
        tariff,
        possibilities,
        lines,
        tests,
        _sums(lines, possibilities.components),
        sum(line.points[0] for line in lines if line.possible.component < 0),
        _passes(hurdles, possibilities.components),
        _known_fails(hurdles),
    )


def without(sheet: Sheet, name: str) -> Sheet:
    """The sheet as if one criterion's requirement, or its veto, had not been made."""
    tests = tuple(test for test in sheet.tests if test.criterion.id != name)
    hurdles = (*tests, *(_hurdle(bar, sheet.possibilities) for bar in sheet.tariff.bars))
    return replace(
        sheet,
        tests=tests,
        passes=_passes(hurdles, sheet.components),
        known_fails=_known_fails(hurdles),
    )


def is_exempt(criterion: AnyCriterion, offer: str) -> bool:
    """Whether a criterion does not bind an offer."""
    if not criterion.exempt:
        return False
    return any(covers(name, offer) for exemption in criterion.exempt for name in exemption.offers)


def _line(price: Price, possibilities: Possibilities) -> Line:
    possible = possibilities.read[price.criterion.reads]
    exempt = is_exempt(price.criterion, possibilities.candidate.id)
    points: tuple[Points, ...]
    if price.worth:
        rungs = [int(outcome) for outcome in possible.outcomes]
        values = tuple(price.worth[rung] for rung in rungs)
        points = tuple(price.points[rung] for rung in rungs)
    else:
        values = tuple(price.value(outcome) for outcome in possible.outcomes)
        points = tuple(value * price.full for value in values)
    if exempt:
        points = (price.full,) * len(values)
    return Line(price, possible, values, points, exempt)


def _test(gate: Gate, possibilities: Possibilities) -> Test:
    possible = possibilities.read[gate.criterion.reads]
    exempt = is_exempt(gate.criterion, possibilities.candidate.id)
    met = tuple(exempt or gate.passes(outcome) for outcome in possible.outcomes)
    return Test(gate.criterion, possible, met, exempt)


def _hurdle(bar: Gate, possibilities: Possibilities) -> Test:
    """Whether a line reaches a grade; for an exempt offer, whether the best answer would."""
    possible = possibilities.read[bar.criterion.reads]
    exempt = is_exempt(bar.criterion, possibilities.candidate.id)
    met = tuple(any(bar.passing) if exempt else bar.passes(found) for found in possible.outcomes)
    return Test(bar.criterion, possible, met, exempt)


def _sums(lines: Sequence[Line], components: Sequence[Component]) -> tuple[tuple[Points, ...], ...]:
    sums: list[list[Points]] = [[0] * len(component.states) for component in components]
    for line in lines:
        if line.possible.component >= 0:
            into = sums[line.possible.component]
            for state, points in enumerate(line.points):
                into[state] += points
    return tuple(tuple(column) for column in sums)


def _passes(tests: Sequence[Test], components: Sequence[Component]) -> tuple[tuple[bool, ...], ...]:
    passes = [[True] * len(component.states) for component in components]
    for test in tests:
        if test.possible.component >= 0:
            into = passes[test.possible.component]
            for state, met in enumerate(test.holds):
                into[state] = into[state] and met
    return tuple(tuple(column) for column in passes)


def _known_fails(tests: Iterable[Test]) -> bool:
    return any(not test.holds[0] for test in tests if test.possible.component < 0)


def least(sheet: Sheet, then: Sheet | None = None) -> tuple[int, ...]:
    """One least favourable state of each component: the first of the lowest.

    Where several are equal, the one that is least favourable under ``then``, the offer's sheet
    under another version: a fact that one version does not read must not seem to change its state.
    """
    return tuple(
        min(range(len(column)), key=lambda state: (column[state], other[state]))
        for column, other in _columns(sheet, then)
    )


def most(sheet: Sheet, then: Sheet | None = None) -> tuple[int, ...]:
    """One most favourable state of each component: the first of the highest; see :func:`least`."""
    return tuple(
        max(range(len(column)), key=lambda state: (column[state], other[state]))
        for column, other in _columns(sheet, then)
    )


def _columns(
    sheet: Sheet, then: Sheet | None
) -> Iterable[tuple[tuple[Points, ...], tuple[Points, ...]]]:
    return zip(sheet.sums, (then or sheet).sums, strict=True)


def total(sheet: Sheet, states: Sequence[int]) -> Fraction:
    """The total in one state of every component; 1 is a full mark."""
    columns = zip(sheet.sums, states, strict=True)
    points = sheet.known + sum(column[state] for column, state in columns)
    return Fraction(points) / sheet.tariff.unit


def line_state(line: Line | Test, states: Sequence[int]) -> int:
    """Which of a line's outcomes belongs to one state of every component."""
    return 0 if line.possible.component < 0 else states[line.possible.component]
