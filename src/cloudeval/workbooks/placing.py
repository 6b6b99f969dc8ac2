"""Where a workbook goes: a name that says what is in it, and nobody's open file."""

from __future__ import annotations

from pathlib import Path

from cloudeval.model.wording import LANGUAGES
from cloudeval.words.help import TEXTS

_LOCKS = (".~lock.{name}#", "~${name}")
"""What LibreOffice and Excel lay beside a file that they have open."""


def labelled(path: Path, word: str) -> Path:
    """The path with the word that the name of a reconstruction must hold; "" asks for none."""
    words = [TEXTS["export.label-word"].said(language) for language in LANGUAGES]
    if not word or any(each in path.stem.lower() for each in words):
        return path
    return path.with_name(f"{path.stem}-{word}{path.suffix}")


def lock_beside(path: Path) -> Path | None:
    """The sign that a spreadsheet has a file open; None where there is none."""
    beside = (path.with_name(lock.format(name=path.name)) for lock in _LOCKS)
    return next((lock for lock in beside if lock.exists()), None)
