"""What comes out: data on standard output, talk on standard error, in the form asked for."""

import csv
import io
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, ROOT, called, started

HALF = ("--offer", "fictional-half-complete", "--data", str(ROOT / "examples" / "eu-csf"))
OWN = str(ROOT / "examples" / "own-criteria")
STUDY = str(ROOT / "examples" / "study")
ASKED = {
    "score": ("score", "eu-csf@1.2.1", *HALF),
    "diff": ("diff", "eu-csf@1.2.1", "eu-csf@calculator-2026-06", *HALF),
    "explain": ("explain", HALF[1], "sov-3.f1", "--under", "eu-csf@1.2.1", *HALF[2:]),
    "profile": ("profile", HALF[1], "--under", "eu-csf@1.2.1", *HALF[2:]),
    "coverage": ("coverage", "eu-csf@1.2.1", *HALF),
    "against": ("score", "eu-csf@1.2.1", *HALF, "--as-of", "2025-01-01", "--against", "2026-06-01"),
    "ladder": ("diff", "eu-csf@1.2", "eu-csf@1.2.1", *HALF, "--what-if", "ladder"),
    "history": ("history", "sov-3.1", "--under", "eu-csf"),
    "migrate": ("migrate", STUDY, "reversibility@v1", "--dry-run", "--data", OWN),
    "list": ("list",),
}
LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_gives_every_form(name: str, form: str, language: str) -> None:
    answer = called(*ASKED[name], "--format", form, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("\n")
    assert "\x1b" not in answer.out


@pytest.mark.parametrize("name", ASKED)
def test_json_is_json_in_any_language(name: str) -> None:
    english, french = (called(*ASKED[name], "--format", "json", "--lang", x) for x in LANGUAGES)
    assert json.loads(english.out)
    assert english.out == french.out


@pytest.mark.parametrize("name", ASKED)
def test_csv_has_as_many_cells_in_each_row(name: str) -> None:
    rows = list(csv.reader(io.StringIO(called(*ASKED[name], "--format", "csv").out)))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_fits_eighty_columns_in_a_pipe(name: str, language: str) -> None:
    shown = called(*ASKED[name], "--lang", language).out
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("name", ["score", "diff", "explain", "profile", "coverage"])
def test_full_says_more(name: str) -> None:
    assert len(called(*ASKED[name], "--full").out) > len(called(*ASKED[name]).out)


@pytest.mark.parametrize(
    ("file", "form"),
    [
        ("x.json", "json"),
        ("x.csv", "csv"),
        ("x.md", "markdown"),
        ("x.txt", "table"),
        ("x", "table"),
    ],
)
def test_the_name_of_the_output_chooses_the_form(tmp_path: Path, file: str, form: str) -> None:
    path = tmp_path / file
    answer = called(*ASKED["score"], "--output", str(path))
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert path.read_bytes().decode() == called(*ASKED["score"], "--format", form).out


def test_the_form_asked_for_goes_before_the_name(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    called(*ASKED["score"], "-o", str(path), "--format", "json")
    assert json.loads(path.read_text(encoding="utf-8"))


def test_a_dash_is_standard_output() -> None:
    assert called(*ASKED["list"], "-o", "-").out == called(*ASKED["list"]).out


def test_an_output_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old" * 100_000, encoding="utf-8")
    called(*ASKED["list"], "-o", str(path))
    assert path.read_text(encoding="utf-8") == called(*ASKED["list"]).out
    assert [one.name for one in tmp_path.iterdir()] == ["x.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links and modes differ")
def test_a_link_stays_a_link_and_a_mode_stays_as_it_was(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    assert called(*ASKED["list"], "-o", str(link)).code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == called(*ASKED["list"]).out
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no such device")
def test_a_device_stays_a_device() -> None:
    assert called(*ASKED["list"], "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()


def test_diff_tells_a_change_by_its_exit_code_only_if_asked() -> None:
    assert called("diff", "eu-csf@1.2", "eu-csf@1.2.1").code == 0
    assert called("diff", "eu-csf@1.2", "eu-csf@1.2.1", "--exit-code").code == 1
    assert called("diff", "eu-csf@1.2", "eu-csf@1.2", "--exit-code").code == 0


def test_doubts_are_talk(workshop: Path) -> None:
    path = workshop / "my-criteria" / "providers" / "fictional-north.yaml"
    text = path.read_text(encoding="utf-8").replace("country: FR", "country: NO")
    path.write_text(text, encoding="utf-8")
    answer = called("score", "my-criteria/v1.yaml", "--lang", "fr")
    assert answer.code == 0
    assert answer.err.count("avertissement") == 1
    assert "fictional-north.yaml:" in answer.err
    assert "avertissement" not in answer.out


def test_what_results_tell_anyway_is_not_told_twice() -> None:
    answer = called("score", "eu-csf@1.2", *HALF)
    assert answer.err == ""
    assert "105" in answer.out


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_COLOR": "1"}, {}])
def test_there_is_no_colour_whatever_the_terminal(env: dict[str, str]) -> None:
    for arguments in (ASKED["score"], ("scroe",), ("--help",)):
        answer = started(*arguments, env=env)
        assert "\x1b" not in answer.out + answer.err


def test_an_encoding_that_knows_no_french_still_gets_utf_8_in_a_pipe() -> None:
    env = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    answer = started("--help", "--lang", "fr", env=env)
    assert answer.out.startswith("Évalue")
    assert answer.out == started("--help", "--lang", "fr").out


@pytest.mark.skipif(os.name == "nt", reason="shells differ")
@pytest.mark.parametrize("arguments", [ASKED["score"], ("--help",), ("schema", "criteria")])
def test_a_pipe_that_is_closed_ends_quietly(arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, *arguments],
            check=False,
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.usefixtures("workshop")
def test_data_may_be_named_before_the_command() -> None:
    names = ("fictional-north/base", "fictional-half-complete/cloud")
    answer = called("--data", "my-criteria", "list", "--data", HALF[3], "--format", "json")
    offers = {offer["offer"] for offer in json.loads(answer.out)["offers"]}
    assert offers.issuperset(names)


@pytest.mark.usefixtures("workshop")
def test_data_may_be_named_by_the_environment() -> None:
    answer = called(
        "score", "my-criteria@v1", "--format", "json", env={"CLOUDEVAL_DATA": "my-criteria"}
    )
    assert json.loads(answer.out)["family"] == "my-criteria"


def test_what_is_less_sure_can_be_left_out() -> None:
    sure, all_of = (
        json.loads(called(*ASKED["score"], "--format", "json", "--min-sure", x).out)["offers"][0]
        for x in ("high", "low")
    )
    assert sure["total"]["floor"]["value"] <= all_of["total"]["floor"]["value"]


def test_today_is_a_date() -> None:
    written = json.loads(called(*ASKED["score"], "--format", "json", "--as-of", "today").out)
    assert written["as_of"]["because"] == "asked"
    assert written["as_of"]["date"] > "2026"


@pytest.mark.parametrize("by", ["cause", "group", "criterion"])
def test_effects_can_be_told_by_cause_group_or_criterion(by: str) -> None:
    answer = called("diff", "v1", "v6", "--offer", "numspot", "--by", by, "--top", "2")
    assert (answer.code, answer.err) == (0, "")
    assert f"Change of the total by {by}" in answer.out
    assert "smaller change" in answer.out
    assert "--top 2" in " ".join(answer.out.split())


def test_how_many_are_listed_is_a_number_from_one_on() -> None:
    assert called("diff", "v1", "v6", "--top", "0").code == 2
    assert called("diff", "v1", "v6", "--by", "offer").code == 2
