"""Answers that were changed in the workbook of a score, as what a scenario assumes.

A mark stands beside the facts: one that contradicts a file makes the fact disputed. To see the
score that the changed workbook shows, the answers are assumed instead.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cloudeval.files.check_answers import check_answer
from cloudeval.files.check_study import check_subject
from cloudeval.files.folders import SCENARIOS
from cloudeval.files.library import Library
from cloudeval.files.problems import Problem
from cloudeval.files.study_store import open_store, scenario_written
from cloudeval.jobs.importing import Read, lines_of, placed, read_workbook, refuse
from cloudeval.model.mark import Mark
from cloudeval.model.noun import record
from cloudeval.model.scenario import Assumption, Scenario
from cloudeval.model.study import Study
from cloudeval.workbooks.reading.refused import refused
from cloudeval.workbooks.template.placing import in_order


@record
class Assumed:
    """The scenario that a workbook came to."""

    scenario: Scenario
    study: Study
    file: Path
    written: bool
    doubts: tuple[Problem, ...]


def assume(
    library: Library,
    workbook: Path | str,
    folder: Path | str,
    name: str,
    *,
    assessor: str | None = None,
    at: date | None = None,
    dry_run: bool = False,
) -> Assumed:
    """Write the answers that were changed in the workbook of a score down as a scenario.

    Raises ``ImportRefused`` as :func:`import_marks` does, and ``Unusable`` where the study has a
    scenario of that name.
    """
    place, path = Path(workbook), Path(folder)
    study = library.study(path)
    read = read_workbook(library, place, study, (assessor, at))
    if not read.found.exported:
        raise refused(place.as_posix(), "scenario-of-template")
    marks = [each.mark for each in read.marked if each.mark is not None]
    if read.understood:
        read.problems += _wrong(library, study, read, marks)
    refuse(read.problems)
    if not marks or read.who is None or read.stamp is None:
        raise refused(place.as_posix(), "nothing-changed")
    scenario = Scenario(
        format="cloudeval/scenario/1",
        id=name,
        title=place.stem,
        why=f"{place.name}: {', '.join(dict.fromkeys(mark.offer for mark in marks))}",
        by=read.who,
        at=read.stamp,
        assumed=tuple(Assumption(offer=m.offer, about=m.about, answer=m.answer) for m in marks),
    )
    file = path / SCENARIOS / f"{name}.yaml"
    if dry_run:
        scenario_written(scenario, file)
    else:
        with open_store(path) as store:
            store.assume(scenario)
    return Assumed(scenario, study, file, not dry_run, in_order(read.problems))


def _wrong(library: Library, study: Study, read: Read, marks: list[Mark]) -> list[Problem]:
    """What the study says of the answers, each at its cell."""
    around = library.around(study.what, library.criteria(study.name))
    lines = lines_of(read.marked)
    found = [
        placed(finding, mark, lines)
        for mark in marks
        for finding in (*check_subject(mark, ()), *check_answer(mark, around, ()))
        if finding.severity == "error"
    ]
    if read.who is not None and read.who not in around.assessors:
        values = {"name": read.who, "known": ", ".join(around.assessors)}
        found.append(Problem(code="assessor.unknown", file="--assessor", values=values))
    return found
