"""One offer taken apart: the total, its groups, their lines, and the sources of each."""

from __future__ import annotations

from cloudeval.reports.answers import answer, outcomes
from cloudeval.reports.numbers import shown
from cloudeval.reports.page import Block, Items, Paragraph, Table, column, figures
from cloudeval.reports.results import Explanation
from cloudeval.reports.saying import Say
from cloudeval.reports.score_offers import group_table
from cloudeval.reports.sources import Numbered
from cloudeval.reports.standings import is_tested, standing, standing_title, subject, verdict
from cloudeval.scoring.evaluation import POINTS, Contribution
from cloudeval.scoring.fact import Fact
from cloudeval.scoring.screening import Check


def offer_blocks(each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    """The whole of one offer, with the number of every source."""
    evaluation = each.evaluation
    blocks: list[Block] = [Paragraph(_existence(each, sources, say))]
    blocks += standing_blocks(each, sources, say)
    blocks += [
        group_table(evaluation, say),
    ]
    if evaluation.contributions:
        blocks.append(_lines(each, sources, say))
    blocks.append(Paragraph(say("explain.criterion")))
    return blocks


def _existence(each: Explanation, sources: Numbered, say: Say) -> str:
    from cloudeval.reports.evidence import dates

    candidate = each.evaluation.candidate
    exists = candidate.offer.exists
    named = say("explain.offer", name=candidate.offer.name, provider=candidate.provider.name)
    if exists is None:
        return named
    cited = sources.cite(exists.sources, candidate.provider.sources)
    sure = say(f"sureness.{exists.sure}")
    return f"{named} {say('explain.exists', dates=dates(exists, say), sure=sure)} {cited}"


def standing_blocks(each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    """The standing, and every check with its facts' sources."""
    criteria = each.scored.criteria
    if not is_tested(criteria) and not each.checks:
        return []
    told = standing(criteria, each.evaluation.standing, say)
    blocks: list[Block] = [
        Paragraph(say("explain.standing", title=standing_title(criteria, say), standing=told))
    ]
    items = tuple(check_line(check, each, sources, say) for check in each.checks)
    return [*blocks, Items(items)] if items else blocks


def check_line(check: Check, each: Explanation, sources: Numbered, say: Say) -> str:
    """One check: what was tested, how it came out, on what."""
    told = say(
        "explain.check",
        subject=subject(check, each.scored.criteria, say),
        verdict=verdict(check, say),
    )
    return f"{told} {_cited(check.facts, each, sources)}".rstrip()


def _lines(each: Explanation, sources: Numbered, say: Say) -> Table:
    columns = (
        column(say("column.criterion")),
        column(say("column.answer")),
        *(figures(say(f"column.{name}")) for name in ("share", "floor", "ceiling")),
        column(say("column.sources")),
    )
    rows = tuple(_line(line, each, sources, say) for line in each.evaluation.contributions)
    return Table(columns, rows, say("lines.caption"))


def _line(line: Contribution, each: Explanation, sources: Numbered, say: Say) -> tuple[str, ...]:
    reading, evaluation = line.criterion.reads, each.evaluation
    vocabulary = each.scored.outcome.reader.vocabulary
    told = answer(reading, outcomes(evaluation, reading), vocabulary, say)
    if all(fact.ground.sure == "unknown" for fact in line.facts):
        told = say("sure.word.unknown")
    elif any(fact.ground.sure == "disputed" for fact in line.facts):
        told = f"{told} ({say('sure.word.disputed')})"
    if any(fact.ground.said is not None for fact in line.facts):
        from cloudeval.reports.study.heard import word

        told = " · ".join(filter(None, (told, word(line.facts, say.language))))
    if line.exempt:
        told = say("exempt.line", answer=told)
    parts = (line.share * POINTS, line.floor, line.ceiling)
    name = f"{line.criterion.id} · {say.file(line.criterion.title)}"
    cited = _cited(line.facts, each, sources, places=False)
    return (name, told, *(shown(number, say.language) for number in parts), cited)


def _cited(
    facts: tuple[Fact, ...], each: Explanation, sources: Numbered, *, places: bool = True
) -> str:
    """The sources of all claims that speak, each once."""
    table = each.evaluation.candidate.provider.sources
    told = [
        sources.cite([citation], table, places=places)
        for fact in facts
        for claim in fact.ground.claims
        for citation in claim.sources
    ]
    return " ".join(dict.fromkeys(told))
