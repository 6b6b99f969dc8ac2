"""Places by the plain formulas of a sheet: counted from the totals, each offer by itself.

They are right where no two offers share an unknown fact. Where some do, the program tries every
joint state and may know better; its place then stands, and the sheet says that it is the program's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cloudeval.scoring.evaluation import POINTS, Outcome, entries
from cloudeval.scoring.ranking import Reach
from cloudeval.workbooks.score.parameters import PLACES

_HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Ends:
    """An offer's least and greatest total over the states in which it meets every condition."""

    ranked: bool
    certain: bool
    low: Fraction
    high: Fraction


def admitted_ends(outcome: Outcome) -> dict[str, Ends]:
    """By offer; for one that cannot be ranked, the ends of its total."""
    found = {}
    for entry, each in zip(entries(outcome), outcome.evaluations, strict=True):
        low, high = each.floor, each.ceiling
        if each.place is not None:
            tally = Reach(entry).tally({})
            unit = each.sheet.tariff.unit
            low, high = (Fraction(end * POINTS) / unit for end in (tally.low, tally.high))
        found[each.offer] = Ends(each.place is not None, each.standing == "admitted", low, high)
    return found


def plain_place(ends: Ends, field: Sequence[Ends]) -> tuple[int, int]:
    """What the sheet's formulas give for an offer that is ranked."""
    low, high = _rounded(ends.low), _rounded(ends.high)
    best = 1 + sum(other.certain and _rounded(other.low) > high for other in field)
    worst = sum(other.ranked and _rounded(other.high) > low for other in field)
    return best, worst + (0 if high > low else 1)


def _rounded(total: Fraction) -> int:
    """As ``ROUND`` does it, half away from zero."""
    steps = int(abs(total) * 10**PLACES + _HALF)
    return -steps if total < 0 else steps
