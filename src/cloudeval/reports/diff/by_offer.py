"""What the changes did to each offer: standing first, then the total."""

from __future__ import annotations

from cloudeval.effects.difference import Difference, OfferDifference
from cloudeval.reports import frame
from cloudeval.reports.numbers import NOTHING, pair, shown, signed
from cloudeval.reports.page import Block, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import (
    grade_cell,
    grade_sentence,
    in_order,
    place_cell,
    shows_standing,
)
from cloudeval.reports.standings import grade_name, standing
from cloudeval.scoring.evaluation import Evaluation


def both_sides(each: Difference) -> list[tuple[Evaluation, Evaluation]]:
    """Each offer before and after, in the order of the later version."""
    before = {evaluation.offer: evaluation for evaluation in each.outcomes[0].evaluations}
    return [(before[now.offer], now) for now in in_order(each.outcomes[1])]


def standings(each: Difference, say: Say) -> list[Block]:
    """Who is admitted, in which place, of which grade: before → after."""
    if not each.offers:
        return []
    stands = any(map(shows_standing, each.outcomes))
    graded = any(version.grade is not None for version in (each.before, each.after))
    columns = [column(say(f"column.offer.{each.after.procedure}"))]
    if stands:
        columns.append(column(say("column.standing")))
    columns.append(column(say("column.place")))
    if graded:
        columns.append(column(_grades(each, say)))
    rows = []
    for was, now in both_sides(each):
        row = [now.offer]
        if stands:
            row.append(standing_moved(each, was, now, say))
        row.append(say.moved(place_cell(was.place), place_cell(now.place)))
        if graded:
            row.append(_moved_grade(was, now, say))
        rows.append(tuple(row))
    return [Table(tuple(columns), tuple(rows), say("standings.caption"))]


def offers(each: Difference, say: Say) -> list[Block]:
    """Standing, place and total in one table, each before → after; then the levels."""
    if not each.offers:
        return []
    if all(_stays(was, now) for was, now in both_sides(each)):
        return [_all_stay(each, say), *totals(each, say)]
    of = {offer.offer: offer for offer in each.offers}
    alike: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for was, now in both_sides(each):
        if "not-offered" not in (was.standing, now.standing) or was.standing != now.standing:
            alike.setdefault(_rows(each, (was, now), of[now.offer], say), []).append(now.offer)
    rows = [
        (name if at == 0 else "", *cells)
        for told, names in alike.items()
        for name in frame.packed(names)
        for at, cells in enumerate(told)
    ]
    stands = any(map(shows_standing, each.outcomes))
    words = [f"offer.{each.after.procedure}", *(["standing"] if stands else []), "place"]
    columns = (
        *(column(say(f"column.{word}")) for word in words),
        *(figures(say(f"column.{word}")) for word in ("before", "after", "change")),
    )
    caption = say("offers.caption", points=denominators(each, say))
    return [Table(columns, tuple(rows), caption), *_below(each, say)]


def _rows(
    each: Difference, sides: tuple[Evaluation, Evaluation], offer: OfferDifference, say: Say
) -> tuple[tuple[str, ...], ...]:
    """What stands beside an offer's name: one line, or two where floor and ceiling differ."""
    words = [tuple(place_cell(side.place) for side in sides)]
    if any(map(shows_standing, each.outcomes)):
        versions = (each.before, each.after)
        found = zip(versions, sides, strict=True)
        words.insert(0, tuple(standing(version, side.standing, say) for version, side in found))
    plain = [(columns.floor, columns.ceiling) for columns in (offer.before, offer.after)]
    low, high = (
        (
            *(shown(ends[at], say.language) for ends in plain),
            signed((offer.change.floor, offer.change.ceiling)[at], say.language),
        )
        for at in (0, 1)
    )
    if sides[1].standing == "not-offered":
        low = high = (NOTHING,) * 3
    if low == high:
        return ((*(say.moved(*word) for word in words), *low),)
    below = ("" if was == now else say("moved.to", after=now) for was, now in words)
    return ((*(was for was, _ in words), *low), (*below, *high))


def _below(each: Difference, say: Say) -> list[Block]:
    """Who was not on offer, and the levels in a sentence."""
    told = []
    absent = [
        now.offer for was, now in both_sides(each) if was.standing == now.standing == "not-offered"
    ]
    if absent:
        told.append(say("absent", offers=say.listed(absent)))
    if any(version.grade is not None for version in (each.before, each.after)):
        there = [(was, now) for was, now in both_sides(each) if now.standing != "not-offered"]
        cells = {now.offer: _moved_grade(was, now, say) for was, now in there}
        if cells:
            name, sentence = _grades(each, say), grade_sentence(cells, say)
            told.append(say("standings.grades", name=name, cells=sentence))
    return [Paragraph(" ".join(told), close=True)] if told else []


def _moved_grade(was: Evaluation, now: Evaluation, say: Say) -> str:
    if now.standing == "not-offered":
        return NOTHING
    return say.moved(grade_cell(was.grade), grade_cell(now.grade))


def _stays(was: Evaluation, now: Evaluation) -> bool:
    same = was.standing == now.standing
    places = place_cell(was.place), place_cell(now.place)
    grades = grade_cell(was.grade), grade_cell(now.grade)
    return same and places[0] == places[1] and grades[0] == grades[1]


def _all_stay(each: Difference, say: Say) -> Block:
    if each.after.grade is None:
        return Paragraph(say("standings.same"))
    return Paragraph(say("standings.same-graded", grade=grade_name(each.after, say)))


def _grades(each: Difference, say: Say) -> str:
    graded = [version for version in (each.before, each.after) if version.grade is not None]
    return say.moved(grade_name(graded[0], say), grade_name(graded[-1], say))


def standing_moved(each: Difference, was: Evaluation, now: Evaluation, say: Say) -> str:
    """An offer’s standing under both versions."""
    return say.moved(
        standing(each.before, was.standing, say), standing(each.after, now.standing, say)
    )


def totals(each: Difference, say: Say) -> list[Block]:
    """Each total before and after, and what changed."""
    if not each.offers:
        return []
    of = {offer.offer: offer for offer in each.offers}
    columns = (
        column(say(f"column.offer.{each.after.procedure}")),
        figures(say("column.before")),
        figures(say("column.after")),
        figures(say("column.change")),
    )
    rows = tuple(_totals(of[now.offer], now, say) for now in in_order(each.outcomes[1]))
    points = denominators(each, say)
    return [Table(columns, rows, say("totals.caption", points=points))]


def _totals(offer: OfferDifference, now: Evaluation, say: Say) -> tuple[str, ...]:
    if now.standing == "not-offered":
        return (offer.offer, *[NOTHING] * 3)
    return (
        offer.offer,
        pair(offer.before, say.language),
        pair(offer.after, say.language),
        pair(offer.change, say.language, sign=True),
    )


def denominators(each: Difference, say: Say) -> str:
    """What points are points of; both where the versions differ in it."""
    best = [frame.maximum(version, say.language) for version in (each.before, each.after)]
    if best[0] == best[1]:
        return frame.denominator(each.after, say)
    return say("points.both", before=best[0], after=best[1])
