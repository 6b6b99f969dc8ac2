"""Places that are possible and places that are certain.

Offers of one company share facts (its exposure to a law, say), so a rank is not read off two bands
alone: every joint state of the unknowns that an offer shares with another is tried, and within it
the rest is at its best or worst. Where there are too many such states the shared facts are set
free, which can only widen the ranks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

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
        self.standing = entry.standing
        self.where: dict[FactKey, set[int]] = {}
        for number, component in enumerate(sheet.components):
            for key in component.facts:
                self.where.setdefault(key, set()).add(number)
        numbers = range(len(sheet.components))
        self._all = [self._ends(n, range(len(sheet.sums[n])), passing=False) for n in numbers]
        self._passing = [self._ends(n, range(len(sheet.sums[n])), passing=True) for n in numbers]

    def ends(self, fixed: Fixed, *, passing: bool) -> Ends | None:
        """The total's ends with some facts fixed."""
        if passing and self.sheet.known_fails:
            return None
        kept = self._passing if passing else self._all
        touched = {number for key in fixed for number in self.where.get(key, ())}
        if touched:
            kept = list(kept)
            for number in touched:
                states = self.sheet.components[number].having(fixed)
                kept[number] = self._ends(number, states, passing=passing)
        low = high = self.sheet.known
        for pair in kept:
            if pair is None:
                return None
            low, high = low + pair[0], high + pair[1]
        return low, high

    def _ends(self, number: int, states: Sequence[int], *, passing: bool) -> Ends | None:
        sums, passes = self.sheet.sums[number], self.sheet.passes[number]
        kept = [sums[state] for state in states if not passing or passes[state]]
        return (min(kept), max(kept)) if kept else None


def places(field: Sequence[Entry]) -> tuple[Place | None, ...]:
    """Each offer's possible places; None for one that is not ranked.

    ``best`` counts only rivals that are admitted in every state and ahead in every state; ``worst``
    counts all that may be admitted and may be ahead.
    """
    reaches = [Reach(entry) if _ranked(entry) else None for entry in field]
    ranked = [reach for reach in reaches if reach is not None]
    return tuple(
        None if reach is None else _place(reach, [other for other in ranked if other is not reach])
        for reach in reaches
    )


def _ranked(entry: Entry) -> bool:
    return entry.standing in ("admitted", "pending")


def _place(reach: Reach, rivals: Sequence[Reach]) -> Place:
    shared, exact = _shared(reach, rivals)
    best, worst = len(rivals) + 1, 1
    for fixed in _assignments(shared):
        own = reach.ends(fixed, passing=True)
        if own is None:
            continue
        ahead = behind = 1
        for rival in rivals:
            passing = rival.ends(fixed, passing=True)
            if rival.standing == "admitted" and passing is not None and passing[0] > own[1]:
                ahead += 1
            if passing is not None and passing[1] > own[0]:
                behind += 1
        best, worst = min(best, ahead), max(worst, behind)
    return Place(best, worst, reach.standing == "pending", exact)


def _shared(
    reach: Reach, rivals: Sequence[Reach]
) -> tuple[dict[FactKey, tuple[FactState, ...]], bool]:
    """The unknown facts that an offer shares with a rival, with their states."""
    keys = [key for key in reach.where if any(key in rival.where for rival in rivals)]
    shared = {key: _states(reach, key) for key in keys}
    count = 1
    for states in shared.values():
        count *= len(states)
    exact = reach.sheet.possibilities.exact
    return (shared, exact) if count <= LIMIT else ({}, False)


def _states(reach: Reach, key: FactKey) -> tuple[FactState, ...]:
    component = reach.sheet.components[min(reach.where[key])]
    place = component.facts.index(key)
    return tuple(dict.fromkeys(joint[place] for joint in component.states))


def _assignments(shared: Mapping[FactKey, tuple[FactState, ...]]) -> Iterator[Fixed]:
    for joint in product(*shared.values()):
        yield dict(zip(shared, joint, strict=True))


def never_behind(a: Entry, b: Entry) -> bool:
    """Whether ``a`` has at least ``b``'s total in every state of the facts, shared or not."""
    ours, theirs = Reach(a), Reach(b)
    shared, _ = _shared(ours, [theirs])
    for fixed in _assignments(shared):
        low, high = ours.ends(fixed, passing=False), theirs.ends(fixed, passing=False)
        if low is not None and high is not None and low[0] < high[1]:
            return False
    return True
