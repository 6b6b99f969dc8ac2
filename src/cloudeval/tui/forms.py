"""What a person is asked: a mark with its evidence, a reason, who they are; and pages of help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.texts import plain

_BOX = """
    { align: center middle; background: $background 60%; }
    .box { width: 100%; max-width: 100; height: auto; max-height: 100%;
           border: round $primary; padding: 0 1; background: $surface; }
    .box Static { height: auto; }
    .title { text-style: bold; }
    .error { color: $text-error; text-style: bold; }
    .box OptionList { height: auto; max-height: 12; border: none; }
    .box Input { border: none; height: 1; padding: 0; background: $boost; }
    .box Horizontal { height: 1; }
    .box Button { margin-right: 2; }
"""


def text(told: str) -> Content:
    """A text as a widget takes it: markup in it is shown and not obeyed."""
    return Content(plain(told))


@record
class Asked:
    """What a form of a mark is about."""

    title: str
    question: str
    levels: tuple[tuple[str, str], ...]
    """Each with its id and its meaning; none where a number is asked for."""
    unit: str = ""
    answer: str = ""
    stood: str = ""
    """What one answered before; ``evidence`` is then what that rested on."""
    evidence: str = ""
    place: str = ""
    comment: str = ""


@record
class Filled:
    """What was put into it."""

    answer: str
    evidence: str
    place: str
    comment: str


class Levels(OptionList):
    """Choices of which one is chosen; a sign says which, and not the colour alone."""

    def __init__(self, told: tuple[str, ...], id: str | None = None) -> None:  # noqa: A002 - Textual's
        """Offer ``told``."""
        self.told = told
        super().__init__(*(Option(text(f"  {each}")) for each in told), id=id)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Put the sign where the choice is."""
        for at, each in enumerate(self.told):
            sign = "▸" if at == event.option_index else " "
            self.replace_option_prompt_at_index(at, text(f"{sign} {each}"))


class Form(ModalScreen[Filled | None]):
    """A mark: a level or a number, what it rests on, and a comment."""

    DEFAULT_CSS = "Form" + _BOX.replace("\n    .", "\n    Form .")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "")]

    def __init__(self, asked: Asked, say: Say) -> None:
        """Ask for ``asked``."""
        super().__init__()
        self.asked, self.say = asked, say
        self._warned = False

    def compose(self) -> ComposeResult:
        """From the question to the buttons."""
        say, asked = self.say, self.asked
        with VerticalScroll(classes="box"):
            yield Static(text(asked.title), classes="title")
            yield Static(text(asked.question))
            if asked.levels:
                yield Levels(tuple(told for _, told in asked.levels), id="levels")
            else:
                yield Static(text(say("tui.form.number", unit=asked.unit)))
                yield Input(asked.answer, id="number")
            for name in ("evidence", "place", "comment"):
                yield Static(text(say(f"tui.form.{name}")))
                yield Input(getattr(asked, name), id=name)
            yield Static("", id="error", classes="error")
            with Horizontal():
                yield Button(text(say("tui.form.save")), id="save", compact=True)
                yield Button(text(say("tui.form.cancel")), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Begin at the level that stands or was chosen, else at the evidence."""
        if not self.asked.levels:
            self.query_one("#number").focus()
            return
        levels = self.query_one("#levels", OptionList)
        ids = [name for name, _ in self.asked.levels]
        levels.highlighted = ids.index(self.asked.answer) if self.asked.answer in ids else None
        if levels.highlighted is None:
            levels.focus()
        else:
            self.query_one("#evidence").focus()

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        self.query_one("#evidence").focus()

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def _save(self) -> None:
        answer = self._answer()
        put = {name: self.query_one(f"#{name}", Input).value.strip() for name in _TEXTS}
        if not answer:
            self._tell("tui.form.no-answer", "#levels" if self.asked.levels else "#number")
        elif not put["evidence"]:
            self._tell("tui.form.no-evidence", "#evidence")
        elif self._is_stale(answer, put["evidence"]) and not self._warned:
            # One document may bear out another answer; but never without its being thought of.
            self._warned = True
            self._tell("tui.form.same-evidence", "#evidence")
        else:
            self.dismiss(Filled(answer, **put))

    def _is_stale(self, answer: str, evidence: str) -> bool:
        """Whether another answer is to rest on what the earlier one rested on."""
        asked = self.asked
        return bool(asked.stood) and answer != asked.stood and evidence == asked.evidence

    def _answer(self) -> str:
        if not self.asked.levels:
            return self.query_one("#number", Input).value.strip().replace(",", ".")
        at = self.query_one("#levels", OptionList).highlighted
        return "" if at is None else self.asked.levels[at][0]

    def _tell(self, key: str, focus: str) -> None:
        self.query_one("#error", Static).update(text(self.say(key)))
        self.query_one(focus).focus()

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Give up; nothing is entered."""
        self.dismiss(None)


_TEXTS = ("evidence", "place", "comment")


class Chooser(ModalScreen[str | None]):
    """One of several, each with an id and a text."""

    AUTO_FOCUS = "*"
    DEFAULT_CSS = "Chooser" + _BOX.replace("\n    .", "\n    Chooser .")
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

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.choices[event.option_index][0])

    def action_cancel(self) -> None:
        """Choose none."""
        self.dismiss(None)


class Asking(ModalScreen[str | None]):
    """One line of text."""

    AUTO_FOCUS = "*"
    DEFAULT_CSS = "Asking" + _BOX.replace("\n    .", "\n    Asking .")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "")]

    def __init__(self, title: str) -> None:
        """Ask what ``title`` says."""
        super().__init__()
        self.told = title

    def compose(self) -> ComposeResult:
        """A title and a line."""
        with Vertical(classes="box"):
            yield Static(text(self.told), classes="title")
            yield Input()

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())

    def action_cancel(self) -> None:
        """Give nothing."""
        self.dismiss(None)


class Telling(ModalScreen[None]):
    """Lines to be read, and closed."""

    DEFAULT_CSS = "Telling" + _BOX.replace("\n    .", "\n    Telling .")
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,enter,q,question_mark,backspace", "close", ""),
        ("down,j", "by(1)", ""),
        ("up,k", "by(-1)", ""),
        ("pagedown", "by(10)", ""),
        ("pageup", "by(-10)", ""),
    ]

    def __init__(self, title: str, lines: Sequence[str], close: str) -> None:
        """Show ``lines``."""
        super().__init__()
        self.told, self.lines, self.close_hint = title, tuple(lines), close

    def compose(self) -> ComposeResult:
        """A title, the lines, and how to go on."""
        with VerticalScroll(classes="box", id="lines"):
            yield Static(text(f"{self.told} · {self.close_hint}"), classes="title")
            for line in self.lines:
                yield Static(text(line))

    def action_close(self) -> None:
        """Back to what was there."""
        self.dismiss(None)

    def action_by(self, rows: int) -> None:
        """Scroll."""
        self.query_one("#lines").scroll_relative(y=rows, animate=False)
