"""Totals on both days, and the checks and lines that moved."""

from __future__ import annotations

from fractions import Fraction

from cloudeval.effects.days.over_time import LineOverTime, OfferOverTime
from cloudeval.model.criterion import AnyCriterion
from cloudeval.reports import frame
from cloudeval.reports.answers import ends
from cloudeval.reports.numbers import DASH, band, signed
from cloudeval.reports.page import Block, Paragraph, Table, column, figures
from cloudeval.reports.results import Against
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import in_order, place_cell
from cloudeval.reports.standings import standing, subject
from cloudeval.scoring.evaluation import Evaluation


def totals(result: Against, say: Say) -> list[Block]:
    """Standing, place and total of each offer, on both days."""
    of = {each.offer: each for each in result.offers}
    told = [of[each.offer] for each in in_order(result.after.outcome) if each.offer in of]
    if not told:
        return []
    days = [each.as_of.date.isoformat() for each in (result.before, result.after)]
    offers = column(say(f"column.offer.{result.after.criteria.procedure}"))
    stands = Table(
        (offers, column(say("column.standing")), column(say("column.place"))),
        tuple(_stands(each, result, say) for each in told),
        say("against.stands"),
    )
    changes = (figures(say(f"column.{end}-change")) for end in ("floor", "ceiling"))
    points = Table(
        (offers, *map(figures, days), *changes),
        tuple(_total(each, say) for each in told),
        say("against.totals", points=frame.denominator(result.after.criteria, say)),
    )
    return [stands, points]


def _stands(each: OfferOverTime, result: Against, say: Say) -> tuple[str, ...]:
    both = (each.before, each.after)
    stands = (standing(result.after.criteria, one.standing, say) for one in both)
    return each.offer, say.moved(*stands), say.moved(*(place_cell(one.place) for one in both))


def _total(each: OfferOverTime, say: Say) -> tuple[str, ...]:
    changes = (signed(end, say.language) for end in (each.change.floor, each.change.ceiling))
    return each.offer, _ends(each.before, say), _ends(each.after, say), *changes


def _ends(each: Evaluation, say: Say) -> str:
    return band(each.floor, each.ceiling, say.language)


def checks_moved(result: Against, say: Say, top: int | None) -> list[Block]:
    """Requirements and vetoes with another verdict, those first that decide."""
    moved = [(each, check) for each in result.offers for check in each.checks if check.moved]
    if not moved:
        return [Paragraph(say("against.no-check"), close=True)]
    moved.sort(key=lambda told: "not-met" not in (told[1].before.verdict, told[1].after.verdict))
    rows = [
        (
            subject(check.after, result.after.criteria, say),
            each.offer,
            say(f"verdict.{check.before.verdict}"),
            say(f"verdict.{check.after.verdict}"),
        )
        for each, check in moved[:top]
    ]
    columns = tuple(
        column(say(f"column.{name}")) for name in ("criterion", "offer.own", "before", "after")
    )
    caption = say("against.checks", shown=len(rows), all=len(moved))
    return [Table(columns, tuple(rows), caption)]


def lines_moved(result: Against, say: Say, top: int | None) -> list[Block]:
    """Award criteria that add more or less, those first that moved most."""
    moved = [(each, line) for each in result.offers for line in each.lines if size(line)]
    if not moved:
        return [Paragraph(say("against.no-line"), close=True)]
    moved.sort(key=lambda told: (-size(told[1]), told[0].offer, told[1].criterion.id))
    rows = [_line(each, line, say) for each, line in moved[:top]]
    columns = (
        column(say("column.criterion")),
        column(say("column.offer.own")),
        column(say("column.answer")),
        figures(say("column.floor-change")),
        figures(say("column.ceiling-change")),
    )
    caption = say("against.lines", shown=len(rows), all=len(moved))
    return [Table(columns, tuple(rows), caption)]


def read(evaluation: Evaluation, criterion: AnyCriterion) -> str:
    """The answer to a criterion, or the two ends of what it may be, as files write them."""
    low, high = ends(evaluation, criterion)
    return low if low == high else f"{low}{DASH}{high}"


def size(line: LineOverTime) -> Fraction:
    """How far a line moved, in either column."""
    return max(abs(line.change.floor), abs(line.change.ceiling))


def _line(each: OfferOverTime, line: LineOverTime, say: Say) -> tuple[str, ...]:
    change = line.change
    told = f"{line.criterion.id} · {say.file(line.criterion.title)}"
    answers = (read(one, line.criterion) for one in (each.before, each.after))
    return (
        told,
        each.offer,
        say.moved(*answers),
        signed(change.floor, say.language),
        signed(change.ceiling, say.language),
    )
