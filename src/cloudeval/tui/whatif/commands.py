"""What a person may do where assumptions are tried."""

from __future__ import annotations

from cloudeval.tui.commands import HELP, LEAVE, PALETTE, QUIT, ROWS, THEME, Command

COMMANDS = (
    Command("whatif-less", ("left", "h"), "weight", footer=True, signs="← h"),
    Command("whatif-more", ("right", "l"), "weight", footer=True, signs="→ l"),
    Command("whatif-toggle", ("space",), "toggle", footer=True, signs="␣"),
    Command("whatif-change", ("enter",), "row", footer=True, signs="↵ Enter"),
    Command("whatif-sheet-after", ("tab",), footer=True, signs="Tab"),
    Command("whatif-save", ("s", "ctrl+s"), footer=True, signs="s ^s"),
    LEAVE,
    Command("whatif-undo", ("u", "ctrl+z"), "undo", footer=True, signs="u ^z"),
    HELP,
    Command("whatif-reset", ("0", "delete"), "changed", footer=True, signs="0 Del"),
    Command("whatif-much-less", ("shift+left", "left_square_bracket"), "weight", signs="⇧← ["),
    Command("whatif-much-more", ("shift+right", "right_square_bracket"), "weight", signs="⇧→ ]"),
    Command("whatif-suppose", ("a", "plus"), signs="a +"),
    Command("whatif-reset-all", ("Z",), "any", footer=True, signs="Z"),
    Command("whatif-redo", ("ctrl+r", "ctrl+y"), "redo", signs="^r ^y"),
    Command("whatif-open", ("o", "ctrl+o"), "study", footer=True, signs="o ^o"),
    Command("whatif-sheet-before", ("shift+tab",), signs="⇧Tab"),
    *ROWS,
    Command("whatif-offers-down", ("J", "ctrl+down"), signs="J ^↓"),
    Command("whatif-offers-up", ("K", "ctrl+up"), signs="K ^↑"),
    QUIT,
    THEME,
    PALETTE,
)
