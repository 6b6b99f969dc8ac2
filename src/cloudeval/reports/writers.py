"""From pages, tables and documents to what is written: terminal text, Markdown, CSV, JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cloudeval.reports.folding import on_one_line
from cloudeval.reports.page import Page, Table

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # noqa: RUF001 - as meant
_RAW = re.compile(r"[\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def text(page: Page, *, width: int, language: str) -> str:
    """The page for a terminal of ``width`` columns, 40 at least."""
    from cloudeval.reports.text import page_text

    return page_text(page, width, language)


def markdown(page: Page) -> str:
    """The page as Markdown with tables."""
    from cloudeval.reports.markdown import page_markdown

    return page_markdown(page)


def csv(table: Table) -> str:
    """The table for spreadsheets: commas, UTF-8, line feeds, and no text that acts as a formula."""
    rows = [tuple(column.title for column in table.columns), *table.rows]
    return "".join(",".join(map(_cell, row)) + "\n" for row in rows)


def _cell(value: str) -> str:
    shown = on_one_line(value)
    acts = value.startswith(_FORMULA) or shown.startswith(_FORMULA)
    if acts and _NUMBER.fullmatch(value) is None:
        shown = f"'{shown}"
    if any(sign in shown for sign in ',"'):
        return '"' + shown.replace('"', '""') + '"'
    return shown


def json(document: Mapping[str, object]) -> str:
    """The document, with keys in order and a line end; nothing in it can steer a terminal."""
    from json import dumps

    written = dumps(document, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False)
    return _RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"
