"""What is not known of a field of offers, and what would follow if it were.

A *gap* is one fact that may still be several things. To *learn* it is to be told which. For each
answer that it may have, all that follows is worked out exactly: how much narrower the totals get,
which requirements are then proven or failed, and between how many pairs of offers the order is
then settled. What is told is the least and the most over the answers, since nobody knows which
one it will be.

The order of two offers is settled where no more than one of three things may still be: the one is
ahead, the other is, they are level. An offer that does not meet the version is behind every one
that does; of two that do not, neither is ahead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import POINTS, Outcome, entries
from cloudeval.scoring.fact import Fact, FactKey, NumberFact
from cloudeval.scoring.possible import Component, FactState
from cloudeval.scoring.ranking import (
    Entry,
    Kept,
    Reach,
    Tally,
    assignments,
    shared_facts,
)
from cloudeval.scoring.sheet import Line, Test

Answers = tuple[tuple[int, ...], ...]
"""For each answer that a fact may have, the states of its component in which it has it."""


@record
class Stake:
    """What hangs on a gap for one offer that the fact is about."""

    offer: str
    awards: tuple[AwardCriterion, ...]
    """Award criteria whose value depends on the answer."""
    tests: tuple[AnyCriterion, ...]
    """Requirements and vetoes, unproven as it is, that depend on the answer."""
    may_fail: bool
    """Whether some answer alone would mean that the offer does not meet the version."""
    least: Fraction
    """By how many points the width of the total shrinks at least, whatever the answer is."""
    most: Fraction
    """By how many it shrinks at most."""


@record
class Gap:
    """A fact that is not known, of one offer or of several that share it."""

    fact: Fact
    stakes: tuple[Stake, ...]
    settles_least: int
    """Between how many pairs of offers the order is settled at least, once this is learnt."""
    settles_most: int
    """Between how many at most: with the answer that settles most."""

    @property
    def exact(self) -> bool:
        """Whether every answer was tried.

        Of a number, only its ends, the places where a scale bends, and one place between any two
        of them; what is settled at least holds everywhere between them all the same.
        """
        return not isinstance(self.fact, NumberFact)

    @property
    def decides(self) -> bool:
        """Whether a requirement or a veto of some offer hangs on it."""
        return any(stake.tests for stake in self.stakes)

    @property
    def most(self) -> Fraction:
        """By how many points the widths of the totals shrink at most, added up over offers."""
        return sum((stake.most for stake in self.stakes), Fraction(0))


def gaps(outcome: Outcome) -> tuple[Gap, ...]:
    """Every fact that a version reads and that is not known of the field's offers.

    In the order in which offers, and lines of the version, come to read them. Offers that there
    were not on that day are left out.
    """
    offered = (entry for entry in entries(outcome) if entry.standing != "not-offered")
    field = [_Member(entry) for entry in offered]
    table = _Pairs([member for member in field if member.in_field])
    owners: dict[FactKey, list[_Member]] = {}
    for member in field:
        for key in member.reach.where:
            owners.setdefault(key, []).append(member)
    return tuple(_gap(key, members, table) for key, members in owners.items())


def open_pairs(outcome: Outcome) -> tuple[int, int]:
    """Between how many pairs of offers the order is not settled, and how many pairs there are.

    Offers that do not meet the version, or were not offered yet, are in no pair.
    """
    members = [member for entry in entries(outcome) if (member := _Member(entry)).in_field]
    return len(_Pairs(members).open), len(members) * (len(members) - 1) // 2


def _gap(key: FactKey, members: Sequence[_Member], table: _Pairs) -> Gap:
    stakes = tuple(member.stake(key) for member in members)
    least, most = table.settled_by(key, [member for member in members if member.in_field])
    return Gap(members[0].fact(key), stakes, least, most)


LineOrTest = TypeVar("LineOrTest", Line, Test)


# ── one offer ───────────────────────────────────────────────────────────────────────────────────


class _Member:
    """One offer, with what its lines and tests read."""

    def __init__(self, entry: Entry) -> None:
        self.reach = Reach(entry)
        self.sheet = entry.sheet
        self.in_field = entry.standing in ("admitted", "pending")
        self.whole = self.reach.tally({})
        self._facts = {
            fact.key: fact
            for possible in self.sheet.possibilities.read.values()
            for fact in possible.facts
        }
        self._lines = _by_component(self.sheet.lines)
        self._tests = _by_component(self.sheet.tests)
        self._answers: dict[FactKey, Answers] = {}

    def fact(self, key: FactKey) -> Fact:
        return self._facts[key]

    def component(self, key: FactKey) -> Component:
        return self.sheet.components[self.reach.where[key]]

    def answers(self, key: FactKey) -> Answers:
        if key not in self._answers:
            component, states = self.component(key), self.reach.states(key)
            self._answers[key] = tuple(component.having({key: state}) for state in states)
        return self._answers[key]

    def ranges(self, key: FactKey) -> Answers:
        """Answers with nothing between them left out: of a number, each stretch from bend to bend.

        What holds at both ends of a stretch with the stretch left open holds within it.
        """
        answers = self.answers(key)
        if not isinstance(self.fact(key), NumberFact):
            return answers
        return tuple((*one, *other) for one, other in pairwise(answers))

    def stake(self, key: FactKey) -> Stake:
        number, component, answers = self.reach.where[key], self.component(key), self.answers(key)
        ways = _ways(component, key)
        lines = (line for line in self._lines.get(number, ()) if not line.exempt)
        tests = self._tests.get(number, ())
        passes, sums = self.sheet.passes[number], self.sheet.sums[number]
        whole = max(sums) - min(sums)
        left = [max(kept) - min(kept) for kept in ([sums[s] for s in one] for one in answers)]
        unit = self.sheet.tariff.unit
        return Stake(
            self.sheet.offer,
            tuple(line.criterion for line in lines if _depends(line.points, ways)),
            tuple(test.criterion for test in tests if _depends(test.holds, ways)),
            self.in_field and any(not any(passes[s] for s in one) for one in answers),
            Fraction((whole - max(left)) * POINTS) / unit,
            Fraction((whole - min(left)) * POINTS) / unit,
        )


def _by_component(parts: Iterable[LineOrTest]) -> dict[int, list[LineOrTest]]:
    found: dict[int, list[LineOrTest]] = {}
    for part in parts:
        found.setdefault(part.possible.component, []).append(part)
    return found


def _ways(component: Component, key: FactKey) -> list[list[int]]:
    """States that differ in one fact alone, together."""
    place = component.facts.index(key)
    found: dict[tuple[FactState, ...], list[int]] = {}
    for number, joint in enumerate(component.states):
        found.setdefault((*joint[:place], *joint[place + 1 :]), []).append(number)
    return [*found.values()]


def _depends(column: Sequence[object], ways: Iterable[Sequence[int]]) -> bool:
    return any(len({column[state] for state in way}) > 1 for way in ways)


# ── pairs ───────────────────────────────────────────────────────────────────────────────────────


@record
class _Pair:
    """Two offers, in each joint state of what they share; states that come to the same are one row.

    ``moved`` holds the components of each that a shared fact is in; the others are free of it.
    """

    one: _Member
    other: _Member
    fixed: tuple[Mapping[FactKey, FactState], ...]
    rows: tuple[tuple[Tally, Tally], ...]
    moved: tuple[frozenset[int], frozenset[int]]


class _Pairs:
    """All pairs of a field whose order is not settled."""

    def __init__(self, members: Sequence[_Member]) -> None:
        pairs = [_pair(one, other) for at, one in enumerate(members) for other in members[at + 1 :]]
        self.open = [pair for pair in pairs if not _settled(pair.rows)]
        self._of: dict[int, list[_Pair]] = {}
        for pair in self.open:
            for member in (pair.one, pair.other):
                self._of.setdefault(id(member), []).append(pair)

    def settled_by(self, key: FactKey, owners: Sequence[_Member]) -> tuple[int, int]:
        """How many of the open pairs are settled by learning a fact, at least and at most."""
        if not owners:
            return 0, 0
        pairs = {id(pair): pair for owner in owners for pair in self._of.get(id(owner), ())}
        by_range = [0] * len(owners[0].ranges(key))
        by_answer = [0] * len(owners[0].answers(key))
        for pair in pairs.values():
            for counts, settled in (
                (by_range, _settled_in(pair, key, ranges=True)),
                (by_answer, _settled_in(pair, key, ranges=False)),
            ):
                for at, found in enumerate(settled):
                    counts[at] += found
        return min(by_range), max(by_answer)


def _pair(one: _Member, other: _Member) -> _Pair:
    shared, _ = shared_facts((one.reach, other.reach))
    fixed = tuple(assignments(shared))
    kept = [(one.reach.kept(each), other.reach.kept(each)) for each in fixed]
    rows = tuple(dict.fromkeys((one.reach.tally(a), other.reach.tally(b)) for a, b in kept))
    moved = (frozenset(kept[0][0]), frozenset(kept[0][1]))
    return _Pair(one, other, fixed, rows, moved)


def _settled_in(pair: _Pair, key: FactKey, *, ranges: bool) -> Iterator[bool]:
    """For each answer that a fact may have, whether the order of a pair is then settled."""
    sides = [member for member in (pair.one, pair.other) if key in member.reach.where]
    owner = sides[0]
    number = owner.reach.where[key]
    for states in owner.ranges(key) if ranges else owner.answers(key):
        if len(sides) == 1 and number not in pair.moved[owner is pair.other]:
            yield _settled(_shifted(pair, owner, {number: states}))
        else:
            yield _settled(_again(pair, key, owner.component(key), states))


def _shifted(pair: _Pair, owner: _Member, kept: Kept) -> Iterator[tuple[Tally, Tally]]:
    """The rows with a component kept to some states that no shared fact is in."""
    then, now = owner.whole, owner.reach.tally(kept)
    first = owner is pair.one
    for one, other in pair.rows:
        old = one if first else other
        new = Tally(
            old.dead + now.dead - then.dead,
            old.doubts + now.doubts - then.doubts,
            old.low + now.low - then.low,
            old.high + now.high - then.high,
        )
        yield (new, other) if first else (one, new)


def _again(
    pair: _Pair, key: FactKey, component: Component, states: Sequence[int]
) -> Iterator[tuple[Tally, Tally]]:
    """The rows with a fact kept to some answers, worked out from the start."""
    place = component.facts.index(key)
    allowed = {component.states[state][place] for state in states}
    for fixed in pair.fixed:
        if key in fixed and fixed[key] not in allowed:
            continue
        yield _kept_to(pair.one, fixed, key, allowed), _kept_to(pair.other, fixed, key, allowed)


def _kept_to(
    member: _Member,
    fixed: Mapping[FactKey, FactState],
    key: FactKey,
    allowed: set[FactState],
) -> Tally:
    kept = member.reach.kept(fixed)
    number = member.reach.where.get(key)
    if number is not None:
        component = member.sheet.components[number]
        place = component.facts.index(key)
        among = kept.get(number, range(len(component.states)))
        kept[number] = tuple(s for s in among if component.states[s][place] in allowed)
    return member.reach.tally(kept)


def _settled(rows: Iterable[tuple[Tally, Tally]]) -> bool:
    """Whether no more than one order is possible over all rows."""
    found: set[str] = set()
    for one, other in rows:
        found.update(_orders(one, other))
        if len(found) > 1:
            return False
    return True


def _orders(one: Tally, other: Tally) -> Iterator[str]:
    """How two offers may stand to each other, their facts being independent within a row."""
    if not one.dead and (other.doubts or other.dead or one.high > other.low):
        yield "one"
    if not other.dead and (one.doubts or one.dead or other.high > one.low):
        yield "other"
    if not (one.dead or other.dead) and one.low <= other.high and other.low <= one.high:
        yield "level"
