"""The same rules for all: that exemptions were lifted on both sides of a comparison, and which."""

from __future__ import annotations

from typing import Any

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.reports.page import Block, Notice
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.scoring.lifting import exempting

_TOLD = 6
"""Lines that a notice names."""


def same_rules_told(compared: Compared, say: Say, *, full: bool = False) -> list[Block]:
    """That nobody is exempt here, and from what offers are exempt as the versions are written."""
    if compared.written is None:
        return []
    lifted = [version for version in compared.written if exempting(version)]
    if not lifted:
        told = (say("same-rules.none", version=each.name) for each in compared.written)
        return [Notice(" ".join(told))]
    return [Notice(_lifted(version, say, full=full)) for version in lifted]


def _lifted(version: CriteriaSet, say: Say, *, full: bool) -> str:
    names = [line.id for line in exempting(version)]
    lines = say.listed(names) if full else say.some(names, _TOLD)
    return say.count("same-rules", len(names), version=version.name, lines=lines)


def same_rules_document(compared: Compared) -> dict[str, Any] | None:
    """The exemptions that were lifted on each side; None where it was not asked for."""
    if compared.written is None:
        return None
    before, after = map(_documented, compared.written)
    return {"before": before, "after": after}


def _documented(version: CriteriaSet) -> list[dict[str, Any]]:
    return [
        {"criterion": line.id, "offers": [name for each in line.exempt for name in each.offers]}
        for line in exempting(version)
    ]


def same_rules_option(compared: Compared) -> tuple[str, ...]:
    """The option that lifts them, where it was given."""
    return () if compared.written is None else ("--same-rules",)


def as_written(compared: Compared) -> tuple[CriteriaSet, CriteriaSet]:
    """Both versions as their files have them, by whose names the result can be had again."""
    return compared.written or (compared.first.before, compared.first.after)
