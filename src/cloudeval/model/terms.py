"""What those who were to answer a version were told, and how long they had."""

from __future__ import annotations

from typing import Literal

from cloudeval.model.moment import Dated, Moment
from cloudeval.model.noun import noun
from cloudeval.model.source import Citation


@noun
class Terms:
    """Until when answers were due, and whether weights were disclosed; what is left out is unknown.

    A change three days before the deadline is an effect that no points show.
    """

    sources: tuple[Citation, ...]
    answers_due: Dated | None = None
    weights: Literal["disclosed", "not-disclosed"] | None = None


def days_left(published: Moment, terms: Terms | None) -> tuple[int, int] | None:
    """The fewest and the most days from a version's date to the day its answers were due.

    None where that day is not known. Both are the same where both dates are days.
    """
    if terms is None or terms.answers_due is None:
        return None
    due = terms.answers_due
    return (due.first - published.last).days, (due.last - published.first).days
