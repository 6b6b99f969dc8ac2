"""The ladder on worked cases: what each rung moves, and that it depends on the order."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import kin, through
from cloudeval.changes.units import units
from cloudeval.effects.hybrid import Between
from cloudeval.effects.ladder.climbing import Ladder, Rung
from cloudeval.effects.ladder.rungs import Order, RungName
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import LevelsScale, Lineage
from cloudeval.scoring.evaluation import evaluate
from cloudeval.scoring.weighting import group_of, weigh
from tests.builders import TENTHS, Answer, award, candidate, flat, grouped, reader, requirement


def ladder(*chain: CriteriaSet) -> Ladder:
    before, after = chain[0], chain[-1]
    tied, common = kin(before, after, through(chain, "detail")), units(before, after)
    changes = compare(before, after, tied, common, reader(*chain).vocabulary)
    return Ladder(Between(before, after, tied, common, changes), chain, "detail")


def climbed(order: Order, *chain: CriteriaSet) -> tuple[Rung, ...]:
    return ladder(*chain).rungs(order, lambda o, n, name: f"{o}-{n}-{name}")


def steps(
    order: Order, answers: dict[str, Answer], *chain: CriteriaSet
) -> dict[RungName, Fraction]:
    """What each rung moves for one offer, those left out that move nothing."""
    rungs = [rung for rung in climbed(order, *chain) if rung.moved]
    field, read = [candidate("ash", answers)], reader(*chain)
    floors = [
        evaluate(version, field, read).evaluations[0].floor
        for version in (chain[0], *(rung.criteria for rung in rungs))
    ]
    return {rung.name: floors[at + 1] - floors[at] for at, rung in enumerate(rungs)}


def shares(version: CriteriaSet) -> dict[str, Fraction]:
    weighed = weigh(version)
    return {a.id: weighed.share(group_of(version, a.group), a.id) for a in version.awards}


def on(rungs: Sequence[Rung], name: RungName) -> CriteriaSet:
    return next(rung.criteria for rung in rungs if rung.name == name)


STRICT = LevelsScale(
    kind="levels", values={rung: Fraction(n if n < 9 else 3, 10) for n, rung in enumerate(TENTHS)}
)


def worked_case() -> tuple[dict[str, Answer], CriteriaSet, CriteriaSet]:
    """90 to 64: 200 lines added at 0.5, 40 of 120 cut in three at 0.8, 20 tightened to 0.3."""
    cut = [award(f"cut-{n}") for n in range(40)]
    heirs = [
        award(f"heir-{n}-{m}", lineage=Lineage(refines=(f"cut-{n}",)))
        for n in range(40)
        for m in range(3)
    ]
    kept = [award(f"kept-{n}") for n in range(60)]
    asked = [award(f"asked-{n}") for n in range(20)]
    more = [award(f"asked-{n}", scale=STRICT) for n in range(20)]
    come = [award(f"new-{n}") for n in range(200)]
    answers: dict[str, Answer] = {line.id: 9 for line in (*cut, *kept, *asked)}
    answers |= {line.id: 8 for line in heirs} | {line.id: 5 for line in come}
    heirs = [
        award(h.id, lineage=Lineage(replaces=h.lineage.refines))  # type: ignore[union-attr]
        for h in heirs
    ]
    before = flat(*cut, *kept, *asked)
    after = flat(*heirs, *kept, *more, *come, version="v2", supersedes="v1")
    return answers, before, after


def test_inflation_first_is_a_loss_of_eight_thirds() -> None:
    answers, before, after = worked_case()
    assert steps("a", answers, before, after) == {
        "detail": Fraction(-10, 3),
        "inflation": Fraction(-8, 3),
        "tightening": Fraction(-6),
        "additions": Fraction(-14),
    }


def test_inflation_last_is_a_gain_of_four() -> None:
    answers, before, after = worked_case()
    assert steps("b", answers, before, after) == {
        "additions": Fraction(-25),
        "tightening": Fraction("-3.75"),
        "detail": Fraction("-1.25"),
        "inflation": Fraction(4),
    }


def test_a_split_whose_weights_are_divided_has_no_inflation() -> None:
    before = flat(award("old", 6), award("stay", 4))
    heirs = [award(name, w, lineage=Lineage(replaces=("old",))) for name, w in (("x", 2), ("y", 4))]
    after = flat(*heirs, award("stay", 4), version="v2", supersedes="v1")
    for order in ("a", "b"):
        moved = {rung.name for rung in climbed(order, before, after) if rung.moved}
        assert moved == {"detail"}


def test_a_criterion_that_is_only_renamed_and_weighs_more_is_not_inflated() -> None:
    before = flat(award("old"), award("stay"))
    heir = award("new", 3, reads="old", lineage=Lineage(replaces=("old",)))
    after = flat(heir, award("stay"), version="v2", supersedes="v1")
    assert steps("a", {"old": 10, "stay": 0}, before, after) == {
        "detail": 0,
        "reweighting": 25,
    }


def test_what_an_heir_asks_comes_with_it_and_what_it_asks_later_does_not() -> None:
    """The heir of v2 reads as its ancestor did; v3 asks more of it."""
    v1 = flat(award("old"), award("stay"))
    tie = Lineage(replaces=("old",))
    v2 = flat(award("heir", reads="old", lineage=tie), award("stay"), version="v2", supersedes="v1")
    v3 = flat(
        award("heir", reads="old", scale=STRICT), award("stay"), version="v3", supersedes="v2"
    )
    answers: dict[str, Answer] = {"old": 9, "stay": 0}
    assert steps("a", answers, v1, v2, v3) == {"detail": 0, "tightening": -30}
    assert steps("b", answers, v1, v2, v3) == {"detail": -30}


def test_an_heir_that_had_gone_again_goes_where_weights_are_published() -> None:
    v1 = flat(award("old", 2), award("stay", 2))
    cut = [award(name, lineage=Lineage(replaces=("old",))) for name in ("one", "two")]
    v2 = flat(*cut, award("stay", 2), version="v2", supersedes="v1")
    v3 = flat(award("one"), award("stay", 2), version="v3", supersedes="v2")
    for order in ("a", "b"):
        rungs = climbed(order, v1, v2, v3)
        half = Fraction(1, 2)
        assert shares(on(rungs, "detail")) == {"one": half / 2, "two": half / 2, "stay": half}
        assert shares(on(rungs, "inflation")) == {"one": Fraction(1, 3), "stay": Fraction(2, 3)}


def test_a_requirement_among_the_heirs_comes_on_tightening_and_takes_no_weight() -> None:
    before = flat(award("old"), award("stay"))
    tie = Lineage(refines=("old",))
    after = flat(
        award("old"),
        requirement("must", "t9", reads="old", lineage=tie),
        award("stay"),
        version="v2",
        supersedes="v1",
    )
    for order in ("a", "b"):
        rungs = climbed(order, before, after)
        assert {rung.name for rung in rungs if rung.moved} == {"tightening"}
        assert [r.id for r in on(rungs, "tightening").requirements] == ["must"]


def test_an_award_criterion_recast_as_a_requirement_leaves_the_total_on_tightening() -> None:
    before = flat(award("old"), award("stay"))
    after = flat(requirement("old", "t5"), award("stay"), version="v2", supersedes="v1")
    assert steps("a", {"old": 10, "stay": 0}, before, after) == {"tightening": -50}


def test_an_exemption_of_an_added_line_waits_for_its_rung() -> None:
    before = flat(award("stay"))
    after = flat(award("stay"), award("new", exempt=["ash"]), version="v2", supersedes="v1")
    answers: dict[str, Answer] = {"stay": 10, "new": 0}
    assert steps("a", answers, before, after) == {"additions": -50, "exemptions": 50}
    assert steps("b", answers, before, after) == {"additions": 0}


def test_by_group_heirs_in_another_group_take_their_share_along_until_weights_are_published() -> (
    None
):
    """Detail moves no share; published groups then make 25 of 50 into 33."""
    before = grouped(
        {"x": 50, "y": 50},
        award("old", group="x"),
        award("by", group="y"),
        award("kept", group="x"),
    )
    after = grouped(
        {"x": 50, "y": 50},
        award("kept", group="x"),
        award("one", group="x", lineage=Lineage(replaces=("old",))),
        award("two", group="y", lineage=Lineage(replaces=("old",))),
        award("by", group="y"),
        version="v2",
        supersedes="v1",
    )
    rungs = climbed("a", before, after)
    quarter = Fraction(1, 4)
    assert shares(on(rungs, "detail")) == {
        "kept": quarter,
        "one": quarter / 2,
        "two": quarter / 2,
        "by": 2 * quarter,
    }
    assert [g.weight for g in on(rungs, "detail").groups] == [Fraction("37.5"), Fraction("62.5")]
    assert set(shares(on(rungs, "inflation")).values()) == {quarter}


@pytest.mark.parametrize("order", ["a", "b"])
def test_a_divisor_other_than_the_sum_is_kept_on_detail(order: Order) -> None:
    """Weights of 105 over 100: full marks are 105 points, before and after detail."""
    before = flat(award("old", 60), award("stay", 45), divide_by=100, declared=100)
    heirs = [award(n, w, lineage=Lineage(replaces=("old",))) for n, w in (("p", 40), ("q", 40))]
    after = flat(
        *heirs, award("stay", 20), divide_by=100, declared=100, version="v2", supersedes="v1"
    )
    rungs = climbed(order, before, after)
    at = [rung.name for rung in rungs].index("detail")
    was = before if at == 0 else rungs[at - 1].criteria
    assert weigh(rungs[at].criteria).scale == weigh(was).scale
    assert weigh(rungs[-1].criteria).scale == weigh(after).scale == 1


def test_a_rung_says_nothing_of_the_lineage_that_led_to_it() -> None:
    _, before, after = worked_case()
    for rung in climbed("b", before, after):
        assert all(each.lineage is None for each in rung.criteria.criteria)
        assert rung.criteria.supersedes is None
