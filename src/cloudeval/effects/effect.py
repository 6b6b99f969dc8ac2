"""What a change did, as figures: two columns that add up, and a range that does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO, Band


@record
class Columns:
    """A figure in the floor and in the ceiling column, in points."""

    floor: Fraction
    ceiling: Fraction

    def plus(self, other: Columns) -> Columns:
        """The sum, column by column."""
        return Columns(self.floor + other.floor, self.ceiling + other.ceiling)


NIL = Columns(ZERO, ZERO)


def sum_of(parts: Iterable[Columns]) -> Columns:
    """The sum of several figures, column by column."""
    found = NIL
    for part in parts:
        found = found.plus(part)
    return found


class Ranged:
    """An exact range, found when it is asked for: a page shows few of the many that there are."""

    __slots__ = ("_band", "_find")

    def __init__(self, find: Callable[[], Band]) -> None:
        """Take what finds it."""
        self._find = find
        self._band: Band | None = None

    @property
    def band(self) -> Band:
        """The range."""
        if self._band is None:
            self._band = self._find()
        return self._band

    def __eq__(self, other: object) -> bool:
        """Two ranges are compared by what they are, however they are found."""
        return isinstance(other, Ranged) and self.band == other.band

    def __hash__(self) -> int:
        """As the range."""
        return hash(self.band)


@record
class Effect:
    """What one change did to one offer, in points.

    The columns add up over changes; ``range``, the exact least and greatest over all states, does
    not.
    """

    columns: Columns
    ranged: Ranged

    @property
    def range(self) -> Band:
        """The exact least and greatest over all states."""
        return self.ranged.band


NO_EFFECT = Effect(NIL, Ranged(lambda: Band(ZERO, ZERO)))
