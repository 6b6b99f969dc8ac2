"""The weakest-link reading: the minimum over the grades of all levels, beside the total."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.model.criteria_set import GradeRule
from cloudeval.model.noun import record
from cloudeval.scoring.screening import Verdict
from cloudeval.scoring.sheet import Line, Sheet


@record
class Grade:
    """From ``low`` to ``high``; ``published`` is what a rule gives that ignores the unanswered.

    ``weakest`` names the criteria that hold the lower end down.
    """

    low: int
    high: int
    published: int | None
    weakest: tuple[str, ...]
    answered: int
    graded: int


def grade(sheet: Sheet, rule: GradeRule) -> Grade | None:
    """An offer's grade; None where no criterion is graded."""
    graded = [(line, _grades(line)) for line in sheet.lines if line.price.grades]
    if not graded:
        return None
    low = min(min(grades) for _, grades in graded)
    known = [grades[0] for line, grades in graded if line.possible.component < 0]
    return Grade(
        low,
        _best(graded),
        min(known, default=None) if rule.unanswered == "ignored" else None,
        tuple(line.criterion.id for line, grades in graded if min(grades) == low),
        len(known),
        len(graded),
    )


def _grades(line: Line) -> tuple[int, ...]:
    """The grade in each state; an exempt line grants the best."""
    grades = line.price.grades
    if line.exempt:
        return (max(grades),) * len(line.values)
    return tuple(grades[int(outcome)] for outcome in line.possible.outcomes)


def _best(graded: Sequence[tuple[Line, tuple[int, ...]]]) -> int:
    """The best joint grade: within a component one state must serve all of its lines."""
    together: dict[int, list[tuple[int, ...]]] = {}
    for line, grades in graded:
        together.setdefault(line.possible.component, []).append(grades)
    known = [grades[0] for grades in together.pop(-1, [])]
    best = [_joint(of) for of in together.values()]
    return min([*best, *known])


def _joint(grades: Sequence[Sequence[int]]) -> int:
    """The best over the states of one component of the lowest grade in that state."""
    return max(min(each[state] for each in grades) for state in range(len(grades[0])))


def minimum(grade: Grade | None, rule: GradeRule) -> Verdict:
    """Whether a set's minimum grade is reached."""
    if rule.minimum is None:
        return "met"
    if grade is None or grade.low < rule.minimum <= grade.high:
        return "unproven"
    return "met" if grade.low >= rule.minimum else "not-met"
