"""The whole of what one version says of a field of offers, with every step kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AwardCriterion, Reading
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.model.worth import breakpoints
from cloudeval.scoring.band import ZERO, Band, hull
from cloudeval.scoring.fact import Fact
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.grading import Grade, grade, minimum
from cloudeval.scoring.possible import Possibilities, possibilities
from cloudeval.scoring.ranking import Entry, Place, places
from cloudeval.scoring.screening import Check, Standing, check, existence, screened, standing
from cloudeval.scoring.sheet import Line, Sheet, least, line_state, most, sheet, total
from cloudeval.scoring.tariff import Points, tariff
from cloudeval.scoring.weighting import WeightSum, mismatches

POINTS = 100
"""A full mark, in points."""


@record
class Contribution:
    """What one award criterion adds to a total.

    ``floor`` and ``ceiling`` are its points at one least and one most favourable state of the
    unknown facts, so that each column adds up to its total; a line's floor may exceed its ceiling.
    ``value`` is all that the line's own value may be.
    """

    criterion: AwardCriterion
    share: Fraction
    value: Band
    floor: Fraction
    ceiling: Fraction
    facts: tuple[Fact, ...]
    exempt: bool


@record
class GroupTotal:
    """A group's part of a total, in points."""

    group: str
    share: Fraction
    floor: Fraction
    ceiling: Fraction


@dataclass(frozen=True)
class Evaluation:
    """One offer under one version of the criteria, in points of 100.

    Its lines are told when they are asked for: a comparison of many offers needs few of them.
    """

    candidate: Candidate
    role: str | None
    standing: Standing
    checks: tuple[Check, ...]
    floor: Fraction
    ceiling: Fraction
    exact: bool
    grade: Grade | None
    place: Place | None
    sheet: Sheet

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """What each award criterion adds to the total, in the order of the file."""
        low, high = least(self.sheet), most(self.sheet)
        unit = self.sheet.tariff.unit
        return tuple(_contribution(line, low, high, unit) for line in self.sheet.lines)

    @cached_property
    def groups(self) -> tuple[GroupTotal, ...]:
        """The sub-totals, in the order of the file."""
        return _groups(self.sheet.criteria, self.contributions)

    @property
    def offer(self) -> str:
        """The offer's full name."""
        return self.candidate.id

    @property
    def reasons(self) -> tuple[Check, ...]:
        """The checks that keep the offer from being admitted, those that fail first."""
        failed = [check for check in self.checks if check.verdict == "not-met"]
        return (*failed, *(check for check in self.checks if check.verdict == "unproven"))


@record
class Outcome:
    """One version and a field of offers, on one day."""

    criteria: CriteriaSet
    reader: Reader
    evaluations: tuple[Evaluation, ...]
    weight_sums: tuple[WeightSum, ...]

    @property
    def settled(self) -> bool:
        """Whether the order is the same in every state of the unknown facts."""
        return all(
            e.standing in ("admitted", "failing", "not-offered")
            and not (e.place and e.place.contested)
            for e in self.evaluations
        )


def evaluate(
    criteria: CriteriaSet,
    field: Sequence[Candidate],
    reader: Reader,
    roles: Mapping[str, str] | None = None,
) -> Outcome:
    """Score ``field`` under ``criteria`` with the facts as ``reader`` reads them.

    ``roles`` gives the part that an offer had in the case, by its full name.
    """
    prices = tariff(criteria, reader.vocabulary)
    asked = questions(criteria)
    sheets = [sheet(prices, answers(candidate, asked, reader)) for candidate in field]
    return conclude(criteria, sheets, reader, roles)


def conclude(
    criteria: CriteriaSet,
    sheets: Sequence[Sheet],
    reader: Reader,
    roles: Mapping[str, str] | None = None,
) -> Outcome:
    """Standing, grade, totals and places from sheets that are already filled."""
    drafts = [_screen(filled, criteria, reader) for filled in sheets]
    ranked = places(
        [_entry(filled, draft, reader) for filled, draft in zip(sheets, drafts, strict=True)]
    )
    evaluations = tuple(
        _evaluation(filled, draft, place, (roles or {}).get(filled.offer))
        for filled, draft, place in zip(sheets, drafts, ranked, strict=True)
    )
    return Outcome(criteria, reader, evaluations, mismatches(criteria))


@record
class Questions:
    """All that the criteria of one or more versions read.

    Two versions that are compared share one such value, so that the same fact is in the same state
    in both.
    """

    readings: tuple[Reading, ...]
    breakpoints: Mapping[str, frozenset[Fraction]]


def questions(*versions: CriteriaSet) -> Questions:
    """What is asked of each offer."""
    criteria = [criterion for version in versions for criterion in version.criteria]
    readings = dict.fromkeys(criterion.reads for criterion in criteria)
    return Questions(tuple(readings), breakpoints(criteria))


def answers(candidate: Candidate, asked: Questions, reader: Reader) -> Possibilities:
    """What an offer's facts may be, as far as they are asked for."""
    return possibilities(candidate, asked.readings, reader, asked.breakpoints)


def entries(outcome: Outcome) -> tuple[Entry, ...]:
    """The field as it was ranked."""
    on = outcome.reader.on
    return tuple(
        Entry(
            each.sheet, each.standing, offered=existence(each.candidate.offer.exists, on) == "met"
        )
        for each in outcome.evaluations
    )


_Draft = tuple[Standing, tuple[Check, ...], Grade | None]


def _screen(filled: Sheet, criteria: CriteriaSet, reader: Reader) -> _Draft:
    candidate = filled.possibilities.candidate
    exists = existence(candidate.offer.exists, reader.on)
    checks = [Check("exists", None, exists)] if exists != "met" else []
    checks += [check(test) for test in filled.tests]
    verdicts = [screened(filled)]
    found = None
    if criteria.grade is not None:
        found = grade(filled, criteria.grade)
        if criteria.grade.minimum is not None:
            verdicts.append(minimum(found, criteria.grade))
            checks.append(Check("grade", None, verdicts[-1]))
    return standing(exists, verdicts), tuple(checks), found


def _entry(filled: Sheet, draft: _Draft, reader: Reader) -> Entry:
    exists = existence(filled.possibilities.candidate.offer.exists, reader.on)
    return Entry(filled, draft[0], offered=exists == "met")


def _evaluation(filled: Sheet, draft: _Draft, place: Place | None, role: str | None) -> Evaluation:
    return Evaluation(
        candidate=filled.possibilities.candidate,
        role=role,
        standing=draft[0],
        checks=draft[1],
        floor=total(filled, least(filled)) * POINTS,
        ceiling=total(filled, most(filled)) * POINTS,
        exact=filled.possibilities.exact,
        grade=draft[2],
        place=place,
        sheet=filled,
    )


def _contribution(line: Line, low: Sequence[int], high: Sequence[int], unit: int) -> Contribution:
    floor = _points(line.points[line_state(line, low)], unit)
    known = line.possible.component < 0
    return Contribution(
        line.criterion,
        line.share,
        hull({line.at(state) for state in range(len(line.values))}),
        floor,
        floor if known else _points(line.points[line_state(line, high)], unit),
        line.possible.facts,
        line.exempt,
    )


def _points(points: Points, unit: int) -> Fraction:
    return (
        Fraction(points * POINTS) / unit
        if isinstance(points, Fraction)
        else Fraction(points * POINTS, unit)
    )


def _groups(criteria: CriteriaSet, contributions: Sequence[Contribution]) -> tuple[GroupTotal, ...]:
    totals = []
    for group in criteria.groups:
        of = [c for c in contributions if c.criterion.group == group.id]
        if of:
            totals.append(
                GroupTotal(
                    group.id,
                    sum((c.share for c in of), ZERO),
                    sum((c.floor for c in of), ZERO),
                    sum((c.ceiling for c in of), ZERO),
                )
            )
    return tuple(totals)
