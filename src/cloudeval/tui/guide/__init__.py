"""A few lines on what one may do here: at the very first start, and whenever they are asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.tui.room import Room


def enter(room: Room) -> None:
    """Show them."""
    from cloudeval.tui.guide.screen import Guide
    from cloudeval.tui.guide.told import lines

    room.app.push_screen(Guide(room.say("tui.guide.title"), lines(room.menu, room.say)))


def greet(room: Room) -> None:
    """Show them to whoever opens the screen for the first time on this machine."""
    from cloudeval.files.state import is_first_start

    if is_first_start(os.environ):
        enter(room)
