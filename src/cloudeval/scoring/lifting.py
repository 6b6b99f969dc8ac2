"""The same rules for all: a version as it would be if no offer were exempt from any line."""

from __future__ import annotations

from dataclasses import replace

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion

SUFFIX = "same-rules"


def same_rules(version: CriteriaSet) -> CriteriaSet:
    """The version with every exemption lifted, named after it; the same where it has none."""
    if not exempting(version):
        return version
    return replace(
        version,
        version=f"{version.version}-{SUFFIX}",
        criteria=tuple(replace(each, exempt=()) for each in version.criteria),
        nature="own" if version.nature == "published" else version.nature,
    )


def exempting(version: CriteriaSet) -> tuple[AnyCriterion, ...]:
    """The criteria that some offer is exempt from."""
    return tuple(each for each in version.criteria if each.exempt)
