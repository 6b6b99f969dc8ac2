"""One offer of a comparison: where it stood and stands, and what moved it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cloudeval.effects.difference import NIL, OfferDifference
from cloudeval.effects.ladder.rungs import ORDERS
from cloudeval.reports import frame, ladder
from cloudeval.reports.diff.by_offer import denominators, standing_moved
from cloudeval.reports.diff.changed import Entry, offers_in_order, size
from cloudeval.reports.diff.effects import label
from cloudeval.reports.diff.parts import parts_of
from cloudeval.reports.ladder.climbs import COLUMNS, outcomes, steps
from cloudeval.reports.numbers import band, pair, shown, signed
from cloudeval.reports.page import Heading, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import place_cell
from cloudeval.reports.standings import standing
from cloudeval.scoring.band import Band
from cloudeval.tui.compare.leading import Lead
from cloudeval.tui.compare.ways import ChangeOf, LadderOf, Line, Side, Told, Under
from cloudeval.tui.compare.work import Comparison
from cloudeval.tui.desk.places import TotalOf
from cloudeval.tui.working import Watch

SIDES: tuple[Side, Side] = (0, 1)


def nowhere(told: str) -> None:
    """A row that leads nowhere."""
    del told


def offer(held: Comparison, watch: Watch, name: str) -> tuple[Sequence[Told], Lead]:
    """Before and after, by cause, then change by change, those that moved it most first."""
    compared, say = held.compared(watch), held.say
    told: list[Told] = [Line(name, "title"), *_ends(held, watch, name)]
    if held.goes_on:
        told.append(Line(say("tui.compare.its-ladder"), "item", LadderOf(name)))
    mine = _moved(held, watch, name)
    if mine is None:
        return told, nowhere
    parts = [part for part in parts_of(compared, "cause", say) if any(part.sums)]
    rows: list[tuple[str, ...]] = []
    for part in parts:
        for at, each in enumerate(compared.readings):
            if at and not part.contested:
                break
            if part.of(name, at) == NIL:
                continue
            mark = f" {say(f'reading.{each.reading}.mark')}" if part.contested else ""
            rows.append((f"{part.title}{mark}", pair(part.of(name, at), say.language, sign=True)))
    rows.append((say("column.change"), pair(mine.change, say.language, sign=True)))
    table = Table((column(say("column.cause")), figures(say("column.effect"))), tuple(rows))
    told += [Line(say("tui.compare.by-cause"), "head"), table]
    told += _changes(held, watch, name)
    return told, nowhere


def _moved(held: Comparison, watch: Watch, name: str) -> OfferDifference | None:
    """What the changes did to an offer; None for one that could not be had."""
    first = held.compared(watch).first
    if name not in offers_in_order(first):
        return None
    return next((each for each in first.offers if each.offer == name), None)


def _ends(held: Comparison, watch: Watch, name: str) -> Iterator[Told]:
    """Standing, place and total; each side leads to its own total."""
    compared, say = held.compared(watch), held.say
    first = compared.first
    was, now = (
        next(each for each in outcome.evaluations if each.offer == name)
        for outcome in first.outcomes
    )
    values = {
        "standing": standing_moved(first, was, now, say),
        "place": say.moved(place_cell(was.place), place_cell(now.place)),
    }
    yield Line(say("tui.compare.stands", **values), "text")
    mine = _moved(held, watch, name)
    if mine is not None:
        moved = {
            "change": pair(mine.change, say.language, sign=True),
            "range": _range(mine.range, say),
            "points": denominators(first, say),
        }
        yield Line(say("tui.compare.total", **moved), "text")
    for side, key in zip(SIDES, ("column.before", "column.after"), strict=True):
        outcome, each = first.outcomes[side], (was, now)[side]
        total = say(
            "tui.compare.under",
            when=say(key),
            version=outcome.criteria.version,
            total=band(each.floor, each.ceiling, say.language),
            best=frame.maximum(outcome.criteria, say.language),
            place=place_cell(each.place),
            standing=standing(outcome.criteria, each.standing, say),
        )
        yield Line(total, "item", Under(side, TotalOf(name)))


def _changes(held: Comparison, watch: Watch, name: str) -> Iterator[Told]:
    say = held.say

    def moves(entry: Entry) -> bool:
        found = entry.effect(name)
        return bool(size(found.columns)) or bool(found.range.low or found.range.high)

    moving = [entry for entry in held.entries(watch) if name in entry.offers and moves(entry)]
    moving.sort(key=lambda entry: (-size(entry.effect(name).columns), -_width(entry, name)))
    if moving:
        yield Line(say("tui.compare.its-changes", number=len(moving)), "head")
    for entry in moving:
        found = entry.effect(name)
        effect = pair(found.columns, say.language, sign=True)
        ends = found.columns.floor, found.columns.ceiling
        if (found.range.low, found.range.high) != (min(ends), max(ends)):
            effect = say("tui.compare.within", effect=effect, range=_range(found.range, say))
        text = f"{effect} · {label(entry, say, brief=True)}"
        yield Line(text, "item", ChangeOf(entry.change.fingerprint))


def _width(entry: Entry, name: str) -> Fraction:
    """How much of an effect hangs on what is unknown."""
    found = entry.effect(name).range
    return found.high - found.low


def _range(found: Band, say: Say) -> str:
    low, high = shown(found.low, say.language), shown(found.high, say.language)
    return low if found.is_known else say("range", low=low, high=high)


def offer_ladder(held: Comparison, watch: Watch, name: str) -> tuple[Sequence[Told], Lead]:
    """One offer on every rung, in both orders, under each reading."""
    laddered, say = held.laddered(watch), ladder.speaking(held.say.language)
    told: list[Told] = [Line(name, "title"), Paragraph(say("ladder.not-an-effect"))]
    at = next(n for n, each in enumerate(laddered.ends[1].evaluations) if each.offer == name)
    for each in laddered.readings:
        if len(laddered.readings) > 1:
            told.append(Heading(2, say(f"ladder.reading.{each.reading}")))
        for order in ORDERS:
            rows: list[tuple[str, ...]] = []
            for number, outcome in enumerate(outcomes(laddered, each, order)):
                evaluation = outcome.evaluations[at]
                rung = laddered.ends[0].criteria.version
                moved = ("", "")
                if number:
                    one = each.orders[order][number - 1].rung
                    words = {"number": one.number, "rung": say(f"ladder.rung.{one.name}")}
                    rung = say("ladder.numbered", **words)
                    found = steps(laddered, each, order, number - 1)[at]
                    moved = (signed(found[0], say.language), signed(found[1], say.language))
                ends = (shown(getattr(evaluation, end), say.language) for end in COLUMNS)
                stands = standing(outcome.criteria, evaluation.standing, say)
                rows.append((rung, *ends, *moved, stands))
            columns = (
                column(held.say("tui.compare.rung")),
                *(figures(say(f"column.{end}")) for end in COLUMNS),
                *(figures(held.say(f"tui.compare.step.{end}")) for end in COLUMNS),
                column(say("column.standing")),
            )
            told.append(Table(columns, tuple(rows), say(f"ladder.order.{order}")))
    return told, nowhere
