"""A bar on standard error while something long is written; only where a person looks on."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

_WIDTH = 24
_PATIENCE = 0.5
"""Seconds before the bar is shown: what is quick needs none."""
_PAUSE = 0.1
"""Seconds from one drawing to the next."""


class Progress:
    """Called with how much is done, of how much."""

    def __init__(self, told: str) -> None:
        """Say ``told`` before the bar."""
        self.told = told
        self.shows = sys.stderr.isatty()
        self.next = time.monotonic() + _PATIENCE
        self.drawn = False

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar, if it is time."""
        if not self.shows or time.monotonic() < self.next:
            return
        self.next = time.monotonic() + _PAUSE
        part = min(done / total, 1.0) if total else 1.0
        filled = round(part * _WIDTH)
        bar = "#" * filled + "." * (_WIDTH - filled)
        self._write(f"\r{self.told} [{bar}] {part:4.0%}")
        self.drawn = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the bar out: what follows begins on a clean line."""
        if self.drawn:
            width = len(self.told) + _WIDTH + 9
            self._write("\r" + " " * width + "\r")

    def _write(self, text: str) -> None:
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
