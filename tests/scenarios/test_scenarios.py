"""Runs the worked examples beside this file: rules, offers and what is expected, in plain words.

The files are for those who will not read Python; ``README.md`` says how to write one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cloudeval import open_library
from cloudeval.changes.change import Change
from cloudeval.changes.lineage import edges
from cloudeval.effects.difference import Difference, OfferDifference, difference
from cloudeval.files.yaml import compose
from cloudeval.model.attribute import (
    CERTIFICATE,
    EXPOSURE,
    YES_NO,
    Level,
    Levels,
    Quantity,
    Range,
    Scheme,
)
from cloudeval.model.claim import (
    CapabilityClaim,
    CertificateClaim,
    Existence,
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
    ExposureReading,
    LevelsScale,
    Lineage,
    LinearScale,
    Reading,
    Requirement,
    Scale,
    Veto,
    YesNoScale,
)
from cloudeval.model.law import InForce, Law
from cloudeval.model.moment import read_duration, read_moment
from cloudeval.model.provider import Candidate, Company, Offer, Provider
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder
from cloudeval.scoring.evaluation import Evaluation, evaluate
from cloudeval.scoring.facts_at import Reader
from tests.builders import exemptions, quantity, said, yes_no

HERE = Path(__file__).parent
DAY = "2025-01-01"
SPEAKS: Any = {"by": "2020-01-01", "seen": "2026-01-01"}
EDGES = ("since", "by", "until", "ended", "seen")

Told = Mapping[str, Any]


# ── what may be asked ───────────────────────────────────────────────────────────────────────────


def vocabulary(questions: Told) -> Vocabulary:
    attributes: dict[str, Any] = {}
    schemes: dict[str, Scheme] = {}
    laws: dict[str, Law] = {}
    for name, told in questions.items():
        if told == "yes or no":
            attributes[name] = yes_no(name)
        elif isinstance(told, list):
            attributes[name] = _levels(name, told)
        elif "certificate" in told:
            schemes[name] = _scheme(name, told["certificate"])
        elif "law" in told:
            laws[name] = _law(name, told["law"])
        else:
            attributes[name] = replace(
                quantity(name, 0, 1),
                unit=told["unit"],
                range=Range(low=Fraction(told["from"]), high=Fraction(told["to"])),
            )
    return Vocabulary(attributes, schemes, laws)


def _levels(name: str, rungs: Iterable[str]) -> Levels:
    levels = tuple(Level(id=rung, text=said(rung)) for rung in rungs)
    return Levels(kind="levels", id=name, question=said(name), levels=levels)


def _scheme(name: str, told: Told) -> Scheme:
    return Scheme(
        title=said(name),
        editions=tuple(told.get("editions", ())),
        services=tuple(told.get("services", ())),
        valid_for=read_duration(told["valid for"]) if "valid for" in told else None,
    )


def _law(name: str, told: Told) -> Law:
    dates: Any = {key: read_moment(told[key]) for key in (*EDGES, "tail") if key in told}
    in_force = InForce(sure="high", sources=(), **dates)
    return Law(id=name, title=said(name), country="XX", extraterritorial=True, periods=(in_force,))


# ── what is asked, and what it is worth ─────────────────────────────────────────────────────────


def rules(told: Told, words: Vocabulary, version: str) -> CriteriaSet:
    groups = told.get("groups", {})
    lines = [_criterion(name, rule, words) for name, rule in told["rules"].items()]
    division = Division(
        declared=_number(told.get("weights should add up to")),
        divide_by=_number(told.get("weights are divided by")),
    )
    weighting: Flat | ByGroup = Flat(
        kind="flat", declared=division.declared, divide_by=division.divide_by
    )
    if groups:
        weighting = ByGroup(kind="by-group", groups=division)
    named = dict.fromkeys((*groups, *(line.group for line in lines)))
    return CriteriaSet(
        format="cloudeval/criteria/1",
        family="scenario",
        version=version,
        supersedes="before" if version == "after" else None,
        date=read_moment(DAY),
        date_is="published",
        nature="own",
        procedure="own",
        title=said("scenario"),
        weighting=weighting,
        groups=tuple(
            Group(id=name, title=said(name), weight=_number(groups.get(name))) for name in named
        ),
        criteria=tuple(lines),
        grade=_grade_rule(told.get("grade")),
    )


def _number(written: object) -> Fraction | None:
    return None if written is None else Fraction(str(written))


def _grade_rule(told: Told | None) -> GradeRule | None:
    if told is None:
        return None
    least = told.get("at least")
    return GradeRule(
        name=said("grade"),
        lowest=int(told["from"]),
        highest=int(told["to"]),
        minimum=None if least is None else int(least),
        unanswered="ignored" if told.get("blanks") == "ignored" else "unknown",
    )


def _criterion(name: str, told: Told, words: Vocabulary) -> AnyCriterion:
    reading = _reading(told["asks"], words)
    common: Any = {
        "id": name,
        "group": told.get("group", "all"),
        "title": said(name),
        "question": said(name),
        "reads": reading,
        "exempt": exemptions(told.get("exempt", ())),
        "lineage": _lineage(told),
    }
    if "weight" not in told:
        demand = {key: _bound(told[key]) for key in ("at least", "at most") if key in told}
        condition = Condition(at_least=demand.get("at least"), at_most=demand.get("at most"))
        return Requirement(role=told.get("role", "requirement"), condition=condition, **common)
    veto = None
    if "eliminates below" in told:
        veto = Veto(below=_bound(told["eliminates below"]))
    grades = told.get("grades")
    return AwardCriterion(
        role="award",
        weight=Fraction(told["weight"]),
        scale=_scale(told.get("worth"), reading, words),
        veto=veto,
        grade=None if grades is None else {rung: int(grade) for rung, grade in grades.items()},
        **common,
    )


def _bound(written: object) -> str:
    return YES_NO[int(written)] if isinstance(written, bool) else str(written)


def _lineage(told: Told) -> Lineage | None:
    if not {"replaces", "refines", "is new"} & told.keys():
        return None
    return Lineage(
        replaces=tuple(told.get("replaces", ())),
        refines=tuple(told.get("refines", ())),
        new=bool(told.get("is new")),
    )


def _reading(asked: Any, words: Vocabulary) -> Reading:
    if asked == "any law":
        return ExposureReading(exposure=())
    name, told = (asked, {}) if isinstance(asked, str) else next(iter(asked.items()))
    if name in words.schemes:
        covers = tuple(told.get("services", ()))
        return CertificationReading(certification=name, edition=told.get("edition"), covers=covers)
    if name in words.laws:
        return ExposureReading(exposure=(name,))
    assert name in words.attributes, name
    return AttributeReading(attribute=name)


def _scale(worth: Any, reading: Reading, words: Vocabulary) -> Scale:
    """As told; else from nothing to all in equal steps."""
    rungs = ladder(reading, words)
    if rungs is None:
        worst, best = Fraction(worth["nothing at"]), Fraction(worth["all at"])
        return LinearScale(kind="linear", worst=worst, best=best, unit="")
    if worth is not None:
        return LevelsScale(kind="levels", values={rung: Fraction(worth[rung]) for rung in rungs})
    if rungs == YES_NO:
        return YesNoScale(kind="yes-no")
    steps = {rung: Fraction(n, len(rungs) - 1) for n, rung in enumerate(rungs)}
    return LevelsScale(kind="levels", values=steps)


# ── what is offered ─────────────────────────────────────────────────────────────────────────────


def field(offers: Told, words: Vocabulary, companies: Told) -> tuple[Candidate, ...]:
    made = []
    for full, answers in offers.items():
        house, _, service = full.partition("/")
        offer = _offer(service or house, answers, words)
        provider = Provider(
            format="cloudeval/provider/1",
            id=house,
            name=house,
            country="XX",
            offers=(offer,),
            company=_company(companies.get(house, {}), words),
            fictional=True,
        )
        made.append(Candidate(provider=provider, offer=offer))
    return tuple(made)


def _company(answers: Told, words: Vocabulary) -> Company:
    return Company(
        certifications={
            name: _claims(name, told, words)
            for name, told in answers.items()
            if name in words.schemes
        },
        exposure={
            name: _claims(name, told, words) for name, told in answers.items() if name in words.laws
        },
    )


def _offer(service: str, answers: Told, words: Vocabulary) -> Offer:
    held = {name: told for name, told in answers.items() if name != "could be had"}
    return Offer(
        id=service,
        name=service,
        exists=_existence(answers.get("could be had")),
        capabilities={
            name: _claims(name, told, words)
            for name, told in held.items()
            if name in words.attributes
        },
        certifications={
            name: _claims(name, told, words) for name, told in held.items() if name in words.schemes
        },
        exposure={
            name: _claims(name, told, words) for name, told in held.items() if name in words.laws
        },
    )


def _existence(told: Told | None) -> Existence | None:
    return None if told is None else Existence(sure="high", sources=(), **_dates(told))


def _dates(told: Told) -> Any:
    given = {key: told[key] for key in EDGES if key in told} or SPEAKS
    return {key: read_moment(written) for key, written in given.items()}


def _claims(name: str, told: Any, words: Vocabulary) -> Any:
    """One answer, or a list of what several sources say."""
    return tuple(_claim(name, each, words) for each in (told if isinstance(told, list) else [told]))


def _claim(name: str, told: Any, words: Vocabulary) -> Any:
    if told == "unknown":
        return Unknown(unknown=True, looked=read_moment(DAY))
    more = told if isinstance(told, Mapping) else {"is": told}
    common = {"sure": more.get("sure", "high"), "sources": (), **_dates(more)}
    if name in words.schemes:
        edition = more.get("edition")
        return CertificateClaim(
            state=more["is"],
            edition=None if edition is None else Span(low=edition, high=edition),
            covers=tuple(more["services"]) if "services" in more else None,
            **common,
        )
    if name in words.laws:
        return ExposureClaim(way=more["is"], **common)
    if "from" in more:
        return CapabilityClaim(value=Span(low=more["from"], high=more["to"]), **common)
    return CapabilityClaim(value=Span(low=more["is"], high=more["is"]), **common)


# ── what is expected ────────────────────────────────────────────────────────────────────────────


def check_ends(low: Fraction | int, high: Fraction | int, told: Any) -> None:
    """One number, or the two ends; ``about 3.82`` means that it is so once it is rounded."""
    expected = told if isinstance(told, list) else [told, told]
    for found, written in zip((low, high), expected, strict=True):
        about, _, number = str(written).rpartition(" ")
        places = len(number.partition(".")[2])
        assert (round(Fraction(found), places) if about else found) == Fraction(number)


def check_result(found: Evaluation, expected: Told) -> None:
    for key, told in expected.items():
        match key:
            case "standing":
                assert found.standing == told
            case "total":
                check_ends(found.floor, found.ceiling, told)
            case "place" if told == "none":
                assert found.place is None
            case "place":
                assert found.place
                check_ends(found.place.best, found.place.worst, told)
            case "grade":
                assert found.grade
                check_ends(found.grade.low, found.grade.high, told)
            case "published grade":
                assert found.grade
                assert found.grade.published == int(told)
            case "not met" | "unproven" | "met":
                assert named(found, key.replace(" ", "-")) == told
            case "lines":
                check_lines(found, told)
            case _:
                raise AssertionError(key)


def named(found: Evaluation, verdict: str) -> list[str]:
    return [c.criterion.id for c in found.checks if c.verdict == verdict and c.criterion]


def check_lines(found: Evaluation, expected: Told) -> None:
    lines = {line.criterion.id: line for line in found.contributions}
    for name, told in expected.items():
        check_ends(lines[name].floor, lines[name].ceiling, told)


def check_difference(found: Difference, expected: Told) -> None:
    changes = {f"{change.subject} {change.kind}".strip(): change for change in found.changes}
    for key, told in expected.items():
        match key:
            case "changes":
                assert sorted(changes) == sorted(told)
            case "unchanged":
                assert sorted(found.unchanged) == sorted(told)
            case _:
                (offer,) = (each for each in found.offers if shown(each.offer) == key)
                check_offer(offer, changes, told)


def shown(full: str) -> str:
    house, _, service = full.partition("/")
    return house if house == service else full


def check_offer(found: OfferDifference, changes: Mapping[str, Change], expected: Told) -> None:
    for key, told in expected.items():
        match key:
            case "before" | "after" | "change" | "ruler" | "unknowns":
                columns = getattr(found, key)
                check_ends(columns.floor, columns.ceiling, told)
            case "effects":
                for name, effect in told.items():
                    columns = found.effects[changes[name].fingerprint].columns
                    check_ends(columns.floor, columns.ceiling, effect)
            case "ranges":
                for name, band in told.items():
                    reached = found.effects[changes[name].fingerprint].range
                    check_ends(reached.low, reached.high, band)
            case "verdicts":
                for name, verdict in told.items():
                    check_verdict(found, changes[name], verdict)
            case _:
                raise AssertionError(key)


def check_verdict(found: OfferDifference, change: Change, expected: Told) -> None:
    told = found.verdicts[change.fingerprint]
    words = {"met": "yes", "not-met": "no", "unproven": "unproven"}
    sides = {"before": told.before or "none", "after": told.after or "none"}
    decided = {"sufficient": words[told.sufficient], "decisive": words[told.decisive]}
    assert {**sides, **decided} == {**sides, **decided, **expected}


# ── the scenarios ───────────────────────────────────────────────────────────────────────────────

KEYS = {
    "name",
    "why",
    "as of",
    "questions",
    "companies",
    "offers",
    "rules",
    "before",
    "after",
    "groups",
    "grade",
    "weights should add up to",
    "weights are divided by",
    "criteria",
    "every answer",
    "expect",
    "expect before",
    "expect after",
    "expect of the change",
    "expect under the same rules for all",
}


def scenarios() -> Iterator[Any]:
    for path in sorted(HERE.glob("*.yaml")):
        told: Any
        tree: Any = compose(path.read_bytes(), path.name).tree
        for told in tree:
            yield pytest.param(told, id=f"{path.stem}: {told['name']}")


@pytest.mark.parametrize("told", [*scenarios()])
def test_scenario(told: Told) -> None:
    assert told.keys() <= KEYS, told.keys() - KEYS
    if "criteria" in told:
        run_shipped(told)
        return
    words = vocabulary(told["questions"])
    reader = Reader(words, date.fromisoformat(told.get("as of", DAY)))
    offers = field(told["offers"], words, told.get("companies", {}))
    if "rules" in told:
        one = rules(told, words, "only")
        check_all(one, offers, reader, told.get("expect", {}))
        lifted = replace(one, criteria=tuple(replace(c, exempt=()) for c in one.criteria))
        check_all(lifted, offers, reader, told.get("expect under the same rules for all", {}))
        return
    before, after = (rules(told[side], words, side) for side in ("before", "after"))
    check_all(before, offers, reader, told.get("expect before", {}))
    check_all(after, offers, reader, told.get("expect after", {}))
    tied = edges(before, after, "detail")
    found = difference(before, after, ("detail", tied), offers, reader)
    check_difference(found, told["expect of the change"])


def check_all(
    criteria: CriteriaSet, offers: Sequence[Candidate], reader: Reader, expected: Told
) -> None:
    found = {shown(e.offer): e for e in evaluate(criteria, offers, reader).evaluations}
    for name, told in expected.items():
        check_result(found[name], told)


def run_shipped(told: Told) -> None:
    """A set that comes with the program, and an offer that gives every question one answer."""
    library = open_library()
    criteria = library.criteria(told["criteria"])
    words = library.vocabulary(criteria)
    place = -1 if told["every answer"] == "the best" else 0
    answers: dict[str, str | bool] = {}
    for name, attribute in words.attributes.items():
        if not isinstance(attribute, Quantity):
            rung = attribute.ladder[place]
            answers[name] = rung == "yes" if attribute.ladder == YES_NO else rung
    reader = Reader(words, date.fromisoformat(told.get("as of", DAY)))
    check_all(criteria, field({"offer": answers}, words, {}), reader, told["expect"])


def test_the_words_for_certificates_and_exposure_are_those_of_the_files() -> None:
    assert CERTIFICATE == ("none", "in-process", "held")
    assert EXPOSURE == ("direct", "indirect", "none")
