"""A template with the assessor's earlier answers in it, and what comes back of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval import jobs
from cloudeval.files.problems import Unusable
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.instant import read_stamp
from cloudeval.model.mark import Evidence, Mark
from cloudeval.model.moment import read_moment
from cloudeval.model.wording import Language
from cloudeval.workbooks.template.earlier import kept
from cloudeval.workbooks.writing import write_workbook
from tests.cli.running import called
from tests.files import making
from tests.files.test_studies import RULES
from tests.jobs.test_marking import files
from tests.workbooks.filling import Filled, by_libreoffice, study_in

LATER = date(2026, 9, 20)
RICH = """\
  - offer: fictional-birch/cloud
    about: {attribute: rev.pue}
    answer: "1.30"
    evidence:
      - {text: "Read off a chart.\\nTwice.", title: A report, url: "https://example.org/r", read: "2026-09-11"}
      - {title: Another, locator: "shelf 4", at: page 9}
    comment: |
      Two lines,
      and a last one.
    at: "2026-09-14"
"""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = study_in(tmp_path)
    with (folder / "marks" / "bruno.yaml").open("a", encoding="utf-8") as file:
        file.write(RICH)
    return folder


def prefilled(study: Path, assessor: str, language: Language = "en") -> Path:
    library = making.library(RULES)
    chosen = jobs.open_study(library, study)
    path = study.parent / "template.xlsx"
    book = jobs.template(library, study=chosen, assessor=assessor, language=language)
    assert book.file.removesuffix(".xlsx").endswith(assessor)
    write_workbook(book, path)
    return path


def brought(path: Path, study: Path) -> tuple[list[str], bool]:
    imported = jobs.import_marks(making.library(RULES), path, study, at=LATER)
    assert imported.doubts == ()
    return sorted(each.how for each in imported.summary.entered), imported.summary.written


@pytest.mark.parametrize(("assessor", "count"), [("anne", 2), ("bruno", 2), ("chloe", 0)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_prefilled_template_that_nobody_touched_changes_nothing(
    study: Path, language: Language, assessor: str, count: int
) -> None:
    before = files(study)
    path = prefilled(study, assessor, language)
    assert brought(path, study) == (["same"] * count, False)
    assert files(study) == before


def test_nor_does_one_that_a_spreadsheet_saved_again(study: Path, tmp_path: Path) -> None:
    before = files(study)
    path = by_libreoffice(prefilled(study, "bruno"), tmp_path)
    assert brought(path, study) == (["same", "same"], False)
    assert files(study) == before


def test_only_the_assessors_own_answers_are_filled_in_and_none_that_was_withdrawn(
    study: Path,
) -> None:
    filled = Filled(prefilled(study, "anne"))
    told = {
        key: row[filled.at["answer"]].value
        for key, row in filled.rows.items()
        if row[filled.at["answer"]].value is not None
    }
    assert told == {
        ("exit-rehearsal", "fictional-alder/cloud"): "on-paper",
        ("formats", "fictional-cedar/cloud"): "documented",
    }
    assert filled.cell("formats", "cedar", "comment").value.startswith("The file reads")


def test_a_changed_answer_is_replaced_and_keeps_the_evidence_that_nobody_changed(
    study: Path,
) -> None:
    filled = Filled(prefilled(study, "bruno")).fill("site-efficiency", "birch", answer=1.4)
    assert brought(filled.save(), study) == (["replaces", "same"], True)
    library = making.library(RULES)
    marks = [m for m in library.study(study).marks["bruno"] if m.stands]
    (mark,) = (m for m in marks if str(m.answer.low) == "1.4")
    assert [(e.title, e.read and e.read.written) for e in mark.evidence] == [
        ("A report", "2026-09-11"),
        ("Another", None),
    ]
    assert mark.comment is not None
    assert mark.comment.startswith("Two lines,")


def test_an_emptied_row_takes_nothing_back(study: Path) -> None:
    filled = Filled(prefilled(study, "bruno"))
    keys = ("answer", "up_to", "evidence", "document", "address", "place", "comment")
    filled.fill("site-efficiency", "birch", **dict.fromkeys(keys))
    assert brought(filled.save(), study) == (["same"], False)


def test_the_first_sheet_names_the_assessor_and_says_what_stays(study: Path) -> None:
    book = openpyxl.load_workbook(prefilled(study, "anne"))
    cells = [cell.value for row in book["Instructions"].iter_rows() for cell in row]
    assert cells[cells.index("Assessor") + 1] == "anne"
    assert any("emptying a row takes nothing back" in str(text) for text in cells)


def test_whoever_is_no_assessor_of_the_study_is_refused(study: Path) -> None:
    with pytest.raises(Unusable) as told:
        prefilled(study, "annne")
    assert 'Did you mean "anne"' in told.value.problems[0].said("en")


@pytest.mark.parametrize("words", [("v6",), ("v6", "--template"), ("--study", "examples/study")])
def test_earlier_answers_are_those_of_a_template_and_a_study(words: tuple[str, ...]) -> None:
    answer = called("export", *words, "--as", "anne")
    assert answer.code == 2
    assert "--template and --study" in answer.err


# ── what came back, and what stood before ───────────────────────────────────────────────────────

PARTS = st.none() | st.sampled_from(["a", "b c", "https://example.org/x"])
DAYS = st.none() | st.just(read_moment("2026-01-02"))
EVIDENCE = st.builds(
    Evidence, text=PARTS, title=PARTS, url=PARTS, locator=PARTS, at=PARTS, read=DAYS
)
ENDS = st.sampled_from(["1.3", "1.30", "2", "2.0"])
MARKS = st.builds(
    Mark,
    offer=st.just("ash/ash"),
    about=st.just(AttributeReading(attribute="a")),
    answer=st.builds(Span, low=ENDS, high=ENDS),
    at=st.just(read_stamp("2026-01-01")),
    evidence=st.lists(EVIDENCE, max_size=3).map(tuple),
    comment=PARTS,
)


@given(MARKS)
def test_what_comes_back_as_it_was_is_the_earlier_mark(mark: Mark) -> None:
    assert kept(mark, mark) == mark


@given(MARKS, MARKS)
def test_nothing_is_kept_that_was_not_there_before(mark: Mark, earlier: Mark) -> None:
    found = kept(mark, earlier)
    for name in ("answer", "evidence", "comment"):
        assert getattr(found, name) in (getattr(mark, name), getattr(earlier, name))
    assert [float(str(e)) for e in (found.answer.low, found.answer.high)] == [
        float(str(e)) for e in (mark.answer.low, mark.answer.high)
    ]
    assert kept(found, earlier) == found
