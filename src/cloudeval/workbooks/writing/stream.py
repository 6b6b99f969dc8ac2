"""The cells of a sheet, written as they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import isfinite
from typing import Any

from cloudeval.workbooks.book import Sheet, Table
from cloudeval.workbooks.cells import Formula, Link, Row, Styled, Value
from cloudeval.workbooks.folding import LINE, lines
from cloudeval.workbooks.grid import letters
from cloudeval.workbooks.writing.library import Url, Worksheet
from cloudeval.workbooks.writing.looks import FOLDED, Looks
from cloudeval.workbooks.writing.texts import (
    MOST_LINKS,
    STARTERS,
    escaped,
    formula,
    is_link,
    marked_up,
    result,
)

_TOGETHER = 512
"""Rows that are written at once."""


class StreamedSheet(Worksheet):  # type: ignore[misc]
    """A worksheet whose rows come from a :class:`Sheet`, one after the other."""

    def stream(self, sheet: Sheet, looks: Looks, told: Callable[[int], None]) -> None:
        """Say where the rows come from, before the file is closed."""
        self.rows_from = sheet
        self.looks = looks
        self.told = told
        self.links = 0
        rows, columns = sheet.size
        self.dim_rowmin, self.dim_rowmax = 0, max(rows - 1, 0)
        self.dim_colmin, self.dim_colmax = 0, max(columns - 1, 0)

    def list_as_table(self, table: Table) -> None:
        """Name rows and their titles as a table; the cells themselves are written elsewhere.

        XlsxWriter keeps every cell of a table in mind, so it is told of the first entry only, and
        how far the table reaches afterwards.
        """
        first, left, last, right = table.area
        titles = [escaped(title) for title in table.titles]
        options = {
            "name": table.name,
            "columns": [{"header": title} for title in titles],
            "autofilter": table.filters,
            "style": None,
            "banded_rows": False,
        }
        if self.add_table(first, left, first + 1, right, options):
            raise ValueError(table.name)
        whole = f"{letters(left)}{first + 1}:{letters(right)}{last + 1}"
        for key in ("range", "a_range", *(["autofilter"] if table.filters else [])):
            self.tables[-1][key] = whole

    def _write_string(self, *_: object) -> int:
        """Nothing: what XlsxWriter would write of itself are a table's titles, which we write."""
        return 0

    def _write_sheet_data(self) -> None:
        self._xml_start_tag("sheetData")
        try:
            self._write_all()
        except BaseException:
            # Whoever takes over now knows nothing of the file that is half written.
            self.fh.close()
            raise
        self._xml_end_tag("sheetData")

    def _write_all(self) -> None:
        together: list[str] = []
        for row in _Rows(self.rows_from, self.looks, self.linked):
            together.append(row)
            if len(together) == _TOGETHER:
                self.fh.write("".join(together))
                self.told(len(together))
                together.clear()
        self.fh.write("".join(together))
        self.told(len(together))

    def linked(self, row: int, column: int, address: str) -> None:
        """Keep the address that a cell opens, for the part of the file that lists them."""
        if self.links < MOST_LINKS:
            self.links += 1
            self.hyperlinks[row][column] = Url(address)


class _Rows:
    """The rows of a sheet as text."""

    def __init__(self, sheet: Sheet, looks: Looks, linked: Callable[[int, int, str], None]) -> None:
        self.sheet = sheet
        self.looks = looks
        self.linked = linked
        self.letters = [letters(at) for at in range(sheet.size[1])]
        number = looks.number
        blank = number["blank"]
        styles = [number[name] for name in sheet.styles]
        self.styles = styles + [blank] * (len(self.letters) - len(styles))
        self.folded = [at for at, name in enumerate(sheet.styles) if name in FOLDED]

    def __iter__(self) -> Iterator[str]:
        """Each row that has cells."""
        heights = self.sheet.heights
        for number, cells in self.sheet.rows():
            height = heights.get(number) or self._height(cells)
            tall = "" if height is None else f' ht="{height:g}" customHeight="1"'
            yield f'<row r="{number + 1}"{tall}>{"".join(self._cells(number, cells))}</row>'

    def _height(self, cells: Row) -> float | None:
        """How tall a row is for the sake of its folded texts; None for one line."""
        most = 1
        for at in self.folded:
            cell = cells[at] if at < len(cells) else None
            if type(cell) is Link:
                cell = cell.text
            if type(cell) is str:
                most = max(most, lines(cell, self.sheet.widths[at] - 2))
        return LINE * most if most > 1 else None

    def _cells(self, number: int, cells: Row) -> list[str]:
        made: list[str] = []
        at = str(number + 1)
        for column, cell in enumerate(cells):
            kind = type(cell)
            style = self.styles[column]
            if kind is Styled:
                style = self.looks.number[cell.style]  # type: ignore[union-attr]
                cell = cell.cell  # type: ignore[union-attr]  # noqa: PLW2901 - what it holds
                kind = type(cell)
            place = self.letters[column] + at
            if kind is Formula:
                made.append(_computed(cell, place, style))  # type: ignore[arg-type]
            elif kind is str:
                made.append(self._text(cell, place, style))  # type: ignore[arg-type]
            elif kind is Link:
                made.append(self._link(cell, number, column, style))  # type: ignore[arg-type]
            elif cell is None:
                made.append(f'<c r="{place}" s="{style}"/>')
            else:
                made.append(f'<c r="{place}" s="{style}"><v>{_digits(cell)}</v></c>')
        return made

    def _text(self, text: str, place: str, style: int) -> str:
        if text[:1] in STARTERS and text:
            style = self.looks.quoted[style]
        return f'<c r="{place}" s="{style}" t="inlineStr"><is>{marked_up(text)}</is></c>'

    def _link(self, link: Link, row: int, column: int, style: int) -> str:
        if is_link(link.address):
            self.linked(row, column, link.address)
        return self._text(link.text, f"{self.letters[column]}{row + 1}", style)


def _computed(cell: Formula, place: str, style: int) -> str:
    text, value = cell
    if type(value) is str:
        told = f"<f>{formula(text)}</f><v>{result(value)}</v>"
        return f'<c r="{place}" s="{style}" t="str">{told}</c>'
    return f'<c r="{place}" s="{style}"><f>{formula(text)}</f><v>{_digits(value)}</v></c>'


def _digits(value: Any) -> str:
    """A number as the file writes it: the nearest double, in the fewest digits that give it."""
    kind = type(value)
    if kind is int:
        return str(value)
    number: float = value if kind is float else _double(value)
    if not isfinite(number):
        raise ValueError(value)
    return repr(number)


def _double(value: Value) -> float:
    if isinstance(value, (Fraction, int, float)) and not isinstance(value, bool):
        return float(value)
    raise TypeError(value)
