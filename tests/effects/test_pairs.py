"""Places told pair by pair: the worked cases."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cloudeval.changes.lineage import unrelated
from cloudeval.effects.difference import NIL, Columns, Difference, difference
from cloudeval.effects.pairs.pairing import Carried, Pairing
from cloudeval.model.criterion import LinearScale
from cloudeval.scoring.band import Band
from tests.builders import award, candidate, flat, grouped, quantity, reader, requirement
from tests.effects.undoing import compared

ASH, BIRCH = "ash/ash", "birch/birch"


def shifts(found: Difference, told: Carried) -> dict[tuple[str, str], Fraction]:
    changes = {change.fingerprint: change for change in found.changes}
    assert (
        sum((s.columns.floor for s in told.shifts.values()), told.ruler.floor) == told.shift.floor
    )
    return {
        (changes[name].kind, changes[name].subject): shift.columns.floor
        for name, shift in told.shifts.items()
    }


def test_a_line_that_both_meet_carries_nobody_past_anybody() -> None:
    """Centred effects would tell of −25 points for ash against birch."""
    before = flat(award("x"), award("y"))
    after = flat(award("x"), award("y"), award("z", 2), version="v2")
    found = compared(
        before,
        after,
        candidate("ash", {"x": 10, "y": 0, "z": 10}),
        candidate("birch", {"x": 10, "y": 10, "z": 10}),
    )
    (added,) = found.changes
    ash, birch = found.offers
    centred = ash.effects[added.fingerprint].columns.floor
    centred -= birch.effects[added.fingerprint].columns.floor
    assert centred == 25
    told = Pairing(found).carried(ASH, BIRCH)
    assert told.shifts == {}
    assert told.gaps == (Band(Fraction(-1), Fraction(-1)), Band(Fraction(-1), Fraction(-1)))
    assert Pairing(found).pair(ASH, BIRCH).turn == "kept"


def test_what_carried_one_past_the_other_has_the_sign_of_the_shift_and_comes_first() -> None:
    before = flat(award("x", 3), award("y", 1), award("z", 1))
    after = flat(award("x", 1), award("y", 1), award("z", 2), award("n", 6), version="v2")
    found = compared(
        before,
        after,
        candidate("ash", {"x": 10, "y": 0, "z": 10, "n": 0}),
        candidate("birch", {"x": 0, "y": 10, "z": 0, "n": 5}),
    )
    pairing = Pairing(found)
    pair = pairing.pair(ASH, BIRCH)
    assert (pair.turn, pair.by, pair.exact) == ("turned", "points", True)
    assert pair.ahead == (("always", "never"), ("never", "always"))
    told = pairing.carried(BIRCH, ASH)
    assert told.gaps == (Band(Fraction(-3), Fraction(-3)), Band(Fraction(1), Fraction(1)))
    assert [*shifts(found, told).items()] == [
        (("added", "n"), Fraction(3)),
        (("reweighted", "x"), Fraction(2)),
        (("reweighted", "z"), Fraction(-1)),
    ]
    assert told.shift == Columns(Fraction(4), Fraction(4))


def test_by_group_a_line_dilutes_the_others_of_its_group_and_a_group_may_weigh_more() -> None:
    before = grouped({"n": 1, "s": 1}, award("x", group="n"), award("y", group="s"))
    after = grouped(
        {"n": 1, "s": 3},
        award("x", group="n"),
        award("z", group="n"),
        award("y", group="s"),
        version="v2",
    )
    found = compared(
        before,
        after,
        candidate("ash", {"x": 10, "y": 5, "z": 10}),
        candidate("birch", {"x": 0, "y": 10, "z": 10}),
    )
    told = Pairing(found).carried(BIRCH, ASH)
    assert told.gaps[0].low == Fraction(-1, 2)
    assert told.gaps[1].low == Fraction(-1, 2) + Fraction(3, 2)
    assert shifts(found, told) == {
        ("regrouped", "s"): Fraction(1),
        ("added", "z"): Fraction(1, 2),
    }


def test_who_left_the_field_is_told_before_any_points() -> None:
    before = flat(award("x"))
    after = flat(award("x"), requirement("r", "t5"), version="v2")
    found = compared(
        before, after, candidate("ash", {"x": 10, "r": 1}), candidate("birch", {"x": 5, "r": 9})
    )
    pair = Pairing(found).pair(ASH, BIRCH)
    assert (pair.turn, pair.by) == ("turned", "standing")
    assert Pairing(found).carried(ASH, BIRCH).shift == NIL


def test_an_exemption_counts_as_fully_met() -> None:
    before = flat(award("x", 2), award("y", 3))
    after = flat(award("x", 2), award("y", 3, exempt=["ash"]), version="v2")
    found = compared(
        before, after, candidate("ash", {"x": 10, "y": 0}), candidate("birch", {"x": 0, "y": 10})
    )
    told = Pairing(found).carried(ASH, BIRCH)
    assert shifts(found, told) == {("exemption-granted", "y"): Fraction(3)}
    assert [gap.low for gap in told.gaps] == [-1, 2]
    assert Pairing(found).pair(ASH, BIRCH).turn == "turned"


@pytest.mark.parametrize(("high", "turn"), [(10, "open"), (4, "kept")])
def test_with_a_fact_unknown_the_order_may_have_been_turned_or_surely_was_not(
    high: int, turn: str
) -> None:
    before = flat(award("x", 2))
    after = flat(award("x", 2), award("y", 3), version="v2")
    found = compared(
        before,
        after,
        candidate("ash", {"x": 10, "y": 5}),
        candidate("birch", {"x": 5, "y": (0, high)}),
    )
    pair = Pairing(found).pair(ASH, BIRCH)
    assert (pair.turn, pair.exact) == (turn, True)
    told = Pairing(found).carried(BIRCH, ASH)
    assert told.shift == Columns(Fraction(-3, 2), Fraction(3 * (high - 5), 10))
    assert told.shift.floor == next(iter(told.shifts.values())).range.low


def test_a_number_may_turn_the_order_between_two_states_that_are_tried() -> None:
    """Ahead before from 1/6 on, behind after up to 1/3: neither the ends nor the middle show it."""
    number = LinearScale(kind="linear", worst=Fraction(10), best=Fraction(0), unit="u")
    line = award("line", 1, reads="n", scale=number)
    before = flat(line, award("x", Fraction(1, 6)))
    after = flat(line, award("x", Fraction(1, 3)), version="v2")
    field = candidate("ash", {"n": None, "x": 0}), candidate("birch", {"n": Fraction(10), "x": 10})
    found = difference(
        before,
        after,
        ("detail", unrelated(before, after)),
        field,
        reader(before, after, attributes=[quantity("n", 0, 10)]),
    )
    pair = Pairing(found).pair(ASH, BIRCH)
    assert (pair.turn, pair.exact) == ("open", False)
