"""In which unit the weights of two versions are compared.

Weights are compared as published. Only where two versions declare different sums are they divided
by them; and where none declares any, and every surviving weight changed by one factor, by that
factor: otherwise 1 and 1 that become 50 and 50 would seem to move points.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from fractions import Fraction

from cloudeval.changes.lineage import Kin
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.noun import record

ONE = Fraction(1)


@record
class Units:
    """What the weights of each version are divided by before they are compared."""

    lines: tuple[Fraction, Fraction] = (ONE, ONE)
    groups: tuple[Fraction, Fraction] = (ONE, ONE)
    rescaled_by: Fraction | None = field(default=None)
    """The factor by which all surviving weights changed, where the units rest on it."""


def units(before: CriteriaSet, after: CriteriaSet, families: Iterable[Kin]) -> Units:
    """The units of two versions."""
    lines = _declared(_within(before), _within(after))
    groups = _declared(_across(before), _across(after))
    factor = None
    if lines is None and _by_sum(_within(before)) and _by_sum(_within(after)):
        factor = _one_factor(before, after, families)
        if factor is not None:
            lines = (ONE, factor)
    return Units(lines or (ONE, ONE), groups or (ONE, ONE), factor)


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


def _by_sum(division: Division) -> bool:
    return division.declared is None and division.divide_by is None


def _one_factor(
    before: CriteriaSet, after: CriteriaSet, families: Iterable[Kin]
) -> Fraction | None:
    """The factor common to all weights that go on one to one, if there is one other than 1."""
    old, new = before.by_id(), after.by_id()
    factors = set()
    for each in families:
        if len(each.before) == len(each.after) == 1:
            was, now = old[each.before[0]], new[each.after[0]]
            if isinstance(was, AwardCriterion) and isinstance(now, AwardCriterion) and was.weight:
                factors.add(now.weight / was.weight)
    factor = factors.pop() if len(factors) == 1 else None
    return factor if factor not in (None, ONE, Fraction(0)) else None
