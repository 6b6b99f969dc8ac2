"""Companies and what they offer. What is evaluated is an offer: certificates go to services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from cloudeval.model.claim import Capability, Certificate, Existence, Exposure, Period, Spanned
from cloudeval.model.names import Identifier
from cloudeval.model.noun import noun
from cloudeval.model.number import Truth
from cloudeval.model.source import Citation, Source, Sureness
from cloudeval.model.wording import Wording


@noun
class Owner(Period):
    """Who holds a part of a company; ``share`` and ``votes`` in per cent."""

    holder: str
    sure: Sureness
    sources: tuple[Citation, ...]
    country: str | None = None
    share: Spanned | None = None
    votes: Spanned | None = None
    note: Wording | None = None


@noun
class Dependency(Period):
    """Foreign technology that a service is built on. It is not jurisdiction: they stay apart."""

    technology: str
    sure: Sureness
    sources: tuple[Citation, ...]
    country: str | None = None
    note: Wording | None = None


@noun
class Note(Period):
    """A dated, sourced fact that no criterion reads yet."""

    text: Wording
    sure: Sureness
    sources: tuple[Citation, ...]


@noun
class Company:
    """What is said of a company as a whole."""

    owners: tuple[Owner, ...] = ()
    certifications: Mapping[Identifier, tuple[Certificate, ...]] = field(default_factory=dict)
    exposure: Mapping[Identifier, tuple[Exposure, ...]] = field(default_factory=dict)
    dependencies: tuple[Dependency, ...] = ()
    notes: tuple[Note, ...] = ()


@noun
class Offer:
    """One service that can be bought and certified."""

    id: Identifier
    name: str
    exists: Existence | None = None
    note: Wording | None = None
    certifications: Mapping[Identifier, tuple[Certificate, ...]] = field(default_factory=dict)
    exposure: Mapping[Identifier, tuple[Exposure, ...]] = field(default_factory=dict)
    dependencies: tuple[Dependency, ...] = ()
    capabilities: Mapping[Identifier, tuple[Capability, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


@noun
class Provider:
    """A provider's file."""

    format: Literal["cloudeval/provider/1"]
    id: Identifier
    name: str
    country: str
    offers: tuple[Offer, ...]
    sources: Mapping[Identifier, Source] = field(default_factory=dict)
    company: Company = field(default_factory=Company)
    fictional: Truth = False
    """Invented for an example; every output says so."""
    note: Wording | None = None


@noun
class Candidate:
    """An offer with the company behind it: what is scored."""

    provider: Provider
    offer: Offer

    @property
    def id(self) -> str:
        """The full name, ``provider/offer``."""
        return f"{self.provider.id}/{self.offer.id}"
