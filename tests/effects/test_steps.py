"""The difference by date: what the method says of it, and what it rules out."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from cloudeval.changes.lineage import Edge, edges, through
from cloudeval.effects.days.steps import chained, passing
from cloudeval.effects.difference import Difference, Sheets, told
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage
from tests.builders import Answer, award, candidate, flat, reader


def by_date(
    versions: list[CriteriaSet], answers: dict[str, Answer]
) -> tuple[Difference, list[Difference]]:
    filled = chained(versions, [candidate("ash", answers)], reader(*versions))

    def read(found: Sheets, tied: tuple[Edge, ...]) -> Difference:
        return told(("detail", tied), found)

    steps = [
        read(sheets, edges(*pair, "detail"))
        for sheets, pair in zip(filled.steps, pairwise(versions), strict=True)
    ]
    return read(filled.direct, through(versions, "detail")), steps


def added(found: Difference) -> Fraction:
    return found.causes(found.offers[0])["added"].floor


def test_a_direct_difference_is_not_the_sum_of_its_steps() -> None:
    """Lines come in v2 and in v3: each step holds them against what there was by then."""
    kept = [award(f"k{n}") for n in range(2)]
    second = [award(f"s{n}") for n in range(2)]
    third = [award(f"t{n}") for n in range(4)]
    versions = [
        flat(*kept),
        flat(*kept, *second, version="v2", supersedes="v1"),
        flat(*kept, *second, *third, version="v3", supersedes="v2"),
    ]
    answers: dict[str, Answer] = {
        **{c.id: 9 for c in kept},
        **{c.id: 6 for c in second},
        **{c.id: 2 for c in third},
    }
    direct, steps = by_date(versions, answers)
    of_second = sum(
        direct.offers[0].effects[c.fingerprint].columns.floor
        for c in direct.changes
        if c.subject.startswith("s")
    )
    assert of_second != added(steps[0])
    assert sum(added(step) for step in steps) == added(direct)
    assert sum(step.offers[0].change.floor for step in steps) == direct.offers[0].change.floor


def test_a_line_that_comes_and_goes_exists_only_stepwise() -> None:
    kept = award("kept")
    versions = [
        flat(kept),
        flat(kept, award("brief", 3), version="v2", supersedes="v1"),
        flat(kept, version="v3", supersedes="v2"),
    ]
    direct, steps = by_date(versions, {"kept": 8, "brief": 0})
    assert direct.changes == ()
    assert [[change.kind for change in step.changes] for step in steps] == [["added"], ["removed"]]
    assert [step.offers[0].change.floor for step in steps] == [-60, 60]
    assert passing(versions, "detail") == ("brief",)


def test_what_became_of_a_line_is_not_only_on_the_way() -> None:
    kept = award("kept")
    versions = [
        flat(kept),
        flat(kept, award("then"), version="v2", supersedes="v1"),
        flat(
            kept,
            award("now", lineage=Lineage(replaces=("then",))),
            version="v3",
            supersedes="v2",
        ),
    ]
    assert passing(versions, "detail") == ()


def test_a_fact_that_only_a_version_in_between_reads_is_in_one_state_for_all() -> None:
    kept = award("kept")
    versions = [
        flat(kept),
        flat(kept, award("brief"), version="v2", supersedes="v1"),
        flat(kept, version="v3", supersedes="v2"),
    ]
    direct, steps = by_date(versions, {"kept": (2, 8), "brief": None})
    (offer,) = direct.offers
    assert offer.change.floor == offer.change.ceiling == 0
    assert sum(step.offers[0].change.floor for step in steps) == 0
    assert sum(step.offers[0].change.ceiling for step in steps) == 0
