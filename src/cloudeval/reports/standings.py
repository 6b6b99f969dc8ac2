"""Standing, verdicts and reasons, in the words of the procedure.

In a consultation nobody is a bidder, a winner or eliminated: an offer studied meets a version or
does not, and where the version is a reconstruction, meets it as reconstructed.
"""

from __future__ import annotations

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AwardCriterion
from cloudeval.reports.saying import Say
from cloudeval.scoring.screening import Check, Standing


def is_tested(criteria: CriteriaSet) -> bool:
    """Whether a version has anything that an offer could fail."""
    vetoes = any(award.veto is not None for award in criteria.awards)
    least = criteria.grade is not None and criteria.grade.minimum is not None
    return bool(criteria.requirements) or vetoes or least


def standing(criteria: CriteriaSet, found: Standing, say: Say) -> str:
    """An offer's standing."""
    if found == "admitted" and not is_tested(criteria):
        return say(f"standing.untested.{criteria.procedure}")
    return say(f"standing.{found}.{criteria.procedure}")


def standing_title(criteria: CriteriaSet, say: Say) -> str:
    """What the column of standings is called."""
    if criteria.procedure != "consultation":
        return say("column.standing")
    if criteria.nature == "reconstructed":
        return say("column.standing.reconstructed", version=criteria.version)
    return say("column.standing.version", version=criteria.version)


def grade_name(criteria: CriteriaSet, say: Say) -> str:
    """What a version calls its grades."""
    return say.file(criteria.grade.name) if criteria.grade is not None else say("grade")


def subject(check: Check, criteria: CriteriaSet, say: Say) -> str:
    """What was tested."""
    match check.kind:
        case "exists":
            return say("check.exists")
        case "grade":
            least = criteria.grade.minimum if criteria.grade is not None else None
            return say("check.grade", name=grade_name(criteria, say), minimum=least)
        case "veto" | "requirement":
            title = say.file(check.criterion.title) if check.criterion is not None else ""
            return say("check.veto", title=title) if check.kind == "veto" else title


def verdict(check: Check, say: Say) -> str:
    """How a test came out."""
    word = say(f"verdict.{check.verdict}")
    return say("verdict.exempt", verdict=word) if check.exempt else word


def is_candidate(check: Check) -> bool:
    """Whether a check is about the candidate and not about the offer."""
    role = check.criterion.role if check.criterion is not None else None
    return role in ("exclusion", "selection")


def is_veto(check: Check) -> bool:
    """Whether a check is a veto on an award criterion."""
    return isinstance(check.criterion, AwardCriterion)
