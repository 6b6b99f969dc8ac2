"""Every list of a workbook is a table that spreadsheets know by name, title by title."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from cloudeval import jobs
from cloudeval.model.wording import Language
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.cells import Formula, Styled
from cloudeval.workbooks.naming import LONGEST_TITLE, column_titles, table_name
from tests.reports.results import EXAMPLE, library
from tests.workbooks import books, differences

LANGUAGES: tuple[Language, ...] = ("en", "fr")
SCORE = {
    *("t_candidate", "t_compliance", "t_award", "t_proof", "t_requirements", "t_contributions"),
    *("t_groups", "t_subtotals", "t_criteria", "t_scales", "t_answers", "t_facts"),
    *("t_glossary", "t_parameters"),
}
DIFFERENCE = {
    *("t_totals", "t_bars", "t_proof", "t_changes", "t_effects", "t_steps", "t_terms", "t_means"),
    *("t_sums_by_offer", "t_sums_by_cause", "t_sums_by_group", "t_weights", "t_glossary"),
    *("t_values_before", "t_values_after", "t_parameters"),
    *("t_before_parameters", "t_after_parameters", "t_before_criteria", "t_after_criteria"),
}


def made(which: str, language: Language) -> Book:
    if which == "template":
        return jobs.template(library(EXAMPLE), "emc2@v6", offers=("scaleway",), language=language)
    if which in differences.SHIPPED:
        return differences.shipped(which, language)
    return books.shipped(which, language)


def bounds(table: Table) -> tuple[int, int, int, int]:
    """First column, first row, last column, last row, counted from 1."""
    found = [each for each in range_boundaries(table.ref) if each is not None]
    return found[0], found[1], found[2], found[3]


def tables(book: Book, folder: Path) -> Iterator[tuple[Worksheet, Table]]:
    loaded = openpyxl.load_workbook(books.written(book, folder / "book.xlsx"))
    for sheet in loaded.worksheets:
        for table in sheet.tables.values():
            yield sheet, table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ["emc2-some", "own-v2", "sample", "emc2", "groups", "template"])
def test_titles_of_a_table_are_those_of_its_cells_and_no_two_are_alike(
    which: str, language: Language, tmp_path: Path
) -> None:
    found = list(tables(made(which, language), tmp_path))
    assert found
    names = [table.name for _, table in found]
    assert len({*names}) == len(names)
    for sheet, table in found:
        left, top, right, _ = bounds(table)
        titles = [column.name for column in table.tableColumns]
        assert titles == [sheet.cell(top, at).value for at in range(left, right + 1)]
        assert len({title.casefold() for title in titles}) == len(titles)
        assert table.displayName == table.name


@pytest.mark.parametrize("which", ["emc2-some", "emc2", "groups", "template"])
def test_a_table_reaches_over_its_entries_and_nothing_else(which: str, tmp_path: Path) -> None:
    book = made(which, "en")
    for sheet, table in tables(book, tmp_path):
        left, _, right, bottom = bounds(table)
        assert any(sheet.cell(bottom, at).value is not None for at in range(left, right + 1))
        if sheet.max_row == bottom:
            continue
        below = [sheet.cell(bottom + 1, at) for at in range(left, right + 1)]
        # A total may follow: a line of its own, that sorting and filtering leave where it is.
        assert all(cell.value is None for cell in below) or below[0].value is None


@pytest.mark.parametrize("which", ["emc2-some", "sample", "emc2"])
def test_a_table_is_called_the_same_in_every_language(which: str, tmp_path: Path) -> None:
    english, french = (
        {table.name for _, table in tables(made(which, language), tmp_path)}
        for language in LANGUAGES
    )
    assert english == french
    wanted = DIFFERENCE if which in differences.SHIPPED else SCORE
    assert wanted - english <= ({"t_candidate"} if which != "sample" else set())


def test_only_a_lone_table_hides_rows(tmp_path: Path) -> None:
    several = 0
    for sheet, table in tables(made("emc2", "en"), tmp_path):
        alone = len(sheet.tables) == 1
        several += not alone
        assert (table.autoFilter is not None) == (alone and "Summary" not in sheet.title), table.ref
        assert sheet.auto_filter.ref is None
    assert several


def test_a_table_costs_no_memory_for_its_cells(tmp_path: Path) -> None:
    """The writer keeps a mark for each cell of a table that it is told of: two rows, no more."""
    from cloudeval.workbooks.writing.stream import StreamedSheet

    book = made("emc2-some", "en")
    kept: list[int] = []
    told = StreamedSheet.list_as_table

    def counted(sheet: StreamedSheet, table: object) -> None:
        told(sheet, table)  # type: ignore[arg-type]
        kept.append(len(sheet.table_cells) // len(sheet.tables[-1]["columns"]))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StreamedSheet, "list_as_table", counted)
        books.written(book, tmp_path / "book.xlsx")
    assert kept
    assert max(kept) <= 2 * 4


def test_no_text_is_written_beside_the_rows(tmp_path: Path) -> None:
    path = books.written(made("emc2-some", "en"), tmp_path / "book.xlsx")
    with zipfile.ZipFile(path) as file:
        shared = [name for name in file.namelist() if "sharedStrings" in name]
        told = [file.read(n).decode() for n in file.namelist() if n.startswith("xl/tables/")]
    assert not [text for text in told if "Formula" in text]
    assert shared == []


def test_formulas_speak_of_cells_and_ranges_and_never_of_tables() -> None:
    for sheet in made("emc2-some", "en").sheets:
        for _, row in sheet.rows():
            for cell in row:
                inner = cell.cell if isinstance(cell, Styled) else cell
                if isinstance(inner, Formula):
                    assert not re.search(r"\[|\bt_", inner.text)


@given(st.lists(st.text(max_size=300), max_size=12))
def test_any_titles_become_titles_of_columns(wanted: list[str]) -> None:
    titles = column_titles(wanted)
    assert len(titles) == len(wanted)
    assert len({title.casefold() for title in titles}) == len(titles)
    for title in titles:
        assert title.strip()
        assert not {*title} & {*map(chr, range(32))}
        assert len(title.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST_TITLE


def test_titles_that_differ_stay_as_they_are() -> None:
    assert column_titles(["No", "Offer", "offer", "Offer"]) == [
        "No",
        "Offer",
        "offer (2)",
        "Offer (3)",
    ]
    assert column_titles(["a\nb", "a b", ""]) == ["a b", "a b (2)", "-"]


@pytest.mark.parametrize("name", ["A1", "1", "x1", "two words", "x-y", "é"])
def test_a_table_has_a_name_that_every_spreadsheet_takes(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(name)):
        table_name(name)
