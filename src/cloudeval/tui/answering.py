"""A form that asks for an answer, one of a list of levels or a number, and for what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import on
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, Static

from cloudeval.reports.saying import Say
from cloudeval.tui.forms import Filling, Levels, text

LEVELS, NUMBER = "#levels", "#number"


class Answering(Filling):
    """The part that such forms share."""

    def __init__(
        self, say: Say, levels: Sequence[tuple[str, str]], unit: str = "", answer: str = ""
    ) -> None:
        """Offer ``levels``, each an id and its text, or ask for a number; begin at ``answer``."""
        super().__init__(say)
        self.levels, self.unit, self.begun_at = tuple(levels), unit, answer

    def answer_asked(self) -> Iterator[Widget]:
        """The list, or the line for a number."""
        if self.levels:
            yield Levels(tuple(told for _, told in self.levels), id=LEVELS[1:])
        else:
            yield Static(text(self.say("tui.form.number", unit=self.unit)))
            yield Input(self.begun_at, id=NUMBER[1:])

    def on_mount(self) -> None:
        """Choose the answer that there is."""
        if self.levels:
            ids = [name for name, _ in self.levels]
            at = ids.index(self.begun_at) if self.begun_at in ids else None
            self.query_one(LEVELS, OptionList).highlighted = at
        self.query_one(self.first).focus()

    @property
    def first(self) -> str:
        """Where one begins."""
        return self.where

    @property
    def where(self) -> str:
        """Where the answer is given."""
        return LEVELS if self.levels else NUMBER

    @property
    def answer(self) -> str:
        """What was chosen or typed; nothing where nothing was."""
        if not self.levels:
            return self.query_one(NUMBER, Input).value.strip().replace(",", ".")
        at = self.query_one(LEVELS, OptionList).highlighted
        return "" if at is None else self.levels[at][0]

    def put(self, names: Sequence[str]) -> dict[str, str]:
        """What was typed into some lines."""
        return {name: self.query_one(f"#{name}", Input).value.strip() for name in names}

    def ask(self, key: str, where: str) -> None:
        """Say what is missing, and stand there."""
        self.tell(self.say(key), where)

    def ask_answer(self) -> None:
        """Say that the answer is missing."""
        self.ask("tui.form.no-answer" if self.levels else "tui.form.no-number", self.where)

    def end(self, wrong: str) -> None:
        """Close, unless something was wrong with what was put in."""
        if wrong:
            self.tell(wrong)
        else:
            self.dismiss(None)

    @on(Button.Pressed, "#cancel")
    def _cancelled(self) -> None:
        self.action_give_up()
