"""A report's blocks on a screen."""

from __future__ import annotations

import pytest

from cloudeval.reports.folding import columns
from cloudeval.reports.page import (
    Drawing,
    Form,
    Heading,
    Headline,
    Items,
    Notice,
    Paragraph,
    Table,
    column,
    figures,
)
from cloudeval.reports.saying import Say
from cloudeval.tui.blocks import MARGIN, rows
from cloudeval.tui.page import PageRow

SAY = Say("en", {})
TABLE = Table(
    (column("Offer"), figures("Total"), column("Why")),
    (("ash/ash", "12.5", "a long reason " * 20), ("elm/elm", "101.25", "another")),
    "What is counted",
)


def test_each_kind_of_text_has_its_look() -> None:
    blocks = (
        Heading(2, "Head"),
        Headline("Open", "three are left"),
        Notice("Mind"),
        Paragraph("Running."),
        Items(("one", "two"), numbered=True),
        Items(("bare",)),
    )
    assert rows(blocks, SAY, 80) == (
        PageRow("Head", "head"),
        PageRow("OPEN three are left", "title"),
        PageRow("! Mind"),
        PageRow("Running."),
        PageRow("1. one", "item"),
        PageRow("2. two", "item"),
        PageRow("• bare", "item"),
    )


@pytest.mark.parametrize("width", [45, 80, 200])
def test_a_table_keeps_its_columns_and_all_its_figures_at_every_width(width: int) -> None:
    found = rows((TABLE,), SAY, width)
    assert {row.look for row in found} == {"picture"}
    assert all(columns(row.text) <= width - MARGIN for row in found)
    told = "\n".join(row.text for row in found)
    assert all(each in told for each in ("What is counted", "ash/ash", "12.5", "101.25"))


def test_a_table_is_no_narrower_than_on_paper_however_small_the_screen() -> None:
    assert rows((TABLE,), SAY, 20) == rows((TABLE,), SAY, 45)


def test_a_drawing_that_does_not_fit_is_told_in_words() -> None:
    drawn = Table((column("A"), figures("B")), (("a", "━" * 60),))
    block = Drawing(drawn, "━ held", Table((column("A"),), (("in words",),)))
    assert any("━" * 60 in row.text for row in rows((block,), SAY, 100))
    told = [row.text for row in rows((block,), SAY, 60)]
    assert any("in words" in each for each in told)
    assert not any("━" * 60 in each for each in told)


def test_what_is_for_paper_alone_is_left_out() -> None:
    assert rows((Form(("Answer",)), Items(("a",), brief=True)), SAY, 80) == ()


def test_a_row_leads_where_its_text_says() -> None:
    found = rows((Items(("see [1]", "none")),), SAY, 80, lambda told: "[1]" in told or None)
    assert [row.down for row in found] == [True, None]
