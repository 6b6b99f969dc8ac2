"""Between two days: which verdicts moved because of the rules, and which because of the facts.

A mean means nothing of a verdict. But there are four of each: under either version with the facts
of either day; and of a verdict that moved it can be said exactly whether the rules alone, with the
facts as they were, lead to it, and whether the facts alone do, under the rules as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeVar, get_args

from cloudeval.changes.compare import pairs
from cloudeval.effects.difference import Difference
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.screening import Check, Standing, Verdict

By = Literal["rules", "facts", "either", "both"]
"""What leads to the later verdict: the rules alone; the facts alone; each of them alone; only both
together."""
BY: tuple[By, ...] = get_args(By)
T = TypeVar("T")


@record
class Four:
    """A verdict under either version with the facts of either day; None where there is none."""

    before: Verdict | None
    """The earlier rules, the earlier facts."""
    rules: Verdict | None
    """The later rules, the earlier facts."""
    facts: Verdict | None
    """The earlier rules, the later facts."""
    after: Verdict | None
    """The later rules, the later facts."""

    @property
    def by(self) -> By | None:
        """What moved it; None where it is as before. What is not asked keeps nobody out."""
        told = (self.before, self.rules, self.facts, self.after)
        return moved_by(*(verdict or "met" for verdict in told))


def moved_by(before: T, rules: T, facts: T, after: T) -> By | None:
    """Which of two causes leads from ``before`` to ``after``."""
    if before == after:
        return None
    if rules == after:
        return "either" if facts == after else "rules"
    return "facts" if facts == after else "both"


@record
class MovedCheck:
    """A check of an offer that has another verdict."""

    kind: Literal["requirement", "veto", "grade", "exists"]
    criterion: AnyCriterion | None
    """As it stands in the later version, or stood in the earlier."""
    verdicts: Four
    by: By


@record
class MovedOffer:
    """What moved one offer's standing, and each of its checks that moved."""

    offer: str
    standings: tuple[Standing, Standing, Standing, Standing]
    """Before, by the rules alone, by the facts alone, after."""
    by: By | None
    checks: tuple[MovedCheck, ...]


def moved(found: Difference) -> tuple[MovedOffer, ...]:
    """Each offer, between two days; nothing for a difference on one."""
    if found.days is None:
        return ()
    first, second = found.days
    partners = _partners(found)
    four = zip(
        *(outcome.evaluations for outcome in (*first.outcomes, *second.outcomes)), strict=True
    )
    return tuple(_offer(each, partners) for each in four)


_Key = tuple[str, str]


def _partners(found: Difference) -> dict[str, str]:
    """What each criterion of the earlier version is called where it goes on."""
    old, new = found.before.by_id(), found.after.by_id()
    return {
        pair.was.id: pair.now.id for family in found.families for pair in pairs(family, old, new)
    }


def _offer(
    four: tuple[Evaluation, Evaluation, Evaluation, Evaluation], partners: Mapping[str, str]
) -> MovedOffer:
    before, rules, facts, after = four
    was, then = (_by_key(each.checks, partners) for each in (before, facts))
    alone, now = (_by_key(each.checks, None) for each in (rules, after))
    checks = []
    for key in dict.fromkeys((*now, *alone, *was, *then)):
        held = [each.get(key) for each in (was, alone, then, now)]
        verdicts = Four(*(None if check is None else check.verdict for check in held))
        if verdicts.by is not None:
            check = next(check for check in reversed(held) if check is not None)
            checks.append(MovedCheck(check.kind, check.criterion, verdicts, verdicts.by))
    standings = (before.standing, rules.standing, facts.standing, after.standing)
    return MovedOffer(after.offer, standings, moved_by(*standings), tuple(checks))


def _by_key(checks: Iterable[Check], partners: Mapping[str, str] | None) -> dict[_Key, Check]:
    """By kind and name, the later one where a criterion goes on."""
    return {(check.kind, _name(check, partners)): check for check in checks}


def _name(check: Check, partners: Mapping[str, str] | None) -> str:
    if check.criterion is None:
        return ""
    name = check.criterion.id
    # What does not go on may share its id with another that came.
    return name if partners is None else partners.get(name, f"{name} ")
