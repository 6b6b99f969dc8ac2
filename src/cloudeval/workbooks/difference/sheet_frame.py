"""The weights of both versions in common units, the values, and the means that effects rest on."""

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
from cloudeval.workbooks.difference.sides import Side
from cloudeval.workbooks.difference.terms import over
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_SIDES: tuple[When, When] = ("before", "after")


# ── weights ─────────────────────────────────────────────────────────────────────────────────────


def frame_sheet(layout: Layout) -> Sheet:
    """The sheet of weights in common units."""
    told = layout.ground.told("frame")
    return table_sheet(
        told, [Part(layout.frame, lambda: _frame(layout))], conditions=[differing(layout.frame)]
    )


def _frame(layout: Layout) -> Iterator[Row]:
    yield _whole(layout)
    for group in layout.ground.groups:
        yield _group(layout, group)


def _whole(layout: Layout) -> Row:
    ground, grid = layout.ground, layout.frame
    cells: dict[str, Cell] = {"group": Styled(ground.say("book.whole"), "strong.text")}
    for number, side in enumerate(layout.sides):
        when = side.side
        top = ground.trees[number].top
        count = max(len(ground.groups), 1)
        cells[f"s_{when}"] = Formula(f"SUM({grid.block('g_' + when, 1, count)})", top.sum)
        cells[f"d_{when}"] = Formula(_top_divisor(layout, side), top.divisor)
        cells[f"r_{when}"] = _ratio(layout, 0, when, top)
    sums = "+".join(grid.here(f"s_{when}", 0) for when in _SIDES)
    rulers = "+".join(grid.here(f"r_{when}", 0) for when in _SIDES)
    cells["top"] = Formula(f"IF({sums}=0,0,({rulers})/({sums}))", ground.terms.scale)
    empty = Styled(None, "text")
    return tuple(cells.get(column.key, empty) for column in grid.columns)


def _ratio(layout: Layout, row: int, when: When, node: Node) -> Formula:
    here = layout.frame.here
    total, divisor = here(f"s_{when}", row), here(f"d_{when}", row)
    return Formula(f"IF({divisor}=0,0,{total}/{divisor})", node.ruler)


def _top_divisor(layout: Layout, side: Side) -> str:
    """What the groups' weights are divided by; in a flat set, the lines' own divisor."""
    if layout.ground.mixed:
        if side.tables.basis.by_group:
            weights = side.tables.groups.range("weight")
            return f"{side.name('ce_group_divisor')}/SUM({weights})"
        return f"{side.name('ce_line_divisor')}/SUM({side.name('ce_criterion_weight')})"
    if side.tables.basis.by_group:
        return f"{side.name('ce_group_divisor')}/ce_unit_group_{side.side}"
    return "ce_full_value"


def _group(layout: Layout, group: str) -> Row:
    ground, grid = layout.ground, layout.frame
    row = layout.group_row(group)
    cells: dict[str, Cell] = {"group": ground.group_word(group)}
    there = []
    for number, side in enumerate(layout.sides):
        when, tree = side.side, ground.trees[number]
        node = tree.groups.get(group)
        if node is None:
            continue
        there.append(when)
        cells[f"g_{when}"] = Formula(_weight(layout, side, group), tree.top.weights[group])
        cells[f"s_{when}"] = Formula(_sum(layout, side, group), node.sum)
        cells[f"d_{when}"] = Formula(_divisor(layout, side, group), node.divisor)
        cells[f"r_{when}"] = _ratio(layout, row, when, node)
    here = grid.here
    scale = f"{grid.letter['top']}${grid.row(0)}"
    weights = ",".join(here(f"g_{when}", row) for when in there)
    factors = ground.terms.factors[group]
    if len(there) == 1:
        # A group that comes or goes counts by the one weight that it has.
        alone = ground.trees[0 if there[0] == "before" else 1].top.weights[group]
        cells["top"] = Formula(f"{scale}*{weights}", ground.terms.scale * alone)
    else:
        cells["top"] = Formula(f"{scale}*AVERAGE({weights})", ground.terms.top(group))
    top = here("top", row)
    within = ground.terms.factors[group].centre == ("lines", group)
    for when, factor in zip(_SIDES, (factors.before, factors.after), strict=True):
        if when not in there:
            continue
        if within:
            rulers = "+".join(here(f"r_{each}", row) for each in _SIDES)
            sums = "+".join(here(f"s_{each}", row) for each in _SIDES)
            text = f"{top}*({rulers})/({sums})"
        else:
            divisor = here(f"d_{when}", row)
            text = f"IF({divisor}=0,0,{top}/{divisor})"
        cells[f"f_{when}"] = Formula(text, factor)
        cells[f"o_{when}"] = factor
    parts = "+".join(f"ABS({here('f_' + when, row)}-{here('o_' + when, row)})" for when in there)
    cells["difference"] = Formula(f"ROUND({parts},ce_places)", 0)
    empty = Styled(None, "text")
    return tuple(cells.get(column.key, empty) for column in grid.columns)


def _weight(layout: Layout, side: Side, group: str) -> str:
    """A group's own weight in the common unit; a flat set gives it that of its lines."""
    basis, tables = side.tables.basis, side.tables
    if group == WHOLE:
        return "ce_full_value"
    number = basis.group_number[group]
    if basis.by_group:
        weight = tables.groups.cell("weight", number)
        unit = f"SUM({tables.groups.range('weight')})" if layout.ground.mixed else ""
        return f"{weight}/{unit or 'ce_unit_group_' + side.side}"
    return f"{_lines(side, group)}/SUM({side.name('ce_criterion_weight')})"


def _lines(side: Side, group: str) -> str:
    """The sum of the published weights of a group's lines."""
    weights = side.name("ce_criterion_weight")
    if group == WHOLE:
        return f"SUM({weights})"
    number = side.tables.groups.cell("no", side.tables.basis.group_number[group])
    return f"SUMIFS({weights},{side.name('ce_criterion_group')},{number})"


def _sum(_: Layout, side: Side, group: str) -> str:
    return f"{_lines(side, group)}/ce_unit_line_{side.side}"


def _divisor(layout: Layout, side: Side, group: str) -> str:
    basis = side.tables.basis
    if group == WHOLE:
        return f"{side.name('ce_line_divisor')}/ce_unit_line_{side.side}"
    if basis.by_group:
        divisor = side.tables.groups.cell("divisor", basis.group_number[group])
        return f"{divisor}/ce_unit_line_{side.side}"
    return layout.frame.here(f"s_{side.side}", layout.group_row(group))


# ── values ──────────────────────────────────────────────────────────────────────────────────────


def values_sheet(layout: Layout, number: int) -> Sheet:
    """What each line of a side is worth to each offer, where effects are read."""
    side = layout.sides[number]
    told = layout.ground.told(f"values-{side.side}")
    grid = layout.values(number)
    empty = layout.ground.say("book.no-award")
    return table_sheet(told, [Part(grid, lambda: _values(layout, number), empty=empty)])


def _values(layout: Layout, number: int) -> Iterator[Row]:
    ground, side = layout.ground, layout.sides[number]
    tables = side.tables
    tree = ground.trees[number]
    flat = not tables.basis.by_group
    for line, award in enumerate(tables.basis.awards):
        at = side.first_award + line
        group = WHOLE if flat and not ground.mixed else award.group
        weight = f"{tables.criteria.cell('weight', at)}/ce_unit_line_{side.side}"
        cells: list[Cell] = [
            award.id,
            Formula(tables.criteria.cell("gno", at), tables.basis.group_number[award.group] + 1),
            Formula(weight, tree.groups[group].weights[award.id]),
        ]
        for offer in ground.offers:
            cells += _counted(layout, number, line, offer)
        yield tuple(cells)


def _counted(layout: Layout, number: int, line: int, offer: str) -> Iterator[Cell]:
    side, ground = layout.sides[number], layout.ground
    award = side.tables.basis.awards[line]
    key = (side.side, award.id)
    row = side.tables.line_row(side.number[offer], line)
    exempt = key in ground.exempt(offer)
    found = ground.values[offer]
    for end, value in zip(ENDS, found.bound[key], strict=True):
        shown = Fraction(1) if exempt else value
        if found.plain[key]:
            yield Formula(side.tables.lines.cell(f"v_{end}", row), shown)
        else:
            yield Styled(shown, "program.value")


# ── means ───────────────────────────────────────────────────────────────────────────────────────


def means_sheet(layout: Layout) -> Sheet:
    """For each offer and group, the mean value that changes are held against."""
    told, grid = layout.ground.told("means"), layout.means
    return table_sheet(
        told,
        [Part(grid, lambda: _means(layout), empty="–")],
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
