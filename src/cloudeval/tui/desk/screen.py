"""The desk: it shows what the state says, and asks the sitting for what keys ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from cloudeval.files.problems import Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.jobs.sitting import Sitting
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.tui.desk import entering, keeping, telling
from cloudeval.tui.desk.commands import COMMANDS, DIGITS, Can, works
from cloudeval.tui.desk.pages import page
from cloudeval.tui.desk.places import LineOf, Where
from cloudeval.tui.desk.state import (
    LINE,
    Seen,
    State,
    at_table,
    below,
    criterion_at,
    filtered,
    settled,
    step,
    to_cell,
    to_row,
)
from cloudeval.tui.desk.table import Row, Table
from cloudeval.tui.desk.widgets import Grid
from cloudeval.tui.forms import Telling
from cloudeval.tui.page import Page
from cloudeval.tui.room import Found, Room
from cloudeval.tui.widgets import PageView

WIDE = 120
"""From so many columns on, a page is shown beside the table."""
LOOK_EVERY = 1.0
"""Seconds after which whoever only reads looks whether somebody wrote."""


class Desk(Room):
    """One sitting: its table, and the pages below each figure."""

    MENU = COMMANDS
    DEFAULT_CSS = """
    Desk #find { height: 1; border: none; padding: 0 1; display: none; }
    Desk #find.open { display: block; }
    Desk PageView.beside { border-left: solid $primary; }
    """

    def __init__(self, sitting: Sitting, say: Say, me: str | None = None) -> None:
        """Show ``sitting``; ``me`` is the assessor who marks."""
        super().__init__(say)
        self.sitting = sitting
        self.table = Table(sitting.scored.criteria, say)
        self.table.take(sitting.scored)
        known = sitting.assessors
        self.state = State(me=me or (known[0] if len(known) == 1 else None))
        self.rows: tuple[Row, ...] = ()
        self._page: tuple[_Key, Page] | None = None
        self._seen: tuple[_Key, Seen] | None = None
        self._keys: tuple[_Key, tuple[str, ...], frozenset[str]] | None = None
        self._has_left = False
        self.said = telling.greeting(sitting, say)
        for digit in DIGITS:
            self._bindings.bind(digit, f"level({digit})")

    def body(self) -> Iterable[Widget]:
        """The table, and the page beside or above it."""
        return (Grid(self.table), PageView())

    def below(self) -> Iterable[Widget]:
        """The line into which one types what to look for."""
        return (Input(placeholder=self.say("tui.find.hint"), id="find"),)

    def begin(self) -> None:
        """Whoever only reads looks again and again."""
        if self.sitting.chosen is not None and not self.sitting.writes:
            self.set_interval(LOOK_EVERY, self.look)

    # ── what is shown ───────────────────────────────────────────────────────────────────────────

    def seen(self) -> Seen:
        """What a key needs to know; worked out once for each state."""
        key = _Key(self.state, self.rows, self.sitting.scored, self.size.height)
        if self._seen is None or not self._seen[0].same(key):
            self._seen = (key, self._look_at())
        return self._seen[1]

    def _look_at(self) -> Seen:
        downs = tuple(row.down for row in self._shown().rows) if self.state.path else ()
        column = min(self.state.column, len(self.table.evaluations) - 1)
        drawn = _Key(column, self.rows, self.sitting.scored, 0)
        if self._keys is None or not self._keys[0].same(drawn):
            keys = tuple(row.key for row in self.rows)
            self._keys = (drawn, keys, self.table.unanswered(self.rows, column))
        return Seen(
            rows=self._keys[1],
            offers=tuple(each.offer for each in self.table.evaluations),
            page=tuple(down if isinstance(down, Where) else None for down in downs),
            height=max(1, self.size.height - 8),
            unanswered=self._keys[2],
        )

    def _here(self) -> Where:
        """What the page tells of: where one is, else what the cell is about."""
        if self.state.where is not None:
            return self.state.where
        return at_table(self.state.row, self.table.evaluations[self.state.column].offer)

    def _shown(self) -> Page:
        key = _Key(self._here(), None, self.sitting.scored, 0)
        if self._page is None or not self._page[0].same(key):
            self._page = (key, page(self._here(), self.sitting.scored, self.say))
        return self._page[1]

    def draw(self) -> None:
        """Show the state; a table without offers shows nothing."""
        if self.table.evaluations:
            super().draw()

    def draw_body(self) -> None:
        """Show the table, the page, or both."""
        self.rows = self.table.rows(self.state)
        self.state = settled(self.state, self.seen())
        wide = self.size.width >= WIDE
        grid, view = self.query_one(Grid), self.query_one(PageView)
        on_page = bool(self.state.path)
        grid.display, view.display = wide or not on_page, wide or on_page
        view.set_class(wide, "beside")
        if grid.display:
            grid.show(self.rows, self.state)
        if view.display:
            view.show(self._shown(), self.state.path[-1].row if on_page else None)

    def top(self) -> str:
        """The offer, and the row or the page."""
        if self.state.path:
            return self._shown().title
        offer = self.table.evaluations[self.state.column].offer
        row = next((row for row in self.rows if row.key == self.state.row), None)
        return f"{offer} · {row.text.strip(' ▾▸') if row is not None else ''}"

    def message(self) -> str:
        """What was said last; else what is filtered, and how it is sorted."""
        state = self.state
        by = self._sorted()
        if self.said or not (state.text or state.only != "all"):
            return self.said or by
        parts = [self.say(f"tui.only.{self.state.only}")] if self.state.only != "all" else []
        parts += [f"/{self.state.text}"] if self.state.text else []
        number = sum(row.kind == "line" for row in self.rows)
        told = self.say("tui.filter", parts=" · ".join(parts), number=number)
        return f"{told} {by}".strip()

    def _sorted(self) -> str:
        """In which order criteria stand, if not in the rules’ own."""
        order = self.state.order
        if order == "rules":
            return ""
        offer = self.table.evaluations[self.state.column].offer
        return self.say("tui.sorted", order=self.say(f"tui.order.{order}", offer=offer))

    def status(self) -> str:
        """What the rules are, who marks, and what is not folded yet."""
        say, sitting = self.say, self.sitting
        self.label = telling.label(sitting.scored, say)
        parts = [self.label]
        if sitting.chosen is not None:
            if sitting.writes:
                me = self.state.me
                who = say("tui.me.nobody") if me is None else say("tui.me", who=self.called(me))
                count = len(sitting.ledger.done)
                parts += [who, say.count("tui.pending", count)] if count else [who]
            else:
                parts.append(say("tui.reading"))
        return " · ".join(parts)

    def called(self, who: str) -> str:
        """The name of an assessor."""
        return who if self.sitting.chosen is None else self.sitting.chosen.study.called(who)

    # ── what a key does ─────────────────────────────────────────────────────────────────────────

    @property
    def can(self) -> Can:
        """What the sitting allows."""
        held = self.sitting.ledger
        writes = self.sitting.writes
        undo, redo = writes and held.last is not None, writes and bool(held.undone)
        return Can(writes, undo, redo, self.sitting.chosen is not None)

    def works(self, name: str) -> bool:
        """Whether a command does anything now; Escape closes the line in which one looks."""
        if name == "up" and self.query_one("#find").has_class("open"):
            return True
        return not self.rows or works(name, self.state, self.seen(), self.can)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key does anything now."""
        if action == "level":
            return self.sitting.writes and self.about() is not None
        return super().check_action(action, parameters)

    def do(self, name: str) -> None:
        """Do a command by its id; away from the line in which one looks for something, at first."""
        find = self.query_one("#find", Input)
        if name == "up" and find.has_class("open"):
            self._close_find(find)
        super().do(name)

    def move(self, name: str) -> None:
        """Move."""
        self.said = ""
        self.state = step(self.state, name, self.seen())
        self.draw()

    def about(self) -> LineOf | None:
        """The criterion and the offer on which one stands."""
        return criterion_at(self.state, self.seen())

    def after(self, before: Scored | None, told: str) -> None:
        """Show what an entry has led to."""
        if before is not self.sitting.scored:
            self.table.take(self.sitting.scored)
        self.tell(told)

    def action_level(self, number: int) -> None:
        """Open the form of a mark with one level chosen."""
        entering.mark(self, number)

    def do_mark(self) -> None:
        """Enter a mark."""
        entering.mark(self)

    def do_take_back(self) -> None:
        """Take a mark back."""
        entering.take_back(self)

    def do_undo(self) -> None:
        """Undo the last entry."""
        entering.turn(self, "tui.undone", self.sitting.undo)

    def do_redo(self) -> None:
        """Do again what was undone."""
        entering.turn(self, "tui.redone", self.sitting.redo)

    def do_save(self) -> None:
        """Put the entries into the study and go on."""
        keeping.save(self)

    def do_take_over(self) -> None:
        """Write here, once the other window is closed."""
        keeping.take_over(self)

    def do_assessor(self) -> None:
        """Say who marks."""
        entering.choose_me(self)

    def do_recovered(self) -> None:
        """Show what the journal holds."""
        entries = self.sitting.ledger.done
        lines = [telling.entry(one, self.say, self.called) for one in entries]
        lines = lines or [self.say("tui.entries.none")]
        close = self.say("tui.help.close")
        self.app.push_screen(Telling(self.say("tui.entries.title"), lines, close))

    def signs(self) -> list[str]:
        """What the signs of the table mean."""
        return [self.say("tui.help.signs")]

    def folded(self) -> str:
        """Fold what was entered into the study; what is to be told if that cannot be done."""
        try:
            self.sitting.close()
        except (NotSaved, Unusable) as error:
            why = str(error)
            if isinstance(error, Unusable):
                why = " ".join(one.said(self.say.language) for one in error.problems)
            folder = self.sitting.chosen.folder if self.sitting.chosen else ""
            return self.say("tui.not-folded", why=why, journal=f"{folder}/journal.jsonl")
        return ""

    # ── finding ─────────────────────────────────────────────────────────────────────────────────

    def do_find(self) -> None:
        """Look for a text."""
        find = self.query_one("#find", Input)
        find.add_class("open")
        find.value = self.state.text
        find.focus()

    @on(Input.Changed, "#find")
    def _finding(self, event: Input.Changed) -> None:
        if event.input.has_class("open") and event.value != self.state.text:
            self.said = ""
            self.state = filtered(self.state, event.value)
            self.draw()

    @on(Input.Submitted, "#find")
    def _found(self, event: Input.Submitted) -> None:
        self._close_find(event.input)
        self.draw()

    def _close_find(self, find: Input) -> None:
        find.remove_class("open")
        self.set_focus(None)

    def found(self) -> Iterator[Found]:
        """Every criterion and every offer."""
        for one in self.sitting.scored.criteria.criteria:
            told = f"{one.id} {self.say.file(one.title)}"
            yield told, self.say("tui.palette.criterion"), partial(self.go_to, f"{LINE}{one.id}")
        for column, each in enumerate(self.table.evaluations):
            go = partial(self.go_to, column=column)
            yield each.offer, self.say("tui.palette.offer"), go

    def go_to(self, row: str | None = None, column: int | None = None) -> None:
        """Put the cursor on a criterion or an offer, whatever was filtered."""
        state = replace(self.state, text="", only="all", path=())
        if row is not None:
            state = replace(state, row=row, closed=frozenset())
        if column is not None:
            state = replace(state, column=column)
        self.state = state
        self.draw()

    def stand_on(self, where: LineOf) -> None:
        """Go to a criterion of an offer, and down to its page."""
        offers = [each.offer for each in self.table.evaluations]
        self.go_to(f"{LINE}{where.criterion}", offers.index(where.offer))
        self.state = step(self.state, "down", self.seen())
        self.draw()

    # ── what else may happen ────────────────────────────────────────────────────────────────────

    def look(self) -> None:
        """Show what somebody else has entered meanwhile."""
        if self.sitting.refresh():
            self.after(None, self.say("tui.refreshed"))
            return
        left = self.sitting.is_left
        if left and not self._has_left:
            self.tell(self.say("tui.keeping.left"))
        self._has_left = left

    @on(Grid.Picked)
    def _picked(self, event: Grid.Picked) -> None:
        self._close_find(self.query_one("#find", Input))
        self.said = ""
        self.state = to_cell(self.state, event.row, event.column)
        if event.again:
            self.state = step(self.state, "down", self.seen())
        self.draw()

    @on(PageView.Picked)
    def _row_picked(self, event: PageView.Picked) -> None:
        self.state = to_row(self.state, event.row)
        if event.again or below(self.state, self.seen()) is not None:
            self.state = step(self.state, "down", self.seen())
        self.draw()

    @on(Grid.Turned)
    @on(PageView.Turned)
    def _turned(self, event: Grid.Turned | PageView.Turned) -> None:
        name = "row-down" if event.rows > 0 else "row-up"
        for _ in range(abs(event.rows)):
            self.state = step(self.state, name, self.seen())
        self.draw()


class _Key:
    """What something was worked out from; what is large is compared by being the same thing."""

    def __init__(self, small: object, rows: object, scored: object, height: int) -> None:
        self.small, self.rows, self.scored, self.height = small, rows, scored, height

    def same(self, other: _Key) -> bool:
        return (
            self.rows is other.rows
            and self.scored is other.scored
            and (self.small, self.height) == (other.small, other.height)
        )
