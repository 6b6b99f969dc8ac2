"""What must hold of every score, whatever the rules, the offers and the gaps in what is known."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cloudeval.model.criteria_set import ByGroup, CriteriaSet
from cloudeval.model.criterion import LinearScale, YesNoScale
from cloudeval.model.provider import Candidate
from cloudeval.model.worth import value
from cloudeval.scoring.evaluation import Evaluation, Outcome, evaluate
from cloudeval.scoring.ranking import Entry, never_behind
from cloudeval.testing.strategies import DAY, Case, cases, forgotten
from tests import oracles

MOST_STATES = 1500
FEWER = settings(max_examples=50)
"""For laws that a fault would break at once."""


def scored(case: Case) -> Outcome:
    return evaluate(case.criteria, case.field, case.reader)


def facts_of(case: Case, *field: Candidate) -> dict[oracles.Key, list[oracles.Truth]]:
    """The facts of some offers; cases with too many joint states are not for brute force."""
    found = oracles.unknowns(field or case.field, (case.criteria,), case.vocabulary)
    assume(oracles.count(found) <= MOST_STATES)
    return found


def points(evaluation: Evaluation) -> tuple[object, ...]:
    return (
        evaluation.offer,
        evaluation.standing,
        evaluation.floor,
        evaluation.ceiling,
        evaluation.grade and (evaluation.grade.low, evaluation.grade.high),
        evaluation.place and (evaluation.place.best, evaluation.place.worst),
    )


# ── 1: totals ───────────────────────────────────────────────────────────────────────────────────


def check_columns(case: Case) -> None:
    for each in scored(case).evaluations:
        assert each.floor == sum(c.floor for c in each.contributions)
        assert each.ceiling == sum(c.ceiling for c in each.contributions)
        assert each.floor == sum(group.floor for group in each.groups)
        assert each.ceiling == sum(group.ceiling for group in each.groups)


def check_limits(case: Case) -> None:
    whole = 100 * sum(oracles.shares(case.criteria).values(), Fraction(0))
    for each in scored(case).evaluations:
        assert 0 <= each.floor <= each.ceiling <= whole
        assert sum(c.share for c in each.contributions) * 100 == whole


def check_totals(case: Case) -> None:
    for candidate, each in zip(case.field, scored(case).evaluations, strict=True):
        totals = [
            oracles.total(case.criteria, candidate, state, case.vocabulary)
            for state in oracles.states(facts_of(case, candidate))
        ]
        assert (each.floor, each.ceiling) == (min(totals), max(totals))
        assert each.exact


@FEWER
@given(cases())
def test_the_floor_and_the_ceiling_are_the_sums_of_their_columns(case: Case) -> None:
    check_columns(case)


@FEWER
@given(cases())
def test_a_total_lies_between_nothing_and_what_the_weights_add_up_to(case: Case) -> None:
    check_limits(case)


@given(cases())
def test_the_floor_and_the_ceiling_are_the_least_and_the_most_over_all_states(case: Case) -> None:
    check_totals(case)


@FEWER
@given(cases())
def test_a_line_may_have_every_value_of_its_band_and_no_other(case: Case) -> None:
    for candidate, each in zip(case.field, scored(case).evaluations, strict=True):
        states = list(oracles.states(facts_of(case, candidate)))
        for line in each.contributions:
            values = [
                oracles.counted(line.criterion, candidate, state, case.vocabulary)
                for state in states
            ]
            assert (line.value.low, line.value.high) == (min(values), max(values))


# ── 2: lines ────────────────────────────────────────────────────────────────────────────────────

numbers = st.fractions(min_value=-20, max_value=20, max_denominator=12)


@FEWER
@given(numbers, numbers, st.lists(numbers, min_size=2))
def test_on_a_line_the_best_end_is_worth_one_and_the_worst_nothing(
    worst: Fraction, best: Fraction, tried: list[Fraction]
) -> None:
    assume(worst != best)
    scale = LinearScale(kind="linear", worst=worst, best=best, unit="u")
    assert value(scale, worst, None) == 0
    assert value(scale, best, None) == 1
    nearer = sorted(tried, key=lambda number: number if best > worst else -number)
    for one, other in pairwise(nearer):
        assert 0 <= value(scale, one, None) <= value(scale, other, None) <= 1


def test_of_yes_and_no_only_yes_is_worth_anything() -> None:
    scale = YesNoScale(kind="yes-no")
    assert [value(scale, rung, ("no", "yes")) for rung in (0, 1)] == [0, 1]


# ── 3: better answers ───────────────────────────────────────────────────────────────────────────


@st.composite
def improvements(draw: st.DrawFn) -> tuple[Case, Candidate, Candidate, str]:
    """Two offers with nothing unknown that differ in one attribute, on which they are compared."""
    case = draw(cases(size=1, gaps=0))
    (worse,) = case.field
    name = draw(st.sampled_from(sorted(case.vocabulary.attributes)))
    facts = oracles.unknowns(case.field, (case.criteria,), case.vocabulary)
    key = (worse.id, "attribute", name)
    assume(key in facts)
    everything = oracles.truths(
        Candidate(provider=worse.provider, offer=replace(worse.offer, capabilities={})),
        key,
        (case.criteria,),
        case.vocabulary,
    )
    low, high = sorted(draw(st.lists(st.sampled_from(everything), min_size=2, max_size=2)))
    state = {known: truths[0] for known, truths in facts.items()}
    return (
        case,
        oracles.learned(worse, state | {key: low}, case.vocabulary),
        oracles.learned(worse, state | {key: high}, case.vocabulary),
        name,
    )


def lines_rise(case: Case, name: str, low: Candidate, high: Candidate) -> bool:
    """Whether no line is worth less for the better answer."""
    one, other = (
        {
            c.criterion.id: c.value.low
            for c in evaluate(case.criteria, [each], case.reader).evaluations[0].contributions
        }
        for each in (low, high)
    )
    del name
    return all(one[line] <= other[line] for line in one)


@FEWER
@given(improvements())
def test_a_better_answer_on_lines_that_value_it_never_lowers_a_total(
    found: tuple[Case, Candidate, Candidate, str],
) -> None:
    case, worse, better, name = found
    assume(lines_rise(case, name, worse, better))
    below, above = (
        evaluate(case.criteria, [each], case.reader).evaluations[0] for each in (worse, better)
    )
    assert below.floor <= above.floor


def renamed(candidate: Candidate, name: str) -> Candidate:
    provider = replace(candidate.provider, id=name)
    return Candidate(provider=provider, offer=candidate.offer)


@FEWER
@given(improvements())
def test_an_offer_at_least_as_good_everywhere_and_better_somewhere_ranks_ahead(
    found: tuple[Case, Candidate, Candidate, str],
) -> None:
    case, worse, better, name = found
    assume(lines_rise(case, name, worse, better))
    outcome = evaluate(case.criteria, [worse, renamed(better, worse.provider.id)], case.reader)
    below, above = outcome.evaluations
    if below.place and above.place:
        assert (above.place.best < below.place.best) == (above.floor > below.floor)
        assert above.place.best <= below.place.best


# ── 4: order ────────────────────────────────────────────────────────────────────────────────────


@FEWER
@given(cases(), st.data())
def test_the_order_of_criteria_does_not_matter(case: Case, data: st.DataObject) -> None:
    criteria = data.draw(st.permutations(list(case.criteria.criteria)))
    groups = data.draw(st.permutations(list(case.criteria.groups)))
    turned = replace(case.criteria, criteria=tuple(criteria), groups=tuple(groups))
    one, other = scored(case), evaluate(turned, case.field, case.reader)
    assert [points(each) for each in one.evaluations] == [
        points(each) for each in other.evaluations
    ]
    for here, there in zip(one.evaluations, other.evaluations, strict=True):
        assert {(c.criterion.id, c.value) for c in here.contributions} == {
            (c.criterion.id, c.value) for c in there.contributions
        }


@FEWER
@given(cases(), st.data())
def test_the_order_of_offers_does_not_matter(case: Case, data: st.DataObject) -> None:
    turned = data.draw(st.permutations(list(case.field)))
    one = {points(each) for each in scored(case).evaluations}
    other = {points(each) for each in evaluate(case.criteria, turned, case.reader).evaluations}
    assert one == other


# ── 5: learning ─────────────────────────────────────────────────────────────────────────────────


def check_learning(case: Case, fact: str) -> None:
    unaware = [forgotten(candidate, fact) for candidate in case.field]
    wide = evaluate(case.criteria, unaware, case.reader)
    for before, after in zip(wide.evaluations, scored(case).evaluations, strict=True):
        assert before.floor <= after.floor <= after.ceiling <= before.ceiling
        for line, narrower in zip(before.contributions, after.contributions, strict=True):
            assert line.value.low <= narrower.value.low <= narrower.value.high <= line.value.high
        if before.standing != "pending":
            assert after.standing == before.standing
        if before.grade and after.grade:
            assert before.grade.low <= after.grade.low <= after.grade.high <= before.grade.high


def names(case: Case) -> list[str]:
    words = case.vocabulary
    return [*words.attributes, *words.schemes, *words.laws]


@given(cases(), st.data())
def test_learning_a_fact_never_takes_the_total_outside_its_band(
    case: Case, data: st.DataObject
) -> None:
    check_learning(case, data.draw(st.sampled_from(names(case))))


@given(cases(size=2, gaps=2), st.data())
def test_learning_everything_leaves_no_width(case: Case, data: st.DataObject) -> None:
    facts = facts_of(case)
    state = {key: data.draw(st.sampled_from(truths)) for key, truths in facts.items()}
    known = [oracles.learned(candidate, state, case.vocabulary) for candidate in case.field]
    for candidate, each in zip(
        case.field, evaluate(case.criteria, known, case.reader).evaluations, strict=True
    ):
        total = oracles.total(case.criteria, candidate, state, case.vocabulary)
        assert each.floor == each.ceiling == total
        assert each.standing in ("admitted", "failing")
        assert not each.place or not each.place.contested


# ── 6: who leaves ───────────────────────────────────────────────────────────────────────────────


@FEWER
@given(cases(), st.data())
def test_an_offer_that_leaves_changes_neither_the_totals_nor_the_order_of_the_rest(
    case: Case, data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(case.field))
    rest = [candidate for candidate in case.field if candidate is not gone]
    before = [each for each in scored(case).evaluations if each.offer != gone.id]
    after = evaluate(case.criteria, rest, case.reader).evaluations
    for one, other in zip(before, after, strict=True):
        assert (one.floor, one.ceiling, one.standing) == (
            other.floor,
            other.ceiling,
            other.standing,
        )
        if one.place and other.place:
            assert one.place.best - 1 <= other.place.best <= one.place.best
            assert one.place.worst - 1 <= other.place.worst <= one.place.worst


# ── 7: who fails ────────────────────────────────────────────────────────────────────────────────


def check_standing(case: Case) -> None:
    for candidate, each in zip(case.field, scored(case).evaluations, strict=True):
        stands = {
            oracles.admitted(case.criteria, candidate, state, case.vocabulary)
            for state in oracles.states(facts_of(case, candidate))
        }
        expected = "pending" if len(stands) > 1 else "admitted" if True in stands else "failing"
        assert each.standing == expected


@given(cases())
def test_a_standing_is_admitted_failing_or_pending_as_all_some_or_no_states_are(case: Case) -> None:
    check_standing(case)


def check_eliminations(case: Case) -> None:
    for each in scored(case).evaluations:
        failed = [check for check in each.checks if check.verdict == "not-met"]
        if failed:
            assert each.standing in ("failing", "not-offered")
        if each.standing in ("failing", "not-offered"):
            assert each.place is None


@FEWER
@given(cases())
def test_a_failed_requirement_or_veto_keeps_an_offer_off_the_ranking(case: Case) -> None:
    check_eliminations(case)


def check_verdicts(case: Case) -> None:
    for candidate, each in zip(case.field, scored(case).evaluations, strict=True):
        states = list(oracles.states(facts_of(case, candidate)))
        for check in each.checks:
            if check.criterion is not None:
                held = {
                    oracles.passes(check.criterion, candidate, state, case.vocabulary)
                    for state in states
                }
                expected = "unproven" if len(held) > 1 else "met" if True in held else "not-met"
                assert check.verdict == expected


@given(cases())
def test_a_verdict_is_met_not_met_or_unproven_as_all_no_or_some_states_are(case: Case) -> None:
    check_verdicts(case)


# ── 8: places ───────────────────────────────────────────────────────────────────────────────────


def check_ranks(case: Case) -> None:
    facts_of(case)
    expected = oracles.ranks(case.criteria, case.field, case.vocabulary)
    for each in scored(case).evaluations:
        found = each.place and (each.place.best, each.place.worst)
        assert found == expected[each.offer]
        assert each.place is None or each.place.exact


@given(cases(size=4))
@settings(max_examples=150)
def test_the_best_and_the_worst_place_are_those_over_all_states_of_the_field(case: Case) -> None:
    check_ranks(case)


def check_ties(case: Case) -> None:
    """With nothing unknown: a tie uses up as many ranks as it has members."""
    ranked = [each for each in scored(case).evaluations if each.place]
    for each in ranked:
        ahead = sum(other.floor > each.floor for other in ranked)
        assert each.place
        assert (each.place.best, each.place.worst) == (ahead + 1, ahead + 1)


@given(cases(size=4, gaps=0))
def test_equal_totals_share_one_place_and_use_up_as_many_ranks_as_they_are(case: Case) -> None:
    check_ties(case)


@FEWER
@given(cases(size=1, gaps=0), st.integers(2, 4))
def test_equal_facts_have_an_equal_place(case: Case, copies: int) -> None:
    field = [
        Candidate(
            provider=case.field[0].provider, offer=replace(case.field[0].offer, name=f"copy {n}")
        )
        for n in range(copies)
    ]
    for each in evaluate(case.criteria, field, case.reader).evaluations:
        assert each.place is None or (each.place.best, each.place.worst) == (1, 1)


@given(cases(size=4))
def test_an_offer_is_never_behind_another_where_it_has_as_much_in_every_state(case: Case) -> None:
    facts = facts_of(case)
    outcome = scored(case)
    for a, here in zip(case.field, outcome.evaluations, strict=True):
        for b, there in zip(case.field, outcome.evaluations, strict=True):
            if a is b:
                continue
            expected = all(
                oracles.total(case.criteria, a, state, case.vocabulary)
                >= oracles.total(case.criteria, b, state, case.vocabulary)
                for state in oracles.states(facts)
            )
            one, other = (Entry(e.sheet, e.standing) for e in (here, there))
            assert never_behind(one, other) == expected


# ── grades ──────────────────────────────────────────────────────────────────────────────────────


def check_grades(case: Case) -> None:
    for candidate, each in zip(case.field, scored(case).evaluations, strict=True):
        grades = {
            oracles.grade(case.criteria, candidate, state, case.vocabulary)
            for state in oracles.states(facts_of(case, candidate))
        }
        if each.grade is None:
            assert grades == {None}
        else:
            known = {grade for grade in grades if grade is not None}
            assert (each.grade.low, each.grade.high) == (min(known), max(known))


@given(cases(size=2, graded=True))
def test_a_grade_is_the_least_and_the_most_over_all_states(case: Case) -> None:
    check_grades(case)


# ── weights ─────────────────────────────────────────────────────────────────────────────────────


@FEWER
@given(cases(), st.sampled_from([Fraction(50), Fraction(1, 3)]))
def test_the_unit_of_weights_does_not_matter_where_they_are_divided_by_their_sum(
    case: Case, factor: Fraction
) -> None:
    if isinstance(case.criteria.weighting, ByGroup):
        assume(case.criteria.weighting.within.divide_by is None)
        assume(case.criteria.weighting.groups.divide_by is None)
    else:
        assume(case.criteria.weighting.divide_by is None)
    scaled: CriteriaSet = replace(
        case.criteria,
        criteria=tuple(
            replace(c, weight=c.weight * factor) if c.role == "award" else c
            for c in case.criteria.criteria
        ),
        groups=tuple(replace(g, weight=(g.weight or 0) * factor) for g in case.criteria.groups),
    )
    one, other = scored(case), evaluate(scaled, case.field, case.reader)
    assert [points(each) for each in one.evaluations] == [
        points(each) for each in other.evaluations
    ]


def test_everything_that_is_drawn_may_be_read_on_the_day_of_the_laws() -> None:
    assert DAY.isoformat() == "2025-01-01"
