"""Claims in themselves: their dates agree, and what was not found is said to be unknown."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.files.findings import Finding, Path, error, twice
from cloudeval.files.walking import parts
from cloudeval.model.claim import Period, Span, Unknown
from cloudeval.model.law import InForce
from cloudeval.model.number import is_number, read_number
from cloudeval.model.provider import Provider

_HUNDRED = 100


def check_periods(noun: object) -> Iterator[Finding]:
    """Check the dates of all claims."""
    for path, period in parts(noun, Period):
        yield from _check_period(path, period)


def _check_period(path: Path, period: Period) -> Iterator[Finding]:
    dates = {name: getattr(period, name) for name in ("since", "by", "until", "ended", "seen")}
    given = {name: date for name, date in dates.items() if date is not None}
    if not given:
        yield error("period.no-date", path)
    if "since" in given and "by" in given:
        yield error("period.two-beginnings", (*path, "by"))
    begins = next((name for name in ("since", "by") if name in given), None)
    if begins is None:
        return
    for name in ("until", "ended", "seen"):
        if name in given and given[name].last < given[begins].first:
            values = {"begins": begins, "first": given[begins], "name": name, "date": given[name]}
            yield error("period.order", (*path, name), **values)
    if isinstance(period, InForce) and period.tail is not None:
        yield from _check_tail(path, period)


def _check_tail(path: Path, period: InForce) -> Iterator[Finding]:
    end = period.ended or period.until
    if end is None:
        yield error("tail.no-end", (*path, "tail"))
    elif period.tail is not None and period.tail.last < end.first:
        yield error("tail.order", (*path, "tail"), tail=period.tail, end=end)


def check_unknowns(noun: object) -> Iterator[Finding]:
    """``unknown`` is true, or it is not there."""
    for path, unknown in parts(noun, Unknown):
        if not unknown.unknown:
            yield error("unknown.false", (*path, "unknown"))


def check_company(provider: Provider) -> Iterator[Finding]:
    """Check what a provider's file says without other files: its offers, and shares in per cent."""
    if not provider.offers:
        yield error("provider.no-offer", ("offers",))
    for place, name, _ in twice(offer.id for offer in provider.offers):
        yield error("id.twice", ("offers", place, "id"), name=name)
    for place, owner in enumerate(provider.company.owners):
        for name, span in (("share", owner.share), ("votes", owner.votes)):
            if span is not None:
                yield from _check_share(("company", "owners", place, name), span)


def _check_share(path: Path, span: Span) -> Iterator[Finding]:
    for end in dict.fromkeys((span.low, span.high)):
        if not is_number(end) or not 0 <= read_number(end) <= _HUNDRED:
            yield error("value.share", path, written=end)
            return
    if read_number(span.low) > read_number(span.high):
        yield error("span.order", path, low=span.low, high=span.high)
