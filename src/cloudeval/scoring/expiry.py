"""When certificates end, and how long ago facts were last read: for whoever has to act in time.

A certificate that ends is not a certificate refused: after its last day nothing is said of it
(``docs/dates.md``), and the fact becomes unknown. So its end is told beforehand. In the same way a
fact that nobody has read again for a long time still counts; that it is old is told beside it.

Everything here is a function of offers, the vocabulary and a day. Nothing here changes a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from cloudeval.model.attribute import Scheme
from cloudeval.model.claim import CertificateClaim, Claim, Period
from cloudeval.model.moment import Moment, day_before
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Sureness
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.fact import Fact, FactKey
from cloudeval.scoring.facts_at import Reader, attribute_fact, certificate_fact, exposure_fact
from cloudeval.scoring.speaking import positive

NOTICE = 90
"""How many days before its last one a certificate is said to end soon."""
OLD = 365
"""For how many days a reading is recent."""

Basis = Literal["stated", "usual"]
"""A source gives the end; or it is the scheme's usual length, counted from the start or from the
last day on which a source says that the certificate is held."""

Ending = Literal["ends-soon", "ended", "followed", "fine"]
"""It ends within the notice; it has ended, and no later claim took its place; a later claim of the
scheme took its place, whatever became of that one; it ends later."""


@record
class Expiry:
    """The end of one certificate of one offer, as it is seen from a day."""

    offer: str
    """The offer's full name."""
    scheme: str
    claim: CertificateClaim
    end: Moment
    """Its last day: a month or a year where the source gives no more."""
    basis: Basis
    state: Ending
    days_left: int
    """Days until the last day that is sure; 0 on that day, negative after it."""

    @property
    def last_day(self) -> date:
        """The last day on which it is sure to be held: of a month or a year, the first."""
        return self.end.first


def expiries(
    candidates: Iterable[Candidate],
    vocabulary: Vocabulary,
    day: date,
    limit: int = NOTICE,
    *,
    min_sure: Sureness = "low",
) -> tuple[Expiry, ...]:
    """The ends of the certificates that offers are said to hold, or to have held, on ``day``.

    Only claims of the offer itself that say "held" and have begun: what is said of the company
    alone names no offer. A claim for which neither a source nor its scheme gives a length has no
    end to be told. In the order of the offers, of the schemes, and of the claims in their file.
    """
    reader = Reader(vocabulary, day, min_sure)
    return tuple(
        expiry
        for candidate in candidates
        for scheme in vocabulary.schemes
        for expiry in _of_scheme(candidate, scheme, reader, limit)
    )


def _of_scheme(candidate: Candidate, name: str, reader: Reader, limit: int) -> Iterator[Expiry]:
    scheme, on = reader.vocabulary.schemes[name], reader.on
    begun = [
        claim
        for claim in candidate.offer.certifications.get(name, ())
        if isinstance(claim, CertificateClaim) and claim.state == "held"
        if reader.counts(claim.sure) and _has_begun(claim, scheme, on)
    ]
    for claim in begun:
        found = end_of(claim, scheme)
        if found is None:
            continue
        end, basis = found
        left = (end.first - on).days
        followed = any(_follows(other, claim, end, scheme) for other in begun)
        state = _state(end, on, left <= limit, followed=followed)
        yield Expiry(candidate.id, name, claim, end, basis, state, left)


def end_of(claim: CertificateClaim, scheme: Scheme) -> tuple[Moment, Basis] | None:
    """The last day of a certificate, and whether a source gives it; None where nothing does."""
    stated = [claim.until] if claim.until is not None else []
    if claim.ended is not None:
        stated.append(Moment(day_before(claim.ended.first), day_before(claim.ended.last)))
    if stated:
        return min(stated), "stated"
    start = claim.seen or claim.since or claim.by
    if start is None or scheme.valid_for is None:
        return None
    last = scheme.valid_for.after(start.first)
    return Moment(last, last), "usual"


def _has_begun(claim: CertificateClaim, scheme: Scheme, on: date) -> bool:
    """Whether it is held on the day, or its end lies behind."""
    found = end_of(claim, scheme)
    over = found is not None and on > found[0].first
    return over or positive(claim, on, scheme.valid_for, lasts=False).voice == "holds"


def _follows(other: CertificateClaim, claim: CertificateClaim, end: Moment, scheme: Scheme) -> bool:
    """Whether ``other`` is held beyond the end of ``claim``, and is not known to cover less."""
    if other is claim or (other.covers and claim.covers and not {*claim.covers} <= {*other.covers}):
        return False
    then = end_of(other, scheme)
    return then is None or then[0].first > end.first


def _state(end: Moment, on: date, near: bool, *, followed: bool) -> Ending:  # noqa: FBT001
    if not near:
        return "fine"
    if followed:
        return "followed"
    return "ended" if on > end.last else "ends-soon"


# ── old readings ────────────────────────────────────────────────────────────────────────────────


@record
class Stale:
    """A claim that still speaks on a day, and was last read long before."""

    offer: str
    """The offer's full name."""
    fact: FactKey
    """The fact that it speaks of; its owner is the company where the offer inherits it."""
    claim: Claim
    read: date
    """The last reading: its last date, or the day on which a source of it was last opened."""
    age: int
    """Days from that reading to the day."""


def stale(
    candidates: Iterable[Candidate],
    vocabulary: Vocabulary,
    day: date,
    limit: int = OLD,
    *,
    min_sure: Sureness = "low",
) -> tuple[Stale, ...]:
    """The claims that speak on ``day`` and were last read more than ``limit`` days before it.

    A reading is a day on which the matter was seen to stand so (``since``, ``by``, ``seen``,
    ``ended``), or on which a source was opened (``read``), whichever is later; of a month or a
    year, its last day. Claims that say nothing of the day are over, and not old.
    """
    reader = Reader(vocabulary, day, min_sure)
    return tuple(
        Stale(candidate.id, fact.key, claim, read, (day - read).days)
        for candidate in candidates
        for fact in facts_on_file(candidate, reader)
        for claim in fact.ground.claims
        if (read := last_reading(claim, candidate)) is not None and (day - read).days > limit
    )


def facts_on_file(candidate: Candidate, reader: Reader) -> tuple[Fact, ...]:
    """All that an offer's file says anything of, whether or not a criterion reads it."""
    words, offer, company = reader.vocabulary, candidate.offer, candidate.provider.company
    schemes = [name for name in words.schemes if name in offer.certifications]
    laws = [law for law in words.laws if law in offer.exposure or law in company.exposure]
    known = [name for name in words.attributes if name in offer.capabilities]
    return (
        *(certificate_fact(candidate, name, reader) for name in schemes),
        *(exposure_fact(candidate, name, reader) for name in laws),
        *(attribute_fact(candidate, name, reader) for name in known),
    )


def last_reading(claim: Claim, candidate: Candidate) -> date | None:
    """The last day on which a claim was seen to hold, or a source of it was opened."""
    opened = (candidate.provider.sources.get(citation.ref) for citation in claim.sources)
    read = [source.read for source in opened if source is not None and source.read is not None]
    return max((moment.last for moment in (*_seen(claim), *read)), default=None)


def _seen(period: Period) -> Sequence[Moment]:
    edges = (period.since, period.by, period.seen, period.ended)
    return [edge for edge in edges if edge is not None]
