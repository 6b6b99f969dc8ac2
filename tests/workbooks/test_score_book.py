"""What a reader of the workbook may count on, sheet by sheet, in both languages."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cloudeval.model.wording import Language
from cloudeval.workbooks.cells import Formula, Link, Styled
from tests.workbooks import books

LANGUAGES: tuple[Language, ...] = ("en", "fr")
BOOKS = ("emc2-some", "csf-1.2.1", "sample")
SHEETS: dict[Language, list[str]] = {
    "en": [
        *("Read me", "Summary", "Requirements", "Contributions", "Groups", "Criteria", "Scales"),
        *("Answers", "Facts and sources", "Minutes", "Glossary", "Parameters"),
    ],
    "fr": [
        *("Lisez-moi", "Synthèse", "Exigences", "Contributions", "Groupes", "Critères", "Barèmes"),
        *("Réponses", "Faits et sources", "Procès-verbal", "Glossaire", "Paramètres"),
    ],
}
PLAIN = {
    *("ABS", "AND", "COUNT", "COUNTIFS", "IF", "INDEX", "ISERROR", "MATCH", "MAX", "MIN"),
    *("OR", "ROUND", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT"),
}
"""Functions that Excel 2016, Microsoft 365, LibreOffice and Google Sheets share."""
each = pytest.mark.parametrize(
    ("name", "language"), [(name, language) for name in BOOKS for language in LANGUAGES]
)


@cache
def path(name: str, language: Language) -> Path:
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="cloudeval-test-"))
    return books.written(books.shipped(name, language), folder / "book.xlsx")


@cache
def loaded(name: str, language: Language, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(path(name, language), data_only=values)


def formulas(name: str, language: Language) -> list[str]:
    return [
        cell.cell.text if isinstance(cell, Styled) else cell.text  # type: ignore[union-attr]
        for sheet in books.shipped(name, language).sheets
        for _, row in sheet.rows()
        for cell in row
        if isinstance(cell.cell if isinstance(cell, Styled) else cell, Formula)
    ]


def part(sheet: Worksheet, which: str, where: str) -> str:
    """A part of what is printed above or below every page."""
    return str(getattr(getattr(sheet, which), where).text or "").strip()


@each
def test_the_sheets_stand_in_the_order_of_a_reader(name: str, language: Language) -> None:
    assert loaded(name, language).sheetnames == SHEETS[language]


@each
def test_the_label_of_a_reconstruction_is_on_every_sheet_and_every_page(
    name: str, language: Language
) -> None:
    label = books.shipped(name, language).label
    assert bool(label) is (books.scored(name).criteria.nature == "reconstructed")
    for sheet in loaded(name, language).worksheets:
        header = part(sheet, "oddHeader", "center")
        if label:
            assert sheet["A2"].value == label
            assert header == label
            assert len(label) < 255
        else:
            assert not header


@pytest.mark.parametrize(
    ("name", "language", "file"),
    [
        ("emc2-some", "en", "emc2-v6-2023-12-21-reconstruction.xlsx"),
        ("emc2-some", "fr", "emc2-v6-2023-12-21-reconstitution.xlsx"),
        ("calculator", "en", "eu-csf-calculator-2026-06-2026-06-01.xlsx"),
    ],
)
def test_the_file_is_named_by_version_day_and_label(
    name: str, language: Language, file: str
) -> None:
    assert books.shipped(name, language).file == file


@each
def test_formulas_use_plain_functions_only(name: str, language: Language) -> None:
    used = {found for text in formulas(name, language) for found in re.findall(r"([A-Z]+)\(", text)}
    assert used <= PLAIN


@each
def test_no_formula_hides_a_number(name: str, language: Language) -> None:
    for text in formulas(name, language):
        bare = re.sub(r"'[^']*'!|\w+!|\$?[A-Z]{1,3}\$?[0-9]+|\"[^\"]*\"|ce_\w+", "", text)
        assert set(re.findall(r"[0-9.]+", bare)) <= {"0", "1"}, text


@each
def test_no_formula_is_an_error_and_every_one_has_its_value(name: str, language: Language) -> None:
    with zipfile.ZipFile(path(name, language)) as file:
        sheets = [x for x in file.namelist() if x.startswith("xl/worksheets/sheet")]
        whole = "".join(file.read(x).decode() for x in sheets)
    assert whole.count("<f>") == len(re.findall(r"<f>[^<]*</f><v>", whole)) > 100
    assert "#REF!" not in whole
    assert 't="e"' not in whole


@each
def test_nothing_reaches_out_of_the_file(name: str, language: Language) -> None:
    with zipfile.ZipFile(path(name, language)) as file:
        names = " ".join(file.namelist())
    assert not re.search(r"vba|externalLink|connections|macro|calcChain", names)


@each
def test_the_book_agrees_with_itself(name: str, language: Language) -> None:
    book = loaded(name, language, values=True)
    (cell,) = book.defined_names["ce_check"].destinations
    assert book[cell[0]][cell[1]].value == {"en": "OK", "fr": "CONFORME"}[language]
    assert cell == (SHEETS[language][0], "$B$3")


@each
def test_every_name_begins_as_ours_do_and_points_into_the_book(
    name: str, language: Language
) -> None:
    book = loaded(name, language)
    assert len(book.defined_names) > 20
    for name_, found in book.defined_names.items():
        assert name_.startswith("ce_")
        for sheet, _ in found.destinations:
            assert sheet in book.sheetnames


@each
def test_formulas_are_locked_and_inputs_are_not(name: str, language: Language) -> None:
    book = loaded(name, language)
    answers = book[SHEETS[language][7]]
    heads = [cell.value for cell in answers[5]]
    low = next(
        n for n, head in enumerate(heads) if head in ("lowest answer", "réponse la plus basse")
    )
    assert not answers.cell(6, low + 1).protection.locked
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        for row in sheet.iter_rows(max_row=200):
            for cell in row:
                if cell.data_type == "f":
                    assert cell.protection.locked, (sheet.title, cell.coordinate)


@each
def test_every_sheet_prints_large_enough_to_be_read_with_its_head_and_foot(
    name: str, language: Language
) -> None:
    papers = set()
    whole = zip(
        books.shipped(name, language).sheets, loaded(name, language).worksheets, strict=True
    )
    for made, sheet in whole:
        paper, across = sheet.page_setup.paperSize, sheet.page_setup.fitToWidth or 1
        room = {8: 215, 9: 150}[paper or 0] * across
        assert room / sum(made.widths) >= 0.6 or (paper, across) == (8, 2)
        assert (sheet.print_title_cols is not None) == (across == 2)
        assert (sheet.page_setup.pageOrder == "overThenDown") == (across == 2)
        papers.add((paper, across))
        assert sheet.page_setup.fitToHeight == 0
        portrait = sheet.title == SHEETS[language][9]
        assert sheet.page_setup.orientation == ("portrait" if portrait else "landscape")
        assert part(sheet, "oddFooter", "left") == "&F · &A"
        assert part(sheet, "oddFooter", "center").endswith("&P / &N")
        assert re.fullmatch(r"[0-9a-f]{12}", part(sheet, "oddFooter", "right"))
        if portrait:
            assert (paper, across) == (9, 1)
        else:
            assert sheet.print_title_rows
    assert (9, 1) in papers


@each
def test_long_tables_keep_their_titles_in_sight_and_can_be_filtered(
    name: str, language: Language
) -> None:
    book = loaded(name, language)
    for at in (2, 3, 5, 6, 7, 8):
        sheet = book[SHEETS[language][at]]
        assert sheet.freeze_panes is not None
        if sheet["A6"].value is None:
            continue
        (table,) = sheet.tables.values()
        assert table.autoFilter is not None
        titles = [cell.value for cell in sheet[5]]
        assert all(titles)
        assert len(set(titles)) == len(titles)


@each
def test_answers_are_chosen_from_lists(name: str, language: Language) -> None:
    rules = loaded(name, language)[SHEETS[language][7]].data_validations.dataValidation
    assert rules
    lists = [rule for rule in rules if rule.type == "list"]
    assert all("!" in str(rule.formula1) for rule in lists)
    assert len(lists) + sum(rule.type == "decimal" for rule in rules) == len(rules)


@each
def test_charts_have_titles_data_and_words(name: str, language: Language) -> None:
    with zipfile.ZipFile(path(name, language)) as file:
        drawings = [
            file.read(x).decode() for x in file.namelist() if "/drawing" in x and ".rels" not in x
        ]
        charts = [file.read(x).decode() for x in file.namelist() if "/chart" in x]
    assert len(charts) == 1 + len(books.shipped(name, language).sheets[4].charts)
    for drawing in drawings:
        assert drawing.count("descr=") == drawing.count("<xdr:graphicFrame")
    for chart in charts:
        assert chart.count("<c:numCache>") == 2
        assert "<a:pattFill" in chart


@each
def test_links_open_the_web_and_their_addresses_stand_beside(name: str, language: Language) -> None:
    sheet = next(s for s in books.shipped(name, language).sheets if s.name == SHEETS[language][8])
    for _, row in sheet.rows():
        for cell in row:
            if isinstance(cell, Link):
                assert cell.address.startswith(("http://", "https://"))
                assert cell.address in row
    found = loaded(name, language)[sheet.name]
    links = [cell for row in found.iter_rows() for cell in row if cell.hyperlink]
    assert links or name != "emc2-some"


@each
def test_read_me_names_every_file_with_its_digest(name: str, language: Language) -> None:
    told = "\n".join(
        str(cell.value)
        for row in loaded(name, language)[SHEETS[language][0]].iter_rows()
        for cell in row
        if cell.value
    )
    scored = books.scored(name)
    for each_ in scored.inputs:
        assert each_.path in told
        assert each_.digest in told
    assert "cloudeval score " in told
    assert books.scored(name).criteria.name in told


def test_properties_carry_the_digests_and_the_day() -> None:
    book = loaded("emc2-some", "en")
    told = {x.name: x.value for x in book.custom_doc_props.props}  # type: ignore[attr-defined]
    assert told["criteria digest"] == books.scored("emc2-some").digest
    assert told["criteria"] == "emc2@v6"
    assert str(book.properties.created) == "2023-12-21 00:00:00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_have_the_same_formulas_but_for_the_names_of_sheets(
    language: Language,
) -> None:
    def bare(of: Language) -> list[str]:
        return [re.sub(r"'[^']*'!|[A-Za-zÀ-ÿ]+!", "", text) for text in formulas("sample", of)]

    assert bare(language) == bare("en")


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    again = books.written(books.shipped("csf-1.2.1", "fr"), tmp_path / "again.xlsx")
    assert again.read_bytes() == path("csf-1.2.1", "fr").read_bytes()
