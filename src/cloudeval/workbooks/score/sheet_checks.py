"""The sheet of requirements: every condition for every offer, with its verdict by formula."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.worth import Outcome
from cloudeval.reports.numbers import in_full
from cloudeval.reports.standings import grade_name
from cloudeval.workbooks.book import Choice, Condition, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.score.answered import rank, shown
from cloudeval.workbooks.score.checked import Entry, bounds
from cloudeval.workbooks.score.grades import plain_grade
from cloudeval.workbooks.score.tables import Tables
from cloudeval.workbooks.tabling import Part, area, differing, table_sheet

_NONE = Styled(None, "text")


def checks_sheet(tables: Tables) -> Sheet:
    """The sheet of requirements."""
    grid, say = tables.checks, tables.basis.say
    entries = tables.checked.entries

    def rows() -> Iterator[Row]:
        for number, entry in enumerate(entries):
            yield _row(tables, number, entry)

    verdicts = area(grid, "verdict")
    exempt = list(tables.parameters.table).index("ce_word_exempt")
    choices = [
        Choice(
            area(grid, "exempt"),
            tables.settings.cell("value", exempt),
            title=say("book.choice.title"),
            message=say("book.choice.message"),
        )
    ]
    return table_sheet(
        tables.basis.told("requirements"),
        [Part("requirements", grid, rows, empty=say("book.no-conditions"))],
        conditions=[
            differing(grid),
            Condition(verdicts, "ce_word_not_met", "not-met"),
            Condition(verdicts, "ce_word_unproven", "open"),
        ],
        choices=choices if entries else (),
        breaks=_breaks(tables),
    )


def _breaks(tables: Tables) -> list[int]:
    """A printed page begins with each offer, and with each block."""
    entries, first = tables.checked.entries, tables.checks.first - 1
    keys = [(entry.block, entry.offer) for entry in entries]
    return [first + n for n in range(1, len(keys)) if keys[n] != keys[n - 1]]


def _row(tables: Tables, number: int, entry: Entry) -> Row:
    basis = tables.basis
    word = tables.parameters.verdicts[entry.verdict]
    offer = basis.offers[entry.offer]
    claims = ""
    if entry.criterion is not None:
        claims = tables.claimed.cited(offer, entry.criterion.reads)
    return (
        entry.offer + 1,
        offer.offer,
        basis.say(f"book.block.{entry.block}"),
        _kind(tables, entry),
        entry.criterion.id if entry.criterion is not None else "",
        _title(tables, entry),
        _asked(tables, entry),
        tables.parameters.text("ce_word_exempt") if entry.exempt else None,
        *_judged(tables, number, entry, word),
        claims,
    )


def _judged(tables: Tables, number: int, entry: Entry, word: str) -> tuple[Cell, ...]:
    """The answers with their ranks, the verdict by formula, ours, and whether they differ."""
    grid = tables.checks
    ends: tuple[Cell, ...] = (_NONE,) * 4
    if entry.criterion is not None:
        ends = _ends(tables, entry, entry.criterion)
    elif entry.kind == "grade":
        ends = (*_grade_ends(tables, entry), _NONE, _NONE)
    if not entry.plain:
        told = tables.basis.say("book.by-program")
        return (*ends, Styled(word, "program.text"), Styled(told, "program.text"), None)
    formula = (
        _verdict(tables, number, entry.criterion)
        if entry.criterion is not None
        else _least_grade(tables, number)
    )
    same = f"IF({grid.here('verdict', number)}={grid.here('o_verdict', number)},0,1)"
    return (*ends, Formula(formula, word), word, Formula(same, 0))


def _ends(tables: Tables, entry: Entry, criterion: AnyCriterion) -> tuple[Cell, ...]:
    answers = tables.answers
    row = tables.basis.answer_row(criterion.reads, entry.offer)
    tokens = tables.basis.tokens[criterion.reads]
    pairs: list[tuple[str, Outcome]] = [("low", entry.low), ("high", entry.high)]
    return (
        *(Formula(answers.cell(key, row), shown(tokens, end)) for key, end in pairs),
        *(Formula(answers.cell(f"{key}_rank", row), rank(tokens, end)) for key, end in pairs),
    )


def _grade_ends(tables: Tables, entry: Entry) -> tuple[Cell, Cell]:
    """An offer's least and greatest grade, from the summary."""
    grade = tables.basis.offers[entry.offer].grade
    if grade is None or plain_grade(tables.basis.offers[entry.offer]) is None:
        return _NONE, _NONE
    cells = [
        Styled(Formula(tables.award.cell(key, entry.offer), value), "whole")
        for key, value in (("g_low", grade.low), ("g_high", grade.high))
    ]
    return cells[0], cells[1]


def _verdict(tables: Tables, number: int, criterion: AnyCriterion) -> str:
    """Met at both ends of the answers, at neither, or not shown."""
    grid, at = tables.checks, tables.basis.at[criterion.id]
    low, high = grid.here("low_rank", number), grid.here("high_rank", number)
    least, greatest = bounds(criterion, tables.basis)
    passes, fails = [], []
    if least is not None:
        cell = tables.criteria.cell("least_rank", at)
        passes.append(f"{low}>={cell}")
        fails.append(f"{high}<{cell}")
    if greatest is not None:
        cell = tables.criteria.cell("greatest_rank", at)
        passes.append(f"{high}<={cell}")
        fails.append(f"{low}>{cell}")
    exempt = grid.here("exempt", number)
    judged = (
        f"IF(AND({','.join(passes)}),ce_word_met,"
        f"IF(OR({','.join(fails)}),ce_word_not_met,ce_word_unproven))"
    )
    return f"IF({exempt}=ce_word_exempt,ce_word_met,{judged})"


def _least_grade(tables: Tables, number: int) -> str:
    low, high = (tables.checks.here(key, number) for key in ("low", "high"))
    return (
        f"IF(COUNT({low},{high})=0,ce_word_unproven,"
        f"IF({low}>=ce_least_grade,ce_word_met,"
        f"IF({high}<ce_least_grade,ce_word_not_met,ce_word_unproven)))"
    )


def _kind(tables: Tables, entry: Entry) -> str:
    say = tables.basis.say
    if entry.kind == "requirement" and entry.criterion is not None:
        return say(f"criterion.{entry.criterion.role}")
    return say(f"book.kind.{entry.kind}")


def _title(tables: Tables, entry: Entry) -> str:
    say = tables.basis.say
    if entry.criterion is not None:
        return say.file(entry.criterion.title)
    if entry.kind == "grade":
        rule = tables.basis.criteria.grade
        least = None if rule is None else rule.minimum
        return say("check.grade", name=grade_name(tables.basis.criteria, say), minimum=least)
    return say("book.together")


def _asked(tables: Tables, entry: Entry) -> str:
    """What must be answered, in words."""
    if entry.criterion is None:
        return ""
    say, tokens = tables.basis.say, tables.basis.tokens[entry.criterion.reads]
    least, greatest = bounds(entry.criterion, tables.basis)
    told = []
    if least is not None:
        told.append(say("book.at-least", answer=_word(tables, tokens, least)))
    if greatest is not None:
        told.append(say("book.at-most", answer=_word(tables, tokens, greatest)))
    return say.listed(told)


def _word(tables: Tables, tokens: tuple[str, ...], outcome: Outcome) -> str:
    answer = shown(tokens, outcome)
    if isinstance(answer, str):
        return answer
    return in_full(Fraction(answer), tables.basis.language)
