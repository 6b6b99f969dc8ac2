"""The form of a mark: a level or a number, what it rests on, and a comment."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Button, Input, OptionList, Static

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.forms import BOX, Filling, Levels, text


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


class Form(Filling):
    """A mark: a level or a number, what it rests on, and a comment."""

    DEFAULT_CSS = "Form" + BOX.replace("\n    .", "\n    Form .")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "give_up", "")]

    def __init__(self, asked: Asked, say: Say, enter: Callable[[Filled], str]) -> None:
        """Ask for ``asked``; ``enter`` enters it, or tells what is wrong."""
        super().__init__(say)
        self.asked, self.enter = asked, enter
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
            yield self.foot(say("tui.form.save"), say("tui.form.cancel"))

    def on_mount(self) -> None:
        """Begin at the level that stands or was chosen, else at the evidence."""
        super().on_mount()
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
            self._tell(*NO_LEVEL if self.asked.levels else NO_NUMBER)
        elif not put["evidence"]:
            self._tell("tui.form.no-evidence", "#evidence")
        elif self._is_stale(answer, put["evidence"]) and not self._warned:
            # One document may bear out another answer; but never without its being thought of.
            self._warned = True
            self._tell("tui.form.same-evidence", "#evidence")
        else:
            wrong = self.enter(Filled(answer, **put))
            if wrong:
                self.tell(wrong)
            else:
                self.dismiss(None)

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
        self.tell(self.say(key), focus)

    @on(Button.Pressed, "#cancel")
    def _cancelled(self) -> None:
        self.action_give_up()


_TEXTS = ("evidence", "place", "comment")
NO_LEVEL = ("tui.form.no-answer", "#levels")
NO_NUMBER = ("tui.form.no-number", "#number")
