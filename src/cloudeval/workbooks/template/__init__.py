"""The workbook that an assessor fills in, and what comes back of it."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.model.mark import Mark
from cloudeval.reports.results import Scored
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.template.assembly import assembled
from cloudeval.workbooks.template.grids import Plan

__all__ = ["template_book"]


def template_book(
    scored: Scored,
    language: str,
    assessors: Sequence[str] = (),
    *,
    assessor: str = "",
    given: Sequence[Mark] = (),
) -> Book:
    """A template for the offers and the version of a score, in one language.

    ``assessors`` are the ids that a list offers; without any, the cell is free. What one
    ``assessor`` had ``given`` before is filled in.
    """
    return assembled(Plan(Basis(scored, language), assessor, tuple(given)), assessors)
