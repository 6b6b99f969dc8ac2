"""The words of a profile, beside those of every report; and sentences that its parts share."""

from __future__ import annotations

from collections.abc import Iterable

from cloudeval.model.claim import Claim, Unknown
from cloudeval.model.provider import Candidate
from cloudeval.reports.answers import claimed
from cloudeval.reports.evidence import counted, dates, silent_claims
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.fact import Fact
from cloudeval.words import profile, report


def speaking(language: str) -> Say:
    """Says things in one language, with the words of a profile too."""
    return Say(language, {**report.TEXTS, **profile.TEXTS})


def tallied(facts: Iterable[Fact], say: Say) -> str:
    """How many facts are known, disputed, partly known, unknown; what there is none of is left."""
    found = counted(facts)
    return ", ".join(say.count(f"counts.{sure}", found[sure]) for sure in found if found[sure])


def claim_line(claim: Claim, fact: Fact, profiled: Profiled, sources: Numbered) -> str:
    """What one claim says, when, how sure it is, and on what source."""
    say = sources.say
    told = claimed(claim, fact, profiled.reader.vocabulary, say)
    parts = " · ".join(filter(None, [told, dates(claim, say), say(f"sureness.{claim.sure}")]))
    cited = sources.cite(claim.sources, profiled.candidate.provider.sources)
    return " ".join(filter(None, [f"{parts}.", say.file(claim.note), cited]))


def search_line(search: Unknown, profiled: Profiled, sources: Numbered) -> str:
    """Looked for and not found."""
    say = sources.say
    cited = sources.cite(search.sources, profiled.candidate.provider.sources)
    told = say.dated("explain.search", search.looked)
    return " ".join(filter(None, [told, say.file(search.note), cited]))


def why_unknown(fact: Fact, profiled: Profiled, say: Say) -> str:
    """Looked for in vain, and when last; or only said of other days; or no search on record."""
    looked = max((search.looked for search in fact.ground.searches), default=None)
    if looked is not None:
        return say.dated("claim.search", looked)
    if not silent_claims(profiled.evaluation, fact):
        return say("claim.no-search")
    return say("claim.silent" if profiled.reader.min_sure == "low" else "claim.silent-or-weak")


def cited(claims: Iterable[Claim], candidate: Candidate, sources: Numbered) -> str:
    """The numbers of all sources of some claims, each once."""
    table = candidate.provider.sources
    numbers = (
        sources.cite([citation], table, places=False)
        for claim in claims
        for citation in claim.sources
    )
    return " ".join(dict.fromkeys(numbers))
