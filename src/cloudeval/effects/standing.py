"""The second ledger: what changed requirements and vetoes did to who is admitted.

Never added to points. A change is *sufficient* where it alone, on the version before, eliminates;
*decisive* where undoing it alone, on the version after, re-admits. Two new requirements that an
offer fails are both sufficient, and neither is decisive.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cloudeval.changes.change import Change
from cloudeval.model.noun import record
from cloudeval.scoring.screening import Verdict, verdict
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


def tested(change: Change, before: Sheet, after: Sheet) -> bool:
    """Whether a change touches a requirement or a veto of either version."""
    return bool(_tests(before, _names(change, "before")) or _tests(after, _names(change, "after")))


def verdicts(change: Change, before: Sheet, after: Sheet) -> Verdicts:
    """What a change did to one offer's standing."""
    old, new = _names(change, "before"), _names(change, "after")
    without = _screened(
        before, [t for t in before.tests if t.criterion.id not in old], _tests(after, new)
    )
    undone = _screened(
        after, [t for t in after.tests if t.criterion.id not in new], _tests(before, old)
    )
    was, now = _screened(before, before.tests, []), _screened(after, after.tests, [])
    return Verdicts(
        _verdict(_tests(before, old)),
        _verdict(_tests(after, new)),
        _turned(was, without),
        _turned(undone, now),
    )


def _names(change: Change, when: str) -> frozenset[str]:
    side = change.before if when == "before" else change.after
    return (
        frozenset(side.names) if side is not None and change.scope == "criterion" else frozenset()
    )


def _tests(sheet: Sheet, names: Collection[str]) -> list[Test]:
    return [test for test in sheet.tests if test.criterion.id in names]


def _verdict(tests: Sequence[Test]) -> Verdict | None:
    if not tests:
        return None
    found = {verdict(test.holds) for test in tests}
    return "not-met" if "not-met" in found else "unproven" if "unproven" in found else "met"


def _screened(sheet: Sheet, tests: Sequence[Test], more: Sequence[Test]) -> Verdict:
    """Whether tests hold together in all states, none or some; both sheets share components."""
    passes = [[True] * len(component.states) for component in sheet.components]
    for test in (*tests, *more):
        if test.possible.component < 0:
            if not test.holds[0]:
                return "not-met"
            continue
        column = passes[test.possible.component]
        for state, met in enumerate(test.holds):
            column[state] = column[state] and met
    if any(not any(column) for column in passes):
        return "not-met"
    return "met" if all(all(column) for column in passes) else "unproven"


def _turned(good: Verdict, bad: Verdict) -> Verdict:
    """Whether an offer that stood well under ``good`` falls under ``bad``."""
    if good == "not-met" or bad == "met":
        return "not-met"
    return "met" if good == "met" and bad == "not-met" else "unproven"
