"""Text that is only ever text, whoever wrote it."""

from __future__ import annotations

import re
from functools import lru_cache

from cloudeval.model.text import disarmed

LONGEST = 32_767
"""Characters of a cell, in units of UTF-16."""
_CUT = " […]"
_MOST_LINES = 253
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
LONGEST_LINK = 2_079
MOST_LINKS = 65_530
"""Links of a sheet; a program that opens a file with more of them drops some in silence."""
STARTERS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula when it is typed."""


def held(text: str) -> str:
    """A text as a cell can hold it; what is too long ends with a mark that says so."""
    text = disarmed(text)
    if text.count("\n") > _MOST_LINES:
        first = text.split("\n", _MOST_LINES)
        text = "\n".join(first[:-1]) + "\n" + first[-1].replace("\n", " ")
    if len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) // 2 > LONGEST:
        units = text.encode("utf-16-le")[: 2 * (LONGEST - len(_CUT))]
        text = units.decode("utf-16-le", "ignore") + _CUT
    return text


def is_link(address: str) -> bool:
    """Whether an address may be opened from a sheet: ``http`` and ``https``, of bearable length."""
    return len(address) <= LONGEST_LINK and _LINK.fullmatch(address) is not None


def escaped(text: str) -> str:
    """A text in which nothing looks like one of Excel's escapes."""
    return _ESCAPE.sub("_x005F_", held(text))


@lru_cache(maxsize=8192)
def marked_up(text: str) -> str:
    """A text inside an element; what looks like one of Excel's escapes is escaped itself."""
    text = escaped(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if text != text.strip() or "\n" in text or "\t" in text or "  " in text:
        return f'<t xml:space="preserve">{text}</t>'
    return f"<t>{text}</t>"


def formula(text: str) -> str:
    """A formula inside an element."""
    if len(text) > _LONGEST_FORMULA:
        raise ValueError(text[:80])
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


_LONGEST_FORMULA = 8_192


@lru_cache(maxsize=8192)
def result(text: str) -> str:
    """The text that a formula gives."""
    return escaped(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
