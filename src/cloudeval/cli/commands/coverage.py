"""``cloudeval coverage``: how much is known of each offer, and what to look for first."""

from __future__ import annotations

from dataclasses import dataclass

from cloudeval.cli import completing, options
from cloudeval.cli.asking import AskedFacts, answered
from cloudeval.cli.command import Command
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.model.wording import Language


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
        options.top(language),
        options.form(language),
        options.output(language),
        options.flag("full", language),
    ]
    return Command("coverage", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedFacts):
    """What this command was called with."""

    version: str | None
    offers: tuple[str, ...]
    top: int | None


def run(language: Language, asked: Asked) -> None:
    """Count what is known, and give the result."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    with answered(asked.data, language) as library:
        from cloudeval import jobs

        covered = jobs.coverage(
            library, asked.version, offers=asked.offers, as_of=asked.as_of, min_sure=asked.min_sure
        )
    from cloudeval.reports import coverage as report

    top = report.TOP if asked.top is None else asked.top
    wanted.give(
        Ways(
            lambda: report.page(covered, language, full=asked.full, top=top),
            lambda: report.table(covered, language),
            lambda: report.document(covered),
        )
    )
