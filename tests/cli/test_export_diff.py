"""``cloudeval export --diff``: the file it writes, its name, and what it refuses."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.running import called

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
    ("words", "said"),
    [
        (("v6", "--diff", "v1", "v6"), "leave out v6"),
        (("--diff", "v1", "v6", "--same-rules"), "--same-rules does not go with --diff"),
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
