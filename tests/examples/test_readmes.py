"""Every command and every line of Python that the examples show is run, and their figures hold."""

import json
import os
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import ROOT, called

FOLDERS = ("own-criteria", "eu-csf", "study")
OWN = ROOT / "examples" / "own-criteria"
VERSIONS = ("v1", "v2")
OFFERS = ("fictional-alder", "fictional-birch", "fictional-cedar")


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLOUDEVAL_LANG", "CLOUDEVAL_DATA", "LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(ROOT)


def readme(folder: str) -> str:
    return (ROOT / "examples" / folder / "README.md").read_text(encoding="utf-8")


def blocks(folder: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", readme(folder), flags=re.DOTALL)


def lines(folder: str) -> list[str]:
    return [line for block in blocks(folder, "sh") for line in block.splitlines() if line]


def halves(text: str) -> tuple[str, str]:
    english, _, french = text.partition("\n---\n")
    return english, french


@pytest.mark.parametrize(
    ("folder", "line"), [(folder, line) for folder in FOLDERS for line in lines(folder)]
)
def test_each_command_of_the_readme_works(folder: str, line: str) -> None:
    del folder
    program, *words = shlex.split(line)
    assert program == "cloudeval"
    answer = called(*words)
    assert answer.code == 0, answer.err
    assert answer.out or words[0] == "check"


STUDIED = ("score", "--study", "examples/study", "--data", "examples/own-criteria")


@pytest.mark.parametrize("offer", OFFERS)
def test_the_totals_of_the_study_are_computed(offer: str) -> None:
    name = offer.removeprefix("fictional-").capitalize()
    asked = (("score", str(OWN / "v2.yaml")), STUDIED, (*STUDIED, "--reviewed-only"))
    rows = [
        next(line for line in half.splitlines() if line.startswith(f"| {name}")).split("|")
        for half in halves(readme("study"))
    ]
    for place, words in enumerate(asked, start=2):
        found = json.loads(called(*words, "--format", "json").out)["offers"]
        total = next(one["total"] for one in found if one["offer"].startswith(offer))
        ends = sorted({f"{total[end]['value']:.2f}" for end in ("floor", "ceiling")})
        for row, point in zip(rows, (".", ","), strict=True):
            shown = re.findall(r"\d+[.,]\d\d", row[place])
            assert shown == [end.replace(".", point) for end in ends]


def test_the_study_names_no_real_company_and_its_offers_are_fictional() -> None:
    real = {path.stem for path in (ROOT / "providers").glob("*.yaml")} - {"laws"}
    place = ROOT / "examples" / "study"
    text = "".join(path.read_text(encoding="utf-8") for path in place.rglob("*") if path.is_file())
    assert not {name for name in real if name in text.lower()}


@pytest.mark.parametrize("folder", FOLDERS)
def test_both_languages_show_the_same_commands(folder: str) -> None:
    english, french = (
        re.findall(r"^cloudeval .*$", half, re.MULTILINE) for half in halves(readme(folder))
    )
    assert [f"{line} --lang fr" for line in english] == french
    assert english


def test_the_python_of_the_readme_works() -> None:
    english, french = blocks("own-criteria", "python")
    assert english == french
    names: dict[str, object] = {}
    exec(english, names)  # noqa: S102 - what the readme shows
    assert {"cloudeval", "library", "compared"} <= set(names)


def scored(version: str) -> dict[str, dict[str, object]]:
    answer = called("score", str(OWN / f"{version}.yaml"), "--format", "json")
    return {offer["offer"].partition("/")[0]: offer for offer in json.loads(answer.out)["offers"]}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("offer", OFFERS)
def test_the_totals_of_the_readme_are_computed(version: str, offer: str) -> None:
    found: dict[str, dict[str, float]] = scored(version)[offer]["total"]  # type: ignore[assignment]
    ends = sorted({f"{found[end]['value']:.2f}" for end in ("floor", "ceiling")})
    name = offer.removeprefix("fictional-").capitalize()
    english, french = (
        next(line for line in half.splitlines() if line.startswith(f"| {name}"))
        for half in halves(readme("own-criteria"))
    )
    cells = (english.split("|"), french.split("|"))
    place = 2 + VERSIONS.index(version)
    for cell, point in zip(cells, (".", ","), strict=True):
        shown = re.findall(r"\d+[.,]\d\d", cell[place])
        assert shown == [end.replace(".", point) for end in ends]


@pytest.mark.parametrize(
    ("offer", "places", "standing"),
    [
        ("fictional-alder", [(1, 1), (1, 2)], "admitted"),
        ("fictional-birch", [(3, 3), (1, 2)], "admitted"),
    ],
)
def test_the_places_of_the_readme_are_computed(
    offer: str, places: list[tuple[int, int]], standing: str
) -> None:
    found = [scored(version)[offer]["place"] for version in VERSIONS]
    assert [(one["best"], one["worst"]) for one in found] == places  # type: ignore[index]
    assert scored("v2")[offer]["standing"] == standing


def test_the_third_offer_fails_the_new_requirement() -> None:
    cedar = scored("v2")["fictional-cedar"]
    assert cedar["place"] is None
    assert "formats" in json.dumps(cedar["reasons"])


def test_both_readings_give_each_line_the_same_effect() -> None:
    words = ("diff", str(OWN / "v1.yaml"), str(OWN / "v2.yaml"), "--format", "json")
    kinds, totals = [], []
    for reading in ("detail", "addition"):
        document = json.loads(called(*words, "--reading", reading).out)
        kinds.append({change["kind"] for change in document["changes"]})
        totals.append(document["totals"])
    assert kinds[1] - kinds[0] == {"added"}
    assert totals[0] == totals[1]


def test_the_example_names_no_real_company() -> None:
    real = {path.stem for path in (ROOT / "providers").glob("*.yaml")} - {"laws"}
    text = "".join(path.read_text(encoding="utf-8") for path in OWN.rglob("*") if path.is_file())
    assert not {name for name in real if name in text.lower()}
    for path in (OWN / "providers").glob("*.yaml"):
        assert "fictional: true" in path.read_text(encoding="utf-8")


def test_links_in_the_example_lead_somewhere() -> None:
    assert not os.path.lexists(OWN / "schemas"), "the example relies on no written schema"
    for target in re.findall(r"\]\(([^)#]+)\)", readme("own-criteria")):
        assert (OWN / Path(target)).exists()
