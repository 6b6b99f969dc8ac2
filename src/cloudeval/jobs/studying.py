"""A study as a job takes it: what it asks for, how its marks are read, how a result tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cloudeval.files.folders import MARKS, RULINGS, SCENARIOS, STUDY
from cloudeval.files.library import Input, Library
from cloudeval.model.names import covers
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.model.scenario import Scenario
from cloudeval.model.source import Sureness
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.reproduction import joint_digest
from cloudeval.reports.results import DayRead, StudyUsed
from cloudeval.scoring.convening import committee, heard
from cloudeval.scoring.evaluation import Outcome
from cloudeval.scoring.facts_at import Reader

_ASIDE = ("proposed", "withdrawn", "set-aside", "another-day")


@record
class ChosenStudy:
    """A study that was opened, and how it is to be read."""

    study: Study
    folder: str
    """As people gave it."""
    reviewed_only: bool = False
    scenario: Scenario | None = None

    def file(self, name: str) -> str:
        """One of its files, as people are told of it."""
        return f"{(Path(self.folder) / name).as_posix()}{'/' * name.endswith('/')}"


class RulesAssumed(Exception):
    """A scenario that changes the rules, where only facts may be assumed."""

    def __init__(self, scenario: Scenario) -> None:
        """Keep the scenario."""
        super().__init__(scenario.id)
        self.scenario = scenario


def open_study(
    library: Library,
    folder: Path | str,
    *,
    scenario: str | None = None,
    reviewed_only: bool = False,
) -> ChosenStudy:
    """A study's folder, checked; proposed marks count unless ``reviewed_only``."""
    study = library.study(Path(folder), scenario)
    chosen = None if scenario is None else study.scenarios[scenario]
    return ChosenStudy(study, Path(folder).as_posix(), reviewed_only, chosen)


def version_of(chosen: ChosenStudy | None, asked: str | None) -> str | None:
    """The version asked for, else the study's."""
    return chosen.study.name if asked is None and chosen is not None else asked


def offers_of(chosen: ChosenStudy | None, asked: Sequence[str]) -> tuple[Sequence[str], bool]:
    """The offers asked for, else the study's; and whether they are the study's."""
    if asked or chosen is None or not chosen.study.what.offers:
        return asked, False
    return chosen.study.what.offers, True


def day_of(chosen: ChosenStudy | None, asked: date | None) -> DayRead | None:
    """The study's day, unless another was asked for."""
    return DayRead(chosen.study.what.as_of, "study") if chosen and asked is None else None


def reader_of(
    chosen: ChosenStudy | None,
    words: Vocabulary,
    on: date,
    min_sure: Sureness,
    *,
    assuming: bool = True,
) -> Reader:
    """How facts are read, with what the committee says; without a scenario if not ``assuming``."""
    if chosen is None:
        return Reader(words, on, min_sure)
    said = committee(
        chosen.study,
        words,
        on,
        reviewed_only=chosen.reviewed_only,
        scenario=chosen.scenario if assuming else None,
    )
    return Reader(words, on, min_sure, said)


def inputs_of(library: Library, chosen: ChosenStudy | None) -> tuple[Input, ...]:
    """The files read, with the options by which the study's were asked for."""
    if chosen is None:
        return library.inputs
    reviewed = ("--reviewed-only",) if chosen.reviewed_only else ()
    options: dict[str, tuple[str, ...]] = {
        chosen.file(STUDY): ("--study", chosen.folder, *reviewed)
    }
    if chosen.scenario is not None:
        name = chosen.scenario.id
        options[chosen.file(f"{SCENARIOS}/{name}.yaml")] = ("--scenario", name)
    return tuple(replace(each, asked=options.get(each.path, ())) for each in library.inputs)


def used(
    library: Library,
    chosen: ChosenStudy | None,
    field: Sequence[Candidate],
    on: date,
    written: Outcome | None = None,
) -> StudyUsed | None:
    """What a result tells of a study: how much of it counts for these offers on this day."""
    if chosen is None:
        return None
    study = chosen.study
    that_day = on == study.what.as_of
    names = [candidate.id for candidate in field]
    marks = [
        (assessor, mark, heard(mark, chosen.reviewed_only, that_day))
        for assessor, mark in study.signed()
        if any(covers(mark.offer, name) for name in names)
    ]
    rulings = [ruling for ruling in study.in_force if ruling.offer in names] if that_day else []
    own = (STUDY, RULINGS, f"{MARKS}/", f"{SCENARIOS}/")
    names_of_files = tuple(chosen.file(name) for name in own)
    files = [one for one in library.inputs if one.path.startswith(names_of_files)]
    return StudyUsed(
        study,
        chosen.folder,
        joint_digest(files),
        on,
        tuple((assessor, mark) for assessor, mark, how in marks if how == "counted"),
        {name: sum(how == name for _, _, how in marks) for name in _ASIDE},
        len(rulings),
        chosen.reviewed_only,
        chosen.scenario,
        written,
    )
