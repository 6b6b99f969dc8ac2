"""``cloudeval diff``: what changed between two versions, and what it did to each offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
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
    from cloudeval.files.library import Library
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
        options.to_as_of(language),
        options.min_sure(language),
        options.reading(language),
        options.by(language),
        options.top(language),
        *options.tying(language),
        *options.what_if(language),
        *options.study(language),
        options.form(language),
        options.output(language),
        options.flag("full", language),
        options.flag("same-rules", language),
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
    to_as_of: date | None
    reading: LineageReading | None
    by: By | None
    top: int | None
    propose_lineage: bool
    across: bool
    what_if: str | None
    write: str | None
    same_rules: bool
    exit_code: bool
    policy: str | None
    fail_on: Severity | None


def run(language: Language, asked: Asked) -> int:
    """Compare, and give the result; with ``exit_code``, any change is told by the exit code too."""
    wanted = Wanted(language, asked.form, asked.output)
    wanted.refuse_data()
    _refuse(language, asked)
    if asked.what_if is not None:
        _what_if(language, asked, wanted)
        return 0
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
            across=asked.across,
        )
        if asked.to_as_of is not None:
            compared = jobs.to_day(library, compared, asked.to_as_of)
        if asked.by == "version":
            compared = _by_version(library, compared, language)
        if asked.same_rules:
            compared = jobs.lifted(library, compared)
        if asked.propose_lineage:
            compared = jobs.proposed(library, compared)
        if asked.policy is not None:
            compared = jobs.judged(library, compared, Path(asked.policy))
    wanted.give(_ways(compared, asked, language))
    failed = asked.fail_on is not None and _failed(compared, asked.fail_on, language)
    moved = compared.first.changes or compared.relabelled
    return CHANGED if failed or (asked.exit_code and moved) else 0


def _refuse(language: Language, asked: Asked) -> None:
    """Options that make no sense together are refused before anything is computed."""
    stepping, later = asked.by == "version", asked.to_as_of is not None
    if asked.what_if is not None:
        for key, given in (
            ("diff.what-if-alone", stepping or (later and asked.what_if != "ladder")),
            ("diff.policy-what-if", asked.policy is not None or asked.fail_on is not None),
            ("diff.same-rules-what-if", asked.same_rules),
            ("diff.lineage-what-if", asked.propose_lineage or asked.across),
            ("study.what-if", asked.study is not None),
        ):
            if given:
                raise refused(language, key)
    elif asked.write is not None:
        raise refused(language, "diff.write-without")
    elif later and stepping:
        raise refused(language, "diff.steps-two-days")
    elif asked.same_rules and (later or stepping):
        raise refused(language, "diff.same-rules-alone")
    elif asked.across and (later or asked.same_rules):
        raise refused(language, "diff.across-alone")
    elif asked.study is not None and (later or stepping or asked.across):
        raise refused(language, "study.diff-alone")


def _ways(compared: Compared, asked: Asked, language: Language) -> Ways:
    """One screen, and two pages as a document; more where more was asked for.

    Where a study was used, all of them say so.
    """
    from cloudeval.reports import diff as report
    from cloudeval.reports import study

    more = asked.full or asked.by is not None or asked.top is not None

    def marked(page: Page) -> Page:
        return study.on_page(page, compared.study, language)

    def page() -> Page:
        if not more:
            return marked(report.screen(compared, language))
        by = asked.by or "cause"
        return marked(report.page(compared, language, full=asked.full, by=by, top=asked.top))

    return Ways(
        page,
        lambda: study.on_table(report.table(compared, language), compared.study, language),
        lambda: study.on_document(report.document(compared), compared.study),
        None if more else lambda: marked(report.brief(compared, language)),
    )


def _by_version(library: Library, compared: Compared, language: Language) -> Compared:
    """With every step between the two versions."""
    from cloudeval import jobs

    try:
        return jobs.by_version(library, compared)
    except jobs.NoSteps as error:
        names = {"before": error.before.name, "after": error.after.name}
        raise refused(language, "diff.no-steps", **names) from None


def _what_if(language: Language, asked: Asked, wanted: Wanted) -> None:
    """Versions that nobody published."""
    if asked.what_if == "ladder":
        from cloudeval.cli.climbing import climb

        climb(language, asked, wanted)
    else:
        from cloudeval.cli.imagining import imagine

        imagine(language, asked, wanted)


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
