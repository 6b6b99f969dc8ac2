"""Lay out the workbook that an assessor fills in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.findings import unknown
from cloudeval.files.folders import STUDY
from cloudeval.files.library import Library
from cloudeval.files.problems import Problem, Unusable
from cloudeval.jobs import studying
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import ChosenStudy
from cloudeval.model.wording import Language
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.template import template_book
from cloudeval.workbooks.template.earlier import standing


def template(
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    study: ChosenStudy | None = None,
    assessor: str | None = None,
    language: Language = "en",
) -> Book:
    """A template for the offers that a score would take; a study gives what is not asked for.

    It tells what files say and nothing of other people's marks: who assesses does so unswayed. What
    an ``assessor`` of the study answered before is filled in; whoever is none is refused.
    """
    names, _ = studying.offers_of(study, offers)
    asked = studying.version_of(study, version)
    day = as_of if as_of is not None or study is None else study.study.what.as_of
    scored = score(library, asked, offers=names, as_of=day)
    assessors = () if study is None else tuple(one.id for one in study.study.what.assessors)
    if study is None or assessor is None:
        return template_book(scored, language, assessors)
    if assessor not in assessors:
        found = unknown("assessor.unknown", (), assessor, assessors)
        raise Unusable([Problem(code=found.code, file=study.file(STUDY), values=found.values)])
    given = standing(study.study, assessor)
    return template_book(scored, language, assessors, assessor=assessor, given=given)
