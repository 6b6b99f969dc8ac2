"""The application: it shows what the state says, and asks the sitting for what keys ask for."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Footer, Input, Static

from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.jobs.sitting import RefusedMark, Sitting
from cloudeval.model.wording import Language
from cloudeval.tui import marking, telling
from cloudeval.tui.commands import BY_ID, COMMANDS, DIGITS, Can, works
from cloudeval.tui.forms import Asking, Chooser, Filled, Form, Telling, text
from cloudeval.tui.pages import Page, page
from cloudeval.tui.palette import Finder
from cloudeval.tui.places import LineOf, Where
from cloudeval.tui.state import (
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
from cloudeval.tui.table import Row, Table
from cloudeval.tui.texts import tied
from cloudeval.tui.widgets import Grid, PageView

WIDE = 120
"""From so many columns on, a page is shown beside the table."""
THEMES = ("textual-dark", "textual-light", "high-contrast", "ansi-dark")
LOOK_EVERY = 1.0
"""Seconds after which whoever only reads looks whether somebody wrote."""


class CloudevalApp(App[None], inherit_bindings=False):
    """One sitting on one screen."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None
    CSS = """
    #top { height: 1; text-style: bold; background: $panel; }
    #message { height: auto; max-height: 4; padding: 0 1; background: $boost; }
    #status { height: auto; max-height: 2; background: $panel; }
    #find { height: 1; border: none; padding: 0 1; display: none; }
    #find.open { display: block; }
    PageView.beside { border-left: solid $primary; }
    """
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, sitting: Sitting, language: Language, me: str | None = None) -> None:
        """Show ``sitting``; ``me`` is the assessor who marks."""
        super().__init__()
        self.sitting, self.language = sitting, language
        self.say = telling.speaking(language)
        self.table = Table(sitting.scored.criteria, self.say)
        self.table.take(sitting.scored)
        known = sitting.assessors
        self.state = State(me=me or (known[0] if len(known) == 1 else None))
        self.rows: tuple[Row, ...] = ()
        self._page: tuple[_Key, Page] | None = None
        self._seen: tuple[_Key, Seen] | None = None
        self._keys: tuple[_Key, tuple[str, ...], frozenset[str]] | None = None
        self._is_there = False
        self.said = self._greeting()
        self.farewell = ""
        """What is to be told in the terminal afterwards: that entries could not be folded."""
        self.fault: Exception | None = None
        for command in COMMANDS:
            self.bind(
                ",".join(command.keys),
                f"do('{command.id}')",
                description=self.say(f"tui.command.{command.id}"),
                show=command.footer,
                key_display=command.signs.split(" ")[0],
            )
        for digit in DIGITS:
            self.bind(digit, f"level({digit})", show=False)
        self.bind("ctrl+c", "do('quit')", show=False)

    def compose(self) -> ComposeResult:
        """From what one stands on to the keys."""
        yield Static(id="top")
        with Horizontal():
            yield Grid(self.table)
            yield PageView()
        yield Static(id="message")
        yield Input(placeholder=self.say("tui.find.hint"), id="find")
        yield Static(id="status")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show what there is; whoever only reads looks again and again."""
        self.register_theme(_high_contrast())
        self.main = self.screen
        self._is_there = True
        self.draw()
        if self.sitting.chosen is not None and not self.sitting.writes:
            self.set_interval(LOOK_EVERY, self.look)

    @on(events.Resize)
    def _resized(self) -> None:
        if self._is_there:
            self.draw()

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
            page=downs,
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
        """Show the state."""
        if not self.table.evaluations:
            return
        self.rows = self.table.rows(self.state)
        self.state = settled(self.state, self.seen())
        wide = self.size.width >= WIDE
        grid, view = self.main.query_one(Grid), self.main.query_one(PageView)
        on_page = bool(self.state.path)
        grid.display, view.display = wide or not on_page, wide or on_page
        view.set_class(wide, "beside")
        if grid.display:
            grid.show(self.rows, self.state)
        if view.display:
            view.show(self._shown(), self.state.path[-1].row if on_page else None)
        self._put("#top", self._top())
        message = self.main.query_one("#message", Static)
        told = self._filter() or self.said
        message.display = bool(told)
        message.update(text(tied(told, self.language)))
        self._put("#status", self._status())
        self.main.refresh_bindings()

    def _put(self, where: str, told: str) -> None:
        self.main.query_one(where, Static).update(text(told))

    def _top(self) -> str:
        if self.state.path:
            return f" {self._shown().title}"
        offer = self.table.evaluations[self.state.column].offer
        row = next((row for row in self.rows if row.key == self.state.row), None)
        return f" {offer} · {row.text.strip(' ▾▸') if row is not None else ''}"

    def _filter(self) -> str:
        """What is filtered, as long as nothing newer is to be said."""
        if self.said or not (self.state.text or self.state.only != "all"):
            return ""
        parts = [self.say(f"tui.only.{self.state.only}")] if self.state.only != "all" else []
        parts += [f"/{self.state.text}"] if self.state.text else []
        number = sum(row.kind == "line" for row in self.rows)
        return self.say("tui.filter", parts=" · ".join(parts), number=number)

    def _status(self) -> str:
        say, sitting = self.say, self.sitting
        parts = [telling.label(sitting.scored, say)]
        if sitting.chosen is not None:
            if sitting.writes:
                me = self.state.me
                who = say("tui.me.nobody") if me is None else say("tui.me", who=self._called(me))
                count = len(sitting.ledger.done)
                parts += [who, say.count("tui.pending", count)]
            else:
                parts.append(say("tui.reading"))
        return f" {' · '.join(parts)}"

    def _called(self, who: str) -> str:
        return who if self.sitting.chosen is None else self.sitting.chosen.study.called(who)

    def _greeting(self) -> str:
        """What must be known at the start: what was recovered, who else is there."""
        say, sitting = self.say, self.sitting
        told = []
        if sitting.chosen is None:
            told.append(say("tui.no-study"))
        why = sitting.why_reading
        if isinstance(why, Problem):
            told.append(say("tui.reading.why", why=why.said(self.language)))
        elif why is not None:
            reason = why.cause.strerror or str(why.cause)
            told.append(say("tui.reading.folder", folder=why.path.parent, why=reason))
        told += [problem.said(self.language) for problem in sitting.warnings]
        if sitting.recovered:
            told.append(say.count("tui.recovered", len(sitting.recovered)))
        if sitting.unreadable:
            told.append(say("tui.unreadable", number=sitting.unreadable))
        return " ".join(told)

    # ── what a key does ─────────────────────────────────────────────────────────────────────────

    @property
    def can(self) -> Can:
        """What the sitting allows."""
        held = self.sitting.ledger
        writes = self.sitting.writes
        return Can(writes, writes and bool(held.done), writes and bool(held.undone))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command does anything now; the foot of the screen shows no other."""
        if action == "level":
            return self.sitting.writes and self._about() is not None
        if action == "do" and self.rows:
            return works(str(parameters[0]), self.state, self.seen(), self.can)
        return True

    async def action_do(self, name: str) -> None:
        """Do a command by its id."""
        find = self.main.query_one("#find", Input)
        if name == "up" and find.has_class("open"):
            self._close_find(find)
        asked = getattr(self, f"_do_{name.replace('-', '_')}", None)
        if asked is not None:
            asked()
            return
        self.said = ""
        self.state = step(self.state, name, self.seen())
        self.draw()

    def action_level(self, number: int) -> None:
        """Open the form of a mark with one level chosen."""
        self._open_form(number)

    def _about(self) -> LineOf | None:
        return criterion_at(self.state, self.seen())

    def _do_mark(self) -> None:
        self._open_form(None)

    def _open_form(self, number: int | None) -> None:
        about, me = self._about(), self.state.me
        if about is None:
            return
        if me is None:
            self._choose_me(lambda: self._open_form(number))
            return
        asked = marking.asked(about, self.sitting, me, number, self.say)
        self.push_screen(Form(asked, self.say), lambda filled: self._marked(about, me, filled))

    def _marked(self, about: LineOf, me: str, filled: Filled | None) -> None:
        if filled is None:
            return
        before = self.sitting.scored
        mark = marking.mark(about, self.sitting, me, filled)
        if self._try(lambda: self.sitting.mark(me, mark)):
            self.after(before, telling.moved(before, self.sitting.scored, self.say))

    def _do_take_back(self) -> None:
        about, me = self._about(), self.state.me
        if about is None:
            return
        if me is None:
            self._choose_me(self._do_take_back)
            return
        criterion = self.sitting.scored.criteria.by_id()[about.criterion]
        mark = self.sitting.standing(me, about.offer, criterion.reads)
        if mark is None:
            self._tell(self.say("tui.no-mark", who=self._called(me)))
            return

        def given(reason: str | None) -> None:
            if reason is not None:
                before = self.sitting.scored
                if self._try(lambda: self.sitting.withdraw(me, mark, reason)):
                    self.after(before, telling.moved(before, self.sitting.scored, self.say))

        self.push_screen(Asking(self.say("tui.form.reason")), given)

    def _do_undo(self) -> None:
        self._turn("tui.undone", self.sitting.undo)

    def _do_redo(self) -> None:
        self._turn("tui.redone", self.sitting.redo)

    def _turn(self, key: str, turn: Any) -> None:
        before = self.sitting.scored
        turned: list[Any] = []
        if self._try(lambda: turned.append(turn())) and turned[0] is not None:
            moved = telling.moved(before, self.sitting.scored, self.say)
            self.after(before, self.say(key, entry=telling.entry(turned[0], self.say), moved=moved))

    def after(self, before: object, told: str) -> None:
        """Show what an entry has led to."""
        if before is not self.sitting.scored:
            self.table.take(self.sitting.scored)
        self._tell(told)

    def _tell(self, told: str) -> None:
        self.said = told
        self.draw()

    def _try(self, entering: Any) -> bool:
        """Enter something; what does not go is told, and nothing else happens."""
        try:
            entering()
        except RefusedMark as refused:
            folder = self.sitting.chosen.folder if self.sitting.chosen else ""
            problems = (
                Problem(code=one.code, file=folder, values=one.values) for one in refused.findings
            )
            why = " ".join(one.said(self.language) for one in problems)
            self._tell(self.say("tui.refused", why=why))
        except NotSaved as error:
            why = f"{error.path.name}: {error.cause.strerror or error.cause}"
            self._tell(self.say("tui.not-saved", why=why))
        else:
            return True
        return False

    def _choose_me(self, then: Any = None) -> None:
        choices = [(name, self._called(name)) for name in self.sitting.assessors]
        if not choices:
            self._tell(self.say("tui.no-assessors"))
            return

        def chosen(name: str | None) -> None:
            if name is not None:
                self.state = State(**{**_fields(self.state), "me": name})
                self.draw()
                if then is not None:
                    then()

        self.push_screen(Chooser(self.say("tui.form.who"), choices), chosen)

    def _do_assessor(self) -> None:
        self._choose_me()

    def _do_find(self) -> None:
        find = self.main.query_one("#find", Input)
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
        self.main.set_focus(None)

    def _do_recovered(self) -> None:
        entries = self.sitting.ledger.done
        lines = [telling.entry(one, self.say) for one in entries]
        lines = lines or [self.say("tui.entries.none")]
        hint = self.say("tui.help.close")
        self.push_screen(Telling(self.say("tui.entries.title"), lines, hint))

    def _do_theme(self) -> None:
        at = THEMES.index(self.theme) if self.theme in THEMES else 0
        self.theme = THEMES[(at + 1) % len(THEMES)]

    def _do_palette(self) -> None:
        hint = self.say("tui.palette.hint")
        self.push_screen(CommandPalette([Finder], placeholder=hint))

    def _do_help(self) -> None:
        lines = [
            f"{command.signs:<9} {self.say(f'tui.about.{command.id}')}" for command in COMMANDS
        ]
        lines.append(self.say("tui.help.signs"))
        hint = self.say("tui.help.close")
        self.push_screen(Telling(self.say("tui.help.title"), lines, hint))

    def _do_quit(self) -> None:
        try:
            self.sitting.close()
        except (NotSaved, Unusable) as error:
            why = str(error)
            if isinstance(error, Unusable):
                why = " ".join(one.said(self.language) for one in error.problems)
            folder = self.sitting.chosen.folder if self.sitting.chosen else ""
            journal = f"{folder}/journal.jsonl"
            self.farewell = self.say("tui.not-folded", why=why, journal=journal)
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """A fault of this program: leave at once; the command line tells it in a sentence."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.fault = error
        self.exit(return_code=1)

    # ── what else may happen ────────────────────────────────────────────────────────────────────

    def look(self) -> None:
        """Show what somebody else has entered meanwhile."""
        if self.sitting.refresh():
            self.after(None, self.say("tui.refreshed"))

    @on(Grid.Picked)
    def _picked(self, event: Grid.Picked) -> None:
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

    def go_to(self, row: str | None = None, column: int | None = None) -> None:
        """Put the cursor on a criterion or an offer, whatever was filtered."""
        kept = {**_fields(self.state), "text": "", "only": "all", "path": ()}
        if row is not None:
            kept |= {"row": row, "closed": frozenset()}
        if column is not None:
            kept["column"] = column
        self.state = State(**kept)
        self.draw()

    @property
    def commands(self) -> tuple[str, ...]:
        """The commands that do something now."""
        return tuple(name for name in BY_ID if works(name, self.state, self.seen(), self.can))

    main: Screen[Any]


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


def _fields(state: State) -> dict[str, Any]:
    return {name: getattr(state, name) for name in State.__dataclass_fields__}


def _high_contrast() -> Any:
    from textual.theme import Theme

    return Theme(
        name="high-contrast",
        primary="#ffff00",
        secondary="#00ffff",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        boost="#000000",
        error="#ffffff",
        dark=True,
    )
