"""What becomes of each criterion between two versions, as far as some rungs are made.

Every criterion of either version, and every heir on the way, runs on one *track*: it comes, goes,
goes on, gives way to its heirs, or is one of them. A track tells how its criterion stands once some
rungs are made; weights are in the units in which the two versions are compared.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction
from typing import Protocol

from cloudeval.effects.counterfactual import Heir
from cloudeval.effects.ladder.rungs import RungName
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, Exemption, Requirement
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO

Made = Collection[RungName]


class Track(Protocol):
    """One criterion on its way."""

    def at(self, made: Made) -> AnyCriterion | None:
        """The criterion once these rungs are made; None where it is not there."""


@record
class Coming:
    """A criterion that the later version alone has; bound like its ancestors until exempted."""

    now: AnyCriterion
    on: RungName
    exempt_before: frozenset[str]
    """Whom its ancestors did not bind."""

    def at(self, made: Made) -> AnyCriterion | None:
        """Comes on its rung."""
        if self.on not in made:
            return None
        return self.now if "exemptions" in made else kept_exempt(self.now, self.exempt_before)


@record
class Going:
    """A criterion that the earlier version alone has."""

    was: AnyCriterion
    on: RungName
    exempt_after: frozenset[str]
    """Whom its heirs do not bind."""

    def at(self, made: Made) -> AnyCriterion | None:
        """Goes on its rung; its exemptions may have gone before it."""
        if self.on in made:
            return None
        return kept_exempt(self.was, self.exempt_after) if "exemptions" in made else self.was


@record
class Staying:
    """A criterion that goes on one to one."""

    was: AnyCriterion
    now: AnyCriterion
    asks_anew: bool
    """Whether it asks something else; the same written otherwise stays as it is."""

    def at(self, made: Made) -> AnyCriterion:
        """With the changes made in place; requirements pass on their name and nothing else."""
        plain = isinstance(self.was, Requirement) and isinstance(self.now, Requirement)
        renamed = ("detail" if plain else "tightening") in made
        found = replace(self.was, id=self.now.id) if renamed else self.was
        if not self.asks_anew:
            made = frozenset(made) - {"tightening"}
        return _weighed(_in_place(found, self.now, made), self.now, made)


@record
class Ancestor:
    """An award criterion that gives way to its heirs on *detail*."""

    was: AwardCriterion
    now: AnyCriterion | None
    """The heir that has its id, if there is one."""
    alone: AwardCriterion | None
    """Its only heir, where nothing was cut and nothing joined."""
    gone: bool
    """Whether nothing of it is left in the later version."""
    exempt_after: frozenset[str]

    def at(self, made: Made) -> AnyCriterion | None:
        """As long as no detail is made; what is made in place is made on it."""
        if "detail" in made or (self.gone and "removals" in made):
            return None
        found: AnyCriterion = replace(self.was, weight=self.weight(made))
        if isinstance(self.now, AwardCriterion):
            return _in_place(found, self.now, made)
        return kept_exempt(found, self.exempt_after) if "exemptions" in made else found

    def weight(self, made: Made) -> Fraction:
        """What it weighs, or would, of which its heirs take their parts."""
        if self.gone and "removals" in made:
            return ZERO
        if self.alone is not None and "reweighting" in made:
            return self.alone.weight
        return self.was.weight


@record
class Descendant:
    """An heir: it comes on *detail*, and stays if the later version has it."""

    heir: Heir
    ancestors: tuple[Ancestor, ...]
    """Those of which it carries a part, in the order of ``heir.parts``."""
    now: AwardCriterion | None
    """What it is in the later version; None where it had gone again by then."""
    goes_on: bool
    """Whether it is itself one of them, with the demand that it had."""

    def at(self, made: Made) -> AnyCriterion | None:
        """The heir; its weight is a part of its ancestors' own until weights are published."""
        if "detail" not in made:
            return None
        if self.now is None:
            return self._lost(made)
        group = self.heir.criterion.group if self.goes_on else self.now.group
        found = replace(self.heir.criterion, group=group, weight=self._weight(made))
        return _in_place(found, self.now, made)

    def _weight(self, made: Made) -> Fraction:
        cut_or_joined = any(one.alone is None for one in self.ancestors)
        if cut_or_joined and "inflation" in made and self.now is not None:
            return self.now.weight
        parts = zip(self.heir.parts.values(), self.ancestors, strict=True)
        return sum((part * one.weight(made) for part, one in parts), ZERO)

    def _lost(self, made: Made) -> AnyCriterion | None:
        """One that went again: with its ancestors, or else where weights are published."""
        gone = all(one.gone for one in self.ancestors)
        if ("removals" if gone else "inflation") in made:
            return None
        group = self.ancestors[0].was.group
        found = replace(self.heir.criterion, group=group, weight=self._weight(made))
        exempt = frozenset().union(*(one.exempt_after for one in self.ancestors))
        return kept_exempt(found, exempt) if "exemptions" in made else found


def kept_exempt(criterion: AnyCriterion, names: Collection[str]) -> AnyCriterion:
    """The criterion with none exempt but these."""
    kept = (
        replace(one, offers=tuple(name for name in one.offers if name in names))
        for one in criterion.exempt
    )
    return replace(criterion, exempt=tuple(one for one in kept if one.offers))


def exempt_names(exemptions: Collection[Exemption]) -> frozenset[str]:
    """All whom they name."""
    return frozenset(name for one in exemptions for name in one.offers)


def _in_place(found: AnyCriterion, now: AnyCriterion, made: Made) -> AnyCriterion:
    """What changed of a criterion that goes on, its weight left aside."""
    if "tightening" in made:
        found = _asked(found, now)
    if "reweighting" in made:
        found = replace(found, group=now.group)
    if "exemptions" in made and exempt_names(found.exempt) != exempt_names(now.exempt):
        found = replace(found, exempt=now.exempt)
    if "wording" in made:
        found = replace(found, title=now.title, question=now.question)
    return found


def _asked(found: AnyCriterion, now: AnyCriterion) -> AnyCriterion:
    """What is asked, in which role, and what an answer is worth."""
    if isinstance(found, AwardCriterion) and isinstance(now, AwardCriterion):
        return replace(found, reads=now.reads, scale=now.scale, veto=now.veto, grade=now.grade)
    if isinstance(found, Requirement) and isinstance(now, Requirement):
        return replace(found, role=now.role, reads=now.reads, condition=now.condition)
    kept = {name: getattr(found, name) for name in ("id", "group", "title", "question", "exempt")}
    return replace(now, **kept)


def _weighed(found: AnyCriterion, now: AnyCriterion, made: Made) -> AnyCriterion:
    if isinstance(found, AwardCriterion) and isinstance(now, AwardCriterion):
        return replace(found, weight=now.weight) if "reweighting" in made else found
    return found
