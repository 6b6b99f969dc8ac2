"""Which criteria of one version come from which of another, through the versions between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, ContestedLineage, Lineage
from cloudeval.model.joining import joined
from cloudeval.model.noun import record

LineageReading = Literal["detail", "addition"]
READINGS: tuple[LineageReading, ...] = ("addition", "detail")
"""The two readings of a contested lineage; neither is first by merit: the order is alphabetical."""

How = Literal["same", "replaces", "refines"]
_STRENGTH: tuple[How, ...] = ("same", "replaces", "refines")


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """``heir``, in the later version, comes from ``ancestor``, in the earlier one."""

    ancestor: str
    heir: str
    how: How


def contested(versions: Iterable[CriteriaSet]) -> bool:
    """Whether some lineage in these versions is told in two ways."""
    return any(
        isinstance(criterion.lineage, ContestedLineage)
        for version in versions
        for criterion in version.criteria
    )


def declared(criterion: AnyCriterion, reading: LineageReading) -> Lineage | None:
    """A criterion's lineage under one reading of what is contested."""
    if isinstance(criterion.lineage, ContestedLineage):
        return criterion.lineage.detail if reading == "detail" else criterion.lineage.addition
    return criterion.lineage


def edges(before: CriteriaSet, after: CriteriaSet, reading: LineageReading) -> tuple[Edge, ...]:
    """The lineage from one version to the next.

    An id that stands in both goes on, unless its lineage says that it is new.
    """
    earlier = {criterion.id for criterion in before.criteria}
    found: set[Edge] = set()
    for criterion in after.criteria:
        lineage = declared(criterion, reading) or Lineage()
        if criterion.id in earlier and not lineage.new:
            found.add(Edge(criterion.id, criterion.id, "same"))
        found.update(Edge(old, criterion.id, "replaces") for old in lineage.replaces)
        found.update(Edge(old, criterion.id, "refines") for old in lineage.refines)
    return tuple(sorted(edge for edge in found if edge.ancestor in earlier))


def through(chain: Sequence[CriteriaSet], reading: LineageReading) -> tuple[Edge, ...]:
    """The lineage from the first to the last version of a chain, followed through those between.

    An id that vanishes and comes back has no ancestor: it is added.
    """
    first = chain[0]
    found = tuple(Edge(c.id, c.id, "same") for c in first.criteria)
    for before, after in pairwise(chain):
        found = _composed(found, edges(before, after, reading))
    return found


def _composed(first: Sequence[Edge], second: Sequence[Edge]) -> tuple[Edge, ...]:
    onward: dict[str, list[Edge]] = {}
    for edge in second:
        onward.setdefault(edge.ancestor, []).append(edge)
    strongest: dict[tuple[str, str], How] = {}
    for edge in first:
        for step in onward.get(edge.heir, ()):
            pair = (edge.ancestor, step.heir)
            how = max(edge.how, step.how, key=_STRENGTH.index)
            known = strongest.get(pair, how)
            strongest[pair] = min(known, how, key=_STRENGTH.index)
    return tuple(sorted(Edge(a, h, how) for (a, h), how in strongest.items()))


def turned(found: Iterable[Edge]) -> tuple[Edge, ...]:
    """The same lineage read backwards, for a difference whose arguments change sides."""
    return tuple(sorted(Edge(edge.heir, edge.ancestor, edge.how) for edge in found))


def unrelated(before: CriteriaSet, after: CriteriaSet) -> tuple[Edge, ...]:
    """Between versions of no common chain, only equal ids are taken for the same criterion."""
    later = {criterion.id for criterion in after.criteria}
    return tuple(sorted(Edge(c.id, c.id, "same") for c in before.criteria if c.id in later))


@record
class Kin:
    """Criteria of the earlier and of the later version that lineage ties together."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    edges: tuple[Edge, ...]


def kin(before: CriteriaSet, after: CriteriaSet, found: Iterable[Edge]) -> tuple[Kin, ...]:
    """All criteria of both versions, gathered by lineage; each stands in exactly one kin."""
    found = tuple(found)
    nodes = [(0, c.id) for c in before.criteria] + [(1, c.id) for c in after.criteria]
    ties = [((0, edge.ancestor), (1, edge.heir)) for edge in found]
    by_ancestor: dict[str, list[Edge]] = {}
    for edge in found:
        by_ancestor.setdefault(edge.ancestor, []).append(edge)
    gathered = []
    for members in joined(nodes, ties):
        old = tuple(sorted(name for side, name in members if side == 0))
        new = tuple(sorted(name for side, name in members if side == 1))
        gathered.append(Kin(old, new, tuple(e for name in old for e in by_ancestor.get(name, ()))))
    return tuple(sorted(gathered, key=lambda each: (each.before, each.after)))
