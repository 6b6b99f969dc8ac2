"""Requirements, vetoes, standing: who meets the rules, who does not, who has not shown it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from cloudeval.model.claim import Existence
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.fact import Fact
from cloudeval.scoring.sheet import Sheet, Test
from cloudeval.scoring.speaking import positive

Verdict = Literal["met", "not-met", "unproven"]
Standing = Literal["admitted", "pending", "failing", "not-offered"]
"""Meets all; something is unproven; fails in every state of the unknowns; was not offered yet."""


@record
class Check:
    """The test of one requirement, one veto, the grade's minimum, or that the offer exists."""

    kind: Literal["requirement", "veto", "grade", "exists"]
    criterion: AnyCriterion | None
    verdict: Verdict
    exempt: bool = False
    facts: tuple[Fact, ...] = ()


def check(test: Test) -> Check:
    """A test's verdict over all states."""
    kind: Literal["requirement", "veto"] = (
        "veto" if test.criterion.role == "award" else "requirement"
    )
    return Check(kind, test.criterion, verdict(test.holds), test.exempt, test.possible.facts)


def verdict(holds: Iterable[bool]) -> Verdict:
    """Met in every state, in none, or in some."""
    seen = set(holds)
    return "unproven" if len(seen) > 1 else "met" if True in seen else "not-met"


def existence(exists: Existence | None, on: date) -> Verdict:
    """Whether an offer could be had on a day; unproven only where dates are given that leave it."""
    if exists is None:
        return "met"
    voice = positive(exists, on, lasts=True).voice
    return {"holds": "met", "opposite": "not-met", "silent": "unproven"}[voice]  # type: ignore[return-value]


def screened(sheet: Sheet) -> Verdict:
    """Whether all requirements and vetoes hold together, in every state, in none, or in some.

    Components do not depend on one another, so an offer fails in every state where one component
    has no state in which all of its tests hold, even if each test alone could be met.
    """
    if sheet.known_fails or any(not any(column) for column in sheet.passes):
        return "not-met"
    return "met" if all(all(column) for column in sheet.passes) else "unproven"


def standing(exists: Verdict, others: Iterable[Verdict]) -> Standing:
    """An offer's standing from its checks."""
    verdicts = set(others)
    if exists == "not-met":
        return "not-offered"
    if "not-met" in verdicts:
        return "failing"
    return "pending" if "unproven" in verdicts or exists == "unproven" else "admitted"
