"""Claims: what one source, or several that agree, say of a provider or an offer, with dates."""

from __future__ import annotations

from typing import Annotated, Literal

from cloudeval.model.moment import Dated
from cloudeval.model.names import Identifier
from cloudeval.model.noun import NotWrittenSo, Variants, Written, noun
from cloudeval.model.number import Truth
from cloudeval.model.source import Citation, Sureness
from cloudeval.model.wording import Wording


@noun
class Span:
    """What a source leaves open: anything from ``low`` to ``high``, both included.

    Ends are as written: a level, an edition, a number's text, or a truth value.
    """

    low: str | bool
    high: str | bool

    @property
    def is_one(self) -> bool:
        """Whether nothing is left open."""
        return self.low == self.high


def read_span(written: object) -> Span:
    """One value, or ``{low: …, high: …}``."""
    if isinstance(written, Span):
        return written
    if isinstance(written, (str, bool)):
        return Span(low=written, high=written)
    if isinstance(written, dict) and set(written) == {"low", "high"}:
        low, high = written["low"], written["high"]
        if isinstance(low, (str, bool)) and isinstance(high, (str, bool)):
            return Span(low=low, high=high)
    raise NotWrittenSo("value.span", written=str(written)[:60])


_PLAIN = {"type": ["string", "boolean", "number"]}
Spanned = Annotated[
    Span,
    Written(
        read_span,
        {
            "anyOf": [
                _PLAIN,
                {
                    "type": "object",
                    "properties": {"low": _PLAIN, "high": _PLAIN},
                    "required": ["low", "high"],
                    "additionalProperties": False,
                },
            ]
        },
    ),
]


@noun
class Period:
    """The dates of a claim; ``docs/dates.md`` tells what each edge says of the time outside it."""

    since: Dated | None = None
    """It first began that day: before it, the opposite."""
    by: Dated | None = None
    """Shown to hold that day: of the time before, nothing is said."""
    until: Dated | None = None
    """Last day of validity: of the time after, nothing is said."""
    ended: Dated | None = None
    """First day on which it no longer held: from then on, the opposite."""
    seen: Dated | None = None
    """Last day on which a source still says it."""


@noun
class Existence(Period):
    """Since when an offer can be had."""

    sure: Sureness
    sources: tuple[Citation, ...]
    note: Wording | None = None


@noun
class CapabilityClaim(Period):
    """A claim on an attribute of an offer."""

    value: Spanned
    sure: Sureness
    sources: tuple[Citation, ...]
    note: Wording | None = None


@noun
class CertificateClaim(Period):
    """A claim on a certification: its state and, where a source says them, edition, services."""

    state: Literal["held", "in-process", "refused", "none"]
    sure: Sureness
    sources: tuple[Citation, ...]
    edition: Spanned | None = None
    covers: tuple[Identifier, ...] | None = None
    """Services covered; None where the source names none."""
    number: str | None = None
    note: Wording | None = None


@noun
class ExposureClaim(Period):
    """A claim on how a law reaches an offer: directly, through another company, or not at all."""

    way: Literal["direct", "indirect", "none"]
    sure: Sureness
    sources: tuple[Citation, ...]
    ground: Wording | None = None
    note: Wording | None = None


@noun
class Unknown:
    """Looked for and not found. It changes no score; it says where the search stands."""

    unknown: Truth
    looked: Dated
    note: Wording | None = None
    sources: tuple[Citation, ...] = ()


def _claim_or_unknown(plain: object) -> str:
    return "unknown" if isinstance(plain, dict) and "unknown" in plain else "claim"


Capability = Annotated[
    CapabilityClaim | Unknown,
    Variants(_claim_or_unknown, {"claim": CapabilityClaim, "unknown": Unknown}),
]
Certificate = Annotated[
    CertificateClaim | Unknown,
    Variants(_claim_or_unknown, {"claim": CertificateClaim, "unknown": Unknown}),
]
Exposure = Annotated[
    ExposureClaim | Unknown,
    Variants(_claim_or_unknown, {"claim": ExposureClaim, "unknown": Unknown}),
]
Claim = CapabilityClaim | CertificateClaim | ExposureClaim
