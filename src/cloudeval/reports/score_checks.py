"""The first two blocks of a score: the candidate, and the offer's compliance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from cloudeval.reports.page import Block, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import in_order, offered
from cloudeval.reports.standings import is_candidate, is_tested, standing, subject, verdict
from cloudeval.scoring.evaluation import Evaluation, Outcome
from cloudeval.scoring.screening import Check

Part = Literal["candidate", "compliance"]
_REASONS = 3
"""Reasons that a brief page gives for each offer."""
_NAMES = 3
"""Offers that one sentence names."""


def checks(outcome: Outcome, say: Say, *, full: bool) -> list[Block]:
    """Both blocks, the candidate's only where the version has one."""
    candidate = any(_of(each, "candidate") for each in outcome.evaluations)
    blocks = _part(outcome, "candidate", say, full=full) if candidate else []
    return [*blocks, *_part(outcome, "compliance", say, full=full)]


def _of(evaluation: Evaluation, part: Part) -> list[Check]:
    return [check for check in evaluation.checks if is_candidate(check) == (part == "candidate")]


def _part(outcome: Outcome, part: Part, say: Say, *, full: bool) -> list[Block]:
    found = [(each.offer, _of(each, part)) for each in offered(outcome)]
    blocks: list[Block] = []
    if part == "compliance" and not is_tested(outcome.criteria):
        told = standing(outcome.criteria, "admitted", say)
        blocks.append(Paragraph(say("compliance.free", standing=told), close=True))
    elif not any(checks for _, checks in found):
        blocks.append(Paragraph(say(f"{part}.none"), close=True))
    else:
        title = say(f"{part}.title.{outcome.criteria.procedure}")
        draw = _verdicts if full else _counts
        blocks.append(draw(title, found, outcome, say))
    return [*blocks, *(_absent(outcome, say) if part == "compliance" else ())]


def _absent(outcome: Outcome, say: Say) -> list[Block]:
    """Offers that there were not yet, or no longer."""
    absent = [each.offer for each in in_order(outcome) if each.standing == "not-offered"]
    if not absent:
        return []
    return [Paragraph(say("absent", offers=say.some(absent, _NAMES)), close=True)]


def _counts(
    title: str, found: Sequence[tuple[str, list[Check]]], outcome: Outcome, say: Say
) -> Block:
    """How many checks each offer meets, and which it does not; one sentence where it meets all."""
    if all(check.verdict == "met" for _, checks in found for check in checks):
        most = max(len(checks) for _, checks in found)
        return Paragraph(f"{title} {say.count('checks.all-met', most)}")
    wanted = [
        verdict
        for verdict in ("not-met", "unproven")
        if any(check.verdict == verdict for _, checks in found for check in checks)
    ]
    columns = (
        column(say("column.offer.own")),
        figures(say("verdict.met")),
        *(column(say(f"verdict.{verdict}")) for verdict in wanted),
    )
    rows = tuple(
        (offer, _met(checks), *(_named_all(checks, verdict, outcome, say) for verdict in wanted))
        for offer, checks in found
    )
    return Table(columns, rows, title)


def _met(checks: Sequence[Check]) -> str:
    return f"{sum(check.verdict == 'met' for check in checks)}/{len(checks)}"


def _named_all(checks: Sequence[Check], verdict: str, outcome: Outcome, say: Say) -> str:
    subjects = [
        subject(check, outcome.criteria, say) for check in checks if check.verdict == verdict
    ]
    return say.some(subjects, _REASONS)


def _verdicts(
    title: str, found: Sequence[tuple[str, list[Check]]], outcome: Outcome, say: Say
) -> Table:
    """Each check against each offer."""
    names = {
        (check.kind, check.criterion.id if check.criterion else ""): _named(check, outcome, say)
        for _, checks in found
        for check in checks
    }
    cells = {
        (offer, check.kind, check.criterion.id if check.criterion else ""): verdict(check, say)
        for offer, checks in found
        for check in checks
    }
    columns = (column(say("column.check")), *(column(offer) for offer, _ in found))
    rows = tuple(
        (name, *(cells.get((offer, *key), "") for offer, _ in found)) for key, name in names.items()
    )
    return Table(columns, rows, title)


def _named(check: Check, outcome: Outcome, say: Say) -> str:
    told = subject(check, outcome.criteria, say)
    return told if check.criterion is None else f"{check.criterion.id} · {told}"
