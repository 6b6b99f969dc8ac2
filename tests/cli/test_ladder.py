"""``diff --what-if ladder``: the rungs in every form, and as files that can be scored."""

import csv
import io
import json
from pathlib import Path

import pytest

from cloudeval import jobs
from cloudeval.files.library import open_library
from tests.cli.running import called

WORDS = ("diff", "v1", "v6", "--what-if", "ladder", "--offer", "scaleway")


def test_every_rung_is_written_and_scores_the_same_when_it_is_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "rungs"
    answer = called(*WORDS, "--reading", "detail", "--write", str(folder))
    assert answer.code == 0
    library, other = (open_library([], {"CLOUDEVAL_CACHE": "off"}) for _ in range(2))
    made = jobs.ladder(library, "v1", "v6", offers=("scaleway",), reading="detail")
    rungs = [one for climb in made.readings[0].orders.values() for one in climb]
    written = [one for one in rungs if one.rung.changed]
    names = {f"{one.rung.criteria.version}.yaml" for one in written}
    assert {path.name for path in folder.iterdir()} == {*names, "attributes.yaml"}
    assert "v6-ladder-a-2-inflation.yaml" in names
    for one in written:
        path = folder / f"{one.rung.criteria.version}.yaml"
        again = jobs.score(other, str(path), offers=("scaleway",), as_of=made.as_of.date)
        assert again.criteria.nature == "reconstructed"
        assert [
            (e.offer, e.floor, e.ceiling, e.standing, e.place, e.grade)
            for e in again.outcome.evaluations
        ] == [
            (e.offer, e.floor, e.ceiling, e.standing, e.place, e.grade)
            for e in one.outcome.evaluations
        ]
    assert other.warnings == ()


NEAR = ("diff", "v1", "v2", "--what-if", "ladder", "--offer", "scaleway", "--reading", "detail")


def test_a_folder_of_rungs_is_a_data_folder(tmp_path: Path) -> None:
    assert called(*NEAR, "--write", str(tmp_path)).code == 0
    name = "emc2@v2-ladder-b-7-detail"
    answer = called("score", name, "--data", str(tmp_path), "--offer", "scaleway")
    assert answer.code == 0
    assert "v2-ladder-b-7-detail · RECONSTRUCTION" in answer.out
    assert called("check", str(tmp_path / "v2-ladder-b-7-detail.yaml")).code == 0


def test_nothing_is_written_over(tmp_path: Path) -> None:
    words = (*NEAR, "--write", str(tmp_path))
    called(*words)
    again = called(*words)
    assert again.code == 2
    assert "is there already" in again.err


@pytest.mark.parametrize("language", ["fr", "en"])
def test_versions_of_no_common_line_are_refused(language: str) -> None:
    answer = called("diff", "v6", "v1", "--what-if", "ladder", "--lang", language)
    assert answer.code == 2
    assert "emc2@v1" in answer.err


def test_the_facts_of_another_day_are_the_last_rung_and_no_file(tmp_path: Path) -> None:
    words = (*NEAR, "--to-as-of", "2026-11-28")
    answer = called(*words, "--write", str(tmp_path))
    assert answer.code == 0
    assert "9 facts" in answer.out
    assert "--to-as-of 2026-11-28" in " ".join(answer.out.split())
    assert not [path for path in tmp_path.iterdir() if "facts" in path.name]
    document = json.loads(called(*words, "--format", "json").out)
    score = json.loads(
        called(
            *("score", "v2", "--as-of", "2026-11-28", "--offer", "scaleway", "--format", "json")
        ).out
    )
    assert document["to_as_of"]["date"] == "2026-11-28"
    for order in ("a", "b"):
        *rungs, last = document["readings"]["detail"][order]
        assert (last["rung"], last["number"]) == ("facts", len(rungs) + 1)
        (found,) = last["totals"]
        (offer,) = score["offers"]
        assert found["floor"] == offer["total"]["floor"]
    rows = list(csv.DictReader(io.StringIO(called(*words, "--format", "csv").out)))
    assert {row["as of"] for row in rows if row["rung"] == "facts"} == {"2026-11-28"}
