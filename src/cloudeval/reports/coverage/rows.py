"""The result of ``coverage`` as rows: an offer, a group, how many criteria are known."""

from __future__ import annotations

from cloudeval.reports import frame
from cloudeval.reports.coverage.offers import titles
from cloudeval.reports.numbers import machine
from cloudeval.reports.page import Table, column, figures
from cloudeval.reports.results import CoveredField
from cloudeval.reports.saying import Say
from cloudeval.scoring.coverage import KNOWLEDGE

_WORDS = ("notice", "family", "version", "as-of", "offer", "group", "group-title")
_FIGURES = ("criteria", *KNOWLEDGE, "floor", "ceiling")


def covered_table(covered: CoveredField, say: Say) -> Table:
    """All figures unrounded; floor and ceiling are the group's part of the total."""
    scored, criteria = covered.scored, covered.scored.criteria
    columns = (
        *(column(say(f"csv.{name}")) for name in _WORDS),
        *(figures(say(f"csv.{name}")) for name in _FIGURES),
    )
    start = (
        say.file(frame.label(criteria)),
        criteria.family,
        criteria.version,
        scored.as_of.date.isoformat(),
    )
    named = titles(criteria, say)
    rows = tuple(
        (
            *start,
            cell.offer,
            cell.group,
            named[cell.group],
            str(cell.criteria),
            *(str(cell.counts.get(kind, 0)) for kind in KNOWLEDGE),
            machine(cell.floor),
            machine(cell.ceiling),
        )
        for cell in covered.coverage.cells
    )
    return Table(columns, rows)
