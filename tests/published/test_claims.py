"""A random sample of claims, each held to what an opponent would ask: where does it say so?

The sample is drawn with a fixed seed over all claims of all offers, so that a claim which is added
tomorrow may be in it. It checks what a program can see; what a document says, only a reader can.
"""

from __future__ import annotations

import random
import re
from datetime import date
from functools import cache

import pytest

from cloudeval.files.library import open_library
from cloudeval.model.claim import Claim, Unknown
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Citation, Source

SEED, SIZE = 20261128, 40
TODAY = date(2026, 11, 28)
"""The day of the last survey."""


@cache
def claims() -> tuple[tuple[Candidate, str, str, int, Claim], ...]:
    """Every claim on file: whose, of what kind, of what, and its number there."""
    library = open_library([], {"CLOUDEVAL_CACHE": "off"})
    return tuple(
        (candidate, kind, name, number, claim)
        for candidate in library.candidates()
        for kind in ("capabilities", "certifications", "exposure")
        for name, held in sorted(getattr(candidate.offer, kind).items())
        for number, claim in enumerate(held)
        if not isinstance(claim, Unknown)
    )


SAMPLE = random.Random(SEED).sample(range(len(claims())), SIZE)  # noqa: S311 - a sample, no secret


def named(at: int) -> str:
    candidate, _, name, number, _ = claims()[at]
    return f"{candidate.id} {name} {number}"


def opened(candidate: Candidate, citation: Citation) -> Source:
    return candidate.provider.sources[citation.ref]


@pytest.mark.parametrize("at", SAMPLE, ids=named)
def test_a_claim_has_a_source_that_names_the_fact(at: int) -> None:
    candidate, _, _, _, claim = claims()[at]
    assert claim.sources
    assert any(citation.at for citation in claim.sources), "no place in any of its sources"
    for citation in claim.sources:
        source = opened(candidate, citation)
        assert source.title.strip()
        assert source.url or source.locator
        assert source.kind
        assert source.read is not None
        assert source.read.last <= TODAY
        assert source.date is None or source.date.first <= source.read.last


@pytest.mark.parametrize("at", SAMPLE, ids=named)
def test_a_claim_is_no_surer_than_its_best_source(at: int) -> None:
    candidate, _, _, _, claim = claims()[at]
    kinds = {opened(candidate, citation).kind for citation in claim.sources}
    if claim.sure == "high":
        assert kinds - {"press", "note", "register-copy"}, "high, on what others say"


@pytest.mark.parametrize("at", SAMPLE, ids=named)
def test_a_claim_begins_no_later_than_it_was_read(at: int) -> None:
    candidate, _, _, _, claim = claims()[at]
    read = max(opened(candidate, c).read.last for c in claim.sources)  # type: ignore[union-attr]
    starts = [edge for edge in (claim.since, claim.by) if edge is not None]
    assert starts
    assert all(edge.first <= read for edge in starts)


@pytest.mark.parametrize("at", SAMPLE, ids=named)
def test_an_address_in_a_repository_names_a_version_or_the_document_is_dated(at: int) -> None:
    candidate, _, _, _, claim = claims()[at]
    for citation in claim.sources:
        source = opened(candidate, citation)
        if source.url and re.search(r"github\.com/[^/]+/[^/]+/(blob|tree)/", source.url):
            moving = re.search(r"/(?:blob|tree)/(?:main|master|develop)(?:/|$)", source.url)
            assert not moving or source.date is not None, source.url


def test_the_sample_reaches_most_providers() -> None:
    assert len({claims()[at][0].provider.id for at in SAMPLE}) >= 8
