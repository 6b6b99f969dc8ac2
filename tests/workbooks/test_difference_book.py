"""What a reader of the workbook of a difference may count on, in both languages."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.workbook import Workbook

from cloudeval import jobs
from cloudeval.changes.lineage import LineageReading
from cloudeval.effects.form import Form, added
from cloudeval.model.wording import Language
from cloudeval.testing.strategies import RevisedCase, revised_cases
from cloudeval.workbooks.cells import Formula, Styled
from cloudeval.workbooks.writing import write_workbook
from tests.builders import award, candidate, flat, grouped, reader
from tests.reports.results import library
from tests.workbooks import differences
from tests.workbooks.test_score_book import PLAIN, part

LANGUAGES: tuple[Language, ...] = ("en", "fr")
OWN: dict[Language, list[str]] = {
    "en": [
        *("Read me", "Summary", "Changes", "Sums", "Effects", "Steps", "Coefficients", "Means"),
        *("Weights compared", "Before · Values", "After · Values", "Ladder", "Neutrality"),
        "Standing",
    ],
    "fr": [
        *("Lisez-moi", "Synthèse", "Modifications", "Sommes", "Effets", "Calcul des effets"),
        *("Coefficients", "Moyennes", "Poids comparés", "Avant · Valeurs", "Après · Valeurs"),
        *("Marches", "Neutralité", "Situations"),
    ],
}
each = pytest.mark.parametrize(
    ("name", "language"), [(name, lang) for name in differences.SHIPPED for lang in LANGUAGES]
)


def written(name: str, language: Language, reading: LineageReading | None = None) -> bytes:
    whole = BytesIO()
    write_workbook(differences.shipped(name, language, reading), whole)
    return whole.getvalue()


@cache
def loaded(name: str, language: Language, reading: LineageReading | None = None) -> Workbook:
    return openpyxl.load_workbook(BytesIO(written(name, language, reading)), data_only=True)


def formulas(name: str, language: Language) -> list[str]:
    return [
        inner.text
        for sheet in differences.shipped(name, language).sheets
        for _, row in sheet.rows()
        for cell in row
        if isinstance(inner := cell.cell if isinstance(cell, Styled) else cell, Formula)
    ]


@each
def test_what_came_out_stands_first_then_both_versions(name: str, language: Language) -> None:
    names = loaded(name, language).sheetnames
    sides = {"en": ("Before", "After"), "fr": ("Avant", "Après")}[language]
    assert names[: len(OWN[language])] == OWN[language]
    rest = names[len(OWN[language]) :]
    assert [one.partition(" · ")[0] for one in rest] == [sides[0]] * 8 + [sides[1]] * 8 + rest[-3:]
    assert (
        rest[-3:]
        == {
            "en": ["Minutes", "Glossary", "Parameters"],
            "fr": ["Procès-verbal", "Glossaire", "Paramètres"],
        }[language]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_minutes_print_on_a4_with_the_rulings_of_a_study(language: Language) -> None:
    book = differences.studied(language)
    sheet = next(each for each in book.sheets if each.name in ("Minutes", "Procès-verbal"))
    assert sheet.portrait
    told = " ".join(
        str(cell.cell if isinstance(cell, Styled) else cell)
        for _, row in sheet.rows()
        for cell in row
    )
    for text in (book.title, "Anne Aubert", "fictional-cedar/cloud", "rev.formats"):
        assert text in told


@each
def test_the_label_of_a_reconstruction_is_on_every_sheet_and_in_the_name(
    name: str, language: Language
) -> None:
    book = differences.shipped(name, language)
    assert bool(book.label) is (name in ("emc2", "sample"))
    for sheet in loaded(name, language).worksheets:
        assert part(sheet, "oddHeader", "center") == book.label
        if book.label:
            assert sheet["A2"].value == book.label
    word = {"en": "reconstruction", "fr": "reconstitution"}[language]
    assert (word in book.file) is bool(book.label)


@each
def test_formulas_use_plain_functions_and_hide_no_number(name: str, language: Language) -> None:
    for text in set(formulas(name, language)):
        assert {*re.findall(r"([A-Z]+)\(", text)} <= {*PLAIN, "AVERAGE"}
        bare = re.sub(r"'[^']*'!|\w+!|\$?[A-Z]{1,3}\$?[0-9]+|\"[^\"]*\"|ce_\w+", "", text)
        assert {*re.findall(r"[0-9.]+", bare)} <= {"0", "1"}, text


@each
def test_the_book_agrees_with_itself(name: str, language: Language) -> None:
    book = loaded(name, language)
    (cell,) = book.defined_names["ce_check"].destinations
    assert book[cell[0]][cell[1]].value == {"en": "OK", "fr": "CONFORME"}[language]


@pytest.mark.parametrize("name", ["sample", "groups"])
def test_two_runs_give_the_same_bytes(name: str) -> None:
    first = written(name, "fr")
    differences.shipped.cache_clear()
    assert written(name, "fr") == first


def table(book: Workbook, sheet: str) -> list[dict[str, object]]:
    """The rows of the first table of a sheet, by title."""
    rows = list(book[sheet].iter_rows(min_row=5, values_only=True))
    head = next(
        n for n, row in enumerate(rows) if row[0] in ("no.", "change no.", "Reading of the lineage")
    )
    titles = [str(title) for title in rows[head] if title is not None]
    found: list[dict[str, object]] = []
    for row in rows[head + 1 :]:
        if row[0] is None:
            break
        found.append(dict[str, object](zip(titles, row, strict=False)))
    return found


@pytest.mark.parametrize("name", list(differences.SHIPPED))
def test_steps_add_up_to_effects_and_effects_to_the_change_of_the_total(name: str) -> None:
    book = loaded(name, "en")
    steps, effects, totals = (table(book, s) for s in ("Steps", "Effects", "Sums"))
    for end in ("floor", "ceiling"):
        for total in totals:
            mine = [e for e in effects if e["no."] == total["no."]]
            assert mine
            whole = sum(float(str(e[end])) for e in mine)
            assert whole == pytest.approx(total[f"change, {end}"], abs=1e-9)
            for effect in mine:
                if effect["change no."] is None:
                    continue
                parts = [
                    float(str(s[f"effect, {end}"]))
                    for s in steps
                    if (s["no."], s["change no."]) == (effect["no."], effect["change no."])
                ]
                assert sum(parts) == pytest.approx(effect[end], abs=1e-9)


def test_the_reading_that_is_asked_for_heads_the_effects_and_moves_no_sum() -> None:
    detail, addition = (loaded("sample", "en", reading) for reading in ("detail", "addition"))
    assert table(detail, "Changes") != table(addition, "Changes")
    assert table(detail, "Sums")
    for one, other in zip(table(detail, "Sums"), table(addition, "Sums"), strict=True):
        assert one["change, floor"] == other["change, floor"]
    readings = {row["Reading of the lineage"] for row in table(detail, "Neutrality")}
    assert len(readings) == 2


def test_a_change_has_its_reason_its_source_and_its_fingerprint() -> None:
    rows = table(loaded("emc2", "en"), "Changes")
    assert all(re.fullmatch("[0-9a-f]{12}", str(row["fingerprint"])) for row in rows)
    assert any(row["reason"] not in (None, "–") and row["source"] for row in rows)
    assert {row["severity"] for row in rows} >= {"moves points", "wording"}


def test_lines_that_move_between_groups_are_named_on_the_first_sheet() -> None:
    before = grouped(
        {"x": 1, "y": 1},
        award("a", 1, group="x"),
        award("b", 2, group="x"),
        award("c", 1, group="y"),
    )
    after = grouped(
        {"x": 1, "y": 1},
        award("a", 1, group="y"),
        award("b", 2, group="x"),
        award("c", 1, group="y"),
    )
    asked = reader(after)
    field = (candidate("ash", {"a": 3, "b": 9, "c": 2}),)
    book = differences.made(RevisedCase(asked.vocabulary, before, after, field))
    texts = [
        cell.cell
        for _, row in book.sheets[0].rows()
        for cell in row
        if isinstance(cell, Styled) and isinstance(cell.cell, str)
    ]
    assert any("go from one group to another" in text for text in texts)


def test_where_nothing_changed_the_book_says_so() -> None:
    version = flat(award("a", 1))
    asked = reader(version)
    field = (candidate("ash", {"a": 3}),)
    book = differences.made(RevisedCase(asked.vocabulary, version, version, field))
    whole = BytesIO()
    write_workbook(book, whole)
    told = openpyxl.load_workbook(whole)
    assert told["Changes"]["A4"].value == "No change."


# ── forms read back as terms ────────────────────────────────────────────────────────────────────


def held(form: Form) -> tuple[object, ...]:
    some = ({k: v for k, v in parts.items() if v} for parts in (form.own, form.means))
    return (form.const, *some)


@settings(max_examples=60)
@given(revised_cases())
def test_the_terms_of_a_change_are_its_form(case: RevisedCase) -> None:
    for form, terms, exempt in differences.terms(case):
        assert held(added(term.form(exempt) for term in terms)) == held(form)


@settings(max_examples=60)
@given(revised_cases())
def test_no_coefficient_is_bare_but_for_an_exemption_of_a_line_that_moved(
    case: RevisedCase,
) -> None:
    for form, terms, exempt in differences.terms(case):
        if any(term.part == "bare" for term in terms):
            assert exempt & form.own.keys()


def test_every_example_of_ours_has_all_its_coefficients_by_formula() -> None:
    for name in differences.SHIPPED:
        rows = table(loaded(name, "en"), "Coefficients")
        assert rows
        assert all("the program" not in str(row["what happened"]) for row in rows)


def test_paths_are_of_no_machine() -> None:
    assert str(Path.home()).encode() not in written("sample", "en")


@pytest.mark.parametrize("name", ["sample", "groups", "emc2"])
def test_beside_each_effect_stands_its_exact_range_as_the_document_has_it(name: str) -> None:
    folder, before, after, offers = differences.SHIPPED[name]
    compared = jobs.diff(library(folder), before, after, offers=offers)
    numbers = {change.fingerprint: n for n, change in enumerate(compared.first.changes, 1)}
    wanted: dict[tuple[object, object], tuple[float, float]] = {}
    totals: dict[object, tuple[float, float]] = {}
    for each in compared.first.offers:
        totals[each.offer] = float(each.range.low), float(each.range.high)
        for fingerprint, effect in each.effects.items():
            band = effect.range
            wanted[each.offer, numbers[fingerprint]] = float(band.low), float(band.high)
    ends = "least, all states, program", "greatest, all states, program"
    told = {}
    for row in table(loaded(name, "en"), "Effects"):
        found = tuple(row[end] for end in ends)
        if row["change no."] in numbers.values():
            told[[*row.values()][1], row["change no."]] = found
        else:
            assert found == (None, None)
    assert told
    assert told == {key: wanted[key] for key in told}
    assert any(low != high for low, high in wanted.values())
    sums = {
        [*row.values()][1]: tuple(row[end] for end in ends)
        for row in table(loaded(name, "en"), "Sums")
    }
    assert sums == {offer: totals[offer] for offer in sums}


@settings(max_examples=60)
@given(revised_cases())
def test_every_effect_lies_within_its_range(case: RevisedCase) -> None:
    for each in differences.compared(case).first.offers:
        for effect in each.effects.values():
            ends = effect.columns.floor, effect.columns.ceiling
            assert effect.range.low <= min(ends)
            assert max(ends) <= effect.range.high
        assert each.range.low <= min(each.change.floor, each.change.ceiling)
        assert max(each.change.floor, each.change.ceiling) <= each.range.high
