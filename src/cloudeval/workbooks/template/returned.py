"""A template that came back, as far as it can be read without knowing what it is about.

Columns are found by their titles, in either language and in any order. What is not understood is
told; what cannot be read is a problem of its cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cloudeval.files.problems import Problem
from cloudeval.workbooks.reading import EMPTY, Cells, Found, OpenedBook, OpenedSheet
from cloudeval.workbooks.reading.refused import ImportRefused, refused
from cloudeval.workbooks.template.columns import (
    FACTS,
    FIELDS,
    FILLED,
    FORMAT,
    IDENTITY,
    NEEDED,
    folded,
    known_names,
    known_titles,
)
from cloudeval.workbooks.template.placing import Cell, Line, whole

_TOP = 30
"""Rows in which the titles are looked for."""
_UNREAD = ("formula", "error")


@dataclass(frozen=True)
class Given:
    """A row with an answer, or with anything else that somebody filled in."""

    line: Line
    found: Mapping[str, Found]

    def text(self, key: str) -> str | None:
        """What a column holds; None where that is nothing."""
        return self.found[key].text or None


@dataclass
class Returned:
    """What a template says of itself, who filled it in, when, and the rows that were filled in."""

    version: str
    digest: str
    version_at: Cell
    assessor: tuple[Found, Cell | None] = (EMPTY, None)
    date: tuple[Found, Cell | None] = (EMPTY, None)
    rows: list[Given] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    exported: bool = False
    """Whether it is the workbook of a score, whose inputs were changed."""


def returned(book: OpenedBook) -> Returned:
    """Read a template. Raises ``ImportRefused`` where it is none, or no longer one."""
    shown = [sheet for sheet in book.sheets if sheet.shown]
    identity = next((s for s in book.sheets if folded(s.name) == IDENTITY), None)
    if identity is None:
        raise refused(book.file, "no-template")
    facts, at = _facts(book, identity)
    if facts.get("format") != FORMAT or not facts.get("version"):
        raise refused(book.file, "no-template")
    result = Returned(facts["version"], facts.get("digest", ""), at)
    marks, head, titles = _marks(book, shown)
    _read_rows(book, (marks, head, titles), result)
    _fields(book, shown, result)
    known = {identity.name, marks.name} | _others(shown)
    for sheet in book.sheets:
        if sheet.name not in known:
            code = "import.sheet-unknown" if sheet.shown else "import.sheet-hidden"
            result.problems.append(whole(book.file, sheet.name, code))
    if book.links:
        problem = Problem(code="import.links", file=book.file, severity="warning")
        result.problems.append(problem)
    return result


def _facts(book: OpenedBook, sheet: OpenedSheet) -> tuple[dict[str, str], Cell]:
    """What the template says of itself, and where it names its version."""
    facts: dict[str, str] = {}
    at = Cell(book.file, sheet.name, 1, 1)
    for row, cells in book.rows(sheet.name, _TOP):
        key, value = (*cells, EMPTY, EMPTY)[:2]
        if key.text in FACTS and value.kind not in _UNREAD:
            facts.setdefault(key.text, value.text)
            if key.text == "version":
                at = Cell(book.file, sheet.name, row, 1)
    return facts, at


def _marks(book: OpenedBook, shown: list[OpenedSheet]) -> tuple[OpenedSheet, int, dict[int, str]]:
    """The sheet that is filled in, the row of its titles, and by column what it is."""
    known = known_titles()
    found = []
    for sheet in shown:
        for row, cells in book.rows(sheet.name, _TOP):
            titles = {at: known.get(folded(c.text), "") for at, c in enumerate(cells) if c.text}
            if {"criterion", "offer", "answer"} <= set(titles.values()):
                found.append((sheet, row, titles))
                break
    if not found:
        raise refused(book.file, "no-marks")
    if len(found) > 1:
        names = ", ".join(sheet.name for sheet, _, _ in found)
        raise refused(book.file, "two-sheets", sheets=names)
    sheet, row, titles = found[0]
    keys = [key for key in titles.values() if key]
    missing = [key for key in NEEDED if key not in keys]
    twice = [at for at, key in titles.items() if key and keys.count(key) > 1]
    problems = [
        Cell(book.file, sheet.name, row, at).wrong("import.column-twice") for at in twice[1:]
    ]
    if missing:
        where = Cell(book.file, sheet.name, row, 0)
        problems += [where.wrong(f"import.column-missing.{key}") for key in missing]
    if problems:
        raise ImportRefused(problems)
    return sheet, row, titles


def _read_rows(
    book: OpenedBook, place: tuple[OpenedSheet, int, dict[int, str]], result: Returned
) -> None:
    sheet, head, titles = place
    at = {key: column for column, key in titles.items() if key}
    strange: dict[int, int] = {}
    for row, cells in book.rows(sheet.name):
        if row <= head:
            continue
        line = Line(book.file, sheet.name, row, at)
        found = {key: cells[n] if n < len(cells) else EMPTY for key, n in at.items()}
        for column, cell in enumerate(cells):
            if cell.kind != "empty" and column not in at.values():
                strange.setdefault(column, row)
        if all(found[key].kind == "empty" for key in FILLED):
            continue
        problems = list(_unreadable(line, found))
        result.problems += problems
        if not any(problem.severity == "error" for problem in problems):
            result.rows.append(Given(line, found))
    for column, row in strange.items():
        where = Cell(book.file, sheet.name, row, column)
        result.problems.append(where.doubtful("import.column-unknown"))


def _unreadable(line: Line, found: Mapping[str, Found]) -> Iterator[Problem]:
    """Cells that hold what no cell of a template may hold."""
    for key in NEEDED:
        cell = found[key]
        if cell.kind in _UNREAD:
            yield line.cell(key).wrong(f"import.{cell.kind}", written=cell.text)
        elif cell.mended:
            yield line.cell(key).doubtful("import.control")
        elif key in ("evidence", "document", "comment") and cell.kind == "day":
            yield line.cell(key).doubtful("import.became-date", written=cell.text)


def _fields(book: OpenedBook, shown: list[OpenedSheet], result: Returned) -> None:
    """Who and when, from the first sheet."""
    names = known_names("template.sheet", ("instructions",))
    labels = known_names("template.field", FIELDS)
    for sheet in shown:
        if folded(sheet.name) not in names:
            continue
        for row, cells in book.rows(sheet.name):
            key = labels.get(folded(cells[0].text))
            if key is not None:
                value = (*cells, EMPTY)[1]
                where = Cell(book.file, sheet.name, row, 1)
                _field(key, value, where, result)


def _field(key: str, value: Found, where: Cell, result: Returned) -> None:
    if value.kind in _UNREAD:
        result.problems.append(where.wrong(f"import.{value.kind}", written=value.text))
    elif key == "assessor":
        result.assessor = (value, where)
    else:
        result.date = (value, where)


def _others(shown: list[OpenedSheet]) -> set[str]:
    names = known_names("template.sheet", ("instructions", "choices"))
    return {sheet.name for sheet in shown if folded(sheet.name) in names}


__all__ = ["Cells", "Given", "Returned", "returned"]
