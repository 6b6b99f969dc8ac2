"""The shortest undo against every set of changes, made and scored one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import HealthCheck, assume, given, settings

from cloudeval.effects.difference import Difference
from cloudeval.effects.undo.returning import Returning
from cloudeval.effects.undo.shortest import Answer, Undoing, certainly_first
from cloudeval.testing.strategies import RevisedCase, revised_cases
from tests import oracles
from tests.effects.undoing import fewest
from tests.laws.test_effect_laws import compared

AMONG: Sequence[str] = (
    "add",
    "remove",
    "refine",
    "split",
    "reweight",
    "rescale",
    "tighten",
    "reread",
    "recast",
    "veto",
    "exempt",
    "move",
    "regroup",
    "reweigh",
)
KNOWN = revised_cases(gaps=0, size=3, lines=4, steps=5, among=AMONG)
OPEN = revised_cases(gaps=2, size=2, lines=3, steps=3, among=AMONG)
MOST_CHANGES, MOST_STATES = 5, 24
FEWER = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
"""Most fields that are drawn have no first place for certain, or one offer; brute force is slow."""


def first_of(case: RevisedCase) -> tuple[Difference, str]:
    assume(len(case.field) > 1)
    found = compared(case)
    first = certainly_first(found.outcomes[1])
    assume(first and len(found.changes) <= MOST_CHANGES)
    return found, first[0]


def count(answer: Answer) -> int | None:
    return None if answer.changes is None else len(answer.changes)


def check_known(case: RevisedCase) -> None:
    found, offer = first_of(case)
    told = Undoing(found).of(offer)
    assert told.certain.exact
    assert told.certain == told.possible
    assert count(told.certain) == fewest(found, offer, case.field)


@FEWER
@given(KNOWN)
def test_of_known_facts_no_smaller_set_of_changes_will_do(case: RevisedCase) -> None:
    check_known(case)


def check_open(case: RevisedCase) -> None:
    found, offer = first_of(case)
    facts = oracles.unknowns(case.field, (case.before, case.after), case.vocabulary)
    assume(oracles.count(facts) <= MOST_STATES)
    told, least = Undoing(found).of(offer), by_state(case, found, offer)
    for answer, number in ((told.possible, least[0]), (told.certain, least[1])):
        if answer.exact:
            assert count(answer) == number
        elif number is not None:
            assert answer.none_below is not None
            assert answer.none_below <= number
            assert count(answer) is None or number <= count(answer)  # type: ignore[operator]


def by_state(case: RevisedCase, found: Difference, offer: str) -> tuple[int | None, int | None]:
    """The fewest changes by which another is ahead in some state, and one other in all states."""
    facts = oracles.unknowns(case.field, (case.before, case.after), case.vocabulary)
    states = list(oracles.states(facts))
    undoing, names = Undoing(found), [change.fingerprint for change in found.changes]
    least: list[int | None] = [None, None]
    for number in range(1, len(names) + 1):
        for some in combinations(names, number):
            version = undoing.without(some)
            totals = [
                {
                    c.id: oracles.total(version, c, state, case.vocabulary)
                    for c in case.field
                    if oracles.admitted(version, c, state, case.vocabulary)
                }
                for state in states
            ]
            for rival in {c.id for c in case.field} - {offer}:
                ahead = [
                    rival in each and (offer not in each or each[rival] > each[offer])
                    for each in totals
                ]
                for place, holds in enumerate((any(ahead), all(ahead))):
                    if holds and least[place] is None:
                        least[place] = number
    return least[0], least[1]


@FEWER
@given(OPEN)
def test_of_unknown_facts_it_holds_state_by_state_and_no_bound_is_too_high(
    case: RevisedCase,
) -> None:
    check_open(case)


@FEWER
@given(KNOWN)
def test_who_cannot_be_first_returns_by_no_smaller_set(case: RevisedCase) -> None:
    assume(len(case.field) > 1)
    found = compared(case)
    assume(0 < len(found.changes) <= MOST_CHANGES)
    returning, names = Returning(found), [change.fingerprint for change in found.changes]
    for each in returning.all():
        number = next(
            (
                number
                for number in range(1, len(names) + 1)
                for some in combinations(names, number)
                if may_be_first(returning.undoing, some, each.offer)
            ),
            None,
        )
        if each.answer.exact:
            assert count(each.answer) == number
        elif number is not None:
            assert each.answer.none_below is not None
            assert each.answer.none_below <= number


def may_be_first(undoing: Undoing, undone: Sequence[str], offer: str) -> bool:
    told = undoing.outcome(undone).evaluations
    return any(e.offer == offer and e.place is not None and e.place.best == 1 for e in told)
