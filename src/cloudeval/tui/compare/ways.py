"""Where one may go down to from a page of a comparison."""

from __future__ import annotations

from typing import Literal

from cloudeval.model.noun import record
from cloudeval.reports.page import Block
from cloudeval.tui.desk.places import Where

Side = Literal[0, 1]
"""The earlier version, or the later."""


@record
class ChangeOf:
    """One change: what stood before and after, and what that did to each offer."""

    fingerprint: str


@record
class OfferOf:
    """One offer: where it stood and stands, and what moved it, by cause and change by change."""

    offer: str


@record
class LadderOf:
    """One offer on every rung between the two versions."""

    offer: str


@record
class Under:
    """A page of one version alone: a total, a group, a criterion, a source."""

    side: Side
    where: Where


Way = ChangeOf | OfferOf | LadderOf | Under


@record
class Line:
    """A line that no report has: what is below a row of it."""

    text: str
    look: Literal["title", "text", "head", "item", "picture"] = "text"
    way: Way | None = None


Told = Block | Line
"""What a page is made of: the blocks of a report, and lines that lead on."""
