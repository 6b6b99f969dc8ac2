"""Whether a criterion asks for more, for less, or for something else than before.

Tightened: no answer is worth more, none that failed now passes, and something is strictly less.
Relaxed is the same with the sides turned. What is neither is rescaled.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from cloudeval.model.criterion import (
    AnyCriterion,
    AwardCriterion,
    CertificationReading,
    ExposureReading,
    Reading,
    Requirement,
)
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import bends, holds, ladder, value, vetoed

Direction = Literal["same", "tightened", "relaxed", "rescaled"]


def direction(was: AnyCriterion, now: AnyCriterion, vocabulary: Vocabulary) -> Direction:
    """How the demand of one criterion changed, where both read the same thing and have one role.

    A veto that comes or goes is a change of its own; one whose bound moves is part of this one.
    """
    if _asks_the_same(was, now):
        return "same"
    rungs = ladder(was.reads, vocabulary)
    if isinstance(was, Requirement) and isinstance(now, Requirement):
        return _compared(
            (int(holds(was.condition, x, rungs)), int(holds(now.condition, x, rungs)))
            for x in _tried(rungs, was, now)
        )
    if isinstance(was, AwardCriterion) and isinstance(now, AwardCriterion):
        pairs = [
            (value(was.scale, x, rungs), value(now.scale, x, rungs))
            for x in _tried(rungs, was, now)
        ]
        if was.veto is not None and now.veto is not None:
            pairs += [
                (Fraction(not vetoed(was.veto, x, rungs)), Fraction(not vetoed(now.veto, x, rungs)))
                for x in _tried(rungs, was, now)
            ]
        return _compared(pairs)
    raise TypeError(was.id)


_ASKED = {Requirement: attrgetter("condition"), AwardCriterion: attrgetter("scale", "veto")}


def _asks_the_same(was: AnyCriterion, now: AnyCriterion) -> bool:
    """Whether a demand is written as before: then no answer need be tried."""
    asked = _ASKED[type(was)]
    return type(was) is type(now) and bool(asked(was) == asked(now))


def _compared(pairs: Iterable[tuple[Fraction | int, Fraction | int]]) -> Direction:
    risen = {now > was for was, now in pairs if now is not was and now != was}
    if not risen:
        return "same"
    return "rescaled" if len(risen) > 1 else "relaxed" if True in risen else "tightened"


def read_more(was: Reading, now: Reading, vocabulary: Vocabulary) -> Direction | None:
    """How far what is read asks for more or less; None where it reads another thing."""
    if was == now:
        return "same"
    if isinstance(was, CertificationReading) and isinstance(now, CertificationReading):
        return _certificates(was, now, vocabulary)
    if isinstance(was, ExposureReading) and isinstance(now, ExposureReading):
        return _laws(was, now, vocabulary)
    return None


def _certificates(
    was: CertificationReading, now: CertificationReading, vocabulary: Vocabulary
) -> Direction | None:
    if was.certification != now.certification:
        return None
    editions = vocabulary.schemes[was.certification].editions
    old = editions.index(was.edition) if was.edition else -1
    new = editions.index(now.edition) if now.edition else -1
    return _joined(
        (new > old, set(now.covers) > set(was.covers)),
        (new < old, set(now.covers) < set(was.covers)),
        same_services=set(now.covers) == set(was.covers),
        same_edition=new == old,
    )


def _joined(
    more: tuple[bool, bool], less: tuple[bool, bool], *, same_services: bool, same_edition: bool
) -> Direction | None:
    if same_services and same_edition:
        return "same"
    if (more[0] or same_edition) and (more[1] or same_services):
        return "tightened"
    if (less[0] or same_edition) and (less[1] or same_services):
        return "relaxed"
    return None


def _laws(was: ExposureReading, now: ExposureReading, vocabulary: Vocabulary) -> Direction | None:
    every = {law.id for law in vocabulary.laws.values() if law.extraterritorial}
    old, new = set(was.exposure) or every, set(now.exposure) or every
    return "same" if old == new else "tightened" if new > old else "relaxed" if new < old else None


def _tried(
    rungs: tuple[str, ...] | None, was: AnyCriterion, now: AnyCriterion
) -> tuple[int | Fraction, ...]:
    """Where two criteria are compared: on every rung, or at every bend and beside it."""
    if rungs is not None:
        return tuple(range(len(rungs)))
    turns = sorted(bends(was) | bends(now))
    if not turns:
        return ()
    between = [(a + b) / 2 for a, b in pairwise(turns)]
    return tuple(sorted({turns[0] - 1, *turns, *between, turns[-1] + 1}))
