"""A provider against the words that its claims use: attributes, levels, schemes, laws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cloudeval.files.findings import Finding, Path, error, unknown
from cloudeval.model.attribute import Levels, Quantity, Scheme, YesNo
from cloudeval.model.claim import CapabilityClaim, Certificate, CertificateClaim, Exposure, Span
from cloudeval.model.number import is_number, read_number
from cloudeval.model.plain import number_text
from cloudeval.model.provider import Company, Offer, Provider
from cloudeval.model.vocabulary import Vocabulary


def check_provider(
    provider: Provider, stem: str, narrow: Vocabulary, wide: Vocabulary | None = None
) -> Iterator[Finding]:
    """Check a file against its name, and its claims against ``narrow`` and, if given, ``wide``."""
    if provider.id != stem:
        yield error("provider.file-name", ("id",), name=provider.id, file=f"{stem}.yaml")
    words = narrow if wide is None else _both(narrow, wide)
    yield from _check_shared(provider.company, words, ("company",))
    for place, offer in enumerate(provider.offers):
        path: Path = ("offers", place)
        yield from _check_shared(offer, words, path)
        for name, claims in offer.capabilities.items():
            at = (*path, "capabilities", name)
            attribute = words.attributes.get(name)
            if attribute is None:
                yield unknown("attribute.unknown", at, name, words.attributes)
                continue
            for number, claim in enumerate(claims):
                if isinstance(claim, CapabilityClaim):
                    yield from check_value(claim.value, attribute, (*at, number, "value"))


def knows(words: Vocabulary, provider: Provider) -> bool:
    """Whether all that a file speaks of has a name among ``words``."""
    holders: tuple[Company | Offer, ...] = (provider.company, *provider.offers)
    return (
        all(name in words.attributes for offer in provider.offers for name in offer.capabilities)
        and all(name in words.schemes for one in holders for name in one.certifications)
        and all(name in words.laws for one in holders for name in one.exposure)
    )


def _both(narrow: Vocabulary, wide: Vocabulary) -> Vocabulary:
    return Vocabulary(
        {**wide.attributes, **narrow.attributes},
        {**wide.schemes, **narrow.schemes},
        {**wide.laws, **narrow.laws},
    )


def _check_shared(holder: Company | Offer, words: Vocabulary, path: Path) -> Iterator[Finding]:
    """What a company and an offer may both say."""
    yield from _check_exposure(holder.exposure, words, (*path, "exposure"))
    for name, claims in holder.certifications.items():
        at = (*path, "certifications", name)
        scheme = words.schemes.get(name)
        if scheme is None:
            yield unknown("scheme.unknown", at, name, words.schemes)
            continue
        for number, claim in enumerate(claims):
            yield from _check_certificate(claim, name, scheme, (*at, number))


def _check_exposure(
    exposure: Mapping[str, Sequence[Exposure]], words: Vocabulary, path: Path
) -> Iterator[Finding]:
    for name in exposure:
        if name not in words.laws:
            yield unknown("law.unknown", (*path, name), name, words.laws)


def _check_certificate(
    claim: Certificate, name: str, scheme: Scheme, path: Path
) -> Iterator[Finding]:
    if not isinstance(claim, CertificateClaim):
        return
    if claim.edition is not None:
        yield from check_rungs(claim.edition, scheme.editions, (*path, "edition"), "edition", name)
    if claim.covers == ():
        yield error("covers.empty", (*path, "covers"))
    for place, service in enumerate(claim.covers or ()):
        if service not in scheme.services:
            known, at = scheme.services, (*path, "covers", place)
            yield unknown("service.unknown", at, service, known, of=name)


def check_value(span: Span, attribute: YesNo | Levels | Quantity, path: Path) -> Iterator[Finding]:
    """Check an answer against what its attribute may be."""
    match attribute:
        case YesNo():
            if not (isinstance(span.low, bool) and isinstance(span.high, bool)):
                written = span.high if isinstance(span.low, bool) else span.low
                yield error("value.yes-no", path, written=written)
            elif span.low > span.high:
                yield error("span.order", path, low="true", high="false")
        case Levels():
            yield from check_rungs(span, attribute.ladder, path, "level", attribute.id)
        case Quantity():
            yield from _check_number(span, attribute, path)


def check_rungs(
    span: Span, rungs: Sequence[str], path: Path, kind: str, of: str
) -> Iterator[Finding]:
    """Check that both ends are on the ladder, in its order."""
    for key, end in _ends(span):
        if end not in rungs:
            written = str(end).lower() if isinstance(end, bool) else end
            at = (*path, key) if key else path
            yield unknown(f"{kind}.unknown", at, written, rungs, of=of)
            return
    if rungs.index(str(span.low)) > rungs.index(str(span.high)):
        yield error("span.order", path, low=span.low, high=span.high)


def _check_number(span: Span, attribute: Quantity, path: Path) -> Iterator[Finding]:
    for key, end in _ends(span):
        at = (*path, key) if key else path
        if not is_number(end):
            yield error("value.a-number", at, written=end, unit=attribute.unit)
            return
        if not attribute.range.low <= read_number(end) <= attribute.range.high:
            low, high = number_text(attribute.range.low), number_text(attribute.range.high)
            yield error("value.outside", at, written=end, low=low, high=high)
    if read_number(span.low) > read_number(span.high):
        yield error("span.order", path, low=span.low, high=span.high)


def _ends(span: Span) -> tuple[tuple[str, str | bool], ...]:
    """The ends of a span with their keys; a single value has none."""
    if span.is_one:
        return (("", span.low),)
    return (("low", span.low), ("high", span.high))
