"""Leaving out one award criterion: worked cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from cloudeval.effects.leaving_out import LeftOut, firsts, left_out
from cloudeval.effects.neutrality.ends import Field
from cloudeval.model.claim import ExposureClaim
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import ExposureReading, LevelsScale, Veto
from cloudeval.model.law import InForce, Law
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate, Provider
from cloudeval.scoring.evaluation import Outcome, evaluate
from tests.builders import Answer, award, candidate, flat, grouped, reader, requirement, said

LAW = Law(
    id="law",
    title=said("law"),
    country="XX",
    extraterritorial=True,
    periods=(InForce(since=read_moment("2001"), sure="high", sources=()),),
)
REACH = ExposureReading(exposure=("law",))
LESS_IS_MORE = LevelsScale(
    kind="levels", values={"direct": Fraction(0), "indirect": Fraction(1, 2), "none": Fraction(1)}
)
ASH, BIRCH = "ash/ash", "birch/birch"


def outcome(version: CriteriaSet, **offers: Mapping[str, Answer]) -> Outcome:
    field = [candidate(name, answers) for name, answers in offers.items()]
    return evaluate(version, field, reader(version))


def siblings(**answers: Mapping[str, Answer]) -> list[Candidate]:
    """Offers of one house, whose exposure to the law is not known."""
    offers = tuple(candidate(name, given).offer for name, given in answers.items())
    house = Provider(
        format="cloudeval/provider/1", id="house", name="house", country="XX", offers=offers
    )
    return [Candidate(provider=house, offer=offer) for offer in offers]


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


def test_what_is_unknown_of_siblings_alike_is_not_settled_by_ends() -> None:
    """Their house is reached by the law or it is not: the one is ahead either way."""
    lines = (award("la"), award("legal", 3, reads=REACH, scale=LESS_IS_MORE), award("z"))
    version = flat(*lines)
    field = siblings(a={"la": 8, "z": 5}, b={"la": 5, "z": 5})
    found = evaluate(version, field, reader(version, laws=[LAW]))
    assert firsts(found).possible == ("house/a",)
    assert Field(found).without(2) is None
    assert told(left_out(found)) == {"la": ("house/a", "house/b")}


def test_who_is_behind_a_sibling_in_every_state_may_not_be_first_whoever_else_is() -> None:
    lines = (award("la"), award("legal", 3, reads=REACH, scale=LESS_IS_MORE), award("z"))
    version = flat(*lines)
    claim = ExposureClaim(
        way="direct",
        by=read_moment("2020-01-01"),
        seen=read_moment("2026-01-01"),
        sure="high",
        sources=(),
    )
    third = candidate("c", {"la": 10, "z": 5})
    third = replace(third, offer=replace(third.offer, exposure={"law": (claim,)}))
    field = [*siblings(a={"la": 8, "z": 5}, b={"la": 5, "z": 5}), third]
    found = evaluate(version, field, reader(version, laws=[LAW]))
    assert firsts(found).possible == ("house/a", "c/c")
    assert "z" not in told(left_out(found))


def test_without_offers_or_award_criteria_nothing_is_told() -> None:
    assert left_out(outcome(flat(award("a")))) == ()
    assert left_out(outcome(flat(requirement("r", "t1")), ash={"r": 5})) == ()


def test_the_last_line_left_out_leaves_all_level() -> None:
    found = outcome(flat(award("a")), ash={"a": 6}, birch={"a": 3})
    assert told(left_out(found)) == {"a": (ASH, BIRCH)}
