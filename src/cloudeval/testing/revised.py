"""What becomes of a set: later versions, drawn step by step from an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from cloudeval.model.criteria_set import CriteriaSet, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AwardCriterion,
    ContestedLineage,
    LevelsScale,
    Lineage,
)
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder
from cloudeval.testing.asked import (
    GROUPS,
    ROLES,
    WEIGHTS,
    award_criteria,
    conditions,
    exemptions,
    graded_or_not,
    grades,
    readings,
    requirements,
    scales,
    vetoes,
    weightings,
)
from cloudeval.testing.words import MOSTLY, said

STEPS = (
    "add",
    "remove",
    "rename",
    "split",
    "merge",
    "refine",
    "renew",
    "contest",
    "reweight",
    "rescale",
    "tighten",
    "reread",
    "recast",
    "veto",
    "exempt",
    "move",
    "regrade",
    "reword",
    "regroup",
    "disband",
    "scale-lines",
    "scale-groups",
    "reweigh",
)
"""What one step of a revision may do."""


@st.composite
def revisions(
    draw: st.DrawFn,
    criteria: CriteriaSet,
    vocabulary: Vocabulary,
    *,
    version: str,
    steps: int = 4,
    among: Sequence[str] = STEPS,
) -> CriteriaSet:
    """A later version of ``criteria``, with the lineage of what came from what.

    ``among`` names the steps that may be taken, out of :data:`STEPS`.
    """
    draft = _Draft(criteria, vocabulary, version)
    for step in draw(st.lists(st.sampled_from(among), min_size=min(1, steps), max_size=steps)):
        _take(draw, draft, step)
    return draft.finished()


class _Draft:
    """A set under revision: criteria by id, each of which knows where it comes from."""

    def __init__(self, criteria: CriteriaSet, vocabulary: Vocabulary, version: str) -> None:
        self.set = replace(criteria, version=version, supersedes=criteria.version, change_notes=())
        self.vocabulary = vocabulary
        self.criteria: dict[str, AnyCriterion] = {
            each.id: replace(each, lineage=None) for each in criteria.criteria
        }
        self.before = frozenset(self.criteria)
        self.fresh = 0

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(group.id for group in self.set.groups)

    def name(self, stem: str) -> str:
        """An id that neither version has."""
        self.fresh += 1
        return f"{self.set.version}.{stem}.{self.fresh}"

    def going_on(self) -> list[AnyCriterion]:
        """The criteria that so far are what they were called in the version before."""
        return [
            each
            for each in self.criteria.values()
            if each.id in self.before and each.lineage is None
        ]

    def finished(self) -> CriteriaSet:
        return graded_or_not(replace(self.set, criteria=tuple(self.criteria.values())))


def _take(draw: st.DrawFn, draft: _Draft, step: str) -> None:
    """Take one step, if the draft has what the step is about."""
    if step in _ON_THE_WHOLE:
        _ON_THE_WHOLE[step](draw, draft)
    elif step in _ON_AN_ORIGIN:
        if going_on := draft.going_on():
            _ON_AN_ORIGIN[step](draw, draft, draw(st.sampled_from(going_on)))
    elif held := list(draft.criteria.values()):
        one = draw(st.sampled_from(held))
        changed = _ON_ONE[step](draw, draft, one)
        draft.criteria[one.id] = changed


# ── where criteria come from and go to ──


def _add(draw: st.DrawFn, draft: _Draft) -> None:
    made: AnyCriterion
    if draw(MOSTLY):
        graded = draft.set.grade is not None
        name = draft.name("line")
        made = draw(award_criteria(draft.vocabulary, name, draft.groups, graded=graded))
    else:
        made = draw(requirements(draft.vocabulary, draft.name("must"), draft.groups))
    draft.criteria[made.id] = replace(
        made, lineage=draw(st.sampled_from((None, Lineage(new=True))))
    )


def _remove(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    del draw
    del draft.criteria[one.id]


def _rename(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    del draft.criteria[one.id]
    came = draw(st.sampled_from((Lineage(replaces=(one.id,)), Lineage(refines=(one.id,)))))
    made = replace(one, id=draft.name("heir"), lineage=came)
    draft.criteria[made.id] = made


def _split(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    """Several heirs in place of one, which may itself go on."""
    if draw(st.booleans()):
        del draft.criteria[one.id]
    for _ in range(draw(st.integers(1, 3))):
        heir = draw(_like(draft, one))
        draft.criteria[heir.id] = replace(heir, lineage=Lineage(replaces=(one.id,)))


def _refine(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    heir = draw(_like(draft, one))
    draft.criteria[heir.id] = replace(heir, lineage=Lineage(refines=(one.id,)))


def _contest(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    heir = draw(_like(draft, one))
    told = ContestedLineage(
        detail=Lineage(refines=(one.id,)), addition=Lineage(new=True), why=said("both are told")
    )
    draft.criteria[heir.id] = replace(heir, lineage=told)


def _renew(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    """Another criterion under the old one's id."""
    made = draw(_like(draft, one))
    draft.criteria[one.id] = replace(made, id=one.id, lineage=Lineage(new=True))


def _merge(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> None:
    others = [each for each in draft.going_on() if each.id != one.id]
    if others:
        other = draw(st.sampled_from(others))
        del draft.criteria[one.id], draft.criteria[other.id]
        heir = draw(_like(draft, one))
        came = Lineage(replaces=(one.id, other.id))
        draft.criteria[heir.id] = replace(heir, lineage=came)


@st.composite
def _like(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    """A criterion of the same role, in the same group or another, that may read the same thing."""
    graded = draft.set.grade is not None
    made: AnyCriterion
    if isinstance(one, AwardCriterion):
        name = draft.name("line")
        made = draw(award_criteria(draft.vocabulary, name, draft.groups, graded=graded))
        if draw(st.booleans()):
            kept = draw(scales(one.reads, draft.vocabulary))
            made = replace(made, reads=one.reads, scale=kept, veto=None, grade=one.grade)
    else:
        made = draw(requirements(draft.vocabulary, draft.name("must"), draft.groups))
    return replace(made, group=one.group) if draw(st.booleans()) else made


# ── what changes in place ──


def _reweight(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    del draft
    return replace(one, weight=draw(WEIGHTS)) if isinstance(one, AwardCriterion) else one


def _rescale(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    if isinstance(one, AwardCriterion):
        return replace(one, scale=draw(scales(one.reads, draft.vocabulary)))
    return replace(one, condition=draw(conditions(one.reads, draft.vocabulary)))


def _tighten(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    """Less for the same answer, but never for the best one."""
    del draft
    if isinstance(one, AwardCriterion) and isinstance(one.scale, LevelsScale):
        factor = draw(st.sampled_from((Fraction(1, 2), Fraction(2, 3))))
        values = {
            rung: worth if worth == 1 else worth * factor
            for rung, worth in one.scale.values.items()
        }
        return replace(one, scale=LevelsScale(kind="levels", values=values))
    return one


def _reread(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    reading = draw(readings(draft.vocabulary))
    if isinstance(one, AwardCriterion):
        scale = draw(scales(reading, draft.vocabulary))
        return replace(one, reads=reading, scale=scale, veto=None, grade=None)
    return replace(one, reads=reading, condition=draw(conditions(reading, draft.vocabulary)))


def _recast(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    """A requirement that is weighed from now on, or the other way round."""
    made: AnyCriterion
    if isinstance(one, AwardCriterion):
        made = draw(requirements(draft.vocabulary, one.id, (one.group,)))
    else:
        made = draw(award_criteria(draft.vocabulary, one.id, (one.group,)))
    return replace(made, lineage=one.lineage, exempt=one.exempt)


def _change_veto(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    if isinstance(one, AwardCriterion):
        lifted = one.veto is not None and draw(st.booleans())
        return replace(one, veto=None if lifted else draw(vetoes(one.reads, draft.vocabulary)))
    return replace(one, role=draw(st.sampled_from(ROLES)))


def _exempt(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    del draft
    return replace(one, exempt=draw(exemptions()))


def _move(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    return replace(one, group=draw(st.sampled_from(draft.groups)))


def _regrade(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    rungs = ladder(one.reads, draft.vocabulary)
    if isinstance(one, AwardCriterion) and draft.set.grade is not None and rungs is not None:
        return replace(one, grade=draw(grades(one.reads, draft.vocabulary)))
    return one


def _reword(draw: st.DrawFn, draft: _Draft, one: AnyCriterion) -> AnyCriterion:
    del draw
    return replace(one, title=said(f"{one.title.en} as of {draft.set.version}"))


# ── what changes on the whole ──


def _regroup(draw: st.DrawFn, draft: _Draft) -> None:
    """Another weight for a group, or a new group with a line in it."""
    missing = [name for name in GROUPS if name not in draft.groups]
    if draw(st.booleans()) and missing:
        made = Group(id=missing[0], title=said(missing[0]), weight=draw(WEIGHTS))
        draft.set = replace(draft.set, groups=(*draft.set.groups, made))
        line = draw(award_criteria(draft.vocabulary, draft.name("line"), (made.id,)))
        draft.criteria[line.id] = line
        return
    name = draw(st.sampled_from(draft.groups))
    weight = draw(WEIGHTS)
    draft.set = replace(
        draft.set,
        groups=tuple(
            replace(group, weight=weight) if group.id == name else group
            for group in draft.set.groups
        ),
    )


def _disband(draw: st.DrawFn, draft: _Draft) -> None:
    """A group goes; its lines go with it or find another."""
    if len(draft.groups) > 1:
        gone, *left = draw(st.permutations(list(draft.groups)))
        draft.set = replace(
            draft.set, groups=tuple(group for group in draft.set.groups if group.id != gone)
        )
        for name, each in list(draft.criteria.items()):
            if each.group == gone and draw(st.booleans()):
                draft.criteria[name] = replace(each, group=left[0])
            elif each.group == gone:
                del draft.criteria[name]


def _scale_lines(draw: st.DrawFn, draft: _Draft) -> None:
    factor = draw(st.sampled_from((Fraction(50), Fraction(1, 3))))
    for name, each in draft.criteria.items():
        if isinstance(each, AwardCriterion):
            draft.criteria[name] = replace(each, weight=each.weight * factor)


def _scale_groups(draw: st.DrawFn, draft: _Draft) -> None:
    factor = draw(st.sampled_from((Fraction(50), Fraction(1, 3))))
    draft.set = replace(
        draft.set,
        groups=tuple(
            replace(group, weight=None if group.weight is None else group.weight * factor)
            for group in draft.set.groups
        ),
    )


def _reweigh(draw: st.DrawFn, draft: _Draft) -> None:
    """Another way of weighing: flat or by group, other sums declared, another divisor."""
    draft.set = replace(draft.set, weighting=draw(weightings()))


_ON_THE_WHOLE = {
    "add": _add,
    "regroup": _regroup,
    "disband": _disband,
    "scale-lines": _scale_lines,
    "scale-groups": _scale_groups,
    "reweigh": _reweigh,
}
_ON_AN_ORIGIN = {
    "remove": _remove,
    "rename": _rename,
    "split": _split,
    "refine": _refine,
    "contest": _contest,
    "renew": _renew,
    "merge": _merge,
}
_ON_ONE = {
    "reweight": _reweight,
    "rescale": _rescale,
    "tighten": _tighten,
    "reread": _reread,
    "recast": _recast,
    "veto": _change_veto,
    "exempt": _exempt,
    "move": _move,
    "regrade": _regrade,
    "reword": _reword,
}

assert {*_ON_THE_WHOLE, *_ON_AN_ORIGIN, *_ON_ONE} == {*STEPS}  # noqa: S101 - one list, two views
