"""The version that there would be if every refinement had been detail and nothing else.

Each award criterion of the first version has a *mass*, its share of the total. Generation by
generation, whatever details or replaces a criterion shares its mass, in proportion to the weights
published in the version that brought it in; the criterion itself takes part if it goes on. Nothing
is added, nothing asks for more, nobody is exempted anew: what stood in the first version keeps its
scale and its condition, and what was removed without an heir stays.

To share over the last heirs at once would be another thing, and does not compose: of a criterion
cut in two, of which one is cut in three, the other keeps half and not a quarter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from cloudeval.changes.lineage import Edge, LineageReading, edges
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat, Group
from cloudeval.model.criterion import AwardCriterion, Exemption
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.weighting import group_of, weigh

ONE = Fraction(1)


@record
class Heir:
    """An award criterion that carries mass of the first version's, and whether it is still there.

    ``parts`` tells how much of each of their masses: 1 is all of it; over all heirs, each
    criterion's parts add up to one.
    """

    criterion: AwardCriterion
    parts: Mapping[str, Fraction]
    lives: bool = True
    """Whether the last version has it; one that found no heir on the way stays and does not."""


@record
class Line:
    """An award criterion of the counterfactual version, and the mass that it carries.

    ``origin`` tells from which criteria of the first version the mass comes; all lines' masses add
    up to one.
    """

    criterion: AwardCriterion
    origin: Mapping[str, Fraction]

    @property
    def mass(self) -> Fraction:
        """The line's part of the whole."""
        return sum(self.origin.values(), ZERO)


@record
class Counterfactual:
    """A version that can be scored like any other, and where its lines' masses come from."""

    criteria: CriteriaSet
    lines: tuple[Line, ...]


def refinement_only(
    chain: Sequence[CriteriaSet], reading: LineageReading, version: str
) -> Counterfactual:
    """The first version of ``chain`` with all later refinements as detail, named ``version``.

    ``chain`` runs from the first version to the last, each superseding the one before it.
    """
    base = chain[0]
    masses = _masses(base)
    carried = [
        Line(each.criterion, {name: part * masses[name] for name, part in each.parts.items()})
        for each in heirs(chain, reading)
    ]
    lines = _named_apart(carried)
    return Counterfactual(_as_version(base, chain, lines, version), lines)


def heirs(chain: Sequence[CriteriaSet], reading: LineageReading) -> tuple[Heir, ...]:
    """Who carries the mass of the first version's award criteria, generation by generation."""
    alive = {award.id: Heir(award, {award.id: ONE}) for award in chain[0].awards}
    stayed: list[Heir] = []
    for before, after in pairwise(chain):
        gone, alive = _step(alive, edges(before, after, reading), after)
        stayed += gone
    return (*alive.values(), *stayed)


def _masses(base: CriteriaSet) -> dict[str, Fraction]:
    """Each award criterion's part of what full marks everywhere make."""
    weighed = weigh(base)
    return {
        award.id: weighed.share(group_of(base, award.group), award.id) / (weighed.scale or ONE)
        for award in base.awards
    }


def _step(
    alive: Mapping[str, Heir], found: Iterable[Edge], after: CriteriaSet
) -> tuple[list[Heir], dict[str, Heir]]:
    """One generation: the lines without heirs, which stay, and those that go on or come."""
    heirs_of = _heirs(found, after)
    weighed = weigh(after)
    awards = {award.id: award for award in after.awards}
    stayed: list[Heir] = []
    shared: dict[str, dict[str, Fraction]] = {}
    parents: dict[str, list[AwardCriterion]] = {}
    kept: dict[str, AwardCriterion] = {}
    for name, line in alive.items():
        names = heirs_of.get(name, ())
        if not names:
            stayed.append(replace(line, lives=False))
            continue
        shares = [weighed.share(group_of(after, awards[heir].group), heir) for heir in names]
        for heir, part in zip(names, _parts(shares), strict=True):
            into = shared.setdefault(heir, {})
            for base, held in line.parts.items():
                into[base] = into.get(base, ZERO) + held * part
            parents.setdefault(heir, []).append(line.criterion)
        if name in names:
            kept[name] = line.criterion
    come = {
        heir: Heir(kept.get(heir) or _as_detail(awards[heir], parents[heir]), parts)
        for heir, parts in shared.items()
    }
    return stayed, come


def _heirs(found: Iterable[Edge], after: CriteriaSet) -> dict[str, tuple[str, ...]]:
    """By ancestor, the award criteria that detail or replace it, and itself where it goes on."""
    awards = {award.id for award in after.awards}
    names: dict[str, dict[str, None]] = {}
    for edge in found:
        if edge.heir in awards:
            names.setdefault(edge.ancestor, {})[edge.heir] = None
    return {ancestor: tuple(found) for ancestor, found in names.items()}


def _parts(weights: Sequence[Fraction]) -> list[Fraction]:
    """Weights as parts of one; equal parts where nothing weighs anything."""
    whole = sum(weights, ZERO)
    if not whole:
        return [Fraction(1, len(weights))] * len(weights)
    return [weight / whole for weight in weights]


def _as_detail(heir: AwardCriterion, parents: Sequence[AwardCriterion]) -> AwardCriterion:
    """An heir that demands no more than to be looked at: no veto and no exemption of its own."""
    veto = heir.veto if any(parent.veto is not None for parent in parents) else None
    return replace(heir, veto=veto, exempt=_common(parents), lineage=None)


def _common(parents: Sequence[AwardCriterion]) -> tuple[Exemption, ...]:
    """The exemptions that all parents grant."""
    first, *others = parents
    granted = [{name for e in each.exempt for name in e.offers} for each in others]
    kept = []
    for exemption in first.exempt:
        offers = tuple(n for n in exemption.offers if all(n in names for names in granted))
        if offers:
            kept.append(replace(exemption, offers=offers))
    return tuple(kept)


def _named_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with no id twice: one that stayed may have lost its id to a later criterion."""
    taken: set[str] = set()
    apart = []
    for line in lines:
        name = line.criterion.id
        while name in taken:
            name = f"{name}-kept"
        taken.add(name)
        apart.append(
            line if name == line.criterion.id else replace(line, criterion=_called(line, name))
        )
    return tuple(apart)


def _called(line: Line, name: str) -> AwardCriterion:
    return replace(line.criterion, id=name)


# ── as a version ────────────────────────────────────────────────────────────────────────────────


def _as_version(
    base: CriteriaSet, chain: Sequence[CriteriaSet], lines: Sequence[Line], version: str
) -> CriteriaSet:
    scale = weigh(base).scale
    flat = isinstance(base.weighting, Flat)
    awards = [replace(each.criterion, weight=_weight(each, base)) for each in lines]
    groups = _groups(chain, {award.group for award in awards} | {c.group for c in base.criteria})
    if not flat:
        groups = _weighed_groups(groups, lines, scale * _divisor(base))
    return replace(
        base,
        version=version,
        supersedes=None,
        weighting=base.weighting if flat else _weighting(base, scale),
        groups=groups,
        criteria=(*base.requirements, *awards),
        terms=None,
        change_notes=(),
        sources={ref: source for each in chain for ref, source in each.sources.items()},
    )


def _weight(line: Line, base: CriteriaSet) -> Fraction:
    """In a flat set, the part of the sum that was published; within a group, the mass itself."""
    weighed = weigh(base)
    if isinstance(base.weighting, Flat):
        return line.mass * next(iter(weighed.groups.values())).sum
    return line.mass


def _divisor(base: CriteriaSet) -> Fraction:
    return weigh(base).divisor


def _weighting(base: CriteriaSet, scale: Fraction) -> ByGroup:
    """Groups divided as in the first version; within a group, by the sum."""
    if not isinstance(base.weighting, ByGroup):
        raise TypeError(base.name)
    division = base.weighting.groups
    by = division.divide_by
    if by is None and scale != ONE:
        by = _divisor(base)
    return ByGroup(kind="by-group", groups=replace(division, divide_by=by), within=Division())


def _groups(chain: Sequence[CriteriaSet], used: set[str]) -> tuple[Group, ...]:
    """The groups that hold a criterion, each as the first version to have it names it."""
    named: dict[str, Group] = {}
    for version in chain:
        for group in version.groups:
            named.setdefault(group.id, group)
    return tuple(group for group in named.values() if group.id in used)


def _weighed_groups(
    groups: Sequence[Group], lines: Sequence[Line], whole: Fraction
) -> tuple[Group, ...]:
    """Each group weighs what its lines' masses add up to, as a part of ``whole``."""
    masses: dict[str, Fraction] = {}
    for line in lines:
        group = line.criterion.group
        masses[group] = masses.get(group, ZERO) + line.mass
    return tuple(replace(group, weight=masses.get(group.id, ZERO) * whole) for group in groups)
