"""The form of a mark: a level or a number, what it rests on, and a comment."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Input, OptionList, Static

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.forms import BOX, Levels, Modal, text


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


class Form(Modal[Filled | None]):
    """A mark: a level or a number, what it rests on, and a comment."""

    DEFAULT_CSS = "Form" + BOX.replace("\n    .", "\n    Form .")
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
