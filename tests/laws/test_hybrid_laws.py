"""Laws of versions with some changes made and others not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import READINGS, LineageReading, edges, kin
from cloudeval.changes.units import units
from cloudeval.effects.hybrid import Between
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.scoring.evaluation import evaluate
from cloudeval.testing.strategies import RevisedCase, revised_cases


def between(case: RevisedCase, reading: LineageReading = "detail") -> Between:
    tied = kin(case.before, case.after, edges(case.before, case.after, reading))
    common = units(case.before, case.after)
    found = compare(case.before, case.after, tied, common, case.vocabulary)
    return Between(case.before, case.after, tied, common, found)


def told(case: RevisedCase, version: CriteriaSet) -> list[object]:
    found = evaluate(version, case.field, case.reader).evaluations
    return [(each.offer, each.floor, each.ceiling, each.standing) for each in found]


def check_ends(case: RevisedCase, reading: LineageReading) -> None:
    versions = between(case, reading)
    nothing = versions.made((), "none")
    assert told(case, nothing) == told(case, case.before)
    every = versions.made({change.fingerprint for change in versions.changes}, "all")
    assert told(case, every) == told(case, case.after)


@given(revised_cases(), st.sampled_from(READINGS))
def test_with_no_change_made_it_is_the_one_version_with_all_the_other(
    case: RevisedCase, reading: LineageReading
) -> None:
    check_ends(case, reading)


@given(revised_cases(size=1, gaps=0), st.data())
def test_whatever_is_made_no_id_stands_twice_and_every_group_is_there(
    case: RevisedCase, data: st.DataObject
) -> None:
    versions = between(case)
    chosen = data.draw(st.sets(st.sampled_from([c.fingerprint for c in versions.changes] or [""])))
    made = versions.made(chosen, "some")
    assert len(made.by_id()) == len(made.criteria)
    assert {criterion.group for criterion in made.criteria} <= {group.id for group in made.groups}
    evaluate(made, case.field, case.reader)
