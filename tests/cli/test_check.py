import re
import shutil
from pathlib import Path

import pytest

from tests.cli.running import ROOT, called


@pytest.fixture
def v2(workshop: Path) -> Path:
    return workshop / "my-criteria" / "v2.yaml"


def altered(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def lines(path: Path, text: str) -> int:
    """The line in which a text first stands."""
    before = path.read_text(encoding="utf-8").partition(text)[0]
    return before.count("\n") + 1


def test_all_that_is_shipped_is_well() -> None:
    answer = called("check")
    assert answer.code == 0, answer.out
    told = answer.out.splitlines()
    assert all(line.startswith("warning: criteria/") for line in told)


@pytest.mark.parametrize("name", ["eu-csf", "own-criteria"])
def test_the_examples_are_well(name: str) -> None:
    answer = called("check", str(ROOT / "examples" / name))
    assert (answer.code, answer.out) == (0, "")


def test_the_problems_are_the_data(v2: Path) -> None:
    altered(v2, "weight: 20", "weight: lots")
    answer = called("check", "my-criteria")
    assert answer.code == 2
    place = f"my-criteria/v2.yaml:{lines(v2, 'weight: lots')}:"
    assert any(line.startswith(place) for line in answer.out.splitlines())
    assert answer.err.startswith("Not usable as it is: ")


def test_one_file_can_be_checked_alone(v2: Path) -> None:
    altered(v2, "weight: 20", "weight: lots")
    assert called("check", "my-criteria/v1.yaml").code == 0
    assert called("check", "my-criteria/v2.yaml").code == 2


@pytest.mark.parametrize("path", ["my-criteria", "my-criteria/v2.yaml"])
def test_a_change_without_a_note_is_a_no(v2: Path, path: str) -> None:
    altered(v2, "kinds: [reweighted]", "kinds: [reworded]")
    answer = called("check", path)
    assert answer.code == 1
    found = answer.out.splitlines()
    assert any('The change "reweighted" of encryption-keys has no note' in x for x in found)
    assert any('Note 3 tells of "reworded"' in line for line in found)
    assert answer.err.startswith("The answer is no: ")


def test_a_note_that_does_not_match_is_told_with_its_line(v2: Path) -> None:
    altered(v2, "kinds: [reweighted]", "kinds: [reweighted, reworded]")
    place = f"my-criteria/v2.yaml:{lines(v2, '  - criteria: [encryption-keys]')}:"
    assert called("check", "my-criteria").out.startswith(place)


def test_a_change_without_a_note_is_told_with_the_line_of_its_criterion(v2: Path) -> None:
    altered(v2, "kinds: [tightened]", "kinds: [tightened]\n    models: none")
    altered(v2, "title: {fr: Délai de réponse, en: Time to answer}", "title: {fr: Délai, en: Time}")
    answer = called("check", "my-criteria", "--lang", "fr")
    place = f"my-criteria/v2.yaml:{lines(v2, '  - id: answer-time')}:"
    assert answer.out.startswith(place)
    assert "Le changement « reworded » de answer-time n’a pas de note." in answer.out.replace(
        "\u00a0", " "
    )


def test_what_one_reading_bears_out_is_no_empty_promise() -> None:
    assert called("check", str(ROOT / "examples" / "own-criteria" / "v2.yaml")).code == 0


def test_a_doubt_alone_is_no_failure(workshop: Path) -> None:
    provider = workshop / "my-criteria" / "providers" / "fictional-north.yaml"
    altered(provider, "country: FR", "country: NO")
    answer = called("check", "my-criteria")
    assert answer.code == 0
    assert answer.out.startswith("warning: my-criteria/providers/fictional-north.yaml:")
    assert answer.err == "All can be used, with 1 warning.\n"


def test_a_path_that_is_not_there_is_told() -> None:
    answer = called("check", "no/such/file.yaml")
    assert answer.code == 2
    assert answer.out.startswith("no/such/file.yaml: ")


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of one's own, laid out as the shipped one is, and locked."""
    monkeypatch.chdir(tmp_path)
    called("new", "criteria", "flat")
    home = tmp_path / "data" / "criteria" / "my-criteria"
    home.mkdir(parents=True)
    for name in ("v1.yaml", "v2.yaml", "attributes.yaml"):
        shutil.copy(tmp_path / "flat" / name, home)
    shutil.copytree(tmp_path / "flat" / "providers", tmp_path / "data" / "providers")
    assert called("check", "--data", "data", "--write-lock").code == 0
    return tmp_path / "data"


def test_what_is_locked_and_unchanged_is_well(locked: Path) -> None:
    assert (locked / "criteria" / "published.lock").is_file()
    answer = called("check", "data")
    assert (answer.code, answer.out) == (0, "")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("v1.yaml", "weight: 40", "weight: 40.0"), ("attributes.yaml", "Who holds", "Who keeps")],
)
def test_one_changed_word_is_a_no_that_names_the_file(
    locked: Path, file: str, old: str, new: str
) -> None:
    altered(locked / "criteria" / "my-criteria" / file, old, new)
    answer = called("check", "data")
    assert answer.code == 1
    assert f"my-criteria/{file}" in answer.out


def test_a_comment_does_not_break_the_lock(locked: Path) -> None:
    altered(locked / "criteria" / "my-criteria" / "v1.yaml", "# EN", "# English:")
    assert called("check", "data").code == 0


# ── what ends, and what is old ──────────────────────────────────────────────────────────────────


def test_a_day_adds_what_has_ended_by_then_and_changes_no_exit_code() -> None:
    plain = called("check")
    dated = called("check", "--as-of", "2027-03-01")
    assert (plain.code, dated.code) == (0, 0)
    assert "secnumcloud certificate ended on 2026-12-29 (days since: 62)" in dated.out
    assert "secnumcloud" not in plain.out


def test_an_old_reading_is_told_once_for_each_offer_with_its_line() -> None:
    lines = called("check", "providers", "--as-of", "2040-01-01").out.splitlines()
    old = [line for line in lines if "facts last read more than 365 days before" in line]
    assert len(old) == len({line.split(": ")[2] for line in old}) > 10
    assert all(re.match(r"warning: providers/[a-z0-9-]+\.yaml:\d+:\d+: ", line) for line in old)


def test_the_same_in_french() -> None:
    told = called("check", "--as-of", "2027-03-01", "--lang", "fr").out
    assert "le certificat secnumcloud a expiré le 2026-12-29 (jours écoulés : 62)" in told
