"""Worked cases that the laws found: each of them ruled out a simpler way of telling effects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.lineage import Edge
from cloudeval.effects.difference import Difference
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage
from cloudeval.testing.strategies import RevisedCase
from tests.builders import Answer, award, candidate, flat, grouped, reader, requirement, said
from tests.laws.test_effect_laws import check_sums, compared


def told(
    before: CriteriaSet,
    after: CriteriaSet,
    answers: dict[str, Answer],
    tied: Sequence[Edge] | None = None,
) -> tuple[Difference, dict[str, Fraction]]:
    """The difference, and the effects on the one offer by the change's subject and kind."""
    words = reader(before, after)
    case = RevisedCase(words.vocabulary, before, after, (candidate("a", answers),))
    check_sums(case)
    found = compared(case, tied=tied)
    (offer,) = found.offers
    return found, {
        f"{c.subject} {c.kind}": offer.effects[c.fingerprint].columns.floor for c in found.changes
    }


def test_a_line_keeps_its_weight_where_a_flat_set_becomes_one_by_group() -> None:
    """Another line joins its group, so that its part of the group falls; its weight does not."""
    kept = award("ax", group="x"), award("bx", group="x"), award("cy", group="y")
    before = flat(*kept)
    after = grouped(
        {"x": 60, "y": 40}, *kept, award("dx", group="x"), version="v2", supersedes="v1"
    )
    found, effects = told(before, after, {"ax": 3, "bx": 8, "cy": 5, "dx": 9})
    assert found.unchanged == ("ax", "bx", "cy")
    assert set(effects) == {"dx added", "x regrouped", "y regrouped"}


def test_the_weight_of_a_group_whose_lines_weigh_nothing_is_told_of_the_group() -> None:
    lines = award("ax", group="x"), award("by", 0, group="y")
    before = grouped({"x": 1, "y": 1}, *lines)
    after = grouped({"x": 1}, lines[0], version="v2", supersedes="v1")
    _, effects = told(before, after, {"ax": 10})
    assert effects == {"by removed": 0, "y regrouped": 50}
    _, effects = told(after, replace(before, version="v3"), {"ax": 10})
    assert effects == {"by added": 0, "y regrouped": -50}


def test_a_weighted_group_without_any_line_adds_up_as_well() -> None:
    before = grouped({"x": 1}, award("ax", group="x"))
    after = grouped({"x": 1, "y": 3}, award("ax", group="x"), version="v2", supersedes="v1")
    _, effects = told(before, after, {"ax": 10})
    assert effects == {"y regrouped": -75}


def test_another_line_under_an_old_id_is_one_that_went_and_one_that_came() -> None:
    before = flat(award("ab"), award("stay"))
    renewed = award("ab", 3, reads="other", lineage=Lineage(new=True))
    after = flat(renewed, award("stay"), version="v2", supersedes="v1")
    _, effects = told(before, after, {"ab": 0, "other": 10, "stay": 5})
    apart = flat(award("new", 3, reads="other"), award("stay"), version="v2", supersedes="v1")
    _, elsewhere = told(before, apart, {"ab": 0, "other": 10, "stay": 5})
    assert effects == {
        "ab removed": elsewhere["ab removed"],
        "ab added": elsewhere["new added"],
    }


def test_a_line_that_is_renamed_and_recast_moves_its_points_by_being_recast() -> None:
    before = flat(award("old"), award("stay"))
    must = requirement("new", "t5", lineage=Lineage(replaces=("old",)))
    after = flat(must, award("stay"), version="v2", supersedes="v1")
    _, effects = told(before, after, {"old": 10, "new": 10, "stay": 0})
    assert [effects["new recast"], effects["old renamed"]] == [-50, 0]


def test_two_lines_that_change_names_are_each_told_of_themselves() -> None:
    before = flat(award("one", 1, reads="f"), award("two", 2, reads="g"))
    after = flat(award("two", 3, reads="f"), award("one", 2, reads="g"), version="v3")
    tied = (Edge("one", "two", "replaces"), Edge("two", "one", "replaces"))
    found, effects = told(before, after, {"f": 10, "g": 0}, tied)
    (heavier,) = [c for c in found.changes if c.kind == "reweighted"]
    assert heavier.subject == "two"
    assert effects["two reweighted"] == sum(effects.values())


def test_groups_that_all_weigh_fifty_times_as_much_weigh_the_same() -> None:
    lines = award("ax", group="x"), award("by", group="y")
    before = grouped({"x": 1, "y": 3}, *lines)
    after = grouped({"x": 50, "y": 150}, *lines, version="v2", supersedes="v1")
    found, effects = told(before, after, {"ax": 10, "by": 0})
    assert effects == {}
    assert found.units.groups_rescaled_by == 50


def test_a_requirement_that_is_met_eliminates_nobody_whatever_else_is_unproven() -> None:
    before = flat(award("la"), requirement("open", "t5"))
    after = flat(
        award("la"),
        requirement("open", "t5"),
        requirement("shut", "t5"),
        version="v2",
        supersedes="v1",
    )
    found, _ = told(before, after, {"la": 5, "shut": 9})
    (verdict,) = found.offers[0].verdicts.values()
    assert (verdict.after, verdict.sufficient, verdict.decisive) == ("met", "not-met", "not-met")


def test_a_requirement_that_goes_may_have_been_the_only_one_to_read_its_fact() -> None:
    before = flat(award("la"), requirement("one", "t5"), requirement("two", "t5"))
    after = flat(award("la"), requirement("two", "t5"), version="v2", supersedes="v1")
    found, _ = told(before, after, {"la": 5})
    (verdict,) = found.offers[0].verdicts.values()
    assert (verdict.before, verdict.after) == ("unproven", None)
    assert (verdict.sufficient, verdict.decisive) == ("not-met", "not-met")


def test_other_words_are_no_test_of_a_requirement() -> None:
    """What else changed in the same criterion is told beside them, and decides by itself."""
    before = flat(award("la"), requirement("must", "t5"))
    harder = replace(requirement("must", "t9"), title=said("other words"))
    after = flat(award("la"), harder, version="v2", supersedes="v1")
    found, _ = told(before, after, {"la": 5, "must": 7})
    kinds = {c.fingerprint: c.kind for c in found.changes}
    assert sorted(kinds.values()) == ["reworded", "tightened"]
    assert [kinds[name] for name in found.offers[0].verdicts] == ["tightened"]
