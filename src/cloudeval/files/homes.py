"""Where each system keeps what a program stores for a person: caches, states, settings."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_OURS = "cloudeval"


@dataclass(frozen=True)
class Home:
    """One kind of folder, as each system names it; of Linux, by the XDG base directories."""

    variable: str
    linux: str
    mac: str
    windows: str = "Local"

    def ours(self, environment: Mapping[str, str]) -> Path | None:
        """Our folder in it; None where nobody's home is known."""
        with suppress(RuntimeError):
            return self._whole(environment) / _OURS
        return None

    def _whole(self, environment: Mapping[str, str]) -> Path:
        if sys.platform == "win32":
            variable = "LOCALAPPDATA" if self.windows == "Local" else "APPDATA"
            named = environment.get(variable)
            return Path(named) if named else Path.home() / "AppData" / self.windows
        if sys.platform == "darwin":
            return Path.home() / "Library" / self.mac
        absolute = Path(environment.get(self.variable, ""))
        return absolute if absolute.is_absolute() else Path.home() / self.linux


CACHE = Home("XDG_CACHE_HOME", ".cache", "Caches")
STATE = Home("XDG_STATE_HOME", ".local/state", "Application Support")
SETTINGS = Home("XDG_CONFIG_HOME", ".config", "Application Support", "Roaming")
