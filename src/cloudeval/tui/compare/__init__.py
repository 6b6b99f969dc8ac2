"""Two versions, or two days, of what lies on the table: pages from one computed difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Open this room over ``desk``."""
    from cloudeval.tui.compare.screen import enter as ask

    ask(desk)
