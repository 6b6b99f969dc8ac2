"""Two versions, or two days, of what lies on the table: pages from one computed difference."""

from __future__ import annotations

from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.tui.compare.asked import Pair
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Ask which sides, then show them.

    All that compares is loaded beside the screen, while a person looks at what is asked.
    """
    from cloudeval.tui.compare.asked import default
    from cloudeval.tui.compare.forms import Sides
    from cloudeval.tui.compare.ground import Ground, speaking

    Thread(target=import_module, args=("cloudeval.tui.compare.screen",), daemon=True).start()
    scored, chosen = desk.sitting.scored, desk.sitting.chosen
    criteria = scored.criteria
    ground = Ground(desk.sitting.library, criteria.family, criteria.version, scored, chosen)
    say = speaking(desk.say.language)
    first = default(ground.versions, ground.version, of_study=chosen is not None)

    def asked(pair: Pair | None) -> None:
        if pair is not None:
            from cloudeval.tui.compare.screen import Compare
            from cloudeval.tui.compare.work import Comparison

            desk.app.push_screen(Compare(Comparison(ground, pair, say), desk.label))

    desk.app.push_screen(Sides(ground, first, say), asked)
