"""Whether the order of two offers was turned from one version to another, state by state."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Literal

from cloudeval.effects.pairs.joint import Joint
from cloudeval.effects.pairs.order import Ahead, Gap, Ranked, leads
from cloudeval.scoring.possible import LIMIT

Turn = Literal["turned", "open", "kept"]
"""The order was turned, whatever is unknown; it may have been; in no state was it."""


def turn_of(
    told: Sequence[tuple[Ahead, Ahead]],
    ranks: Sequence[tuple[Ranked, Ranked]],
    gaps: Sequence[Gap],
    joint: Joint,
) -> tuple[Turn, bool]:
    """Whether the order was turned, and whether that is shown.

    Of a number that both versions read, the states tried bound each gap, but the order may be
    turned between two of them: that none turns it does not show that it was kept.
    """
    before, after = told
    if ("always", "always") in ((before[0], after[1]), (before[1], after[0])):
        return "turned", True
    directions = [
        sign
        for sign, was, now in ((1, before[0], after[1]), (-1, before[1], after[0]))
        if "never" not in (was, now)
    ]
    if not directions:
        return "kept", True
    found = _tried(ranks, gaps)
    if found is not None and found & {*directions}:
        return "open", True
    if found is not None and not _between(gaps, joint):
        return "kept", True
    if all(each.standing == "admitted" for rank in ranks for each in rank):
        directions = [sign for sign in directions if not _excluded(gaps, sign)]
    return ("open", False) if directions else ("kept", True)


def _between(gaps: Sequence[Gap], joint: Joint) -> bool:
    """Whether a number moves the order under both versions at once."""
    columns = zip(joint.knots, gaps[0].columns, gaps[1].columns, strict=True)
    return any(knot.numeric and len({*was}) > 1 and len({*now}) > 1 for knot, was, now in columns)


def _tried(ranks: Sequence[tuple[Ranked, Ranked]], gaps: Sequence[Gap]) -> set[int] | None:
    """In which directions the order is turned, over all joint states; None for too many."""
    if any(each.doubtful for rank in ranks for each in rank):
        return None
    columns = []
    count = 1
    for was, now in zip(gaps[0].columns, gaps[1].columns, strict=True):
        columns.append([*dict.fromkeys(zip(was, now, strict=True))])
        count *= len(columns[-1])
        if count > LIMIT:
            return None
    base = [(0, rank[0].is_in, rank[1].is_in) for rank in ranks]
    found = set()
    for cells in product(*columns):
        led = leads([base[0], *(cell[0] for cell in cells)], gaps[0].known)
        leading = leads([base[1], *(cell[1] for cell in cells)], gaps[1].known)
        if led * leading < 0:
            found.add(led)
    return found


def _excluded(gaps: Sequence[Gap], sign: int) -> bool:
    """Whether the gap cannot be ahead before and behind after, in points of both versions.

    If it could, the gap before would exceed the gap after in that state.
    """
    units = [sign * Fraction(1, each.unit) for each in gaps]
    most = gaps[0].known * units[0] - gaps[1].known * units[1]
    for was, now in zip(gaps[0].columns, gaps[1].columns, strict=True):
        most += max(a[0] * units[0] - b[0] * units[1] for a, b in zip(was, now, strict=True))
    return most <= 0
