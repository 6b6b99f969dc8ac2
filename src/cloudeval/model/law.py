"""Laws that reach across borders, and when they were in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cloudeval.model.claim import Period
from cloudeval.model.moment import Dated
from cloudeval.model.names import Identifier
from cloudeval.model.noun import noun
from cloudeval.model.number import Truth
from cloudeval.model.source import Citation, Source, Sureness
from cloudeval.model.wording import Wording


@noun
class InForce(Period):
    """A time for which a law is in force, and how long acts done under it go on after."""

    sure: Sureness
    sources: tuple[Citation, ...]
    tail: Dated | None = None
    note: Wording | None = None


@noun
class Law:
    """A statute or a kind of order, and the country whose it is."""

    id: Identifier
    title: Wording
    country: str
    extraterritorial: Truth
    periods: tuple[InForce, ...]
    note: Wording | None = None


@noun
class DatedFact(Period):
    """A dated fact about the law or the case that no offer's score reads."""

    id: Identifier
    title: Wording
    sure: Sureness
    sources: tuple[Citation, ...]
    note: Wording | None = None


@noun
class LawsFile:
    """``laws.yaml``."""

    format: Literal["cloudeval/laws/1"]
    sources: Mapping[Identifier, Source]
    laws: tuple[Law, ...]
    timeline: tuple[DatedFact, ...] = ()
