"""What comes in may be made to harm: it is refused in a sentence, or it is only text."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import openpyxl
import pytest

from cloudeval.words.importing import TEXTS
from cloudeval.workbooks.reading import Found, opened
from cloudeval.workbooks.reading import limits as bounds
from cloudeval.workbooks.reading.refused import ImportRefused

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"].value = "text"
    book.save(path)
    return path


def rewritten(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The same file with one part changed, or added."""
    with zipfile.ZipFile(path) as packed:
        parts = {part: packed.read(part) for part in packed.namelist()}
    parts[name] = change(parts.get(name, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in parts.items():
            packed.writestr(part, content)
    return path


def code(path: Path) -> str:
    """Why a file is refused, reading all of it; in both languages it is a sentence."""
    with pytest.raises(ImportRefused) as told:
        list(cells(path))
    (problem,) = told.value.problems
    assert {problem.said(language)[:8] for language in ("en", "fr")} == {"a.xlsx: "}
    return problem.code.removeprefix("import.")


def cells(path: Path) -> Iterator[Found]:
    with opened(path, "a.xlsx") as book:
        for sheet in book.sheets:
            for _, row in book.rows(sheet.name):
                yield from row


def comment(size: int) -> Callable[[bytes], bytes]:
    def padded(content: bytes) -> bytes:
        return content.replace(b"<sheetData", b"<!--" + b"x" * size + b"--><sheetData")

    return padded


def test_a_bomb_is_not_unpacked(plain: Path) -> None:
    assert code(rewritten(plain, SHEET, comment(bounds.MOST_PART + 1))) == "bomb"


def test_a_part_that_grows_a_hundredfold_is_one(plain: Path) -> None:
    assert code(rewritten(plain, SHEET, comment(2 * bounds.MIB))) == "bomb"


def test_many_parts_that_are_each_small_are_one_too(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cloudeval.workbooks.reading.guard.MOST_BYTES", 20_000)
    assert code(rewritten(plain, "more.bin", lambda _: b"x" * 20_000)) == "bomb"


@pytest.mark.parametrize("beyond", [False, True])
def test_the_number_of_parts_has_a_bound(
    plain: Path, monkeypatch: pytest.MonkeyPatch, beyond: object
) -> None:
    with zipfile.ZipFile(plain) as packed:
        most = len(packed.namelist()) - bool(beyond)
    monkeypatch.setattr("cloudeval.workbooks.reading.guard.MOST_PARTS", most)
    if beyond:
        assert code(plain) == "many-parts"
    else:
        assert [cell.text for cell in cells(plain)] == ["text"]


def test_a_file_that_is_too_large_is_not_even_read(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cloudeval.workbooks.reading.guard.MOST_BYTES", 100)
    assert code(plain) == "too-large"


def noise(size: int) -> bytes:
    """A comment that does not pack: so that what stands beside it is no bomb by its ratio."""
    return b"<!--" + base64.b64encode(Random(size).randbytes(size)) + b"-->"  # noqa: S311 - no secret


STYLES = b"</cellXfs>"


@pytest.mark.parametrize("beyond", [False, True])
def test_styles_are_counted_before_each_becomes_an_object(plain: Path, beyond: object) -> None:
    """Without a count, 32 MiB of styles would take a minute and gigabytes, and be no bomb."""
    count = bounds.MOST_OTHER_TAGS if beyond else 1_000
    padded = noise(bounds.MIB // 2) + b"<xf/>" * count
    path = rewritten(plain, "xl/styles.xml", lambda c: c.replace(STYLES, padded + STYLES))
    if beyond:
        assert code(path) == "many-tags"
    else:
        assert [cell.text for cell in cells(path)] == ["text"]


def test_cells_are_counted_before_any_is_read(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cloudeval.workbooks.reading.guard.MOST_TAGS", 1_000)
    row = b'<row r="9">' + b"<c/>" * 1_000 + b"</row></sheetData>"
    assert code(rewritten(plain, SHEET, lambda c: c.replace(b"</sheetData>", row))) == "many-tags"


ENTITY = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "docProps/custom.xml", "x.rels"])
def test_entities_are_refused_before_any_parser_sees_them(plain: Path, part: str) -> None:
    assert code(rewritten(plain, part, lambda text: ENTITY + text)) == "entities"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_an_encoding_that_hides_them_is_refused(plain: Path, encoding: str) -> None:
    text = ENTITY.decode().encode(encoding)
    assert code(rewritten(plain, SHEET, lambda _: text)) == "entities"


def macro_type(content: bytes) -> bytes:
    return content.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")


@pytest.mark.parametrize(
    ("part", "change"),
    [("xl/vbaProject.bin", lambda _: b"x"), ("[Content_Types].xml", macro_type)],
)
def test_macros_are_refused(plain: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    assert code(rewritten(plain, part, change)) == "macros"


@pytest.mark.parametrize(
    ("name", "why"), [("a.xlsm", "macros"), ("a.xls", "old"), ("a.XLSB", "binary")]
)
def test_other_kinds_of_workbooks_are_refused_by_their_names(
    plain: Path, name: str, why: str
) -> None:
    assert code(plain.rename(plain.with_name(name))) == why


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "old-or-closed"),
        (b"", "no-workbook"),
        (b"a,b\n1,2\n", "no-workbook"),
        (b"PK\x03\x04" + b"x" * 100, "no-workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert code(path) == why


def test_a_zip_of_something_else_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a.txt", "a")
    assert code(path) == "no-workbook"
    assert code(tmp_path / "none.xlsx") == "no-file"
    assert code(tmp_path) == "unreadable"


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "xl/styles.xml"])
@pytest.mark.parametrize("content", [b"", b"<a>", b"<a/>", b"\xff\xff"])
def test_a_damaged_part_is_refused_or_read_but_never_a_fault(
    plain: Path, part: str, content: bytes
) -> None:
    path = rewritten(plain, part, lambda _: content)
    try:
        found = list(cells(path))
    except ImportRefused as refusal:
        codes = [problem.code for problem in refusal.problems]
    else:
        codes = ["import.damaged"] if found in ([], [Found("text", "text")]) else ["read"]
    assert codes == ["import.damaged"]


def test_every_truncation_is_refused(plain: Path) -> None:
    whole = plain.read_bytes()
    for length in range(0, len(whole), len(whole) // 40):
        plain.write_bytes(whole[:length])
        assert code(plain) in ("no-workbook", "damaged")


def test_what_was_altered_inside_is_refused(plain: Path) -> None:
    whole = bytearray(plain.read_bytes())
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        start = packed.getinfo(SHEET).header_offset + 30 + len(SHEET)
    whole[start + 20] ^= 0xFF
    plain.write_bytes(whole)
    assert code(plain) == "damaged"


@pytest.mark.parametrize(
    "place", ["A1048576", "XFD1", "XFD1048576", f"A{bounds.MOST_ROWS + 1}", "GS1"]
)
def test_a_cell_far_away_is_refused_without_walking_there_in_memory(
    plain: Path, place: str
) -> None:
    book = openpyxl.load_workbook(plain)
    book.worksheets[0][place].value = 1
    book.save(plain)
    assert code(plain) == "far"


@pytest.mark.parametrize("place", [f"A{bounds.MOST_ROWS}", "GR1"])
def test_the_last_cells_within_the_bounds_are_read(plain: Path, place: str) -> None:
    book = openpyxl.load_workbook(plain)
    book.worksheets[0][place].value = 7
    book.save(plain)
    assert Found("number", "7") in list(cells(plain))


def test_rows_that_say_another_number_are_refused(plain: Path) -> None:
    def turned(content: bytes) -> bytes:
        row = content.partition(b"<sheetData>")[2].partition(b"</sheetData>")[0]
        later = row.replace(b'r="1"', b'r="5"').replace(b'"A1"', b'"A5"')
        return content.replace(row, later + row)

    assert code(rewritten(plain, SHEET, turned)) == "damaged"


def test_a_hidden_sheet_is_known_as_one_and_links_are_told(plain: Path) -> None:
    book = openpyxl.load_workbook(plain)
    book.create_sheet("hidden").sheet_state = "veryHidden"
    book.save(plain)
    link = rewritten(plain, "xl/externalLinks/externalLink1.xml", lambda _: b"<a/>")
    with opened(link, "a.xlsx") as found:
        assert [sheet.shown for sheet in found.sheets] == [True, False]
        assert found.links


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@a", "=cmd|'/c calc'!A1", "<a>&amp;", "1.10"]
)
def test_text_is_only_text(plain: Path, text: str) -> None:
    book = openpyxl.load_workbook(plain)
    cell = book.worksheets[0]["A1"]
    cell.value, cell.data_type = text, "s"
    book.save(plain)
    assert list(cells(plain)) == [Found("text", text)]


def test_a_formula_is_told_as_one_whatever_is_stored_beside_it(plain: Path) -> None:
    def computed(content: bytes) -> bytes:
        start = content.index(b"<sheetData>")
        rows = (
            b'<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c>'
            b'<c r="B1" t="str"><f t="array" ref="B1">A1</f><v>open</v></c>'
            b'<c r="C1"><f t="shared" ref="C1:C2" si="0">A1</f><v>2</v></c></row></sheetData>'
        )
        return content[:start] + rows + content.partition(b"</sheetData>")[2]

    found = list(cells(rewritten(plain, SHEET, computed)))
    assert [cell.kind for cell in found] == ["formula"] * 3


def test_control_characters_are_replaced_and_known(plain: Path) -> None:
    book = openpyxl.load_workbook(plain)
    book.worksheets[0]["A1"].value = "a_x0007_b_x000D_\nc"
    book.save(plain)
    assert list(cells(plain)) == [Found("text", "a\ufffdb\nc", mended=True)]


@pytest.mark.parametrize(
    ("number", "text"), [(0.1, "0.1"), (1e-7, "0.0000001"), (3.0, "3"), (12e9, "12000000000")]
)
def test_numbers_are_read_as_they_were_typed(plain: Path, number: float, text: str) -> None:
    book = openpyxl.load_workbook(plain)
    book.worksheets[0]["A1"].value = number
    book.save(plain)
    assert list(cells(plain)) == [Found("number", text)]


def test_every_refusal_has_words_with_a_way_out() -> None:
    for key, wording in TEXTS.items():
        assert wording.fr.endswith("."), key
        assert wording.en.endswith("."), key
