"""The sheet of scales: what each answer is worth, and where it stands on its ladder."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.model.criterion import (
    AnyCriterion,
    AwardCriterion,
    LevelsScale,
    LinearScale,
    PointsScale,
    Scale,
)
from cloudeval.model.worth import value
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.score.answered import meaning
from cloudeval.workbooks.score.tables import Tables
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_EMPTY = Styled(None, "text")


def scales_sheet(tables: Tables) -> Sheet:
    """The sheet of scales."""

    def rows() -> Iterator[Row]:
        for criterion in tables.basis.ordered:
            yield from _of(tables, criterion)

    return table_sheet(
        tables.basis.told("scales"),
        [Part("scales", tables.scales, rows)],
        conditions=[differing(tables.scales)],
    )


def _of(tables: Tables, criterion: AnyCriterion) -> Iterator[Row]:
    basis = tables.basis
    first, count = basis.blocks[criterion.id]
    tokens = basis.tokens[criterion.reads]
    graded = basis.criteria.grade is not None
    if isinstance(criterion, AwardCriterion) and isinstance(criterion.scale, LinearScale):
        yield from _linear(tables, criterion, criterion.scale, first)
        return
    rungs = basis.rungs[criterion.reads] or ()
    for number in range(count):
        grade: tuple[Cell, ...] = (_EMPTY,) if graded else ()
        worth: tuple[Cell, ...] = (_EMPTY,) * 5
        if isinstance(criterion, AwardCriterion):
            worth = _worth(tables, criterion.scale, rungs, number, first)
            if graded and criterion.grade:
                grade = (criterion.grade[rungs[number]],)
        told = meaning(criterion.reads, number, basis.vocabulary, basis.say)
        yield criterion.id, number + 1, tokens[number], told, *worth, *grade


def _linear(
    tables: Tables, criterion: AwardCriterion, scale: LinearScale, first: int
) -> Iterator[Row]:
    """The two ends between which a value grows evenly."""
    say = tables.basis.say
    graded = tables.basis.criteria.grade is not None
    for number, (end, given) in enumerate(((scale.worst, 0), (scale.best, 1))):
        told = say(f"book.linear.{'best' if given else 'worst'}", unit=scale.unit)
        worth = _row(tables, first + number, given, 1)
        grade: tuple[Cell, ...] = (_EMPTY,) if graded else ()
        yield criterion.id, number + 1, Styled(end, "input.number"), told, *worth, *grade


def _worth(
    tables: Tables, scale: Scale, rungs: tuple[str, ...], number: int, first: int
) -> tuple[Cell, ...]:
    match scale:
        case PointsScale():
            return _row(tables, first + number, scale.points[rungs[number]], scale.out_of)
        case LevelsScale():
            return _row(tables, first + number, scale.values[rungs[number]], 1)
        case _:
            return _row(tables, first + number, value(scale, number, rungs), 1)


def _row(
    tables: Tables, row: int, given: int | Fraction, out_of: int | Fraction
) -> tuple[Cell, ...]:
    """What a file gives, out of what, and the value that is computed from both."""
    grid = tables.scales
    found = Fraction(given) / out_of
    here = {key: grid.here(key, row) for key in ("given", "out_of", "value", "o_value")}
    return (
        given,
        out_of,
        Formula(f"{here['given']}/{here['out_of']}", found),
        found,
        Formula(f"ROUND(ABS({here['value']}-{here['o_value']}),ce_places)", 0),
    )
