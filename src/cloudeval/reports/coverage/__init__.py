"""The result of ``coverage``: how much is known, and what to look for first."""

from __future__ import annotations

from typing import Any

from cloudeval.reports import frame
from cloudeval.reports.coverage.offers import by_group, headline, offer_table
from cloudeval.reports.coverage.subjects import subject_table
from cloudeval.reports.page import Block, Page, Paragraph, Table
from cloudeval.reports.results import CoveredField
from cloudeval.reports.saying import Say
from cloudeval.reports.score import about, reproduced
from cloudeval.words.coverage import TEXTS as OF_COVERAGE
from cloudeval.words.report import TEXTS

TOP = 10
"""Things to look for that a brief page lists."""


def speaking(language: str) -> Say:
    """The words of this report beside those of all."""
    return Say(language, {**TEXTS, **OF_COVERAGE})


def page(covered: CoveredField, language: str, *, full: bool = False, top: int = TOP) -> Page:
    """The result as a page; ``full`` adds the groups, and lists all that can be looked for."""
    say = speaking(language)
    scored, criteria = covered.scored, covered.scored.criteria
    most = len(covered.coverage.subjects) if full else top
    blocks: list[Block] = [
        *frame.labelled(say, criteria),
        *about(scored, say),
        *headline(covered.coverage, say),
        *offer_table(covered.coverage, say),
        *(by_group(covered.coverage, say) if full else ()),
        *subject_table(covered.coverage, say, most),
        Paragraph(say("coverage.any-search")),
        *([] if full else [Paragraph(say("coverage.more"), close=True)]),
        *frame.credit((criteria,), say),
        *frame.files_read(scored.inputs, say, full=full),
        *frame.reproduction(
            reproduced(scored, "coverage", full=full), [(criteria.name, scored.digest)], say
        ),
    ]
    return Page(_title(covered, say), tuple(blocks))


def _title(covered: CoveredField, say: Say) -> str:
    scored, criteria = covered.scored, covered.scored.criteria
    family = frame.family_title(criteria, scored.family, say)
    nature = say(f"nature.{criteria.nature}")
    return say("coverage.title", family=family, version=criteria.version, nature=nature)


def document(covered: CoveredField) -> dict[str, Any]:
    """The result as data for programs, in both languages at once."""
    from cloudeval.reports.coverage.data import covered_document

    return covered_document(covered)


def table(covered: CoveredField, language: str) -> Table:
    """One row for each offer and group."""
    from cloudeval.reports.coverage.rows import covered_table

    return covered_table(covered, speaking(language))
