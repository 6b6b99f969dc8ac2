"""Who comes from whom, through the versions between."""

from __future__ import annotations

from dataclasses import replace

from cloudeval.changes.lineage import (
    Edge,
    contested,
    edges,
    kin,
    through,
    turned,
    unrelated,
)
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AwardCriterion, ContestedLineage, Lineage
from tests.builders import award, flat, said


def line(
    name: str,
    *,
    replaces: tuple[str, ...] = (),
    refines: tuple[str, ...] = (),
    new: bool = False,
) -> AwardCriterion:
    told = Lineage(replaces=replaces, refines=refines, new=new)
    return award(name, lineage=told if replaces or refines or new else None)


def version(number: int, *lines: AwardCriterion) -> CriteriaSet:
    return flat(*lines, version=f"v{number}", supersedes=f"v{number - 1}" if number > 1 else None)


V1 = version(1, line("one"), line("two"))


def test_an_id_in_both_versions_goes_on() -> None:
    assert edges(V1, version(2, line("one"), line("three")), "detail") == (
        Edge("one", "one", "same"),
    )


def test_an_id_that_is_said_to_be_new_does_not_go_on() -> None:
    assert edges(V1, version(2, line("one", new=True)), "detail") == ()


def test_a_refined_criterion_may_itself_go_on() -> None:
    after = version(2, line("one"), line("detail", refines=("one",)))
    assert edges(V1, after, "detail") == (
        Edge("one", "detail", "refines"),
        Edge("one", "one", "same"),
    )


def test_between_v1_and_v6_the_name_in_between_is_in_neither() -> None:
    chain = [
        V1,
        version(2, line("between", replaces=("one",)), line("two")),
        version(3, line("last", replaces=("between",)), line("two")),
    ]
    assert through(chain, "detail") == (
        Edge("one", "last", "replaces"),
        Edge("two", "two", "same"),
    )
    assert unrelated(chain[0], chain[-1]) == (Edge("two", "two", "same"),)


def test_an_id_that_vanishes_and_returns_is_added() -> None:
    chain = [V1, version(2, line("two")), version(3, line("one"), line("two"))]
    assert through(chain, "detail") == (Edge("two", "two", "same"),)
    families = kin(chain[0], chain[-1], through(chain, "detail"))
    assert [(each.before, each.after) for each in families] == [
        ((), ("one",)),
        (("one",), ()),
        (("two",), ("two",)),
    ]


def test_a_name_given_up_and_taken_by_another_follows_the_criterion_and_not_the_name() -> None:
    """Two criteria change names over two versions."""
    chain = [
        V1,
        version(2, line("x", replaces=("one",)), line("y", replaces=("two",))),
        version(3, line("two", replaces=("x",)), line("one", replaces=("y",))),
    ]
    assert through(chain, "detail") == (
        Edge("one", "two", "replaces"),
        Edge("two", "one", "replaces"),
    )


def test_the_strongest_of_several_ways_is_the_one_that_counts() -> None:
    """One goes on under its id, and is besides refined by a line that is then merged back."""
    chain = [
        V1,
        version(2, line("one"), line("detail", refines=("one",))),
        version(3, line("one", replaces=("detail",))),
    ]
    assert through(chain, "detail") == (Edge("one", "one", "same"),)


def test_lineage_speaks_of_ids_that_the_version_before_has_and_of_no_others() -> None:
    assert edges(V1, version(2, line("three", replaces=("nobody",))), "detail") == ()


def test_backwards_an_heir_is_an_ancestor() -> None:
    found = (Edge("one", "x", "replaces"), Edge("two", "two", "same"))
    assert turned(found) == (Edge("two", "two", "same"), Edge("x", "one", "replaces"))
    assert turned(turned(found)) == tuple(sorted(found))


def test_a_contested_lineage_is_read_one_way_or_the_other() -> None:
    told = ContestedLineage(
        detail=Lineage(refines=("one",)), addition=Lineage(new=True), why=said("both are told")
    )
    after = version(2, line("one"), replace(award("detail"), lineage=told))
    assert contested([after])
    assert not contested([V1])
    assert Edge("one", "detail", "refines") in edges(V1, after, "detail")
    assert edges(V1, after, "addition") == (Edge("one", "one", "same"),)


def test_what_is_tied_through_others_is_one_kin() -> None:
    after = version(
        2, line("x", replaces=("one",)), line("y", replaces=("one", "two")), line("three")
    )
    families = kin(V1, after, edges(V1, after, "detail"))
    assert [(each.before, each.after) for each in families] == [
        ((), ("three",)),
        (("one", "two"), ("x", "y")),
    ]
