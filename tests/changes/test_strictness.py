"""More, less, or something else: judged over every answer there may be."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from cloudeval.changes.strictness import direction
from cloudeval.model.criterion import (
    AwardCriterion,
    Condition,
    LinearScale,
    PointsScale,
    Veto,
    YesNoScale,
)
from cloudeval.model.vocabulary import Vocabulary
from tests.builders import DOWN, UP, award, quantity, requirement, tenths, yes_no

WORDS = Vocabulary(
    {each.id: each for each in (tenths("line"), quantity("n", 0, 100), yes_no("q"))}, {}, {}
)


def linear(worst: int, best: int) -> AwardCriterion:
    scale = LinearScale(kind="linear", worst=Fraction(worst), best=Fraction(best), unit="u")
    return award("n", scale=scale)


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ((0, 10), (0, 10), "same"),
        ((0, 10), (0, 20), "tightened"),
        ((0, 10), (-5, 10), "relaxed"),
        ((0, 10), (5, 6), "rescaled"),
        ((0, 10), (10, 0), "rescaled"),
        ((10, 0), (8, 0), "tightened"),
        ((0, 10), (2, 12), "tightened"),
    ],
)
def test_a_line_on_numbers(was: tuple[int, int], now: tuple[int, int], expected: str) -> None:
    assert direction(linear(*was), linear(*now), WORDS) == expected


def test_the_same_values_in_another_form_are_the_same() -> None:
    points = PointsScale(
        kind="points", out_of=Fraction(20), points={t: w * 20 for t, w in UP.values.items()}
    )
    assert direction(award("line"), award("line", scale=points), WORDS) == "same"
    assert direction(award("line"), award("line", scale=DOWN), WORDS) == "rescaled"


def test_yes_and_no_may_be_worth_the_same_or_less() -> None:
    plain = award("q", scale=YesNoScale(kind="yes-no"))
    half = PointsScale(
        kind="points", out_of=Fraction(2), points={"no": Fraction(0), "yes": Fraction(1)}
    )
    assert direction(plain, award("q", scale=half), WORDS) == "tightened"


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (Condition(at_least="5"), Condition(at_least="5.0"), "same"),
        (Condition(at_least="5"), Condition(at_least="6"), "tightened"),
        (Condition(at_most="5"), Condition(at_most="6"), "relaxed"),
        (Condition(at_most="5"), Condition(at_least="6"), "rescaled"),
    ],
)
def test_a_condition_on_a_number(was: Condition, now: Condition, expected: str) -> None:
    must = requirement("n", "0")
    assert direction(replace(must, condition=was), replace(must, condition=now), WORDS) == expected


def test_a_veto_that_moves_counts_with_the_scale() -> None:
    was = award("line", veto=Veto(below="t3"))
    assert direction(was, award("line", veto=Veto(below="t5")), WORDS) == "tightened"
    assert direction(was, award("line", veto=Veto(below="t1"), scale=DOWN), WORDS) == "rescaled"
