"""The page about one offer, part by part, and how to get it again."""

from __future__ import annotations

from cloudeval.reports import frame
from cloudeval.reports.page import Block, Heading, Items, Page, Paragraph
from cloudeval.reports.profile.asking import question_blocks
from cloudeval.reports.profile.capabilities import capabilities
from cloudeval.reports.profile.certificates import certificates
from cloudeval.reports.profile.exposure import exposure
from cloudeval.reports.profile.head import about, head
from cloudeval.reports.profile.holdings import dependencies, notes, owners
from cloudeval.reports.reproduction import as_of_option, command, reference, sure_option
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.reports.standings import standing, standing_title

FIRST = 10
"""Questions that a page tells; a letter tells all."""


def whole(profiles: tuple[Profiled, ...], say: Say, top: int | None, *, full: bool) -> Page:
    """The page of one offer, or of each offer of a provider one after the other."""
    first, sources = profiles[0], Numbered(say)
    criteria, several = first.scored.criteria, len(profiles) > 1
    blocks: list[Block] = [
        *frame.labelled(say, criteria),
        *about(first, say),
        *frame.fictional([each.candidate for each in profiles], say),
    ]
    told = [(each, _facts(each, sources, 2 + several, full=full)) for each in profiles]
    asked = [_questions(each, sources, 2 + several, top) for each in profiles]
    for (each, facts), questions in zip(told, asked, strict=True):
        blocks += [Heading(2, each.candidate.id), *facts, *questions] if several else facts
    blocks += _cited(sources, say)
    blocks += [] if several else asked[0]
    return Page(_title(profiles, say), (*blocks, *_foot(profiles, say, full=full)))


def _title(profiles: tuple[Profiled, ...], say: Say) -> str:
    first = profiles[0]
    name = first.candidate.id if len(profiles) == 1 else first.candidate.provider.id
    return say("profile.title", about=name, day=say.on(first.reader.on))


def _facts(profiled: Profiled, sources: Numbered, level: int, *, full: bool) -> list[Block]:
    return [
        *head(profiled, sources),
        *certificates(profiled, sources, level),
        *exposure(profiled, sources, level),
        *owners(profiled, sources, level),
        *dependencies(profiled, sources, level),
        *capabilities(profiled, sources, level, full=full),
        *notes(profiled, sources, level),
    ]


def _cited(sources: Numbered, say: Say) -> list[Block]:
    if not sources.lines:
        return []
    return [Heading(2, say("sources.title")), Items(sources.lines, numbered=True)]


def _questions(profiled: Profiled, sources: Numbered, level: int, top: int | None) -> list[Block]:
    """The most decisive questions, and how to get all of them."""
    say, all_of = sources.say, profiled.questions
    shown = all_of[: FIRST if top is None else top]
    blocks: list[Block] = [Heading(level, say("questions.title"))]
    if not all_of:
        return [*blocks, Paragraph(say("questions.none"), close=True)]
    told = [_standing(profiled, say), say("questions.order")]
    if len(shown) < len(all_of):
        line = _command((profiled,), "--questions")
        told.append(say("questions.first", shown=len(shown), all=len(all_of), command=line))
    blocks.append(Paragraph(" ".join(told), close=True))
    return [*blocks, *question_blocks(shown, profiled, sources, level + 1, letter=False)]


def _standing(profiled: Profiled, say: Say) -> str:
    """How the offer stands under the version, whose questions these are."""
    criteria = profiled.scored.criteria
    told = standing(criteria, profiled.evaluation.standing, say)
    return say("explain.standing", title=standing_title(criteria, say), standing=told)


def _foot(profiles: tuple[Profiled, ...], say: Say, *, full: bool) -> list[Block]:
    scored = profiles[0].scored
    line = _command(profiles, *(("--full",) if full else ()))
    return [
        *frame.credit((scored.criteria,), say),
        *frame.files_read(scored.inputs, say, full=full, close=False),
        *frame.reproduction(line, [(scored.criteria.name, scored.digest)], say),
    ]


def _command(profiles: tuple[Profiled, ...], *words: str) -> str:
    """The command that asks for this page."""
    first = profiles[0]
    scored, candidate = first.scored, first.candidate
    name = candidate.id if len(profiles) == 1 else candidate.provider.id
    return command(
        ["profile", name],
        scored.inputs,
        ("--under", reference(scored.criteria, scored.inputs)),
        as_of_option(scored.as_of),
        sure_option(first.reader.min_sure),
        words,
    )
