"""The order of a family's versions: each names the one that it supersedes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cloudeval.files.findings import listed
from cloudeval.files.folders import Folder, FoundSet, once
from cloudeval.files.heads import head
from cloudeval.files.problems import Problem, Unusable


def sets_of(folders: Iterable[Folder], family: str) -> dict[str, FoundSet]:
    """The versions of a family by name; two places that offer one are an error."""
    found = once(one for folder in folders for one in folder.sets(family))
    sets: dict[str, FoundSet] = {}
    problems = []
    for one in found:
        earlier = sets.setdefault(one.version, one)
        if earlier is not one:
            values = {"name": one.name, "other": earlier.shown}
            problems.append(Problem(code="name.two-places", file=one.shown, values=values))
    if problems:
        raise Unusable(problems)
    return sets


def in_order(sets: dict[str, FoundSet]) -> tuple[FoundSet, ...]:
    """The versions from the first to the newest; chains that do not meet follow one another."""
    before = {name: head(found.path).supersedes for name, found in sets.items()}
    heirs = _heirs(sets, before)
    order: list[str] = []
    for name in sorted(name for name in sets if before[name] not in sets):
        at: str | None = name
        while at is not None:
            order.append(at)
            at = heirs.get(at)
    if len(order) < len(sets):
        raise Unusable([_circle(sets, sorted(set(sets) - set(order)))])
    return tuple(sets[name] for name in order)


def newest(sets: dict[str, FoundSet], family: str) -> FoundSet:
    """The version that none supersedes."""
    order = in_order(sets)
    superseded = {head(found.path).supersedes for found in order}
    last = [found for found in order if found.version not in superseded]
    if len(last) > 1:
        values = {"family": family, "versions": listed(found.version for found in last)}
        raise Unusable([Problem(code="family.newest", file=family, values=values)])
    return last[0]


def _heirs(sets: dict[str, FoundSet], before: dict[str, str | None]) -> dict[str, str]:
    heirs: dict[str, str] = {}
    problems = []
    for name in sorted(sets):
        earlier = before[name]
        if earlier is None:
            continue
        other = heirs.setdefault(earlier, name)
        if other != name:
            values = {"version": earlier, "other": sets[other].shown}
            problems.append(
                Problem(code="supersedes.two-heirs", file=sets[name].shown, values=values)
            )
    if problems:
        raise Unusable(problems)
    return heirs


def _circle(sets: dict[str, FoundSet], names: Sequence[str]) -> Problem:
    values = {"versions": listed(names)}
    return Problem(code="supersedes.circle", file=sets[names[0]].shown, values=values)
