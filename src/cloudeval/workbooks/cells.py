"""What a cell may hold: a text, an exact number, a formula with its true value, a link."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

Value = str | int | float | Fraction
"""A text, or a number: exact, or the double nearest to it."""


class Formula(NamedTuple):
    """A formula, written without its ``=``, and the value that it must give.

    The value is stored beside the formula, for whoever reads the file and computes nothing.
    """

    text: str
    value: Value


class Link(NamedTuple):
    """A text that opens an address. Any address but one of ``http`` and ``https`` is only text."""

    address: str
    text: str


class Styled(NamedTuple):
    """A cell that does not look as its column does; ``style`` names the look."""

    cell: Value | Formula | Link | None
    style: str


Cell = None | Value | Formula | Link | Styled
"""None is an empty cell, which looks as its column does."""
Row = tuple[Cell, ...]
"""The cells of one row, from the first column on."""
