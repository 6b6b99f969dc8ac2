"""All the values that are still possible."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from cloudeval.model.noun import record
from cloudeval.model.worth import ONE, ZERO

__all__ = ["ONE", "ZERO", "Band", "hull"]


@record
class Band:
    """From ``low`` to ``high``, both included.

    A known value is a band of no width. An unknown one is as wide as its scale: it is never taken
    for a zero.
    """

    low: Fraction
    high: Fraction

    @property
    def width(self) -> Fraction:
        """How much is open."""
        return self.high - self.low

    @property
    def is_known(self) -> bool:
        """Whether nothing is open."""
        return self.low == self.high


def hull(values: Iterable[Fraction]) -> Band:
    """The narrowest band that holds all ``values``."""
    held = tuple(values)
    return Band(min(held), max(held))
