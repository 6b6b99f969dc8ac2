"""``cloudeval score``: offers under one version of the criteria, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cloudeval.cli import completing, options
from cloudeval.cli.asking import AskedStudy, answered, studied
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import refused
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
        *options.study(language),
        options.form(language),
        options.output(language),
        options.flag("full", language),
        options.flag("same-rules", language),
        options.against(language),
    ]
    return Command("score", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedStudy):
    """What this command was called with."""

    version: str | None
    offers: tuple[str, ...]
    same_rules: bool
    against: date | None


def run(language: Language, asked: Asked) -> None:
    """Score, and give the result."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    if asked.against is not None:
        _against(language, asked, asked.against, wanted)
        return
    with studied(asked, language) as (library, study):
        from cloudeval import jobs

        scored = jobs.score(
            library,
            asked.version,
            offers=asked.offers,
            as_of=asked.as_of,
            min_sure=asked.min_sure,
            same_rules=asked.same_rules,
            study=study,
        )
    from cloudeval.reports import score as report

    wanted.give(
        Ways(
            lambda: report.page(scored, language, full=asked.full),
            lambda: report.table(scored, language),
            lambda: report.document(scored),
        )
    )


def _against(language: Language, asked: Asked, other: date, wanted: Wanted) -> None:
    """The same version on two days."""
    if asked.same_rules:
        raise refused(language, "score.two-at-once")
    if asked.study is not None:
        raise refused(language, "study.one-day")
    with answered(asked.data, language) as library:
        from cloudeval import jobs

        result = jobs.against(
            library,
            asked.version,
            other,
            offers=asked.offers,
            as_of=asked.as_of,
            min_sure=asked.min_sure,
        )
    from cloudeval.reports import against as report

    wanted.give(
        Ways(
            lambda: report.page(result, language, full=asked.full),
            lambda: report.table(result, language),
            lambda: report.document(result),
        )
    )
