"""The columns that a table may have, and the headings by which people call them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import combining, normalize

_PLAIN: Mapping[str, tuple[str, ...]] = {
    "version": ("version",),
    "date": ("date",),
    "id": ("id", "identifiant", "identifier"),
    "role": ("type", "role"),
    "weight": ("weight", "poids", "pondération"),
    "levels": ("levels", "niveaux"),
    "condition": ("condition", "exigé", "required"),
    "attribute": ("attribute", "attribut"),
    "replaces": ("replaces", "remplace"),
    "refines": ("refines", "précise"),
    "exempt": ("exempt", "exempté"),
    "source": ("source",),
    "source_url": ("source_url", "source_adresse"),
    "source_date": ("source_date", "date_source"),
}
_WORDED: Mapping[str, tuple[str, ...]] = {
    "group": ("group", "groupe", "domaine", "domain"),
    "title": ("title", "intitulé", "titre"),
    "question": ("question",),
    "note": ("note", "motif", "reason"),
}
"""Columns that may also be given in each language, as ``title_fr`` and ``title_en``."""

REQUIRED = ("version", "date", "id", "title")
LANGUAGES = ("", "_fr", "_en")


def folded(text: str) -> str:
    """A heading or a word without capitals, accents and signs: ``Intitulé (fr)`` is intitule_fr."""
    bare = (sign for sign in normalize("NFKD", text) if not combining(sign))
    return re.sub(r"[\W_]+", "_", "".join(bare).casefold()).strip("_")


def _names() -> dict[str, tuple[str, str]]:
    found = {folded(name): (column, name) for column, names in _PLAIN.items() for name in names}
    for column, names in _WORDED.items():
        for ending in LANGUAGES:
            for name in names:
                found[folded(name + ending)] = (column + ending, name + ending)
    return found


_COLUMNS = _names()
HEADINGS = tuple(heading for _, heading in _COLUMNS.values())
"""Every heading that is known, as people write it."""


def column_of(heading: str) -> str | None:
    """The column that a heading means."""
    known = _COLUMNS.get(folded(heading))
    return None if known is None else known[0]


def headings_of(column: str) -> tuple[str, ...]:
    """The headings by which a column may be called."""
    return tuple(heading for known, heading in _COLUMNS.values() if known == column)
