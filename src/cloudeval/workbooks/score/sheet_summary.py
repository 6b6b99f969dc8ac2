"""The summary: the candidate, compliance, award; each figure by formula, and ours beside it."""

from __future__ import annotations

from dataclasses import dataclass

from cloudeval.reports import frame
from cloudeval.scoring.evaluation import POINTS
from cloudeval.scoring.weighting import weigh
from cloudeval.workbooks.book import Chart, Choice, Condition, Series, Sheet
from cloudeval.workbooks.score.summary_award import Award
from cloudeval.workbooks.score.summary_compliance import VERDICTS, Compliance
from cloudeval.workbooks.score.tables import chart_height
from cloudeval.workbooks.tabling import Part, area, differing, table_sheet

_ONE_PAGE = 8
"""Offers of which a printed page holds all that is told."""


@dataclass(frozen=True)
class Summary(Compliance, Award):
    """The summary's three blocks."""

    def sheet(self) -> Sheet:
        """All three blocks, and the totals as bars."""
        tables, basis, say = self.tables, self.tables.basis, self.tables.basis.say
        procedure = basis.criteria.procedure
        points = frame.denominator(basis.criteria, say)
        parts = [
            Part(
                "candidate",
                tables.candidate,
                self.candidate,
                title=say(f"candidate.title.{procedure}"),
                empty=say("candidate.none"),
            ),
            Part(
                "compliance",
                tables.compliance,
                self.compliance,
                title=say(f"compliance.title.{procedure}"),
            ),
            Part("award", tables.award, self.award, title=say("award.caption", points=points)),
            Part("proof", tables.proof, self.proof, title=say("book.proof")),
        ]
        standings = area(tables.award, "standing"), area(tables.compliance, "standing")
        return table_sheet(
            basis.told("summary"),
            parts,
            conditions=[
                *(differing(part.grid) for part in parts if "difference" in part.grid.letter),
                *(Condition(each, "ce_standing_failing", "not-met") for each in standings),
                *(Condition(each, "ce_standing_pending", "open") for each in standings),
            ],
            choices=[self._existing()],
            charts=self._charts(),
            breaks=self._breaks(),
        )

    def _breaks(self) -> list[int]:
        """Where many offers are told, each table begins a page."""
        tables = self.tables
        if len(tables.basis.offers) <= _ONE_PAGE:
            return []
        return [tables.award.head - 2, tables.proof.head - 2]

    def _existing(self) -> Choice:
        tables, say = self.tables, self.tables.basis.say
        first = list(tables.parameters.table).index("ce_offer_met")
        return Choice(
            area(tables.compliance, "exists"),
            tables.settings.block("value", first, len(VERDICTS)),
            title=say("book.choice.title"),
            message=say("book.choice.message"),
        )

    def _charts(self) -> list[Chart]:
        """The totals, each from its floor to its ceiling."""
        tables, basis, say = self.tables, self.tables.basis, self.tables.basis.say
        grid, count = tables.award, len(basis.offers)
        if not count:
            return []
        names = [each.offer for each in basis.offers]
        looks = (
            ("floor", say("column.floor"), "solid"),
            ("width", say("book.column.open"), "open"),
        )
        numbers = {
            "floor": [float(each.floor) for each in basis.offers],
            "width": [float(each.ceiling - each.floor) for each in basis.offers],
        }
        series = [
            Series(
                title,
                grid.block("offer", 0, count),
                grid.block(key, 0, count),
                look,
                names,
                numbers[key],
            )
            for key, title, look in looks
        ]
        told = "; ".join(
            say("book.chart.total", offer=n, low=f"{low:.2f}", high=f"{low + open_:.2f}")
            for n, low, open_ in zip(names, *numbers.values(), strict=True)
        )
        return [
            Chart(
                (grid.last + 1, 1),
                (1040, chart_height(count)),
                say("book.chart.totals"),
                say("book.chart.points"),
                say("book.chart.totals.told", totals=told),
                series,
                float(weigh(basis.criteria).scale * POINTS),
            )
        ]
