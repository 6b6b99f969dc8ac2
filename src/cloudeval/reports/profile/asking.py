"""The questions to put to the provider: what we have, what may be answered, what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.model.attribute import CERTIFICATE, Levels, Quantity
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AttributeReading
from cloudeval.reports.answers import reading_of, said
from cloudeval.reports.evidence import grounds, silent_claims
from cloudeval.reports.numbers import in_full, shown
from cloudeval.reports.page import Block, Form, Heading, Items, Paragraph
from cloudeval.reports.profile.speaking import claim_line, search_line, why_unknown
from cloudeval.reports.results import Profiled, Question
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.fact import Fact, LadderFact

FORM = ("answer", "evidence", "who")
"""What there is room for under each question."""


def question_blocks(
    asked: Sequence[Question], profiled: Profiled, sources: Numbered, level: int, *, letter: bool
) -> list[Block]:
    """Each question under its number, with room for its answer; in a ``letter``, no figures."""
    return [
        block
        for number, each in enumerate(asked, 1)
        for block in _question(number, each, profiled, sources, level, letter=letter)
    ]


def _question(
    number: int,
    asked: Question,
    profiled: Profiled,
    sources: Numbered,
    level: int,
    *,
    letter: bool,
) -> list[Block]:
    say, fact = sources.say, asked.gap.fact
    heading = say("question.heading", number=number, question=question(fact, profiled, say))
    hangs = say("question.hangs", told=stakes(asked, profiled, say, letter=letter))
    return [
        Heading(level, heading),
        *_have(fact, profiled, sources),
        *_possible(fact, profiled, say),
        Paragraph(hangs, close=True),
        Form(tuple(say(f"form.{name}") for name in FORM)),
    ]


def question(fact: Fact, profiled: Profiled, say: Say) -> str:
    """What is asked of a provider about a fact."""
    words, name = profiled.reader.vocabulary, fact.key.name
    match fact.key.kind:
        case "attribute":
            return say.file(words.attributes[name].question)
        case "certification":
            return say("question.certification", title=say.file(words.schemes[name].title))
        case "exposure":
            return say("question.exposure", title=say.file(words.laws[name].title))


def _have(fact: Fact, profiled: Profiled, sources: Numbered) -> list[Block]:
    """The claims that speak, those that only speak of other days, and searches made in vain."""
    say = sources.say
    told = [claim_line(claim, fact, profiled, sources) for claim in fact.ground.claims]
    told += [
        say("explain.silent", claim=claim_line(claim, fact, profiled, sources))
        for claim in silent_claims(profiled.evaluation, fact)
    ]
    why = grounds(fact, say) if fact.ground.claims else _nothing(fact, profiled, say)
    have = Paragraph(say("question.have", told=why), close=True)
    if not told:
        return [have]
    told += [search_line(search, profiled, sources) for search in fact.ground.searches]
    return [have, Items(tuple(told))]


def _nothing(fact: Fact, profiled: Profiled, say: Say) -> str:
    """That nothing is known for the day; and when it was looked for."""
    why = why_unknown(fact, profiled, say)
    bare = why == say("claim.no-search")
    return say("question.nothing") if bare else say("question.in-vain", why=why)


def _possible(fact: Fact, profiled: Profiled, say: Say) -> list[Block]:
    """Short answers in one line, levels one by one."""
    answers = possible(fact, profiled, say)
    if isinstance(profiled.reader.vocabulary.attributes.get(fact.key.name), Levels):
        return [Paragraph(say("question.levels"), close=True), Items(tuple(answers))]
    told = say("apart").join(answers)
    return [Paragraph(say("question.possible", answers=told), close=True)]


def possible(fact: Fact, profiled: Profiled, say: Say) -> list[str]:
    """The answers that there may be, in words."""
    words, reading = profiled.reader.vocabulary, reading_of(fact)
    if isinstance(reading, AttributeReading):
        attribute = words.attributes[reading.attribute]
        if isinstance(attribute, Quantity):
            ends = (attribute.range.low, attribute.range.high)
            low, high = (in_full(end, say.language) for end in ends)
            return [say("question.number", unit=attribute.unit, low=low, high=high)]
        if isinstance(attribute, Levels):
            return [say.file(level.text) for level in attribute.levels]
    rungs = fact.ladder if isinstance(fact, LadderFact) else CERTIFICATE
    return [said(reading, rung, words, say) for rung in rungs]


def stakes(asked: Question, profiled: Profiled, say: Say, *, letter: bool) -> str:
    """What hangs on a question in one phrase: criteria, and unless in a ``letter``, figures."""
    stake, told = asked.stake, []
    if stake.may_fail:
        told.append(say("question.may-fail", version=version(profiled.scored.criteria, say)))
    for key, criteria in (("tests", stake.tests), ("awards", stake.awards)):
        if criteria:
            ids = ", ".join(criterion.id for criterion in criteria)
            told.append(say.count(f"question.{key}", len(criteria), ids=ids))
    if asked.gap.settles_most and not letter:
        told.append(say.count("question.pairs", asked.gap.settles_most))
    if stake.most and not letter:
        told.append(say("question.points", points=shown(stake.most, say.language)))
    return say("apart").join(told)


def version(criteria: CriteriaSet, say: Say) -> str:
    """A version by its name; a reconstruction says that it is one."""
    if criteria.nature == "reconstructed":
        return say("version.reconstructed", version=criteria.version)
    return criteria.version


def concerned(asked: Question) -> list[str]:
    """The criteria that a question bears on, those that decide compliance first."""
    return list(dict.fromkeys(each.id for each in (*asked.stake.tests, *asked.stake.awards)))
