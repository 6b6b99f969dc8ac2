"""The weakest link: an interval, with the published figure beside it where a rule ignores blanks."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from cloudeval.model.criteria_set import CriteriaSet, GradeRule
from cloudeval.model.criterion import AwardCriterion
from cloudeval.scoring.evaluation import Evaluation, evaluate
from tests.builders import Answer, award, candidate, flat, reader, said

GRADES = {f"t{n}": n // 2 for n in range(11)}
TURNED = {f"t{n}": (10 - n) // 2 for n in range(11)}


def graded(
    *lines: AwardCriterion,
    minimum: int | None = None,
    unanswered: Literal["unknown", "ignored"] = "unknown",
) -> CriteriaSet:
    rule = GradeRule(
        name=said("Level"), lowest=0, highest=5, minimum=minimum, unanswered=unanswered
    )
    return replace(flat(*lines), grade=rule)


def scored(criteria: CriteriaSet, answers: dict[str, Answer]) -> Evaluation:
    return evaluate(criteria, [candidate("a", answers)], reader(criteria)).evaluations[0]


def test_a_grade_is_that_of_the_weakest_line() -> None:
    criteria = graded(award("one", grade=GRADES), award("two", grade=GRADES), award("three"))
    found = scored(criteria, {"one": 9, "two": 5, "three": 0}).grade
    assert found
    assert (found.low, found.high, found.weakest, found.graded) == (2, 2, ("two",), 2)


def test_what_is_not_answered_leaves_an_interval() -> None:
    criteria = graded(award("one", grade=GRADES), award("two", grade=GRADES))
    found = scored(criteria, {"one": 7}).grade
    assert found
    assert (found.low, found.high, found.published, found.answered) == (0, 3, None, 1)


def test_a_published_rule_that_ignores_blanks_gives_its_figure_beside_the_interval() -> None:
    criteria = graded(award("one", grade=GRADES), award("two", grade=GRADES), unanswered="ignored")
    found = scored(criteria, {"one": 7}).grade
    assert found
    assert (found.low, found.high, found.published) == (0, 3, 3)
    nothing = scored(criteria, {}).grade
    assert nothing
    assert (nothing.low, nothing.high, nothing.published) == (0, 5, None)


def test_the_best_grade_is_one_that_some_state_reaches() -> None:
    """Two lines that grade one unknown in opposite directions are never both at their best."""
    criteria = graded(award("up", reads="f", grade=GRADES), award("down", reads="f", grade=TURNED))
    found = scored(criteria, {}).grade
    assert found
    assert (found.low, found.high) == (0, 2)


def test_who_is_exempt_has_the_best_grade_of_the_line() -> None:
    criteria = graded(award("one", grade=GRADES, exempt=["a"]), award("two", grade=GRADES))
    found = scored(criteria, {"one": 0, "two": 8}).grade
    assert found
    assert (found.low, found.high) == (4, 4)


def test_a_least_grade_admits_fails_or_leaves_open() -> None:
    criteria = graded(award("one", grade=GRADES), minimum=3)
    standings = [scored(criteria, {"one": n}).standing for n in (6, 5, None, (6, 9), (0, 5))]
    assert standings == ["admitted", "failing", "pending", "admitted", "failing"]
    assert [c.kind for c in scored(criteria, {"one": 5}).reasons] == ["grade"]


def test_no_weight_buys_a_grade_back() -> None:
    criteria = graded(award("one", 0, grade=GRADES), award("two", 9, grade=GRADES), minimum=1)
    found = scored(criteria, {"one": 0, "two": 10})
    assert [found.floor, found.standing] == [100, "failing"]
