"""Every command, declared once: its keys, where it works, whether the foot of the screen shows it.

Keys, footer, palette and help are all read off this table.
"""

from __future__ import annotations

from typing import Literal

from cloudeval.model.noun import record
from cloudeval.tui.state import Seen, State, below, criterion_at

Needs = Literal["nothing", "below", "above", "table", "criterion", "undo", "redo", "writes"]


@record
class Command:
    """What a person may do; its words are ``tui.command.<id>`` and ``tui.about.<id>``."""

    id: str
    keys: tuple[str, ...]
    needs: Needs = "nothing"
    footer: bool = False
    signs: str = ""
    """How help and footer write its keys."""


COMMANDS = (
    Command("down", ("enter",), "below", footer=True, signs="↵ Enter"),
    Command("up", ("backspace", "escape"), "above", footer=True, signs="⌫ Esc"),
    Command("mark", ("m",), "criterion", footer=True, signs="m"),
    Command("undo", ("u",), "undo", footer=True, signs="u"),
    Command("help", ("question_mark", "f1"), footer=True, signs="?"),
    Command("quit", ("q", "ctrl+q"), footer=True, signs="q"),
    Command("find", ("slash",), "nothing", footer=True, signs="/"),
    Command("only", ("f",), "nothing", footer=True, signs="f"),
    Command("redo", ("ctrl+r",), "redo", footer=True, signs="^r"),
    Command("take-back", ("w",), "criterion", signs="w"),
    Command("unanswered-after", ("n",), "nothing", signs="n"),
    Command("unanswered-before", ("p",), "nothing", signs="p"),
    Command("fold", ("space",), "table", signs="␣"),
    Command("row-up", ("up", "k"), signs="↑ k"),
    Command("row-down", ("down", "j"), signs="↓ j"),
    Command("offer-before", ("left", "h"), signs="← h"),
    Command("offer-after", ("right", "l"), signs="→ l"),
    Command("screen-up", ("pageup", "ctrl+b"), signs="PgUp ^b"),
    Command("screen-down", ("pagedown", "ctrl+f"), signs="PgDn ^f"),
    Command("first", ("home", "g"), signs="Home g"),
    Command("last", ("end", "G"), signs="End G"),
    Command("assessor", ("a",), "writes", signs="a"),
    Command("recovered", ("r",), "writes", signs="r"),
    Command("theme", ("t",), signs="t"),
    Command("palette", ("ctrl+p",), signs="^p"),
)
BY_ID = {command.id: command for command in COMMANDS}
DIGITS = "0123456789"
"""Each opens the form of a mark with that level chosen."""


@record
class Can:
    """What a sitting allows now."""

    writes: bool
    undo: bool
    redo: bool


def works(name: str, state: State, seen: Seen, can: Can) -> bool:
    """Whether a command does anything now."""
    needs = BY_ID[name].needs
    held = {
        "nothing": True,
        "table": not state.path,
        "undo": can.undo,
        "redo": can.redo,
        "writes": can.writes,
        "above": bool(state.path or state.text or state.only != "all"),
    }
    if needs == "below":
        return below(state, seen) is not None
    if needs == "criterion":
        return can.writes and criterion_at(state, seen) is not None
    return held[needs]
