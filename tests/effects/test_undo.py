"""The shortest undo: the cases that rule out sorting by effect, and what is only bounded."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from cloudeval.effects.undo.returning import Returning
from cloudeval.effects.undo.shortest import Answer, Undoing, certainly_first, shortest_undo
from cloudeval.effects.undo.solving import Solver
from cloudeval.model.criterion import LevelsScale, Veto
from tests.builders import TENTHS, UP, award, candidate, flat, grouped, requirement
from tests.effects.undoing import compared, fewest, kinds, undone

HIGH = "t8"


def peaks(*best: int, otherwise: int = 0, at: int = -1) -> LevelsScale:
    values = {rung: Fraction(int(n in best)) for n, rung in enumerate(TENTHS)}
    if at >= 0:
        values[TENTHS[at]] = Fraction(otherwise, 10)
    return LevelsScale(kind="levels", values=values)


def test_without_the_one_change_that_put_it_ahead_the_other_is_first() -> None:
    before = flat(award("x", 2), award("y"))
    after = flat(award("x", 2), award("y", 5), award("z", 1), version="v2")
    found = compared(
        before,
        after,
        candidate("ash", {"x": 10, "y": 0, "z": 5}),
        candidate("birch", {"x": 0, "y": 10, "z": 5}),
    )
    undo = undone(found)
    assert undo.offer == "birch/birch"
    assert kinds(undo) == [("reweighted", "y")]
    assert undo.certain.first == ("ash/ash",)
    assert undo.possible is undo.certain


def test_two_changes_of_one_line_undone_together_are_not_the_sum_of_each() -> None:
    """Of weight 1 → 5 and lead 1 → 0.2, undone: −0.8 and +4 points alone, and 0 together."""
    before = flat(award("x", 1), award("z", 3))
    half = LevelsScale(kind="levels", values={**UP.values, TENTHS[10]: Fraction(1, 5)})
    after = flat(award("x", 5, scale=half), award("z", 3), version="v2")
    field = (candidate("ash", {"x": 10, "z": 0}), candidate("birch", {"x": 0, "z": 10}))
    found = compared(before, after, *field)
    undo = undone(found)
    assert undo.offer == "birch/birch"
    assert kinds(undo) == [("tightened", "x")]
    more = compared(
        flat(award("x", 1), award("z", 3), award("k")),
        flat(award("x", 5, scale=half), award("z", 3), award("k", 4), version="v2"),
        candidate("ash", {"x": 10, "z": 0, "k": 0}),
        candidate("birch", {"x": 0, "z": 10, "k": 10}),
    )
    # A gap of −6: +4 and +3 are enough; with −0.8 made good by nothing, all three are not.
    assert kinds(undone(more)) == [("reweighted", "k"), ("tightened", "x")]
    assert len(more.changes) == 3
    outcome = Undoing(more).outcome([change.fingerprint for change in more.changes])
    assert certainly_first(outcome) == ("birch/birch",)


def test_by_group_the_largest_gains_first_are_not_the_fewest() -> None:
    """The divisor moves with every line: three by gain, two by choice."""
    kept = award("x", 2, group="n"), award("y", 1, group="s")
    come = [award(f"c{n}", weight, group="n") for n, weight in enumerate((4, 1, 3))]
    weights = {"n": 2, "s": 1}
    before = grouped(weights, *kept)
    after = grouped(weights, *kept, *come, version="v2")
    field = (
        candidate("ash", {"x": 10, "y": 0, "c0": 0, "c1": 0, "c2": 0}),
        candidate("birch", {"x": 0, "y": 10, "c0": 5, "c1": 0, "c2": 0}),
    )
    found = compared(before, after, *field)
    undoing = Undoing(found)

    def gap(*undone: str) -> Fraction:
        ash, birch = undoing.outcome(undone).evaluations
        return ash.floor - birch.floor

    names = sorted((c.fingerprint for c in found.changes), key=lambda name: -gap(name))
    assert gap(*names[:2]) <= 0 < gap(*names)
    told = undone(found).certain
    assert told.exact
    assert len(told.changes or ()) == 2 == fewest(found, "birch/birch", field)


def test_the_weight_of_a_group_is_a_change_that_can_be_undone() -> None:
    lines = award("x", group="n"), award("y", group="s")
    before, after = grouped({"n": 3, "s": 2}, *lines), grouped({"n": 3, "s": 7}, *lines)
    found = compared(
        before,
        replace(after, version="v2"),
        candidate("ash", {"x": 10, "y": 0}),
        candidate("birch", {"x": 0, "y": 10}),
    )
    assert kinds(undone(found)) == [("regrouped", "s")]


def test_a_line_that_moved_between_groups_can_be_undone() -> None:
    weights = {"n": 3, "s": 4}
    lines = award("x", group="n"), award("y", group="s")
    found = compared(
        grouped(weights, *lines, award("m", 4, group="s")),
        grouped(weights, *lines, award("m", 4, group="n"), version="v2"),
        candidate("ash", {"x": 10, "y": 0, "m": 5}),
        candidate("birch", {"x": 0, "y": 10, "m": 5}),
    )
    # Beside m, what sets the two apart weighs a fifth of its group, and all of the other.
    undo = undone(found)
    assert undo.offer == "birch/birch"
    assert kinds(undo) == [("moved", "m")]


def test_what_keeps_the_challenger_out_has_to_go_too() -> None:
    before = flat(award("x", 4), award("y"))
    after = flat(award("x", 4), award("y", 9), requirement("r", HIGH), version="v2")
    found = compared(
        before,
        after,
        candidate("ash", {"x": 10, "y": 0, "r": 1}),
        candidate("birch", {"x": 0, "y": 10, "r": 10}),
    )
    undo = undone(found)
    assert undo.offer == "birch/birch"
    assert kinds(undo) == [("added", "r"), ("reweighted", "y")]


def test_the_first_may_also_be_put_out_by_an_undo() -> None:
    before = flat(award("x", 4), requirement("r", HIGH))
    after = flat(award("x", 4), requirement("r", "t0"), award("y", 1), version="v2")
    found = compared(
        before,
        after,
        candidate("ash", {"x": 10, "r": 1, "y": 10}),
        candidate("birch", {"x": 0, "r": 10, "y": 10}),
    )
    assert kinds(undone(found)) == [("relaxed", "r")]


def test_nobody_else_is_first_where_all_others_are_out() -> None:
    version = flat(award("x"), requirement("r", HIGH))
    after = flat(award("x", 2), requirement("r", "t9"), version="v2")
    answers = candidate("ash", {"x": 1, "r": 10}), candidate("birch", {"x": 9, "r": 1})
    told = undone(compared(version, after, *answers))
    assert told.certain == Answer(None, None)
    assert told.certain.exact


def test_an_exemption_counts_as_met_and_can_be_undone() -> None:
    before = flat(award("x", 3), award("y", 2))
    after = flat(award("x", 3, exempt=["birch"]), award("y", 2), version="v2")
    found = compared(
        before, after, candidate("ash", {"x": 10, "y": 0}), candidate("birch", {"x": 0, "y": 10})
    )
    assert kinds(undone(found)) == [("exemption-granted", "x")]


def test_equal_offers_share_first_place_and_one_of_them_must_be_passed() -> None:
    before = flat(award("x"), award("y"))
    after = flat(award("x"), award("y"), award("z", 2), version="v2")
    field = (
        candidate("ash", {"x": 10, "y": 0, "z": 10}),
        candidate("birch", {"x": 0, "y": 10, "z": 10}),
    )
    found = compared(before, after, *field)
    assert certainly_first(found.outcomes[1]) == ("ash/ash", "birch/birch")
    assert undone(found).certain == Answer(None, None)


# ── what is unknown ─────────────────────────────────────────────────────────────────────────────


def test_what_helps_in_one_state_and_harms_in_the_other_is_certain_only_together() -> None:
    """Undone, +3.2 and −0.8 by state, or −0.8 and +3.2, at a gap of −1."""
    lines = [
        award("p", 4, reads="f", scale=peaks(4, otherwise=2, at=8)),
        award("q", 4, reads="f", scale=peaks(5, otherwise=2, at=8)),
    ]
    before = flat(award("k"), *lines)
    after = flat(award("k"), version="v2")
    found = compared(
        before,
        after,
        candidate("ash", {"k": 10, "f": 8}),
        candidate("birch", {"k": 0, "f": (4, 5)}),
    )
    undo = undone(found)
    assert undo.offer == "ash/ash"
    assert len(undo.possible.changes or ()) == 1
    assert len(undo.certain.changes or ()) == 2
    assert undo.possible.exact
    assert undo.certain.exact
    assert undo.certain.first == ("birch/birch",)
    assert undo.possible.first == ("birch/birch",)


def test_where_nobody_is_first_for_certain_there_is_nothing_to_undo() -> None:
    found = compared(
        flat(award("x")),
        flat(award("x", 2), award("y"), version="v2"),
        candidate("ash", {"x": None, "y": 5}),
        candidate("birch", {"x": 5, "y": 5}),
    )
    assert shortest_undo(found) is None


def test_who_cannot_be_first_may_be_without_the_fewest_of_what_keeps_it_out() -> None:
    kept = award("x", 2)
    before = flat(kept)
    after = flat(
        kept, requirement("r", HIGH), requirement("s", HIGH), requirement("t", HIGH), version="v2"
    )
    found = compared(
        before,
        after,
        candidate("ash", {"x": None, "r": 10, "s": 10, "t": 10}),
        candidate("birch", {"x": None, "r": 1, "s": 1, "t": 10}),
        candidate("cedar", {"x": 9, "r": None, "s": 10, "t": 1}),
    )
    returning = Returning(found)
    assert returning.shut_out == ("birch/birch", "cedar/cedar")
    shortest = returning.shortest()
    assert shortest is not None
    assert shortest.offer == "cedar/cedar"
    assert [change.subject for change in shortest.answer.changes or ()] == ["t"]
    assert shortest.answer.exact
    assert shortest.others == ()
    of = {each.offer: each.answer for each in returning.all()}
    assert [change.subject for change in of["birch/birch"].changes or ()] == ["r", "s"]
    assert of["birch/birch"].exact


def test_others_that_as_few_changes_bring_back_are_told_too() -> None:
    kept = award("x", 2)
    after = flat(kept, requirement("r", HIGH), requirement("s", HIGH), version="v2")
    found = compared(
        flat(kept),
        after,
        candidate("ash", {"x": None, "r": 10, "s": 10}),
        candidate("birch", {"x": None, "r": 1, "s": 10}),
        candidate("cedar", {"x": 9, "r": 10, "s": 1}),
    )
    shortest = Returning(found).shortest()
    assert shortest is not None
    assert (shortest.offer, shortest.others) == ("birch/birch", ("cedar/cedar",))


def test_who_is_behind_in_every_state_returns_by_being_ahead_in_one() -> None:
    found = compared(
        flat(award("x", 2), award("y", 1)),
        flat(award("x", 2), award("y", 9), version="v2"),
        candidate("ash", {"x": 0, "y": 10}),
        candidate("birch", {"x": (8, 10), "y": 0}),
    )
    (told,) = Returning(found).all()
    assert told.offer == "birch/birch"
    assert [change.kind for change in told.answer.changes or ()] == ["reweighted"]
    assert told.answer.exact


def test_too_many_joint_ways_leave_a_bound_and_what_is_found_is_still_scored() -> None:
    """Lines that move between groups stand in two at once; each is tried, up to a limit."""
    names = [f"m{n}" for n in range(10)]
    weights = {"n": 3, "s": 2}
    before = grouped(weights, award("x", 2, group="n"), *(award(n, group="n") for n in names))
    after = grouped(
        weights,
        award("x", 2, group="n"),
        award("y", group="s"),
        *(award(n, group="s") for n in names),
        version="v2",
    )
    ash = candidate("ash", {"x": 10, "y": 0, **{n: k % 4 for k, n in enumerate(names)}})
    birch = candidate("birch", {"x": 0, "y": 10, **{n: 9 - k % 3 for k, n in enumerate(names)}})
    found = compared(before, after, ash, birch)
    told = undone(found).certain
    assert told.none_below is not None
    if told.changes is not None:
        assert told.none_below <= len(told.changes)
        outcome = Undoing(found).outcome([change.fingerprint for change in told.changes])
        assert undone(found).offer not in certainly_first(outcome)


# ── versions that lie between ───────────────────────────────────────────────────────────────────


def test_a_veto_is_undone_with_the_reading_in_whose_rungs_it_is_written() -> None:
    before = flat(award("x", reads="f"), award("z"))
    after = flat(award("x", reads="g", veto=Veto(below="t5")), award("z"), version="v2")
    field = (
        candidate("ash", {"f": 0, "g": 10, "z": 5}),
        candidate("birch", {"f": 10, "g": 0, "z": 5}),
    )
    found = compared(before, after, *field)
    assert sorted(change.kind for change in found.changes) == ["reads-changed", "veto-added"]
    undo = undone(found)
    assert kinds(undo) == [("reads-changed", "x")]
    between = Undoing(found).between
    (veto,) = [change for change in found.changes if change.kind == "veto-added"]
    made = between.made({veto.fingerprint}, "between").awards[0]
    assert (made.reads, made.veto) == (before.awards[0].reads, None)


def test_a_solver_knows_no_set_without_trying_every_number() -> None:
    found = compared(
        flat(award("x", 2)),
        flat(award("x", 3), version="v2"),
        candidate("ash", {"x": 10}),
        candidate("birch", {"x": 0}),
    )
    assert undone(found).certain == Answer(None, None)
    assert Solver(Undoing(found).between).flat
