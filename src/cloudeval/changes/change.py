"""A computed difference: data with its before and its after; words and effects come elsewhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeVar, get_args

from cloudeval.model.criteria_set import ChangeKind
from cloudeval.model.noun import record
from cloudeval.model.plain import Plain, plain

T = TypeVar("T")
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


class Held(Mapping[str, Plain]):
    """What stood on one side, as plain data: made when it is first read, for most never is."""

    __slots__ = ("_held", "_of", "_told")

    def __init__(self, told: Callable[[T], Mapping[str, object]], of: T) -> None:
        """Take what is to be told, and of what."""
        self._told: Callable[[Any], Mapping[str, object]] = told
        self._of = of
        self._held: dict[str, Plain] | None = None

    @property
    def _plain(self) -> dict[str, Plain]:
        if self._held is None:
            self._held = {name: plain(part) for name, part in self._told(self._of).items()}
        return self._held

    def __getitem__(self, name: str) -> Plain:
        """What is held under one name."""
        return self._plain[name]

    def __iter__(self) -> Iterator[str]:
        """The names, in the order in which they are told."""
        return iter(self._plain)

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._plain)

    def __repr__(self) -> str:
        """The plain data."""
        return repr(self._plain)


@record
class Side:
    """One side of a change: the criteria (or the group) it is about, and what stood there."""

    names: tuple[str, ...]
    held: Mapping[str, Plain]
    """What the change is about, as plain data: a weight, a scale, a title, a whole criterion."""


@dataclass(frozen=True, init=False)
class Change:
    """One difference. ``subject`` is the criterion or group by which a reader finds it."""

    kind: ChangeKind
    scope: Scope
    subject: str
    before: Side | None
    after: Side | None

    def __init__(
        self,
        kind: ChangeKind,
        scope: Scope,
        subject: str,
        before: Side | None,
        after: Side | None,
    ) -> None:
        """Keep all parts at once: there may be thousands of changes."""
        vars(self).update(kind=kind, scope=scope, subject=subject, before=before, after=after)

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
    return None if side is None else [sorted(side.names), dict(side.held)]


_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def order(change: Change) -> tuple[int, str, str, str]:
    """How changes are listed: by kind, then by name; never by the order of a file."""
    return (*_heading(change), change.fingerprint)


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The same as sorting by ``order``; fingerprints are made only where nothing else decides."""
    found: dict[tuple[int, str, str], list[Change]] = {}
    for change in changes:
        found.setdefault(_heading(change), []).append(change)
    for alike in found.values():
        if len(alike) > 1:
            alike.sort(key=order)
    return tuple(change for heading in sorted(found) for change in found[heading])


def _heading(change: Change) -> tuple[int, str, str]:
    return (_RANK[change.kind], change.scope, change.subject)
