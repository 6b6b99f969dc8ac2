"""Which changes of requirements and vetoes, taken together, put an offer out or let it back in.

For an offer that passes or may pass before, and fails after:

* *undone*: the minimal sets of changes without which, on the version after, it passes;
* *made*: the minimal sets of changes with which alone, on the version before, it fails.

Each for certain, in every state of the unknown facts, or possibly, in some state. To pass for
certain every test must hold in every state, so that each kin of criteria must be put right by
itself: the minimal sets are all ways of taking one set for each kin. Where no fact is unknown, and
every kin has but one way, that is one set: all changes that brought a failing check. The least
grade that a version may demand is no part of this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from cloudeval.effects.difference import Difference
from cloudeval.effects.standing.kin_tests import Failing, KinTests, Names, Ways
from cloudeval.model.joining import joined
from cloudeval.model.noun import record
from cloudeval.scoring.possible import LIMIT
from cloudeval.scoring.screening import Verdict
from cloudeval.scoring.sheet import Sheet

Sets = tuple[Names, ...]
"""Sets of changes, none of which holds another, the smallest first."""


@record
class Undone:
    """What has to be undone: one set out of each of ``parts``; None where nothing is enough."""

    parts: tuple[Sets, ...] | None
    exact: bool = True
    """Whether these are all the minimal sets; else there are others."""

    @property
    def number(self) -> int:
        """How many minimal sets there are."""
        number = 0 if self.parts is None else 1
        for sets in self.parts or ():
            number *= len(sets)
        return number

    @property
    def least(self) -> int | None:
        """How many changes the smallest of them holds."""
        return None if self.parts is None else sum(len(sets[0]) for sets in self.parts)


@record
class Made:
    """What is enough when it is made: any one of these sets."""

    sets: Sets
    exact: bool = True


@record
class OfferSets:
    """The minimal sets of one offer that passes or may pass before and fails after."""

    offer: str
    before: Verdict
    back: Undone
    may_be_back: Undone
    out: Made
    may_be_out: Made
    """In some state in which it passes before."""


def minimal_sets(found: Difference) -> tuple[OfferSets, ...]:
    """The minimal sets of each offer that was to be had, passes or may pass before and fails after.

    None where the two versions are read on different days.
    """
    tests = KinTests(found)
    both = zip(found.outcomes[0].evaluations, found.outcomes[1].evaluations, strict=True)
    told = []
    for was, now in both:
        if was.standing == "not-offered" or was.sheet.possibilities is not now.sheet.possibilities:
            continue
        offer = _Offer(tests, was.sheet, now.sheet)
        if offer.concerned:
            told.append(offer.told())
    return tuple(told)


class _Offer:
    """One offer: where the tests of each kin fail in each way, and those that no change touches."""

    def __init__(self, tests: KinTests, before: Sheet, after: Sheet) -> None:
        self._name = before.offer
        self._states = [len(component.states) for component in before.components]
        self._rest = tests.rest(before)
        self._tests = tests
        self._possibilities = before.possibilities
        self._ways = tests.ends(before, after)
        nothing = [way.made[_NONE] for way in self._ways]
        self._was = _joined([self._rest, *nothing])
        self._now = _joined([self._rest, *(way.made[way.changes] for way in self._ways)])

    @property
    def concerned(self) -> bool:
        """Whether it passes or may pass before, and fails after."""
        return _verdict(self._was) != "not-met" and _verdict(self._now) == "not-met"

    def told(self) -> OfferSets:
        """Its minimal sets."""
        self._ways = self._tests.filled(self._ways, self._possibilities)
        return OfferSets(
            self._name,
            _verdict(self._was),
            self._back(),
            self._may_be_back(),
            self._out(),
            self._may_be_out(),
        )

    # ── undone ──────────────────────────────────────────────────────────────────────────────────

    def _back(self) -> Undone:
        """Every kin that fails in some state must be put right in all of them, by itself."""
        wrong = [way for way in self._ways if not way.made[way.changes].nowhere]
        exact = all(way.exact for way in wrong)
        parts = [_least(u for u, found in way.undone().items() if found.nowhere) for way in wrong]
        if not self._rest.nowhere or not all(parts):
            return Undone(None, exact or not self._rest.nowhere)
        return Undone(tuple(parts), exact)

    def _may_be_back(self) -> Undone:
        """In each component some state must do for every kin that reads it."""
        if self._rest.known:
            return Undone(None)
        wrong = [way for way in self._ways if not way.made[way.changes].nowhere]
        parts, exact = [], all(way.exact for way in wrong)
        for kins, components in _clusters(wrong, self._rest):
            if self._alive(kins, components):
                continue
            sets, all_tried = self._ways_back(kins, components)
            exact = exact and all_tried
            if not sets:
                return Undone(None, exact)
            parts.append(sets)
        return Undone(tuple(parts), exact)

    def _alive(self, kins: Sequence[Ways], components: Iterable[int]) -> bool:
        """Whether all holds in some state with nothing undone."""
        now = _joined([self._rest, *(way.made[way.changes] for way in kins)])
        return not now.known and not any(all(now.columns.get(c, (False,))) for c in components)

    def _ways_back(self, kins: Sequence[Ways], components: Sequence[int]) -> tuple[Sets, bool]:
        """The minimal sets by which kins that share components pass in some state of these."""
        undone = [way.undone() for way in kins]
        targets = [self._told_apart(number, undone) for number in components]
        found: set[Names] = set()
        count = 0
        for target in product(*targets):
            at = list(zip(components, target, strict=True))
            each = [
                _least(u for u, f in way.items() if not f.known and not _fails_at(f, at))
                for way in undone
            ]
            for sets in product(*each):
                count += 1
                if count > LIMIT:
                    return _least(found), False
                found.add(_NONE.union(*sets))
        return _least(found), True

    def _told_apart(self, number: int, undone: Sequence[Mapping[Names, Failing]]) -> list[int]:
        """One state of a component for each way in which the kins may fail in it."""
        first: dict[tuple[bool, ...], int] = {}
        for state in range(self._states[number]):
            if not self._rest.at(number, state):
                seen = tuple(f.at(number, state) for way in undone for f in way.values())
                first.setdefault(seen, state)
        return list(first.values())

    # ── made ────────────────────────────────────────────────────────────────────────────────────

    def _may_be_out(self) -> Made:
        """One kin is enough: it fails in a state in which all held."""
        sets = [
            each
            for way in self._ways
            for each in _least(m for m, found in way.made.items() if self._newly(found))
        ]
        return Made(_least(sets), all(way.exact for way in self._ways))

    def _newly(self, found: Failing) -> bool:
        return found.known or any(
            fails and not self._was.at(number, state)
            for number, column in found.columns.items()
            for state, fails in enumerate(column)
        )

    def _out(self) -> Made:
        """Something fails by what is known, or no state of some component is left."""
        sets = [m for way in self._ways for m, found in way.made.items() if found.known]
        exact = all(way.exact for way in self._ways)
        read = {n for way in self._ways for found in way.made.values() for n in found.columns}
        for number in sorted(read):
            cover = _Cover(number, self._states[number], self._rest, self._ways)
            sets += cover.found
            exact = exact and cover.exact
        return Made(_least(sets), exact)


class _Cover:
    """The sets of changes that leave no state of one component in which all holds.

    Some state is left: a change that closes it must be made, whichever it is; and so on. Each kin
    is in one way, so that what closes one state and opens another is taken as it is.
    """

    def __init__(self, number: int, states: int, rest: Failing, ways: Sequence[Ways]) -> None:
        self.found: set[Names] = set()
        self.exact = True
        self._number = number
        self._states = range(states)
        self._rest = rest
        self._ways = [way for way in ways if any(number in f.columns for f in way.made.values())]
        self._budget = LIMIT
        self._close({})

    def _close(self, made: dict[int, Names]) -> None:
        self._budget -= 1
        if self._budget < 0:
            self.exact = False
            return
        left = next((state for state in self._states if not self._fails(state, made)), None)
        if left is None:
            self.found.add(_NONE.union(*made.values()))
            return
        for at, way in enumerate(self._ways):
            if at not in made:
                for chosen, found in way.made.items():
                    if found.at(self._number, left):
                        self._close({**made, at: chosen})

    def _fails(self, state: int, made: Mapping[int, Names]) -> bool:
        return self._rest.at(self._number, state) or any(
            way.made[made.get(at, _NONE)].at(self._number, state)
            for at, way in enumerate(self._ways)
        )


_NONE: Names = frozenset()


def _least(sets: Iterable[Names]) -> Sets:
    """Those that hold no other, the smallest first, then by name."""
    kept: list[Names] = []
    for each in sorted(set(sets), key=lambda one: (len(one), sorted(one))):
        if not any(other <= each for other in kept):
            kept.append(each)
    return tuple(kept)


def _joined(parts: Iterable[Failing]) -> Failing:
    """Where any of several fails."""
    known, columns = False, dict[int, tuple[bool, ...]]()
    for part in parts:
        known = known or part.known
        for number, column in part.columns.items():
            were = columns.get(number, (False,) * len(column))
            columns[number] = tuple(a or b for a, b in zip(were, column, strict=True))
    return Failing(known, columns)


def _verdict(found: Failing) -> Verdict:
    if found.known or any(map(all, found.columns.values())):
        return "not-met"
    return "unproven" if found.columns else "met"


def _fails_at(found: Failing, at: Iterable[tuple[int, int]]) -> bool:
    return any(found.at(number, state) for number, state in at)


def _clusters(ways: Sequence[Ways], rest: Failing) -> Iterator[tuple[list[Ways], list[int]]]:
    """Kins that read the same components, in whatever way, with these; others by themselves."""
    reads = [sorted({n for f in way.made.values() for n in f.columns}) for way in ways]
    nodes = [*((0, at) for at in range(len(ways))), *((1, n) for n in rest.columns)]
    nodes += [(1, n) for numbers in reads for n in numbers]
    ties = (((0, at), (1, n)) for at, numbers in enumerate(reads) for n in numbers)
    for members in joined(dict.fromkeys(nodes), ties):
        yield (
            [ways[at] for side, at in members if side == 0],
            [number for side, number in members if side == 1],
        )
