"""Two versions' weights on one tree, in common units.

A flat set is one group that is the whole. Where one version is flat and the other weighs by group,
the flat one is written as groups: each weighs what its lines weigh, which is the same sum. Lines
keep their weights as published; those of groups, which a flat set does not publish, are told as
parts of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cloudeval.changes.units import Units
from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.weighting import WHOLE, weigh

ONE = Fraction(1)


@record
class Node:
    """Weights that are divided by one divisor: the lines of a group, or the groups of the whole."""

    weights: Mapping[str, Fraction]
    sum: Fraction
    divisor: Fraction

    @property
    def ruler(self) -> Fraction:
        """The part of the divisor that the weights make up: 1, or 1.05 where 105 stand over 100."""
        return self.sum / self.divisor if self.divisor else ZERO


@record
class Tree:
    """One version's weights: the groups against each other, and the lines within each."""

    top: Node
    groups: Mapping[str, Node]
    group_of: Mapping[str, str]
    """The group in which each award criterion stands."""


def trees(before: CriteriaSet, after: CriteriaSet, units: Units) -> tuple[Tree, Tree]:
    """Both versions' weights, shaped alike."""
    if isinstance(before.weighting, Flat) == isinstance(after.weighting, Flat):
        return (
            _tree(before, units.lines[0], units.groups[0]),
            _tree(after, units.lines[1], units.groups[1]),
        )
    return _grouped(before, units.lines[0]), _grouped(after, units.lines[1])


def _tree(version: CriteriaSet, line_unit: Fraction, group_unit: Fraction) -> Tree:
    weighed = weigh(version)
    flat = isinstance(version.weighting, Flat)
    nodes = {
        name: _node(group.lines, group.divisor, line_unit) for name, group in weighed.groups.items()
    }
    weights = {name: group.weight for name, group in weighed.groups.items()}
    return Tree(
        _node(weights, weighed.divisor, group_unit),
        nodes,
        {award.id: WHOLE if flat else award.group for award in version.awards},
    )


def _grouped(version: CriteriaSet, line_unit: Fraction) -> Tree:
    """Any set as groups whose own weights are told as parts of one."""
    weighed = weigh(version)
    nodes: dict[str, Node] = {}
    weights: dict[str, Fraction] = {}
    for group in version.groups:
        lines = {award.id: award.weight for award in version.awards if award.group == group.id}
        found = weighed.groups.get(group.id)
        if found is None and not lines:
            continue
        total = sum(lines.values(), ZERO)
        nodes[group.id] = _node(lines, found.divisor if found else total, line_unit)
        weights[group.id] = found.weight if found else total
    whole = sum(weights.values(), ZERO)
    divisor = weighed.groups[WHOLE].divisor if WHOLE in weighed.groups else weighed.divisor
    top = _node(weights, divisor, whole or ONE)
    return Tree(top, nodes, {award.id: award.group for award in version.awards})


def _node(weights: Mapping[str, Fraction], divisor: Fraction, unit: Fraction) -> Node:
    told = {name: weight / unit for name, weight in weights.items()}
    return Node(told, sum(told.values(), ZERO), divisor / unit)
