"""The result of ``score`` as one row for each offer."""

from __future__ import annotations

from cloudeval.reports import frame
from cloudeval.reports.evidence import counted, facts_of
from cloudeval.reports.numbers import machine
from cloudeval.reports.page import Column, Table, column, figures
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import in_order, low_points
from cloudeval.reports.standings import standing, subject
from cloudeval.scoring.evaluation import POINTS, Evaluation
from cloudeval.scoring.grading import Grade
from cloudeval.scoring.weighting import weigh

_WORDS = (
    "notice",
    "family",
    "version",
    "nature",
    "as-of",
    "offer",
    "provider",
    "name",
    "fictional",
)
_MORE = ("role", "standing", "reasons")
_FIGURES = ("place-best", "place-worst", "floor", "ceiling", "width", "maximum")
_GRADE = ("grade-low", "grade-high", "grade-published", "answered", "graded")
_FACTS = ("facts", "known", "open", "disputed", "unknown", "low")


def scored_table(scored: Scored, say: Say) -> Table:
    """All figures unrounded, as machines read them."""
    columns: tuple[Column, ...] = (
        *(column(say(f"csv.{name}")) for name in (*_WORDS, *_MORE)),
        *(figures(say(f"csv.{name}")) for name in (*_FIGURES, *_GRADE, *_FACTS)),
    )
    return Table(columns, tuple(_row(each, scored, say) for each in in_order(scored.outcome)))


def _row(evaluation: Evaluation, scored: Scored, say: Say) -> tuple[str, ...]:
    criteria, candidate = scored.criteria, evaluation.candidate
    place = evaluation.place
    reasons = (
        f"{subject(check, criteria, say)} ({say(f'verdict.{check.verdict}')})"
        for check in evaluation.reasons
    )
    return (
        frame.noticed(scored, say),
        criteria.family,
        criteria.version,
        say(f"nature.{criteria.nature}"),
        scored.as_of.date.isoformat(),
        evaluation.offer,
        candidate.provider.name,
        candidate.offer.name,
        say(f"truth.{'yes' if candidate.provider.fictional else 'no'}"),
        say(f"role.{evaluation.role}") if evaluation.role else "",
        standing(criteria, evaluation.standing, say),
        "; ".join(reasons),
        *((str(place.best), str(place.worst)) if place is not None else ("", "")),
        machine(evaluation.floor),
        machine(evaluation.ceiling),
        machine(evaluation.ceiling - evaluation.floor),
        machine(weigh(criteria).scale * POINTS),
        *_grade(evaluation.grade),
        *_facts(evaluation),
    )


def _grade(grade: Grade | None) -> tuple[str, ...]:
    if grade is None:
        return ("",) * len(_GRADE)
    published = "" if grade.published is None else str(grade.published)
    figure = (grade.low, grade.high, published, grade.answered, grade.graded)
    return tuple(map(str, figure))


def _facts(evaluation: Evaluation) -> tuple[str, ...]:
    count = counted(facts_of(evaluation))
    kinds = (count[name] for name in ("known", "open", "disputed", "unknown"))
    return (str(sum(count.values())), *map(str, kinds), machine(low_points(evaluation)))
