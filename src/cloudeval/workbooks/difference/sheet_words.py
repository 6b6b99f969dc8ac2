"""The changes with their reasons, the rungs, the five questions, and the ledger of standing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cloudeval.changes.change import Change
from cloudeval.changes.notes import note_of
from cloudeval.effects.difference import Columns
from cloudeval.effects.neutrality import QUESTIONS, Neutrality, neutralities
from cloudeval.effects.severity import severities
from cloudeval.effects.standing import Verdicts
from cloudeval.model.criteria_set import ChangeNote
from cloudeval.reports.diff.standing import decides
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.sources import source_line
from cloudeval.reports.told import detail, kind_word, title
from cloudeval.scoring.screening import Verdict
from cloudeval.workbooks.book import Condition, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Link, Row, Styled
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.difference.sides import Side
from cloudeval.workbooks.tabling import Part, area, differing, table_sheet

_EMPTY = Styled(None, "text")
_LONG = 12
"""Tests that one formula takes together; beyond, nobody reads it."""


# ── changes ─────────────────────────────────────────────────────────────────────────────────────


def changes_sheet(layout: Layout) -> Sheet:
    """The sheet of changes."""
    say = layout.ground.say
    return table_sheet(
        layout.ground.told("changes"),
        [Part(layout.changes, lambda: _changes(layout), empty=say("book.no-changes"))],
    )


def _changes(layout: Layout) -> Iterator[Row]:
    ground = layout.ground
    degrees = severities(ground.each)
    count: dict[str, int] = {}
    for row in ground.rows:
        count[row.fingerprint] = count.get(row.fingerprint, 0) + 1
    for number, change in enumerate(ground.each.changes, 1):
        name = change.fingerprint
        sides = ("" if s is None else ", ".join(s.names) for s in (change.before, change.after))
        yield (
            number,
            kind_word(change.kind, ground.say),
            change.subject,
            *sides,
            title(change, ground.versions, ground.say),
            detail(change, ground.say),
            ground.say(f"severity.{degrees[name]}"),
            count.get(name, 0),
            *_reason(layout, change),
            name,
        )


def _reason(layout: Layout, change: Change) -> tuple[Cell, ...]:
    """Why, who says so, and in which document."""
    ground, say = layout.ground, layout.ground.say
    note = note_of(change, ground.compared.notes)
    if note is None:
        return (NOTHING, "", "", None, "")
    by = f"models.{note.models}" if note.by == "model" and note.models else f"by.{note.by}"
    whose = say(by).rstrip(": \N{NO-BREAK SPACE}")
    return (say.file(note.reason), whose, *_sources(layout, note))


def _sources(layout: Layout, note: ChangeNote) -> tuple[Cell, ...]:
    """The documents that a reason is taken from, a link to the first, and all addresses."""
    known = layout.ground.compared.sources
    lines, addresses = [], []
    opens: Cell = None
    for each in note.sources:
        source = known.get(each.ref)
        line = source_line(each.ref, source, layout.ground.say)
        where = [] if source is None else [place for place in (source.url, source.locator) if place]
        line = line.removesuffix(" " + " · ".join(where)) if where else line
        lines.append(f"{line} ({each.at})" if each.at else line)
        addresses += where[:1]
        if opens is None and source is not None and source.url is not None:
            opens = Link(source.url, source.url.partition("://")[2].partition("/")[0])
    return "\n".join(lines), opens, "\n".join(addresses)


# ── the ladder ──────────────────────────────────────────────────────────────────────────────────

_Rung = tuple[int, str, str, int, Columns | None, str]


class Rungs:
    """The rungs of each order for each offer, as the program scored them."""

    def __init__(self, layout: Layout) -> None:
        """Lay the rungs out."""
        self.layout = layout
        self.rows = [*self._rows()]
        self.grid = layout.ladder(len(self.rows))
        self.checked = sum(each[5] != "" for each in self.rows)

    def _rows(self) -> Iterator[_Rung]:
        """Offer, order, rung, step, total, and the side that the total must equal."""
        ground = self.layout.ground
        if ground.laddered is None:
            return
        climb = next(c for c in ground.laddered.readings if c.reading == ground.each.reading)
        start = {each.offer: each for each in ground.laddered.ends[0].evaluations}
        for order, climbed in climb.orders.items():
            shown = [each for each in climbed if each.rung.changed]
            totals = [
                {e.offer: Columns(e.floor, e.ceiling) for e in each.outcome.evaluations}
                for each in shown
            ]
            for number, offer in enumerate(ground.offers):
                first = Columns(start[offer].floor, start[offer].ceiling)
                yield number, order, "", 0, first, "before"
                for at, (each, found) in enumerate(zip(shown, totals, strict=True), 1):
                    last = "after" if at == len(shown) else ""
                    yield number, order, each.rung.name, at, found[offer], last

    def sheet(self) -> Sheet:
        """The sheet of the ladder."""
        layout, say = self.layout, self.layout.ground.say
        return table_sheet(
            layout.ground.told("ladder"),
            [Part(self.grid, self._drawn, empty=say("book.no-ladder"))],
            conditions=[differing(self.grid)] if self.rows else [],
        )

    def _drawn(self) -> Iterator[Row]:
        layout, say, grid = self.layout, self.layout.ground.say, self.grid
        before: Columns | None = None
        for row, (number, order, rung, step, total, side) in enumerate(self.rows):
            if total is None:
                continue
            moved: tuple[Cell, Cell] = (_EMPTY, _EMPTY)
            if step and before is not None:
                told = zip(
                    ("floor", "ceiling"),
                    (total.floor - before.floor, total.ceiling - before.ceiling),
                    strict=True,
                )
                one, other = (
                    Formula(f"{grid.here(key, row)}-{grid.here(key, row - 1)}", value)
                    for key, value in told
                )
                moved = (one, other)
            before = total
            yield (
                number + 1,
                layout.ground.offers[number],
                say(f"ladder.order.{order}"),
                step,
                say(f"ladder.rung.{rung}") if rung else say("book.ladder.start"),
                total.floor,
                total.ceiling,
                *moved,
                *self._live(row, number, side, total),
            )

    def _live(self, row: int, number: int, side: str, total: Columns) -> tuple[Cell, ...]:
        """At both ends of the ladder stands a version of which the book has the formulas."""
        if not side:
            return (_EMPTY, _EMPTY, _EMPTY)
        grid, totals = self.grid, self.layout.totals
        parts = "+".join(
            f"ABS({grid.here(key, row)}-{grid.here('l_' + key, row)})"
            for key in ("floor", "ceiling")
        )
        return (
            Formula(totals.cell(f"floor_{side}", number), total.floor),
            Formula(totals.cell(f"ceiling_{side}", number), total.ceiling),
            Formula(f"ROUND({parts},ce_places)", 0),
        )


# ── neutrality ──────────────────────────────────────────────────────────────────────────────────


def neutrality_sheet(layout: Layout) -> Sheet:
    """The sheet of the five questions, under both readings."""
    rows = [*_neutral(layout)]
    grid = layout.neutrality(len(rows))
    say = layout.ground.say
    return table_sheet(
        layout.ground.told("neutrality"),
        [Part(grid, lambda: rows, empty=say("book.no-refinements"))],
    )


def _neutral(layout: Layout) -> Iterator[Row]:
    ground, say = layout.ground, layout.ground.say
    readings = ground.compared.readings
    for reading, answers in zip(readings, neutralities(readings), strict=True):
        if not answers.refinements:
            continue
        told = say(f"book.reading.{reading.reading}")
        for each in answers.refinements:
            yield _answers(layout, told, each, each.subject)
        yield _answers(layout, told, answers.together, say("book.neutrality.together"))


def _answers(layout: Layout, reading: str, each: Neutrality, subject: str) -> Row:
    say = layout.ground.say
    together = not each.subject
    touched = "; ".join(
        say("whatif.touched-by", question=question, offers=", ".join(offers))
        for question in QUESTIONS
        if (offers := each.touched.get(question, ()))
    )
    factor: Cell = NOTHING if each.factor is None else Fraction(each.factor)
    return (
        reading,
        subject,
        "" if together else ", ".join(each.ancestors),
        "" if together else ", ".join(each.heirs),
        factor,
        *(say(f"told.{each.told[question]}") for question in QUESTIONS),
        touched,
    )


# ── the ledger ──────────────────────────────────────────────────────────────────────────────────


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
            [Part(grid, self._rows, empty=say("book.no-ledger"))],
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
