"""What of a score will not last: certificates that end or have ended, and readings that are old."""

from __future__ import annotations

from typing import Any

from cloudeval.model.criterion import CertificationReading
from cloudeval.reports.evidence import facts_of
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import offered
from cloudeval.scoring.evaluation import Outcome
from cloudeval.scoring.expiry import NOTICE, OLD, Expiry, Stale, expiries, stale

_MOST = 1
"""Certificates that a brief page names."""


def endings(outcome: Outcome) -> tuple[Expiry, ...]:
    """The certificates that a version reads and that end soon or have ended, the next one first.

    Of several that an offer has had under one scheme, the last one.
    """
    reads = {
        criterion.reads.certification
        for criterion in outcome.criteria.criteria
        if isinstance(criterion.reads, CertificationReading)
    }
    field = [each.candidate for each in offered(outcome)]
    reader = outcome.reader
    last: dict[tuple[str, str], Expiry] = {}
    for each in expiries(field, reader.vocabulary, reader.on, min_sure=reader.min_sure):
        held = last.get((each.offer, each.scheme))
        if held is None or held.days_left <= each.days_left:
            last[each.offer, each.scheme] = each
    found = [e for e in last.values() if e.scheme in reads and e.state in ("ends-soon", "ended")]
    return tuple(sorted(found, key=lambda each: (each.state == "ended", abs(each.days_left))))


def old_readings(outcome: Outcome) -> tuple[Stale, ...]:
    """The claims that bear on a score and were last read long before its day."""
    reader = outcome.reader
    reads = {each.offer: {fact.key for fact in facts_of(each)} for each in offered(outcome)}
    field = [each.candidate for each in offered(outcome)]
    found = stale(field, reader.vocabulary, reader.on, min_sure=reader.min_sure)
    return tuple(each for each in found if each.fact in reads[each.offer])


def dates_told(outcome: Outcome, say: Say, *, full: bool) -> list[str]:
    """Both in sentences; nothing where there is nothing to tell."""
    found, old = endings(outcome), old_readings(outcome)
    told = []
    for state in ("ends-soon", "ended"):
        named = [_ending(each, outcome, say) for each in found if each.state == state]
        if named:
            most = len(named) if full else _MOST
            told.append(say(f"dates.{state}", limit=NOTICE, told=say.some(named, most)))
    if old:
        offers = len({each.offer for each in old})
        told.append(say.count("dates.old", len(old), limit=OLD, offers=offers))
    return told


def _ending(each: Expiry, outcome: Outcome, say: Say) -> str:
    return say(
        f"dates.{each.state}.{each.basis}",
        offer=each.offer,
        scheme=say.file(outcome.reader.vocabulary.schemes[each.scheme].title),
        day=say.on(each.end),
        days=say.count(f"dates.{each.state}.days", abs(each.days_left)),
    )


def documented_endings(outcome: Outcome) -> list[dict[str, Any]]:
    """Certificates that end soon or have ended, as a document gives them."""
    return [
        {
            "offer": each.offer,
            "scheme": each.scheme,
            "end": each.end.written,
            "basis": each.basis,
            "state": each.state,
            "days_left": each.days_left,
        }
        for each in endings(outcome)
    ]


def documented_readings(outcome: Outcome) -> list[dict[str, Any]]:
    """Old readings, as a document gives them."""
    return [
        {
            "offer": each.offer,
            "kind": each.fact.kind,
            "name": each.fact.name,
            "read": each.read.isoformat(),
            "age": each.age,
        }
        for each in old_readings(outcome)
    ]
