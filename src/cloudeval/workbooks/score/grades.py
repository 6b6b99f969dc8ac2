"""Grades by the plain formulas of a sheet: the lowest of the lines', each line by itself."""

from __future__ import annotations

from dataclasses import dataclass

from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.sheet import Line


@dataclass(frozen=True)
class Plain:
    """What formulas give; the program's own figures may be narrower, and then say so."""

    low: int
    high: int
    published: int | None
    answered: int


def line_grades(line: Line) -> tuple[int, int] | None:
    """A line's lowest and highest grade at the two ends of its answers; None if it has none."""
    grades = line.price.grades
    if not grades:
        return None
    if line.exempt:
        return max(grades), max(grades)
    outcomes = [int(outcome) for outcome in line.possible.outcomes]
    ends = (grades[min(outcomes)], grades[max(outcomes)])
    return min(ends), max(ends)


def known_grade(line: Line) -> int | None:
    """A line's grade where its answer is known."""
    found = line_grades(line)
    outcomes = line.possible.outcomes
    return found[0] if found is not None and min(outcomes) == max(outcomes) else None


def plain_grade(evaluation: Evaluation) -> Plain | None:
    """An offer's grade by the formulas; None where no line is graded."""
    lines = evaluation.sheet.lines
    found = [ends for line in lines if (ends := line_grades(line)) is not None]
    if not found:
        return None
    known = [grade for line in lines if (grade := known_grade(line)) is not None]
    return Plain(
        min(low for low, _ in found),
        min(high for _, high in found),
        min(known, default=None),
        len(known),
    )
