"""Five questions to a refinement: worked cases, each of which breaks one of them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import edges, kin
from cloudeval.changes.units import units
from cloudeval.effects.hybrid import Between
from cloudeval.effects.neutrality import Neutral, Neutrality, refinements
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage, Veto
from tests.builders import UP, Answer, award, candidate, flat, grouped, reader, requirement

FINER = Lineage(refines=("a",))
INSTEAD = Lineage(replaces=("a",))


def between(before: CriteriaSet, after: CriteriaSet) -> Between:
    words = reader(before, after).vocabulary
    tied = kin(before, after, edges(before, after, "detail"))
    common = units(before, after)
    return Between(before, after, tied, common, compare(before, after, tied, common, words))


def asked(
    before: CriteriaSet, after: CriteriaSet, **offers: Mapping[str, Answer]
) -> list[Neutrality]:
    versions = between(before, after)
    field = [candidate(name, answers) for name, answers in offers.items()]
    neutral = Neutral(versions, field, reader(before, after))
    return [neutral.of(each) for each in refinements(versions)]


def told(found: Neutrality) -> str:
    return " ".join(f"{question}:{found.told[question]}" for question in "abcde")  # type: ignore[index]


def test_two_halves_of_one_demand_are_only_detail() -> None:
    before = flat(award("a", 2), award("x"))
    after = flat(
        award("a1", reads="a", lineage=INSTEAD),
        award("a2", reads="a", lineage=INSTEAD),
        award("x"),
        version="v2",
    )
    (found,) = asked(before, after, ash={"a": 10, "x": 3}, birch={"a": (2, 6), "x": None})
    assert told(found) == "a:yes b:yes c:yes d:yes e:yes"
    assert found.is_detail
    assert found.factor == 1


def test_detail_that_trebles_the_weight_fails_the_first_question() -> None:
    before = flat(award("a"), award("x"))
    heirs = [award(f"a{n}", reads="a", lineage=INSTEAD) for n in (1, 2, 3)]
    (found,) = asked(before, flat(*heirs, award("x"), version="v2"), ash={"a": 10, "x": 0})
    assert found.told["a"] == "no"
    assert found.told["b"] == "yes"
    assert found.told["d"] == "no"
    assert found.factor == Fraction(3, 2)


def test_a_child_in_another_group_moves_shares_outside() -> None:
    before = grouped(
        {"g": 50, "h": 50}, award("a", group="g"), award("b", group="g"), award("x", group="h")
    )
    after = grouped(
        {"g": 50, "h": 50},
        award("a2", reads="a", group="h", lineage=INSTEAD),
        award("b", group="g"),
        award("x", group="h"),
        version="v2",
    )
    (found,) = asked(before, after, ash={"a": 5, "b": 0, "x": 5})
    assert found.told["a"] == "no"


def test_another_unknown_fact_is_not_the_same_demand() -> None:
    before = flat(award("a"), award("x"))
    after = flat(award("b", lineage=INSTEAD), award("x"), version="v2")
    (found,) = asked(before, after, ash={"a": None, "b": None, "x": 4})
    assert found.told["d"] == "unproven"
    assert found.touched["d"] == ("ash/ash",)
    assert found.told["e"] == "no"


def test_totals_that_stay_by_luck_do_not_hide_a_weight_that_moved() -> None:
    """Where the value is the mean, any weight leaves the total alone."""
    before = flat(award("a", 2), award("x", 2))
    after = flat(award("a1", 6, reads="a", lineage=INSTEAD), award("x", 2), version="v2")
    (found,) = asked(before, after, ash={"a": 5, "x": 5})
    assert (found.told["a"], found.told["d"]) == ("no", "yes")


def test_who_met_the_ancestor_and_not_the_heir_is_named() -> None:
    before = flat(award("a", 2), award("x"))
    after = flat(award("a"), award("b", lineage=FINER), award("x"), version="v2")
    (found,) = asked(
        before,
        after,
        ash={"a": 10, "b": 0, "x": 1},
        birch={"a": 10, "b": 10, "x": 1},
        cedar={"a": 10, "b": (0, 10), "x": 1},
        dogwood={"a": 3, "b": 0, "x": 1},
    )
    assert found.told["b"] == "no"
    assert found.touched["b"] == ("ash/ash", "cedar/cedar")


def test_where_nobody_meets_the_ancestor_the_second_question_is_empty() -> None:
    before = flat(award("a", 2), award("x"))
    after = flat(award("a"), award("b", lineage=FINER), award("x"), version="v2")
    (found,) = asked(before, after, ash={"a": 3, "b": 10, "x": 1})
    assert found.told["b"] == "vacuous"


def test_a_veto_that_comes_with_the_detail_is_no_detail() -> None:
    before = flat(award("a", 2), award("x"))
    after = flat(
        award("a"),
        award("a2", reads="a", scale=UP, veto=Veto(below="t5"), lineage=FINER),
        award("x"),
        version="v2",
    )
    (found,) = asked(before, after, ash={"a": 10, "x": 1}, birch={"a": 2, "x": 1})
    assert found.told["c"] == "no"
    assert found.touched["c"] == ("birch/birch",)


def test_a_requirement_that_was_there_before_may_be_renamed() -> None:
    before = flat(requirement("a", "t3"), award("x"))
    after = flat(requirement("a2", "t3", reads="a", lineage=INSTEAD), award("x"), version="v2")
    (found,) = asked(before, after, ash={"a": 5, "x": 1}, birch={"a": None, "x": 1})
    assert told(found) == "a:yes b:yes c:yes d:yes e:yes"


def test_a_stricter_requirement_is_not_a_new_name() -> None:
    before = flat(requirement("a", "t3"), award("x"))
    after = flat(requirement("a2", "t6", reads="a", lineage=INSTEAD), award("x"), version="v2")
    (found,) = asked(before, after, ash={"a": 9, "x": 1})
    assert (found.told["b"], found.told["c"], found.told["e"]) == ("yes", "no", "no")


def test_two_that_make_up_for_one_another_fail_alone_and_pass_together() -> None:
    before = flat(award("a", 2), award("b", 2), award("x"))
    after = flat(
        award("a1", 3, reads="a", lineage=INSTEAD),
        award("b1", 1, reads="b", lineage=Lineage(replaces=("b",))),
        award("x"),
        version="v2",
    )
    versions = between(before, after)
    field = [candidate("ash", {"a": 5, "b": 5, "x": 1})]
    neutral = Neutral(versions, field, reader(before, after))
    found = refinements(versions)
    assert [neutral.of(each).told["a"] for each in found] == ["no", "no"]
    together = neutral.together(found)
    assert together.told["d"] == "yes"
