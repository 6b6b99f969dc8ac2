"""What is drawn: pages, line by line, each text as text and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cloudeval.tui.page import Page
from cloudeval.tui.texts import CUT, plain


class PageView(Widget):
    """A page: texts folded to the width, a cursor on one row."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "page--title",
        "page--head",
        "page--text",
        "page--item",
        "page--picture",
        "page--cursor",
    }
    DEFAULT_CSS = """
    PageView { width: 2fr; height: 1fr; padding: 0 1; }
    PageView > .page--title { text-style: bold; color: $text-primary; }
    PageView > .page--head { text-style: bold; }
    PageView > .page--cursor { text-style: reverse; }
    """

    class Picked(Message):
        """A row was clicked; ``again`` where the cursor stood there already."""

        def __init__(self, row: int, *, again: bool) -> None:
            """Keep which one."""
            super().__init__()
            self.row, self.again = row, again

    class Turned(Message):
        """The wheel was turned, over so many rows."""

        def __init__(self, rows: int) -> None:
            """Keep how far."""
            super().__init__()
            self.rows = rows

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.page = Page("", ())
        self.cursor: int | None = None
        self.top = 0
        self._lines: list[tuple[int, str]] = []
        self._folded: tuple[Page, int] | None = None

    def show(self, page: Page, cursor: int | None) -> None:
        """Show a page, with a cursor where one may choose a row of it."""
        if page.title != self.page.title:
            self.top = 0
        self.page, self.cursor = page, cursor
        self.refresh()

    def _fold(self) -> None:
        width = max(4, self.content_size.width)
        done = self._folded
        if done is not None and done[0] is self.page and done[1] == width:
            return
        self._folded = (self.page, width)
        self._lines = []
        for number, row in enumerate(self.page.rows):
            if row.look == "head" and number:
                self._lines.append((-1, ""))
            if row.look == "picture":
                self._lines.append((number, row.text))
                continue
            lead = "  " if row.look == "item" else ""
            for line in wrapped(row.text, width - len(lead) - 3):
                self._lines.append((number, f"{lead}{line}"))

    def _scroll(self) -> None:
        height = max(1, self.content_size.height)
        if self.cursor is not None:
            own = [n for n, (row, _) in enumerate(self._lines) if row == self.cursor]
            if own:
                first, last = own[0], min(own[-1], own[0] + height - 1)
                self.top = max(last - height + 1, min(self.top, first))
            if self.cursor == 0:
                self.top = 0
        self.top = max(0, min(self.top, len(self._lines) - height))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.content_size.width
        if y == 0:
            self._fold()
            self._scroll()
        at = y + self.top
        if at >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        number, text = self._lines[at]
        row = self.page.rows[number] if number >= 0 else None
        look = row.look if row is not None else "text"
        style = self.get_component_rich_style(f"page--{look}")
        lead = "  "
        if number >= 0 and number == self.cursor:
            style += self.get_component_rich_style("page--cursor")
            first = at == 0 or self._lines[at - 1][0] != number
            lead = "▸ " if first and row is not None and row.down is not None else "  "
        return Strip([Segment(fit(f"{lead}{text}", width), style)])

    def on_click(self, event: events.Click) -> None:
        """Choose a row."""
        at = event.y + self.top
        if self.cursor is not None and at < len(self._lines) and self._lines[at][0] >= 0:
            row = self._lines[at][0]
            self.post_message(self.Picked(row, again=row == self.cursor))

    def on_mouse_scroll_down(self) -> None:
        """Go down by a row."""
        self.post_message(self.Turned(1))

    def on_mouse_scroll_up(self) -> None:
        """Go up by a row."""
        self.post_message(self.Turned(-1))


def fit(text: str, width: int, *, right: bool = False) -> str:
    """A text in exactly ``width`` cells, whatever the width of its signs."""
    text = plain(text)
    own = cell_len(text)
    if own > width - 1:
        return f"{set_cell_size(text, max(0, width - 2))}{CUT} " if width > 1 else " " * width
    return f"{' ' * (width - own - 1)}{text} " if right else f"{text}{' ' * (width - own)}"


def between(name: str, width: int) -> str:
    """A name cut in its middle: those that begin alike are told apart by how they end."""
    name = plain(name)
    if cell_len(name) <= width or width < len("a…a"):
        return name
    head = (width - 1) // 2
    tail = width - 1 - head
    return f"{set_cell_size(name, head)}{CUT}{name[-tail:]}"


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text of one line; a word that is too long is broken."""
    line = ""
    for word in text.split(" "):
        rest = word
        if line and cell_len(line) + 1 + cell_len(rest) > width:
            yield line
            line = ""
        while cell_len(rest) > width > 0:
            cut = len(rest)
            while cell_len(rest[:cut]) > width and cut > 1:
                cut -= 1
            yield rest[:cut]
            rest = rest[cut:]
        line = f"{line} {rest}" if line else rest
    yield line
