"""Small criteria sets and offers for tests, written as briefly as a reader can follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from cloudeval.model.attribute import Level, Levels, Quantity, Range, Scheme, YesNo
from cloudeval.model.claim import CapabilityClaim, Span, Unknown
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    Condition,
    Exemption,
    LevelsScale,
    Lineage,
    Reading,
    Requirement,
    Scale,
    Veto,
)
from cloudeval.model.law import Law
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate, Offer, Provider
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording
from cloudeval.scoring.facts_at import Reader

DAY = date(2025, 1, 1)
TENTHS = tuple(f"t{number}" for number in range(11))
"""A ladder of eleven rungs, from nothing to full marks in tenths."""


def said(text: str) -> Wording:
    """The same text in both languages."""
    return Wording(fr=text, en=text)


def tenths(name: str) -> Levels:
    """An attribute whose rungs are tenths."""
    levels = tuple(Level(id=rung, text=said(rung)) for rung in TENTHS)
    return Levels(kind="levels", id=name, question=said(name), levels=levels)


def yes_no(name: str) -> YesNo:
    """An attribute that is there or not."""
    return YesNo(kind="yes-no", id=name, question=said(name))


def quantity(name: str, low: int, high: int) -> Quantity:
    """A number with a range."""
    span = Range(low=Fraction(low), high=Fraction(high))
    return Quantity(
        kind="number", id=name, question=said(name), unit="u", range=span, better="higher"
    )


UP = LevelsScale(kind="levels", values={rung: Fraction(n, 10) for n, rung in enumerate(TENTHS)})
DOWN = LevelsScale(
    kind="levels", values={rung: Fraction(10 - n, 10) for n, rung in enumerate(TENTHS)}
)


def award(
    name: str,
    weight: int | Fraction = 1,
    *,
    group: str = "all",
    reads: str | Reading | None = None,
    scale: Scale = UP,
    veto: Veto | None = None,
    exempt: Sequence[str] = (),
    lineage: Lineage | None = None,
    grade: Mapping[str, int] | None = None,
) -> AwardCriterion:
    """An award criterion that reads the attribute of its own name."""
    reading = reads if reads is not None else name
    return AwardCriterion(
        role="award",
        id=name,
        group=group,
        title=said(name),
        question=said(name),
        reads=AttributeReading(attribute=reading) if isinstance(reading, str) else reading,
        weight=Fraction(weight),
        scale=scale,
        veto=veto,
        exempt=exemptions(exempt),
        lineage=lineage,
        grade=grade,
    )


def requirement(
    name: str,
    at_least: str,
    *,
    group: str = "all",
    reads: str | Reading | None = None,
    exempt: Sequence[str] = (),
    lineage: Lineage | None = None,
) -> Requirement:
    """A requirement on the attribute of its own name."""
    reading = reads if reads is not None else name
    return Requirement(
        role="requirement",
        id=name,
        group=group,
        title=said(name),
        question=said(name),
        reads=AttributeReading(attribute=reading) if isinstance(reading, str) else reading,
        condition=Condition(at_least=at_least),
        exempt=exemptions(exempt),
        lineage=lineage,
    )


def exemptions(offers: Sequence[str]) -> tuple[Exemption, ...]:
    """Offers that a criterion does not bind."""
    if not offers:
        return ()
    return (Exemption(offers=tuple(offers), reason=said("exempt"), sources=()),)


def flat(
    *criteria: AnyCriterion,
    version: str = "v1",
    declared: int | None = None,
    divide_by: int | None = None,
    supersedes: str | None = None,
) -> CriteriaSet:
    """A flat set of criteria."""
    weighting = Flat(
        kind="flat",
        declared=None if declared is None else Fraction(declared),
        divide_by=None if divide_by is None else Fraction(divide_by),
    )
    groups = tuple(Group(id=name, title=said(name)) for name in sorted({c.group for c in criteria}))
    return _set(criteria, groups, weighting, version, supersedes)


def grouped(
    weights: Mapping[str, int | Fraction],
    *criteria: AnyCriterion,
    version: str = "v1",
    declared: int | None = None,
    divide_by: int | None = None,
    supersedes: str | None = None,
) -> CriteriaSet:
    """A set of criteria that is weighed by group."""
    division = Division(
        declared=None if declared is None else Fraction(declared),
        divide_by=None if divide_by is None else Fraction(divide_by),
    )
    weighting = ByGroup(kind="by-group", groups=division, within=Division())
    groups = tuple(
        Group(id=name, title=said(name), weight=Fraction(weight))
        for name, weight in weights.items()
    )
    return _set(criteria, groups, weighting, version, supersedes)


def _set(
    criteria: Sequence[AnyCriterion],
    groups: tuple[Group, ...],
    weighting: Flat | ByGroup,
    version: str,
    supersedes: str | None,
) -> CriteriaSet:
    return CriteriaSet(
        format="cloudeval/criteria/1",
        family="trial",
        version=version,
        supersedes=supersedes,
        date=read_moment("2025-01-01"),
        date_is="published",
        nature="own",
        procedure="own",
        title=said("Trial"),
        weighting=weighting,
        groups=groups,
        criteria=tuple(criteria),
    )


Answer = int | bool | tuple[int, int] | Fraction | None
"""Tenths, a span of tenths, yes or no, a number; None for what is not known."""


def candidate(
    name: str, answers: Mapping[str, Answer], *, provider: str | None = None
) -> Candidate:
    """An offer with answers, each of them dated and sure."""
    offer = Offer(
        id=name,
        name=name,
        capabilities={attribute: (_claim(answer),) for attribute, answer in answers.items()},
    )
    made = Provider(
        format="cloudeval/provider/1",
        id=provider or name,
        name=name,
        country="FR",
        offers=(offer,),
        fictional=True,
    )
    return Candidate(provider=made, offer=offer)


def _claim(answer: Answer) -> CapabilityClaim | Unknown:
    if answer is None:
        return Unknown(unknown=True, looked=read_moment("2025-01-01"))
    moment = read_moment("2024-01-01")
    seen = read_moment("2026-01-01")
    return CapabilityClaim(value=_span(answer), by=moment, seen=seen, sure="high", sources=())


def _span(answer: int | bool | tuple[int, int] | Fraction) -> Span:  # noqa: FBT001 - an answer
    if isinstance(answer, bool):
        return Span(low=answer, high=answer)
    if isinstance(answer, Fraction):
        return Span(low=str(answer), high=str(answer))
    low, high = answer if isinstance(answer, tuple) else (answer, answer)
    return Span(low=TENTHS[low], high=TENTHS[high])


def reader(
    *versions: CriteriaSet,
    attributes: Sequence[YesNo | Levels | Quantity] = (),
    schemes: Mapping[str, Scheme] | None = None,
    laws: Sequence[Law] = (),
    on: date = DAY,
) -> Reader:
    """A reader for sets whose criteria read tenths, unless ``attributes`` say otherwise."""
    names = {
        criterion.reads.attribute
        for version in versions
        for criterion in version.criteria
        if isinstance(criterion.reads, AttributeReading)
    }
    table: dict[str, YesNo | Levels | Quantity] = {name: tenths(name) for name in names}
    table |= {attribute.id: attribute for attribute in attributes}
    return Reader(Vocabulary(table, schemes or {}, {law.id: law for law in laws}), on)
