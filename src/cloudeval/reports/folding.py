"""Text folded to a width, measured in the columns of a terminal and not in characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cloudeval.model.text import disarmed

_BLANK = re.compile("[ \t\n\u2028\u2029]+")
_SHUT = frozenset(":;!?»%→–−·/")
"""Signs that stay with the word before them."""
_OPEN = frozenset("«")
"""Signs that stay with the word after them."""
_BREAKS = frozenset("/-._?&=,:@|")
"""Where a word that is too long may be broken."""


def on_one_line(text: str) -> str:
    """Text from anywhere, harmless and without line ends."""
    return _BLANK.sub(" ", disarmed(text)).strip(" ")


def columns(text: str) -> int:
    """How many columns a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fold(text: str, width: int) -> list[str]:
    """The lines of a text, each at most ``width`` columns wide."""
    lines: list[str] = []
    line = ""
    for word in _words(on_one_line(text)):
        joined = f"{line} {word}" if line else word
        if columns(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, width)
        lines += whole
    return [*lines, line]


def _words(text: str) -> Iterator[str]:
    """Words with the signs that must not part from them."""
    kept = ""
    for word in text.split(" "):
        stays = bool(kept) and (
            (len(word) == 1 and word in _SHUT) or (kept[-1] in _OPEN and len(kept) == 1)
        )
        if stays:
            kept = f"{kept} {word}"
        else:
            if kept:
                yield kept
            kept = word
    if kept:
        yield kept


def _pieces(word: str, width: int) -> list[str]:
    """A word in pieces that fit, broken after a sign where there is one."""
    pieces = []
    while columns(word) > width:
        end = _fitting(word, width)
        signs = [at for at in range(1, end) if word[at] in _BREAKS or word[at] == " "]
        if signs and signs[-1] >= end // 3:
            end = signs[-1] + 1
        pieces.append(word[:end].rstrip(" "))
        word = word[end:].lstrip(" ")
    return [*pieces, word]


def _fitting(word: str, width: int) -> int:
    """How many characters of a word fit."""
    used = 0
    for at, character in enumerate(word):
        used += _columns(character)
        if used > width:
            return max(at, 1)
    return len(word)
