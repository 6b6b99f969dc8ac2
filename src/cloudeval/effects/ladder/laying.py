"""Lays the tracks between two versions: which criterion comes, goes, goes on, or has heirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cloudeval.changes.compare import pairs
from cloudeval.changes.lineage import Kin
from cloudeval.effects.counterfactual import Heir
from cloudeval.effects.hybrid import Between, in_units
from cloudeval.effects.ladder.rungs import RUNG_OF
from cloudeval.effects.ladder.tracks import (
    Ancestor,
    Coming,
    Descendant,
    Going,
    Staying,
    Track,
    exempt_names,
)
from cloudeval.model.criterion import AnyCriterion, AwardCriterion


def tracks(between: Between, heirs: Sequence[Heir]) -> tuple[Track, ...]:
    """The tracks of all criteria: those that the later version has, in its order, then the others.

    Each criterion of either version is at the end of exactly one track.
    """
    place = {each.id: number for number, each in enumerate(between.after.criteria)}
    return tuple(
        sorted(
            _Layer(between, heirs).laid(), key=lambda track: place.get(_ends_as(track), len(place))
        )
    )


def _ends_as(track: Track) -> str:
    """What a criterion is called in the later version; nothing where it is not there."""
    if isinstance(track, Coming | Staying | Descendant) and track.now is not None:
        return track.now.id
    return ""


class _Layer:
    def __init__(self, between: Between, heirs: Sequence[Heir]) -> None:
        self.between = between
        self.old, self.new = in_units(between)
        self.carriers = _carriers(heirs)
        self.heirs = [each for each in heirs if not self._is_itself(each)]
        self.reached = {each.criterion.id for each in heirs if each.lives}
        self.ancestors: dict[str, Ancestor] = {}
        self.asking = {
            name
            for change in between.changes
            if change.scope == "criterion" and RUNG_OF[change.kind] == "tightening"
            for name in change.names
        }

    def laid(self) -> Iterable[Track]:
        taken: set[str] = set()
        found: list[Track] = []
        for each in self.between.families:
            for name in each.before:
                track = self._of(name, each, taken)
                found.append(track)
        descendants = [self._descendant(each) for each in self.heirs]
        taken |= {each.now.id for each in descendants if each.now is not None}
        for each in self.between.families:
            found += (self._coming(name, each) for name in each.after if name not in taken)
        return [*found, *descendants]

    def _of(self, name: str, each: Kin, taken: set[str]) -> Track:
        """The track of one criterion of the earlier version."""
        was = self.old[name]
        if isinstance(was, AwardCriterion) and not self._alone_and_itself(name):
            self.ancestors[name] = self._ancestor(was, each)
            return self.ancestors[name]
        now = self._goes_on_as(name, each)
        if now is None or now.id in taken:
            on = "tightening" if each.after else "removals"
            return Going(was, on, self._exempt(self.new, each.after))  # type: ignore[arg-type]
        taken.add(now.id)
        return Staying(was, now, now.id in self.asking)

    def _goes_on_as(self, name: str, each: Kin) -> AnyCriterion | None:
        """What one criterion is in the later version, where it goes on one to one."""
        if isinstance(self.old[name], AwardCriterion) and name in self.reached:
            return self.new[name]
        paired = (pair.now.id for pair in pairs(each, self.old, self.new) if pair.was.id == name)
        return next((self.new[heir] for heir in paired if heir not in self.reached), None)

    def _ancestor(self, was: AwardCriterion, each: Kin) -> Ancestor:
        carriers = self.carriers[was.id]
        kept = any(one.lives and one.criterion.id == was.id for one in carriers)
        only = carriers[0] if len(carriers) == 1 else None
        one_to_one = len(each.before) == len(each.after) == 1
        alone = one_to_one and only is not None and only.lives and only.parts.keys() == {was.id}
        return Ancestor(
            was,
            self.new[was.id] if kept else None,
            self.new[only.criterion.id] if alone and only is not None else None,  # type: ignore[arg-type]
            not each.after,
            self._exempt(self.new, each.after),
        )

    def _descendant(self, heir: Heir) -> Descendant:
        name = heir.criterion.id
        now = self.new[name] if heir.lives else None
        goes_on = self.between.before.by_id().get(name) is heir.criterion
        ancestors = tuple(self.ancestors[each] for each in heir.parts)
        return Descendant(heir, ancestors, now, goes_on)  # type: ignore[arg-type]

    def _coming(self, name: str, each: Kin) -> Coming:
        on = "tightening" if each.before else "additions"
        return Coming(self.new[name], on, self._exempt(self.old, each.before))  # type: ignore[arg-type]

    def _alone_and_itself(self, name: str) -> bool:
        """Whether nothing but the criterion itself carries its mass, and none beside it."""
        return all(self._is_itself(each) for each in self.carriers[name])

    def _is_itself(self, heir: Heir) -> bool:
        return (
            heir.parts.keys() == {heir.criterion.id} and len(self.carriers[heir.criterion.id]) == 1
        )

    def _exempt(self, held: Mapping[str, AnyCriterion], names: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(exempt_names(held[name].exempt) for name in names))


def _carriers(heirs: Iterable[Heir]) -> dict[str, list[Heir]]:
    """By criterion of the first version, who carries its mass."""
    found: dict[str, list[Heir]] = {}
    for each in heirs:
        for name in each.parts:
            found.setdefault(name, []).append(each)
    return found
