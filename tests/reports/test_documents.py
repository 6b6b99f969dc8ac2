"""What programs read: each document keeps to its schema, and its columns add up exactly."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cloudeval.reports import (
    against,
    coverage,
    diff,
    explain,
    history,
    ladder,
    listing,
    migrate,
    profile,
    score,
    whatif,
    writers,
)
from cloudeval.reports.results import Against, Compared
from cloudeval.reports.schemas import NAMES_OF_DOCUMENTS, schema
from tests.reports.results import (
    EXAMPLE,
    NEW,
    OLD,
    PROVIDERS,
    SAMPLE,
    compared,
    compared_on_two_days,
    covered,
    emc2_coverage,
    emc2_days,
    emc2_on_two_days,
    emc2_steps,
    explained,
    families,
    followed,
    imagined,
    laddered,
    library,
    migrated,
    profiled,
    real_diff,
    real_profile,
    real_score,
    relabelled,
    scored,
    two_days,
)

ENDS = ("floor", "ceiling")
DIFFERENCES: dict[str, Callable[[], Compared]] = {
    "sample": compared,
    "real": real_diff,
    "backwards": lambda: real_diff(NEW, OLD),
    "corrected sum": lambda: real_diff("eu-csf@1.2", "eu-csf@1.2.1"),
    "real offers": lambda: real_diff(offers=PROVIDERS),
    "two days": compared_on_two_days,
    "real days": emc2_on_two_days,
    "steps": emc2_steps,
    "steps backwards": lambda: emc2_steps("emc2@v6", "emc2@v1"),
    "two families": families,
    "other words": relabelled,
}


@cache
def documented(name: str) -> dict[str, Any]:
    return diff.document(DIFFERENCES[name]())


DAYS: tuple[Callable[[], Against], ...] = (two_days, emc2_days)
DOCUMENTS: dict[str, list[dict[str, Any]]] = {
    "score": [score.document(scored()), score.document(real_score(offers=PROVIDERS))],
    "against": [against.document(one()) for one in DAYS],
    "diff": [documented(name) for name in DIFFERENCES],
    "explain": [
        explain.document(explained("beta")),
        explain.document(explained("beta", "legal.seal")),
        explain.document(explained("alpha/cloud", "platform.keys")),
    ],
    "profile": [
        profile.document(profiled("beta")),
        profile.document(profiled("alpha/cloud", date(2025, 3, 1))),
        profile.document(real_profile("ovhcloud", date(2026, 11, 28))),
        profile.document(real_profile("fictional-half-complete", date(2026, 1, 1), NEW)),
    ],
    "coverage": [coverage.document(covered()), coverage.document(emc2_coverage())],
    "what-if": [whatif.document(imagined())],
    "ladder": [ladder.document(laddered())],
    "history": [history.document("platform.keys", followed())],
    "migrate": [migrate.document(migrated()), migrate.document(migrated("emc2@v6"))],
    "list": [
        listing.document(listing.listing(library(EXAMPLE))),
        listing.document(listing.listing(library(SAMPLE))),
    ],
}


def exact(quantity: dict[str, Any]) -> Fraction:
    return Fraction(quantity["exact"])


def total(quantities: Iterable[dict[str, Any]]) -> Fraction:
    return sum(map(exact, quantities), Fraction(0))


def objects(found: Any) -> Iterable[dict[str, Any]]:
    if isinstance(found, dict):
        if found.get("type") == "object":
            yield found
        for inner in found.values():
            yield from objects(inner)
    elif isinstance(found, list):
        for inner in found:
            yield from objects(inner)


def test_the_command_line_lists_every_document() -> None:
    from cloudeval.cli.commands.schema import DOCUMENTS as LISTED

    assert set(LISTED) == set(NAMES_OF_DOCUMENTS)


@pytest.mark.parametrize("name", NAMES_OF_DOCUMENTS)
def test_a_document_keeps_to_its_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    validator = Draft202012Validator(schema(name))
    for document in DOCUMENTS[name]:
        validator.validate(json.loads(writers.json(document)))
        assert document["schema"] == f"cloudeval/{name}/1"


@pytest.mark.parametrize("name", NAMES_OF_DOCUMENTS)
def test_a_schema_names_every_key(name: str) -> None:
    loose = [each for each in objects(schema(name)) if "additionalProperties" not in each]
    assert [each for each in loose if each != {"type": "object"}] == []


@pytest.mark.parametrize("name", NAMES_OF_DOCUMENTS)
def test_a_key_that_nobody_knows_is_refused(name: str) -> None:
    document = {**json.loads(writers.json(DOCUMENTS[name][0])), "surprise": 1}
    assert not Draft202012Validator(schema(name)).is_valid(document)


@pytest.mark.parametrize("document", DOCUMENTS["score"])
@pytest.mark.parametrize("end", ENDS)
def test_lines_and_groups_add_up_to_the_total(document: dict[str, Any], end: str) -> None:
    for offer in document["offers"]:
        lines = total(line[end] for line in offer["contributions"])
        groups = total(group[end] for group in offer["groups"])
        assert lines == groups == exact(offer["total"][end])


@pytest.mark.parametrize("name", list(DIFFERENCES))
@pytest.mark.parametrize("end", ENDS)
def test_effects_ruler_and_unknowns_add_up_to_the_change(name: str, end: str) -> None:
    document = documented(name)
    for reading in (document, *document["readings"].values()):
        for offer, told in document["totals"].items():
            effects = total(change["effects"][offer][end] for change in reading["changes"])
            rest = exact(document["ruler"][offer][end]) + exact(document["unknowns"][offer][end])
            rest += total(line[end] for line in (document["facts"] or {}).get(offer, {}).values())
            causes = total(cause[offer][end] for cause in reading["causes"].values())
            change = exact(told["change"][end])
            assert effects + rest == causes == change
            assert change == exact(told["after"][end]) - exact(told["before"][end])


@pytest.mark.parametrize("name", ["steps", "steps backwards"])
@pytest.mark.parametrize("end", ENDS)
def test_steps_add_up_to_the_change_and_causes_to_their_step(name: str, end: str) -> None:
    document = documented(name)
    for reading in (document, *document["readings"].values()):
        assert len(reading["steps"]) == 5
        for offer, told in document["totals"].items():
            changes = []
            for step in reading["steps"]:
                changes.append(exact(step["totals"][offer]["change"][end]))
                assert changes[-1] == total(cause[offer][end] for cause in step["causes"].values())
            assert sum(changes) == exact(told["change"][end])


@pytest.mark.parametrize("name", [*DIFFERENCES])
@pytest.mark.parametrize("end", ENDS)
def test_the_parts_of_a_split_add_up_to_its_effect(name: str, end: str) -> None:
    document = documented(name)
    cut = ("refined", "split", "merged", "renamed")
    for change in document["changes"]:
        assert (change["parts"] is not None) == (change["kind"] in cut)
        for offer, parts in (change["parts"] or {}).items():
            assert total(part[end] for part in parts.values()) == exact(
                change["effects"][offer][end]
            )


def test_facts_and_a_second_day_are_told_only_where_they_were_asked_for() -> None:
    document = diff.document(compared())
    asked = ("to_as_of", "facts", "moved", "steps")
    assert [document[key] for key in asked] == [None] * 4
    document = diff.document(compared_on_two_days())
    assert document["as_of"]["date"] == "2024-01-01"
    assert document["to_as_of"] == {"date": "2026-06-01", "because": "asked", "sources": []}
    assert set(document["facts"]) == set(document["totals"]) == set(document["causes"]["facts"])


def test_an_effect_lies_within_its_range_where_it_is_known() -> None:
    for change in diff.document(real_diff())["changes"]:
        effect = change["effects"]["fictional-complete/cloud"]
        ends = {exact(effect[end]) for end in ENDS}
        assert ends == {exact(effect["range"]["low"])} == {exact(effect["range"]["high"])}


def test_backwards_has_the_same_day_and_opposite_totals() -> None:
    there, back = diff.document(real_diff()), diff.document(real_diff(NEW, OLD))
    assert there["as_of"] == back["as_of"]
    for offer, told in there["totals"].items():
        for end in ENDS:
            assert exact(told["change"][end]) == -exact(back["totals"][offer]["change"][end])


def test_both_readings_of_a_contested_lineage_are_given() -> None:
    document = diff.document(compared())
    assert document["reading"] == "detail"
    assert set(document["readings"]) == {"addition"}
    kinds = {change["kind"] for change in document["changes"]}
    other = {change["kind"] for change in document["readings"]["addition"]["changes"]}
    assert "refined" in kinds - other
    assert "renamed" in other - kinds


def test_an_exempt_offer_is_not_bound() -> None:
    (gamma,) = [o for o in score.document(scored())["offers"] if o["offer"] == "gamma/cloud"]
    seal = next(check for check in gamma["checks"] if check["criterion"] == "legal.seal")
    assert (seal["verdict"], seal["exempt"]) == ("met", True)
    assert [reason["criterion"] for reason in gamma["reasons"]] == ["legal.clean", "platform.keys"]


def test_a_new_requirement_decides_and_has_no_points() -> None:
    changes = diff.document(compared())["changes"]
    (clean,) = [change for change in changes if change["subject"] == "legal.clean"]
    assert clean["verdicts"]["gamma/cloud"] == {
        "before": None,
        "after": "not-met",
        "decides": "sufficient",
    }
    assert all(exact(effect[end]) == 0 for effect in clean["effects"].values() for end in ENDS)


def test_a_disputed_fact_gives_both_claims_with_their_sources() -> None:
    (beta,) = [o for o in score.document(scored())["offers"] if o["offer"] == "beta/public-cloud"]
    line = next(c for c in beta["contributions"] if c["criterion"] == "platform.clusters")
    (fact,) = line["facts"]
    assert (fact["sure"], fact["low"], fact["high"]) == ("disputed", "no", "yes")
    assert [claim["value"]["low"] for claim in fact["claims"]] == [True, False]
    assert fact["claims"][1]["sources"] == [
        {
            "ref": "press",
            "at": None,
            "title": "A paper on Beta",
            "kind": "press",
            "url": None,
            "locator": "an archive, no address",
            "date": "2023-02-03",
            "read": "2026-11-21",
        }
    ]


def test_a_search_in_vain_is_told() -> None:
    (beta,) = explain.document(explained("beta/public-cloud", "legal.reach"))["offers"]
    (fact,) = beta["contributions"][0]["facts"]
    assert fact["sure"] == "unknown"
    assert fact["searches"][0]["looked"] == "2023-10"


def test_a_certificate_that_is_no_longer_counted_is_still_told() -> None:
    from cloudeval import jobs

    late = jobs.explain(
        library(SAMPLE), "alpha", "legal.seal", version="trial@v2", as_of=date(2026, 1, 1)
    )
    (alpha,) = explain.document(late)["offers"]
    assert alpha["checks"][0]["verdict"] == "unproven"
    assert [fact["claims"][0]["number"] for fact in alpha["silent"]] == ["7"]


def test_an_empty_difference_has_no_changes() -> None:
    same: Compared = real_diff(OLD, OLD)
    document = diff.document(same)
    assert document["changes"] == []
    assert len(document["unchanged"]) == 39


def test_documents_are_the_same_on_two_runs() -> None:
    assert writers.json(diff.document(compared())) == writers.json(diff.document(compared()))


def test_inputs_are_sorted_and_have_whole_digests() -> None:
    inputs = score.document(scored())["inputs"]
    assert [each["path"] for each in inputs] == sorted(each["path"] for each in inputs)
    assert all(len(each["digest"]) == 64 for each in inputs)


@pytest.mark.parametrize("document", DOCUMENTS["against"])
@pytest.mark.parametrize("end", ENDS)
def test_from_day_to_day_the_lines_add_up_to_the_change(document: dict[str, Any], end: str) -> None:
    for offer in document["offers"]:
        whole = offer["total"]
        moved = total(line["change"][end] for line in offer["lines"])
        assert moved == exact(whole["change"][end])
        assert moved == exact(whole["after"][end]) - exact(whole["before"][end])
