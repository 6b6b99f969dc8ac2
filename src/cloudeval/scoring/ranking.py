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


@record
class Tally:
    """A total and a standing while some components are kept to some of their states.

    All totals of one version are in one unit, so those of two offers compare.
    """

    dead: int
    """Components with no state left in which all requirements and vetoes hold."""
    doubts: int
    """Components with a state left in which one does not hold."""
    low: Points
    high: Points


Kept = Mapping[int, Sequence[int]]
"""By the number of a component, the states that it is kept to."""


class Reach:
    """How low and how high one offer's total may be, also with some of its facts fixed."""

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
        self._parts = {passing: self._all(passing=passing) for passing in (False, True)}
        self._sums = {passing: _added(parts) for passing, parts in self._parts.items()}

    def tally(self, kept: Kept, *, passing: bool = True) -> Tally:
        """The total and the standing with some components kept to some of their states.

        ``passing`` looks only at the states in which all requirements and vetoes hold.
        """
        dead, doubts, low, high = self._sums[passing]
        if passing:
            dead += self.sheet.known_fails
        for number, states in kept.items():
            was, now = self._parts[passing][number], self._part(number, states, passing=passing)
            dead, doubts = dead + now[0] - was[0], doubts + now[1] - was[1]
            low, high = low + now[2] - was[2], high + now[3] - was[3]
        known = self.sheet.known
        return Tally(dead, doubts + (not self.entry.offered), low + known, high + known)

    def kept(self, fixed: Fixed) -> dict[int, tuple[int, ...]]:
        """The states of each component in which some facts are as ``fixed``."""
        numbers = dict.fromkeys(self.where[key] for key in fixed if key in self.where)
        return {number: self.sheet.components[number].having(fixed) for number in numbers}

    def states(self, key: FactKey) -> tuple[FactState, ...]:
        """The states of one unknown fact."""
        component = self.sheet.components[self.where[key]]
        place = component.facts.index(key)
        return tuple(dict.fromkeys(joint[place] for joint in component.states))

    def _all(self, *, passing: bool) -> list[_Part]:
        columns = enumerate(self.sheet.sums)
        return [self._part(n, range(len(column)), passing=passing) for n, column in columns]

    def _part(self, number: int, states: Sequence[int], *, passing: bool) -> _Part:
        sums, passes = self.sheet.sums[number], self.sheet.passes[number]
        kept = [sums[state] for state in states if not passing or passes[state]]
        doubt = not all(passes[state] for state in states)
        return (0, doubt, min(kept), max(kept)) if kept else (1, doubt, 0, 0)


_Part = tuple[int, int, Points, Points]
"""Of one component: whether it is dead, whether it leaves a doubt, and the ends of its points."""


def _added(parts: Iterable[_Part]) -> _Part:
    dead, doubts, lows, highs = zip((0, 0, 0, 0), *parts, strict=True)
    return sum(dead), sum(doubts), sum(lows), sum(highs)


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


class Reaches:
    """How far offers reach, kept for those whose sheet is still the same: a field ranked anew."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._kept: dict[str, Reach] = {}

    def __call__(self, entry: Entry) -> Reach:
        """How far one offer reaches."""
        name = entry.sheet.offer
        kept = self._kept.get(name)
        same = kept is not None and kept.sheet is entry.sheet
        if kept is None or not same or kept.entry.offered != entry.offered:
            kept = self._kept[name] = Reach(entry)
        return kept


def places(
    field: Sequence[Entry], reach: Callable[[Entry], Reach] = Reach
) -> tuple[Place | None, ...]:
    """Each offer's possible places over the states in which it is admitted; None for no rank.

    ``best`` counts only rivals that are then admitted and ahead in every state; ``worst`` counts
    all that may be admitted and may be ahead. ``reach`` finds how far an offer reaches.
    """
    ranked = {
        number: reach(entry)
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
    shared, exact = shared_facts(reaches)
    rows = dict.fromkeys(
        tuple(_stand(reach, fixed) for reach in reaches) for fixed in assignments(shared)
    )
    return _House(members, tuple(rows), exact)


def _stand(reach: Reach, fixed: Fixed) -> _Stand | None:
    tally = reach.tally(reach.kept(fixed))
    return None if tally.dead else _Stand(tally.low, tally.high, not tally.doubts)


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


def shared_facts(reaches: Sequence[Reach]) -> tuple[dict[FactKey, tuple[FactState, ...]], bool]:
    """The unknown facts that several offers share, with their states."""
    pairs = combinations(reaches, 2)
    keys = dict.fromkeys(key for a, b in pairs for key in a.where if key in b.where)
    holder = {key: reach for reach in reaches for key in reach.where}
    shared = {key: holder[key].states(key) for key in keys}
    count = 1
    for states in shared.values():
        count *= len(states)
    return (shared, True) if count <= LIMIT else ({}, False)


def assignments(shared: Mapping[FactKey, tuple[FactState, ...]]) -> Iterator[Fixed]:
    """Every joint state of some facts."""
    for joint in product(*shared.values()):
        yield dict(zip(shared, joint, strict=True))


def never_behind(a: Entry, b: Entry) -> bool:
    """Whether ``a`` has at least ``b``'s total in every state of the facts, shared or not."""
    ours, theirs = Reach(a), Reach(b)
    shared, _ = shared_facts((ours, theirs))
    for fixed in assignments(shared):
        low = ours.tally(ours.kept(fixed), passing=False).low
        if low < theirs.tally(theirs.kept(fixed), passing=False).high:
            return False
    return True
