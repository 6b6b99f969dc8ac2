"""A version as a scenario would have it: other weights, requirements set aside, nobody exempt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.scenario import ALL, Scenario


def supposed(version: CriteriaSet, scenario: Scenario) -> CriteriaSet:
    """The version under a scenario, named after both; the same where no rule is touched.

    What weights are divided by stays as the version prescribes it.
    """
    if not scenario.touches_rules:
        return version
    wholes = _wholes(version, scenario)
    return replace(
        version,
        version=f"{version.version}-{scenario.id}",
        nature="own" if version.nature == "published" else version.nature,
        groups=tuple(
            replace(group, weight=scenario.weights.get(group.id, group.weight))
            if group.weight is not None
            else group
            for group in version.groups
        ),
        criteria=tuple(
            _lifted(_weighed(each, wholes, scenario), scenario)
            for each in version.criteria
            if isinstance(each, AwardCriterion) or each.id not in scenario.switched_off
        ),
    )


def _wholes(version: CriteriaSet, scenario: Scenario) -> dict[str, Fraction]:
    """What the lines of each group add up to that a scenario weighs and a version does not."""
    if not isinstance(version.weighting, Flat):
        return {}
    wholes = dict.fromkeys(scenario.weights, Fraction(0))
    for each in version.awards:
        if each.group in wholes:
            wholes[each.group] += each.weight
    return wholes


def _weighed(
    each: AnyCriterion, wholes: Mapping[str, Fraction], scenario: Scenario
) -> AnyCriterion:
    """In a version without weights by group, a group's lines keep their proportions."""
    if not isinstance(each, AwardCriterion):
        return each
    if each.id in scenario.switched_off:
        each = replace(each, veto=None)
    whole = wholes.get(each.group)
    if not whole:
        return each
    return replace(each, weight=each.weight * scenario.weights[each.group] / whole)


def _lifted(each: AnyCriterion, scenario: Scenario) -> AnyCriterion:
    lifted = scenario.exemptions_lifted
    if each.exempt and (lifted == ALL or each.id in lifted):
        return replace(each, exempt=())
    return each
