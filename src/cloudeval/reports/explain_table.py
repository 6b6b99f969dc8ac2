"""The result of ``explain`` as rows: a criterion, a fact that it reads, a claim, a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cloudeval.model.claim import Claim
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.source import Citation
from cloudeval.reports import frame
from cloudeval.reports.answers import claimed, fact_ends
from cloudeval.reports.evidence import EDGES
from cloudeval.reports.numbers import machine
from cloudeval.reports.page import Table, column
from cloudeval.reports.results import Explanation
from cloudeval.reports.saying import Say
from cloudeval.scoring.evaluation import POINTS, Contribution
from cloudeval.scoring.fact import Fact

_START = ("notice", "family", "version", "as-of", "offer")
_LINE = ("group", "criterion", "title", "role-of-criterion", "verdict", "share", "floor", "ceiling")
_FACT = ("fact-owner", "fact-kind", "fact-name", "fact-sure", "fact-low", "fact-high")
_CLAIM = ("claim", *EDGES, "claim-sure")
_SOURCE = ("source", "source-kind", "source-date", "source-url", "source-at")


def explained_table(explanations: tuple[Explanation, ...], say: Say) -> Table:
    """All that the page cites, with figures unrounded."""
    names = (*_START, *_LINE, *_FACT, *_CLAIM, *_SOURCE)
    columns = tuple(column(say(f"csv.{name}")) for name in names)
    return Table(columns, tuple(row for each in explanations for row in _offer(each, say)))


def _offer(each: Explanation, say: Say) -> Iterator[tuple[str, ...]]:
    criteria = each.scored.criteria
    start = (
        frame.noticed(each.scored, say),
        criteria.family,
        criteria.version,
        each.scored.as_of.date.isoformat(),
        each.evaluation.offer,
    )
    lines = each.evaluation.contributions
    if each.criterion is not None:
        lines = () if each.contribution is None else (each.contribution,)
    for line in lines:
        told = _line(line.criterion, line, "", say)
        yield from _facts((*start, *told), line.facts, each, say)
    for check in each.checks:
        if check.criterion is not None:
            told = _line(check.criterion, None, say(f"verdict.{check.verdict}"), say)
            yield from _facts((*start, *told), check.facts, each, say)


def _line(
    criterion: AnyCriterion, line: Contribution | None, verdict: str, say: Say
) -> tuple[str, ...]:
    numbers = (line.share * POINTS, line.floor, line.ceiling) if line is not None else ()
    return (
        criterion.group,
        criterion.id,
        say.file(criterion.title),
        say(f"criterion.{criterion.role}"),
        verdict,
        *(map(machine, numbers) if numbers else ("", "", "")),
    )


def _facts(
    start: tuple[str, ...], facts: Iterable[Fact], each: Explanation, say: Say
) -> Iterator[tuple[str, ...]]:
    for fact in facts:
        key = fact.key
        told = (key.owner, key.kind, key.name, say(f"sure.word.{fact.ground.sure}"))
        row = (*start, *told, *fact_ends(fact))
        if not fact.ground.claims:
            yield (*row, *[""] * (len(_CLAIM) + len(_SOURCE)))
        for claim in fact.ground.claims:
            for citation in claim.sources:
                yield (*row, *_claim(claim, fact, each, say), *_source(citation, each, say))


def _claim(claim: Claim, fact: Fact, each: Explanation, say: Say) -> tuple[str, ...]:
    days = (getattr(claim, edge) for edge in EDGES)
    return (
        claimed(claim, fact, each.scored.outcome.reader.vocabulary, say),
        *("" if day is None else day.written for day in days),
        say(f"sureness.{claim.sure}"),
    )


def _source(citation: Citation, each: Explanation, say: Say) -> tuple[str, ...]:
    source = each.evaluation.candidate.provider.sources.get(citation.ref)
    if source is None:
        return (citation.ref, "", "", "", citation.at or "")
    return (
        source.title,
        say(f"source.{source.kind}"),
        source.date.written if source.date else "",
        source.url or source.locator or "",
        citation.at or "",
    )
