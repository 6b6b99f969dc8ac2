"""``cloudeval export``: the workbook by which an auditor recomputes a score without us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cloudeval.cli import asking, completing, options
from cloudeval.cli.asking import answered
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import refused
from cloudeval.cli.workbooks import Place, give
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.changes.lineage import LineageReading
    from cloudeval.model.source import Sureness


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument(
            "version",
            language,
            "argument.version",
            required=False,
            shell_complete=completing.versions,
        ),
        options.offers(language, completing.offers),
        options.as_of(language),
        options.min_sure(language),
        options.flag("same-rules", language),
        options.of_difference(language, completing.versions),
        options.reading(language, "option.reading.export"),
        options.output(language, "option.workbook"),
    ]
    return Command("export", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(asking.Asked):
    """What this command was called with."""

    version: str | None
    offers: tuple[str, ...]
    as_of: date | None
    min_sure: Sureness
    same_rules: bool
    diff: tuple[str, str] | None
    reading: LineageReading | None
    output: str | None


def run(language: Language, asked: Asked) -> None:
    """Lay the workbook out, and write it."""
    place = Place(language, asked.output)
    place.refuse_other_names()
    if asked.diff is not None:
        from cloudeval.cli.difference_book import export_difference

        export_difference(language, asked, asked.diff, place)
        return
    if asked.reading is not None:
        raise refused(language, "export.reading-alone")
    with answered(asked.data, language) as library:
        from cloudeval import jobs
        from cloudeval.workbooks.grid import TooManyRows

        try:
            book = jobs.export(
                library,
                asked.version,
                offers=asked.offers,
                as_of=asked.as_of,
                min_sure=asked.min_sure,
                same_rules=asked.same_rules,
                language=language,
            )
        except TooManyRows as error:
            raise refused(language, "export.too-long", rows=error.rows) from None
    give(book, place)
