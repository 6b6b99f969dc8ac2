"""A study on the command line: what it gives, what it says of itself, what it refuses."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.running import ROOT, called, flat

RULES = str(ROOT / "examples" / "own-criteria")
STUDY = str(ROOT / "examples" / "study")
WITH = ("--study", STUDY, "--data", RULES)
ASSUMING = (*WITH, "--scenario", "energy-first")
ASKED = {
    "score": ("score", *WITH),
    "explain": ("explain", "fictional-cedar", "formats", *WITH),
    "diff": ("diff", "reversibility@v1", "reversibility@v2", *WITH),
}


def document(*words: str) -> dict[str, Any]:
    answer = called(*words, "--format", "json")
    assert answer.code == 0, answer.err
    found: dict[str, Any] = json.loads(answer.out)
    return found


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", ["table", "markdown", "csv"])
def test_every_output_says_that_a_study_was_used(name: str, language: str, form: str) -> None:
    answer = called(*ASKED[name], "--lang", language, "--format", form)
    assert answer.code == 0, answer.err
    told = flat(answer.out)
    assert "Leaving the cloud, a study of three invented offers" in told
    assert ("relues :" if language == "fr" else "reviewed:") in told.replace("\u00a0", " ")


@pytest.mark.parametrize("name", ASKED)
def test_the_document_names_the_study_and_fits_its_schema(name: str) -> None:
    found = document(*ASKED[name])
    schema = json.loads(called("schema", name).out)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(found)] == []
    marks = found["study"]["marks"]
    assert marks["counted"] == marks["reviewed"] + marks["proposed"]
    assert found["study"]["scenario"] is None
    assert found["as_of"] == {"date": "2026-09-14", "because": "study", "sources": []}


@pytest.mark.parametrize("name", ASKED)
def test_without_a_study_the_document_says_so(name: str) -> None:
    words = [word for word in ASKED[name] if word not in ("--study", STUDY)]
    if name != "diff":
        words.insert(1, f"{RULES}/v2.yaml") if name == "score" else words.extend(
            ("--under", f"{RULES}/v2.yaml")
        )
    assert document(*words)["study"] is None


@pytest.mark.parametrize("name", ASKED)
def test_the_command_at_the_end_gives_the_same_again(name: str) -> None:
    asked = (*ASKED[name], "--reviewed-only")
    page = called(*asked, "--format", "markdown").out
    line = flat(page).rpartition("cloudeval " + asked[0])[2].partition(" · ")[0]
    words = line.replace("`", "").replace("\\", "").split()
    assert "--study" in words
    assert "--reviewed-only" in words
    again, first = document(asked[0], *words), document(*asked)
    assert again.pop("as_of")["date"] == first.pop("as_of")["date"]
    assert again == first


def test_the_study_gives_version_offers_and_day_that_are_not_asked_for() -> None:
    found = document(*ASKED["score"])
    assert (found["version"], found["cast"]) == ("v2", "study")
    assert len(found["offers"]) == 3
    other = document(*ASKED["score"], "reversibility@v1", "--offer", "fictional-alder")
    assert (other["version"], other["cast"], len(other["offers"])) == ("v1", "asked", 1)


def totals(found: dict[str, Any]) -> dict[str, tuple[float, float]]:
    return {
        each["offer"]: (each["total"]["floor"]["value"], each["total"]["ceiling"]["value"])
        for each in found["offers"]
    }


def test_marks_narrow_what_nobody_knows_and_a_ruling_admits() -> None:
    bare = document("score", f"{RULES}/v2.yaml")
    found = document(*ASKED["score"])
    alder, cedar = "fictional-alder/cloud", "fictional-cedar/cloud"
    assert [round(end, 2) for end in totals(bare)[alder]] == [52.76, 82.76]
    assert [round(end, 2) for end in totals(found)[alder]] == [60.26, 82.76]
    standing = {each["offer"]: each["standing"] for each in found["offers"]}
    assert standing[cedar] == "admitted"
    assert {e["offer"]: e["standing"] for e in bare["offers"]}[cedar] == "failing"


def test_only_reviewed_marks_count_where_that_is_asked_for() -> None:
    found = document(*ASKED["score"], "--reviewed-only")
    assert found["study"]["marks"] == {
        "counted": 2,
        "reviewed": 2,
        "proposed": 0,
        "aside": {"proposed": 1, "withdrawn": 1, "set-aside": 0, "another-day": 0},
    }
    ends = totals(found)["fictional-alder/cloud"]
    assert ends[0] == ends[1]


def test_on_another_day_no_mark_counts_and_that_is_told() -> None:
    words = (*ASKED["score"], "--as-of", "2026-09-20")
    assert document(*words)["study"]["marks"]["aside"]["another-day"] == 3
    assert totals(document(*words)) == totals(document("score", f"{RULES}/v2.yaml"))
    assert "none" not in totals(document(*words))
    told = flat(called(*words).out)
    assert "The study speaks for 14 September 2026; facts are read on 20 September 2026" in told


def test_explain_shows_claim_marks_ruling_who_when_and_on_what_evidence() -> None:
    told = flat(called(*ASKED["explain"]).out)
    for words in (
        "proprietary: Proprietary · shown by 5 December 2025",
        "Mark by Anne Aubert, 14 September 2026 11:00+02:00, reviewed by Bruno Brun",
        "Evidence: Annex on formats (invented), section 3",
        "Comment: The file reads the terms alone",
        "Ruling 1, 16 September 2026, by Anne Aubert and Chloé Cassin: documented",
        "Reason: The annex is part of the contract",
        "Decided: ruling 1.",
    ):
        assert words in told


def test_explain_shows_a_mark_that_was_withdrawn() -> None:
    told = flat(called("explain", "fictional-birch", "site-efficiency", *WITH).out)
    assert "Not counted. Mark by Bruno Brun" in told
    assert "withdrawn by Bruno Brun, 13 September 2026: The chart is of another site." in told


@pytest.mark.parametrize("form", ["table", "markdown", "csv"])
@pytest.mark.parametrize(("language", "word"), [("en", "ASSUMPTION"), ("fr", "HYPOTHÈSE")])
def test_a_scenario_is_called_an_assumption_wherever_it_shows(
    form: str, language: str, word: str
) -> None:
    for command in (("score",), ("explain", "fictional-alder")):
        answer = called(*command, *ASSUMING, "--format", form, "--lang", language)
        assert answer.code == 0, answer.err
        assert word in answer.out


def test_a_scenario_stands_beside_the_version_as_it_is_written() -> None:
    found = document("score", *ASSUMING)
    scenario = found["study"]["scenario"]
    assert found["nature"] == "own"
    assert found["version"] == "v2-energy-first"
    plain = document("score", *WITH)
    for each in plain["offers"]:
        beside = scenario["written"][each["offer"]]
        assert beside["standing"] == each["standing"]
        assert beside["floor"] == each["total"]["floor"]
    assert "as written" in called("score", *ASSUMING).out
    assert found["digest"] == plain["digest"]


def test_a_scenario_that_only_assumes_facts_may_be_compared(tmp_path: Path) -> None:
    place = Path(shutil.copytree(STUDY, tmp_path / "study"))
    path = place / "scenarios" / "energy-first.yaml"
    kept = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("weights", "switched_off"))
    ]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    words = ("diff", "reversibility@v1", "reversibility@v2", "--data", RULES, "--study", str(place))
    answer = called(*words, "--scenario", "energy-first")
    assert answer.code == 0, answer.err
    assert "ASSUMPTION" in answer.out
    assert "Without --scenario" in flat(answer.out)


REFUSED = [
    (("score", "--scenario", "x"), "--scenario and --reviewed-only go with --study"),
    (("score", "--reviewed-only"), "--scenario and --reviewed-only go with --study"),
    (("score", "--study", RULES), "no file study.yaml"),
    (("score", *WITH, "--against", "2026-10-01"), "--against and --study do not go together"),
    (("score", *WITH, "--scenario", "energy"), 'no scenario "energy"'),
    ((*ASKED["diff"], "--scenario", "energy-first"), "changes the rules"),
    ((*ASKED["diff"], "--what-if", "refinement-only"), "--what-if and --study"),
    (("new", "criteria", "x", "--version", "v6"), "go with `new study`"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "sentence"), REFUSED)
def test_what_has_no_answer_is_refused_in_a_sentence(words: tuple[str, ...], sentence: str) -> None:
    answer = called(*words)
    assert (answer.code, answer.out) == (2, "")
    assert sentence in flat(answer.err)
    french = called(*words, "--lang", "fr")
    assert french.code == 2
    assert flat(french.err) != flat(answer.err)


def test_a_new_study_is_about_what_was_asked_for(tmp_path: Path) -> None:
    place = tmp_path / "mine"
    asked = ("--version", "reversibility@v1", "--offer", "fictional-alder", "--as-of", "2026-03-01")
    answer = called("new", "study", str(place), *asked, "--data", RULES)
    assert answer.code == 0, answer.err
    text = (place / "study.yaml").read_text(encoding="utf-8")
    for line in (
        'family: "reversibility"',
        'version: "v1"',
        'as_of: "2026-03-01"',
        "offers: [fictional-alder]",
    ):
        assert line in text
    checked = called("check", str(place), "--data", RULES)
    assert (checked.code, checked.out) == (0, "")
    assert called("new", "study", str(place), *asked, "--data", RULES).code == 2


def test_check_tells_all_problems_of_a_study_with_their_lines(tmp_path: Path) -> None:
    place = Path(shutil.copytree(STUDY, tmp_path / "study"))
    marks = place / "marks" / "anne.yaml"
    marks.write_text(marks.read_text(encoding="utf-8").replace("chloe", "cloe"), encoding="utf-8")
    answer = called("check", str(place), "--data", RULES)
    assert answer.code == 2
    assert f"{marks.as_posix()}:16:16: " in answer.out
    assert 'Did you mean "chloe"?' in answer.out
