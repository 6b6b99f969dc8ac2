"""What if: weights, rules and facts tried one after the other, beside the score as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Open the screen on which assumptions are tried, over the desk."""
    from cloudeval.tui.whatif.screen import WhatIf

    desk.app.push_screen(WhatIf(desk))
