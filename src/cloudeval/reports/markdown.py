"""A page as Markdown: what comes from files stays text, and nothing in it acts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cloudeval.reports.folding import on_one_line
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

_ADDRESS = re.compile(r"https?://[^\s<>\"|`\\^{}\[\]]+[^\s<>\"|`\\^{}\[\].,;:!?')]")
_SIGNS = re.compile(r"([\\`*_\[\]|~$#])")
_AT_START = re.compile(r"^(?:([+=-])(?=[ =-]|$)|(\d{1,9})([.)])(?= |$))")


def page_markdown(page: Page) -> str:
    """The page, with its title first and a line end last."""
    parts = [f"# {escaped(page.title)}", *filter(None, map(_block, page.blocks))]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text as text; an address of the web stays one that can be followed."""
    flat = on_one_line(text)
    parts = []
    end = 0
    for found in _ADDRESS.finditer(flat):
        parts += [_plain(flat[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    return _first("".join([*parts, _plain(flat[end:])]))


def _plain(text: str) -> str:
    shielded = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SIGNS.sub(r"\\\1", shielded)


def _first(text: str) -> str:
    """A text that begins like a list or a heading does not become one."""
    return _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", text)


def _block(block: Block) -> str:  # noqa: PLR0911 - one line for each kind of block
    match block:
        case Heading():
            return f"{'#' * min(block.level, 6)} {escaped(block.text)}"
        case Headline():
            return f"**{escaped(block.text)}** {escaped(block.detail)}".rstrip()
        case Notice():
            return f"> {escaped(block.text)}"
        case Paragraph():
            return escaped(block.text)
        case Items():
            return "\n".join(
                f"{f'{number}.' if block.numbered else '-'} {escaped(item)}"
                for number, item in enumerate(block.items, 1)
            )
        case Table():
            return _table(block)
        case Drawing():
            return _table(block.instead)
        case Form():
            return _form(block)


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    titles = _row(column.title for column in table.columns)
    rule = "|" + "|".join("---:" if c.align == "right" else "---" for c in table.columns) + "|"
    body = "\n".join([titles, rule, *map(_row, table.rows)])
    return f"{escaped(table.caption)}\n\n{body}" if table.caption else body


def _form(form: Form) -> str:
    """A table with a row for each label and an empty cell beside it."""
    first, *rest = [_row((label, "")) for label in form.labels] or [""]
    return "\n".join([first, "|---|---|", *rest]) if first else ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"
