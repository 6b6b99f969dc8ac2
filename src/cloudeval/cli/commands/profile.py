"""``cloudeval profile``: all that is on file about an offer, and the questions to its provider."""

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
        options.Argument("offer", language, "argument.offer", shell_complete=completing.offers),
        options.under(language, completing.versions, "option.under.profile"),
        options.as_of(language),
        options.min_sure(language),
        options.flag("questions", language),
        options.top(language, "option.top.profile"),
        options.form(language),
        options.output(language),
        options.flag("full", language),
    ]
    return Command("profile", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedFacts):
    """What this command was called with."""

    offer: str
    under: str | None
    questions: bool
    top: int | None


def run(language: Language, asked: Asked) -> None:
    """Profile, and give the result."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    with answered(asked.data, language) as library:
        from cloudeval import jobs

        profiled = jobs.profile(
            library,
            asked.offer,
            version=asked.under,
            as_of=asked.as_of,
            min_sure=asked.min_sure,
        )
    from cloudeval.reports import profile as report

    if asked.questions:
        wanted.give(
            Ways(
                lambda: report.questions(profiled, language, top=asked.top),
                lambda: report.asked(profiled, language, top=asked.top),
                lambda: report.document(profiled),
            )
        )
        return
    wanted.give(
        Ways(
            lambda: report.page(profiled, language, top=asked.top, full=asked.full),
            lambda: report.table(profiled, language),
            lambda: report.document(profiled),
        )
    )
