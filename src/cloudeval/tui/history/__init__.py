"""A criterion through the versions of its family: what it was in each, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Show the history of the criterion on which one stands."""
    from cloudeval.tui.history.pages import leaf
    from cloudeval.tui.pager import Pager

    about = desk.about()
    if about is not None:
        sitting = desk.sitting
        first = leaf(sitting.library, sitting.scored.criteria, about.criterion, desk.say)
        desk.app.push_screen(Pager(desk.say, desk.label, (first,)))
