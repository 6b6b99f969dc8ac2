"""From published weights to shares of the total, computed as the file says and never repaired."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cloudeval.model.criteria_set import CriteriaSet, Division, Flat
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO

WHOLE = ""
"""The name of the one group of a flat set: the set itself."""


@record
class GroupWeight:
    """A group's part in the whole: its weight, and how the lines in it are weighed.

    ``sum`` is the sum of the lines' weights, ``divisor`` what they are divided by.
    """

    group: str
    weight: Fraction
    lines: Mapping[str, Fraction]
    sum: Fraction
    divisor: Fraction
    unit: Fraction | None
    """What the lines' weights are declared to add up to."""


@record
class Weighed:
    """A set's weights, as a tree of one or two storeys.

    A flat set is one group whose weight is the whole.
    """

    groups: Mapping[str, GroupWeight]
    sum: Fraction
    divisor: Fraction
    unit: Fraction | None

    def share(self, group: str, criterion: str) -> Fraction:
        """A line's share of the total: 1 would be all of it."""
        found = self.groups[group]
        return _ratio(found.weight, self.divisor) * _ratio(found.lines[criterion], found.divisor)

    @property
    def scale(self) -> Fraction:
        """What full marks everywhere add up to: 1, or 1.05 for weights that make 105 of 100."""
        return sum(
            (
                _ratio(g.weight, self.divisor) * _ratio(g.sum, g.divisor)
                for g in self.groups.values()
            ),
            ZERO,
        )


def weigh(criteria: CriteriaSet) -> Weighed:
    """The weights of a set."""
    if isinstance(criteria.weighting, Flat):
        lines = {award.id: award.weight for award in criteria.awards}
        whole = _group(WHOLE, Fraction(1), lines, criteria.weighting.lines)
        return Weighed({WHOLE: whole}, Fraction(1), Fraction(1), None)
    division = criteria.weighting.groups
    within = criteria.weighting.within
    groups = {
        group.id: _group(
            group.id,
            group.weight or ZERO,
            {award.id: award.weight for award in criteria.awards if award.group == group.id},
            within,
        )
        for group in criteria.groups
    }
    groups = {name: group for name, group in groups.items() if group.lines or group.weight}
    total = sum((group.weight for group in groups.values()), ZERO)
    return Weighed(groups, total, division.divide_by or total, division.declared)


def group_of(criteria: CriteriaSet, group: str) -> str:
    """Where a line stands in the tree of weights: in its group, or in the whole of a flat set."""
    return WHOLE if isinstance(criteria.weighting, Flat) else group


def _group(
    name: str, weight: Fraction, lines: Mapping[str, Fraction], division: Division
) -> GroupWeight:
    total = sum(lines.values(), ZERO)
    return GroupWeight(name, weight, lines, total, division.divide_by or total, division.declared)


def _ratio(part: Fraction, whole: Fraction) -> Fraction:
    """Nothing of nothing is nothing: a set without weights has no points to give."""
    return part / whole if whole else ZERO


@record
class WeightSum:
    """Weights that do not add up to what the set declares."""

    group: str
    """Empty for the groups, or for the lines of a flat set, against each other."""
    declared: Fraction
    actual: Fraction


def mismatches(criteria: CriteriaSet) -> tuple[WeightSum, ...]:
    """Where the published weights do not add up to what is declared."""
    weighed = weigh(criteria)
    found = []
    if weighed.unit is not None and weighed.sum != weighed.unit:
        found.append(WeightSum(WHOLE, weighed.unit, weighed.sum))
    found += [
        WeightSum(group.group, group.unit, group.sum)
        for group in weighed.groups.values()
        if group.unit is not None and group.lines and group.sum != group.unit
    ]
    return tuple(found)
