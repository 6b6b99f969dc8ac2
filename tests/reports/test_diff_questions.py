"""Of a difference: only more detailed? what decides together? who is first without which line?"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from cloudeval import jobs
from cloudeval.effects.difference import Difference
from cloudeval.reports import diff, whatif, writers
from cloudeval.reports.diff.answering import who_could_answer
from cloudeval.reports.diff.minimal import minimal_changes, standing_sets_document
from cloudeval.reports.diff.neutral import (
    neutrality,
    neutrality_documents,
    questions_abreast,
)
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.page import Block, Heading, Items, Page, Paragraph, Table
from cloudeval.reports.results import Compared
from tests.reports.results import EXAMPLE, compared, library

BOTH = pytest.mark.parametrize("language", ["fr", "en"])


@cache
def emc2() -> Compared:
    offers = ("microsoft-azure", "ovhcloud/public-cloud", "scaleway")
    return jobs.diff(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=offers)


@cache
def unrefined() -> Compared:
    return jobs.diff(library(EXAMPLE), "eu-csf@1.2", "eu-csf@1.2.1")


def lines(blocks: list[Block], language: str) -> list[str]:
    shown = writers.text(Page("", tuple(blocks)), width=80, language=language)
    return [line for line in shown.splitlines() if line.strip()]


@BOTH
@pytest.mark.parametrize("ask", [neutrality, minimal_changes])
def test_in_brief_each_is_one_paragraph_of_five_lines_at_most(language: str, ask: Any) -> None:
    for each in (compared(), emc2()):
        blocks = ask(each, speaking(language), full=False)
        assert [type(block) for block in blocks] == [Paragraph]
        assert len(lines(blocks, language)) <= 5


@BOTH
@pytest.mark.parametrize("ask", [neutrality, minimal_changes])
def test_in_full_each_reading_has_its_tables(language: str, ask: Any) -> None:
    for each in (compared(), emc2()):
        blocks = ask(each, speaking(language), full=True)
        assert isinstance(blocks[0], Heading)
        assert sum(isinstance(b, Heading) and b.level == 3 for b in blocks) == len(each.readings)
        assert any(isinstance(block, Table) for block in blocks)


@pytest.mark.parametrize("ask", [neutrality, minimal_changes])
def test_where_there_is_nothing_to_tell_nothing_is_said(ask: Any) -> None:
    for full in (False, True):
        assert ask(unrefined(), speaking("en"), full=full) == []


def test_each_reading_has_a_sentence_and_a_column() -> None:
    (told,) = neutrality(emc2(), speaking("en"), full=False)
    assert isinstance(told, Paragraph)
    assert "As addition: 1 of 72 refinements passes" in told.text
    assert "As detail: 1 of 77 refinements passes" in told.text
    (table,) = questions_abreast(emc2(), speaking("en"))
    assert isinstance(table, Table)
    assert [one.title for one in table.columns[1:]] == ["(as addition)", "(as detail)"]
    assert table.rows[0][1:] == ("9 of 72; no", "11 of 77; no")
    assert questions_abreast(unrefined(), speaking("en")) == []


def test_a_difference_tells_the_five_answers_as_the_computed_version_does() -> None:
    offers = ("microsoft-azure", "ovhcloud/public-cloud", "scaleway")
    made = jobs.what_if(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=offers)
    readings = whatif.document(made)["readings"]
    for each in emc2().readings:
        found = neutrality_documents(each)
        assert found == {key: readings[each.reading][key] for key in ("refinements", "together")}


def test_sets_are_told_by_fingerprints_of_the_changes() -> None:
    for each in (*emc2().readings, *compared().readings):
        known = {change.fingerprint for change in each.changes}
        for told in standing_sets_document(each).values():
            for undone in told["undone"].values():
                for part in undone["one_of_each"] or ():
                    assert part
                    assert {name for one in part for name in one} <= known
            for made in told["made"].values():
                assert {name for one in made["any_of"] for name in one} <= known


def test_what_is_sufficient_alone_is_a_set_of_one() -> None:
    for each in compared().readings:
        assert alone(each) == {
            (offer.offer, name)
            for offer in each.offers
            if offer.offer in standing_sets_document(each)
            for name, verdicts in offer.verdicts.items()
            if verdicts.sufficient == "met"
        }


def alone(each: Difference) -> set[tuple[str, str]]:
    return {
        (offer, one[0])
        for offer, told in standing_sets_document(each).items()
        for one in told["made"]["certain"]["any_of"]
        if len(one) == 1
    }


@BOTH
def test_award_criteria_without_which_others_may_be_first_are_counted_and_in_full_named(
    language: str,
) -> None:
    brief, full = (
        who_could_answer(compared().first, speaking(language), full=full) for full in (False, True)
    )
    (items, more) = (block for block in (brief[-1], full[-1]) if isinstance(block, Items))
    assert "legal.reach" in items.items[-1]
    assert len(more.items) == len(items.items) + 2


def test_without_any_such_criterion_it_is_said() -> None:
    shown = " ".join(lines(who_could_answer(emc2().first, speaking("en"), full=False), "en"))
    assert "Leaving out any one of the 352 award criteria does not change" in shown


def test_the_document_tells_who_is_first_before_and_after() -> None:
    told = diff.document(compared())["answers"]["after"]["leave_one_out"]
    assert told["tried"] == 4
    for one in told["changing"]:
        assert one["first"]["before"] != one["first"]["after"]
