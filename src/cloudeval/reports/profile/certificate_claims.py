"""All that is on file about certificates: each claim along the years, then in words."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.model.attribute import Scheme
from cloudeval.model.claim import CertificateClaim
from cloudeval.model.moment import Moment
from cloudeval.model.noun import record
from cloudeval.reports.page import Block, Drawing, Items, Paragraph, Table, column, figures
from cloudeval.reports.profile.speaking import claim_line, search_line
from cloudeval.reports.profile.timeline import SIGNS, Stretch, drawn, stretch
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.expiry import Basis, end_of
from cloudeval.scoring.fact import CertificateFact

DENIED = ("none", "refused")
"""The states in which there is no certificate."""


@record
class Row:
    """One claim on file, of the offer or of its company, as it is drawn."""

    fact: CertificateFact
    claim: CertificateClaim
    of_company: bool
    drawn: Stretch


def rows_of(profiled: Profiled) -> list[Row]:
    """Every dated claim, scheme by scheme; what is said of the company comes last."""
    schemes = profiled.reader.vocabulary.schemes
    return [
        Row(fact, claim, of_company, found)
        for fact in profiled.certificates
        for claim, of_company in claims_of(fact.key.name, profiled)
        if (found := stretch(claim, _end(claim, schemes[fact.key.name]))) is not None
    ]


def _end(claim: CertificateClaim, scheme: Scheme) -> tuple[Moment, Basis] | None:
    """Its end; the length of a scheme is that of a certificate, not of its absence."""
    end = end_of(claim, scheme)
    return None if claim.state in DENIED and end is not None and end[1] == "usual" else end


def claims_of(scheme: str, profiled: Profiled) -> Iterator[tuple[CertificateClaim, bool]]:
    """Claims under a scheme, and whether each is said of the company."""
    candidate = profiled.candidate
    places = (candidate.offer.certifications, candidate.provider.company.certifications)
    for of_company, place in enumerate(places):
        for claim in place.get(scheme, ()):
            if isinstance(claim, CertificateClaim):
                yield claim, bool(of_company)


# ── along the years ─────────────────────────────────────────────────────────────────────────────


def dated(rows: list[Row], profiled: Profiled, say: Say) -> list[Block]:
    """The time line."""
    if not rows:
        return []
    span, years, pointer, lines = drawn([row.drawn for row in rows], profiled.reader.on)
    named = [_named(number, row, profiled, say) for number, row in enumerate(rows, 1)]
    cells = zip(
        [say("timeline.year"), say("timeline.day"), *named], [years, pointer, *lines], strict=True
    )
    caption = say("timeline.caption", first=span.first, last=span.last)
    columns = (column(say("column.certificate")), figures(""))
    table = Table(columns, tuple(cells), caption)
    return [Drawing(table, say("timeline.legend", **SIGNS), _in_dates(named, rows, say))]


def _named(number: int, row: Row, profiled: Profiled, say: Say) -> str:
    title = say.file(profiled.reader.vocabulary.schemes[row.fact.key.name].title)
    state = say(f"certificate.{row.claim.state}")
    key = "timeline.company" if row.of_company else "timeline.row"
    return say(key, number=number, scheme=title, state=state)


def _in_dates(named: list[str], rows: list[Row], say: Say) -> Table:
    """The same in dates, for a document."""
    names = ("certificate", "from", "until", "seen")
    columns = tuple(column(say(f"column.{name}")) for name in names)
    cells = tuple(
        (name, _from(row.claim, say), _until(row, say), _seen(row.claim))
        for name, row in zip(named, rows, strict=True)
    )
    return Table(columns, cells)


def _from(claim: CertificateClaim, say: Say) -> str:
    if claim.since is not None:
        return claim.since.written
    return "" if claim.by is None else say("from.by", date=claim.by.written)


def _until(row: Row, say: Say) -> str:
    if row.drawn.ends is None:
        return ""
    written = row.drawn.ends.written
    return say("until.usual", date=written) if row.drawn.basis == "usual" else written


def _seen(claim: CertificateClaim) -> str:
    return "" if claim.seen is None else claim.seen.written


# ── claim by claim ──────────────────────────────────────────────────────────────────────────────


def listed(rows: list[Row], profiled: Profiled, sources: Numbered) -> list[Block]:
    """Every claim with its words, dates and sources; then what was looked for in vain."""
    say = sources.say
    blocks: list[Block] = []
    if rows:
        items = tuple(_line(row, profiled, sources) for row in rows)
        blocks = [Paragraph(say("certificates.claims")), Items(items, numbered=True)]
    searches = tuple(
        f"{say.file(profiled.reader.vocabulary.schemes[fact.key.name].title)} · "
        f"{search_line(search, profiled, sources)}"
        for fact in profiled.certificates
        for search in fact.ground.searches
    )
    return [*blocks, Items(searches)] if searches else blocks


def _line(row: Row, profiled: Profiled, sources: Numbered) -> str:
    say = sources.say
    title = say.file(profiled.reader.vocabulary.schemes[row.fact.key.name].title)
    company = say("claim.of-company") if row.of_company else ""
    told = claim_line(row.claim, row.fact, profiled, sources)
    return " · ".join(filter(None, [title, company, told]))
