"""The difference by date: each step from a version to the next, by its own causes."""

from __future__ import annotations

from dataclasses import replace

from cloudeval.reports import frame
from cloudeval.reports.diff.changed import offers_in_order
from cloudeval.reports.diff.parts import parts_of
from cloudeval.reports.numbers import pair
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say


def steps_told(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """What steps are and are not; in full each step by cause. Nothing where none were asked for.

    The table of the steps themselves is that of the causes, with ``by="version"``.
    """
    if compared.steps is None or not compared.first.changes:
        return []
    blocks: list[Block] = [Paragraph(f"{say('steps.apart')} {_passing(compared, say)}", close=True)]
    names = offers_in_order(compared.first)
    if full and names:
        steps = zip(*(steps.each for steps in compared.steps), strict=True)
        blocks.append(Heading(2, say("steps.title")))
        blocks += [_step(replace(compared, readings=same), names, say) for same in steps]
    return blocks


def _passing(compared: Compared, say: Say) -> str:
    at = compared.readings.index(compared.first)
    found = (compared.steps or ())[at].passing
    if not found:
        return say("steps.passing.none", after=compared.first.after.version)
    return say.count("steps.passing", len(found), names=frame.names(found, say))


def _step(step: Compared, names: list[str], say: Say) -> Table:
    """One step by cause, with both readings where they differ."""
    rows = []
    for part in parts_of(step, "cause", say):
        readings = range(len(step.readings)) if part.contested else range(1)
        for at in readings:
            mark = f" {say(f'reading.{step.readings[at].reading}.mark')}" if part.contested else ""
            count = f" ({part.counts[at]})" if part.counts[at] else ""
            cells = (pair(part.of(name, at), say.language, sign=True) for name in names)
            rows.append((f"{part.title}{count}{mark}", *cells))
    changes = {offer.offer: offer.change for offer in step.first.offers}
    whole = (pair(changes[name], say.language, sign=True) for name in names)
    rows.append((say("column.change"), *whole))
    caption = say("steps.caption", before=step.first.before.version, after=step.first.after.version)
    return Table((column(say("column.cause")), *map(figures, names)), tuple(rows), caption)
