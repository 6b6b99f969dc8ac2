"""Standing: in all states, in none, or in some; a conjunction is more than its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from cloudeval.model.attribute import Quantity
from cloudeval.model.criteria_set import CriteriaSet, GradeRule
from cloudeval.model.criterion import Condition, Veto
from cloudeval.scoring.evaluation import Evaluation, evaluate
from tests.builders import Answer, award, candidate, flat, quantity, reader, requirement, said


def scored(
    criteria: CriteriaSet, answers: dict[str, Answer], attributes: Sequence[Quantity] = ()
) -> Evaluation:
    words = reader(criteria, attributes=attributes)
    return evaluate(criteria, [candidate("a", answers)], words).evaluations[0]


@pytest.mark.parametrize(
    ("answer", "verdict", "standing"),
    [
        (7, "met", "admitted"),
        (2, "not-met", "failing"),
        (None, "unproven", "pending"),
        ((5, 9), "met", "admitted"),
        ((4, 5), "unproven", "pending"),
        ((0, 4), "not-met", "failing"),
    ],
)
def test_a_requirement_is_met_not_met_or_unproven(
    answer: Answer, verdict: str, standing: str
) -> None:
    found = scored(flat(requirement("must", "t5")), {"must": answer})
    assert [check.verdict for check in found.checks] == [verdict]
    assert found.standing == standing


def test_two_requirements_that_cannot_both_hold_fail_in_every_state() -> None:
    """Each alone is unproven."""
    most = replace(requirement("most", "t0", reads="f"), condition=Condition(at_most="t3"))
    criteria = flat(requirement("least", "t5", reads="f"), most)
    found = scored(criteria, {"f": None})
    assert [check.verdict for check in found.checks] == ["unproven", "unproven"]
    assert found.standing == "failing"
    assert found.place is None


def test_a_requirement_and_a_least_grade_that_cannot_both_hold_fail_in_every_state() -> None:
    grades = {f"t{n}": 0 if n > 5 else 4 for n in range(11)}
    criteria = replace(
        flat(award("line", reads="f", grade=grades), requirement("must", "t6", reads="f")),
        grade=GradeRule(name=said("Level"), lowest=0, highest=4, minimum=2),
    )
    found = scored(criteria, {"f": None})
    assert {check.verdict for check in found.checks} == {"unproven"}
    assert found.standing == "failing"


@pytest.mark.parametrize(
    ("veto", "answer", "verdict"),
    [
        (Veto(below="t3"), 2, "not-met"),
        (Veto(below="t3"), 3, "met"),
        (Veto(above="t3"), 3, "met"),
        (Veto(above="t3"), 4, "not-met"),
        (Veto(below="t3"), None, "unproven"),
    ],
)
def test_a_veto_eliminates_whatever_the_total(veto: Veto, answer: Answer, verdict: str) -> None:
    found = scored(flat(award("line", veto=veto), award("rest", 9)), {"line": answer, "rest": 10})
    assert [(check.kind, check.verdict) for check in found.checks] == [("veto", verdict)]
    assert found.ceiling >= 90


def test_a_rehearsed_exit_cannot_make_up_for_the_missing_qualification() -> None:
    criteria = flat(award("exit", 100), requirement("qualification", "t10"))
    found = scored(criteria, {"exit": 10, "qualification": 0})
    assert [found.floor, found.standing, found.place] == [100, "failing", None]


def test_who_is_exempt_meets_a_requirement_without_an_answer() -> None:
    found = scored(flat(requirement("must", "t5", exempt=["a"])), {})
    assert [(c.verdict, c.exempt) for c in found.checks] == [("met", True)]
    assert found.standing == "admitted"


def test_who_is_exempt_is_out_of_reach_of_a_veto() -> None:
    line = award("line", veto=Veto(below="t9"), exempt=["a"])
    found = scored(flat(line), {"line": 0})
    assert [found.floor, found.standing] == [100, "admitted"]


def test_a_condition_on_a_number_holds_at_its_bound() -> None:
    most = replace(requirement("must", "t0", reads="n"), condition=Condition(at_most="5"))
    number = quantity("n", 0, 10)
    answers = {"5": "admitted", "5.01": "failing"}
    for written, standing in answers.items():
        found = scored(flat(most), {"n": Fraction(written)}, attributes=[number])
        assert found.standing == standing
