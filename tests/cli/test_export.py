"""``cloudeval export``: the file it writes, its name, and what it refuses."""

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from cloudeval.cli.progress import Progress
from tests.cli.running import PROGRAM, ROOT, called, started

OWN = ("export", "reversibility@v2", "--data", str(ROOT / "examples" / "own-criteria"))
SOME = ("export", "v6", "--offer", "scaleway")


def test_the_workbook_is_written_and_its_path_is_told(tmp_path: Path) -> None:
    path = tmp_path / "audit.xlsx"
    answer = called(*OWN, "-o", str(path))
    assert (answer.code, answer.out, answer.err) == (0, f"{path.as_posix()}\n", "")
    assert openpyxl.load_workbook(path).sheetnames[0] == "Read me"
    assert [p.name for p in tmp_path.iterdir()] == ["audit.xlsx"]


def test_without_a_name_it_gets_one_of_version_and_day(tmp_path: Path) -> None:
    answer = started(*OWN, "--as-of", "2025-06-30", cwd=tmp_path)
    assert (answer.code, answer.out) == (0, "reversibility-v2-2025-06-30.xlsx\n")
    assert (tmp_path / "reversibility-v2-2025-06-30.xlsx").is_file()


@pytest.mark.parametrize(
    ("language", "asked", "written"),
    [
        ("en", "audit.xlsx", "audit-reconstruction.xlsx"),
        ("fr", "audit.xlsx", "audit-reconstitution.xlsx"),
        ("en", "audit", "audit-reconstruction.xlsx"),
        ("en", "My-Reconstruction.XLSX", "My-Reconstruction.XLSX"),
        ("en", "reconstitution v6.xlsx", "reconstitution v6.xlsx"),
    ],
)
def test_the_name_of_a_reconstructions_file_says_so(
    tmp_path: Path, language: str, asked: str, written: str
) -> None:
    answer = called(*SOME, "--lang", language, "-o", str(tmp_path / asked))
    assert answer.code == 0
    assert answer.out == f"{(tmp_path / written).as_posix()}\n"
    assert [path.name for path in tmp_path.iterdir()] == [written]
    assert (written in answer.err) is (
        Path(asked).with_suffix(".xlsx").name != written and asked != written
    )


def test_french_is_french(tmp_path: Path) -> None:
    called(*OWN, "--lang", "fr", "-o", str(tmp_path / "a.xlsx"))
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames[:2] == ["Lisez-moi", "Synthèse"]


@pytest.mark.parametrize("name", ["audit.csv", "audit.xlsm", "audit.xls", "v6.yaml", "audit.ods"])
def test_other_kinds_of_files_are_refused(tmp_path: Path, name: str) -> None:
    answer = called(*OWN, "-o", str(tmp_path / name))
    assert answer.code == 2
    assert ".xlsx" in answer.err
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "audit.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    assert called(*OWN, "-o", str(path)).code == 0
    assert zipfile.is_zipfile(path)
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["audit.xlsx"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.xlsx", tmp_path / "link.xlsx"
    target.write_bytes(b"old")
    link.symlink_to(target)
    assert called(*OWN, "-o", str(link)).code == 0
    assert link.is_symlink()
    assert zipfile.is_zipfile(target)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path: Path, language: str) -> None:
    answer = called(*OWN, "-o", str(tmp_path / "none" / "a.xlsx"), "--lang", language)
    assert answer.code == 2
    assert "a.xlsx" in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_bears_no_writing_is_told_in_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        answer = called(*OWN, "-o", str(tmp_path / "a.xlsx"))
    finally:
        tmp_path.chmod(0o755)
    assert answer.code == 2
    assert "right" in answer.err


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "audit.xlsx"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cloudeval.workbooks.writing._close", full)
    answer = called(*OWN, "-o", str(path))
    assert answer.code == 2
    assert "the disk is full" in answer.err
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["audit.xlsx"]


@pytest.mark.parametrize("lock", [".~lock.audit.xlsx#", "~$audit.xlsx"])
def test_a_file_that_a_spreadsheet_has_open_is_left_alone(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).write_text("")
    answer = called(*OWN, "-o", str(tmp_path / "audit.xlsx"))
    assert answer.code == 2
    assert lock in answer.err
    assert not (tmp_path / "audit.xlsx").exists()


def test_a_pipe_gets_the_same_bytes_as_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert called(*OWN, "-o", str(path)).code == 0
    done = subprocess.run([*PROGRAM, *OWN, "-o", "-"], check=True, capture_output=True, timeout=120)
    assert done.stdout == path.read_bytes()
    assert zipfile.is_zipfile(BytesIO(done.stdout))


def test_the_same_rules_for_all_are_told_in_the_book(tmp_path: Path) -> None:
    path = tmp_path / "reconstruction.xlsx"
    assert called(*SOME, "--same-rules", "-o", str(path)).code == 0
    sheet = openpyxl.load_workbook(path, read_only=True)["Read me"]
    told = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert any("same rules for all" in text for text in told)
    assert any("--same-rules" in text for text in told)


@pytest.mark.parametrize("arguments", [("--help",), ("score", "eu-csf@1.2.1")])
def test_nothing_else_loads_what_writes_workbooks(arguments: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom cloudeval.cli.running import run\n"
        f"run({list(arguments)!r})\n"
        "print(*(name for name in sys.modules if 'xlsx' in name or 'workbooks' in name))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == ""


def test_a_bar_is_drawn_only_where_a_person_looks_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cloudeval.cli.progress._PATIENCE", 0)
    monkeypatch.setattr("cloudeval.cli.progress._PAUSE", 0)
    with Progress("Writing") as quiet:
        quiet(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with Progress("Writing") as loud:
        loud(1, 2)
        loud(2, 2)
    shown = capsys.readouterr().err
    assert "\rWriting [############............]  50%" in shown
    assert "100%" in shown
    assert shown.endswith(" \r")


def test_a_table_longer_than_a_sheet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cloudeval.workbooks.grid.MOST_ROWS", 40)
    answer = called(*SOME, "-o", "reconstruction.xlsx")
    assert answer.code == 2
    assert "--offer" in answer.err


def test_a_difference_takes_no_template(tmp_path: Path) -> None:
    place = str(tmp_path / "book.xlsx")
    answer = called("export", "--diff", "v1", "v6", "--template", "-o", place)
    assert answer.code == 2
    assert "Leave out one of them" in answer.err
    assert not [*tmp_path.iterdir()]
