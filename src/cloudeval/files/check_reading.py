"""A criterion against the words that it uses: what it reads is there, and its scale fits."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cloudeval.files.check_worth import bounds
from cloudeval.files.findings import Finding, Path, error, listed, unknown, warning
from cloudeval.model.attribute import Quantity, YesNo
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    CertificationReading,
    Condition,
    ExposureReading,
    LevelsScale,
    LinearScale,
    PointsScale,
    Reading,
    Veto,
    YesNoScale,
)
from cloudeval.model.number import is_number
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder


def check_readings(criteria: CriteriaSet, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Check every criterion of a set against its words."""
    for place, criterion in enumerate(criteria.criteria):
        path: Path = ("criteria", place)
        found = tuple(check_reading(criterion.reads, vocabulary, (*path, "reads")))
        yield from found
        if not found:
            yield from _check_use(criterion, vocabulary, path)


def check_reading(reads: Reading, vocabulary: Vocabulary, path: Path) -> Iterator[Finding]:
    """Check that what is read has a name."""
    match reads:
        case AttributeReading():
            known = vocabulary.attributes
            if reads.attribute not in known:
                yield unknown("attribute.unknown", (*path, "attribute"), reads.attribute, known)
        case CertificationReading():
            yield from _check_certification(reads, vocabulary, path)
        case ExposureReading():
            for name in reads.exposure:
                if name not in vocabulary.laws:
                    yield unknown("law.unknown", (*path, "exposure"), name, vocabulary.laws)


def _check_certification(
    reads: CertificationReading, vocabulary: Vocabulary, path: Path
) -> Iterator[Finding]:
    name = reads.certification
    scheme = vocabulary.schemes.get(name)
    if scheme is None:
        yield unknown("scheme.unknown", (*path, "certification"), name, vocabulary.schemes)
        return
    if reads.edition is not None and reads.edition not in scheme.editions:
        known, at = scheme.editions, (*path, "edition")
        yield unknown("edition.unknown", at, reads.edition, known, of=name)
    for place, service in enumerate(reads.covers):
        if service not in scheme.services:
            known, at = scheme.services, (*path, "covers", place)
            yield unknown("service.unknown", at, service, known, of=name)


def _check_use(criterion: AnyCriterion, vocabulary: Vocabulary, path: Path) -> Iterator[Finding]:
    rungs = ladder(criterion.reads, vocabulary)
    if not isinstance(criterion, AwardCriterion):
        yield from _check_bound(criterion.condition, rungs, (*path, "condition"))
        return
    yield from _check_scale(criterion, vocabulary, rungs, (*path, "scale"))
    if criterion.veto is not None:
        yield from _check_bound(criterion.veto, rungs, (*path, "veto"))
    if criterion.grade is not None:
        yield from _check_rungs(criterion.grade, rungs, (*path, "grade"))
        if rungs is not None and set(rungs) == set(criterion.grade):
            values = [criterion.grade[rung] for rung in rungs]
            if values != sorted(values):
                yield warning("grade.not-rising", (*path, "grade"))


def _check_bound(
    test: Condition | Veto, rungs: tuple[str, ...] | None, path: Path
) -> Iterator[Finding]:
    for key, bound in bounds(test).items():
        if rungs is None and not is_number(bound):
            yield error("bound.number", (*path, key), written=bound)
        if rungs is not None and bound not in rungs:
            yield unknown("bound.level", (*path, key), bound, rungs)


def _check_scale(
    criterion: AwardCriterion, vocabulary: Vocabulary, rungs: tuple[str, ...] | None, path: Path
) -> Iterator[Finding]:
    match criterion.scale:
        case YesNoScale():
            if not _answers_yes_or_no(criterion.reads, vocabulary):
                yield error("scale.not-yes-no", path)
        case LevelsScale(values=worth):
            yield from _check_rungs(worth, rungs, (*path, "values"))
            yield from _check_rising([worth.get(rung) for rung in rungs or ()], (*path, "values"))
        case PointsScale(points=worth):
            yield from _check_rungs(worth, rungs, (*path, "points"))
            yield from _check_rising([worth.get(rung) for rung in rungs or ()], (*path, "points"))
        case LinearScale():
            yield from _check_linear(criterion.scale, criterion.reads, vocabulary, path)


def _answers_yes_or_no(reads: Reading, vocabulary: Vocabulary) -> bool:
    if isinstance(reads, AttributeReading):
        return isinstance(vocabulary.attributes[reads.attribute], YesNo)
    return isinstance(reads, CertificationReading)


def _check_rungs(
    given: Collection[str], rungs: tuple[str, ...] | None, path: Path
) -> Iterator[Finding]:
    """Exactly the levels of the ladder are given a value."""
    if rungs is None:
        yield error("scale.not-levels", path)
        return
    missing = [rung for rung in rungs if rung not in given]
    if missing:
        yield error("scale.missing", path, levels=listed(missing))
    for rung in given:
        if rung not in rungs:
            yield unknown("scale.level", (*path, rung), rung, rungs)


def _check_rising(worth: list[object], path: Path) -> Iterator[Finding]:
    values = [value for value in worth if value is not None]
    if values != sorted(values):  # type: ignore[type-var]
        yield warning("scale.not-rising", path)


def _check_linear(
    scale: LinearScale, reads: Reading, vocabulary: Vocabulary, path: Path
) -> Iterator[Finding]:
    attribute = (
        vocabulary.attributes[reads.attribute] if isinstance(reads, AttributeReading) else None
    )
    if not isinstance(attribute, Quantity):
        yield error("scale.not-number", path)
        return
    if scale.unit != attribute.unit:
        yield error("scale.unit", (*path, "unit"), unit=scale.unit, expected=attribute.unit)
    if (scale.best > scale.worst) != (attribute.better == "higher"):
        yield warning("scale.upside-down", path, better=attribute.better)
