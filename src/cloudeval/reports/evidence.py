"""Facts with their claims and sources: as a document gives them, and what a page says of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cloudeval.model.claim import Claim, Existence, Period, Unknown
from cloudeval.model.plain import plain
from cloudeval.reports.answers import fact_ends
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Sources, documented
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.fact import Fact, FactKey, NumberFact

EDGES = ("since", "by", "until", "ended", "seen")


def facts_of(evaluation: Evaluation) -> tuple[Fact, ...]:
    """All facts that bear on an evaluation, each once."""
    found: dict[FactKey, Fact] = {}
    for contribution in evaluation.contributions:
        found |= {fact.key: fact for fact in contribution.facts}
    for check in evaluation.checks:
        found |= {fact.key: fact for fact in check.facts}
    return tuple(found.values())


def counted(facts: Iterable[Fact]) -> dict[str, int]:
    """How many facts are known, disputed, open, unknown."""
    counts = {"known": 0, "disputed": 0, "open": 0, "unknown": 0}
    for fact in facts:
        counts[fact.ground.sure] += 1
    return counts


def rests_on_low(facts: Iterable[Fact]) -> bool:
    """Whether a claim of low sureness speaks of one of these facts."""
    return any(claim.sure == "low" for fact in facts for claim in fact.ground.claims)


def silent_claims(evaluation: Evaluation, fact: Fact) -> tuple[Claim, ...]:
    """Claims on file that say nothing of the day, or are less sure than was asked for."""
    candidate = evaluation.candidate
    places = {
        "attribute": (candidate.offer.capabilities,),
        "certification": (
            candidate.offer.certifications,
            candidate.provider.company.certifications,
        ),
        "exposure": (candidate.offer.exposure, candidate.provider.company.exposure),
    }[fact.key.kind]
    spoken = {id(claim) for claim in fact.ground.claims}
    return tuple(
        claim
        for place in places
        for claim in place.get(fact.key.name, ())
        if not isinstance(claim, Unknown) and id(claim) not in spoken
    )


def documented_facts(facts: Iterable[Fact], table: Sources) -> list[dict[str, Any]]:
    """Facts as a document gives them."""
    return [_fact(fact, table) for fact in facts]


def _fact(fact: Fact, table: Sources) -> dict[str, Any]:
    low, high = fact_ends(fact)
    told = _told(fact, low, high, table)
    if fact.ground.said is not None:
        from cloudeval.reports.study.documented import documented_said

        told["study"] = documented_said(fact.ground.said)
    return told


def _told(fact: Fact, low: str, high: str, table: Sources) -> dict[str, Any]:
    return {
        "owner": fact.key.owner,
        "kind": fact.key.kind,
        "name": fact.key.name,
        "sure": fact.ground.sure,
        "low": low,
        "high": high,
        "unit": fact.unit if isinstance(fact, NumberFact) else None,
        "carried": fact.ground.carried,
        "inherited": fact.ground.inherited,
        "implied": fact.ground.implied,
        "claims": [documented_claim(claim, table) for claim in fact.ground.claims],
        "searches": [documented_claim(search, table) for search in fact.ground.searches],
    }


def documented_claim(claim: Claim | Unknown | Existence, table: Sources) -> dict[str, Any]:
    """A claim, or a search in vain, as its file writes it, with its sources in full."""
    written = plain(claim)
    if not isinstance(written, dict):
        raise TypeError(claim)
    return {**written, "sources": documented(claim.sources, table)}


def dates(period: Period, say: Say) -> str:
    """A claim's dates, each with the word that says what it is."""
    told = ((edge, getattr(period, edge)) for edge in EDGES)
    return ", ".join(say.dated(f"edge.{edge}", day) for edge, day in told if day is not None)


def grounds(fact: Fact, say: Say) -> str:
    """Why a fact stands as it does, in one sentence."""
    ground = fact.ground
    if ground.said is not None:
        from cloudeval.reports.study.heard import why

        told_by_study = why(fact, say.language)
        if told_by_study:
            return told_by_study
    flags = ("inherited", "carried", "implied")
    kind = f"sure.{ground.sure}.{fact.key.kind}"
    told = [say(kind if say.has(kind) else f"sure.{ground.sure}")]
    told += [say(f"ground.{flag}") for flag in flags if getattr(ground, flag)]
    return " ".join(told)
