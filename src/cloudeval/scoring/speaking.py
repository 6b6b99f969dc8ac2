"""What a dated claim says of a given day.

Each edge of a claim says something of the time inside it and something, or nothing, of the time
outside. A date may be a month or a year: a left edge is then sure from its last day, a right edge
up to its first, and in between nothing is said.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from cloudeval.model.claim import Period
from cloudeval.model.moment import Duration, Moment
from cloudeval.model.noun import record

Voice = Literal["holds", "opposite", "silent"]


@record
class Spoken:
    """What a claim says, and whether it is carried beyond the last day on which it was read."""

    voice: Voice
    carried: bool = False


SILENT = Spoken("silent")
OPPOSITE = Spoken("opposite")


def positive(period: Period, on: date, valid_for: Duration | None = None, *, lasts: bool) -> Spoken:
    """What a positive claim says of ``on``.

    ``lasts``: without a right edge it carries on (capabilities, exposure). Otherwise it carries on
    for ``valid_for`` from its start or its last ``seen`` (certificates), and then falls silent.
    """
    begun = _begun(period, on)
    if begun is not None:
        return begun
    if period.ended is not None and on >= period.ended.first:
        return OPPOSITE if on >= period.ended.last else SILENT
    if period.until is not None:
        return Spoken("holds") if on <= period.until.first else SILENT
    return _without_end(period, on, valid_for, lasts=lasts or period.ended is not None)


def negative(period: Period, on: date) -> Spoken:
    """What a negative claim says of ``on``: it speaks only from its start to its ``seen``."""
    begun = _begun(period, on)
    if begun is not None:
        return begun
    if period.ended is not None:
        if on >= period.ended.first:
            return OPPOSITE if on >= period.ended.last else SILENT
        return Spoken("holds")
    end = period.until or period.seen
    if end is None:
        start = period.since or period.by
        return Spoken("holds") if start is not None and _is_day(start, on) else SILENT
    return Spoken("holds") if on <= end.first else SILENT


def _begun(period: Period, on: date) -> Spoken | None:
    """What is said before the left edge; None once the claim has begun."""
    if period.since is not None:
        if on < period.since.first:
            return OPPOSITE
        return SILENT if on < period.since.last else None
    shown = period.by or period.seen
    if shown is not None:
        return SILENT if on < shown.last else None
    # Without a left edge nothing is said but of the right one: the last day, or the time after.
    if period.ended is not None:
        return SILENT if on < period.ended.last else None
    return None if period.until is not None and _is_day(period.until, on) else SILENT


def _is_day(moment: Moment, on: date) -> bool:
    """Whether a date is known to be this very day."""
    return moment.first == moment.last == on


def _without_end(period: Period, on: date, valid_for: Duration | None, *, lasts: bool) -> Spoken:
    carried = period.seen is not None and on > period.seen.first
    if lasts:
        return Spoken("holds", carried)
    start = period.since or period.by
    seen = period.seen
    if seen is not None and on <= seen.first:
        return Spoken("holds")
    if valid_for is None:
        return SILENT if seen is not None or start is None or on > start.last else Spoken("holds")
    last_seen = seen.first if seen is not None else start.first if start is not None else on
    return Spoken("holds", carried) if on <= valid_for.after(last_seen) else SILENT
