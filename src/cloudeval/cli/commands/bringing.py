"""``cloudeval import``: marks that an assessor filled in, from a workbook into a study."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli import asking, options
from cloudeval.cli.asking import answered, warn
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import refused
from cloudeval.cli.streams import emit, width
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.jobs.carrying import Carry


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument("workbook", language, "argument.workbook", type=options.Place(language)),
        *options.of_marks(language),
    ]
    return Command("import", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(asking.Asked):
    """What this command was called with."""

    workbook: str
    study: str
    assessor: str | None
    at: date | None
    as_scenario: str | None
    carry: Carry | None
    dry_run: bool


def run(language: Language, asked: Asked) -> None:
    """Read the workbook, put its marks into the study, and tell what changed."""
    folder = Path(asked.study)
    if not (folder / "study.yaml").is_file():
        raise refused(language, "study.none", folder=folder)
    if asked.as_scenario is not None:
        _assume(language, asked, asked.as_scenario)
        return
    with answered((*asked.data, folder), language) as library:
        from cloudeval import jobs

        imported = jobs.import_marks(
            library,
            asked.workbook,
            folder,
            assessor=asked.assessor,
            at=asked.at,
            carry=asked.carry,
            dry_run=asked.dry_run,
        )
        from cloudeval.reports import writers
        from cloudeval.reports.study.entering import entering_page

        summary, study = imported.summary, imported.study
        words = library.vocabulary(library.criteria(study.name))
        page = entering_page(summary, study, words, language, dry_run=asked.dry_run)
    warn(imported.doubts, language)
    emit(writers.text(page, width=width(), language=language), language)


def _assume(language: Language, asked: Asked, name: str) -> None:
    """What was changed in the workbook of a score, as a scenario."""
    if asked.carry is not None:
        raise refused(language, "import.scenario-alone")
    folder = Path(asked.study)
    with answered((*asked.data, folder), language) as library:
        from cloudeval import jobs
        from cloudeval.reports import writers
        from cloudeval.reports.study.assuming import assuming_page

        assumed = jobs.assume(
            library,
            asked.workbook,
            folder,
            name,
            assessor=asked.assessor,
            at=asked.at,
            dry_run=asked.dry_run,
        )
        study = assumed.study
        words = library.vocabulary(library.criteria(study.name))
        page = assuming_page(assumed.scenario, study, words, language, written=assumed.written)
    warn(assumed.doubts, language)
    emit(writers.text(page, width=width(), language=language), language)
