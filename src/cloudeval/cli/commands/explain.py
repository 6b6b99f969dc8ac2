"""``cloudeval explain``: one offer's figures, taken apart down to their sources."""

from __future__ import annotations

from dataclasses import dataclass

from cloudeval.cli import completing, options
from cloudeval.cli.asking import AskedStudy, studied
from cloudeval.cli.command import Command
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.model.wording import Language


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument("offer", language, "argument.offer", shell_complete=completing.offers),
        options.Argument(
            "criterion",
            language,
            "argument.criterion-of-offer",
            required=False,
            shell_complete=completing.criteria,
        ),
        options.under(language, completing.versions),
        options.as_of(language),
        options.min_sure(language),
        *options.study(language),
        options.form(language),
        options.output(language),
        options.flag("full", language),
    ]
    return Command("explain", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedStudy):
    """What this command was called with."""

    offer: str
    criterion: str | None
    under: str | None


def run(language: Language, asked: Asked) -> None:
    """Explain, and give the result."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    with studied(asked, language) as (library, study):
        from cloudeval import jobs

        explained = jobs.explain(
            library,
            asked.offer,
            asked.criterion,
            version=asked.under,
            as_of=asked.as_of,
            min_sure=asked.min_sure,
            study=study,
        )
    from cloudeval.reports import explain as report

    wanted.give(
        Ways(
            lambda: report.page(explained, language, full=asked.full),
            lambda: report.table(explained, language),
            lambda: report.document(explained),
        )
    )
