"""Where each table of the workbook of a difference lies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cloudeval.workbooks.difference.layout_base import ENDS, SIDES, UNKNOWNS
from cloudeval.workbooks.difference.layout_effects import Effects
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.naming import range_name
from cloudeval.workbooks.score.basis import fitting
from cloudeval.workbooks.score.tables import chart_rows
from cloudeval.workbooks.tabling import TITLES

__all__ = ["ENDS", "UNKNOWNS", "Layout"]


@dataclass(frozen=True)
class Layout(Effects):
    """All tables of the book but those of the two sides."""

    @property
    def names(self) -> dict[str, str]:
        """Every named range."""
        own = {
            range_name(name): self.settings(0).cell("value", n) for n, name in enumerate(self.table)
        }
        return {**own, **self.effects.names, **self.sides[0].names, **self.sides[1].names}

    # ── sums ──

    @cached_property
    def by_offer(self) -> Grid:
        """For each offer, the sum of all effects and the change of its total."""
        say = self.ground.say
        told = say("book.sums.all"), say("column.change")
        ends = say("column.floor"), say("column.ceiling")
        columns = [
            *self.offer_columns(),
            Column("number", say("book.sums.changes"), 14, "whole"),
            Column("all", say("column.kind"), 30, "text"),
        ]
        for key, title in zip(("s", "c"), told, strict=True):
            columns += [
                Column(f"{key}_{end}", f"{title}, {which}", 14, "points")
                for end, which in zip(ENDS, ends, strict=True)
            ]
        columns += [*self.ranged(), *self.both_ours()]
        sheet = self.ground.sheets["sums"]
        return Grid(sheet, TITLES + 1, tuple(columns), len(self.ground.offers))

    def _sums(self, head: int, first: Column, name: Column, count: int) -> Grid:
        columns = (*self.offer_columns(), first, name, *self.both(), *self.both_ours())
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
        say, word = self.ground.say, self.of_side
        columns = [
            *self.offer_columns(),
            *(
                Column(f"standing_{s}", self.standing_word(n), 21, "word")
                for n, s in enumerate(SIDES)
            ),
        ]
        for key, what, style in _FIGURES:
            columns += [Column(f"{key}_{s}", word(say(what), s), 11, style) for s in SIDES]
        columns += [
            Column("floor", say("book.sums.moved-floor"), 13, "points"),
            Column("ceiling", say("book.sums.moved-ceiling"), 13, "points"),
        ]
        sheet = self.ground.sheets["summary"]
        return Grid(sheet, TITLES + 1, tuple(columns), len(self.ground.offers))

    @cached_property
    def proof(self) -> Grid:
        """What the program computed beside the summary's figures."""
        say, word = self.ground.say, self.of_side
        columns = [
            *self.offer_columns(),
            *(
                self.ours(f"standing_{s}", self.standing_word(n), "ours.text", 21)
                for n, s in enumerate(SIDES)
            ),
        ]
        for key, what, style in _FIGURES:
            columns += [self.ours(f"{key}_{s}", word(say(what), s), f"ours.{style}") for s in SIDES]
        columns += [*self.both_ours()]
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
            *self.change_columns(),
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
            *self.offer_columns(),
            Column("order", say("book.ladder.order"), 30, "text"),
            Column("step", say("book.ladder.step"), 8, "whole"),
            Column("rung", say("book.ladder.rung"), 30, "text"),
            *self.both("program"),
            Column("m_floor", say("book.sums.moved-floor"), 12, "points"),
            Column("m_ceiling", say("book.sums.moved-ceiling"), 12, "points"),
            Column("l_floor", say("book.ladder.live-floor"), 14, "points"),
            Column("l_ceiling", say("book.ladder.live-ceiling"), 14, "points"),
            self.difference_column(),
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
        say, word = self.ground.say, self.of_side
        title = say("book.column.verdict")
        columns = (
            *self.offer_columns(),
            *self.change_columns(),
            *(Column(s, word(title, s), 15, "word") for s in SIDES),
            *(self.ours(f"o_{s}", word(title, s), "ours.text", 15) for s in SIDES),
            self.difference_column(),
            Column("decides", say("column.decides"), 24, "program.text"),
        )
        return Grid(self.ground.sheets["ledger"], TITLES, columns, count)


_FIGURES = (
    ("floor", "column.floor", "points"),
    ("ceiling", "column.ceiling", "points"),
    ("best", "book.column.best", "whole"),
    ("worst", "book.column.worst", "whole"),
)
