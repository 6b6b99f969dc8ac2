"""Change notes: the reasons that rows give, tied to the changes that are found.

Kinds are computed, so that notes and changes agree. A change for which no row gives a reason is
given none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cloudeval.changes.change import Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import edges, kin
from cloudeval.changes.notes import explained
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
    criterion: bool
    """Whether the criterion itself changed, and not only the groups."""
    groups: tuple[str, ...]


def changes_of(
    before: CriteriaSet, after: CriteriaSet, vocabulary: Vocabulary
) -> tuple[Change, ...]:
    """What differs between a version and the next."""
    tied = kin(before, after, edges(before, after, "addition"))
    return compare(before, after, tied, units(before, after), vocabulary)


def reasons(before: Version, after: Version, changes: Iterable[Change]) -> tuple[Reason, ...]:
    """For each row with a reason, the changes that it explains; maybe none."""
    changes = tuple(changes)
    noted = (line for line in (*after.lines, *after.removed) if line.note is not None)
    return tuple(_reason(line, before, changes) for line in noted)


def _reason(line: Line, before: Version, changes: Sequence[Change]) -> Reason:
    own = {one.kind for one in changes if one.scope == "criterion" and line.id in one.names}
    groups = _groups_of(line, before) if own else frozenset()
    regrouped = [one for one in changes if one.kind == "regrouped" and one.subject in groups]
    kinds = own | {one.kind for one in regrouped}
    return Reason(line, frozenset(kinds), bool(own), tuple(one.subject for one in regrouped))


def _groups_of(line: Line, before: Version) -> frozenset[str]:
    """The group in which a criterion stands, and those from which it comes."""
    earlier = before.by_id()
    names = (line.id, *line.replaces, *line.refines)
    come_from = {earlier[name].group for name in names if name in earlier}
    return frozenset(come_from if line.role == "removed" else {line.group, *come_from})


def note_trees(found: Iterable[Reason], sources: Sources) -> list[Tree]:
    """The notes; rows that give the same reason from the same document share one."""
    shared: dict[tuple[Wording, str | None], list[Reason]] = {}
    for one in found:
        if one.kinds and one.line.note is not None:
            ref = sources.ref(one.line) if one.line.document is not None else None
            shared.setdefault((one.line.note, ref), []).append(one)
    return [_note(reason, ref, own) for (reason, ref), own in shared.items()]


def _note(reason: Wording, ref: str | None, own: Sequence[Reason]) -> Tree:
    from cloudeval.changes.change import KINDS

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


def without_reason(changes: Iterable[Change], after: CriteriaSet) -> int:
    """How many changes no note explains."""
    return len(explained(changes, after.change_notes).unexplained)
