"""Five questions to a refinement: worked cases, each of which breaks one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import edges, kin
from cloudeval.changes.units import units
from cloudeval.effects.difference import sheets
from cloudeval.effects.hybrid import Between
from cloudeval.effects.neutrality.questions import Neutral, Neutrality, Refinement, refinements
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage, Veto
from cloudeval.scoring.evaluation import evaluate
from tests.builders import UP, Answer, award, candidate, flat, grouped, reader, requirement
from tests.neutrality_oracle import Made
from tests.neutrality_oracle import refinements as kins_of

FINER = Lineage(refines=("a",))
INSTEAD = Lineage(replaces=("a",))
Offers = Mapping[str, Mapping[str, Answer]]


def between(before: CriteriaSet, after: CriteriaSet) -> Between:
    words = reader(before, after).vocabulary
    tied = kin(before, after, edges(before, after, "detail"))
    common = units(before, after)
    return Between(before, after, tied, common, compare(before, after, tied, common, words))


def neutral(
    before: CriteriaSet, after: CriteriaSet, offers: Offers
) -> tuple[Neutral, tuple[Refinement, ...]]:
    field = [candidate(name, answers) for name, answers in offers.items()]
    filled = sheets(before, after, field, reader(before, after))
    refined = refinements(between(before, after).changes)
    return Neutral(filled.outcomes, units(before, after)), refined


def asked(
    before: CriteriaSet, after: CriteriaSet, **offers: Mapping[str, Answer]
) -> list[Neutrality]:
    found, refined = neutral(before, after, offers)
    return [found.of(each) for each in refined]


def together(before: CriteriaSet, after: CriteriaSet, **offers: Mapping[str, Answer]) -> Neutrality:
    found, refined = neutral(before, after, offers)
    return found.together(refined)


def floors(
    before: CriteriaSet, after: CriteriaSet, **offers: Mapping[str, Answer]
) -> list[Fraction]:
    field = [candidate(name, answers) for name, answers in offers.items()]
    words = reader(before, after)
    return [evaluate(version, field, words).evaluations[0].floor for version in (before, after)]


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


def test_a_child_of_equal_weight_and_value_in_another_group_makes_33_of_25() -> None:
    x, q = award("x", 2, group="h"), award("q", 2, group="g")
    before = grouped({"g": 50, "h": 50}, award("a", 2, group="g"), q, x)
    child = award("a2", reads="a", group="h", lineage=FINER)
    after = grouped({"g": 50, "h": 50}, award("a", group="g"), q, child, x, version="v2")
    offer: Mapping[str, Answer] = {"a": 10, "q": 0, "x": 0}
    assert floors(before, after, ash=offer) == [25, Fraction(100, 3)]
    (found,) = asked(before, after, ash=offer)
    assert told(found) == "a:no b:yes c:yes d:no e:yes"
    assert found.factor == Fraction(4, 3)


def test_a_split_that_a_cut_of_the_group_makes_up_for_fails_alone() -> None:
    """Its total is what it was; but the cut is no part of the refinement."""
    x = award("x", group="h")
    before = grouped({"g": 50, "h": 50}, award("a", group="g"), x)
    halves = [award(f"a{g}", reads="a", group=g, lineage=INSTEAD) for g in ("g", "k")]
    after = grouped({"g": 25, "k": 25, "h": 50}, *halves, x, version="v2")
    offer: Mapping[str, Answer] = {"a": 10, "x": 0}
    assert floors(before, after, ash=offer) == [50, 50]
    (found,) = asked(before, after, ash=offer)
    assert (found.told["a"], found.told["d"]) == ("no", "no")
    assert found.factor == Fraction(6, 5)


def test_with_unit_weights_every_split_fails_the_first_question_by_its_factor() -> None:
    for parts in (2, 3, 5):
        heirs = [award(f"a{n}", reads="a", lineage=INSTEAD) for n in range(parts)]
        before, after = flat(award("a"), award("x")), flat(*heirs, award("x"), version="v2")
        (found,) = asked(before, after, ash={"a": 10, "x": 10})
        assert told(found) == "a:no b:yes c:yes d:yes e:yes"
        assert found.factor == Fraction(2 * parts, parts + 1)


def test_where_all_is_split_alike_each_fails_alone_and_all_pass_together() -> None:
    before = flat(award("a"), award("b"))
    heirs = [
        award(f"{name}{n}", reads=name, lineage=Lineage(replaces=(name,)))
        for name in "ab"
        for n in (1, 2)
    ]
    after = flat(*heirs, version="v2")
    offer: Mapping[str, Answer] = {"a": 10, "b": 0}
    assert [found.told["a"] for found in asked(before, after, ash=offer)] == ["no", "no"]
    whole = together(before, after, ash=offer)
    assert told(whole) == "a:yes b:yes c:yes d:yes e:yes"
    assert whole.factor == 1


def test_an_heir_that_bears_the_name_of_what_stays_is_not_taken_for_it() -> None:
    """Lineage may call a name new: made alone, two criteria then bear it."""
    before = flat(award("a", 2), award("b", 3), award("x"))
    heirs = [
        award("b", reads="a", lineage=Lineage(new=True, refines=("a",))),
        award("a1", reads="a", lineage=INSTEAD),
    ]
    after = flat(*heirs, award("x"), version="v2")
    (found,) = asked(before, after, ash={"a": 10, "b": 4, "x": 1})
    assert told(found) == "a:yes b:yes c:yes d:yes e:yes"
    assert found.factor == 1


def test_an_unknown_fact_beyond_enumeration_still_has_its_answer() -> None:
    names = "abcdef"
    before = flat(award("a", 6), award("x"))
    after = flat(
        *(award(f"a{n}", reads=n, lineage=INSTEAD) for n in names), award("x"), version="v2"
    )
    offer: Mapping[str, Answer] = {"x": 1, **dict.fromkeys(names)}
    (found,) = asked(before, after, ash=offer)
    assert found.told["b"] == "unproven"
    (found,) = asked(before, after, ash={**offer, "b": 0, "a": 10})
    assert found.told["b"] == "no"


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


def test_two_that_make_up_for_one_another_fail_alone_and_move_nothing_together() -> None:
    before = flat(award("a", 2), award("b", 2), award("x"))
    after = flat(
        award("a1", 3, reads="a", lineage=INSTEAD),
        award("b1", 1, reads="b", lineage=Lineage(replaces=("b",))),
        award("x"),
        version="v2",
    )
    offer: Mapping[str, Answer] = {"a": 5, "b": 5, "x": 1}
    assert [found.told["a"] for found in asked(before, after, ash=offer)] == ["no", "no"]
    assert together(before, after, ash=offer).told["d"] == "yes"


def test_nothing_refined_and_nobody_scored_is_no_fault() -> None:
    same = flat(award("a"), award("x"))
    assert asked(same, replace(same, version="v2"), ash={"a": 1, "x": 1}) == []
    after = flat(award("b", reads="a", lineage=INSTEAD), award("x"), version="v2")
    (found,) = asked(same, after)
    assert told(found) == "a:yes b:yes c:yes d:yes e:yes"


def test_the_made_version_says_the_same() -> None:
    before = flat(award("a", 2), award("x"), requirement("r", "t3"))
    after = flat(
        award("a", 2),
        award("b", lineage=FINER),
        requirement("r2", "t6", reads="r", lineage=Lineage(replaces=("r",))),
        award("x", 5),
        version="v2",
    )
    offers: Offers = {
        "ash": {"a": 10, "b": (0, 10), "x": 1, "r": None},
        "birch": {"a": None, "b": 3, "x": 1, "r": (2, 4)},
    }
    versions = between(before, after)
    field = [candidate(name, answers) for name, answers in offers.items()]
    slow = Made(versions, field, reader(before, after))
    kins = kins_of(versions)
    quick, refined = neutral(before, after, offers)
    assert [quick.of(each) for each in refined] == [slow.of(each) for each in kins]
    assert quick.together(refined) == slow.together(kins)
