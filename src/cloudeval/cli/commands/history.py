"""``cloudeval history``: one criterion through the versions of its family."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli import completing, options
from cloudeval.cli.asking import AskedResult, answered
from cloudeval.cli.command import Command
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.changes.lineage import LineageReading


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument(
            "criterion", language, "argument.criterion", shell_complete=completing.criteria
        ),
        options.under(language, completing.versions, "option.under.history"),
        options.reading(language, "option.reading.history"),
        options.form(language),
        options.output(language),
    ]
    return Command("history", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedResult):
    """What this command was called with."""

    criterion: str
    under: str | None
    reading: LineageReading | None


def run(language: Language, asked: Asked) -> None:
    """Follow the criterion, and give the result."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    with answered((*asked.data, *_beside(asked.under)), language) as library:
        from cloudeval import jobs

        steps = jobs.history(
            library, asked.criterion, version=asked.under, reading=asked.reading or "detail"
        )
    from cloudeval.reports import history as report

    wanted.give(
        Ways(
            lambda: report.page(asked.criterion, steps, language),
            lambda: report.table(asked.criterion, steps, language),
            lambda: report.document(asked.criterion, steps),
        )
    )


def _beside(under: str | None) -> tuple[Path, ...]:
    """The folder of a version that was given as a path: the other versions lie there."""
    path = Path(under or "")
    return (path.parent,) if path.is_file() else ()
