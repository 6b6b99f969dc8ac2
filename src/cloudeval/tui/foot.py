"""The foot of a screen: the keys that do something now, as many as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from cloudeval.model.noun import record
from cloudeval.tui.commands import HELP
from cloudeval.tui.widgets import fit

if TYPE_CHECKING:
    from cloudeval.tui.room import Room


@record
class Hint:
    """One command at the foot."""

    command: str
    sign: str
    word: str

    @property
    def width(self) -> int:
        """The cells that it takes, with the one after it."""
        return cell_len(self.sign) + cell_len(self.word) + 2


def shown(hints: Sequence[Hint], width: int) -> tuple[Hint, ...]:
    """The first of ``hints`` that fit whole; help, which tells of all others, is always there."""
    left = width - 1 - sum(hint.width for hint in hints if hint.command == HELP.id)
    kept = []
    for hint in hints:
        if hint.command != HELP.id:
            left -= hint.width
        if left >= 0 or hint.command == HELP.id:
            kept.append(hint)
    return tuple(kept)


class Foot(Widget):
    """Drawn, not put together: it costs nothing to change it at each key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"foot--sign", "foot--word"}
    DEFAULT_CSS = """
    Foot { height: 1; dock: bottom; background: $panel; }
    Foot > .foot--sign { text-style: bold; color: $text-accent; background: $panel; }
    Foot > .foot--word { background: $panel; }
    """

    @property
    def _room(self) -> Room:
        return cast("Room", self.screen)

    def _hints(self) -> tuple[Hint, ...]:
        room = self._room
        hints = [
            Hint(one.id, one.signs.split(" ")[0], room.say(f"tui.command.{one.id}"))
            for one in room.menu
            if one.footer and room.works(one.id)
        ]
        return shown(hints, self.size.width)

    def render_line(self, y: int) -> Strip:
        """The keys, and what each does."""
        del y
        word = self.get_component_rich_style("foot--word")
        strip = Strip([Segment(" ", word), *self._segments()])
        return strip.adjust_cell_length(self.size.width, word)

    def _segments(self) -> Iterator[Segment]:
        sign, word = (self.get_component_rich_style(f"foot--{each}") for each in ("sign", "word"))
        for hint in self._hints():
            yield Segment(fit(hint.sign, cell_len(hint.sign) + 1), sign)
            yield Segment(fit(hint.word, cell_len(hint.word) + 1), word)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        at = 1
        for hint in self._hints():
            at += hint.width
            if event.x < at:
                self._room.do(hint.command)
                return
