"""The workbook of a score that came back: the answers that somebody changed in it, and only them.

Beside each input stands what the program had there. A row that differs is taken as if it had been
filled in in a template; what it rests on is the cell itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from cloudeval.files.problems import Problem
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.words.importing import TEXTS as SAID
from cloudeval.words.report import TEXTS as SHARED
from cloudeval.words.workbook import TEXTS
from cloudeval.workbooks.reading import EMPTY, Cells, Found, OpenedBook
from cloudeval.workbooks.score.answered import read_name
from cloudeval.workbooks.score.words import speaking
from cloudeval.workbooks.template.columns import FILLED, folded
from cloudeval.workbooks.template.placing import Cell, Line, whole
from cloudeval.workbooks.template.returned import Given, Returned

_TOP: Final = 30
_ALL: Final = {
    "reading": "book.column.reading",
    "low": "book.column.low",
    "high": "book.column.high",
}
_UNREAD: Final = ("formula", "error")


@dataclass(frozen=True)
class _Table:
    """Where the answers stand: the sheet, its language, and by key the columns."""

    sheet: str
    language: Language
    head: int
    at: Mapping[str, int]


def changed(book: OpenedBook, version: Callable[[str], CriteriaSet]) -> Returned | None:
    """The answers that were changed; None where the workbook is not that of a score."""
    name = book.properties.get("criteria", "")
    table = _table(book) if name else None
    if table is None:
        return None
    criteria = version(name)
    where = Cell(book.file, table.sheet, 1, 0)
    digest = book.properties.get("criteria digest", "")
    result = Returned(name, digest, where, exported=True)
    questions = _questions(criteria)
    for row, cells in book.rows(table.sheet):
        if row > table.head:
            _take(book, table, (row, cells), questions, result)
    # Weights and scales are inputs too, but they are rules: no mark can say them.
    result.problems.append(whole(book.file, table.sheet, "import.only-answers"))
    if book.links:
        result.problems.append(Problem(code="import.links", file=book.file, severity="warning"))
    return result


def _table(book: OpenedBook) -> _Table | None:
    for sheet in book.sheets:
        for language in LANGUAGES:
            if not sheet.shown or sheet.name != TEXTS["sheet.answers"].said(language):
                continue
            for row, cells in book.rows(sheet.name, _TOP):
                at = _columns(cells, language)
                if at is not None:
                    return _Table(sheet.name, language, row, at)
    return None


def _columns(cells: Cells, language: Language) -> dict[str, int] | None:
    """By key, the column of what is read here; None in a row that holds no titles."""
    titles = {folded(cell.text): at for at, cell in enumerate(cells) if cell.text}
    wanted = {key: TEXTS[text].said(language) for key, text in _ALL.items()}
    ours = TEXTS["book.ours"].said(language)
    wanted |= {f"o_{key}": ours.format(what=wanted[key]) for key in ("low", "high")}
    found = {key: titles[folded(text)] for key, text in wanted.items() if folded(text) in titles}
    for name in ("tender", "consultation", "framework", "own"):
        at = titles.get(folded(SHARED[f"column.offer.{name}"].said(language)))
        if at is not None:
            found["offer"] = at
    return found if len(found) == len(wanted) + 1 else None


def _questions(criteria: CriteriaSet) -> dict[str, tuple[str, str]]:
    """By what is read, as a sheet calls it: the first criterion that reads it, and its question."""
    found: dict[str, tuple[str, str]] = {}
    for language in LANGUAGES:
        say = speaking(language)
        for criterion in criteria.criteria:
            name = folded(read_name(criterion.reads, say))
            found.setdefault(name, (criterion.id, criterion.question.en))
    return found


def _take(
    book: OpenedBook,
    table: _Table,
    row: tuple[int, Cells],
    questions: Mapping[str, tuple[str, str]],
    result: Returned,
) -> None:
    number, cells = row
    held = {key: cells[at] if at < len(cells) else EMPTY for key, at in table.at.items()}
    line = Line(book.file, table.sheet, number, _places(table.at))
    inputs = ("low", "high")
    if all(_same(held[key], held[f"o_{key}"]) for key in inputs):
        return
    bad = [key for key in inputs if held[key].kind in (*_UNREAD, "empty")]
    for key in bad:
        where = Cell(book.file, table.sheet, number, table.at[key])
        kind, text = held[key].kind, held[key].text
        problem = "import.empty-input" if kind == "empty" else f"import.{kind}"
        result.problems.append(where.wrong(problem, written=text))
    asked = questions.get(folded(held["reading"].text))
    if asked is None:
        name = held["reading"].text
        result.problems.append(line.cell("about").wrong("import.reading-unknown", name=name))
    if bad or asked is None:
        return
    criterion, question = asked
    cell = Cell(book.file, table.sheet, number, table.at["low"]).name.rpartition("/")[2]
    rests = SAID["import.evidence"].said(table.language).format(cell=cell)
    found = dict.fromkeys(FILLED, EMPTY) | {
        "criterion": Found("text", criterion),
        "question": Found("text", question),
        "about": held["reading"],
        "offer": held["offer"],
        "answer": held["low"],
        "up-to": held["high"],
        "evidence": Found("text", rests),
    }
    result.rows.append(Given(line, found))


def _places(at: Mapping[str, int]) -> dict[str, int]:
    """By the keys of a template, the columns of this sheet."""
    found = dict.fromkeys((*FILLED, "criterion", "question", "about"), at["reading"])
    return found | {"offer": at["offer"], "answer": at["low"], "up-to": at["high"]}


def _same(one: Found, other: Found) -> bool:
    """Whether an input is what the program had there, however a spreadsheet writes a number."""
    if one.kind == other.kind == "number":
        return float(one.text) == float(other.text)
    return (one.kind, one.text) == (other.kind, other.text)
