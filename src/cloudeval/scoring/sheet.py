"""One offer against one version, in every state of its unknown facts.

A sheet holds, for each award criterion, its value in each state of the component that it reads, and
for each requirement and veto whether it holds there. All that is said of an offer (totals,
standing, grade, ranks, effects) is read off its sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, Requirement
from cloudeval.model.names import covers
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import holds, ladder, value, vetoed
from cloudeval.scoring.band import ONE, ZERO
from cloudeval.scoring.possible import Component, Possibilities, Possible
from cloudeval.scoring.weighting import Weighed, group_of, weigh


@dataclass(frozen=True, slots=True)
class Line:
    """An award criterion for one offer: its value in each state, as if the offer were bound.

    ``lift`` is what an exemption adds to bring the value up to one.
    """

    criterion: AwardCriterion
    group: str
    share: Fraction
    possible: Possible
    values: tuple[Fraction, ...]
    exempt: bool

    def at(self, state: int) -> Fraction:
        """The value that counts, in a state of the line's component."""
        return ONE if self.exempt else self.values[state]

    @property
    def lift(self) -> tuple[Fraction, ...]:
        """What an exemption adds in each state."""
        if not self.exempt:
            return (ZERO,) * len(self.values)
        return tuple(ONE - value for value in self.values)


@dataclass(frozen=True, slots=True)
class Test:
    """A requirement or a veto for one offer: whether it holds in each state."""

    __test__ = False

    criterion: AnyCriterion
    possible: Possible
    holds: tuple[bool, ...]
    exempt: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One offer against one version."""

    criteria: CriteriaSet
    weighed: Weighed
    possibilities: Possibilities
    lines: tuple[Line, ...]
    tests: tuple[Test, ...]
    sums: tuple[tuple[Fraction, ...], ...]
    """For each component and state, the points of the lines that read it, in shares."""
    known: Fraction
    """The points of the lines whose facts are known."""
    passes: tuple[tuple[bool, ...], ...]
    """For each component and state, whether every requirement and veto that reads it holds."""
    known_fails: bool

    @property
    def components(self) -> tuple[Component, ...]:
        """The unknown facts, joined where they are read together."""
        return self.possibilities.components

    @property
    def offer(self) -> str:
        """The offer's full name."""
        return self.possibilities.candidate.id

    def line(self, criterion: str) -> Line:
        """The line of one award criterion."""
        return next(line for line in self.lines if line.criterion.id == criterion)


def sheet(criteria: CriteriaSet, possibilities: Possibilities, vocabulary: Vocabulary) -> Sheet:
    """Value every line and every test of ``criteria`` in every state of an offer's facts."""
    offer = possibilities.candidate.id
    weighed = weigh(criteria)
    lines = tuple(
        _line(award, criteria, weighed, possibilities, vocabulary) for award in criteria.awards
    )
    tests = tuple(_tests(criteria, possibilities, vocabulary, offer))
    return Sheet(
        criteria,
        weighed,
        possibilities,
        lines,
        tests,
        _sums(lines, possibilities.components),
        sum((line.share * line.at(0) for line in lines if line.possible.component < 0), ZERO),
        _passes(tests, possibilities.components),
        any(not test.holds[0] for test in tests if test.possible.component < 0),
    )


def is_exempt(criterion: AnyCriterion, offer: str) -> bool:
    """Whether a criterion does not bind an offer."""
    return any(covers(name, offer) for exemption in criterion.exempt for name in exemption.offers)


def _line(
    award: AwardCriterion,
    criteria: CriteriaSet,
    weighed: Weighed,
    possibilities: Possibilities,
    vocabulary: Vocabulary,
) -> Line:
    possible = possibilities.read[award.reads]
    return Line(
        award,
        award.group,
        weighed.share(group_of(criteria, award.group), award.id),
        possible,
        values_of(award, possible, vocabulary),
        is_exempt(award, possibilities.candidate.id),
    )


def values_of(
    award: AwardCriterion, possible: Possible, vocabulary: Vocabulary
) -> tuple[Fraction, ...]:
    """The value of a criterion for each outcome, as if the offer were bound by it."""
    rungs = ladder(award.reads, vocabulary)
    worth: dict[object, Fraction] = {}
    for outcome in possible.outcomes:
        if outcome not in worth:
            worth[outcome] = value(award.scale, outcome, rungs)
    return tuple(worth[outcome] for outcome in possible.outcomes)


def _tests(
    criteria: CriteriaSet, possibilities: Possibilities, vocabulary: Vocabulary, offer: str
) -> list[Test]:
    tests = []
    for criterion in criteria.criteria:
        possible = possibilities.read[criterion.reads]
        rungs = ladder(criterion.reads, vocabulary)
        exempt = is_exempt(criterion, offer)
        if isinstance(criterion, Requirement):
            met = tuple(
                exempt or holds(criterion.condition, outcome, rungs)
                for outcome in possible.outcomes
            )
            tests.append(Test(criterion, possible, met, exempt))
        elif criterion.veto is not None:
            veto = criterion.veto
            met = tuple(exempt or not vetoed(veto, outcome, rungs) for outcome in possible.outcomes)
            tests.append(Test(criterion, possible, met, exempt))
    return tests


def _sums(
    lines: Sequence[Line], components: Sequence[Component]
) -> tuple[tuple[Fraction, ...], ...]:
    sums = [[ZERO] * len(component.states) for component in components]
    for line in lines:
        if line.possible.component >= 0:
            into = sums[line.possible.component]
            for state in range(len(into)):
                into[state] += line.share * line.at(state)
    return tuple(tuple(column) for column in sums)


def _passes(tests: Sequence[Test], components: Sequence[Component]) -> tuple[tuple[bool, ...], ...]:
    passes = [[True] * len(component.states) for component in components]
    for test in tests:
        if test.possible.component >= 0:
            into = passes[test.possible.component]
            for state, met in enumerate(test.holds):
                into[state] = into[state] and met
    return tuple(tuple(column) for column in passes)


def least(sheet: Sheet) -> tuple[int, ...]:
    """One least favourable state of each component: the first of the lowest."""
    return tuple(column.index(min(column)) for column in sheet.sums)


def most(sheet: Sheet) -> tuple[int, ...]:
    """One most favourable state of each component: the first of the highest."""
    return tuple(column.index(max(column)) for column in sheet.sums)


def total(sheet: Sheet, states: Sequence[int]) -> Fraction:
    """The total in one state of every component; 1 is a full mark."""
    return sheet.known + sum(
        (column[state] for column, state in zip(sheet.sums, states, strict=True)), ZERO
    )


def line_state(line: Line | Test, states: Sequence[int]) -> int:
    """Which of a line's outcomes belongs to one state of every component."""
    return 0 if line.possible.component < 0 else states[line.possible.component]
