"""The requirements and vetoes of a kin of criteria with some of its changes made and others not.

What becomes of a kin does not depend on what becomes of another, so that each is tried by itself in
every way in which its changes may be made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations

from cloudeval.changes.change import Change
from cloudeval.changes.lineage import Kin
from cloudeval.effects.difference import Difference
from cloudeval.effects.hybrid import Between
from cloudeval.effects.standing.ledger import UNTESTED
from cloudeval.model.criterion import AnyCriterion, Requirement
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.possible import Possibilities
from cloudeval.scoring.sheet import Sheet, Test, is_exempt
from cloudeval.scoring.tariff import Gate, Tariff, tariff

MOST = 8
"""Changes of one kin that are tried in every way; of more, all are made or none."""

Names = frozenset[str]
"""Fingerprints of changes."""


@record
class Failing:
    """Where a kin's tests fail for one offer: by what is known, and in which states."""

    known: bool
    columns: Mapping[int, tuple[bool, ...]]
    """By component, the states in which one of them fails; components in which none does are not
    there."""

    @property
    def nowhere(self) -> bool:
        """Whether all hold in every state."""
        return not self.known and not self.columns

    def at(self, component: int, state: int) -> bool:
        """Whether one fails in a state of a component."""
        column = self.columns.get(component)
        return column is not None and column[state]


def failing(tests: Iterable[tuple[int, Sequence[bool]]]) -> Failing:
    """Where some of several tests fail, of which each has a component and where it holds."""
    known, columns = False, dict[int, tuple[bool, ...]]()
    for component, holds in tests:
        if component < 0:
            known = known or not holds[0]
        elif not all(holds):
            were = columns.get(component, (False,) * len(holds))
            columns[component] = tuple(was or not met for was, met in zip(were, holds, strict=True))
    return Failing(known, columns)


@record
class Ways:
    """A kin for one offer, for each set of its changes that is made."""

    changes: Names
    made: Mapping[Names, Failing]
    exact: bool = True

    def undone(self) -> dict[Names, Failing]:
        """The same by the changes that are undone."""
        return {self.changes - made: found for made, found in self.made.items()}


class KinTests:
    """The kins of two versions whose tests some change touches."""

    def __init__(self, found: Difference) -> None:
        """Take a difference; kins are priced when an offer is asked about."""
        self._found = found
        self._named = found.before.by_id(), found.after.by_id()
        about = _by_kin(found)
        self.kins = [
            (each, kept)
            for each, changes in zip(found.families, about, strict=True)
            if any(_is_gate(self._named[at][n]) for at, n in _members(each))
            and (kept := tuple(c for c in changes if c.kind not in UNTESTED))
        ]
        self._priced: dict[int, Mapping[Names, Tariff]] = {}

    def rest(self, before: Sheet) -> Failing:
        """Where an offer fails what no change touches."""
        touched = {name for each, _ in self.kins for name in each.before}
        tests = (test for test in before.tests if test.criterion.id not in touched)
        return failing((test.possible.component, test.holds) for test in tests)

    def ends(self, before: Sheet, after: Sheet) -> list[Ways]:
        """Each kin for one offer with none of its changes made, and with all."""
        tests = tuple({test.criterion.id: test for test in each.tests} for each in (before, after))
        return [self._ends(each, changes, tests) for each, changes in self.kins]

    def _ends(
        self, each: Kin, changes: Sequence[Change], tests: Sequence[Mapping[str, Test]]
    ) -> Ways:
        names = frozenset(change.fingerprint for change in changes)
        made = {
            frozenset[str](): failing(_of(tests[0], each.before)),
            names: failing(_of(tests[1], each.after)),
        }
        return Ways(names, made, exact=len(changes) <= MOST)

    def filled(self, ends: Sequence[Ways], possibilities: Possibilities) -> list[Ways]:
        """The same with some of its changes made."""
        return [
            Ways(way.changes, {**way.made, **self._some(number, possibilities)}, way.exact)
            if 1 < len(way.changes) <= MOST
            else way
            for number, way in enumerate(ends)
        ]

    def _some(self, number: int, possibilities: Possibilities) -> dict[Names, Failing]:
        return {
            chosen: failing(_told(gate, possibilities) for gate in prices.gates)
            for chosen, prices in self._between(number).items()
        }

    def _between(self, number: int) -> Mapping[Names, Tariff]:
        """What a kin asks with some of its changes made, but neither none nor all."""
        if number not in self._priced:
            each, changes = self.kins[number]
            between = self._alone(each, changes)
            vocabulary = self._found.outcomes[0].reader.vocabulary
            self._priced[number] = {
                chosen: _gates(between, chosen, vocabulary)
                for size in range(1, len(changes))
                for some in combinations(changes, size)
                for chosen in [frozenset(change.fingerprint for change in some)]
            }
        return self._priced[number]

    def _alone(self, each: Kin, changes: tuple[Change, ...]) -> Between:
        """Two versions of nothing but one kin."""
        old, new = (
            tuple(named[name] for name in names)
            for named, names in zip(self._named, (each.before, each.after), strict=True)
        )
        return Between(
            replace(self._found.before, criteria=old),
            replace(self._found.after, criteria=new),
            (each,),
            self._found.units,
            changes,
        )


def _gates(between: Between, chosen: Names, vocabulary: Vocabulary) -> Tariff:
    made = between.made(chosen, "")
    gates = tuple(criterion for criterion in made.criteria if _is_gate(criterion))
    return tariff(replace(made, criteria=gates, grade=None), vocabulary)


def _is_gate(criterion: AnyCriterion) -> bool:
    return isinstance(criterion, Requirement) or criterion.veto is not None


def _told(gate: Gate, possibilities: Possibilities) -> tuple[int, Sequence[bool]]:
    """Where a requirement or a veto holds for one offer."""
    possible = possibilities.read[gate.criterion.reads]
    if is_exempt(gate.criterion, possibilities.candidate.id):
        return possible.component, (True,) * len(possible.outcomes)
    return possible.component, tuple(map(gate.passes, possible.outcomes))


def _of(tests: Mapping[str, Test], names: Iterable[str]) -> Iterator[tuple[int, Sequence[bool]]]:
    found = (tests[name] for name in names if name in tests)
    return ((test.possible.component, test.holds) for test in found)


def _members(each: Kin) -> Iterator[tuple[int, str]]:
    return chain(((0, name) for name in each.before), ((1, name) for name in each.after))


def _by_kin(found: Difference) -> list[list[Change]]:
    """For each kin, the changes that are about its criteria."""
    place = {
        member: number for number, each in enumerate(found.families) for member in _members(each)
    }
    gathered: list[list[Change]] = [[] for _ in found.families]
    for change in found.changes:
        if change.scope == "criterion":
            sides = enumerate((change.before, change.after))
            at, name = next((at, side.names[0]) for at, side in sides if side is not None)
            gathered[place[at, name]].append(change)
    return gathered
