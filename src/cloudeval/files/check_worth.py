"""One criterion in itself: conditions with one bound, scales within their limits."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.files.findings import Finding, Path, error
from cloudeval.model.criterion import (
    AnyCriterion,
    Condition,
    LevelsScale,
    LinearScale,
    PointsScale,
    Requirement,
    Scale,
    Veto,
)
from cloudeval.model.plain import number_text


def check_worth(criterion: AnyCriterion, path: Path) -> Iterator[Finding]:
    """Check what a criterion makes of answers, as far as it can be told without the question."""
    if isinstance(criterion, Requirement):
        if len(bounds(criterion.condition)) != 1:
            yield error("condition.one-bound", (*path, "condition"))
        return
    if criterion.veto is not None and len(bounds(criterion.veto)) != 1:
        yield error("veto.one-bound", (*path, "veto"))
    yield from _check_scale(criterion.scale, (*path, "scale"))


def bounds(test: Condition | Veto) -> dict[str, str]:
    """The bounds that a condition or a veto gives, by key."""
    if isinstance(test, Condition):
        both = {"at_least": test.at_least, "at_most": test.at_most}
    else:
        both = {"below": test.below, "above": test.above}
    return {key: bound for key, bound in both.items() if bound is not None}


def _check_scale(scale: Scale, path: Path) -> Iterator[Finding]:
    match scale:
        case LevelsScale():
            for rung, value in scale.values.items():
                if not 0 <= value <= 1:
                    written = number_text(value)
                    yield error("scale.value", (*path, "values", rung), written=written)
        case PointsScale():
            for rung, points in scale.points.items():
                if not 0 <= points <= scale.out_of:
                    values = {"written": number_text(points), "out_of": number_text(scale.out_of)}
                    yield error("scale.points", (*path, "points", rung), **values)
        case LinearScale():
            if scale.worst == scale.best:
                yield error("scale.flat", (*path, "best"))
        case _:
            pass
