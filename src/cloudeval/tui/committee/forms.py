"""What a committee is asked: a ruling with its reason and its members; whether a mark is agreed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.answering import Answering
from cloudeval.tui.forms import BOX, Modal, text


@record
class Level:
    """An answer that may be ruled."""

    id: str
    told: str
    has_room: bool
    """Whether facts and marks leave it possible."""


@record
class AskedRuling:
    """What a form of a ruling is about."""

    title: str
    question: str
    facts: tuple[str, ...]
    """What the provider's file says, by itself."""
    positions: tuple[str, ...]
    """How each member marked it, and what was ruled before."""
    replaces: str
    levels: tuple[Level, ...]
    """None where a number is asked for."""
    unit: str
    answer: str
    members: tuple[tuple[str, str, bool], ...]
    """Each with their id and name, and whether they are ticked at first."""


@record
class FilledRuling:
    """What was put into it."""

    answer: str
    reason: str
    evidence: str
    place: str
    members: tuple[str, ...]


class Ticks(OptionList):
    """A list of which some are ticked; a sign says which."""

    def __init__(self, ticked: tuple[tuple[str, str, bool], ...], id: str) -> None:  # noqa: A002
        """Offer each by id and name, some of them ticked."""
        self.names = {name: told for name, told, _ in ticked}
        self.ticked = {name for name, _, is_ticked in ticked if is_ticked}
        super().__init__(*(Option(text(self._line(name))) for name in self.names), id=id)

    def _line(self, name: str) -> str:
        return f"{'[x]' if name in self.ticked else '[ ]'} {self.names[name]}"

    def on_key(self, event: object) -> None:
        """Space ticks, as Enter and a click do."""
        if getattr(event, "key", "") == "space":
            self.action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tick or untick."""
        event.stop()
        name = [*self.names][event.option_index]
        self.ticked ^= {name}
        self.replace_option_prompt_at_index(event.option_index, text(self._line(name)))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Those that are ticked, in the order of the list."""
        return tuple(name for name in self.names if name in self.ticked)


class RulingForm(Answering):
    """A ruling: what facts and members say, the level decided, the reason, who decided."""

    DEFAULT_CSS = "RulingForm" + BOX.replace("\n    .", "\n    RulingForm .")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "give_up", "")]

    def __init__(self, asked: AskedRuling, say: Say, enter: Callable[[FilledRuling], str]) -> None:
        """Ask for ``asked``; ``enter`` enters it, or tells what is wrong."""
        no_room = say("tui.committee.no-room")
        levels = [
            (each.id, each.told if each.has_room else f"{each.told} {no_room}")
            for each in asked.levels
        ]
        super().__init__(say, levels, asked.unit, asked.answer)
        self.asked, self.enter = asked, enter

    def compose(self) -> ComposeResult:
        """From the question, and what is said, to the buttons."""
        say, asked = self.say, self.asked
        with VerticalScroll(classes="box"):
            yield Static(text(asked.title), classes="title")
            yield Static(text(asked.question))
            for line in (*asked.facts, *asked.positions, asked.replaces):
                if line:
                    yield Static(text(line))
            yield from self.answer_asked()
            for name in _TEXTS:
                yield Static(text(say(f"tui.committee.form.{name}")))
                yield Input(id=name)
            yield Static(text(say("tui.committee.form.members")))
            yield Ticks(asked.members, id="members")
            yield self.foot(say("tui.form.save"), say("tui.form.cancel"))

    @on(OptionList.OptionSelected, "#levels")
    def _chosen(self) -> None:
        self.query_one("#reason").focus()

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def _save(self) -> None:
        answer, put = self.answer, self.put(_TEXTS)
        members = self.query_one("#members", Ticks).chosen
        if not answer:
            self.ask_answer()
        elif any(each.id == answer and not each.has_room for each in self.asked.levels):
            self.ask("tui.committee.no-room.why", self.where)
        elif not put["reason"]:
            self.ask("tui.committee.no-reason", "#reason")
        elif put["place"] and not put["evidence"]:
            self.ask("tui.committee.bare-place", "#evidence")
        elif not members:
            self.ask("tui.committee.no-members", "#members")
        else:
            self.end(self.enter(FilledRuling(answer, **put, members=members)))


_TEXTS = ("reason", "evidence", "place")


@record
class AskedReview:
    """A mark in full, to be agreed with."""

    title: str
    lines: tuple[str, ...]
    is_own: bool
    """Whether whoever is asked made it."""


class ReviewForm(Modal[bool]):
    """Whether one agrees with a mark; with one's own only after being told so."""

    AUTO_FOCUS = "#agree"
    DEFAULT_CSS = "ReviewForm" + BOX.replace("\n    .", "\n    ReviewForm .")
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "cancel", ""),
        ("down,j", "by(1)", ""),
        ("up,k", "by(-1)", ""),
    ]

    def __init__(self, asked: AskedReview, say: Say) -> None:
        """Ask about ``asked``."""
        super().__init__()
        self.asked, self.say = asked, say
        self._warned = False

    def compose(self) -> ComposeResult:
        """The mark, and the two answers."""
        say, asked = self.say, self.asked
        with VerticalScroll(classes="box", id="lines"):
            yield Static(text(asked.title), classes="title")
            for line in asked.lines:
                yield Static(text(line))
            told = say("tui.committee.own") if asked.is_own else ""
            with Vertical(classes="foot"):
                yield Static(text(told), id="error", classes="error")
                with Horizontal():
                    yield Button(text(say("tui.committee.agree")), id="agree", compact=True)
                    yield Button(text(say("tui.form.cancel")), id="cancel", compact=True)

    @on(Button.Pressed, "#agree")
    def _agreed(self) -> None:
        if self.asked.is_own and not self._warned:
            self._warned = True
            told = self.say("tui.committee.own-again")
            self.query_one("#error", Static).update(text(told))
        else:
            self.dismiss(True)

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Leave the mark as it is."""
        self.dismiss(False)

    def action_by(self, rows: int) -> None:
        """Scroll."""
        self.query_one("#lines").scroll_relative(y=rows, animate=False)
