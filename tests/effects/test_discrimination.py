"""Who could answer: worked cases, and every state of small ones tried in turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given

from cloudeval.effects.discrimination import Answerable, answerable, first_of
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, Requirement, Veto
from cloudeval.model.provider import Candidate
from cloudeval.scoring.evaluation import evaluate
from cloudeval.testing.strategies import Case, cases
from tests import oracles
from tests.builders import Answer, award, candidate, flat, reader, requirement

LOW, HIGH = "t2", "t8"
MOST_STATES = 400


def asked(version: CriteriaSet, **offers: Mapping[str, Answer]) -> Answerable:
    field = [candidate(name, answers) for name, answers in offers.items()]
    return answerable(evaluate(version, field, reader(version)))


def told(found: Answerable) -> dict[str, tuple[str, str | None]]:
    return {each.criterion.id: (each.how, each.offer) for each in found.divided}


def test_a_line_that_one_offer_alone_meets_is_weighed() -> None:
    found = asked(flat(award("a", 3), award("b")), ash={"a": 10, "b": 10}, birch={"a": 9, "b": 10})
    assert told(found) == {"a": ("alone", "ash/ash"), "b": ("several", None)}
    assert found.share("alone") == Fraction(3, 4)
    assert [each.criterion.id for each in found.alone("ash/ash")] == ["a"]


def test_what_nobody_meets_is_no_one_s_alone() -> None:
    found = asked(flat(award("a")), ash={"a": 5}, birch={"a": 4})
    assert told(found) == {"a": ("nobody", None)}


def test_what_is_unknown_of_the_others_leaves_it_open() -> None:
    found = asked(flat(award("a")), ash={"a": 10}, birch={"a": None})
    assert told(found) == {"a": ("may-be-alone", None)}


def test_who_is_exempt_meets_alone_what_all_others_fail_and_it_is_said() -> None:
    version = flat(award("x"), requirement("r", HIGH, exempt=["ash"]))
    found = asked(version, ash={"r": 1, "x": 5}, birch={"r": 1, "x": 5})
    (line,) = [each for each in found.divided if each.criterion.id == "r"]
    assert (line.how, line.offer, line.exempt) == ("alone", "ash/ash", True)


def test_without_the_only_requirement_that_it_fails_an_offer_is_back_and_may_be_first() -> None:
    version = flat(award("x"), requirement("r", HIGH), requirement("s", LOW))
    found = asked(
        version,
        ash={"x": 5, "r": 9, "s": 5},
        birch={"x": 9, "r": 1, "s": 5},
        cedar={"x": 9, "r": 1, "s": 1},
    )
    assert found.first == ("ash/ash",)
    (r, s) = found.bars
    assert (r.criterion.id, r.out, r.only, r.first) == (
        "r",
        ("birch/birch", "cedar/cedar"),
        ("birch/birch",),
        ("birch/birch",),
    )
    assert (s.criterion.id, s.out, s.only, s.first) == ("s", ("cedar/cedar",), (), None)


def test_who_could_still_fail_another_requirement_is_back_all_the_same() -> None:
    version = flat(award("x"), requirement("r", HIGH), requirement("s", LOW))
    found = asked(version, ash={"x": 5, "r": 9, "s": 5}, birch={"x": 9, "r": 1, "s": None})
    (bar,) = found.bars
    assert (bar.only, set(bar.first or ())) == (("birch/birch",), {"ash/ash", "birch/birch"})


def test_a_veto_is_left_out_without_its_line() -> None:
    version = flat(award("x"), award("v", veto=Veto(below=HIGH)))
    found = asked(version, ash={"x": 5, "v": 9}, birch={"x": 9, "v": 7})
    (bar,) = found.bars
    assert (bar.only, bar.first) == (("birch/birch",), ("birch/birch",))


def met(case: Case, one: AnyCriterion, offer: Candidate) -> set[bool]:
    """Whether an offer meets a criterion, state by state."""
    facts = oracles.unknowns([offer], (case.criteria,), case.vocabulary)
    assume(oracles.count(facts) <= MOST_STATES)
    return {
        oracles.passes(one, offer, state, case.vocabulary)
        if isinstance(one, Requirement)
        else oracles.counted(one, offer, state, case.vocabulary) == 1
        for state in oracles.states(facts)
    }


def divided(ways: Sequence[set[bool]]) -> str:
    sure, open_ = ways.count({True}), ways.count({True, False})
    if not sure and not open_:
        return "nobody"
    return "several" if sure > 1 else "alone" if sure and not open_ else "may-be-alone"


@given(cases())
def test_every_criterion_divides_the_field_as_trying_every_state_says(case: Case) -> None:
    found = answerable(evaluate(case.criteria, case.field, case.reader))
    offered = [e.candidate for e in found.outcome.evaluations if e.standing != "not-offered"]
    for each in found.divided:
        assert each.how == divided([met(case, each.criterion, offer) for offer in offered])


@given(cases())
def test_who_comes_back_without_a_requirement_is_who_does_not_fail_what_is_left(case: Case) -> None:
    outcome = evaluate(case.criteria, case.field, case.reader)
    failing = {e.offer for e in outcome.evaluations if e.standing == "failing"}
    for bar in answerable(outcome).bars:
        assert {*bar.out} <= failing
        if not isinstance(bar.criterion, Requirement):
            continue
        left = tuple(each for each in case.criteria.criteria if each != bar.criterion)
        without = evaluate(replace(case.criteria, criteria=left), case.field, case.reader)
        still = {e.offer for e in without.evaluations if e.standing == "failing"}
        assert {*bar.only} == {*bar.out} - still
        assert bar.first == (first_of(without) if bar.only else None)
