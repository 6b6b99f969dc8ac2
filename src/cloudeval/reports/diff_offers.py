"""What the changes did to each offer: standing first, then totals, then by cause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cloudeval.changes.change import KINDS
from cloudeval.effects.difference import NIL, Columns, Difference, OfferDifference
from cloudeval.reports import frame
from cloudeval.reports.diff_changes import offers_in_order
from cloudeval.reports.numbers import NOTHING, pair
from cloudeval.reports.page import Block, Paragraph, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import grade_cell, in_order, place_cell, shows_standing
from cloudeval.reports.standings import grade_name, standing
from cloudeval.reports.told import kind_word
from cloudeval.scoring.evaluation import Evaluation

_PAIR = 2
"""Offers with the same effects that still stand side by side."""
CAUSES = (*KINDS, "ruler", "unknowns")
"""All that a change of a total can come from, in the order in which a reader is told of it."""


def _both(each: Difference) -> list[tuple[Evaluation, Evaluation]]:
    before = {evaluation.offer: evaluation for evaluation in each.outcomes[0].evaluations}
    return [(before[now.offer], now) for now in in_order(each.outcomes[1])]


def standings(each: Difference, say: Say, *, full: bool) -> list[Block]:
    """Who is admitted, in which place, of which grade: before → after."""
    if not each.offers:
        return []
    if not full and all(_stays(was, now) for was, now in _both(each)):
        return [_all_stay(each, say)]
    stands = any(map(shows_standing, each.outcomes))
    graded = any(version.grade is not None for version in (each.before, each.after))
    columns = [column(say(f"column.offer.{each.after.procedure}"))]
    if stands:
        columns.append(column(say("column.standing")))
    columns.append(column(say("column.place")))
    if graded:
        columns.append(column(_grades(each, say)))
    rows = []
    for was, now in _both(each):
        row = [now.offer]
        if stands:
            row.append(_standing(each, was, now, say))
        row.append(say.moved(place_cell(was.place), place_cell(now.place)))
        if graded:
            row.append(_moved_grade(was, now, say))
        rows.append(tuple(row))
    return [Table(tuple(columns), tuple(rows), say("standings.caption"))]


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


def _standing(each: Difference, was: Evaluation, now: Evaluation, say: Say) -> str:
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
    points = _denominators(each, say)
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


def _denominators(each: Difference, say: Say) -> str:
    best = [frame.maximum(version, say.language) for version in (each.before, each.after)]
    if best[0] == best[1]:
        return frame.denominator(each.after, say)
    return say("points.both", before=best[0], after=best[1])


def causes(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """The change of each total by cause; with two readings of lineage, side by side."""
    names = offers_in_order(compared.first)
    if not names or not compared.first.changes:
        return []
    alike = _alike(names, compared, say) if not full else {name: name for name in names}
    sides = [(name, _sums(each, name), each) for name in alike for each in compared.readings]
    told = [
        cause
        for cause in CAUSES
        if any(cause in sums for _, sums, _ in sides)
        and (full or any(sums.get(cause, NIL) != NIL for _, sums, _ in sides))
    ]
    rows = [
        (cause_word(cause, compared, say), *_cells((sums.get(cause) for _, sums, _ in sides), say))
        for cause in told
    ]
    change = {offer.offer: offer.change for offer in compared.first.offers}
    rows.append((say("column.change"), *_cells((change[name] for name, _, _ in sides), say)))
    titles = (_title(alike[name], each, compared, say) for name, _, each in sides)
    columns = (column(say("column.cause")), *map(figures, titles))
    return [Table(columns, tuple(rows), say("causes.caption"))]


def _alike(names: Sequence[str], compared: Compared, say: Say) -> dict[str, str]:
    """Offers with the same effects share a column: the first of them, and what it is called."""
    by_effects: dict[object, list[str]] = {}
    for name in names:
        own = tuple(tuple(sorted(_sums(each, name).items())) for each in compared.readings)
        by_effects.setdefault(own, []).append(name)
    groups = [*by_effects.values()]
    if len(groups) == 1 and len(names) > 1:
        return {names[0]: say("alike.all", number=len(names))}
    return {
        name: say("alike.some", first=group[0], more=len(group) - 1) if len(group) > _PAIR else name
        for group in groups
        for name in (group[:1] if len(group) > _PAIR else group)
    }


def _sums(each: Difference, name: str) -> dict[str, Columns]:
    return each.causes(next(offer for offer in each.offers if offer.offer == name))


def _title(name: str, each: Difference, compared: Compared, say: Say) -> str:
    if len(compared.readings) == 1:
        return name
    return f"{name} {say(f'reading.{each.reading}.mark')}"


def cause_word(cause: str, compared: Compared, say: Say) -> str:
    """A cause, with how many changes it stands for under each reading."""
    counts = [sum(change.kind == cause for change in each.changes) for each in compared.readings]
    word = kind_word(cause, say)
    if not any(counts):
        return word
    told = dict.fromkeys(map(str, counts))
    return f"{word} ({'/'.join(map(str, counts) if len(told) > 1 else told)})"


def _cells(columns: Iterable[Columns | None], say: Say) -> list[str]:
    return [NOTHING if each is None else pair(each, say.language, sign=True) for each in columns]
