"""What this program remembers of a person on one machine, apart from any study: very little."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

NO_GUIDE = "CLOUDEVAL_NO_GUIDE"
"""Set to anything, it keeps the guide from coming by itself."""
_MARK = "guide-was-shown"


def state_folder(environment: Mapping[str, str]) -> Path | None:
    """Where it is remembered; None where there is no such place."""
    with suppress(RuntimeError):  # nobody's home is known
        return _users_folder(environment) / "cloudeval"
    return None


def _users_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    named = Path(environment.get("XDG_STATE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "state"


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
