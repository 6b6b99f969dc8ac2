"""Had it only been detail: the totals of the computed version, and five questions, as told."""

from __future__ import annotations

from functools import cache

import pytest

from cloudeval import jobs
from cloudeval.jobs import NoLine
from cloudeval.reports import whatif, writers
from cloudeval.reports.page import Heading, Headline, Notice, Page, Table
from cloudeval.reports.results import Imagined
from tests.reports.results import EXAMPLE, NEW, OLD, SAMPLE, library


@cache
def sample() -> Imagined:
    return jobs.what_if(library(SAMPLE), "trial@v1", "trial@v2")


@cache
def emc2() -> Imagined:
    offers = ("microsoft-azure", "ovhcloud/public-cloud", "scaleway")
    return jobs.what_if(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=offers)


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table)]


def test_between_two_versions_stands_one_that_nobody_published() -> None:
    for each in emc2().readings:
        made = each.outcome.criteria
        assert made.version == "v6-as-detail"
        assert made.date_is == "modelled"
        assert made.nature == "reconstructed"
        assert made.requirements == emc2().ends[0].criteria.requirements


def test_a_computed_version_of_published_ones_is_not_called_published() -> None:
    made = jobs.what_if(library(EXAMPLE), OLD, NEW, offers=("scaleway",))
    assert {each.outcome.criteria.nature for each in made.readings} == {"own"}


def test_the_older_version_comes_first() -> None:
    with pytest.raises(NoLine):
        jobs.what_if(library(EXAMPLE), "emc2@v6", "emc2@v1")
    with pytest.raises(NoLine):
        jobs.what_if(library(EXAMPLE), "emc2@v1", NEW)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_label_stands_on_top_and_each_reading_has_its_part(language: str) -> None:
    page = whatif.page(emc2(), language)
    assert isinstance(page.blocks[0], Notice)
    assert len([b for b in page.blocks if isinstance(b, Heading)]) == len(emc2().readings) == 2
    assert len([b for b in page.blocks if isinstance(b, Headline)]) == 2
    shown = writers.text(page, width=80, language=language)
    assert max(map(len, shown.splitlines())) <= 80


def test_each_offer_has_three_totals_in_each_column() -> None:
    table = tables(whatif.page(emc2(), "en"))[0]
    assert [column.title for column in table.columns[2:]] == ["v1", "only detail", "v6"]
    rows = iter(table.rows)
    for before, made, after in zip(
        emc2().ends[0].evaluations,
        emc2().readings[0].outcome.evaluations,
        emc2().ends[1].evaluations,
        strict=True,
    ):
        if after.standing != "not-offered":
            floor, ceiling = next(rows), next(rows)
            assert floor[2:] == tuple(f"{float(e.floor):.2f}" for e in (before, made, after))
            assert ceiling[0] == ""


def test_the_counts_of_each_question_add_up_to_the_refinements() -> None:
    table = tables(whatif.page(emc2(), "en"))[1]
    for row in table.rows:
        counts = [0 if cell == "–" else int(cell) for cell in row[1:5]]
        assert sum(counts) == len(emc2().readings[0].refinements)


def test_in_full_every_refinement_has_its_row() -> None:
    table = tables(whatif.page(emc2(), "en", full=True))[2]
    assert {row[0] for row in table.rows} == {r.subject for r in emc2().readings[0].refinements}
    assert all(cell in {"yes", "no", "unproven", "empty"} for row in table.rows for cell in row[3:])


def test_a_csv_row_for_each_reading_offer_and_column() -> None:
    table = whatif.table(emc2(), "en")
    offers = len(emc2().ends[0].evaluations)
    assert len(table.rows) == 2 * 2 * offers
    assert all(row[0] for row in table.rows)


def test_without_contested_lineage_there_is_one_reading() -> None:
    made = jobs.what_if(library(EXAMPLE), "emc2@v1", "emc2@v2", offers=("scaleway",))
    assert len(made.readings) == 1
    page = whatif.page(made, "en")
    assert not [b for b in page.blocks if isinstance(b, Heading)]


def test_one_reading_may_be_asked_for() -> None:
    made = jobs.what_if(
        library(EXAMPLE), "emc2@v1", "emc2@v6", offers=("scaleway",), reading="addition"
    )
    assert [each.reading for each in made.readings] == ["addition"]
    shown = writers.text(whatif.page(made, "en"), width=80, language="en")
    assert "--reading addition" in " ".join(shown.split())


def test_the_sample_tells_its_offers() -> None:
    assert {row[6] for row in whatif.table(sample(), "fr").rows} >= {"alpha/cloud"}
