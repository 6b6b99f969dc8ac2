import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.reports import diff, explain, history, listing, profile, score, writers
from cloudeval.reports.folding import columns, fold
from cloudeval.reports.page import (
    Block,
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
    PROVIDERS,
    compared,
    explained,
    followed,
    library,
    profiled,
    real_diff,
    real_score,
    scored,
)

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)
FIGURES = st.from_regex(r"[−+]?[0-9]{1,3}\.[0-9]{2}", fullmatch=True)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    aligns = draw(st.lists(st.sampled_from(["left", "right"]), min_size=1, max_size=7))
    rows = draw(st.integers(0, 3))
    cells = [[draw(TEXTS if a == "left" else FIGURES) for a in aligns] for _ in range(rows)]
    titles = tuple(Column(draw(TEXTS), a) for a in aligns)  # type: ignore[arg-type]
    return Table(titles, tuple(map(tuple, cells)), draw(TEXTS))


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(2, 3), TEXTS),
    st.builds(Headline, TEXTS, TEXTS),
    st.builds(Notice, TEXTS),
    st.builds(Paragraph, TEXTS, st.booleans()),
    st.builds(Items, st.tuples(TEXTS, TEXTS), st.booleans(), st.booleans()),
    tables(),
    st.builds(Form, st.tuples(TEXTS, TEXTS)),
    st.builds(Drawing, tables(), TEXTS, tables()),
)
PAGES = st.builds(Page, TEXTS, st.lists(BLOCKS, max_size=4).map(tuple))


def pages(language: str) -> dict[str, Page]:
    return {
        "score": score.page(scored(), language),
        "score in full": score.page(scored(), language, full=True),
        "score of real files": score.page(real_score(), language),
        "score of real offers": score.page(real_score(offers=PROVIDERS), language),
        "diff": diff.page(compared(), language),
        "diff in full": diff.page(compared(), language, full=True),
        "diff of real files": diff.page(real_diff(), language),
        "diff of real offers": diff.page(real_diff(offers=PROVIDERS), language),
        "explain": explain.page(explained("beta"), language),
        "explain a criterion": explain.page(explained("alpha/cloud", "legal.seal"), language),
        "history": history.page("platform.keys", followed(), language),
        "profile": profile.page(profiled("beta"), language),
        "profile in full": profile.page(profiled("alpha"), language, full=True),
        "questions": profile.questions(profiled("beta"), language),
        "list": listing.page(listing.listing(library(EXAMPLE)), language),
    }


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [80, 60, 40])
@pytest.mark.parametrize("name", list(pages("en")))
def test_no_line_of_a_real_page_is_too_wide(name: str, width: int, language: str) -> None:
    text = writers.text(pages(language)[name], width=width, language=language)
    assert [line for line in text.split("\n") if columns(line) > width] == []


@given(PAGES, st.integers(40, 100))
def test_no_line_is_too_wide_whatever_stands_in_it(page: Page, width: int) -> None:
    text = writers.text(page, width=width, language="en")
    assert all(columns(line) <= width for line in text.split("\n"))


@given(tables(), st.integers(40, 90))
def test_no_figure_of_a_table_is_lost_or_broken(table: Table, width: int) -> None:
    text = writers.text(Page("", (table,)), width=width, language="en")
    words = text.split()
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            assert column.align == "left" or cell in words


def test_below_forty_columns_nothing_becomes_narrower() -> None:
    page = pages("en")["score"]
    assert writers.text(page, width=5, language="en") == writers.text(page, width=40, language="en")


@given(PAGES)
def test_nothing_steers_the_terminal(page: Page) -> None:
    text = writers.text(page, width=80, language="fr")
    assert all(c == "\n" or unicodedata.category(c) != "Cc" for c in text)


def test_a_sequence_that_clears_the_screen_is_only_text() -> None:
    page = Page("\x1b[2J", (Paragraph("a\x9b31m\x07b\r\nc"),))
    assert writers.text(page, width=80, language="en") == "\ufffd[2J\n\na\ufffd31m\ufffdb\ufffd c\n"


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("日本", 4), ("é", 1), ("e\u0301", 1), ("👩\u200d💻", 4), ("−4,68", 5)],
)
def test_width_is_counted_in_columns(text: str, width: int) -> None:
    assert columns(text) == width


def test_french_signs_stay_with_their_words() -> None:
    for width in range(10, 30):
        lines = fold("Faits : état au 1er juin ; « oui » ou non ?", width)
        assert not any(line[0] in ":;?»" or line[-1] == "«" for line in lines)


def test_an_address_is_folded_after_a_sign() -> None:
    lines = fold("https://example.org/some/long/path/to/a/document", 20)
    assert "".join(lines) == "https://example.org/some/long/path/to/a/document"
    assert all(line[-1] in "/-._" for line in lines[:-1])


def test_a_brief_list_is_for_documents_alone() -> None:
    items = ("First: short. Then more.", "One; two")
    brief = writers.text(Page("", (Items(items, brief=True),)), width=80, language="en")
    full = writers.text(Page("", (Items(items),)), width=80, language="en")
    assert brief == "\n"
    assert full == "\n- First: short. Then more.\n- One; two\n"


def test_a_row_without_a_name_goes_on_with_the_row_above() -> None:
    table = Table(
        (Column("offer"), Column("points", "right")),
        (("a-long-provider/with-a-long-offer-name", "1.00"), ("", "100.00"), ("b/c", "2.00")),
    )
    shown = writers.text(Page("", (table,)), width=40, language="en").split("\n")
    assert [line.split() for line in shown[4:7]] == [
        ["a-long-provider/with-a-long-", "1.00"],
        ["offer-name", "100.00"],
        ["b/c", "2.00"],
    ]


def test_a_table_that_is_too_wide_is_cut_under_its_first_column() -> None:
    table = Table(
        (Column("offer"), *(Column(f"figure {n}", "right") for n in range(5))),
        (("alpha", *["100.00"] * 5),),
    )
    text = writers.text(Page("", (table,)), width=40, language="en")
    assert [line.split() for line in text.split("\n") if line.startswith("alpha")] == [
        ["alpha", *["100.00"] * 4],
        ["alpha", "100.00"],
    ]


def test_a_table_of_many_words_is_told_row_by_row() -> None:
    table = Table(
        tuple(map(Column, ("change", "offer", "before", "after"))),
        (("added: legal.seal", "beta/public-cloud", "–", "non démontré"),),
    )
    text = writers.text(Page("", (table,)), width=40, language="fr")
    assert text == (
        "\n\nadded: legal.seal\n"
        "  offer : beta/public-cloud ·\n"
        "  before : – · after : non démontré\n"
    )


def test_a_place_to_be_filled_in_is_ruled_to_the_edge() -> None:
    page = Page("t", (Form(("Answer", "A label so long that little room is left beside")),))
    lines = writers.text(page, width=60, language="en").splitlines()
    assert lines[1] == f"Answer: {'.' * 52}"
    assert lines[2:] == ["A label so long that little room is left beside:", "." * 60]
    assert "Answer : ." in writers.text(page, width=60, language="fr")


def test_a_drawing_that_does_not_fit_gives_way_to_its_table() -> None:
    drawn = Table((Column("what"), Column("", "right")), (("one", "─" * 44),))
    told = Table((Column("what"), Column("from")), (("one", "2024"),))
    page = Page("t", (Drawing(drawn, "What it means.", told),))
    assert "─" * 44 in writers.text(page, width=56, language="en")
    assert "What it means." in writers.text(page, width=56, language="en")
    narrow = writers.text(page, width=55, language="en")
    assert "2024" in narrow
    assert "What it means." not in narrow
