"""The pages from a figure down to its source: rows of text, and where each leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
)
from cloudeval.model.source import Citation, Source
from cloudeval.reports.answers import (
    about,
    answer,
    claimed,
    fact_value,
    outcomes,
)
from cloudeval.reports.evidence import dates, grounds, silent_claims
from cloudeval.reports.frame import maximum
from cloudeval.reports.numbers import shown, trimmed
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import source_line
from cloudeval.reports.standings import is_tested, standing, subject, verdict
from cloudeval.scoring.evaluation import POINTS, Contribution, Evaluation
from cloudeval.scoring.fact import Fact
from cloudeval.tui.asked import bounds_of, levels
from cloudeval.tui.desk.figures import SIGNS, surest
from cloudeval.tui.desk.places import GroupOf, LineOf, SourceOf, TotalOf, Where
from cloudeval.tui.desk.table import place, total
from cloudeval.tui.page import Page, PageRow, clean_page


def page(where: Where, scored: Scored, say: Say) -> Page:
    """What is told at one place."""
    evaluation = next(each for each in scored.outcome.evaluations if each.offer == where.offer)
    teller = _Teller(scored, evaluation, say)
    match where:
        case TotalOf():
            title, rows = say("total"), teller.total()
        case GroupOf():
            title, rows = teller.group_title(where.group), teller.group(where.group)
        case LineOf():
            title, rows = where.criterion, teller.line(where.criterion)
        case SourceOf():
            title, rows = where.citation.ref, teller.source(where)
    return clean_page(f"{where.offer} · {title}", rows, say)


class _Teller:
    def __init__(self, scored: Scored, evaluation: Evaluation, say: Say) -> None:
        self.scored = scored
        self.criteria = scored.criteria
        self.evaluation = evaluation
        self.say = say
        self.words = scored.outcome.reader.vocabulary

    # ── the total ───────────────────────────────────────────────────────────────────────────────

    def total(self) -> Iterator[PageRow]:
        say, each = self.say, self.evaluation
        told = standing(self.criteria, each.standing, say)
        best = maximum(self.criteria, say.language)
        values = {"total": total(each, say), "best": best, "place": place(each), "standing": told}
        yield PageRow(say("tui.page.total", **values), "title")
        if each.floor != each.ceiling:
            yield PageRow(say("tui.page.interval"))
        yield PageRow(say("tui.page.groups"), "head")
        for group in each.groups:
            ends = self._ends(group.floor, group.ceiling)
            share = trimmed(group.share * POINTS, say.language, 2)
            text = say(
                "tui.page.part", name=self.group_title(group.group), points=ends, share=share
            )
            yield PageRow(text, "item", GroupOf(each.offer, group.group))
        if is_tested(self.criteria) or each.checks:
            yield PageRow(say("tui.page.checks"), "head")
        order = {"not-met": 0, "unproven": 1, "met": 2}
        for check in sorted(each.checks, key=lambda one: order[one.verdict]):
            down = None
            if check.criterion is not None:
                down = LineOf(each.offer, check.criterion.id)
            text = say(
                "tui.page.check",
                subject=subject(check, self.criteria, say),
                verdict=verdict(check, say),
            )
            yield PageRow(text, "item", down)

    def group_title(self, name: str) -> str:
        titles = {group.id: self.say.file(group.title) for group in self.criteria.groups}
        return f"{name} {titles.get(name, '')}".strip()

    # ── a group ─────────────────────────────────────────────────────────────────────────────────

    def group(self, name: str) -> Iterator[PageRow]:
        say, each = self.say, self.evaluation
        part = next((one for one in each.groups if one.group == name), None)
        if part is not None:
            ends = self._ends(part.floor, part.ceiling)
            share = trimmed(part.share * POINTS, say.language, 2)
            title = self.group_title(name)
            text = say("tui.page.part", name=title, points=ends, share=share)
            yield PageRow(text, "title")
        lines = {one.criterion.id: one for one in each.contributions}
        for criterion in self.criteria.criteria:
            if criterion.group == name:
                yield PageRow(
                    self._short(criterion, lines.get(criterion.id)),
                    "item",
                    LineOf(each.offer, criterion.id),
                )

    def _short(self, criterion: AnyCriterion, line: Contribution | None) -> str:
        say = self.say
        title = f"{criterion.id} {say.file(criterion.title)}"
        if line is None:
            return say("tui.page.unweighed", name=title)
        share = trimmed(line.share * POINTS, say.language, 2)
        sign = SIGNS[surest(line.facts)].strip()
        points = " ".join(filter(None, [self._ends(line.floor, line.ceiling), sign]))
        return say("tui.page.part", name=title, points=points, share=share)

    def _ends(self, floor: object, ceiling: object) -> str:
        """Two columns, each of which adds up to its total; one figure where they are the same."""
        low, high = (shown(one, self.say.language) for one in (floor, ceiling))  # type: ignore[arg-type]
        return low if low == high else f"{low} / {high}"

    # ── a criterion ─────────────────────────────────────────────────────────────────────────────

    def line(self, name: str) -> Iterator[PageRow]:
        criterion = self.criteria.by_id()[name]
        say, each = self.say, self.evaluation
        yield PageRow(f"{name} · {say.file(criterion.title)}", "title")
        yield PageRow(say.file(criterion.question))
        yield PageRow(say.file(criterion.note))
        ends = outcomes(each, criterion.reads)
        told = answer(criterion.reads, ends, self.words, say)
        yield PageRow(say("explain.answer", answer=told), "head")
        yield from self._worth(criterion)
        yield from (self._checks(criterion))
        yield from self._committee(criterion)
        facts = each.sheet.possibilities.read[criterion.reads].facts
        for fact in facts:
            yield from self._fact(fact, criterion)
        yield from levels(criterion, self.words, self.say)
        if criterion.sources:
            yield PageRow(say("tui.page.rules"), "head")
            yield from self._cited(criterion.sources, self.criteria.sources, of_rules=True)

    def _committee(self, criterion: AnyCriterion) -> Iterator[PageRow]:
        """How members marked it, beside each other."""
        if self.scored.study is None:
            return
        from cloudeval.tui.committee.positions import told

        head, lines = told(self.scored, self.evaluation, criterion, self.say)
        yield PageRow(head, "head")
        yield from (PageRow(line, "item") for line in lines)

    def _worth(self, criterion: AnyCriterion) -> Iterator[PageRow]:
        line = next((one for one in self.evaluation.contributions if one.criterion is criterion), 0)
        if isinstance(line, Contribution):
            points = self._ends(line.floor, line.ceiling)
            share = trimmed(line.share * POINTS, self.say.language, 2)
            yield PageRow(self.say("tui.page.points", points=points, share=share))
            if line.exempt:
                yield PageRow(self.say("tui.page.exempt"))

    def _checks(self, criterion: AnyCriterion) -> Iterator[PageRow]:
        for check in self.evaluation.checks:
            if check.criterion is criterion:
                bounds = bounds_of(criterion, self.say)
                yield PageRow(
                    self.say("tui.page.bound", bounds=bounds, verdict=verdict(check, self.say))
                )

    # ── facts, claims, marks ────────────────────────────────────────────────────────────────────

    def _fact(self, fact: Fact, criterion: AnyCriterion) -> Iterator[PageRow]:
        say = self.say
        same = isinstance(criterion.reads, AttributeReading)
        told = say(
            "explain.fact.read" if same else "explain.fact",
            about=about(fact, self.words, say),
            owner=fact.key.owner,
            value=fact_value(fact, self.words, say),
            why=grounds(fact, say),
        )
        yield PageRow(told, "head")
        table = self.evaluation.candidate.provider.sources
        for claim in fact.ground.claims:
            parts = [claimed(claim, fact, self.words, say), dates(claim, say)]
            text = f"{' · '.join(filter(None, parts))} · {say(f'sureness.{claim.sure}')}."
            yield from self._leading(text, say.file(claim.note), claim.sources, table)
        for claim in silent_claims(self.evaluation, fact):
            parts = [claimed(claim, fact, self.words, say), dates(claim, say)]
            text = say("explain.silent", claim=" · ".join(filter(None, parts)))
            yield from self._leading(text, say.file(claim.note), claim.sources, table)
        for search in fact.ground.searches:
            text = say.dated("explain.search", search.looked)
            yield from self._leading(text, say.file(search.note), search.sources, table)
        if fact.ground.said is not None:
            from cloudeval.reports.study.heard import items

            for text in items(fact, self.scored.study, self.words, say.language):
                yield PageRow(f"• {text}", "item")

    def _leading(
        self, text: str, note: str, sources: Iterable[Citation], table: object
    ) -> Iterator[PageRow]:
        yield PageRow(f"• {' '.join(filter(None, [text, note]))}", "item")
        yield from self._cited(sources, table, of_rules=False)

    def _cited(
        self, citations: Iterable[Citation], table: object, *, of_rules: bool
    ) -> Iterator[PageRow]:
        for citation in citations:
            source = table.get(citation.ref) if isinstance(table, dict) else None
            title = source.title if isinstance(source, Source) else citation.ref
            where = f", {citation.at}" if citation.at else ""
            down = SourceOf(self.evaluation.offer, citation, of_rules)
            yield PageRow(f"→ {title}{where}", "item", down)

    # ── a source ────────────────────────────────────────────────────────────────────────────────

    def source(self, where: SourceOf) -> Iterator[PageRow]:
        say = self.say
        rules = self.criteria.sources
        facts = self.evaluation.candidate.provider.sources
        source = (rules if where.of_rules else facts).get(where.citation.ref)
        yield PageRow(source.title if source is not None else where.citation.ref, "title")
        yield PageRow(source_line(where.citation.ref, source, say))
        if where.citation.at:
            yield PageRow(say("tui.page.at", at=where.citation.at))
        key = "tui.page.of-rules" if where.of_rules else "tui.page.of-facts"
        yield PageRow(say(key, name=self.criteria.name, offer=where.offer))
