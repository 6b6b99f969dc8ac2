"""All words that a workbook may say, as its language sets them."""

from __future__ import annotations

from cloudeval.model.wording import Wording
from cloudeval.reports.saying import Say
from cloudeval.words.report import TEXTS as SHARED
from cloudeval.words.workbook import TEXTS

_TIED = "\N{NO-BREAK SPACE}"


def speaking(language: str) -> Say:
    """The words of all reports and those of workbooks."""
    texts = {**SHARED, **TEXTS}
    return Say(language, {key: typeset(text) for key, text in texts.items()})


def typeset(text: Wording) -> Wording:
    """French signs stay with their words: a folded cell never begins a line with one."""
    french = text.fr.replace("« ", f"«{_TIED}")
    for sign in ":;?!»":
        french = french.replace(f" {sign}", f"{_TIED}{sign}")
    return Wording(fr=french, en=text.en)
