"""Whether what was refined is only more detailed: five questions, under each reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cloudeval.effects.difference import Difference
from cloudeval.effects.neutrality import QUESTIONS, Answers, neutralities
from cloudeval.reports.numbers import NOTHING, trimmed
from cloudeval.reports.page import Block, Heading, Paragraph
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.whatif.data import neutrality_document
from cloudeval.reports.whatif.questions import question_table, refinement_table


def neutrality(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """How many refinements pass the five questions, and all together; in full, each of them."""
    answers = neutralities(compared.readings)
    if not any(each.refinements for each in answers):
        return []
    brief = Paragraph(_brief(answers, say))
    if not full:
        return [brief]
    blocks: list[Block] = [Heading(2, say("neutral.title")), brief]
    blocks.append(Paragraph(say("neutral.legend"), close=True))
    for reading, each in zip(compared.readings, answers, strict=True):
        if len(answers) > 1:
            blocks.append(Heading(3, say(f"whatif.reading.{reading.reading}")))
        blocks += [*question_table(each, say), *refinement_table(each, say)]
    return blocks


def _brief(answers: Sequence[Answers], say: Say) -> str:
    """One sentence for all readings: what they differ in stands side by side."""
    told = say.count(
        "neutral.told",
        max(each.passing for each in answers),
        passing=_beside(str(each.passing) for each in answers),
        all=_beside(str(len(each.refinements)) for each in answers),
        weight=_beside(str(each.heavier) for each in answers),
        factor=_beside(_factor(each, say) for each in answers),
        open=_beside(str(each.open) for each in answers),
    )
    together = _beside(_together(each, say) for each in answers)
    key = "neutral.contested" if len(answers) > 1 else "neutral.brief"
    return say(key, told=told, together=together)


def _beside(told: Iterable[str]) -> str:
    """What each reading says, or the one thing that they all say."""
    return " | ".join(dict.fromkeys(found)) if len(set(found := [*told])) > 1 else found[0]


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
