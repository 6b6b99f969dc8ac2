"""The table as it is drawn, line by line, each text as text and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cloudeval.tui.desk.state import State
from cloudeval.tui.desk.table import Row, Table
from cloudeval.tui.widgets import between, fit

HEAD = 2
"""Lines with the names of offers: the provider's, then the offer's."""
PINNED = 3
"""Rows that never scroll away: totals, places, standings."""
_LEAST_LABEL, _MOST_LABEL, _LEAST_CELL = 26, 70, 17
_WHEEL = 3


class Grid(Widget):
    """The table. It draws only the lines that are seen, so its length costs nothing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "grid--head",
        "grid--pinned",
        "grid--group",
        "grid--row",
        "grid--cursor",
    }
    DEFAULT_CSS = """
    Grid { width: 3fr; height: 1fr; }
    Grid > .grid--head { text-style: bold; color: $text-primary; }
    Grid > .grid--pinned { text-style: bold; background: $boost; }
    Grid > .grid--group { text-style: bold; }
    Grid > .grid--cursor { text-style: reverse bold; }
    """

    class Picked(Message):
        """A cell was clicked; ``again`` where the cursor stood there already."""

        def __init__(self, row: str, column: int, *, again: bool) -> None:
            """Keep which one."""
            super().__init__()
            self.row, self.column, self.again = row, column, again

    class Turned(Message):
        """The wheel was turned, over so many rows."""

        def __init__(self, rows: int) -> None:
            """Keep how far."""
            super().__init__()
            self.rows = rows

    def __init__(self, table: Table) -> None:
        """Draw ``table``."""
        super().__init__()
        self.table = table
        self.rows: tuple[Row, ...] = ()
        self.state = State()
        self.top = 0
        self.left = 0

    @property
    def body(self) -> int:
        """How many rows are seen below those that are pinned."""
        return max(1, self.size.height - HEAD - PINNED)

    def show(self, rows: tuple[Row, ...], state: State) -> None:
        """Show other rows or another cursor, and scroll no more than is needed."""
        self.rows, self.state = rows, state
        self.refresh()

    # ── where things are ────────────────────────────────────────────────────────────────────────

    def _widths(self) -> tuple[int, int, int]:
        """Of the label, of a cell, and how many offers are seen."""
        offers, width = max(1, len(self.table.evaluations)), self.size.width
        label = min(_MOST_LABEL, max(_LEAST_LABEL, width - offers * (_LEAST_CELL + 2)))
        label = min(label, max(8, width - _LEAST_CELL))
        seen = max(1, min(offers, (width - label) // _LEAST_CELL))
        if seen < offers and width > seen * _LEAST_CELL + label:
            label = width - seen * _LEAST_CELL  # what no offer fits into goes to the titles
        return label, max(4, min(24, (width - label) // seen)), seen

    def _scroll(self, seen: int) -> None:
        at = next((n for n, row in enumerate(self.rows) if row.key == self.state.row), 0) - PINNED
        # Towards the top, the heading of a group is seen with its first line.
        if at >= 0:
            low = max(0, at - 1) if at - 1 < self.top else at
            self.top = max(at - self.body + 1, min(self.top, low))
        self.top = max(0, min(self.top, len(self.rows) - PINNED - self.body))
        column = self.state.column
        self.left = max(column - seen + 1, min(self.left, column))
        self.left = max(0, min(self.left, len(self.table.evaluations) - seen))

    # ── drawing ─────────────────────────────────────────────────────────────────────────────────

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        label, cell, seen = self._widths()
        if y == 0:
            self._scroll(seen)
        columns = range(self.left, min(self.left + seen, len(self.table.evaluations)))
        if y < HEAD:
            return self._strip(self._head(y, label, cell, columns))
        at = y - HEAD if y < HEAD + PINNED else y - HEAD + self.top
        if at >= len(self.rows):
            return Strip.blank(self.size.width, self.rich_style)
        return self._strip(self._row(self.rows[at], label, cell, columns))

    def _strip(self, segments: Iterator[Segment]) -> Strip:
        strip = Strip(segments).simplify()
        return strip.adjust_cell_length(self.size.width, self.rich_style)

    def _head(self, y: int, label: int, cell: int, columns: Sequence[int]) -> Iterator[Segment]:
        style = self.get_component_rich_style("grid--head")
        more = ""
        count = len(self.table.evaluations)
        if y == 0 and len(columns) < count:
            first, last = columns[0] + 1, columns[-1] + 1
            more = f"{'◂' if first > 1 else ' '} {first}–{last} / {count} {'▸' * (last < count)}"
        yield Segment(fit(more, label), style)
        for column in columns:
            name = self.table.evaluations[column].offer.partition("/")[2 * y] or ""
            yield Segment(fit(between(name, cell - 1), cell, right=True), style)

    def _row(self, row: Row, label: int, cell: int, columns: Sequence[int]) -> Iterator[Segment]:
        name = {"total": "pinned", "place": "pinned", "standing": "pinned"}.get(row.kind, row.kind)
        style = self.get_component_rich_style(f"grid--{'row' if name == 'line' else name}")
        cursor = self.get_component_rich_style("grid--cursor")
        here = row.key == self.state.row
        yield Segment(fit(row.text, label), style + Style(bold=True) if here else style)
        for column in columns:
            told = fit(self.table.cell(row, column), cell, right=True)
            yield Segment(told, cursor if here and column == self.state.column else style)

    # ── mouse ───────────────────────────────────────────────────────────────────────────────────

    def on_click(self, event: events.Click) -> None:
        """Choose a cell; a label chooses its row."""
        label, cell, seen = self._widths()
        at = event.y - HEAD if event.y < HEAD + PINNED else event.y - HEAD + self.top
        if not 0 <= at < len(self.rows):
            return
        column = self.state.column
        if event.x >= label:
            column = self.left + min((event.x - label) // cell, seen - 1)
        column = min(column, len(self.table.evaluations) - 1)
        row = self.rows[at].key
        again = (row, column) == (self.state.row, self.state.column)
        self.post_message(self.Picked(row, column, again=again))

    def on_mouse_scroll_down(self) -> None:
        """Go down by some rows."""
        self.post_message(self.Turned(_WHEEL))

    def on_mouse_scroll_up(self) -> None:
        """Go up by some rows."""
        self.post_message(self.Turned(-_WHEEL))
