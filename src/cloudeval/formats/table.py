"""From a table of criteria to the files of a family: whole versions, and the attributes they read.

Either all of it comes out, or every problem of the table is raised at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from cloudeval.files.building import build
from cloudeval.files.check_alone import check_alone
from cloudeval.files.check_reading import check_readings
from cloudeval.files.emitting import emit
from cloudeval.files.findings import Finding
from cloudeval.files.misfits import misfits
from cloudeval.files.problems import Problem
from cloudeval.formats.attributes import answers
from cloudeval.formats.comments import of_attributes, of_version
from cloudeval.formats.faults import Faults
from cloudeval.formats.lines import Line, read_lines
from cloudeval.formats.notes import changes_of, note_trees, reasons, without_reason
from cloudeval.formats.sheet import read_sheet, read_text
from cloudeval.formats.trees import Settings, Sources, Tree, Trees, attributes_tree, said
from cloudeval.formats.versions import Version, gather, grounds
from cloudeval.model.attribute import AttributesFile
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.noun import record
from cloudeval.model.text import disarmed
from cloudeval.model.vocabulary import Vocabulary

ATTRIBUTES = "attributes.yaml"


@record
class FamilyFiles:
    """What comes out of a table."""

    files: tuple[tuple[str, str], ...]
    """Name and text of each file, the versions first and in their order."""
    versions: tuple[str, ...]
    dates: tuple[str, ...]
    criteria: tuple[int, ...]
    """How many criteria each version has."""
    without_reason: int
    """Changes between versions for which the table gives no reason."""
    warnings: tuple[Problem, ...]


def read_table(path: Path, settings: Settings, vocabulary: Vocabulary) -> FamilyFiles:
    """Read the table at ``path``; ``vocabulary`` is what there is without it."""
    return family_files(read_text(path, path.as_posix()), path, settings, vocabulary)


def family_files(text: str, path: Path, settings: Settings, vocabulary: Vocabulary) -> FamilyFiles:
    """The files of the family that a table tells, or its problems as ``Unusable``."""
    faults = Faults(path.as_posix())
    sheet = read_sheet(text, faults)
    lines = read_lines(sheet, faults) if sheet is not None else ()
    versions = gather(lines, faults)
    found = answers(versions, settings.family, vocabulary.attributes, faults)
    sources = Sources(disarmed(path.name))
    trees = Trees(settings, found, grounds(versions, faults), sources)
    faults.refuse()
    return _Family(versions, trees, vocabulary, faults).files(path.name)


class _Family:
    """The versions of a table that has no problem of its own."""

    def __init__(
        self, versions: Sequence[Version], trees: Trees, vocabulary: Vocabulary, faults: Faults
    ) -> None:
        self.versions = versions
        self.faults = faults
        self.sources = trees.sources
        self.family = trees.settings.family
        self.attributes = attributes_tree(trees.answers.values())
        names = [None, *(version.name for version in versions)]
        self.trees = [
            trees.version(version, earlier)
            for version, earlier in zip(versions, names, strict=False)
        ]
        self.criteria: dict[tuple[int, str], Tree] = {
            (number, one["id"]): one
            for number, tree in enumerate(self.trees)
            for one in tree["criteria"]
        }
        self.vocabulary = self._vocabulary(vocabulary)
        self.unexplained = 0

    def files(self, table: str) -> FamilyFiles:
        """The texts, once everything was checked as the files will be."""
        sets = self._checked()
        for line in self.versions[0].lines:
            self._remark(0, line)
        for number, (before, after) in enumerate(pairwise(sets), start=1):
            self._annotate(number, before, after)
        self._checked()
        written = [
            (f"{version.name}.yaml", emit(tree, of_version(version, table)))
            for version, tree in zip(self.versions, self.trees, strict=True)
        ]
        words = (ATTRIBUTES, emit(self.attributes, of_attributes(table)))
        return FamilyFiles(
            (*written, words),
            tuple(version.name for version in self.versions),
            tuple(version.date for version in self.versions),
            tuple(len(version.lines) for version in self.versions),
            self.unexplained,
            tuple(self.faults.warnings),
        )

    def _vocabulary(self, known: Vocabulary) -> Vocabulary:
        own = build(AttributesFile, self.attributes).attributes
        return Vocabulary(
            {**known.attributes, **{one.id: one for one in own}}, known.schemes, known.laws
        )

    def _annotate(self, number: int, before: CriteriaSet, after: CriteriaSet) -> None:
        """Put the reasons of one version where they belong."""
        changes = changes_of(before, after, self.vocabulary)
        found = reasons(self.versions[number - 1], self.versions[number], changes)
        tree = self.trees[number]
        notes = note_trees(found, self.sources)
        if notes:
            refs = [*tree.get("sources", ()), *(c["ref"] for n in notes for c in _cited(n))]
            if refs:
                tree["sources"] = self.sources.table(refs)
            tree["change_notes"] = notes
            self.trees[number] = _ordered(tree)
        for reason in found:
            if not reason.kinds and self._remark(number, reason.line):
                values = {"id": reason.line.id, "version": before.version}
                self.faults.doubt(reason.line.line, "note", "table.note-without-change", **values)
        self.unexplained += without_reason(changes, found)

    def _remark(self, number: int, line: Line) -> bool:
        """Keep a note that explains no change and no exemption with the criterion itself."""
        if line.note is None or line.exempt:
            return False
        self.criteria[number, line.id]["note"] = said(line.note)
        return True

    # What follows should find nothing: a table was checked row by row. If it does, it is told.

    def _checked(self) -> list[CriteriaSet]:
        for version, tree in zip(self.versions, self.trees, strict=True):
            self._tell(misfits(CriteriaSet, tree), version)
        self.faults.refuse()
        sets = [build(CriteriaSet, tree) for tree in self.trees]
        for version, made in zip(self.versions, sets, strict=True):
            self._tell(check_alone(made), version)
            self._tell(check_readings(made, self.vocabulary), version)
        self.faults.refuse()
        return sets

    def _tell(self, findings: Sequence[Finding] | Iterator[Finding], version: Version) -> None:
        for finding in findings:
            if finding.severity == "error":
                line, column = self._place(finding.path, version)
                self.faults.at(line, column, finding.code, **finding.values)

    def _place(self, path: tuple[str | int, ...], version: Version) -> tuple[int, str]:
        match path:
            case ("criteria", int(number), *more):
                column = _COLUMNS.get(str(more[0]), str(more[0])) if more else ""
                return version.lines[number].line, column
            case ("sources", str(name), *_):
                return self.sources.line_of(name), "source"
            case _:
                return version.lines[0].line, ""


_COLUMNS = {"reads": "attribute", "scale": "levels", "sources": "source", "lineage": "replaces"}
_LAST = ("weighting", "groups", "criteria", "change_notes")


def _cited(note: Tree) -> list[Any]:
    return list(note.get("sources", ()))


def _ordered(tree: Tree) -> Tree:
    """The keys in the order in which people read them."""
    first = {key: held for key, held in tree.items() if key not in _LAST}
    return first | {key: tree[key] for key in _LAST if key in tree}
