"""All that is on file about one offer, as the report ``profile`` tells it, page beside page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Open the profile of the offer on whose column one stands."""
    from cloudeval.tui.profile.screen import Profile

    offer = desk.table.evaluations[desk.state.column].offer
    desk.app.push_screen(Profile(desk.sitting, offer, desk.say, desk.label))
