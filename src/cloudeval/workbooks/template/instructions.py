"""The first sheet of a template: how to fill it in, and who does, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cloudeval.workbooks.book import Choice, Sheet
from cloudeval.workbooks.cells import Row, Styled
from cloudeval.workbooks.folding import LINE, lines
from cloudeval.workbooks.naming import quoted
from cloudeval.workbooks.template.columns import FIELDS
from cloudeval.workbooks.template.grids import Plan

_WIDTHS = (26.0, 92.0)
_STEPS = (
    *("who", "answer", "unknown", "span", "evidence", "independent"),
    *("leave", "save", "back", "format"),
)


def instruction_sheet(plan: Plan, assessors: Sequence[str]) -> Sheet:
    """The page that is read first."""
    rows = list(_rows(plan, assessors))
    heights = {number: height for number, (_, height) in enumerate(rows)}
    merged = [
        (number, 0, number, 1)
        for number, (row, _) in enumerate(rows)
        if row and isinstance(row[0], Styled) and row[0].style in ("title", "notice", "part")
    ]
    choices = []
    if assessors:
        field = next(
            number for number, (row, _) in enumerate(rows) if _label(row) == _field(plan, FIELDS[0])
        )
        first = next(number for number, (row, _) in enumerate(rows) if _label(row) == assessors[0])
        name = quoted(plan.sheets["instructions"])
        source = f"{name}!$A${first + 1}:$A${first + len(assessors)}"
        title, message = plan.say("book.choice.title"), plan.say("template.choice.list")
        choices = [Choice((field, 1, field, 1), source, title=title, message=message)]
    return Sheet(
        name=plan.sheets["instructions"],
        widths=_WIDTHS,
        styles=("read.label", "read"),
        rows=lambda: ((number, row) for number, (row, _) in enumerate(rows)),
        size=(len(rows), len(_WIDTHS)),
        heights=heights,
        merged=merged,
        choices=choices,
        portrait=True,
        plain=True,
    )


def _label(row: Row) -> str:
    cell = row[0] if row else None
    return str(cell.cell) if isinstance(cell, Styled) else ""


def _field(plan: Plan, key: str) -> str:
    return plan.say(f"template.field.{key}")


def _rows(plan: Plan, assessors: Sequence[str]) -> Iterator[tuple[Row, float]]:
    basis, say = plan.basis, plan.say
    yield _across(say("template.title", name=basis.title), "title"), 26.0
    if basis.label:
        yield _across(basis.label, "notice"), LINE * lines(basis.label, sum(_WIDTHS)) + 8
    yield (Styled(None, "blank"),), 8.0
    for key in FIELDS:
        held = plan.assessor or None if key == "assessor" else None
        yield (Styled(_field(plan, key), "read.label"), Styled(held, "input.typed")), 20.0
    yield (Styled(None, "blank"),), 8.0
    yield _across(say("template.steps"), "part"), 20.0
    given = ("given",) if plan.given else ()
    for number, key in enumerate((*_STEPS, *given), start=1):
        text = say(f"template.step.{key}", sheet=plan.sheets["marks"])
        label = Styled(str(number), "read.label")
        yield (label, Styled(text, "read")), LINE * lines(text, _WIDTHS[1]) + 3
    if assessors:
        yield (Styled(None, "blank"),), 8.0
        yield _across(say("template.assessors"), "part"), 20.0
        for name in assessors:
            yield (Styled(name, "read.label"), Styled(None, "read")), LINE + 2


def _across(text: str, style: str) -> Row:
    return Styled(text, style), Styled(None, style)
