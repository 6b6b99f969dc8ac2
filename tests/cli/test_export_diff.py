"""``cloudeval export --diff``: the file it writes, its name, and what it refuses."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.running import called

OF_STUDY = (
    *("--diff", "reversibility@v1", "reversibility@v2", "--study", "examples/study"),
    *("--data", "examples/own-criteria"),
)
RULER = ("export", "--diff", "eu-csf@1.2", "eu-csf@1.2.1")


def test_the_workbook_of_a_difference_is_written_and_its_path_is_told(tmp_path: Path) -> None:
    path = tmp_path / "diff.xlsx"
    answer = called(*RULER, "-o", str(path))
    assert (answer.code, answer.out) == (0, f"{path.as_posix()}\n")
    book = openpyxl.load_workbook(path, data_only=True)
    assert book.sheetnames[:5] == ["Read me", "Summary", "Changes", "Sums", "Effects"]
    assert book["Read me"]["B3"].value == "OK"
    assert [one.name for one in tmp_path.iterdir()] == ["diff.xlsx"]


@pytest.mark.parametrize(("language", "word"), [("en", "reconstruction"), ("fr", "reconstitution")])
def test_the_name_of_a_reconstructions_file_says_so(
    tmp_path: Path, language: str, word: str
) -> None:
    called(
        *("export", "--diff", "v1", "v2", "--offer", "scaleway", "--lang", language),
        *("-o", str(tmp_path / "diff.xlsx")),
    )
    assert [one.name for one in tmp_path.iterdir()] == [f"diff-{word}.xlsx"]


def test_the_command_that_the_book_prints_gives_the_same_book(tmp_path: Path) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    called(*RULER, "--as-of", "2026-01-31", "-o", str(first))
    cells = openpyxl.load_workbook(first)["Read me"].iter_rows(max_col=2, values_only=True)
    line = next(str(text) for label, text in cells if label == "To get this again")
    words = line.split()
    assert words[:3] == ["cloudeval", "export", "--diff"]
    assert called(*words[1:], "-o", str(second)).code == 0
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ("--diff", "v1", "v6", "--same-rules", "--offer", "scaleway"),
        OF_STUDY,
        (*OF_STUDY, "--reviewed-only", "--same-rules"),
    ],
)
def test_what_was_lifted_or_said_by_a_committee_is_in_the_command_and_above_every_table(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    day = ("--as-of", "2026-09-14")
    called("export", *words, *day, "-o", str(tmp_path / "reconstruction-a.xlsx"))
    first = openpyxl.load_workbook(tmp_path / "reconstruction-a.xlsx")
    cells = first["Read me"].iter_rows(max_col=2, values_only=True)
    line = next(str(text) for label, text in cells if label == "To get this again")
    again = called(*line.split()[1:], "-o", str(tmp_path / "reconstruction-b.xlsx"))
    assert again.code == 0
    one, other = ((tmp_path / f"reconstruction-{name}.xlsx").read_bytes() for name in "ab")
    assert one == other
    wanted = ["Exemptions are lifted on both sides"] if "--same-rules" in words else []
    wanted += ["2 marks counted" if "--reviewed-only" in words else "3 marks counted"] * (
        "--study" in words
    )
    for sheet in first.worksheets:
        assert all(text in str(sheet["A2"].value) for text in wanted), sheet.title


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("v6", "--diff", "v1", "v6"), "leave out v6"),
        (("--diff", "v1", "v6", "--to-as-of", "2026-01-01"), "diff v1 v6 --to-as-of DATE --format"),
        (("v6", "--to-as-of", "2026-01-01"), "cloudeval score --against"),
        (("--diff", "v1", "v6", "--template"), "do not go together"),
        (("--diff", "v1", "v6", "--reviewed-only"), "--study"),
        (("--diff", "v1", "v6", "--study", "nowhere"), "nowhere"),
        ((*OF_STUDY, "--scenario", "energy-first"), "changes the rules"),
        (("v6", "--reading", "detail"), "--reading only goes with --diff"),
        (("--diff", "v1", "eu-csf@1.2"), "two families"),
        (("--diff", "v1", "v9"), "v9"),
        (("--diff", "v1"), "requires 2 arguments"),
        (("--diff", "v1", "v6", "-o", "diff.ods"), "does not have the name of a workbook"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_way_out(words: tuple[str, ...], said: str) -> None:
    answer = called("export", *words)
    assert answer.code == 2
    assert said in answer.err
    assert answer.out == ""
