"""Score offers under one version on two days, and tell what the facts between them did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.effects.days.over_time import over_time
from cloudeval.files.library import Library
from cloudeval.jobs.scoring import score
from cloudeval.model.source import Sureness
from cloudeval.reports.results import Against


def against(
    library: Library,
    version: str | None,
    other: date,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
) -> Against:
    """From the day ``as_of`` to the day ``other``, under the same rules."""
    before = score(library, version, offers=offers, as_of=as_of, min_sure=min_sure)
    after = score(library, version, offers=offers, as_of=other, min_sure=min_sure)
    return Against(before, after, over_time(before.outcome, after.outcome))
