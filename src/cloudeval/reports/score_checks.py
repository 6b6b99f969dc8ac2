"""The first two blocks of a score: the candidate, and the offer's compliance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from cloudeval.reports.folding import columns
from cloudeval.reports.page import Block, Items, Paragraph, Table, column
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import in_order, offered
from cloudeval.reports.standings import is_candidate, is_tested, standing, subject, verdict
from cloudeval.scoring.evaluation import Evaluation, Outcome
from cloudeval.scoring.screening import Check

Part = Literal["candidate", "compliance"]
_REASONS = 2
"""Conditions that a brief page names for each offer."""
_ROOM = 148
"""How long a line about an offer gets, in columns."""
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
        blocks += draw(title, found, outcome, say)
    return [*blocks, *(_absent(outcome, say) if part == "compliance" else ())]


def _absent(outcome: Outcome, say: Say) -> list[Block]:
    """Offers that there were not yet, or no longer."""
    absent = [each.offer for each in in_order(outcome) if each.standing == "not-offered"]
    if not absent:
        return []
    return [Paragraph(say("absent", offers=say.some(absent, _NAMES)), close=True)]


def _counts(
    title: str, found: Sequence[tuple[str, list[Check]]], outcome: Outcome, say: Say
) -> list[Block]:
    """How many checks each offer meets, and the first that it does not; unproven are counted."""
    if all(check.verdict == "met" for _, checks in found for check in checks):
        most = max(len(checks) for _, checks in found)
        return [Paragraph(f"{title} {say.count('checks.all-met', most)}")]
    alike: dict[str, list[tuple[str, list[Check]]]] = {}
    for offer, checks in found:
        key = _counted(checks, outcome, say, most=_REASONS)
        alike.setdefault(key, []).append((offer, checks))
    return [Paragraph(title), Items(tuple(_told(each, outcome, say) for each in alike.values()))]


def _told(alike: Sequence[tuple[str, list[Check]]], outcome: Outcome, say: Say) -> str:
    """Offers that meet alike, with as many conditions named as two lines hold."""
    offers = ", ".join(offer for offer, _ in alike)
    tried = [
        say("checks.counted", offers=offers, counts=_counted(alike[0][1], outcome, say, most=most))
        for most in range(_REASONS, 0, -1)
    ]
    return next((told for told in tried if columns(told) <= _ROOM), tried[-1])


def _counted(checks: Sequence[Check], outcome: Outcome, say: Say, *, most: int) -> str:
    """``57: 0 met, 2 not met (…), 55 unproven``."""
    parts = []
    for came in ("met", "not-met", "unproven"):
        these = [check for check in checks if check.verdict == came]
        if not these and came != "met":
            continue
        told = say.count(f"checks.{came}", len(these))
        if came == "not-met":
            named = [subject(check, outcome.criteria, say) for check in these]
            alone = most == 1 < len(named)
            titles = say("checks.first", title=named[0]) if alone else say.some(named, most)
            told = say("checks.named", counted=told, titles=titles)
        parts.append(told)
    return say("checks.parts", all=len(checks), parts=", ".join(parts))


def _verdicts(
    title: str, found: Sequence[tuple[str, list[Check]]], outcome: Outcome, say: Say
) -> list[Block]:
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
    titles = (column(say("column.check")), *(column(offer) for offer, _ in found))
    rows = tuple(
        (name, *(cells.get((offer, *key), "") for offer, _ in found)) for key, name in names.items()
    )
    return [Table(titles, rows, title)]


def _named(check: Check, outcome: Outcome, say: Say) -> str:
    told = subject(check, outcome.criteria, say)
    return told if check.criterion is None else f"{check.criterion.id} · {told}"
