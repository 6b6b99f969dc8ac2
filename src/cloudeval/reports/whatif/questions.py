"""Five questions to every refinement: how they were answered, and whom it touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from cloudeval.effects.neutrality.questions import QUESTIONS, Neutrality, Told
from cloudeval.reports import frame
from cloudeval.reports.numbers import NOTHING, trimmed
from cloudeval.reports.page import Block, Headline, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say


class Answered(Protocol):
    """All refinements under one reading with their answers."""

    @property
    def refinements(self) -> tuple[Neutrality, ...]:
        """Each made alone."""

    @property
    def together(self) -> Neutrality:
        """All made together."""


_TOLD: tuple[Told, ...] = ("yes", "no", "unproven", "vacuous")


def headline(each: Answered, say: Say) -> list[Block]:
    """Whether all refinements together are only detail, and how many are alone."""
    number = len(each.refinements)
    if not number:
        return [Headline(say("whatif.headline.none"))]
    told = {each.together.told[question] for question in QUESTIONS}
    key = "yes" if told == {"yes"} else "no" if "no" in told else "open"
    passing = sum(one.is_detail for one in each.refinements)
    detail = say("whatif.counted", number=number, passing=passing)
    return [Headline(say(f"whatif.headline.{key}"), detail)]


def question_table(each: Answered, say: Say) -> list[Block]:
    """For each question, how many refinements answer it how, and what all together answer."""
    if not each.refinements:
        return []
    columns = (
        column(say("column.question")),
        *(figures(say(f"column.told-{told}")) for told in _TOLD),
        column(say("column.together")),
    )
    rows = []
    for question in QUESTIONS:
        counts = Counter(one.told[question] for one in each.refinements)
        together = say(f"told.{each.together.told[question]}")
        figure = (str(counts[told]) if counts[told] else NOTHING for told in _TOLD)
        rows.append((say(f"question.{question}"), *figure, together))
    table = Table(columns, tuple(rows), say("whatif.questions"))
    return [table, *_touched(each.together, say)]


def _touched(one: Neutrality, say: Say) -> list[Block]:
    told = [
        say("whatif.touched-by", question=question, offers=frame.names(offers, say))
        for question in QUESTIONS
        if (offers := one.touched.get(question, ()))
    ]
    if not told:
        return []
    return [Paragraph(say("whatif.touched", told=" ; ".join(told)), close=True)]


def refinement_table(each: Answered, say: Say) -> list[Block]:
    """Every refinement with its answers, those whose weight grew most first."""
    if not each.refinements:
        return []
    columns = (
        column(say("column.refinement")),
        figures(say("column.heirs")),
        figures(say("column.factor")),
        *(column(question) for question in QUESTIONS),
    )
    rows = tuple(_row(one, say) for one in _grown_first(each.refinements))
    return [Table(columns, rows, say("whatif.refinements"))]


def _grown_first(found: Iterable[Neutrality]) -> list[Neutrality]:
    return sorted(found, key=lambda one: (one.factor is None, -(one.factor or 0), one.subject))


def _row(one: Neutrality, say: Say) -> tuple[str, ...]:
    factor = NOTHING if one.factor is None else f"× {trimmed(one.factor, say.language, 2)}"
    told = (say(f"told.{one.told[question]}") for question in QUESTIONS)
    return (one.subject, str(len(one.heirs)), factor, *told)
