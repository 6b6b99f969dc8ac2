"""Each offer on each rung, and what inflation moves when it is placed first and last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from cloudeval.effects.ladder.rungs import Order
from cloudeval.reports import frame
from cloudeval.reports.numbers import shown, signed
from cloudeval.reports.page import Block, Items, Paragraph, Table, column, figures
from cloudeval.reports.results import Climb, Climbed, Laddered
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import standing
from cloudeval.scoring.evaluation import Evaluation, Outcome

COLUMNS = ("floor", "ceiling")
INFLATION = "inflation"


def outcomes(laddered: Laddered, each: Climb, order: Order) -> list[Outcome]:
    """The earlier version, then every rung."""
    return [laddered.ends[0], *(one.outcome for one in each.orders[order])]


def firsts(outcome: Outcome) -> list[str]:
    """The offers that may be first."""
    return [e.offer for e in outcome.evaluations if e.place is not None and e.place.best == 1]


def order_tables(laddered: Laddered, each: Climb, order: Order, say: Say) -> list[Block]:
    """Totals on each rung on which anything moves, and the standings that change on the way."""
    rungs = [one for one in each.orders[order] if one.rung.moved]
    after = laddered.ends[1].criteria
    on_the_way = [laddered.ends[0], *(one.outcome for one in rungs)]
    columns = (
        column(say(f"column.offer.{after.procedure}")),
        figures(laddered.ends[0].criteria.version),
        *(figures(str(one.rung.number)) for one in rungs),
    )
    rows: list[tuple[str, ...]] = []
    for offer in _offers(on_the_way):
        floors, ceilings = (
            tuple(shown(getattr(one, name), say.language) for one in offer) for name in COLUMNS
        )
        rows += [(offer[0].offer, *floors), ("", *ceilings)]
    if not rows:
        return []
    counts = (str(len(firsts(outcome))) for outcome in on_the_way)
    rows.append((say("ladder.may-be-first"), *counts))
    caption = say(
        "ladder.caption" if laddered.to_as_of is None else "ladder.caption.facts",
        order=say(f"ladder.order.{order}"),
        rungs=", ".join(_numbered(one, say) for one in rungs),
        points=frame.maximum(after, say.language),
        after=after.version,
        day="" if laddered.to_as_of is None else say.on(laddered.to_as_of.date),
    )
    return [Table(columns, tuple(rows), caption), *_standings(on_the_way, rungs, say)]


def _offers(on_the_way: Sequence[Outcome]) -> Iterable[tuple[Evaluation, ...]]:
    """Each offer along the way, but for those that there were not."""
    rows = zip(*(outcome.evaluations for outcome in on_the_way), strict=True)
    return (row for row in rows if any(one.standing != "not-offered" for one in row))


def _numbered(one: Climbed, say: Say) -> str:
    rung = say(f"ladder.rung.{one.rung.name}")
    return say("ladder.numbered", number=one.rung.number, rung=rung)


def _standings(on_the_way: Sequence[Outcome], rungs: Sequence[Climbed], say: Say) -> list[Block]:
    told = []
    for offer in _offers(on_the_way):
        words = [
            standing(outcome.criteria, one.standing, say)
            for outcome, one in zip(on_the_way, offer, strict=True)
        ]
        steps = [
            say("ladder.standing.from", number=rung.rung.number, standing=words[at])
            for at, rung in enumerate(rungs, 1)
            if offer[at].standing != offer[at - 1].standing
        ]
        if steps:
            line = ", ".join(steps)
            told.append(say("ladder.standing", offer=offer[0].offer, before=words[0], told=line))
    if not told:
        return [Paragraph(say("ladder.standing.none"), close=True)]
    return [Items(tuple(told))]


def steps(laddered: Laddered, each: Climb, order: Order, at: int) -> list[tuple[Fraction, ...]]:
    """For each offer what one rung moves, in both columns."""
    on_the_way = outcomes(laddered, each, order)
    was, now = on_the_way[at].evaluations, on_the_way[at + 1].evaluations
    return [
        tuple(getattr(new, name) - getattr(old, name) for name in COLUMNS)
        for old, new in zip(was, now, strict=True)
    ]


def inflation_table(laddered: Laddered, each: Climb, say: Say) -> list[Block]:
    """What the rung of inflation moves in each order, side by side."""
    places = {
        order: next(at for at, one in enumerate(climb) if one.rung.name == INFLATION)
        for order, climb in each.orders.items()
    }
    if not any(each.orders[order][at].rung.moved for order, at in places.items()):
        return [Paragraph(say("ladder.inflation.none"), close=True)]
    sides = [steps(laddered, each, order, at) for order, at in places.items()]
    procedure = laddered.ends[1].criteria.procedure
    columns = (
        column(say(f"column.offer.{procedure}")),
        figures(say("column.early-floor")),
        figures(say("column.early-ceiling")),
        figures(say("column.late-floor")),
        figures(say("column.late-ceiling")),
    )
    rows = tuple(
        (offer.offer, *(signed(figure, say.language) for side in found for figure in side))
        for offer, *found in zip(laddered.ends[1].evaluations, *sides, strict=True)
        if offer.standing != "not-offered"
    )
    return [Table(columns, rows, say("ladder.inflation"))] if rows else []
