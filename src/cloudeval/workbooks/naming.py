"""Names of sheets and of ranges, such as every spreadsheet takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 31
"""Characters of a sheet's name."""
PREFIX = "ce_"
"""Begins the name of every range: no cell, in no notation, is called so."""

TABLE = "t_"
"""Begins the name of every table; tables and ranges share one list of names."""
LONGEST_TITLE = 255
"""Characters of a column's title in a table."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_BREAKS = re.compile(r"[\x00-\x1f]+")
_RESERVED = {"history", "historique"}
_NAME = re.compile(r"ce_[a-z][a-z0-9_]{0,60}")
_TABLE = re.compile(r"t_[a-z][a-z_]{0,60}")
_CELL = re.compile(r"(?i)[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*")
_BARE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names for sheets: short enough, without forbidden signs, no two alike in any case."""
    taken: set[str] = set()
    names = []
    for title in wanted:
        base = _FORBIDDEN.sub(" ", title).strip().strip("'").strip() or "-"
        if base.lower() in _RESERVED:
            base = f"{base} -"
        name, number = _cut(base, LONGEST), 1
        while name.lower() in taken:
            number += 1
            end = f" ({number})"
            name = _cut(base, LONGEST - len(end)) + end
        taken.add(name.lower())
        names.append(name)
    return names


def _cut(text: str, most: int) -> str:
    """What a sheet's name may be of a text: no apostrophe ends it."""
    return _held(text, most).rstrip("'")


def _held(text: str, most: int) -> str:
    """As much of a text as ``most`` units of UTF-16 hold, which is how names are measured."""
    while len(text.encode("utf-16-le")) // 2 > most:
        text = text[:-1]
    return text.rstrip()


def range_name(name: str) -> str:
    """A name for a range; one that a spreadsheet might take for a cell is a fault of ours."""
    if _NAME.fullmatch(name) is None or _CELL.fullmatch(name) is not None:
        raise ValueError(name)
    return name


def table_name(name: str) -> str:
    """A name for a table, the same in every language."""
    whole = TABLE + name
    if _TABLE.fullmatch(whole) is None:
        raise ValueError(name)
    return whole


def column_titles(wanted: Iterable[str]) -> list[str]:
    """Titles of a table's columns: on one line, short enough, no two alike in any case."""
    taken: set[str] = set()
    titles = []
    for title in wanted:
        base = _BREAKS.sub(" ", title).strip() or "-"
        name, number = _held(base, LONGEST_TITLE), 1
        while name.casefold() in taken:
            number += 1
            end = f" ({number})"
            name = _held(base, LONGEST_TITLE - len(end)) + end
        taken.add(name.casefold())
        titles.append(name)
    return titles


def quoted(sheet: str) -> str:
    """A sheet's name as formulas write it."""
    if _BARE.fullmatch(sheet) and not _CELL.fullmatch(sheet):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"
