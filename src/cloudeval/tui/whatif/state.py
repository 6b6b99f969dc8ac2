"""What is assumed, and what a key makes of it: values and functions, no screen and no clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.instant import Stamp
from cloudeval.model.mark import Subject
from cloudeval.model.noun import record
from cloudeval.model.number import is_number
from cloudeval.model.plain import number_text
from cloudeval.model.scenario import ALL, Assumption, Scenario
from cloudeval.scoring.lifting import exempting
from cloudeval.scoring.weighting import WHOLE, weigh

ZERO = Fraction(0)
_PARTS, _STEPS = 100, 40
"""A step of a slider is no larger than so small a part of all weights, and of the slider."""
_STRIDE = 5
"""Steps of a large step."""


# ── what may be assumed ─────────────────────────────────────────────────────────────────────────


@record
class Group:
    """A group whose weight may be changed, and what the version has it weigh."""

    id: str
    weight: Fraction
    reached: Fraction
    """What of its part full marks reach: less or more than all where a divisor is prescribed."""


@record
class Ground:
    """What a version leaves to be changed."""

    criteria: CriteriaSet
    groups: tuple[Group, ...]
    divide_by: Fraction | None
    """What weights are divided by where the version prescribes it; else their sum."""
    elsewhere: Fraction
    """What weighs beside these groups, and no group's weight can be told to change."""
    tests: tuple[AnyCriterion, ...]
    """Requirements, and award criteria with a veto."""
    exempting: tuple[AnyCriterion, ...]
    step: Fraction
    """By how much a slider moves."""

    @property
    def sum(self) -> Fraction:
        """What all weights of the version add up to."""
        return sum((group.weight for group in self.groups), self.elsewhere)

    def group(self, name: str) -> Group:
        """A group by its id."""
        return next(group for group in self.groups if group.id == name)


def ground(criteria: CriteriaSet) -> Ground:
    """What a version leaves to be changed; where it has no weights by group, its lines add up."""
    weighting = criteria.weighting
    flat = isinstance(weighting, Flat)
    division = weighting.lines if isinstance(weighting, Flat) else weighting.groups
    weighed = weigh(criteria)
    groups = []
    for group in criteria.groups:
        if flat:
            own = (award.weight for award in criteria.awards if award.group == group.id)
            whole = sum(own, ZERO)
            groups += [Group(group.id, whole, Fraction(1))] if whole else []
        elif group.weight is not None and group.id in weighed.groups:
            of = weighed.groups[group.id]
            reached = of.sum / of.divisor if of.divisor else ZERO
            groups.append(Group(group.id, group.weight, reached))
    all_of = weighed.groups[WHOLE].sum if flat else weighed.sum
    here = sum((group.weight for group in groups), ZERO)
    largest = max((group.weight for group in groups), default=ZERO)
    return Ground(
        criteria,
        tuple(groups),
        division.divide_by,
        all_of - here,
        tuple(one for one in criteria.criteria if _is_test(one)),
        exempting(criteria),
        _round(min(all_of / _PARTS, 2 * largest / _STEPS)),
    )


def _is_test(one: AnyCriterion) -> bool:
    return not isinstance(one, AwardCriterion) or one.veto is not None


def _round(size: Fraction) -> Fraction:
    """The largest of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not above ``size``."""
    if size <= 0:
        return Fraction(1)
    ten = Fraction(1)
    while ten * 10 <= size:
        ten *= 10
    while ten > size:
        ten /= 10
    return next(ten * by for by in (5, 2, 1) if ten * by <= size)


# ── what is assumed ─────────────────────────────────────────────────────────────────────────────


@record
class Assumptions:
    """What is assumed: nothing, to begin with. What is as the version has it is not in it."""

    weights: tuple[tuple[str, Fraction], ...] = ()
    """In the order of the version, as all that follows."""
    off: tuple[str, ...] = ()
    lifted: tuple[str, ...] = ()
    """Criteria from which nobody is exempt, or ``ALL``."""
    facts: tuple[Assumption, ...] = ()

    @property
    def number(self) -> int:
        """How many things are assumed."""
        return len(self.weights) + len(self.off) + len(self.lifted) + len(self.facts)


NONE = Assumptions()


def weight_of(held: Assumptions, group: Group) -> Fraction:
    """What a group weighs."""
    return dict(held.weights).get(group.id, group.weight)


def weighing(held: Assumptions, on: Ground, name: str, weight: Fraction) -> Assumptions:
    """The same with another weight of one group."""
    weights = {**dict(held.weights), name: weight}
    kept = (
        (group.id, weights[group.id])
        for group in on.groups
        if weights.get(group.id, group.weight) != group.weight
    )
    return replace(held, weights=tuple(kept))


def nudged(held: Assumptions, on: Ground, name: str, steps: int) -> Assumptions:
    """The same with one group's weight moved by some steps, never below nothing."""
    weight = max(ZERO, weight_of(held, on.group(name)) + steps * on.step)
    if not is_number(number_text(weight)):
        weight = round(weight / on.step) * on.step
    return weighing(held, on, name, weight) if is_number(number_text(weight)) else held


def strode(held: Assumptions, on: Ground, name: str, steps: int) -> Assumptions:
    """The same by large steps."""
    return nudged(held, on, name, steps * _STRIDE)


def switched(held: Assumptions, on: Ground, name: str) -> Assumptions:
    """The same with a requirement or a veto set aside, or applied again."""
    return replace(held, off=_in_order({*held.off} ^ {name}, on.tests))


def lifting(held: Assumptions, on: Ground, name: str) -> Assumptions:
    """The same with the exemptions from one criterion lifted or not; from all with ``*``."""
    if (name,) == ALL:
        return replace(held, lifted=() if held.lifted == ALL else ALL)
    lifted = {one.id for one in on.exempting} if held.lifted == ALL else {*held.lifted}
    return replace(held, lifted=_in_order(lifted ^ {name}, on.exempting))


def _in_order(names: Iterable[str], of: Iterable[AnyCriterion]) -> tuple[str, ...]:
    held = set(names)
    return tuple(one.id for one in of if one.id in held)


def is_lifted(held: Assumptions, name: str) -> bool:
    """Whether the exemptions from a criterion are lifted."""
    return held.lifted == ALL or name in held.lifted


def with_fact(held: Assumptions, fact: Assumption) -> Assumptions:
    """The same with one more fact; another answer on the same takes the place of the first."""
    subjects = [one.subject for one in held.facts]
    if fact.subject not in subjects:
        return replace(held, facts=(*held.facts, fact))
    at = subjects.index(fact.subject)
    return replace(held, facts=(*held.facts[:at], fact, *held.facts[at + 1 :]))


def without_fact(held: Assumptions, about: Subject) -> Assumptions:
    """The same without what is assumed of one thing."""
    return replace(held, facts=tuple(one for one in held.facts if one.subject != about))


# ── as a scenario ───────────────────────────────────────────────────────────────────────────────


@record
class Head:
    """What a scenario is called, and whose it is."""

    id: str
    title: str
    why: str
    by: str
    at: Stamp


def scenario_of(held: Assumptions, head: Head) -> Scenario:
    """The scenario that assumes this."""
    return Scenario(
        format="cloudeval/scenario/1",
        id=head.id,
        title=head.title,
        why=head.why,
        by=head.by,
        at=head.at,
        weights=dict(held.weights),
        switched_off=held.off,
        exemptions_lifted=held.lifted,
        assumed=held.facts,
    )


def assumptions_of(scenario: Scenario, on: Ground) -> Assumptions:
    """What a scenario assumes of a version; what it has as the version does is left out."""
    held = replace(NONE, facts=scenario.assumed)
    for group in on.groups:
        if group.id in scenario.weights:
            held = weighing(held, on, group.id, scenario.weights[group.id])
    lifted = scenario.exemptions_lifted
    if lifted != ALL:
        lifted = _in_order(lifted, on.exempting)
    return replace(held, off=_in_order(scenario.switched_off, on.tests), lifted=lifted)


# ── what weights come to ────────────────────────────────────────────────────────────────────────


def sum_of(held: Assumptions, on: Ground) -> Fraction:
    """What all weights add up to."""
    return sum((weight_of(held, group) for group in on.groups), on.elsewhere)


def part_of(held: Assumptions, on: Ground, group: Group) -> Fraction:
    """What full marks in a group add to a total, of which 1 would be all."""
    divisor = on.divide_by or sum_of(held, on)
    return weight_of(held, group) * group.reached / divisor if divisor else ZERO


# ── sliders ─────────────────────────────────────────────────────────────────────────────────────


def top_of(held: Assumptions, on: Ground) -> Fraction:
    """What the right end of every slider stands for."""
    published = max((group.weight for group in on.groups), default=ZERO)
    there = max((weight_of(held, group) for group in on.groups), default=ZERO)
    return max(2 * published, there, on.step)


def cell_of(weight: Fraction, top: Fraction, width: int) -> int:
    """The cell of a slider at which a weight stands."""
    return min(width - 1, int(weight / top * (width - 1) + Fraction(1, 2)))


def slid(held: Assumptions, on: Ground, name: str, cell: int, width: int) -> Assumptions:
    """The same with one group's weight as a cell of its slider says, to a whole step."""
    at = max(0, min(cell, width - 1))
    weight = top_of(held, on) * at / max(1, width - 1)
    own = on.group(name).weight
    if at == cell_of(own, top_of(held, on), width):
        return weighing(held, on, name, own)
    return weighing(held, on, name, round(weight / on.step) * on.step)


# ── back and forth ──────────────────────────────────────────────────────────────────────────────


@record
class Tried:
    """What is assumed now, what was before, and what was taken back."""

    now: Assumptions = NONE
    past: tuple[Assumptions, ...] = ()
    future: tuple[Assumptions, ...] = ()
    pull: str = ""
    """The slider that is being pulled: all of one pull is undone at once."""


def tried(held: Tried, now: Assumptions, pull: str = "") -> Tried:
    """The same with something else assumed."""
    if now == held.now:
        return held
    past = held.past if pull and pull == held.pull else (*held.past, held.now)
    return Tried(now, past, (), pull)


def let_go(held: Tried) -> Tried:
    """The same after a slider was let go."""
    return replace(held, pull="")


def undone(held: Tried) -> Tried:
    """The same with the last change taken back."""
    if not held.past:
        return held
    return Tried(held.past[-1], held.past[:-1], (held.now, *held.future))


def redone(held: Tried) -> Tried:
    """The same with it made again."""
    if not held.future:
        return held
    return Tried(held.future[0], (*held.past, held.now), held.future[1:])
