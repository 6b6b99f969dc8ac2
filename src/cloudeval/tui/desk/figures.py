"""Figures of the table, read off sheets when they are shown, and kept as long as the sheet is."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property

from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.evaluation import POINTS, Outcome
from cloudeval.scoring.fact import Fact, Sure
from cloudeval.scoring.screening import Verdict, verdict
from cloudeval.scoring.sheet import Line, Sheet, Test

_WORST_FIRST: tuple[Sure, ...] = ("disputed", "unknown", "open", "known")
SIGNS: Mapping[Sure, str] = {"disputed": "!", "unknown": "?", "open": "~", "known": " "}
"""How sure an answer is, as a sign: no colour carries it."""


@record
class Cell:
    """A criterion for one offer."""

    low: Fraction | None
    """Points that it adds at least; None for a requirement, which adds none."""
    high: Fraction | None
    verdict: Verdict | None
    """Whether it holds, where it eliminates."""
    sure: Sure
    marked: bool
    exempt: bool
    contested: bool = False
    """Whether two assessors differ."""
    ruled: bool = False


class Figures:
    """What one sheet says, line by line."""

    def __init__(self, sheet: Sheet) -> None:
        """Keep the sheet; nothing is worked out yet."""
        self.sheet = sheet
        self._cells: dict[str, Cell | None] = {}

    @cached_property
    def _lines(self) -> dict[str, Line]:
        return {line.criterion.id: line for line in self.sheet.lines}

    @cached_property
    def _tests(self) -> dict[str, Test]:
        return {test.criterion.id: test for test in self.sheet.tests}

    def cell(self, name: str) -> Cell | None:
        """One criterion; None where the version does not have it."""
        if name not in self._cells:
            self._cells[name] = self._cell(name)
        return self._cells[name]

    @cached_property
    def sure(self) -> dict[str, Sure]:
        """How sure the answer to each criterion is, which costs less than its cell."""
        ones: tuple[Line | Test, ...] = (*self.sheet.lines, *self.sheet.tests)
        return {one.criterion.id: surest(one.possible.facts) for one in ones}

    def _cell(self, name: str) -> Cell | None:
        line, test = self._lines.get(name), self._tests.get(name)
        one = line or test
        if one is None:
            return None
        low = high = None
        if line is not None:
            unit = self.sheet.tariff.unit
            low, high = (
                Fraction(end * POINTS) / unit for end in (min(line.points), max(line.points))
            )
        heard = [fact.ground.said for fact in one.possible.facts if fact.ground.said is not None]
        return Cell(
            low,
            high,
            None if test is None else verdict(test.holds),
            self.sure[name],
            any(said.counted for said in heard),
            one.exempt,
            any(said.contested for said in heard),
            any(said.deciding for said in heard),
        )

    @cached_property
    def contested(self) -> frozenset[str]:
        """The criteria on which two assessors differ."""
        ones: tuple[Line | Test, ...] = (*self.sheet.lines, *self.sheet.tests)
        return frozenset(
            one.criterion.id
            for one in ones
            for fact in one.possible.facts
            if fact.ground.said is not None and fact.ground.said.contested
        )

    @cached_property
    def groups(self) -> dict[str, tuple[Fraction, Fraction]]:
        """The least and the most that each group may add, its facts taken by themselves."""
        found: dict[str, tuple[Fraction, Fraction]] = {}
        for name, columns in self._grouped.items():
            low = high = ZERO
            for component, states in columns.items():
                del component
                low, high = low + min(states), high + max(states)
            unit = Fraction(POINTS, 1) / self.sheet.tariff.unit
            found[name] = (low * unit, high * unit)
        return found

    @property
    def _grouped(self) -> dict[str, dict[int, list[Fraction]]]:
        """For each group and component, the points in each state; lines read one together."""
        found: dict[str, dict[int, list[Fraction]]] = {}
        for line in self.sheet.lines:
            columns = found.setdefault(line.criterion.group, {})
            points = [Fraction(each) for each in line.points]
            at = line.possible.component
            sums = columns.get(at)
            if sums is None:
                columns[at] = points
            else:
                columns[at] = [a + b for a, b in zip(sums, points, strict=True)]
        return found


def surest(facts: tuple[Fact, ...]) -> Sure:
    """How sure an answer is: as the least settled of the facts that leave something open."""
    found = {fact.ground.sure for fact in facts if not fact.is_known}
    return next((sure for sure in _WORST_FIRST if sure in found), "known")


class Book:
    """The figures of every offer of an outcome; what a mark does not touch is kept."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[int, Figures] = {}

    def take(self, outcome: Outcome) -> None:
        """Take another outcome, keeping what is told of sheets that are still the same."""
        kept = {}
        for each in outcome.evaluations:
            old = self._kept.get(id(each.sheet))
            kept[id(each.sheet)] = (
                old if old is not None and old.sheet is each.sheet else Figures(each.sheet)
            )
        self._kept = kept

    def of(self, sheet: Sheet) -> Figures:
        """The figures of one sheet."""
        return self._kept.setdefault(id(sheet), Figures(sheet))
