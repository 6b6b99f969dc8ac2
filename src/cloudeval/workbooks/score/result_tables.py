"""The columns of what a score comes to: contributions, conditions, totals, places."""

from __future__ import annotations

from cloudeval.reports.standings import grade_name, standing_title
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.score.columns import difference_column, offer_columns, ours_column
from cloudeval.workbooks.tabling import TITLES

_MANY = 20_000
"""Rows from which on texts are no longer folded: a spreadsheet measures each folded one."""


def subtotal_columns(basis: Basis) -> tuple[Column, ...]:
    """What each group adds to each offer's total."""
    say = basis.say
    floor, ceiling = say("column.floor"), say("column.ceiling")
    return (
        *offer_columns(basis),
        Column("gno", say("book.column.group-no"), 11, "whole"),
        Column("group", say("column.group"), 30, "id"),
        Column("share", say("column.share"), 11, "share"),
        Column("floor", floor, 11, "points"),
        Column("width", say("book.column.open"), 11, "points"),
        Column("ceiling", ceiling, 11, "points"),
        ours_column(basis, "o_floor", floor, 11, "ours.points"),
        ours_column(basis, "o_ceiling", ceiling, 11, "ours.points"),
        difference_column(basis),
    )


def line_grid(basis: Basis) -> Grid:
    """What each line adds to each offer's total: the one long table."""
    say = basis.say
    floor, ceiling = say("column.floor"), say("column.ceiling")
    low, high = say("book.column.value-low"), say("book.column.value-high")
    rule = basis.criteria.grade
    count = len(basis.offers) * len(basis.awards)
    name = grade_name(basis.criteria, say)
    grades: list[Column] = []
    if rule is not None:
        grades = [
            Column("g_low", say("book.column.grade-low", name=name), 9, "whole"),
            Column("g_high", say("book.column.grade-high", name=name), 9, "whole"),
        ]
    if rule is not None and rule.unanswered == "ignored":
        grades.append(Column("g_known", say("book.column.grade-known", name=name), 9, "whole"))
    no, offer = offer_columns(basis)
    columns = (
        Column("no", no.title, 5, "whole", name="ce_line_offer"),
        offer,
        Column("criterion", say("column.criterion"), basis.widths["criterion"], "id"),
        Column("gno", say("book.column.group-no"), 8, "whole", name="ce_line_group"),
        Column("group", say("column.group"), basis.widths["group"], "id"),
        Column("title", say("book.column.title"), 34, "text" if count > _MANY else "wrap"),
        Column("exempt", say("book.exempt"), 9, "input.text", "head.input"),
        Column("least", say("book.column.answer-low"), basis.widths["answer"], "text"),
        Column("most", say("book.column.answer-high"), basis.widths["answer"], "text"),
        Column("v_low", low, 9, "value"),
        Column("v_high", high, 9, "value"),
        Column("share", say("column.share"), 10, "share"),
        Column("floor", floor, 9, "points", name="ce_line_floor"),
        Column("ceiling", ceiling, 9, "points", name="ce_line_ceiling"),
        ours_column(basis, "o_v_low", low, 11, "ours.value"),
        ours_column(basis, "o_v_high", high, 11, "ours.value"),
        ours_column(basis, "o_floor", floor, 11, "ours.points"),
        ours_column(basis, "o_ceiling", ceiling, 11, "ours.points"),
        difference_column(basis),
        *grades,
        Column("claims", say("book.column.claims"), 14, "text"),
    )
    return Grid(basis.sheets["contributions"], TITLES, columns, count)


def check_columns(basis: Basis) -> tuple[Column, ...]:
    """Each condition for each offer."""
    say = basis.say
    no, offer = offer_columns(basis)
    return (
        Column("no", no.title, 5, "whole", name="ce_check_offer"),
        offer,
        Column("block", say("book.column.block"), 12, "text", name="ce_check_block"),
        Column("kind", say("book.column.kind"), 21, "text"),
        Column("criterion", say("column.criterion"), basis.widths["criterion"], "id"),
        Column("title", say("column.check"), 40, "wrap"),
        Column("asked", say("book.column.asked"), 24, "wrap"),
        Column("exempt", say("book.exempt"), 9, "input.text", "head.input"),
        Column("low", say("book.column.low"), basis.widths["answer"], "text"),
        Column("high", say("book.column.high"), basis.widths["answer"], "text"),
        Column("low_rank", say("book.column.low-rank"), 9, "number"),
        Column("high_rank", say("book.column.high-rank"), 9, "number"),
        Column("verdict", say("book.column.verdict"), 14, "word", name="ce_check_verdict"),
        ours_column(basis, "o_verdict", say("book.column.verdict"), 14, "ours.text"),
        difference_column(basis),
        Column("claims", say("book.column.claims"), 12, "text"),
    )


def count_columns(basis: Basis) -> tuple[Column, ...]:
    """How many conditions an offer meets."""
    say = basis.say
    words = [say(f"verdict.{name}") for name in ("met", "not-met", "unproven")]
    return (
        *offer_columns(basis),
        Column("exists", say("book.column.exists"), 14, "input.text", "head.input"),
        Column("all", say("book.column.conditions"), 11, "whole"),
        *(
            Column(key, word, 11, "whole")
            for key, word in zip(("met", "not_met", "unproven"), words, strict=True)
        ),
        *(
            ours_column(basis, key, word, 11, "ours.whole")
            for key, word in zip(("o_met", "o_not_met", "o_unproven"), words, strict=True)
        ),
        difference_column(basis),
    )


def compliance_columns(basis: Basis) -> tuple[Column, ...]:
    """The same, and how the offer stands."""
    say = basis.say
    title = standing_title(basis.criteria, say)
    *counts, difference = count_columns(basis)
    return (
        *counts,
        Column("standing", title, 14, "word", name=""),
        ours_column(basis, "o_standing", title, 14, "ours.text"),
        difference,
    )


def _figures(basis: Basis) -> list[tuple[str, str, str]]:
    """What is told of each offer's award: key, title and style."""
    say, rule = basis.say, basis.criteria.grade
    name = grade_name(basis.criteria, say)
    figures = [
        ("best", say("book.column.best"), "whole"),
        ("worst", say("book.column.worst"), "whole"),
        ("floor", say("column.floor"), "points"),
        ("ceiling", say("column.ceiling"), "points"),
    ]
    if rule is not None:
        figures += [
            ("g_low", say("book.column.grade-low", name=name), "whole"),
            ("g_high", say("book.column.grade-high", name=name), "whole"),
        ]
    if rule is not None and rule.unanswered == "ignored":
        figures.append(("g_published", say("column.grade-published"), "whole"))
    return figures


def award_columns(basis: Basis) -> tuple[Column, ...]:
    """Totals, places and levels."""
    say = basis.say
    figures = [Column(key, title, 11, style) for key, title, style in _figures(basis)]
    figures.insert(3, Column("width", say("book.column.open"), 11, "points"))
    return (
        *offer_columns(basis),
        Column("standing", standing_title(basis.criteria, say), 16, "word"),
        Column("role", say("column.role"), 14, "text"),
        *figures,
    )


def proof_columns(basis: Basis) -> tuple[Column, ...]:
    """Ours beside each figure of the award."""
    say = basis.say
    return (
        *offer_columns(basis),
        Column("low", say("book.column.admitted-low"), 16, "points", name="ce_admitted_low"),
        Column("high", say("book.column.admitted-high"), 14, "points", name="ce_admitted_high"),
        Column("field", say("book.column.field"), 11, "whole", name="ce_in_field"),
        Column("certain", say("book.column.certain"), 11, "whole", name="ce_certain"),
        *(
            ours_column(basis, f"o_{key}", title, 11, f"ours.{style}")
            for key, title, style in _figures(basis)
        ),
        difference_column(basis),
        Column("remark", say("book.column.remark"), 56, "wrap"),
    )
