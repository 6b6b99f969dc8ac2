"""All words that the workbook of a difference may say, as its language sets them."""

from __future__ import annotations

from cloudeval.reports.saying import Say
from cloudeval.words.diff import TEXTS as OF_DIFF
from cloudeval.words.difference_book import TEXTS
from cloudeval.words.ladder import TEXTS as OF_LADDER
from cloudeval.words.report import TEXTS as SHARED
from cloudeval.words.whatif import TEXTS as OF_WHATIF
from cloudeval.words.workbook import TEXTS as OF_BOOKS
from cloudeval.workbooks.score.words import typeset


def speaking(language: str) -> Say:
    """The words of all reports, of those on differences, and of workbooks."""
    texts = {**SHARED, **OF_WHATIF, **OF_DIFF, **OF_LADDER, **OF_BOOKS, **TEXTS}
    return Say(language, {key: typeset(text) for key, text in texts.items()})
