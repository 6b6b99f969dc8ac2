"""The whole numbers of many offers side by side in one, so that all are added at once.

A column of numbers, one for each offer, is written as one long integer, each number in a *lane* of
its own. Multiplying it by a weight multiplies every lane, adding two adds lane by lane, and no lane
spills into the next while its sum stays within its width. The work is done by the arithmetic of
long integers, exactly, whatever the numbers are.

Literature: this is Kronecker's substitution, by which polynomials are multiplied as integers; see
D. Harvey, *Faster polynomial multiplication via multipoint Kronecker substitution*, Journal of
Symbolic Computation 44 (2009).
"""

from __future__ import annotations

from collections.abc import Iterable

_STEP = 8
"""Widths are multiples of so many bytes: columns are packed for few widths, and kept."""


class Lanes:
    """Lanes for ``count`` numbers, of ``width`` bytes each."""

    def __init__(self, count: int, width: int) -> None:
        """Work out the column that has one in every lane."""
        self.count = count
        self.width = width
        self.ones = self.packed([self.written(1)] * count)
        self._half = 1 << (8 * width - 1)
        self._shift = self.ones * self._half

    def written(self, number: int) -> bytes:
        """A number from 0 on as it stands in a lane."""
        return number.to_bytes(self.width, "little")

    def packed(self, written: Iterable[bytes]) -> int:
        """A column of numbers as one."""
        return int.from_bytes(b"".join(written), "little")

    def unpacked(self, packed: int) -> list[int]:
        """The numbers of a sum of columns; they may be negative."""
        data = (packed + self._shift).to_bytes(self.width * self.count, "little")
        read = int.from_bytes
        return [
            read(data[at : at + self.width], "little") - self._half
            for at in range(0, len(data), self.width)
        ]


def width_of(bound: int) -> int:
    """A width that holds every number whose size is at most ``bound``."""
    return (bound.bit_length() // (8 * _STEP) + 1) * _STEP
