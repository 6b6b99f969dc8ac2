"""Writes a file whole or not at all, whatever happens on the way."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

DRAFT = ".draft-"
"""How the names of unfinished files begin: a crash may leave one, and it is never read."""


class NotSaved(Exception):
    """A file could not be written; what was there before is there still."""

    def __init__(self, path: Path, cause: OSError) -> None:
        """Keep the file and why."""
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` where ``path`` is: a reader finds the old content or the new, never a part.

    A draft in the same folder is written and forced to the disk, takes the file's mode and then its
    name; then the folder is forced too. A link stays a link to what is replaced.
    """
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f"{DRAFT}{os.getpid()}-{target.name[:200]}")
        try:
            with draft.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            if target.exists():
                draft.chmod(target.stat().st_mode & 0o7777)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        force_folder(target.parent)
    except OSError as error:
        raise NotSaved(path, error) from error


def clear_drafts(folder: Path) -> None:
    """Remove what crashes left unfinished; only for whoever has the folder to themselves."""
    with suppress(OSError):
        for draft in folder.glob(f"{DRAFT}*"):
            draft.unlink(missing_ok=True)


def force_folder(folder: Path) -> None:
    """Let the new name last too; some systems do not know how, and need not."""
    if os.name == "nt":
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(place)
    finally:
        os.close(place)
