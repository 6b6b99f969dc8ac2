"""The sheet of groups: their weights, and what each adds to each offer's total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cloudeval.model.criteria_set import ByGroup, Group
from cloudeval.model.criterion import AwardCriterion
from cloudeval.scoring.evaluation import POINTS, Evaluation, GroupTotal
from cloudeval.scoring.weighting import group_of
from cloudeval.workbooks.book import Chart, Series, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.score.tables import Tables
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_ROW = 15.0
"""Points of a row that holds one line."""
_LEAST = 165.0
"""Points of the lowest chart that can be read; few groups get taller rows."""
_PIXELS = 4 / 3
"""Pixels of a point."""
_PAGE = 620.0
"""Points of rows on a printed page, at the size to which this sheet is drawn."""
_CHARTS = 60
"""Offers of which a chart is drawn; beyond, nobody turns the pages."""


def groups_sheet(tables: Tables) -> Sheet:
    """The sheet of groups."""
    basis = tables.basis
    say = basis.say
    weights = Part(
        "groups",
        tables.groups,
        lambda: _weights(tables),
        title=say("book.groups.weights"),
        after=[_whole(tables)],
    )
    subtotals = Part(
        "subtotals",
        tables.subtotals,
        lambda: _subtotals(tables),
        title=say("book.groups.subtotals"),
        empty=say("book.no-lines"),
    )
    return table_sheet(
        basis.told("groups"),
        [weights, subtotals],
        conditions=[differing(tables.groups), differing(tables.subtotals)],
        charts=list(_charts(tables)),
        breaks=_breaks(tables),
        tall=_tall(tables),
    )


def names(tables: Tables) -> dict[str, str]:
    """The cells of the last row of the weights, by name."""
    whole = len(tables.basis.criteria.groups)
    grid = tables.groups
    named = "ce_group_divisor" if tables.basis.by_group else "ce_line_divisor"
    return {named: grid.cell("divisor", whole)}


# ── the weights ─────────────────────────────────────────────────────────────────────────────────


def _weights(tables: Tables) -> Iterator[Row]:
    for number, group in enumerate(tables.basis.criteria.groups):
        yield _group(tables, number, group)


def _group(tables: Tables, number: int, group: Group) -> Row:
    basis, grid = tables.basis, tables.groups
    awards = [award for award in basis.awards if award.group == group.id]
    total = sum((award.weight for award in awards), Fraction(0))
    share = _share(tables, awards)
    empty = Styled(None, "text")
    divided: tuple[Cell, ...] = (empty,) * 3
    weighting = basis.criteria.weighting
    if isinstance(weighting, ByGroup):
        within = weighting.within.divide_by
        divided = (
            within,
            Formula(_divisor(tables, number, grid.here("sum", number)), within or total),
            _part(tables, number, group),
        )
    return (
        number + 1,
        group.id,
        group.weight if basis.by_group else empty,
        basis.say.file(group.title),
        Formula(f"SUMIFS(ce_criterion_weight,ce_criterion_group,{grid.here('no', number)})", total),
        *divided,
        Formula(f"SUMIFS(ce_criterion_share,ce_criterion_group,{grid.here('no', number)})", share),
        share,
        _difference(tables, number),
    )


def _divisor(tables: Tables, number: int, otherwise: str) -> str:
    """What weights are divided by: the number that a file prescribes, else their sum."""
    prescribed = tables.groups.here("prescribed", number)
    return f'IF({prescribed}="",{otherwise},{prescribed})'


def _part(tables: Tables, number: int, group: Group) -> Formula:
    weight = tables.groups.here("weight", number)
    divisor = tables.basis.weighed_by.divisor
    part = (group.weight or Fraction(0)) / divisor if divisor else Fraction(0)
    return Formula(f"IF(ce_group_divisor=0,0,{weight}/ce_group_divisor)", part)


def _share(tables: Tables, awards: Sequence[AwardCriterion]) -> Fraction:
    basis = tables.basis
    found = (basis.weighed_by.share(group_of(basis.criteria, a.group), a.id) for a in awards)
    return sum(found, Fraction(0))


def _difference(tables: Tables, number: int) -> Formula:
    here = tables.groups.here
    return Formula(f"ROUND(ABS({here('share', number)}-{here('o_share', number)}),ce_places)", 0)


def _whole(tables: Tables) -> Row:
    """What all weights come to: the best total that there can be."""
    basis, grid = tables.basis, tables.groups
    number = len(basis.criteria.groups)
    weighting = basis.criteria.weighting
    strong = "strong.text"
    total = sum((award.weight for award in basis.awards), Fraction(0))
    share = _share(tables, basis.awards)
    if isinstance(weighting, ByGroup):
        prescribed = weighting.groups.divide_by
        weights = sum((group.weight or Fraction(0) for group in basis.criteria.groups), Fraction(0))
        first: Cell = Styled(Formula(f"SUM({grid.range('weight')})", weights), "number")
        otherwise = grid.here("weight", number)
        divisor = prescribed or weights
    else:
        prescribed, first = weighting.divide_by, Styled(None, strong)
        otherwise = grid.here("sum", number)
        divisor = prescribed or total
    return (
        Styled(None, strong),
        Styled(basis.say("total"), strong),
        first,
        Styled(basis.say("book.groups.whole"), strong),
        Styled(Formula("SUM(ce_criterion_weight)", total), "number"),
        Styled(prescribed, "input.number"),
        Styled(Formula(_divisor(tables, number, otherwise), divisor), "number"),
        Styled(None, strong),
        Styled(Formula("SUM(ce_criterion_share)", share), "strong.share"),
        Styled(share, "ours.share"),
        Styled(_difference(tables, number), "difference"),
    )


# ── what they add ───────────────────────────────────────────────────────────────────────────────


def _totals(evaluation: Evaluation) -> dict[str, GroupTotal]:
    return {group.group: group for group in evaluation.groups}


def _subtotals(tables: Tables) -> Iterator[Row]:
    row = 0
    for number, evaluation in enumerate(tables.basis.offers):
        totals = _totals(evaluation)
        for group in tables.basis.weighed:
            yield _subtotal(tables, row, (number, evaluation), totals[group.id])
            row += 1


def _subtotal(tables: Tables, row: int, offer: tuple[int, Evaluation], found: GroupTotal) -> Row:
    basis, grid = tables.basis, tables.subtotals
    group = basis.group_number[found.group]
    of = f"ce_line_offer,{grid.here('no', row)},ce_line_group,{grid.here('gno', row)}"
    here = {key: grid.here(key, row) for key in ("floor", "ceiling", "o_floor", "o_ceiling")}
    differing = "+".join(f"ABS({here[key]}-{here['o_' + key]})" for key in ("floor", "ceiling"))
    return (
        offer[0] + 1,
        offer[1].offer,
        group + 1,
        found.group,
        Formula(tables.groups.cell("share", group), found.share),
        Formula(f"SUMIFS(ce_line_floor,{of})", found.floor),
        Formula(f"{here['ceiling']}-{here['floor']}", found.ceiling - found.floor),
        Formula(f"SUMIFS(ce_line_ceiling,{of})", found.ceiling),
        found.floor,
        found.ceiling,
        Formula(f"ROUND({differing},ce_places)", 0),
    )


def _height(groups: int) -> float:
    """How tall a row is, so that a chart stands beside the rows of its offer."""
    return max(_ROW, _LEAST / groups)


def _tall(tables: Tables) -> dict[int, float]:
    count, grid = len(tables.basis.weighed), tables.subtotals
    rows = range(grid.head, grid.head + grid.count)
    return dict.fromkeys(rows, _height(count)) if count else {}


def _breaks(tables: Tables) -> list[int]:
    """The sub-totals begin a page, and no page ends in the middle of a chart."""
    grid, count = tables.subtotals, len(tables.basis.weighed)
    found = [grid.head - 2]
    if not count:
        return found
    together = max(int(_PAGE / (_height(count) * count)), 1)
    firsts = range(together, min(len(tables.basis.offers), _CHARTS), together)
    return [*found, *(grid.first - 1 + number * count for number in firsts)]


def _charts(tables: Tables) -> Iterator[Chart]:
    """Beside each offer's rows, its groups as bars: what is sure, and what is open."""
    basis, grid, say = tables.basis, tables.subtotals, tables.basis.say
    count = len(basis.weighed)
    if not count or not basis.offers:
        return
    height = int(_height(count) * count * _PIXELS) - 6
    top = max((group.share for group in _totals(basis.offers[0]).values()), default=Fraction(0))
    for number, evaluation in enumerate(basis.offers[:_CHARTS]):
        first = number * count
        totals = [_totals(evaluation)[group.id] for group in basis.weighed]
        named = [group.group for group in totals]
        yield Chart(
            (grid.first - 1 + first, len(grid.columns) + 1),
            (560, height),
            evaluation.offer,
            say("book.chart.points"),
            say("book.chart.groups.told", offer=evaluation.offer),
            [
                Series(
                    say("column.floor"),
                    grid.block("group", first, count),
                    grid.block("floor", first, count),
                    "solid",
                    named,
                    [float(total.floor) for total in totals],
                ),
                Series(
                    say("book.column.open"),
                    grid.block("group", first, count),
                    grid.block("width", first, count),
                    "open",
                    named,
                    [float(total.ceiling - total.floor) for total in totals],
                ),
            ],
            float(top * POINTS),
        )
