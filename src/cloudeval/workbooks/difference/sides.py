"""The two versions, each laid out as in the workbook of its score, in one book.

Names of ranges and of sheets say which side they are of, so that no formula mistakes one version
for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from cloudeval.effects.form import When
from cloudeval.reports.results import Compared, Scored
from cloudeval.reports.saying import Say
from cloudeval.workbooks.book import Condition, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.words import speaking
from cloudeval.workbooks.grid import Grid
from cloudeval.workbooks.naming import TABLE, sheet_names, table_name
from cloudeval.workbooks.score import sheet_groups
from cloudeval.workbooks.score.basis import SHEETS as OF_SCORE
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.score.parameters import names
from cloudeval.workbooks.score.sheet_answers import answers_sheet
from cloudeval.workbooks.score.sheet_checks import checks_sheet
from cloudeval.workbooks.score.sheet_criteria import criteria_sheet
from cloudeval.workbooks.score.sheet_facts import facts_sheet
from cloudeval.workbooks.score.sheet_groups import groups_sheet
from cloudeval.workbooks.score.sheet_lines import lines_sheet
from cloudeval.workbooks.score.sheet_scales import scales_sheet
from cloudeval.workbooks.score.sheet_summary import Summary
from cloudeval.workbooks.score.tables import Tables, laid_out

KEPT = (
    "summary",
    "requirements",
    "contributions",
    "groups",
    "criteria",
    "scales",
    "answers",
    "facts",
)
"""The sheets of a score that a difference holds, once for each side."""
_NAME = re.compile(r"\bce_")


@dataclass(frozen=True)
class SideBasis(Basis):
    """What the sheets of one side stand on."""

    side: When
    notice: str
    """That of the whole book: a figure beside a reconstruction's is read with its label."""

    @cached_property
    def say(self) -> Say:
        """The words of the whole book."""
        return speaking(self.language)

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """By key, the name of each sheet, which says the side; parameters are on one sheet."""
        side = self.say(f"book.side.{self.side}")
        wanted = [
            self.say(f"sheet.{key}")
            if key == "parameters"
            else f"{side} · {self.say('sheet.' + key)}"
            for key in OF_SCORE
        ]
        return dict(zip(OF_SCORE, sheet_names(wanted), strict=True))


@dataclass(frozen=True)
class Side:
    """One version in the book."""

    side: When
    tables: Tables
    summary: Summary

    @cached_property
    def number(self) -> dict[str, int]:
        """By offer, its number on the sheets of this side, counted from 0."""
        return {each.offer: n for n, each in enumerate(self.tables.basis.offers)}

    @cached_property
    def first_award(self) -> int:
        """The row of the first award criterion; all others stand before them."""
        basis = self.tables.basis
        return len(basis.ordered) - len(basis.awards)

    @cached_property
    def line(self) -> dict[str, int]:
        """By id, the number of each award criterion, counted from 0."""
        return {award.id: n for n, award in enumerate(self.tables.basis.awards)}

    def name(self, name: str) -> str:
        """The name of a range as this side has it."""
        return _NAME.sub(f"ce_{self.side}_", name)

    def _table(self, name: str) -> str:
        """The name of a table as this side has it."""
        return table_name(f"{self.side}_{name.removeprefix(TABLE)}")

    def at(self, settings: Grid) -> Side:
        """The same with its parameters elsewhere."""
        tables = replace(self.tables, settings=settings)
        return Side(self.side, tables, Summary(tables))

    @property
    def names(self) -> dict[str, str]:
        """The named ranges of this side."""
        tables = self.tables
        found = {
            **names(tables.settings, tables.parameters),
            **tables.names,
            **sheet_groups.names(tables),
        }
        return {self.name(name): place for name, place in found.items()}

    def sheets(self) -> list[Sheet]:
        """The sheets of this side."""
        tables = self.tables
        made = {
            "summary": self.summary.sheet(),
            "requirements": checks_sheet(tables),
            "contributions": lines_sheet(tables),
            "groups": groups_sheet(tables),
            "criteria": criteria_sheet(tables),
            "scales": scales_sheet(tables),
            "answers": answers_sheet(tables),
            "facts": facts_sheet(tables),
        }
        return [self._named(made[key]) for key in KEPT]

    def _named(self, sheet: Sheet) -> Sheet:
        """A sheet whose formulas speak of this side's ranges."""
        return replace(
            sheet,
            rows=lambda: self._rows(sheet),
            conditions=[self._condition(each) for each in sheet.conditions],
            tables=[replace(each, name=self._table(each.name)) for each in sheet.tables],
        )

    def _rows(self, sheet: Sheet) -> Iterator[tuple[int, Row]]:
        for number, row in sheet.rows():
            yield number, tuple([self._cell(cell) for cell in row])

    def _cell(self, cell: Cell) -> Cell:
        if type(cell) is Styled:
            inner = self._cell(cell.cell)
            return cell if inner is cell.cell else Styled(inner, cell.style)  # type: ignore[arg-type]
        if type(cell) is Formula and "ce_" in cell.text:
            return Formula(self.name(cell.text), cell.value)
        return cell

    def _condition(self, condition: Condition) -> Condition:
        if condition.equals is None:
            return condition
        return replace(condition, equals=self.name(condition.equals))


def sides(compared: Compared, language: str, notice: str) -> tuple[Side, Side]:
    """Both versions, laid out; ``notice`` stands above each of their tables."""
    found = []
    whens: tuple[When, When] = ("before", "after")
    written = compared.written or (None, None)
    told = zip(whens, compared.first.outcomes, compared.digests, written, strict=True)
    for when, outcome, digest, as_written in told:
        scored = Scored(
            outcome,
            compared.as_of,
            compared.family,
            compared.cast,
            digest,
            compared.inputs,
            written=as_written,
            same_rules=as_written is not None,
            study=compared.study,
        )
        tables = laid_out(SideBasis(scored, language, when, notice))
        found.append(Side(when, tables, Summary(tables)))
    return found[0], found[1]
