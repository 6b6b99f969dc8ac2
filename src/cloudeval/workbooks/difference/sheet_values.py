"""What each line is worth to each offer, where effects are read."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.scoring.weighting import WHOLE
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.layout import ENDS, Layout
from cloudeval.workbooks.tabling import Part, table_sheet


def values_sheet(layout: Layout, number: int) -> Sheet:
    """What each line of a side is worth to each offer, where effects are read."""
    side = layout.sides[number]
    told = layout.ground.told(f"values-{side.side}")
    grid = layout.values(number)
    empty = layout.ground.say("book.no-award")
    part = Part(f"values_{side.side}", grid, lambda: _values(layout, number), empty=empty)
    return table_sheet(told, [part])


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
