"""What is tried on what is shipped: a big version, and a study with marks."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cloudeval.files.library import Library, open_library
from cloudeval.files.problems import Unusable
from cloudeval.jobs.keeping import keep, kept, names_kept
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import open_study
from cloudeval.jobs.trying import Trial
from cloudeval.model.criterion import Requirement
from cloudeval.model.scenario import ALL, Scenario
from cloudeval.scoring.evaluation import Outcome, evaluate, questions
from cloudeval.scoring.supposing import supposed
from tests.tui.sittings import NOW, sitting_at, study_at


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library((), {})


def scenario(**parts: object) -> Scenario:
    head = {
        "format": "cloudeval/scenario/1",
        "id": "s",
        "title": "S",
        "why": "W",
        "by": "anne",
        **parts,
    }
    return Scenario(**head, at=NOW)  # type: ignore[arg-type]


def figures(outcome: Outcome) -> list[tuple[object, ...]]:
    return [(e.offer, e.standing, e.floor, e.ceiling, e.place) for e in outcome.evaluations]


def test_what_is_set_aside_is_read_no_more(library: Library) -> None:
    found = score(library, "emc2@v6")
    base = found.outcome
    read = [one.reads for one in base.criteria.criteria]
    alone = [one for one in base.criteria.requirements if read.count(one.reads) == 1]
    off = scenario(switched_off=tuple(one.id for one in alone[:3]), weights={"law": Fraction(40)})
    trial = Trial(found)
    for each in (off, scenario(exemptions_lifted=ALL), off):
        outcome = trial.under(each)
        made = supposed(base.criteria, each)
        field = [one.candidate for one in base.evaluations]
        assert figures(outcome) == figures(evaluate(made, field, base.reader))
        for one in outcome.evaluations:
            assert {*one.sheet.possibilities.read} == {*questions(made).readings}
    assert isinstance(alone[0], Requirement)


def test_a_scenario_is_kept_and_found_again(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    made = scenario(id="mine", weights={"energy": Fraction(1, 3)}, switched_off=("formats",))
    try:
        assert names_kept(sitting) == ("energy-first",)
        keep(sitting, made)
        assert names_kept(sitting) == ("energy-first", "mine")
        assert kept(sitting, "mine") == made
        for wrong in (made, replace(made, id="other", by="nobody"), scenario(id="empty")):
            with pytest.raises(Unusable):
                keep(sitting, wrong)
        assert names_kept(sitting) == ("energy-first", "mine")
    finally:
        sitting.leave()


def test_a_trial_counts_the_marks_of_its_study(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    try:
        tried = Trial(sitting.scored, sitting.chosen).under(kept(sitting, "energy-first"))
        study = open_study(sitting.library, folder, scenario="energy-first")
        assert figures(tried) == figures(score(sitting.library, study=study).outcome)
        assert figures(tried) != figures(sitting.scored.outcome)
    finally:
        sitting.leave()
