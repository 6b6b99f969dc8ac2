"""The weakest-link reading: the minimum over the grades of all levels, beside the total."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.model.criteria_set import GradeRule
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder
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


def grade(sheet: Sheet, rule: GradeRule, vocabulary: Vocabulary) -> Grade | None:
    """An offer's grade; None where no criterion is graded."""
    graded = [
        (line, _grades(line, vocabulary))
        for line in sheet.lines
        if line.criterion.grade is not None
    ]
    if not graded:
        return None
    low = min(min(grades) for _, grades in graded)
    known = [grades[0] for line, grades in graded if line.possible.component < 0]
    return Grade(
        low,
        _best(sheet, graded),
        min(known, default=None) if rule.unanswered == "ignored" else None,
        tuple(line.criterion.id for line, grades in graded if min(grades) == low),
        len(known),
        len(graded),
    )


def _grades(line: Line, vocabulary: Vocabulary) -> tuple[int, ...]:
    rungs = ladder(line.criterion.reads, vocabulary)
    table = line.criterion.grade
    if table is None or rungs is None:
        raise TypeError(line.criterion.id)
    return tuple(
        max(table.values()) if line.exempt else table[rungs[int(outcome)]]
        for outcome in line.possible.outcomes
    )


def _best(sheet: Sheet, graded: Sequence[tuple[Line, tuple[int, ...]]]) -> int:
    """The best joint grade: within a component one state must serve all of its lines."""
    best = []
    for number, component in enumerate(sheet.components):
        of = [grades for line, grades in graded if line.possible.component == number]
        if of:
            best.append(max(min(grades[s] for grades in of) for s in range(len(component.states))))
    known = [grades[0] for line, grades in graded if line.possible.component < 0]
    return min([*best, *known])


def minimum(grade: Grade | None, rule: GradeRule) -> Verdict:
    """Whether a set's minimum grade is reached."""
    if rule.minimum is None:
        return "met"
    if grade is None or grade.low < rule.minimum <= grade.high:
        return "unproven"
    return "met" if grade.low >= rule.minimum else "not-met"
