"""``diff --same-rules``: nobody is exempt on either side, and every form of the result says so."""

from __future__ import annotations

from functools import cache

import pytest
from jsonschema import Draft202012Validator

from cloudeval import jobs
from cloudeval.reports import diff
from cloudeval.reports.diff.lifted import as_written, same_rules_option, same_rules_told
from cloudeval.reports.page import Notice
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.schemas import schema
from tests.cli.running import called
from tests.reports.results import EXAMPLE, library

EXEMPT = "cert.secnumcloud-iaas"


@cache
def plain() -> Compared:
    return jobs.diff(library(EXAMPLE), "emc2@v5", "emc2@v6", offers=("microsoft-azure",))


@cache
def lifted() -> Compared:
    return jobs.lifted(library(EXAMPLE), plain())


def test_nobody_is_exempt_on_either_side() -> None:
    for each in lifted().readings:
        for version in (each.before, each.after):
            assert not any(line.exempt for line in version.criteria)
        assert not any(change.kind.startswith("exemption") for change in each.changes)


def test_it_is_worth_what_a_score_under_the_same_rules_is() -> None:
    day = plain().as_of.date
    for version, outcome in zip(("v5", "v6"), lifted().first.outcomes, strict=True):
        alone = jobs.score(
            library(EXAMPLE),
            f"emc2@{version}",
            offers=("microsoft-azure",),
            as_of=day,
            same_rules=True,
        )
        assert [(e.floor, e.ceiling, e.standing) for e in outcome.evaluations] == [
            (e.floor, e.ceiling, e.standing) for e in alone.outcome.evaluations
        ]


def test_the_lines_that_were_not_about_exemptions_are_compared_as_before() -> None:
    def others(compared: Compared) -> set[tuple[str, str]]:
        return {
            (change.kind, change.subject)
            for change in compared.first.changes
            if not change.kind.startswith("exemption")
        }

    assert others(lifted()) == others(plain())


def test_a_note_on_exemptions_is_not_called_empty_for_it() -> None:
    assert lifted().explained is not None
    assert plain().explained is not None
    for with_all, without in zip(lifted().explained or (), plain().explained or (), strict=True):
        assert set(with_all.empty) <= set(without.empty)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_has_a_sentence_for_it_and_the_option(language: str) -> None:
    say = Say(language)
    assert same_rules_told(plain(), say) == []
    assert same_rules_option(plain()) == ()
    notices = same_rules_told(lifted(), say)
    for notice, version in zip(notices, ("emc2@v5", "emc2@v6"), strict=True):
        assert isinstance(notice, Notice)
        assert version in notice.text
    assert same_rules_option(lifted()) == ("--same-rules",)
    assert [version.version for version in as_written(lifted())] == ["v5", "v6"]


def test_where_neither_version_exempts_anybody_it_is_said_of_both() -> None:
    made = jobs.diff(library(EXAMPLE), "emc2@v1", "emc2@v2", offers=("scaleway",))
    (notice,) = same_rules_told(jobs.lifted(library(EXAMPLE), made), Say("en"))
    assert "emc2@v1 exempts no offer" in notice.text  # type: ignore[union-attr]
    assert "emc2@v2 exempts no offer" in notice.text  # type: ignore[union-attr]


def test_a_document_lists_what_was_lifted_on_each_side() -> None:
    document = diff.document(lifted())
    assert not list(Draft202012Validator(schema("diff")).iter_errors(document))
    assert {"criterion": EXEMPT, "offers": ["microsoft-azure"]} in document["same_rules"]["after"]
    assert document["to"]["version"] == "v6-same-rules"
    assert diff.document(plain())["same_rules"] is None


def test_every_row_names_the_version_that_nobody_published() -> None:
    assert {row[2] for row in diff.table(lifted(), "en").rows} == {"emc2@v6-same-rules"}


def test_it_can_be_asked_for_and_not_with_a_what_if() -> None:
    words = ("diff", "v5", "v6", "--same-rules", "--offer", "microsoft-azure")
    answer = called(*words)
    assert answer.code == 0
    assert "v6-same-rules" in answer.out
    refused = called(*words, "--what-if", "ladder")
    assert (refused.code, "--same-rules" in refused.err) == (2, True)
