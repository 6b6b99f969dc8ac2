"""The sheet of the ladder: the rungs of each order, as the program scored them."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.effects.difference import Columns
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_EMPTY = Styled(None, "text")


_Rung = tuple[int, str, str, int, Columns | None, str]


class Rungs:
    """The rungs of each order for each offer, as the program scored them."""

    def __init__(self, layout: Layout) -> None:
        """Lay the rungs out."""
        self.layout = layout
        self.rows = [*self._rows()]
        self.grid = layout.ladder(len(self.rows))
        self.checked = sum(each[5] != "" for each in self.rows)

    def _rows(self) -> Iterator[_Rung]:
        """Offer, order, rung, step, total, and the side that the total must equal."""
        ground = self.layout.ground
        if ground.laddered is None:
            return
        climb = next(c for c in ground.laddered.readings if c.reading == ground.each.reading)
        start = {each.offer: each for each in ground.laddered.ends[0].evaluations}
        for order, climbed in climb.orders.items():
            shown = [each for each in climbed if each.rung.changed]
            totals = [
                {e.offer: Columns(e.floor, e.ceiling) for e in each.outcome.evaluations}
                for each in shown
            ]
            for number, offer in enumerate(ground.offers):
                first = Columns(start[offer].floor, start[offer].ceiling)
                yield number, order, "", 0, first, "before"
                for at, (each, found) in enumerate(zip(shown, totals, strict=True), 1):
                    last = "after" if at == len(shown) else ""
                    yield number, order, each.rung.name, at, found[offer], last

    def sheet(self) -> Sheet:
        """The sheet of the ladder."""
        layout, say = self.layout, self.layout.ground.say
        return table_sheet(
            layout.ground.told("ladder"),
            [Part("ladder", self.grid, self._drawn, empty=say(self._why_none()))],
            conditions=[differing(self.grid)] if self.rows else [],
        )

    def _why_none(self) -> str:
        """What is said where there is no rung."""
        lifted = self.layout.ground.compared.written is not None
        return "book.no-ladder.same-rules" if lifted else "book.no-ladder"

    def _drawn(self) -> Iterator[Row]:
        layout, say, grid = self.layout, self.layout.ground.say, self.grid
        before: Columns | None = None
        for row, (number, order, rung, step, total, side) in enumerate(self.rows):
            if total is None:
                continue
            moved: tuple[Cell, Cell] = (_EMPTY, _EMPTY)
            if step and before is not None:
                told = zip(
                    ("floor", "ceiling"),
                    (total.floor - before.floor, total.ceiling - before.ceiling),
                    strict=True,
                )
                one, other = (
                    Formula(f"{grid.here(key, row)}-{grid.here(key, row - 1)}", value)
                    for key, value in told
                )
                moved = (one, other)
            before = total
            yield (
                number + 1,
                layout.ground.offers[number],
                say(f"ladder.order.{order}"),
                step,
                say(f"ladder.rung.{rung}") if rung else say("book.ladder.start"),
                total.floor,
                total.ceiling,
                *moved,
                *self._live(row, number, side, total),
            )

    def _live(self, row: int, number: int, side: str, total: Columns) -> tuple[Cell, ...]:
        """At both ends of the ladder stands a version of which the book has the formulas."""
        if not side:
            return (_EMPTY, _EMPTY, _EMPTY)
        grid, totals = self.grid, self.layout.totals
        parts = "+".join(
            f"ABS({grid.here(key, row)}-{grid.here('l_' + key, row)})"
            for key in ("floor", "ceiling")
        )
        return (
            Formula(totals.cell(f"floor_{side}", number), total.floor),
            Formula(totals.cell(f"ceiling_{side}", number), total.ceiling),
            Formula(f"ROUND({parts},ce_places)", 0),
        )
