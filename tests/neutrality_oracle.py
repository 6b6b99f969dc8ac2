"""The five questions to a refinement, answered by making it: a version scored like any other.

Slow and plain. The program answers them from sheets that are filled already, and must agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, product

from cloudeval.changes.change import Change
from cloudeval.changes.lineage import Kin
from cloudeval.effects.hybrid import Between
from cloudeval.effects.neutrality.questions import Neutrality, Question, Told
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, Requirement
from cloudeval.model.provider import Candidate
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import Outcome as Answered
from cloudeval.model.worth import bends, holds, ladder, value, vetoed
from cloudeval.scoring.band import ONE, ZERO
from cloudeval.scoring.evaluation import answers, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.possible import LIMIT, Possibilities
from cloudeval.scoring.sheet import Line, Sheet, sheet
from cloudeval.scoring.tariff import tariff
from cloudeval.scoring.weighting import group_of, weigh


def refinements(between: Between) -> tuple[Kin, ...]:
    """The kins in which something was refined, split, merged or renamed."""
    kinds = {"refined", "split", "merged", "renamed"}
    named = {
        (change.before.names, change.after.names)
        for change in between.changes
        if change.kind in kinds and change.before is not None and change.after is not None
    }
    return tuple(each for each in between.families if (each.before, each.after) in named)


class Made:
    """Asks the five questions of a field; what does not depend on the refinement is done once."""

    def __init__(self, between: Between, field: Sequence[Candidate], reader: Reader) -> None:
        """Fill in the version before for every offer."""
        self.between = between
        self.vocabulary = reader.vocabulary
        asked = questions(between.before, between.after)
        self._possible = [answers(candidate, asked, reader) for candidate in field]
        prices = tariff(between.before, reader.vocabulary)
        self._before = [sheet(prices, possible) for possible in self._possible]

    def of(self, each: Kin) -> Neutrality:
        """The answers for one refinement, made alone."""
        subject = each.before[0] if len(each.before) == 1 else each.after[0]
        return self._asked(subject, (each,))

    def together(self, edges: Sequence[Kin]) -> Neutrality:
        """The answers for several refinements, made together and nothing else."""
        return self._asked("", tuple(edges))

    def _asked(self, subject: str, edges: tuple[Kin, ...]) -> Neutrality:
        chosen = {change.fingerprint for each in edges for change in _about(self.between, each)}
        made = self.between.made(chosen, f"{self.between.before.version}+")
        prices = tariff(made, self.vocabulary)
        after = [sheet(prices, possible) for possible in self._possible]
        names = tuple(name for each in edges for name in each.before)
        heirs = tuple(name for each in edges for name in each.after)
        shares = _shares(self.between.before), _shares(made)
        told: dict[Question, Told] = {"a": _mass(shares, edges)}
        touched: dict[Question, tuple[str, ...]] = {}
        for question, found in (
            ("b", [_implied(one, edges, old, new) for one, old, new in self._sides(after)]),
            ("c", [_falls(old, new) for _, old, new in self._sides(after)]),
            ("d", [_same(old, new) for _, old, new in self._sides(after)]),
        ):
            told[question], touched[question] = self._summed(found)  # type: ignore[index]
        if any(_stricter(each, self.between, self.vocabulary) for each in edges):
            told["c"] = "no"
        told["e"] = (
            "no" if any(_tells_more(e, self.between, self.vocabulary) for e in edges) else "yes"
        )
        return Neutrality(subject, names, heirs, told, touched, _factor(shares, names, heirs))

    def _sides(self, after: Sequence[Sheet]) -> Iterator[tuple[Possibilities, Sheet, Sheet]]:
        return zip(self._possible, self._before, after, strict=True)

    def _summed(self, found: Sequence[Told]) -> tuple[Told, tuple[str, ...]]:
        """One answer for the field, and for whom it is not yes."""
        offers = [possible.candidate.id for possible in self._possible]
        touched = tuple(o for o, t in zip(offers, found, strict=True) if t in ("no", "unproven"))
        for answer in ("no", "unproven"):
            if answer in found:
                return answer, touched
        return ("vacuous" if found and set(found) == {"vacuous"} else "yes"), touched


def _about(between: Between, each: Kin) -> list[Change]:
    """All changes of a kin: its coming and going, and what changed of those that go on."""
    old, new = set(each.before), set(each.after)
    return [
        change
        for change in between.changes
        if change.scope == "criterion"
        and set(change.before.names if change.before else ()) <= old
        and set(change.after.names if change.after else ()) <= new
    ]


# ── a: mass ─────────────────────────────────────────────────────────────────────────────────────

_Shares = tuple[Mapping[str, Fraction], Mapping[str, Fraction]]


def _shares(version: CriteriaSet) -> dict[str, Fraction]:
    weighed = weigh(version)
    return {a.id: weighed.share(group_of(version, a.group), a.id) for a in version.awards}


def _mass(shares: _Shares, edges: Iterable[Kin]) -> Told:
    before, after = shares
    inside: tuple[set[str], set[str]] = (set(), set())
    for each in edges:
        if _sum(before, each.before) != _sum(after, each.after):
            return "no"
        inside[0].update(each.before)
        inside[1].update(each.after)
    others = {name: share for name, share in before.items() if name not in inside[0]}
    then = {name: share for name, share in after.items() if name not in inside[1]}
    return "yes" if others == then else "no"


def _sum(shares: Mapping[str, Fraction], names: Iterable[str]) -> Fraction:
    return sum((shares.get(name, ZERO) for name in names), ZERO)


def _factor(shares: _Shares, names: Iterable[str], heirs: Iterable[str]) -> Fraction | None:
    was = _sum(shares[0], names)
    return _sum(shares[1], heirs) / was if was else None


# ── b: whoever met it meets them ────────────────────────────────────────────────────────────────


def _implied(possible: Possibilities, edges: Iterable[Kin], before: Sheet, after: Sheet) -> Told:
    found = {_implied_by(possible, each, before, after) for each in edges}
    for answer in ("no", "unproven", "yes"):
        if answer in found:
            return answer
    return "vacuous"


def _implied_by(possible: Possibilities, each: Kin, before: Sheet, after: Sheet) -> Told:
    """Over the joint states of what both sides read: may the one be met without the other?"""
    old = _met(before, each.before)
    new = _met(after, each.after)
    numbers = sorted({number for number, _ in (*old, *new) if number >= 0})
    states = [range(len(possible.components[number].states)) for number in numbers]
    count = 1
    for column in states:
        count *= len(column)
    if count > LIMIT:
        return "unproven"
    seen = set()
    for joint in product(*states):
        at = dict(zip(numbers, joint, strict=True))
        seen.add((_holds(old, at), _holds(new, at)))
    if not any(was for was, _ in seen):
        return "vacuous"
    if (True, False) not in seen:
        return "yes"
    return "no" if all(was and not now for was, now in seen) else "unproven"


_Met = list[tuple[int, tuple[bool, ...]]]
"""For each criterion, the component that it reads and in which of its states it is met."""


def _met(filled: Sheet, names: Iterable[str]) -> _Met:
    wanted = set(names)
    lines = [_full(line) for line in filled.lines if line.criterion.id in wanted]
    tests = [
        (test.possible.component, test.holds)
        for test in filled.tests
        if test.criterion.id in wanted
    ]
    return [*lines, *tests]


def _full(line: Line) -> tuple[int, tuple[bool, ...]]:
    met = tuple(line.at(state) == ONE for state in range(len(line.values)))
    return line.possible.component, met


def _holds(met: _Met, at: Mapping[int, int]) -> bool:
    return all(column[at[number] if number >= 0 else 0] for number, column in met)


# ── c: nobody falls for it ──────────────────────────────────────────────────────────────────────


def _falls(before: Sheet, after: Sheet) -> Told:
    """Whether an offer that passes before passes after, in every state; a component at a time."""
    if before.known_fails or any(not any(column) for column in before.passes):
        return "yes"
    if after.known_fails:
        return "no"
    found: Told = "yes"
    for was, now in zip(before.passes, after.passes, strict=True):
        lost = [old and not new for old, new in zip(was, now, strict=True)]
        if any(lost):
            found = "unproven"
            if all(new is False for old, new in zip(was, now, strict=True) if old):
                return "no" if all(map(any, before.passes)) else "unproven"
    return found


def _stricter(each: Kin, between: Between, vocabulary: Vocabulary) -> bool:
    """Whether an heir is a requirement or bears a veto that no ancestor had in that strength."""
    old, new = between.before.by_id(), between.after.by_id()
    gates = [old[name] for name in each.before if _is_gate(old[name])]
    return any(
        _is_gate(new[heir]) and not any(_as_strict(gate, new[heir], vocabulary) for gate in gates)
        for heir in each.after
    )


def _is_gate(criterion: AnyCriterion) -> bool:
    return isinstance(criterion, Requirement) or criterion.veto is not None


def _as_strict(gate: AnyCriterion, heir: AnyCriterion, vocabulary: Vocabulary) -> bool:
    """Whether whatever passes the ancestor passes the heir."""
    if gate.reads != heir.reads:
        return False
    rungs = ladder(gate.reads, vocabulary)
    return all(
        _passes(heir, found, rungs) or not _passes(gate, found, rungs)
        for found in _tried(rungs, (gate, heir))
    )


def _passes(criterion: AnyCriterion, found: Answered, rungs: tuple[str, ...] | None) -> bool:
    if isinstance(criterion, Requirement):
        return holds(criterion.condition, found, rungs)
    return criterion.veto is None or not vetoed(criterion.veto, found, rungs)


def _tried(rungs: tuple[str, ...] | None, criteria: Iterable[AnyCriterion]) -> tuple[Answered, ...]:
    """Every rung; of numbers every bend, beside it, and between any two."""
    if rungs is not None:
        return tuple(range(len(rungs)))
    turns = sorted({turn for criterion in criteria for turn in bends(criterion)})
    if not turns:
        return (ZERO,)
    between = [(a + b) / 2 for a, b in pairwise(turns)]
    return tuple(sorted({turns[0] - 1, *turns, *between, turns[-1] + 1}))


# ── d: nothing moves ────────────────────────────────────────────────────────────────────────────


def _same(before: Sheet, after: Sheet) -> Told:
    """Whether total and standing are the same in every state, in none, or in some.

    Points of both versions are brought to one unit by multiplying each with the other's.
    """
    old, new = after.tariff.unit, before.tariff.unit
    low = high = after.known * new - before.known * old
    for was, now in zip(before.sums, after.sums, strict=True):
        moved = {b * new - a * old for a, b in zip(was, now, strict=True)}
        low, high = low + min(moved), high + max(moved)
    stands = before.known_fails == after.known_fails and before.passes == after.passes
    if low == high == 0 and stands:
        return "yes"
    return "no" if low > 0 or high < 0 else "unproven"


# ── e: nothing new is looked at ─────────────────────────────────────────────────────────────────


def _tells_more(each: Kin, between: Between, vocabulary: Vocabulary) -> bool:
    """Whether an heir reads what no ancestor reads, or tells apart what no ancestor does."""
    old, new = between.before.by_id(), between.after.by_id()
    ancestors = [old[name] for name in each.before]
    return any(
        _finer(new[heir], [a for a in ancestors if a.reads == new[heir].reads], vocabulary)
        for heir in each.after
    )


def _finer(heir: AnyCriterion, same: Sequence[AnyCriterion], vocabulary: Vocabulary) -> bool:
    if not same:
        return True
    rungs = ladder(heir.reads, vocabulary)
    seen = {
        found: (_worth(heir, found, rungs), tuple(_worth(one, found, rungs) for one in same))
        for found in _tried(rungs, (heir, *same))
    }
    return any(
        one[1] == other[1] and one[0] != other[0] for one, other in combinations(seen.values(), 2)
    )


def _worth(
    criterion: AnyCriterion, found: Answered, rungs: tuple[str, ...] | None
) -> tuple[Fraction, bool]:
    """What a criterion makes of an answer."""
    worth = value(criterion.scale, found, rungs) if isinstance(criterion, AwardCriterion) else ZERO
    return worth, _passes(criterion, found, rungs)
