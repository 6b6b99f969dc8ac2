"""The blocks of a report as the rows of a page: one source of text for paper and screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cloudeval.reports.page import (
    Block,
    Drawing,
    Form,
    Heading,
    Headline,
    Items,
    Notice,
    Paragraph,
    Table,
)
from cloudeval.reports.saying import Say
from cloudeval.reports.text import NARROWEST, block_lines
from cloudeval.tui.page import PageRow

MARGIN = 5
"""Columns of a screen that no row of a page takes: its border, its cursor and its cut."""

Lead = Callable[[str], object | None]
"""What a row leads to, by its text; None where it leads nowhere."""


def _nowhere(told: str) -> None:
    del told


def rows(
    blocks: Iterable[Block], say: Say, width: int, lead: Lead = _nowhere
) -> tuple[PageRow, ...]:
    """The rows of some blocks on a screen of ``width`` columns.

    Running text is folded by whoever draws it. A table or a drawing is laid out here, a row for
    each of its lines, and never narrower than a report is. What is to be filled in by hand, and
    lists for documents alone, are left out, as on any terminal.
    """
    wide = max(width - MARGIN, NARROWEST)
    colon = " : " if say.language == "fr" else ": "
    return tuple(
        PageRow(row.text, row.look, lead(row.text))
        for block in blocks
        for row in _rows(block, wide, colon)
    )


def _rows(block: Block, width: int, colon: str) -> Iterator[PageRow]:
    match block:
        case Heading():
            yield PageRow(block.text, "head")
        case Headline():
            yield PageRow(f"{block.text.upper()} {block.detail}", "title")
        case Notice():
            yield PageRow(f"! {block.text}")
        case Paragraph():
            yield PageRow(block.text)
        case Items():
            for number, item in enumerate(() if block.brief else block.items, 1):
                yield PageRow(f"{f'{number}.' if block.numbered else '•'} {item}", "item")
        case Table() | Drawing():
            for line in block_lines(block, width, colon):
                yield PageRow(line, "picture")
        case Form():
            pass
