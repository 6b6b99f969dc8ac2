"""Change notes held against the changes that are found, for every version that supersedes another.

A change without a note, and a note that no change bears out, do not make a file unusable: they make
the answer of ``check`` a no.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cloudeval.cli.speech import say
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.changes.change import Change
    from cloudeval.changes.notes import Explained
    from cloudeval.files.folders import Folder, FoundSet
    from cloudeval.files.library import Library
    from cloudeval.model.criteria_set import CriteriaSet


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A note and a change that do not match, and where that is to be mended."""

    place: str
    code: str
    """The key of its sentence."""
    kind: str
    name: str
    number: int = 0
    severity: str = "error"

    def said(self, language: str) -> str:
        """The place and what is the matter, in one line."""
        spoken: Language = "fr" if language == "fr" else "en"
        told = say(self.code, spoken, kind=self.kind, name=self.name, number=self.number)
        return f"{self.place}: {told}"


def mismatches(data: Sequence[Path], paths: Sequence[Path]) -> list[Mismatch]:
    """What does not match in the sets at ``paths``, else in all that are on file."""
    from cloudeval.files.library import open_library
    from cloudeval.files.problems import Unusable

    asked = [path for path in paths if path.is_dir()]
    library = open_library((*data, *asked))
    folders = library.folders[-len(asked) :] if asked else () if paths else library.folders
    found = [*_laid(folders), *_given(path for path in paths if path.is_file())]
    mismatched: list[Mismatch] = []
    for one in {each.key: each for each in found}.values():
        try:
            mismatched += _of(library, one)
        except Unusable:  # which the check of the files tells by itself
            continue
    return mismatched


def _laid(folders: Iterable[Folder]) -> Iterator[FoundSet]:
    for folder in folders:
        for family in folder.family_names():
            yield from folder.sets(family)


def _given(paths: Iterable[Path]) -> Iterator[FoundSet]:
    from cloudeval.files.folders import given
    from cloudeval.files.heads import head

    yield from (given(path) for path in paths if head(path).kind == "criteria")


def _of(library: Library, found: FoundSet) -> Iterator[Mismatch]:
    after = library.criteria(_reference(found))
    before = _superseded(library, found, after)
    if before is None:
        return
    readings = _explained(library, before, after)
    bare = {change.fingerprint: change for each in readings for change in each.unexplained}
    idle = [note for note in readings[0].empty if all(note in each.empty for each in readings)]
    if bare or idle:
        document = _document(found)
        yield from (_without_note(change, after, document) for change in bare.values())
        yield from (_without_change(note, document) for note in idle)


def _reference(found: FoundSet) -> str:
    return found.name if found.named else str(found.path)


def _superseded(library: Library, found: FoundSet, after: CriteriaSet) -> CriteriaSet | None:
    """The version before: beside the set, else by its name."""
    from cloudeval.files.folders import siblings
    from cloudeval.files.versions import sets_of

    if after.supersedes is None:
        return None
    sets = sets_of(library.folders, after.family) | siblings(found, after.family)
    earlier = sets.get(after.supersedes)
    return None if earlier is None else library.criteria(str(earlier.path.absolute()))


def _explained(library: Library, before: CriteriaSet, after: CriteriaSet) -> list[Explained]:
    """Once for each reading of the lineage: each change needs its note, a note one of them."""
    from cloudeval import jobs
    from cloudeval.changes.compare import compare
    from cloudeval.changes.lineage import edges, kin
    from cloudeval.changes.notes import explained
    from cloudeval.changes.units import units

    vocabulary = library.vocabulary(after)
    found = []
    for reading in jobs.readings_of((before, after)):
        tied = kin(before, after, edges(before, after, reading))
        changes = compare(before, after, tied, units(before, after), vocabulary)
        found.append(explained(changes, after.change_notes))
    return found


def _without_note(change: Change, after: CriteriaSet, document: Any) -> Mismatch:
    names = change.after.names if change.after is not None else ()
    listed = after.groups if change.scope == "group" else after.criteria
    part = "groups" if change.scope == "group" else "criteria"
    at = next((n for n, one in enumerate(listed) if one.id in names), None)
    path = (part, at) if at is not None else ()
    code = "change.without-note" if change.subject else "change.without-note-of-set"
    return Mismatch(_place(document, path), code, change.kind, change.subject)


def _without_change(note: tuple[int, str, str], document: Any) -> Mismatch:
    number, kind, name = note
    code = "note.without-change" if kind else "note.without-change-of"
    return Mismatch(_place(document, ("change_notes", number)), code, kind, name, number + 1)


def _document(found: FoundSet) -> Any:
    from cloudeval.files import yaml

    return yaml.compose(found.path.read_bytes(), found.shown)


def _place(document: Any, path: tuple[str | int, ...]) -> str:
    line, column = document.where(path) if path else (0, 0)
    return ":".join([document.file, *(str(number) for number in (line, column) if number)])
