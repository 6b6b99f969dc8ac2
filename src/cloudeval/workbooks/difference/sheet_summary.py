"""The summary: both versions, each figure by formula, and what moved."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.reports.numbers import NOTHING
from cloudeval.scoring.evaluation import POINTS, Evaluation
from cloudeval.scoring.weighting import weigh
from cloudeval.workbooks.book import Chart, Series, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.score.tables import chart_height
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_MANY = 6
"""Offers from which on each table begins a page."""
_FIGURES = ("floor", "ceiling", "best", "worst")


def summary_sheet(layout: Layout) -> Sheet:
    """The summary of a difference."""
    say = layout.ground.say
    empty = say("book.no-lines")
    many = len(layout.ground.offers) > _MANY
    parts = [
        Part(
            "totals",
            layout.totals,
            lambda: _totals(layout),
            title=say("book.diff.totals"),
            empty=empty,
        ),
        Part("bars", layout.chart, lambda: _bars(layout), title=say("book.diff.bars"), empty=empty),
        Part(
            "proof", layout.proof, lambda: _proof(layout), title=say("book.diff.proof"), empty=empty
        ),
    ]
    return table_sheet(
        layout.ground.told("summary"),
        parts,
        conditions=[differing(layout.proof)] if layout.ground.offers else [],
        charts=_charts(layout),
        breaks=[layout.chart.head - 2, layout.proof.head - 2] if many else (),
    )


def _standings(layout: Layout, offer: str) -> tuple[str, str]:
    one, other = (
        side.tables.parameters.standings[each.standing]
        for side, each in zip(layout.sides, layout.ground.evaluations(offer), strict=True)
    )
    return one, other


def _figure(each: Evaluation, key: str) -> Cell:
    if key in ("floor", "ceiling"):
        return each.floor if key == "floor" else each.ceiling
    place = each.place
    if place is None:
        return NOTHING
    return place.best if key == "best" else place.worst


def _totals(layout: Layout) -> Iterator[Row]:
    ground, grid = layout.ground, layout.totals
    for row, offer in enumerate(ground.offers):
        sheets = ground.evaluations(offer)
        cells: list[Cell] = [row + 1, offer]
        for side, word in zip(layout.sides, _standings(layout, offer), strict=True):
            place = side.tables.compliance.cell("standing", side.number[offer])
            cells.append(Formula(place, word))
        for key in _FIGURES:
            for side, each in zip(layout.sides, sheets, strict=True):
                place = side.tables.award.cell(key, side.number[offer])
                cells.append(Formula(place, _figure(each, key)))  # type: ignore[arg-type]
        change = ground.figures[offer].change
        for key, moved in (("floor", change.floor), ("ceiling", change.ceiling)):
            text = f"{grid.here(key + '_after', row)}-{grid.here(key + '_before', row)}"
            cells.append(Formula(text, moved))
        yield tuple(cells)


def _proof(layout: Layout) -> Iterator[Row]:
    ground, grid = layout.ground, layout.proof
    for row, offer in enumerate(ground.offers):
        sheets = ground.evaluations(offer)
        found = ground.figures[offer]
        totals = {
            ("floor", "before"): found.before.floor,
            ("ceiling", "before"): found.before.ceiling,
            ("floor", "after"): found.after.floor,
            ("ceiling", "after"): found.after.ceiling,
        }
        cells: list[Cell] = [row + 1, offer, *_standings(layout, offer)]
        parts = []
        for key in ("standing", *_FIGURES):
            for when, each in zip(("before", "after"), sheets, strict=True):
                name = f"{key}_{when}"
                if key != "standing":
                    cells.append(totals.get((key, when), _figure(each, key)))
                mine, other = layout.totals.cell(name, row), grid.here(name, row)
                if key in ("floor", "ceiling"):
                    parts.append(f"ABS({mine}-{other})")
                else:
                    parts.append(f"IF({mine}={other},0,1)")
        cells += [found.change.floor, found.change.ceiling]
        parts += [
            f"ABS({layout.totals.cell(key, row)}-{grid.here('o_' + key, row)})"
            for key in ("floor", "ceiling")
        ]
        cells.append(Formula(f"ROUND({'+'.join(parts)},ce_places)", 0))
        yield tuple(cells)


def _bars(layout: Layout) -> Iterator[Row]:
    ground, totals = layout.ground, layout.totals
    for row, offer in enumerate(ground.offers):
        both = zip(("before", "after"), ground.evaluations(offer), strict=True)
        for at, (when, each) in enumerate(both):
            low, high = (totals.cell(f"{key}_{when}", row) for key in ("floor", "ceiling"))
            yield (
                row + 1,
                layout.bars[2 * row + at],
                Formula(low, each.floor),
                Formula(f"{high}-{low}", each.ceiling - each.floor),
            )


def _charts(layout: Layout) -> list[Chart]:
    """Each offer's totals under both versions, one above the other."""
    ground, say, grid = layout.ground, layout.ground.say, layout.chart
    if not ground.offers:
        return []
    rows = [each for offer in ground.offers for each in ground.evaluations(offer)]
    names = layout.bars
    numbers = {
        "floor": [float(each.floor) for each in rows],
        "open": [float(each.ceiling - each.floor) for each in rows],
    }
    series = [
        Series(
            title,
            grid.block("name", 0, grid.count),
            grid.block(key, 0, grid.count),
            look,
            names,
            numbers[key],
        )
        for key, title, look in (
            ("floor", say("column.floor"), "solid"),
            ("open", say("book.column.open"), "open"),
        )
    ]
    told = "; ".join(
        say("book.chart.total", offer=n, low=f"{low:.2f}", high=f"{low + more:.2f}")
        for n, low, more in zip(names, *numbers.values(), strict=True)
    )
    most = max(float(weigh(version).scale * POINTS) for version in ground.versions)
    return [
        Chart(
            (grid.head - 1, len(grid.columns) + 1),
            (900, chart_height(grid.count)),
            say("book.diff.chart"),
            say("book.chart.points"),
            say("book.chart.totals.told", totals=told),
            series,
            most,
        )
    ]
