"""A difference on two days, as a reader is told of it."""

from datetime import date

import pytest

from cloudeval import jobs
from cloudeval.reports import diff, writers
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.diff.two_days import days_options, days_told, two_days_told
from cloudeval.reports.page import Block, Paragraph, Table
from cloudeval.reports.results import Compared
from tests.cli.running import called
from tests.reports.results import EXAMPLE, compared, emc2_on_two_days, library

LANGUAGES = ["fr", "en"]


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def sentences(blocks: list[Block]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_days_are_told_each_with_its_version_and_why(language: str) -> None:
    told = days_told(emc2_on_two_days(), speaking(language))
    asked = "date demandée" if language == "fr" else "the date asked for"
    assert told.count(asked) == 2
    for word in ("2023", "2026", "v1", "v6"):
        assert word in told


def test_one_day_is_told_as_before() -> None:
    told = days_told(compared(), speaking("en"))
    assert told.startswith("Facts as of ")
    assert days_options(compared()) == ("--as-of", "2023-12-21")
    assert two_days_told(compared(), speaking("en"), full=True) == []


def test_the_result_can_be_had_again() -> None:
    options = days_options(emc2_on_two_days())
    assert options == ("--as-of", "2023-12-21", "--to-as-of", "2026-09-30")


def test_every_offer_whose_standing_moved_is_counted_once() -> None:
    found = emc2_on_two_days()
    told = sentences(two_days_told(found, speaking("en"), full=False))
    sides = zip(*(outcome.evaluations for outcome in found.first.outcomes), strict=True)
    moved = sum(was.standing != now.standing for was, now in sides)
    assert f"The standings of {moved} offers moved" in told


def test_an_offer_that_came_between_the_days_is_said_to_have_come() -> None:
    told = sentences(two_days_told(emc2_on_two_days(), speaking("en"), full=False))
    assert "ovhcloud/snc-cloud-platform was not on offer on 21 December 2023" in told
    told = sentences(two_days_told(emc2_backwards(), speaking("en"), full=False))
    assert (
        "ovhcloud/snc-cloud-platform was not on offer on 21 December 2023 and is left out" in told
    )


def emc2_backwards() -> Compared:
    found = jobs.diff(library(EXAMPLE), "emc2@v6", "emc2@v1", as_of=date(2026, 9, 30))
    return jobs.to_day(library(EXAMPLE), found, date(2023, 12, 21))


def test_checks_that_decide_stand_first_and_all_are_told_in_full() -> None:
    brief, (full, _) = (
        tables(two_days_told(emc2_on_two_days(), speaking("en"), full=way)) for way in (False, True)
    )
    assert brief == []
    decides = ["not met" in (row[2], row[5]) for row in full.rows]
    assert decides == sorted(decides, reverse=True)


def test_what_the_facts_did_to_each_line_is_told_in_full() -> None:
    found = emc2_on_two_days()
    table = tables(two_days_told(found, speaking("en"), full=True))[1]
    moved = {line for offer in found.first.offers for line in offer.facts}
    assert {row[0] for row in table.rows} <= moved
    assert len(table.rows) > 100


def test_facts_are_a_row_of_the_table_of_causes_whatever_its_rows_are() -> None:
    for by in ("cause", "group", "criterion"):
        page = diff.page(emc2_on_two_days(), "en", full=True, by=by)
        rows = [row[0] for table in tables([*page.blocks]) for row in table.rows]
        assert "facts" in rows


def test_rows_for_machines_add_up_with_a_row_for_each_line_that_facts_moved() -> None:
    found = emc2_on_two_days()
    table = diff.table(found, "en")
    at = {column.title: n for n, column in enumerate(table.columns)}
    days = {(row[at["as of"]], row[at["as of, for the later version"]]) for row in table.rows}
    assert days == {("2023-12-21", "2026-09-30")}
    facts = [row for row in table.rows if row[at["kind"]] == "facts"]
    moved = sum(len(offer.facts) for each in found.readings for offer in each.offers)
    assert len(facts) == moved
    assert all(row[at["subject"]] for row in facts)


def test_a_second_day_alone_starts_from_the_attested_one() -> None:
    answer = called("diff", "v1", "v6", "--offer", "scaleway", "--to-as-of", "2026-09-30")
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("options", [("--to-as-of", "2026-09-30"), ("--by", "version")])
def test_a_computed_version_is_read_on_one_day(options: tuple[str, ...]) -> None:
    answer = called("diff", "v1", "v6", "--what-if", "refinement-only", *options)
    assert (answer.code, "--what-if" in answer.err) == (2, True)


def test_one_version_on_two_days_has_the_days_for_titles() -> None:
    found = emc2_on_two_days("emc2@v6", "emc2@v6")
    (table,) = tables([*diff.screen(found, "en").blocks])
    assert [one.title for one in table.columns][2:] == ["2023-12-21", "2026-09-30", "facts"]
    assert "No changes." in writers.markdown(diff.brief(found, "en"))
