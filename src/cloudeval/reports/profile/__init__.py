"""The result of ``profile``: the page about one offer, a letter's annex, a document, a table."""

from __future__ import annotations

from typing import Any

from cloudeval.reports.page import Page, Table
from cloudeval.reports.profile.speaking import speaking
from cloudeval.reports.results import Profiled


def page(
    profiles: tuple[Profiled, ...], language: str, *, top: int | None = None, full: bool = False
) -> Page:
    """All that is on file about an offer, and the first questions to its provider."""
    from cloudeval.reports.profile.whole import whole

    say = speaking(language)
    return whole(profiles, say, top, full=full) if profiles else Page(say("settled.nobody"))


def questions(profiles: tuple[Profiled, ...], language: str, *, top: int | None = None) -> Page:
    """The questions alone, as the annex of a letter."""
    from cloudeval.reports.profile.letter import letter

    say = speaking(language)
    return letter(profiles, say, top) if profiles else Page(say("settled.nobody"))


def document(profiles: tuple[Profiled, ...]) -> dict[str, Any]:
    """The same as data for programs, in both languages at once."""
    from cloudeval.reports.profile.documented import profiled_document

    return profiled_document(profiles)


def table(profiles: tuple[Profiled, ...], language: str) -> Table:
    """One row for each claim of each fact, and for each fact without a claim."""
    from cloudeval.reports.profile.rows import profiled_table

    return profiled_table(profiles, speaking(language))


def asked(profiles: tuple[Profiled, ...], language: str, *, top: int | None = None) -> Table:
    """One row for each question, with empty cells for its answer."""
    from cloudeval.reports.profile.rows import questions_table

    return questions_table(profiles, speaking(language), top)
