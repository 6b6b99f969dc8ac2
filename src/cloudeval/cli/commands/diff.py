"""``cloudeval diff``: what changed between two versions, and what it did to each offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli import completing, options
from cloudeval.cli.asking import AskedFacts, answered
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
        *options.tying(language),
        *options.what_if(language),
        options.form(language),
        options.output(language),
        options.flag("full", language),
        options.flag("exit-code", language),
        *options.judging(language),
    ]
    return Command("diff", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedFacts):
    """What this command was called with."""

    before: str
    after: str
    offers: tuple[str, ...]
    reading: LineageReading | None
    by: By
    top: int | None
    propose_lineage: bool
    across: bool
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
        if asked.propose_lineage or asked.across:
            raise refused(language, "diff.lineage-what-if")
        from cloudeval.cli.imagining import imagine

        imagine(language, asked, wanted)
        return 0
    if asked.write is not None:
        raise refused(language, "diff.write-without")
    with answered(asked.data, language) as library:
        from cloudeval import jobs

        compared = jobs.diff(
            library,
            asked.before,
            asked.after,
            offers=asked.offers,
            as_of=asked.as_of,
            min_sure=asked.min_sure,
            reading=asked.reading,
            across=asked.across,
        )
        if asked.propose_lineage:
            compared = jobs.proposed(library, compared)
        if asked.policy is not None:
            compared = jobs.judged(library, compared, Path(asked.policy))
    from cloudeval.reports import diff as report
    from cloudeval.reports.diff.proposing import around

    def page() -> Page:
        shown = report.page(compared, language, full=asked.full, by=asked.by, top=asked.top)
        return around(shown, compared, language, full=asked.full)

    wanted.give(
        Ways(
            page,
            lambda: report.table(compared, language),
            lambda: report.document(compared),
        )
    )
    failed = asked.fail_on is not None and _failed(compared, asked.fail_on, language)
    moved = compared.first.changes or compared.relabelled
    return CHANGED if failed or (asked.exit_code and moved) else 0


def _failed(compared: Compared, least: Severity, language: Language) -> bool:
    """Whether some change is too grave; the first of them are told."""
    from cloudeval.reports.diff.degrees import reaching
    from cloudeval.reports.diff.kept_ids import named, unread

    found = reaching(compared, least, language)
    names = [f"{entry.change.subject} ({entry.change.fingerprint})" for entry in found]
    words = [named(each) for each in unread(compared, least)]
    for key, told in (("diff.failed", names), ("diff.unread", words)):
        if told:
            _tell(key, told, least, language)
    return bool(names or words)


def _tell(key: str, names: Sequence[str], least: Severity, language: Language) -> None:
    """How many there are, and the first of them by name."""
    shown = ", ".join(names[:_TOLD])
    if len(names) > _TOLD:
        shown = say("diff.failed-rest", language, named=shown, number=len(names) - _TOLD)
    number = "one" if len(names) == 1 else "many"
    talk(say(f"{key}.{number}", language, number=len(names), least=least, named=shown))
