"""What is offered: fields of offers, siblings among them, whose facts are known or open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, product
from typing import Literal, TypeVar

from hypothesis import strategies as st

from cloudeval.model.attribute import Levels, Quantity, Scheme, YesNo
from cloudeval.model.claim import (
    CapabilityClaim,
    CertificateClaim,
    ExposureClaim,
    Span,
    Unknown,
)
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    ExposureReading,
)
from cloudeval.model.provider import Candidate, Company, Offer, Provider
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.possible import laws_read
from cloudeval.testing.words import AFTER, BEFORE, ONE_IN_SIX, subsets

OFFERS = ("ash/one", "ash/two", "birch/one", "cedar/one")
"""Full names of the offers that are drawn; two of them are siblings."""

State = Literal["held", "in-process", "refused", "none"]
Way = Literal["direct", "indirect", "none"]
_GOT: tuple[State, ...] = ("held", "in-process")
_WAYS: tuple[Way, ...] = ("none", "indirect", "direct")
T = TypeVar("T")


@st.composite
def fields(
    draw: st.DrawFn,
    vocabulary: Vocabulary,
    asked: Iterable[CriteriaSet],
    *,
    size: int = 3,
    gaps: int = 3,
) -> tuple[Candidate, ...]:
    """A field of up to ``size`` offers; of the facts ``asked`` for, up to ``gaps`` are open.

    A fact that is open is unknown, disputed, looked for in vain, or left open by one source.
    """
    names = OFFERS[: draw(st.integers(1, size))]
    slots = _slots(names, vocabulary, asked)
    chosen = st.lists(st.sampled_from(slots), max_size=gaps, unique=True)
    is_open = frozenset(draw(chosen) if slots and gaps else ())
    houses: dict[str, Company] = {}
    made = []
    for name in names:
        house, _, service = name.partition("/")
        if house not in houses:
            houses[house] = draw(_companies(house, vocabulary, is_open))
        made.append((house, draw(_offers(name, service, vocabulary, is_open))))
    providers = {
        house: Provider(
            format="cloudeval/provider/1",
            id=house,
            name=house,
            country="XX",
            offers=tuple(offer for owner, offer in made if owner == house),
            company=company,
            fictional=True,
        )
        for house, company in houses.items()
    }
    return tuple(Candidate(provider=providers[house], offer=offer) for house, offer in made)


_Slot = tuple[str, str]


def _slots(
    names: Sequence[str], vocabulary: Vocabulary, asked: Iterable[CriteriaSet]
) -> list[_Slot]:
    """Whose facts are asked for: an offer's attributes and certificates, a company's exposure."""
    found: dict[_Slot, None] = {}
    for reading in (criterion.reads for version in asked for criterion in version.criteria):
        owners = names
        facts: tuple[str, ...]
        match reading:
            case AttributeReading():
                facts = (reading.attribute,)
            case CertificationReading():
                facts = (reading.certification,)
            case ExposureReading():
                facts = laws_read(reading, vocabulary)
                owners = [*names, *(name.partition("/")[0] for name in names)]
        found |= dict.fromkeys((owner, fact) for owner in owners for fact in facts)
    return list(found)


@st.composite
def _companies(
    draw: st.DrawFn, house: str, vocabulary: Vocabulary, is_open: frozenset[_Slot]
) -> Company:
    exposure = {law: draw(_exposures(open_=(house, law) in is_open)) for law in vocabulary.laws}
    certifications: dict[str, tuple[CertificateClaim, ...]] = {}
    if draw(ONE_IN_SIX) and vocabulary.schemes:
        certifications["seal"] = (_certificate(draw(st.sampled_from(("none", "held")))),)
    return Company(exposure=exposure, certifications=certifications)


@st.composite
def _offers(
    draw: st.DrawFn, name: str, service: str, vocabulary: Vocabulary, is_open: frozenset[_Slot]
) -> Offer:
    capabilities = {
        each.id: draw(_capabilities(each, open_=(name, each.id) in is_open))
        for each in vocabulary.attributes.values()
    }
    certifications = {
        scheme: draw(_certificates(vocabulary.schemes[scheme], open_=(name, scheme) in is_open))
        for scheme in vocabulary.schemes
    }
    exposure = {
        law: draw(_exposures(open_=(name, law) in is_open))
        for law in vocabulary.laws
        if draw(ONE_IN_SIX)
    }
    return Offer(
        id=service,
        name=name,
        capabilities={key: claims for key, claims in capabilities.items() if claims},
        certifications={key: claims for key, claims in certifications.items() if claims},
        exposure=exposure,
    )


_NOT_FOUND = Unknown(unknown=True, looked=BEFORE)
_NUMBERS = ("0", "2", "2.5", "5", "7.5", "10")


def _capabilities(
    attribute: YesNo | Levels | Quantity, *, open_: bool
) -> st.SearchStrategy[tuple[CapabilityClaim | Unknown, ...]]:
    worth: tuple[str | bool, ...]
    match attribute:
        case Quantity():
            worth = _NUMBERS
        case YesNo():
            worth = (False, True)
        case _:
            worth = attribute.ladder
    return st.sampled_from(_open_claims(worth) if open_ else _known_claims(worth))


def _known_claims(worth: tuple[str | bool, ...]) -> list[tuple[CapabilityClaim | Unknown, ...]]:
    return [(_capability(one, one),) for one in worth]


def _open_claims(worth: tuple[str | bool, ...]) -> list[tuple[CapabilityClaim | Unknown, ...]]:
    pairs = list(combinations(worth, 2))
    found: list[tuple[CapabilityClaim | Unknown, ...]] = [(), (_NOT_FOUND,)] * len(pairs)
    found += [(_capability(low, high),) for low, high in pairs]
    return found + [(_capability(low, low), _capability(high, high)) for low, high in pairs]


def _capability(low: str | bool, high: str | bool) -> CapabilityClaim:  # noqa: FBT001 - an answer
    return CapabilityClaim(
        value=Span(low=low, high=high), by=BEFORE, seen=AFTER, sure="high", sources=()
    )


def _exposures(*, open_: bool) -> st.SearchStrategy[tuple[ExposureClaim | Unknown, ...]]:
    return _EXPOSED_OR_NOT if open_ else _EXPOSED


def _exposure(way: Way) -> ExposureClaim:
    return ExposureClaim(way=way, by=BEFORE, seen=AFTER, sure="high", sources=())


_EXPOSED: st.SearchStrategy[tuple[ExposureClaim | Unknown, ...]] = st.sampled_from(
    [(_exposure(way),) for way in _WAYS]
)
_EXPOSED_OR_NOT: st.SearchStrategy[tuple[ExposureClaim | Unknown, ...]] = st.sampled_from(
    [
        (),
        (_NOT_FOUND,),
        *((_exposure(one), _exposure(other)) for one, other in combinations(_WAYS, 2)),
    ]
)


def _certificates(
    scheme: Scheme, *, open_: bool
) -> st.SearchStrategy[tuple[CertificateClaim | Unknown, ...]]:
    return st.sampled_from(_certificate_claims(scheme.editions, scheme.services, open_))


@cache
def _certificate_claims(
    editions: tuple[str, ...],
    services: tuple[str, ...],
    open_: bool,  # noqa: FBT001 - a column of a table
) -> tuple[tuple[CertificateClaim | Unknown, ...], ...]:
    """What may be said of one scheme: one state, or several that leave something open."""
    named: list[tuple[str, str] | None] = [(one, one) for one in editions] or [None]
    covered: list[tuple[str, ...] | None] = [some for some in subsets(services) if some] or [None]
    denied = _certificate("none")
    exact = [_certificate(state, *each) for state in _GOT for each in product(named, covered)]
    if not open_:
        both = [(one, other) for one in exact for other in exact if one.state < other.state]
        return ((denied,), *((claim,) for claim in exact), *both)
    wide = [(editions[0], editions[-1])] if editions else [None]
    loose = [
        _certificate(state, *each) for state in _GOT for each in product(wide, [*covered, None])
    ]
    loose += [_certificate(state, *each) for state in _GOT for each in product([None], covered)]
    disputes = [(claim, denied) for claim in (*exact, *loose)]
    several = [(one, other) for one in loose for other in exact]
    nothing: list[tuple[CertificateClaim | Unknown, ...]] = [(), (_NOT_FOUND,)] * len(several)
    return (*nothing, *((claim,) for claim in loose), *disputes, *several)


def _certificate(
    state: State, edition: tuple[str, str] | None = None, covers: tuple[str, ...] | None = None
) -> CertificateClaim:
    return CertificateClaim(
        state=state,
        edition=Span(low=edition[0], high=edition[1]) if edition else None,
        covers=covers,
        by=BEFORE,
        seen=AFTER,
        sure="high",
        sources=(),
    )


def forgotten(candidate: Candidate, fact: str) -> Candidate:
    """The offer without what is claimed of one attribute, scheme or law, of it or its company."""
    offer, company = candidate.offer, candidate.provider.company
    offer = replace(
        offer,
        capabilities=_without(offer.capabilities, fact),
        certifications=_without(offer.certifications, fact),
        exposure=_without(offer.exposure, fact),
    )
    company = replace(
        company,
        certifications=_without(company.certifications, fact),
        exposure=_without(company.exposure, fact),
    )
    return Candidate(provider=replace(candidate.provider, company=company), offer=offer)


def _without(claims: Mapping[str, T], fact: str) -> dict[str, T]:
    return {name: held for name, held in claims.items() if name != fact}
