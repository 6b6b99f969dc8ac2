"""Where one may stand: at the table, or on the way from a figure down to its source."""

from __future__ import annotations

from cloudeval.model.noun import record
from cloudeval.model.source import Citation


@record
class TotalOf:
    """What an offer's total is made of, and how the offer stands."""

    offer: str


@record
class GroupOf:
    """What a group adds to an offer's total."""

    offer: str
    group: str


@record
class LineOf:
    """One criterion for one offer: question, answer, facts, claims, marks."""

    offer: str
    criterion: str


@record
class SourceOf:
    """A document that a claim or a criterion rests on."""

    offer: str
    citation: Citation
    of_rules: bool
    """Whether the version cites it; else the provider's file does."""


Where = TotalOf | GroupOf | LineOf | SourceOf
