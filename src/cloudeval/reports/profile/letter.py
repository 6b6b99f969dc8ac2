"""The annex of a letter: the questions alone, with a word of introduction and no figures."""

from __future__ import annotations

from cloudeval.reports import frame
from cloudeval.reports.page import Block, Heading, Items, Page, Paragraph
from cloudeval.reports.profile.asking import question_blocks
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered


def letter(profiles: tuple[Profiled, ...], say: Say, top: int | None) -> Page:
    """One annex for one offer, or for all offers of a provider."""
    first, sources = profiles[0], Numbered(say)
    alone = len(profiles) == 1
    blocks: list[Block] = [
        *frame.labelled(say, first.scored.criteria),
        *frame.fictional([each.candidate for each in profiles], say),
        *([_about(first, say)] if alone else []),
        Paragraph(say("letter.introduction")),
    ]
    for each in profiles:
        blocks += [] if alone else [Heading(2, each.candidate.offer.name), _about(each, say)]
        blocks += _asked(each, sources, top)
    if sources.lines:
        blocks += [Heading(2, say("sources.title")), Items(sources.lines, numbered=True)]
    return Page(_title(profiles, say), tuple(blocks))


def _title(profiles: tuple[Profiled, ...], say: Say) -> str:
    candidate = profiles[0].candidate
    provider = candidate.provider.name
    if len(profiles) > 1:
        return say("letter.title.several", provider=provider)
    return say("letter.title", provider=provider, name=candidate.offer.name)


def _asked(profiled: Profiled, sources: Numbered, top: int | None) -> list[Block]:
    """The questions on one offer."""
    say, all_of = sources.say, profiled.questions
    asked = all_of[:top]
    if not asked:
        return [Paragraph(say("questions.none"))]
    told = say("questions.top", shown=len(asked), all=len(all_of))
    fewer: list[Block] = [Paragraph(told)] if len(asked) < len(all_of) else []
    return [*fewer, *question_blocks(asked, profiled, sources, 3, letter=True)]


def _about(profiled: Profiled, say: Say) -> Paragraph:
    """Which offer, which day, which version."""
    criteria, day = profiled.scored.criteria, profiled.scored.as_of
    about = say(
        "letter.about",
        offer=profiled.candidate.id,
        family=frame.family_title(criteria, profiled.scored.family, say),
        version=criteria.version,
        nature=say(f"nature.{criteria.nature}"),
    )
    return Paragraph(f"{about} {frame.as_of(day, say)}", close=True)
