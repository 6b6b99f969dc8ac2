"""The summary's first blocks: what the candidate and the offer are tested on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.screening import Verdict
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.grid import Grid
from cloudeval.workbooks.score.checked import Block
from cloudeval.workbooks.score.tables import Tables

VERDICTS: tuple[tuple[str, Verdict], ...] = (
    ("met", "met"),
    ("not_met", "not-met"),
    ("unproven", "unproven"),
)
"""By column, what a test may come out as."""


@dataclass(frozen=True)
class Compliance:
    """How many tests came out how, and how each offer stands."""

    tables: Tables

    def candidate(self) -> Iterator[Row]:
        """What the candidate itself is tested on."""
        if not self.tables.checked.has_candidate:
            return
        for number, each in enumerate(self.tables.basis.everyone):
            yield (
                *self._counted(self.tables.candidate, "candidate", number, each),
                self._counts_differ(self.tables.candidate, number, ()),
            )

    def compliance(self) -> Iterator[Row]:
        """What the offer is tested on, and how it stands."""
        grid, words = self.tables.compliance, self.tables.parameters.standings
        for number, each in enumerate(self.tables.basis.everyone):
            word = words[each.standing]
            yield (
                *self._counted(grid, "compliance", number, each),
                Formula(self._standing(number), word),
                word,
                self._counts_differ(grid, number, ("standing",)),
            )

    def _counted(self, grid: Grid, block: Block, number: int, each: Evaluation) -> tuple[Cell, ...]:
        checked, word = self.tables.checked, f"ce_word_{block}"
        of = f"ce_check_offer,{grid.here('no', number)},ce_check_block,{word}"
        counts = [checked.count(number, block, verdict) for _, verdict in VERDICTS]
        formulas = [
            Formula(f"COUNTIFS({of},ce_check_verdict,ce_word_{key})", count)
            for (key, _), count in zip(VERDICTS, counts, strict=True)
        ]
        exists = self.tables.parameters.existing[checked.exists(each)]
        return (
            number + 1,
            each.offer,
            self._exists(block, number, exists),
            Formula(f"COUNTIFS({of})", checked.count(number, block)),
            *formulas,
            *counts,
        )

    def _exists(self, block: Block, number: int, exists: str) -> Cell:
        """Whether the offer could be had: written once, and repeated above where need be."""
        if block == "compliance":
            return exists
        return Styled(Formula(self.tables.compliance.cell("exists", number), exists), "text")

    def _counts_differ(self, grid: Grid, number: int, words: tuple[str, ...]) -> Formula:
        here = grid.here
        parts = [f"ABS({here(k, number)}-{here('o_' + k, number)})" for k, _ in VERDICTS]
        parts += [f"IF({here(k, number)}={here('o_' + k, number)},0,1)" for k in words]
        return Formula(f"ROUND({'+'.join(parts)},ce_places)", 0)

    def _standing(self, number: int) -> str:
        """Not on offer, failing one, one not shown, else all met."""
        tables = self.tables
        grid, other = tables.compliance, tables.candidate
        exists = grid.here("exists", number)
        sums = {}
        for key in ("not_met", "unproven"):
            sums[key] = grid.here(key, number)
            if tables.checked.has_candidate:
                sums[key] += f"+{other.cell(key, number)}"
        return (
            f"IF({exists}=ce_offer_not_met,ce_standing_not_offered,"
            f"IF({sums['not_met']}>0,ce_standing_failing,"
            f"IF(OR({exists}=ce_offer_unproven,{sums['unproven']}>0),"
            "ce_standing_pending,ce_standing_admitted)))"
        )
