"""The guide, over whatever is shown; any key closes it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from cloudeval.tui.forms import BOX, Modal, text


class Guide(Modal[None]):
    """Lines to be read once."""

    DEFAULT_CSS = "Guide" + BOX.replace("\n    .", "\n    Guide .")

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        """Show ``lines``."""
        super().__init__()
        self.told, self.lines = title, tuple(lines)

    def compose(self) -> ComposeResult:
        """A title and the lines."""
        with VerticalScroll(classes="box"):
            yield Static(text(self.told), classes="title")
            for line in self.lines:
                yield Static(text(line))

    def on_key(self, event: events.Key) -> None:
        """Close it; the key does nothing else."""
        event.stop()
        self.dismiss(None)

    def on_click(self) -> None:
        """Close it."""
        self.dismiss(None)
