"""Leaving out one award criterion: worked cases."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cloudeval.effects.ends import Field
from cloudeval.effects.leaving_out import LeftOut, firsts, left_out
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Veto
from cloudeval.scoring.evaluation import Outcome, evaluate
from tests.builders import Answer, award, candidate, flat, grouped, reader, requirement

ASH, BIRCH = "ash/ash", "birch/birch"


def outcome(
    version: CriteriaSet, *, company: str | None = None, **offers: Mapping[str, Answer]
) -> Outcome:
    field = [candidate(name, answers, provider=company) for name, answers in offers.items()]
    return evaluate(version, field, reader(version))


def told(found: tuple[LeftOut, ...]) -> dict[str, tuple[str, ...]]:
    return {each.criterion.id: each.first.possible for each in found}


def test_the_one_line_that_carries_the_first_is_told_with_who_is_first_without_it() -> None:
    version = flat(award("a", 3), award("b", 2), award("c", 5))
    found = outcome(version, ash={"a": 10, "b": 0, "c": 5}, birch={"a": 0, "b": 10, "c": 5})
    assert firsts(found).certain == (ASH,)
    (one,) = left_out(found)
    assert (one.criterion.id, one.share, one.first.certain) == ("a", Fraction(3, 10), (BIRCH,))


def test_who_is_level_without_a_line_may_both_be_first_and_surely_are() -> None:
    version = flat(award("a"), award("b"))
    found = outcome(version, ash={"a": 1, "b": 5}, birch={"a": 0, "b": 5})
    (one,) = left_out(found)
    assert one.first.possible == one.first.certain == (ASH, BIRCH)


def test_the_rest_of_a_group_takes_over_what_a_line_weighed() -> None:
    """Flat, the others of the group would not gain; within a group they share its weight anew."""
    lines = [award("a", group="g"), award("b", group="g"), award("x", group="h")]
    version = grouped({"g": 50, "h": 50}, *lines)
    found = outcome(version, ash={"a": 5, "b": 10, "x": 0}, birch={"a": 5, "b": 0, "x": 7})
    assert told(left_out(found)) == {"a": (ASH,), "x": (ASH,)}


def test_a_group_without_lines_gives_points_to_nobody() -> None:
    lines = [award("a", group="g"), award("x", group="h")]
    version = grouped({"g": 50, "h": 50}, *lines)
    found = outcome(version, ash={"a": 10, "x": 5}, birch={"a": 0, "x": 6})
    assert told(left_out(found)) == {"a": (BIRCH,)}


def test_with_the_line_goes_its_veto() -> None:
    version = flat(award("x", 9), award("v", veto=Veto(below="t8")))
    found = outcome(version, ash={"x": 5, "v": 9}, birch={"x": 9, "v": 7})
    assert firsts(found).possible == (ASH,)
    assert told(left_out(found))["v"] == (BIRCH,)


def test_who_fails_another_requirement_does_not_come_back() -> None:
    version = flat(award("x", 9), award("v", veto=Veto(below="t8")), requirement("r", "t5"))
    found = outcome(version, ash={"x": 5, "v": 9, "r": 5}, birch={"x": 9, "v": 7, "r": 1})
    assert left_out(found) == ()


def test_what_is_unknown_of_both_alike_is_not_settled_by_ends() -> None:
    """Offers of one company that share a fact: the version is scored without the line."""
    version = flat(award("a"), award("s"), award("b", 2))
    found = outcome(
        version, company="elm", ash={"a": 6, "b": 5, "s": None}, birch={"a": 3, "b": 5, "s": 4}
    )
    field = Field(found)
    for at, award_ in enumerate(version.awards):
        left = flat(*(each for each in version.awards if each != award_))
        then = firsts(evaluate(left, [e.candidate for e in found.evaluations], found.reader))
        assert field.without(at) in (None, then)


def test_without_offers_or_award_criteria_nothing_is_told() -> None:
    assert left_out(outcome(flat(award("a")))) == ()
    assert left_out(outcome(flat(requirement("r", "t1")), ash={"r": 5})) == ()


def test_the_last_line_left_out_leaves_all_level() -> None:
    found = outcome(flat(award("a")), ash={"a": 6}, birch={"a": 3})
    assert told(left_out(found)) == {"a": (ASH, BIRCH)}
