"""Texts from files as a screen may show them: nothing in them steers the terminal."""

from __future__ import annotations

import re
import unicodedata

from cloudeval.model.text import disarmed

_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Signs that turn the direction of reading."""
_SPACES = re.compile(r"\s*[\n\t]\s*")
CUT = "…"
_TIED = "\N{NO-BREAK SPACE}"
_LONE = re.compile(r"(?<=\S) (?=[:;?!»])|(?<=«) ")
"""Spaces at which French breaks no line."""


def plain(text: str) -> str:
    """A text on one line, with signs that nobody sees or that steer made visible."""
    return _TURNS.sub("\ufffd", disarmed(_SPACES.sub(" ", text)))


def tied(text: str, language: str) -> str:
    """A text in which no line begins with a sign, where the language sets signs apart."""
    return _LONE.sub(_TIED, text) if language == "fr" else text


def folded(text: str) -> str:
    """A text to be searched: without case and accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
