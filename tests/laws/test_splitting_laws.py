"""What must hold of an effect that is cut into more lines and other demands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cloudeval.changes.change import Side
from cloudeval.effects.difference import Columns, Difference
from cloudeval.effects.splitting import CUT, Parts, splitting
from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, LevelsScale, Lineage
from cloudeval.testing.strategies import RevisedCase, revised_cases
from tests.laws.test_effect_laws import added_up, both, compared, turned_round

ZERO = Fraction(0)
NOTHING = (ZERO, ZERO)
FEWER = settings(max_examples=50)
HEIRS = ["split", "refine", "merge", "rename", "reweight", "tighten", "rescale"]
ALL = [*HEIRS, "move", "recast", "exempt", "regroup", "reweigh"]


def whole(parts: Parts) -> tuple[Fraction, Fraction]:
    return added_up((parts.splitting, parts.asking, parts.elsewhere))


def check_parts_add_up(case: RevisedCase) -> None:
    found = compared(case)
    told = splitting(found)
    assert set(told) == {c.fingerprint for c in found.changes if c.kind in CUT}
    for name, by_offer in told.items():
        for offer in found.offers:
            assert whole(by_offer[offer.offer]) == both(offer.effects[name].columns)


@given(revised_cases(among=ALL * 2))
def test_the_parts_of_a_split_add_up_to_its_effect(case: RevisedCase) -> None:
    check_parts_add_up(case)


@FEWER
@given(revised_cases())
def test_so_they_do_whatever_else_is_done(case: RevisedCase) -> None:
    check_parts_add_up(case)


def check_nothing_is_elsewhere(case: RevisedCase) -> None:
    assume(isinstance(case.before.weighting, Flat) and isinstance(case.after.weighting, Flat))
    found = compared(case)
    old, new = case.before.by_id(), case.after.by_id()
    for change in found.changes:
        if change.kind in CUT and change.before and change.after:
            weighed = [
                any(isinstance(held[n], AwardCriterion) for n in side.names)
                for held, side in ((old, change.before), (new, change.after))
            ]
            if all(weighed):
                for parts in splitting(found)[change.fingerprint].values():
                    assert both(parts.elsewhere) == NOTHING


@given(revised_cases(among=HEIRS))
def test_in_one_group_two_parts_are_all(case: RevisedCase) -> None:
    check_nothing_is_elsewhere(case)


def names(side: Side | None) -> tuple[str, ...]:
    return () if side is None else side.names


@FEWER
@given(revised_cases(among=ALL))
def test_backwards_each_part_changes_its_sign(case: RevisedCase) -> None:
    there, back = splitting(compared(case)), splitting(turned_round(case))
    found, turned = compared(case), turned_round(case)
    sides = {
        (names(change.before), names(change.after)): change.fingerprint
        for change in turned.changes
        if change.kind in CUT
    }
    for change in found.changes:
        if change.kind in CUT:
            other = back[sides[names(change.after), names(change.before)]]
            for offer, parts in there[change.fingerprint].items():
                for part in ("splitting", "asking", "elsewhere"):
                    one: Columns = getattr(parts, part)
                    two: Columns = getattr(other[offer], part)
                    assert both(one) == (-two.floor, -two.ceiling)


# ── splits of which it is known what they are ──


def split_in(
    case: RevisedCase, weights: list[Fraction], worth: Fraction = Fraction(1)
) -> tuple[Difference, str]:
    """The first award criterion cut into copies of these parts of its weight."""
    one = case.before.awards[0]
    if isinstance(one.scale, LevelsScale):
        scale = LevelsScale(
            kind="levels", values={rung: part * worth for rung, part in one.scale.values.items()}
        )
        heir = replace(one, scale=scale)
    else:
        assume(worth == 1)
        heir = one
    heirs = [
        replace(
            heir,
            id=f"heir.{n}",
            weight=one.weight * part,
            lineage=Lineage(replaces=(one.id,)),
        )
        for n, part in enumerate(weights)
    ]
    others = [each for each in case.before.criteria if each.id != one.id]
    after = _after(case.before, [*others, *heirs])
    found = compared(replace(case, after=after))
    (change,) = [c for c in found.changes if c.kind in CUT]
    return found, change.fingerprint


def _after(before: CriteriaSet, criteria: Sequence[AnyCriterion]) -> CriteriaSet:
    return replace(before, version="v2", supersedes="v1", criteria=tuple(criteria))


CUTS = st.sampled_from(
    [[Fraction(1, 2)] * 2, [Fraction(1, 3), Fraction(2, 3)], [Fraction(1, 4)] * 4]
)


@FEWER
@given(revised_cases(steps=0), CUTS)
def test_copies_of_the_same_weight_have_no_part(case: RevisedCase, parts: list[Fraction]) -> None:
    found, name = split_in(case, parts)
    for told in splitting(found)[name].values():
        assert both(told.splitting) == both(told.asking) == both(told.elsewhere) == NOTHING


@FEWER
@given(revised_cases(steps=0), st.sampled_from([2, 3, 5]))
def test_copies_that_weigh_more_gain_by_splitting_alone(case: RevisedCase, copies: int) -> None:
    found, name = split_in(case, [Fraction(1)] * copies)
    for offer in found.offers:
        told = splitting(found)[name][offer.offer]
        assert both(told.asking) == both(told.elsewhere) == NOTHING
        assert both(told.splitting) == both(offer.effects[name].columns)


@FEWER
@given(revised_cases(steps=0), CUTS, st.sampled_from([Fraction(1, 2), Fraction(9, 10)]))
def test_heirs_of_the_same_weight_ask_more_and_gain_nothing_by_splitting(
    case: RevisedCase, parts: list[Fraction], worth: Fraction
) -> None:
    assume(isinstance(case.before.awards[0].scale, LevelsScale))
    found, name = split_in(case, parts, worth)
    for offer in found.offers:
        told = splitting(found)[name][offer.offer]
        assert both(told.splitting) == NOTHING
        assert both(told.asking) == both(offer.effects[name].columns)
        assert max(both(told.asking)) <= 0
