"""Which two sides are compared: typed in a line, or chosen from two lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, Static

from cloudeval.reports.saying import Say
from cloudeval.tui.compare.asked import Pair, Unread, read
from cloudeval.tui.compare.ground import Ground
from cloudeval.tui.forms import BOX, Levels, Modal, text


class Sides(Modal[Pair | None]):
    """Two versions, or two days."""

    DEFAULT_CSS = (
        "Sides"
        + BOX.replace("\n    .", "\n    Sides .")
        + """
    Sides .box #lists { height: auto; }
    Sides .box Vertical { height: auto; width: 1fr; }
    Sides .box #lists OptionList { max-height: 8; }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "")]

    def __init__(self, ground: Ground, pair: Pair | None, say: Say) -> None:
        """Offer ``pair`` first."""
        super().__init__()
        self.ground, self.pair, self.say = ground, pair, say
        self.versions = ground.versions

    def compose(self) -> ComposeResult:
        """A line to type in, then the versions on both sides."""
        say, ground = self.say, self.ground
        with VerticalScroll(classes="box"):
            yield Static(text(say("tui.compare.ask", family=ground.family)), classes="title")
            yield Input("" if self.pair is None else self.pair.written, id="typed")
            yield Static("", id="error", classes="error")
            if len(self.versions) > 1:
                with Horizontal(id="lists"):
                    yield from self._lists()
            yield Static(text(self._how()))
            if ground.study is not None:
                yield Static(text(say("tui.compare.ask.marks")))
            with Horizontal():
                yield Button(text(say("tui.compare.ask.go")), id="go", compact=True)
                yield Button(text(say("tui.form.cancel")), id="cancel", compact=True)

    def _how(self) -> str:
        """What can be typed, by the versions and the day that there are."""
        versions, day = self.versions or (self.ground.version,), self.ground.scored.as_of.date
        words = {"first": versions[0], "last": versions[-1], "late": day.isoformat()}
        early = day.replace(year=day.year - 1, day=1).isoformat()
        return self.say("tui.compare.ask.how", early=early, **words)

    def _lists(self) -> Iterable[Widget]:
        for name in ("before", "after"):
            yield Vertical(
                Static(text(self.say(f"tui.compare.ask.{name}"))),
                Levels(self.versions, id=name),
            )

    def on_mount(self) -> None:
        """Begin in the line, with both lists at what it says."""
        if self.pair is not None and len(self.versions) > 1:
            for name, version in (("before", self.pair.before), ("after", self.pair.after)):
                if version in self.versions:
                    self.query_one(f"#{name}", Levels).highlighted = self.versions.index(version)
        self.query_one("#typed").focus()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What is chosen in the lists stands in the line, and only the line counts."""
        if event.option_list.has_focus:
            self._write()

    def _write(self) -> None:
        at = [self.query_one(f"#{name}", Levels).highlighted for name in ("before", "after")]
        chosen = [self.versions[one] for one in at if one is not None]
        self.query_one("#typed", Input).value = " ".join(chosen)
        self.query_one("#error", Static).update("")

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """The earlier side first, then the later; then they are compared."""
        self._write()
        if event.option_list.id == "before":
            self.query_one("#after").focus()
        else:
            self._compare()

    @on(Input.Submitted)
    @on(Button.Pressed, "#go")
    def _compare(self) -> None:
        typed = self.query_one("#typed", Input)
        try:
            pair = read(typed.value, self.versions, self.ground.version)
        except Unread as error:
            told = self.say(f"tui.compare.unread.{error.key}", **error.values)
            self.query_one("#error", Static).update(text(told))
            typed.focus()
        else:
            self.dismiss(pair)

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Compare nothing."""
        self.dismiss(None)
