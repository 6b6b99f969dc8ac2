"""Workbooks of differences to test: of shipped sets, and of cases drawn at random."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from cloudeval import jobs
from cloudeval.changes.lineage import LineageReading, edges
from cloudeval.effects.attribution import Exempted, Versions, attribute, exempted
from cloudeval.effects.difference import difference
from cloudeval.effects.form import Form
from cloudeval.effects.tree import trees
from cloudeval.model.wording import Language
from cloudeval.reports.results import Compared, DayRead
from cloudeval.testing.strategies import RevisedCase
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.difference import difference_book
from cloudeval.workbooks.difference.terms import Term, Terms
from tests.reports.results import EXAMPLE, FICTIONAL, NEW, OLD, ROOT, SAMPLE, library
from tests.workbooks.books import OWN

SHIPPED: dict[str, tuple[Path, str, str, tuple[str, ...]]] = {
    "ruler": (EXAMPLE, "eu-csf@1.2", OLD, FICTIONAL),
    "groups": (EXAMPLE, OLD, NEW, FICTIONAL),
    "sample": (SAMPLE, "trial@v1", "trial@v2", ()),
    "emc2": (EXAMPLE, "emc2@v1", "emc2@v6", ("scaleway", "microsoft-azure")),
}
STUDY = ROOT / "examples" / "study"


@cache
def shipped(name: str, language: Language, reading: LineageReading | None = None) -> Book:
    folder, before, after, offers = SHIPPED[name]
    return jobs.export_difference(
        library(folder), before, after, offers=offers, reading=reading, language=language
    )


@cache
def lifted(language: Language) -> Book:
    """Two versions with no offer exempt from any line."""
    folder, before, after, offers = SHIPPED["emc2"]
    return jobs.export_difference(
        library(folder), before, after, offers=offers, same_rules=True, language=language
    )


@cache
def studied(language: Language, *, reviewed_only: bool = False) -> Book:
    """Two versions with what a committee says beside the facts."""
    folder = library(OWN)
    chosen = jobs.open_study(folder, STUDY, reviewed_only=reviewed_only)
    names = "reversibility@v1", "reversibility@v2"
    return jobs.export_difference(folder, *names, study=chosen, language=language)


def compared(case: RevisedCase) -> Compared:
    """Two small versions, compared."""
    tied = edges(case.before, case.after, "detail")
    found = difference(case.before, case.after, ("detail", tied), case.field, case.reader)
    day = DayRead(date(2025, 1, 1), "asked")
    return Compared((found,), day, None, "asked", ("0" * 64, "1" * 64), None, (), ())


def made(case: RevisedCase, language: Language = "en") -> Book:
    """The workbook of a small case."""
    return difference_book(compared(case), None, language)


def terms(case: RevisedCase) -> list[tuple[Form, tuple[Term, ...], Exempted]]:
    """Of each change on each kind of offer: its form, and the terms that it is read back as."""
    found = compared(case).first
    both = trees(case.before, case.after, found.units)
    words = case.reader.vocabulary
    versions = Versions(case.before, case.after, both, found.families, found.changes, words)
    reader = Terms((case.before, case.after), both, found.families)
    freed = exempted((case.before, case.after))
    told = []
    for each in {freed(offer.offer) for offer in found.offers}:
        forms = attribute(versions, each)
        told += [(form, reader.of(form, each), each) for form in forms.effects.values()]
        told.append((forms.ruler, reader.ruler(forms.ruler), each))
    return told
