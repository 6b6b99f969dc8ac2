"""A provider's claims against a day: certificates that end, and readings that are old.

Nothing here makes a file unusable: a certificate that has ended, and a fact that nobody has read
again for a year, are told so that somebody looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cloudeval.files.findings import Finding, Path, warning
from cloudeval.model.provider import Candidate, Provider
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.expiry import OLD, Expiry, Stale, expiries, stale


def check_dates(provider: Provider, words: Vocabulary, on: date) -> Iterator[Finding]:
    """The certificates of each offer that end or have ended, and how many facts are old."""
    for place, offer in enumerate(provider.offers):
        field = (Candidate(provider=provider, offer=offer),)
        last: dict[str, Expiry] = {}
        for expiry in expiries(field, words, on):
            held = last.get(expiry.scheme)
            if held is None or held.days_left <= expiry.days_left:
                last[expiry.scheme] = expiry
        for expiry in last.values():
            if expiry.state in ("ends-soon", "ended"):
                yield _ending(expiry, field[0], ("offers", place))
        old = stale(field, words, on)
        if old:
            yield _old(old, ("offers", place))


def _ending(expiry: Expiry, candidate: Candidate, path: Path) -> Finding:
    claims = candidate.offer.certifications[expiry.scheme]
    number = next(at for at, claim in enumerate(claims) if claim is expiry.claim)
    return warning(
        f"certificate.{expiry.state}.{expiry.basis}",
        (*path, "certifications", expiry.scheme, number),
        offer=expiry.offer,
        scheme=expiry.scheme,
        day=expiry.end.written,
        days=abs(expiry.days_left),
    )


def _old(old: tuple[Stale, ...], path: Path) -> Finding:
    oldest = min(old, key=lambda each: (each.read, each.fact.name))
    return warning(
        "facts.old",
        (*path, "id"),
        offer=oldest.offer,
        number=len(old),
        limit=OLD,
        name=oldest.fact.name,
        day=oldest.read.isoformat(),
    )
