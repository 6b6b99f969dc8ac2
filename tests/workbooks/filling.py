"""Fills a template in as a person would, in a spreadsheet; openpyxl stands for it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from cloudeval import jobs
from cloudeval.model.wording import Language
from cloudeval.words.template import TEXTS
from cloudeval.workbooks.template.columns import folded, known_titles
from cloudeval.workbooks.writing import write_workbook
from tests.files import making
from tests.files.test_studies import EXAMPLES, RULES
from tests.workbooks.recomputing import program

Answers = dict[tuple[str, str], dict[str, Any]]
"""By criterion and offer, what is written in which column."""


def study_in(folder: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "study", folder / "study"))


def template_of(
    path: Path, study: Path, language: Language = "en", version: str | None = None
) -> Path:
    library = making.library(RULES)
    chosen = jobs.open_study(library, study)
    book = jobs.template(library, version, study=chosen, language=language)
    write_workbook(book, path)
    return path


class Filled:
    """A template that is open before a person."""

    def __init__(self, path: Path, language: Language = "en") -> None:
        self.path = path
        self.language = language
        self.book = openpyxl.load_workbook(path)
        self.marks = self.book[TEXTS["template.sheet.marks"].said(language)]
        self.first = self.book[TEXTS["template.sheet.instructions"].said(language)]
        titles = known_titles()
        head = [folded(str(cell.value or "")) for cell in self.marks[5]]
        self.at = {titles[title]: n for n, title in enumerate(head) if title in titles}
        self.rows = {
            (str(row[self.at["criterion"]].value), str(row[self.at["offer"]].value)): row
            for row in self.marks.iter_rows(min_row=6)
        }

    def sign(self, who: str | None, when: Any) -> Filled:
        for key, value in (("assessor", who), ("date", when)):
            label = TEXTS[f"template.field.{key}"].said(self.language)
            (row,) = (row for row in self.first.iter_rows() if row[0].value == label)
            row[1].value = value
        return self

    def cell(self, criterion: str, offer: str, key: str) -> Any:
        return self.rows[criterion, f"fictional-{offer}/cloud"][self.at[key]]

    def fill(self, criterion: str, offer: str, /, **values: Any) -> Filled:
        for key, value in values.items():
            cell = self.cell(criterion, offer, key.replace("_", "-"))
            cell.value = value
            if isinstance(value, str) and cell.data_type == "f":
                cell.data_type = "s"  # the cell is formatted as text: a spreadsheet leaves it so
        return self

    def save(self, name: str = "filled.xlsx") -> Path:
        path = self.path.with_name(name)
        self.book.save(path)
        return path


def by_libreoffice(path: Path, folder: Path) -> Path:
    """The same workbook, opened and saved by LibreOffice."""
    out = folder / "saved"
    subprocess.run(
        [
            program(),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(out),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return out / path.name


Change = Callable[[Filled], object]
