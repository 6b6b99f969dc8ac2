"""Workbooks to test: of shipped sets and examples, of odd cases, and of cases drawn at random."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from cloudeval import jobs
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.provider import Candidate
from cloudeval.model.wording import Language
from cloudeval.reports.results import DayRead, Scored
from cloudeval.scoring.evaluation import evaluate
from cloudeval.scoring.facts_at import Reader
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.score import score_book
from cloudeval.workbooks.writing import write_workbook
from tests.reports.results import EXAMPLE, FICTIONAL, NEW, OLD, ROOT, SAMPLE, library

OWN = ROOT / "examples" / "own-criteria"
DAY = date(2025, 1, 1)
SHIPPED: dict[str, tuple[Path, str, tuple[str, ...]]] = {
    "emc2-v6": (EXAMPLE, "emc2@v6", ()),
    "emc2-some": (EXAMPLE, "emc2@v6", ("scaleway", "ovhcloud/snc-cloud-platform")),
    "calculator": (EXAMPLE, NEW, ()),
    "csf-1.2.1": (EXAMPLE, OLD, FICTIONAL),
    "own-v1": (OWN, "reversibility@v1", ()),
    "own-v2": (OWN, "reversibility@v2", ()),
    "sample": (SAMPLE, "trial@v2", ()),
}


@cache
def scored(name: str) -> Scored:
    folder, version, offers = SHIPPED[name]
    return jobs.score(library(folder), version, offers=offers)


@cache
def shipped(name: str, language: Language) -> Book:
    return score_book(scored(name), language)


def made(
    criteria: CriteriaSet, field: Sequence[Candidate], reader: Reader, language: str = "en"
) -> Book:
    """The workbook of a small case."""
    outcome = evaluate(criteria, field, reader)
    return score_book(Scored(outcome, DayRead(DAY, "asked"), None, "asked", "0" * 64, ()), language)


def written(book: Book, path: Path) -> Path:
    write_workbook(book, path)
    return path
