"""In which unit the weights of two versions are compared.

Weights are compared as published. Only where two versions declare different sums are they divided
by them; and where none declares any, and every surviving weight changed by one factor, by that
factor: otherwise 1 and 1 that become 50 and 50 would seem to move points.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.noun import record

ZERO, ONE = Fraction(0), Fraction(1)


@record
class Units:
    """What the weights of each version are divided by before they are compared."""

    lines: tuple[Fraction, Fraction] = (ONE, ONE)
    groups: tuple[Fraction, Fraction] = (ONE, ONE)
    rescaled_by: Fraction | None = None
    """The factor by which all surviving lines' weights changed, where the units rest on it."""
    groups_rescaled_by: Fraction | None = None
    """The same of the groups' weights."""

    def weigh_alike(self, was: Fraction, now: Fraction) -> bool:
        """Whether a line weighs after what it weighed before, each in its version's unit."""
        one, other = self.lines
        if one is other or one == other:
            return was is now or was == now
        return was / one == now / other


def units(before: CriteriaSet, after: CriteriaSet) -> Units:
    """The units of two versions."""
    within = _within(before), _within(after)
    across = _across(before), _across(after)
    lines = None if any(map(_declares, within)) else _one_factor(_lines(before, after))
    groups = None if any(map(_declares, across)) else _one_factor(_groups(before, after))
    return Units(
        _declared(*within) or (ONE, lines or ONE),
        _declared(*across) or (ONE, groups or ONE),
        lines,
        groups,
    )


def _within(version: CriteriaSet) -> Division:
    weighting = version.weighting
    return weighting.lines if isinstance(weighting, Flat) else weighting.within


def _across(version: CriteriaSet) -> Division:
    weighting = version.weighting
    return weighting.groups if isinstance(weighting, ByGroup) else Division()


def _declared(before: Division, after: Division) -> tuple[Fraction, Fraction] | None:
    if not before.declared or not after.declared:
        return None
    return before.declared, after.declared


def _declares(division: Division) -> bool:
    return division.declared is not None or division.divide_by is not None


Kept = Iterator[tuple[Fraction, Fraction]]
"""The weights before and after of what goes on.

What goes on is told by its id and not by lineage, of which there may be two readings: neither may
change what a line did.
"""


def _lines(before: CriteriaSet, after: CriteriaSet) -> Kept:
    old = before.by_id()
    for now in after.criteria:
        was = old.get(now.id)
        if isinstance(was, AwardCriterion) and isinstance(now, AwardCriterion):
            yield was.weight, now.weight


def _groups(before: CriteriaSet, after: CriteriaSet) -> Kept:
    """The groups' weights; a flat set publishes none."""
    if isinstance(before.weighting, Flat) or isinstance(after.weighting, Flat):
        return
    old = {group.id: group.weight or ZERO for group in before.groups}
    for group in after.groups:
        if group.id in old:
            yield old[group.id], group.weight or ZERO


def _one_factor(kept: Kept) -> Fraction | None:
    """The factor common to all weights that go on, if there is one other than 1."""
    factor = None
    for was, now in kept:
        if was == now == 0:
            continue
        if not (was and now) or was == now or factor not in (None, now / was):
            return None
        factor = now / was
    return factor
