"""What is found from a difference is what is found from names: rungs, and detail as detail."""

from datetime import date
from pathlib import Path

import pytest

from cloudeval.files.library import Library, open_library
from cloudeval.jobs.between_days import to_day
from cloudeval.jobs.climbing import climbed, ladder
from cloudeval.jobs.comparing import diff
from cloudeval.jobs.imagining import NoLine, imagined, what_if
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import open_study
from cloudeval.reports import ladder as rungs_report
from cloudeval.reports import whatif as whatif_report

EXAMPLES = Path(__file__).parents[2] / "examples"
BEFORE, AFTER = "reversibility@v1", "reversibility@v2"
DAY, LATER = date(2026, 9, 14), date(2026, 12, 31)


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library([EXAMPLES / "own-criteria", EXAMPLES / "study"], {})


def test_the_rungs_are_those_of_the_names(library: Library) -> None:
    found = climbed(library, diff(library, BEFORE, AFTER, as_of=DAY))
    named = ladder(library, BEFORE, AFTER, as_of=DAY)
    assert rungs_report.document(found) == rungs_report.document(named)


def test_the_rungs_end_on_the_facts_of_the_other_day(library: Library) -> None:
    compared = to_day(library, diff(library, BEFORE, AFTER, as_of=DAY), LATER)
    named = ladder(library, BEFORE, AFTER, as_of=DAY, to_as_of=LATER)
    found = climbed(library, compared)
    assert rungs_report.document(found) == rungs_report.document(named)


def test_the_version_of_detail_alone_is_that_of_the_names(library: Library) -> None:
    found = imagined(library, diff(library, BEFORE, AFTER, as_of=DAY))
    named = what_if(library, BEFORE, AFTER, as_of=DAY)
    assert whatif_report.document(found) == whatif_report.document(named)


def test_the_marks_of_a_study_count_on_every_rung(library: Library) -> None:
    study = open_study(library, EXAMPLES / "study")
    compared = diff(library, BEFORE, AFTER, study=study)
    marked = score(library, study=study).outcome
    bare = score(library, AFTER, offers=study.study.what.offers, as_of=DAY).outcome
    assert [e.floor for e in marked.evaluations] != [e.floor for e in bare.evaluations]
    for each in climbed(library, compared).readings:
        for climb in each.orders.values():
            top = climb[-1].outcome
            assert [(e.floor, e.ceiling, e.place) for e in top.evaluations] == [
                (e.floor, e.ceiling, e.place) for e in marked.evaluations
            ]
    ends = imagined(library, compared).ends
    assert [e.floor for e in ends[1].evaluations] == [e.floor for e in marked.evaluations]


def test_backwards_nothing_leads_from_the_one_to_the_other(library: Library) -> None:
    compared = diff(library, AFTER, BEFORE, as_of=DAY)
    with pytest.raises(NoLine):
        climbed(library, compared)
    with pytest.raises(NoLine):
        imagined(library, compared)


def test_the_work_is_watched_rung_by_rung_and_ends_where_the_watch_says(library: Library) -> None:
    compared = diff(library, BEFORE, AFTER, as_of=DAY)
    told: list[tuple[int, int]] = []
    climbed(library, compared, lambda done, of: told.append((done, of)))
    assert [done for done, _ in told] == [*range(len(told))]
    assert {of for _, of in told} == {len(told)}

    def stops(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt(of)

    with pytest.raises(KeyboardInterrupt):
        climbed(library, compared, stops)
