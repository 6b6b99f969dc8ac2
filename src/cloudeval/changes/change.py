"""A computed difference: data with its before and its after; words and effects come elsewhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from cloudeval.model.criteria_set import ChangeKind
from cloudeval.model.noun import record
from cloudeval.model.plain import Plain

KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
"""The closed list, in the order in which a reader is told of them."""

STRUCTURAL: frozenset[ChangeKind] = frozenset(
    {"added", "removed", "refined", "split", "merged", "renamed"}
)
"""Kinds that say where criteria came from or went."""

MIRROR: Mapping[ChangeKind, ChangeKind] = {
    "added": "removed",
    "removed": "added",
    "split": "merged",
    "refined": "merged",
    "merged": "split",
    "tightened": "relaxed",
    "relaxed": "tightened",
    "veto-added": "veto-removed",
    "veto-removed": "veto-added",
    "exemption-granted": "exemption-withdrawn",
    "exemption-withdrawn": "exemption-granted",
}
"""What a kind is called when the two versions change sides; the others keep their name."""

Scope = Literal["criterion", "group", "set"]


@record
class Side:
    """One side of a change: the criteria (or the group) it is about, and what stood there."""

    names: tuple[str, ...]
    held: Mapping[str, Plain]
    """What the change is about, as plain data: a weight, a scale, a title, a whole criterion."""


@dataclass(frozen=True)
class Change:
    """One difference. ``subject`` is the criterion or group by which a reader finds it."""

    kind: ChangeKind
    scope: Scope
    subject: str
    before: Side | None
    after: Side | None

    @cached_property
    def names(self) -> frozenset[str]:
        """All criteria or groups that the change is about."""
        sides = (self.before, self.after)
        return frozenset(name for side in sides if side is not None for name in side.names)

    @cached_property
    def fingerprint(self) -> str:
        """Twelve digits that stay the same however the files are ordered or laid out."""
        content = [self.kind, self.scope, self.subject, _sorted(self.before), _sorted(self.after)]
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def _sorted(side: Side | None) -> object:
    return None if side is None else [sorted(side.names), side.held]


def order(change: Change) -> tuple[int, str, str, str]:
    """How changes are listed: by kind, then by name; never by the order of a file."""
    return (KINDS.index(change.kind), change.scope, change.subject, change.fingerprint)
