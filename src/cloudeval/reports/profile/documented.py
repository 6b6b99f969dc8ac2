"""The result of ``profile`` as data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cloudeval.model.claim import Claim
from cloudeval.model.law import InForce
from cloudeval.model.plain import plain
from cloudeval.model.provider import Dependency, Note, Owner
from cloudeval.model.wording import Wording
from cloudeval.reports import frame
from cloudeval.reports.evidence import documented_claim, documented_facts, silent_claims
from cloudeval.reports.numbers import quantity
from cloudeval.reports.profile.asking import question
from cloudeval.reports.profile.capabilities import by_family, family_name
from cloudeval.reports.profile.speaking import speaking
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import Profiled, Question
from cloudeval.reports.score_document import version_document
from cloudeval.reports.sources import Sources
from cloudeval.reports.sources import documented as documented_sources
from cloudeval.scoring.expiry import Expiry
from cloudeval.scoring.fact import Fact
from cloudeval.scoring.facts_at import force

PROFILE = "cloudeval/profile/1"


def profiled_document(profiles: tuple[Profiled, ...]) -> dict[str, Any]:
    """Everything that the page and the letter are drawn from."""
    if not profiles:
        raise ValueError(profiles)
    scored = profiles[0].scored
    return {
        "schema": PROFILE,
        "program": PROGRAM,
        **version_document(scored.criteria),
        "digest": scored.digest,
        "notice": frame.documented_label(scored.criteria),
        "as_of": frame.documented_day(scored.as_of),
        "min_sure": profiles[0].reader.min_sure,
        "offers": [_offer(each) for each in profiles],
        "inputs": documented_inputs(scored.inputs),
    }


def _offer(profiled: Profiled) -> dict[str, Any]:
    candidate = profiled.candidate
    provider, offer, table = candidate.provider, candidate.offer, candidate.provider.sources
    exists = None if offer.exists is None else documented_claim(offer.exists, table)
    return {
        "offer": candidate.id,
        "provider": provider.id,
        "name": offer.name,
        "note": _note(offer.note),
        "company": {
            "name": provider.name,
            "country": provider.country,
            "note": _note(provider.note),
        },
        "fictional": provider.fictional,
        "exists": exists,
        "certificates": [_certificate(fact, profiled) for fact in profiled.certificates],
        "expiries": [_expiry(each, table) for each in profiled.expiries],
        "exposure": [_exposure(fact, profiled) for fact in profiled.exposures],
        "owners": [_told(owner, table) for owner in provider.company.owners],
        "dependencies": _both(offer.dependencies, provider.company.dependencies, table),
        "families": _families(profiled),
        "notes": _both(offer.notes, provider.company.notes, table),
        "questions": [
            _question(rank, each, profiled) for rank, each in enumerate(profiled.questions, 1)
        ],
    }


def _note(note: Wording | None) -> dict[str, str] | None:
    return None if note is None else frame.documented_wording(note)


# ── facts ───────────────────────────────────────────────────────────────────────────────────────


def _fact(fact: Fact, profiled: Profiled) -> dict[str, Any]:
    """A fact, and the claims on file that do not count on the day."""
    table = profiled.candidate.provider.sources
    (told,) = documented_facts([fact], table)
    silent: Iterable[Claim] = silent_claims(profiled.evaluation, fact)
    return {"fact": told, "silent": [documented_claim(claim, table) for claim in silent]}


def _certificate(fact: Fact, profiled: Profiled) -> dict[str, Any]:
    scheme = profiled.reader.vocabulary.schemes[fact.key.name]
    title = frame.documented_wording(scheme.title)
    return {"scheme": fact.key.name, "title": title, **_fact(fact, profiled)}


def _expiry(expiry: Expiry, table: Sources) -> dict[str, Any]:
    return {
        "scheme": expiry.scheme,
        "state": expiry.state,
        "end": expiry.end.written,
        "basis": expiry.basis,
        "last_day": expiry.last_day.isoformat(),
        "days_left": expiry.days_left,
        "claim": documented_claim(expiry.claim, table),
    }


def _exposure(fact: Fact, profiled: Profiled) -> dict[str, Any]:
    law = profiled.reader.vocabulary.laws[fact.key.name]
    table = profiled.law_sources.get(law.id, {})
    return {
        "law": law.id,
        "title": frame.documented_wording(law.title),
        "country": law.country,
        "note": _note(law.note),
        "force": force(law, profiled.reader.on),
        "periods": [_told(period, table) for period in law.periods],
        **_fact(fact, profiled),
    }


def _families(profiled: Profiled) -> list[dict[str, Any]]:
    return [
        {
            "family": family,
            "title": {each: family_name(family, speaking(each)) for each in ("fr", "en")},
            "facts": [_attribute(fact, profiled) for fact in facts],
        }
        for family, facts in by_family(profiled.capabilities).items()
    ]


def _attribute(fact: Fact, profiled: Profiled) -> dict[str, Any]:
    attribute = profiled.reader.vocabulary.attributes[fact.key.name]
    asked = frame.documented_wording(attribute.question)
    return {"attribute": attribute.id, "question": asked, **_fact(fact, profiled)}


# ── what is no fact of a criterion ──────────────────────────────────────────────────────────────


def _told(each: Owner | Dependency | Note | InForce, table: Sources) -> dict[str, Any]:
    """As its file writes it, with its sources in full."""
    written = plain(each)
    if not isinstance(written, dict):
        raise TypeError(each)
    return {**written, "sources": documented_sources(each.sources, table)}


def _both(
    offer: Iterable[Dependency | Note], company: Iterable[Dependency | Note], table: Sources
) -> list[dict[str, Any]]:
    """What is said of the offer, then what is said of the company."""
    return [
        {**_told(each, table), "of": whose}
        for whose, place in (("offer", offer), ("company", company))
        for each in place
    ]


# ── questions ───────────────────────────────────────────────────────────────────────────────────


def _question(rank: int, asked: Question, profiled: Profiled) -> dict[str, Any]:
    """What is asked and what hangs on it; points are of 100, pairs are of offers in the field."""
    gap, stake = asked.gap, asked.stake
    key = gap.fact.key
    return {
        "rank": rank,
        "kind": key.kind,
        "name": key.name,
        "owner": key.owner,
        "sure": gap.fact.ground.sure,
        "question": {each: question(gap.fact, profiled, speaking(each)) for each in ("fr", "en")},
        "may_fail": stake.may_fail,
        "tests": [criterion.id for criterion in stake.tests],
        "awards": [criterion.id for criterion in stake.awards],
        "points": {"least": quantity(stake.least), "most": quantity(stake.most)},
        "pairs": {"least": gap.settles_least, "most": gap.settles_most},
    }
