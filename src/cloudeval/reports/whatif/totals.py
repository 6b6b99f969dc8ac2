"""Each offer under the version before, under the computed one, and under the version after."""

from __future__ import annotations

from collections.abc import Iterable

from cloudeval.reports import frame
from cloudeval.reports.numbers import machine, shown
from cloudeval.reports.page import Block, Table, column, figures
from cloudeval.reports.results import Imagined, Imagining
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import standing
from cloudeval.scoring.evaluation import Evaluation, Outcome

_COLUMNS = ("floor", "ceiling")


def total_table(imagined: Imagined, each: Imagining, say: Say) -> list[Block]:
    """Standing and total of every offer that there was, in three columns."""
    before, after = imagined.ends
    versions = (before, each.outcome, after)
    columns = (
        column(say(f"column.offer.{after.criteria.procedure}")),
        column(say("column.standings")),
        figures(before.criteria.version),
        figures(say("column.as-detail")),
        figures(after.criteria.version),
    )
    rows: list[tuple[str, ...]] = []
    for offer in zip(*(version.evaluations for version in versions), strict=True):
        if all(one.standing == "not-offered" for one in offer):
            continue
        told = _standings(offer, versions, say)
        floors, ceilings = (
            tuple(shown(getattr(one, name), say.language) for one in offer) for name in _COLUMNS
        )
        rows += [(offer[0].offer, told, *floors), ("", "", *ceilings)]
    points = frame.maximum(after.criteria, say.language)
    return [Table(columns, tuple(rows), say("whatif.totals", points=points))] if rows else []


def _standings(offer: Iterable[Evaluation], versions: Iterable[Outcome], say: Say) -> str:
    told = [
        standing(version.criteria, one.standing, say)
        for one, version in zip(offer, versions, strict=True)
    ]
    kept = [word for at, word in enumerate(told) if at == 0 or word != told[at - 1]]
    return " → ".join(kept)


def imagined_table(imagined: Imagined, say: Say) -> Table:
    """All totals unrounded, as machines read them."""
    before, after = imagined.ends
    words = ("notice", "family", "from", "to", "reading", "as-of", "offer", "column")
    names = (*words, "total-before", "total-as-detail", "total-after")
    columns = tuple(column(say(f"csv.{name}")) for name in names)
    rows = [
        (
            say.file(frame.label(before.criteria, after.criteria)),
            after.criteria.family,
            before.criteria.version,
            after.criteria.version,
            each.reading,
            imagined.as_of.date.isoformat(),
            offer[0].offer,
            say(f"column.{name}"),
            *(machine(getattr(one, name)) for one in offer),
        )
        for each in imagined.readings
        for offer in zip(
            before.evaluations, each.outcome.evaluations, after.evaluations, strict=True
        )
        for name in _COLUMNS
    ]
    return Table(columns, tuple(rows))
