"""The result of ``score --against`` as rows: an offer, a line or a check, what moved."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.effects.days.over_time import OfferOverTime
from cloudeval.model.criterion import AnyCriterion
from cloudeval.reports import frame
from cloudeval.reports.against.tables import read
from cloudeval.reports.numbers import machine
from cloudeval.reports.page import Table, column, figures
from cloudeval.reports.results import Against
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import subject

_WORDS = ("notice", "family", "version", "day-before", "day-after", "offer", "subject", "title")
_FIGURES = ("floor", "ceiling")
_MORE = ("verdict-before", "verdict-after", "answer-before", "answer-after")


def against_table(result: Against, say: Say) -> Table:
    """All figures unrounded; floors and ceilings of an offer's rows add up to the change."""
    columns = (
        *(column(say(f"csv.{name}")) for name in _WORDS),
        *(figures(say(f"csv.{name}")) for name in _FIGURES),
        *(column(say(f"csv.{name}")) for name in _MORE),
    )
    return Table(columns, tuple(row for each in result.offers for row in _rows(each, result, say)))


def _rows(each: OfferOverTime, result: Against, say: Say) -> Iterator[tuple[str, ...]]:
    criteria = result.after.criteria
    start = (
        say.file(frame.label(criteria)),
        criteria.family,
        criteria.version,
        *(side.as_of.date.isoformat() for side in (result.before, result.after)),
        each.offer,
    )
    for line in each.lines:
        named = (line.criterion.id, say.file(line.criterion.title))
        moved = (machine(line.change.floor), machine(line.change.ceiling))
        yield (*start, *named, *moved, "", "", *_answers(each, line.criterion))
    for check in each.checks:
        name = "" if check.after.criterion is None else check.after.criterion.id
        named = (name, subject(check.after, criteria, say))
        verdicts = (say(f"verdict.{side.verdict}") for side in (check.before, check.after))
        yield (*start, *named, "", "", *verdicts, *_answers(each, check.after.criterion))


def _answers(each: OfferOverTime, criterion: AnyCriterion | None) -> tuple[str, str]:
    """What was read on each day; nothing for a check that is of no criterion."""
    if criterion is None:
        return "", ""
    return read(each.before, criterion), read(each.after, criterion)
