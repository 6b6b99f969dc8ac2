"""The difference between two versions: a flat list of changes, each with before and after.

Scores play no part here: the list is the same whoever is scored. Lineage decides what a change is
called; it decides nothing of what the change is worth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from cloudeval.changes.change import Change, Held, Side, in_order
from cloudeval.changes.lineage import Kin
from cloudeval.changes.strictness import direction, read_more
from cloudeval.changes.units import Units
from cloudeval.model.criteria_set import ByGroup, ChangeKind, CriteriaSet, Group
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, Requirement
from cloudeval.model.noun import record
from cloudeval.model.plain import plain
from cloudeval.model.vocabulary import Vocabulary

Named = Mapping[str, AnyCriterion]
"""A version's criteria by id."""


@record
class Pair:
    """A criterion that goes on one to one, under the same id or another."""

    was: AnyCriterion
    now: AnyCriterion


def compare(
    before: CriteriaSet,
    after: CriteriaSet,
    families: Iterable[Kin],
    units: Units,
    vocabulary: Vocabulary,
) -> tuple[Change, ...]:
    """Every change from ``before`` to ``after``, in the order in which they are told."""
    old, new = before.by_id(), after.by_id()
    found = list(_between_groups(before, after, units))
    for each in families:
        found += _structural(each, old, new)
        paired = pairs(each, old, new)
        for pair in paired:
            found += _in_place(pair, units, vocabulary)
        found += _exemptions(each, paired, old, new)
    found += _weight_sum(before, after)
    found += _grade_rule(before, after)
    return in_order(found)


def pairs(each: Kin, old: Named, new: Named) -> tuple[Pair, ...]:
    """The criteria of a kin that go on one to one: those that keep their id, or a lone pair."""
    if len(each.before) == len(each.after) == 1:
        return (Pair(old[each.before[0]], new[each.after[0]]),)
    kept = sorted(edge.heir for edge in each.edges if edge.how == "same")
    return tuple(Pair(old[name], new[name]) for name in kept)


# ── where criteria come from and go to ──────────────────────────────────────────────────────────


def structural_kind(each: Kin) -> ChangeKind | None:  # noqa: PLR0911 - one line for each case
    """What became of a kin; None where one criterion simply goes on under its id."""
    if not each.before:
        return "added"
    if not each.after:
        return "removed"
    refined = any(edge.how == "refines" for edge in each.edges)
    if len(each.after) > len(each.before):
        return "refined" if refined else "split"
    if len(each.after) < len(each.before):
        return "merged"
    if len(each.before) > 1:
        return "refined" if refined else "split"
    if each.before != each.after:
        return "refined" if refined else "renamed"
    return None


def _structural(each: Kin, old: Named, new: Named) -> Iterator[Change]:
    kind = structural_kind(each)
    if kind is None:
        return
    subject = each.before[0] if len(each.before) == 1 else (each.after or each.before)[0]
    was = _whole(each.before, old) if each.before else None
    now = _whole(each.after, new) if each.after else None
    yield Change(kind, "criterion", subject, was, now)


def _whole(names: tuple[str, ...], held: Named) -> Side:
    return Side(names, Held(_contents, [held[name] for name in names]))


def _contents(criteria: Iterable[AnyCriterion]) -> dict[str, object]:
    return {criterion.id: _content(criterion) for criterion in criteria}


def _content(criterion: AnyCriterion) -> dict[str, object]:
    """What a criterion asks and is worth; where it comes from is not part of what it is."""
    told = (
        *("role", "group", "title", "question", "reads"),
        *("condition", "weight", "scale", "veto", "grade", "exempt"),
    )
    return {
        name: held for name in told if (held := getattr(criterion, name, None)) not in (None, ())
    }


# ── what changed in place ───────────────────────────────────────────────────────────────────────


def _in_place(pair: Pair, units: Units, vocabulary: Vocabulary) -> Iterator[Change]:
    was, now = pair.was, pair.now
    if was.title != now.title or was.question != now.question:
        yield _one("reworded", pair, _wording)
    if was.group != now.group:
        yield _one("moved", pair, _attribute("group"))
    if was.role != now.role:
        yield _one("recast", pair, _content)
    if type(was) is not type(now):
        return
    kind = demand_kind(was, now, vocabulary)
    if kind is not None:
        yield _one(kind, pair, _asked)
    if isinstance(was, AwardCriterion) and isinstance(now, AwardCriterion):
        yield from _award(pair, was, now, units)


Telling = Callable[[AnyCriterion], Mapping[str, object]]
"""What a change of one kind tells of a criterion, on either side."""


def _one(kind: ChangeKind, pair: Pair, told: Telling) -> Change:
    was, now = pair.was, pair.now
    old, new = Held(told, was), Held(told, now)
    return Change(kind, "criterion", now.id, Side((was.id,), old), Side((now.id,), new))


def _attribute(name: str) -> Telling:
    return lambda criterion: {name: getattr(criterion, name)}


def _wording(criterion: AnyCriterion) -> dict[str, object]:
    return {"title": criterion.title, "question": criterion.question}


def _exemptions(each: Kin, paired: Sequence[Pair], old: Named, new: Named) -> Iterator[Change]:
    """Offers that a criterion no longer binds, or binds anew."""
    freeing = [name for name in each.before if old[name].exempt]
    freeing += [name for name in each.after if new[name].exempt]
    if not freeing:
        return
    for pair in paired:
        was, now = _exempt(pair.was), _exempt(pair.now)
        if now - was:
            yield _one("exemption-granted", pair, _freed)
        if was - now:
            yield _one("exemption-withdrawn", pair, _freed)
    yield from _exempted_apart(each, paired, old, new)


def _exempted_apart(each: Kin, paired: Sequence[Pair], old: Named, new: Named) -> Iterator[Change]:
    """Exemptions that come with a criterion, or go with one, that does not go on one to one."""
    was = {name for ancestor in each.before for name in _exempt(old[ancestor])}
    now = {name for heir in each.after for name in _exempt(new[heir])}
    gone = set(each.before) - {pair.was.id for pair in paired}
    come = set(each.after) - {pair.now.id for pair in paired}
    for name in sorted(come):
        if _exempt(new[name]) - was:
            side = Side((name,), Held(_freed, new[name]))
            yield Change("exemption-granted", "criterion", name, None, side)
    for name in sorted(gone):
        if _exempt(old[name]) - now:
            side = Side((name,), Held(_freed, old[name]))
            yield Change("exemption-withdrawn", "criterion", name, side, None)


def _exempt(criterion: AnyCriterion) -> set[str]:
    return {name for exemption in criterion.exempt for name in exemption.offers}


def _freed(criterion: AnyCriterion) -> dict[str, object]:
    return {"exempt": sorted(_exempt(criterion))}


def demand_kind(was: AnyCriterion, now: AnyCriterion, vocabulary: Vocabulary) -> ChangeKind | None:
    """How the demand of a criterion changed that keeps its role; None where it did not."""
    more = read_more(was.reads, now.reads, vocabulary)
    if more is None:
        return "reads-changed"
    moved = direction(was, now, vocabulary)
    if more == moved == "same":
        return None
    told = {more, moved} - {"same"}
    return told.pop() if len(told) == 1 else "rescaled"  # type: ignore[return-value]


def _asked(criterion: AnyCriterion) -> dict[str, object]:
    if isinstance(criterion, Requirement):
        return {"reads": criterion.reads, "condition": criterion.condition}
    asked: dict[str, object] = {"reads": criterion.reads, "scale": criterion.scale}
    if criterion.veto is not None:
        asked["veto"] = criterion.veto
    return asked


def _award(pair: Pair, was: AwardCriterion, now: AwardCriterion, units: Units) -> Iterator[Change]:
    if not units.weigh_alike(was.weight, now.weight):
        yield _one("reweighted", pair, _attribute("weight"))
    if (was.veto is None) != (now.veto is None):
        kind: ChangeKind = "veto-added" if was.veto is None else "veto-removed"
        yield _one(kind, pair, _attribute("veto"))
    if was.grade != now.grade:
        yield _one("grade-changed", pair, _attribute("grade"))


# ── groups and sums ─────────────────────────────────────────────────────────────────────────────


def _between_groups(before: CriteriaSet, after: CriteriaSet, units: Units) -> Iterator[Change]:
    old = {group.id: group for group in before.groups}
    new = {group.id: group for group in after.groups}
    for name in sorted(old.keys() | new.keys()):
        was, now = old.get(name), new.get(name)
        if _group_weight(was, before, units.groups[0]) != _group_weight(
            now, after, units.groups[1]
        ) or (was is None) != (now is None):
            yield Change("regrouped", "group", name, _group_side(was), _group_side(now))
        if was is not None and now is not None and was.title != now.title:
            yield Change(
                "reworded",
                "group",
                name,
                Side((name,), {"title": plain(was.title)}),
                Side((name,), {"title": plain(now.title)}),
            )


def _group_weight(group: Group | None, version: CriteriaSet, unit: Fraction) -> Fraction | None:
    if group is None or not isinstance(version.weighting, ByGroup):
        return None
    return (group.weight or Fraction(0)) / unit


def _group_side(group: Group | None) -> Side | None:
    if group is None:
        return None
    held = {"title": plain(group.title)}
    if group.weight is not None:
        held["weight"] = plain(group.weight)
    return Side((group.id,), held)


def _weight_sum(before: CriteriaSet, after: CriteriaSet) -> Iterator[Change]:
    """Weights that add up to another part of what they are divided by: the length of the ruler."""
    was, now = _sums(before), _sums(after)
    if was != now:
        yield Change(
            "weight-sum",
            "set",
            "",
            Side((), {name: plain(part) for name, part in was.items()}),
            Side((), {name: plain(part) for name, part in now.items()}),
        )


def _grade_rule(before: CriteriaSet, after: CriteriaSet) -> Iterator[Change]:
    """How grades are read, and the least that is demanded; the words for them are not compared."""
    was, now = _graded(before), _graded(after)
    if was != now:
        yield Change("grade-changed", "set", "", was, now)


def _graded(version: CriteriaSet) -> Side | None:
    rule = version.grade
    if rule is None:
        return None
    names = ("lowest", "highest", "minimum", "unanswered")
    held = {name: plain(getattr(rule, name)) for name in names}
    return Side((), {name: part for name, part in held.items() if part is not None})


def _sums(version: CriteriaSet) -> dict[str, Fraction]:
    """Where weights do not add up to their divisor: the part that they do add up to."""
    weighting = version.weighting
    if not isinstance(weighting, ByGroup):
        return _off("total", (award.weight for award in version.awards), weighting.divide_by)
    weights = (group.weight or Fraction(0) for group in version.groups)
    found = _off("total", weights, weighting.groups.divide_by)
    if weighting.within.divide_by:
        for group in version.groups:
            of = (award.weight for award in version.awards if award.group == group.id)
            found |= _off(group.id, of, weighting.within.divide_by)
    return found


def _off(name: str, weights: Iterable[Fraction], divisor: Fraction | None) -> dict[str, Fraction]:
    if not divisor:
        return {}
    total = sum(weights, Fraction(0))
    return {name: total / divisor} if total != divisor else {}
