"""What words that moved behind a code may amount to, at the most.

No degree can be computed from words. What is read by a requirement, by a veto, or as a grade where
a least grade is demanded, *may eliminate* once it means more; what is only weighed *moves points*.
A set's own names for its grades are no answer that anybody gives: they are *wording*. This is a
bound and not a finding, so that ``--fail-on`` never passes over in silence what nobody has read.
"""

from __future__ import annotations

from cloudeval.changes.kept_ids import Relabelled
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, Requirement
from cloudeval.model.policy import Severity


def at_most(found: Relabelled, after: CriteriaSet) -> Severity:
    """The gravest that the new words can be, under the later version."""
    if found.of == "grade":
        return "wording"
    known = after.by_id()
    barring = any(_bars(known[name], after) for name in found.criteria)
    return "may-eliminate" if barring else "moves-points"


def _bars(criterion: AnyCriterion, version: CriteriaSet) -> bool:
    if isinstance(criterion, Requirement) or criterion.veto is not None:
        return True
    demanded = version.grade is not None and version.grade.minimum is not None
    return demanded and criterion.grade is not None
