"""Certificates: what ends soon, how each scheme stands, and all claims along the years."""

from __future__ import annotations

from cloudeval.reports.answers import fact_value
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column
from cloudeval.reports.profile.certificate_claims import (
    DENIED,
    claims_of,
    dated,
    listed,
    rows_of,
)
from cloudeval.reports.profile.expiring import endings
from cloudeval.reports.profile.speaking import cited, why_unknown
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.fact import CertificateFact


def certificates(profiled: Profiled, sources: Numbered, level: int) -> list[Block]:
    """The whole section."""
    say = sources.say
    rows = rows_of(profiled)
    return [
        Heading(level, say("certificates.title")),
        *endings(profiled, say),
        *_states(profiled, sources),
        *dated(rows, profiled, say),
        *listed(rows, profiled, sources),
    ]


def _states(profiled: Profiled, sources: Numbered) -> list[Block]:
    """How each scheme stands; those of which nothing is on file, in one sentence."""
    say = sources.say
    told, silent = [], []
    for fact in profiled.certificates:
        title = say.file(profiled.reader.vocabulary.schemes[fact.key.name].title)
        if fact.ground.searches or any(claims_of(fact.key.name, profiled)):
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
    said = {
        of_company
        for claim, of_company in claims_of(fact.key.name, profiled)
        if claim.state not in DENIED
    }
    if said == {True}:
        return say("certificates.company", why=say("claim.of-company"))
    return say("claim.unknown", why=why_unknown(fact, profiled, say))
