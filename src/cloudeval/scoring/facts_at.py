"""Facts as they stood on a day: which claims speak, and what they leave possible.

Two claims that both speak and differ make a fact disputed: the value covers both. A claim that only
follows from an edge (it began later, it had ended) yields to any claim that speaks. Claims that are
less sure than asked for are taken as unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from cloudeval.model.attribute import EXPOSURE, Levels, Quantity, Scheme, YesNo
from cloudeval.model.claim import (
    CapabilityClaim,
    CertificateClaim,
    ExposureClaim,
    Span,
    Unknown,
)
from cloudeval.model.law import Law
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.model.source import SURENESS, Sureness
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.committee import Committee
from cloudeval.scoring.fact import (
    ANY_SERVICE,
    CertificateFact,
    CertificateState,
    Fact,
    FactKey,
    FactKind,
    Ground,
    LadderFact,
    NumberFact,
    Sure,
    every_certificate_state,
    rung,
)
from cloudeval.scoring.speaking import Spoken, negative, positive


@record
class Reader:
    """How facts are read: the tables, the day, and how sure a claim must be to count."""

    vocabulary: Vocabulary
    on: date
    min_sure: Sureness = "low"
    committee: Committee | None = None
    """What a committee says beside the facts, where a study was asked for."""

    def counts(self, sure: Sureness) -> bool:
        """Whether a claim as sure as ``sure`` is listened to."""
        return SURENESS.index(sure) >= SURENESS.index(self.min_sure)


def fact_of(candidate: Candidate, kind: FactKind, name: str, reader: Reader) -> Fact:
    """A fact of an offer, by its kind and its name."""
    match kind:
        case "attribute":
            return attribute_fact(candidate, name, reader)
        case "certification":
            return certificate_fact(candidate, name, reader)
        case "exposure":
            return exposure_fact(candidate, name, reader)


def attribute_fact(candidate: Candidate, name: str, reader: Reader) -> Fact:
    """An offer's attribute. Capabilities are never inherited from the company."""
    attribute = reader.vocabulary.attributes[name]
    key = FactKey(candidate.id, "attribute", name)
    claims = candidate.offer.capabilities.get(name, ())
    heard = [
        (claim, spoken)
        for claim in claims
        if isinstance(claim, CapabilityClaim) and reader.counts(claim.sure)
        if (spoken := _capability(claim, reader.on)).voice != "silent"
    ]
    fact: LadderFact | NumberFact
    if isinstance(attribute, Quantity):
        fact = _number(key, attribute, _levels_only(heard), _searches(claims))
    else:
        fact = _rungs(key, attribute, heard, _searches(claims))
    return fact if reader.committee is None else reader.committee.beside(fact)


def _capability(claim: CapabilityClaim, on: date) -> Spoken:
    if claim.value.is_one and claim.value.low is False:
        return negative(claim, on)
    return positive(claim, on, lasts=True)


def _levels_only(
    heard: Sequence[tuple[CapabilityClaim, Spoken]],
) -> list[tuple[CapabilityClaim, Spoken]]:
    """Of levels and numbers, nothing is said outside a claim's edges."""
    return [(claim, spoken) for claim, spoken in heard if spoken.voice == "holds"]


def _number(
    key: FactKey,
    attribute: Quantity,
    heard: Sequence[tuple[CapabilityClaim, Spoken]],
    searches: tuple[Unknown, ...],
) -> NumberFact:
    if not heard:
        ground = Ground("unknown", searches=searches)
        return NumberFact(key, attribute.range.low, attribute.range.high, attribute.unit, ground)
    ends = {(Fraction(str(c.value.low)), Fraction(str(c.value.high))) for c, _ in heard}
    low, high = min(end for end, _ in ends), max(end for _, end in ends)
    return NumberFact(key, low, high, attribute.unit, _ground(ends, heard, one_value=low == high))


def _rungs(
    key: FactKey,
    attribute: YesNo | Levels,
    heard: Sequence[tuple[CapabilityClaim, Spoken]],
    searches: tuple[Unknown, ...],
) -> LadderFact:
    ladder = attribute.ladder
    said = [(claim, spoken) for claim, spoken in heard if spoken.voice == "holds"]
    if isinstance(attribute, YesNo) and not said:
        said = list(heard)
    if not said:
        return LadderFact(key, ladder, 0, len(ladder) - 1, Ground("unknown", searches=searches))
    ends = {_ends(claim.value, ladder, spoken) for claim, spoken in said}
    low, high = min(end for end, _ in ends), max(end for _, end in ends)
    return LadderFact(key, ladder, low, high, _ground(ends, said, one_value=low == high))


def _ends(span: Span, ladder: tuple[str, ...], spoken: Spoken) -> tuple[int, int]:
    low, high = rung(span.low, ladder), rung(span.high, ladder)
    if spoken.voice == "opposite":
        return len(ladder) - 1 - high, len(ladder) - 1 - low
    return low, high


def _ground(
    ends: set[tuple[int, int]] | set[tuple[Fraction, Fraction]],
    heard: Sequence[tuple[CapabilityClaim | ExposureClaim, Spoken]],
    *,
    one_value: bool,
) -> Ground:
    sure: Sure = "known" if one_value else "disputed" if len(ends) > 1 else "open"
    return Ground(
        sure,
        claims=tuple(claim for claim, _ in heard),
        carried=any(spoken.carried for _, spoken in heard),
        implied=all(spoken.voice == "opposite" for _, spoken in heard),
    )


def _searches(claims: Iterable[object]) -> tuple[Unknown, ...]:
    return tuple(claim for claim in claims if isinstance(claim, Unknown))


# ── exposure ────────────────────────────────────────────────────────────────────────────────────


def exposure_fact(candidate: Candidate, name: str, reader: Reader) -> LadderFact:
    """How one law reaches an offer: as it reaches the company, unless a claim of its own says."""
    own = candidate.offer.exposure.get(name, ())
    inherited = not any(isinstance(claim, ExposureClaim) for claim in own)
    company = candidate.provider.company.exposure.get(name, ())
    said = _exposures(company if inherited else own, reader)
    ends = {_reach(claim, spoken) for claim, spoken in said}
    low, high = (min(ends)[0], max(ends)[0]) if ends else (0, len(EXPOSURE) - 1)
    ground = _ground(ends, said, one_value=low == high) if said else Ground("unknown")
    key = FactKey(candidate.provider.id if inherited else candidate.id, "exposure", name)
    searches = _searches((*own, *company) if inherited else own)
    told = replace(ground, searches=searches, inherited=inherited and bool(ground.claims))
    fact = LadderFact(key, EXPOSURE, low, high, told)
    law = reader.vocabulary.laws[name]
    if reader.committee is None:
        return _under(law, fact, reader.on)
    heard = reader.committee.beside_exposure(fact, candidate.id)
    return reader.committee.supposing(_under(law, heard, reader.on), candidate.id)


def _exposures(claims: Iterable[object], reader: Reader) -> list[tuple[ExposureClaim, Spoken]]:
    """The claims that speak; one that only follows from an edge yields to any other."""
    spoken = [
        (claim, said)
        for claim in claims
        if isinstance(claim, ExposureClaim) and reader.counts(claim.sure)
        if (said := _exposure(claim, reader.on)).voice != "silent"
    ]
    direct = [pair for pair in spoken if pair[1].voice == "holds"]
    return direct or [pair for pair in spoken if pair[0].way != "none"]


def _exposure(claim: ExposureClaim, on: date) -> Spoken:
    return negative(claim, on) if claim.way == "none" else positive(claim, on, lasts=True)


def _reach(claim: ExposureClaim, spoken: Spoken) -> tuple[int, int]:
    place = EXPOSURE.index("none" if spoken.voice == "opposite" else claim.way)
    return place, place


def _under(law: Law, fact: LadderFact, on: date) -> LadderFact:
    """What a law's dates make of an exposure: a law that is not in force reaches nobody."""
    top, ground = len(EXPOSURE) - 1, fact.ground
    match force(law, on):
        case "in-force":
            return fact
        case "not-in-force":
            ground = replace(ground, sure="known", carried=False, implied=True)
            return replace(fact, low=top, high=top, ground=ground)
        case _:
            spoken = bool(ground.claims) or ground.sure != "unknown"
            sure: Sure = "known" if fact.low == top else "open" if spoken else "unknown"
            return replace(fact, high=top, ground=replace(ground, sure=sure, implied=False))


def force(law: Law, on: date) -> str:
    """Whether a law is ``in-force`` on a day, in its ``tail``, ``not-in-force``, or ``unknown``."""
    said = {_force(law, index, on) for index in range(len(law.periods))}
    for answer in ("in-force", "tail", "unknown"):
        if answer in said:
            return answer
    return "not-in-force" if said else "unknown"


def _force(law: Law, index: int, on: date) -> str:
    period = law.periods[index]
    spoken = positive(period, on, lasts=True)
    if spoken.voice == "holds":
        return "in-force"
    ended = period.ended or period.until
    if ended is not None and on >= ended.first and period.tail is not None:
        return "tail" if on <= period.tail.last else "not-in-force"
    return "not-in-force" if spoken.voice == "opposite" else "unknown"


# ── certificates ────────────────────────────────────────────────────────────────────────────────


def certificate_fact(candidate: Candidate, name: str, reader: Reader) -> CertificateFact:
    """An offer's certificates under one scheme.

    A company-level certificate that names no offer says nothing of any one offer; a company-level
    "none" binds all offers that have no claim of their own.
    """
    scheme = reader.vocabulary.schemes[name]
    key = FactKey(candidate.id, "certification", name)
    own = candidate.offer.certifications.get(name, ())
    said = _heard(own, scheme, reader)
    inherited = False
    if not any(isinstance(claim, CertificateClaim) for claim in own):
        company = candidate.provider.company.certifications.get(name, ())
        said = _heard(company, scheme, reader)
        inherited = bool(said) and all(state == "none" for _, state, _ in said)
        said = said if inherited else []
    editions = scheme.editions or (ANY_SERVICE,)
    services = scheme.services or (ANY_SERVICE,)
    states = _possible(said, editions, services)
    ground = Ground(
        _certificate_sureness(said, states),
        claims=tuple(claim for claim, _, _ in said),
        searches=_searches(own),
        carried=any(spoken.carried for _, _, spoken in said),
        inherited=inherited,
        implied=bool(said) and all(spoken.voice == "opposite" for _, _, spoken in said),
    )
    fact = CertificateFact(key, editions, services, states, ground)
    return fact if reader.committee is None else reader.committee.beside_certificates(fact)


_Heard = tuple[CertificateClaim, str, Spoken]
"""A claim, the state that it says the certificate is in, and how it says so."""


def _heard(claims: Iterable[object], scheme: Scheme, reader: Reader) -> list[_Heard]:
    spoken = [
        heard
        for claim in claims
        if isinstance(claim, CertificateClaim) and reader.counts(claim.sure)
        if (heard := _certificate(claim, scheme, reader.on)) is not None
    ]
    direct = [heard for heard in spoken if heard[2].voice == "holds"]
    return direct or spoken


def _certificate(claim: CertificateClaim, scheme: Scheme, on: date) -> _Heard | None:
    """What a claim says; an implied opposite of "held" is "none", of any other state nothing."""
    if claim.state in ("none", "refused"):
        spoken = negative(claim, on)
        return (claim, "none", spoken) if spoken.voice == "holds" else None
    spoken = positive(claim, on, scheme.valid_for, lasts=False)
    if spoken.voice == "holds":
        return claim, claim.state, spoken
    if spoken.voice == "opposite" and claim.state == "held":
        return claim, "none", spoken
    return None


def _possible(
    said: Sequence[_Heard], editions: tuple[str, ...], services: tuple[str, ...]
) -> tuple[CertificateState, ...]:
    """The states that the claims leave.

    Certificates add up: one for hosting and one for a platform do not contradict each other. A
    "none" beside a "held" is a dispute, and leaves every state from nothing to what is claimed.
    """
    if not said:
        return every_certificate_state(len(editions), len(services))
    denied = any(state == "none" for _, state, _ in said)
    nothing = (-1,) * len(services)
    ways: set[tuple[int, ...]] = {nothing}
    sought: set[tuple[bool, ...]] = {(False,) * len(services)}
    for claim, state, _ in said:
        if state == "held":
            held = _granted(claim, editions, services)
            ways = {tuple(map(max, way, grant)) for way in ways for grant in held}
        elif state == "in-process":
            seek = _sought(claim, services)
            sought = {tuple(map(max, way, grant)) for way in sought for grant in seek}
    if denied:
        ways.add(nothing)
        sought.add((False,) * len(services))
    return tuple(CertificateState(way, seek) for way in sorted(ways) for seek in sorted(sought))


def _granted(
    claim: CertificateClaim, editions: tuple[str, ...], services: tuple[str, ...]
) -> list[tuple[int, ...]]:
    """What a certificate may grant: each edition and set of services that its claim leaves open."""
    if claim.edition is None:
        low, high = 0, len(editions) - 1
    else:
        low, high = editions.index(str(claim.edition.low)), editions.index(str(claim.edition.high))
    return [
        tuple(edition if service in covered else -1 for service in services)
        for edition in range(low, high + 1)
        for covered in _coverings(claim, services)
    ]


def _sought(claim: CertificateClaim, services: tuple[str, ...]) -> list[tuple[bool, ...]]:
    return [
        tuple(service in covered for service in services) for covered in _coverings(claim, services)
    ]


def _coverings(claim: CertificateClaim, services: tuple[str, ...]) -> list[frozenset[str]]:
    """The sets of services that a claim may mean: those it names, else any that is not empty."""
    if claim.covers:
        return [frozenset(claim.covers)]
    return [
        frozenset(service for place, service in enumerate(services) if chosen >> place & 1)
        for chosen in range(1, 2 ** len(services))
    ]


def _certificate_sureness(said: Sequence[_Heard], states: Sequence[CertificateState]) -> Sure:
    if not said:
        return "unknown"
    kinds = {state == "none" for _, state, _ in said}
    if len(kinds) > 1:
        return "disputed"
    return "known" if len(states) == 1 else "open"
