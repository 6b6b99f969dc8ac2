"""Whether what was refined is only more detailed: five questions, under each reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cloudeval.effects.difference import Difference
from cloudeval.effects.neutrality.questions import QUESTIONS, Answers, Question, neutralities
from cloudeval.reports.numbers import NOTHING, trimmed
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.whatif.data import neutrality_document
from cloudeval.reports.whatif.questions import question_table, refinement_table


def neutrality(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """How many refinements pass the five questions, and all together; in full, each of them."""
    answers = neutralities(compared.readings)
    if not any(each.refinements for each in answers):
        return []
    brief = Paragraph(_brief(compared, answers, say), close=True)
    if not full:
        return [brief]
    blocks: list[Block] = [Heading(2, say("neutral.title")), brief]
    blocks.append(Paragraph(say("neutral.legend"), close=True))
    for reading, each in zip(compared.readings, answers, strict=True):
        if len(answers) > 1:
            blocks.append(Heading(3, say(f"whatif.reading.{reading.reading}")))
        blocks += [*question_table(each, say), *refinement_table(each, say)]
    return blocks


def _brief(compared: Compared, answers: Sequence[Answers], say: Say) -> str:
    """One sentence for each reading."""
    told = []
    for reading, each in zip(compared.readings, answers, strict=True):
        sentence = say.count(
            "neutral.told",
            each.passing,
            passing=each.passing,
            all=len(each.refinements),
            weight=each.heavier,
            factor=_factor(each, say),
            open=each.open,
            together=_together(each, say),
        )
        several = len(answers) > 1
        told.append(say(f"reading.{reading.reading}.notes", told=sentence) if several else sentence)
    return " ".join(told)


def questions_abreast(compared: Compared, say: Say) -> list[Block]:
    """For each question how many answer yes, and all together; a column for each reading."""
    answers = neutralities(compared.readings)
    if not any(each.refinements for each in answers):
        return []
    marks = [
        say(f"reading.{reading.reading}.mark" if len(answers) > 1 else "neutral.answers")
        for reading in compared.readings
    ]
    rows = tuple(
        (say(f"question.{question}"), *(_answered(each, question, say) for each in answers))
        for question in QUESTIONS
    )
    columns = (column(say("column.question")), *map(figures, marks))
    return [Table(columns, rows, say("neutral.abreast"))]


def _answered(each: Answers, question: Question, say: Say) -> str:
    return say(
        "neutral.cell",
        yes=sum(one.told[question] == "yes" for one in each.refinements),
        all=len(each.refinements),
        together=say(f"told.{each.together.told[question]}"),
    )


def _factor(each: Answers, say: Say) -> str:
    factor = each.together.factor
    return NOTHING if factor is None else f"× {trimmed(factor, say.language, 2)}"


def _together(each: Answers, say: Say) -> str:
    failed = [question for question in QUESTIONS if each.together.told[question] == "no"]
    if failed:
        return say("neutral.together.no", questions=", ".join(failed))
    return say(f"neutral.together.{'yes' if each.together.is_detail else 'open'}")


def neutrality_documents(each: Difference) -> dict[str, Any] | None:
    """The five answers of one reading as data; nothing where versions are read on two days."""
    found = neutralities((each,))
    if not found:
        return None
    (answers,) = found
    return {
        "refinements": [neutrality_document(one) for one in answers.refinements],
        "together": neutrality_document(answers.together),
    }
