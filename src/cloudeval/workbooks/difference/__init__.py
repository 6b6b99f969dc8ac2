"""The workbook of a difference: both versions, and what each change did, recomputed by formulas."""

from __future__ import annotations

from cloudeval.changes.lineage import LineageReading
from cloudeval.reports.results import Compared, Laddered
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.difference.basis import Ground
from cloudeval.workbooks.difference.whole import assembled

__all__ = ["difference_book"]


def difference_book(
    compared: Compared,
    laddered: Laddered | None,
    language: str,
    reading: LineageReading | None = None,
) -> Book:
    """The workbook of a difference, in one language, under one reading of lineage.

    ``laddered`` has the rungs from the one version to the other, where there are any. Raises
    ``TooManyRows`` where no sheet holds it.
    """
    chosen = (each for each in compared.readings if each.reading == reading)
    return assembled(Ground(compared, next(chosen, compared.first), laddered, language))
