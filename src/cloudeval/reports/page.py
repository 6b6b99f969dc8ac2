"""A page as a value: what is to be shown, in order, before anything decides how."""

from __future__ import annotations

from typing import Literal

from cloudeval.model.noun import record

Align = Literal["left", "right"]


@record
class Heading:
    """A heading; the page's own title is level 1, its parts begin at 2."""

    level: int
    text: str


@record
class Headline:
    """What nobody should miss: how sure the result is."""

    text: str
    """The few words that are said loudest."""
    detail: str = ""
    close: bool = False


@record
class Notice:
    """A warning that travels with the figures."""

    text: str


@record
class Paragraph:
    """Running text."""

    text: str
    close: bool = False
    """Whether it belongs to the block before it, with no space between."""


@record
class Items:
    """A list. A ``brief`` one is for documents: a terminal has told how many items there are."""

    items: tuple[str, ...]
    numbered: bool = False
    brief: bool = False


@record
class Column:
    """A column's title. What stands to the right is a figure and is never broken or cut."""

    title: str
    align: Align = "left"


@record
class Table:
    """Rows of texts under columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    close: bool = False


@record
class Drawing:
    """What is drawn in a terminal, with words in the first column.

    A document, and a terminal that is too narrow for it, show ``instead``.
    """

    table: Table
    legend: str
    """What its signs mean."""
    instead: Table


@record
class Form:
    """Places to be filled in by hand, each beside its label."""

    labels: tuple[str, ...]


Block = Heading | Headline | Notice | Paragraph | Items | Table | Drawing | Form


@record
class Page:
    """One page: a title and its blocks."""

    title: str
    blocks: tuple[Block, ...] = ()


def column(title: str, align: Align = "left") -> Column:
    """A column of words."""
    return Column(title, align)


def figures(title: str) -> Column:
    """A column of figures."""
    return Column(title, "right")
