"""An effect cut into terms that a reader follows with a calculator.

The program keeps an effect as one linear form in the values of lines. Here each form is read back
as terms ``coefficient · x − held · centre``, one for each line that the change touches and each way
in which it does: by the weight, by the value, by coming or going, by an exemption. What the terms
of a change add up to is held against its form, exactly; a form that no such terms give is told by
its bare coefficients, and the book names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from typing import Literal

from cloudeval.changes.compare import pairs
from cloudeval.changes.lineage import Kin
from cloudeval.effects.attribution import Exempted
from cloudeval.effects.form import Form, Mean, When, added
from cloudeval.effects.tree import Tree
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AwardCriterion
from cloudeval.scoring.band import ZERO

HALF = Fraction(1, 2)
TOP: Mean = ("top", "")
Part = Literal[
    "weight",
    "value",
    "gone",
    "come",
    "leaves",
    "arrives",
    "moved-value",
    "group",
    "group-gone",
    "group-come",
    "ruler-top",
    "ruler-group",
    "bare",
]
Basis = Literal["bound", "counted", "lift"]
"""Which value of a line: as if it bound the offer, as it counts, or what an exemption adds."""
Parts = tuple[tuple[tuple[When, str], Fraction], ...]


@dataclass(frozen=True)
class Term:
    """``coefficient · x − held · centre``, with x a mean, a difference or a value of two lines."""

    part: Part
    group: str
    old: str | None
    new: str | None
    x: Parts
    """What x is made of: the share of each line's value."""
    coefficient: Fraction
    held: Fraction = ZERO
    centre: Mean | None = None
    basis: Basis = "bound"
    subtotal: Fraction = ZERO
    """The share of the group's mean sub-total in x."""
    one: Fraction = ZERO
    """A constant in x."""

    def form(self, exempt: Exempted) -> Form:
        """The linear form that the term is."""
        own: dict[tuple[When, str], Fraction] = {}
        const = self.coefficient * self.one
        for key, share in self.x:
            part = self.coefficient * share
            freed = key in exempt
            if self.basis == "bound" or (self.basis == "counted" and not freed):
                own[key] = part
            elif freed:
                const += part
                own[key] = ZERO if self.basis == "counted" else -part
        means: dict[Mean, Fraction] = {}
        if self.centre is not None and self.held:
            means[self.centre] = -self.held
        if self.subtotal:
            key2: Mean = ("group", self.group)
            means[key2] = means.get(key2, ZERO) + self.coefficient * self.subtotal
        return Form(const, own, means)


@dataclass(frozen=True)
class Factors:
    """What the weights of a group count in the whole, on either side."""

    before: Fraction
    after: Fraction
    centre: Mean | None
    ruler: Fraction = Fraction(1)
    """What ``held`` is divided by: the ruler of a group that comes or goes."""


class Terms:
    """Reads forms back as terms."""

    def __init__(
        self,
        versions: tuple[CriteriaSet, CriteriaSet],
        trees: tuple[Tree, Tree],
        families: Sequence[Kin],
    ) -> None:
        """Take two versions, their weights in common units, and what ties their criteria."""
        self.before, self.after = trees
        old, new = versions[0].by_id(), versions[1].by_id()
        self.heir: dict[str, str] = {}
        for each in families:
            for pair in pairs(each, old, new):
                if isinstance(pair.was, AwardCriterion) and isinstance(pair.now, AwardCriterion):
                    self.heir[pair.was.id] = pair.now.id
        self.factors = {name: self._factors(name) for name in self.groups}

    @property
    def groups(self) -> list[str]:
        """The groups of both versions, the earlier's first."""
        return [*dict.fromkeys((*self.before.groups, *self.after.groups))]

    @property
    def scale(self) -> Fraction:
        """What a group's own weight counts."""
        old, new = self.before.top, self.after.top
        return over(old.ruler + new.ruler, old.sum + new.sum)

    def top(self, group: str) -> Fraction:
        """What a group's sub-total counts, by its mean weight."""
        old, new = self.before.top.weights, self.after.top.weights
        return self.scale * (old.get(group, ZERO) + new.get(group, ZERO)) * HALF

    def _factors(self, group: str) -> Factors:
        old, new = self.before.groups.get(group), self.after.groups.get(group)
        if old is not None and new is not None:
            if old.sum and new.sum:
                factor = self.top(group) * (old.ruler + new.ruler) / (old.sum + new.sum)
                return Factors(factor, factor, ("lines", group))
            top = self.top(group)
            return Factors(over(top, old.divisor), over(top, new.divisor), None)
        tree = self.before if old is not None else self.after
        node = tree.groups[group]
        alone = over(self.scale * tree.top.weights.get(group, ZERO), node.divisor)
        factors = (alone, ZERO) if old is not None else (ZERO, alone)
        return Factors(*factors, TOP, node.ruler)

    # ── from a form to terms ──

    def of(self, form: Form, exempt: Exempted) -> tuple[Term, ...]:
        """The terms of one change."""
        found: list[Term] = []
        left = dict(form.own)
        const = form.const
        tied = [(n, self.heir[n]) for when, n in form.own if when == "before" and n in self.heir]
        for old, new in tied:
            keys: tuple[tuple[When, str], tuple[When, str]] = (("before", old), ("after", new))
            if all(key in left for key in keys):
                pair = left.pop(keys[0]), left.pop(keys[1])
                only = not left
                told = self._pair(old, new, pair, exempt, const if only else None)
                found += told
                const -= added(term.form(exempt) for term in told).const
        for key, part in sorted(left.items()):
            found += self._lone(key, part, exempt)
        found += self._groups(form)
        return tuple(found) if _same(added(t.form(exempt) for t in found), form) else _bare(form)

    def ruler(self, form: Form) -> tuple[Term, ...]:
        """The terms of the length of the ruler."""
        found = []
        old, new = self.before.top.ruler, self.after.top.ruler
        if old != new:
            found.append(Term("ruler-top", "", None, None, (), ZERO, old - new, TOP))
        for group in self.groups:
            one, other = self.before.groups.get(group), self.after.groups.get(group)
            if one is None or other is None or not (one.sum and other.sum):
                continue
            held = self.top(group) * (one.ruler - other.ruler)
            if held:
                centre: Mean = ("lines", group)
                found.append(Term("ruler-group", group, None, None, (), ZERO, held, centre))
        nobody: Exempted = frozenset()
        return tuple(found) if _same(added(t.form(nobody) for t in found), form) else _bare(form)

    def _pair(
        self,
        old: str,
        new: str,
        parts: tuple[Fraction, Fraction],
        exempt: Exempted,
        const: Fraction | None,
    ) -> list[Term]:
        """A line that goes on: which of the things that may happen to it the form tells."""
        freed = any(key in exempt for key in (("before", old), ("after", new)))
        candidates = self._candidates(old, new, freed=freed)
        wanted: dict[tuple[When, str], Fraction]
        wanted = {("before", old): parts[0], ("after", new): parts[1]}
        nearly: list[Term] = []
        for number in range(1, len(candidates) + 1):
            for chosen in combinations(candidates, number):
                told = added(t.form(exempt) for each in chosen for t in each)
                if any(told.own.get(key, ZERO) != part for key, part in wanted.items()):
                    continue
                terms = [t for each in chosen for t in each]
                if const is None or told.const == const:
                    return _joined(terms)
                nearly = nearly or terms
        return nearly

    def _candidates(self, old: str, new: str, *, freed: bool) -> list[list[Term]]:
        group, other = self.before.group_of[old], self.after.group_of[new]
        w = self.before.groups[group].weights[old]
        x = self.after.groups[other].weights[new]
        factors, others = self.factors[group], self.factors[other]
        was: tuple[When, str] = ("before", old)
        now: tuple[When, str] = ("after", new)
        if group == other and factors.centre == ("lines", group):
            mean = ((was, HALF), (now, HALF))
            change = ((was, Fraction(-1)), (now, Fraction(1)))
            k, between = (x - w) * factors.after, (x + w) * HALF * factors.after
            both = [
                [Term("weight", group, old, new, mean, k, k, factors.centre)],
                [Term("value", group, old, new, change, between)],
            ]
        else:
            a, b = -w * factors.before, x * others.after
            lone = ((was, Fraction(1)),), ((now, Fraction(1)),)
            change = ((was, Fraction(-1)), (now, Fraction(1)))
            k = (a + b) * HALF
            both = [
                [
                    _held("leaves", group, (old, new), lone[0], k, a, factors),
                    _held("arrives", other, (old, new), lone[1], k, b, others),
                ],
                [Term("moved-value", other, old, new, change, (b - a) * HALF)],
            ]
        if not freed:
            return both
        lifted = [[replace(t, held=ZERO, centre=None, basis="lift") for t in each] for each in both]
        return [*both, *lifted]

    def _lone(self, key: tuple[When, str], part: Fraction, exempt: Exempted) -> list[Term]:
        """A line that stands on one side only, or that is told as if it did."""
        when, name = key
        tree = self.before if when == "before" else self.after
        group = tree.group_of[name]
        factors = self.factors[group]
        weight = tree.groups[group].weights[name]
        whole = -weight * factors.before if when == "before" else weight * factors.after
        kind: Part = "gone" if when == "before" else "come"
        names = (name, None) if when == "before" else (None, name)
        term = _held(kind, group, names, ((key, Fraction(1)),), whole, whole, factors)
        if key in exempt and part == 0 and whole:
            return [replace(term, basis="counted")]
        if key in exempt and part == -whole and whole:
            return [replace(term, basis="lift", held=ZERO, centre=None)]
        return [term]

    def _groups(self, form: Form) -> Iterator[Term]:
        """A group's own weight."""
        if form.own:
            return
        for kind, group in form.means:
            if kind == "group":
                old, new = self.before.top.weights[group], self.after.top.weights[group]
                k = (new - old) * self.scale
                yield Term("group", group, None, None, (), k, k, TOP, subtotal=Fraction(1))
        if set(form.means) == {TOP}:
            for group in self.groups:
                one, other = self.before.top.weights.get(group), self.after.top.weights.get(group)
                if one is not None and other is None and form.means[TOP] == one * self.scale:
                    part = one * self.scale
                    yield Term("group-gone", group, None, None, (), -part, -part, TOP)
                    return
                if one is None and other is not None and form.means[TOP] == -other * self.scale:
                    part = other * self.scale
                    yield Term("group-come", group, None, None, (), part, part, TOP)
                    return


def _held(
    part: Part,
    group: str,
    names: tuple[str | None, str | None],
    x: Parts,
    k: Fraction,
    held: Fraction,
    factors: Factors,
) -> Term:
    if factors.centre is None:
        return Term(part, group, *names, x, k)
    return Term(part, group, *names, x, k, over(held, factors.ruler), factors.centre)


def _joined(terms: list[Term]) -> list[Term]:
    """A part and what an exemption adds to it are one: the line as it counts."""
    found: list[Term] = []
    lifts = {t.part: t for t in terms if t.basis == "lift"}
    for term in terms:
        if term.basis == "bound" and term.part in lifts:
            found.append(replace(term, basis="counted"))
        elif term.basis == "bound" or term.part not in {
            t.part for t in terms if t.basis == "bound"
        }:
            found.append(term)
    return found


def _bare(form: Form) -> tuple[Term, ...]:
    """A form by its bare coefficients."""
    found: list[Term] = []
    for key, part in form.own.items():
        if part:
            when, name = key
            old, new = (name, None) if when == "before" else (None, name)
            found.append(Term("bare", "", old, new, ((key, Fraction(1)),), part))
    for mean, part in form.means.items():
        if part and mean[0] == "group":
            found.append(Term("bare", mean[1], None, None, (), part, subtotal=Fraction(1)))
        elif part:
            found.append(Term("bare", mean[1], None, None, (), ZERO, -part, mean))
    if form.const:
        found.append(Term("bare", "", None, None, (), form.const, one=Fraction(1)))
    return tuple(found)


def _same(one: Form, other: Form) -> bool:
    def held(form: Form) -> tuple[Fraction, dict[object, Fraction], dict[object, Fraction]]:
        return form.const, _some(form.own), _some(form.means)

    return held(one) == held(other)


def _some(
    parts: Mapping[object, Fraction]
    | Mapping[tuple[When, str], Fraction]
    | Mapping[Mean, Fraction],
) -> dict[object, Fraction]:
    return {key: part for key, part in parts.items() if part}


def over(part: Fraction, whole: Fraction) -> Fraction:
    """Nothing of nothing is nothing."""
    return part / whole if whole else ZERO


def told_forms(found: Iterable[Term], exempt: Exempted) -> Form:
    """What terms add up to."""
    return added(term.form(exempt) for term in found)
