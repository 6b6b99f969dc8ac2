"""The room in which two sides are compared: tabs of pages, and what lies below their rows."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import ClassVar

from cloudeval.jobs.imagining import NoLine
from cloudeval.reports.diff.effects import label as label_of
from cloudeval.tui.commands import Command
from cloudeval.tui.compare.asked import ARROW, Pair
from cloudeval.tui.compare.forms import Sides
from cloudeval.tui.compare.leaves import below, label, leaves
from cloudeval.tui.compare.ways import ChangeOf, OfferOf, Way
from cloudeval.tui.compare.work import Comparison
from cloudeval.tui.pager import Pager
from cloudeval.tui.room import Found

SIDES = Command("sides", ("d",), footer=True, signs="d")
_COLLECTED = 8
"""After how many comparisons memory is looked through: that takes longer than a key may."""
TURN = Command("turn", ("r",), signs="r")
EXPORT = Command("export", ("e",), footer=True, signs="e")
_EXPORTS = "cloudeval.tui.export"
"""The room that writes files; where it is not there, nothing is offered."""


class Compare(Pager):
    """What a difference says, page by page."""

    left: ClassVar[int] = 0
    """How many comparisons were left so far."""
    MENU: ClassVar[tuple[Command, ...]] = (
        *Pager.MENU[:3],
        SIDES,
        *([EXPORT] if find_spec(_EXPORTS) else []),
        TURN,
        *Pager.MENU[3:],
    )

    def __init__(self, held: Comparison, told: str) -> None:
        """Show ``held``; ``told`` is the label of what lies on the table, until it is computed."""
        super().__init__(held.say, told, leaves(held))
        self.held = held

    def top(self) -> str:
        """What is compared, and the way down to the page."""
        pair = self.held.pair
        sides = f" {ARROW} ".join((pair.before, pair.after))
        if self.held.two_days:
            sides = f"{pair.before} {pair.day} {ARROW} {pair.after} {pair.to_day}"
        first, *rest = (step.leaf.title for step in self.path)
        title = first if self.page is None or rest else self.page.title
        return " ▸ ".join((f"{self.held.ground.family} {sides}", title, *rest))

    def status(self) -> str:
        """What the rules are on both sides."""
        found = self.held.found
        return self.label if found is None else label(found, self.say)

    def told_of(self, error: Exception) -> str | None:
        """Why a page cannot be worked out."""
        if isinstance(error, NoLine):
            names = {"before": error.before.version, "after": error.after.version}
            return self.say("tui.compare.no-line", **names)
        return super().told_of(error)

    def on_unmount(self) -> None:
        """Now and then, let go of what comparisons left behind in circles."""
        Compare.left += 1
        if Compare.left % _COLLECTED == 0:
            gc.collect()

    def works(self, name: str) -> bool:
        """Whether a command does anything now: nothing is exported before it is found."""
        return self.held.found is not None if name == "export" else super().works(name)

    def found(self) -> Iterator[Found]:
        """What the palette finds here: the pages, the offers, the changes."""
        say = self.say
        for number, leaf in enumerate(self.leaves):
            title = say(f"tui.compare.title.{leaf.id}")
            yield title, say("tui.compare.palette.page"), partial(self.action_tab, number)
        for name in self.held.ground.all_offers:
            yield name, say("tui.palette.offer"), partial(self._go, OfferOf(name))
        for entry in self.held.known_entries:
            way = ChangeOf(entry.change.fingerprint)
            told = label_of(entry, say, brief=False)
            yield told, say("tui.compare.palette.change"), partial(self._go, way)

    def _go(self, way: Way) -> None:
        self.break_off()
        self.follow(below(self.held, way))

    def do_export(self) -> None:
        """Write the brief, or the workbook, of what is compared."""
        import_module(_EXPORTS).export_difference(self, self.held.found)

    def do_sides(self) -> None:
        """Choose other versions or other days."""
        ground, pair = self.held.ground, self.held.pair
        self.app.push_screen(Sides(ground, pair, self.say), self._compare)

    def do_turn(self) -> None:
        """Compare the other way round."""
        pair = self.held.pair
        if not self.is_current:
            return
        if pair.to_day is None:
            self._compare(Pair(pair.after, pair.before, pair.day))
        else:
            self._compare(Pair(pair.after, pair.before, pair.to_day, pair.day))

    def _compare(self, pair: Pair | None) -> None:
        if pair is None or pair == self.held.pair:
            return
        self.break_off()
        held = Comparison(self.held.ground, pair, self.say)
        self.app.switch_screen(Compare(held, self.label))
