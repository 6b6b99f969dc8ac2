"""Marks that come back in a workbook, into a study: all or none, each cell checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cloudeval.files.findings import Finding
from cloudeval.files.library import Library
from cloudeval.files.problems import Problem, Unusable
from cloudeval.jobs.carrying import Carry, carried
from cloudeval.jobs.marking import MarksRefused, apply_marks
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.instant import Stamp, read_stamp
from cloudeval.model.mark import Mark
from cloudeval.model.noun import NotWrittenSo, record
from cloudeval.model.study import Study
from cloudeval.reports.results import Summary
from cloudeval.workbooks.reading import OpenedBook, opened
from cloudeval.workbooks.reading.found import Found
from cloudeval.workbooks.reading.refused import ImportRefused, refused
from cloudeval.workbooks.template.columns import IDENTITY, folded
from cloudeval.workbooks.template.earlier import kept, standing
from cloudeval.workbooks.template.exported import changed
from cloudeval.workbooks.template.marking import Marked, Marking
from cloudeval.workbooks.template.placing import in_order
from cloudeval.workbooks.template.returned import Returned, returned

_COLUMN_OF = {"answer": "answer", "offer": "offer", "about": "criterion", "evidence": "evidence"}
"""By what a check speaks of, the column."""


@record
class Imported:
    """What came of a workbook: what changes in the study, and what is doubtful."""

    summary: Summary
    study: Study
    """As it was before."""
    doubts: tuple[Problem, ...]


def import_marks(
    library: Library,
    workbook: Path | str,
    folder: Path | str,
    *,
    assessor: str | None = None,
    at: date | None = None,
    carry: Carry | None = None,
    dry_run: bool = False,
) -> Imported:
    """Put the marks of a template that was filled in into a study: all, or none.

    Of the workbook of a score, the answers that were changed in it are taken as marks.
    Who marks, and when, stands in the template; ``assessor`` and ``at`` say so where it does not.
    Raises ``ImportRefused``, with every problem of every cell. Answers to another version are
    refused unless ``carry`` says how they are taken over.
    """
    study = library.study(Path(folder))
    read = read_workbook(library, Path(workbook), study, (assessor, at), carry)
    found, who, marked, problems = read.found, read.who, read.marked, read.problems
    if who is not None and read.understood:
        problems += _checked(library, Path(folder), study, (who, found, marked), carry)
    refuse(problems)
    summary = apply_marks(
        library,
        Path(folder),
        who or "",
        [each.mark for each in marked if each.mark is not None],
        asked_in=found.version,
        carry=carry,
        dry_run=dry_run,
    )
    return Imported(summary, study, in_order(problems))


@dataclass
class Read:
    """A workbook as far as it can be read: who, when, the rows that are marks, what is wrong."""

    found: Returned
    who: str | None
    stamp: Stamp | None
    marked: list[Marked]
    problems: list[Problem]
    understood: bool
    """Whether the version is known whose questions were asked."""


def read_workbook(
    library: Library,
    place: Path,
    study: Study,
    signed: tuple[str | None, date | None],
    carry: Carry | None = None,
) -> Read:
    """Read a template, or the workbook of a score; ``signed`` is who and when, if it says not."""
    with opened(place, place.as_posix()) as book:
        found = _found(library, book)
    problems = list(found.problems)
    who = _who(found, study, signed[0], place, problems)
    stamp = _when(found, signed[1], place, problems)
    marking = _marking(library, found, study, carry, problems)
    marked: list[Marked] = []
    if marking is not None:
        read = [marking.read(given, stamp) for given in found.rows]
        problems += [problem for each in read for problem in each.problems]
        marked = [_kept(each, who, study) for each in read if each.mark is not None]
    return Read(found, who, stamp, marked, problems, marking is not None)


def _kept(marked: Marked, who: str | None, study: Study) -> Marked:
    """With all of the assessor's earlier mark on the same thing that nobody changed."""
    if who is None or marked.mark is None:
        return marked
    about = marked.mark.subject
    earlier = next((mark for mark in standing(study, who) if mark.subject == about), None)
    return marked if earlier is None else replace(marked, mark=kept(marked.mark, earlier))


def _found(library: Library, book: OpenedBook) -> Returned:
    """What a template says, or what was changed in the workbook of a score."""
    if any(folded(sheet.name) == IDENTITY for sheet in book.sheets):
        return returned(book)

    def version(name: str) -> CriteriaSet:
        try:
            return library.criteria(name)
        except Unusable:
            raise refused(book.file, "version-unknown", version=name) from None

    found = changed(book, version)
    if found is None:
        raise refused(book.file, "no-template")
    return found


def refuse(problems: Sequence[Problem]) -> None:
    """Take nothing where anything is wrong."""
    if any(problem.severity == "error" for problem in problems):
        raise ImportRefused(in_order(problems))


def _who(
    found: Returned, study: Study, asked: str | None, place: Path, problems: list[Problem]
) -> str | None:
    """The assessor's id: as the option has it, or the template, which may give the name too."""
    cell, where = found.assessor
    people = {folded(one.name): one.id for one in study.what.assessors}
    people |= {folded(one.id): one.id for one in study.what.assessors}
    written = people.get(folded(cell.text), cell.text) or None
    if asked is not None and written is not None and asked != written and where is not None:
        problems.append(where.wrong("import.two-assessors", written=written, asked=asked))
        return None
    if asked is None and written is None:
        missing = Problem(code="import.no-assessor", file=place.as_posix())
        problems.append(where.wrong(missing.code) if where is not None else missing)
    return asked or written


def _when(
    found: Returned, asked: date | None, place: Path, problems: list[Problem]
) -> Stamp | None:
    """The day on which somebody answered: the template's own, else the one that was given."""
    cell, where = found.date
    if cell.kind == "empty" or where is None:
        if asked is not None:
            return read_stamp(asked.isoformat())
        missing = Problem(code="import.no-date", file=place.as_posix())
        problems.append(where.wrong(missing.code) if where is not None else missing)
        return None
    stamp = _stamp(cell)
    if stamp is None:
        problems.append(where.wrong("import.date", written=cell.text))
    elif asked is not None and stamp.day != asked:
        problems.append(where.wrong("import.two-dates", written=stamp, asked=asked.isoformat()))
    return stamp


def _stamp(cell: Found) -> Stamp | None:
    try:
        return read_stamp(cell.text)
    except NotWrittenSo:
        return None


def _marking(
    library: Library,
    found: Returned,
    study: Study,
    carry: Carry | None,
    problems: list[Problem],
) -> Marking | None:
    """What the template asked, by the version that it names."""
    where = found.version_at
    if found.version != study.name and carry is None:
        values = {"asked_in": found.version, "study": study.name}
        problems.append(where.wrong("import.another-version", **values))
    try:
        criteria = library.criteria(found.version)
    except Unusable:
        problems.append(where.wrong("import.version-unknown", version=found.version))
        return None
    if criteria.name != found.version:
        problems.append(where.wrong("import.version-unknown", version=found.version))
        return None
    if library.digest(criteria) != found.digest:
        problems.append(where.doubtful("import.digest", version=found.version))
    return Marking(criteria, library.vocabulary(criteria))


def _checked(
    library: Library,
    folder: Path,
    study: Study,
    given: tuple[str, Returned, Sequence[Marked]],
    carry: Carry | None,
) -> Iterator[Problem]:
    """What the study says of the marks that could be read, each at its cell."""
    who, found, marked = given
    marks = [each.mark for each in marked if each.mark is not None]
    taken = marks
    if found.version != study.name:
        if carry is None:
            return
        versions = library.criteria(found.version), library.criteria(study.name)
        taken = list(carried(library, marks, versions, carry)[0])
    try:
        apply_marks(library, folder, who, taken, dry_run=True)
    except MarksRefused as refusal:
        lines = lines_of(marked)
        for at, finding in refusal.findings:
            if at < 0:
                where = found.assessor[1]
                whole = Problem(code=finding.code, file=folder.as_posix(), values=finding.values)
                yield whole if where is None else where.told(finding)
            else:
                yield placed(finding, taken[at], lines)


def lines_of(marked: Sequence[Marked]) -> dict[tuple[str, str], list[Marked]]:
    """By offer and question, the rows."""
    found: dict[tuple[str, str], list[Marked]] = {}
    for each in marked:
        if each.mark is not None:
            found.setdefault(_key(each.mark), []).append(each)
    return found


def _key(mark: Mark) -> tuple[str, str]:
    return mark.offer, mark.asked.criterion if mark.asked is not None else ""


def placed(finding: Finding, mark: Mark, lines: dict[tuple[str, str], list[Marked]]) -> Problem:
    """What a check found in a mark, at the cell that says it."""
    rows = lines[_key(mark)]
    line = rows[-1].line
    if finding.code == "mark.twice":
        return line.cell("answer").wrong("import.twice", offer=mark.offer)
    if finding.code == "mark.no-evidence":
        return line.cell("evidence").wrong("import.no-evidence")
    if finding.code == "evidence.empty":
        return line.cell("evidence").wrong("import.no-evidence")
    named = str(finding.path[0]) if finding.path else "answer"
    key = "address" if finding.path[-1:] == ("url",) else _COLUMN_OF.get(named, "answer")
    return line.cell(key).told(finding)


__all__ = ["ImportRefused", "Imported", "import_marks", "read_workbook"]
