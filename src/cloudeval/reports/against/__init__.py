"""The result of ``score --against``: what the facts between two days did, under the same rules."""

from __future__ import annotations

from typing import Any

from cloudeval.reports import frame
from cloudeval.reports.against.tables import checks_moved, lines_moved, totals
from cloudeval.reports.page import Block, Headline, Page, Paragraph, Table
from cloudeval.reports.results import Against
from cloudeval.reports.saying import Say
from cloudeval.reports.score import reproduced
from cloudeval.words.against import TEXTS as OF_AGAINST
from cloudeval.words.report import TEXTS

TOP = 8
"""Lines and checks that a brief page lists."""


def speaking(language: str) -> Say:
    """The words of this report beside those of all."""
    return Say(language, {**TEXTS, **OF_AGAINST})


def page(result: Against, language: str, *, full: bool = False) -> Page:
    """The result as a page; ``full`` lists every line and every check that moved."""
    say = speaking(language)
    scored = result.after
    top = None if full else TOP
    blocks: list[Block] = [
        *frame.labelled(say, scored.criteria),
        *_about(result, say),
        *_headline(result, say),
        *totals(result, say),
        *checks_moved(result, say, top),
        *lines_moved(result, say, top),
        *([] if full else [Paragraph(say("against.more"), close=True)]),
        *frame.credit((scored.criteria,), say),
        *frame.files_read(scored.inputs, say, full=full),
        *frame.reproduction(
            _reproduced(result, full=full), [(scored.criteria.name, scored.digest)], say
        ),
    ]
    return Page(_title(result, say), tuple(blocks))


def _title(result: Against, say: Say) -> str:
    criteria = result.after.criteria
    return say(
        "against.title",
        family=frame.family_title(criteria, result.after.family, say),
        version=criteria.version,
        nature=say(f"nature.{criteria.nature}"),
    )


def _about(result: Against, say: Say) -> list[Block]:
    scored, evaluations = result.after, result.after.outcome.evaluations
    days = [say.on(each.as_of.date) for each in (result.before, result.after)]
    parts = [
        frame.version_date(scored.criteria, say),
        say("against.days", before=days[0], after=days[1]),
        frame.chosen(scored.cast, scored.criteria, (each.role for each in evaluations), say),
    ]
    if scored.outcome.reader.min_sure != "low":
        parts.append(say(f"min-sure.{scored.outcome.reader.min_sure}"))
    told = Paragraph(" ".join(filter(None, parts)), close=True)
    return [told, *frame.fictional([each.candidate for each in evaluations], say)]


def _headline(result: Against, say: Say) -> list[Block]:
    if not result.offers:
        return [Headline(say("settled.nobody"))]
    sides = (result.before.outcome, result.after.outcome)
    was, now = ("yes" if outcome.settled else "no" for outcome in sides)
    return [Headline(say(f"diff.settled.{was}.{now}"), say("against.rules"))]


def _reproduced(result: Against, *, full: bool) -> str:
    told = reproduced(result.before, "score", full=full)
    return f"{told} --against {result.after.as_of.date.isoformat()}"


def document(result: Against) -> dict[str, Any]:
    """The result as data for programs, in both languages at once."""
    from cloudeval.reports.against.data import against_document

    return against_document(result)


def table(result: Against, language: str) -> Table:
    """One row for each offer and line, then for each check."""
    from cloudeval.reports.against.rows import against_table

    return against_table(result, speaking(language))
