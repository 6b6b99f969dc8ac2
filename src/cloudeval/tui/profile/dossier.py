"""What a profile says, section by section, with its sources numbered once over all of them."""

from __future__ import annotations

from cloudeval.files.library import Library
from cloudeval.jobs.profiling import profile_of
from cloudeval.model.noun import record
from cloudeval.reports import frame
from cloudeval.reports.page import Block, Paragraph
from cloudeval.reports.profile.asking import question, question_blocks, stakes
from cloudeval.reports.profile.capabilities import capabilities
from cloudeval.reports.profile.certificates import certificates
from cloudeval.reports.profile.exposure import exposure
from cloudeval.reports.profile.head import about, head
from cloudeval.reports.profile.holdings import dependencies, notes, owners
from cloudeval.reports.profile.speaking import speaking
from cloudeval.reports.results import Profiled, Scored
from cloudeval.reports.sources import Numbered
from cloudeval.reports.standings import standing, standing_title

FACTS = ("offer", "certificates", "exposure", "ties", "capabilities")
"""Sections of what is on file."""
_LEVEL = 2


@record
class Asked:
    """A question in one line, what hangs on it, and all that there is to say of it."""

    text: str
    hangs: str
    blocks: tuple[Block, ...]


@record
class Dossier:
    """One offer's profile, laid out."""

    sections: dict[str, tuple[Block, ...]]
    questions: tuple[Asked, ...]
    standing: str
    """How the offer stands under the version whose questions these are."""
    sources: tuple[str, ...]


def dossier(library: Library, scored: Scored, offer: str, language: str) -> Dossier:
    """The profile of an offer in a field that was scored."""
    profiled = profile_of(library, scored, offer)
    say = speaking(language)
    sources = Numbered(say)
    # In the order of the report, so that each source has the same number here and there.
    first = (
        *frame.labelled(say, scored.criteria),
        *frame.fictional([profiled.candidate], say),
        *head(profiled, sources),
        *about(profiled, say),
    )
    held = tuple(certificates(profiled, sources, _LEVEL))
    laws = tuple(exposure(profiled, sources, _LEVEL))
    held_by = (*owners(profiled, sources, _LEVEL), *dependencies(profiled, sources, _LEVEL))
    can = tuple(capabilities(profiled, sources, _LEVEL))
    ties = (*held_by, *notes(profiled, sources, _LEVEL))
    sections = dict(zip(FACTS, (first, held, laws, ties, can), strict=True))
    questions = tuple(_asked(at, profiled, sources) for at in range(len(profiled.questions)))
    return Dossier(sections, questions, _standing(profiled, sources), sources.lines)


def _asked(at: int, profiled: Profiled, sources: Numbered) -> Asked:
    each = profiled.questions[at]
    _heading, *blocks = question_blocks([each], profiled, sources, _LEVEL, letter=False)
    say = sources.say
    return Asked(
        question(each.gap.fact, profiled, say),
        stakes(each, profiled, say, letter=False),
        tuple(blocks),
    )


def _standing(profiled: Profiled, sources: Numbered) -> str:
    say, criteria = sources.say, profiled.scored.criteria
    told = standing(criteria, profiled.evaluation.standing, say)
    return say("explain.standing", title=standing_title(criteria, say), standing=told)


def asking(told: Dossier, language: str) -> tuple[Block, ...]:
    """What stands before the questions: the standing and the order, or that there are none."""
    say = speaking(language)
    if not told.questions:
        return (Paragraph(say("questions.none")),)
    return (Paragraph(f"{told.standing} {say('questions.order')}"),)
