"""Certificates: what ends soon, how each scheme stands, and all claims along the years."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.model.attribute import Scheme
from cloudeval.model.claim import CertificateClaim
from cloudeval.model.moment import Moment
from cloudeval.model.noun import record
from cloudeval.reports.answers import fact_value
from cloudeval.reports.page import (
    Block,
    Drawing,
    Heading,
    Items,
    Paragraph,
    Table,
    column,
    figures,
)
from cloudeval.reports.profile.expiring import endings
from cloudeval.reports.profile.speaking import (
    cited,
    claim_line,
    search_line,
    why_unknown,
)
from cloudeval.reports.profile.timeline import SIGNS, Stretch, drawn, stretch
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.expiry import Basis, end_of
from cloudeval.scoring.fact import CertificateFact


@record
class _Row:
    """One claim on file, of the offer or of its company, as it is drawn."""

    fact: CertificateFact
    claim: CertificateClaim
    of_company: bool
    drawn: Stretch


def certificates(profiled: Profiled, sources: Numbered, level: int) -> list[Block]:
    """The whole section."""
    say = sources.say
    rows = [*_rows(profiled)]
    return [
        Heading(level, say("certificates.title")),
        *endings(profiled, say),
        *_states(profiled, sources),
        *_timeline(rows, profiled, sources),
        *_told(rows, profiled, sources),
    ]


def _rows(profiled: Profiled) -> Iterator[_Row]:
    words = profiled.reader.vocabulary
    for fact in profiled.certificates:
        for claim, of_company in _claims(fact.key.name, profiled):
            found = stretch(claim, _end(claim, words.schemes[fact.key.name]))
            if found is not None:
                yield _Row(fact, claim, of_company, found)


def _end(claim: CertificateClaim, scheme: Scheme) -> tuple[Moment, Basis] | None:
    """Its end; the length of a scheme is that of a certificate, not of its absence."""
    end = end_of(claim, scheme)
    denied = claim.state in ("none", "refused")
    return None if denied and end is not None and end[1] == "usual" else end


def _claims(scheme: str, profiled: Profiled) -> Iterator[tuple[CertificateClaim, bool]]:
    candidate = profiled.candidate
    places = (candidate.offer.certifications, candidate.provider.company.certifications)
    for of_company, place in enumerate(places):
        for claim in place.get(scheme, ()):
            if isinstance(claim, CertificateClaim):
                yield claim, bool(of_company)


# ── on the day ──────────────────────────────────────────────────────────────────────────────────


def _states(profiled: Profiled, sources: Numbered) -> list[Block]:
    """How each scheme stands; those of which nothing is on file, in one sentence."""
    say = sources.say
    told, silent = [], []
    for fact in profiled.certificates:
        title = say.file(profiled.reader.vocabulary.schemes[fact.key.name].title)
        if fact.ground.searches or any(_claims(fact.key.name, profiled)):
            found = cited(fact.ground.claims, profiled.candidate, sources)
            told.append((title, _state(fact, profiled, say), found))
        else:
            silent.append(title)
    on = say("column.state", day=say.on(profiled.reader.on))
    columns = (column(say("column.scheme")), column(on), column(say("column.sources")))
    blocks: list[Block] = [Table(columns, tuple(told))] if told else []
    if silent:
        blocks.append(Paragraph(say("certificates.nothing", schemes=say.listed(silent))))
    return blocks


def _state(fact: CertificateFact, profiled: Profiled, say: Say) -> str:
    """Held, in process, none, unknown or disputed, in words."""
    value = fact_value(fact, profiled.reader.vocabulary, say)
    match fact.ground.sure:
        case "unknown":
            return _unknown(fact, profiled, say)
        case "disputed":
            return say("claim.disputed", value=value)
        case "open":
            value = say("certificates.open", value=value)
        case "known":
            pass
    if fact.ground.carried:
        return say("claim.carried", value=value)
    return say("claim.implied", value=value) if fact.ground.implied else value


def _unknown(fact: CertificateFact, profiled: Profiled, say: Say) -> str:
    said = {of_company for _, of_company in _claims(fact.key.name, profiled)}
    if said == {True}:
        return say("certificates.company", why=say("claim.of-company"))
    return say("claim.unknown", why=why_unknown(fact, profiled, say))


# ── along the years ─────────────────────────────────────────────────────────────────────────────


def _timeline(rows: list[_Row], profiled: Profiled, sources: Numbered) -> list[Block]:
    if not rows:
        return []
    say, day = sources.say, profiled.reader.on
    span, years, pointer, lines = drawn([row.drawn for row in rows], day)
    named = [_named(number, row, profiled, say) for number, row in enumerate(rows, 1)]
    cells = zip(
        [say("timeline.year"), say("timeline.day"), *named], [years, pointer, *lines], strict=True
    )
    caption = say("timeline.caption", first=span.first, last=span.last)
    columns = (column(say("column.certificate")), figures(""))
    table = Table(columns, tuple(cells), caption)
    return [Drawing(table, say("timeline.legend", **SIGNS), _dated(named, rows, sources))]


def _named(number: int, row: _Row, profiled: Profiled, say: Say) -> str:
    title = say.file(profiled.reader.vocabulary.schemes[row.fact.key.name].title)
    state = say(f"certificate.{row.claim.state}")
    key = "timeline.company" if row.of_company else "timeline.row"
    return say(key, number=number, scheme=title, state=state)


def _dated(named: list[str], rows: list[_Row], sources: Numbered) -> Table:
    """The same in dates, for a document."""
    say = sources.say
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


def _until(row: _Row, say: Say) -> str:
    if row.drawn.ends is None:
        return ""
    written = row.drawn.ends.written
    return say("until.usual", date=written) if row.drawn.basis == "usual" else written


def _seen(claim: CertificateClaim) -> str:
    return "" if claim.seen is None else claim.seen.written


# ── claim by claim ──────────────────────────────────────────────────────────────────────────────


def _told(rows: list[_Row], profiled: Profiled, sources: Numbered) -> list[Block]:
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


def _line(row: _Row, profiled: Profiled, sources: Numbered) -> str:
    say = sources.say
    title = say.file(profiled.reader.vocabulary.schemes[row.fact.key.name].title)
    company = say("claim.of-company") if row.of_company else ""
    told = claim_line(row.claim, row.fact, profiled, sources)
    return " · ".join(filter(None, [title, company, told]))
