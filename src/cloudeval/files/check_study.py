"""The files of a study, each in itself: marks, rulings, scenarios, and what the study is about."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.files.check_sources import ADDRESS
from cloudeval.files.findings import Finding, Path, error, twice, warning
from cloudeval.model.criterion import ExposureReading
from cloudeval.model.mark import Decision, Evidence, Mark, MarksFile, RulingsFile, Subject, name_of
from cloudeval.model.scenario import Assumption, Scenario
from cloudeval.model.study import StudyFile


def check_of_study(noun: object) -> Iterator[Finding]:
    """Check one of the files of a study."""
    match noun:
        case StudyFile():
            yield from check_study(noun)
        case MarksFile():
            yield from check_marks(noun)
        case RulingsFile():
            yield from check_rulings(noun)
        case Scenario():
            yield from check_scenario(noun)
        case _:
            raise TypeError(noun)


def check_study(study: StudyFile) -> Iterator[Finding]:
    """Check that no assessor and no offer stands twice."""
    for place, name, _ in twice(assessor.id for assessor in study.assessors):
        yield error("id.twice", ("assessors", place, "id"), name=name)
    for place, name, _ in twice(study.offers):
        yield error("id.twice", ("offers", place), name=name)


def check_marks(file: MarksFile) -> Iterator[Finding]:
    """Check the marks of one assessor: evidence, dates, and one mark that stands for each thing."""
    standing: dict[Subject, int] = {}
    for place, mark in enumerate(file.marks):
        path: Path = ("marks", place)
        yield from check_mark(mark, file.assessor, path)
        if not mark.stands:
            continue
        first = standing.setdefault(mark.subject, place)
        if first != place:
            values = {"offer": mark.offer, "name": name_of(mark.about), "other": first + 1}
            yield error("mark.twice", path, **values)


def check_mark(mark: Mark, assessor: str, path: Path) -> Iterator[Finding]:
    """Check one mark."""
    yield from check_subject(mark, path)
    if not mark.evidence:
        yield error("mark.no-evidence", (*path, "evidence"))
    for place, evidence in enumerate(mark.evidence):
        yield from _check_evidence(evidence, (*path, "evidence", place))
    if mark.reviewed is not None and mark.reviewed.by == assessor:
        yield warning("review.own", (*path, "reviewed", "by"))
    for key in ("reviewed", "withdrawn"):
        later = getattr(mark, key)
        if later is not None and later.at.before(mark.at):
            values = {"earlier": later.at, "later": mark.at}
            yield error("stamp.order", (*path, key, "at"), **values)


def check_subject(each: Mark | Decision | Assumption, path: Path) -> Iterator[Finding]:
    """One offer is meant, and one law where the answer is that it reaches the offer."""
    if "/" not in each.offer:
        yield error("mark.whole-provider", (*path, "offer"), name=each.offer)
    about = each.about
    several = isinstance(about, ExposureReading) and len(about.exposure) != 1
    if several and (each.answer.low, each.answer.high) != ("none", "none"):
        yield error("mark.which-law", (*path, "about"))


def _check_evidence(evidence: Evidence, path: Path) -> Iterator[Finding]:
    if evidence.text is None and evidence.url is None and evidence.locator is None:
        yield error("evidence.empty", path)
    if evidence.url is not None and not ADDRESS.fullmatch(evidence.url):
        yield error("source.address", (*path, "url"), url=evidence.url)


def check_rulings(file: RulingsFile) -> Iterator[Finding]:
    """Check the register: numbers run on, and one ruling is in force for each thing."""
    in_force: dict[Subject, int] = {}
    by_number: dict[int, Decision] = {}
    for place, ruling in enumerate(file.rulings):
        path: Path = ("rulings", place)
        if ruling.number != place + 1:
            yield error("ruling.number", (*path, "number"), number=ruling.number, meant=place + 1)
        if not ruling.members:
            yield error("ruling.no-member", (*path, "members"))
        yield from check_subject(ruling, path)
        for at, evidence in enumerate(ruling.evidence):
            yield from _check_evidence(evidence, (*path, "evidence", at))
        yield from _check_replaced(ruling, by_number, path)
        by_number[ruling.number] = ruling
        if ruling.set_aside is not None:
            continue
        earlier = in_force.get(ruling.subject)
        if earlier is not None and ruling.replaces != earlier:
            values = {"offer": ruling.offer, "name": name_of(ruling.about), "other": earlier}
            yield error("ruling.twice", path, **values)
        in_force[ruling.subject] = ruling.number


def _check_replaced(
    ruling: Decision, earlier: dict[int, Decision], path: Path
) -> Iterator[Finding]:
    if ruling.replaces is None:
        return
    replaced = earlier.get(ruling.replaces)
    if replaced is None or replaced.subject != ruling.subject:
        yield error("ruling.replaces", (*path, "replaces"), number=ruling.replaces)
    elif ruling.at.before(replaced.at):
        yield error("stamp.order", (*path, "at"), earlier=ruling.at, later=replaced.at)


def check_scenario(scenario: Scenario) -> Iterator[Finding]:
    """Check that it assumes something, and nothing twice."""
    if not (scenario.touches_rules or scenario.assumed):
        yield error("scenario.empty")
    for key in ("switched_off", "exemptions_lifted"):
        for place, name, _ in twice(getattr(scenario, key)):
            yield error("id.twice", (key, place), name=name)
    seen: set[Subject] = set()
    for place, each in enumerate(scenario.assumed):
        path: Path = ("assumed", place)
        yield from check_subject(each, path)
        if each.subject in seen:
            yield error("scenario.twice", path, offer=each.offer, name=name_of(each.about))
        seen.add(each.subject)
