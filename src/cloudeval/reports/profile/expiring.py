"""What is said of certificates that end soon or have ended: in words, before anything else."""

from __future__ import annotations

from cloudeval.model.claim import Span
from cloudeval.reports.numbers import DASH
from cloudeval.reports.page import Block, Notice, Paragraph
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.scoring.expiry import NOTICE, Expiry


def endings(profiled: Profiled, say: Say) -> list[Block]:
    """Each certificate that ends within the notice or has ended, the first to end first."""
    told = [each for each in profiled.expiries if each.state in ("ends-soon", "ended")]
    lines = [ending(each, profiled, say) for each in sorted(told, key=lambda each: each.end)]
    blocks: list[Block] = [Notice(line) for line in dict.fromkeys(lines)]
    if any(each.state == "ends-soon" for each in told):
        return blocks
    return [*blocks, Paragraph(say("expiry.none", days=say.count("days", NOTICE)), close=True)]


def ending(expiry: Expiry, profiled: Profiled, say: Say) -> str:
    """One certificate's end in a sentence."""
    what, end, left = _what(expiry, profiled, say), expiry.end, expiry.days_left
    days = say.count("days", abs(left))
    if expiry.state == "ended":
        if expiry.claim.ended is not None:
            return say.dated("expiry.closed", end, what=what)
        return say.dated(f"expiry.ended.{expiry.basis}", end, what=what, days=days)
    if left > 0:
        return say.dated(f"expiry.ends-soon.{expiry.basis}", end, what=what, days=days)
    if end.first == end.last:
        return say(f"expiry.last-day.{expiry.basis}", what=what)
    return say("expiry.during", what=what, date=say.on(end))


def edition(span: Span) -> str:
    """An edition, or from one to another."""
    return str(span.low) if span.is_one else f"{span.low}{DASH}{span.high}"


def _what(expiry: Expiry, profiled: Profiled, say: Say) -> str:
    """The certificate by its scheme, its edition, its services and its number."""
    claim = expiry.claim
    parts = [say.file(profiled.reader.vocabulary.schemes[expiry.scheme].title)]
    if claim.edition is not None:
        parts.append(say("certificate.edition", edition=edition(claim.edition)))
    if claim.covers:
        parts.append(say("certificate.covers", services=", ".join(claim.covers)))
    if claim.number is not None:
        parts.append(say("certificate.number", number=claim.number))
    return ", ".join(parts)
