"""Laws of leaving out one award criterion: as scoring the version without it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from cloudeval.effects.leaving_out import firsts, left_out
from cloudeval.effects.neutrality.ends import Field, First
from cloudeval.scoring.evaluation import evaluate
from cloudeval.testing.strategies import Case, cases


def without(case: Case, name: str) -> First:
    """Who may be first and who is, in the version written without a criterion."""
    left = tuple(each for each in case.criteria.criteria if each.id != name)
    return firsts(evaluate(replace(case.criteria, criteria=left), case.field, case.reader))


def check(case: Case) -> tuple[int, int]:
    outcome = evaluate(case.criteria, case.field, case.reader)
    now = firsts(outcome)
    slow = {each.id: without(case, each.id) for each in case.criteria.awards}
    told = {each.criterion.id: each.first for each in left_out(outcome)}
    assert told == {name: then for name, then in slow.items() if then != now}
    field = Field(outcome)
    quick = [field.without(at) for at in range(len(slow))]
    assert all(q in (None, s) for q, s in zip(quick, slow.values(), strict=True))
    return sum(each is not None for each in quick), len(quick)


@given(cases(size=3, gaps=2))
def test_who_may_be_first_without_a_criterion_is_as_in_the_version_without_it(case: Case) -> None:
    check(case)


@given(cases(size=3, gaps=1, graded=True))
def test_so_it_is_where_a_least_grade_is_demanded(case: Case) -> None:
    check(case)
