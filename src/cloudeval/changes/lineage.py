"""Which criteria of one version come from which of another, through the versions between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain as linked
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Literal, NamedTuple

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, ContestedLineage, Lineage
from cloudeval.model.joining import joined

LineageReading = Literal["detail", "addition"]
READINGS: tuple[LineageReading, ...] = ("addition", "detail")
"""The two readings of a contested lineage; neither is first by merit: the order is alphabetical."""

How = Literal["same", "replaces", "refines"]
_STRENGTH: tuple[How, ...] = ("same", "replaces", "refines")


class Edge(NamedTuple):
    """``heir``, in the later version, comes from ``ancestor``, in the earlier one."""

    ancestor: str
    heir: str
    how: How


_ancestor: Callable[[Edge], str] = itemgetter(0)
_heir: Callable[[Edge], str] = itemgetter(1)
_id: Callable[[AnyCriterion], str] = attrgetter("id")


def contested(versions: Iterable[CriteriaSet]) -> bool:
    """Whether some lineage in these versions is told in two ways."""
    return any(
        isinstance(criterion.lineage, ContestedLineage)
        for version in versions
        for criterion in version.criteria
    )


def declared(criterion: AnyCriterion, reading: LineageReading) -> Lineage | None:
    """A criterion's lineage under one reading of what is contested."""
    lineage = criterion.lineage
    if isinstance(lineage, ContestedLineage):
        return lineage.detail if reading == "detail" else lineage.addition
    return lineage


def edges(before: CriteriaSet, after: CriteriaSet, reading: LineageReading) -> tuple[Edge, ...]:
    """The lineage from one version to the next.

    An id that stands in both goes on, unless its lineage says that it is new.
    """
    earlier = set(map(_id, before.criteria))
    found: list[tuple[str, str, How]] = []
    for criterion in after.criteria:
        name = criterion.id
        lineage = None if criterion.lineage is None else declared(criterion, reading)
        if name in earlier and (lineage is None or not lineage.new):
            found.append((name, name, "same"))
        if lineage is not None:
            found += ((old, name, "replaces") for old in {*lineage.replaces} & earlier)
            found += ((old, name, "refines") for old in {*lineage.refines} & earlier)
    # Plain tuples are sorted sooner than edges, of which there may be thousands.
    return tuple(map(Edge._make, sorted(found)))


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


class Kin(NamedTuple):
    """Criteria of the earlier and of the later version that lineage ties together."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    edges: tuple[Edge, ...]


def kin(
    before: CriteriaSet,
    after: CriteriaSet,
    found: Iterable[Edge],
    aside: AbstractSet[str] = frozenset(),
) -> tuple[Kin, ...]:
    """All criteria of both versions, gathered by lineage; each stands in exactly one kin.

    What is put ``aside`` is left out where it goes on alone, under its own id.
    """
    found = tuple(found)
    alone = _alone(found, aside)
    told = [edge for edge in found if edge.heir not in alone]
    heirs = Counter(map(_ancestor, told))
    ancestors = Counter(map(_heir, told))
    # Most criteria go on alone, or come or go alone: only the others are worth a search.
    gathered: list[Kin] = []
    tied: list[Edge] = []
    for edge in told:
        if heirs[edge.ancestor] == ancestors[edge.heir] == 1:
            gathered.append(Kin((edge.ancestor,), (edge.heir,), (edge,)))
        else:
            tied.append(edge)
    old = set(map(_id, before.criteria)) - alone - heirs.keys()
    new = set(map(_id, after.criteria)) - alone - ancestors.keys()
    gathered += (Kin((name,), (), ()) for name in sorted(old))
    gathered += (Kin((), (name,), ()) for name in sorted(new))
    gathered += _gathered(tied)
    return tuple(sorted(gathered))


def _alone(found: Sequence[Edge], names: AbstractSet[str]) -> AbstractSet[str]:
    """Those of ``names`` that go on under their own id and have no other ancestor or heir."""
    if not names:
        return names
    others = [edge for edge in found if edge.how != "same"]
    return names & {*map(_heir, found)} - {*map(_heir, others), *map(_ancestor, others)}


def _gathered(tied: Sequence[Edge]) -> Iterator[Kin]:
    """Criteria that are tied, directly or through others."""
    ties = [((0, edge.ancestor), (1, edge.heir)) for edge in tied]
    by_ancestor: dict[str, list[Edge]] = {}
    for edge in tied:
        by_ancestor.setdefault(edge.ancestor, []).append(edge)
    for members in joined(linked.from_iterable(ties), ties):
        old = tuple(sorted(name for side, name in members if side == 0))
        new = tuple(sorted(name for side, name in members if side == 1))
        yield Kin(old, new, tuple(edge for name in old for edge in by_ancestor[name]))
