"""LibreOffice changes an input and recalculates; what comes back scores as the workbook shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cloudeval import jobs
from cloudeval.files.library import open_library
from cloudeval.model.claim import Span
from cloudeval.model.wording import Language
from cloudeval.reports.results import Scored
from cloudeval.words.template import TEXTS as OF_TEMPLATES
from cloudeval.words.workbook import TEXTS
from cloudeval.workbooks.writing import write_workbook
from tests.cli.running import called
from tests.files import making
from tests.files.test_studies import RULES
from tests.workbooks.filling import Filled, study_in, template_of
from tests.workbooks.keyboard import Typed, typed
from tests.workbooks.recomputing import formulas, results
from tests.workbooks.test_tables import bounds

DAY = date(2026, 9, 20)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return study_in(tmp_path)


def score(study: Path) -> Scored:
    library = making.library(RULES)
    return jobs.score(library, study=jobs.open_study(library, study))


Ends = dict[tuple[str, str], float]
"""By offer, its floor and its ceiling."""


def ends(scored: Scored) -> Ends:
    found: Ends = {}
    for each in scored.outcome.evaluations:
        found[each.offer, "floor"] = float(each.floor)
        found[each.offer, "ceiling"] = float(each.ceiling)
    return found


def shown(book: Path, sheet: str) -> Ends:
    """The floors and ceilings in the table of awards, as the spreadsheet computed them."""
    page = openpyxl.load_workbook(book, data_only=True)[sheet]
    left, top, right, bottom = bounds(page.tables["t_award"])
    rows = [row[left - 1 : right] for row in page.iter_rows(top, bottom, values_only=True)]
    titles = [str(title) for title in rows[0]]
    words = {"floor": "plancher", "ceiling": "plafond"}
    at = {
        end: next(n for n, t in enumerate(titles) if t in (end, word))
        for end, word in words.items()
    }
    return {(str(row[1]), end): float(str(row[n])) for row in rows[1:] for end, n in at.items()}


def answers(book: Path, sheet: str, reading: str, offer: str, *both: str) -> Iterator[Typed]:
    """What is typed into both ends of an answer."""
    for row in openpyxl.load_workbook(book)[sheet].iter_rows(min_row=6):
        if (row[1].value, row[2].value) == (offer, reading):
            for cell, text in zip(row[4:6], both, strict=True):
                yield sheet, cell.coordinate, text
            return
    raise AssertionError(reading)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_answers_typed_into_an_export_score_as_the_spreadsheet_and_the_engine_compute_them(
    tmp_path: Path, study: Path, language: Language
) -> None:
    library = making.library(RULES)
    book = jobs.export(library, study=jobs.open_study(library, study), language=language)
    path = tmp_path / "score.xlsx"
    write_workbook(book, path)
    sheet, summary = (TEXTS[f"sheet.{key}"].said(language) for key in ("answers", "summary"))
    before = ends(score(study))
    assert shown(path, summary) == pytest.approx(before, abs=1e-9)
    entries = answers(path, sheet, "rev.pue", "fictional-cedar/cloud", "1.1", "1.2")
    theirs = typed(path, [*entries], tmp_path)
    assert formulas(theirs).keys() == formulas(path).keys()
    imported = jobs.import_marks(making.library(RULES), theirs, study, assessor="chloe", at=DAY)
    ((entered),) = imported.summary.entered
    assert entered.mark.answer == Span(low="1.1", high="1.2")
    after = ends(score(study))
    assert after != before
    assert shown(theirs, summary) == pytest.approx(after, abs=1e-9)


def test_an_answer_typed_into_the_export_of_a_shipped_version_scores_as_shown(
    tmp_path: Path,
) -> None:
    folder, path = tmp_path / "study", tmp_path / "reconstruction.xlsx"
    words = ("new", "study", str(folder), "--version", "v6", "--offer", "scaleway")
    assert called(*words).code == 0
    settings = folder / "study.yaml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("assessors: []", "assessors: [{id: dora, name: Dora}]")
    settings.write_text(text, encoding="utf-8")
    assert called("export", "--study", str(folder), "-o", str(path)).code == 0
    found = results(path)
    rows = range(6, 300)
    row = next(n for n in rows if found.get(("Answers", f"D{n}")) == "unknown")
    best = str(found["Answers", f"F{row}"])
    theirs = typed(path, [("Answers", f"E{row}", best), ("Answers", f"F{row}", best)], tmp_path)
    signed = ("--assessor", "dora", "--at", "2026-09-20")
    brought = called("import", str(theirs), "--study", str(folder), *signed)
    assert brought.code == 0, brought.err
    library = open_library(())
    chosen = jobs.open_study(library, folder)
    after = ends(jobs.score(library, study=chosen))
    assert shown(theirs, "Summary") == pytest.approx(after, abs=1e-9)
    assert after != pytest.approx(shown(path, "Summary"), abs=1e-9)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_template_filled_in_at_the_keyboard_comes_back_and_is_scored(
    tmp_path: Path, study: Path, language: Language
) -> None:
    path = template_of(tmp_path / "template.xlsx", study, language)
    open_ = Filled(path, language)
    first, marks = open_.first.title, open_.marks.title
    fields = {
        key: row[1].coordinate
        for key in ("assessor", "date")
        for row in open_.first.iter_rows()
        if row[0].value == OF_TEMPLATES[f"template.field.{key}"].said(language)
    }
    asked = next(
        key for key in open_.rows if key[1] == "fictional-cedar/cloud" and "site" in key[0]
    )
    row = open_.rows[asked]
    told = {"answer": "1.15", "evidence": "=read off a bill", "place": "1.10"}
    entries = [
        (first, fields["assessor"], "chloe"),
        (first, fields["date"], "2026-09-20"),
        *((marks, row[open_.at[key]].coordinate, text) for key, text in told.items()),
    ]
    before = ends(score(study))
    theirs = typed(path, entries, tmp_path)
    imported = jobs.import_marks(making.library(RULES), theirs, study)
    ((entered),) = imported.summary.entered
    assert entered.mark.answer == Span(low="1.15", high="1.15")
    (evidence,) = entered.mark.evidence
    assert (evidence.text, evidence.at) == ("=read off a bill", "1.10")
    assert ends(score(study)) != before
