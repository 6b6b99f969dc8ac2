"""Two versions on two days: small cases in which each figure can be checked by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from cloudeval.changes.lineage import edges
from cloudeval.effects.days.causes import moved, moved_by
from cloudeval.effects.days.two_days import two_days
from cloudeval.effects.difference import Difference, sheets
from cloudeval.effects.severity import put_out, severities
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage
from tests.builders import DAY, Answer, award, candidate, flat, reader, requirement

LATER = date(2025, 6, 1)


def compared(
    before: CriteriaSet, after: CriteriaSet, was: dict[str, Answer], now: dict[str, Answer]
) -> Difference:
    filled = tuple(
        sheets(before, after, [candidate("ash", answers)], reader(before, after, on=day))
        for answers, day in ((was, DAY), (now, LATER))
    )
    return two_days(("detail", edges(before, after, "detail")), filled)  # type: ignore[arg-type]


def test_rules_and_facts_are_each_the_mean_over_the_other() -> None:
    """From 40 to 90: a line is added that is met once its fact has come."""
    before = flat(award("old"))
    after = flat(award("old"), award("new"), version="v2", supersedes="v1")
    found = compared(before, after, {"old": 4, "new": 0}, {"old": 8, "new": 10})
    (offer,) = found.offers
    (change,) = found.changes
    assert [offer.before.floor, offer.after.floor] == [40, 90]
    # The line costs 20 with the facts of the first day, and adds 10 with those of the second.
    assert offer.effects[change.fingerprint].columns.floor == -5
    # Under the old rules old adds 40, under the new ones 20; new adds 50 under the new ones alone.
    assert {name: columns.floor for name, columns in offer.facts.items()} == {"old": 30, "new": 25}
    assert found.causes(offer)["facts"].floor == 55


def test_a_line_that_is_renamed_has_its_facts_under_both_names() -> None:
    before = flat(award("old", reads="f"))
    after = flat(
        award("new", reads="f", lineage=Lineage(replaces=("old",))), version="v2", supersedes="v1"
    )
    (offer,) = compared(before, after, {"f": 4}, {"f": 8}).offers
    assert {name: columns.floor for name, columns in offer.facts.items()} == {"old": 20, "new": 20}


def test_what_is_unknown_on_both_days_may_differ_between_them() -> None:
    version = flat(award("old"))
    after = flat(award("old"), version="v2", supersedes="v1")
    (offer,) = compared(version, after, {"old": (2, 6)}, {"old": (2, 6)}).offers
    assert offer.facts == {}
    assert [offer.change.floor, offer.change.ceiling] == [0, 0]
    assert [offer.range.low, offer.range.high] == [-40, 40]


def test_a_requirement_that_a_lapsed_fact_fails_is_failed_by_both_together() -> None:
    before = flat(award("old"))
    after = flat(award("old"), requirement("must", "t5"), version="v2", supersedes="v1")
    found = compared(before, after, {"old": 5, "must": 9}, {"old": 5, "must": 1})
    (offer,) = moved(found)
    (check,) = offer.checks
    assert (offer.standings, offer.by) == (("admitted", "admitted", "admitted", "failing"), "both")
    assert (check.verdicts.before, check.verdicts.rules) == (None, "met")
    assert (check.verdicts.facts, check.verdicts.after, check.by) == (None, "not-met", "both")


def test_a_requirement_that_goes_while_its_fact_comes_is_lifted_by_either() -> None:
    before = flat(award("old"), requirement("must", "t5"))
    after = flat(award("old"), version="v2", supersedes="v1")
    (offer,) = moved(compared(before, after, {"old": 5, "must": 1}, {"old": 5, "must": 9}))
    assert offer.by == "either"
    assert [check.by for check in offer.checks] == ["either"]


def test_a_requirement_under_another_name_is_the_same_check() -> None:
    before = flat(award("old"), requirement("must", "t5", reads="f"))
    after = flat(
        award("old"),
        requirement("shall", "t5", reads="f", lineage=Lineage(replaces=("must",))),
        version="v2",
        supersedes="v1",
    )
    (offer,) = moved(compared(before, after, {"old": 5, "f": 9}, {"old": 5, "f": 1}))
    (check,) = offer.checks
    assert (check.by, check.verdicts.before, check.verdicts.rules) == ("facts", "met", "met")


def test_a_change_puts_out_whom_it_puts_out_with_the_facts_of_either_day() -> None:
    before = flat(award("old"))
    after = flat(award("old"), requirement("must", "t5"), version="v2", supersedes="v1")
    fails, passes = {"old": 5, "must": 1}, {"old": 5, "must": 9}
    for was, now in ((fails, passes), (passes, fails)):
        found = compared(before, after, {**was}, {**now})
        (change,) = found.changes
        assert put_out(found) == {change.fingerprint: ("ash/ash",)}
        assert severities(found) == {change.fingerprint: "eliminates"}
    found = compared(before, after, {**passes}, {**passes})
    assert [*put_out(found).values()] == [()]


def test_one_cause_or_two_lead_from_before_to_after() -> None:
    assert moved_by(0, 1, 1, 0) is None
    assert [moved_by(0, *middle, 1) for middle in ((1, 0), (0, 1), (1, 1), (0, 0))] == [
        "rules",
        "facts",
        "either",
        "both",
    ]
    assert moved_by(Fraction(0), Fraction(2), Fraction(0), Fraction(1)) == "both"
