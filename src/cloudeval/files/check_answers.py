"""The files of a study against the rest: assessors, offers, the words of the version, its lines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from cloudeval.files.check_provider import check_rungs, check_value
from cloudeval.files.check_reading import check_reading
from cloudeval.files.findings import Finding, Path, error, unknown, warning
from cloudeval.model.attribute import CERTIFICATE, EXPOSURE
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import (
    AttributeReading,
    AwardCriterion,
    CertificationReading,
    ExposureReading,
)
from cloudeval.model.mark import Decision, Mark, MarksFile, RulingsFile, name_of
from cloudeval.model.names import covers
from cloudeval.model.noun import record
from cloudeval.model.scenario import ALL, Assumption, Scenario
from cloudeval.model.study import StudyFile
from cloudeval.model.vocabulary import Vocabulary


@record
class Around:
    """What a study's files may speak of."""

    study: StudyFile
    words: Vocabulary
    criteria: CriteriaSet | None
    """The version that the study is about; None where it cannot be used."""
    knows: Callable[[str], bool]
    """Whether an offer is on file."""

    @property
    def assessors(self) -> tuple[str, ...]:
        """The assessors by id."""
        return tuple(assessor.id for assessor in self.study.assessors)


def check_whole_study(around: Around) -> Iterator[Finding]:
    """Check that the offers of a study are on file."""
    for place, name in enumerate(around.study.offers):
        if not around.knows(name):
            yield error("mark.offer-unknown", ("offers", place), name=name)


def check_whole_marks(file: MarksFile, stem: str, around: Around) -> Iterator[Finding]:
    """Check the marks of one assessor."""
    if file.assessor != stem:
        yield error("marks.file-name", ("assessor",), name=file.assessor, file=f"{stem}.yaml")
    yield from _people((file.assessor,), around, ("assessor",))
    for place, mark in enumerate(file.marks):
        yield from check_whole_mark(mark, around, ("marks", place))


def check_whole_mark(mark: Mark, around: Around, path: Path) -> Iterator[Finding]:
    """Check one mark."""
    if mark.set_aside is None:  # what was set aside may be in the words of another version
        yield from check_answer(mark, around, path)
    for key in ("reviewed", "withdrawn"):
        later = getattr(mark, key)
        if later is not None:
            yield from _people((later.by,), around, (*path, key, "by"))


def check_whole_rulings(file: RulingsFile, around: Around) -> Iterator[Finding]:
    """Check the register."""
    for place, ruling in enumerate(file.rulings):
        yield from check_ruling(ruling, around, ("rulings", place))


def check_ruling(ruling: Decision, around: Around, path: Path) -> Iterator[Finding]:
    """Check one ruling."""
    if ruling.set_aside is None:
        yield from check_answer(ruling, around, path)
    for at, member in enumerate(ruling.members):
        yield from _people((member,), around, (*path, "members", at))


def check_whole_scenario(scenario: Scenario, stem: str, around: Around) -> Iterator[Finding]:
    """Check a scenario against the version that it changes."""
    if scenario.id != stem:
        yield error("scenario.file-name", ("id",), name=scenario.id, file=f"{stem}.yaml")
    yield from _people((scenario.by,), around, ("by",))
    for place, each in enumerate(scenario.assumed):
        yield from check_answer(each, around, ("assumed", place))
    if around.criteria is not None:
        yield from _check_rules(scenario, around.criteria)


def _check_rules(scenario: Scenario, criteria: CriteriaSet) -> Iterator[Finding]:
    groups = [group.id for group in criteria.groups]
    for name in scenario.weights:
        if name not in groups:
            yield unknown("named.groups", ("weights", name), name, groups)
    known = criteria.by_id()
    for place, name in enumerate(scenario.switched_off):
        at: Path = ("switched_off", place)
        if name not in known:
            yield unknown("named.criteria", at, name, known)
            continue
        found = known[name]
        if isinstance(found, AwardCriterion) and found.veto is None:
            yield error("scenario.no-requirement", at, name=name)
    for place, name in enumerate(scenario.exemptions_lifted):
        if scenario.exemptions_lifted == ALL:
            break
        if name not in known:
            yield unknown("named.criteria", ("exemptions_lifted", place), name, known)
        elif not known[name].exempt:
            yield warning("scenario.not-exempt", ("exemptions_lifted", place), name=name)


def check_answer(
    each: Mark | Decision | Assumption, around: Around, path: Path
) -> Iterator[Finding]:
    """Check that an offer is there, and that what is said of it is one of the possible answers."""
    if "/" in each.offer and not around.knows(each.offer):
        yield error("mark.offer-unknown", (*path, "offer"), name=each.offer)
    elif around.study.offers and not any(covers(n, each.offer) for n in around.study.offers):
        yield warning("mark.offer-outside", (*path, "offer"), name=each.offer)
    if around.criteria is None:
        return
    unreadable = tuple(check_reading(each.about, around.words, (*path, "about")))
    yield from unreadable or _check_rung(each, around.words, (*path, "answer"))


def _check_rung(
    each: Mark | Decision | Assumption, words: Vocabulary, path: Path
) -> Iterator[Finding]:
    match each.about:
        case AttributeReading():
            yield from check_value(each.answer, words.attributes[each.about.attribute], path)
        case CertificationReading():
            yield from check_rungs(each.answer, CERTIFICATE, path, "level", name_of(each.about))
        case ExposureReading():
            yield from check_rungs(each.answer, EXPOSURE, path, "level", name_of(each.about))


def _people(names: Collection[str], around: Around, path: Path) -> Iterator[Finding]:
    for name in names:
        if name not in around.assessors:
            yield unknown("assessor.unknown", path, name, around.assessors)
