"""``cloudeval export``: the workbook by which an auditor recomputes a score, and the template."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from cloudeval.cli import asking, completing, options
from cloudeval.cli.asking import studied
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import refused
from cloudeval.cli.speech import say
from cloudeval.cli.workbooks import Place, give
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.changes.lineage import LineageReading
    from cloudeval.files.library import Library
    from cloudeval.jobs import ChosenStudy
    from cloudeval.model.source import Sureness
    from cloudeval.workbooks.book import Book


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
        options.flag("template", language),
        click.Option(["--as", "assessor"], metavar="ID", help=say("option.as.export", language)),
        *options.study(language),
        options.of_difference(language, completing.versions),
        options.reading(language, "option.reading.export"),
        _elsewhere(options.to_as_of(language)),
        options.output(language, "option.workbook"),
    ]
    return Command("export", language, run, Asked, params)


def _elsewhere(option: click.Option) -> click.Option:
    """An option of ``diff`` that people try here too: told where it is, and not in the help."""
    option.hidden = True
    return option


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(asking.Asked):
    """What this command was called with."""

    version: str | None
    offers: tuple[str, ...]
    as_of: date | None
    min_sure: Sureness
    same_rules: bool
    template: bool
    assessor: str | None
    study: str | None
    scenario: str | None
    reviewed_only: bool
    diff: tuple[str, str] | None
    to_as_of: date | None
    reading: LineageReading | None
    output: str | None


def run(language: Language, asked: Asked) -> None:
    """Lay the workbook out, and write it."""
    place = Place(language, asked.output)
    place.refuse_other_names()
    _refuse_with_template(language, asked)
    _refuse_with_difference(language, asked)
    if asked.diff is not None:
        from cloudeval.cli.difference_book import export_difference

        export_difference(language, asked, asked.diff, place)
        return
    with studied(asked, language) as (library, study):
        from cloudeval import jobs
        from cloudeval.workbooks.grid import TooManyRows

        try:
            book = _template(language, asked, library, study) or jobs.export(
                library,
                asked.version,
                offers=asked.offers,
                as_of=asked.as_of,
                min_sure=asked.min_sure,
                same_rules=asked.same_rules,
                study=study,
                language=language,
            )
        except TooManyRows as error:
            raise refused(language, "export.too-long", rows=error.rows) from None
    give(book, place)


def _refuse_with_template(language: Language, asked: Asked) -> None:
    """A template asks questions: what changes how they are counted has no place there."""
    if asked.assessor is not None and not (asked.template and asked.study is not None):
        raise refused(language, "export.as-alone")
    others = {
        "--same-rules": asked.same_rules,
        "--min-sure": asked.min_sure != "low",
        "--scenario": asked.scenario is not None,
        "--reviewed-only": asked.reviewed_only,
    }
    given = ", ".join(name for name, there in others.items() if there)
    if asked.template and given:
        raise refused(language, "export.template-alone", given=given)


def _refuse_with_difference(language: Language, asked: Asked) -> None:
    """The book of a difference is made of two versions, on one day."""
    if asked.diff is None:
        if asked.to_as_of is not None:
            raise refused(language, "export.to-as-of-alone")
        if asked.reading is not None:
            raise refused(language, "export.reading-alone")
        return
    if asked.template:
        raise refused(language, "export.diff-alone")
    if asked.to_as_of is not None:
        raise refused(language, "export.one-day", before=asked.diff[0], after=asked.diff[1])


def _template(
    language: Language, asked: Asked, library: Library, study: ChosenStudy | None
) -> Book | None:
    """What an assessor fills in, where that is asked for."""
    if not asked.template:
        return None
    from cloudeval import jobs

    return jobs.template(
        library,
        asked.version,
        offers=asked.offers,
        as_of=asked.as_of,
        study=study,
        assessor=asked.assessor,
        language=language,
    )
