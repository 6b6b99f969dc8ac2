"""Each offer in full: what its groups add up to, and every line."""

from __future__ import annotations

from cloudeval.reports import frame
from cloudeval.reports.answers import answer, outcomes
from cloudeval.reports.numbers import shown
from cloudeval.reports.page import Block, Column, Heading, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import offered
from cloudeval.scoring.evaluation import POINTS, Contribution, Evaluation, Outcome


def offers_in_full(outcome: Outcome, say: Say) -> list[Block]:
    """A part for each offer."""
    blocks: list[Block] = []
    for each in offered(outcome):
        blocks += [Heading(2, each.offer), group_table(each, say), line_table(each, outcome, say)]
    return blocks


def group_table(evaluation: Evaluation, say: Say) -> Table:
    """The groups' parts, and the total that they add up to."""
    titles = {group.id: say.file(group.title) for group in evaluation.sheet.criteria.groups}
    rows = [
        (
            f"{group.group} · {titles[group.group]}",
            *(shown(n, say.language) for n in (group.share * POINTS, group.floor, group.ceiling)),
        )
        for group in evaluation.groups
    ]
    share = sum((group.share for group in evaluation.groups), start=evaluation.floor * 0)
    total = (share * POINTS, evaluation.floor, evaluation.ceiling)
    rows.append((say("total"), *(shown(number, say.language) for number in total)))
    columns = (column(say("column.group")), *_figures(say))
    points = frame.denominator(evaluation.sheet.criteria, say)
    return Table(columns, tuple(rows), say("groups.caption", points=points))


def line_table(evaluation: Evaluation, outcome: Outcome, say: Say) -> Table:
    """Every award criterion: what it may give, the answer, what it gives."""
    columns = (
        column(say("column.criterion")),
        column(say("column.answer")),
        *_figures(say),
    )
    rows = tuple(_line(each, evaluation, outcome, say) for each in evaluation.contributions)
    return Table(columns, rows, say("lines.caption"))


def _line(
    line: Contribution, evaluation: Evaluation, outcome: Outcome, say: Say
) -> tuple[str, ...]:
    reading = line.criterion.reads
    vocabulary = outcome.reader.vocabulary
    told = answer(reading, outcomes(evaluation, reading), vocabulary, say)
    if line.exempt:
        told = say("exempt.line", answer=told)
    name = f"{line.criterion.id} · {say.file(line.criterion.title)}"
    parts = (line.share * POINTS, line.floor, line.ceiling)
    return (name, told, *(shown(number, say.language) for number in parts))


def _figures(say: Say) -> tuple[Column, ...]:
    return tuple(figures(say(f"column.{name}")) for name in ("share", "floor", "ceiling"))
