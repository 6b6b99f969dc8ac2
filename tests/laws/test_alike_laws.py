"""What is set aside because it is the same in both versions is in no change."""

from __future__ import annotations

from hypothesis import given

from cloudeval.changes.alike import alike
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import READINGS, edges, kin
from cloudeval.changes.units import units
from cloudeval.testing.strategies import RevisedCase, revised_cases
from tests.builders import award, flat


@given(revised_cases(size=1, gaps=0))
def test_changes_are_the_same_whether_or_not_what_is_alike_is_set_aside(case: RevisedCase) -> None:
    common = units(case.before, case.after)
    same = alike(case.before, case.after, common)
    for reading in READINGS:
        tied = edges(case.before, case.after, reading)
        every = kin(case.before, case.after, tied)
        touched = kin(case.before, case.after, tied, same)
        assert set(touched) <= set(every)
        found = [
            compare(case.before, case.after, each, common, case.vocabulary)
            for each in (every, touched)
        ]
        assert found[0] == found[1]


def test_the_same_weight_in_another_unit_is_not_alike() -> None:
    before = flat(award("one", 50), award("two", 50), declared=100)
    after = flat(award("one", 50), award("two", 150), declared=200, version="v2", supersedes="v1")
    assert alike(before, after, units(before, after)) == frozenset()
