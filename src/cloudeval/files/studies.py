"""Studies: their files found, read together, and held against what they speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from cloudeval.files.check_answers import (
    Around,
    check_whole_marks,
    check_whole_rulings,
    check_whole_scenario,
    check_whole_study,
)
from cloudeval.files.findings import error, listed, near
from cloudeval.files.folders import MARKS, RULINGS, SCENARIOS, STUDY, Folder, Found
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.reading import Loaded
from cloudeval.files.store import Store, refuse
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.mark import MarksFile, RulingsFile
from cloudeval.model.noun import record
from cloudeval.model.scenario import Scenario
from cloudeval.model.study import Study, StudyFile


@record
class OpenedStudy:
    """A study with the files that it was read from."""

    folder: Folder
    what: Loaded[StudyFile]
    marks: tuple[Loaded[MarksFile], ...]
    rulings: Loaded[RulingsFile] | None
    scenarios: tuple[Loaded[Scenario], ...]

    @property
    def study(self) -> Study:
        """The study itself."""
        return Study(
            self.what.noun,
            {file.noun.assessor: file.noun.marks for file in self.marks},
            self.rulings.noun.rulings if self.rulings is not None else (),
            {file.noun.id: file.noun for file in self.scenarios},
        )

    def problems(self, around: Around) -> Iterator[Problem]:
        """What is wrong, or doubtful, beside other files."""
        yield from self.what.located(check_whole_study(around))
        for marks in self.marks:
            yield from marks.located(check_whole_marks(marks.noun, marks.path.stem, around))
        if self.rulings is not None:
            yield from self.rulings.located(check_whole_rulings(self.rulings.noun, around))
        for one in self.scenarios:
            yield from one.located(check_whole_scenario(one.noun, one.path.stem, around))


def read_study(
    store: Store, folder: Folder, scenarios: tuple[str, ...] | None, problems: list[Problem]
) -> OpenedStudy | None:
    """The files of a study, each checked by itself; None where what it is about cannot be told.

    Of the scenarios those that are named; without names, all.
    """
    _read_again(store, folder)
    found = folder.study()
    if found is None:
        raise Unusable([Problem(code="study.none", file=folder.shown)])
    what = store.load_all(StudyFile, (found,), problems)
    marks = store.load_all(MarksFile, folder.marks(), problems)
    rulings = store.load_all(RulingsFile, folder.rulings(), problems)
    chosen = _scenarios(folder, scenarios)
    told = store.load_all(Scenario, chosen, problems)
    if not what:
        return None
    return OpenedStudy(folder, what[0], tuple(marks), next(iter(rulings), None), tuple(told))


def open_study(
    store: Store,
    path: Path,
    scenario: str | None,
    version: Callable[[str], CriteriaSet],
    around: Callable[[StudyFile, CriteriaSet], Around],
) -> Study:
    """A study that can be used; all the problems of all its files are raised together."""
    problems: list[Problem] = []
    folder = Folder(path, path.as_posix())
    opened = read_study(store, folder, () if scenario is None else (scenario,), problems)
    if opened is None:
        raise Unusable(problems)
    what = opened.what.noun
    criteria = _version(opened, version, problems)
    problems += opened.problems(around(what, criteria))
    refuse(problems)
    return opened.study


def _version(
    opened: OpenedStudy, version: Callable[[str], CriteriaSet], problems: list[Problem]
) -> CriteriaSet:
    """The version that a study is about; where there is none of the name, that is told of it."""
    what = opened.what.noun
    name = f"{what.family}@{what.version}"
    try:
        return version(name)
    except Unusable as unusable:
        if any(problem.file != name for problem in unusable.problems):
            raise
        missing = error("study.version", ("version",), name=name, files=name)
        raise Unusable([*problems, *opened.what.located([missing])]) from None


def _read_again(store: Store, folder: Folder) -> None:
    """A study may have been written in since a library read it; rules and facts have not."""
    for name in (STUDY, RULINGS, MARKS, SCENARIOS):
        store.forget(folder.path / name)


def _scenarios(folder: Folder, names: tuple[str, ...] | None) -> tuple[Found, ...]:
    there = {found.path.stem: found for found in folder.scenarios()}
    if names is None:
        return tuple(there.values())
    for name in names:
        if name not in there:
            meant = near(name, there)
            code = "scenario.unknown" if meant is None else "scenario.unknown-near"
            values = {"name": name, "meant": meant, "known": listed(there)}
            raise Unusable([Problem(code=code, file=folder.shown, values=values)])
    return tuple(there[name] for name in names)
