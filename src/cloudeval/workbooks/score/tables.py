"""Where each table of a score's workbook lies: laid out before anything is filled in."""

from __future__ import annotations

from dataclasses import dataclass

from cloudeval.reports.standings import grade_name, standing_title
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.score.checked import Checked
from cloudeval.workbooks.score.claimed import Claimed
from cloudeval.workbooks.score.parameters import Parameters, parameter_grid
from cloudeval.workbooks.tabling import TITLES

_MANY = 20_000
"""Rows from which on texts are no longer folded: a spreadsheet measures each folded one."""


@dataclass(frozen=True)
class Tables:
    """All tables, and what they are filled from."""

    basis: Basis
    parameters: Parameters
    checked: Checked
    claimed: Claimed
    settings: Grid
    criteria: Grid
    groups: Grid
    subtotals: Grid
    scales: Grid
    answers: Grid
    lines: Grid
    checks: Grid
    candidate: Grid
    compliance: Grid
    award: Grid
    proof: Grid
    claims: Grid

    @property
    def names(self) -> dict[str, str]:
        """Every named range of a whole column."""
        grids = (self.criteria, self.lines, self.checks, self.proof)
        return {name: place for grid in grids for name, place in grid.names.items()}

    def line_row(self, offer: int, line: int = 0) -> int:
        """The row of one offer's line, both counted from 0."""
        return offer * len(self.basis.awards) + line


def laid_out(basis: Basis) -> Tables:
    """Lay out all tables of a score."""
    parameters = Parameters(basis)
    checked = Checked(basis)
    claimed = Claimed(basis)
    offers = len(basis.offers)
    groups = len(basis.criteria.groups)
    everyone = len(basis.everyone)
    summary = basis.sheets["summary"]
    # On the summary, a title stands above each block, and two empty lines before it.
    tested = everyone if checked.has_candidate else 0
    compliance = TITLES + 1 + (tested + 4 if tested else 2)
    award = compliance + everyone + 4
    proof = award + max(offers, 1) + chart_rows(offers) + 5
    return Tables(
        basis=basis,
        parameters=parameters,
        checked=checked,
        claimed=claimed,
        settings=parameter_grid(basis, len(parameters.table)),
        criteria=_criteria(basis),
        groups=Grid(basis.sheets["groups"], TITLES + 1, _groups(basis), groups),
        subtotals=Grid(
            basis.sheets["groups"],
            TITLES + 1 + groups + 5,
            _subtotals(basis),
            offers * len(basis.weighed),
        ),
        scales=_scales(basis),
        answers=_answers(basis),
        lines=_lines(basis),
        checks=Grid(basis.sheets["requirements"], TITLES, _checks(basis), len(checked.entries)),
        candidate=Grid(summary, TITLES + 1, _counts(basis), tested),
        compliance=Grid(summary, compliance, _compliance(basis), everyone),
        award=Grid(summary, award, _award(basis), offers),
        proof=Grid(summary, proof, _proof(basis), offers),
        claims=Grid(basis.sheets["facts"], TITLES, _claims(basis), len(claimed.entries)),
    )


def _offer(basis: Basis) -> tuple[Column, Column]:
    say = basis.say
    title = say(f"column.offer.{basis.criteria.procedure}")
    return (
        Column("no", say("book.column.no"), 5, "whole", name=""),
        Column("offer", title, basis.widths["offer"], "id"),
    )


def _ours(basis: Basis, key: str, title: str, width: float, style: str) -> Column:
    """A column of what the program computed, beside the one that a formula gives."""
    return Column(key, basis.say("book.ours", what=title), width, style, "head.ours")


def _difference(basis: Basis) -> Column:
    return Column("difference", basis.say("book.column.difference"), 12, "difference", "head.ours")


def _criteria(basis: Basis) -> Grid:
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
        _ours(basis, "o_share", say("column.share"), 11, "ours.share"),
        _difference(basis),
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


def _groups(basis: Basis) -> tuple[Column, ...]:
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
        _ours(basis, "o_share", say("column.share"), 11, "ours.share"),
        _difference(basis),
    )


def _subtotals(basis: Basis) -> tuple[Column, ...]:
    say = basis.say
    floor, ceiling = say("column.floor"), say("column.ceiling")
    return (
        *_offer(basis),
        Column("gno", say("book.column.group-no"), 11, "whole"),
        Column("group", say("column.group"), 30, "id"),
        Column("share", say("column.share"), 11, "share"),
        Column("floor", floor, 11, "points"),
        Column("width", say("book.column.open"), 11, "points"),
        Column("ceiling", ceiling, 11, "points"),
        _ours(basis, "o_floor", floor, 11, "ours.points"),
        _ours(basis, "o_ceiling", ceiling, 11, "ours.points"),
        _difference(basis),
    )


def _scales(basis: Basis) -> Grid:
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
        _ours(basis, "o_value", say("book.column.value"), 10, "ours.value"),
        _difference(basis),
        *(
            [Column("grade", grade_name(basis.criteria, say), 12, "input.number", "head.input")]
            if graded
            else []
        ),
    )
    rows = sum(count for _, count in basis.blocks.values())
    return Grid(basis.sheets["scales"], TITLES, columns, rows)


def _answers(basis: Basis) -> Grid:
    say = basis.say
    columns = (
        Column("no", say("book.column.no"), 5, "whole"),
        _offer(basis)[1],
        Column("reading", say("book.column.reading"), basis.widths["reading"], "id"),
        Column("state", say("book.column.state"), 12, "text"),
        Column("low", say("book.column.low"), basis.widths["answer"], "input.text", "head.input"),
        Column("high", say("book.column.high"), basis.widths["answer"], "input.text", "head.input"),
        Column("low_rank", say("book.column.low-rank"), 9, "number"),
        Column("high_rank", say("book.column.high-rank"), 9, "number"),
        Column("unit", say("book.column.unit"), 9, "text"),
        Column("claims", say("book.column.claims"), 18, "text"),
        # What stood in the inputs: so a change is seen, and found again when the book comes back.
        _ours(basis, "o_low", say("book.column.low"), basis.widths["answer"], "ours.text"),
        _ours(basis, "o_high", say("book.column.high"), basis.widths["answer"], "ours.text"),
    )
    return Grid(basis.sheets["answers"], TITLES, columns, len(basis.readings) * len(basis.offers))


def _lines(basis: Basis) -> Grid:
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
    no, offer = _offer(basis)
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
        _ours(basis, "o_v_low", low, 11, "ours.value"),
        _ours(basis, "o_v_high", high, 11, "ours.value"),
        _ours(basis, "o_floor", floor, 11, "ours.points"),
        _ours(basis, "o_ceiling", ceiling, 11, "ours.points"),
        _difference(basis),
        *grades,
        Column("claims", say("book.column.claims"), 14, "text"),
    )
    return Grid(basis.sheets["contributions"], TITLES, columns, count)


def _checks(basis: Basis) -> tuple[Column, ...]:
    say = basis.say
    no, offer = _offer(basis)
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
        _ours(basis, "o_verdict", say("book.column.verdict"), 14, "ours.text"),
        _difference(basis),
        Column("claims", say("book.column.claims"), 12, "text"),
    )


def _counts(basis: Basis) -> tuple[Column, ...]:
    say = basis.say
    words = [say(f"verdict.{name}") for name in ("met", "not-met", "unproven")]
    return (
        *_offer(basis),
        Column("exists", say("book.column.exists"), 14, "input.text", "head.input"),
        Column("all", say("book.column.conditions"), 11, "whole"),
        *(
            Column(key, word, 11, "whole")
            for key, word in zip(("met", "not_met", "unproven"), words, strict=True)
        ),
        *(
            _ours(basis, key, word, 11, "ours.whole")
            for key, word in zip(("o_met", "o_not_met", "o_unproven"), words, strict=True)
        ),
        _difference(basis),
    )


def _compliance(basis: Basis) -> tuple[Column, ...]:
    say = basis.say
    title = standing_title(basis.criteria, say)
    *counts, difference = _counts(basis)
    return (
        *counts,
        Column("standing", title, 14, "word", name=""),
        _ours(basis, "o_standing", title, 14, "ours.text"),
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


def _award(basis: Basis) -> tuple[Column, ...]:
    say = basis.say
    figures = [Column(key, title, 11, style) for key, title, style in _figures(basis)]
    figures.insert(3, Column("width", say("book.column.open"), 11, "points"))
    return (
        *_offer(basis),
        Column("standing", standing_title(basis.criteria, say), 16, "word"),
        Column("role", say("column.role"), 14, "text"),
        *figures,
    )


def _proof(basis: Basis) -> tuple[Column, ...]:
    say = basis.say
    return (
        *_offer(basis),
        Column("low", say("book.column.admitted-low"), 16, "points", name="ce_admitted_low"),
        Column("high", say("book.column.admitted-high"), 14, "points", name="ce_admitted_high"),
        Column("field", say("book.column.field"), 11, "whole", name="ce_in_field"),
        Column("certain", say("book.column.certain"), 11, "whole", name="ce_certain"),
        *(
            _ours(basis, f"o_{key}", title, 11, f"ours.{style}")
            for key, title, style in _figures(basis)
        ),
        _difference(basis),
        Column("remark", say("book.column.remark"), 56, "wrap"),
    )


def chart_rows(offers: int) -> int:
    """Rows that the chart of the totals covers."""
    return -(-chart_height(offers) // _ROW_PIXELS) + 1


def chart_height(offers: int) -> int:
    """Pixels of the chart of the totals."""
    return _CHART + _BAR * offers


_CHART, _BAR, _ROW_PIXELS = 130, 22, 20


def _claims(basis: Basis) -> tuple[Column, ...]:
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
