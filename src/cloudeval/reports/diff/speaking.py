"""The words of this report beside those of all."""

from __future__ import annotations

from cloudeval.reports.saying import Say
from cloudeval.words.diff import TEXTS as OF_DIFF
from cloudeval.words.report import TEXTS
from cloudeval.words.whatif import TEXTS as OF_WHATIF


def speaking(language: str) -> Say:
    """Says things in one language, with the words for differences."""
    return Say(language, {**TEXTS, **OF_WHATIF, **OF_DIFF})
