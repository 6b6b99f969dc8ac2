"""Lay out a workbook that an auditor opens without us."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.library import Library
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import ChosenStudy
from cloudeval.model.source import Sureness
from cloudeval.model.wording import Language
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.score import score_book


def export(  # noqa: PLR0913 - what ``score`` takes, and a language
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    same_rules: bool = False,
    study: ChosenStudy | None = None,
    language: Language = "en",
) -> Book:
    """Score offers as :func:`cloudeval.jobs.score` does, and lay out the workbook of the score.

    A ``study`` counts as it does there; its members and rulings stand in the minutes.
    ``cloudeval.write_workbook`` writes it. Raises ``TooManyRows`` where no sheet can hold it.
    """
    scored = score(
        library,
        version,
        offers=offers,
        as_of=as_of,
        min_sure=min_sure,
        same_rules=same_rules,
        study=study,
    )
    return score_book(scored, language)
