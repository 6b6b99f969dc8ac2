"""The smallest sets of changes that decide about a standing: worked cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cloudeval.changes.lineage import edges
from cloudeval.effects.difference import Difference, difference
from cloudeval.effects.standing.minimal_sets import OfferSets, Sets, Undone, minimal_sets
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage, Veto
from tests.builders import Answer, award, candidate, flat, reader, requirement

X = award("x")
Told = list[list[str]]


def compared(before: CriteriaSet, after: CriteriaSet, **offers: Mapping[str, Answer]) -> Difference:
    field = [candidate(name, answers) for name, answers in offers.items()]
    tied = edges(before, after, "detail")
    return difference(before, after, ("detail", tied), field, reader(before, after))


def asked(before: CriteriaSet, after: CriteriaSet, **ash: Answer) -> tuple[Difference, OfferSets]:
    found = compared(before, after, ash={"x": 5, **ash})
    (told,) = minimal_sets(found)
    return found, told


def named(found: Difference, sets: Iterable[Iterable[str]]) -> Told:
    """Sets by the kinds and subjects of their changes."""
    by = {change.fingerprint: f"{change.kind} {change.subject}" for change in found.changes}
    return sorted(sorted(by[name] for name in each) for each in sets)


def parts(found: Difference, undone: Undone) -> list[Told] | None:
    if undone.parts is None:
        return None
    return sorted(named(found, each) for each in undone.parts)


def test_two_new_requirements_are_each_enough_and_must_both_be_undone() -> None:
    after = flat(X, requirement("r", "t5"), requirement("s", "t5"), version="v2")
    found, told = asked(flat(X), after, r=1, s=1)
    both: list[Told] = [[["added r"]], [["added s"]]]
    assert parts(found, told.back) == parts(found, told.may_be_back) == both
    assert (told.back.number, told.back.least) == (1, 2)
    assert named(found, told.out.sets) == [["added r"], ["added s"]]
    assert named(found, told.may_be_out.sets) == [["added r"], ["added s"]]
    assert told.before == "met"


def test_what_is_unknown_makes_a_family() -> None:
    """Either of two that ask for opposite ends may be undone, and an offer may pass again."""
    veto = award("y", reads="a", veto=Veto(above="t4"))
    after = flat(X, requirement("r", "t6", reads="a"), veto, version="v2")
    found, told = asked(flat(X), after, a=None)
    assert parts(found, told.may_be_back) == [[["added r"], ["added y"]]]
    assert parts(found, told.back) == [[["added r"]], [["added y"]]]
    assert named(found, told.out.sets) == [["added r", "added y"]]
    assert named(found, told.may_be_out.sets) == [["added r"], ["added y"]]


def test_where_an_old_requirement_is_unproven_nothing_brings_back_for_certain() -> None:
    old = requirement("o", "t5")
    found, told = asked(
        flat(X, old), flat(X, old, requirement("r", "t5"), version="v2"), o=None, r=1
    )
    assert told.before == "unproven"
    assert parts(found, told.back) is None
    assert parts(found, told.may_be_back) == [[["added r"]]]


def test_who_might_have_failed_already_is_not_put_out_by_what_asks_for_less() -> None:
    before = flat(X, requirement("o", "t5"))
    after = flat(X, requirement("o", "t4"), requirement("r", "t5"), version="v2")
    found, told = asked(before, after, o=None, r=1)
    assert named(found, told.may_be_out.sets) == [["added r"]]
    after = flat(X, requirement("o", "t6"), requirement("r", "t5"), version="v2")
    found, told = asked(before, after, o=None, r=1)
    assert named(found, told.may_be_out.sets) == [["added r"], ["tightened o"]]


def test_one_criterion_may_be_put_right_in_two_ways() -> None:
    """It was tightened, and whoever was exempt no longer is: either undone is enough."""
    before = flat(X, requirement("r", "t2", exempt=["ash"]))
    found, told = asked(before, flat(X, requirement("r", "t6"), version="v2"), r=4)
    assert parts(found, told.back) == [[["exemption-withdrawn r"], ["tightened r"]]]
    assert named(found, told.out.sets) == [["exemption-withdrawn r", "tightened r"]]
    assert told.back.number == 2


def test_what_also_helps_is_no_part_of_a_smallest_set() -> None:
    before = flat(X, requirement("o", "t1"))
    after = flat(X, requirement("r", "t5"), requirement("o", "t0"), version="v2")
    found, told = asked(before, after, o=3, r=1)
    assert parts(found, told.back) == [[["added r"]]]


def test_a_refinement_is_undone_as_a_whole() -> None:
    heirs = [
        requirement(f"r{n}", f"t{n}", reads="r", lineage=Lineage(replaces=("r",))) for n in (2, 6)
    ]
    found, told = asked(flat(X, requirement("r", "t2")), flat(X, *heirs, version="v2"), r=4)
    (undone,) = parts(found, told.back) or []
    assert undone == [["split r"]]


def test_who_passes_after_or_failed_before_is_not_told() -> None:
    before = flat(X, requirement("o", "t5"))
    after = flat(X, requirement("o", "t5"), requirement("r", "t5"), version="v2")
    found = compared(before, after, ash={"x": 1, "o": 6, "r": 6}, birch={"x": 1, "o": 1, "r": 1})
    assert minimal_sets(found) == ()


def test_a_kin_with_many_changes_is_taken_whole_and_it_is_said() -> None:
    """Nine exemptions that go: all or none are tried, and that there may be others is said."""
    names = [f"r{n}" for n in range(9)]
    parent = requirement("p", "t0")
    before = flat(X, parent, *(requirement(name, "t1") for name in names))
    merged = [requirement(name, "t6", lineage=Lineage(refines=("p",))) for name in names]
    after = flat(X, parent, *merged, version="v2")
    found, told = asked(before, after, p=5, **dict.fromkeys(names, 3))
    assert not told.back.exact
    (undone,) = parts(found, told.back) or []
    assert len(undone[0]) == len(names) + 1


def sets_of(sets: Sets) -> list[set[str]]:
    return [set(each) for each in sets]


def test_sets_hold_fingerprints_of_the_difference() -> None:
    found, told = asked(flat(X), flat(X, requirement("r", "t5"), version="v2"), r=1)
    assert sets_of(told.out.sets) == [{found.changes[0].fingerprint}]
