"""``cloudeval migrate``: a study that goes on, as somebody tries it who has only read the help."""

from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from tests.cli.running import ROOT, called, flat

OWN = str(ROOT / "examples" / "own-criteria")


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    shutil.copytree(ROOT / "examples" / "study", tmp_path / "my-study")
    monkeypatch.chdir(tmp_path)
    return "my-study"


def told(*words: str, language: str = "en") -> str:
    answer = called("migrate", *words, "--data", OWN, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    return flat(answer.out).replace("\u00a0", " ").replace("\u202f", " ")


def refusal(*words: str, language: str = "en") -> str:
    answer = called("migrate", *words, "--data", OWN, "--lang", language)
    assert (answer.code, answer.out) == (2, "")
    return flat(answer.err).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "from reversibility@v2 to reversibility@v1",
                "NOTHING WAS WRITTEN: THIS IS WHAT WOULD BE.",
                "Marks: 4. Carried, same question: 1.",
                "Set aside: 2. Withdrawn or set aside before: 1.",
                "Set aside, to be marked again",
                "no question of",
                "energy-first: carried in part",
                "The mark that is carried: --full.",
                "Left in my-study: README.md.",
            ),
        ),
        (
            "fr",
            (
                "de reversibility@v2 à reversibility@v1",
                "RIEN N’A ÉTÉ ÉCRIT : C’EST CE QUI LE SERAIT.",
                "Appréciations : 4. Reprises, même question : 1.",
                "Laissées de côté, à apprécier de nouveau",
                "energy-first : repris en partie",
                "Restés dans my-study : README.md.",
            ),
        ),
    ],
)
def test_what_would_become_of_each_answer_is_told_before_it_does(
    study: str, language: str, sentences: tuple[str, ...]
) -> None:
    shown = told(study, "v1", "--dry-run", language=language)
    for sentence in sentences:
        assert sentence in shown
    assert [path.name for path in Path().iterdir()] == ["my-study"]


def test_the_commands_told_at_the_end_work(study: str) -> None:
    shown = told(study, "v1")
    assert "MOVED TO REVERSIBILITY@V1." in shown
    line = shown.partition("Next: ")[2].partition(" reversibility@")[0]
    for command in line.split(", then "):
        words = command.split()
        assert words[0] == "cloudeval"
        answer = called(*words[1:])
        assert answer.code == 0, answer.err
    assert "my-study-v1" in line


def test_a_reconstruction_is_called_one(study: str) -> None:
    shown = told(study, "emc2@v6", "--dry-run")
    assert "Reconstruction." in shown
    rows = called("migrate", study, "emc2@v6", "--dry-run", "--data", OWN, "--format", "csv").out
    assert all(line.count("Reconstruction") == 1 for line in rows.splitlines()[1:])


def test_full_lists_what_came_along_too(study: str) -> None:
    shown = told(study, "v1", "--dry-run", "--full")
    assert "Carried: the question is the same, word for word" in shown
    assert "Withdrawn or set aside before, and still there" in shown


def test_the_document_has_each_answer_once(study: str) -> None:
    words = ("migrate", study, "v1", "--data", OWN, "--format", "json", "--to", "older")
    found = json.loads(called(*words).out)
    assert (found["from"]["folder"], found["to"]["folder"]) == ("my-study", "older")
    assert len(found["marks"]) == sum(found["counts"].values()) == 4
    assert [each["became"] for each in found["rulings"]] == ["carried"]
    assert Path("older", "study.yaml").is_file()


def test_the_report_goes_where_it_is_asked_for(study: str) -> None:
    assert told(study, "v1", "--dry-run", "-o", "report.md") == ""
    assert Path("report.md").read_text(encoding="utf-8").startswith("# Study")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nowhere", "v1"), "is no study"),
        (("my-study", "v9"), "v9"),
        (("my-study", "v1", "--to", "my-study"), "is not moved to another version in place"),
        (("my-study", "v1", "--to", "there"), "nothing is ever overwritten"),
    ],
)
@pytest.mark.usefixtures("study")
def test_what_cannot_be_done_is_refused_with_the_way_out(
    words: tuple[str, ...], sentence: str
) -> None:
    Path("there").mkdir()
    assert sentence in refusal(*words)
    assert refusal(*words, language="fr") != refusal(*words)


def test_a_full_disk_is_told_and_leaves_nothing(
    study: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_place: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    shown = refusal(study, "v1")
    assert "my-study-v1 cannot be written" in shown
    assert "full" in shown
    assert [path.name for path in Path().iterdir()] == ["my-study"]


def test_explain_shows_what_was_set_aside_and_why(study: str) -> None:
    told(study, "v1", "--to", "older")
    told("older", "v2", "--to", "again")
    words = ("fictional-alder", "exit-rehearsal", "--study", "again", "--data", OWN)
    shown = flat(called("explain", *words).out)
    assert "set aside in the move from reversibility@v2 to reversibility@v1" in shown
    again = flat(called("explain", *words, "--lang", "fr").out)
    assert "laissée de côté au passage de reversibility@v2 à reversibility@v1" in again
