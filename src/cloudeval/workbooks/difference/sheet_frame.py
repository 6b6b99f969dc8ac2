"""The weights of both versions in common units."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.effects.form import When
from cloudeval.effects.tree import Node
from cloudeval.scoring.weighting import WHOLE
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.difference.sides import Side
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_SIDES: tuple[When, When] = ("before", "after")


def frame_sheet(layout: Layout) -> Sheet:
    """The sheet of weights in common units."""
    told = layout.ground.told("frame")
    return table_sheet(
        told,
        [Part("weights", layout.frame, lambda: _frame(layout))],
        conditions=[differing(layout.frame)],
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
    cells["top"] = Formula(_over(f"({rulers})", f"({sums})"), ground.terms.scale)
    empty = Styled(None, "text")
    return tuple(cells.get(column.key, empty) for column in grid.columns)


def _ratio(layout: Layout, row: int, when: When, node: Node) -> Formula:
    here = layout.frame.here
    total, divisor = here(f"s_{when}", row), here(f"d_{when}", row)
    return Formula(_over(total, divisor), node.ruler)


def _top_divisor(layout: Layout, side: Side) -> str:
    """What the groups' weights are divided by; in a flat set, the lines' own divisor."""
    if layout.ground.mixed:
        if side.tables.basis.by_group:
            weights = side.tables.groups.range("weight")
            return _over(side.name("ce_group_divisor"), f"SUM({weights})")
        return _over(side.name("ce_line_divisor"), f"SUM({side.name('ce_criterion_weight')})")
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
            text = _over(f"{top}*({rulers})", f"({sums})")
        else:
            divisor = here(f"d_{when}", row)
            text = _over(top, divisor)
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
        if layout.ground.mixed:
            return _over(weight, f"SUM({tables.groups.range('weight')})")
        return f"{weight}/ce_unit_group_{side.side}"
    return _over(_lines(side, group), f"SUM({side.name('ce_criterion_weight')})")


def _over(part: str, whole: str) -> str:
    """Nothing of nothing is nothing: weights may all be zero."""
    return f"IF({whole}=0,0,{part}/{whole})"


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
