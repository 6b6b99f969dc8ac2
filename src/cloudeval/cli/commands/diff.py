"""``cloudeval diff``: what changed between two versions, and what it did to each offer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli import completing, options
from cloudeval.cli.asking import AskedStudy, studied
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import refused
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.cli.speech import say
from cloudeval.cli.streams import talk
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.changes.lineage import LineageReading
    from cloudeval.model.policy import Severity
    from cloudeval.reports.diff.parts import By
    from cloudeval.reports.page import Page
    from cloudeval.reports.results import Compared

CHANGED = 1
_TOLD = 5
"""Changes that are named when they are too grave."""


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        *(
            options.Argument(name, language, f"argument.{name}", shell_complete=completing.versions)
            for name in ("before", "after")
        ),
        options.offers(language, completing.offers),
        options.as_of(language),
        options.min_sure(language),
        options.reading(language),
        options.by(language),
        options.top(language),
        *options.what_if(language),
        *options.study(language),
        options.form(language),
        options.output(language),
        options.flag("full", language),
        options.flag("exit-code", language),
        *options.judging(language),
    ]
    return Command("diff", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedStudy):
    """What this command was called with."""

    before: str
    after: str
    offers: tuple[str, ...]
    reading: LineageReading | None
    by: By
    top: int | None
    what_if: str | None
    write: str | None
    exit_code: bool
    policy: str | None
    fail_on: Severity | None


def run(language: Language, asked: Asked) -> int:
    """Compare, and give the result; with ``exit_code``, any change is told by the exit code too."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    if asked.what_if is not None:
        if asked.policy is not None or asked.fail_on is not None:
            raise refused(language, "diff.policy-what-if")
        if asked.study is not None:
            raise refused(language, "study.what-if")
        from cloudeval.cli.imagining import imagine

        imagine(language, asked, wanted)
        return 0
    if asked.write is not None:
        raise refused(language, "diff.write-without")
    with studied(asked, language) as (library, study):
        from cloudeval import jobs

        compared = jobs.diff(
            library,
            asked.before,
            asked.after,
            offers=asked.offers,
            as_of=asked.as_of,
            min_sure=asked.min_sure,
            study=study,
            reading=asked.reading,
        )
        if asked.policy is not None:
            compared = jobs.judged(library, compared, Path(asked.policy))
    wanted.give(_ways(compared, asked, language))
    failed = asked.fail_on is not None and _failed(compared, asked.fail_on, language)
    return CHANGED if failed or (asked.exit_code and compared.first.changes) else 0


def _ways(compared: Compared, asked: Asked, language: Language) -> Ways:
    """The shapes of the result; where a study was used, all of them say so."""
    from cloudeval.reports import diff as report
    from cloudeval.reports import study

    def page() -> Page:
        made = report.page(compared, language, full=asked.full, by=asked.by, top=asked.top)
        return study.on_page(made, compared.study, language)

    return Ways(
        page,
        lambda: study.on_table(report.table(compared, language), compared.study, language),
        lambda: study.on_document(report.document(compared), compared.study),
    )


def _failed(compared: Compared, least: Severity, language: Language) -> bool:
    """Whether some change is too grave; the first of them are told."""
    from cloudeval.reports.diff.degrees import reaching

    found = reaching(compared, least, language)
    if not found:
        return False
    names = [f"{entry.change.subject} ({entry.change.fingerprint})" for entry in found]
    named = ", ".join(names[:_TOLD])
    if len(names) > _TOLD:
        named = say("diff.failed-rest", language, named=named, number=len(names) - _TOLD)
    key = "diff.failed.one" if len(found) == 1 else "diff.failed.many"
    talk(say(key, language, number=len(found), least=least, named=named))
    return True
