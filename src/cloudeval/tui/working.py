"""Long work beside the screen: how it is watched, and how it is broken off."""

from __future__ import annotations

from collections.abc import Callable


class Cancelled(Exception):
    """Raised in the middle of work that nobody waits for any more."""


class Watch:
    """What work tells while it goes on; ``hear`` is called in the work's own thread."""

    def __init__(self, hear: Callable[[int, int], None] = lambda _done, _of: None) -> None:
        """Nothing has been told."""
        self._hear = hear
        self.is_cancelled = False

    def tell(self, done: int, of: int) -> None:
        """So many of so many steps are done; raises ``Cancelled`` if nobody waits any more."""
        self.check()
        self._hear(done, of)

    def check(self) -> None:
        """Raise ``Cancelled`` if nobody waits any more."""
        if self.is_cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """Break off at the next step."""
        self.is_cancelled = True
