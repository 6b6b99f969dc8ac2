"""Tables in the columns of a terminal: words are folded, figures never are.

A table that is too wide is folded in its columns of words, and after that cut into panels, each
under the first column again; one of many columns of words is written row by row. A row without a
first cell goes on with the row above it. No figure is ever lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.model.noun import record
from cloudeval.reports.folding import columns, fold, on_one_line
from cloudeval.reports.page import Column, Table

GAP = 2
NARROWEST = 10
"""How far a column of words is folded before the table is cut into panels."""
WIDEST_WORD = 14
"""A column of words is as wide as its longest word, up to this."""
WIDEST_TITLE = 12
"""How wide a column gets for the sake of its title alone."""


_WORDY = 3
"""Columns of words from which on a row is told by more than its first cell."""
_INDENT = "  "


@record
class _Measured:
    """A column with its cells, how wide it wants to be, and how narrow it may be."""

    column: Column
    cells: tuple[str, ...]
    wanted: int
    least: int

    @property
    def fixed(self) -> bool:
        return self.column.align == "right"


def table_lines(table: Table, width: int, colon: str = ": ") -> list[str]:
    """The lines of a table, none wider than ``width``; ``colon`` as the language writes it."""
    measured = [_measured(at, table) for at in range(len(table.columns))]
    if not measured:
        return []
    widths = _folded(measured, width)
    if widths is not None:
        return _drawn(measured, widths)
    if sum(not one.fixed for one in measured) >= _WORDY:
        return _records(measured, width, colon)
    lines: list[str] = []
    for panel in _panels(measured, width):
        lines += [""] if lines else []
        lines += _drawn([one for one, _ in panel], [wide for _, wide in panel])
    return lines


def _measured(at: int, table: Table) -> _Measured:
    column = Column(on_one_line(table.columns[at].title), table.columns[at].align)
    cells = tuple(on_one_line(row[at]) for row in table.rows)
    body = max(map(columns, cells), default=0)
    title = columns(column.title)
    longest = max(map(columns, column.title.split(" ")), default=0)
    title = min(title, max(min(longest, WIDEST_TITLE), body))
    wanted = max(body, title, 1)
    if column.align == "right":
        return _Measured(column, cells, wanted, wanted)
    longest = max((columns(word) for cell in cells for word in cell.split(" ")), default=0)
    return _Measured(column, cells, wanted, min(wanted, max(NARROWEST, min(longest, WIDEST_WORD))))


def _folded(measured: Sequence[_Measured], width: int) -> list[int] | None:
    """The widths of all columns side by side; None where they do not fit."""
    room = width - GAP * (len(measured) - 1)
    widths = [one.least for one in measured]
    if sum(widths) > room:
        return None
    # What is left goes to the narrowest column that wants more, one by one, so that all grow alike.
    for _ in range(min(room, sum(one.wanted for one in measured)) - sum(widths)):
        wanting = [at for at, one in enumerate(measured) if widths[at] < one.wanted]
        widths[min(wanting, key=lambda at: widths[at])] += 1
    return widths


def _panels(measured: Sequence[_Measured], width: int) -> list[list[tuple[_Measured, int]]]:
    head, rest = measured[0], measured[1:]
    widest = max((one.wanted for one in rest if one.fixed), default=NARROWEST)
    room = max(NARROWEST - 2, width - GAP - min(widest, width - GAP - NARROWEST + 2))
    lead = (head, min(head.wanted, max(NARROWEST - 2, min(room, max(width // 3, 14)))))
    panels = [[lead]]
    for one in rest:
        most = width - GAP - lead[1]
        used = sum(wide for _, wide in panels[-1]) + GAP * len(panels[-1])
        if len(panels[-1]) > 1 and used + min(one.wanted, most) > width:
            panels.append([lead])
        panels[-1].append((one, min(one.wanted, most)))
    return panels


def _records(measured: Sequence[_Measured], width: int, colon: str) -> list[str]:
    """Each row by itself: its first cell, and under it the others with their titles."""
    head, rest = measured[0], measured[1:]
    lines: list[str] = []
    for at, cell in enumerate(head.cells):
        told = " · ".join(
            f"{one.column.title}{colon}{one.cells[at]}" for one in rest if one.cells[at]
        )
        lines += fold(cell, width)
        lines += [_INDENT + line for line in fold(told, width - len(_INDENT))] if told else []
    return lines


def _drawn(measured: Sequence[_Measured], widths: Sequence[int]) -> list[str]:
    titles = [fold(one.column.title, wide) for one, wide in zip(measured, widths, strict=True)]
    lines = _row(titles, measured, widths, bottom=True)
    lines.append((" " * GAP).join("─" * wide for wide in widths))
    rows = [
        [fold(one.cells[at], wide) for one, wide in zip(measured, widths, strict=True)]
        for at in range(len(measured[0].cells))
    ]
    for at, cells in enumerate(rows):
        if at + 1 < len(rows) and rows[at + 1][0] == [""]:
            _flow(cells, rows[at + 1])
        lines += _row(cells, measured, widths)
    return lines


def _flow(cells: Sequence[list[str]], below: Sequence[list[str]]) -> None:
    """A row that goes on below keeps one line, and what is folded goes on below with it."""
    for cell, under in zip(cells, below, strict=True):
        if under == [""] and len(cell) > 1:
            under[:] = cell[1:]
            del cell[1:]


def _row(
    cells: Sequence[list[str]],
    measured: Sequence[_Measured],
    widths: Sequence[int],
    *,
    bottom: bool = False,
) -> list[str]:
    """One row, as many lines as its tallest cell; titles stand on their figures."""
    height = max(map(len, cells))
    padded = [
        ([""] * (height - len(cell)) + cell) if bottom else (cell + [""] * (height - len(cell)))
        for cell in cells
    ]
    lines = []
    for parts in zip(*padded, strict=True):
        placed = [
            _placed(part, wide, right=one.fixed)
            for part, wide, one in zip(parts, widths, measured, strict=True)
        ]
        lines.append((" " * GAP).join(placed).rstrip(" "))
    return lines


def _placed(part: str, width: int, *, right: bool) -> str:
    space = " " * max(0, width - columns(part))
    return space + part if right else part + space
