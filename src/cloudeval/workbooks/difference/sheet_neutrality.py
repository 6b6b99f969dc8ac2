"""The sheet of neutrality: five questions to each refinement, under both readings."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.effects.neutrality.questions import QUESTIONS, Neutrality, neutralities
from cloudeval.reports.numbers import NOTHING
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Row
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.tabling import Part, table_sheet


def neutrality_sheet(layout: Layout) -> Sheet:
    """The sheet of the five questions, under both readings."""
    rows = [*_neutral(layout)]
    grid = layout.neutrality(len(rows))
    say = layout.ground.say
    return table_sheet(
        layout.ground.told("neutrality"),
        [Part("neutrality", grid, lambda: rows, empty=say("book.no-refinements"))],
    )


def _neutral(layout: Layout) -> Iterator[Row]:
    ground, say = layout.ground, layout.ground.say
    readings = ground.compared.readings
    for reading, answers in zip(readings, neutralities(readings), strict=True):
        if not answers.refinements:
            continue
        told = say("book.reading.only")
        if len(readings) > 1:
            told = say(f"book.reading.{reading.reading}")
        for each in answers.refinements:
            yield _answers(layout, told, each, each.subject)
        yield _answers(layout, told, answers.together, say("book.neutrality.together"))


def _answers(layout: Layout, reading: str, each: Neutrality, subject: str) -> Row:
    say = layout.ground.say
    together = not each.subject
    touched = "; ".join(
        say("whatif.touched-by", question=question, offers=", ".join(offers))
        for question in QUESTIONS
        if (offers := each.touched.get(question, ()))
    )
    factor: Cell = NOTHING if each.factor is None else Fraction(each.factor)
    return (
        reading,
        subject,
        "" if together else ", ".join(each.ancestors),
        "" if together else ", ".join(each.heirs),
        factor,
        *(say(f"told.{each.told[question]}") for question in QUESTIONS),
        touched,
    )
