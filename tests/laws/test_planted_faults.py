"""The laws themselves, put to the test: each planted fault must make one of them fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cloudeval.changes import compare, lineage, notes, strictness, units
from cloudeval.effects import attribution, difference, ground, splitting, tree
from cloudeval.effects.days import causes, two_days
from cloudeval.effects.form import NOTHING
from cloudeval.effects.measure import Gauge
from cloudeval.effects.standing import ledger
from cloudeval.model.claim import Period
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.moment import read_moment
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring import (
    coverage,
    evaluation,
    gaps,
    grading,
    possible,
    ranking,
    sheet,
    speaking,
    tariff,
)
from cloudeval.scoring.band import Band
from cloudeval.testing.strategies import RevisedCase, cases, revised_cases
from tests.builders import award, candidate, flat, reader
from tests.laws import test_change_laws as changes
from tests.laws import test_effect_laws as effects
from tests.laws import test_gap_laws as learning
from tests.laws import test_scoring_laws as scores
from tests.laws import test_splitting_laws as splits
from tests.laws import test_two_days_laws as days
from tests.scoring import test_speaking as dates

Plant = Callable[[pytest.MonkeyPatch], None]
Law = Callable[[Any], None]
Examples = st.SearchStrategy[Any]

ENOUGH, FEW = 3000, 15

FIELDS = cases(size=4)
KNOWN_FIELDS = cases(size=4, gaps=0)
FEW_LINES = cases(gaps=2, lines=3)
NARROW_FIELDS = cases(size=2, gaps=2)
ONE_OFFER = cases(size=1, gaps=2, lines=3)
GRADED = cases(size=1, graded=True)
DEMANDED = revised_cases(gaps=2, among=["add", "remove", "rescale", "veto", "recast"])
REVISIONS = revised_cases()
NARROW = revised_cases(size=1, gaps=2)
KNOWN_REVISIONS = revised_cases(gaps=0)
DEMANDS = revised_cases(size=1, gaps=0, among=["rescale", "tighten", "veto"])
SAME = revised_cases(steps=0)
ON_TWO_DAYS = days.on_two_days()
READ_TOGETHER = st.just(days.read_together())
SPLITS = revised_cases(among=splits.ALL)
SHOWN = st.sampled_from(
    [
        (Period(by=read_moment(written)), date(year, 4, 11))
        for written in ("2021-04-12", "2021-04", "2021")
        for year in (2020, 2021, 2022)
    ]
)


def exempt_by_turns() -> Examples:
    """Two offers of which first the one and then the other is exempt."""
    before = flat(award("la", exempt=["ash"]), award("lb"))
    after = flat(award("la", exempt=["birch"]), award("lb"), version="v2", supersedes="v1")
    field = tuple(candidate(name, {"la": 2, "lb": 6}) for name in ("ash", "birch"))
    return st.just(RevisedCase(reader(before, after).vocabulary, before, after, field))


def fails(law: Law, examples: Examples, count: int) -> bool:
    """Whether a law fails on one of the examples, which are the same on every run."""

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(examples)
    def run(example: Any) -> None:
        law(example)

    try:
        run()
    except AssertionError:
        return True
    return False


# ── faults in scoring ───────────────────────────────────────────────────────────────────────────


def bands_are_added_line_by_line(patch: pytest.MonkeyPatch) -> None:
    def total(filled: sheet.Sheet, states: Sequence[int]) -> Any:
        end = min if tuple(states) == sheet.least(filled) else max
        return sum(
            line.share * end(line.at(state) for state in range(len(line.values)))
            for line in filled.lines
        )

    patch.setattr(evaluation, "total", total)


def the_unknown_is_taken_for_the_worst(patch: pytest.MonkeyPatch) -> None:
    states = possible._states
    patch.setattr(possible, "_states", lambda *given: states(*given)[:1])


def an_exempt_line_leaves_the_denominator(patch: pytest.MonkeyPatch) -> None:
    def total(filled: sheet.Sheet, states: Sequence[int]) -> Any:
        bound = [line for line in filled.lines if not line.exempt]
        points = sum(line.share * line.at(sheet.line_state(line, states)) for line in bound)
        left = sum(line.share for line in bound)
        return points * filled.tariff.weighed.scale / left if left else 0

    patch.setattr(evaluation, "total", total)


def vetoes_are_ignored(patch: pytest.MonkeyPatch) -> None:
    gate = tariff._gate
    patch.setattr(
        tariff,
        "_gate",
        lambda criterion, words: (
            None if isinstance(criterion, AwardCriterion) else gate(criterion, words)
        ),
    )


def the_least_grade_is_ignored(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(tariff, "_bar", lambda *_: None)
    patch.setattr(evaluation, "minimum", lambda *_: "met")


def grades_are_best_line_by_line(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(grading, "_best", lambda graded: min(max(grades) for _, grades in graded))


def ties_are_broken_by_the_order_of_the_file(patch: pytest.MonkeyPatch) -> None:
    places = ranking.places

    def broken(field: Sequence[ranking.Entry]) -> Any:
        taken: set[int] = set()
        for place in places(field):
            if place is None:
                yield None
                continue
            best = next(n for n in range(place.best, len(field) + 1) if n not in taken)
            taken.add(best)
            yield ranking.Place(best, max(best, place.worst), place.may_be_eliminated)

    patch.setattr(evaluation, "places", lambda field: tuple(broken(field)))


def siblings_are_ranked_by_their_bands(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ranking, "shared_facts", lambda _: ({}, True))


def ranks_count_states_in_which_an_offer_fails(patch: pytest.MonkeyPatch) -> None:
    tally = ranking.Reach.tally

    def any_tally(reach: ranking.Reach, kept: ranking.Kept, *, passing: bool = True) -> Any:
        del passing
        return replace(tally(reach, kept, passing=False), doubts=tally(reach, kept).doubts)

    patch.setattr(ranking.Reach, "tally", any_tally)


def shown_by_a_day_is_read_as_begun_that_day(patch: pytest.MonkeyPatch) -> None:
    begun = speaking._begun
    patch.setattr(
        speaking, "_begun", lambda period, on: begun(Period(since=period.since or period.by), on)
    )


# ── faults in what would follow from learning ──────────────────────────────────────────────────


def siblings_are_taken_for_strangers(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(gaps, "shared_facts", lambda _: ({}, True))


def a_doubtful_rival_is_taken_for_admitted(patch: pytest.MonkeyPatch) -> None:
    orders = gaps._orders
    patch.setattr(
        gaps,
        "_orders",
        lambda one, other: orders(replace(one, doubts=0), replace(other, doubts=0)),
    )


def the_best_answer_is_told_for_any(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(gaps, "min", max, raising=False)


def an_open_fact_makes_its_line_open(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        coverage,
        "_column",
        lambda part: range(len(part.possible.outcomes)),
    )


# ── faults in lineage and comparison ────────────────────────────────────────────────────────────


def ancestors_two_versions_back_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        lineage,
        "_composed",
        lambda first, second: tuple(
            edge
            for edge in second
            if any(each.heir == edge.ancestor == each.ancestor for each in first)
        ),
    )


def the_weakest_of_several_ways_counts(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(lineage, "_STRENGTH", ("refines", "replaces", "same"))


def an_id_that_came_is_told_of_each_ancestor(patch: pytest.MonkeyPatch) -> None:
    gathered = compare._structural

    def twice(each: Any, old: Any, new: Any) -> Any:
        for change in gathered(each, old, new):
            yield change
            if change.kind in ("split", "merged", "refined"):
                yield change

    patch.setattr(compare, "_structural", twice)


def any_note_excuses_every_change_of_its_kind(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(notes, "_speaks", lambda note, change: change.kind in note.kinds)


def tightened_is_taken_for_relaxed(patch: pytest.MonkeyPatch) -> None:
    compared = strictness._compared
    patch.setattr(strictness, "_compared", lambda pairs: compared((now, was) for was, now in pairs))


def units_of_weight_are_not_looked_at(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(units, "_one_factor", lambda *_: None)


# ── faults in attribution ───────────────────────────────────────────────────────────────────────


def shares_stand_in_for_published_weights(patch: pytest.MonkeyPatch) -> None:
    """And what that does to lines that did not change is told nowhere."""
    node, give = tree._node, attribution._Told._give

    def as_shares(weights: Any, divisor: Any, unit: Any) -> tree.Node:
        return node(weights, divisor, sum(weights.values()) or unit)

    def told_or_lost(told: Any, change: Any, form: Any) -> None:
        if change is not None:
            give(told, change, form)

    patch.setattr(tree, "_node", as_shares)
    patch.setattr(attribution._Told, "_give", told_or_lost)


def the_ruler_is_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(attribution, "_ruler", lambda _: NOTHING)


def what_goes_has_the_sign_of_what_comes(patch: pytest.MonkeyPatch) -> None:
    lone = attribution._Told._lone

    def unsigned(told: Any, name: str, when: Any) -> Any:
        parts = lone(told, name, when)
        sign = Fraction(-1 if when == "before" else 1)
        return attribution._Parts(
            parts.weight.times(sign), parts.value, parts.lift_by_weight, parts.lift_by_value
        )

    patch.setattr(attribution._Told, "_lone", unsigned)


def lineage_is_dropped_for_who_comes_and_goes(patch: pytest.MonkeyPatch) -> None:
    kin = lineage.kin
    patch.setattr(difference, "kin", lambda before, after, *_: kin(before, after, ()))


def exemptions_are_not_told(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(attribution, "_lift", lambda *_: NOTHING)


def an_exemption_is_told_to_whom_it_is_not_granted(patch: pytest.MonkeyPatch) -> None:
    exemption = attribution._Told._exemption

    def granted(told: Any, pair: Any) -> Any:
        found = exemption(told, pair)
        return found and (told._of("exemption-granted", pair.now.id) or found)

    patch.setattr(attribution._Told, "_exemption", granted)


def a_range_is_taken_from_the_ends_of_the_columns(patch: pytest.MonkeyPatch) -> None:
    def ends(gauge: Gauge, form: Any) -> Band:
        count = [len(component.states) for component in gauge.components]
        read = [gauge.at(state).of(form) for state in ([0] * len(count), [n - 1 for n in count])]
        divisor = form.divisor * gauge.divisor
        return Band(Fraction(min(read), divisor), Fraction(max(read), divisor))

    patch.setattr(Gauge, "range", ends)


def least_states_are_chosen_for_each_version_alone(patch: pytest.MonkeyPatch) -> None:
    least, most = sheet.least, sheet.most
    patch.setattr(ground, "least", lambda one, _: least(one))
    patch.setattr(ground, "most", lambda one, _: most(one))


def facts_are_told_under_the_later_rules_alone(patch: pytest.MonkeyPatch) -> None:
    moves = two_days._moves

    def later(first: Any, second: Any) -> Any:
        return moves((first[1], first[1]), (second[1], second[1]))

    patch.setattr(two_days, "_moves", later)


def effects_are_those_of_the_first_day(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(two_days, "_mean_effect", lambda one, _: one)


def a_line_has_its_facts_whatever_moved_it(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(two_days, "_read", id)


def either_cause_is_taken_for_the_rules(patch: pytest.MonkeyPatch) -> None:
    by = causes.moved_by
    patch.setattr(causes, "moved_by", lambda *four: "rules" if by(*four) else None)


def heirs_are_taken_for_as_good_as_their_ancestor(patch: pytest.MonkeyPatch) -> None:
    mean = splitting._mean_value
    patch.setattr(splitting, "_mean_value", lambda side, _: mean(side[:1], Fraction(0)))


def what_is_told_apart_stays_in_the_split(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(splitting, "pairs", lambda *_: ())


def exemptions_told_apart_stay_in_the_split(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(splitting, "_told_apart", lambda *_: frozenset())


def sufficient_and_decisive_change_places(patch: pytest.MonkeyPatch) -> None:
    told = ledger.Ledger.verdicts

    def swapped(held: Any, change: Any) -> Any:
        found = told(held, change)
        return ledger.Verdicts(found.before, found.after, found.decisive, found.sufficient)

    patch.setattr(ledger.Ledger, "verdicts", swapped)


def other_units(case: RevisedCase) -> None:
    effects.check_units(case, Fraction(50), Fraction(1, 3))


def heirs(history: tuple[Vocabulary, tuple[CriteriaSet, ...]]) -> None:
    changes.check_heirs(history[1])


FAULTS: list[tuple[Plant, Law, Examples]] = [
    (bands_are_added_line_by_line, scores.check_totals, FIELDS),
    (the_unknown_is_taken_for_the_worst, scores.check_totals, FIELDS),
    (an_exempt_line_leaves_the_denominator, scores.check_totals, FIELDS),
    (vetoes_are_ignored, scores.check_standing, FIELDS),
    (the_least_grade_is_ignored, scores.check_standing, GRADED),
    (grades_are_best_line_by_line, scores.check_grades, GRADED),
    (ties_are_broken_by_the_order_of_the_file, scores.check_ties, KNOWN_FIELDS),
    (siblings_are_ranked_by_their_bands, scores.check_ranks, FIELDS),
    (ranks_count_states_in_which_an_offer_fails, scores.check_ranks, FIELDS),
    (shown_by_a_day_is_read_as_begun_that_day, lambda each: dates.check_shown(*each), SHOWN),
    (ancestors_two_versions_back_are_forgotten, heirs, changes.histories()),
    (the_weakest_of_several_ways_counts, heirs, changes.histories()),
    (an_id_that_came_is_told_of_each_ancestor, changes.check_comings_and_goings, REVISIONS),
    (any_note_excuses_every_change_of_its_kind, changes.check_notes, REVISIONS),
    (tightened_is_taken_for_relaxed, changes.check_strictness, DEMANDS),
    (units_of_weight_are_not_looked_at, other_units, SAME),
    (shares_stand_in_for_published_weights, effects.check_sums, REVISIONS),
    (the_ruler_is_dropped, effects.check_sums, REVISIONS),
    (what_goes_has_the_sign_of_what_comes, effects.check_sums, REVISIONS),
    (what_goes_has_the_sign_of_what_comes, effects.check_backwards, REVISIONS),
    (siblings_are_taken_for_strangers, learning.check_pairs, FEW_LINES),
    (a_doubtful_rival_is_taken_for_admitted, learning.check_pairs, FEW_LINES),
    (the_best_answer_is_told_for_any, learning.check_stakes, NARROW_FIELDS),
    (an_open_fact_makes_its_line_open, learning.check_knowledge, ONE_OFFER),
    (lineage_is_dropped_for_who_comes_and_goes, effects.check_headings, KNOWN_REVISIONS),
    (exemptions_are_not_told, effects.check_sums, REVISIONS),
    (an_exemption_is_told_to_whom_it_is_not_granted, effects.check_parts, exempt_by_turns()),
    (a_range_is_taken_from_the_ends_of_the_columns, effects.check_ranges, NARROW),
    (least_states_are_chosen_for_each_version_alone, effects.check_one_state, NARROW),
    (sufficient_and_decisive_change_places, effects.check_verdicts, DEMANDED),
    (facts_are_told_under_the_later_rules_alone, days.check_sums, ON_TWO_DAYS),
    (effects_are_those_of_the_first_day, days.check_sums, ON_TWO_DAYS),
    (effects_are_those_of_the_first_day, days.check_backwards, ON_TWO_DAYS),
    (a_line_has_its_facts_whatever_moved_it, days.check_same_facts, READ_TOGETHER),
    (either_cause_is_taken_for_the_rules, days.check_verdicts, ON_TWO_DAYS),
    (heirs_are_taken_for_as_good_as_their_ancestor, splits.check_parts_add_up, SPLITS),
    (what_is_told_apart_stays_in_the_split, splits.check_parts_add_up, SPLITS),
    (exemptions_told_apart_stay_in_the_split, splits.check_parts_add_up, SPLITS),
]


@pytest.mark.parametrize(
    ("plant", "law", "examples"),
    FAULTS,
    ids=[
        f"{plant.__name__} ({law.__name__})".replace("_", " ").replace("<lambda>", "check shown")
        for plant, law, _ in FAULTS
    ],
)
def test_a_law_fails_where(
    plant: Plant, law: Law, examples: Examples, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not fails(law, examples, FEW)
    plant(monkeypatch)
    assert fails(law, examples, ENOUGH)
