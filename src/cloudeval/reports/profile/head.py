"""What a profile begins with: which offer, whose, since when, on which day, and what is known."""

from __future__ import annotations

from cloudeval.reports import frame
from cloudeval.reports.evidence import dates
from cloudeval.reports.page import Block, Notice, Paragraph
from cloudeval.reports.profile.speaking import tallied
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.screening import existence


def about(profiled: Profiled, say: Say) -> list[Block]:
    """The day and why that day, and the version that decides what matters."""
    criteria, day = profiled.scored.criteria, profiled.scored.as_of
    family = frame.family_title(criteria, profiled.scored.family, say)
    nature = say(f"nature.{criteria.nature}")
    under = say("profile.under", family=family, version=criteria.version, nature=nature)
    parts = [frame.as_of(day, say), under]
    if profiled.reader.min_sure != "low":
        parts.append(say(f"min-sure.{profiled.reader.min_sure}"))
    return [Paragraph(" ".join(parts), close=True)]


def head(profiled: Profiled, sources: Numbered) -> list[Block]:
    """The offer's names, since when it can be had, and how much of it is known."""
    say, candidate = sources.say, profiled.candidate
    provider, offer = candidate.provider, candidate.offer
    named = say("profile.name", name=offer.name, provider=provider.name, country=provider.country)
    notes = (say.file(offer.note), say.file(provider.note))
    counts = tallied((*profiled.capabilities, *profiled.certificates, *profiled.exposures), say)
    return [
        Paragraph(f"{named} {_existence(profiled, sources)}"),
        *_absence(profiled, say),
        *(Paragraph(note) for note in notes if note),
        Paragraph(say("profile.counts", counts=counts)),
    ]


def _existence(profiled: Profiled, sources: Numbered) -> str:
    say, exists = sources.say, profiled.candidate.offer.exists
    if exists is None:
        return say("profile.exists.none")
    told = say("explain.exists", dates=dates(exists, say), sure=say(f"sureness.{exists.sure}"))
    cited = sources.cite(exists.sources, profiled.candidate.provider.sources)
    return " ".join(filter(None, [told, say.file(exists.note), cited]))


def _absence(profiled: Profiled, say: Say) -> list[Block]:
    verdict = existence(profiled.candidate.offer.exists, profiled.reader.on)
    if verdict == "met":
        return []
    return [Notice(say("profile.not-offered" if verdict == "not-met" else "profile.unproven"))]
