"""Capabilities by family: what is known and how surely, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cloudeval.model.claim import Claim
from cloudeval.model.source import SURENESS
from cloudeval.reports.answers import about, claimed, fact_value
from cloudeval.reports.evidence import dates
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column
from cloudeval.reports.profile.speaking import cited, tallied, why_unknown
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.fact import Fact


def family_of(name: str) -> str:
    """The family of an attribute: what stands before the first dot of its id."""
    return name.partition(".")[0]


def family_name(family: str, say: Say) -> str:
    """What a family is called; one that a user made up, by its id."""
    key = f"family.{family}"
    return say(key) if say.has(key) else family


def by_family(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Facts under their family, the families in the order in which they first come."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(family_of(fact.key.name), []).append(fact)
    return found


def capabilities(
    profiled: Profiled, sources: Numbered, level: int, *, full: bool = False
) -> list[Block]:
    """Each family with its counts, what is known in rows, and what is not in a sentence.

    ``full`` gives what is not known a row too, and each claim its dates.
    """
    say = sources.say
    families = by_family(profiled.capabilities)
    blocks: list[Block] = [Heading(level, say("capabilities.title"))]
    for family in sorted(families, key=lambda each: family_name(each, say).casefold()):
        blocks += _family(family, families[family], profiled, sources, level, full=full)
    return blocks


def _family(
    family: str,
    facts: list[Fact],
    profiled: Profiled,
    sources: Numbered,
    level: int,
    *,
    full: bool,
) -> list[Block]:
    say = sources.say
    told = [fact for fact in facts if full or fact.ground.sure != "unknown"]
    rows = tuple(row for fact in told for row in _rows(fact, profiled, sources, full=full))
    title = say("capabilities.family", family=family_name(family, say), counts=tallied(facts, say))
    names = ("fact", "answer", "sure", "sources")
    columns = tuple(column(say(f"column.{name}")) for name in names)
    blocks: list[Block] = [Heading(level + 1, title)]
    blocks += [Table(columns, rows)] if rows else []
    return [*blocks, *([] if full else _unknown(facts, profiled, say, close=not rows))]


def _unknown(facts: Iterable[Fact], profiled: Profiled, say: Say, *, close: bool) -> list[Block]:
    """The names of what is not known, by why it is not: last, that no search is on record."""
    reasons: dict[str, list[str]] = {}
    for fact in facts:
        if fact.ground.sure == "unknown":
            reasons.setdefault(why_unknown(fact, profiled, say), []).append(fact.key.name)
    last = say("claim.no-search")
    told = [
        say("capabilities.searched", names=", ".join(names), why=why)
        for why, names in sorted(reasons.items(), key=lambda each: each[0] == last)
    ]
    names = say("apart").join(told)
    return [Paragraph(say("capabilities.unknown", names=names), close=close)] if told else []


def _rows(
    fact: Fact, profiled: Profiled, sources: Numbered, *, full: bool
) -> Iterator[tuple[str, ...]]:
    """A fact's row; under a disputed one, a row for each claim."""
    say, ground = sources.say, fact.ground
    words = profiled.reader.vocabulary
    asked = say("reads.attribute", question=about(fact, words, say), name=fact.key.name)
    answered = _answer(fact, profiled, say)
    if ground.sure == "disputed":
        yield asked, answered, "", ""
        for claim in ground.claims:
            yield "", *_claim(claim, fact, profiled, sources)
        return
    if full and ground.claims:
        told = say("apart").join(dates(claim, say) for claim in ground.claims)
        answered = f"{answered} · {told}"
    yield (
        asked,
        answered,
        _sure(ground.claims, say),
        cited(ground.claims, profiled.candidate, sources),
    )


def _claim(claim: Claim, fact: Fact, profiled: Profiled, sources: Numbered) -> tuple[str, str, str]:
    say = sources.say
    told = claimed(claim, fact, profiled.reader.vocabulary, say)
    parts = " · ".join(filter(None, [told, dates(claim, say)]))
    return parts, _sure([claim], say), cited([claim], profiled.candidate, sources)


def _answer(fact: Fact, profiled: Profiled, say: Say) -> str:
    """What the fact is, in words."""
    if fact.ground.sure == "unknown":
        return say("claim.unknown", why=why_unknown(fact, profiled, say))
    value = fact_value(fact, profiled.reader.vocabulary, say)
    if fact.ground.sure == "disputed":
        return say("claim.disputed", value=value)
    if fact.ground.carried:
        return say("claim.carried", value=value)
    return say("claim.implied", value=value) if fact.ground.implied else value


def _sure(claims: Iterable[Claim], say: Say) -> str:
    """How sure the least sure claim is."""
    found = [claim.sure for claim in claims]
    return say(f"sure.claim.{min(found, key=SURENESS.index)}") if found else ""
