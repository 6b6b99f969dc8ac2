"""``cloudeval migrate``: a study goes on under another version of its criteria."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli import completing, options
from cloudeval.cli.asking import AskedResult, answered
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import reason, refused
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.jobs.carrying import Carry


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument("study", language, "argument.study-moved", type=options.Place(language)),
        options.Argument(
            "version", language, "argument.version-to", shell_complete=completing.versions
        ),
        *options.of_migration(language),
        options.form(language),
        options.output(language),
        options.flag("full", language),
    ]
    return Command("migrate", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedResult):
    """What this command was called with."""

    study: str
    version: str
    to: str | None
    carry: Carry
    dry_run: bool
    full: bool


def run(language: Language, asked: Asked) -> None:
    """Lay the study out anew, and tell what became of each of its answers."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    folder = Path(asked.study)
    if not (folder / "study.yaml").is_file():
        raise refused(language, "study.none", folder=folder)
    with answered((*asked.data, folder), language) as library:
        from cloudeval import jobs
        from cloudeval.files.replacing import NotSaved

        try:
            migrated = jobs.migrate(
                library,
                folder,
                asked.version,
                to=asked.to,
                carry=asked.carry,
                dry_run=asked.dry_run,
            )
        except NotSaved as error:
            why = reason(error.cause, language)
            raise refused(language, "migrate.failed", folder=error.path, reason=why) from None
    from cloudeval.reports import migrate as report

    wanted.give(
        Ways(
            lambda: report.page(migrated, language, full=asked.full, data=asked.data),
            lambda: report.table(migrated, language),
            lambda: report.document(migrated),
        )
    )
