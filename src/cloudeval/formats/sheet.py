"""A CSV file as rows of cells by column, with the line on which each row begins."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from cloudeval.files.findings import listed
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.yaml import MAX_ACCENTS, MAX_BYTES, MAX_TEXT
from cloudeval.files.yaml.characters import code_point, is_normal, piles_accents
from cloudeval.files.yaml.decoding import content, decoded
from cloudeval.formats.columns import HEADINGS, LANGUAGES, REQUIRED, column_of, headings_of
from cloudeval.formats.faults import Faults
from cloudeval.model.noun import record

MOST_ROWS = 20_000
_SPACES = re.compile(r"[ \t\r\n]+")
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_OURS = {
    "yaml.file-folder": "table.folder",
    "yaml.too-large": "table.too-large",
    "yaml.utf-16": "table.encoding",
    "yaml.not-utf-8": "table.encoding",
}
"""What is said of a table where the reader of YAML would speak of YAML."""


@record
class Row:
    """One row; only cells that hold something are there."""

    line: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str | None:
        """What a cell holds."""
        return self.cells.get(column)


@record
class Sheet:
    """The rows of a table, and whether its numbers are written as in French."""

    rows: tuple[Row, ...]
    french: bool
    """A semicolon between cells goes with a comma in numbers, and with days before months."""


Record = tuple[int, list[str]]


def read_text(path: Path, shown: str) -> str:
    """The text of a table in UTF-8, with or without a byte order mark."""
    try:
        return decoded(content(path, shown).removeprefix(codecs.BOM_UTF8), shown)
    except Unusable as unusable:
        told = (replace(one, code=_OURS.get(one.code, one.code)) for one in unusable.problems)
        raise Unusable(_with_limit(told)) from None


def _with_limit(problems: Iterator[Problem]) -> Iterator[Problem]:
    for one in problems:
        yield replace(one, values={"limit": MAX_BYTES // 2**20, **one.values})


def read_sheet(text: str, faults: Faults) -> Sheet | None:
    """The rows of a table; None where its headings leave nothing to be read."""
    separator = _separator(text)
    records = _records(text, separator, faults)
    first = next(records, None)
    if first is None:
        faults.at(0, "", "table.empty")
        return None
    columns = _columns(first[1], faults)
    _check_required(faults)
    if not {"version", "id"} <= faults.headings.keys():
        return None
    rows = tuple(_rows(records, columns, faults))
    if not rows and not faults:
        faults.at(0, "", "table.empty")
    return Sheet(rows, separator == ";")


def _separator(text: str) -> str:
    """The sign by which more headings are known; else the one that is there more often."""
    line = next(iter(io.StringIO(text, newline="")), "").strip("\r\n")

    def known(separator: str) -> tuple[int, int]:
        try:
            headings = next(csv.reader([line], delimiter=separator), [])
        except csv.Error:  # which the reading of the rows tells
            headings = []
        return sum(column_of(heading) is not None for heading in headings), line.count(separator)

    return max((";", ","), key=known)


def _records(text: str, separator: str, faults: Faults) -> Iterator[Record]:
    """Each record that is not blank, with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line, count = 1, 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            faults.at(line, "", "table.quotes")
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            count += 1
            if count > MOST_ROWS + 1:
                faults.at(line, "", "table.too-many-rows", limit=MOST_ROWS)
                return
            yield line, cells
        line = reader.line_num + 1


def _columns(headings: Sequence[str], faults: Faults) -> tuple[str | None, ...]:
    """The column of each heading; what is not known is told."""
    found: dict[str, tuple[int, str]] = {}
    columns: list[str | None] = []
    strange: list[tuple[int, str]] = []
    for number, heading in enumerate(headings, start=1):
        column = column_of(heading)
        columns.append(column)
        if column is None:
            strange += [(number, heading.strip())] if heading.strip() else []
        elif column in found:
            faults.in_heading(number, heading, "table.column-twice", other=found[column][1])
        else:
            found[column] = (number, heading.strip())
    faults.headings = found
    for number, heading in strange:
        _strange(number, heading, faults)
    return tuple(columns)


def _strange(number: int, heading: str, faults: Faults) -> None:
    from cloudeval.files.findings import near

    meant = near(heading, HEADINGS)
    if meant is not None:
        faults.in_heading(number, heading, "table.column-unknown-near", name=heading, meant=meant)
    else:
        known = listed(dict.fromkeys(HEADINGS))
        faults.in_heading(number, heading, "table.column-unknown", name=heading, known=known)


def _check_required(faults: Faults) -> None:
    for column in REQUIRED:
        if not any(column + ending in faults.headings for ending in LANGUAGES):
            names = listed(headings_of(column))
            faults.at(1, "", "table.column-missing", names=names)


def _rows(
    records: Iterator[Record], columns: Sequence[str | None], faults: Faults
) -> Iterator[Row]:
    for line, cells in records:
        if any(cell.strip() for cell in cells[len(columns) :]):
            faults.at(line, "", "table.too-many-cells", count=len(cells), columns=len(columns))
        found: dict[str, str] = {}
        for number, (column, cell) in enumerate(zip(columns, cells, strict=False), start=1):
            if column is not None and cell.strip():
                found[column] = _text(cell, line, column, faults)
            elif column is None and cell.strip() and number not in _told(faults):
                faults.in_heading(number, "", "table.column-nameless", line=line)
        yield Row(line, found)


def _told(faults: Faults) -> set[int]:
    """The numbers of columns whose headings were told already."""
    return {one.column for one in faults.found if one.line == 1}


def _text(cell: str, line: int, column: str, faults: Faults) -> str:
    """A cell on one line, in the form that most programs write; what nobody sees is refused."""
    text = _SPACES.sub(" ", cell).strip()
    unreadable = _UNREADABLE.search(text)
    if unreadable is not None:
        character = code_point(unreadable.group())
        faults.at(line, column, "yaml.control-character", character=character)
        return _UNREADABLE.sub("", text)
    if len(text) > MAX_TEXT:
        faults.at(line, column, "yaml.too-long", length=len(text), limit=MAX_TEXT)
        return text[:MAX_TEXT]
    if text.isascii():
        return text
    if piles_accents(text):
        faults.at(line, column, "yaml.too-many-accents", limit=MAX_ACCENTS)
        return text[:1]
    return text if is_normal(text) else normalize("NFC", text)
