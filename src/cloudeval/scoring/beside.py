"""Marks beside a fact on a ladder or in numbers: what claims and marks leave possible together.

What the provider's file leaves unknown, or open, a mark answers within what is left open. What it
says, a mark cannot unsay: where they differ, the fact is disputed, and the value covers both. A
ruling then keeps, of what is possible, what it decides; it never adds to it. Only a scenario
replaces, and it is called an assumption.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from cloudeval.model.claim import Span
from cloudeval.scoring.fact import Ground, LadderFact, NumberFact, Said, Sure, rung

End = TypeVar("End", int, Fraction)


def ladder_beside(fact: LadderFact, said: Said) -> LadderFact:
    """A fact on a ladder, with what a committee says of it."""
    low, high, ground = _heard(fact.low, fact.high, fact.ground, said, _rungs(fact))
    return replace(fact, low=low, high=high, ground=ground)


def number_beside(fact: NumberFact, said: Said) -> NumberFact:
    """A number, with what a committee says of it."""
    low, high, ground = _heard(fact.low, fact.high, fact.ground, said, _number)
    return replace(fact, low=low, high=high, ground=ground)


def ladder_assumed(fact: LadderFact, said: Said) -> LadderFact:
    """The same as a scenario assumes it, if it does."""
    for each in said.assumed:
        low, high = _ends(each.answer, _rungs(fact))
        fact = replace(fact, low=low, high=high, ground=supposed(fact.ground, said, low == high))
    return fact


def number_assumed(fact: NumberFact, said: Said) -> NumberFact:
    """The same of a number."""
    for each in said.assumed:
        low, high = _ends(each.answer, _number)
        fact = replace(fact, low=low, high=high, ground=supposed(fact.ground, said, low == high))
    return fact


def supposed(ground: Ground, said: Said, one: bool) -> Ground:  # noqa: FBT001 - as its name says
    """A ground on which an assumption stands, with one value or several."""
    told = ground.said or said
    return replace(ground, sure="known" if one else "open", said=told)


def _rungs(fact: LadderFact) -> Callable[[str | bool], int]:
    return lambda end: rung(end, fact.ladder)


def _number(end: str | bool) -> Fraction:  # noqa: FBT001 - as a span has it
    return Fraction(str(end))


def _heard(
    low: End, high: End, ground: Ground, said: Said, read: Callable[[str | bool], End]
) -> tuple[End, End, Ground]:
    spans = {_ends(signed.mark.answer, read) for signed in said.counted}
    sure = ground.sure
    if spans:
        low, high, sure = _together(low, high, sure, spans)
    for ruling in said.rulings:
        least, most = _ends(ruling.answer, read)
        if max(low, least) <= min(high, most):
            low, high = max(low, least), min(high, most)
            sure = "known" if low == high else "open"
        else:
            said = replace(said, ruled_out=(*said.ruled_out, ruling.number))
    return low, high, replace(ground, sure=sure, said=said)


def _together(
    low: End, high: End, sure: Sure, spans: set[tuple[End, End]]
) -> tuple[End, End, Sure]:
    """What claims and marks leave possible, between the least and the greatest of them."""
    outside = _outside(low, high, spans)
    if sure in ("unknown", "open") and not outside:
        # Nothing contradicts the marks: they answer, within what is left open.
        least, most = _hull(spans)
        low, high = max(low, least), min(high, most)
        return low, high, _sureness(low, high, disputed=len(spans) > 1)
    low, high = _hull(outside | {(low, high)})
    return low, high, _sureness(low, high, disputed=bool(outside) or sure == "disputed")


def _outside(low: End, high: End, spans: set[tuple[End, End]]) -> set[tuple[End, End]]:
    """The spans that share nothing with what lies from ``low`` to ``high``."""
    return {span for span in spans if span[1] < low or high < span[0]}


def _sureness(low: End, high: End, *, disputed: bool) -> Sure:
    if low == high:
        return "known"
    return "disputed" if disputed else "open"


def _hull(spans: Iterable[tuple[End, End]]) -> tuple[End, End]:
    ends = tuple(spans)
    return min(low for low, _ in ends), max(high for _, high in ends)


def _ends(span: Span, read: Callable[[str | bool], End]) -> tuple[End, End]:
    return read(span.low), read(span.high)
