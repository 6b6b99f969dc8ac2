"""From the bytes of a file to cells as values; the only room that knows openpyxl.

What comes in was written by others. It is looked at before it is opened, opened for reading only,
read row by row up to a limit, and whatever goes wrong is one refusal.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from cloudeval.files.problems import Unusable
from cloudeval.workbooks.reading.found import EMPTY, Found, found
from cloudeval.workbooks.reading.guard import guarded, linked
from cloudeval.workbooks.reading.library import Workbook, load_workbook
from cloudeval.workbooks.reading.limits import MOST_COLUMNS, MOST_ROWS
from cloudeval.workbooks.reading.refused import refused

Cells = tuple[Found, ...]


@dataclass(frozen=True)
class OpenedSheet:
    """A sheet of a workbook: its name, and whether it is shown."""

    name: str
    shown: bool


@dataclass(frozen=True)
class OpenedBook:
    """A workbook that is open for reading."""

    file: str
    """As people gave it."""
    sheets: tuple[OpenedSheet, ...]
    links: bool
    """Whether it points to other files; those are not opened."""
    properties: dict[str, str]
    """What the document says of itself."""
    _book: Workbook

    def rows(self, sheet: str, most: int = MOST_ROWS) -> Iterator[tuple[int, Cells]]:
        """The rows that hold something, each with its number, counted from 1.

        With fewer than :data:`MOST_ROWS`, reading ends there; what lies beyond the limits of a
        sheet is refused, however empty the way to it.
        """
        try:
            yield from self._rows(sheet, most)
        except Unusable:
            raise
        except Exception:  # noqa: BLE001 - whatever a file does to the library, it is refused
            raise refused(self.file, "damaged") from None

    def _rows(self, name: str, most: int) -> Iterator[tuple[int, Cells]]:
        sheet = self._book[name]
        sheet.reset_dimensions()
        for number, row in enumerate(sheet.iter_rows(), start=1):
            if number > most and most < MOST_ROWS:
                return
            cells = tuple(found(cell) for cell in row)
            if all(cell.kind == "empty" for cell in cells):
                continue
            if any(getattr(cell, "row", number) != number for cell in row):
                raise refused(self.file, "damaged")
            if number > MOST_ROWS or any(c.kind != "empty" for c in cells[MOST_COLUMNS:]):
                raise refused(self.file, "far", sheet=name, rows=MOST_ROWS, columns=MOST_COLUMNS)
            yield number, cells[:MOST_COLUMNS]


@contextmanager
def opened(path: Path, file: str) -> Iterator[OpenedBook]:
    """A workbook, opened for reading. Raises ``ImportRefused``."""
    whole = guarded(path, file)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(whole), read_only=True, keep_links=False)
            sheets = tuple(
                OpenedSheet(s.title, s.sheet_state == "visible") for s in book.worksheets
            )
            properties = {str(p.name): str(p.value) for p in _properties(book)}
        except Exception:  # noqa: BLE001 - as above
            raise refused(file, "damaged") from None
        try:
            yield OpenedBook(file, sheets, linked(whole), properties, book)
        finally:
            book.close()


def _properties(book: Any) -> Iterator[Any]:
    """The document's own properties, of which openpyxl's types do not know."""
    yield from book.custom_doc_props.props


__all__ = ["EMPTY", "Cells", "Found", "OpenedBook", "OpenedSheet", "opened"]
