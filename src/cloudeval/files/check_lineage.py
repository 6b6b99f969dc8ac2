"""Where criteria come from: lineage and notes, in themselves and against the version before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cloudeval.files.findings import Finding, Path, error, unknown
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, Lineage


def check_lineages(criteria: CriteriaSet) -> Iterator[Finding]:
    """Check what a set says of its origin without the version before."""
    if criteria.supersedes == criteria.version:
        yield error("supersedes.itself", ("supersedes",))
    for place, criterion in enumerate(criteria.criteria):
        for path, lineage in lineages(criterion, ("criteria", place, "lineage")):
            if criteria.supersedes is None:
                yield error("lineage.no-earlier", path)
            yield from _check_lineage(lineage, path)


def _check_lineage(lineage: Lineage, path: Path) -> Iterator[Finding]:
    if lineage.new and (lineage.replaces or lineage.refines):
        yield error("lineage.new-and-old", path)
    if not (lineage.new or lineage.replaces or lineage.refines):
        yield error("lineage.empty", path)


def lineages(criterion: AnyCriterion, path: Path) -> Iterator[tuple[Path, Lineage]]:
    """The lineage of a criterion; both readings where it is contested."""
    match criterion.lineage:
        case None:
            pass
        case Lineage():
            yield path, criterion.lineage
        case contested:
            yield (*path, "detail"), contested.detail
            yield (*path, "addition"), contested.addition


def check_step(before: CriteriaSet, after: CriteriaSet) -> Iterator[Finding]:
    """Check what ``after`` says of the version that it supersedes."""
    old = before.by_id()
    for place, criterion in enumerate(after.criteria):
        for path, lineage in lineages(criterion, ("criteria", place, "lineage")):
            for key, names in (("replaces", lineage.replaces), ("refines", lineage.refines)):
                yield from _among("lineage.unknown", (*path, key), names, list(old), before.version)
    yield from _check_named(before, after)


def _check_named(before: CriteriaSet, after: CriteriaSet) -> Iterator[Finding]:
    """What notes name is in one of the two versions."""
    criteria = [*after.by_id(), *before.by_id()]
    groups = [group.id for version in (after, before) for group in version.groups]
    version = before.version
    for place, note in enumerate(after.change_notes):
        path = ("change_notes", place)
        yield from _among("note.criteria", (*path, "criteria"), note.criteria, criteria, version)
        yield from _among("note.groups", (*path, "groups"), note.groups, groups, version)


def _among(
    code: str, path: Path, names: Sequence[str], known: Sequence[str], version: str
) -> Iterator[Finding]:
    for place, name in enumerate(names):
        if name not in known:
            yield unknown(code, (*path, place), name, known, version=version)
