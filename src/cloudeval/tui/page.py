"""A page: rows of text, and where each leads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.texts import plain, tied

Look = Literal["title", "text", "head", "item", "picture"]
"""A picture is drawn as it is, its lines cut and never folded: a table, a time line, a slope."""


@record
class PageRow:
    """A row of a page; ``down`` is what it leads to, which whoever shows the page knows."""

    text: str
    look: Look = "text"
    down: object | None = None


@record
class Page:
    """A page: what it is about, and its rows."""

    title: str
    rows: tuple[PageRow, ...]


def clean_page(title: str, rows: Iterable[PageRow], say: Say) -> Page:
    """A page in which nothing steers the terminal, without rows that say nothing."""
    cleaned = (
        PageRow(_clean(row, say.language), row.look, row.down) for row in rows if row.text.strip()
    )
    return Page(plain(title), tuple(cleaned))


def _clean(row: PageRow, language: str) -> str:
    return plain(row.text) if row.look == "picture" else tied(plain(row.text), language)
