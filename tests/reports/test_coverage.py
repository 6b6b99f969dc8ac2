"""What is known, as it is told: the counts, the groups, and what to look for first."""

import pytest

from cloudeval.reports import coverage, writers
from cloudeval.reports.page import Headline, Page, Paragraph, Table
from tests.reports.results import covered, emc2_coverage


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table)]


def titles(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def test_the_headline_gives_the_part_that_is_known_and_its_denominator() -> None:
    page = coverage.page(emc2_coverage(), "en")
    (loud,) = (block for block in page.blocks if isinstance(block, Headline))
    counts = emc2_coverage().coverage.whole
    assert loud.text.endswith("% of the answers are known.")
    assert f"Of {counts.total()} answers (403 criteria, " in loud.detail
    assert f"{counts['unknown']} unknown" in loud.detail


def test_every_offer_of_the_day_has_a_row_whose_counts_add_up() -> None:
    table = tables(coverage.page(emc2_coverage(), "en"))[0]
    sought = titles(table).index("sought")
    for row in table.rows:
        assert sum(map(int, row[1:sought])) == 403


def test_an_offer_that_there_was_not_is_left_out_by_name() -> None:
    page = coverage.page(emc2_coverage(), "fr")
    told = [block.text for block in page.blocks if isinstance(block, Paragraph)]
    assert any("ovhcloud/snc-cloud-platform" in text for text in told)
    rows = [row for table in tables(page) for row in table.rows]
    assert "ovhcloud/snc-cloud-platform" not in {row[0] for row in rows}


def test_what_decides_compliance_is_to_be_looked_for_first() -> None:
    table = tables(coverage.page(emc2_coverage(), "en"))[1]
    at_stake = [row[titles(table).index("compliance at stake")] for row in table.rows]
    assert "–" not in at_stake[:1]
    full = tables(coverage.page(emc2_coverage(), "en", full=True))[2]
    found = [row[titles(full).index("compliance at stake")] != "–" for row in full.rows]
    assert found == sorted(found, reverse=True)


def test_as_many_are_listed_as_were_asked_for() -> None:
    assert len(tables(coverage.page(emc2_coverage(), "en", top=3))[1].rows) == 3


@pytest.mark.parametrize("language", ["fr", "en"])
def test_groups_are_told_in_full_by_title_and_offer(language: str) -> None:
    groups = tables(coverage.page(emc2_coverage(), language, full=True))[1]
    criteria = emc2_coverage().scored.criteria
    told = [group.title.said(language) for group in criteria.groups]
    assert [row[0] for row in groups.rows] == told
    assert len(groups.columns) == 1 + len(emc2_coverage().coverage.sought)


def test_a_csv_row_for_each_offer_and_group() -> None:
    table = coverage.table(covered(), "en")
    cells = covered().coverage.cells
    assert [(row[4], row[5]) for row in table.rows] == [(c.offer, c.group) for c in cells]
    assert writers.csv(table).startswith("notice,family,version,as of,offer,group,")
