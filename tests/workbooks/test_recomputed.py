"""LibreOffice, with every stored result taken away, comes to the values that we stored."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from cloudeval import jobs
from cloudeval.model.criteria_set import CriteriaSet, GradeRule
from cloudeval.model.criterion import (
    Condition,
    LevelsScale,
    LinearScale,
    Requirement,
    Veto,
    YesNoScale,
)
from cloudeval.model.provider import Candidate
from cloudeval.model.wording import Language
from cloudeval.scoring.evaluation import evaluate
from cloudeval.scoring.facts_at import Reader
from cloudeval.testing.strategies import Case, cases
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.cells import Styled
from tests.builders import (
    TENTHS,
    award,
    candidate,
    flat,
    grouped,
    quantity,
    reader,
    requirement,
    said,
    yes_no,
)
from tests.reports.results import ROOT, library
from tests.workbooks import books
from tests.workbooks.recomputing import (
    differing,
    formulas,
    recomputed,
    results,
)

PEAK = LevelsScale(
    kind="levels", values={rung: Fraction(5 - abs(n - 5), 5) for n, rung in enumerate(TENTHS)}
)


def check(made: dict[str, Book], folder: Path) -> None:
    """All results agree, none is an error, and the book says of itself that it agrees."""
    paths = [books.written(book, folder / f"{name}.xlsx") for name, book in made.items()]
    for ours, theirs in zip(paths, recomputed(paths, folder), strict=True):
        assert differing(ours, theirs) == {}
        computed = results(theirs)
        assert [x for x in computed.values() if str(x).startswith("#")] == []
        assert len(formulas(ours)) > 20


@pytest.mark.parametrize("language", ["en", "fr"])
def test_shipped_books_are_recomputed(language: Language, tmp_path: Path) -> None:
    names = [name for name in books.SHIPPED if name != "emc2-some"]
    check({name: books.shipped(name, language) for name in names}, tmp_path)


@pytest.mark.parametrize("scenario", [None, "energy-first"])
def test_books_of_a_study_are_recomputed(scenario: str | None, tmp_path: Path) -> None:
    folder = library(books.OWN)
    chosen = jobs.open_study(folder, ROOT / "examples" / "study", scenario=scenario)
    check({"study": jobs.export(folder, study=chosen)}, tmp_path)


# ── odd cases ───────────────────────────────────────────────────────────────────────────────────


def odd() -> dict[str, tuple[CriteriaSet, list[Candidate], Reader]]:
    """Cases that a plain formula may get wrong."""
    found: dict[str, tuple[CriteriaSet, list[Candidate], Reader]] = {}

    def add(name: str, criteria: CriteriaSet, *field: Candidate, **words: object) -> None:
        found[name] = (criteria, list(field), reader(criteria, **words))  # type: ignore[arg-type]

    three = [
        candidate("ash", {"a": 3, "b": 9}),
        candidate("birch", {"a": None, "b": 1}),
        candidate("cedar", {"a": (2, 7), "b": None}),
    ]
    add("peaked", flat(award("a", scale=PEAK), award("b", 3)), *three)
    add("no-offer", flat(award("a")))
    add("no-weight", flat(award("a", 0), award("b", 0)), *three)
    add("no-criteria", flat(requirement("a", "t3")), *three)
    add("prescribed", flat(award("a", 2), award("b", 3), declared=4, divide_by=4), *three)
    add(
        "groups",
        grouped(
            {"x": 3, "y": 0, "z": 7}, award("a", group="x"), award("b", 2, group="z"), divide_by=9
        ),
        *three,
    )
    add(
        "exempt",
        flat(award("a", exempt=["birch"]), requirement("b", "t5", exempt=["birch"])),
        *three,
    )
    add("veto", flat(award("a", veto=Veto(below="t4")), award("b", veto=Veto(above="t8"))), *three)
    both = under(requirement("b", "t1"), Condition(at_least="t1", at_most="t5"))
    add("between", flat(award("a"), both), *three)
    selection = replace(requirement("b", "t5"), role="selection")
    add("candidate", flat(award("a"), selection, requirement("a2", "t4", reads="a")), *three)
    # A requirement and an award criterion read one fact: the floor is not for an offer that meets.
    add("one-fact", flat(award("a"), award("b", 2), requirement("a3", "t5", reads="a")), *three)
    # Two conditions on one unknown fact, each of which could be met, but not both.
    low = under(requirement("low", "t0", reads="a"), Condition(at_most="t2"))
    add("together", flat(award("b"), requirement("high", "t8", reads="a"), low), *three)
    rule = GradeRule(name=said("grade"), lowest=0, highest=10, minimum=4)
    up = {rung: n for n, rung in enumerate(TENTHS)}
    down = {rung: 10 - n for n, rung in enumerate(TENTHS)}
    graded = flat(award("a", grade=up), award("a4", reads="a", grade=down), award("b"))
    add("grade", replace(graded, grade=rule), *three)
    add("ignored", replace(graded, grade=replace(rule, unanswered="ignored", minimum=None)), *three)
    linear = LinearScale(kind="linear", worst=Fraction(40), best=Fraction(10, 3), unit="u")
    numbers = flat(award("n", scale=linear), award("y", scale=YesNoScale(kind="yes-no")))
    add(
        "numbers",
        numbers,
        candidate("ash", {"n": Fraction(7, 4), "y": True}),
        candidate("birch", {"n": None, "y": None}),
        candidate("cedar", {"n": Fraction(45), "y": False}),
        attributes=[quantity("n", 0, 50), yes_no("y")],
    )
    least = under(requirement("n2", "0", reads="n"), Condition(at_least="12"))
    add(
        "least-number",
        flat(award("n", scale=linear), least),
        candidate("ash", {"n": Fraction(12)}),
        candidate("birch", {"n": None}),
        attributes=[quantity("n", 0, 50)],
    )
    # Sums go by number: a spreadsheet takes names that differ in case alone for the same.
    twins = [candidate("x", {"a": 2}, provider="ash"), candidate("X", {"a": 9}, provider="Ash")]
    add("twins", flat(award("a")), *twins)
    # Equal totals, and totals that differ by less than anybody can see.
    add(
        "ties", flat(award("a", 3), award("b", 7)), *(candidate(n, {"a": 4, "b": 6}) for n in "xyz")
    )
    return found


def under(criterion: Requirement, condition: Condition) -> Requirement:
    """The same requirement with another condition."""
    return replace(criterion, condition=condition)


def test_odd_cases_are_recomputed(tmp_path: Path) -> None:
    made = {name: books.made(*case) for name, case in odd().items()}
    check(made, tmp_path)


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("peaked", "at neither end of what is possible"),
        ("together", "verdict that the formula does not give"),
        ("one-fact", "Floor while conditions are met"),
        ("grade", "none of its values is best for all"),
    ],
)
def test_what_formulas_do_not_give_is_told_on_the_first_sheet(name: str, remark: str) -> None:
    told = texts(books.made(*odd()[name]))
    assert any(remark in text for text in told)
    assert not any("Nothing: every computed value" in text for text in told)


@pytest.mark.parametrize("name", ["exempt", "numbers", "prescribed", "groups", "ties"])
def test_where_formulas_give_all_the_first_sheet_says_so(name: str) -> None:
    told = texts(books.made(*odd()[name]))
    assert any("Nothing: every computed value" in text for text in told)


def texts(book: Book) -> list[str]:
    return [
        cell.cell
        for _, row in book.sheets[0].rows()
        for cell in row
        if isinstance(cell, Styled) and isinstance(cell.cell, str)
    ]


def test_cases_drawn_at_random_are_recomputed(tmp_path: Path) -> None:
    drawn: list[Case] = []

    @settings(
        max_examples=12,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases(graded=True))
    def draw(case: Case) -> None:
        drawn.append(case)

    draw()
    made = {
        str(n): books.made(case.criteria, case.field, case.reader, "fr" if n % 2 else "en")
        for n, case in enumerate(drawn)
    }
    check(made, tmp_path)


# ── an auditor changes an input ─────────────────────────────────────────────────────────────────


def edited(book: Path, copy: Path, edit: Callable[[str], str]) -> None:
    """Change the sheet of answers as a person would."""
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet8.xml":
                changed = edit(content.decode())
                assert changed != content.decode()
                content = changed.encode()
            target.writestr(name, content)


def test_a_changed_answer_gives_the_score_that_the_program_gives_for_it(tmp_path: Path) -> None:
    criteria = flat(
        award("a", 2),
        award("a2", 1, reads="a", scale=PEAK),
        award("b", 3, veto=Veto(below="t2")),
        requirement("c", "t5"),
    )
    asked = reader(criteria)
    before = [candidate("ash", {"a": 3, "b": 9}), candidate("birch", {"a": 4, "b": 1, "c": 6})]
    after = [
        candidate("ash", {"a": 3, "b": 9, "c": 8}),
        candidate("birch", {"a": 9, "b": 7, "c": 6}),
    ]
    path = books.written(books.made(criteria, before, asked), tmp_path / "book.xlsx")

    def by_hand(sheet: str) -> str:
        rows = answer_rows(path)
        for (reading, offer), token in {
            ("c", "ash/ash"): "t8",
            ("a", "birch/birch"): "t9",
            ("b", "birch/birch"): "t7",
        }.items():
            for column in "EF":
                sheet = put(sheet, f"{column}{rows[reading, offer]}", token)
        return sheet

    edited(path, tmp_path / "changed.xlsx", by_hand)
    (computed,) = recomputed_as_it_is(tmp_path / "changed.xlsx", tmp_path)
    wanted = evaluate(criteria, after, asked)
    found = results(computed)
    award_rows = offers_in(found, "floor")
    for each in wanted.evaluations:
        row = award_rows[each.offer]
        told = [found["Summary", f"{column}{row}"] for column in "CEFGI"]
        place = each.place
        assert place is not None
        assert told[0] == {"admitted": "admitted", "pending": "unproven"}[each.standing]
        assert told[1:3] == [place.best, place.worst]
        assert told[3] == pytest.approx(float(each.floor), abs=1e-9)
        assert told[4] == pytest.approx(float(each.ceiling), abs=1e-9)
    assert found["Read me", "B3"] == "MISMATCH"


def offers_in(found: dict[tuple[str, str], object], title: str) -> dict[object, int]:
    """The rows of the offers in the table of the summary that has a title."""
    head = next(
        int(at[1:]) for (sheet, at), v in found.items() if sheet == "Summary" and v == title
    )
    rows: dict[object, int] = {}
    row = head + 1
    while ("Summary", f"B{row}") in found:
        rows[found["Summary", f"B{row}"]] = row
        row += 1
    return rows


def answer_rows(path: Path) -> dict[tuple[object, object], int]:
    """The row of each answer, by what is read and of whom."""
    found = results(path)
    return {
        (found["Answers", f"C{n}"], found["Answers", f"B{n}"]): n
        for n in range(6, 40)
        if ("Answers", f"C{n}") in found
    }


def put(sheet: str, cell: str, text: str) -> str:
    """A text in a cell, where another stood."""
    start = sheet.index(f'<c r="{cell}"')
    first = sheet.index("<is>", start)
    last = sheet.index("</is>", first)
    return f"{sheet[:first]}<is><t>{text}</t>{sheet[last:]}"


def recomputed_as_it_is(book: Path, folder: Path) -> list[Path]:
    other = folder / "changed"
    other.mkdir()
    copy = other / book.name
    copy.write_bytes(book.read_bytes())
    return recomputed([copy], other)
