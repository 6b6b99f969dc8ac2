"""How grave a change is: worked cases, and what must hold of every change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given

from cloudeval.changes.lineage import edges
from cloudeval.effects.difference import Difference, difference
from cloudeval.effects.severity import put_out, raises_a_bar, reaches, severities
from cloudeval.model.criteria_set import CriteriaSet, GradeRule
from cloudeval.model.criterion import Lineage, Veto
from cloudeval.model.policy import SEVERITIES, Ruled, Severity
from cloudeval.scoring.evaluation import evaluate
from cloudeval.testing.strategies import RevisedCase, revised_cases
from tests.builders import (
    TENTHS,
    Answer,
    award,
    candidate,
    flat,
    grouped,
    reader,
    requirement,
    said,
)

LOW, HIGH = "t2", "t8"


def compared(before: CriteriaSet, after: CriteriaSet, **offers: Mapping[str, Answer]) -> Difference:
    field = [candidate(name, answers) for name, answers in offers.items()]
    tied = edges(before, after, "detail")
    return difference(before, after, ("detail", tied), field, reader(before, after))


def told(found: Difference) -> dict[str, Severity]:
    degrees = severities(found)
    return {change.kind: degrees[change.fingerprint] for change in found.changes}


BEFORE = flat(award("a"), requirement("r", LOW))
AFTER = flat(award("a"), requirement("r", HIGH), version="v2")


@pytest.mark.parametrize(
    ("answer", "degree"), [(5, "eliminates"), ((5, 6), "eliminates"), (9, "may-eliminate")]
)
def test_a_stricter_requirement_eliminates_whom_it_surely_fails(
    answer: Answer, degree: Severity
) -> None:
    found = compared(BEFORE, AFTER, ash={"a": 5, "r": answer})
    assert told(found) == {"tightened": degree}


def test_what_is_unknown_may_still_be_met_and_so_nobody_is_put_out() -> None:
    assert told(compared(BEFORE, AFTER, ash={"r": None})) == {"tightened": "may-eliminate"}
    assert told(compared(BEFORE, AFTER)) == {"tightened": "may-eliminate"}


def test_who_was_out_before_is_not_put_out_again() -> None:
    found = compared(BEFORE, AFTER, ash={"a": 5, "r": 1})
    assert told(found) == {"tightened": "may-eliminate"}


def test_a_relaxed_requirement_eliminates_nobody() -> None:
    assert told(compared(AFTER, BEFORE, ash={"r": 1})) == {"relaxed": "moves-points"}


def test_an_award_criterion_that_becomes_a_requirement_raises_a_bar_and_back_does_not() -> None:
    before = flat(award("a"), award("r"))
    after = flat(award("a"), requirement("r", HIGH), version="v2")
    assert told(compared(before, after, ash={"r": 1})) == {"recast": "eliminates"}
    assert told(compared(after, before, ash={"r": 1})) == {"recast": "moves-points"}


def test_a_veto_that_comes_raises_a_bar() -> None:
    before = flat(award("a"), award("b"))
    after = flat(award("a"), award("b", veto=Veto(below=HIGH)), version="v2")
    assert told(compared(before, after, ash={"b": 1})) == {"veto-added": "eliminates"}
    assert told(compared(after, before, ash={"b": 1})) == {"veto-removed": "moves-points"}


def test_a_graded_line_is_a_bar_where_a_least_grade_is_demanded() -> None:
    levels = dict.fromkeys(TENTHS, 0) | {"t10": 2}
    least = GradeRule(name=said("grade"), lowest=0, highest=4, minimum=1, unanswered="unknown")
    before = flat(award("a", grade=dict.fromkeys(TENTHS, 2)))
    after = flat(award("a", grade=dict.fromkeys(TENTHS, 2)), award("b", grade=levels), version="v2")
    demanded = [replace(each, grade=least) for each in (before, after)]
    assert told(compared(*demanded, ash={"b": 1})) == {"added": "may-eliminate"}
    assert told(compared(before, after, ash={"b": 1})) == {"added": "moves-points"}
    assert told(compared(after, demanded[1]))["grade-changed"] == "may-eliminate"


def test_who_loses_an_exemption_may_fail_and_who_is_given_one_does_not() -> None:
    spared = flat(award("a"), requirement("r", HIGH, exempt=["ash"]))
    bound = flat(award("a"), requirement("r", HIGH), version="v2")
    assert told(compared(spared, bound, ash={"r": 1})) == {"exemption-withdrawn": "eliminates"}
    # Birch fails the requirement before and after; that ash is spared does nothing to it.
    given_one = compared(bound, spared, ash={"r": 1}, birch={"r": 1})
    assert told(given_one) == {"exemption-granted": "moves-points"}


def test_an_heir_that_does_not_take_an_exemption_over_is_a_bar_anew() -> None:
    heir = Lineage(refines=("r",))
    spared = requirement("r", HIGH, exempt=["ash"])
    before = flat(award("a"), spared)
    bound = flat(award("a"), spared, requirement("r2", HIGH, reads="r", lineage=heir), version="v2")
    assert told(compared(before, bound, ash={"r": 1}))["refined"] == "eliminates"
    taken = requirement("r2", HIGH, reads="r", lineage=heir, exempt=["ash"])
    kept = flat(award("a"), spared, taken, version="v2")
    assert told(compared(before, kept, ash={"r": 1}))["refined"] == "moves-points"


def test_a_new_award_criterion_moves_points_and_a_new_requirement_may_eliminate() -> None:
    before = flat(award("a"))
    assert told(compared(before, flat(award("a"), award("b"), version="v2"))) == {
        "added": "moves-points"
    }
    assert told(compared(before, flat(award("a"), requirement("b", LOW), version="v2"))) == {
        "added": "may-eliminate"
    }


def test_a_requirement_that_only_changes_its_name_is_wording() -> None:
    named = requirement("q", LOW, reads="r", lineage=Lineage(replaces=("r",)))
    found = compared(BEFORE, flat(award("a"), named, version="v2"), ash={"r": 1})
    assert told(found)["renamed"] == "wording"


def test_to_move_a_line_is_wording_only_where_groups_weigh_nothing() -> None:
    line = award("a", group="one"), award("b", group="two"), award("c", group="two")
    moved = award("a", group="two"), award("b", group="two"), award("c", group="one")
    assert told(compared(flat(*line), flat(*moved, version="v2"))) == {"moved": "wording"}
    weights = {"one": 1, "two": 3}
    found = compared(grouped(weights, *line), grouped(weights, *moved, version="v2"))
    assert told(found)["moved"] == "moves-points"


@pytest.mark.parametrize("least", SEVERITIES)
def test_an_accepted_change_reaches_no_degree_and_the_gravest_reaches_all(least: Severity) -> None:
    accepted: Ruled = "accepted"
    assert not reaches(accepted, least)
    assert reaches("eliminates", least)
    assert reaches("wording", least) == (least == "wording")


def revised(case: RevisedCase) -> Difference:
    tied = edges(case.before, case.after, "detail")
    return difference(case.before, case.after, ("detail", tied), case.field, case.reader)


@given(revised_cases())
def test_whom_a_change_puts_out_met_the_version_before_and_does_not_meet_the_later(
    case: RevisedCase,
) -> None:
    found = revised(case)
    before = {
        e.offer: e.standing for e in evaluate(case.before, case.field, case.reader).evaluations
    }
    after = {e.offer: e.standing for e in evaluate(case.after, case.field, case.reader).evaluations}
    for offers in put_out(found).values():
        assert all(before[offer] in ("admitted", "pending") for offer in offers)
        assert all(after[offer] == "failing" for offer in offers)


@given(revised_cases())
def test_where_nothing_raises_a_bar_nobody_is_newly_out(case: RevisedCase) -> None:
    found = revised(case)
    if any(raises_a_bar(change, found.before, found.after) for change in found.changes):
        return
    out = [
        {e.offer for e in outcome.evaluations if e.standing == "failing"}
        for outcome in found.outcomes
    ]
    assert out[1] <= out[0]


@given(revised_cases())
def test_what_is_wording_moves_nothing(case: RevisedCase) -> None:
    found = revised(case)
    degrees = severities(found)
    for offer in found.offers:
        for name, effect in offer.effects.items():
            if degrees[name] == "wording":
                assert effect.columns.floor == effect.columns.ceiling == 0
                assert effect.range.low == effect.range.high == 0
