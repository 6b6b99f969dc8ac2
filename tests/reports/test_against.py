"""The same rules on two days, as a reader is told of them."""

from datetime import date

import pytest

from cloudeval import jobs
from cloudeval.reports import against, writers
from cloudeval.reports.page import Page, Paragraph, Table
from tests.cli.running import called, flat
from tests.reports.results import EXAMPLE, emc2_days, library


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table)]


def test_every_offer_of_either_day_is_told() -> None:
    stands, points, *_ = tables(against.page(emc2_days(), "en"))
    assert {row[0] for row in stands.rows} == {each.offer for each in emc2_days().offers}
    assert len(points.rows) == len(stands.rows)
    moved = {row[0]: row[1] for row in stands.rows}
    assert moved["ovhcloud/snc-cloud-platform"].startswith("not offered → ")


def test_checks_that_decide_stand_first_and_all_of_them_are_told_in_full() -> None:
    brief, full = (tables(against.page(emc2_days(), "en", full=way))[2] for way in (False, True))
    moved = [c for each in emc2_days().offers for c in each.checks if c.moved]
    assert len(brief.rows) < len(full.rows) == len(moved)
    decides = ["not met" in row[2:] for row in full.rows]
    assert decides == sorted(decides, reverse=True)


def test_each_line_tells_what_was_read_on_either_day() -> None:
    table = tables(against.page(emc2_days(), "en", full=True))[3]
    answers = [row[2] for row in table.rows]
    assert "no–yes → yes" in answers
    assert all(" → " in answer for answer in answers)


def test_between_a_day_and_itself_nothing_moves() -> None:
    day = date(2026, 9, 30)
    same = jobs.against(library(EXAMPLE), "emc2@v6", day, as_of=day, offers=("scaleway",))
    told = [each.text for each in against.page(same, "en").blocks if isinstance(each, Paragraph)]
    assert "No requirement and no veto has another verdict." in told
    assert "No criterion adds more or less." in told


def test_backwards_every_figure_changes_its_sign() -> None:
    back = jobs.against(library(EXAMPLE), "emc2@v6", date(2023, 12, 21), as_of=date(2026, 9, 30))
    forth = {each.offer: each.change for each in emc2_days().offers}
    for each in back.offers:
        assert each.change.floor == -forth[each.offer].floor
        assert each.change.ceiling == -forth[each.offer].ceiling


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_label_stands_on_it(language: str) -> None:
    text = writers.markdown(against.page(emc2_days(), language))
    assert ("RECONSTITUTION" if language == "fr" else "RECONSTRUCTION") in text


def test_the_result_can_be_had_again() -> None:
    words = (
        "score",
        "v6",
        "--as-of",
        "2023-12-21",
        "--against",
        "2026-09-30",
        "--offer",
        "numspot",
    )
    told = flat(called(*words).out)
    asked = "score emc2@v6 --offer numspot --as-of 2023-12-21 --against 2026-09-30"
    assert f"cloudeval {asked}" in told


def test_two_questions_are_not_asked_at_once() -> None:
    answer = called("score", "v6", "--against", "2026-09-30", "--same-rules")
    assert (answer.code, "--same-rules" in answer.err) == (2, True)
