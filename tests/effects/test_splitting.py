"""A split line by the worked figures: what more lines did, and what other demands did."""

from __future__ import annotations

from fractions import Fraction

from cloudeval.changes.lineage import edges
from cloudeval.effects.difference import Difference, difference
from cloudeval.effects.splitting import Parts, splitting
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage
from tests.builders import Answer, award, candidate, flat, grouped, reader, requirement

OF_OLD = Lineage(replaces=("old",))
REFINES = Lineage(refines=("old",))


def compared(
    before: CriteriaSet, after: CriteriaSet, answers: dict[str, Answer], offer: str = "ash"
) -> Difference:
    tied = ("detail", edges(before, after, "detail"))
    return difference(before, after, tied, [candidate(offer, answers)], reader(before, after))  # type: ignore[arg-type]


def parts(found: Difference) -> Parts:
    ((by_offer,),) = [[*splitting(found).values()]]
    (told,) = by_offer.values()
    (change,) = [c for c in found.changes if c.fingerprint in splitting(found)]
    effect = found.offers[0].effects[change.fingerprint].columns
    assert told.splitting.plus(told.asking).plus(told.elsewhere) == effect
    return told


def floors(told: Parts) -> list[Fraction]:
    return [told.splitting.floor, told.asking.floor, told.elsewhere.floor]


def test_three_heirs_for_one_line_by_the_formula() -> None:
    """p: weight 1 at 0.9; f: weight 3 at 0.6; beside them weight 1 at 0.3: from 60 to 52.5."""
    before = flat(award("old"), award("stay"))
    heirs = [award(f"new-{n}", lineage=OF_OLD) for n in range(3)]
    after = flat(*heirs, award("stay"), version="v2", supersedes="v1")
    answers: dict[str, Answer] = {"old": 9, "stay": 3, "new-0": 8, "new-1": 6, "new-2": 4}
    found = compared(before, after, answers)
    mean = (Fraction(60, 100) + Fraction(525, 1000)) / 2
    gained = 100 * 2 * (Fraction(75, 100) - mean) / 3
    asked = 100 * 2 * Fraction(-3, 10) / 3
    assert floors(parts(found)) == [gained, asked, 0]
    assert gained + asked == Fraction(-15, 2)


def test_a_line_that_goes_on_is_one_of_its_own_heirs() -> None:
    """It hands on two of its three parts: what it loses is told of it, what heirs ask of them."""
    before = flat(award("old", 3), award("stay"))
    after = flat(
        award("old", 1),
        award("new", 2, lineage=REFINES),
        award("stay"),
        version="v2",
        supersedes="v1",
    )
    found = compared(before, after, {"old": 9, "new": 4, "stay": 3})
    told = parts(found)
    (less,) = [c for c in found.changes if c.kind == "reweighted"]
    handed_on = found.offers[0].effects[less.fingerprint].columns.floor
    assert told.splitting.floor == -handed_on
    assert told.asking.floor == 100 * 2 * Fraction(-5, 10) / 4
    assert told.asking.floor == found.offers[0].change.floor


def test_a_line_that_becomes_a_requirement_hands_its_weight_on() -> None:
    before = flat(award("old"), award("stay"))
    heir = award("new", lineage=REFINES)
    after = flat(requirement("old", "t5"), heir, award("stay"), version="v2", supersedes="v1")
    found = compared(before, after, {"old": 9, "new": 4, "stay": 3})
    told = parts(found)
    (recast,) = [c for c in found.changes if c.kind == "recast"]
    assert told.splitting.floor == -found.offers[0].effects[recast.fingerprint].columns.floor
    assert told.asking.floor == 100 * Fraction(-5, 10) / 2


def test_heirs_of_a_requirement_are_new_weight_and_no_split() -> None:
    before = flat(requirement("old", "t5"), award("stay"))
    after = flat(
        requirement("old", "t5"),
        award("new", lineage=REFINES),
        award("stay"),
        version="v2",
        supersedes="v1",
    )
    told = parts(compared(before, after, {"old": 9, "new": 4, "stay": 8}))
    assert floors(told)[:2] == [0, 0]
    assert told.elsewhere.floor < 0


def test_a_child_in_another_group_is_held_against_that_groups_mean() -> None:
    """The same weight and the same answer: 25 becomes 33 because it stands among others."""
    before = grouped(
        {"x": 50, "y": 50},
        award("old", group="x"),
        award("ax", group="x"),
        award("by", group="y"),
        award("cy", group="y"),
    )
    after = grouped(
        {"x": 50, "y": 50},
        award("ax", group="x"),
        award("by", group="y"),
        award("cy", group="y"),
        award("new", group="y", reads="old", lineage=REFINES),
        award("too", group="y", reads="old", lineage=REFINES),
        version="v2",
        supersedes="v1",
    )
    told = parts(compared(before, after, {"old": 9, "ax": 0, "by": 5, "cy": 1}))
    assert told.asking.floor == 0
    assert told.elsewhere.floor != 0


def test_both_ends_of_what_is_unknown_have_their_parts() -> None:
    before = flat(award("old"), award("stay"))
    heirs = [award(f"new-{n}", lineage=OF_OLD) for n in range(2)]
    after = flat(*heirs, award("stay"), version="v2", supersedes="v1")
    told = parts(compared(before, after, {"old": 5, "new-0": (2, 8), "new-1": 5, "stay": 5}))
    assert told.asking.floor < 0 < told.asking.ceiling


def test_an_offer_that_was_exempt_all_along_is_asked_nothing_more() -> None:
    before = flat(award("old", exempt=["ash"]), award("stay"))
    heirs = [award(f"new-{n}", Fraction(1, 2), lineage=OF_OLD, exempt=["ash"]) for n in range(2)]
    after = flat(*heirs, award("stay"), version="v2", supersedes="v1")
    assert floors(parts(compared(before, after, {"old": 9, "new-0": 0, "stay": 3}))) == [0, 0, 0]
