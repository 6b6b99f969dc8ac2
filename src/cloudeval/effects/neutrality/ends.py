"""How low and how high the totals of a field may be without one award criterion.

Two offers' totals are compared by their ends. That settles who may be first unless offers share an
unknown fact: their ends are then not reached together, and this says so instead of guessing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import lcm

from cloudeval.model.criteria_set import Flat
from cloudeval.model.joining import joined
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import Evaluation, Outcome
from cloudeval.scoring.fact import FactKey
from cloudeval.scoring.possible import Component
from cloudeval.scoring.screening import existence
from cloudeval.scoring.tariff import Points
from cloudeval.scoring.weighting import group_of, weigh


@record
class First:
    """Who may be first, and who is first for certain, whatever the unknown facts are."""

    possible: tuple[str, ...]
    certain: tuple[str, ...]
    """More than one where they are level in every state."""


@record
class Leaving:
    """What is left of points when one line goes, in a unit that is the same for all offers.

    ``all`` times every point, ``group`` times those of the line's group more, ``line`` times the
    line's own less: where a group is divided by its new sum, the rest of it weighs more.
    """

    at: int
    node: str
    all: int = 1
    group: int = 0
    line: int = 1


class Field:
    """The offers of an outcome, ready to be compared without one line or another."""

    def __init__(self, outcome: Outcome) -> None:
        """Find the ends of every offer's total once."""
        self._version = version = outcome.criteria
        self._weights = weigh(version)
        nodes = [group_of(version, award.group) for award in version.awards]
        self.shares = [
            self._weights.share(node, award.id)
            for node, award in zip(nodes, version.awards, strict=True)
        ]
        """Of each award criterion, its share of the total."""
        self._leaving = [self._left(at, node) for at, node in enumerate(nodes)]
        self._graded = version.grade is not None and version.grade.minimum is not None
        self._ungraded = all(award.grade is None for award in version.awards)
        houses, shared = _houses(outcome.evaluations)
        self._houses = houses
        self._offers = [_Offer(e, nodes, shared, outcome) for e in outcome.evaluations]
        now = [offer.now() for offer in self._offers]
        self._all = None
        """Who may be first where nobody is certain to stay in the field, whatever the totals."""
        if not any(each.may_be_admitted for each in now):
            self._all = First(self._named(each.ranked for each in now), ())

    def _left(self, at: int, node: str) -> Leaving:
        version = self._version
        award, group = version.awards[at], self._weights.groups[node]
        own_sum = not isinstance(version.weighting, Flat) and not version.weighting.within.divide_by
        left = group.sum - award.weight
        if not own_sum or not left:
            return Leaving(at, node)
        unit = lcm(left.denominator, group.sum.denominator, award.weight.denominator)
        return Leaving(at, node, int(left * unit), int(award.weight * unit), int(group.sum * unit))

    def without(self, at: int) -> First | None:
        """Who may be first without a line, its veto and its grade; None where ends do not tell."""
        award = self._version.awards[at]
        if self._graded and (award.veto is not None or award.grade is not None or self._ungraded):
            return None
        if self._all is not None and award.veto is None:
            return self._all
        ends = [offer.without(self._leaving[at]) for offer in self._offers]
        possible = [self._may_be_first(number, ends) for number in range(len(ends))]
        certain = [self._is_first(number, ends) for number in range(len(ends))]
        if None in possible or None in certain:
            return None
        return First(self._named(possible), self._named(certain))

    def _named(self, told: Iterable[bool | None]) -> tuple[str, ...]:
        return tuple(offer.name for offer, so in zip(self._offers, told, strict=True) if so)

    def _may_be_first(self, number: int, ends: Sequence[Ends]) -> bool | None:
        own = ends[number]
        if not own.ranked:
            return False
        others = [each for at, each in enumerate(ends) if at != number]
        if any(each.admitted and each.low > own.high for each in others):
            return False
        beaten = any(each.may_be_admitted and each.low_at_most > own.high for each in others)
        return None if beaten else True

    def _is_first(self, number: int, ends: Sequence[Ends]) -> bool | None:
        own = ends[number]
        if not own.admitted:
            return False
        ahead = [at for at, each in enumerate(ends) if each.ranked and each.high > own.low]
        ahead = [at for at in ahead if at != number]
        if any(self._houses[at] != self._houses[number] for at in ahead):
            return False
        return None if ahead else True


@record
class Ends:
    """The ends of an offer's total over the states in which it is admitted."""

    ranked: bool
    admitted: bool
    """In every state."""
    may_be_admitted: bool
    """In every state, once some state of the facts that others share is taken for given."""
    low: Points
    low_at_most: Points
    """The most that the lower end may be then."""
    high: Points


@record
class _Part:
    """One component's part of the ends, and whether no state passes in it, or not every one."""

    dead: int
    doubts: int
    open: int
    """Whether there is a doubt that no shared fact can settle."""
    low: Points
    low_at_most: Points
    high: Points


class _Offer:
    """One offer: its points by component, state and group, and the tests that it fails."""

    def __init__(
        self, each: Evaluation, nodes: Sequence[str], shared: set[FactKey], outcome: Outcome
    ) -> None:
        self.name = each.offer
        self._sheet = sheet = each.sheet
        self._exists = existence(each.candidate.offer.exists, outcome.reader.on)
        self._nodes: dict[str, dict[int, list[Points]]] = {}
        for line, node in zip(sheet.lines, nodes, strict=True):
            columns = self._nodes.setdefault(node, {})
            into = columns.setdefault(line.possible.component, [0] * len(line.points))
            for state, points in enumerate(line.points):
                into[state] += points
        self._shared = [_is_shared(component, shared) for component in sheet.components]
        self._parts = [
            self._part(number, column, sheet.passes[number])
            for number, column in enumerate(sheet.sums)
        ]
        self._whole = _added(self._parts)

    def without(self, left: Leaving) -> Ends:
        """The ends of the total without one line, in a unit that is the same for all offers."""
        line = self._sheet.lines[left.at]
        read = line.possible.component
        group = self._nodes[left.node]
        known = left.all * self._sheet.known + left.group * group.get(-1, [0])[0]
        known -= left.line * line.points[0] if read < 0 else 0
        whole = _times(self._whole, left.all)
        for number in {read, *(group if left.group else ())} - {-1}:
            column = [left.all * points for points in self._sheet.sums[number]]
            if left.group:
                rest = group.get(number, [0] * len(column))
                column = [a + left.group * b for a, b in zip(column, rest, strict=True)]
            if number == read:
                column = [a - left.line * b for a, b in zip(column, line.points, strict=True)]
            now = self._part(number, column, self._passing(number, left.at))
            whole = _moved(whole, _times(self._parts[number], left.all), now)
        return self._ends(whole, known, fails=self._known_fails(left.at))

    def now(self) -> Ends:
        """The ends of the total as it is."""
        return self._ends(self._whole, self._sheet.known, fails=self._sheet.known_fails)

    def _ends(self, whole: _Part, known: Points, *, fails: bool) -> Ends:
        ranked = not whole.dead and not fails and self._exists != "not-met"
        met = ranked and self._exists == "met"
        return Ends(
            ranked,
            met and not whole.doubts,
            met and not whole.open,
            whole.low + known,
            whole.low_at_most + known,
            whole.high + known,
        )

    def _part(self, number: int, column: Sequence[Points], passes: Sequence[bool]) -> _Part:
        kept = [points for points, met in zip(column, passes, strict=True) if met]
        doubt = not all(passes)
        if not kept:
            return _Part(1, doubt, 1, 0, 0, 0)
        low, high = min(kept), max(kept)
        shared = self._shared[number]
        return _Part(0, doubt, doubt and not shared, low, high if shared else low, high)

    def _passing(self, number: int, left_out: int) -> Sequence[bool]:
        """Where all tests of a component hold without a line's veto."""
        award = self._sheet.lines[left_out].criterion
        read = self._sheet.lines[left_out].possible.component
        if award.veto is None or read != number:
            return self._sheet.passes[number]
        tests = [
            test.holds
            for test in self._sheet.tests
            if test.possible.component == number and test.criterion.id != award.id
        ]
        states = range(len(self._sheet.passes[number]))
        return [all(holds[state] for holds in tests) for state in states]

    def _known_fails(self, left_out: int) -> bool:
        award = self._sheet.lines[left_out].criterion
        if award.veto is None or not self._sheet.known_fails:
            return self._sheet.known_fails
        tests = (test for test in self._sheet.tests if test.criterion.id != award.id)
        return any(not test.holds[0] for test in tests if test.possible.component < 0)


def _added(parts: Iterable[_Part]) -> _Part:
    whole = _Part(0, 0, 0, 0, 0, 0)
    for part in parts:
        whole = _plus(whole, part, 1)
    return whole


def _moved(whole: _Part, was: _Part, now: _Part) -> _Part:
    return _plus(_plus(whole, was, -1), now, 1)


def _plus(one: _Part, other: _Part, sign: int) -> _Part:
    return _Part(
        one.dead + sign * other.dead,
        one.doubts + sign * other.doubts,
        one.open + sign * other.open,
        one.low + sign * other.low,
        one.low_at_most + sign * other.low_at_most,
        one.high + sign * other.high,
    )


def _times(part: _Part, factor: int) -> _Part:
    if factor == 1:
        return part
    return _Part(
        part.dead,
        part.doubts,
        part.open,
        part.low * factor,
        part.low_at_most * factor,
        part.high * factor,
    )


def _houses(field: Sequence[Evaluation]) -> tuple[dict[int, int], set[FactKey]]:
    """Which offers share unknown facts, directly or through others, and the facts they share."""
    holders: dict[FactKey, list[int]] = {}
    for number, each in enumerate(field):
        if each.standing != "not-offered":
            for component in each.sheet.components:
                for key in component.facts if component.exact else ():
                    holders.setdefault(key, []).append(number)
    shared = {key: held for key, held in holders.items() if len(held) > 1}
    ties = ((held[0], other) for held in shared.values() for other in held)
    houses = joined(range(len(field)), ties)
    return {number: at for at, members in enumerate(houses) for number in members}, {*shared}


def _is_shared(component: Component, shared: set[FactKey]) -> bool:
    return component.exact and not shared.isdisjoint(component.facts)
