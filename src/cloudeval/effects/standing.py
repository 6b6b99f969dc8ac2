"""The second ledger: what changed requirements and vetoes did to who is admitted.

Never added to points. A change is *sufficient* where it alone, on the version before, eliminates;
*decisive* where undoing it alone, on the version after, re-admits. Two new requirements that an
offer fails are both sufficient, and neither is decisive.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cloudeval.changes.change import Change
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


_UNTESTED: frozenset[ChangeKind] = frozenset({"reworded", "moved", "reweighted", "grade-changed"})
"""Kinds that leave every requirement and veto as it was; what else changed is told beside them."""


def tested(change: Change, before: Sheet, after: Sheet) -> bool:
    """Whether a change touches a requirement or a veto of either version."""
    if change.kind in _UNTESTED:
        return False
    return bool(_tests(before, _names(change, "before")) or _tests(after, _names(change, "after")))


def verdicts(change: Change, before: Sheet, after: Sheet) -> Verdicts:
    """What a change did to one offer's standing."""
    old, new = _names(change, "before"), _names(change, "after")
    gone, come = _tests(before, old), _tests(after, new)
    kept = [test for test in before.tests if test.criterion.id not in old]
    others = [test for test in after.tests if test.criterion.id not in new]
    return Verdicts(
        _Screen(before, gone).verdict if gone else None,
        _Screen(after, come).verdict if come else None,
        _falls(_Screen(before, before.tests), _Screen(before, [*kept, *come])),
        _falls(_Screen(after, [*others, *gone]), _Screen(after, after.tests)),
    )


def _names(change: Change, when: str) -> frozenset[str]:
    side = change.before if when == "before" else change.after
    return (
        frozenset(side.names) if side is not None and change.scope == "criterion" else frozenset()
    )


def _tests(sheet: Sheet, names: Collection[str]) -> list[Test]:
    return [test for test in sheet.tests if test.criterion.id in names]


class _Screen:
    """Tests taken together, in every state; both sheets of a difference share components."""

    def __init__(self, sheet: Sheet, tests: Iterable[Test]) -> None:
        self.known = True
        """Whether the tests hold that read what is known."""
        self.columns = [[True] * len(component.states) for component in sheet.components]
        for test in tests:
            if test.possible.component < 0:
                self.known = self.known and test.holds[0]
            else:
                column = self.columns[test.possible.component]
                column[:] = [held and met for held, met in zip(column, test.holds, strict=True)]

    @property
    def verdict(self) -> Verdict:
        """Whether all hold together: components do not depend on one another."""
        if not self.known or not all(map(any, self.columns)):
            return "not-met"
        return "met" if all(map(all, self.columns)) else "unproven"


def _falls(good: _Screen, bad: _Screen) -> Verdict:
    """Whether an offer passes under ``good`` and not under ``bad``: in all states, none or some."""
    if good.verdict == "not-met" or bad.verdict == "met":
        return "not-met"
    if bad.verdict == "not-met":
        return "met" if good.verdict == "met" else "unproven"
    columns = zip(good.columns, bad.columns, strict=True)
    apart = any(
        held and not still for one, other in columns for held, still in zip(one, other, strict=True)
    )
    return "unproven" if apart else "not-met"
