"""Places that are possible and places that are certain.

Offers of one company share facts (its exposure to a law, say), so a rank is not read off two bands
alone: every joint state of the unknowns that an offer shares with another is tried, and within it
the rest is at its best or worst. Where there are too many such states the shared facts are set
free, which can only widen the ranks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from cloudeval.scoring.band import ZERO, Band
from cloudeval.scoring.fact import FactKey
from cloudeval.scoring.possible import LIMIT, FactState
from cloudeval.scoring.screening import Standing
from cloudeval.scoring.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """An offer in the field: its sheet and its standing."""

    sheet: Sheet
    standing: Standing


@dataclass(frozen=True, slots=True)
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


def places(field: Sequence[Entry]) -> tuple[Place | None, ...]:
    """Each offer's possible places; None for one that is not ranked.

    ``best`` counts only rivals that are admitted in every state and ahead in every state; ``worst``
    counts all that may be admitted and may be ahead.
    """
    return tuple(
        _place(entry, [other for other in field if other is not entry])
        if entry.standing in ("admitted", "pending")
        else None
        for entry in field
    )


def _place(entry: Entry, rivals: Sequence[Entry]) -> Place:
    rivals = [rival for rival in rivals if rival.standing in ("admitted", "pending")]
    shared, exact = _shared(entry.sheet, [rival.sheet for rival in rivals])
    best, worst = len(rivals) + 1, 1
    for fixed in _assignments(shared):
        own = ends(entry.sheet, fixed)
        if own is None:
            continue
        ahead = behind = 1
        for rival in rivals:
            theirs = ends(rival.sheet, fixed, passing=False)
            passing = ends(rival.sheet, fixed)
            if rival.standing == "admitted" and theirs is not None and theirs.low > own.high:
                ahead += 1
            if passing is not None and passing.high > own.low:
                behind += 1
        best, worst = min(best, ahead), max(worst, behind)
    return Place(best, worst, entry.standing == "pending", exact)


def _shared(
    sheet: Sheet, rivals: Sequence[Sheet]
) -> tuple[dict[FactKey, tuple[FactState, ...]], bool]:
    """The unknown facts that an offer shares with a rival, with their states."""
    own = _unknown(sheet)
    shared = {
        key: states
        for key, states in own.items()
        if any(key in component.facts for rival in rivals for component in rival.components)
    }
    count = 1
    for states in shared.values():
        count *= len(states)
    free = any(not component.exact for component in sheet.components)
    return (shared, not free) if count <= LIMIT else ({}, False)


def _unknown(sheet: Sheet) -> dict[FactKey, tuple[FactState, ...]]:
    found: dict[FactKey, tuple[FactState, ...]] = {}
    for component in sheet.components:
        for place, key in enumerate(component.facts):
            found[key] = tuple(dict.fromkeys(joint[place] for joint in component.states))
    return found


def _assignments(
    shared: Mapping[FactKey, tuple[FactState, ...]],
) -> list[dict[FactKey, FactState]]:
    return [dict(zip(shared, joint, strict=True)) for joint in product(*shared.values())]


def ends(sheet: Sheet, fixed: Mapping[FactKey, FactState], *, passing: bool = True) -> Band | None:
    """The total's ends where some facts are fixed, over states in which all requirements hold.

    None where there is no such state.
    """
    if passing and sheet.known_fails:
        return None
    low = high = sheet.known
    for component, sums, passes in zip(sheet.components, sheet.sums, sheet.passes, strict=True):
        if fixed and any(key in component.facts for key in fixed):
            states: Sequence[int] = component.having(fixed)
        else:
            states = range(len(sums))
        kept = [sums[state] for state in states if not passing or passes[state]]
        if not kept:
            return None
        low += min(kept)
        high += max(kept)
    return Band(low, high)


def never_behind(a: Sheet, b: Sheet) -> bool:
    """Whether ``a`` has at least ``b``'s total in every state of the facts, shared or not."""
    shared, _ = _shared(a, [b])
    worst: Fraction | None = None
    for fixed in _assignments(shared):
        ours, theirs = ends(a, fixed, passing=False), ends(b, fixed, passing=False)
        if ours is not None and theirs is not None:
            gap = ours.low - theirs.high
            worst = gap if worst is None else min(worst, gap)
    return worst is not None and worst >= ZERO
