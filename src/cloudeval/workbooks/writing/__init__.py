"""From a workbook as a value to the bytes of a file; the only room that knows XlsxWriter.

XlsxWriter writes all that stands around the cells. The cells themselves are written here, row by
row as they are made: each formula with its true value, each text as nothing but text, and memory
does not grow with the length of a sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from cloudeval.workbooks.book import Book
from cloudeval.workbooks.writing.around import dress
from cloudeval.workbooks.writing.library import FileCreateError, Workbook
from cloudeval.workbooks.writing.looks import Looks
from cloudeval.workbooks.writing.stream import StreamedSheet

Progress = Callable[[int, int], None]
"""Told how many rows are written, of how many."""


def write_workbook(book: Book, place: Path | BinaryIO, progress: Progress | None = None) -> None:
    """Write ``book``, the same bytes each time. Raises ``OSError`` where it cannot be written."""
    with TemporaryDirectory(prefix="cloudeval-") as parts:
        options = {
            "tmpdir": parts,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        target = str(place) if isinstance(place, Path) else place
        file = Workbook(target, options)
        file.use_zip64()
        _describe(file, book)
        _fill(file, book, progress)
        _close(file)


def _fill(file: Workbook, book: Book, progress: Progress | None) -> None:
    """Say of each sheet where its rows come from, and what stands around them."""
    looks = Looks(file)
    done = 0

    def told(rows: int) -> None:
        nonlocal done
        done += rows
        if progress is not None:
            progress(done, book.rows)

    for sheet in book.sheets:
        made = file.add_worksheet(sheet.name, worksheet_class=StreamedSheet)
        made.stream(sheet, looks, told)
        dress(made, sheet, book, file, looks)
    for name, cells in book.names.items():
        if file.define_name(name, f"={cells}"):
            raise ValueError(name)


def _close(file: Workbook) -> None:
    try:
        file.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else error
        raise cause if isinstance(cause, OSError) else OSError(str(cause)) from None


def _describe(file: Workbook, book: Book) -> None:
    """The properties of the document: of the evaluation, and not of this minute."""
    made = datetime.combine(book.made, time(), tzinfo=UTC).replace(tzinfo=None)
    told = {
        "title": book.title,
        "subject": book.subject,
        "author": "cloudeval",
        "comments": book.label,
        "created": made,
    }
    file.set_properties(told)
    for name, value in book.properties.items():
        file.set_custom_property(name, value, "text")
    file.set_size(1600, 1000)
