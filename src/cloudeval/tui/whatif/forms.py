"""What a person is asked: a number, a criterion among many, how a scenario is to be called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.forms import BOX, Filling, Modal, text
from cloudeval.tui.texts import folded

Check = Callable[[str], str]
"""What is wrong with what was typed; nothing where it can be taken."""
_MOST = 100


def _styled(name: str) -> str:
    return name + BOX.replace("\n    .", f"\n    {name} .")


class Typing(Modal[str | None]):
    """A number, exactly as files write it; what cannot be taken is told, and stays to be mended."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS = _styled("Typing")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "")]

    def __init__(self, title: str, value: str, check: Check) -> None:
        """Ask what ``title`` says, beginning with ``value``."""
        super().__init__()
        self.told, self.value, self.check = title, value, check

    def compose(self) -> ComposeResult:
        """A title, a line, and what is wrong with it."""
        with VerticalScroll(classes="box"):
            yield Static(text(self.told), classes="title")
            yield Input(self.value)
            yield Static("", id="error", classes="error")

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        written = event.value.strip().replace(",", ".")
        wrong = self.check(written)
        if wrong:
            self.query_one("#error", Static).update(text(wrong))
        else:
            self.dismiss(written)

    def action_cancel(self) -> None:
        """Give nothing."""
        self.dismiss(None)


class Finding(Modal[str | None]):
    """One of many, found by a part of its name."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS = (
        _styled("Finding")
        + """
    Finding OptionList { text-wrap: nowrap; text-overflow: ellipsis; }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "cancel", ""),
        ("down", "by(1)", ""),
        ("up", "by(-1)", ""),
    ]

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], say: Say) -> None:
        """Ask for one of ``choices``, each with an id and a text."""
        super().__init__()
        self.told, self.choices, self.say = title, tuple(choices), say
        self._searched = [folded(told) for _, told in self.choices]
        self._found: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """A title, a line, and what holds it."""
        with VerticalScroll(classes="box"):
            yield Static(text(self.told), classes="title")
            yield Input()
            yield OptionList()
            yield Static("", id="more")

    def on_mount(self) -> None:
        """Begin with all."""
        self.query_one(OptionList).can_focus = False
        self._find("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._find(event.value)

    def _find(self, typed: str) -> None:
        words = folded(typed).split()
        held = [
            choice
            for choice, searched in zip(self.choices, self._searched, strict=True)
            if all(word in searched for word in words)
        ]
        shown = held[:_MOST]
        self._found = shown
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(text(f"  {told}")) for _, told in shown)
        options.highlighted = 0 if shown else None
        more = ""
        if not shown:
            more = self.say("tui.whatif.found-none")
        elif len(held) > len(shown):
            more = self.say("tui.whatif.more-found", number=len(held) - len(shown))
        self.query_one("#more", Static).update(text(more))

    @on(Input.Submitted)
    def _given(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss(self._found[at][0])

    @on(OptionList.OptionHighlighted)
    def _here(self, event: OptionList.OptionHighlighted) -> None:
        """A sign says which one is chosen, and not the colour alone."""
        options = self.query_one(OptionList)
        for at, (_, told) in enumerate(self._found[: options.option_count]):
            sign = "▸" if at == event.option_index else " "
            options.replace_option_prompt_at_index(at, text(f"{sign} {told}"))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._found[event.option_index][0])

    def action_by(self, rows: int) -> None:
        """Move over what was found."""
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            options.highlighted = max(0, min(options.highlighted + rows, len(self._found) - 1))

    def action_cancel(self) -> None:
        """Choose none."""
        self.dismiss(None)


@record
class Named:
    """How a scenario is to be called, and why it is assumed."""

    id: str
    title: str
    why: str


class Keeping(Filling):
    """The name of a scenario; it stays open until the scenario is saved, or it is given up."""

    AUTO_FOCUS = "#heading"
    DEFAULT_CSS = _styled("Keeping")
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "give_up", "")]

    def __init__(
        self, who: str, named: Named, parts: str, say: Say, save: Callable[[Named], str]
    ) -> None:
        """Propose ``named``; ``save`` saves, or tells what is wrong."""
        super().__init__(say)
        self.who, self.named, self.parts, self.save = who, named, parts, save

    def compose(self) -> ComposeResult:
        """From the title to the buttons."""
        say = self.say
        with VerticalScroll(classes="box"):
            yield Static(text(say("tui.whatif.save.title", who=self.who)), classes="title")
            yield Static(text(self.parts))
            for name, told, value in (
                ("heading", "tui.whatif.save.heading", self.named.title),
                ("why", "tui.whatif.save.why", self.named.why),
                ("id", "tui.whatif.save.id", self.named.id),
            ):
                yield Static(text(say(told)))
                yield Input(value, id=name)
            yield self.foot(say("tui.whatif.save.ok"), say("tui.whatif.save.cancel"))

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def _save(self) -> None:
        heading, why, name = (
            self.query_one(f"#{part}", Input).value.strip() for part in ("heading", "why", "id")
        )
        if not (heading and why and name):
            missing = "#heading" if not heading else "#why" if not why else "#id"
            self.tell(self.say("tui.whatif.save.missing"), missing)
            return
        wrong = self.save(Named(name, heading, why))
        if wrong:
            self.tell(wrong)
        else:
            self.dismiss(None)

    @on(Button.Pressed, "#cancel")
    def _cancelled(self) -> None:
        self.action_give_up()
