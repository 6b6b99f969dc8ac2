"""The second ledger: what changed requirements and vetoes did to who is admitted.

Never added to points. A change is *sufficient* where it alone, on the version before, eliminates;
*decisive* where undoing it alone, on the version after, re-admits. Two new requirements that an
offer fails are both sufficient, and neither is decisive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import add

from cloudeval.changes.change import Change, Side
from cloudeval.model.criteria_set import ChangeKind
from cloudeval.model.noun import record
from cloudeval.scoring.screening import Verdict
from cloudeval.scoring.sheet import Sheet, Test


@record
class Verdicts:
    """What one change's tests say of one offer, before and after; None where there are none."""

    before: Verdict | None
    after: Verdict | None
    sufficient: Verdict
    """``met`` where the change alone eliminates, ``not-met`` where it does not, or unproven."""
    decisive: Verdict
    """``met`` where undoing the change alone re-admits."""


UNTESTED: frozenset[ChangeKind] = frozenset({"reworded", "moved", "reweighted", "grade-changed"})
"""Kinds that leave every requirement and veto as it was; what else changed is told beside them."""

Column = tuple[int, ...]


class Ledger:
    """One offer's tests under both versions, ready to tell what each change did to its standing."""

    def __init__(self, before: Sheet, after: Sheet) -> None:
        """Take the offer's two sheets, which share their unknown facts."""
        self._tests = (_by_criterion(before), _by_criterion(after))
        self._whole = (_screen(before.tests), _screen(after.tests))

    def tested(self, change: Change) -> bool:
        """Whether a change touches a requirement or a veto of either version."""
        return change.kind not in UNTESTED and any(self._touched(change))

    def verdicts(self, change: Change) -> Verdicts:
        """What a change did to the offer's standing."""
        gone, come = self._touched(change)
        before, after = self._whole
        touched = {test.possible.component for test in (*gone, *come)}
        return Verdicts(
            _screen(gone).verdict if gone else None,
            _screen(come).verdict if come else None,
            _falls(before, before.changed(gone, come), touched),
            _falls(after.changed(come, gone), after, touched),
        )

    def _touched(self, change: Change) -> tuple[list[Test], list[Test]]:
        return (
            _named(self._tests[0], change.before if change.scope == "criterion" else None),
            _named(self._tests[1], change.after if change.scope == "criterion" else None),
        )


def _by_criterion(sheet: Sheet) -> dict[str, Test]:
    return {test.criterion.id: test for test in sheet.tests}


def _named(tests: Mapping[str, Test], side: Side | None) -> list[Test]:
    return [tests[name] for name in side.names if name in tests] if side is not None else []


class _Screen:
    """Tests taken together: how many fail in each state; both versions share their components."""

    def __init__(self, known: int, columns: Mapping[int, Column]) -> None:
        self.known = known
        """How many of the tests fail that read what is known."""
        self.columns = columns
        """By component, how many of the tests that read it fail in each state."""
        self.dead = sum(all(column) for column in columns.values())
        self.open = sum(any(column) for column in columns.values())

    @property
    def verdict(self) -> Verdict:
        """Whether all hold together: components do not depend on one another."""
        if self.known or self.dead:
            return "not-met"
        return "unproven" if self.open else "met"

    def changed(self, gone: Iterable[Test], come: Iterable[Test]) -> _Screen:
        """The same with some tests taken out and others put in."""
        known, columns = self.known, dict(self.columns)
        for tests, step in ((gone, -1), (come, 1)):
            for test in tests:
                number = test.possible.component
                failing = [step * (not met) for met in test.holds]
                if number < 0:
                    known += failing[0]
                else:
                    kept = columns.get(number, (0,) * len(failing))
                    columns[number] = tuple(map(add, kept, failing))
        return _Screen(known, columns)


def _screen(tests: Iterable[Test]) -> _Screen:
    return _Screen(0, {}).changed((), tests)


def _falls(good: _Screen, bad: _Screen, touched: Iterable[int]) -> Verdict:
    """Whether an offer passes under ``good`` and not under ``bad``: in all states, none or some.

    The two differ in the ``touched`` components only.
    """
    if good.verdict == "not-met" or bad.verdict == "met":
        return "not-met"
    if bad.verdict == "not-met":
        return "met" if good.verdict == "met" else "unproven"
    for number in touched:
        # Where no test of the worse side reads a component, nothing can fail there.
        still = bad.columns.get(number, ())
        held = good.columns.get(number, (0,) * len(still))
        if still and any(not one and other for one, other in zip(held, still, strict=True)):
            return "unproven"
    return "not-met"
