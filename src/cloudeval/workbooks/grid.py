"""Tables on sheets, by the names of their columns: formulas never spell out a coordinate.

A grid is laid out before anything is filled in, so that every sheet may speak of every other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cloudeval.workbooks.naming import column_titles, quoted

MOST_ROWS = 1_048_576
"""Rows of a sheet, in every spreadsheet of today."""


class TooManyRows(Exception):
    """A table is longer than a sheet; ``rows`` says how long."""

    def __init__(self, rows: int) -> None:
        """Keep the number of rows."""
        super().__init__(rows)
        self.rows = rows


def letters(column: int) -> str:
    """The letters of a column, counted from 0: ``A``, …, ``Z``, ``AA``."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True)
class Column:
    """A column of a grid: its key in our code, its title, its width in characters, its style."""

    key: str
    title: str
    width: float
    style: str = "text"
    head: str = "head"
    name: str = ""
    """The name of its range, where formulas of other sheets speak of it as a whole."""


@dataclass(frozen=True)
class Grid:
    """A table's place: its sheet, the row of its titles (counted from 1), its columns, its size."""

    sheet: str
    head: int
    columns: tuple[Column, ...]
    count: int
    letter: dict[str, str] = field(init=False)
    """By key, the letters of a column."""

    def __post_init__(self) -> None:
        """Find the columns' letters, and refuse what no sheet can hold."""
        if self.head + self.count > MOST_ROWS:
            raise TooManyRows(self.count)
        found = {column.key: letters(at) for at, column in enumerate(self.columns)}
        object.__setattr__(self, "letter", found)

    @property
    def first(self) -> int:
        """The first row, counted from 1."""
        return self.head + 1

    @property
    def last(self) -> int:
        """The last row; a grid that has none keeps an empty one, so that ranges are ranges."""
        return self.head + max(self.count, 1)

    def row(self, number: int) -> int:
        """The row of an entry, counted from 0."""
        return self.first + number

    def cell(self, key: str, number: int) -> str:
        """An entry's cell as other sheets write it."""
        return f"{quoted(self.sheet)}!${self.letter[key]}${self.row(number)}"

    def here(self, key: str, number: int) -> str:
        """An entry's cell as its own row writes it."""
        return f"${self.letter[key]}{self.row(number)}"

    def block(self, key: str, first: int, count: int) -> str:
        """The cells of a column from one entry on."""
        letter = self.letter[key]
        start, end = self.row(first), self.row(first + count - 1)
        return f"{quoted(self.sheet)}!${letter}${start}:${letter}${end}"

    def range(self, key: str) -> str:
        """A whole column."""
        letter = self.letter[key]
        return f"{quoted(self.sheet)}!${letter}${self.first}:${letter}${self.last}"

    def place(self, key: str) -> int:
        """A column's number, counted from 0."""
        return next(at for at, column in enumerate(self.columns) if column.key == key)

    @property
    def titles(self) -> Sequence[tuple[str, str]]:
        """Each column's title, as a table may have it, and the style that it is written in."""
        titles = column_titles(column.title for column in self.columns)
        return [(title, c.head) for title, c in zip(titles, self.columns, strict=True)]

    @property
    def names(self) -> dict[str, str]:
        """The named ranges of this grid."""
        return {c.name: self.range(c.key) for c in self.columns if c.name}
