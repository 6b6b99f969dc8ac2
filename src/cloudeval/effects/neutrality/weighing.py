"""What a line weighs in a version that has some criteria of a later one and keeps the rest.

It says of such a version what :class:`~cloudeval.effects.hybrid.Between` would make of it, without
making it: when a refinement is made alone, only the sums of the groups that it touches change. All
of a group's lines then weigh by one *factor*, their share of the total for each unit of weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from cloudeval.changes.units import Units
from cloudeval.effects.tree import Tree, trees
from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import AwardCriterion
from cloudeval.scoring.band import ONE, ZERO
from cloudeval.scoring.weighting import WHOLE

Sums = Mapping[str, Fraction]
"""By group, the sum of its lines' weights in the unit that is common to both versions."""


class Weighing:
    """The weights of the version before, and of whatever of the later one comes into it.

    Neither the changes of groups nor that of the sum of weights are made.
    """

    def __init__(self, before: CriteriaSet, after: CriteriaSet, units: Units) -> None:
        """Read both versions' weights in common units."""
        versions = (before, after)
        self._flat = all(isinstance(version.weighting, Flat) for version in versions)
        both = trees(before, after, units)
        self._ruler = both[0].top.ruler or ONE
        self._groups = tuple(group.id for group in before.groups)
        names = {WHOLE, *(group.id for version in versions for group in version.groups)}
        self._rulers = {name: _ruler(both, name) for name in names}
        self._published: dict[str, Fraction] = {}
        """The weights of groups; in a flat version a group weighs what its lines weigh."""
        self._whole: dict[str, Fraction] = {}
        """By group of a flat version, what its lines' weights are parts of."""
        for version, tree in zip(reversed(versions), reversed(both), strict=True):
            whole = sum((node.sum for node in tree.groups.values()), ZERO) or ONE
            for group in version.groups:
                self._published.pop(group.id, None)
                self._whole.pop(group.id, None)
                if isinstance(version.weighting, Flat):
                    self._whole[group.id] = whole
                else:
                    self._published[group.id] = tree.top.weights.get(group.id, ZERO)
        self.weights = tuple(
            {award.id: award.weight / unit for award in version.awards}
            for version, unit in zip(versions, units.lines, strict=True)
        )
        """Of each version, the lines' weights in common units."""

    def node(self, award: AwardCriterion) -> str:
        """Where a line stands in the tree of weights: its group, or a whole without groups."""
        return WHOLE if self._flat else award.group

    def factors(self, sums: Sums, used: Iterable[str] = ()) -> dict[str, Fraction]:
        """By group, the share of the total that comes with each unit of a line's weight.

        ``used`` names groups in which some criterion stands that comes in.
        """
        if self._flat:
            total = sums.get(WHOLE, ZERO)
            return {WHOLE: (self._rulers[WHOLE] or ONE) / total if total else ZERO}
        weighed = {
            name: self._group_weight(name, sums) for name in dict.fromkeys((*self._groups, *used))
        }
        divisor = sum(weighed.values(), ZERO) / self._ruler
        return {
            name: weight * self._rulers[name] / (divisor * total)
            if (total := sums.get(name, ZERO)) and weight
            else ZERO
            for name, weight in weighed.items()
        }

    def _group_weight(self, group: str, sums: Sums) -> Fraction:
        if group in self._whole:
            return sums.get(group, ZERO) / self._whole[group]
        return self._published[group]

    def sums(self, awards: Iterable[AwardCriterion], version: int) -> dict[str, Fraction]:
        """By group, what some lines of the earlier (0) or the later version (1) weigh."""
        found: dict[str, Fraction] = {}
        for award in awards:
            node = self.node(award)
            found[node] = found.get(node, ZERO) + self.weights[version][award.id]
        return found


def _ruler(both: tuple[Tree, Tree], group: str) -> Fraction:
    """The part that a group's lines make up of their divisor, in whichever version has it."""
    for tree in both:
        node = tree.groups.get(group)
        if node is not None and node.sum:
            return node.ruler
    return ONE
