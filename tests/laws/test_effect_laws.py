"""What must hold of what a change did, whatever changed and whatever is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cloudeval.changes.change import MIRROR, STRUCTURAL, Change
from cloudeval.changes.compare import demand_kind, structural_kind
from cloudeval.changes.lineage import (
    Edge,
    LineageReading,
    contested,
    edges,
    kin,
    turned,
)
from cloudeval.effects.difference import Columns, Difference, OfferDifference, difference
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.provider import Candidate
from cloudeval.scoring.weighting import weigh
from cloudeval.testing.strategies import STEPS, RevisedCase, revised_cases
from tests import oracles

MOST_STATES = 400
FEWER = settings(max_examples=50)
"""For laws that a fault would break at once."""

ZERO = Fraction(0)


def compared(
    case: RevisedCase,
    field: Sequence[Candidate] | None = None,
    reading: LineageReading = "detail",
    tied: Sequence[Edge] | None = None,
) -> Difference:
    found = edges(case.before, case.after, reading) if tied is None else tied
    field = case.field if field is None else field
    return difference(case.before, case.after, (reading, found), field, case.reader)


def turned_round(case: RevisedCase) -> Difference:
    tied = turned(edges(case.before, case.after, "detail"))
    return difference(case.after, case.before, ("detail", tied), case.field, case.reader)


def added_up(columns: Iterable[Columns]) -> tuple[Fraction, Fraction]:
    held = list(columns)
    return sum((c.floor for c in held), ZERO), sum((c.ceiling for c in held), ZERO)


def both(columns: Columns) -> tuple[Fraction, Fraction]:
    return columns.floor, columns.ceiling


NOTHING = (ZERO, ZERO)


def facts(case: RevisedCase, candidate: Candidate) -> dict[oracles.Key, list[oracles.Truth]]:
    return oracles.unknowns((candidate,), (case.before, case.after), case.vocabulary)


def states_of(case: RevisedCase, candidate: Candidate) -> list[oracles.State]:
    found = facts(case, candidate)
    assume(oracles.count(found) <= MOST_STATES)
    return list(oracles.states(found))


# ── the columns add up ──────────────────────────────────────────────────────────────────────────


def check_sums(case: RevisedCase) -> None:
    for offer in compared(case).offers:
        parts = [effect.columns for effect in offer.effects.values()]
        assert added_up([*parts, offer.ruler, offer.unknowns]) == both(offer.change)
        assert offer.change.floor == offer.after.floor - offer.before.floor
        assert offer.change.ceiling == offer.after.ceiling - offer.before.ceiling


@given(revised_cases())
def test_effects_with_ruler_and_unknowns_add_up_to_the_change_of_the_total(
    case: RevisedCase,
) -> None:
    check_sums(case)


@FEWER
@given(revised_cases())
def test_causes_add_up_to_the_change_of_the_total(case: RevisedCase) -> None:
    found = compared(case)
    for offer in found.offers:
        assert added_up(found.causes(offer).values()) == both(offer.change)


@FEWER
@given(revised_cases())
def test_before_and_after_are_the_totals_of_the_two_scores(case: RevisedCase) -> None:
    found = compared(case)
    for offer, was, now in zip(
        found.offers, *(outcome.evaluations for outcome in found.outcomes), strict=True
    ):
        assert both(offer.before) == (was.floor, was.ceiling)
        assert both(offer.after) == (now.floor, now.ceiling)


@FEWER
@given(revised_cases())
def test_a_ruler_that_moves_points_is_told_among_the_changes(case: RevisedCase) -> None:
    assume(all(weigh(version).sum for version in (case.before, case.after)))
    found = compared(case)
    if any(both(offer.ruler) != NOTHING for offer in found.offers):
        assert [change.kind for change in found.changes].count("weight-sum") == 1


# ── the formula ─────────────────────────────────────────────────────────────────────────────────


def trees(
    case: RevisedCase, found: Difference, candidate: Candidate, state: oracles.State
) -> tuple[oracles.Side, oracles.Side]:
    """Both versions with the values that count for an offer in one state."""

    def valued(version: CriteriaSet) -> tuple[CriteriaSet, dict[str, Fraction]]:
        words = case.vocabulary
        return version, {c.id: oracles.counted(c, candidate, state, words) for c in version.awards}

    units = list(zip(found.units.lines, found.units.groups, strict=True))
    return oracles.sides(valued(case.before), valued(case.after), units)


def check_formula(case: RevisedCase) -> None:
    """With nothing unknown: each kin's, each group's and the ruler's effect is the method's."""
    found = compared(case)
    families = kin(case.before, case.after, edges(case.before, case.after, "detail"))
    for candidate, offer in zip(case.field, found.offers, strict=True):
        (state,) = states_of(case, candidate)
        told = oracles.effects(*trees(case, found, candidate, state))
        assert both(offer.ruler) == (told.ruler, told.ruler)
        for each in families:
            expected = sum(
                [told.gone.get(name, ZERO) for name in each.before]
                + [told.come.get(name, ZERO) for name in each.after],
                ZERO,
            )
            of = [
                c
                for c in found.changes
                if c.scope == "criterion" and about(c, each.before, each.after)
            ]
            assert sum((offer.effects[c.fingerprint].columns.floor for c in of), ZERO) == expected
        for group, expected in told.groups.items():
            of = [c for c in found.changes if c.kind == "regrouped" and c.subject == group]
            assert sum((offer.effects[c.fingerprint].columns.floor for c in of), ZERO) == expected


def about(change: Change, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a change is about some of these criteria and no others."""
    old = change.before.names if change.before else ()
    new = change.after.names if change.after else ()
    return {*old} <= {*before} and {*new} <= {*after} and bool(old or new)


@given(revised_cases(gaps=0))
def test_each_effect_is_that_of_the_formula(case: RevisedCase) -> None:
    check_formula(case)


def check_parts(case: RevisedCase) -> None:
    """In a flat set: what the weight did, what the demand did, and what an exemption did."""
    assume(isinstance(case.before.weighting, Flat) and isinstance(case.after.weighting, Flat))
    found = compared(case)
    old, new = case.before.by_id(), case.after.by_id()
    for candidate, offer in zip(case.field, found.offers, strict=True):
        (state,) = states_of(case, candidate)

        def by_kind(kind: str, name: str, offer: OfferDifference = offer) -> Fraction:
            return sum(
                (
                    offer.effects[c.fingerprint].columns.floor
                    for c in found.changes
                    if c.kind == kind and c.subject == name
                ),
                ZERO,
            )

        sides = trees(case, found, candidate, state)
        for name in old.keys() & new.keys():
            was, now = old[name], new[name]
            if not (isinstance(was, AwardCriterion) and isinstance(now, AwardCriterion)):
                continue
            if now.lineage is not None or not sides[0].sum("") or not sides[1].sum(""):
                continue
            bare = [
                oracles.worth(
                    c, oracles.answer(candidate, c.reads, state, case.vocabulary), case.vocabulary
                )
                for c in (was, now)
            ]
            freed = [oracles.exempt(c, candidate) for c in (was, now)]
            w, v = (side.lines[""][name] for side in sides)
            size = (sides[0].sum("") + sides[1].sum("")) / 2
            scale = 100 * (stretch(sides[0]) + stretch(sides[1])) / 2 / size
            centre = (sides[0].mean("") + sides[1].mean("")) / 2
            mean = sum(bare, ZERO) / 2
            weight = scale * (v - w) * (mean - centre)
            demand = scale * (v + w) / 2 * (bare[1] - bare[0])
            if not any(freed):
                assert by_kind("reweighted", name) == weight
                kind = demand_kind(was, now, case.vocabulary)
                assert kind is not None or demand == 0
                assert kind is None or by_kind(kind, name) == demand
            if freed == [False, True]:
                assert by_kind("exemption-granted", name) == scale * v * (1 - bare[1])
                assert by_kind("exemption-withdrawn", name) == 0
            if freed == [True, False]:
                assert by_kind("exemption-withdrawn", name) == -scale * w * (1 - bare[0])
                assert by_kind("exemption-granted", name) == 0


def check_headings(case: RevisedCase) -> None:
    """Each structural change carries its own kin's figures: what lineage ties is one entry."""
    found = compared(case)
    families = kin(case.before, case.after, edges(case.before, case.after, "detail"))
    told = {
        (change.before.names if change.before else (), change.after.names if change.after else ())
        for change in found.changes
        if change.kind in STRUCTURAL
    }
    assert told == {
        (each.before, each.after) for each in families if structural_kind(each) is not None
    }


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_what_lineage_ties_together_is_told_as_one_entry(case: RevisedCase) -> None:
    check_headings(case)


def stretch(side: oracles.Side) -> Fraction:
    return side.sum("") / side.within[""]


@given(revised_cases(gaps=0))
def test_weight_demand_and_exemption_each_have_their_own_part(case: RevisedCase) -> None:
    check_parts(case)


GROUPS_CHANGE = ["regroup", "disband", "move", "reweight", "add", "remove"]
WEIGHED_ANEW = ["regroup", "move", "reweight", "add", "remove"]


@given(revised_cases(gaps=0, among=GROUPS_CHANGE))
def test_lines_that_move_and_groups_that_come_or_go_are_told_by_the_formula(
    case: RevisedCase,
) -> None:
    assume(isinstance(case.before.weighting, ByGroup))
    check_formula(case)


@given(revised_cases(gaps=1, among=WEIGHED_ANEW), st.sampled_from([None, Fraction(10)]))
def test_a_switch_between_flat_and_by_group_still_adds_up(
    case: RevisedCase, divisor: Fraction | None
) -> None:
    division = Division(divide_by=divisor)
    switched: Flat | ByGroup = Flat(kind="flat", divide_by=divisor)
    if isinstance(case.before.weighting, Flat):
        switched = ByGroup(kind="by-group", groups=division, within=division)
    case = replace(case, after=replace(case.after, weighting=switched))
    check_sums(case)
    if all(oracles.count(facts(case, one)) == 1 for one in case.field):
        check_formula(case)


# ── what did not change ─────────────────────────────────────────────────────────────────────────


def check_unchanged(case: RevisedCase) -> None:
    """A criterion that is the same in both versions is in no change, and so in no effect."""
    found = compared(case)
    old, new = case.before.by_id(), case.after.by_id()
    for name in found.unchanged:
        was, now = old[name], new[name]
        assert replace(was, lineage=None, exempt=()) == replace(now, lineage=None, exempt=()) or (
            isinstance(was, AwardCriterion) and found.units.rescaled_by is not None
        )
        assert not [c for c in found.changes if c.scope == "criterion" and name in c.names]
    touched = {name for change in found.changes for name in change.names}
    for offer in found.offers:
        assert set(offer.effects) == {change.fingerprint for change in found.changes}
    same = {name for name in old.keys() & new.keys() if old[name] == new[name]}
    heirs = {
        edge.ancestor for edge in edges(case.before, case.after, "detail") if edge.how != "same"
    }
    assert same - heirs - touched <= {*found.unchanged}


@FEWER
@given(revised_cases())
def test_an_unchanged_criterion_is_in_no_change(case: RevisedCase) -> None:
    check_unchanged(case)


def check_identity(case: RevisedCase) -> None:
    """A set against itself, reworded and renumbered: exactly nothing, in all columns and ranges."""
    after = replace(case.before, version="v2", supersedes="v1")
    found = compared(replace(case, after=after))
    assert found.changes == ()
    for offer in found.offers:
        assert both(offer.change) == both(offer.ruler) == both(offer.unknowns) == NOTHING
        assert (offer.range.low, offer.range.high) == NOTHING


@FEWER
@given(revised_cases())
def test_where_nothing_changed_nothing_moved_however_much_is_unknown(case: RevisedCase) -> None:
    check_identity(case)


@FEWER
@given(revised_cases())
def test_a_change_of_words_has_no_effect(case: RevisedCase) -> None:
    found = compared(case)
    silent = {"reworded", "veto-added", "veto-removed", "grade-changed"}
    for change in found.changes:
        if change.kind in silent:
            for offer in found.offers:
                effect = offer.effects[change.fingerprint]
                assert both(effect.columns) == (effect.range.low, effect.range.high) == NOTHING


# ── backwards ───────────────────────────────────────────────────────────────────────────────────

Figures = tuple[Fraction, Fraction, Fraction, Fraction]


def figures(offer: OfferDifference, change: Change, sign: int) -> Figures:
    effect = offer.effects[change.fingerprint]
    ends = sorted((sign * effect.range.low, sign * effect.range.high))
    return sign * effect.columns.floor, sign * effect.columns.ceiling, ends[0], ends[1]


def mirrored(change: Change) -> frozenset[str]:
    """What a change may be called backwards: a merger is told backwards as its lineage tells it."""
    many = {"split", "refined", "merged"}
    if change.kind in many:
        return frozenset(many)
    return frozenset({MIRROR.get(change.kind, change.kind)})


def check_backwards(case: RevisedCase) -> None:
    there, back = compared(case), turned_round(case)
    assert len(there.changes) == len(back.changes)
    for one, other in zip(there.offers, back.offers, strict=True):
        assert both(one.change) == tuple(-part for part in both(other.change))
        assert both(one.ruler) == tuple(-part for part in both(other.ruler))
        assert both(one.unknowns) == tuple(-part for part in both(other.unknowns))
        assert (one.range.low, one.range.high) == (-other.range.high, -other.range.low)
        left = list(back.changes)
        for change in there.changes:
            (twin,) = [c for c in left if is_twin(change, c)]
            left.remove(twin)
            assert twin.kind in mirrored(change)
            assert figures(one, change, 1) == figures(other, twin, -1)


def is_twin(one: Change, other: Change) -> bool:
    def names(change: Change, before: bool) -> tuple[str, ...] | None:  # noqa: FBT001 - a side
        side = change.before if before else change.after
        return None if side is None else side.names

    if one.scope != other.scope or (one.kind in STRUCTURAL) != (other.kind in STRUCTURAL):
        return False
    if one.kind not in STRUCTURAL and MIRROR.get(one.kind, one.kind) != other.kind:
        return False
    if one.scope == "set":
        return one.kind == other.kind
    return names(one, before=True) == names(other, before=False) and names(
        one, before=False
    ) == names(other, before=True)


@given(revised_cases())
def test_backwards_every_figure_has_the_opposite_sign(case: RevisedCase) -> None:
    check_backwards(case)


# ── single changes ──────────────────────────────────────────────────────────────────────────────


@FEWER
@given(revised_cases(steps=1))
def test_one_change_alone_gets_all_of_the_change_of_the_total(case: RevisedCase) -> None:
    found = compared(case)
    telling = [c for c in found.changes if c.kind != "weight-sum"]
    assume(len(telling) == 1)
    for offer in found.offers:
        effect = offer.effects[telling[0].fingerprint]
        if both(offer.unknowns) == NOTHING and both(offer.ruler) == NOTHING:
            assert both(effect.columns) == both(offer.change)
            assert (effect.range.low, effect.range.high) == (offer.range.low, offer.range.high)


IN_PLACE = [step for step in STEPS if step in {"rescale", "tighten", "reread"}]


@FEWER
@given(revised_cases(gaps=0, steps=3, among=IN_PLACE))
def test_pure_changes_of_value_get_what_any_order_of_making_them_gives(case: RevisedCase) -> None:
    """Shapley agrees: where no weight moves, a change's effect is the same in every order."""
    found = compared(case)
    new = case.after.by_id()
    for name in {change.subject for change in found.changes}:
        alone = replace(
            case.before,
            version="v2",
            criteria=tuple(new[c.id] if c.id == name else c for c in case.before.criteria),
        )
        lone = compared(replace(case, after=alone))
        of = [change.fingerprint for change in found.changes if change.subject == name]
        for offer, by_itself in zip(found.offers, lone.offers, strict=True):
            assert added_up(offer.effects[one].columns for one in of) == both(by_itself.change)


@given(revised_cases(gaps=0, steps=3, among=["add"]))
def test_an_addition_that_is_fully_met_never_counts_against(case: RevisedCase) -> None:
    found = compared(case)
    new = case.after.by_id()
    for candidate, offer in zip(case.field, found.offers, strict=True):
        (state,) = states_of(case, candidate)
        for change in found.changes:
            criterion = new.get(change.subject)
            if change.kind == "added" and isinstance(criterion, AwardCriterion):
                met = oracles.counted(criterion, candidate, state, case.vocabulary) == 1
                alone = sum(c.group == criterion.group for c in case.before.awards)
                if met and (isinstance(case.after.weighting, Flat) or alone):
                    # An exemption that came with the line is told apart: the two are one addition.
                    about = [c for c in found.changes if criterion.id in c.names]
                    assert sum(offer.effects[c.fingerprint].columns.floor for c in about) >= 0


# ── ranges ──────────────────────────────────────────────────────────────────────────────────────


def check_ranges(case: RevisedCase) -> None:
    """An effect in each state is what it is for an offer of which that state is known."""
    for candidate, offer in zip(case.field, compared(case).offers, strict=True):
        known = [
            oracles.learned(candidate, state, case.vocabulary)
            for state in states_of(case, candidate)
        ]
        each = compared(case, known).offers
        for name, effect in offer.effects.items():
            parts = [one.effects[name].columns.floor for one in each]
            assert (effect.range.low, effect.range.high) == (min(parts), max(parts))
        changes = [one.change.floor for one in each]
        assert (offer.range.low, offer.range.high) == (min(changes), max(changes))


@given(revised_cases(size=1, gaps=2))
def test_a_range_is_the_least_and_the_most_over_all_states(case: RevisedCase) -> None:
    check_ranges(case)


def check_one_state(case: RevisedCase) -> None:
    """Where one state is least for both versions, nothing is left for the unknowns to explain."""
    for candidate, offer in zip(case.field, compared(case).offers, strict=True):
        totals = [
            tuple(
                oracles.total(version, candidate, state, case.vocabulary)
                for version in (case.before, case.after)
            )
            for state in states_of(case, candidate)
        ]
        least = tuple(min(column) for column in zip(*totals, strict=True))
        most = tuple(max(column) for column in zip(*totals, strict=True))
        if least in totals:
            assert offer.unknowns.floor == 0
        if most in totals:
            assert offer.unknowns.ceiling == 0


@given(revised_cases(size=1, gaps=2))
def test_the_unknowns_explain_nothing_where_one_state_serves_both_versions(
    case: RevisedCase,
) -> None:
    check_one_state(case)


# ── lineage ─────────────────────────────────────────────────────────────────────────────────────


def by_line(
    case: RevisedCase, found: Difference, tied: Sequence[Edge]
) -> list[dict[frozenset[str], tuple[Fraction, Fraction]]]:
    """For each offer, the effects on criteria, summed over those that ``tied`` puts together."""
    together = kin(case.before, case.after, tied)
    sums = []
    for offer in found.offers:
        held: Counter[frozenset[str]] = Counter()
        told: dict[frozenset[str], tuple[Fraction, Fraction]] = {}
        for each in together:
            of = [
                c
                for c in found.changes
                if c.scope == "criterion" and about(c, each.before, each.after)
            ]
            name = frozenset({f"-{n}" for n in each.before} | {f"+{n}" for n in each.after})
            held[name] += 1
            told[name] = added_up(offer.effects[c.fingerprint].columns for c in of)
        sums.append(told)
    return sums


def check_lineage(case: RevisedCase) -> None:
    """Told without any lineage, the sums over what lineage ties together are the same."""
    tied = edges(case.before, case.after, "detail")
    one, other = compared(case), compared(case, tied=())
    assert by_line(case, one, tied) == by_line(case, other, tied)
    for here, there in zip(one.offers, other.offers, strict=True):
        assert here.ruler == there.ruler
        assert here.change == there.change


@given(revised_cases())
def test_line_numbers_do_not_depend_on_lineage(case: RevisedCase) -> None:
    check_lineage(case)


CONTESTED = [*STEPS, *["contest"] * 20]


@given(revised_cases(among=CONTESTED))
def test_readings_move_sums_between_headings_and_alter_no_line(case: RevisedCase) -> None:
    assume(contested([case.after]))
    tied = edges(case.before, case.after, "detail")
    detail, addition = compared(case), compared(case, reading="addition")
    assert by_line(case, detail, tied) == by_line(case, addition, tied)
    for one, other in zip(detail.offers, addition.offers, strict=True):
        assert (one.change, one.ruler, one.unknowns) == (other.change, other.ruler, other.unknowns)
        assert (one.range, one.before, one.after) == (other.range, other.before, other.after)


# ── units ───────────────────────────────────────────────────────────────────────────────────────


def scaled(version: CriteriaSet, lines: Fraction, groups: Fraction) -> CriteriaSet:
    return replace(
        version,
        version="v2",
        supersedes="v1",
        criteria=tuple(
            replace(c, weight=c.weight * lines) if isinstance(c, AwardCriterion) else c
            for c in version.criteria
        ),
        groups=tuple(replace(g, weight=(g.weight or ZERO) * groups) for g in version.groups),
    )


def check_units(case: RevisedCase, lines: Fraction, groups: Fraction) -> None:
    """Other units of weight move nothing where none is declared."""
    weighting = case.before.weighting
    divisions = (
        [weighting.groups, weighting.within] if isinstance(weighting, ByGroup) else [weighting]
    )
    assume(all(each.declared is None and each.divide_by is None for each in divisions))
    found = compared(replace(case, after=scaled(case.before, lines, groups)))
    for offer in found.offers:
        assert both(offer.change) == NOTHING
        for effect in offer.effects.values():
            assert both(effect.columns) == (effect.range.low, effect.range.high) == NOTHING
    assert found.changes == ()


factors = st.sampled_from([Fraction(1), Fraction(50), Fraction(1, 3)])


@FEWER
@given(revised_cases(steps=0), factors, factors)
def test_other_units_of_weight_move_nothing_where_no_sum_is_declared(
    case: RevisedCase, lines: Fraction, groups: Fraction
) -> None:
    check_units(case, lines, groups)


@FEWER
@given(revised_cases(steps=0), st.sampled_from([Fraction(5), Fraction(1, 4)]))
def test_weights_are_compared_as_parts_of_the_sums_that_are_declared(
    case: RevisedCase, factor: Fraction
) -> None:
    """A hundred points that become twenty move nothing, whether or not they add up."""
    assume(isinstance(case.before.weighting, Flat))
    whole = sum((c.weight for c in case.before.awards), ZERO)
    assume(whole)
    declared = Flat(kind="flat", declared=Fraction(100))
    before = replace(case.before, weighting=declared)
    after = replace(
        scaled(before, factor, Fraction(1)),
        weighting=Flat(
            kind="flat", declared=declared.declared * factor if declared.declared else None
        ),
    )
    found = compared(replace(case, before=before, after=after))
    assert found.changes == ()
    assert all(both(offer.change) == NOTHING for offer in found.offers)


# ── standing ────────────────────────────────────────────────────────────────────────────────────


def check_verdicts(case: RevisedCase) -> None:
    """Sufficient: alone on before, it eliminates. Decisive: undone alone on after, it re-admits."""
    found = compared(case)
    for candidate, offer in zip(case.field, found.offers, strict=True):
        states = states_of(case, candidate)

        def stands(
            version: CriteriaSet,
            gone: set[str],
            other: CriteriaSet,
            come: set[str],
            state: oracles.State,
            candidate: Candidate = candidate,
        ) -> bool:
            kept = [c for c in version.criteria if c.id not in gone]
            more = [c for c in other.criteria if c.id in come]
            return all(oracles.passes(c, candidate, state, case.vocabulary) for c in (*kept, *more))

        for change in found.changes:
            if change.fingerprint not in offer.verdicts:
                continue
            told = offer.verdicts[change.fingerprint]
            old = {*change.before.names} if change.before else set()
            new = {*change.after.names} if change.after else set()
            alone = [
                stands(case.before, set(), case.after, set(), state)
                and not stands(case.before, old, case.after, new, state)
                for state in states
            ]
            undone = [
                stands(case.after, new, case.before, old, state)
                and not stands(case.after, set(), case.before, set(), state)
                for state in states
            ]
            assert told.sufficient == three_valued(alone)
            assert told.decisive == three_valued(undone)


def three_valued(held: Sequence[bool]) -> str:
    return "met" if all(held) else "unproven" if any(held) else "not-met"


@given(revised_cases(gaps=2))
def test_a_change_is_sufficient_or_decisive_as_in_all_some_or_no_states(case: RevisedCase) -> None:
    check_verdicts(case)


@FEWER
@given(revised_cases())
def test_a_requirement_never_has_an_effect_on_points(case: RevisedCase) -> None:
    found = compared(case)
    weighed = [{c.id for c in version.awards} for version in (case.before, case.after)]
    for change in found.changes:
        sides = [side.names if side else () for side in (change.before, change.after)]
        if change.scope == "criterion" and not any(
            names & {*side} for names, side in zip(weighed, sides, strict=True)
        ):
            for offer in found.offers:
                effect = offer.effects[change.fingerprint]
                assert both(effect.columns) == (effect.range.low, effect.range.high) == NOTHING
