"""From a study to what its committee says of each fact, on the day on which facts are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
)
from cloudeval.model.mark import Decision, Mark
from cloudeval.model.scenario import Assumption, Scenario
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.committee import Committee, Named
from cloudeval.scoring.fact import FactKind, Hearing, Said, Signed
from cloudeval.scoring.possible import laws_read

T = TypeVar("T", Decision, Assumption)


def committee(
    study: Study,
    vocabulary: Vocabulary,
    on: date,
    *,
    reviewed_only: bool = False,
    scenario: Scenario | None = None,
) -> Committee:
    """What counts, and beside it what was said and does not count.

    Marks and rulings speak for the study's day; read on another, they are silent. What a scenario
    assumes is assumed whenever it is asked for.
    """
    that_day = on == study.what.as_of
    marks: dict[Named, list[Signed]] = {}
    for assessor, mark in study.signed():
        signed = Signed(assessor, mark, heard(mark, reviewed_only, that_day))
        for named in facts_named(mark, vocabulary):
            marks.setdefault(named, []).append(signed)
    rulings = _by_fact(study.in_force if that_day else (), vocabulary)
    assumed = _by_fact(scenario.assumed if scenario is not None else (), vocabulary)
    return Committee(
        {
            named: Said(
                tuple(sorted(marks.get(named, ()), key=_order)),
                tuple(sorted(rulings.get(named, ()), key=lambda ruling: ruling.number)),
                (),
                tuple(assumed.get(named, ())),
            )
            for named in {**marks, **rulings, **assumed}
        }
    )


def assuming(scenario: Scenario, vocabulary: Vocabulary) -> Committee:
    """What a scenario assumes where no committee says anything."""
    assumed = _by_fact(scenario.assumed, vocabulary)
    return Committee({named: Said((), (), (), tuple(each)) for named, each in assumed.items()})


def heard(mark: Mark, reviewed_only: bool, that_day: bool) -> Hearing:  # noqa: FBT001 - as named
    """Whether a mark counts, and else why not."""
    if mark.withdrawn is not None:
        return "withdrawn"
    if mark.set_aside is not None:
        return "set-aside"
    if not that_day:
        return "another-day"
    return "proposed" if reviewed_only and mark.reviewed is None else "counted"


def facts_named(each: Mark | Decision | Assumption, vocabulary: Vocabulary) -> Iterator[Named]:
    """The facts that a mark is about: several only where it names several laws."""
    for kind, name in read(each.about, vocabulary):
        yield each.offer, kind, name


def read(about: Reading, vocabulary: Vocabulary) -> Iterator[tuple[FactKind, str]]:
    """The facts that a reading reads, without saying whose."""
    match about:
        case AttributeReading():
            yield "attribute", about.attribute
        case CertificationReading():
            yield "certification", about.certification
        case ExposureReading():
            for law in laws_read(about, vocabulary):
                yield "exposure", law


def _by_fact(said: Iterable[T], vocabulary: Vocabulary) -> dict[Named, list[T]]:
    found: dict[Named, list[T]] = {}
    for each in said:
        for named in facts_named(each, vocabulary):
            found.setdefault(named, []).append(each)
    return found


def _order(signed: Signed) -> tuple[object, ...]:
    """In an order that files do not decide: by day, then by assessor."""
    mark = signed.mark
    return (mark.at.day, mark.at.written, signed.assessor, str(mark.about), str(mark.answer))
