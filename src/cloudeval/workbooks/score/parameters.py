"""Numbers and words that formulas use: each in a cell with a name, none inside a formula."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.standings import standing
from cloudeval.scoring.evaluation import POINTS
from cloudeval.scoring.screening import Standing, Verdict
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Row, Styled, Value
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.naming import range_name
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.tabling import TITLES, Part, table_sheet

PLACES = 9
"""Decimals to which differences are rounded: beyond them lies only how computers add."""


@dataclass(frozen=True)
class Parameters:
    """The parameters of a score, by name."""

    basis: Basis

    @property
    def verdicts(self) -> dict[Verdict, str]:
        """What the three verdicts are called."""
        say = self.basis.say
        names: tuple[Verdict, ...] = ("met", "not-met", "unproven")
        return {name: say(f"verdict.{name}") for name in names}

    @property
    def existing(self) -> dict[Verdict, str]:
        """Whether an offer could be had, in words."""
        say = self.basis.say
        return {
            "met": say("truth.yes"),
            "not-met": say("truth.no"),
            "unproven": say("verdict.unproven"),
        }

    @property
    def standings(self) -> dict[Standing, str]:
        """What an offer's standing is called; no two are called alike."""
        names: tuple[Standing, ...] = ("admitted", "pending", "failing", "not-offered")
        return {name: standing(self.basis.criteria, name, self.basis.say) for name in names}

    @property
    def table(self) -> dict[str, Value]:
        """Every parameter, by the name of its cell."""
        say, rule = self.basis.say, self.basis.criteria.grade
        minimum: dict[str, Value] = {}
        if rule is not None and rule.minimum is not None:
            minimum = {"ce_least_grade": rule.minimum}
        return {
            "ce_full_mark": POINTS,
            "ce_full_value": 1,
            "ce_places": PLACES,
            **minimum,
            **{f"ce_word_{n.replace('-', '_')}": word for n, word in self.verdicts.items()},
            **{f"ce_standing_{n.replace('-', '_')}": word for n, word in self.standings.items()},
            **{f"ce_offer_{n.replace('-', '_')}": word for n, word in self.existing.items()},
            "ce_word_exempt": say("book.exempt"),
            "ce_word_candidate": say("book.block.candidate"),
            "ce_word_compliance": say("book.block.compliance"),
            "ce_word_nothing": NOTHING,
            "ce_word_ok": say("book.ok"),
            "ce_word_mismatch": say("book.mismatch"),
        }

    def value(self, name: str) -> Value:
        """What stands in a parameter's cell."""
        return self.table[name]

    def text(self, name: str) -> str:
        """A word that formulas give."""
        return str(self.table[name])


def parameter_grid(basis: Basis, count: int) -> Grid:
    """Where the parameters stand."""
    say = basis.say
    columns = (
        Column("name", say("book.column.name"), 26, "id"),
        Column("value", say("book.column.setting"), 26, "text"),
        Column("meaning", say("book.column.meaning"), 90, "wrap"),
    )
    return Grid(basis.sheets["parameters"], TITLES, columns, count)


def names(grid: Grid, parameters: Parameters) -> dict[str, str]:
    """The name of each parameter's cell."""
    return {
        range_name(name): grid.cell("value", number) for number, name in enumerate(parameters.table)
    }


def parameter_sheet(grid: Grid, parameters: Parameters) -> Sheet:
    """The sheet of parameters."""
    say = parameters.basis.say

    def rows() -> Iterator[Row]:
        for name, value in parameters.table.items():
            style = "text" if isinstance(value, str) else "number"
            word = name.startswith(("ce_word", "ce_standing", "ce_offer"))
            key = "word" if word else name.removeprefix("ce_").replace("_", "-")
            yield name, Styled(value, style), say(f"book.parameter.{key}")

    return table_sheet(parameters.basis.told("parameters"), [Part("parameters", grid, rows)])
