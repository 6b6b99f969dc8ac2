"""LibreOffice, with every stored result taken away, recomputes the workbooks of differences."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from cloudeval.changes.lineage import edges
from cloudeval.effects.difference import difference
from cloudeval.testing.strategies import RevisedCase, revised_cases
from cloudeval.workbooks.book import Book
from tests.builders import award, candidate, flat, grouped, reader
from tests.workbooks import books, differences
from tests.workbooks.recomputing import differing, formulas, recomputed, results
from tests.workbooks.test_recomputed import put


def check(made: dict[str, Book], folder: Path) -> None:
    """All results agree, none is an error, and the book says of itself that it agrees."""
    paths = [books.written(book, folder / f"{name}.xlsx") for name, book in made.items()]
    for ours, theirs in zip(paths, recomputed(paths, folder), strict=True):
        assert differing(ours, theirs) == {}
        computed = results(theirs)
        assert [x for x in computed.values() if str(x).startswith(("#", "Err:"))] == []
        assert len(formulas(ours)) > 20
        (cell,) = openpyxl.load_workbook(theirs).defined_names["ce_check"].destinations
        assert computed[cell[0], cell[1].replace("$", "")] in ("OK", "CONFORME")


def test_shipped_differences_are_recomputed_in_both_languages(tmp_path: Path) -> None:
    english, french = ("ruler", "groups", "sample"), ("groups", "emc2")
    made = {f"{name}-en": differences.shipped(name, "en") for name in english}
    made |= {f"{name}-fr": differences.shipped(name, "fr") for name in french}
    made["addition"] = differences.shipped("sample", "fr", "addition")
    made["lifted"] = differences.lifted("en")
    made |= {f"study-{name}": differences.studied(name) for name in ("en", "fr")}
    check(made, tmp_path)


def test_cases_drawn_at_random_are_recomputed(tmp_path: Path) -> None:
    drawn: list[RevisedCase] = []

    @settings(
        max_examples=12,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(revised_cases())
    def draw(case: RevisedCase) -> None:
        drawn.append(case)

    draw()
    made = {str(n): differences.made(case, "fr" if n % 2 else "en") for n, case in enumerate(drawn)}
    check(made, tmp_path)


def test_an_answer_changed_on_both_sides_gives_the_effects_that_the_program_gives_for_it(
    tmp_path: Path,
) -> None:
    before = flat(award("a", 2), award("b", 3))
    after = flat(award("a", 5), award("b", 3), award("c", 4))
    asked = reader(after)
    field = (candidate("ash", {"a": 3, "b": 9, "c": 2}), candidate("elm", {"a": 5, "b": 1, "c": 7}))
    words = asked.vocabulary
    case = RevisedCase(words, before, after, field)
    path = books.written(differences.made(case), tmp_path / "book.xlsx")
    found = results(path)
    rows = {
        sheet: next(
            at[1:]
            for (name, at), value in found.items()
            if name == sheet
            and at[0] == "C"
            and value == "a"
            and found[name, f"B{at[1:]}"] == "ash/ash"
        )
        for sheet in ("Before · Answers", "After · Answers")
    }
    changed = tmp_path / "changed.xlsx"
    names = openpyxl.load_workbook(path, read_only=True).sheetnames
    files = {f"xl/worksheets/sheet{names.index(sheet) + 1}.xml": row for sheet, row in rows.items()}
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name in files:
                text = content.decode()
                for column in "EF":
                    text = put(text, f"{column}{files[name]}", "t10")
                content = text.encode()
            target.writestr(name, content)
    (theirs,) = recomputed([changed], tmp_path)
    computed = results(theirs)
    other = (candidate("ash", {"a": 10, "b": 9, "c": 2}), field[1])
    tied = edges(before, after, "detail")
    wanted = difference(before, after, ("detail", tied), other, case.reader)
    told = {
        (computed["Effects", f"B{row}"], computed["Effects", f"C{row}"]): computed[
            "Effects", f"H{row}"
        ]
        for row in range(6, 14)
        if ("Effects", f"C{row}") in computed
    }
    for offer in wanted.offers:
        for number, change in enumerate(wanted.changes, 1):
            effect = float(offer.effects[change.fingerprint].columns.floor)
            assert told[offer.offer, number] == pytest.approx(effect, abs=1e-9)
    assert computed["Read me", "B3"] == "MISMATCH"


def test_nothing_is_divided_by_weights_that_are_all_zero(tmp_path: Path) -> None:
    some, none = (award("a", 3), award("b", 2)), (award("a", 0), award("b", 0))
    asked = reader(flat(*some))
    field = (candidate("ash", {"a": 3, "b": 9}),)
    sets = {
        "flat": flat(*some),
        "flat-zero": flat(*none),
        "grouped": grouped({"one": 3, "two": 1}, award("a", 3, group="one")),
        "grouped-zero": grouped({"one": 0}, award("a", 0, group="one")),
    }
    made = {}
    pairs = [("flat", "flat-zero"), ("grouped", "flat-zero"), ("grouped-zero", "flat")]
    for before, after in pairs:
        case = RevisedCase(asked.vocabulary, sets[before], sets[after], field)
        made[f"{before}-{after}"] = differences.made(case)
    check(made, tmp_path)
