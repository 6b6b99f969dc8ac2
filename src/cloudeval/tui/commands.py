"""What a command is; each room declares its own once, in a table.

Keys, foot of the screen, palette and help are all read off these tables.
"""

from __future__ import annotations

from cloudeval.model.noun import record


@record
class Command:
    """What a person may do; its words are ``tui.command.<id>`` and ``tui.about.<id>``."""

    id: str
    keys: tuple[str, ...]
    needs: str = "nothing"
    """What must be there for it to do anything; each room says what its words for this mean."""
    footer: bool = False
    """Whether it is named at the foot of the screen, as long as there is room."""
    signs: str = ""
    """How help and footer write its keys."""
    room: str = ""
    """The package beside this module whose ``enter`` opens it; loaded when it is asked for."""


HELP = Command("help", ("question_mark", "f1"), footer=True, signs="?")
QUIT = Command("quit", ("q", "ctrl+q"), footer=True, signs="q")
THEME = Command("theme", ("t",), signs="t")
PALETTE = Command("palette", ("ctrl+p",), signs="^p")
LEAVE = Command("leave", ("escape", "backspace"), footer=True, signs="⌫ Esc")
"""Back to the screen below; in the middle of long work, break it off."""
ROWS = (
    Command("row-up", ("up", "k"), signs="↑ k"),
    Command("row-down", ("down", "j"), signs="↓ j"),
    Command("screen-up", ("pageup", "ctrl+b"), signs="PgUp ^b"),
    Command("screen-down", ("pagedown", "ctrl+f"), signs="PgDn ^f"),
    Command("first", ("home", "g"), signs="Home g"),
    Command("last", ("end", "G"), signs="End G"),
)
"""Moves over rows, the same in every room."""
