"""What time did to each offer under one version: the facts of two days, and no rule that moved.

Weights are the same on both days, so what a line adds to a total moves by its share times what its
value moved by, and the moves of all lines add up to that of the total.
"""

from __future__ import annotations

from cloudeval.effects.difference import Columns
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import Contribution, Evaluation, Outcome
from cloudeval.scoring.screening import Check


@record
class LineOverTime:
    """What one award criterion adds on each day, and by how many points that moved."""

    criterion: AwardCriterion
    before: Contribution
    after: Contribution

    @property
    def change(self) -> Columns:
        """In the floor and in the ceiling column; each adds up over the lines."""
        return Columns(
            self.after.floor - self.before.floor, self.after.ceiling - self.before.ceiling
        )


@record
class CheckOverTime:
    """One requirement, veto or other check on each day."""

    before: Check
    after: Check

    @property
    def moved(self) -> bool:
        """Whether its verdict is another."""
        return self.before.verdict != self.after.verdict


@record
class OfferOverTime:
    """One offer on two days."""

    before: Evaluation
    after: Evaluation
    lines: tuple[LineOverTime, ...]
    checks: tuple[CheckOverTime, ...]

    @property
    def offer(self) -> str:
        """The offer's full name."""
        return self.after.offer

    @property
    def change(self) -> Columns:
        """By how many points the total moved."""
        return Columns(
            self.after.floor - self.before.floor, self.after.ceiling - self.before.ceiling
        )


def over_time(before: Outcome, after: Outcome) -> tuple[OfferOverTime, ...]:
    """Each offer that could be had on one of the days, in the order of the field."""
    both = zip(before.evaluations, after.evaluations, strict=True)
    return tuple(
        _offer(was, now) for was, now in both if not was.standing == now.standing == "not-offered"
    )


def _offer(was: Evaluation, now: Evaluation) -> OfferOverTime:
    lines = zip(was.contributions, now.contributions, strict=True)
    later = {(check.kind, _name(check)): check for check in now.checks}
    return OfferOverTime(
        was,
        now,
        tuple(LineOverTime(one.criterion, one, other) for one, other in lines),
        tuple(
            CheckOverTime(check, other)
            for check in was.checks
            if (other := later.get((check.kind, _name(check)))) is not None
        ),
    )


def _name(check: Check) -> str:
    return "" if check.criterion is None else check.criterion.id
