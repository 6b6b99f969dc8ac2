"""``cloudeval list``: which criteria and which offers there are."""

from __future__ import annotations

from cloudeval.cli import options
from cloudeval.cli.asking import AskedResult, opened
from cloudeval.cli.command import Command
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.model.wording import Language


def command(language: Language) -> Command:
    """The command in one language."""
    params = [options.form(language), options.output(language)]
    return Command("list", language, run, AskedResult, params)


def run(language: Language, asked: AskedResult) -> None:
    """List what is on file."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    with opened(asked.data, language) as library:
        from cloudeval.reports import listing as report

        listed = report.listing(library)
    wanted.give(
        Ways(
            lambda: report.page(listed, language),
            lambda: report.table(listed, language),
            lambda: report.document(listed),
        )
    )
