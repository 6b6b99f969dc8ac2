"""Who could be first without one award criterion: each is left out in turn.

A criterion is left out with its veto and its grade; the others keep their weights, which are
divided by what the version declares, else by their new sum (by group, within the criterion's group;
a group left with none keeps its weight, and nobody has points in it). Most criteria are too light
to matter, and that is seen from the ends of each offer's total; where it is not, the version
without the criterion is scored like any other.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from cloudeval.effects.neutrality.ends import Field, First
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import Outcome, evaluate


@record
class LeftOut:
    """An award criterion without which the first are others."""

    criterion: AwardCriterion
    share: Fraction
    """Its share of the total: 1 would be all of it."""
    first: First


def firsts(outcome: Outcome) -> First:
    """Who may be first and who is first under a version."""
    possible, certain = [], []
    for each in outcome.evaluations:
        if each.place is not None:
            possible += [each.offer] if each.place.best == 1 else []
            surely = each.place.worst == 1 and each.standing == "admitted"
            certain += [each.offer] if surely else []
    return First(tuple(possible), tuple(certain))


def left_out(outcome: Outcome) -> tuple[LeftOut, ...]:
    """The award criteria without which the first are others, in the order of the file."""
    now = firsts(outcome)
    field = Field(outcome)
    found = []
    for at, award in enumerate(outcome.criteria.awards):
        then = field.without(at) or firsts(_scored_without(outcome, award))
        if then != now:
            found.append(LeftOut(award, field.shares[at], then))
    return tuple(found)


def _scored_without(outcome: Outcome, award: AwardCriterion) -> Outcome:
    criteria = tuple(each for each in outcome.criteria.criteria if each.id != award.id)
    field = [each.candidate for each in outcome.evaluations]
    return evaluate(replace(outcome.criteria, criteria=criteria), field, outcome.reader)
