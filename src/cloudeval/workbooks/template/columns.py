"""The columns of the sheet of marks: what is asked, what is filled in, and how both are found."""

from __future__ import annotations

from typing import Final

from cloudeval.model.wording import LANGUAGES
from cloudeval.words.report import TEXTS as SHARED
from cloudeval.words.template import TEXTS

FORMAT: Final = "cloudeval/marks-template/1"
IDENTITY: Final = "cloudeval"
"""The sheet that says which template this is; it bears one name in both languages."""
FACTS: Final = ("format", "version", "digest", "as_of", "language", "program")
"""What stands on it."""

ASKED: Final = ("criterion", "offer", "question", "about", "file")
FILLED: Final = ("answer", "up-to", "evidence", "document", "address", "place", "comment")
NEEDED: Final = ("criterion", "offer", "question", "about", *FILLED)
"""Without one of these a sheet is not understood; what a file says is only for the reader."""
FIELDS: Final = ("assessor", "date")
"""What is asked once, on the first sheet."""
_PROCEDURES: Final = ("tender", "consultation", "framework", "own")


def folded(text: str) -> str:
    """A title as it is compared: no capitals, every space the same, none at the ends."""
    return " ".join(text.split()).casefold()


def known_titles() -> dict[str, str]:
    """By folded title, in any language, the key of a column."""
    found = {}
    for language in LANGUAGES:
        for key in (*ASKED, *FILLED):
            if key != "offer":
                found[folded(TEXTS[f"template.column.{key}"].said(language))] = key
        for name in _PROCEDURES:
            found[folded(SHARED[f"column.offer.{name}"].said(language))] = "offer"
    return found


def known_names(prefix: str, keys: tuple[str, ...]) -> dict[str, str]:
    """By folded name, in any language, a key: of sheets, of fields."""
    return {
        folded(TEXTS[f"{prefix}.{key}"].said(language)): key
        for language in LANGUAGES
        for key in keys
    }
