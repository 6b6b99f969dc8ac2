"""The authors' notes held against the computed changes, in both directions."""

from __future__ import annotations

from collections.abc import Iterable

from cloudeval.changes.change import Change
from cloudeval.model.criteria_set import ChangeNote
from cloudeval.model.noun import record


@record
class Explained:
    """Changes that no note explains, and notes (with kind and name) that no change bears out."""

    unexplained: tuple[Change, ...]
    empty: tuple[tuple[int, str, str], ...]
    """Number of the note, kind, and the criterion or group (empty for the set)."""


def note_of(change: Change, notes: Iterable[ChangeNote]) -> ChangeNote | None:
    """The first note that speaks of a change."""
    return next((note for note in notes if _speaks(note, change)), None)


def _speaks(note: ChangeNote, change: Change) -> bool:
    if change.kind not in note.kinds:
        return False
    if change.scope == "set":
        # A change of the set as a whole has no name: a note that names something is not about it.
        return not (note.criteria or note.groups)
    named = note.groups if change.scope == "group" else note.criteria
    return any(name in change.names for name in named)


def explained(changes: Iterable[Change], notes: Iterable[ChangeNote]) -> Explained:
    """Hold notes and changes against each other."""
    notes = tuple(notes)
    of_kind: dict[str, list[int]] = {}
    for number, note in enumerate(notes):
        for kind in note.kinds:
            of_kind.setdefault(kind, []).append(number)
    kept: list[set[tuple[str, str]]] = [set() for _ in notes]
    unexplained = []
    for change in changes:
        told = [n for n in of_kind.get(change.kind, ()) if _speaks(notes[n], change)]
        for number in told:
            kept[number].update([(change.kind, ""), *(("", name) for name in change.names)])
        if not told:
            unexplained.append(change)
    return Explained(
        tuple(unexplained),
        tuple(
            (number, kind, name)
            for number, note in enumerate(notes)
            for kind, name in _promised(note)
            if (kind, name) not in kept[number]
        ),
    )


def _promised(note: ChangeNote) -> list[tuple[str, str]]:
    """What a note promises: each kind for one of its names, and for each name one of its kinds."""
    names = (*note.criteria, *note.groups)
    return [(kind, "") for kind in note.kinds] + [("", name) for name in names]
