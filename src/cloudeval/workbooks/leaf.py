"""A page to be read: labels, texts across, and small tables, one beneath the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from cloudeval.workbooks.book import Area
from cloudeval.workbooks.cells import Cell, Row, Styled

WIDTHS = (30.0, 58.0, 13.0, 13.0, 18.0, 16.0)
_LINE = 14.5


@dataclass
class Reading:
    """Rows with the heights that their texts need."""

    rows: list[tuple[int, Row]] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    at: int = 0

    def add(self, *cells: Cell, height: float | None = None) -> int:
        """One row; its number."""
        self.rows.append((self.at, cells))
        if height is not None:
            self.heights[self.at] = height
        self.at += 1
        return self.at - 1

    def text(self, label: str, text: str, style: str = "read") -> None:
        """A label, and a text across all other columns."""
        across = sum(WIDTHS[1:]) * 1.02
        count = sum(max(1, ceil(len(part) / across)) for part in text.split("\n"))
        count = max(count, ceil(len(label) / (WIDTHS[0] - 2)))
        empty = (Styled(None, style),) * (len(WIDTHS) - 2)
        row = self.add(
            Styled(label, "read.label"), Styled(text, style), *empty, height=_LINE * count + 2
        )
        self.merged.append((row, 1, row, len(WIDTHS) - 1))

    def whole(self, text: str, style: str, least: float = 0.0) -> None:
        """A text across the page."""
        count = max(1, ceil(len(text) / sum(WIDTHS)))
        empty = (Styled(None, style),) * (len(WIDTHS) - 1)
        row = self.add(Styled(text, style), *empty, height=max(least, _LINE * count + 6))
        self.merged.append((row, 0, row, len(WIDTHS) - 1))

    def part(self, title: str) -> None:
        """A heading."""
        self.add()
        empty = [Styled(None, "part")] * (len(WIDTHS) - 1)
        self.add(Styled(title, "part"), *empty, height=20)

    def listed(self, title: str, texts: Sequence[str]) -> None:
        """A heading, and numbered texts."""
        self.part(title)
        for number, text in enumerate(texts, start=1):
            self.text(str(number), text)
