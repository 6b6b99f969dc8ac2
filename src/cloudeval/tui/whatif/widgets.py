"""What is drawn where assumptions are tried: what may be changed, and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cloudeval.model.noun import record
from cloudeval.reports.numbers import DASH
from cloudeval.tui.texts import CUT
from cloudeval.tui.whatif.result import Beside
from cloudeval.tui.whatif.rows import CHANGED, ON, Change, Slider
from cloudeval.tui.whatif.state import cell_of
from cloudeval.tui.widgets import between, fit

FILLED, KNOB, REST, PUBLISHED = "━", "●", "─", "|"
_TO = " → "
_LEAD = 4
"""Cells before a name: the cursor's sign, and whether it was changed."""
_LEAST_NAME, _LEAST_BAR, _MOST_BAR = 12, 6, 48


def bar(slider: Slider, width: int) -> str:
    """A slider in text, with the weight that the version has where it was moved from there."""
    at = cell_of(slider.weight, slider.top, width)
    cells = [FILLED] * at + [KNOB] + [REST] * (width - at - 1)
    own = cell_of(slider.published, slider.top, width)
    if own != at:
        cells[own] = PUBLISHED
    return "".join(cells)


@record
class Widths:
    """How many cells each part of a row with a slider has."""

    name: int
    bar: int
    value: int
    part: int


def widths(rows: Sequence[Change], width: int) -> Widths:
    """The parts of the rows with sliders; what there is no room for has no cells."""
    sliders = [row.slider for row in rows if row.slider is not None]
    value = 1 + max((_room(one.value) for one in sliders), default=0)
    part = 1 + max((_room(one.part) for one in sliders), default=0)
    left = width - _LEAD - value - part
    if left < _LEAST_NAME + _LEAST_BAR:
        left, part = left + part, 0
    if left < _LEAST_NAME + _LEAST_BAR:
        return Widths(max(0, left), 0, value, 0)
    named = max((cell_len(row.text) for row in rows), default=0) + 1
    slider = min(_MOST_BAR, max(_LEAST_BAR, left - named, left // 2 - 2))
    return Widths(left - slider, slider, value, part)


def _more(y: int, at: int, height: int, rows: int) -> str:
    """A sign where there are rows above the first that is seen, or below the last."""
    if y == 0 and at > 0:
        return "▴"
    return "▾" if y == height - 1 and at < rows - 1 else " "


def _room(told: str) -> int:
    """The cells of a figure that may move: a slider stays where it is as long as that is enough."""
    was = cell_len(told.partition(_TO)[0])
    return max(cell_len(told), 2 * was + cell_len(_TO))


class ChangeList(Widget):
    """What may be changed: names, sliders, what is set aside."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"change--row", "change--changed", "change--cursor"}
    DEFAULT_CSS = """
    ChangeList { width: 1fr; height: 1fr; min-height: 2; }
    ChangeList > .change--changed { text-style: bold; }
    ChangeList > .change--cursor { text-style: reverse; }
    """

    class Picked(Message):
        """A row was clicked; ``act`` where that asks for a change."""

        def __init__(self, row: int, *, act: bool) -> None:
            """Keep which one."""
            super().__init__()
            self.row, self.act = row, act

    class Slid(Message):
        """A slider was put at one of its cells; in one ``pull`` as long as the button is down."""

        def __init__(self, row: int, cell: int, width: int, pull: str) -> None:
            """Keep where."""
            super().__init__()
            self.row, self.cell, self.slider, self.pull = row, cell, width, pull

    class LetGo(Message):
        """The slider was let go."""

    class Turned(Message):
        """The wheel was turned, over so many rows."""

        def __init__(self, rows: int) -> None:
            """Keep how far."""
            super().__init__()
            self.rows = rows

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.rows: tuple[Change, ...] = ()
        self.cursor = 0
        self.top = 0
        self._pulled: int | None = None
        self._pulls = 0
        self._widths = Widths(0, 0, 0, 0)

    def show(self, rows: tuple[Change, ...], cursor: int) -> None:
        """Show other rows or another cursor, and scroll no more than is needed."""
        self.rows, self.cursor = rows, cursor
        self._settle()
        self.refresh()

    def on_resize(self) -> None:
        """Fit the rows into another size."""
        self._settle()

    def _settle(self) -> None:
        height = max(1, self.size.height)
        self.top = max(self.cursor - height + 1, min(self.top, self.cursor))
        self.top = max(0, min(self.top, len(self.rows) - height))
        self._widths = widths(self.rows, self.size.width)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at = y + self.top
        width = self.size.width
        if at >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        row, here = self.rows[at], at == self.cursor
        style = self.get_component_rich_style(f"change--{'changed' if row.changed else 'row'}")
        if here:
            style += self.get_component_rich_style("change--cursor")
        more = _more(y, at, self.size.height, len(self.rows))
        lead = f"{'▸' if here else ' '}{more}{CHANGED if row.changed else ' '} "
        return Strip([Segment(lead + self._text(row), style)]).adjust_cell_length(width, style)

    def _text(self, row: Change) -> str:
        if row.slider is None:
            return fit(row.text, max(0, self.size.width - _LEAD))
        parts = self._widths
        told = fit(row.text, parts.name)
        told += bar(row.slider, parts.bar) if parts.bar else ""
        told += fit(row.slider.value, parts.value + 1, right=True)[:-1]
        return told + (fit(row.slider.part, parts.part + 1, right=True)[:-1] if parts.part else "")

    # ── mouse ───────────────────────────────────────────────────────────────────────────────────

    def _row_at(self, y: int) -> int | None:
        at = y + self.top
        return at if 0 <= y < self.size.height and at < len(self.rows) else None

    def _cell_at(self, row: int, x: int) -> int | None:
        """The cell of a row's slider that lies at ``x``."""
        cell = x - _LEAD - self._widths.name
        has = self.rows[row].slider is not None and self._widths.bar
        return cell if has and 0 <= cell < self._widths.bar else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of a slider."""
        row = self._row_at(event.y)
        if row is not None and self._cell_at(row, event.x) is not None:
            self._pulled = row
            self._pulls += 1
            self.capture_mouse()
            self._slide(event.x)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Pull it."""
        if self._pulled is not None:
            self._slide(event.x)

    def _slide(self, x: int) -> None:
        if self._pulled is not None and self._pulled < len(self.rows):
            cell = x - _LEAD - self._widths.name
            pull = f"{self._pulled}/{self._pulls}"
            self.post_message(self.Slid(self._pulled, cell, self._widths.bar, pull))

    def on_mouse_up(self) -> None:
        """Let it go."""
        if self._pulled is not None:
            self._pulled = None
            self.release_mouse()
            self.post_message(self.LetGo())

    def on_click(self, event: events.Click) -> None:
        """Choose a row; its box, or a second click, changes it."""
        row = self._row_at(event.y)
        if row is None or self._cell_at(row, event.x) is not None:
            return
        box = self.rows[row].text.startswith(ON[0]) and event.x < _LEAD + cell_len(ON)
        self.post_message(self.Picked(row, act=box or row == self.cursor))

    def on_mouse_scroll_down(self) -> None:
        """Go down by a row."""
        self.post_message(self.Turned(1))

    def on_mouse_scroll_up(self) -> None:
        """Go up by a row."""
        self.post_message(self.Turned(-1))


class Results(Widget):
    """Every offer without and with the assumptions; greyed while it is being worked out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"result--head", "result--row", "result--moved"}
    DEFAULT_CSS = """
    Results { width: 1fr; height: auto; }
    Results > .result--head { text-style: bold; background: $boost; }
    Results > .result--moved { text-style: bold; }
    """

    def __init__(self, head: tuple[str, str, str, str, str]) -> None:
        """Show columns that are called ``head``; the last is short for the one before."""
        super().__init__()
        self.head = head
        self.rows: tuple[Beside, ...] = ()
        self.stale = False
        self.top = 0

    def show(self, rows: tuple[Beside, ...], *, stale: bool) -> None:
        """Show other figures, or that they are about to be others."""
        self.rows, self.stale = rows, stale
        self.refresh()

    def by(self, rows: int) -> None:
        """Scroll."""
        self.top = max(0, min(self.top + rows, len(self.rows) + 1 - self.size.height))
        self.refresh()

    def _columns(self) -> tuple[int, int, int, int]:
        """Of the name, the totals, the places, the standings."""
        width = self.size.width - 2
        texts = [self._texts(row) for row in self.rows]
        total, place, standing = (
            max((cell_len(one[n]) for one in texts), default=0) + 2 for n in (0, 1, 2)
        )
        total, place = (
            max(total, cell_len(self.head[1]) + 2),
            max(place, cell_len(self.head[2]) + 2),
        )
        left = width - total - place
        if left - standing >= _LEAST_NAME:
            name = min(left - standing, max(map(cell_len, self._names), default=0) + 2)
            return name, total, place, left - name
        signs = 6
        if left - signs >= _LEAST_NAME:
            return left - signs, total, place, signs
        name = max(0, min(_LEAST_NAME, width - 8))
        return name, min(total, width - name), max(0, width - name - total), 0

    @property
    def _names(self) -> list[str]:
        return [row.offer for row in self.rows]

    @staticmethod
    def _texts(row: Beside) -> tuple[str, str, str]:
        was, now = row.was, row.now
        standing = now.standing
        if was.sign != now.sign:
            standing = _moved(f"{was.sign} {was.standing}", f"{now.sign} {now.standing}")
        else:
            standing = f"{now.sign} {now.standing}"
        return _moved(was.total, now.total), _moved(was.place, now.place), standing

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        if y == 0:
            self.by_none()
            last = min(len(self.rows), self.top + self.size.height - 1)
            seen = f" {self.top + 1}{DASH}{last} / {len(self.rows)}"
            part = seen if last - self.top < len(self.rows) else ""
            told = Strip(self._line("", (f"{self.head[0]}{part}", *self.head[1:]), "head"))
            return told.adjust_cell_length(self.size.width, self._style("head"))
        at = y - 1 + self.top
        if at >= len(self.rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self.rows[at]
        sign = CUT if self.stale else row.sign
        look = "moved" if row.sign and not self.stale else "row"
        more = _more(y - 1, at, self.size.height - 1, len(self.rows))
        told = Strip(self._line(f"{sign or ' '}{more}", (row.offer, *self._texts(row)), look, row))
        return told.adjust_cell_length(self.size.width, self._style(look))

    def by_none(self) -> None:
        """Scroll no further than there are rows."""
        self.top = max(0, min(self.top, len(self.rows) + 1 - self.size.height))

    def _style(self, look: str) -> Style:
        style = self.get_component_rich_style(f"result--{look}")
        return style + Style(dim=True) if self.stale and look != "head" else style

    def _line(
        self, sign: str, texts: Sequence[str], look: str, row: Beside | None = None
    ) -> Iterator[Segment]:
        name, total, place, standing = self._columns()
        style = self._style(look)
        yield Segment(sign.ljust(2), style)
        yield Segment(fit(between(texts[0], max(1, name - 1)), name), style)
        yield Segment(fit(texts[1], total, right=True), style)
        yield Segment(fit(texts[2], place, right=True), style)
        told = texts[3]
        if cell_len(told) > standing - 1:
            short = self.head[4] if row is None else _moved(row.was.sign, row.now.sign)
            told = short.replace(" ", "")
        if standing:
            yield Segment(fit(told, standing), style)

    def on_mouse_scroll_down(self) -> None:
        """Go down by a row."""
        self.by(1)

    def on_mouse_scroll_up(self) -> None:
        """Go up by a row."""
        self.by(-1)


def _moved(before: str, after: str) -> str:
    return before if before == after else f"{before}{_TO}{after}"
