"""Where each table of the workbook of a difference lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cloudeval.reports.standings import standing_title
from cloudeval.workbooks.cells import Value
from cloudeval.workbooks.difference.basis import Ground
from cloudeval.workbooks.difference.sides import Side
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.naming import range_name
from cloudeval.workbooks.score.basis import fitting
from cloudeval.workbooks.score.parameters import PLACES
from cloudeval.workbooks.score.tables import chart_rows
from cloudeval.workbooks.tabling import TITLES

UNKNOWNS = "unknowns"
ENDS = ("low", "high")
MANY = 20_000
"""Rows from which on texts are no longer folded: a spreadsheet measures each folded one."""


@dataclass(frozen=True)
class Layout:
    """All tables of the book but those of the two sides."""

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

    @property
    def names(self) -> dict[str, str]:
        """Every named range."""
        own = {
            range_name(name): self.settings(0).cell("value", n) for n, name in enumerate(self.table)
        }
        return {**own, **self.effects.names, **self.sides[0].names, **self.sides[1].names}

    # ── helpers ──

    def _offer(self) -> tuple[Column, Column]:
        say = self.ground.say
        title = say(f"column.offer.{self.ground.each.after.procedure}")
        return (
            Column("no", say("book.column.no"), 5, "whole"),
            Column("offer", title, self.ground.widths["offer"], "id"),
        )

    def _ours(self, key: str, title: str, style: str, width: float = 11) -> Column:
        return Column(key, self.ground.say("book.ours", what=title), width, style, "head.ours")

    def _difference(self) -> Column:
        title = self.ground.say("book.column.difference")
        return Column("difference", title, 12, "difference", "head.ours")

    def _both(self, style: str = "points", width: float = 11) -> tuple[Column, Column]:
        say = self.ground.say
        return (
            Column("floor", say("column.floor"), width, style),
            Column("ceiling", say("column.ceiling"), width, style),
        )

    def _both_ours(self) -> tuple[Column, Column, Column]:
        say = self.ground.say
        return (
            self._ours("o_floor", say("column.floor"), "ours.points"),
            self._ours("o_ceiling", say("column.ceiling"), "ours.points"),
            self._difference(),
        )

    def _side_word(self, what: str, side: str) -> str:
        say = self.ground.say
        return say("book.of-side", what=what, side=say(f"column.{side}"))

    def _standing(self, number: int) -> str:
        """What the column of standings is called; in a consultation it names its version."""
        version = self.ground.versions[number]
        title = standing_title(version, self.ground.say)
        if version.procedure == "consultation":
            return title
        return self._side_word(title, _SIDES[number])

    # ── weights and values ──

    @cached_property
    def frame(self) -> Grid:
        """The weights of both versions in common units, and what they count in the whole."""
        say, word = self.ground.say, self._side_word
        columns = [Column("group", say("column.group"), self.ground.widths["group"], "id")]
        for key, title in (
            ("g", say("book.frame.weight")),
            ("s", say("book.frame.sum")),
            ("d", say("book.column.divisor")),
            ("r", say("book.frame.ruler")),
        ):
            columns += [Column(f"{key}_{side}", word(title, side), 11, "number") for side in _SIDES]
        columns.append(Column("top", say("book.frame.top"), 14, "coefficient"))
        title = say("book.frame.factor")
        columns += [Column(f"f_{s}", word(title, s), 14, "coefficient") for s in _SIDES]
        columns += [self._ours(f"o_{s}", word(title, s), "ours.coefficient", 14) for s in _SIDES]
        columns.append(self._difference())
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
        say, word = self.ground.say, self._side_word
        mean = say("book.means.mean")
        columns = [
            *self._offer(),
            Column("group", say("column.group"), self.ground.widths["group"], "id"),
        ]
        for end, which in zip(ENDS, ("column.floor", "column.ceiling"), strict=True):
            for key, title in (("p", say("book.means.sum")), ("t", say("book.means.subtotal"))):
                columns += [
                    Column(f"{key}_{end}_{s}", f"{word(title, s)}, {say(which)}", 12, "value")
                    for s in _SIDES
                ]
            title = f"{mean}, {say(which)}"
            columns.append(Column(f"m_{end}", title, 12, "value"))
        for end, which in zip(ENDS, ("column.floor", "column.ceiling"), strict=True):
            title = f"{mean}, {say(which)}"
            columns.append(self._ours(f"o_{end}", title, "ours.value", 12))
        columns.append(self._difference())
        count = len(self.ground.offers) * (len(self.ground.groups) + 1)
        return Grid(self.ground.sheets["means"], TITLES, tuple(columns), count)

    def mean_row(self, offer: int, group: int) -> int:
        """The row of an offer's group, both counted from 0; group 0 is the whole."""
        return offer * (len(self.ground.groups) + 1) + group

    # ── effects ──

    @cached_property
    def terms(self) -> Grid:
        """What each change did to which line, and with which coefficient."""
        say, widths, word = self.ground.say, self.ground.widths, self._side_word
        weight, factor = say("book.terms.weight"), say("book.terms.factor")
        columns = [
            *self._change(),
            Column("group", say("column.group"), widths["group"], "id"),
            *(
                Column(f"line_{s}", word(say("column.criterion"), s), widths["criterion"], "id")
                for s in _SIDES
            ),
            Column("part", say("book.terms.part"), 24, "text"),
            *(Column(f"w_{s}", word(weight, s), 10, "number") for s in _SIDES),
            *(Column(f"f_{s}", word(factor, s), 13, "coefficient") for s in _SIDES),
            Column("k", say("book.terms.coefficient"), 14, "coefficient"),
            Column("held", say("book.terms.held"), 14, "coefficient"),
            self._ours("o_k", say("book.terms.coefficient"), "ours.coefficient", 14),
            self._ours("o_held", say("book.terms.held"), "ours.coefficient", 14),
            self._difference(),
        ]
        return Grid(self.ground.sheets["terms"], TITLES, tuple(columns), len(self.ground.rows))

    def _change(self) -> tuple[Column, ...]:
        say = self.ground.say
        return (
            Column("change", say("book.change.no"), 14, "whole"),
            Column("kind", say("column.kind"), 20, "text"),
            Column("subject", say("book.change.subject"), self.ground.widths["subject"], "id"),
        )

    @cached_property
    def steps(self) -> Grid:
        """Each term for each offer."""
        say, widths, word = self.ground.say, self.ground.widths, self._side_word
        columns = [
            *self._offer(),
            *self._change(),
            *(
                Column(f"line_{s}", word(say("column.criterion"), s), widths["criterion"], "id")
                for s in _SIDES
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
                *(Column(f"v_{end}_{s}", f"{word(value, s)}, {told}", 10, "value") for s in _SIDES),
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
        no, offer = self._offer()
        floor, ceiling = self._both()
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
            *self._both_ours(),
        )
        return Grid(self.ground.sheets["effects"], TITLES, columns, len(self.entries))

    # ── sums ──

    @cached_property
    def by_offer(self) -> Grid:
        """For each offer, the sum of all effects and the change of its total."""
        say = self.ground.say
        told = say("book.sums.all"), say("column.change")
        ends = say("column.floor"), say("column.ceiling")
        columns = [
            *self._offer(),
            Column("number", say("book.sums.changes"), 14, "whole"),
            Column("all", say("column.kind"), 30, "text"),
        ]
        for key, title in zip(("s", "c"), told, strict=True):
            columns += [
                Column(f"{key}_{end}", f"{title}, {which}", 14, "points")
                for end, which in zip(ENDS, ends, strict=True)
            ]
        columns += [*self._both_ours()]
        sheet = self.ground.sheets["sums"]
        return Grid(sheet, TITLES + 1, tuple(columns), len(self.ground.offers))

    def _sums(self, head: int, first: Column, name: Column, count: int) -> Grid:
        columns = (*self._offer(), first, name, *self._both(), *self._both_ours())
        return Grid(self.ground.sheets["sums"], head, columns, count)

    def by_cause(self, causes: int) -> Grid:
        """For each offer, the sums by kind of change."""
        say = self.ground.say
        head = self.by_offer.last + 4
        none = Column("number", say("book.sums.changes"), 14, "whole")
        name = Column("cause", say("column.kind"), 30, "text")
        return self._sums(head, none, name, causes)

    def by_group(self, causes: int, groups: int) -> Grid:
        """For each offer, the sums by group."""
        say = self.ground.say
        head = self.by_cause(causes).last + 4
        number = Column("number", say("book.column.group-no"), 14, "whole")
        name = Column("group", say("column.group"), 30, "text")
        return self._sums(head, number, name, groups)

    # ── the summary ──

    @cached_property
    def totals(self) -> Grid:
        """Standing, totals and places before and after, by formula."""
        say, word = self.ground.say, self._side_word
        columns = [
            *self._offer(),
            *(Column(f"standing_{s}", self._standing(n), 21, "word") for n, s in enumerate(_SIDES)),
        ]
        for key, what, style in _FIGURES:
            columns += [Column(f"{key}_{s}", word(say(what), s), 11, style) for s in _SIDES]
        columns += [
            Column("floor", say("book.sums.moved-floor"), 13, "points"),
            Column("ceiling", say("book.sums.moved-ceiling"), 13, "points"),
        ]
        sheet = self.ground.sheets["summary"]
        return Grid(sheet, TITLES + 1, tuple(columns), len(self.ground.offers))

    @cached_property
    def proof(self) -> Grid:
        """What the program computed beside the summary's figures."""
        say, word = self.ground.say, self._side_word
        columns = [
            *self._offer(),
            *(
                self._ours(f"standing_{s}", self._standing(n), "ours.text", 21)
                for n, s in enumerate(_SIDES)
            ),
        ]
        for key, what, style in _FIGURES:
            columns += [
                self._ours(f"{key}_{s}", word(say(what), s), f"ours.{style}") for s in _SIDES
            ]
        columns += [*self._both_ours()]
        head = self.chart.head + max(self.chart.count, chart_rows(self.chart.count)) + 5
        return Grid(self.ground.sheets["summary"], head, tuple(columns), len(self.ground.offers))

    @cached_property
    def bars(self) -> list[str]:
        """What each bar of the chart is called: an offer under one version."""
        both = [version.version for version in self.ground.versions]
        return [f"{offer} · {version}" for offer in self.ground.offers for version in both]

    @cached_property
    def chart(self) -> Grid:
        """What the bars are drawn from."""
        say = self.ground.say
        names = self.bars
        columns = (
            Column("no", say("book.column.no"), 5, "whole"),
            Column("name", say("book.chart.bar"), fitting(names), "id"),
            Column("floor", say("column.floor"), 15, "points"),
            Column("open", say("book.column.open"), 15, "points"),
        )
        count = len(names)
        return Grid(self.ground.sheets["summary"], self.totals.last + 4, columns, count)

    # ── tables of words ──

    @cached_property
    def changes(self) -> Grid:
        """Every change."""
        say = self.ground.say
        columns = (
            *self._change(),
            Column("old", say("column.before"), 26, "wrap"),
            Column("new", say("column.after"), 26, "wrap"),
            Column("title", say("book.column.title"), 34, "wrap"),
            Column("held", say("column.held"), 40, "wrap"),
            Column("severity", say("column.severity"), 16, "text"),
            Column("terms", say("book.change.terms"), 9, "whole"),
            Column("reason", say("book.change.reason"), 56, "wrap"),
            Column("by", say("book.change.by"), 20, "wrap"),
            Column("source", say("book.column.source"), 46, "wrap"),
            Column("opens", say("book.column.opens"), 24, "link"),
            Column("address", say("book.column.address"), 60, "wrap"),
            Column("fingerprint", say("column.fingerprint"), 15, "id"),
        )
        return Grid(self.ground.sheets["changes"], TITLES, columns, len(self.ground.each.changes))

    def ladder(self, count: int) -> Grid:
        """Each rung for each offer."""
        say = self.ground.say
        columns = (
            *self._offer(),
            Column("order", say("book.ladder.order"), 30, "text"),
            Column("step", say("book.ladder.step"), 8, "whole"),
            Column("rung", say("book.ladder.rung"), 30, "text"),
            *self._both("program"),
            Column("m_floor", say("book.sums.moved-floor"), 12, "points"),
            Column("m_ceiling", say("book.sums.moved-ceiling"), 12, "points"),
            Column("l_floor", say("book.ladder.live-floor"), 14, "points"),
            Column("l_ceiling", say("book.ladder.live-ceiling"), 14, "points"),
            self._difference(),
        )
        return Grid(self.ground.sheets["ladder"], TITLES, columns, count)

    def neutrality(self, count: int) -> Grid:
        """The five answers to each refinement."""
        say = self.ground.say
        columns = (
            Column("reading", say("book.reading"), 26, "wrap"),
            Column("subject", say("column.refinement"), self.ground.widths["subject"], "id"),
            Column("old", say("column.before"), 26, "wrap"),
            Column("new", say("column.after"), 40, "wrap"),
            Column("factor", say("column.factor"), 10, "value"),
            *(Column(q, say(f"question.{q}"), 17, "word") for q in "abcde"),
            Column("touched", say("book.neutrality.touched"), 50, "wrap"),
        )
        return Grid(self.ground.sheets["neutrality"], TITLES, columns, count)

    def ledger(self, count: int) -> Grid:
        """What each change of a requirement or a veto did to who is admitted."""
        say, word = self.ground.say, self._side_word
        title = say("book.column.verdict")
        columns = (
            *self._offer(),
            *self._change(),
            *(Column(s, word(title, s), 15, "word") for s in _SIDES),
            *(self._ours(f"o_{s}", word(title, s), "ours.text", 15) for s in _SIDES),
            self._difference(),
            Column("decides", say("column.decides"), 24, "program.text"),
        )
        return Grid(self.ground.sheets["ledger"], TITLES, columns, count)


_SIDES = ("before", "after")
_FIGURES = (
    ("floor", "column.floor", "points"),
    ("ceiling", "column.ceiling", "points"),
    ("best", "book.column.best", "whole"),
    ("worst", "book.column.worst", "whole"),
)
