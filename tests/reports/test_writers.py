import csv
import io
import json
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.reports import diff, explain, history, listing, profile, score, writers
from cloudeval.reports.markdown import escaped
from cloudeval.reports.page import (
    Column,
    Drawing,
    Form,
    Heading,
    Headline,
    Items,
    Notice,
    Page,
    Paragraph,
    Table,
)
from tests.reports.results import (
    EXAMPLE,
    compared,
    explained,
    followed,
    library,
    profiled,
    real_diff,
    real_score,
    scored,
)

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)
ROWS = st.lists(st.tuples(TEXTS, TEXTS), max_size=3)


def table_of(rows: list[tuple[str, str]]) -> Table:
    return Table((Column("a"), Column("b", "right")), tuple(rows))


# ── Markdown ────────────────────────────────────────────────────────────────────────────────────


def test_a_page_becomes_markdown() -> None:
    page = Page(
        "Title",
        (
            Notice("Take care."),
            Headline("Order not settled.", "Two of three."),
            Heading(2, "Part"),
            Paragraph("Text."),
            Items(("one", "two"), numbered=True),
            Table((Column("offer"), Column("floor", "right")), (("a|b", "1.00"),), "Caption."),
        ),
    )
    assert writers.markdown(page) == (
        "# Title\n\n> Take care.\n\n**Order not settled.** Two of three.\n\n## Part\n\nText.\n\n"
        "1. one\n2. two\n\nCaption.\n\n| offer | floor |\n|---|---:|\n| a\\|b | 1.00 |\n"
    )


def test_what_is_drawn_or_filled_in_becomes_tables() -> None:
    drawn = Table((Column("what"), Column("")), (("one", "──"),))
    told = Table((Column("what"), Column("from")), (("one", "2024"),))
    page = Page("t", (Drawing(drawn, "What it means.", told), Form(("A|b", "C")), Form(())))
    assert writers.markdown(page) == (
        "# t\n\n| what | from |\n|---|---|\n| one | 2024 |\n\n| A\\|b |  |\n|---|---|\n| C |  |\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        ("<script>", "&lt;script&gt;"),
        ("a & b", "a &amp; b"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("![x](http://e.org/i.png)", r"!\[x\](<http://e.org/i.png>)"),
        ("two\nlines", "two lines"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("see https://example.org/a_b?c=d.", "see <https://example.org/a_b?c=d>."),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("$x$ ~y~", r"\$x\$ \~y\~"),
    ],
)
def test_text_stays_text_in_markdown(text: str, shown: str) -> None:
    assert escaped(text) == shown


@given(ROWS)
def test_a_row_of_markdown_has_as_many_cells_as_columns(rows: list[tuple[str, str]]) -> None:
    lines = writers.markdown(Page("t", (table_of(rows),))).splitlines()
    for line in lines[2:]:
        assert line.replace(r"\|", "").count("|") == 3


def test_markdown_holds_brief_lists_whole() -> None:
    text = writers.markdown(score.page(scored(), "en"))
    assert "- One assumption. And what follows." in text


# ── CSV ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])  # noqa: RUF001
def test_a_text_that_begins_like_a_formula_is_a_text(start: str) -> None:
    text = writers.csv(table_of([(f"{start}1+cmd", "x")]))
    assert text.splitlines()[1].startswith("'")


@pytest.mark.parametrize("number", ["-1", "+2.5", "-4.68", "1e-17", "0.0", "-0.005"])
def test_a_number_is_no_formula(number: str) -> None:
    assert writers.csv(table_of([("a", number)])) == f"a,b\na,{number}\n"


@given(ROWS)
def test_csv_is_read_back_as_rows_of_the_same_length(rows: list[tuple[str, str]]) -> None:
    text = writers.csv(table_of(rows))
    assert "\r" not in text
    read = list(csv.reader(io.StringIO(text), strict=True))
    assert [len(row) for row in read] == [2] * (len(rows) + 1)


def tables(language: str) -> dict[str, Table]:
    return {
        "score": score.table(scored(), language),
        "real score": score.table(real_score(), language),
        "diff": diff.table(compared(), language),
        "explain": explain.table(explained("beta"), language),
        "profile": profile.table(profiled("beta"), language),
        "questions": profile.asked(profiled("beta"), language),
        "history": history.table("platform.keys", followed(), language),
        "list": listing.table(listing.listing(library(EXAMPLE)), language),
    }


@pytest.mark.parametrize("name", list(tables("en")))
def test_every_row_of_a_table_is_as_long_as_its_head(name: str) -> None:
    for language in ("fr", "en"):
        table = tables(language)[name]
        titles = [column.title for column in table.columns]
        assert len(set(titles)) == len(titles)
        assert {len(row) for row in table.rows} == {len(titles)}


@pytest.mark.parametrize("name", list(tables("en")))
def test_figures_are_the_same_in_both_languages(name: str) -> None:
    french, english = (tables(language)[name] for language in ("fr", "en"))
    for at, column in enumerate(french.columns):
        if column.align == "right":
            assert [row[at] for row in french.rows] == [row[at] for row in english.rows]


def test_the_title_of_a_source_that_begins_with_an_equals_sign_is_guarded() -> None:
    assert "'=Gamma's page" in writers.csv(explain.table(explained("gamma"), "en"))


def test_the_rows_of_a_difference_add_up_to_its_last() -> None:
    rows = diff.table(real_diff(), "en").rows
    head = [column.title for column in diff.table(real_diff(), "en").columns]
    offer, kind, floor = (head.index(name) for name in ("offer", "kind", "floor"))
    for name in {row[offer] for row in rows}:
        own = [row for row in rows if row[offer] == name]
        parts = sum(float(row[floor]) for row in own if row[kind] != "change")
        (whole,) = [float(row[floor]) for row in own if row[kind] == "change"]
        assert parts == pytest.approx(whole)


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────


def test_json_is_sorted_and_keeps_accents() -> None:
    assert writers.json({"b": "é", "a": 1}) == '{\n  "a": 1,\n  "b": "é"\n}\n'


def test_json_has_no_number_that_is_none() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        writers.json({"a": float("nan")})


@given(st.text(max_size=40))
def test_json_holds_any_text_and_steers_no_terminal(text: str) -> None:
    written = writers.json({"a": text})
    assert json.loads(written) == {"a": text}
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cs") for c in written)


# ── speed ───────────────────────────────────────────────────────────────────────────────────────


def test_showing_a_score_loads_nothing_that_compares_versions_or_checks_files() -> None:
    asked = (
        "import sys, cloudeval.reports.score, cloudeval.reports.writers, cloudeval.reports.text;"
        "print(*(name for name in sys.modules if name.startswith(("
        "'cloudeval.changes', 'cloudeval.effects', 'cloudeval.files', 'pydantic', 'yaml', 'rich',"
        "'cloudeval.reports.diff', 'cloudeval.reports.schema'))))"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
