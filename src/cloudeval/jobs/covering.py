"""How much is known of a field of offers under one version, and what to look for first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.library import Library
from cloudeval.jobs.scoring import score
from cloudeval.model.source import Sureness
from cloudeval.reports.results import CoveredField
from cloudeval.scoring import coverage as core


def coverage(
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
) -> CoveredField:
    """Score offers as :func:`cloudeval.jobs.score` does, and count what is known of them."""
    scored = score(library, version, offers=offers, as_of=as_of, min_sure=min_sure)
    return CoveredField(scored, core.coverage(scored.outcome))
