"""The minutes: to be printed on A4 and signed; what nobody has said yet is left to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cloudeval.reports import frame
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Row, Styled
from cloudeval.workbooks.folding import LINE, lines
from cloudeval.workbooks.score.convened import Filled, members, rulings
from cloudeval.workbooks.score.tables import Tables

_WIDTHS = (6.0, 30.0, 24.0, 18.0, 28.0)
_MEMBERS, _RULINGS = 8, 10
_TO_WRITE = 26.0
"""Points of a row in which a person writes."""


def minutes_sheet(tables: Tables, name: str | None = None, about: str | None = None) -> Sheet:
    """The minutes; in another book than a score's, under what ``name`` and ``about`` what."""
    rows = list(_rows(tables, about or tables.basis.title))
    heights = {number: height for number, (_, height) in enumerate(rows)}
    merged = [
        (number, first, number, last)
        for number, (row, _) in enumerate(rows)
        for first, last in _merged_in(row)
    ]
    return Sheet(
        name=name or tables.basis.sheets["minutes"],
        widths=_WIDTHS,
        styles=("blank",) * len(_WIDTHS),
        rows=lambda: ((number, row) for number, (row, _) in enumerate(rows)),
        size=(len(rows), len(_WIDTHS)),
        heights=heights,
        merged=merged,
        portrait=True,
        plain=True,
        open=True,
        repeat=(0, 1),
    )


_Line = tuple[Row, float]


def _merged_in(row: Row) -> Iterator[tuple[int, int]]:
    """The columns that are one cell: what is told across, and not a table's row."""
    styles = [cell.style if isinstance(cell, Styled) else "" for cell in row]
    if styles and styles[0] in ("title", "notice", "part", "about"):
        yield 0, len(_WIDTHS) - 1
    elif styles[:1] == ["read.label"]:
        yield 0, 1
        yield 2, len(_WIDTHS) - 1


def _rows(tables: Tables, about: str) -> Iterator[_Line]:
    basis, say = tables.basis, tables.basis.say
    yield _across(say("book.minutes.title"), "title"), 26.0
    tall = max(44.0, LINE * lines(basis.notice, sum(_WIDTHS)) + 6)
    yield (
        _across(basis.notice, "notice" if basis.notice else "about"),
        (tall if basis.notice else 6.0),
    )
    yield _across(say("sheet.minutes.about"), "about"), 18.0
    for label, text in (
        (say("book.minutes.subject"), about),
        (say("book.what.as-of"), frame.as_of(basis.scored.as_of, say)),
        (say("book.what.offers"), ", ".join(each.offer for each in basis.offers)),
    ):
        yield _field(label, text), max(30.0, 13.0 * (1 + len(text) // 70))
    for label in (say("book.minutes.date"), say("book.minutes.chair")):
        yield _field(label, ""), _TO_WRITE
    first = say("book.column.no")
    yield from _table(
        say("book.minutes.members"),
        first,
        ["", *(say(f"book.minutes.{key}") for key in ("name", "office", "present", "interests"))],
        _MEMBERS,
        members(basis),
    )
    columns = ["", *(say(f"book.minutes.{key}") for key in ("on", "ruling", "vote", "reason"))]
    yield from _table(say("book.minutes.rulings"), first, columns, _RULINGS, rulings(basis))
    yield from _table(
        say("book.minutes.signatures"),
        first,
        [
            "",
            say("book.minutes.name"),
            say("book.minutes.office"),
            say("book.minutes.signed-on"),
            say("book.minutes.signature"),
        ],
        _MEMBERS,
        [(name, office, "", "") for name, office, _, _ in members(basis)],
    )


def _across(text: str, style: str) -> Row:
    return (Styled(text or None, style), *(Styled(None, style) for _ in _WIDTHS[1:]))


def _field(label: str, text: str) -> Row:
    cells: list[Cell] = [Styled(label, "read.label"), Styled(None, "read.label")]
    cells += [Styled(text or None, "fill"), *(Styled(None, "fill") for _ in _WIDTHS[3:])]
    return tuple(cells)


def _table(
    title: str, number: str, columns: list[str], count: int, filled: Sequence[Filled] = ()
) -> Iterator[_Line]:
    """A table that a study fills, with lines that are left to write on."""
    yield tuple(Styled(None, "blank") for _ in _WIDTHS), 12.0
    yield _across(title, "part"), 20.0
    yield tuple(Styled(text or number, "head") for text in columns), 18.0
    empty: Filled = ("",) * (len(columns) - 1)
    for entry in range(max(count, len(filled))):
        texts = filled[entry] if entry < len(filled) else empty
        cells = [Styled(entry + 1, "whole"), *(Styled(text or None, "fill") for text in texts)]
        folds = (lines(text, width - 2) for text, width in zip(texts, _WIDTHS[1:], strict=True))
        yield tuple(cells), max(_TO_WRITE, LINE * max(folds))
