"""Sheets that hold one table or several: the same head on each, and what a table brings along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cloudeval.workbooks.book import Area, Chart, Choice, Condition, Sheet, Table
from cloudeval.workbooks.cells import Cell, Row, Styled
from cloudeval.workbooks.folding import LINE, lines
from cloudeval.workbooks.grid import Grid
from cloudeval.workbooks.naming import table_name

TITLES = 5
"""The row of the first table's titles, counted from 1; above: the title, label, a sentence."""
_WORTH_A_PAGE = 20
"""Rows below which what follows stands on the same page."""
_SCREEN = 150
"""Characters across that a reader sees without scrolling."""


@dataclass(frozen=True)
class Told:
    """What stands above a sheet's table."""

    title: str
    notice: str
    about: str


@dataclass(frozen=True)
class Part:
    """A table with its rows; ``title`` stands above it where it is not the sheet's first.

    ``name`` is what spreadsheets call it, without what all such names begin with.
    """

    name: str
    grid: Grid
    rows: Callable[[], Iterable[Row]]
    title: str = ""
    after: Sequence[Row] = ()
    """Rows that follow it, such as a total."""
    empty: str = ""
    """What is said where it has no rows."""


def table_sheet(
    told: Told,
    parts: Sequence[Part],
    *,
    conditions: Sequence[Condition] = (),
    choices: Sequence[Choice] = (),
    charts: Sequence[Chart] = (),
    breaks: Sequence[int] = (),
    tall: Mapping[int, float] | None = None,
) -> Sheet:
    """A sheet of tables. With one table, its titles stay in sight and its columns have filters.

    ``tall`` gives rows a height of their own, in points.
    """
    first = parts[0].grid
    widest = max(parts, key=lambda part: len(part.grid.columns)).grid
    alone = len(parts) == 1
    across = _across([column.width for column in widest.columns])
    wide = sum(column.width for column in widest.columns[: across + 1])
    heights = {**(tall or {}), 0: 24.0, 2: LINE * lines(told.about, wide)}
    if told.notice:
        heights[1] = LINE * lines(told.notice, wide) + 6
    merged = [(row, 0, row, across) for row in ((0, 1, 2) if told.notice else (0, 2)) if across]
    for part in parts:
        if _is_empty(part):
            continue
        titles = zip(part.grid.columns, part.grid.titles, strict=True)
        heights[part.grid.head - 1] = LINE * max(
            lines(title, column.width * 0.85) for column, (title, _) in titles
        )
    last = parts[-1].grid.last + len(parts[-1].after)

    def rows() -> Iterator[tuple[int, Row]]:
        yield 0, _across_of(told.title, "title", across)
        if told.notice:
            yield 1, _across_of(told.notice, "notice", across)
        yield 2, _across_of(told.about, "about", across)
        for part in parts:
            yield from _drawn(part, widest)

    return Sheet(
        name=first.sheet,
        widths=[_widest(parts, at) for at in range(len(widest.columns))],
        styles=[column.style for column in widest.columns],
        rows=rows,
        size=(last, len(widest.columns)),
        freeze=(first.head, _frozen(first)) if alone else (first.head - 2, 0),
        tables=[_table(part, filters=alone) for part in parts if not _is_empty(part)],
        repeat=(first.head - 1, first.head - 1) if alone else (0, 1),
        breaks=_spaced(breaks, first.first) if alone else breaks,
        heights=heights,
        merged=merged,
        conditions=conditions,
        choices=choices,
        charts=charts,
    )


def _spaced(breaks: Sequence[int], start: int) -> list[int]:
    """Where pages begin: not before a page is worth its paper."""
    kept: list[int] = []
    for row in breaks:
        if row - (kept[-1] if kept else start) >= _WORTH_A_PAGE:
            kept.append(row)
    return kept


def _table(part: Part, *, filters: bool) -> Table:
    """The titles and the entries of a part; filters hide rows, so only a lone table has them."""
    grid = part.grid
    whole = grid.head - 1, 0, grid.last - 1, len(grid.columns) - 1
    titles = [title for title, _ in grid.titles]
    return Table(table_name(part.name), whole, titles, filters)


def area(grid: Grid, key: str) -> Area:
    """The entries of one column."""
    at = grid.place(key)
    return grid.first - 1, at, grid.last - 1, at


def differing(grid: Grid, key: str = "difference") -> Condition:
    """Shows loudly where a difference is not nothing."""
    return Condition(area(grid, key), None, "loud")


def _drawn(part: Part, widest: Grid) -> Iterator[tuple[int, Row]]:
    """A table's rows; the cells of the widest one look as the sheet's columns do."""
    grid = part.grid
    if _is_empty(part):
        yield grid.head - 2, _across_of(part.empty, "said", 0)
        return
    own = tuple(column.style for column in grid.columns)
    entries: Iterable[Row] = part.rows()
    if grid is not widest:
        entries = (tuple(map(_in_style, row, own)) for row in entries)
    if part.title:
        yield grid.head - 2, (Styled(part.title, "part"),)
    yield grid.head - 1, tuple(Styled(title, style) for title, style in grid.titles)
    number = grid.head
    for row in entries:
        yield number, row
        number += 1
    number = max(number, grid.head + 1)
    for row in part.after:
        yield number, row
        number += 1


def _is_empty(part: Part) -> bool:
    """Whether a sentence stands where the table would."""
    return bool(part.empty) and not part.grid.count


def _in_style(cell: Cell, style: str) -> Cell:
    return cell if isinstance(cell, Styled) else Styled(cell, style)


def _across_of(text: str, style: str, across: int) -> Row:
    return (Styled(text, style), *(Styled(None, style) for _ in range(across)))


def _across(widths: Sequence[float]) -> int:
    """The last column that a title spans."""
    used = 0.0
    for at, width in enumerate(widths):
        used += width
        if used > _SCREEN:
            return max(at - 1, 0)
    return len(widths) - 1


def _widest(parts: Sequence[Part], at: int) -> float:
    return max(
        (part.grid.columns[at].width for part in parts if at < len(part.grid.columns)), default=9
    )


def _frozen(grid: Grid) -> int:
    """How many columns stay in sight: up to the one that names the entry."""
    names = ("offer", "criterion", "group", "name")
    found = [at for at, column in enumerate(grid.columns[:3]) if column.key in names]
    return max(found, default=0) + 1
