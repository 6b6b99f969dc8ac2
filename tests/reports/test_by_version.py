"""The difference by date, as a reader is told of it."""

import pytest

from cloudeval import jobs
from cloudeval.reports import diff
from cloudeval.reports.diff.by_version import steps_told
from cloudeval.reports.diff.parts import parts_of
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.page import Block, Paragraph, Table
from tests.cli.running import called
from tests.reports.results import EXAMPLE, SAMPLE, compared, emc2_steps, library


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def test_each_step_is_a_part_in_its_order_and_they_add_up() -> None:
    found = emc2_steps()
    parts = parts_of(found, "version", speaking("en"))
    assert [part.key for part in parts] == [f"v{n} → v{n + 1}" for n in range(1, 6)]
    for offer in found.first.offers:
        if offer.offer in parts[0].sums[0]:
            assert sum(part.of(offer.offer).floor for part in parts) == offer.change.floor
            assert sum(part.of(offer.offer).ceiling for part in parts) == offer.change.ceiling


def test_backwards_the_steps_are_taken_backwards() -> None:
    keys = [
        part.key for part in parts_of(emc2_steps("emc2@v6", "emc2@v1"), "version", speaking("en"))
    ]
    assert keys == [f"v{n} → v{n - 1}" for n in range(6, 1, -1)]
    there, back = emc2_steps().first.offers, emc2_steps("emc2@v6", "emc2@v1").first.offers
    assert [o.change.floor for o in there] == [-o.change.floor for o in back]


def test_the_direct_difference_is_the_same_with_its_steps_and_without() -> None:
    plain = jobs.diff(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=("ovhcloud", "scaleway"))
    assert emc2_steps().readings == plain.readings


def test_what_steps_are_not_is_said() -> None:
    (told,) = steps_told(emc2_steps(), speaking("en"), full=False)
    assert isinstance(told, Paragraph)
    assert "causes are not those of the direct difference" in told.text
    assert "Every line that was added on the way is still there" in told.text
    assert steps_told(compared(), speaking("en"), full=True) == []


def test_in_full_each_step_is_told_by_its_own_causes() -> None:
    found = tables(steps_told(emc2_steps(), speaking("en"), full=True))
    assert len(found) == 5
    assert all(table.rows[-1][0] == "change" for table in found)
    assert "From v1 to v2" in found[0].caption


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_has_the_steps_in_its_table(language: str) -> None:
    page = diff.page(emc2_steps(), language, by="version", full=True)
    (table,) = [
        one for one in tables([*page.blocks]) if one.rows and one.rows[0][0].startswith("v1 → v2")
    ]
    assert len(table.rows) == 6


def test_two_neighbours_have_one_step() -> None:
    found = jobs.by_version(library(SAMPLE), compared())
    assert found.steps is not None
    assert [len(steps.each) for steps in found.steps] == [1, 1]


def test_versions_without_a_chain_have_no_steps() -> None:
    answer = called("diff", "eu-csf@1.2.1", "v6", "--across", "--by", "version")
    assert answer.code == 2
    assert "there are no steps" in answer.err


def test_steps_are_read_on_one_day() -> None:
    answer = called("diff", "v1", "v6", "--by", "version", "--to-as-of", "2026-09-30")
    assert (answer.code, "--to-as-of" in answer.err) == (2, True)
