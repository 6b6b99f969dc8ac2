"""The workbook of a score: what an auditor opens without our program, and recomputes."""

from __future__ import annotations

from cloudeval.reports.results import Scored
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.score.whole import assembled

__all__ = ["score_book"]


def score_book(scored: Scored, language: str) -> Book:
    """The workbook of a score, in one language. Raises ``TooManyRows`` where no sheet holds it."""
    return assembled(scored, language)
