"""The sheet of contributions: every award criterion for every offer, in one long table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from cloudeval.model.criterion import AwardCriterion, LinearScale, Reading
from cloudeval.model.worth import Outcome
from cloudeval.scoring.evaluation import POINTS, Evaluation
from cloudeval.scoring.sheet import Line, least, line_state, most
from cloudeval.scoring.tariff import Points
from cloudeval.workbooks.book import Choice, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.naming import quoted
from cloudeval.workbooks.score.answered import shown
from cloudeval.workbooks.score.grades import known_grade, line_grades
from cloudeval.workbooks.score.tables import Tables
from cloudeval.workbooks.tabling import Part, area, differing, table_sheet


@dataclass(frozen=True)
class _Asked:
    """What is the same in the rows of all offers for one criterion."""

    criterion: AwardCriterion
    reading: int
    group: int
    title: str
    share: str
    falls: bool
    """Whether a higher answer is worth less."""
    tokens: tuple[str, ...]
    values: str
    answers: str
    ends: tuple[str, str, str, str]
    """Of a linear scale: the worst number, the best, and what each is worth."""
    grades: str
    worth: tuple[float, ...]
    """What each rung is worth, as the nearest double."""


def lines_sheet(tables: Tables) -> Sheet:
    """The sheet of contributions."""
    basis, grid = tables.basis, tables.lines
    count = len(basis.awards)
    exempt = Choice(
        area(grid, "exempt"),
        tables.settings.cell("value", list(tables.parameters.table).index("ce_word_exempt")),
        title=basis.say("book.choice.title"),
        message=basis.say("book.choice.message"),
    )
    return table_sheet(
        basis.told("contributions"),
        [Part("contributions", grid, lambda: _rows(tables), empty="–")],
        conditions=[differing(grid)],
        choices=[exempt],
        breaks=[grid.first - 1 + count * number for number in range(1, len(basis.offers))],
    )


def odd_lines(tables: Tables) -> int:
    """Lines of which the least or the most favourable answer is at neither end of what it may be.

    There the state that is least favourable for the whole offer is not that for the line alone:
    the answer is then written as it is and does not follow from the sheet of answers.
    """
    asked = _asked(tables)
    return sum(
        not all(plain for _, _, plain in _ends(line, each, *states))
        for evaluation in tables.basis.offers
        for states in [(least(evaluation.sheet), most(evaluation.sheet))]
        for line, each in zip(evaluation.sheet.lines, asked, strict=True)
    )


def _asked(tables: Tables) -> list[_Asked]:
    basis, scales = tables.basis, tables.scales
    prices = basis.offers[0].sheet.tariff.prices if basis.offers else ()
    found = []
    for price in prices:
        criterion = price.criterion
        block = basis.blocks[criterion.id]
        linear = isinstance(criterion.scale, LinearScale)
        first = block[0]
        ends = ("", "", "", "")
        if isinstance(criterion.scale, LinearScale):
            ends = (
                scales.cell("answer", first),
                scales.cell("answer", first + 1),
                scales.cell("value", first),
                scales.cell("value", first + 1),
            )
            falls = criterion.scale.best < criterion.scale.worst
        else:
            falls = price.worth[-1] < price.worth[0]
        found.append(
            _Asked(
                criterion,
                basis.readings[criterion.reads],
                basis.group_number[criterion.group] + 1,
                basis.say.file(criterion.title),
                tables.criteria.cell("share", basis.at[criterion.id]),
                falls,
                basis.tokens[criterion.reads],
                "" if linear else scales.block("value", *block),
                "" if linear else scales.block("answer", *block),
                ends,
                scales.block("grade", *block) if price.grades else "",
                tuple(map(float, price.worth)),
            )
        )
    return found


_End = tuple[str, Outcome, bool]
"""Which column of the answers gives it, the answer, and whether it is that column's own."""


def _ends(
    line: Line, asked: _Asked, low: tuple[int, ...], high: tuple[int, ...]
) -> tuple[_End, _End]:
    """The answers at one least and one most favourable state of all the offer's facts."""
    outcomes, price = line.possible.outcomes, line.price
    bottom, top = min(outcomes), max(outcomes)
    wanted = [("low", bottom), ("high", top)]
    if asked.falls:
        wanted.reverse()
    found = []
    for (column, end), states in zip(wanted, (low, high), strict=True):
        outcome = outcomes[line_state(line, states)]
        same = line.exempt or price.value(outcome) == price.value(end)
        found.append((column, end if same else outcome, same))
    return found[0], found[1]


def _rows(tables: Tables) -> Iterator[Row]:
    basis, grid = tables.basis, tables.lines
    asked = _asked(tables)
    cited: dict[tuple[Reading, int], str] = {}
    row = grid.first
    for number, evaluation in enumerate(basis.offers):
        states = least(evaluation.sheet), most(evaluation.sheet)
        for line, each in zip(evaluation.sheet.lines, asked, strict=True):
            key = (each.criterion.reads, number)
            if key not in cited:
                cited[key] = tables.claimed.cited(evaluation, key[0])
            yield _row(tables, (number, row), evaluation, (line, each, states), cited[key])
            row += 1
        cited.clear()


def _row(
    tables: Tables,
    at: tuple[int, int],
    evaluation: Evaluation,
    told: tuple[Line, _Asked, tuple[tuple[int, ...], tuple[int, ...]]],
    claims: str,
) -> Row:
    number, row = at
    line, asked, states = told
    letter = tables.lines.letter
    answers, basis = tables.answers, tables.basis
    source = (
        f"{quoted(answers.sheet)}!$%s${answers.first + asked.reading * len(basis.offers) + number}"
    )
    cells: list[Cell] = []
    values: list[float] = []
    for column, outcome, plain in _ends(line, asked, *states):
        answer = shown(asked.tokens, outcome)
        if plain:
            cells.append(Formula(source % answers.letter[column], answer))
        else:
            cells.append(Styled(answer, "input.text" if asked.tokens else "input.number"))
        values.append(_value(line, asked, outcome))
    exempt = f"${letter['exempt']}{row}"
    worths = [
        Formula(_value_formula(asked, exempt, f"${letter[key]}{row}"), value)
        for key, value in zip(("least", "most"), values, strict=True)
    ]
    share = f"${letter['share']}{row}"
    points = [_points(line, state, evaluation) for state in states]
    gains = [
        Formula(f"{share}*${letter[key]}{row}*ce_full_mark", gain)
        for key, gain in zip(("v_low", "v_high"), points, strict=True)
    ]
    difference = "+".join(
        f"ABS(${letter[key]}{row}-${letter['o_' + key]}{row})"
        for key in ("v_low", "v_high", "floor", "ceiling")
    )
    return (
        number + 1,
        evaluation.offer,
        asked.criterion.id,
        asked.group,
        asked.criterion.group,
        asked.title,
        tables.parameters.text("ce_word_exempt") if line.exempt else None,
        *cells,
        *worths,
        Formula(asked.share, float(line.share)),
        *gains,
        *values,
        *points,
        Formula(f"ROUND({difference},ce_places)", 0),
        *_grades(tables, at, line, asked, source),
        claims,
    )


def _value(line: Line, asked: _Asked, outcome: Outcome) -> float:
    if line.exempt:
        return 1.0
    return asked.worth[int(outcome)] if asked.worth else float(line.price.value(outcome))


def _points(line: Line, states: tuple[int, ...], evaluation: Evaluation) -> float:
    """The nearest double to a line's points in one state."""
    gained: Points = line.points[line_state(line, states)]
    unit = evaluation.sheet.tariff.unit
    if isinstance(gained, Fraction):
        return float(gained * POINTS / unit)
    return gained * POINTS / unit


def _value_formula(asked: _Asked, exempt: str, answer: str) -> str:
    if asked.values:
        worth = f"INDEX({asked.values},MATCH({answer},{asked.answers},0))"
    else:
        worst, best, nothing, full = asked.ends
        way = f"({answer}-{worst})/({best}-{worst})"
        worth = f"MIN({full},MAX({nothing},{way}))"
    return f"IF({exempt}=ce_word_exempt,ce_full_value,{worth})"


def _grades(
    tables: Tables, at: tuple[int, int], line: Line, asked: _Asked, source: str
) -> tuple[Cell, ...]:
    rule = tables.basis.criteria.grade
    if rule is None:
        return ()
    ignores = rule.unanswered == "ignored"
    found = line_grades(line)
    if found is None:
        return (None,) * (3 if ignores else 2)
    exempt = f"${tables.lines.letter['exempt']}{at[1]}"
    ranks = [source % tables.answers.letter[key] for key in ("low_rank", "high_rank")]
    ends = ",".join(f"INDEX({asked.grades},{rank})" for rank in ranks)
    best = f"IF({exempt}=ce_word_exempt,MAX({asked.grades}),"
    cells: list[Cell] = [
        Formula(f"{best}MIN({ends}))", found[0]),
        Formula(f"{best}MAX({ends}))", found[1]),
    ]
    if ignores:
        known = known_grade(line)
        low = f"${tables.lines.letter['g_low']}{at[1]}"
        told = f'IF({ranks[0]}={ranks[1]},{low},"")'
        cells.append(Formula(told, "" if known is None else known))
    return tuple(cells)
