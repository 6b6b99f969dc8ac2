"""What one cell says: numbers, dates, lists, roles and levels, as people write them in tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal
from unicodedata import combining, normalize

from cloudeval.formats.columns import folded
from cloudeval.model.names import read_identifier
from cloudeval.model.noun import NotWrittenSo, record

Role = Literal["award", "requirement", "selection", "exclusion", "removed"]
ROLES: Mapping[str, Role] = {
    "critère d'attribution": "award",
    "attribution": "award",
    "award criterion": "award",
    "award": "award",
    "exigence": "requirement",
    "exigence minimale": "requirement",
    "requirement": "requirement",
    "candidature": "selection",
    "sélection": "selection",
    "selection": "selection",
    "exclusion": "exclusion",
    "supprimé": "removed",
    "removed": "removed",
}
"""How a row says what it is. A row that says *removed* only gives the reason why one is gone."""
_ROLES = {folded(word): role for word, role in ROLES.items()}

YES_NO: Mapping[str, str] = {"non": "no", "no": "no", "oui": "yes", "yes": "yes"}
_LEVEL_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,63}")
_COMMA = re.compile(r"(-?[0-9]+),([0-9]+)")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})/)?([0-9]{1,2})/([0-9]{4})")
_BETWEEN = re.compile(r"[\s;,]+")


@record
class Level:
    """One level as a cell gives it; ``value`` is None where only the name stands there."""

    id: str
    text: str
    value: str | None


def role_of(written: str) -> Role | None:
    """What a row says that it is."""
    return _ROLES.get(folded(written))


def number(written: str, *, french: bool) -> str:
    """A number with a dot, which is how our files have it."""
    text = written.strip()
    return _COMMA.sub(r"\1.\2", text) if french and _COMMA.fullmatch(text) else text


def moment(written: str, *, french: bool) -> str:
    """A date with the year first; spreadsheets turn it round where a comma is for decimals."""
    found = _DAY_FIRST.fullmatch(written) if french else None
    if found is None:
        return written
    day, month, year = found.groups()
    return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])


def names(written: str | None) -> tuple[str, ...]:
    """The names in a cell, each once."""
    return tuple(dict.fromkeys(name for name in _BETWEEN.split(written or "") if name))


def levels(written: str, *, french: bool) -> tuple[Level, ...]:
    """``non = 0 | partiel = 0,5 | oui = 1``; also ``partial: Partly there = 0.5``."""
    return tuple(_level(part.strip(), french=french) for part in written.split("|"))


def _level(written: str, *, french: bool) -> Level:
    text, is_worth, value = written.rpartition("=") if "=" in written else (written, "", "")
    name, named, rest = text.partition(":")
    if named and rest.strip() and _LEVEL_ID.fullmatch(name.strip()):
        text, name = rest, name.strip()
    else:
        name = level_id(text)
    return Level(name, text.strip(), number(value, french=french) if is_worth else None)


def level_id(text: str) -> str:
    """The id of a level: its name in small letters, or what of it can be an id."""
    text = text.strip()
    if folded(text) in YES_NO:
        return YES_NO[folded(text)]
    if not text or _LEVEL_ID.fullmatch(text):
        return text.casefold()
    return _begun(slug(text), "level")


def group_id(text: str, *, titled: bool) -> str:
    """The id of a group: its name, if that is written as an id, else what is left of it.

    Where the group is ``titled`` in columns of its own, its name is there to be the id.
    """
    own = [text] if titled or text == text.casefold() else []
    for name in (*own, _begun(slug(text), "group"), f"group-{slug(text)}"):
        try:
            return read_identifier(name)
        except NotWrittenSo:
            continue
    return text


def slug(text: str) -> str:
    """Small letters without accents, and digits, with a dash between words."""
    bare = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")[:50].strip("-")


def _begun(name: str, word: str) -> str:
    return name if name[:1].isalpha() else f"{word}-{name}"
