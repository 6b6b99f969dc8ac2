"""Certificates along the years: a row of signs for each claim, over one common span.

A row is drawn in a fixed number of cells. What a sign means stands in words beside the drawing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from cloudeval.model.claim import CertificateClaim
from cloudeval.model.moment import Moment
from cloudeval.model.noun import record
from cloudeval.scoring.expiry import Basis

CELLS = 44
SINCE, BY, HELD, USUAL, UNTIL, NOTHING, DAY = "├", "◆", "━", "╌", "┤", "·", "▼"
SIGNS = {
    "since": SINCE,
    "by": BY,
    "held": HELD,
    "until": UNTIL,
    "usual": USUAL,
    "nothing": NOTHING,
    "day": DAY,
}
_WIDE = 4
"""Cells that a year takes."""


@record
class Stretch:
    """One claim along the years: where it begins, up to where it was read, and where it ends."""

    begins: Moment
    known: bool
    """Whether it began on that day, rather than being shown to hold by then."""
    read: date | None
    """The last day on which a source says it, where no end is stated."""
    ends: Moment | None
    basis: Basis | None


@record
class Span:
    """The years that a drawing covers, whole ones."""

    first: int
    last: int

    def cell(self, day: date) -> int:
        """In which cell a day lies."""
        start, end = date(self.first, 1, 1), date(self.last, 12, 31)
        within = (min(max(day, start), end) - start).days
        return within * CELLS // ((end - start).days + 1)


def stretch(claim: CertificateClaim, end: tuple[Moment, Basis] | None) -> Stretch | None:
    """A claim as it is drawn; None where it gives no day at which it could begin."""
    begins = claim.since or claim.by or claim.seen or claim.until or claim.ended
    if begins is None:
        return None
    ends, basis = end if end is not None else (None, None)
    read = claim.seen or claim.since or claim.by
    return Stretch(begins, claim.since is not None, read.first if read else None, ends, basis)


def span_of(stretches: Iterable[Stretch], day: date) -> Span:
    """The years that hold every claim and the day."""
    days = [day]
    for one in stretches:
        days += [one.begins.first, *([one.ends.last] if one.ends else [])]
        days += [one.read] if one.read else []
    return Span(min(days).year, max(days).year)


def scale(span: Span) -> str:
    """The years, each where it begins; every second one, or fewer, where there is no room."""
    drawn = ""
    for year in range(span.first, span.last + 1, _step(span)):
        at = span.cell(date(year, 1, 1))
        if at + _WIDE <= CELLS:
            drawn = drawn.ljust(at, NOTHING) + str(year)
    return drawn.ljust(CELLS, NOTHING)


def _step(span: Span) -> int:
    """From how many years to how many each is told."""
    days = (date(span.last, 12, 31) - date(span.first, 1, 1)).days + 1
    years = span.last - span.first + 1
    # A year is told in so many cells, and at least one parts it from the next.
    return next(step for step in range(1, years + 1) if step * 365 * CELLS > _WIDE * days + days)


def pointer(span: Span, day: date) -> str:
    """Where the day lies."""
    return _drawn({span.cell(day): DAY})


def row(one: Stretch, span: Span) -> str:
    """One claim along the years."""
    first = span.cell(one.begins.last)
    sure = one.ends.first if one.ends is not None and one.basis == "stated" else one.read
    upto = max(first, span.cell(sure) if sure is not None else first)
    signs = dict.fromkeys(range(first, upto + 1), HELD)
    if one.ends is not None and one.basis == "usual":
        last = span.cell(one.ends.first)
        signs |= dict.fromkeys(range(upto + 1, last + 1), USUAL)
    elif one.ends is not None:
        signs[upto] = UNTIL
    signs[first] = SINCE if one.known else BY
    return _drawn(signs)


def _drawn(signs: dict[int, str]) -> str:
    return "".join(signs.get(at, NOTHING) for at in range(CELLS))


def drawn(stretches: Sequence[Stretch], day: date) -> tuple[Span, str, str, tuple[str, ...]]:
    """The span, its scale, the day and the rows."""
    span = span_of(stretches, day)
    return span, scale(span), pointer(span, day), tuple(row(one, span) for one in stretches)
