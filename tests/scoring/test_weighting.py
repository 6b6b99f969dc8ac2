"""Weights as published: shares are what the file says, and what does not add up is told."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from cloudeval.model.criteria_set import ByGroup, Division
from cloudeval.scoring.weighting import WHOLE, mismatches, weigh
from tests.builders import award, flat, grouped


def test_a_share_is_a_weight_over_the_sum_of_all() -> None:
    weighed = weigh(flat(award("one", 1), award("two", 3)))
    assert weighed.share(WHOLE, "two") == Fraction(3, 4)
    assert weighed.scale == 1


def test_a_prescribed_divisor_divides_whatever_the_sum_is() -> None:
    weighed = weigh(flat(award("one", 1), award("two", 3), declared=5, divide_by=8))
    assert weighed.share(WHOLE, "two") == Fraction(3, 8)
    assert weighed.scale == Fraction(1, 2)


def test_a_line_in_a_group_has_its_part_of_the_groups_part() -> None:
    criteria = grouped(
        {"x": 40, "y": 60},
        award("ax", 1, group="x"),
        award("by", 1, group="y"),
        award("cy", 2, group="y"),
    )
    weighed = weigh(criteria)
    assert weighed.share("x", "ax") == Fraction(2, 5)
    assert weighed.share("y", "cy") == Fraction(3, 5) * Fraction(2, 3)


def test_a_group_without_lines_keeps_its_weight_and_gives_no_points() -> None:
    weighed = weigh(grouped({"x": 50, "y": 50}, award("ax", group="x")))
    assert weighed.scale == Fraction(1, 2)


def test_weights_that_do_not_add_up_are_told_and_not_repaired() -> None:
    criteria = grouped(
        {"x": 60, "y": 45}, award("ax", group="x"), award("by", group="y"), declared=100
    )
    (told,) = mismatches(criteria)
    assert [told.group, told.declared, told.actual] == [WHOLE, 100, 105]
    assert weigh(criteria).share("x", "ax") == Fraction(60, 105)


def test_each_group_that_does_not_add_up_is_told() -> None:
    criteria = grouped({"x": 1, "y": 1}, award("ax", 7, group="x"), award("by", 9, group="y"))
    within = replace(
        criteria, weighting=ByGroup(kind="by-group", within=Division(declared=Fraction(9)))
    )
    (told,) = mismatches(within)
    assert [told.group, told.declared, told.actual] == ["x", 9, 7]
    assert mismatches(flat(award("one", 5), declared=5)) == ()
