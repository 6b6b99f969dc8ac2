"""One version with the facts of one day against another with those of a later day.

With ``T`` for an offer's total, versions A and B, days X and Y:

    T_B(Y) − T_A(X) = ½ [T_B(X) − T_A(X)] + ½ [T_B(Y) − T_A(Y)]     the rules, on either day's facts
                    + ½ [T_A(Y) − T_A(X)] + ½ [T_B(Y) − T_B(X)]     the facts, under either's rules

Each bracket of the first line is a difference with all its effects, each of the second a sum over
lines; so what a change did is the mean of its effects on the two days, and what the facts did to a
line is the mean of what they moved under the two versions. It adds up exactly, changes its sign
with the two sides, and gives nothing to what did not change. A line whose facts are the same on
both days may still be read at another state, since a fact that is read together with its own was
learnt: that is told as *unknowns* and of no line.

A fact that is unknown on both days may have been one thing on the one and another on the other:
the states of the two days are independent, and so are the ranges taken.

Literature: the mean over the two orders of two causes is the Shapley value of a game of two (L. S.
Shapley, *A Value for n-Person Games*, 1953), and Bennet's indicator (1920) for two factors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.lineage import Edge, LineageReading
from cloudeval.effects.difference import (
    NIL,
    Columns,
    Difference,
    Effect,
    OfferDifference,
    Sheets,
    told,
)
from cloudeval.effects.effect import Ranged
from cloudeval.effects.standing.ledger import Verdicts
from cloudeval.model.noun import record
from cloudeval.scoring.band import Band
from cloudeval.scoring.evaluation import POINTS
from cloudeval.scoring.fact import CertificateFact, Fact
from cloudeval.scoring.sheet import Line, Sheet, least, line_state, most

HALF = Fraction(1, 2)


def two_days(
    lineage: tuple[LineageReading, Sequence[Edge]], filled: tuple[Sheets, Sheets]
) -> Difference:
    """The difference from A on one day to B on another, from both versions on both days."""
    return between_days(told(lineage, filled[0]), told(lineage, filled[1]))


def between_days(first: Difference, second: Difference) -> Difference:
    """The same out of the differences of the two days; on one day, that day's own."""
    if first.outcomes[0].reader.on == second.outcomes[0].reader.on:
        return first
    fields = zip(_sheets(first), _sheets(second), strict=True)
    offers = (
        _offer(one, other, _moves(*sheets))
        for one, other, sheets in zip(first.offers, second.offers, fields, strict=True)
    )
    return replace(
        first,
        offers=tuple(offers),
        outcomes=(first.outcomes[0], second.outcomes[1]),
        days=(first, second),
    )


def _sheets(each: Difference) -> Iterator[tuple[Sheet, Sheet]]:
    """Each offer under both versions."""
    before, after = (outcome.evaluations for outcome in each.outcomes)
    return ((was.sheet, now.sheet) for was, now in zip(before, after, strict=True))


@record
class _Moves:
    """What facts moved under both versions, in the mean."""

    lines: dict[str, Columns]
    shift: Columns
    """What lines moved by whose own facts are the same."""


def _offer(one: OfferDifference, other: OfferDifference, moves: _Moves) -> OfferDifference:
    before, after = one.before, other.after
    return replace(
        one,
        before=before,
        after=after,
        change=Columns(after.floor - before.floor, after.ceiling - before.ceiling),
        ranged=Ranged(lambda: Band(after.floor - before.ceiling, after.ceiling - before.floor)),
        effects={
            name: _mean_effect(effect, other.effects[name]) for name, effect in one.effects.items()
        },
        ruler=_mean(one.ruler, other.ruler),
        unknowns=_mean(one.unknowns, other.unknowns).plus(moves.shift),
        verdicts={
            name: _verdicts(each, other.verdicts[name]) for name, each in one.verdicts.items()
        },
        facts=moves.lines,
    )


def _mean(one: Columns, other: Columns) -> Columns:
    return Columns((one.floor + other.floor) / 2, (one.ceiling + other.ceiling) / 2)


def _mean_effect(one: Effect, other: Effect) -> Effect:
    def span() -> Band:
        return Band((one.range.low + other.range.low) / 2, (one.range.high + other.range.high) / 2)

    return Effect(_mean(one.columns, other.columns), Ranged(span))


def _verdicts(one: Verdicts, other: Verdicts) -> Verdicts:
    """What is made on the version before, with its facts; what is undone on the one after."""
    return Verdicts(one.before, other.after, one.sufficient, other.decisive)


# ── facts, line by line ─────────────────────────────────────────────────────────────────────────


def _moves(first: tuple[Sheet, Sheet], second: tuple[Sheet, Sheet]) -> _Moves:
    found = _Moves({}, NIL)
    for side in (0, 1):
        was, now = first[side], second[side]
        states = [
            (choose(was, first[1 - side]), choose(now, second[1 - side]))
            for choose in (least, most)
        ]
        unit = was.tariff.unit
        for before, after in zip(was.lines, now.lines, strict=True):
            floor, ceiling = (_moved(before, after, at, unit) for at in states)
            if floor or ceiling:
                moved = Columns(floor, ceiling)
                name = after.criterion.id
                if _read(before) == _read(after):
                    found = replace(found, shift=found.shift.plus(moved))
                else:
                    found.lines[name] = found.lines.get(name, NIL).plus(moved)
    return found


def _moved(
    before: Line, after: Line, states: tuple[Sequence[int], Sequence[int]], unit: int
) -> Fraction:
    """Half of what a line adds more, in points."""
    was = before.points[line_state(before, states[0])]
    now = after.points[line_state(after, states[1])]
    return Fraction(now - was) * POINTS / unit * HALF if was != now else Fraction(0)


def _read(line: Line) -> list[tuple[object, ...]]:
    """What is possible of each fact that a line reads, whatever it rests on."""
    return [_possible(fact) for fact in line.possible.facts]


def _possible(fact: Fact) -> tuple[object, ...]:
    if isinstance(fact, CertificateFact):
        return fact.key, fact.states
    return fact.key, fact.low, fact.high
