"""The sheet of criteria: what is asked, its weight, and its share of the total by formula."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.worth import Outcome
from cloudeval.scoring.weighting import group_of
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.score.answered import rank, shown
from cloudeval.workbooks.score.checked import bounds
from cloudeval.workbooks.score.tables import Tables
from cloudeval.workbooks.tabling import Part, differing, table_sheet


def criteria_sheet(tables: Tables) -> Sheet:
    """The sheet of criteria."""
    basis = tables.basis

    def rows() -> Iterator[Row]:
        for number, criterion in enumerate(basis.ordered):
            yield _row(tables, number, criterion)

    return table_sheet(
        basis.told("criteria"),
        [Part("criteria", tables.criteria, rows)],
        conditions=[differing(tables.criteria)],
    )


def _row(tables: Tables, number: int, criterion: AnyCriterion) -> Row:
    basis, say = tables.basis, tables.basis.say
    least, greatest = bounds(criterion, basis)
    weights: tuple[Cell, ...] = (Styled(None, "text"),) * 4
    scale = ""
    if isinstance(criterion, AwardCriterion):
        weights = _weights(tables, number, criterion)
        scale = say(f"book.scale.{criterion.scale.kind}")
    exempt = ", ".join(name for each in criterion.exempt for name in each.offers)
    return (
        number + 1,
        criterion.id,
        say(f"criterion.{criterion.role}"),
        basis.group_number[criterion.group] + 1,
        criterion.group,
        say.file(criterion.title),
        say.file(criterion.question),
        *weights,
        scale,
        _bound(tables, criterion, least),
        _bound(tables, criterion, greatest),
        _rank(tables, number, criterion, "least", least),
        _rank(tables, number, criterion, "greatest", greatest),
        say(f"book.rests.{criterion.rests_on}") if criterion.rests_on else "",
        exempt,
    )


def _weights(tables: Tables, number: int, criterion: AwardCriterion) -> tuple[Cell, ...]:
    grid, share = tables.criteria, _share(tables, criterion)
    difference = (
        f"ROUND(ABS({grid.here('share', number)}-{grid.here('o_share', number)}),ce_places)"
    )
    return (
        criterion.weight,
        Formula(_share_formula(tables, number, criterion), share),
        share,
        Formula(difference, 0),
    )


def _share(tables: Tables, criterion: AwardCriterion) -> Fraction:
    group = group_of(tables.basis.criteria, criterion.group)
    return tables.basis.weighed_by.share(group, criterion.id)


def _share_formula(tables: Tables, number: int, criterion: AwardCriterion) -> str:
    """The published weight over the divisor, times the group's part where there is one."""
    weight, groups = tables.criteria.here("weight", number), tables.groups
    if not tables.basis.by_group:
        return f"IF(ce_line_divisor=0,0,{weight}/ce_line_divisor)"
    group = tables.basis.group_number[criterion.group]
    divisor, part = groups.cell("divisor", group), groups.cell("part", group)
    return f"IF({divisor}=0,0,{weight}/{divisor})*{part}"


def _bound(tables: Tables, criterion: AnyCriterion, found: Outcome | None) -> Cell:
    """An answer that must be reached, or one that must not be passed."""
    if found is None:
        return Styled(None, "text")
    return shown(tables.basis.tokens[criterion.reads], found)


def _rank(
    tables: Tables, number: int, criterion: AnyCriterion, key: str, found: Outcome | None
) -> Cell:
    if found is None:
        return None
    told = tables.basis.tokens[criterion.reads]
    written = tables.criteria.here(key, number)
    if not told:
        return Formula(written, rank(told, found))
    ladder = tables.scales.block("answer", *tables.basis.blocks[criterion.id])
    return Formula(f"MATCH({written},{ladder},0)", rank(told, found))
