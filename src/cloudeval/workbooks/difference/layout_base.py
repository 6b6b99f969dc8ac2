"""What all tables of the workbook of a difference share: parameters, and columns of one look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cloudeval.reports.standings import standing_title
from cloudeval.workbooks.cells import Value
from cloudeval.workbooks.difference.basis import Ground
from cloudeval.workbooks.difference.sides import Side
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.score.parameters import PLACES
from cloudeval.workbooks.tabling import TITLES

UNKNOWNS = "unknowns"
ENDS = ("low", "high")
MANY = 20_000
"""Rows from which on texts are no longer folded: a spreadsheet measures each folded one."""
SIDES = ("before", "after")


@dataclass(frozen=True)
class Base:
    """Parameters, and columns that many tables have."""

    ground: Ground

    # ── parameters: the book's own, then each side's ──

    @cached_property
    def table(self) -> dict[str, Value]:
        """The book's own parameters, by the name of their cell."""
        say, units = self.ground.say, self.ground.each.units
        return {
            "ce_full_mark": 100,
            "ce_full_value": 1,
            "ce_places": PLACES,
            "ce_unit_line_before": units.lines[0],
            "ce_unit_line_after": units.lines[1],
            "ce_unit_group_before": units.groups[0],
            "ce_unit_group_after": units.groups[1],
            **{
                f"ce_word_{name.replace('-', '_')}": say(f"verdict.{name}")
                for name in ("met", "not-met", "unproven")
            },
            "ce_word_ok": say("book.ok"),
            "ce_word_mismatch": say("book.mismatch"),
        }

    def settings(self, number: int) -> Grid:
        """The place of the book's own parameters (0), of those before (1) and after (2)."""
        say = self.ground.say
        counts = [len(self.table)]
        counts += [len(side.tables.parameters.table) for side in self.ground.sides]
        head = TITLES + 1 + sum(count + 4 for count in counts[:number])
        columns = (
            Column("name", say("book.column.name"), 32, "id"),
            Column("value", say("book.column.setting"), 26, "text"),
            Column("meaning", say("book.column.meaning"), 84, "wrap"),
        )
        return Grid(self.ground.sheets["parameters"], head, columns, counts[number])

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        """Both sides, with their parameters on the book's one sheet of them."""
        before, after = self.ground.sides
        return before.at(self.settings(1)), after.at(self.settings(2))

    # ── helpers ──

    def offer_columns(self) -> tuple[Column, Column]:
        say = self.ground.say
        title = say(f"column.offer.{self.ground.each.after.procedure}")
        return (
            Column("no", say("book.column.no"), 5, "whole"),
            Column("offer", title, self.ground.widths["offer"], "id"),
        )

    def ours(self, key: str, title: str, style: str, width: float = 11) -> Column:
        return Column(key, self.ground.say("book.ours", what=title), width, style, "head.ours")

    def difference_column(self) -> Column:
        title = self.ground.say("book.column.difference")
        return Column("difference", title, 12, "difference", "head.ours")

    def both(self, style: str = "points", width: float = 11) -> tuple[Column, Column]:
        say = self.ground.say
        return (
            Column("floor", say("column.floor"), width, style),
            Column("ceiling", say("column.ceiling"), width, style),
        )

    def both_ours(self) -> tuple[Column, Column, Column]:
        say = self.ground.say
        return (
            self.ours("o_floor", say("column.floor"), "ours.points"),
            self.ours("o_ceiling", say("column.ceiling"), "ours.points"),
            self.difference_column(),
        )

    def ranged(self) -> tuple[Column, Column]:
        """The least and the greatest over all states, which no formula gives."""
        say = self.ground.say
        return (
            self.ours("least", say("book.range.least"), "program", 13),
            self.ours("greatest", say("book.range.greatest"), "program", 13),
        )

    def of_side(self, what: str, side: str) -> str:
        say = self.ground.say
        return say("book.of-side", what=what, side=say(f"column.{side}"))

    def standing_word(self, number: int) -> str:
        """What the column of standings is called; in a consultation it names its version."""
        version = self.ground.versions[number]
        title = standing_title(version, self.ground.say)
        if version.procedure == "consultation":
            return title
        return self.of_side(title, SIDES[number])

    def change_columns(self) -> tuple[Column, ...]:
        say = self.ground.say
        return (
            Column("change", say("book.change.no"), 14, "whole"),
            Column("kind", say("column.kind"), 20, "text"),
            Column("subject", say("book.change.subject"), self.ground.widths["subject"], "id"),
        )
