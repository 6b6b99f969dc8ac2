"""Who could answer: what one offer alone meets, and whom each requirement keeps out.

A criterion that exactly one offer meets gives points, or entry, to that offer and to nobody else.
To *meet* is to reach the full value of an award criterion, or to pass a requirement; an exemption
counts as met, as it does in the totals, and is said. This tells how criteria divide the field that
was studied. It says nothing of why they were written so, nor of offers that were not studied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from cloudeval.model.criterion import AnyCriterion, Requirement
from cloudeval.model.noun import record
from cloudeval.scoring.band import ONE, ZERO
from cloudeval.scoring.evaluation import Evaluation, Outcome, conclude
from cloudeval.scoring.screening import Verdict, verdict
from cloudeval.scoring.sheet import Line, Test, without

Division = Literal["alone", "may-be-alone", "nobody", "several"]
"""One offer meets it and no other, for certain; that may be so; nobody does; two or more do."""


@record
class Divided:
    """How one criterion divides the field."""

    criterion: AnyCriterion
    how: Division
    offer: str | None
    """Who meets it alone, where that is certain."""
    share: Fraction
    """Its share of the total; zero for a requirement."""
    exempt: bool
    """Whether the one that meets it does so by exemption."""


@record
class Bar:
    """A requirement or a veto that keeps some offer out for certain."""

    criterion: AnyCriterion
    out: tuple[str, ...]
    """Offers that fail it in every state of what is unknown."""
    only: tuple[str, ...]
    """Those that would not fail for certain if this one were left out."""
    first: tuple[str, ...] | None
    """Offers that could then be first; None where none of ``out`` would be back."""


@record
class Answerable:
    """One version and the offers that there were: how it divides them."""

    outcome: Outcome
    divided: tuple[Divided, ...]
    """One for each criterion, in the order of the file."""
    bars: tuple[Bar, ...]
    """Those that keep the most offers out come first."""
    first: tuple[str, ...]
    """Offers that may be first."""

    def count(self, how: Division) -> int:
        """Criteria that divide the field in one way."""
        return sum(each.how == how for each in self.divided)

    def share(self, how: Division) -> Fraction:
        """The share of the total that these weigh."""
        return sum((each.share for each in self.divided if each.how == how), ZERO)

    def alone(self, offer: str) -> tuple[Divided, ...]:
        """What one offer alone meets."""
        return tuple(each for each in self.divided if each.offer == offer)


def answerable(outcome: Outcome) -> Answerable:
    """How a version divides the offers that could be had on the day.

    ``may-be-alone`` takes what is unknown of one offer to be independent of what is unknown of
    another; where offers of one company share an unknown fact, it may say so of too many.
    """
    field = [each for each in outcome.evaluations if each.standing != "not-offered"]
    met = {each.offer: dict(_met(each)) for each in field}
    divided = tuple(_divided(criterion, field, met) for criterion in outcome.criteria.criteria)
    return Answerable(outcome, divided, _bars(outcome, field), first_of(outcome))


def first_of(outcome: Outcome) -> tuple[str, ...]:
    """The offers that may be first."""
    return tuple(e.offer for e in outcome.evaluations if e.place is not None and e.place.best == 1)


# ── criteria ────────────────────────────────────────────────────────────────────────────────────


def _met(evaluation: Evaluation) -> Iterator[tuple[str, Verdict]]:
    """Whether an offer meets each criterion; of an award criterion with a veto, the full value."""
    for test in evaluation.sheet.tests:
        if isinstance(test.criterion, Requirement):
            yield test.criterion.id, verdict(test.holds)
    for line in evaluation.sheet.lines:
        full = (line.at(state) == ONE for state in range(len(line.values)))
        yield line.criterion.id, verdict(full)


def _divided(
    criterion: AnyCriterion,
    field: Sequence[Evaluation],
    met: dict[str, dict[str, Verdict]],
) -> Divided:
    told = {each.offer: met[each.offer][criterion.id] for each in field}
    count = Counter(told.values())
    surely = [offer for offer, found in told.items() if found == "met"]
    how: Division = "several"
    if not count["met"] and not count["unproven"]:
        how = "nobody"
    elif count["met"] == 1 and not count["unproven"]:
        how = "alone"
    elif count["met"] <= 1:
        how = "may-be-alone"
    offer = surely[0] if how == "alone" else None
    of = {each.offer: each for each in field}
    exempt = offer is not None and _is_exempt(of[offer], criterion.id)
    share = next(
        (x.share for e in field[:1] for x in e.sheet.lines if x.criterion.id == criterion.id), ZERO
    )
    return Divided(criterion, how, offer, share, exempt)


def _is_exempt(evaluation: Evaluation, name: str) -> bool:
    parts: list[Line | Test] = [*evaluation.sheet.lines, *evaluation.sheet.tests]
    return any(part.exempt for part in parts if part.criterion.id == name)


# ── requirements and vetoes ─────────────────────────────────────────────────────────────────────


def _bars(outcome: Outcome, field: Sequence[Evaluation]) -> tuple[Bar, ...]:
    failed = {each.offer: _failed(each) for each in field if each.standing == "failing"}
    out: dict[str, list[str]] = {}
    for offer, names in failed.items():
        for name in names - {""}:
            out.setdefault(name, []).append(offer)
    by_id = outcome.criteria.by_id()
    bars = (
        # Who fails another check by itself stays out; so often nothing has to be computed.
        _bar(outcome, by_id[name], kept, alone=not all(failed[o] - {name} for o in kept))
        for name, kept in out.items()
    )
    return tuple(sorted(bars, key=lambda bar: (-len(bar.out), -len(bar.only), bar.criterion.id)))


def _failed(evaluation: Evaluation) -> set[str]:
    """The criteria whose check fails by itself; an empty name for a check of another kind.

    An offer may fail with none of them, where two checks cannot both be met.
    """
    return {
        "" if check.criterion is None else check.criterion.id
        for check in evaluation.checks
        if check.verdict == "not-met"
    }


def _bar(outcome: Outcome, criterion: AnyCriterion, out: Sequence[str], *, alone: bool) -> Bar:
    if not alone:
        return Bar(criterion, tuple(out), (), None)
    # A requirement weighs nothing: without it the totals are what they were.
    sheets = [without(each.sheet, criterion.id) for each in outcome.evaluations]
    left = conclude(outcome.criteria, sheets, outcome.reader)
    standing = {each.offer: each.standing for each in left.evaluations}
    only = tuple(offer for offer in out if standing[offer] != "failing")
    return Bar(criterion, tuple(out), only, first_of(left) if only else None)
