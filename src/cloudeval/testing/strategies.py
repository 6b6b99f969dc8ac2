"""Hypothesis strategies for the nouns: criteria sets, fields of offers, revisions of a set.

They draw little and connect it densely: few facts, read by several criteria and in both
directions, siblings of one company, offers with gaps, disputes and spans. Two random versions
hardly share a criterion, so that a later version is drawn as a *revision* of an earlier one.

Everything that is drawn may be read on :data:`DAY`; dates are a matter of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import combinations, combinations_with_replacement, product
from typing import Any, Literal, TypeVar

from hypothesis import strategies as st

from cloudeval.model.attribute import YES_NO, Level, Levels, Quantity, Range, Scheme, YesNo
from cloudeval.model.claim import (
    CapabilityClaim,
    CertificateClaim,
    ExposureClaim,
    Span,
    Unknown,
)
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat, GradeRule, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    CertificationReading,
    Condition,
    ContestedLineage,
    Exemption,
    ExposureReading,
    LevelsScale,
    Lineage,
    LinearScale,
    PointsScale,
    Reading,
    Requirement,
    Scale,
    Veto,
    YesNoScale,
)
from cloudeval.model.law import InForce, Law
from cloudeval.model.moment import read_duration, read_moment
from cloudeval.model.plain import Plain, plain
from cloudeval.model.provider import Candidate, Company, Offer, Provider
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording
from cloudeval.model.worth import ladder
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.possible import laws_read

__all__ = [
    "DAY",
    "Case",
    "RevisedCase",
    "award_criteria",
    "cases",
    "criteria_sets",
    "fields",
    "forgotten",
    "readings",
    "requirements",
    "revised_cases",
    "revisions",
    "scales",
    "vocabularies",
]

DAY = date(2025, 1, 1)
"""The day on which everything that is drawn may be read: all claims speak on it."""

OFFERS = ("ash/one", "ash/two", "birch/one", "cedar/one")
"""Full names of the offers that are drawn; two of them are siblings."""

GROUPS = ("north", "south", "east")

_BEFORE = read_moment("2020-01-01")
_AFTER = read_moment("2026-01-01")
_LOWEST, _HIGHEST = 0, 4
_ROLES: tuple[Literal["exclusion", "selection", "requirement"], ...] = (
    "exclusion",
    "selection",
    "requirement",
)
State = Literal["held", "in-process", "refused", "none"]
Way = Literal["direct", "indirect", "none"]
_GOT: tuple[State, ...] = ("held", "in-process")
_WAYS: tuple[Way, ...] = ("none", "indirect", "direct")
_UNANSWERED: tuple[Literal["unknown", "ignored"], ...] = ("unknown", "ignored")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Case:
    """A criteria set, the words that it uses, and a field of offers."""

    vocabulary: Vocabulary
    criteria: CriteriaSet
    field: tuple[Candidate, ...]

    @property
    def reader(self) -> Reader:
        """How the facts are read: on the day on which all claims speak."""
        return Reader(self.vocabulary, DAY)

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:
        """Show what a reader needs to see of a case that fails."""
        printer.text(_brief({"criteria": self.criteria, "field": self.field}))


@dataclass(frozen=True, slots=True)
class RevisedCase:
    """A version and a revision of it, the words that they use, and a field of offers."""

    vocabulary: Vocabulary
    before: CriteriaSet
    after: CriteriaSet
    field: tuple[Candidate, ...]

    @property
    def reader(self) -> Reader:
        """How the facts are read: on the day on which all claims speak."""
        return Reader(self.vocabulary, DAY)

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:
        """Show what a reader needs to see of a case that fails."""
        told = {"before": self.before, "after": self.after, "field": self.field}
        printer.text(_brief(told))


_UNSEEN = {"by", "date", "date_is", "family", "fictional", "format", "name", "nature", "note"}
_UNSEEN |= {"country", "procedure", "question", "reason", "seen", "sources", "sure", "title", "why"}


def _brief(told: object) -> str:
    """Plain data without words and dates, one criterion or offer a line."""

    def seen(value: Plain) -> Plain:
        if isinstance(value, dict):
            return {key: seen(held) for key, held in value.items() if key not in _UNSEEN}
        return [seen(item) for item in value] if isinstance(value, list) else value

    return json.dumps(seen(plain(told))).replace('{"role"', '\n  {"role"')


def _said(text: str) -> Wording:
    return Wording(fr=text, en=text)


# ── what can be observed ────────────────────────────────────────────────────────────────────────


def vocabularies() -> st.SearchStrategy[Vocabulary]:
    """A few attributes of each kind, a scheme or none, laws or none."""
    return st.sampled_from(_vocabularies())


@cache
def _vocabularies() -> tuple[Vocabulary, ...]:
    schemes = [{}, {}, *({"seal": scheme} for scheme in _schemes())]
    laws = [each for count in (0, 1, 2) for each in product((True, False), repeat=count)]
    made = product(range(1, 3), range(3), (False, True), schemes, laws)
    return tuple(_vocabulary(*each) for each in made)


def _vocabulary(
    ladders: int,
    questions: int,
    numbers: bool,  # noqa: FBT001 - a column of a table
    schemes: Mapping[str, Scheme],
    reaching: Sequence[bool],
) -> Vocabulary:
    attributes: list[YesNo | Levels | Quantity] = [
        YesNo(kind="yes-no", id=f"asked.{n}", question=_said("?")) for n in range(questions)
    ]
    attributes += [_ladder(f"rung.{n}", n + 3) for n in range(ladders)]
    attributes += [_NUMBER] if numbers else []
    laws = {f"law.{n}": _law(f"law.{n}", reaches) for n, reaches in enumerate(reaching)}
    return Vocabulary({each.id: each for each in attributes}, schemes, laws)


_NUMBER = Quantity(
    kind="number",
    id="number.0",
    question=_said("?"),
    unit="u",
    range=Range(low=Fraction(0), high=Fraction(10)),
    better="higher",
)


def _ladder(name: str, rungs: int) -> Levels:
    levels = tuple(Level(id=f"l{n}", text=_said(f"l{n}")) for n in range(rungs))
    return Levels(kind="levels", id=name, question=_said("?"), levels=levels)


def _schemes() -> list[Scheme]:
    return [
        Scheme(
            title=_said("seal"),
            editions=editions,
            services=services,
            valid_for=read_duration("3 years"),
        )
        for editions in ((), ("1.0",), ("1.0", "2.0"))
        for services in ((), ("host",), ("host", "run"))
    ]


def _law(name: str, extraterritorial: bool) -> Law:  # noqa: FBT001 - what is drawn
    in_force = InForce(since=read_moment("2001-01-01"), sure="high", sources=())
    return Law(
        id=name,
        title=_said(name),
        country="XX",
        extraterritorial=extraterritorial,
        periods=(in_force,),
    )


# ── what is asked ───────────────────────────────────────────────────────────────────────────────


def readings(vocabulary: Vocabulary) -> st.SearchStrategy[Reading]:
    """Something that a criterion may read."""
    found: list[Reading] = [AttributeReading(attribute=name) for name in vocabulary.attributes]
    found *= 2
    for name, scheme in vocabulary.schemes.items():
        found += [
            CertificationReading(certification=name, edition=edition, covers=covers)
            for edition in (None, *scheme.editions)
            for covers in _subsets(scheme.services)
        ]
    found += [ExposureReading(exposure=laws) for laws in _subsets(tuple(vocabulary.laws)) if laws]
    if any(law.extraterritorial for law in vocabulary.laws.values()):
        found += [ExposureReading(exposure=())] * 2
    return st.sampled_from(found)


def _subsets(names: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [some for count in range(len(names) + 1) for some in combinations(names, count)]


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


def _conditions(reading: Reading, vocabulary: Vocabulary) -> st.SearchStrategy[Condition]:
    bounds = _bounds(reading, vocabulary)
    least = [Condition(at_least=bound) for bound in bounds]
    return st.sampled_from([*least, *least, *(Condition(at_most=bound) for bound in bounds)])


def _vetoes(reading: Reading, vocabulary: Vocabulary) -> st.SearchStrategy[Veto]:
    bounds = _bounds(reading, vocabulary)
    below = [Veto(below=bound) for bound in bounds]
    return st.sampled_from([*below, *below, *(Veto(above=bound) for bound in bounds)])


def _exemptions() -> st.SearchStrategy[tuple[Exemption, ...]]:
    return st.sampled_from(_EXEMPT)


def _exemption(*offers: str) -> tuple[Exemption, ...]:
    return (Exemption(offers=offers, reason=_said("exempt"), sources=()),)


_NAMED = ("ash/one", "ash", "birch", "ash/two")
_EXEMPT: tuple[tuple[Exemption, ...], ...] = (
    *[()] * 12,
    *(_exemption(name) for name in _NAMED),
    _exemption("ash", "birch/one"),
    _exemption("ash/two", "birch"),
)


def weights() -> st.SearchStrategy[Fraction]:
    """A published weight, now and then none at all."""
    return _WEIGHTS


_WEIGHTS = st.sampled_from([Fraction(n) for n in (1, 2, 3, 5, 0)] + [Fraction(5, 2)])
_ONE_IN_SIX = st.sampled_from([False] * 5 + [True])
_MOSTLY = st.sampled_from([True, True, False])


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
        title=_said(name),
        question=_said("?"),
        reads=reading,
        weight=draw(_WEIGHTS),
        scale=draw(scales(reading, vocabulary)),
        veto=draw(_vetoes(reading, vocabulary)) if draw(_ONE_IN_SIX) else None,
        grade=draw(_grades(reading, vocabulary)) if graded and draw(_MOSTLY) else None,
        exempt=draw(_exemptions()),
    )


def _grades(
    reading: Reading, vocabulary: Vocabulary
) -> st.SearchStrategy[Mapping[str, int] | None]:
    rungs = ladder(reading, vocabulary)
    if rungs is None:
        return st.none()
    some = combinations_with_replacement(range(_LOWEST, _HIGHEST + 1), len(rungs))
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
        role=draw(st.sampled_from(_ROLES)),
        id=name,
        group=draw(st.sampled_from(groups)),
        title=_said(name),
        question=_said("?"),
        reads=reading,
        condition=draw(_conditions(reading, vocabulary)),
        exempt=draw(_exemptions()),
    )


@st.composite
def criteria_sets(draw: st.DrawFn, vocabulary: Vocabulary, *, lines: int = 5) -> CriteriaSet:
    """A set of one to ``lines`` award criteria and up to two requirements, flat or by group."""
    rule = draw(st.sampled_from(_GRADE_RULES))
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
        title=_said("Trial"),
        weighting=draw(_weightings()),
        groups=tuple(Group(id=name, title=_said(name), weight=draw(_WEIGHTS)) for name in groups),
        criteria=tuple(criteria),
        grade=rule,
    )
    return _graded_or_not(made)


def _graded_or_not(made: CriteriaSet) -> CriteriaSet:
    """A rule for grades is there where something is graded, and nowhere else."""
    if made.grade is not None and any(award.grade for award in made.awards):
        return made
    plainly = (
        replace(each, grade=None) if isinstance(each, AwardCriterion) else each
        for each in made.criteria
    )
    return replace(made, criteria=tuple(plainly), grade=None)


def _weightings() -> st.SearchStrategy[Flat | ByGroup]:
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
_GRADE_RULES = (
    *[None] * 12,
    *(
        GradeRule(
            name=_said("Level"),
            lowest=_LOWEST,
            highest=_HIGHEST,
            minimum=minimum,
            unanswered=unanswered,
        )
        for minimum in (2, 1, 3, None)
        for unanswered in _UNANSWERED
    ),
)

# ── what is offered ─────────────────────────────────────────────────────────────────────────────


@st.composite
def fields(
    draw: st.DrawFn,
    vocabulary: Vocabulary,
    asked: Iterable[CriteriaSet],
    *,
    size: int = 3,
    gaps: int = 3,
) -> tuple[Candidate, ...]:
    """A field of up to ``size`` offers; of the facts ``asked`` for, up to ``gaps`` are open.

    A fact that is open is unknown, disputed, looked for in vain, or left open by one source.
    """
    names = OFFERS[: draw(st.integers(1, size))]
    slots = _slots(names, vocabulary, asked)
    chosen = st.lists(st.sampled_from(slots), max_size=gaps, unique=True)
    is_open = frozenset(draw(chosen) if slots and gaps else ())
    houses: dict[str, Company] = {}
    made = []
    for name in names:
        house, _, service = name.partition("/")
        if house not in houses:
            houses[house] = draw(_companies(house, vocabulary, is_open))
        made.append((house, draw(_offers(name, service, vocabulary, is_open))))
    providers = {
        house: Provider(
            format="cloudeval/provider/1",
            id=house,
            name=house,
            country="XX",
            offers=tuple(offer for owner, offer in made if owner == house),
            company=company,
            fictional=True,
        )
        for house, company in houses.items()
    }
    return tuple(Candidate(provider=providers[house], offer=offer) for house, offer in made)


_Slot = tuple[str, str]


def _slots(
    names: Sequence[str], vocabulary: Vocabulary, asked: Iterable[CriteriaSet]
) -> list[_Slot]:
    """Whose facts are asked for: an offer's attributes and certificates, a company's exposure."""
    found: dict[_Slot, None] = {}
    for reading in (criterion.reads for version in asked for criterion in version.criteria):
        owners = names
        facts: tuple[str, ...]
        match reading:
            case AttributeReading():
                facts = (reading.attribute,)
            case CertificationReading():
                facts = (reading.certification,)
            case ExposureReading():
                facts = laws_read(reading, vocabulary)
                owners = [*names, *(name.partition("/")[0] for name in names)]
        found |= dict.fromkeys((owner, fact) for owner in owners for fact in facts)
    return list(found)


@st.composite
def _companies(
    draw: st.DrawFn, house: str, vocabulary: Vocabulary, is_open: frozenset[_Slot]
) -> Company:
    exposure = {law: draw(_exposures(open_=(house, law) in is_open)) for law in vocabulary.laws}
    certifications: dict[str, tuple[CertificateClaim, ...]] = {}
    if draw(_ONE_IN_SIX) and vocabulary.schemes:
        certifications["seal"] = (_certificate(draw(st.sampled_from(("none", "held")))),)
    return Company(exposure=exposure, certifications=certifications)


@st.composite
def _offers(
    draw: st.DrawFn, name: str, service: str, vocabulary: Vocabulary, is_open: frozenset[_Slot]
) -> Offer:
    capabilities = {
        each.id: draw(_capabilities(each, open_=(name, each.id) in is_open))
        for each in vocabulary.attributes.values()
    }
    certifications = {
        scheme: draw(_certificates(vocabulary.schemes[scheme], open_=(name, scheme) in is_open))
        for scheme in vocabulary.schemes
    }
    exposure = {
        law: draw(_exposures(open_=(name, law) in is_open))
        for law in vocabulary.laws
        if draw(_ONE_IN_SIX)
    }
    return Offer(
        id=service,
        name=name,
        capabilities={key: claims for key, claims in capabilities.items() if claims},
        certifications={key: claims for key, claims in certifications.items() if claims},
        exposure=exposure,
    )


_NOT_FOUND = Unknown(unknown=True, looked=_BEFORE)
_NUMBERS = ("0", "2", "2.5", "5", "7.5", "10")


def _capabilities(
    attribute: YesNo | Levels | Quantity, *, open_: bool
) -> st.SearchStrategy[tuple[CapabilityClaim | Unknown, ...]]:
    worth: tuple[str | bool, ...]
    match attribute:
        case Quantity():
            worth = _NUMBERS
        case YesNo():
            worth = (False, True)
        case _:
            worth = attribute.ladder
    return st.sampled_from(_open_claims(worth) if open_ else _known_claims(worth))


def _known_claims(worth: tuple[str | bool, ...]) -> list[tuple[CapabilityClaim | Unknown, ...]]:
    return [(_capability(one, one),) for one in worth]


def _open_claims(worth: tuple[str | bool, ...]) -> list[tuple[CapabilityClaim | Unknown, ...]]:
    pairs = list(combinations(worth, 2))
    found: list[tuple[CapabilityClaim | Unknown, ...]] = [(), (_NOT_FOUND,)] * len(pairs)
    found += [(_capability(low, high),) for low, high in pairs]
    return found + [(_capability(low, low), _capability(high, high)) for low, high in pairs]


def _capability(low: str | bool, high: str | bool) -> CapabilityClaim:  # noqa: FBT001 - an answer
    return CapabilityClaim(
        value=Span(low=low, high=high), by=_BEFORE, seen=_AFTER, sure="high", sources=()
    )


def _exposures(*, open_: bool) -> st.SearchStrategy[tuple[ExposureClaim | Unknown, ...]]:
    return _EXPOSED_OR_NOT if open_ else _EXPOSED


def _exposure(way: Way) -> ExposureClaim:
    return ExposureClaim(way=way, by=_BEFORE, seen=_AFTER, sure="high", sources=())


_EXPOSED: st.SearchStrategy[tuple[ExposureClaim | Unknown, ...]] = st.sampled_from(
    [(_exposure(way),) for way in _WAYS]
)
_EXPOSED_OR_NOT: st.SearchStrategy[tuple[ExposureClaim | Unknown, ...]] = st.sampled_from(
    [
        (),
        (_NOT_FOUND,),
        *((_exposure(one), _exposure(other)) for one, other in combinations(_WAYS, 2)),
    ]
)


def _certificates(
    scheme: Scheme, *, open_: bool
) -> st.SearchStrategy[tuple[CertificateClaim | Unknown, ...]]:
    return st.sampled_from(_certificate_claims(scheme.editions, scheme.services, open_))


@cache
def _certificate_claims(
    editions: tuple[str, ...],
    services: tuple[str, ...],
    open_: bool,  # noqa: FBT001 - a column of a table
) -> tuple[tuple[CertificateClaim | Unknown, ...], ...]:
    """What may be said of one scheme: one state, or several that leave something open."""
    named: list[tuple[str, str] | None] = [(one, one) for one in editions] or [None]
    covered: list[tuple[str, ...] | None] = [some for some in _subsets(services) if some] or [None]
    denied = _certificate("none")
    exact = [_certificate(state, *each) for state in _GOT for each in product(named, covered)]
    if not open_:
        both = [(one, other) for one in exact for other in exact if one.state < other.state]
        return ((denied,), *((claim,) for claim in exact), *both)
    wide = [(editions[0], editions[-1])] if editions else [None]
    loose = [
        _certificate(state, *each) for state in _GOT for each in product(wide, [*covered, None])
    ]
    loose += [_certificate(state, *each) for state in _GOT for each in product([None], covered)]
    disputes = [(claim, denied) for claim in (*exact, *loose)]
    several = [(one, other) for one in loose for other in exact]
    nothing: list[tuple[CertificateClaim | Unknown, ...]] = [(), (_NOT_FOUND,)] * len(several)
    return (*nothing, *((claim,) for claim in loose), *disputes, *several)


def _certificate(
    state: State, edition: tuple[str, str] | None = None, covers: tuple[str, ...] | None = None
) -> CertificateClaim:
    return CertificateClaim(
        state=state,
        edition=Span(low=edition[0], high=edition[1]) if edition else None,
        covers=covers,
        by=_BEFORE,
        seen=_AFTER,
        sure="high",
        sources=(),
    )


def forgotten(candidate: Candidate, fact: str) -> Candidate:
    """The offer without what is claimed of one attribute, scheme or law, of it or its company."""
    offer, company = candidate.offer, candidate.provider.company
    offer = replace(
        offer,
        capabilities=_without(offer.capabilities, fact),
        certifications=_without(offer.certifications, fact),
        exposure=_without(offer.exposure, fact),
    )
    company = replace(
        company,
        certifications=_without(company.certifications, fact),
        exposure=_without(company.exposure, fact),
    )
    return Candidate(provider=replace(candidate.provider, company=company), offer=offer)


def _without(claims: Mapping[str, T], fact: str) -> dict[str, T]:
    return {name: held for name, held in claims.items() if name != fact}


@st.composite
def cases(draw: st.DrawFn, *, size: int = 3, gaps: int = 3, lines: int = 5) -> Case:
    """A criteria set with a field of offers."""
    vocabulary = draw(vocabularies())
    criteria = draw(criteria_sets(vocabulary, lines=lines))
    return Case(vocabulary, criteria, draw(fields(vocabulary, (criteria,), size=size, gaps=gaps)))


# ── what becomes of a set ───────────────────────────────────────────────────────────────────────


@st.composite
def revised_cases(
    draw: st.DrawFn,
    *,
    size: int = 2,
    gaps: int = 3,
    lines: int = 4,
    steps: int = 4,
    among: Sequence[str] = (),
) -> RevisedCase:
    """A criteria set, a revision of it, and a field of offers."""
    vocabulary = draw(vocabularies())
    before = draw(criteria_sets(vocabulary, lines=lines))
    after = draw(revisions(before, vocabulary, version="v2", steps=steps, among=among or STEPS))
    field = draw(fields(vocabulary, (before, after), size=size, gaps=gaps))
    return RevisedCase(vocabulary, before, after, field)


STEPS = (
    "add",
    "remove",
    "rename",
    "split",
    "merge",
    "refine",
    "renew",
    "contest",
    "reweight",
    "rescale",
    "tighten",
    "reread",
    "recast",
    "veto",
    "exempt",
    "move",
    "regrade",
    "reword",
    "regroup",
    "disband",
    "scale-lines",
    "scale-groups",
    "reweigh",
)
"""What one step of a revision may do."""


@st.composite
def revisions(
    draw: st.DrawFn,
    criteria: CriteriaSet,
    vocabulary: Vocabulary,
    *,
    version: str,
    steps: int = 4,
    among: Sequence[str] = STEPS,
) -> CriteriaSet:
    """A later version of ``criteria``, with the lineage of what came from what.

    ``among`` names the steps that may be taken, out of :data:`STEPS`.
    """
    draft = _Draft(criteria, vocabulary, version)
    for step in draw(st.lists(st.sampled_from(among), max_size=steps)):
        _take(draw, draft, step)
    return draft.finished()


class _Draft:
    """A set under revision: criteria by id, each of which knows where it comes from."""

    def __init__(self, criteria: CriteriaSet, vocabulary: Vocabulary, version: str) -> None:
        self.set = replace(criteria, version=version, supersedes=criteria.version, change_notes=())
        self.vocabulary = vocabulary
        self.criteria: dict[str, AnyCriterion] = {
            each.id: replace(each, lineage=None) for each in criteria.criteria
        }
        self.before = frozenset(self.criteria)
        self.fresh = 0

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(group.id for group in self.set.groups)

    def name(self, stem: str) -> str:
        """An id that neither version has."""
        self.fresh += 1
        return f"{self.set.version}.{stem}.{self.fresh}"

    def going_on(self) -> list[AnyCriterion]:
        """The criteria that so far are what they were called in the version before."""
        return [
            each
            for each in self.criteria.values()
            if each.id in self.before and each.lineage is None
        ]

    def finished(self) -> CriteriaSet:
        return _graded_or_not(replace(self.set, criteria=tuple(self.criteria.values())))


def _take(draw: st.DrawFn, draft: _Draft, step: str) -> None:
    """Take one step, if the draft has what the step is about."""
    if step in _ON_THE_WHOLE:
        _ON_THE_WHOLE[step](draw, draft)
    elif step in _ON_AN_ORIGIN:
        if going_on := draft.going_on():
            _ON_AN_ORIGIN[step](draw, draft, draw(st.sampled_from(going_on)))
    elif held := list(draft.criteria.values()):
        one = draw(st.sampled_from(held))
        changed = _ON_ONE[step](draw, draft, one)
        draft.criteria[one.id] = changed


# ── where criteria come from and go to ──


def _add(draw: st.DrawFn, draft: _Draft) -> None:
    made: AnyCriterion
    if draw(_MOSTLY):
        graded = draft.set.grade is not None
        name = draft.name("line")
        made = draw(award_criteria(draft.vocabulary, name, draft.groups, graded=graded))
    else:
        made = draw(requirements(draft.vocabulary, draft.name("must"), draft.groups))
    draft.criteria[made.id] = replace(
        made, lineage=draw(st.sampled_from((None, Lineage(new=True))))
    )


def _remove(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    del draw
    del draft.criteria[one.id]


def _rename(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    del draft.criteria[one.id]
    came = draw(st.sampled_from((Lineage(replaces=(one.id,)), Lineage(refines=(one.id,)))))
    made = replace(one, id=draft.name("heir"), lineage=came)
    draft.criteria[made.id] = made


def _split(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    """Several heirs in place of one, which may itself go on."""
    if draw(st.booleans()):
        del draft.criteria[one.id]
    for _ in range(draw(st.integers(1, 3))):
        heir = draw(_like(draft, one))
        draft.criteria[heir.id] = replace(heir, lineage=Lineage(replaces=(one.id,)))


def _refine(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    heir = draw(_like(draft, one))
    draft.criteria[heir.id] = replace(heir, lineage=Lineage(refines=(one.id,)))


def _contest(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    heir = draw(_like(draft, one))
    told = ContestedLineage(
        detail=Lineage(refines=(one.id,)), addition=Lineage(new=True), why=_said("both are told")
    )
    draft.criteria[heir.id] = replace(heir, lineage=told)


def _renew(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    """Another criterion under the old one's id."""
    made = draw(_like(draft, one))
    draft.criteria[one.id] = replace(made, id=one.id, lineage=Lineage(new=True))


def _merge(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    others = [each for each in draft.going_on() if each.id != one.id]
    if others:
        other = draw(st.sampled_from(others))
        del draft.criteria[one.id], draft.criteria[other.id]
        heir = draw(_like(draft, one))
        came = Lineage(replaces=(one.id, other.id))
        draft.criteria[heir.id] = replace(heir, lineage=came)


@st.composite
def _like(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    """A criterion of the same role, in the same group or another, that may read the same thing."""
    graded = draft.set.grade is not None
    made: AnyCriterion
    if isinstance(one, AwardCriterion):
        name = draft.name("line")
        made = draw(award_criteria(draft.vocabulary, name, draft.groups, graded=graded))
        if draw(st.booleans()):
            kept = draw(scales(one.reads, draft.vocabulary))
            made = replace(made, reads=one.reads, scale=kept, veto=None, grade=one.grade)
    else:
        made = draw(requirements(draft.vocabulary, draft.name("must"), draft.groups))
    return replace(made, group=one.group) if draw(st.booleans()) else made


# ── what changes in place ──


def _reweight(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    del draft
    return replace(one, weight=draw(_WEIGHTS)) if isinstance(one, AwardCriterion) else one


def _rescale(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    if isinstance(one, AwardCriterion):
        return replace(one, scale=draw(scales(one.reads, draft.vocabulary)))
    return replace(one, condition=draw(_conditions(one.reads, draft.vocabulary)))


def _tighten(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    """Less for the same answer, but never for the best one."""
    del draft
    if isinstance(one, AwardCriterion) and isinstance(one.scale, LevelsScale):
        factor = draw(st.sampled_from((Fraction(1, 2), Fraction(2, 3))))
        values = {
            rung: worth if worth == 1 else worth * factor
            for rung, worth in one.scale.values.items()
        }
        return replace(one, scale=LevelsScale(kind="levels", values=values))
    return one


def _reread(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    reading = draw(readings(draft.vocabulary))
    if isinstance(one, AwardCriterion):
        scale = draw(scales(reading, draft.vocabulary))
        return replace(one, reads=reading, scale=scale, veto=None, grade=None)
    return replace(one, reads=reading, condition=draw(_conditions(reading, draft.vocabulary)))


def _recast(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    """A requirement that is weighed from now on, or the other way round."""
    made: AnyCriterion
    if isinstance(one, AwardCriterion):
        made = draw(requirements(draft.vocabulary, one.id, (one.group,)))
    else:
        made = draw(award_criteria(draft.vocabulary, one.id, (one.group,)))
    return replace(made, lineage=one.lineage, exempt=one.exempt)


def _change_veto(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    if isinstance(one, AwardCriterion):
        lifted = one.veto is not None and draw(st.booleans())
        return replace(one, veto=None if lifted else draw(_vetoes(one.reads, draft.vocabulary)))
    return replace(one, role=draw(st.sampled_from(_ROLES)))


def _exempt(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    del draft
    return replace(one, exempt=draw(_exemptions()))


def _move(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    return replace(one, group=draw(st.sampled_from(draft.groups)))


def _regrade(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    rungs = ladder(one.reads, draft.vocabulary)
    if isinstance(one, AwardCriterion) and draft.set.grade is not None and rungs is not None:
        return replace(one, grade=draw(_grades(one.reads, draft.vocabulary)))
    return one


def _reword(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    del draw
    return replace(one, title=_said(f"{one.title.en} as of {draft.set.version}"))


# ── what changes on the whole ──


def _regroup(draw: st.DrawFn, draft: _Draft) -> None:
    """Another weight for a group, or a new group with a line in it."""
    missing = [name for name in GROUPS if name not in draft.groups]
    if draw(st.booleans()) and missing:
        made = Group(id=missing[0], title=_said(missing[0]), weight=draw(_WEIGHTS))
        draft.set = replace(draft.set, groups=(*draft.set.groups, made))
        line = draw(award_criteria(draft.vocabulary, draft.name("line"), (made.id,)))
        draft.criteria[line.id] = line
        return
    name = draw(st.sampled_from(draft.groups))
    weight = draw(_WEIGHTS)
    draft.set = replace(
        draft.set,
        groups=tuple(
            replace(group, weight=weight) if group.id == name else group
            for group in draft.set.groups
        ),
    )


def _disband(draw: st.DrawFn, draft: _Draft) -> None:
    """A group goes; its lines go with it or find another."""
    if len(draft.groups) > 1:
        gone, *left = draw(st.permutations(list(draft.groups)))
        draft.set = replace(
            draft.set, groups=tuple(group for group in draft.set.groups if group.id != gone)
        )
        for name, each in list(draft.criteria.items()):
            if each.group == gone and draw(st.booleans()):
                draft.criteria[name] = replace(each, group=left[0])
            elif each.group == gone:
                del draft.criteria[name]


def _scale_lines(draw: st.DrawFn, draft: _Draft) -> None:
    factor = draw(st.sampled_from((Fraction(50), Fraction(1, 3))))
    for name, each in draft.criteria.items():
        if isinstance(each, AwardCriterion):
            draft.criteria[name] = replace(each, weight=each.weight * factor)


def _scale_groups(draw: st.DrawFn, draft: _Draft) -> None:
    factor = draw(st.sampled_from((Fraction(50), Fraction(1, 3))))
    draft.set = replace(
        draft.set,
        groups=tuple(
            replace(group, weight=None if group.weight is None else group.weight * factor)
            for group in draft.set.groups
        ),
    )


def _reweigh(draw: st.DrawFn, draft: _Draft) -> None:
    """Another way of weighing: flat or by group, other sums declared, another divisor."""
    draft.set = replace(draft.set, weighting=draw(_weightings()))


_ON_THE_WHOLE = {
    "add": _add,
    "regroup": _regroup,
    "disband": _disband,
    "scale-lines": _scale_lines,
    "scale-groups": _scale_groups,
    "reweigh": _reweigh,
}
_ON_AN_ORIGIN = {
    "remove": _remove,
    "rename": _rename,
    "split": _split,
    "refine": _refine,
    "contest": _contest,
    "renew": _renew,
    "merge": _merge,
}
_ON_ONE = {
    "reweight": _reweight,
    "rescale": _rescale,
    "tighten": _tighten,
    "reread": _reread,
    "recast": _recast,
    "veto": _change_veto,
    "exempt": _exempt,
    "move": _move,
    "regrade": _regrade,
    "reword": _reword,
}

assert {*_ON_THE_WHOLE, *_ON_AN_ORIGIN, *_ON_ONE} == {*STEPS}  # noqa: S101 - one list, two views
