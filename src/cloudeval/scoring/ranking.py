"""Places that are possible and places that are certain.

Offers of one company share facts (its exposure to a law, say), so a rank is not read off two bands
alone. Offers that share unknown facts, directly or through others, are a *house*: every joint state
of what its members share is tried, and within it the rest is at its best or worst. Houses do not
depend on one another. Where a house has too many such states its facts are set free, which can
only widen the ranks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product

from cloudeval.model.joining import joined
from cloudeval.model.noun import record
from cloudeval.scoring.fact import FactKey
from cloudeval.scoring.possible import LIMIT, FactState
from cloudeval.scoring.screening import Standing
from cloudeval.scoring.sheet import Sheet
from cloudeval.scoring.tariff import Points

Ends = tuple[Points, Points]
Fixed = Mapping[FactKey, FactState]


@record
class Entry:
    """An offer in the field: its sheet and its standing."""

    sheet: Sheet
    standing: Standing
    offered: bool = True
    """Whether it is certain that the offer could be had."""


@record
class Place:
    """From ``best`` to ``worst``; an offer that may still fall out of the field says so."""

    best: int
    worst: int
    may_be_eliminated: bool
    exact: bool = True

    @property
    def contested(self) -> bool:
        """Whether more than one place is possible."""
        return self.best != self.worst


class Reach:
    """How low and how high one offer's total may be, also with some of its facts fixed.

    ``passing`` keeps to the states in which all requirements and vetoes hold; None where there is
    no such state. All totals of one version are in one unit, so those of two offers compare.
    """

    def __init__(self, entry: Entry) -> None:
        """Find the ends of each component once."""
        sheet = entry.sheet
        self.sheet = sheet
        self.entry = entry
        self.where: dict[FactKey, int] = {
            key: number
            for number, component in enumerate(sheet.components)
            if component.exact
            for key in component.facts
        }
        numbers = range(len(sheet.components))
        self._all = [self._ends(n, range(len(sheet.sums[n])), passing=False) for n in numbers]
        self._passing = [self._ends(n, range(len(sheet.sums[n])), passing=True) for n in numbers]
        self._whole = {False: _added(self._all), True: _added(self._passing)}
        self._holding = [all(column) for column in sheet.passes]
        self._doubts = self._holding.count(False)

    def ends(self, fixed: Fixed, *, passing: bool) -> Ends | None:
        """The total's ends with some facts fixed."""
        if passing and self.sheet.known_fails:
            return None
        kept = self._passing if passing else self._all
        dead, low, high = self._whole[passing]
        for number in self._touched(fixed):
            states = self.sheet.components[number].having(fixed)
            was, now = kept[number], self._ends(number, states, passing=passing)
            dead += (now is None) - (was is None)
            low += (now or _NOTHING)[0] - (was or _NOTHING)[0]
            high += (now or _NOTHING)[1] - (was or _NOTHING)[1]
        return None if dead else (low + self.sheet.known, high + self.sheet.known)

    def admitted(self, fixed: Fixed) -> bool:
        """Whether the offer is admitted in every state in which some facts are as ``fixed``."""
        if self.sheet.known_fails or not self.entry.offered:
            return False
        doubts = self._doubts
        for number in self._touched(fixed):
            passes = self.sheet.passes[number]
            holds = all(passes[state] for state in self.sheet.components[number].having(fixed))
            doubts += self._holding[number] - holds
        return not doubts

    def states(self, key: FactKey) -> tuple[FactState, ...]:
        """The states of one unknown fact."""
        component = self.sheet.components[self.where[key]]
        place = component.facts.index(key)
        return tuple(dict.fromkeys(joint[place] for joint in component.states))

    def _touched(self, fixed: Fixed) -> set[int]:
        return {self.where[key] for key in fixed if key in self.where}

    def _ends(self, number: int, states: Sequence[int], *, passing: bool) -> Ends | None:
        sums, passes = self.sheet.sums[number], self.sheet.passes[number]
        kept = [sums[state] for state in states if not passing or passes[state]]
        return (min(kept), max(kept)) if kept else None


_NOTHING: Ends = (0, 0)


def _added(kept: Iterable[Ends | None]) -> tuple[int, Points, Points]:
    """How many components have no state left, and the sums of the others' ends."""
    ends = list(kept)
    lows, highs = [end[0] for end in ends if end], [end[1] for end in ends if end]
    return ends.count(None), sum(lows), sum(highs)


@record
class _Stand:
    """Where one offer stands in one joint state of what its house shares."""

    low: Points
    high: Points
    certain: bool
    """Whether it is admitted whatever the rest is."""


_Row = tuple[_Stand | None, ...]
"""The members of a house in one joint state; None for one that cannot be admitted in it."""


@record
class _House:
    """Offers that share unknown facts, in each joint state of what they share."""

    members: tuple[int, ...]
    rows: tuple[_Row, ...]
    exact: bool


def places(field: Sequence[Entry]) -> tuple[Place | None, ...]:
    """Each offer's possible places over the states in which it is admitted; None for no rank.

    ``best`` counts only rivals that are then admitted and ahead in every state; ``worst`` counts
    all that may be admitted and may be ahead.
    """
    ranked = {
        number: Reach(entry)
        for number, entry in enumerate(field)
        if entry.standing in ("admitted", "pending")
    }
    houses = [_house(members, ranked) for members in _tied(ranked)]
    exact = all(house.exact for house in houses) and all(
        reach.sheet.possibilities.exact for reach in ranked.values()
    )
    found: list[Place | None] = [None] * len(field)
    for house in houses:
        others = [other for other in houses if other is not house]
        fewest, most = _least_ahead(others), _most_ahead(others)
        for place, number in enumerate(house.members):
            best, worst = _span(house.rows, place, fewest, most)
            pending = field[number].standing == "pending"
            found[number] = Place(best, worst, pending, exact)
    return tuple(found)


def _tied(ranked: Mapping[int, Reach]) -> list[tuple[int, ...]]:
    first: dict[FactKey, int] = {}
    ties = (
        (first.setdefault(key, number), number)
        for number, reach in ranked.items()
        for key in reach.where
    )
    return joined(ranked, ties)


def _house(members: tuple[int, ...], ranked: Mapping[int, Reach]) -> _House:
    reaches = [ranked[number] for number in members]
    shared, exact = _shared(reaches)
    rows = dict.fromkeys(
        tuple(_stand(reach, fixed) for reach in reaches) for fixed in _assignments(shared)
    )
    return _House(members, tuple(rows), exact)


def _stand(reach: Reach, fixed: Fixed) -> _Stand | None:
    ends = reach.ends(fixed, passing=True)
    return None if ends is None else _Stand(*ends, reach.admitted(fixed))


def _span(
    rows: Iterable[_Row],
    place: int,
    fewest: Callable[[Points], int],
    most: Callable[[Points], int],
) -> tuple[int, int]:
    """The best and the worst rank of one member over the rows in which it can be admitted."""
    best, worst = [], []
    for row in rows:
        own = row[place]
        if own is not None:
            rivals = [stand for n, stand in enumerate(row) if n != place and stand is not None]
            best.append(1 + _ahead(rivals, own.high) + fewest(own.high))
            worst.append(1 + _behind(rivals, own.low) + most(own.low))
    return min(best), max(worst)


def _ahead(rivals: Iterable[_Stand | None], total: Points) -> int:
    """How many are ahead of a total whatever the rest is."""
    return sum(stand is not None and stand.certain and stand.low > total for stand in rivals)


def _behind(rivals: Iterable[_Stand | None], total: Points) -> int:
    """How many may be ahead of a total."""
    return sum(stand is not None and stand.high > total for stand in rivals)


def _least_ahead(houses: Sequence[_House]) -> Callable[[Points], int]:
    @cache
    def count(total: Points) -> int:
        return sum(min(_ahead(row, total) for row in house.rows) for house in houses)

    return count


def _most_ahead(houses: Sequence[_House]) -> Callable[[Points], int]:
    @cache
    def count(total: Points) -> int:
        return sum(max(_behind(row, total) for row in house.rows) for house in houses)

    return count


def _shared(reaches: Sequence[Reach]) -> tuple[dict[FactKey, tuple[FactState, ...]], bool]:
    """The unknown facts that several offers share, with their states."""
    pairs = combinations(reaches, 2)
    keys = dict.fromkeys(key for a, b in pairs for key in a.where if key in b.where)
    holder = {key: reach for reach in reaches for key in reach.where}
    shared = {key: holder[key].states(key) for key in keys}
    count = 1
    for states in shared.values():
        count *= len(states)
    return (shared, True) if count <= LIMIT else ({}, False)


def _assignments(shared: Mapping[FactKey, tuple[FactState, ...]]) -> Iterator[Fixed]:
    for joint in product(*shared.values()):
        yield dict(zip(shared, joint, strict=True))


def never_behind(a: Entry, b: Entry) -> bool:
    """Whether ``a`` has at least ``b``'s total in every state of the facts, shared or not."""
    ours, theirs = Reach(a), Reach(b)
    shared, _ = _shared((ours, theirs))
    for fixed in _assignments(shared):
        low, high = ours.ends(fixed, passing=False), theirs.ends(fixed, passing=False)
        if low is not None and high is not None and low[0] < high[1]:
            return False
    return True
