"""What a person may do at the desk."""

from __future__ import annotations

from cloudeval.model.noun import record
from cloudeval.tui.commands import HELP, PALETTE, QUIT, ROWS, THEME, Command
from cloudeval.tui.desk.state import Seen, State, below, criterion_at

COMMANDS = (
    Command("down", ("enter",), "below", footer=True, signs="↵ Enter"),
    Command("up", ("backspace", "escape"), "above", footer=True, signs="⌫ Esc"),
    Command("mark", ("m",), "criterion", footer=True, signs="m"),
    Command("undo", ("u",), "undo", footer=True, signs="u"),
    HELP,
    QUIT,
    Command("take-over", ("W",), "reads", footer=True, signs="W"),
    Command("compare", ("d",), footer=True, signs="d", room="compare"),
    Command("whatif", ("x",), "offers", footer=True, signs="x", room="whatif"),
    Command("find", ("slash",), footer=True, signs="/"),
    Command("only", ("f",), footer=True, signs="f"),
    Command("save", ("s", "ctrl+s"), "writes", footer=True, signs="s ^s"),
    Command("profile", ("o",), "offers", footer=True, signs="o", room="profile"),
    Command("export", ("e",), "offers", footer=True, signs="e", room="export"),
    Command("sort", ("S",), footer=True, signs="S"),
    Command("redo", ("ctrl+r",), "redo", footer=True, signs="^r"),
    Command("take-back", ("w",), "criterion", footer=True, signs="w"),
    Command("rule", ("R",), "criterion", footer=True, signs="R", room="committee.ruling"),
    Command("review", ("v",), "criterion", footer=True, signs="v", room="committee.reviewing"),
    Command("register", ("M",), "study", footer=True, signs="M", room="committee.register"),
    Command("history", ("H",), "line", footer=True, signs="H", room="history"),
    Command("unanswered-after", ("n",), footer=True, signs="n"),
    Command("unanswered-before", ("p",), signs="p"),
    Command("fold", ("space",), "table", signs="␣"),
    *ROWS[:2],
    Command("offer-before", ("left", "h"), signs="← h"),
    Command("offer-after", ("right", "l"), signs="→ l"),
    *ROWS[2:],
    Command("assessor", ("a",), "writes", footer=True, signs="a"),
    Command("recovered", ("r",), "writes", signs="r"),
    Command("guide", ("f2",), signs="F2", room="guide"),
    THEME,
    PALETTE,
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
    study: bool = False
    """Whether a study lies on the table, for writing or not."""


def works(name: str, state: State, seen: Seen, can: Can) -> bool:
    """Whether a command does anything now."""
    needs = BY_ID[name].needs
    held = {
        "nothing": True,
        "table": not state.path,
        "offers": bool(seen.offers),
        "undo": can.undo,
        "redo": can.redo,
        "writes": can.writes,
        "reads": can.study and not can.writes,
        "study": can.study,
        "above": bool(state.path or state.text or state.only != "all" or state.order != "rules"),
    }
    if needs == "below":
        return below(state, seen) is not None
    if needs == "criterion":
        return can.writes and criterion_at(state, seen) is not None
    if needs == "line":
        return criterion_at(state, seen) is not None
    return held[needs]
