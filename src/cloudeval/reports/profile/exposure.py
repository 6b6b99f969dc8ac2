"""The exposure chain: each law, whether it is in force, how it reaches the offer, and why."""

from __future__ import annotations

from cloudeval.model.law import InForce, Law
from cloudeval.reports.answers import fact_value
from cloudeval.reports.evidence import dates, grounds, silent_claims
from cloudeval.reports.page import Block, Heading, Items, Paragraph
from cloudeval.reports.profile.speaking import claim_line, search_line
from cloudeval.reports.results import Profiled
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.fact import LadderFact
from cloudeval.scoring.facts_at import force


def exposure(profiled: Profiled, sources: Numbered, level: int) -> list[Block]:
    """Every law on file, those without a claim too."""
    say = sources.say
    blocks: list[Block] = [
        Heading(level, say("exposure.title")),
        Paragraph(say("exposure.intro"), close=True),
    ]
    for fact in profiled.exposures:
        blocks += _law(fact, profiled, sources, level + 1)
    return blocks


def _law(fact: LadderFact, profiled: Profiled, sources: Numbered, level: int) -> list[Block]:
    say, law = sources.say, profiled.reader.vocabulary.laws[fact.key.name]
    title = say("exposure.law", title=say.file(law.title), country=law.country)
    items = [claim_line(claim, fact, profiled, sources) for claim in fact.ground.claims]
    items += [
        say("explain.silent", claim=claim_line(claim, fact, profiled, sources))
        for claim in silent_claims(profiled.evaluation, fact)
    ]
    items += [search_line(search, profiled, sources) for search in fact.ground.searches]
    found: list[Block] = [Items(tuple(items))] if items else []
    reached = Paragraph(_reach(fact, law, profiled, sources), close=True)
    return [Heading(level, title), _force(law, profiled, sources), reached, *found]


def _force(law: Law, profiled: Profiled, sources: Numbered) -> Paragraph:
    """Whether the law is in force on the day, by what its periods say."""
    told = " · ".join(_period(period, law, profiled, sources) for period in law.periods)
    said = sources.say(f"law.{force(law, profiled.reader.on)}", periods=told)
    return Paragraph(" ".join(filter(None, [said, sources.say.file(law.note)])), close=True)


def _period(period: InForce, law: Law, profiled: Profiled, sources: Numbered) -> str:
    say = sources.say
    tail = say.dated("law.tail-until", period.tail) if period.tail is not None else ""
    refs = sources.cite(period.sources, profiled.law_sources.get(law.id, {}))
    return say("law.period", dates=dates(period, say), tail=tail, refs=refs)


def _reach(fact: LadderFact, law: Law, profiled: Profiled, sources: Numbered) -> str:
    """How the law reaches the offer, and why that is said."""
    say, state = sources.say, force(law, profiled.reader.on)
    if state == "not-in-force":
        return say("exposure.not-in-force")
    if not fact.ground.claims:
        return say("exposure.unknown")
    why = [grounds(fact, say) if state == "in-force" else say(f"exposure.{_doubt(state)}")]
    why += [] if fact.ground.inherited else [say("exposure.own")]
    value = fact_value(fact, profiled.reader.vocabulary, say)
    return say("exposure.reach", value=value, why=" ".join(why))


def _doubt(state: str) -> str:
    return "tail" if state == "tail" else "force-unknown"
