"""The sheet of answers: the inputs. Each is the least and the greatest answer still possible."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.model.attribute import Quantity
from cloudeval.model.criterion import AttributeReading, Reading
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.workbooks.book import Choice, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.score.answered import rank, read_name, shown
from cloudeval.workbooks.score.tables import Tables
from cloudeval.workbooks.tabling import Part, table_sheet

_SURE = ("known", "open", "disputed", "unknown")
_MOST_CHOICES = 60_000
"""Rules of choice that a sheet bears; what is beyond is not offered from a list."""


def answers_sheet(tables: Tables) -> Sheet:
    """The sheet of answers."""
    basis = tables.basis

    def rows() -> Iterator[Row]:
        for reading in basis.readings:
            name, unit = read_name(reading, basis.say), _unit(tables, reading)
            for number, evaluation in enumerate(basis.offers):
                yield _row(tables, reading, number, evaluation, (name, unit))

    return table_sheet(
        basis.told("answers"),
        [Part("answers", tables.answers, rows)],
        choices=list(_choices(tables)),
    )


def _row(
    tables: Tables, reading: Reading, offer: int, evaluation: Evaluation, told: tuple[str, str]
) -> Row:
    basis, grid = tables.basis, tables.answers
    row = basis.answer_row(reading, offer)
    tokens = basis.tokens[reading]
    possible = evaluation.sheet.possibilities.read[reading]
    ends = min(possible.outcomes), max(possible.outcomes)
    if tokens:
        ladder = tables.scales.block("answer", *basis.ladders[reading])
        ranks: list[Cell] = [
            Formula(f"MATCH({grid.here(key, row)},{ladder},0)", rank(tokens, end))
            for key, end in zip(("low", "high"), ends, strict=True)
        ]
        cells: list[Cell] = [shown(tokens, end) for end in ends]
    else:
        ranks = [
            Formula(grid.here(key, row), rank(tokens, end))
            for key, end in zip(("low", "high"), ends, strict=True)
        ]
        cells = [Styled(shown(tokens, end), "input.number") for end in ends]
    ours: list[Cell] = [
        end if tokens else Styled(end, "ours.number") for end in (shown(tokens, e) for e in ends)
    ]
    sure = max((fact.ground.sure for fact in possible.facts), key=_SURE.index)
    return (
        offer + 1,
        evaluation.offer,
        told[0],
        basis.say(f"sure.word.{sure}"),
        *cells,
        *ranks,
        told[1],
        tables.claimed.cited(evaluation, reading),
        *ours,
    )


def _unit(tables: Tables, reading: Reading) -> str:
    if isinstance(reading, AttributeReading):
        attribute = tables.basis.vocabulary.attributes[reading.attribute]
        if isinstance(attribute, Quantity):
            return attribute.unit
    return ""


def _choices(tables: Tables) -> Iterator[Choice]:
    """The answers that may be chosen: one rule for all offers' answers to one reading."""
    basis, grid, say = tables.basis, tables.answers, tables.basis.say
    offers = len(basis.offers)
    left, right = grid.place("low"), grid.place("high")
    for number, reading in enumerate(basis.readings):
        if number >= _MOST_CHOICES or not offers:
            return
        top = grid.first - 1 + number * offers
        area = (top, left, top + offers - 1, right)
        title, message = say("book.choice.title"), say("book.choice.message")
        if basis.tokens[reading]:
            source = tables.scales.block("answer", *basis.ladders[reading])
            yield Choice(area, source, title=title, message=message)
        elif isinstance(reading, AttributeReading):
            attribute = basis.vocabulary.attributes[reading.attribute]
            if isinstance(attribute, Quantity):
                between = (attribute.range.low, attribute.range.high)
                yield Choice(area, between=between, title=title, message=message)
