"""What this program remembers of a person on one machine, apart from any study: very little."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cloudeval.files.homes import STATE

NO_GUIDE = "CLOUDEVAL_NO_GUIDE"
"""Set to anything, it keeps the guide from coming by itself."""
_MARK = "guide-was-shown"


def state_folder(environment: Mapping[str, str]) -> Path | None:
    """Where it is remembered; None where there is no such place."""
    return STATE.ours(environment)


def is_first_start(environment: Mapping[str, str]) -> bool:
    """Whether the screen was never opened here before; from now on it was.

    Where that cannot be remembered it is taken for opened: nobody is told the same every day.
    """
    folder = state_folder(environment)
    if environment.get(NO_GUIDE) or folder is None:
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARK).touch(exist_ok=False)
    except OSError:
        return False
    return True
