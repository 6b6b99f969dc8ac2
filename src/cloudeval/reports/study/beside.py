"""A scenario's result beside that of the version as it is written."""

from __future__ import annotations

from cloudeval.reports.numbers import band, span
from cloudeval.reports.page import Block, Table, column
from cloudeval.reports.results import StudyUsed
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import standing
from cloudeval.reports.study import speaking
from cloudeval.scoring.evaluation import Evaluation, Outcome


def as_written(used: StudyUsed | None, outcome: Outcome, language: str) -> list[Block]:
    """Both results, offer by offer; nothing where nothing was assumed."""
    if used is None or used.written is None:
        return []
    say = speaking(language)
    columns = (
        column(say(f"column.offer.{outcome.criteria.procedure}")),
        column(say("scenario.as-written")),
        column(say("scenario.under")),
    )
    pairs = zip(used.written.evaluations, outcome.evaluations, strict=True)
    rows = tuple(
        (was.offer, _cell(was, used.written, say), _cell(now, outcome, say)) for was, now in pairs
    )
    return [Table(columns, rows, say("scenario.beside"))]


def _cell(each: Evaluation, outcome: Outcome, say: Say) -> str:
    stands = standing(outcome.criteria, each.standing, say)
    total = band(each.floor, each.ceiling, say.language)
    if each.place is None:
        return say("scenario.cell", standing=stands, total=total)
    place = span(each.place.best, each.place.worst)
    return say("scenario.cell-placed", standing=stands, total=total, place=place)
