"""The columns of what a score is computed from: criteria, scales, answers, claims."""

from __future__ import annotations

from cloudeval.reports.standings import grade_name
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.score.columns import difference_column, offer_columns, ours_column
from cloudeval.workbooks.tabling import TITLES


def criteria_grid(basis: Basis) -> Grid:
    """The criteria: their weights and the answers between which a condition holds."""
    say = basis.say
    columns = (
        Column("no", say("book.column.no"), 5, "whole"),
        Column("criterion", say("column.criterion"), basis.widths["criterion"], "id"),
        Column("role", say("column.role-of-criterion"), 21, "text"),
        Column("gno", say("book.column.group-no"), 7, "whole", name="ce_criterion_group"),
        Column("group", say("column.group"), basis.widths["group"], "id"),
        Column("title", say("book.column.title"), 36, "wrap"),
        Column("question", say("book.column.question"), 42, "wrap"),
        Column(
            "weight",
            say("book.column.weight"),
            10,
            "input.number",
            "head.input",
            name="ce_criterion_weight",
        ),
        Column("share", say("column.share"), 11, "share", name="ce_criterion_share"),
        ours_column(basis, "o_share", say("column.share"), 11, "ours.share"),
        difference_column(basis),
        Column("scale", say("book.column.scale"), 13, "text"),
        Column(
            "least", say("book.column.least"), basis.widths["answer"], "input.text", "head.input"
        ),
        Column(
            "greatest",
            say("book.column.greatest"),
            basis.widths["answer"],
            "input.text",
            "head.input",
        ),
        Column("least_rank", say("book.column.least-rank"), 8, "number"),
        Column("greatest_rank", say("book.column.greatest-rank"), 8, "number"),
        Column("rests", say("book.column.rests-on"), 15, "wrap"),
        Column("exempt", say("book.column.exempt-offers"), 22, "wrap"),
    )
    return Grid(basis.sheets["criteria"], TITLES, columns, len(basis.ordered))


def group_columns(basis: Basis) -> tuple[Column, ...]:
    """The groups and their weights."""
    say = basis.say
    return (
        Column("no", say("book.column.no"), 5, "whole"),
        Column("group", say("column.group"), 28, "id"),
        Column("weight", say("book.column.group-weight"), 11, "input.number", "head.input"),
        Column("title", say("book.column.title"), 30, "wrap"),
        Column("sum", say("book.column.line-sum"), 11, "number"),
        Column("prescribed", say("book.column.prescribed"), 11, "input.number", head="head.input"),
        Column("divisor", say("book.column.divisor"), 11, "number"),
        Column("part", say("book.column.part"), 11, "share"),
        Column("share", say("column.share"), 11, "share"),
        ours_column(basis, "o_share", say("column.share"), 11, "ours.share"),
        difference_column(basis),
    )


def scale_grid(basis: Basis) -> Grid:
    """What each answer is worth."""
    say = basis.say
    graded = basis.criteria.grade is not None
    columns = (
        Column("criterion", say("column.criterion"), basis.widths["criterion"], "id"),
        Column("rank", say("book.column.rank"), 7, "whole"),
        Column("answer", say("column.answer"), basis.widths["answer"], "text"),
        Column("meaning", say("book.column.meaning"), 70, "wrap"),
        Column("given", say("book.column.given"), 10, "input.number", "head.input"),
        Column("out_of", say("book.column.out-of"), 10, "input.number", "head.input"),
        Column("value", say("book.column.value"), 10, "value"),
        ours_column(basis, "o_value", say("book.column.value"), 10, "ours.value"),
        difference_column(basis),
        *(
            [Column("grade", grade_name(basis.criteria, say), 12, "input.number", "head.input")]
            if graded
            else []
        ),
    )
    rows = sum(count for _, count in basis.blocks.values())
    return Grid(basis.sheets["scales"], TITLES, columns, rows)


def answer_grid(basis: Basis) -> Grid:
    """What is known of each offer: the inputs."""
    say = basis.say
    columns = (
        Column("no", say("book.column.no"), 5, "whole"),
        offer_columns(basis)[1],
        Column("reading", say("book.column.reading"), basis.widths["reading"], "id"),
        Column("state", say("book.column.state"), 12, "text"),
        Column("low", say("book.column.low"), basis.widths["answer"], "input.text", "head.input"),
        Column("high", say("book.column.high"), basis.widths["answer"], "input.text", "head.input"),
        Column("low_rank", say("book.column.low-rank"), 9, "number"),
        Column("high_rank", say("book.column.high-rank"), 9, "number"),
        Column("unit", say("book.column.unit"), 9, "text"),
        Column("claims", say("book.column.claims"), 18, "text"),
        # What stood in the inputs: so a change is seen, and found again when the book comes back.
        ours_column(basis, "o_low", say("book.column.low"), basis.widths["answer"], "ours.text"),
        ours_column(basis, "o_high", say("book.column.high"), basis.widths["answer"], "ours.text"),
    )
    return Grid(basis.sheets["answers"], TITLES, columns, len(basis.readings) * len(basis.offers))


def claim_columns(basis: Basis) -> tuple[Column, ...]:
    """What files and committees say, with sources."""
    say = basis.say
    return (
        Column("claim", say("book.column.claim"), 7, "whole"),
        Column("owner", say("book.column.owner"), 26, "id"),
        Column("kind", say("book.column.kind"), 13, "text"),
        Column("fact", say("book.column.fact"), 22, "id"),
        Column("about", say("book.column.about"), 36, "wrap"),
        Column("said", say("book.column.said"), 34, "wrap"),
        Column("dates", say("book.column.dates"), 28, "wrap"),
        Column("sure", say("book.column.sure"), 18, "text"),
        Column("state", say("book.column.state"), 11, "text"),
        Column("source", say("book.column.source"), 38, "wrap"),
        Column("at", say("book.column.at"), 18, "wrap"),
        Column("opens", say("book.column.opens"), 24, "link"),
        Column("address", say("book.column.address"), 46, "wrap"),
    )
