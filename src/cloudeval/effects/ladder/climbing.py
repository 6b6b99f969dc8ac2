"""The ladder: versions that lead from one version to another, one kind of change after another.

Each rung is a whole version that can be scored, written and read. With no rung made it is worth
what the earlier version is, with all of them what the later one is, in every state of the facts.

On *detail* the heirs of a criterion take its share of the total, by whatever weights there are at
that point, so that no other share moves: made first, it is the version of
:func:`~cloudeval.effects.counterfactual.refinement_only`. On *inflation* weights and groups are
those that are published, as far as they do not stand on a rung of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.lineage import LineageReading
from cloudeval.effects.counterfactual import heirs
from cloudeval.effects.hybrid import Between, named_apart, weighing
from cloudeval.effects.ladder.laying import tracks
from cloudeval.effects.ladder.rungs import ORDERS, RUNG_OF, Order, RungName
from cloudeval.effects.ladder.tracks import Ancestor, Descendant, exempt_names
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Division, Flat, Remark
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.weighting import group_of, weigh

ONE = Fraction(1)


Worth = tuple[Mapping[str, object], object]
"""All that an offer's score under a version depends on, and nothing of how it is worded."""


@record
class Rung:
    """A version on the way, and what moved from the one before it."""

    name: RungName
    number: int
    """From 1 on, in its order."""
    criteria: CriteriaSet
    worth: Worth
    moved: bool
    """Whether it may be worth something else; words move nothing."""
    changed: bool
    """Whether anything changed, be it a word."""


Named = Callable[[Order, int, RungName], str]
"""What the version of a rung is called: its order, its number from 1 on, its name."""


class Ladder:
    """All versions between two, each with some rungs made."""

    def __init__(
        self, between: Between, chain: Sequence[CriteriaSet], reading: LineageReading
    ) -> None:
        """Find out what becomes of each criterion; ``chain`` leads from the one to the other."""
        self.between = between
        self.chain = chain
        self._heirs = heirs(chain, reading)
        self._tracks = tracks(between, self._heirs)
        self._place = {
            track.was.id: place
            for place, track in enumerate(self._tracks)
            if isinstance(track, Ancestor)
        }

    def rungs(self, order: Order, named: Named) -> tuple[Rung, ...]:
        """The rungs in one order, also those on which nothing changes."""
        made: list[RungName] = []
        found: list[Rung] = []
        before = self.between.before
        worth, words = worth_of(before), _words(before)
        for number, name in enumerate(ORDERS[order], 1):
            made.append(name)
            version = self.made(made, named(order, number, name))
            now, told = worth_of(version), _words(version)
            moved = now != worth
            found.append(Rung(name, number, version, now, moved, moved or told != words))
            worth, words = now, told
        return tuple(found)

    def made(self, rungs: Collection[RungName], version: str) -> CriteriaSet:
        """The earlier version with these rungs made; *inflation* needs *detail*."""
        made = frozenset(rungs)
        shared = "detail" in made and "inflation" not in made and bool(self._place)
        found = (self._shared(made) if shared else self._published(made)).version
        criteria = tuple(replace(each, lineage=None) for each in found.criteria)
        kept = {each.id for each in criteria}, {group.id for group in found.groups}
        base = self.between.before
        return replace(
            found,
            version=version,
            supersedes=None,
            criteria=criteria,
            grade=self._rule(made).grade,
            terms=None,
            change_notes=(),
            assumptions=_remarks(base.assumptions, *kept),
            defects=_remarks(base.defects, *kept),
            sources={ref: told for each in self.chain for ref, told in each.sources.items()},
        )

    def _rule(self, made: Collection[RungName]) -> CriteriaSet:
        changed = any(c.scope == "set" and c.kind == "grade-changed" for c in self.between.changes)
        later = changed and RUNG_OF["grade-changed"] in made
        return self.between.after if later else self.between.before

    def _published(self, made: Collection[RungName]) -> _Weighed:
        """With weights as they are published, in the units in which versions are compared."""
        standing = {
            number: found
            for number, track in enumerate(self._tracks)
            if (found := track.at(made)) is not None
        }
        return self._weighed(standing, made)

    def _weighed(
        self, standing: Mapping[int, AnyCriterion], made: Collection[RungName]
    ) -> _Weighed:
        criteria = named_apart(standing.values())
        whole = frozenset(
            (change.kind, change.subject)
            for change in self.between.changes
            if change.scope != "criterion" and RUNG_OF[change.kind] in made
        )
        weighting, groups = weighing(self.between, criteria, whole)
        version = replace(
            self.between.before, criteria=criteria, weighting=weighting, groups=groups
        )
        return _Weighed(version, tuple(standing))

    def _shared(self, made: frozenset[RungName]) -> _Weighed:
        """With heirs that share what their ancestors have where no detail is made."""
        before = self._published(made - {"detail"})
        weights = before.weights()
        standing = {}
        for number, track in enumerate(self._tracks):
            found = track.at(made)
            weight = weights.get(number, ZERO)
            if isinstance(track, Descendant):
                parts = track.heir.parts.items()
                of = ((part, weights.get(self._place[name], ZERO)) for name, part in parts)
                weight = sum((part * whole for part, whole in of), ZERO)
            if found is not None:
                standing[number] = _weighing(found, weight)
        return _by_mass(before.version, self._weighed(standing, made))


@record
class _Weighed:
    """A version, and for each of its criteria the number of the track that it runs on."""

    version: CriteriaSet
    numbers: tuple[int, ...]

    def weights(self) -> dict[int, Fraction]:
        """By track, a line's weight in a flat version, else its share of the total."""
        flat = isinstance(self.version.weighting, Flat)
        shares = {} if flat else _shares(self.version)
        return {
            number: shares.get(found.id, found.weight)
            for number, found in zip(self.numbers, self.version.criteria, strict=True)
            if isinstance(found, AwardCriterion)
        }


def _by_mass(before: CriteriaSet, found: _Weighed) -> _Weighed:
    """Groups that weigh what their lines carry, and are divided so that no share moves.

    The lines of a flat version have weights that do it already.
    """
    version = found.version
    if isinstance(before.weighting, Flat):
        return _Weighed(replace(version, weighting=before.weighting), found.numbers)
    weighed = weigh(before)
    masses: dict[str, Fraction] = {}
    for award in version.awards:
        masses[award.group] = masses.get(award.group, ZERO) + award.weight
    groups = tuple(
        replace(group, weight=masses.get(group.id, ZERO) * weighed.divisor)
        for group in version.groups
    )
    by = None if weighed.scale in (ONE, ZERO) else weighed.divisor
    weighting = ByGroup(kind="by-group", groups=Division(divide_by=by), within=Division())
    return _Weighed(replace(version, weighting=weighting, groups=groups), found.numbers)


def _shares(version: CriteriaSet) -> dict[str, Fraction]:
    weighed = weigh(version)
    return {a.id: weighed.share(group_of(version, a.group), a.id) for a in version.awards}


def _weighing(found: AnyCriterion, weight: Fraction) -> AnyCriterion:
    return replace(found, weight=weight) if isinstance(found, AwardCriterion) else found


def worth_of(version: CriteriaSet) -> Worth:
    """What a version asks of whom and what that is worth; not how its weights are written."""
    shares = _shares(version)
    criteria = {each.id: _asked(each, shares.get(each.id, ZERO)) for each in version.criteria}
    rule = version.grade
    graded = rule and (rule.lowest, rule.highest, rule.minimum, rule.unanswered)
    return criteria, graded


def _asked(each: AnyCriterion, share: Fraction) -> object:
    asked: tuple[object, ...] = (each.role, each.group, each.reads, exempt_names(each.exempt))
    if isinstance(each, AwardCriterion):
        return (*asked, share, each.scale, each.veto, each.grade)
    return (*asked, each.condition)


def _words(version: CriteriaSet) -> object:
    used = {each.group for each in version.criteria}
    titles = {group.id: group.title for group in version.groups if group.id in used}
    return {each.id: (each.title, each.question) for each in version.criteria}, titles


def _remarks(
    told: Sequence[Remark], criteria: Collection[str], groups: Collection[str]
) -> tuple[Remark, ...]:
    """Remarks of which all that they speak of is still there."""
    return tuple(
        each for each in told if {*each.criteria} <= {*criteria} and {*each.groups} <= {*groups}
    )
