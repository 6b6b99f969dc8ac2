"""``cloudeval import``, and the template that ``export`` writes for it, as a person calls them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.running import ROOT, called, flat
from tests.workbooks.filling import Filled, study_in

OWN = ("--data", str(ROOT / "examples" / "own-criteria"))


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return study_in(tmp_path)


@pytest.fixture
def template(tmp_path: Path, study: Path) -> Path:
    path = tmp_path / "marks.xlsx"
    answer = called("export", "--template", "--study", str(study), *OWN, "-o", str(path))
    assert (answer.code, answer.out, answer.err) == (0, f"{path.as_posix()}\n", "")
    return path


def filled(template: Path) -> Path:
    page = Filled(template).sign("chloe", "2026-09-20")
    return page.fill("exit-rehearsal", "alder", answer="on-paper", evidence="Seen.").save()


def test_a_dry_run_tells_what_would_change_then_it_changes(template: Path, study: Path) -> None:
    path, marks = filled(template), study / "marks" / "chloe.yaml"
    dry = called("import", str(path), "--study", str(study), *OWN, "--dry-run")
    assert (dry.code, dry.err) == (0, "")
    assert "Nothing was saved: this is what would be." in dry.out
    assert "New: 1." in dry.out
    assert not marks.exists()
    wet = called("import", str(path), "--study", str(study), *OWN, "--lang", "fr")
    assert (wet.code, wet.err) == (0, "")
    assert "Enregistré." in wet.out
    assert "on-paper" in marks.read_text(encoding="utf-8")
    assert called("check", str(study), *OWN).code == 0


@pytest.mark.parametrize(
    ("language", "sentence", "count"),
    [
        ("en", "Marks!F12: A formula is no answer", "2 problems"),
        ("fr", "Marks!F12: Une formule ne vaut pas réponse", "2 problèmes"),
    ],
)
def test_problems_are_told_with_sheet_and_cell(
    template: Path, study: Path, language: str, sentence: str, count: str
) -> None:
    page = Filled(template).sign("chloe", "2026-09-20").fill("formats", "alder", answer="open")
    page.cell("exit-fee", "alder", "answer").value = "=1+1"
    path = page.save()
    answer = called("import", str(path), "--study", str(study), *OWN, "--lang", language)
    assert (answer.code, answer.out) == (2, "")
    assert f"{path.as_posix()}:{sentence}" in answer.err
    assert count in answer.err.replace("\u00a0", " ")
    assert "Traceback" not in answer.err


def test_another_version_is_refused_with_the_ways_to_carry_it(
    tmp_path: Path, study: Path, template: Path
) -> None:
    del template
    path = tmp_path / "old.xlsx"
    words = ("export", "reversibility@v1", "--template", "--study", str(study), *OWN)
    assert called(*words, "-o", str(path)).code == 0
    page = Filled(path).sign("chloe", "2026-09-20")
    page.fill("site-efficiency", "alder", answer=1.3, evidence="x")
    bring = ("import", str(page.save()), "--study", str(study), *OWN)
    answer = called(*bring)
    assert answer.code == 2
    assert "--carry" in answer.err
    assert called(*bring, "--carry", "same-question").code == 0


def test_what_is_doubtful_is_talk(template: Path, study: Path) -> None:
    page = Filled(filled(template))
    page.book.create_sheet("Scratch")["A1"].value = 1
    answer = called("import", str(page.save()), "--study", str(study), *OWN)
    assert answer.code == 0
    assert "Scratch" in answer.err
    assert "warning" in answer.err
    assert "Scratch" not in answer.out


@pytest.mark.parametrize("words", [("--same-rules",), ("--min-sure", "high"), ("--reviewed-only",)])
def test_a_template_takes_nothing_that_counts_answers(study: Path, words: tuple[str, ...]) -> None:
    answer = called("export", "--template", "--study", str(study), *OWN, *words)
    assert answer.code == 2
    assert words[0] in answer.err


def test_the_name_of_a_reconstructions_template_says_so(tmp_path: Path) -> None:
    answer = called("export", "v6", "--template", "--offer", "numspot", "-o", str(tmp_path / "m"))
    assert answer.code == 0
    assert (tmp_path / "m-reconstruction.xlsx").is_file()


def test_without_a_study_there_is_nowhere_to_put_marks(template: Path, tmp_path: Path) -> None:
    assert called("import", str(template)).code == 2
    answer = called("import", str(template), "--study", str(tmp_path))
    assert answer.code == 2
    assert "study.yaml" in answer.err


def test_an_export_tells_of_the_study_and_of_what_a_scenario_assumes(
    study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(study.parent)
    words = ("export", "--study", "study", *OWN, "--reviewed-only")
    answer = called(*words, "--scenario", "energy-first")
    assert answer.code == 0, answer.err
    assert "energy-first" in answer.out
    book = openpyxl.load_workbook(answer.out.strip())
    for name in ("Read me", "Summary", "Minutes", "Answers"):
        notice = flat(str(book[name]["A2"].value))
        assert "energy-first" in notice
        assert "Leaving the cloud" in notice
    told = {str(cell) for row in book["Minutes"].iter_rows(values_only=True) for cell in row}
    assert {"Anne Aubert", "Chloé Cassin", "documented: Documented", "none"} <= told
    assert any(text.startswith("Gave a paid talk") for text in told)
    assert any("absent on 16 September 2026" in text for text in told)


def test_changed_answers_become_a_scenario_that_is_told_first(study: Path, tmp_path: Path) -> None:
    path = tmp_path / "s.xlsx"
    assert called("export", "--study", str(study), *OWN, "-o", str(path)).code == 0
    book = openpyxl.load_workbook(path)
    for row in book["Answers"].iter_rows(min_row=6):
        if (row[1].value, row[2].value) == ("fictional-birch/cloud", "rev.exit-fee"):
            row[4].value = row[5].value = 10
    book.save(path)
    words = ("import", str(path), "--study", str(study), *OWN, "--as-scenario", "cheaper")
    signed = ("--assessor", "chloe", "--at", "2026-09-20")
    assert called(*words, *signed, "--carry", "detail").code == 2
    dry = called(*words, *signed, "--dry-run")
    assert dry.code == 0
    assert "Nothing was saved" in dry.out
    answer = called(*words, *signed)
    assert answer.code == 0
    assert "fictional-birch/cloud, rev.exit-fee: 10 EUR/TB" in flat(answer.out)
    scored = called("score", "--study", str(study), *OWN, "--scenario", "cheaper")
    assert "cheaper" in scored.out
    assert called("check", str(study), *OWN).code == 0


@pytest.mark.parametrize(
    "arguments", [("--help",), ("import", "--help"), ("score", "eu-csf@1.2.1"), ("list",)]
)
def test_nothing_else_loads_what_reads_workbooks(arguments: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom cloudeval.cli.running import run\n"
        f"run({list(arguments)!r})\n"
        "print(*(name for name in sys.modules if 'openpyxl' in name or 'workbooks.r' in name))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == ""
