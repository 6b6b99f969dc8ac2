"""In which unit weights are compared."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cloudeval.changes.units import units
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage
from tests.builders import award, flat, grouped

ONE = Fraction(1)


def lines(*weights: int, declared: int | None = None, divide_by: int | None = None) -> CriteriaSet:
    made = [award(f"line-{n}", weight) for n, weight in enumerate(weights)]
    return flat(*made, declared=declared, divide_by=divide_by)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (lines(1, 1), lines(50, 50), (ONE, 50)),
        (lines(50, 50), lines(1, 1), (ONE, Fraction(1, 50))),
        (lines(1, 1), lines(1, 1), (ONE, ONE)),
        (lines(1, 1), lines(2, 3), (ONE, ONE)),
        (lines(1, 1), lines(1, 3), (ONE, ONE)),
        (lines(1, 0), lines(2, 0), (ONE, 2)),
        (lines(1, 0), lines(2, 5), (ONE, ONE)),
        (lines(1, 5), lines(2, 0), (ONE, ONE)),
        (lines(1, 1), lines(2, 2, 7), (ONE, 2)),
        (lines(1, 1, declared=2), lines(2, 2), (ONE, ONE)),
        (lines(1, 1, divide_by=2), lines(2, 2), (ONE, ONE)),
        (lines(60, 40, declared=100), lines(6, 4, declared=10), (100, 10)),
        (lines(60, 45, declared=100), lines(60, 40, declared=100), (100, 100)),
        (lines(), lines(3), (ONE, ONE)),
    ],
)
def test_the_unit_of_lines(
    before: CriteriaSet, after: CriteriaSet, expected: tuple[Fraction, Fraction]
) -> None:
    assert units(before, after).lines == expected


def test_a_factor_common_to_all_is_said() -> None:
    found = units(lines(1, 1), lines(50, 50))
    assert [found.rescaled_by, found.groups_rescaled_by] == [50, None]
    assert units(lines(1, 1), lines(2, 3)).rescaled_by is None


def test_groups_have_a_unit_of_their_own() -> None:
    both = award("ax", group="x"), award("by", group="y")
    found = units(grouped({"x": 1, "y": 3}, *both), grouped({"x": 20, "y": 60}, *both))
    assert [*found.lines, *found.groups] == [1, 1, 1, 20]
    assert found.groups_rescaled_by == 20
    declared = units(
        grouped({"x": 1, "y": 3}, *both, declared=4),
        grouped({"x": 20, "y": 60}, *both, declared=80),
    )
    assert [*declared.groups, declared.groups_rescaled_by] == [4, 80, None]


def test_the_unit_does_not_depend_on_how_lineage_is_told() -> None:
    """Otherwise the same line would have another effect under another reading."""
    before = flat(award("stay"), award("old"))
    plain = flat(award("stay", 2), award("new", 3), version="v2")
    tied = flat(award("stay", 2), award("new", 3, lineage=Lineage(replaces=("old",))), version="v2")
    assert units(before, plain) == units(before, tied)
