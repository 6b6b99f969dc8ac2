"""What must hold of whatever is tried: nothing assumed is the score; the rest is what is scored."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.files import yaml
from cloudeval.files.building import build
from cloudeval.files.study_store import scenario_written
from cloudeval.jobs.trying import Trial
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.scenario import ALL, Assumption, Scenario
from cloudeval.reports.results import DayRead, Scored
from cloudeval.scoring.convening import assuming
from cloudeval.scoring.evaluation import Outcome, evaluate, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.supposing import supposed
from cloudeval.scoring.weighting import group_of, weigh
from cloudeval.testing import marked
from cloudeval.testing.strategies import DAY, Case, cases
from cloudeval.tui.whatif.state import (
    NONE,
    Assumptions,
    Ground,
    Head,
    Tried,
    assumptions_of,
    ground,
    is_lifted,
    lifting,
    nudged,
    part_of,
    redone,
    scenario_of,
    slid,
    strode,
    switched,
    tried,
    undone,
    weighing,
    with_fact,
    without_fact,
)

FEWER = settings(max_examples=40)
HEAD = Head("tried", "Tried", "To see.", "anne", marked.AT)


def scored(case: Case) -> Scored:
    outcome = evaluate(case.criteria, case.field, case.reader)
    return Scored(outcome, DayRead(DAY, "asked"), None, "all", "", ())


def figures(outcome: Outcome) -> list[tuple[object, ...]]:
    return [
        (e.offer, e.standing, e.floor, e.ceiling, e.exact, e.grade, e.place, e.contributions)
        for e in outcome.evaluations
    ]


def under(case: Case, held: Assumptions) -> list[tuple[object, ...]]:
    """The score of the version that the scenario makes, without any short cut."""
    scenario = scenario_of(held, HEAD)
    reader = Reader(case.vocabulary, DAY, committee=assuming(scenario, case.vocabulary))
    return figures(evaluate(supposed(case.criteria, scenario), case.field, reader))


@st.composite
def moves(draw: st.DrawFn, case: Case, on: Ground, held: Assumptions) -> Assumptions:
    """One more thing assumed, or one less, in any of the ways of the screen."""
    kinds = ["fact", "lift-all"]
    kinds += ["weigh", "nudge", "slide"] if on.groups else []
    kinds += ["switch"] if on.tests else []
    kinds += ["lift"] if on.exempting else []
    kinds += ["forget"] if held.facts else []
    kind = draw(st.sampled_from(kinds))
    group = draw(st.sampled_from([group.id for group in on.groups] or [""]))
    match kind:
        case "weigh":
            weight = draw(st.fractions(min_value=0, max_value=60, max_denominator=12))
            made = weighing(held, on, group, weight)
        case "nudge":
            made = draw(st.sampled_from([nudged, strode]))(
                held, on, group, draw(st.integers(-3, 3))
            )
        case "slide":
            made = slid(held, on, group, draw(st.integers(-2, 33)), 30)
        case "switch":
            made = switched(held, on, draw(st.sampled_from(on.tests)).id)
        case "lift":
            made = lifting(held, on, draw(st.sampled_from(on.exempting)).id)
        case "lift-all":
            made = lifting(held, on, ALL[0])
        case "forget":
            made = without_fact(held, draw(st.sampled_from(held.facts)).subject)
        case _:
            made = with_fact(held, draw(assumptions(case)))
    return made


@st.composite
def assumptions(draw: st.DrawFn, case: Case) -> Assumption:
    offer = draw(st.sampled_from([one.id for one in case.field]))
    about = draw(st.sampled_from(marked.subjects(case.vocabulary)))
    return Assumption(offer=offer, about=about, answer=draw(marked.answers(about, case.vocabulary)))


@st.composite
def paths(draw: st.DrawFn) -> tuple[Case, list[Assumptions]]:
    case = draw(cases())
    on = ground(case.criteria)
    path = [NONE]
    for _ in range(draw(st.integers(1, 6))):
        path.append(draw(moves(case, on, path[-1])))
    return case, path


@FEWER
@given(cases())
def test_where_nothing_is_assumed_the_score_is_the_score(case: Case) -> None:
    found = scored(case)
    assert Trial(found).under(scenario_of(NONE, HEAD)) is found.outcome


@FEWER
@given(paths())
def test_whatever_is_tried_is_scored_as_its_scenario_is(
    drawn: tuple[Case, list[Assumptions]],
) -> None:
    """Also on the way back: what was kept from one step is never taken for another."""
    case, path = drawn
    found = scored(case)
    trial = Trial(found)
    for held in (*path, *reversed(path)):
        outcome = trial.under(scenario_of(held, HEAD))
        assert figures(outcome) == under(case, held)
        asked = {*questions(outcome.criteria).readings}
        for each in outcome.evaluations:
            assert each.sheet.tariff.criteria == outcome.criteria
            # No more is read than is asked: what is read together may cost exactness.
            assert {*each.sheet.possibilities.read} == asked


@FEWER
@given(paths())
def test_assumptions_read_back_from_their_scenario_are_the_same(
    drawn: tuple[Case, list[Assumptions]],
) -> None:
    case, path = drawn
    on = ground(case.criteria)
    for held in path:
        assert assumptions_of(scenario_of(held, HEAD), on) == held


@FEWER
@given(paths())
def test_parts_and_sums_are_those_of_the_version_that_a_scenario_makes(
    drawn: tuple[Case, list[Assumptions]],
) -> None:
    case, path = drawn
    on = ground(case.criteria)
    for held in path:
        made = supposed(case.criteria, scenario_of(held, HEAD))
        for group in on.groups:
            assert part_of(held, on, group) == share_of(made, group.id)


def share_of(made: CriteriaSet, group: str) -> Fraction:
    weighed = weigh(made)
    lines = (award for award in made.awards if award.group == group)
    shares = (weighed.share(group_of(made, line.group), line.id) for line in lines)
    return sum(shares, Fraction(0))


@FEWER
@given(paths())
def test_undo_goes_all_the_way_back_and_redo_all_the_way_on(
    drawn: tuple[Case, list[Assumptions]],
) -> None:
    _, path = drawn
    held = Tried()
    for step in path:
        held = tried(held, step)
    back = held
    seen = [back.now]
    while back.past:
        back = undone(back)
        seen.append(back.now)
    assert back.now == NONE
    assert all(a != b for a, b in pairwise(seen))
    while back.future:
        back = redone(back)
    assert back == replace(held, pull="")


@FEWER
@given(paths())
def test_what_is_as_the_version_has_it_is_not_assumed(
    drawn: tuple[Case, list[Assumptions]],
) -> None:
    case, path = drawn
    on = ground(case.criteria)
    for held in path:
        back = held
        for group in on.groups:
            back = weighing(back, on, group.id, group.weight)
        for name in held.off:
            back = switched(back, on, name)
        for one in on.exempting:
            back = lifting(back, on, one.id) if is_lifted(back, one.id) else back
        back = lifting(back, on, ALL[0]) if back.lifted == ALL else back
        for fact in held.facts:
            back = without_fact(back, fact.subject)
        assert back == NONE


@FEWER
@given(paths())
def test_what_is_saved_is_read_back_exactly(drawn: tuple[Case, list[Assumptions]]) -> None:
    for held in drawn[1]:
        if held.number:
            meant = scenario_of(held, HEAD)
            written = scenario_written(meant, Path("nowhere", "tried.yaml"))
            assert b'"*"' not in written
            assert build(Scenario, yaml.compose(written, "tried.yaml").tree) == meant
