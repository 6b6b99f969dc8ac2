"""The mean values that changes are held against, for each offer."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.effects.form import When
from cloudeval.effects.tree import Node
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.weighting import WHOLE
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.layout import ENDS, Layout
from cloudeval.workbooks.difference.terms import over
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_SIDES: tuple[When, When] = ("before", "after")


def means_sheet(layout: Layout) -> Sheet:
    """For each offer and group, the mean value that changes are held against."""
    told, grid = layout.ground.told("means"), layout.means
    return table_sheet(
        told,
        [Part("means", grid, lambda: _means(layout), empty="–")],
        conditions=[differing(grid)],
    )


def _means(layout: Layout) -> Iterator[Row]:
    for number, offer in enumerate(layout.ground.offers):
        found = Means(layout, offer)
        yield _top_mean(layout, number, found)
        for group in layout.ground.groups:
            yield _group_mean(layout, number, group, found)


class Means:
    """An offer's weighted sums, sub-totals and means, exactly."""

    def __init__(self, layout: Layout, offer: str) -> None:
        """Sum up the values of all lines, by group."""
        ground = layout.ground
        values, exempt = ground.values[offer].bound, ground.exempt(offer)
        self.trees = ground.trees
        self.sums: dict[tuple[When, str, str], Fraction] = {}
        for when, tree in zip(_SIDES, self.trees, strict=True):
            for group, node in tree.groups.items():
                for at, end in enumerate(ENDS):
                    self.sums[when, group, end] = sum(
                        (
                            weight * (1 if (when, name) in exempt else values[when, name][at])
                            for name, weight in node.weights.items()
                        ),
                        ZERO,
                    )

    def node(self, when: When, group: str) -> Node | None:
        """A group's weights on one side."""
        return self.trees[_SIDES.index(when)].groups.get(group)

    def subtotal(self, when: When, group: str, end: str) -> Fraction:
        """A group's sub-total, out of one."""
        node = self.node(when, group)
        return ZERO if node is None else over(self.sums[when, group, end], node.divisor)

    def mean(self, when: When, group: str, end: str) -> Fraction:
        """A group's mean value."""
        node = self.node(when, group)
        return ZERO if node is None else over(self.sums[when, group, end], node.sum)

    def top(self, when: When, end: str) -> Fraction:
        """The mean value of the whole."""
        top = self.trees[_SIDES.index(when)].top
        parts = (
            top.weights[g] * self.subtotal(when, g, end) for g in top.weights if self.node(when, g)
        )
        return over(sum(parts, ZERO), top.sum)

    def both(self, group: str, end: str) -> Fraction:
        """The mean of before and after; ``top`` for the whole."""
        return sum((self.mean(when, group, end) for when in _SIDES), ZERO) / 2

    def both_top(self, end: str) -> Fraction:
        """The mean of before and after, of the whole."""
        return sum((self.top(when, end) for when in _SIDES), ZERO) / 2


def _top_mean(layout: Layout, offer: int, found: Means) -> Row:
    grid, frame, ground = layout.means, layout.frame, layout.ground
    row = layout.mean_row(offer, 0)
    cells: dict[str, Cell] = {
        "no": offer + 1,
        "offer": ground.offers[offer],
        "group": Styled(ground.say("book.whole"), "strong.text"),
    }
    count = max(len(ground.groups), 1)
    for end in ENDS:
        for when in _SIDES:
            weights = frame.block(f"g_{when}", 1, count)
            parts = grid.block(f"t_{end}_{when}", row + 1, count)
            total = frame.cell(f"s_{when}", 0)
            text = f"IF({total}=0,0,SUMPRODUCT({weights},{parts})/{total})"
            cells[f"t_{end}_{when}"] = Formula(text, found.top(when, end))
        both = ",".join(grid.here(f"t_{end}_{when}", row) for when in _SIDES)
        mean = found.both_top(end)
        cells[f"m_{end}"] = Formula(f"AVERAGE({both})", mean)
        cells[f"o_{end}"] = mean
    cells["difference"] = _differ(layout, row)
    empty = Styled(None, "text")
    return tuple(cells.get(column.key, empty) for column in grid.columns)


def _group_mean(layout: Layout, offer: int, group: str, found: Means) -> Row:
    grid, frame, ground = layout.means, layout.frame, layout.ground
    number = layout.group_row(group)
    row = layout.mean_row(offer, number)
    cells: dict[str, Cell] = {
        "no": offer + 1,
        "offer": ground.offers[offer],
        "group": ground.group_word(group),
    }
    for end in ENDS:
        means = []
        for at, when in enumerate(_SIDES):
            total, divisor = frame.cell(f"s_{when}", number), frame.cell(f"d_{when}", number)
            here = grid.here(f"p_{end}_{when}", row)
            if found.node(when, group) is not None:
                text = _weighted(layout, at, group, f"{end}{offer}")
                cells[f"p_{end}_{when}"] = Formula(text, found.sums[when, group, end])
                text = f"IF({divisor}=0,0,{here}/{divisor})"
                cells[f"t_{end}_{when}"] = Formula(text, found.subtotal(when, group, end))
            means.append(f"IF({total}=0,0,{here}/{total})")
        mean = found.both(group, end)
        cells[f"m_{end}"] = Formula(f"AVERAGE({','.join(means)})", mean)
        cells[f"o_{end}"] = mean
    cells["difference"] = _differ(layout, row)
    empty = Styled(None, "text")
    return tuple(cells.get(column.key, empty) for column in grid.columns)


def _weighted(layout: Layout, number: int, group: str, key: str) -> str:
    """The sum of weights times values over a group's lines."""
    grid, side = layout.values(number), layout.sides[number]
    weights, values = grid.range("weight"), grid.range(key)
    if group == WHOLE:
        return f"SUMPRODUCT({weights},{values})"
    of = side.tables.groups.cell("no", side.tables.basis.group_number[group])
    return f"SUMPRODUCT(({grid.range('gno')}={of})*{weights}*{values})"


def _differ(layout: Layout, row: int) -> Formula:
    here = layout.means.here
    parts = "+".join(f"ABS({here('m_' + end, row)}-{here('o_' + end, row)})" for end in ENDS)
    return Formula(f"ROUND({parts},ce_places)", 0)
