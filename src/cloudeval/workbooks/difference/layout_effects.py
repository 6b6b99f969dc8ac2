"""Where the tables of terms, steps and effects lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cloudeval.workbooks.difference.layout_base import ENDS, MANY, SIDES, UNKNOWNS
from cloudeval.workbooks.difference.layout_weights import Weights
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.tabling import TITLES


@dataclass(frozen=True)
class Effects(Weights):
    """The tables of terms, steps and effects."""

    # ── effects ──

    @cached_property
    def terms(self) -> Grid:
        """What each change did to which line, and with which coefficient."""
        say, widths, word = self.ground.say, self.ground.widths, self.of_side
        weight, factor = say("book.terms.weight"), say("book.terms.factor")
        columns = [
            *self.change_columns(),
            Column("group", say("column.group"), widths["group"], "id"),
            *(
                Column(f"line_{s}", word(say("column.criterion"), s), widths["criterion"], "id")
                for s in SIDES
            ),
            Column("part", say("book.terms.part"), 24, "text"),
            *(Column(f"w_{s}", word(weight, s), 10, "number") for s in SIDES),
            *(Column(f"f_{s}", word(factor, s), 13, "coefficient") for s in SIDES),
            Column("k", say("book.terms.coefficient"), 14, "coefficient"),
            Column("held", say("book.terms.held"), 14, "coefficient"),
            self.ours("o_k", say("book.terms.coefficient"), "ours.coefficient", 14),
            self.ours("o_held", say("book.terms.held"), "ours.coefficient", 14),
            self.difference_column(),
        ]
        return Grid(self.ground.sheets["terms"], TITLES, tuple(columns), len(self.ground.rows))

    @cached_property
    def steps(self) -> Grid:
        """Each term for each offer."""
        say, widths, word = self.ground.say, self.ground.widths, self.of_side
        columns = [
            *self.offer_columns(),
            *self.change_columns(),
            *(
                Column(f"line_{s}", word(say("column.criterion"), s), widths["criterion"], "id")
                for s in SIDES
            ),
            Column("part", say("book.terms.part"), 24, "text"),
            Column("k", say("book.terms.coefficient"), 13, "coefficient"),
            Column("held", say("book.terms.held"), 13, "coefficient"),
        ]
        for end, which in zip(ENDS, ("column.floor", "column.ceiling"), strict=True):
            told = say(which)
            value, x, centre = (
                say("book.column.value"),
                say("book.steps.x"),
                say("book.steps.centre"),
            )
            effect = say("book.steps.effect")
            columns += [
                *(Column(f"v_{end}_{s}", f"{word(value, s)}, {told}", 10, "value") for s in SIDES),
                Column(f"x_{end}", f"{x}, {told}", 10, "value"),
                Column(f"c_{end}", f"{centre}, {told}", 10, "value"),
                Column(f"e_{end}", f"{effect}, {told}", 10, "points"),
            ]
        return Grid(self.ground.sheets["steps"], TITLES, tuple(columns), self.step_count)

    @cached_property
    def step_first(self) -> Mapping[tuple[str, str], int]:
        """By offer and fingerprint, the first of the rows that an effect is the sum of."""
        found: dict[tuple[str, str], int] = {}
        row = 0
        for offer in self.ground.offers:
            for name, rows in self.ground.places(offer).items():
                found[offer, name] = row
                row += len(rows)
        return found

    @cached_property
    def step_count(self) -> int:
        """How many steps there are."""
        ground = self.ground
        return sum(len(rows) for offer in ground.offers for rows in ground.places(offer).values())

    @cached_property
    def entries(self) -> list[tuple[int, str]]:
        """The rows of the table of effects: the number of an offer, and a change, or the rest."""
        return [
            (number, name)
            for number, offer in enumerate(self.ground.offers)
            for name in (*self.ground.places(offer), UNKNOWNS)
        ]

    @cached_property
    def effects(self) -> Grid:
        """The effect of each change on each offer."""
        say = self.ground.say
        many = len(self.entries) > MANY
        no, offer = self.offer_columns()
        floor, ceiling = self.both()
        columns = (
            Column("no", no.title, 5, "whole", name="ce_effect_offer"),
            offer,
            Column("change", say("book.change.no"), 14, "whole"),
            Column("kind", say("column.kind"), 24, "text", name="ce_effect_kind"),
            Column("subject", say("book.change.subject"), self.ground.widths["subject"], "id"),
            Column("gno", say("book.column.group-no"), 9, "whole", name="ce_effect_group"),
            Column("title", say("book.column.title"), 44, "text" if many else "wrap"),
            Column("floor", floor.title, 11, "points", name="ce_effect_floor"),
            Column("ceiling", ceiling.title, 11, "points", name="ce_effect_ceiling"),
            *self.ranged(),
            *self.both_ours(),
        )
        return Grid(self.ground.sheets["effects"], TITLES, columns, len(self.entries))
