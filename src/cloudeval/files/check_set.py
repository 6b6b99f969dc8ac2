"""A criteria set in itself: names, groups, scales, grades and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cloudeval.files.check_lineage import check_lineages
from cloudeval.files.check_weights import check_weights
from cloudeval.files.check_worth import check_worth
from cloudeval.files.findings import Finding, Path, error, twice, unknown, warning
from cloudeval.model.criteria_set import CriteriaSet, GradeRule, Remark
from cloudeval.model.terms import days_left

MOST_CRITERIA = 10_000


def check_set(criteria: CriteriaSet) -> Iterator[Finding]:
    """Check what a set says without other files."""
    if not criteria.criteria:
        yield error("set.empty", ("criteria",))
    if len(criteria.criteria) > MOST_CRITERIA:
        yield error("set.too-many", ("criteria",), limit=MOST_CRITERIA)
        return
    yield from _check_ids(criteria)
    yield from _check_groups(criteria)
    for place, criterion in enumerate(criteria.criteria):
        yield from check_worth(criterion, ("criteria", place))
    yield from check_weights(criteria)
    if criteria.grade is not None:
        yield from _check_grades(criteria.grade)
    yield from _check_graded(criteria)
    yield from check_lineages(criteria)
    yield from _check_notes(criteria)
    yield from _check_terms(criteria)
    yield from _check_remarks(criteria, "assumptions", criteria.assumptions)
    yield from _check_remarks(criteria, "defects", criteria.defects)


def _check_ids(criteria: CriteriaSet) -> Iterator[Finding]:
    for place, name, _ in twice(criterion.id for criterion in criteria.criteria):
        yield error("id.twice", ("criteria", place, "id"), name=name)
    for place, name, _ in twice(group.id for group in criteria.groups):
        yield error("id.twice", ("groups", place, "id"), name=name)


def _check_groups(criteria: CriteriaSet) -> Iterator[Finding]:
    groups = [group.id for group in criteria.groups]
    for place, criterion in enumerate(criteria.criteria):
        if criterion.group not in groups:
            yield unknown("group.unknown", ("criteria", place, "group"), criterion.group, groups)
    used = {criterion.group for criterion in criteria.criteria}
    for place, name in enumerate(groups):
        if name not in used and criteria.groups[place].weight is None:
            yield warning("group.unused", ("groups", place), name=name)


def _check_terms(criteria: CriteriaSet) -> Iterator[Finding]:
    """A version that comes after its answers were due may be so, and is more often a slip."""
    left = days_left(criteria.date, criteria.terms)
    if criteria.terms is not None and left is not None and left[1] < 0:
        due = criteria.terms.answers_due
        yield warning("terms.past", ("terms", "answers_due"), due=due, date=criteria.date)


def _check_grades(rule: GradeRule) -> Iterator[Finding]:
    low, high = rule.lowest, rule.highest
    if low >= high:
        yield error("grade.order", ("grade", "to"), low=low, high=high)
        return
    if rule.minimum is not None and not low <= rule.minimum <= high:
        yield error("grade.outside", ("grade", "minimum"), grade=rule.minimum, low=low, high=high)
    for place, level in enumerate(rule.levels):
        if not low <= level.grade <= high:
            path: Path = ("grade", "levels", place, "grade")
            yield error("grade.outside", path, grade=level.grade, low=low, high=high)
    for place, grade, _ in twice(str(level.grade) for level in rule.levels):
        yield error("id.twice", ("grade", "levels", place, "grade"), name=grade)


def _check_graded(criteria: CriteriaSet) -> Iterator[Finding]:
    """Grades need a rule, a rule needs grades, and both mean the same numbers."""
    rule = criteria.grade
    graded = [
        (place, criterion.grade)
        for place, criterion in enumerate(criteria.criteria)
        if criterion.role == "award" and criterion.grade
    ]
    if rule is None:
        for place, _ in graded:
            yield error("grade.no-rule", ("criteria", place, "grade"))
        return
    if not graded:
        yield warning("grade.unused", ("grade",))
    for place, grades in graded:
        for rung, grade in grades.items():
            if not rule.lowest <= grade <= rule.highest:
                path: Path = ("criteria", place, "grade", rung)
                yield error("grade.outside", path, grade=grade, low=rule.lowest, high=rule.highest)


def _check_notes(criteria: CriteriaSet) -> Iterator[Finding]:
    for place, note in enumerate(criteria.change_notes):
        path: Path = ("change_notes", place)
        if not note.kinds:
            yield error("note.no-kind", (*path, "kinds"))
        if note.by == "authors" and not note.sources:
            yield error("note.authors", path)
        if note.by == "model" and note.models is None:
            yield error("note.model", path)
        if criteria.supersedes is None:
            yield error("note.no-earlier", path)


def _check_remarks(criteria: CriteriaSet, key: str, remarks: Sequence[Remark]) -> Iterator[Finding]:
    known = {"criteria": list(criteria.by_id()), "groups": [group.id for group in criteria.groups]}
    for place, name, _ in twice(remark.id for remark in remarks):
        yield error("id.twice", (key, place, "id"), name=name)
    for place, remark in enumerate(remarks):
        for kind, names in (("criteria", remark.criteria), ("groups", remark.groups)):
            for at, name in enumerate(names):
                if name not in known[kind]:
                    path: Path = (key, place, kind, at)
                    yield unknown(f"named.{kind}", path, name, known[kind])
