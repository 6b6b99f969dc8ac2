"""The ladder as rows: machines read its totals unrounded."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.reports import frame
from cloudeval.reports.ladder.climbs import outcomes, steps
from cloudeval.reports.numbers import machine
from cloudeval.reports.page import Table, column
from cloudeval.reports.results import Climb, Laddered
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import standing

_NAMES = ("notice", "family", "from", "to", "reading", "as-of", "order", "number", "rung", "offer")
_FOUND = ("standing", "place-best", "place-worst", "floor", "ceiling", "step-floor", "step-ceiling")


def laddered_table(laddered: Laddered, say: Say) -> Table:
    """One row for each reading, order, rung and offer; number 0 is the earlier version."""
    columns = tuple(column(say(f"csv.{name}")) for name in (*_NAMES, *_FOUND))
    before, after = (outcome.criteria for outcome in laddered.ends)
    head = (
        say.file(frame.label(before, after)),
        after.family,
        before.version,
        after.version,
    )
    rows = tuple(
        (*head, each.reading, *row)
        for each in laddered.readings
        for row in _rows(laddered, each, say)
    )
    return Table(columns, rows)


def _rows(laddered: Laddered, each: Climb, say: Say) -> Iterator[tuple[str, ...]]:
    for order, climb in each.orders.items():
        names = [
            laddered.ends[0].criteria.version,
            *(say(f"ladder.rung.{one.rung.name}") for one in climb),
        ]
        for at, (name, outcome) in enumerate(
            zip(names, outcomes(laddered, each, order), strict=True)
        ):
            moved = steps(laddered, each, order, at - 1) if at else None
            for place, one in enumerate(outcome.evaluations):
                ranks = (one.place.best, one.place.worst) if one.place is not None else ("", "")
                step = tuple(map(machine, moved[place])) if moved is not None else ("", "")
                yield (
                    outcome.reader.on.isoformat(),
                    order,
                    str(at),
                    name,
                    one.offer,
                    standing(outcome.criteria, one.standing, say),
                    *map(str, ranks),
                    machine(one.floor),
                    machine(one.ceiling),
                    *step,
                )
