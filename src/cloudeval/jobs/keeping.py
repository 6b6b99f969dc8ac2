"""Scenarios that are kept in a study: those that there are, and one more."""

from __future__ import annotations

from pathlib import Path

from cloudeval.files.check_answers import check_whole_scenario
from cloudeval.files.check_study import check_scenario
from cloudeval.files.folders import SCENARIOS, Folder
from cloudeval.files.problems import Problem, Unusable
from cloudeval.jobs.sitting import Sitting
from cloudeval.model.scenario import Scenario


def names_kept(sitting: Sitting) -> tuple[str, ...]:
    """The scenarios of the study, by name."""
    if sitting.chosen is None:
        return ()
    folder = Path(sitting.chosen.folder)
    return tuple(found.path.stem for found in Folder(folder, folder.as_posix()).scenarios())


def kept(sitting: Sitting, name: str) -> Scenario:
    """A scenario of the study, checked. ``Unusable``."""
    if sitting.chosen is None:
        raise RuntimeError(name)
    return sitting.library.study(Path(sitting.chosen.folder), name).scenarios[name]


def keep(sitting: Sitting, scenario: Scenario) -> str:
    """Write a scenario into the study; its file, as people are told of it.

    ``Unusable`` where it cannot be, or where somebody else is writing; ``NotSaved``.
    """
    if sitting.chosen is None:
        raise RuntimeError(scenario.id)
    shown = sitting.chosen.file(f"{SCENARIOS}/{scenario.id}.yaml")
    around = sitting.library.around(sitting.chosen.study.what, sitting.scored.as_written)
    findings = (*check_scenario(scenario), *check_whole_scenario(scenario, scenario.id, around))
    wrong = [one for one in findings if one.severity == "error"]
    if wrong:
        raise Unusable([Problem(code=one.code, file=shown, values=one.values) for one in wrong])
    sitting.assume(scenario)
    return shown
