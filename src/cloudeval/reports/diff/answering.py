"""Who could answer each version: what one offer alone meets, and whom requirements keep out."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, get_args

from cloudeval.effects.difference import Difference
from cloudeval.effects.discrimination import Answerable, Bar, Divided, Division, answerable
from cloudeval.effects.leaving_out import LeftOut, firsts, left_out
from cloudeval.effects.neutrality.ends import First
from cloudeval.reports.numbers import quantity, shown
from cloudeval.reports.page import Block, Items, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import offered

_BARS = 5
"""Requirements that a brief page tells singly."""
_NAMES = 3
"""Award criteria that a brief page names."""
FEWEST = 2
"""Of a field of one, everything is met by one alone."""

DIVISIONS: tuple[Division, ...] = get_args(Division)


def who_could_answer(each: Difference, say: Say, *, full: bool, most: int = _BARS) -> list[Block]:
    """How both versions divide the offers studied, and who comes back without which requirement."""
    if min(len(offered(outcome)) for outcome in each.outcomes) < FEWEST:
        return []
    before, after = map(answerable, each.outcomes)
    rows = [
        (say(f"answer.{how}"), *(_weighed(side, how, say) for side in (before, after)))
        for how in DIVISIONS
        if before.count(how) or after.count(how) or how == "alone"
    ]
    rows += [
        (say("answer.keeping-out"), *(str(len(side.bars)) for side in (before, after))),
        (say("answer.first"), *(str(len(side.first)) for side in (before, after))),
    ]
    changing = [left_out(side.outcome) for side in (before, after)]
    rows.append((say("answer.left-out"), *(str(len(found)) for found in changing)))
    columns = (
        column(say("column.criteria-met")),
        *map(figures, _sides(each)),
    )
    lines = [
        *_alone(after, say),
        *_told(after, say, None if full else most),
        *_left_out(changing[1], after, say, full=full),
    ]
    blocks: list[Block] = [Table(columns, tuple(rows), say("answer.caption"))]
    return [*blocks, Items(tuple(lines))] if lines else blocks


def _sides(each: Difference) -> tuple[str, str]:
    """The two versions; of one version on two days, the days."""
    if each.before.name == each.after.name:
        was, now = (outcome.reader.on.isoformat() for outcome in each.outcomes)
        return was, now
    return each.before.version, each.after.version


def _weighed(side: Answerable, how: Division, say: Say) -> str:
    points = shown(side.share(how) * 100, say.language)
    return say("answer.weighed", number=side.count(how), points=points)


def _alone(side: Answerable, say: Say) -> list[str]:
    """For each offer, what it alone meets under the later version."""
    told = []
    for each in offered(side.outcome):
        held = side.alone(each.offer)
        if held:
            points = sum((one.share for one in held), Fraction(0)) * 100
            told.append(
                say.count(
                    "answer.alone-by",
                    len(held),
                    offer=each.offer,
                    points=shown(points, say.language),
                    exempt=sum(one.exempt for one in held),
                )
            )
    return told


def _told(side: Answerable, say: Say, most: int | None) -> list[str]:
    """Whom each requirement of the later version keeps out, and who comes back without it."""
    ordered = sorted(side.bars, key=lambda bar: not bar.only)
    bars = ordered[:most]
    lines = [_bar(bar, side, say) for bar in bars]
    left = len(ordered) - len(bars)
    return [*lines, say.count("answer.rest", left)] if left else lines


def _bar(bar: Bar, side: Answerable, say: Say) -> str:
    told = say.count(
        "answer.out", len(bar.out), name=bar.criterion.id, title=say.file(bar.criterion.title)
    )
    if bar.first is None:
        return told
    back = say("answer.back", offers=say.listed(bar.only))
    if set(bar.first) == set(side.first):
        return f"{told} {back}"
    first = say("answer.first-then", was=len(side.first), now=len(bar.first))
    return f"{told} {back} {first}"


def _left_out(found: Sequence[LeftOut], side: Answerable, say: Say, *, full: bool) -> list[str]:
    """How many award criteria of the later version, left out alone, change who may be first."""
    number = len(side.outcome.criteria.awards)
    if not found:
        return [say("answer.left-out-none", all=number)] if number else []
    names = [one.criterion.id for one in found]
    told = say.some(names, len(names) if full else _NAMES)
    lines = [say.count("answer.left-out-told", len(found), all=number, told=told)]
    return [*lines, *(_without(one, say) for one in found)] if full else lines


def _without(one: LeftOut, say: Say) -> str:
    """Who may be first without one award criterion, and for certain."""
    told = say(
        "answer.without",
        name=one.criterion.id,
        title=say.file(one.criterion.title),
        points=shown(one.share * 100, say.language),
        offers=say.listed(one.first.possible),
    )
    if not one.first.certain:
        return told
    return f"{told} {say('answer.without-certain', offers=say.listed(one.first.certain))}"


def answers_document(each: Difference) -> dict[str, Any]:
    """The same as data, for both versions."""
    before, after = (_document(answerable(outcome)) for outcome in each.outcomes)
    return {"before": before, "after": after}


def _document(side: Answerable) -> dict[str, Any]:
    return {
        "criteria": [_divided(one) for one in side.divided],
        "keeping_out": [
            {
                "criterion": bar.criterion.id,
                "out": [*bar.out],
                "only": [*bar.only],
                "first_without": None if bar.first is None else [*bar.first],
            }
            for bar in side.bars
        ],
        "first": [*side.first],
        "leave_one_out": _leave_one_out(side),
    }


def _leave_one_out(side: Answerable) -> dict[str, Any]:
    """The award criteria that, each left out alone, change who may be first or who surely is."""
    now = _first(firsts(side.outcome))
    return {
        "tried": len(side.outcome.criteria.awards),
        "changing": [
            {
                "criterion": one.criterion.id,
                "share": quantity(one.share),
                "first": {"before": now, "after": _first(one.first)},
            }
            for one in left_out(side.outcome)
        ],
    }


def _first(first: First) -> dict[str, Any]:
    return {"possible": [*first.possible], "certain": [*first.certain]}


def _divided(one: Divided) -> dict[str, Any]:
    return {
        "criterion": one.criterion.id,
        "met_by": one.how,
        "offer": one.offer,
        "share": quantity(one.share),
        "exempt": one.exempt,
    }
