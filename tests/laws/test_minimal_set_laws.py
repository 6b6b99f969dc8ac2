"""Laws of minimal sets: as making every set of changes says."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, product

from hypothesis import assume, given
from hypothesis import strategies as st

from cloudeval.changes.lineage import READINGS, LineageReading, edges
from cloudeval.effects.difference import Difference, difference
from cloudeval.effects.hybrid import Between
from cloudeval.effects.standing.minimal_sets import Sets, Undone, minimal_sets
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.scoring.evaluation import answers, questions
from cloudeval.scoring.possible import Possibilities
from cloudeval.scoring.sheet import sheet
from cloudeval.scoring.tariff import tariff
from cloudeval.testing.strategies import RevisedCase, revised_cases

MOST = 6
"""Changes of which every set is made."""
MOST_STATES = 2_000
AMONG = ("add", "remove", "tighten", "recast", "veto", "exempt", "split", "merge", "refine")

Names = frozenset[str]


def joint(possible: Possibilities) -> list[tuple[int, ...]]:
    """Every joint state of an offer's unknown facts."""
    sizes = [range(len(component.states)) for component in possible.components]
    count = 1
    for size in sizes:
        count *= len(size)
    assume(count <= MOST_STATES)
    return list(product(*sizes))


def passing(version: CriteriaSet, possible: Possibilities, case: RevisedCase) -> frozenset[int]:
    """The joint states in which all requirements and vetoes hold."""
    tests = sheet(tariff(version, case.vocabulary), possible).tests
    return frozenset(
        number
        for number, states in enumerate(joint(possible))
        if all(
            test.holds[states[test.possible.component] if test.possible.component >= 0 else 0]
            for test in tests
        )
    )


def minimal(sets: Iterable[Names]) -> set[Names]:
    held = set(sets)
    return {one for one in held if not any(other < one for other in held)}


def taken(undone: Undone) -> set[Names]:
    """All minimal sets, one out of each part."""
    if undone.parts is None:
        return set()
    return {frozenset[str]().union(*each) for each in product(*undone.parts)}


def held(sets: Sets) -> set[Names]:
    assert len(set(sets)) == len(sets)
    return set(sets)


def told(case: RevisedCase, reading: LineageReading) -> tuple[Difference, Between]:
    tied = reading, edges(case.before, case.after, reading)
    found = difference(case.before, case.after, tied, case.field, case.reader)
    between = Between(case.before, case.after, found.families, found.units, found.changes)
    return found, between


def check(case: RevisedCase, reading: LineageReading) -> int:
    found, between = told(case, reading)
    names = [change.fingerprint for change in found.changes]
    assume(len(names) <= MOST)
    asked = questions(case.before, case.after)
    subsets = [frozenset(s) for n in range(len(names) + 1) for s in combinations(names, n)]
    every = subsets[-1]
    quick = {each.offer: each for each in minimal_sets(found)}
    versions = {chosen: between.made(chosen, "some") for chosen in subsets}
    concerned = 0
    for candidate in case.field:
        possible = answers(candidate, asked, case.reader)
        states = len(joint(possible))
        good = {chosen: passing(made, possible, case) for chosen, made in versions.items()}
        before = good[frozenset()]
        if not before or good[every]:
            assert candidate.id not in quick
            continue
        concerned += 1
        each = quick[candidate.id]
        assert each.back.exact
        assert each.may_be_back.exact
        undone = {every - chosen: left for chosen, left in good.items()}
        surely = minimal(u for u, left in undone.items() if len(left) == states)
        assert taken(each.back) == surely
        assert taken(each.may_be_back) == minimal(u for u, left in undone.items() if left)
        assert held(each.out.sets) == minimal(m for m, left in good.items() if not left)
        perhaps = minimal(m for m, left in good.items() if before - left)
        assert held(each.may_be_out.sets) == perhaps
    return concerned


@given(revised_cases(among=AMONG), st.sampled_from(READINGS))
def test_minimal_sets_are_those_that_making_every_set_finds(
    case: RevisedCase, reading: LineageReading
) -> None:
    check(case, reading)
