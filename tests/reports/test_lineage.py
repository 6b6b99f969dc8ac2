"""Lineage nobody declared, and what hides behind an id, as blocks of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cloudeval import jobs
from cloudeval.reports.diff.kept_ids import hidden_changes
from cloudeval.reports.diff.proposing import options, proposals, snippet
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.page import Heading, Items, Paragraph, Table
from cloudeval.reports.results import Proposed
from tests.reports.results import EXAMPLE, SAMPLE, emc2, families, library, real_diff, relabelled

LANGUAGES = ("fr", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_brief_what_hides_behind_an_id_is_two_sentences(language: str) -> None:
    say = speaking(language)
    one, other = (
        *hidden_changes(emc2(), say, full=False),
        *hidden_changes(relabelled(), say, full=False),
    )
    assert isinstance(one, Paragraph)
    assert isinstance(other, Paragraph)
    kept = "gardent leur identifiant" if language == "fr" else "keep their ids"
    assert kept in one.text
    assert (
        "sens de l’option changé" if language == "fr" else "meaning of the option"
    ) in other.text
    assert "x, niveau aa" in other.text or "x, level aa" in other.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_full_each_has_its_before_and_its_after(language: str) -> None:
    blocks = hidden_changes(relabelled(), speaking(language), full=True)
    assert isinstance(blocks[0], Heading)
    (items,) = (each.items for each in blocks if isinstance(each, Items))
    assert len(items) == 4
    assert "2.0" in items[0]
    assert "2.1" in items[0]
    assert "–" in items[2]
    stricter = hidden_changes(emc2(), speaking(language), full=True)
    (told,) = (each.items for each in stricter if isinstance(each, Items))
    assert all("→" in each for each in told)


def test_where_nothing_hides_nothing_is_said() -> None:
    assert hidden_changes(real_diff("eu-csf@1.2", "eu-csf@1.2"), speaking("en"), full=True) == []


def test_what_was_asked_for_is_asked_for_again() -> None:
    assert options(families()) == ("--across", "--propose-lineage")
    assert options(replace(families(), proposed=None)) == ("--across",)
    assert options(real_diff()) == ()


def test_two_families_are_a_named_refusal_in_a_script() -> None:
    with pytest.raises(jobs.NotOneFamily) as caught:
        jobs.diff(library(EXAMPLE), "eu-csf@1.2", "emc2@v1")
    assert (caught.value.before.name, caught.value.after.name) == ("eu-csf@1.2", "emc2@v1")


def test_a_brief_page_lists_some_and_counts_the_rest() -> None:
    told = families()
    assert told.proposed is not None
    many = tuple(
        replace(told.proposed.proposals[0], before=f"b{n}", after=f"a{n}") for n in range(7)
    )
    more = replace(told, proposed=replace(told.proposed, proposals=many))
    rows = {
        full: next(
            block.rows
            for block in proposals(more, speaking("en"), full=full)
            if isinstance(block, Table)
        )
        for full in (False, True)
    }
    assert [len(rows[full]) for full in (False, True)] == [6, 7]
    assert rows[False][-1][0] == "2 more: --full"


def test_a_name_that_yaml_would_misread_is_quoted() -> None:
    told = families().proposed
    assert told is not None
    each = replace(told.proposals[0], before="no", after="keys")
    forth: Proposed = replace(told, newer="after")
    assert snippet(each, forth) == 'lineage: {replaces: ["no"]}'
    assert snippet(each, replace(told, newer="before")) == "lineage: {replaces: [keys]}"


def test_a_contested_lineage_is_tied_under_both_readings() -> None:
    told = jobs.proposed(library(SAMPLE), jobs.diff(library(SAMPLE), "trial@v1", "trial@v2"))
    one = jobs.diff(library(SAMPLE), "trial@v1", "trial@v2", reading="addition")
    assert told.proposed == jobs.proposed(library(SAMPLE), one).proposed
    assert len(told.readings) == 2
