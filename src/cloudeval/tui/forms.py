"""What a person is asked: one of several, a line of text; and lines to be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from cloudeval.reports.saying import Say
from cloudeval.tui.texts import plain

T = TypeVar("T")
_MOST_CHOICES = 12
"""Choices that are seen at once, where the screen is large enough."""
BOX = """
    { align: center middle; background: $background 60%; }
    .box { width: 100%; min-width: 16; max-width: 100; height: auto; max-height: 100%;
           border: round $primary; padding: 0 1; background: $surface; }
    .box Static { height: auto; }
    .title { text-style: bold; }
    .error { color: $text-error; text-style: bold; }
    .box OptionList { height: auto; max-height: 12; border: none; }
    .box Input { border: none; height: 1; padding: 0; background: $boost; }
    .box Horizontal { height: 1; }
    .box Button { margin-right: 2; }
    .box .foot { dock: bottom; height: auto; background: $surface; }
    .box .foot Static.error { max-height: 3; }
"""


def text(told: str) -> Content:
    """A text as a widget takes it: markup in it is shown and not obeyed."""
    return Content(plain(told))


class Modal(ModalScreen[T]):
    """A form over a screen."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close it, once: a second key that was on its way would close the screen below."""
        return super().dismiss(result) if self.is_current else AwaitComplete()


class Filling(Modal[None]):
    """A form that is filled in: it stays, with all that was typed, until what it says is taken.

    What is wrong, and the buttons, stand at its foot and are seen however small the screen is.
    """

    def __init__(self, say: Say) -> None:
        """Speak with ``say``."""
        super().__init__()
        self.say = say
        self._was: tuple[str, ...] = ()
        self._given_up: tuple[str, ...] | None = None

    def foot(self, save: str, cancel: str) -> Vertical:
        """What is wrong, and the two buttons."""
        return Vertical(
            Static("", id="error", classes="error"),
            Horizontal(
                Button(text(save), id="save", compact=True),
                Button(text(cancel), id="cancel", compact=True),
            ),
            classes="foot",
        )

    @property
    def typed(self) -> tuple[str, ...]:
        """What stands in the lines."""
        return tuple(each.value for each in self.query(Input))

    def on_mount(self) -> None:
        """Keep what stands in the lines at first; nothing is wrong yet."""
        self._was = self.typed
        self.tell("")

    def tell(self, told: str, focus: str = "") -> None:
        """Say what is wrong, and stand where it can be mended."""
        error = self.query_one("#error", Static)
        error.update(text(told))
        error.display = bool(told)
        if focus:
            self.query_one(focus).focus()
        if self.focused is not None:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_give_up(self) -> None:
        """Close it; what was typed is thrown away only when asked again."""
        if self.typed in (self._was, self._given_up):
            self.dismiss(None)
        else:
            self._given_up = self.typed
            self.tell(self.say("tui.form.typed"))


class Levels(OptionList):
    """Choices of which one is chosen; a sign says which, and not the colour alone."""

    def __init__(self, told: tuple[str, ...], id: str | None = None) -> None:  # noqa: A002 - Textual's
        """Offer ``told``."""
        self.told = told
        super().__init__(*(Option(text(f"  {each}")) for each in told), id=id)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Put the sign where the choice is; where nothing is chosen, nowhere."""
        super().watch_highlighted(highlighted)
        for at, each in enumerate(self.told):
            sign = "▸" if at == highlighted else " "
            self.replace_option_prompt_at_index(at, text(f"{sign} {each}"))


class Chooser(Modal[str | None]):
    """One of several, each with an id and a text."""

    AUTO_FOCUS = "*"
    DEFAULT_CSS = "Chooser" + BOX.replace("\n    .", "\n    Chooser .")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "")]

    def __init__(self, title: str, choices: Sequence[tuple[str, str]]) -> None:
        """Ask for one of ``choices``."""
        super().__init__()
        self.told, self.choices = title, tuple(choices)

    def compose(self) -> ComposeResult:
        """A title and the list."""
        with Vertical(classes="box"):
            yield Static(text(self.told), classes="title")
            yield Levels(tuple(told for _, told in self.choices))

    def on_mount(self) -> None:
        """Begin at the first."""
        self.query_one(Levels).highlighted = 0
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Show in a small screen, too, where the choice is."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        levels, title = self.query_one(Levels), self.query_one(".title")
        room = self.size.height - title.size.height - len("╭╰")
        levels.styles.max_height = max(1, min(_MOST_CHOICES, room))
        self.call_after_refresh(levels.scroll_to_highlight)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.choices[event.option_index][0])

    def action_cancel(self) -> None:
        """Choose none."""
        self.dismiss(None)


class Asking(Modal[str | None]):
    """One line of text."""

    AUTO_FOCUS = "*"
    DEFAULT_CSS = "Asking" + BOX.replace("\n    .", "\n    Asking .")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "")]

    def __init__(self, title: str, value: str = "") -> None:
        """Ask what ``title`` says; ``value`` stands there already."""
        super().__init__()
        self.told, self.value = title, value

    def compose(self) -> ComposeResult:
        """A title and a line."""
        with Vertical(classes="box"):
            yield Static(text(self.told), classes="title")
            yield Input(self.value, select_on_focus=False)

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())

    def action_cancel(self) -> None:
        """Give nothing."""
        self.dismiss(None)


def _beside(key: str, told: str) -> Table:
    """A key, and beside it what it does, however many lines that takes."""
    row = Table.grid(padding=(0, 1))
    row.add_column(width=9)
    row.add_row(Text(plain(key)), Text(plain(told)))
    return row


class Telling(Modal[None]):
    """Lines to be read, and closed."""

    DEFAULT_CSS = "Telling" + BOX.replace("\n    .", "\n    Telling .")
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,enter,q,question_mark,backspace", "close", ""),
        ("down,j", "by(1)", ""),
        ("up,k", "by(-1)", ""),
        ("pagedown", "by(10)", ""),
        ("pageup", "by(-10)", ""),
    ]

    def __init__(
        self, title: str, lines: Sequence[str], close: str, keys: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show ``lines``, and before them each key with what it does."""
        super().__init__()
        self.told, self.close_hint = title, close
        self.keys, self.rest = tuple(keys), tuple(lines)

    def compose(self) -> ComposeResult:
        """A title, the lines, and how to go on."""
        with VerticalScroll(classes="box", id="lines"):
            yield Static(text(f"{self.told} · {self.close_hint}"), classes="title")
            for key, told in self.keys:
                yield Static(_beside(key, told))
            for line in self.rest:
                yield Static(text(line))

    @property
    def lines(self) -> tuple[str, ...]:
        """All that is told, line by line."""
        return (*(f"{key} {told}" for key, told in self.keys), *self.rest)

    def action_close(self) -> None:
        """Back to what was there."""
        self.dismiss(None)

    def action_by(self, rows: int) -> None:
        """Scroll."""
        self.query_one("#lines").scroll_relative(y=rows, animate=False)
