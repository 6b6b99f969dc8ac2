"""A template goes out, is filled in, and comes back: the score is the one that the marks give."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest

from cloudeval import jobs
from cloudeval.files.problems import Unusable
from cloudeval.jobs.carrying import Carry
from cloudeval.jobs.importing import Imported
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.instant import read_stamp
from cloudeval.model.mark import Evidence, Mark
from cloudeval.model.wording import Language
from cloudeval.words.workbook import TEXTS
from cloudeval.workbooks.reading.refused import ImportRefused
from cloudeval.workbooks.writing import write_workbook
from tests.files import making
from tests.files.test_studies import RULES
from tests.jobs.test_marking import files
from tests.workbooks.filling import Change, Filled, by_libreoffice, study_in, template_of
from tests.workbooks.recomputing import results

WHEN = "2026-09-20"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return study_in(tmp_path)


@pytest.fixture
def blank(tmp_path: Path, study: Path) -> Path:
    return template_of(tmp_path / "marks.xlsx", study)


def brought(path: Path, study: Path, **words: Any) -> Imported:
    return jobs.import_marks(making.library(RULES), path, study, **words)


def refused(path: Path, study: Path, **words: Any) -> list[tuple[str, str]]:
    """The cells and codes of a refusal; nothing was written."""
    before = files(study)
    with pytest.raises(ImportRefused) as told:
        brought(path, study, **words)
    assert files(study) == before
    for problem in told.value.problems:
        for language in ("en", "fr"):
            assert problem.said(language).startswith(f"{path.as_posix()}")
    return [(each.file.partition(".xlsx:")[2], each.code) for each in told.value.problems]


def mark(name: str, offer: str, low: str, high: str | None = None) -> Mark:
    return Mark(
        offer=f"fictional-{offer}/cloud",
        about=AttributeReading(attribute=f"rev.{name}"),
        answer=Span(low=low, high=high or low),
        at=read_stamp(WHEN),
        evidence=(Evidence(text="Seen."),),
    )


def totals(study: Path) -> list[tuple[object, ...]]:
    library = making.library(RULES)
    scored = jobs.score(library, study=jobs.open_study(library, study))
    return [(e.offer, e.floor, e.ceiling, e.standing) for e in scored.outcome.evaluations]


def some(filled: Filled) -> Filled:
    """Answers of each kind: a level, numbers, a span."""
    filled.sign("chloe", WHEN)
    filled.fill("exit-rehearsal", "alder", answer="on-paper", evidence="Seen.")
    filled.fill("exit-fee", "birch", answer=10, evidence="Seen.")
    filled.fill("site-efficiency", "cedar", answer=1.15, up_to=1.2, evidence="Seen.")
    return filled


# ── there and back ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_comes_back_scores_as_the_same_marks_do(
    tmp_path: Path, study: Path, language: Language
) -> None:
    blank = template_of(tmp_path / "marks.xlsx", study, language)
    other = Path(shutil.copytree(study, tmp_path / "other"))
    before = totals(study)
    brought(some(Filled(blank, language)).save(), study)
    marks = (
        mark("exit-fee", "birch", "10"),
        mark("rehearsal", "alder", "on-paper"),
        mark("pue", "cedar", "1.15", "1.2"),
    )
    jobs.apply_marks(making.library(RULES), other, "chloe", marks)
    assert totals(study) == totals(other)
    assert totals(study) != before


def test_who_when_what_and_to_which_question_is_kept(study: Path, blank: Path) -> None:
    filled = Filled(blank).sign("Chloé Cassin", datetime(2026, 9, 20))  # noqa: DTZ001 - as a cell has it
    filled.fill(
        "formats",
        "alder",
        answer="documented",
        evidence="=Seen",
        document="Annex",
        address="https://example.org/a",
        place="page 2",
        comment="-1 for style",
    )
    filled.fill("formats", "birch", answer="open", address="shelf 4")
    brought(filled.save(), study)
    (first, second) = making.library(RULES).study(study).marks["chloe"]
    assert (first.at.written, first.offer, first.comment) == (
        WHEN,
        "fictional-alder/cloud",
        "-1 for style",
    )
    assert first.evidence == (
        Evidence(text="=Seen", title="Annex", url="https://example.org/a", at="page 2"),
    )
    assert first.asked is not None
    assert (first.asked.version, first.asked.criterion) == ("reversibility@v2", "formats")
    assert second.evidence == (Evidence(locator="shelf 4"),)


def test_what_is_unknown_stays_unknown(study: Path, blank: Path) -> None:
    filled = Filled(blank).sign("chloe", WHEN)
    filled.fill("formats", "alder", answer="I do not know", comment="Ask again.")
    imported = brought(filled.save(), study)
    assert imported.summary.entered == ()
    assert [each.code for each in imported.doubts] == ["import.not-taken"]
    assert "chloe" not in making.library(RULES).study(study).marks


def test_a_dry_run_changes_nothing_and_tells_the_same(study: Path, blank: Path) -> None:
    path = some(Filled(blank)).save()
    before = files(study)
    dry = brought(path, study, dry_run=True)
    assert files(study) == before
    wet = brought(path, study)
    assert dry.summary.entered == wet.summary.entered
    assert (dry.summary.written, wet.summary.written) == (False, True)
    again = brought(path, study)
    assert {each.how for each in again.summary.entered} == {"same"}
    assert not again.summary.written


def test_rows_may_be_removed_and_columns_moved(study: Path, blank: Path) -> None:
    filled = some(Filled(blank))
    sheet = filled.marks
    sheet.delete_rows(6, 3)
    for row in sheet.iter_rows(min_row=5):
        row[0].value, row[7].value = row[7].value, row[0].value
    sheet["A5"].value = f"  {str(sheet['A5'].value).upper()}\u00a0"
    assert len(brought(filled.save(), study).summary.entered) == 3


def test_a_template_that_libreoffice_saved_comes_back_too(
    tmp_path: Path, study: Path, blank: Path
) -> None:
    saved = by_libreoffice(blank, tmp_path)
    filled = some(Filled(saved)).save()
    again = by_libreoffice(filled, tmp_path / "again")
    imported = brought(again, study)
    assert len(imported.summary.entered) == 3
    assert imported.doubts == ()


# ── what is wrong ───────────────────────────────────────────────────────────────────────────────


def wrong(filled: Filled) -> Filled:
    filled.sign("zoe", "yesterday")
    filled.fill("formats", "alder", comment="No answer.")
    filled.fill("formats", "birch", answer="open")
    filled.fill("formats", "cedar", answer="opn", evidence="x")
    filled.fill("exit-help", "alder", up_to="none", evidence="x")
    filled.fill("exit-help", "birch", answer="guaranteed", up_to="none", evidence="x")
    filled.fill("exit-help", "cedar", answer="none", evidence="x", question="Another?")
    filled.fill("exit-fee", "alder", evidence="x").cell(
        "exit-fee", "alder", "answer"
    ).value = "=1+1"
    filled.fill("exit-fee", "birch", answer="ten", evidence="x")
    filled.fill("exit-fee", "cedar", answer=900, evidence="x")
    filled.fill("carbon", "alder", answer=0.5, evidence="x")
    filled.cell("carbon", "alder", "answer").number_format = "0%"
    filled.fill("carbon", "birch", answer=date(2026, 1, 10), evidence="x")
    filled.fill("carbon", "cedar", answer=20, evidence="x", criterion="carbn")
    filled.fill("site-efficiency", "alder", answer="#N/A", evidence="x")
    filled.cell("site-efficiency", "alder", "answer").data_type = "e"
    filled.fill("site-efficiency", "birch", answer=1.2, evidence="x", about="rev.other")
    filled.fill("site-efficiency", "cedar", answer=1.2, evidence="x", offer="fictional-elm/cloud")
    return filled


def test_all_that_is_wrong_is_told_at_once_with_sheet_and_cell(study: Path, blank: Path) -> None:
    assert sorted(refused(wrong(Filled(blank)).save(), study)) == sorted(
        [
            ("Instructions!B3", "assessor.unknown"),
            ("Instructions!B4", "import.date"),
            ("Marks!F6", "import.no-answer"),
            ("Marks!H7", "import.no-evidence"),
            ("Marks!F8", "level.unknown-near"),
            ("Marks!G9", "import.only-up-to"),
            ("Marks!F10", "span.order"),
            ("Marks!C11", "import.question-changed"),
            ("Marks!F12", "import.formula"),
            ("Marks!F13", "import.no-number"),
            ("Marks!F14", "value.outside"),
            ("Marks!F18", "import.per-cent"),
            ("Marks!F19", "import.is-date"),
            ("Marks!A20", "named.criteria-near"),
            ("Marks!F21", "import.error"),
            ("Marks!D22", "import.about-changed"),
            ("Marks!B23", "mark.offer-unknown"),
        ]
    )


def test_what_is_wrong_is_told_in_the_order_of_the_sheet(study: Path, blank: Path) -> None:
    rows = [
        int("".join(filter(str.isdigit, cell)))
        for cell, _ in refused(wrong(Filled(blank)).save(), study)
        if cell.startswith("Marks")
    ]
    assert rows == sorted(rows)


def test_a_formula_whose_result_libreoffice_stored_is_refused(
    tmp_path: Path, study: Path, blank: Path
) -> None:
    filled = Filled(blank).sign("chloe", WHEN).fill("exit-fee", "alder", evidence="x")
    filled.cell("exit-fee", "alder", "answer").value = "=5+5"
    saved = by_libreoffice(filled.save(), tmp_path)
    assert results(saved)["Marks", "F12"] == 10
    assert refused(saved, study) == [("Marks!F12", "import.formula")]


def column_lost(filled: Filled) -> None:
    filled.marks["H5"].value = "what I saw"


def column_twice(filled: Filled) -> None:
    filled.marks["M5"].value = filled.marks["H5"].value


def two_sheets(filled: Filled) -> None:
    filled.book.copy_worksheet(filled.marks)


def sheet_hidden(filled: Filled) -> None:
    filled.marks.sheet_state = "hidden"


def no_identity(filled: Filled) -> None:
    filled.book.remove(filled.book["cloudeval"])


def other_format(filled: Filled) -> None:
    filled.book["cloudeval"]["B6"].value = "cloudeval/marks-template/9"


def unsigned(filled: Filled) -> None:
    filled.sign(None, None)


def twice(filled: Filled) -> None:
    filled.fill("formats", "alder", answer="open", evidence="x")
    filled.fill("formats", "birch", answer="open", evidence="x", offer="fictional-alder/cloud")


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (column_lost, {"import.column-missing.evidence"}),
        (column_twice, {"import.column-twice"}),
        (two_sheets, {"import.two-sheets"}),
        (sheet_hidden, {"import.no-marks"}),
        (no_identity, {"import.no-template"}),
        (other_format, {"import.no-template"}),
        (unsigned, {"import.no-assessor", "import.no-date"}),
        (twice, {"import.twice"}),
    ],
)
def test_a_template_that_is_no_longer_one_is_refused(
    study: Path, blank: Path, change: Change, codes: set[str]
) -> None:
    filled = some(Filled(blank))
    change(filled)
    assert {code for _, code in refused(filled.save(), study)} == codes


def test_what_is_not_understood_is_told_and_refuses_nothing(study: Path, blank: Path) -> None:
    filled = some(Filled(blank))
    filled.marks["M5"].value, filled.marks["M9"].value = "my notes", "Ask again."
    filled.book.create_sheet("Scratch")["A1"].value = 1
    filled.book.create_sheet("Secret").sheet_state = "hidden"
    filled.fill("exit-fee", "birch", evidence="Seen_x000B_.")
    imported = brought(filled.save(), study)
    assert [(each.file.partition(".xlsx:")[2], each.code) for each in imported.doubts] == [
        ("Marks!M9", "import.column-unknown"),
        ("Marks!H13", "import.control"),
        ("Scratch", "import.sheet-unknown"),
        ("Secret", "import.sheet-hidden"),
    ]
    assert imported.summary.written


def test_who_and_when_may_be_said_beside_the_template_but_not_otherwise(
    study: Path, blank: Path
) -> None:
    filled = some(Filled(blank)).sign(None, None).save()
    day = date(2026, 9, 20)
    assert brought(filled, study, assessor="chloe", at=day, dry_run=True).summary.entered
    signed = some(Filled(blank)).save("signed.xlsx")
    assert {code for _, code in refused(signed, study, assessor="anne", at=date(2026, 9, 9))} == {
        "import.two-assessors",
        "import.two-dates",
    }


# ── another version ─────────────────────────────────────────────────────────────────────────────


def test_answers_to_another_version_are_refused_until_it_is_said_how_they_carry(
    tmp_path: Path, study: Path
) -> None:
    old = template_of(tmp_path / "old.xlsx", study, version="reversibility@v1")
    filled = Filled(old).sign("chloe", WHEN)
    filled.fill("exit-help", "alder", answer="none", evidence="x")
    filled.fill("site-efficiency", "alder", answer=1.3, evidence="x")
    path = filled.save()
    assert refused(path, study) == [("cloudeval!B7", "import.another-version")]
    for carry in get_args(Carry):
        imported = brought(path, study, carry=carry, dry_run=True)
        assert len(imported.summary.entered) == 2, carry
        assert {m.mark.asked.version for m in imported.summary.entered if m.mark.asked} == {
            "reversibility@v1"
        }
    filled.fill("exit-help", "birch", answer="none")
    filled.fill("site-efficiency", "birch", answer=99, evidence="x")
    assert refused(filled.save(), study, carry="detail") == [
        ("Marks!H8", "import.no-evidence"),
        ("Marks!F17", "value.outside"),
    ]


# ── the workbook of a score ─────────────────────────────────────────────────────────────────────


def exported(study: Path, path: Path, language: Language = "en") -> Path:
    library = making.library(RULES)
    book = jobs.export(library, study=jobs.open_study(library, study), language=language)
    write_workbook(book, path)
    return path


def changed(path: Path, sheet: str, reading: str, offer: str, *ends: Any) -> Path:
    book = openpyxl.load_workbook(path)
    for row in book[sheet].iter_rows(min_row=6):
        if (row[1].value, row[2].value) == (f"fictional-{offer}/cloud", f"rev.{reading}"):
            row[4].value, row[5].value = ends
    book.save(path.with_name("changed.xlsx"))
    return path.with_name("changed.xlsx")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_one_answer_changed_in_an_export_and_recalculated_scores_as_the_engine_does(
    tmp_path: Path, study: Path, language: Language
) -> None:
    path = exported(study, tmp_path / "score.xlsx", language)
    answers = TEXTS["sheet.answers"].said(language)
    edited = changed(path, answers, "pue", "cedar", 1.1, 1.2)
    theirs = by_libreoffice(edited, tmp_path)
    imported = brought(theirs, study, assessor="chloe", at=date(2026, 9, 20))
    ((entered),) = imported.summary.entered
    assert entered.mark.answer == Span(low="1.1", high="1.2")
    assert "!E23" in str(entered.mark.evidence[0].text)
    summary = openpyxl.load_workbook(theirs, data_only=True)[TEXTS["sheet.summary"].said(language)]
    library = making.library(RULES)
    scored = jobs.score(library, study=jobs.open_study(library, study))
    for each in scored.outcome.evaluations:
        rows = [row for row in summary.iter_rows(values_only=True) if row[1] == each.offer]
        both = {round(float(each.floor), 9), round(float(each.ceiling), 9)}
        assert any(both <= {round(x, 9) for x in row if isinstance(x, float | int)} for row in rows)


def test_a_known_answer_changed_in_an_export_becomes_disputed_and_replaces_nothing(
    tmp_path: Path, study: Path
) -> None:
    path = changed(exported(study, tmp_path / "s.xlsx"), "Answers", "exit-fee", "birch", 10, 10)
    imported = brought(path, study, assessor="chloe", at=date(2026, 9, 20))
    assert [each.beside for each in imported.summary.entered] == ["against"]
    ends = {offer: (floor, ceiling) for offer, floor, ceiling, _ in totals(study)}
    assert len(set(ends["fictional-birch/cloud"])) == 2


@pytest.mark.parametrize(
    ("reading", "offer", "ends"),
    [
        ("exit-fee", "birch", (10, 10)),
        ("rehearsal", "cedar", ("on-paper", "real-data")),
        ("pue", "cedar", (1.2, 1.2)),
    ],
)
def test_any_answer_changed_in_an_export_and_assumed_scores_as_the_workbook_shows(
    tmp_path: Path, study: Path, reading: str, offer: str, ends: tuple[Any, Any]
) -> None:
    path = changed(exported(study, tmp_path / "s.xlsx"), "Answers", reading, offer, *ends)
    theirs = by_libreoffice(path, tmp_path)
    words: dict[str, Any] = {"assessor": "chloe", "at": date(2026, 9, 20)}
    before = files(study)
    dry = jobs.assume(making.library(RULES), theirs, study, "tried", dry_run=True, **words)
    assert files(study) == before
    wet = jobs.assume(making.library(RULES), theirs, study, "tried", **words)
    assert (dry.scenario, dry.written, wet.written) == (wet.scenario, False, True)
    with pytest.raises(Unusable):
        jobs.assume(making.library(RULES), theirs, study, "tried", **words)
    summary = openpyxl.load_workbook(theirs, data_only=True)["Summary"]
    library = making.library(RULES)
    scored = jobs.score(library, study=jobs.open_study(library, study, scenario="tried"))
    for each in scored.outcome.evaluations:
        rows = [row for row in summary.iter_rows(values_only=True) if row[1] == each.offer]
        both = {round(float(each.floor), 9), round(float(each.ceiling), 9)}
        assert any(both <= {round(x, 9) for x in row if isinstance(x, float | int)} for row in rows)


def test_a_scenario_is_made_only_of_an_export_in_which_something_was_changed(
    tmp_path: Path, study: Path, blank: Path
) -> None:
    words: dict[str, Any] = {"assessor": "chloe", "at": date(2026, 9, 20)}
    path = exported(study, tmp_path / "s.xlsx")
    for file, code in (
        (path, "import.nothing-changed"),
        (some(Filled(blank)).save(), "import.scenario-of-template"),
    ):
        with pytest.raises(ImportRefused) as told:
            jobs.assume(making.library(RULES), file, study, "tried", **words)
        assert [problem.code for problem in told.value.problems] == [code]
    bad = changed(path, "Answers", "exit-fee", "birch", 900, 900)
    with pytest.raises(ImportRefused) as told:
        jobs.assume(making.library(RULES), bad, study, "tried", **words)
    assert "value.outside" in {problem.code for problem in told.value.problems}


def test_an_export_that_nobody_changed_brings_nothing(tmp_path: Path, study: Path) -> None:
    path = by_libreoffice(exported(study, tmp_path / "score.xlsx"), tmp_path)
    imported = brought(path, study, assessor="chloe", at=date(2026, 9, 20))
    assert imported.summary.entered == ()
    assert [each.code for each in imported.doubts] == ["import.only-answers"]


@pytest.mark.parametrize(
    ("low", "high", "code"),
    [("=1+1", 1.2, "formula"), (None, 1.2, "empty-input"), ("much", 1.2, "no-number")],
)
def test_bad_inputs_of_an_export_are_told_with_their_cells(
    tmp_path: Path, study: Path, low: Any, high: Any, code: str
) -> None:
    path = changed(exported(study, tmp_path / "s.xlsx"), "Answers", "pue", "cedar", low, high)
    told = refused(path, study, assessor="chloe", at=date(2026, 9, 20))
    assert ("Answers!E23", f"import.{code}") in told
