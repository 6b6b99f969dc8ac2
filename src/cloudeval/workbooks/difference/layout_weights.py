"""Where the tables of weights, values and means lie."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cloudeval.workbooks.difference.layout_base import ENDS, SIDES, Base
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.tabling import TITLES


@dataclass(frozen=True)
class Weights(Base):
    """The tables of weights, values and means."""

    # ── weights and values ──

    @cached_property
    def frame(self) -> Grid:
        """The weights of both versions in common units, and what they count in the whole."""
        say, word = self.ground.say, self.of_side
        columns = [Column("group", say("column.group"), self.ground.widths["group"], "id")]
        for key, title in (
            ("g", say("book.frame.weight")),
            ("s", say("book.frame.sum")),
            ("d", say("book.column.divisor")),
            ("r", say("book.frame.ruler")),
        ):
            columns += [Column(f"{key}_{side}", word(title, side), 11, "number") for side in SIDES]
        columns.append(Column("top", say("book.frame.top"), 14, "coefficient"))
        title = say("book.frame.factor")
        columns += [Column(f"f_{s}", word(title, s), 14, "coefficient") for s in SIDES]
        columns += [self.ours(f"o_{s}", word(title, s), "ours.coefficient", 14) for s in SIDES]
        columns.append(self.difference_column())
        sheet = self.ground.sheets["frame"]
        return Grid(sheet, TITLES, tuple(columns), len(self.ground.groups) + 1)

    def group_row(self, group: str) -> int:
        """The row of a group in the table of weights; the whole has the first."""
        return self.ground.groups.index(group) + 1

    def values(self, number: int) -> Grid:
        """What each line of a side is worth to each offer."""
        return self._values[number]

    @cached_property
    def _values(self) -> tuple[Grid, Grid]:
        return self._values_of(0), self._values_of(1)

    def _values_of(self, number: int) -> Grid:
        say, side = self.ground.say, self.ground.sides[number]
        columns = [
            Column("criterion", say("column.criterion"), self.ground.widths["criterion"], "id"),
            Column("gno", say("book.column.group-no"), 8, "whole"),
            Column("weight", say("book.values.weight"), 11, "number"),
        ]
        for n, offer in enumerate(self.ground.offers):
            for end, what in zip(ENDS, ("column.floor", "column.ceiling"), strict=True):
                title = say("book.values.of", offer=offer, what=say(what))
                columns.append(Column(f"{end}{n}", title, 13, "value"))
        sheet = self.ground.sheets[f"values-{side.side}"]
        return Grid(sheet, TITLES, tuple(columns), len(side.tables.basis.awards))

    @cached_property
    def means(self) -> Grid:
        """For each offer and group, weighted sums, sub-totals, and the means held against."""
        say, word = self.ground.say, self.of_side
        mean = say("book.means.mean")
        columns = [
            *self.offer_columns(),
            Column("group", say("column.group"), self.ground.widths["group"], "id"),
        ]
        for end, which in zip(ENDS, ("column.floor", "column.ceiling"), strict=True):
            for key, title in (("p", say("book.means.sum")), ("t", say("book.means.subtotal"))):
                columns += [
                    Column(f"{key}_{end}_{s}", f"{word(title, s)}, {say(which)}", 12, "value")
                    for s in SIDES
                ]
            title = f"{mean}, {say(which)}"
            columns.append(Column(f"m_{end}", title, 12, "value"))
        for end, which in zip(ENDS, ("column.floor", "column.ceiling"), strict=True):
            title = f"{mean}, {say(which)}"
            columns.append(self.ours(f"o_{end}", title, "ours.value", 12))
        columns.append(self.difference_column())
        count = len(self.ground.offers) * (len(self.ground.groups) + 1)
        return Grid(self.ground.sheets["means"], TITLES, tuple(columns), count)

    def mean_row(self, offer: int, group: int) -> int:
        """The row of an offer's group, both counted from 0; group 0 is the whole."""
        return offer * (len(self.ground.groups) + 1) + group
