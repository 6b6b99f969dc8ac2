"""Opens the library for a command, and says in plain words why a question has no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cloudeval.cli.refusal import Refusal, refused
from cloudeval.cli.speech import say
from cloudeval.cli.streams import talk
from cloudeval.cli.suggesting import near
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.files.library import Library
    from cloudeval.files.problems import Problem
    from cloudeval.jobs import ChosenStudy, NoCriterion
    from cloudeval.model.source import Sureness


_TOLD_BY_RESULTS = ("weights.sum-kept", "weights.group-sum-kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What every command was called with; each adds its own."""

    data: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedResult(Asked):
    """A command that gives a result, and in which form."""

    form: str | None
    output: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFacts(AskedResult):
    """A command that reads facts."""

    as_of: date | None
    min_sure: Sureness
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedStudy(AskedFacts):
    """A command that may read facts beside a committee's marks."""

    study: str | None
    scenario: str | None
    reviewed_only: bool


class AsksStudy(Protocol):
    """A command that may take a study, whatever else it takes."""

    @property
    def data(self) -> tuple[Path, ...]: ...
    @property
    def study(self) -> str | None: ...
    @property
    def scenario(self) -> str | None: ...
    @property
    def reviewed_only(self) -> bool: ...


class Said(Protocol):
    """A problem of a file, or something like it."""

    @property
    def severity(self) -> str:
        """Error or warning."""

    def said(self, language: str) -> str:
        """The place and the matter, in one line."""


Tell = Callable[[Iterable["Problem"]], None]


@contextmanager
def opened(data: Sequence[Path], language: Language, tell: Tell | None = None) -> Iterator[Library]:
    """The library; what is wrong with its files ends the command, what is doubtful is only told.

    ``tell`` takes what is doubtful; without it, it is written at once.
    """
    from cloudeval.files.library import open_library
    from cloudeval.files.problems import Unusable

    try:
        library = open_library(data)
        yield library
    except Unusable as unusable:
        raise unusable_files(unusable.problems, language) from None
    if tell is None:
        warn(library.warnings, language)
    else:
        tell(library.warnings)


@contextmanager
def answered(
    data: Sequence[Path], language: Language, tell: Tell | None = None
) -> Iterator[Library]:
    """The library for a job, whose own refusals are told too."""
    from cloudeval.jobs import NoCriterion, NoDate, NotOneFamily

    with opened(data, language, tell) as library:
        try:
            yield library
        except NoDate as error:
            raise refused(language, "no-date", set=error.criteria.name) from None
        except NotOneFamily as error:
            names = {"before": error.before.name, "after": error.after.name}
            raise refused(language, "diff.not-one-family", **names) from None
        except NoCriterion as error:
            raise no_criterion(error, language) from None


@contextmanager
def studied(asked: AsksStudy, language: Language) -> Iterator[tuple[Library, ChosenStudy | None]]:
    """The library for a job, with the study that was asked for; what lies in its folder counts."""
    if asked.study is None:
        if asked.scenario is not None or asked.reviewed_only:
            raise refused(language, "study.only-with")
        with answered(asked.data, language) as library:
            yield library, None
        return
    folder = Path(asked.study)
    if not (folder / "study.yaml").is_file():
        raise refused(language, "study.none", folder=folder)
    with answered((*asked.data, folder), language) as library:
        from cloudeval import jobs

        chosen = jobs.open_study(
            library, folder, scenario=asked.scenario, reviewed_only=asked.reviewed_only
        )
        _tell_pending(folder, language)
        try:
            yield library, chosen
        except jobs.RulesAssumed as error:
            raise refused(language, "study.rules-assumed", scenario=error.scenario.id) from None


def _tell_pending(folder: Path, language: Language) -> None:
    """What a sitting has entered counts once it is folded; until then, that it does not is told."""
    from cloudeval.files.folders import JOURNAL

    if not (folder / JOURNAL).is_file():
        return
    from cloudeval.files.journal import read_journal
    from cloudeval.model.entry import ledger

    pending = len(ledger(read_journal(folder).pending).done)
    if pending:
        talk(say("study.pending", language, count=pending, folder=folder))


def unusable_files(problems: Sequence[Problem], language: Language) -> Refusal:
    """Each problem on a line of its own, then how many there are."""
    lines = [told(problem, language) for problem in problems]
    count = sum(problem.severity == "error" for problem in problems)
    if count > 1:
        lines.append(say("unusable.many", language, count=count))
    return Refusal(*lines)


def warn(problems: Iterable[Problem], language: Language) -> None:
    """Say what is doubtful, each thing once, but for what the results themselves tell."""
    doubts = (problem for problem in problems if problem.code not in _TOLD_BY_RESULTS)
    for line in dict.fromkeys(told(problem, language) for problem in doubts):
        talk(line)


def told(problem: Said, language: Language) -> str:
    """A problem, with a word that tells a doubt from an error."""
    said = problem.said(language)
    return say("warning", language, said=said) if problem.severity == "warning" else said


def no_criterion(error: NoCriterion, language: Language) -> Refusal:
    """No such criterion: with the one that was probably meant, else with the way to all of them."""
    version, meant = error.criteria.name, near(error.name, error.known)
    key = "no-criterion" if meant is None else "no-criterion-near"
    return refused(language, key, name=error.name, version=version, meant=meant)
