"""A room of pages side by side, each worked out when it is first seen, and the pages below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.widget import Widget
from textual.widgets import Static

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.commands import HELP, PALETTE, QUIT, ROWS, THEME, Command
from cloudeval.tui.forms import text
from cloudeval.tui.page import Page
from cloudeval.tui.room import Room
from cloudeval.tui.widgets import PageView
from cloudeval.tui.working import Watch


@record
class Leaf:
    """A page and how it is worked out, which may take its time; ``width`` is what it is told."""

    id: str
    title: str
    work: Callable[[Watch, int], Page]


@record
class _Step:
    leaf: Leaf
    row: int = 0


class Pager(Room):
    """Pages in tabs. A row whose ``down`` is a ``Leaf`` leads to it."""

    MENU: ClassVar[tuple[Command, ...]] = (
        Command("descend", ("enter",), "below", footer=True, signs="↵ Enter"),
        Command("leave", ("escape", "backspace"), footer=True, signs="⌫ Esc"),
        Command("tab-after", ("tab", "right", "l"), "tabs", footer=True, signs="Tab →"),
        Command("tab-before", ("shift+tab", "left", "h"), "tabs", signs="⇧Tab ←"),
        HELP,
        QUIT,
        *ROWS,
        THEME,
        PALETTE,
    )
    DEFAULT_CSS = """
    Pager #tabs { height: 1; }
    """

    def __init__(self, say: Say, label: str, leaves: Sequence[Leaf]) -> None:
        """Show ``leaves``, the first at first."""
        super().__init__(say, label)
        self.leaves = tuple(leaves)
        self.at = 0
        self._paths: list[tuple[_Step, ...]] = [(_Step(leaf),) for leaf in self.leaves]
        self._pages: dict[tuple[str, int], Page] = {}
        self._asked: tuple[str, int] | None = None
        """The page that is being worked out, or was last."""
        for number in range(1, min(10, len(self.leaves) + 1)):
            self._bindings.bind(str(number), f"tab({number - 1})")

    # ── what is shown ───────────────────────────────────────────────────────────────────────────

    def body(self) -> Iterable[Widget]:
        """The page."""
        return (PageView(),)

    def above(self) -> Iterable[Widget]:
        """The names of the pages."""
        return (Static(id="tabs"),)

    def begin(self) -> None:
        """Work out the first page."""
        self.call_after_refresh(self.fetch)

    @property
    def path(self) -> tuple[_Step, ...]:
        """The pages on the way down to the one that is shown."""
        return self._paths[self.at]

    @property
    def leaf(self) -> Leaf:
        """The page that is shown, or is being worked out."""
        return self.path[-1].leaf

    @property
    def page(self) -> Page | None:
        """What it holds; None until it is worked out."""
        return self._pages.get((self.leaf.id, self.size.width))

    def forget(self) -> None:
        """Work every page out anew when it is next seen."""
        self._pages.clear()
        self.fetch()

    def fetch(self) -> None:
        """Work out the page that is to be shown, unless that was done."""
        leaf, width = self.leaf, self.size.width
        if self.page is not None or (self.is_working and self._asked == (leaf.id, width)):
            self.draw()
            return
        self._asked = (leaf.id, width)

        def done(page: Page) -> None:
            self._pages[(leaf.id, width)] = page

        self.work(lambda watch: leaf.work(watch, width), done)

    def on_resize(self) -> None:
        """A page is as wide as the screen."""
        super().on_resize()
        if self._is_there:
            self.call_after_refresh(self.fetch)

    def draw_body(self) -> None:
        """Show the page, or nothing yet."""
        tabs = self.query_one("#tabs", Static)
        tabs.display = len(self.leaves) > 1
        tabs.update(text(self._tabs()))
        page = self.page
        row = self.path[-1].row
        if page is not None and page.rows:
            row = max(0, min(row, len(page.rows) - 1))
            self._stand(row)
        self.query_one(PageView).show(page or Page(self.leaf.title, ()), row)

    def _tabs(self) -> str:
        """The names of the pages, as many as there is room for around the one that is shown."""
        names = [
            f"[{number} {leaf.title}]" if number - 1 == self.at else f" {number} {leaf.title} "
            for number, leaf in enumerate(self.leaves, 1)
        ]
        room = self.size.width - len("◂▸")
        first, last = 0, len(names)
        while first < self.at and sum(map(len, names[first : self.at + 1])) > room:
            first += 1
        if not first and sum(map(len, names)) <= self.size.width:
            return "".join(names)
        while last > self.at + 1 and sum(map(len, names[first:last])) > room:
            last -= 1
        return f"{'◂' * bool(first)}{''.join(names[first:last])}{'▸' * (last < len(names))}"

    def top(self) -> str:
        """The way down to the page."""
        return " ▸ ".join(step.leaf.title for step in self.path)

    # ── what a key does ─────────────────────────────────────────────────────────────────────────

    def works(self, name: str) -> bool:
        """Whether a command does anything now."""
        if name == "descend":
            return self._below() is not None
        if name in ("tab-after", "tab-before"):
            return len(self.leaves) > 1
        return True

    def _below(self) -> object | None:
        page, row = self.page, self.path[-1].row
        if page is None or row >= len(page.rows):
            return None
        down = page.rows[row].down
        return down if self.leads(down) else None

    def leads(self, down: object) -> bool:
        """Whether a row with this below it leads anywhere; a room may know more than pages."""
        return isinstance(down, Leaf)

    def follow(self, down: object) -> None:
        """Go where a row leads."""
        if isinstance(down, Leaf):
            self._paths[self.at] = (*self.path, _Step(down))
            self.fetch()

    def do_descend(self) -> None:
        """To the page below the row on which one stands."""
        below = self._below()
        if below is not None:
            self.break_off()
            self.follow(below)

    def do_leave(self) -> None:
        """Break off what is being worked out, else back by a page, else leave."""
        if self.break_off():
            if self.page is None and len(self.path) > 1:
                self._paths[self.at] = self.path[:-1]
            self.draw()
        elif len(self.path) > 1:
            self._paths[self.at] = self.path[:-1]
            self.fetch()
        else:
            self.dismiss(None)

    def do_tab_after(self) -> None:
        """The next page."""
        self.action_tab((self.at + 1) % len(self.leaves))

    def do_tab_before(self) -> None:
        """The page before."""
        self.action_tab((self.at - 1) % len(self.leaves))

    def action_tab(self, number: int) -> None:
        """A page by its number, from 0."""
        self.break_off()
        self.said = ""
        self.at = number
        self.fetch()

    def move(self, name: str) -> None:
        """Move over the rows of the page."""
        page, row = self.page, self.path[-1].row
        if page is None:
            return
        height = max(1, self.query_one(PageView).size.height - 1)
        ways = {
            "row-up": -1,
            "row-down": 1,
            "screen-up": -height,
            "screen-down": height,
            "first": -len(page.rows),
            "last": len(page.rows),
        }
        self._stand(max(0, min(row + ways[name], len(page.rows) - 1)))
        self.draw()

    def _stand(self, row: int) -> None:
        self._paths[self.at] = (*self.path[:-1], replace(self.path[-1], row=row))

    @on(PageView.Picked)
    def _picked(self, event: PageView.Picked) -> None:
        self._stand(event.row)
        if self._below() is not None:
            self.do_descend()
        else:
            self.draw()

    @on(PageView.Turned)
    def _turned(self, event: PageView.Turned) -> None:
        for _ in range(abs(event.rows)):
            self.move("row-down" if event.rows > 0 else "row-up")

    @on(events.Click, "#tabs")
    def _clicked(self, event: events.Click) -> None:
        event.stop()
        told = self._tabs()
        for number, leaf in enumerate(self.leaves):
            name = f"{number + 1} {leaf.title}"
            at = told.find(name) - 1
            if at >= 0 and at <= event.x < at + len(f" {name} "):
                self.action_tab(number)
                return
