"""What a criterion reads: each fact and why it stands so, each claim, each search in vain."""

from __future__ import annotations

from cloudeval.model.claim import Claim, Unknown
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.law import InForce, Law
from cloudeval.reports.answers import about, answer, claimed, fact_value, outcomes, what_is_read
from cloudeval.reports.evidence import dates, grounds, silent_claims
from cloudeval.reports.page import Block, Items, Paragraph
from cloudeval.reports.results import Explanation
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.fact import Fact
from cloudeval.scoring.facts_at import force


def fact_blocks(each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    """What is read and what the answer is, then every fact behind it."""
    if each.criterion is None:
        return []
    reader = each.scored.outcome.reader
    read = what_is_read(each.criterion.reads, reader.vocabulary, say)
    ends = outcomes(each.evaluation, each.criterion.reads)
    told = answer(each.criterion.reads, ends, reader.vocabulary, say)
    blocks: list[Block] = [
        Paragraph(say("explain.reads", read=read)),
        Paragraph(say("explain.answer", answer=told), close=True),
    ]
    facts = each.contribution.facts if each.contribution is not None else ()
    facts = facts or tuple(fact for check in each.checks for fact in check.facts)
    for fact in facts:
        blocks += _fact(fact, each, sources, say)
    return blocks


def _fact(fact: Fact, each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    vocabulary = each.scored.outcome.reader.vocabulary
    same = each.criterion is not None and isinstance(each.criterion.reads, AttributeReading)
    told = say(
        "explain.fact.read" if same else "explain.fact",
        about=about(fact, vocabulary, say),
        owner=fact.key.owner,
        value=fact_value(fact, vocabulary, say),
        why=grounds(fact, say),
    )
    blocks: list[Block] = [Paragraph(told), *_law(fact, each, say)]
    ground = fact.ground
    items = [_claim(claim, fact, each, sources, say) for claim in ground.claims]
    items += [
        say("explain.silent", claim=_claim(claim, fact, each, sources, say))
        for claim in silent_claims(each.evaluation, fact)
    ]
    items += [_search(search, each, sources, say) for search in ground.searches]
    if ground.said is not None:
        from cloudeval.reports.study.heard import items as said_items

        items += said_items(fact, each.scored.study, vocabulary, say.language)
    return [*blocks, Items(tuple(items))] if items else blocks


def _claim(claim: Claim, fact: Fact, each: Explanation, sources: Numbered, say: Say) -> str:
    """What one claim says, when, how sure it is, and on what source."""
    vocabulary = each.scored.outcome.reader.vocabulary
    parts = [claimed(claim, fact, vocabulary, say), dates(claim, say)]
    told = " · ".join(filter(None, parts))
    cited = sources.cite(claim.sources, each.evaluation.candidate.provider.sources)
    sure, note = say(f"sureness.{claim.sure}"), say.file(claim.note)
    return " ".join(filter(None, [f"{told} · {sure}.", note, cited]))


def _search(search: Unknown, each: Explanation, sources: Numbered, say: Say) -> str:
    """Looked for and not found."""
    cited = sources.cite(search.sources, each.evaluation.candidate.provider.sources)
    told = say.dated("explain.search", search.looked)
    return " ".join(filter(None, [told, say.file(search.note), cited]))


def _law(fact: Fact, each: Explanation, say: Say) -> list[Block]:
    """Whether the law is in force on that day, and since when."""
    if fact.key.kind != "exposure":
        return []
    reader = each.scored.outcome.reader
    law: Law = reader.vocabulary.laws[fact.key.name]
    told = " · ".join(_period(period, say) for period in law.periods)
    return [Paragraph(say(f"law.{force(law, reader.on)}", periods=told), close=True)]


def _period(period: InForce, say: Say) -> str:
    tail = say.dated("law.tail-until", period.tail) if period.tail is not None else ""
    refs = ", ".join(citation.ref for citation in period.sources)
    return say("law.period", dates=dates(period, say), tail=tail, refs=refs)
