"""Places, pair by pair, against every joint state of the unknown facts."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import HealthCheck, assume, given, settings

from cloudeval.effects.difference import Columns
from cloudeval.effects.pairs.pairing import Pairing
from cloudeval.model.criterion import AwardCriterion
from cloudeval.testing.strategies import RevisedCase, revised_cases
from tests import oracles
from tests.laws.test_effect_laws import compared, turned_round

MOST_STATES = 60
FEWER = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
"""Half of the fields that are drawn have one offer; brute force is slow."""
FIELDS = revised_cases(size=3, gaps=2)
KNOWN = revised_cases(size=3, gaps=0)

Totals = dict[str, Fraction]


def pairs_of(case: RevisedCase) -> list[tuple[str, str]]:
    assume(len(case.field) > 1)
    return list(combinations([candidate.id for candidate in case.field], 2))


def states_of(case: RevisedCase) -> list[oracles.State]:
    facts = oracles.unknowns(case.field, (case.before, case.after), case.vocabulary)
    assume(oracles.count(facts) <= MOST_STATES)
    return list(oracles.states(facts))


def ahead(totals: Totals, one: str, other: str) -> bool:
    return one in totals and (other not in totals or totals[one] > totals[other])


def check_order(case: RevisedCase) -> None:
    pairs, pairing = pairs_of(case), Pairing(compared(case))
    sides = [
        [
            {
                each.id: oracles.total(version, each, state, case.vocabulary)
                for each in case.field
                if oracles.admitted(version, each, state, case.vocabulary)
            }
            for version in (case.before, case.after)
        ]
        for state in states_of(case)
    ]
    for one, other in pairs:
        passed = [
            [ahead(was, a, b) and ahead(now, b, a) for was, now in sides]
            for a, b in ((one, other), (other, one))
        ]
        told = pairing.pair(one, other)
        turned = any(map(all, passed))
        assert (told.turn == "turned") == turned
        if told.exact:
            assert (told.turn == "kept") == (not any(map(any, passed)))
        assert told.turn != "kept" or not any(map(any, passed))
        for at in (0, 1):
            held = [
                [ahead(side[at], a, b) for side in sides] for a, b in ((one, other), (other, one))
            ]
            for how, holds in zip(told.ahead[at], held, strict=True):
                want = "always" if all(holds) else "sometimes" if any(holds) else "never"
                assert how == want


@FEWER
@given(FIELDS)
def test_an_order_is_turned_where_it_is_so_in_every_state(case: RevisedCase) -> None:
    check_order(case)


def check_sums(case: RevisedCase) -> None:
    pairing = Pairing(compared(case))
    for one, other in pairs_of(case):
        told = pairing.carried(one, other)
        found = told.ruler
        for shift in told.shifts.values():
            assert shift.range.low <= min(shift.columns.floor, shift.columns.ceiling)
            assert max(shift.columns.floor, shift.columns.ceiling) <= shift.range.high
            found = found.plus(shift.columns)
        assert found == told.shift
        if told.gaps[0].is_known and told.gaps[1].is_known:
            gap = told.gaps[1].low - told.gaps[0].low
            assert told.shift == Columns(gap, gap)


@FEWER
@given(FIELDS)
def test_what_moved_a_gap_adds_up_in_each_column(case: RevisedCase) -> None:
    check_sums(case)


@FEWER
@given(KNOWN)
def test_of_known_facts_the_gap_has_the_sign_of_the_totals_and_its_shift_is_exact(
    case: RevisedCase,
) -> None:
    check_sums(case)
    difference = compared(case)
    for one, other in pairs_of(case):
        told = Pairing(difference).carried(one, other)
        for gap, outcome in zip(told.gaps, difference.outcomes, strict=True):
            totals = {each.offer: each.floor for each in outcome.evaluations}
            more = totals[one] - totals[other]
            assert (gap.low > 0, gap.low < 0) == (more > 0, more < 0)


def check_flat(case: RevisedCase) -> None:
    """Σwδ, with the weights in the units in which the versions are compared."""
    difference = compared(case)
    assume(all(version.weighting.kind == "flat" for version in (case.before, case.after)))
    (state,) = states_of(case)
    by_name = {candidate.id: candidate for candidate in case.field}
    for one, other in pairs_of(case):
        told = Pairing(difference).carried(one, other)
        for gap, version, unit in zip(
            told.gaps, (case.before, case.after), difference.units.lines, strict=True
        ):
            a, b = (
                sum(
                    (
                        each.weight
                        / unit
                        * oracles.counted(each, by_name[name], state, case.vocabulary)
                        for each in version.criteria
                        if isinstance(each, AwardCriterion)
                    ),
                    Fraction(0),
                )
                for name in (one, other)
            )
            assert gap.low == gap.high == a - b


@FEWER
@given(revised_cases(size=2, gaps=0, among=["add", "remove", "reweight", "rescale", "exempt"]))
def test_in_flat_versions_the_gap_is_the_sum_of_weight_times_lead(case: RevisedCase) -> None:
    check_flat(case)


def check_exchanges(case: RevisedCase) -> None:
    difference, back = compared(case), turned_round(case)
    assume(difference.units.rescaled_by is None)
    assume(difference.units.groups_rescaled_by is None)
    for one, other in pairs_of(case):
        told = Pairing(difference).carried(one, other)
        exchanged = Pairing(difference).carried(other, one)
        turned = Pairing(back).carried(one, other)
        for found in (exchanged, turned):
            assert (found.shift.floor, found.shift.ceiling) == (
                -told.shift.ceiling,
                -told.shift.floor,
            )
        assert exchanged.shifts.keys() == told.shifts.keys()
        for name, shift in exchanged.shifts.items():
            assert (shift.range.low, shift.range.high) == (
                -told.shifts[name].range.high,
                -told.shifts[name].range.low,
            )
        assert turned.gaps == (told.gaps[1], told.gaps[0])
        orders = Pairing(difference).pair(one, other), Pairing(back).pair(other, one)
        assert orders[0].turn == orders[1].turn


@FEWER
@given(FIELDS)
def test_with_offers_or_versions_exchanged_every_figure_changes_its_sign(
    case: RevisedCase,
) -> None:
    check_exchanges(case)


@FEWER
@given(revised_cases(size=2, gaps=0, among=["add", "contest", "contest", "reweight", "rescale"]))
def test_how_lineage_is_read_moves_no_gap_and_no_line(case: RevisedCase) -> None:
    readings = [compared(case, reading=reading) for reading in ("detail", "addition")]
    for one, other in pairs_of(case):
        told = [Pairing(each).carried(one, other) for each in readings]
        assert told[0].gaps == told[1].gaps
        assert told[0].shift == told[1].shift
        assert told[0].ruler == told[1].ruler
        # An exemption granted to an heir counts from what its ancestor exempts already: of which
        # line it is the heir is what the readings disagree on.
        of_lineage = {
            change.fingerprint for change in readings[0].changes if "exemption" in change.kind
        }
        shared = told[0].shifts.keys() & told[1].shifts.keys()
        for name in shared - of_lineage:
            assert told[0].shifts[name] == told[1].shifts[name]
