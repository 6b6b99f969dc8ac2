"""A workbook as a value: sheets with their rows, and what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from cloudeval.workbooks.cells import Row

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, all counted from 0."""


@dataclass(frozen=True)
class Condition:
    """Cells that look otherwise while they hold a text, or a number that is not nothing.

    The look is one that black and white tells too: bold, italic, a frame.
    """

    area: Area
    equals: str | None
    """A formula that gives the text; None asks for a number other than nothing."""
    style: str


@dataclass(frozen=True)
class Choice:
    """Cells of which the content is chosen from a range, or is a number between two."""

    area: Area
    source: str | None = None
    between: tuple[Fraction, Fraction] | None = None
    title: str = ""
    message: str = ""


@dataclass(frozen=True)
class Series:
    """One row of bars: where its name, its categories and its values stand, and its look."""

    name: str
    categories: str
    values: str
    look: str
    """``solid`` or ``open``: two patterns that differ without any colour."""
    names: Sequence[str] = ()
    numbers: Sequence[float] = ()
    """What stands in the two ranges, for viewers that do not look there."""


@dataclass(frozen=True)
class Chart:
    """Stacked bars beside a table, and in words what they show."""

    at: tuple[int, int]
    size: tuple[int, int]
    title: str
    axis: str
    told: str
    """For those who do not see it."""
    series: Sequence[Series]
    most: float
    """The end of the axis."""


@dataclass(frozen=True)
class Table:
    """Rows with titles that a spreadsheet knows as a table, by one name in every language."""

    name: str
    area: Area
    """The titles and the entries."""
    titles: Sequence[str]
    """As their cells say them; no two are alike."""
    filters: bool = True
    """Whether each column has a filter."""


@dataclass(frozen=True)
class Sheet:
    """One sheet. Rows are made when they are written, and may be many."""

    name: str
    widths: Sequence[float]
    styles: Sequence[str]
    """How the columns look where a cell says nothing else."""
    rows: Callable[[], Iterable[tuple[int, Row]]]
    """Each row with its number, counted from 0, in order."""
    size: tuple[int, int]
    """Rows and columns."""
    freeze: tuple[int, int] | None = None
    tables: Sequence[Table] = ()
    repeat: tuple[int, int] | None = None
    """The rows that each printed page begins with."""
    breaks: Sequence[int] = ()
    heights: Mapping[int, float] = field(default_factory=dict)
    merged: Sequence[Area] = ()
    conditions: Sequence[Condition] = ()
    choices: Sequence[Choice] = ()
    charts: Sequence[Chart] = ()
    portrait: bool = False
    plain: bool = False
    """Without lines between cells: a page to be read."""
    open: bool = False
    """Whether everything may be written on: a page to be filled in."""


@dataclass(frozen=True)
class Book:
    """A workbook: its sheets in order, its names, its label, its properties."""

    title: str
    subject: str
    label: str
    """What every printed page says above; empty where there is nothing to say."""
    digest: str
    """A few digits of the joint digest, for the foot of every page."""
    made: date
    """The day of the evaluation: never the clock's."""
    words: Mapping[str, str]
    """What the foot of a page calls the page, and the like."""
    names: Mapping[str, str]
    """Named ranges, and what each stands for."""
    sheets: Sequence[Sheet]
    properties: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    """The name that the file should bear."""
    label_word: str = ""
    """The word that the name of a file must hold; empty for none."""

    @property
    def rows(self) -> int:
        """How many rows there are to write."""
        return sum(sheet.size[0] for sheet in self.sheets)
