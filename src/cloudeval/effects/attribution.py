r"""Each change's contribution to a total, by Bennet's indicator on published weights.

For one offer, with published weights ``w``, values ``v``, the offer's own weighted mean value ``μ``
and a bar for the mean of before and after:

    effect of a line = [(w′ − w)(v̄ − μ̄) + w̄ (v′ − v)] / W̄

An unchanged line has no effect, a line that is fully met never counts against the offer, and with
the sides exchanged every figure changes its sign. With groups the same rule stands at every node.
Where weights do not add up to their divisor, effects are multiplied by the mean of the two ratios,
and the rest is one line of its own, the *length of the ruler*. Lineage decides under which heading
an effect is told and alters none.

Literature: T. L. Bennet, *The Theory of Measurement of Changes in Cost of Living*, Journal of the
Royal Statistical Society 83 (1920), for the indicator; nothing there speaks of criteria.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from cloudeval.changes.change import STRUCTURAL, Change, Side
from cloudeval.changes.compare import Pair, demand_kind, pairs
from cloudeval.changes.lineage import Kin
from cloudeval.effects.form import NOTHING, Form, Mean, When
from cloudeval.effects.tree import Tree
from cloudeval.model.criteria_set import ChangeKind, CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.sheet import is_exempt

HALF = Fraction(1, 2)
_Key = tuple[When, str]
Exempted = frozenset[_Key]
"""The criteria from which an offer is exempt, on either side."""


@record
class Versions:
    """Two versions, how their criteria are tied, and the changes between them."""

    before: CriteriaSet
    after: CriteriaSet
    trees: tuple[Tree, Tree]
    kin: tuple[Kin, ...]
    changes: tuple[Change, ...]
    vocabulary: Vocabulary


@record
class Attribution:
    """For one offer, the form of each change's effect, by fingerprint, and of the ruler."""

    effects: Mapping[str, Form]
    ruler: Form


@record
class _Parts:
    """A pair's effect, cut into what its weight, its value and an exemption did."""

    weight: Form
    value: Form
    lift_by_weight: Form
    lift_by_value: Form


def attribute(versions: Versions, exempt: Exempted) -> Attribution:
    """The form of every change's effect on the offers with these exemptions.

    The forms depend on the offer by its exemptions alone.
    """
    told = _Told(versions, exempt)
    for each in versions.kin:
        told.tell(each)
    told.regroup()
    return Attribution(dict(told.effects), _ruler(versions.trees))


def exempted(versions: tuple[CriteriaSet, CriteriaSet]) -> Callable[[str], Exempted]:
    """Tells from which criteria an offer is exempt, on either side."""
    whens: tuple[When, When] = ("before", "after")
    freeing = [
        (when, criterion)
        for when, version in zip(whens, versions, strict=True)
        for criterion in version.criteria
        if criterion.exempt
    ]
    return lambda offer: frozenset(
        (when, criterion.id) for when, criterion in freeing if is_exempt(criterion, offer)
    )


class _Told:
    """Gathers the forms of one offer's effects under the changes that caused them."""

    def __init__(self, versions: Versions, exempt: Exempted) -> None:
        self.versions = versions
        self.before, self.after = versions.trees
        self.old, self.new = versions.before.by_id(), versions.after.by_id()
        self.exempt = exempt
        self.effects: dict[str, Form] = {}
        self.scales: dict[str, tuple[Fraction, Mean | None]] = {}
        self.structural: dict[tuple[tuple[str, ...], tuple[str, ...]], Change] = {}
        self.in_place: dict[tuple[ChangeKind, When, str], Change] = {}
        self.regrouped: dict[str, Change] = {}
        for change in versions.changes:
            old, new = _names(change.before), _names(change.after)
            if change.kind in STRUCTURAL:
                self.structural[old, new] = change
            elif change.kind == "regrouped":
                self.regrouped[change.subject] = change
            elif change.scope == "criterion":
                self.in_place.update({(change.kind, "before", name): change for name in old})
                self.in_place.update({(change.kind, "after", name): change for name in new})

    # ── one kin ──

    def tell(self, each: Kin) -> None:
        """Cut a kin's effect into the changes that made it; the rest is the structural change's."""
        old, new = self.old, self.new
        paired = pairs(each, old, new)
        for pair in paired:
            self._pair(pair, each)
        gone = set(each.before) - {pair.was.id for pair in paired}
        come = set(each.after) - {pair.now.id for pair in paired}
        for name in sorted(gone):
            self._single(old[name], "before", each, self._exempted_apart(name, "before", each))
        for name in sorted(come):
            self._single(new[name], "after", each, self._exempted_apart(name, "after", each))

    def _single(
        self, criterion: AnyCriterion, when: When, each: Kin, exemption: Change | None = None
    ) -> None:
        """A line that comes or goes, or that was recast from or into a requirement."""
        if isinstance(criterion, AwardCriterion):
            parts = self._lone(criterion.id, when)
            change = self._of("recast", criterion.id, when) or self._structural(each)
            self._give(change, parts.weight)
            self._give(exemption or change, parts.lift_by_weight)

    def _pair(self, pair: Pair, each: Kin) -> None:
        exemption = self._exemption(pair)
        if not (isinstance(pair.was, AwardCriterion) and isinstance(pair.now, AwardCriterion)):
            self._single(pair.was, "before", each, exemption)
            self._single(pair.now, "after", each, exemption)
            return
        moved = self.before.group_of[pair.was.id] != self.after.group_of[pair.now.id]
        parts = self._moved(pair) if moved else self._stayed(pair)
        otherwise = self._of("moved", pair.now.id) if moved else None
        otherwise = otherwise or self._structural(each)
        by_weight = otherwise if moved else self._of("reweighted", pair.now.id) or otherwise
        kind = demand_kind(pair.was, pair.now, self.versions.vocabulary)
        by_value = (self._of(kind, pair.now.id) if kind else None) or otherwise
        self._give(by_weight, parts.weight)
        if kind is not None:
            self._give(by_value, parts.value)
        self._give(exemption or by_weight or by_value, parts.lift_by_weight)
        if kind is not None or exemption is not None:
            self._give(exemption or by_value or by_weight, parts.lift_by_value)

    def _of(self, kind: ChangeKind, name: str, when: When = "after") -> Change | None:
        return self.in_place.get((kind, when, name))

    def _structural(self, each: Kin) -> Change | None:
        return self.structural.get((each.before, each.after))

    def _exemption(self, pair: Pair) -> Change | None:
        """What was granted to this offer or withdrawn from it, whatever was done for others."""
        was, now = ("before", pair.was.id) in self.exempt, ("after", pair.now.id) in self.exempt
        if was == now:
            return None
        return self._of("exemption-granted" if now else "exemption-withdrawn", pair.now.id)

    def _exempted_apart(self, name: str, when: When, each: Kin) -> Change | None:
        """What was granted with a line that came, or withdrawn with one that went.

        An offer that was exempt from an ancestor, or is from an heir, had it all along.
        """
        other: When = "before" if when == "after" else "after"
        kept = each.before if when == "after" else each.after
        if any((other, relative) in self.exempt for relative in kept):
            return None
        return self._of(
            "exemption-granted" if when == "after" else "exemption-withdrawn", name, when
        )

    def _give(self, change: Change | None, form: Form) -> None:
        if form is NOTHING:
            return
        if change is None:
            if form.const or any(form.own.values()) or any(form.means.values()):
                raise AssertionError(form)
            return
        name = change.fingerprint
        known = self.effects.get(name)
        self.effects[name] = form if known is None else known.plus(form)

    # ── the parts of a line ──

    def _stayed(self, pair: Pair) -> _Parts:
        """A line that stays in its group."""
        was, now = pair.was.id, pair.now.id
        group = self.after.group_of[now]
        old, new = self.before.groups[group], self.after.groups[group]
        w, x = old.weights[was], new.weights[now]
        scale, mean = self._within(group)
        if mean is None:
            # Nothing weighed on one side: the whole sub-total is what came or went.
            return self._moved(pair)
        change, between = (x - w) * scale, (x + w) * HALF * scale
        own_old: _Key = ("before", was)
        own_new: _Key = ("after", now)
        lift = (Fraction(int(own_old in self.exempt)), Fraction(int(own_new in self.exempt)))
        return _Parts(
            Form(
                ZERO,
                {own_old: change * HALF, own_new: change * HALF},
                {mean: -change} if change else {},
            ),
            Form(ZERO, {own_old: -between, own_new: between}, {}),
            _lift(own_old, own_new, lift, change * HALF, change * HALF),
            _lift(own_old, own_new, lift, -between, between),
        )

    def _moved(self, pair: Pair) -> _Parts:
        """A line that leaves one group for another: one change, two terms."""
        gone, come = self._lone(pair.was.id, "before"), self._lone(pair.now.id, "after")
        whole = gone.weight.plus(come.weight)
        old: _Key = ("before", pair.was.id)
        new: _Key = ("after", pair.now.id)
        a, b = whole.own[old], whole.own[new]
        mean = (a + b) * HALF
        return _Parts(
            Form(whole.const, {old: mean, new: mean}, whole.means),
            Form(ZERO, {old: (a - b) * HALF, new: (b - a) * HALF}, {}),
            gone.lift_by_weight.plus(come.lift_by_weight),
            NOTHING,
        )

    def _lone(self, name: str, when: When) -> _Parts:
        """A line that stands on one side only."""
        tree = self.before if when == "before" else self.after
        sign = -1 if when == "before" else 1
        group = tree.group_of[name]
        node = tree.groups[group]
        key = (when, name)
        scale, mean = self._within(group)
        if mean is not None:
            part = node.weights[name] * scale * sign
            form = Form(ZERO, {key: part}, {mean: -part} if part else {})
        elif group in self.before.groups and group in self.after.groups:
            part = self._top(group) * _over(node.weights[name], node.divisor) * sign
            form = Form(ZERO, {key: part}, {})
        else:
            part = self._alone(tree, group) * _over(node.weights[name], node.divisor) * sign
            form = Form(ZERO, {key: part}, {("top", ""): -_over(part, node.ruler)} if part else {})
        lift = Form(part, {key: -part}, {}) if key in self.exempt else NOTHING
        return _Parts(form, NOTHING, lift, NOTHING)

    def _within(self, group: str) -> tuple[Fraction, Mean | None]:
        """What a line's weighted value counts in the whole, and the mean that it is held against.

        No mean where the group is weighed on one side only.
        """
        if group not in self.scales:
            self.scales[group] = self._scale(group)
        return self.scales[group]

    def _scale(self, group: str) -> tuple[Fraction, Mean | None]:
        old, new = self.before.groups.get(group), self.after.groups.get(group)
        if old is None or new is None or not old.sum or not new.sum:
            return ZERO, None
        inner = (old.ruler + new.ruler) / (old.sum + new.sum)
        return self._top(group) * inner, ("lines", group)

    def _top(self, group: str) -> Fraction:
        """What a group's sub-total counts in the whole, for a group on both sides."""
        old, new = self.before.top, self.after.top
        weights = old.weights.get(group, ZERO) + new.weights.get(group, ZERO)
        return _over((old.ruler + new.ruler) * HALF * weights, old.sum + new.sum)

    def _alone(self, tree: Tree, group: str) -> Fraction:
        """What a group's sub-total counts in the whole, for a group that comes or goes."""
        old, new = self.before.top, self.after.top
        return _over((old.ruler + new.ruler) * tree.top.weights[group], old.sum + new.sum)

    # ── groups ──

    def regroup(self) -> None:
        """A group's own weight: its sub-total held against the mean of the whole."""
        old, new = self.before.top, self.after.top
        scale = _over(old.ruler + new.ruler, old.sum + new.sum)
        for group in sorted(old.weights.keys() & new.weights.keys()):
            change = (new.weights[group] - old.weights[group]) * scale
            if change:
                form = Form(ZERO, {}, {("group", group): change, ("top", ""): -change})
                self._give(self.regrouped.get(group), form)
        for tree, other, sign in ((self.before, new, -1), (self.after, old, 1)):
            for group in sorted(tree.top.weights.keys() - other.weights.keys()):
                if not tree.groups[group].sum:
                    # No line to tell it to: the group's weight itself is what came or went.
                    part = -sign * self._alone(tree, group)
                    form = Form(ZERO, {}, {("top", ""): part} if part else {})
                    self._give(self.regrouped.get(group), form)


def _names(side: Side | None) -> tuple[str, ...]:
    return () if side is None else side.names


def _lift(
    old: tuple[When, str],
    new: tuple[When, str],
    exempt: tuple[Fraction, Fraction],
    at_old: Fraction,
    at_new: Fraction,
) -> Form:
    """What exemptions add: one less the value, on each side where the offer is exempt."""
    if not any(exempt):
        return NOTHING
    const = exempt[0] * at_old + exempt[1] * at_new
    own = {
        key: -part for key, part in ((old, exempt[0] * at_old), (new, exempt[1] * at_new)) if part
    }
    return Form(const, own, {})


def _ruler(trees: tuple[Tree, Tree]) -> Form:
    """What moves because weights add up to another part of their divisor."""
    before, after = trees
    means: dict[Mean, Fraction] = {}
    _add(means, ("top", ""), after.top.ruler - before.top.ruler)
    ratio = _over(before.top.ruler + after.top.ruler, before.top.sum + after.top.sum)
    for group in before.groups.keys() & after.groups.keys():
        old, new = before.groups[group], after.groups[group]
        if old.sum and new.sum:
            weights = before.top.weights[group] + after.top.weights[group]
            _add(means, ("lines", group), ratio * weights * HALF * (new.ruler - old.ruler))
    return Form(ZERO, {}, means)


def _add(means: dict[Mean, Fraction], mean: Mean, part: Fraction) -> None:
    if part:
        means[mean] = means.get(mean, ZERO) + part


def _over(part: Fraction, whole: Fraction) -> Fraction:
    return part / whole if whole else ZERO
