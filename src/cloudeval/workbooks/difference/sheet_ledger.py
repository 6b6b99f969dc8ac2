"""The sheet of standing: what changes of requirements and vetoes did to who is admitted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cloudeval.changes.change import Change
from cloudeval.effects.standing.ledger import Verdicts
from cloudeval.reports.diff.standing import decides
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.told import kind_word
from cloudeval.scoring.screening import Verdict
from cloudeval.workbooks.book import Condition, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.difference.sides import Side
from cloudeval.workbooks.tabling import Part, area, differing, table_sheet

_EMPTY = Styled(None, "text")
_LONG = 12
"""Tests that one formula takes together; beyond, nobody reads it."""


class Ledger:
    """What each change of a requirement or a veto did to each offer's standing."""

    def __init__(self, layout: Layout) -> None:
        """Lay the entries out."""
        self.layout = layout
        ground = layout.ground
        self.entries = [
            (number, change, verdicts)
            for number, offer in enumerate(ground.offers)
            for change in ground.each.changes
            if (verdicts := ground.figures[offer].verdicts.get(change.fingerprint)) is not None
        ]
        self.grid = layout.ledger(len(self.entries))
        self._tests = tuple(_tests(side) for side in layout.sides)
        self.cells = [self._verdicts(*each) for each in self.entries]

    @property
    def plain(self) -> int:
        """Entries of which some verdict is a formula."""
        return sum(any(type(cell) is Formula for cell in each) for each in self.cells)

    @property
    def told(self) -> int:
        """Verdicts that are the program's."""
        return sum(
            type(cell) is Styled and cell.style == "program.text" for e in self.cells for cell in e
        )

    def sheet(self) -> Sheet:
        """The sheet of standing."""
        layout, say = self.layout, self.layout.ground.say
        grid = self.grid
        conditions = [differing(grid)] if self.entries else []
        for key in ("before", "after"):
            conditions += [
                Condition(area(grid, key), "ce_word_not_met", "not-met"),
                Condition(area(grid, key), "ce_word_unproven", "open"),
            ]
        return table_sheet(
            layout.ground.told("ledger"),
            [Part("ledger", grid, self._rows, empty=say("book.no-ledger"))],
            conditions=conditions,
        )

    def _rows(self) -> Iterator[Row]:
        ground, grid = self.layout.ground, self.grid
        say = ground.say
        for row, ((number, change, found), cells) in enumerate(
            zip(self.entries, self.cells, strict=True)
        ):
            ours = [_word(self.layout, each) for each in (found.before, found.after)]
            parts = [
                f"IF({grid.here(key, row)}={grid.here('o_' + key, row)},0,1)"
                for key, cell in zip(("before", "after"), cells, strict=True)
                if type(cell) is Formula
            ]
            yield (
                number + 1,
                ground.offers[number],
                ground.numbers[change.fingerprint],
                kind_word(change.kind, say),
                change.subject,
                *cells,
                *ours,
                Formula("+".join(parts), 0) if parts else _EMPTY,
                say(f"decides.{decides(found)}"),
            )

    def _verdicts(self, number: int, change: Change, found: Verdicts) -> tuple[Cell, ...]:
        offer = self.layout.ground.offers[number]
        sides = zip((0, 1), (change.before, change.after), (found.before, found.after), strict=True)
        return tuple(
            self._verdict(at, offer, () if side is None else side.names, verdict)
            for at, side, verdict in sides
        )

    def _verdict(self, at: int, offer: str, names: Sequence[str], found: Verdict | None) -> Cell:
        """One side's verdict: of all its conditions together."""
        if found is None:
            return NOTHING
        side = self.layout.sides[at]
        tests = self._tests[at]
        rows = [row for name in names for row in tests.get((side.number[offer], name), ())]
        entries = [side.tables.checked.entries[row] for row in rows]
        verdicts = {entry.verdict for entry in entries}
        given = next((v for v in ("not-met", "unproven", "met") if v in verdicts), None)
        word = _word(self.layout, found)
        if given != found or len(rows) > _LONG:
            return Styled(word, "program.text")
        cells = [side.tables.checks.cell("verdict", row) for row in rows]
        if len(cells) == 1:
            return Formula(cells[0], word)
        failing, unproven = (
            f"OR({','.join(f'{cell}={name}' for cell in cells)})"
            for name in ("ce_word_not_met", "ce_word_unproven")
        )
        text = f"IF({failing},ce_word_not_met,IF({unproven},ce_word_unproven,ce_word_met))"
        return Formula(text, word)


def _word(layout: Layout, found: Verdict | None) -> str:
    return NOTHING if found is None else layout.ground.say(f"verdict.{found}")


def _tests(side: Side) -> dict[tuple[int, str], list[int]]:
    """By offer and criterion, the rows of its conditions on the sheet of requirements."""
    found: dict[tuple[int, str], list[int]] = {}
    for row, entry in enumerate(side.tables.checked.entries):
        if entry.criterion is not None:
            found.setdefault((entry.offer, entry.criterion.id), []).append(row)
    return found
