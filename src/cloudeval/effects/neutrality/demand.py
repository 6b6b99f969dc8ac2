"""What a refinement asks, by its words alone and whoever is scored.

Is an heir a requirement, or does it bear a veto, that no ancestor had in that strength? Does an
heir look at something that no ancestor looks at, or tell apart what no ancestor tells apart?
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from cloudeval.model.criterion import AnyCriterion, AwardCriterion, Requirement
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import Outcome, bends, holds, ladder, value, vetoed
from cloudeval.scoring.band import ZERO


def adds_a_gate(
    ancestors: Sequence[AnyCriterion], heirs: Iterable[AnyCriterion], vocabulary: Vocabulary
) -> bool:
    """Whether an heir is a requirement or bears a veto that no ancestor had in that strength."""
    gates = [ancestor for ancestor in ancestors if _is_gate(ancestor)]
    return any(
        _is_gate(heir) and not any(_as_strict(gate, heir, vocabulary) for gate in gates)
        for heir in heirs
    )


def tells_more(
    ancestors: Sequence[AnyCriterion], heirs: Iterable[AnyCriterion], vocabulary: Vocabulary
) -> bool:
    """Whether an heir reads what no ancestor reads, or tells apart what no ancestor does."""
    return any(
        _finer(heir, [one for one in ancestors if one.reads == heir.reads], vocabulary)
        for heir in heirs
    )


def _is_gate(criterion: AnyCriterion) -> bool:
    return isinstance(criterion, Requirement) or criterion.veto is not None


def _as_strict(gate: AnyCriterion, heir: AnyCriterion, vocabulary: Vocabulary) -> bool:
    """Whether whatever passes the ancestor passes the heir."""
    if gate.reads != heir.reads:
        return False
    rungs = ladder(gate.reads, vocabulary)
    return all(
        _passes(heir, found, rungs) or not _passes(gate, found, rungs)
        for found in _tried(rungs, (gate, heir))
    )


def _finer(heir: AnyCriterion, same: Sequence[AnyCriterion], vocabulary: Vocabulary) -> bool:
    if not same:
        return True
    rungs = ladder(heir.reads, vocabulary)
    first: dict[tuple[_Worth, ...], _Worth] = {}
    for found in _tried(rungs, (heir, *same)):
        theirs = tuple(_worth(one, found, rungs) for one in same)
        worth = _worth(heir, found, rungs)
        if first.setdefault(theirs, worth) != worth:
            return True
    return False


def _tried(rungs: tuple[str, ...] | None, criteria: Iterable[AnyCriterion]) -> tuple[Outcome, ...]:
    """Every rung; of numbers every bend, beside it, and between any two."""
    if rungs is not None:
        return tuple(range(len(rungs)))
    turns = sorted({turn for criterion in criteria for turn in bends(criterion)})
    if not turns:
        return (ZERO,)
    between = [(a + b) / 2 for a, b in pairwise(turns)]
    return tuple(sorted({turns[0] - 1, *turns, *between, turns[-1] + 1}))


_Worth = tuple[Fraction, bool]
"""What a criterion makes of an answer: its value, and whether it passes."""


def _worth(criterion: AnyCriterion, found: Outcome, rungs: tuple[str, ...] | None) -> _Worth:
    worth = value(criterion.scale, found, rungs) if isinstance(criterion, AwardCriterion) else ZERO
    return worth, _passes(criterion, found, rungs)


def _passes(criterion: AnyCriterion, found: Outcome, rungs: tuple[str, ...] | None) -> bool:
    if isinstance(criterion, Requirement):
        return holds(criterion.condition, found, rungs)
    return criterion.veto is None or not vetoed(criterion.veto, found, rungs)
