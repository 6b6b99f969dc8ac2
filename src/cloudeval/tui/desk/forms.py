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
from cloudeval.tui.answering import Answering
from cloudeval.tui.forms import BOX, text


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


class Form(Answering):
    """A mark: a level or a number, what it rests on, and a comment."""

    DEFAULT_CSS = "Form" + BOX.replace("\n    .", "\n    Form .")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "give_up", "")]

    def __init__(self, asked: Asked, say: Say, enter: Callable[[Filled], str]) -> None:
        """Ask for ``asked``; ``enter`` enters it, or tells what is wrong."""
        super().__init__(say, asked.levels, asked.unit, asked.answer)
        self.asked, self.enter = asked, enter
        self._warned = False

    def compose(self) -> ComposeResult:
        """From the question to the buttons."""
        say, asked = self.say, self.asked
        with VerticalScroll(classes="box"):
            yield Static(text(asked.title), classes="title")
            yield Static(text(asked.question))
            yield from self.answer_asked()
            for name in _TEXTS:
                yield Static(text(say(f"tui.form.{name}")))
                yield Input(getattr(asked, name), id=name)
            yield self.foot(say("tui.form.save"), say("tui.form.cancel"))

    @property
    def first(self) -> str:
        """The evidence, where a level stands or was chosen."""
        return "#evidence" if self.levels and self.answer else self.where

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        self.query_one("#evidence").focus()

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def _save(self) -> None:
        answer, put = self.answer, self.put(_TEXTS)
        if not answer:
            self.ask_answer()
        elif not put["evidence"]:
            self.ask("tui.form.no-evidence", "#evidence")
        elif self._is_stale(answer, put["evidence"]) and not self._warned:
            # One document may bear out another answer; but never without its being thought of.
            self._warned = True
            self.ask("tui.form.same-evidence", "#evidence")
        else:
            self.end(self.enter(Filled(answer, **put)))

    def _is_stale(self, answer: str, evidence: str) -> bool:
        """Whether another answer is to rest on what the earlier one rested on."""
        asked = self.asked
        return bool(asked.stood) and answer != asked.stood and evidence == asked.evidence


_TEXTS = ("evidence", "place", "comment")
