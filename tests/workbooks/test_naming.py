import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.workbooks.grid import MOST_ROWS, Column, Grid, TooManyRows, letters
from cloudeval.workbooks.naming import quoted, range_name, sheet_names

CELL = re.compile(r"(?i)[a-z]{1,3}[1-9][0-9]{0,6}|r[0-9]*c[0-9]*|r[0-9]+|c[0-9]+")


@given(st.lists(st.text(max_size=50), min_size=1, max_size=8))
def test_any_titles_give_names_that_a_spreadsheet_takes(titles: list[str]) -> None:
    names = sheet_names(titles)
    assert len({name.lower() for name in names}) == len(titles)
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert name[0] != "'"
        assert name[-1] != "'"
        assert name.lower() not in ("history", "historique")


def test_two_long_titles_with_one_beginning_stay_apart() -> None:
    long = "Contribution of each criterion to "
    first, second = sheet_names([f"{long}A", f"{long}B"])
    assert first != second
    assert second.endswith(" (2)")


@pytest.mark.parametrize("title", ["History", "historique", "HISTORY"])
def test_the_name_that_excel_keeps_for_itself_is_not_given(title: str) -> None:
    assert sheet_names([title]) == [f"{title} -"]


@pytest.mark.parametrize(
    "name", ["NIS2", "C5", "SOC2", "ISO27001", "ce_", "ce_A1", "share", "R1C1"]
)
def test_a_name_that_a_spreadsheet_may_misread_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(name)):
        range_name(name)


@given(st.from_regex(r"ce_[a-z][a-z0-9_]{0,20}", fullmatch=True))
def test_a_name_with_our_prefix_is_no_cell(name: str) -> None:
    assert range_name(name) == name
    assert CELL.fullmatch(name) is None


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        ("Groups", "Groups"),
        ("Read me", "'Read me'"),
        ("Critères", "'Critères'"),
        ("L'offre", "'L''offre'"),
        ("R1C1", "'R1C1'"),
        ("C5", "'C5'"),
    ],
)
def test_a_sheet_is_quoted_where_a_formula_would_misread_it(sheet: str, shown: str) -> None:
    assert quoted(sheet) == shown


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_columns_have_the_letters_of_spreadsheets(column: int, name: str) -> None:
    assert letters(column) == name


def test_a_grid_knows_where_its_cells_are() -> None:
    grid = Grid("My sheet", 5, (Column("no", "no.", 5), Column("share", "share", 9)), 3)
    assert grid.cell("share", 0) == "'My sheet'!$B$6"
    assert grid.here("share", 2) == "$B8"
    assert grid.range("no") == "'My sheet'!$A$6:$A$8"
    assert grid.block("share", 1, 2) == "'My sheet'!$B$7:$B$8"


def test_an_empty_grid_keeps_one_row_so_that_its_ranges_are_ranges() -> None:
    assert Grid("S", 5, (Column("no", "no.", 5),), 0).range("no") == "S!$A$6:$A$6"


def test_a_table_longer_than_a_sheet_is_refused() -> None:
    with pytest.raises(TooManyRows) as caught:
        Grid("S", 5, (Column("no", "no.", 5),), MOST_ROWS)
    assert caught.value.rows == MOST_ROWS
