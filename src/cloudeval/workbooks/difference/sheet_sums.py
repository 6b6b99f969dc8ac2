"""The sums: by offer, by cause and by group, each equal to the change of the total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from cloudeval.effects.difference import NIL, Columns
from cloudeval.reports.diff.parts import parts_of
from cloudeval.reports.told import kind_word
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Formula, Row
from cloudeval.workbooks.difference.basis import RULER
from cloudeval.workbooks.difference.layout import ENDS, UNKNOWNS, Layout
from cloudeval.workbooks.difference.sheet_effects import differ, group_names
from cloudeval.workbooks.grid import Grid
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_OF = "ce_effect_offer"
_REST = (RULER, UNKNOWNS)
_MANY = 6
"""Offers from which on each table begins a page."""


class Sums:
    """Three tables of sums of the one table of effects."""

    def __init__(self, layout: Layout) -> None:
        """Find out what there is to sum up."""
        self.layout = layout
        ground = layout.ground
        self.causes: list[tuple[int, str, int]] = []
        kinds: dict[tuple[int, str], int] = {}
        for number, name in layout.entries:
            key = (number, _cause(layout, name))
            kinds[key] = kinds.get(key, 0) + 1
        self.causes = [(number, kind, count) for (number, kind), count in kinds.items()]
        self.names = group_names(layout)
        rest = [kind for kind in ("ruler", "unknowns") if any(c[1] == kind for c in self.causes)]
        self.groups = [
            (number, name) for number in range(len(ground.offers)) for name in (*self.names, *rest)
        ]
        self.by_cause = layout.by_cause(len(self.causes))
        self.by_group = layout.by_group(len(self.causes), len(self.groups))

    def grids(self) -> tuple[Grid, Grid, Grid]:
        """The three tables."""
        return self.layout.by_offer, self.by_cause, self.by_group

    def sheet(self) -> Sheet:
        """The sheet of sums."""
        layout, say = self.layout, self.layout.ground.say
        empty = say("book.no-effects")
        many = len(layout.ground.offers) > _MANY
        parts = [
            Part(
                "sums_by_offer",
                layout.by_offer,
                self._offers,
                title=say("book.sums.by-offer"),
                empty=empty,
            ),
            Part(
                "sums_by_cause",
                self.by_cause,
                self._causes,
                title=say("book.sums.by-cause"),
                empty=empty,
            ),
            Part(
                "sums_by_group",
                self.by_group,
                self._groups,
                title=say("book.sums.by-group"),
                empty=empty,
            ),
        ]
        return table_sheet(
            layout.ground.told("sums"),
            parts,
            conditions=[differing(grid) for grid in self.grids() if grid.count],
            breaks=[self.by_cause.head - 2, self.by_group.head - 2] if many else (),
        )

    def _offers(self) -> Iterator[Row]:
        layout = self.layout
        grid = layout.by_offer
        counts = Counter(number for number, name in layout.entries if name not in _REST)
        for row, offer in enumerate(layout.ground.offers):
            found = layout.ground.figures[offer].change
            ends = found.floor, found.ceiling
            sums = [
                Formula(f"SUMIFS(ce_effect_{key},{_OF},{grid.here('no', row)})", value)
                for key, value in zip(("floor", "ceiling"), ends, strict=True)
            ]
            changes = [
                Formula(layout.totals.cell(key, row), value)
                for key, value in zip(("floor", "ceiling"), ends, strict=True)
            ]
            pairs = tuple(
                pair
                for end, ours in zip(ENDS, ("o_floor", "o_ceiling"), strict=True)
                for pair in ((f"s_{end}", f"c_{end}"), (f"c_{end}", ours))
            )
            told = (row + 1, offer, counts[row], layout.ground.say("book.sums.all"))
            band = layout.ground.figures[offer].range
            within = tuple(f"c_{end}" for end in ENDS)
            check = differ(grid, row, pairs, within=within)
            yield (*told, *sums, *changes, band.low, band.high, *ends, check)

    def _causes(self) -> Iterator[Row]:
        layout, grid = self.layout, self.by_cause
        ground = layout.ground
        for row, (number, kind, count) in enumerate(self.causes):
            offer = ground.offers[number]
            found = ground.each.causes(ground.figures[offer]).get(kind, NIL)
            of = f"{_OF},{grid.here('no', row)},ce_effect_kind,{grid.here('cause', row)}"
            changes = 0 if kind in ("ruler", "unknowns") else count
            yield (
                number + 1,
                offer,
                changes,
                kind_word(kind, ground.say),
                *self._sum(grid, row, of, found),
            )

    def _groups(self) -> Iterator[Row]:
        layout, grid = self.layout, self.by_group
        ground = layout.ground
        computed = self._computed()
        for row, (number, name) in enumerate(self.groups):
            offer = ground.offers[number]
            rest = name not in self.names
            if rest:
                called = kind_word(name, ground.say)
                of = f"{_OF},{grid.here('no', row)},ce_effect_kind,{grid.here('group', row)}"
            else:
                called = name
                of = f"{_OF},{grid.here('no', row)},ce_effect_group,{grid.here('number', row)}"
            found = computed.get(name, {}).get(offer, NIL)
            told = 0 if rest else self.names.index(name) + 1
            yield (number + 1, offer, told, called, *self._sum(grid, row, of, found))

    def _computed(self) -> dict[str, Mapping[str, Columns]]:
        """The sums by group as the report has them."""
        ground = self.layout.ground
        alone = replace(ground.compared, readings=(ground.each,), steps=None)
        return {part.key: part.sums[0] for part in parts_of(alone, "group", ground.say)}

    def _sum(self, grid: Grid, row: int, of: str, found: Columns) -> Row:
        return (
            Formula(f"SUMIFS(ce_effect_floor,{of})", found.floor),
            Formula(f"SUMIFS(ce_effect_ceiling,{of})", found.ceiling),
            found.floor,
            found.ceiling,
            differ(grid, row, (("floor", "o_floor"), ("ceiling", "o_ceiling"))),
        )


def _cause(layout: Layout, name: str) -> str:
    if name == RULER:
        return "ruler"
    return name if name == UNKNOWNS else layout.ground.changes[name].kind
