"""Laws of what would follow from learning a fact, against every joint state of the unknowns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from hypothesis import assume, given

from cloudeval.model.criterion import AwardCriterion, Requirement
from cloudeval.model.provider import Candidate
from cloudeval.scoring.coverage import KNOWLEDGE, coverage
from cloudeval.scoring.evaluation import Outcome, evaluate
from cloudeval.scoring.gaps import Gap, gaps, open_pairs
from cloudeval.testing.strategies import Case, cases
from tests import oracles

MOST_STATES = 600
State = Mapping[oracles.Key, oracles.Truth]


def scored(case: Case) -> Outcome:
    return evaluate(case.criteria, case.field, case.reader)


def facts_of(case: Case, *field: Candidate) -> dict[oracles.Key, list[oracles.Truth]]:
    return oracles.unknowns(field or case.field, (case.criteria,), case.vocabulary)


def apart(states: Iterable[State], key: oracles.Key) -> list[list[State]]:
    """The states by the answer to one fact."""
    found: dict[oracles.Truth, list[State]] = {}
    for state in states:
        found.setdefault(state[key], []).append(state)
    return [*found.values()]


def order(case: Case, one: Candidate, other: Candidate, state: State) -> str | None:
    """Who of two is ahead in one state; None where neither meets the version."""
    met = [oracles.admitted(case.criteria, each, state, case.vocabulary) for each in (one, other)]
    if met != [True, True]:
        return None if met == [False, False] else "one" if met[0] else "other"
    a, b = (oracles.total(case.criteria, each, state, case.vocabulary) for each in (one, other))
    return "level" if a == b else "one" if a > b else "other"


def settled(case: Case, pair: tuple[Candidate, Candidate], states: Iterable[State]) -> bool:
    return len({order(case, *pair, state) for state in states} - {None}) < 2


def in_field(case: Case, candidate: Candidate, states: Iterable[State]) -> bool:
    return any(oracles.admitted(case.criteria, candidate, s, case.vocabulary) for s in states)


# ── pairs ───────────────────────────────────────────────────────────────────────────────────────


def check_pairs(case: Case) -> None:
    facts = facts_of(case)
    assume(oracles.count(facts) <= MOST_STATES)
    states = list(oracles.states(facts))
    field = [each for each in case.field if in_field(case, each, states)]
    pairs = list(combinations(field, 2))
    unsettled = [pair for pair in pairs if not settled(case, pair, states)]
    outcome = scored(case)
    assert open_pairs(outcome) == (len(unsettled), len(pairs))
    for gap in gaps(outcome):
        key = tuple(gap.fact.key)
        counts = [
            sum(settled(case, pair, kept) for pair in unsettled if touches(pair, gap))
            for kept in apart(states, key)  # type: ignore[arg-type]
        ]
        assert gap.settles_least <= min(counts)
        if gap.exact:
            assert (gap.settles_least, gap.settles_most) == (min(counts), max(counts))


def touches(pair: tuple[Candidate, Candidate], gap: Gap) -> bool:
    return bool({each.id for each in pair} & {stake.offer for stake in gap.stakes})


@given(cases(gaps=2, lines=3))
def test_learning_a_fact_settles_as_many_pairs_as_its_answers_do_in_all_states(case: Case) -> None:
    check_pairs(case)


# ── one offer ───────────────────────────────────────────────────────────────────────────────────


def width(totals: Sequence[Fraction]) -> Fraction:
    return max(totals) - min(totals)


def check_stakes(case: Case) -> None:
    field = {candidate.id: candidate for candidate in case.field}
    for gap in gaps(scored(case)):
        for stake in gap.stakes:
            candidate = field[stake.offer]
            states = list(oracles.states(facts_of(case, candidate)))

            def total(state: State, of: Candidate = candidate) -> Fraction:
                return oracles.total(case.criteria, of, state, case.vocabulary)

            def met(state: State, of: Candidate = candidate) -> bool:
                return oracles.admitted(case.criteria, of, state, case.vocabulary)

            ways = apart(states, tuple(gap.fact.key))  # type: ignore[arg-type]
            whole = width([*map(total, states)])
            left = [width([*map(total, kept)]) for kept in ways]
            assert (stake.least, stake.most) == (whole - max(left), whole - min(left))
            fails = any(not any(map(met, kept)) for kept in ways)
            assert stake.may_fail == (fails and any(map(met, states)))


@given(cases(size=2, gaps=2))
def test_learning_a_fact_narrows_a_total_as_it_does_over_all_states(case: Case) -> None:
    check_stakes(case)


def check_tests(case: Case) -> None:
    field = {candidate.id: candidate for candidate in case.field}
    for gap in gaps(scored(case)):
        key = tuple(gap.fact.key)
        for stake in gap.stakes:
            candidate = field[stake.offer]
            states = list(oracles.states(facts_of(case, candidate)))
            for criterion in case.criteria.criteria:
                tested = isinstance(criterion, Requirement) or criterion.veto is not None
                depends = tested and any(
                    oracles.passes(criterion, candidate, one, case.vocabulary)
                    != oracles.passes(criterion, candidate, other, case.vocabulary)
                    for one in states
                    for other in states
                    if {name for name in one if one[name] != other[name]} == {key}
                )
                assert (criterion in stake.tests) == depends


@given(cases(size=1, gaps=2, lines=3))
def test_a_test_hangs_on_a_fact_where_that_fact_alone_can_turn_it(case: Case) -> None:
    check_tests(case)


# ── how much is known ───────────────────────────────────────────────────────────────────────────


def check_knowledge(case: Case) -> None:
    found = coverage(scored(case))
    for candidate, each in zip(case.field, found.sought, strict=True):
        states = list(oracles.states(facts_of(case, candidate)))
        known = 0
        for criterion in case.criteria.criteria:
            if oracles.exempt(criterion, candidate):
                continue
            told = {
                (
                    oracles.counted(criterion, candidate, state, case.vocabulary)
                    if isinstance(criterion, AwardCriterion)
                    else None,
                    oracles.passes(criterion, candidate, state, case.vocabulary),
                )
                for state in states
            }
            known += len(told) == 1
        assert each.offer == candidate.id
        assert found.of(each.offer)["known"] == known


@given(cases(size=1, gaps=2, lines=3))
def test_a_criterion_is_known_where_no_state_changes_its_value_or_its_verdict(case: Case) -> None:
    check_knowledge(case)


@given(cases(gaps=4))
def test_every_criterion_is_counted_once_for_each_offer(case: Case) -> None:
    found = coverage(scored(case))
    for offer in found.sought:
        counts = found.of(offer.offer)
        assert counts.total() == len(case.criteria.criteria)
        assert set(counts) <= set(KNOWLEDGE)


@given(cases(gaps=4))
def test_the_parts_of_the_groups_add_up_to_the_totals(case: Case) -> None:
    found = coverage(scored(case))
    for each in found.outcome.evaluations:
        cells = [cell for cell in found.cells if cell.offer == each.offer]
        assert sum((cell.floor for cell in cells), Fraction(0)) == each.floor
        assert sum((cell.ceiling for cell in cells), Fraction(0)) == each.ceiling
