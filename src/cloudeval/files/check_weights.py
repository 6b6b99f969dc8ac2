"""Weights: who carries one, and whether they add up to what the set declares."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.files.findings import Finding, Path, error, warning
from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.plain import number_text
from cloudeval.scoring.weighting import WHOLE, WeightSum, mismatches

KNOWN_DEFECT = "weight-sum"
"""The id under ``defects`` that says: the weights are meant to stay as they are."""


def check_weights(criteria: CriteriaSet) -> Iterator[Finding]:
    """Check the weights of groups and lines."""
    if isinstance(criteria.weighting, Flat):
        yield from _check_unweighed_groups(criteria)
    else:
        yield from _check_weighed_groups(criteria)
    for place, criterion in enumerate(criteria.criteria):
        if criterion.role == "award" and _is_inert(criterion):
            yield warning("weight.zero", ("criteria", place, "weight"))
    for found in mismatches(criteria):
        yield _mismatch(criteria, found)


def _is_inert(award: AwardCriterion) -> bool:
    return not award.weight and award.veto is None and award.grade is None


def _check_unweighed_groups(criteria: CriteriaSet) -> Iterator[Finding]:
    for place, group in enumerate(criteria.groups):
        if group.weight is not None:
            yield warning("group.weight-unused", ("groups", place, "weight"))


def _check_weighed_groups(criteria: CriteriaSet) -> Iterator[Finding]:
    filled = {award.group for award in criteria.awards}
    for place, group in enumerate(criteria.groups):
        if group.id in filled and group.weight is None:
            yield error("group.no-weight", ("groups", place), name=group.id)
        if group.weight and group.id not in filled:
            yield error("group.no-award", ("groups", place, "weight"), name=group.id)


def _mismatch(criteria: CriteriaSet, found: WeightSum) -> Finding:
    values = {
        "group": found.group,
        "declared": number_text(found.declared),
        "actual": number_text(found.actual),
    }
    what = "weights.group-sum" if found.group != WHOLE else "weights.sum"
    path = _place(criteria, found)
    listed = any(defect.id == KNOWN_DEFECT for defect in criteria.defects)
    if criteria.nature == "published" or listed:
        return warning(f"{what}-kept", path, **values)
    return error(what, path, **values)


def _place(criteria: CriteriaSet, found: WeightSum) -> Path:
    if found.group != WHOLE:
        return ("groups", [group.id for group in criteria.groups].index(found.group))
    if isinstance(criteria.weighting, Flat):
        return ("weighting", "declared")
    return ("weighting", "groups", "declared")
