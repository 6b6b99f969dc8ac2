"""``diff --propose-lineage`` and ``--across``, and what hides behind an id, as a person meets them."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import called, flat
from tests.cli.test_loading import loaded

FORMS = ("table", "json", "csv", "markdown")
LANGUAGES = ("fr", "en")
FAMILIES = ("eu-csf@calculator-2026-06", "emc2@v6")
ONE_OFFER = ("--offer", "scaleway")


def document(*words: str) -> dict[str, Any]:
    answer = called("diff", *words, "--format", "json")
    assert answer.code == 0, answer.err
    found: dict[str, Any] = json.loads(answer.out)
    return found


def edit(path: Path, *changes: tuple[str, str]) -> Path:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def renamed(workshop: Path) -> tuple[str, str]:
    """A version, and the same under two other ids: nobody says what came from what."""
    place = workshop / "my-criteria"
    (place / "v2.yaml").unlink()
    shutil.copyfile(place / "v1.yaml", place / "v3.yaml")
    ids = (("id: encryption-keys", "id: keys"), ("id: answer-time", "id: incidents"))
    edit(place / "v3.yaml", ("version: v1", "version: v3"), *ids)
    return "my-criteria/v1.yaml", "my-criteria/v3.yaml"


@pytest.fixture
def strangers(renamed: tuple[str, str], workshop: Path) -> tuple[str, str]:
    """The same two as versions of two families."""
    edit(workshop / renamed[1], ("family: my-criteria", "family: theirs"))
    return renamed


@pytest.fixture
def relabelled(workshop: Path) -> tuple[str, str]:
    """One version in two folders; in the second, one level of one answer has other words."""
    for name in ("2024", "2025"):
        (workshop / name).mkdir()
        for file in ("v1.yaml", "attributes.yaml"):
            shutil.copyfile(workshop / "my-criteria" / file, workshop / name / file)
    shutil.copytree(workshop / "my-criteria" / "providers", workshop / "2024" / "providers")
    edit(workshop / "2025" / "v1.yaml", ("version: v1", "version: v2"))
    (workshop / "2025" / "v1.yaml").rename(workshop / "2025" / "v2.yaml")
    words = (
        "fr: Le client seul, en: The customer alone",
        "fr: Le client chez lui, en: On premises",
    )
    edit(workshop / "2025" / "attributes.yaml", words)
    return "2024/v1.yaml", "2025/v2.yaml"


# ── proposals beside a difference ───────────────────────────────────────────────────────────────


def test_what_was_renamed_in_silence_is_proposed(renamed: tuple[str, str]) -> None:
    told = document(*renamed, "--propose-lineage")["proposed"]
    assert {(each["before"], each["after"]) for each in told["proposals"]} == {
        ("encryption-keys", "keys"),
        ("answer-time", "incidents"),
    }
    assert (told["removed"], told["added"], told["renamed"]) == (2, 2, 2)
    assert told["used"] is False


def test_a_proposal_moves_no_figure_and_is_no_fact(renamed: tuple[str, str]) -> None:
    plain, asked = document(*renamed), document(*renamed, "--propose-lineage")
    assert plain.pop("proposed") is None
    assert asked.pop("proposed") is not None
    assert plain == asked
    assert {each["kind"] for each in plain["changes"]} == {"added", "removed"}


def test_what_is_pasted_is_a_declaration(renamed: tuple[str, str], workshop: Path) -> None:
    told = document(*renamed, "--propose-lineage")["proposed"]
    assert (told["declared_in"], told["with_supersedes"]) == ("after", True)
    pasted = [each["paste"] for each in told["proposals"]]
    lines = [(f"id: {each['criterion']}\n", each["yaml"]) for each in pasted]
    edit(
        workshop / renamed[1],
        ("version: v3", "version: v3\nsupersedes: v1"),
        *((line, f"{line}    {yaml}\n") for line, yaml in lines),
    )
    declared = document(*renamed, "--propose-lineage")
    assert [each["kind"] for each in declared["changes"]] == ["renamed", "renamed"]
    assert declared["proposed"]["proposals"] == []


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_gives_each_proposal_with_its_confidence_and_its_line(
    form: str, language: str, renamed: tuple[str, str]
) -> None:
    words = ("diff", *renamed, "--propose-lineage", "--format", form, "--lang", language)
    page = flat(called(*words).out).replace("\\", "")
    assert "encryption-keys → keys" in page
    assert "lineage: {replaces: [encryption-keys]}" in page
    assert ("personne n’a déclarée" if language == "fr" else "which nobody declared") in page


def test_a_table_for_spreadsheets_is_the_same_with_proposals(renamed: tuple[str, str]) -> None:
    words = ("diff", *renamed, "--format", "csv")
    assert called(*words).out == called(*words, "--propose-lineage").out


def test_backwards_the_line_still_belongs_to_the_later_version(
    renamed: tuple[str, str], workshop: Path
) -> None:
    edit(workshop / renamed[1], ("version: v3", "version: v3\nsupersedes: v1"))
    told = document(*renamed[::-1], "--propose-lineage")["proposed"]
    assert told["declared_in"] == "before"
    assert {each["paste"]["criterion"] for each in told["proposals"]} == {"keys", "incidents"}
    assert told["proposals"][0]["paste"]["yaml"].startswith("lineage: {replaces: [")


def test_between_versions_that_do_not_follow_each_other_nothing_is_to_be_pasted() -> None:
    told = document("v1", "v6", *ONE_OFFER, "--propose-lineage")["proposed"]
    assert told["declared_in"] is None
    assert told["removed"] == 1


def test_where_everything_is_declared_there_is_nothing_to_propose() -> None:
    for language, sentence in (
        ("fr", "Aucune filiation à proposer"),
        ("en", "No lineage to propose"),
    ):
        words = ("diff", "v2", "v3", *ONE_OFFER, "--propose-lineage", "--lang", language)
        assert sentence in flat(called(*words).out)


# ── two families ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_versions_of_two_families_are_refused_with_the_way_out(language: str) -> None:
    answer = called("diff", *FAMILIES, "--lang", language)
    assert (answer.code, answer.out) == (2, "")
    assert all(name in answer.err for name in (*FAMILIES, "--across"))


def test_versions_of_one_family_that_nothing_ties_are_not_refused(renamed: tuple[str, str]) -> None:
    assert called("diff", *renamed).code == 0


def test_two_branches_of_one_family_are_not_refused(workshop: Path) -> None:
    place = workshop / "my-criteria"
    shutil.copyfile(place / "v1.yaml", place / "v3.yaml")
    changes = ("version: v1", "version: v3\nsupersedes: v1"), ("id: answer-time", "id: incidents")
    edit(place / "v3.yaml", *changes)
    told = document("my-criteria/v2.yaml", "my-criteria/v3.yaml", "--propose-lineage")
    assert told["across"] is None
    # What comes from v2 cannot be declared in a version that supersedes v1.
    assert told["proposed"]["declared_in"] is None


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_warns_that_nobody_declared_the_lineage(
    form: str, language: str, strangers: tuple[str, str]
) -> None:
    answer = called("diff", *strangers, "--across", "--format", form, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    sentence = "Personne n’a déclaré" if language == "fr" else "Nobody declared"
    told = flat(answer.out)
    assert sentence in told
    if form == "csv":
        assert ("(filiation proposée)" if language == "fr" else "(proposed lineage)") in told
        assert all(sentence in row for row in answer.out.splitlines()[1:])


def test_each_change_that_rests_on_a_proposal_is_marked(strangers: tuple[str, str]) -> None:
    told = document(*strangers, "--across")
    assert [(each["kind"], each["by_proposal"]) for each in told["changes"]] == [
        ("renamed", True),
        ("renamed", True),
    ]
    assert told["across"]["same_ids"] == ["reversibility"]
    assert {each["before"] for each in told["across"]["proposals"]} == {
        "encryption-keys",
        "answer-time",
    }
    for language, mark in (("fr", "(filiation proposée)"), ("en", "(proposed lineage)")):
        words = ("diff", *strangers, "--across", "--full", "--format", "markdown")
        assert called(*words, "--lang", language).out.count(mark) >= 2


def test_backwards_two_families_give_the_same_with_the_sign_turned() -> None:
    there, back = (document(*names, *ONE_OFFER, "--across") for names in (FAMILIES, FAMILIES[::-1]))
    assert there["as_of"] == back["as_of"]
    assert there["totals"].keys() == back["totals"].keys()
    for offer, told in there["totals"].items():
        turned = back["totals"][offer]
        assert (told["before"], told["after"]) == (turned["after"], turned["before"])
    pairs = {(each["before"], each["after"]) for each in there["across"]["proposals"]}
    assert {(e["after"], e["before"]) for e in back["across"]["proposals"]} == pairs


def test_two_families_are_read_when_both_were_there_and_for_the_cast_of_both() -> None:
    told = document(*FAMILIES, "--across")
    assert told["as_of"]["date"] == "2026-06-01"
    assert told["cast"] == "cast"
    assert "microsoft-azure/azure" in told["totals"]
    assert document(*FAMILIES[::-1], "--across")["totals"].keys() == told["totals"].keys()
    assert document(*FAMILIES, "--across", *ONE_OFFER)["cast"] == "asked"
    asked = document(*FAMILIES, "--across", "--as-of", "2024-01-01", *ONE_OFFER)
    assert asked["as_of"]["because"] == "asked"


def test_across_families_proposals_are_used_and_cannot_be_declared(
    strangers: tuple[str, str],
) -> None:
    told = document(*strangers, "--across", "--propose-lineage")["proposed"]
    assert told["used"] is True
    assert told["declared_in"] is None
    assert [each["paste"] for each in told["proposals"]] == [None, None]
    page = flat(called("diff", *strangers, "--across", "--propose-lineage").out)
    assert "Between two families no lineage can be declared." in page


def test_within_one_family_across_changes_nothing(renamed: tuple[str, str]) -> None:
    assert document(*renamed) == document(*renamed, "--across")
    assert document(*renamed)["across"] is None


@pytest.mark.parametrize("option", ["--across", "--propose-lineage"])
def test_a_computed_version_follows_declared_lineage_only(option: str) -> None:
    answer = called("diff", "v1", "v6", "--what-if", "refinement-only", option)
    assert answer.code == 2
    assert option in answer.err


# ── ids that stay ───────────────────────────────────────────────────────────────────────────────


def test_a_criterion_that_asks_more_under_its_id_says_so() -> None:
    changes = document("v1", "v6", *ONE_OFFER, "--reading", "detail")["changes"]
    told = {each["kind"] for each in changes if each["same_id_stricter"]}
    assert "tightened" in told
    assert told <= {"tightened", "veto-added", "recast"}
    for each in changes:
        if each["same_id_stricter"]:
            assert each["before"]["criteria"] == each["after"]["criteria"] == [each["subject"]]


def test_an_answer_kept_with_another_meaning_is_told(relabelled: tuple[str, str]) -> None:
    told = document(*relabelled)
    assert told["changes"] == []
    (found,) = told["relabelled"]
    assert (found["name"], found["part"], found["code"]) == ("my.keys", "level", "customer-only")
    assert (found["before"]["en"], found["after"]["en"]) == ("The customer alone", "On premises")
    assert (found["criteria"], found["at_most"]) == (["encryption-keys"], "moves-points")
    assert document(relabelled[0], relabelled[0])["relabelled"] == []


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_where_only_words_moved_no_page_says_that_nothing_did(
    form: str, relabelled: tuple[str, str]
) -> None:
    assert "the words of one answer" in flat(called("diff", *relabelled, "--format", form).out)


def test_what_nobody_has_read_is_not_passed_over_by_an_exit_code(
    relabelled: tuple[str, str], workshop: Path
) -> None:
    words = ("diff", *relabelled)
    fingerprint = document(*relabelled)["relabelled"][0]["fingerprint"]
    answer = called(*words, "--fail-on", "moves-points")
    assert answer.code == 1
    assert f"my.keys customer-only ({fingerprint})" in answer.err
    assert called(*words, "--fail-on", "wording").code == 1
    assert called(*words, "--fail-on", "may-eliminate").code == 0
    assert called(*words, "--exit-code").code == 1
    policy = workshop / "policy.yaml"
    policy.write_text(
        f'format: cloudeval/policy/1\nchanges:\n  - fingerprint: "{fingerprint}"\n'
        "    as: accepted\n    reason: {fr: Lu., en: Read.}\n",
        encoding="utf-8",
    )
    judged = called(*words, "--policy", str(policy), "--fail-on", "wording")
    assert (judged.code, judged.err) == (0, "")
    told = document(*relabelled, "--policy", str(policy))
    assert told["policy"]["stale"] == []
    assert told["relabelled"][0]["ruled"]["as"] == "accepted"


def test_a_required_answer_with_another_meaning_may_eliminate(
    relabelled: tuple[str, str], workshop: Path
) -> None:
    text = (workshop / relabelled[1]).read_text(encoding="utf-8")
    points = "scale: {kind: points, out_of: 10, points: {provider: 0, both: 5, customer-only: 10}}"
    edit(workshop / relabelled[1], (points, f"{points}\n    veto: {{below: customer-only}}"))
    assert text.count(points) == 1
    assert called("diff", *relabelled, "--fail-on", "may-eliminate").code == 1


def test_two_data_folders_may_word_one_answer_in_two_ways(workshop: Path) -> None:
    for name, version in (("one", "v1"), ("two", "v2")):
        place = workshop / name / "criteria" / "my-criteria"
        place.mkdir(parents=True)
        for file in (f"{version}.yaml", "attributes.yaml"):
            shutil.copyfile(workshop / "my-criteria" / file, place / file)
    shutil.copytree(workshop / "my-criteria" / "providers", workshop / "one" / "providers")
    edit(place / "attributes.yaml", ("The customer alone", "On premises"))
    told = document("my-criteria@v1", "my-criteria@v2", "--data", "one", "--data", "two")
    assert [(each["name"], each["code"]) for each in told["relabelled"]] == [
        ("my.keys", "customer-only")
    ]
    assert "refined" in {each["kind"] for each in told["changes"]}


def test_an_answer_whose_codes_moved_is_still_refused(
    relabelled: tuple[str, str], workshop: Path
) -> None:
    edit(workshop / "2025" / "attributes.yaml", ("- {id: both,", "- {id: shared,"))
    edit(workshop / relabelled[1], ("both: 5", "shared: 5"))
    answer = called("diff", *relabelled)
    assert (answer.code, answer.out) == (2, "")
    assert "my.keys" in answer.err


# ── nothing changed ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [(), ("--exit-code",), ("--propose-lineage",), ("--full",)])
def test_an_empty_difference_says_so_and_is_no_failure(
    form: str, language: str, more: tuple[str, ...]
) -> None:
    words = ("diff", "v1", "v1", *ONE_OFFER, *more, "--format", form, "--lang", language)
    answer = called(*words, "--fail-on", "wording")
    assert (answer.code, answer.err) == (0, "")
    if form == "json":
        assert json.loads(answer.out)["changes"] == []
    else:
        said = "Aucune modification." if language == "fr" else "No changes."
        assert said in flat(answer.out)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_where_nothing_was_refined_the_computed_version_says_so(form: str, language: str) -> None:
    words = ("diff", "v1", "v1", "--what-if", "refinement-only", *ONE_OFFER, "--exit-code")
    answer = called(*words, "--format", form, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    if form in ("table", "markdown"):
        said = "aucune précision" if language == "fr" else "nothing was refined"
        assert said in flat(answer.out).lower()


# ── what is loaded ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (("diff", "--help"), False),
        (("diff", "v1", "v2", *ONE_OFFER), False),
        (("diff", "v1", "v1", *ONE_OFFER, "--propose-lineage"), False),
        (("diff", "v1", "v6", *ONE_OFFER, "--propose-lineage"), True),
    ],
)
def test_likeness_is_loaded_only_where_there_is_something_to_propose(
    words: tuple[str, ...], *, needed: bool, cache: Path
) -> None:
    assert ("rapidfuzz" in loaded(*words, cache=cache)) is needed
