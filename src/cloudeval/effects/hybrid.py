"""A version with some of the changes made and the others not: it can be scored like any other.

Between two versions lie as many such versions as there are sets of changes. With no change made it
is worth what the earlier version is, with all of them what the later one is. Weights are written in
the units in which the two versions are compared, and divisors so that the weights make up the part
of them that they make up in the earlier version, or in the later one once that change is made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.change import STRUCTURAL, Change
from cloudeval.changes.compare import Pair, pairs
from cloudeval.changes.lineage import Kin
from cloudeval.changes.units import Units
from cloudeval.effects.tree import Tree, trees
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    Exemption,
    Reading,
    Requirement,
)
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.weighting import WHOLE

ONE = Fraction(1)
_DEMANDS = frozenset({"tightened", "relaxed", "rescaled", "reads-changed"})
_VETOES = frozenset({"veto-added", "veto-removed"})
Named = Mapping[str, AnyCriterion]


@record
class Between:
    """Two versions, what ties their criteria, and all changes from one to the other."""

    before: CriteriaSet
    after: CriteriaSet
    families: tuple[Kin, ...]
    units: Units
    changes: tuple[Change, ...]

    def made(self, chosen: Collection[str], version: str) -> CriteriaSet:
        """The earlier version with the changes of these fingerprints made, named ``version``."""
        kept = [change for change in self.changes if change.fingerprint in chosen]
        criteria = _criteria(self, kept)
        whole = {(change.kind, change.subject) for change in kept if change.scope != "criterion"}
        weighting, groups = weighing(self, criteria, whole)
        return replace(
            self.before,
            version=version,
            supersedes=None,
            weighting=weighting,
            groups=groups,
            criteria=criteria,
            grade=(self.after if ("grade-changed", "") in whole else self.before).grade,
            terms=None,
            change_notes=(),
            sources={**self.before.sources, **self.after.sources},
        )


# ── criteria ────────────────────────────────────────────────────────────────────────────────────


def _criteria(between: Between, kept: Sequence[Change]) -> tuple[AnyCriterion, ...]:
    sides = in_units(between)
    of = _by_name(kept)
    found: list[AnyCriterion] = []
    for each in between.families:
        found += of_kin(each, _about(each, of), sides)
    return named_apart(found)


def of_kin(each: Kin, about: Sequence[Change], sides: tuple[Named, Named]) -> list[AnyCriterion]:
    """The criteria of one kin with the changes ``about`` it made and its others not.

    What becomes of a kin depends on no other; ``sides`` are those of :func:`in_units`.
    """
    old, new = sides
    paired = pairs(each, old, new)
    structural = any(change.kind in STRUCTURAL for change in about)
    found = [_gone_on(pair, about, renamed=structural) for pair in paired]
    if structural:
        on = {pair.now.id for pair in paired}
        came = (new[name] for name in each.after if name not in on)
        found += (_come(heir, [old[name] for name in each.before], about) for heir in came)
    else:
        on = {pair.was.id for pair in paired}
        stayed = (old[name] for name in each.before if name not in on)
        found += (_stayed(one, about) for one in stayed)
    return found


def changes_of_kin(between: Between) -> list[list[Change]]:
    """For each kin in order, the changes that are about its criteria; each stands in one kin."""
    of = _by_name(between.changes)
    return [_about(each, of) for each in between.families]


def in_units(between: Between) -> tuple[Named, Named]:
    """Both versions' criteria by id, their weights in the common unit."""
    units = between.units.lines
    return _in_units(between.before, units[0]), _in_units(between.after, units[1])


def _in_units(version: CriteriaSet, unit: Fraction) -> dict[str, AnyCriterion]:
    return {
        each.id: replace(each, weight=each.weight / unit)
        if isinstance(each, AwardCriterion)
        else each
        for each in version.criteria
    }


def _by_name(kept: Iterable[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in kept:
        if change.scope == "criterion":
            for name in change.names:
                found.setdefault(name, []).append(change)
    return found


def _about(each: Kin, of: Mapping[str, Sequence[Change]]) -> list[Change]:
    """The changes of a kin: those whose sides it holds."""
    found: dict[str, Change] = {}
    for name in (*each.before, *each.after):
        for change in of.get(name, ()):
            was = set(change.before.names) if change.before is not None else set()
            now = set(change.after.names) if change.after is not None else set()
            if was <= set(each.before) and now <= set(each.after):
                found[change.fingerprint] = change
    return [*found.values()]


def _gone_on(pair: Pair, about: Sequence[Change], *, renamed: bool) -> AnyCriterion:
    """One criterion that goes on, with the changes that are made in place."""
    kinds = [change.kind for change in about if pair.now.id in change.names]
    kinds = [kind for kind in kinds if kind not in STRUCTURAL]
    made = replace(pair.was, id=pair.now.id) if renamed else pair.was
    if "recast" in kinds:
        made = _recast(made, pair.now)
    for kind in kinds:
        made = _changed(made, kind, pair)
    return _in_its_own_rungs(made, pair)


def _in_its_own_rungs(made: AnyCriterion, pair: Pair) -> AnyCriterion:
    """Vetoes and grades are written in the rungs of what is read: they come and go with it."""
    was, now = pair.was, pair.now
    if not (
        isinstance(made, AwardCriterion)
        and isinstance(was, AwardCriterion)
        and isinstance(now, AwardCriterion)
    ):
        return made
    if _ladder(was.reads) == _ladder(now.reads):
        return made
    side = was if made.reads == was.reads else now
    veto = made.veto if side.veto is not None else None
    return replace(made, veto=veto, grade=side.grade)


def _ladder(reading: Reading) -> object:
    """What tells the rungs of a reading apart from those of another."""
    return reading.attribute if isinstance(reading, AttributeReading) else type(reading)


def _recast(made: AnyCriterion, now: AnyCriterion) -> AnyCriterion:
    """In its new role; words, group and exemptions are changes of their own."""
    kept = {name: getattr(made, name) for name in ("id", "group", "title", "question", "exempt")}
    return replace(now, **kept)


def _changed(made: AnyCriterion, kind: str, pair: Pair) -> AnyCriterion:
    was, now = pair.was, pair.now
    match kind:
        case "reworded":
            return replace(made, title=now.title, question=now.question)
        case "moved":
            return replace(made, group=now.group)
        case "exemption-granted":
            return _granted(made, now.exempt, _exempt(now) - _exempt(was))
        case "exemption-withdrawn":
            return _bound(made, _exempt(was) - _exempt(now))
        case _:
            return _asked(made, kind, now)


def _asked(made: AnyCriterion, kind: str, now: AnyCriterion) -> AnyCriterion:
    """What a criterion asks, and what it is worth."""
    if isinstance(made, Requirement) and isinstance(now, Requirement):
        return replace(made, reads=now.reads, condition=now.condition) if kind in _DEMANDS else made
    if isinstance(made, AwardCriterion) and isinstance(now, AwardCriterion):
        if kind in _DEMANDS:
            both = made.veto is not None and now.veto is not None
            veto = now.veto if both else made.veto
            return replace(made, reads=now.reads, scale=now.scale, veto=veto)
        if kind == "reweighted":
            return replace(made, weight=now.weight)
        if kind in _VETOES:
            return replace(made, veto=now.veto)
        if kind == "grade-changed":
            return replace(made, grade=now.grade)
    return made


def _come(
    heir: AnyCriterion, ancestors: Sequence[AnyCriterion], about: Iterable[Change]
) -> AnyCriterion:
    """A criterion that comes in; without the exemption that came with it, if that is not made."""
    if any(c.kind == "exemption-granted" and c.subject == heir.id for c in about):
        return heir
    was = {name for ancestor in ancestors for name in _exempt(ancestor)}
    return _bound(heir, _exempt(heir) - was)


def _stayed(one: AnyCriterion, about: Iterable[Change]) -> AnyCriterion:
    """A criterion that has not gone yet; its exemption may have gone before it."""
    if any(c.kind == "exemption-withdrawn" and c.subject == one.id for c in about):
        return replace(one, exempt=())
    return one


def _exempt(criterion: AnyCriterion) -> set[str]:
    return {name for exemption in criterion.exempt for name in exemption.offers}


def _granted(
    made: AnyCriterion, exemptions: Iterable[Exemption], names: Collection[str]
) -> AnyCriterion:
    return replace(made, exempt=(*made.exempt, *_of(exemptions, names)))


def _bound(made: AnyCriterion, names: Collection[str]) -> AnyCriterion:
    """The criterion with some offers no longer exempt."""
    return replace(made, exempt=_of(made.exempt, _exempt(made) - {*names}))


def _of(exemptions: Iterable[Exemption], names: Collection[str]) -> tuple[Exemption, ...]:
    kept = (
        replace(one, offers=tuple(name for name in one.offers if name in names))
        for one in exemptions
    )
    return tuple(one for one in kept if one.offers)


def named_apart(found: Iterable[AnyCriterion]) -> tuple[AnyCriterion, ...]:
    """No id twice: one that stayed may have lost its id to one that came."""
    taken: set[str] = set()
    apart = []
    for each in found:
        name = each.id
        while name in taken:
            name = f"{name}-kept"
        taken.add(name)
        apart.append(each if name == each.id else replace(each, id=name))
    return tuple(apart)


# ── weights ─────────────────────────────────────────────────────────────────────────────────────


def weighing(
    between: Between, criteria: Sequence[AnyCriterion], whole: Collection[tuple[str, str]]
) -> tuple[Flat | ByGroup, tuple[Group, ...]]:
    """How lines and groups are weighed, with the changes that are about groups and sums."""
    both = trees(between.before, between.after, between.units)
    ruled = both[("weight-sum", "") in whole]
    named = _groups(between, criteria, whole)
    lines: dict[str, Fraction] = {}
    for each in criteria:
        if isinstance(each, AwardCriterion):
            lines[each.group] = lines.get(each.group, ZERO) + each.weight
    if isinstance(between.before.weighting, Flat) and isinstance(between.after.weighting, Flat):
        total = sum(lines.values(), ZERO)
        return Flat(kind="flat", divide_by=_divisor(total, _ruler(ruled, both, WHOLE))), named
    weighed = {group.id: _group_weight(group.id, between, both, lines, whole) for group in named}
    divisor = _divisor(sum(weighed.values(), ZERO), ruled.top.ruler)
    groups = tuple(
        replace(group, weight=weighed[group.id] * _ruler(ruled, both, group.id)) for group in named
    )
    if divisor is None and any(_ruler(ruled, both, group.id) != ONE for group in named):
        divisor = sum(weighed.values(), ZERO) or None
    return ByGroup(kind="by-group", groups=Division(divide_by=divisor), within=Division()), groups


def _divisor(total: Fraction, ruler: Fraction) -> Fraction | None:
    """What weights are divided by so that they make up ``ruler`` of it; None is their own sum."""
    return None if ruler in (ONE, ZERO) or not total else total / ruler


def _ruler(ruled: Tree, both: tuple[Tree, Tree], group: str) -> Fraction:
    """The part that a group's lines make up of their divisor, in whichever version has it."""
    for tree in (ruled, *both):
        node = tree.groups.get(group)
        if node is not None and node.sum:
            return node.ruler
    return ONE


def _groups(
    between: Between, criteria: Iterable[AnyCriterion], whole: Collection[tuple[str, str]]
) -> tuple[Group, ...]:
    """The earlier groups, those whose coming is made, and those that a criterion stands in."""
    old = {group.id: group for group in between.before.groups}
    new = {group.id: group for group in between.after.groups}
    used = {criterion.group for criterion in criteria}
    kept: dict[str, Group] = {}
    for name in dict.fromkeys((*old, *new)):
        regrouped = ("regrouped", name) in whole
        there = name in (new if regrouped else old)
        if there or name in used:
            shown = new if ("reworded", name) in whole or name not in old else old
            kept[name] = shown.get(name, old.get(name) or new[name])
    return tuple(kept.values())


def _group_weight(
    group: str,
    between: Between,
    both: tuple[Tree, Tree],
    lines: Mapping[str, Fraction],
    whole: Collection[tuple[str, str]],
) -> Fraction:
    """A group's weight in the common unit.

    A flat version gives each group the part of its own sum that the group's lines weigh.
    """
    at = _version_of(group, between, regrouped=("regrouped", group) in whole)
    if isinstance((between.before, between.after)[at].weighting, Flat):
        of = sum((node.sum for node in both[at].groups.values()), ZERO)
        return lines.get(group, ZERO) / (of or ONE)
    return both[at].top.weights.get(group, ZERO)


def _version_of(group: str, between: Between, *, regrouped: bool) -> bool:
    """Whether a group weighs what it does in the later version; else as in the earlier one."""
    version = between.after if regrouped else between.before
    return regrouped if any(group == one.id for one in version.groups) else not regrouped


@record
class Heft:
    """What a group counts when offers are compared: ``factor`` times its lines' weighted values.

    Those are divided by the sum of the group's weights unless it is ``flat``. All hefts of a
    version have one factor in common, which compares nothing and is left out.
    """

    factor: Fraction
    flat: bool


def hefts(between: Between, *, ruled: bool) -> dict[str, tuple[Heft, Heft]]:
    """For each group, its heft without and with the change of the group's own weight made.

    ``ruled`` is whether the change of what weights add up to is made. In two flat versions lines
    stand against each other whatever their group, and there is one, the whole.
    """
    if isinstance(between.before.weighting, Flat) and isinstance(between.after.weighting, Flat):
        alone = Heft(ONE, flat=True)
        return {WHOLE: (alone, alone)}
    both = trees(between.before, between.after, between.units)
    names = dict.fromkeys(g.id for one in (between.before, between.after) for g in one.groups)

    def heft(group: str, *, regrouped: bool) -> Heft:
        at = _version_of(group, between, regrouped=regrouped)
        ruler = _ruler(both[ruled], both, group)
        if isinstance((between.before, between.after)[at].weighting, Flat):
            of = sum((node.sum for node in both[at].groups.values()), ZERO)
            return Heft(ruler / (of or ONE), flat=True)
        return Heft(ruler * both[at].top.weights.get(group, ZERO), flat=False)

    return {name: (heft(name, regrouped=False), heft(name, regrouped=True)) for name in names}
