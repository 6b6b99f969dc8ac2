"""Lay out a workbook that an auditor opens without us."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from cloudeval.files.library import Library
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import ChosenStudy
from cloudeval.model.source import Sureness
from cloudeval.model.wording import Language
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.score import score_book

if TYPE_CHECKING:
    from cloudeval.changes.lineage import LineageReading


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


def export_difference(  # noqa: PLR0913 - each is something that a person may ask for
    library: Library,
    before: str,
    after: str,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    reading: LineageReading | None = None,
    same_rules: bool = False,
    study: ChosenStudy | None = None,
    language: Language = "en",
) -> Book:
    """Compare two versions as :func:`cloudeval.jobs.diff` does, and lay out the workbook of it.

    Effects are told under one ``reading`` of contested lineage, else as detail. Rungs are told
    where ``after`` comes from ``before``, but with ``same_rules``: no rung lifts exemptions. A
    ``study`` counts as it does there.
    """
    from cloudeval.jobs.climbing import ladder
    from cloudeval.jobs.comparing import diff, lifted
    from cloudeval.jobs.imagining import NoLine
    from cloudeval.workbooks.difference import difference_book

    compared = diff(
        library, before, after, offers=offers, as_of=as_of, min_sure=min_sure, study=study
    )
    if same_rules:
        return difference_book(lifted(library, compared), None, language, reading)
    try:
        laddered = ladder(
            library, before, after, offers=offers, as_of=as_of, min_sure=min_sure, study=study
        )
    except NoLine:
        laddered = None
    return difference_book(compared, laddered, language, reading)
