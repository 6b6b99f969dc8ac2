"""What an answer is worth, and whether it passes: the meaning of scales, conditions and vetoes."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from cloudeval.model.attribute import CERTIFICATE, EXPOSURE, Quantity
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    CertificationReading,
    Condition,
    LevelsScale,
    LinearScale,
    PointsScale,
    Reading,
    Scale,
    Veto,
    YesNoScale,
)
from cloudeval.model.number import is_number
from cloudeval.model.vocabulary import Vocabulary

Outcome = int | Fraction
"""What a reading yields: a rung counted from 0, worst first, or a number."""

ZERO = Fraction(0)
ONE = Fraction(1)


def ladder(reading: Reading, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """The rungs that a reading may yield, worst to best; None where it yields a number."""
    match reading:
        case AttributeReading():
            attribute = vocabulary.attributes[reading.attribute]
            return None if isinstance(attribute, Quantity) else attribute.ladder
        case CertificationReading():
            return CERTIFICATE
        case _:
            return EXPOSURE


def value(scale: Scale, outcome: Outcome, rungs: tuple[str, ...] | None) -> Fraction:
    """The value of an outcome, from 0 to 1; points may exceed a maximum that is declared low."""
    match scale:
        case YesNoScale():
            return ONE if rungs is not None and outcome == len(rungs) - 1 else ZERO
        case LevelsScale():
            return scale.values[_rung(outcome, rungs)]
        case PointsScale():
            return scale.points[_rung(outcome, rungs)] / scale.out_of
        case LinearScale():
            way = (Fraction(outcome) - scale.worst) / (scale.best - scale.worst)
            return min(ONE, max(ZERO, way))


def _rung(outcome: Outcome, rungs: tuple[str, ...] | None) -> str:
    if rungs is None or not isinstance(outcome, int):
        raise TypeError(outcome)
    return rungs[outcome]


def holds(condition: Condition, outcome: Outcome, rungs: tuple[str, ...] | None) -> bool:
    """Whether a condition holds for an outcome."""
    if condition.at_least is not None and outcome < bound(condition.at_least, rungs):
        return False
    return condition.at_most is None or outcome <= bound(condition.at_most, rungs)


def vetoed(veto: Veto, outcome: Outcome, rungs: tuple[str, ...] | None) -> bool:
    """Whether a veto eliminates at an outcome."""
    if veto.below is not None and outcome < bound(veto.below, rungs):
        return True
    return veto.above is not None and outcome > bound(veto.above, rungs)


def bound(written: str, rungs: tuple[str, ...] | None) -> Outcome:
    """The rung or the number that a condition names."""
    return Fraction(written) if rungs is None else rungs.index(written)


def bends(criterion: AnyCriterion) -> frozenset[Fraction]:
    """The numbers at which a criterion's scale bends or its condition turns."""
    if isinstance(criterion, AwardCriterion):
        scale, veto = criterion.scale, criterion.veto
        found = {scale.worst, scale.best} if isinstance(scale, LinearScale) else set()
        written = () if veto is None else (veto.below, veto.above)
    else:
        found = set()
        written = (criterion.condition.at_least, criterion.condition.at_most)
    return frozenset(found | {Fraction(str(text)) for text in written if is_number(text)})


def breakpoints(criteria: Iterable[AnyCriterion]) -> dict[str, frozenset[Fraction]]:
    """By attribute, the numbers at which a scale bends or a condition turns."""
    found: dict[str, frozenset[Fraction]] = {}
    for criterion in criteria:
        if isinstance(criterion.reads, AttributeReading):
            name = criterion.reads.attribute
            found[name] = found.get(name, frozenset()) | bends(criterion)
    return found
