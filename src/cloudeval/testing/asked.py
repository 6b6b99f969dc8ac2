"""What is asked: criteria of every kind, and sets of them, flat or by group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations_with_replacement, product
from typing import Literal

from hypothesis import strategies as st

from cloudeval.model.attribute import YES_NO
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat, GradeRule, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    CertificationReading,
    Condition,
    Exemption,
    ExposureReading,
    LevelsScale,
    LinearScale,
    PointsScale,
    Reading,
    Requirement,
    Scale,
    Veto,
    YesNoScale,
)
from cloudeval.model.moment import read_moment
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder
from cloudeval.testing.words import MOSTLY, ONE_IN_SIX, said, subsets

GROUPS = ("north", "south", "east")
LOWEST, HIGHEST = 0, 4
ROLES: tuple[Literal["exclusion", "selection", "requirement"], ...] = (
    "exclusion",
    "selection",
    "requirement",
)
_UNANSWERED: tuple[Literal["unknown", "ignored"], ...] = ("unknown", "ignored")


def readings(vocabulary: Vocabulary) -> st.SearchStrategy[Reading]:
    """Something that a criterion may read."""
    found: list[Reading] = [AttributeReading(attribute=name) for name in vocabulary.attributes]
    found *= 2
    for name, scheme in vocabulary.schemes.items():
        found += [
            CertificationReading(certification=name, edition=edition, covers=covers)
            for edition in (None, *scheme.editions)
            for covers in subsets(scheme.services)
        ]
    found += [ExposureReading(exposure=laws) for laws in subsets(tuple(vocabulary.laws)) if laws]
    if any(law.extraterritorial for law in vocabulary.laws.values()):
        found += [ExposureReading(exposure=())] * 2
    return st.sampled_from(found)


def scales(reading: Reading, vocabulary: Vocabulary) -> st.SearchStrategy[Scale]:
    """A scale that fits what is read: rising, falling or peaked."""
    rungs = ladder(reading, vocabulary)
    return st.sampled_from(_LINES if rungs is None else _scales(rungs))


_LINES = tuple(
    LinearScale(kind="linear", worst=Fraction(worst), best=Fraction(best), unit="u")
    for worst, best in ((0, 10), (10, 0), (3, 4), (4, 0), (-2, 3), (10, 4))
)
_WORTH = tuple(Fraction(n, d) for n, d in ((0, 1), (1, 3), (1, 2), (9, 10), (1, 1)))


@cache
def _scales(rungs: tuple[str, ...]) -> tuple[Scale, ...]:
    rising = list(combinations_with_replacement(_WORTH, len(rungs)))
    peaked = [worth for worth in product(_WORTH[::2], repeat=len(rungs)) if worth not in rising]
    worths = [*rising, *(worth[::-1] for worth in rising), *peaked]
    found: list[Scale] = []
    for n, worth in enumerate(worths):
        told = dict(zip(rungs, worth, strict=True))
        points = {rung: part * 12 for rung, part in told.items()}
        found.append(
            PointsScale(kind="points", out_of=Fraction(12), points=points)
            if n % 2
            else LevelsScale(kind="levels", values=told)
        )
    return (*[YesNoScale(kind="yes-no")] * 10, *found) if rungs == YES_NO else tuple(found)


def _bounds(reading: Reading, vocabulary: Vocabulary) -> tuple[str, ...]:
    return ladder(reading, vocabulary) or ("2", "5", "7.5")


def conditions(reading: Reading, vocabulary: Vocabulary) -> st.SearchStrategy[Condition]:
    """A demand on what is read: at least a rung or a number, or at most."""
    bounds = _bounds(reading, vocabulary)
    least = [Condition(at_least=bound) for bound in bounds]
    return st.sampled_from([*least, *least, *(Condition(at_most=bound) for bound in bounds)])


def vetoes(reading: Reading, vocabulary: Vocabulary) -> st.SearchStrategy[Veto]:
    """An answer that eliminates."""
    bounds = _bounds(reading, vocabulary)
    below = [Veto(below=bound) for bound in bounds]
    return st.sampled_from([*below, *below, *(Veto(above=bound) for bound in bounds)])


def exemptions() -> st.SearchStrategy[tuple[Exemption, ...]]:
    """Mostly none; else of an offer, of a company, or of both."""
    return st.sampled_from(_EXEMPT)


def _exemption(*offers: str) -> tuple[Exemption, ...]:
    return (Exemption(offers=offers, reason=said("exempt"), sources=()),)


_NAMED = ("ash/one", "ash", "birch", "ash/two")
_EXEMPT: tuple[tuple[Exemption, ...], ...] = (
    *[()] * 12,
    *(_exemption(name) for name in _NAMED),
    _exemption("ash", "birch/one"),
    _exemption("ash/two", "birch"),
)


WEIGHTS = st.sampled_from([Fraction(n) for n in (1, 2, 3, 5, 0)] + [Fraction(5, 2)])


@st.composite
def award_criteria(
    draw: st.DrawFn,
    vocabulary: Vocabulary,
    name: str,
    groups: Sequence[str] = GROUPS,
    *,
    graded: bool = False,
) -> AwardCriterion:
    """An award criterion; now and then with a veto, an exemption, and grades where it may."""
    reading = draw(readings(vocabulary))
    return AwardCriterion(
        role="award",
        id=name,
        group=draw(st.sampled_from(groups)),
        title=said(name),
        question=said("?"),
        reads=reading,
        weight=draw(WEIGHTS),
        scale=draw(scales(reading, vocabulary)),
        veto=draw(vetoes(reading, vocabulary)) if draw(ONE_IN_SIX) else None,
        grade=draw(grades(reading, vocabulary)) if graded and draw(MOSTLY) else None,
        exempt=draw(exemptions()),
    )


def grades(reading: Reading, vocabulary: Vocabulary) -> st.SearchStrategy[Mapping[str, int] | None]:
    """A grade for each rung, rising or falling; none for a number."""
    rungs = ladder(reading, vocabulary)
    if rungs is None:
        return st.none()
    some = combinations_with_replacement(range(LOWEST, HIGHEST + 1), len(rungs))
    tables = [dict(zip(rungs, grades, strict=True)) for grades in some]
    falling = [dict(zip(rungs, [*table.values()][::-1], strict=True)) for table in tables]
    return st.sampled_from([*tables, *falling])


@st.composite
def requirements(
    draw: st.DrawFn, vocabulary: Vocabulary, name: str, groups: Sequence[str] = GROUPS
) -> Requirement:
    """A requirement of any of the three roles."""
    reading = draw(readings(vocabulary))
    return Requirement(
        role=draw(st.sampled_from(ROLES)),
        id=name,
        group=draw(st.sampled_from(groups)),
        title=said(name),
        question=said("?"),
        reads=reading,
        condition=draw(conditions(reading, vocabulary)),
        exempt=draw(exemptions()),
    )


@st.composite
def criteria_sets(
    draw: st.DrawFn, vocabulary: Vocabulary, *, lines: int = 5, graded: bool = False
) -> CriteriaSet:
    """A set of one to ``lines`` award criteria and up to two requirements, flat or by group.

    ``graded`` asks for a rule for grades wherever it can be had; otherwise some sets have one.
    """
    rule = draw(st.sampled_from(_GRADE_RULES if graded else _FEW_GRADE_RULES))
    groups = GROUPS[: draw(st.integers(1, 3))]
    criteria: list[AnyCriterion] = [
        draw(award_criteria(vocabulary, f"line.{n}", groups, graded=rule is not None))
        for n in range(draw(st.integers(1, lines)))
    ]
    criteria += [
        draw(requirements(vocabulary, f"must.{n}", groups)) for n in range(draw(st.integers(0, 2)))
    ]
    made = CriteriaSet(
        format="cloudeval/criteria/1",
        family="trial",
        version="v1",
        date=read_moment("2024-12-01"),
        date_is="published",
        nature="own",
        procedure="own",
        title=said("Trial"),
        weighting=draw(weightings()),
        groups=tuple(Group(id=name, title=said(name), weight=draw(WEIGHTS)) for name in groups),
        criteria=tuple(criteria),
        grade=rule,
    )
    return graded_or_not(made)


def graded_or_not(made: CriteriaSet) -> CriteriaSet:
    """A rule for grades is there where something is graded, and nowhere else."""
    if made.grade is not None and any(award.grade for award in made.awards):
        return made
    plainly = (
        replace(each, grade=None) if isinstance(each, AwardCriterion) else each
        for each in made.criteria
    )
    return replace(made, criteria=tuple(plainly), grade=None)


def weightings() -> st.SearchStrategy[Flat | ByGroup]:
    """Flat or by group; sums that are declared or not, divisors prescribed or not."""
    return st.sampled_from(_WEIGHTINGS)


_DIVISIONS = (
    Division(),
    Division(),
    Division(declared=Fraction(10)),
    Division(declared=Fraction(8), divide_by=Fraction(10)),
    Division(divide_by=Fraction(10)),
)
_BY_GROUP = [
    ByGroup(kind="by-group", groups=across, within=within)
    for across, within in product(_DIVISIONS, repeat=2)
]
_FLAT = [
    Flat(kind="flat", declared=division.declared, divide_by=division.divide_by)
    for division in _DIVISIONS
]
_WEIGHTINGS: tuple[Flat | ByGroup, ...] = (*_FLAT * 5, *_BY_GROUP)
_GRADE_RULES = tuple(
    GradeRule(
        name=said("Level"),
        lowest=LOWEST,
        highest=HIGHEST,
        minimum=minimum,
        unanswered=unanswered,
    )
    for minimum in (2, 1, 3, None)
    for unanswered in _UNANSWERED
)
_FEW_GRADE_RULES = (*[None] * 12, *_GRADE_RULES)
