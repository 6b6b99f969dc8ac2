"""Laws of the five questions: answered from filled sheets as by making each refinement."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import READINGS, LineageReading, edges, kin
from cloudeval.changes.units import units
from cloudeval.effects.difference import sheets
from cloudeval.effects.hybrid import Between
from cloudeval.effects.neutrality.questions import Neutral, refinements
from cloudeval.testing.strategies import RevisedCase, revised_cases
from tests import neutrality_oracle as oracle


def between(case: RevisedCase, reading: LineageReading) -> Between:
    tied = kin(case.before, case.after, edges(case.before, case.after, reading))
    common = units(case.before, case.after)
    found = compare(case.before, case.after, tied, common, case.vocabulary)
    return Between(case.before, case.after, tied, common, found)


def check(case: RevisedCase, reading: LineageReading) -> int:
    versions = between(case, reading)
    slow = oracle.Made(versions, case.field, case.reader)
    outcomes = sheets(case.before, case.after, case.field, case.reader).outcomes
    quick = Neutral(outcomes, versions.units)
    kins, refined = oracle.refinements(versions), refinements(versions.changes)
    stay = [set(case.before.by_id()) - set(each.before) for each in kins]
    assume(all(not (set(each.after) & left) for each, left in zip(kins, stay, strict=True)))
    assert [quick.of(each) for each in refined] == [slow.of(each) for each in kins]
    assert quick.together(refined) == slow.together(kins)
    return len(kins)


@given(
    revised_cases(size=2, among=["refine", "split", "merge", "rename", "recast", "exempt", "move"]),
    st.sampled_from(READINGS),
)
def test_a_refinement_is_told_as_by_making_it(case: RevisedCase, reading: LineageReading) -> None:
    check(case, reading)


@given(revised_cases(steps=6), st.sampled_from(READINGS))
def test_so_is_one_among_all_kinds_of_changes(case: RevisedCase, reading: LineageReading) -> None:
    check(case, reading)
