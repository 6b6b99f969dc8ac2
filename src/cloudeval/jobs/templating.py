"""Lay out the workbook that an assessor fills in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.library import Library
from cloudeval.jobs import studying
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import ChosenStudy
from cloudeval.model.wording import Language
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.template import template_book


def template(
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    study: ChosenStudy | None = None,
    language: Language = "en",
) -> Book:
    """A template for the offers that a score would take; a study gives what is not asked for.

    It tells what files say and nothing of other people's marks: who assesses does so unswayed.
    """
    names, _ = studying.offers_of(study, offers)
    asked = studying.version_of(study, version)
    day = as_of if as_of is not None or study is None else study.study.what.as_of
    scored = score(library, asked, offers=names, as_of=day)
    assessors = () if study is None else tuple(one.id for one in study.study.what.assessors)
    return template_book(scored, language, assessors)
