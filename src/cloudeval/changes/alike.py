"""What two versions have in common: criteria that ask the same, and are worth the same, in both.

Of large versions most criteria are of this kind. They are told apart at once, by comparing values
and building nothing, so that the rest of the work is in proportion to what changed.
"""

from __future__ import annotations

from operator import attrgetter

from cloudeval.changes.units import Units
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AwardCriterion, Requirement

_WORDS = ("title.fr", "title.en", "question.fr", "question.en")
_CONTENT = {
    Requirement: attrgetter("role", "group", *_WORDS, "reads", "condition", "exempt"),
    AwardCriterion: attrgetter(
        *("role", "group", *_WORDS, "reads", "weight", "scale", "veto", "grade", "exempt")
    ),
}


def alike(before: CriteriaSet, after: CriteriaSet, units: Units) -> frozenset[str]:
    """The ids that stand in both versions with the same content, wherever it came from.

    In different units the same weight is not the same, and nothing is taken to be alike.
    """
    if units.lines[0] != units.lines[1]:
        return frozenset()
    old = before.by_id()
    found = []
    for now in after.criteria:
        was = old.get(now.id)
        if type(was) is type(now):
            content = _CONTENT[type(now)]
            if was is now or content(was) == content(now):
                found.append(now.id)
    return frozenset(found)
