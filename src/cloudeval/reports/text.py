"""A page as lines for a terminal."""

from __future__ import annotations

from cloudeval.reports.folding import columns, fold, on_one_line
from cloudeval.reports.page import (
    Block,
    Drawing,
    Form,
    Heading,
    Headline,
    Items,
    Notice,
    Page,
    Paragraph,
    Table,
)
from cloudeval.reports.tables import GAP, table_lines
from cloudeval.reports.tables import NARROWEST as NARROWEST_WORDS

NARROWEST = 40
_RULED = 20
"""Columns that a place to be filled in has at least; beside less, it goes on a line of its own."""


def page_text(page: Page, width: int, language: str) -> str:
    """The page, no line wider than ``width`` (or than 40, below which nothing goes)."""
    width = max(width, NARROWEST)
    lines = fold(page.title, width)
    for block in page.blocks:
        found = block_lines(block, width, " : " if language == "fr" else ": ")
        if not found:
            continue
        if not _close(block):
            lines.append("")
        lines += found
    return "\n".join(lines) + "\n"


def _close(block: Block) -> bool:
    return isinstance(block, Notice | Items | Form) or (
        isinstance(block, Paragraph | Headline | Table) and block.close
    )


def block_lines(  # noqa: PLR0911 - one line for each kind of block
    block: Block, width: int, colon: str
) -> list[str]:
    """The lines of one block."""
    match block:
        case Heading():
            return _heading(block, width)
        case Headline():
            loud = f"{on_one_line(block.text).upper()} {block.detail}"
            return fold(loud, width)
        case Notice():
            return _hanging("! ", block.text, width)
        case Paragraph():
            return fold(block.text, width) if block.text else []
        case Items():
            return [] if block.brief else _items(block, width)
        case Table():
            caption = fold(block.caption, width) if block.caption else []
            return [*caption, *table_lines(block, width, colon)] if block.rows else []
        case Drawing():
            return _drawing(block, width, colon)
        case Form():
            return [line for label in block.labels for line in _ruled(label, width, colon)]


def _heading(heading: Heading, width: int) -> list[str]:
    lines = fold(heading.text, width)
    if heading.level > 2:  # noqa: PLR2004 - the first two levels are underlined
        return lines
    return [*lines, "═" * max(map(columns, lines))]


def _items(block: Items, width: int) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. ".rjust(len(f"{len(block.items)}. ")) if block.numbered else "- "
        lines += _hanging(mark, item, width)
    return lines


def _hanging(mark: str, text: str, width: int) -> list[str]:
    first, *rest = fold(text, width - len(mark))
    return [mark + first, *(" " * len(mark) + line for line in rest)]


def _drawing(block: Drawing, width: int, colon: str) -> list[str]:
    """The drawing and what its signs mean; where it does not fit, what a document shows."""
    widest = max((columns(cell) for row in block.table.rows for cell in row[1:]), default=0)
    if width - widest - GAP < NARROWEST_WORDS:
        return block_lines(block.instead, width, colon)
    return [*block_lines(block.table, width, colon), "", *fold(block.legend, width)]


def _ruled(label: str, width: int, colon: str) -> list[str]:
    """A label, and a dotted line to write on."""
    *above, last = fold(f"{label}{colon.rstrip()}", width)
    room = width - columns(last) - 1
    if room < _RULED:
        return [*above, last, "." * width]
    return [*above, f"{last} {'.' * room}"]
