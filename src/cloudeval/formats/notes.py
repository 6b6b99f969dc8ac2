"""Change notes: the reasons that rows give, tied to the changes that are found.

Kinds are computed, so that notes and changes agree. A change for which no row gives a reason is
given none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cloudeval.changes.change import KINDS, Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import edges, kin
from cloudeval.changes.units import units
from cloudeval.formats.lines import Line
from cloudeval.formats.trees import Sources, Tree, said
from cloudeval.formats.versions import Version
from cloudeval.model.criteria_set import ChangeKind, CriteriaSet
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording


@record
class Reason:
    """What one row's reason explains."""

    line: Line
    kinds: frozenset[ChangeKind]
    groups: tuple[str, ...]


def changes_of(
    before: CriteriaSet, after: CriteriaSet, vocabulary: Vocabulary
) -> tuple[Change, ...]:
    """What differs between a version and the next."""
    tied = kin(before, after, edges(before, after, "addition"))
    return compare(before, after, tied, units(before, after), vocabulary)


def reasons(before: Version, after: Version, changes: Iterable[Change]) -> tuple[Reason, ...]:
    """For each row with a reason, the changes that it explains; maybe none."""
    kinds: dict[str, set[ChangeKind]] = {}
    regrouped: set[str] = set()
    for change in changes:
        if change.scope == "criterion":
            for name in change.names:
                kinds.setdefault(name, set()).add(change.kind)
        elif change.kind == "regrouped":
            regrouped.add(change.subject)
    earlier = before.by_id()
    found = []
    for line in (*after.lines, *after.removed):
        if line.note is not None:
            own = kinds.get(line.id, set())
            groups = sorted(regrouped & _groups_of(line, earlier)) if own else []
            told: set[ChangeKind] = {"regrouped"} if groups else set()
            found.append(Reason(line, frozenset(own | told), tuple(groups)))
    return tuple(found)


def _groups_of(line: Line, earlier: Mapping[str, Line]) -> set[str]:
    """The group in which a criterion stands, and those from which it comes."""
    names = (line.id, *line.replaces, *line.refines)
    come_from = {earlier[name].group for name in names if name in earlier}
    return come_from if line.role == "removed" else {line.group, *come_from}


def note_trees(found: Iterable[Reason], sources: Sources) -> list[Tree]:
    """The notes; rows that give the same reason from the same document share one."""
    shared: dict[tuple[Wording, str | None], list[Reason]] = {}
    for one in found:
        if one.kinds and one.line.note is not None:
            ref = sources.ref(one.line) if one.line.document is not None else None
            shared.setdefault((one.line.note, ref), []).append(one)
    return [_note(reason, ref, own) for (reason, ref), own in shared.items()]


def _note(reason: Wording, ref: str | None, own: Sequence[Reason]) -> Tree:
    kinds = {kind for one in own for kind in one.kinds}
    groups = dict.fromkeys(name for one in own for name in one.groups)
    tree: Tree = {
        "criteria": [one.line.id for one in own],
        "groups": [*groups],
        "kinds": [kind for kind in KINDS if kind in kinds],
        "by": "model" if ref is None else "authors",
        "models": "none" if ref is None else None,
        "reason": said(reason),
        "sources": [] if ref is None else [{"ref": ref}],
    }
    return {key: held for key, held in tree.items() if held}


def without_reason(changes: Iterable[Change], found: Iterable[Reason]) -> int:
    """How many changes no row explains."""
    told: set[tuple[str, str, str]] = set()
    for one in found:
        told |= {("criterion", kind, one.line.id) for kind in one.kinds}
        told |= {("group", kind, name) for kind in one.kinds for name in one.groups}
    return sum(
        not any((change.scope, change.kind, name) in told for name in change.names)
        for change in changes
    )
