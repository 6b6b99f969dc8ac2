"""Places: bands alone are wrong where offers share what is unknown, or may yet be eliminated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from cloudeval.model.claim import Existence, ExposureClaim
from cloudeval.model.criteria_set import CriteriaSet, GradeRule
from cloudeval.model.criterion import ExposureReading, LevelsScale
from cloudeval.model.law import InForce, Law
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate, Provider
from cloudeval.scoring.evaluation import Outcome, evaluate
from cloudeval.scoring.facts_at import Reader
from tests.builders import DAY, Answer, award, candidate, flat, reader, requirement, said

Ranks = dict[str, tuple[int, int] | None]

LAW = Law(
    id="law",
    title=said("law"),
    country="XX",
    extraterritorial=True,
    periods=(InForce(since=read_moment("2001"), sure="high", sources=()),),
)
REACH = ExposureReading(exposure=("law",))
LESS_IS_MORE = LevelsScale(
    kind="levels", values={"direct": Fraction(0), "indirect": Fraction(1, 2), "none": Fraction(1)}
)
MORE_IS_MORE = LevelsScale(
    kind="levels", values={"direct": Fraction(1), "indirect": Fraction(1, 2), "none": Fraction(0)}
)


def siblings(**answers: Mapping[str, Answer]) -> list[Candidate]:
    """Offers of one house, whose exposure to the law is not known."""
    offers = [candidate(name, given).offer for name, given in answers.items()]
    house = Provider(
        format="cloudeval/provider/1", id="house", name="house", country="XX", offers=tuple(offers)
    )
    return [Candidate(provider=house, offer=offer) for offer in offers]


def read(criteria: CriteriaSet) -> Reader:
    return reader(criteria, laws=[LAW])


def ranks(outcome: Outcome) -> Ranks:
    return {
        e.candidate.offer.id: (e.place.best, e.place.worst) if e.place else None
        for e in outcome.evaluations
    }


def points(outcome: Outcome) -> dict[str, tuple[object, object]]:
    return {e.candidate.offer.id: (e.floor, e.ceiling) for e in outcome.evaluations}


def test_an_order_is_settled_where_siblings_share_what_is_unknown() -> None:
    criteria = flat(award("la"), award("legal", 3, reads=REACH, scale=LESS_IS_MORE))
    outcome = evaluate(criteria, siblings(a={"la": 8}, b={"la": 5}), read(criteria))
    assert [e.floor < e.ceiling for e in outcome.evaluations] == [True, True]
    assert ranks(outcome) == {"a": (1, 1), "b": (2, 2)}
    assert outcome.settled


def test_a_sibling_that_is_admitted_wherever_the_other_is_stays_ahead_for_certain() -> None:
    """Both fail where the law reaches their house: in no state is b alone in the field."""
    criteria = flat(award("la"), requirement("must", "indirect", reads=REACH))
    outcome = evaluate(criteria, siblings(a={"la": 8}, b={"la": 5}), read(criteria))
    assert [e.standing for e in outcome.evaluations] == ["pending", "pending"]
    assert ranks(outcome) == {"a": (1, 1), "b": (2, 2)}


def test_rivals_that_share_what_is_unknown_are_not_all_ahead_at_once() -> None:
    """Of two siblings one gains where the other loses: c is never third, as by their bands."""
    up = award("up", reads=REACH, scale=LESS_IS_MORE, exempt=["house/b"])
    down = award("down", reads=REACH, scale=MORE_IS_MORE, exempt=["house/a"])
    criteria = flat(up, down, award("la", 2))
    third = with_law(candidate("c", {"la": 8}), "indirect")
    outcome = evaluate(criteria, [*siblings(a={"la": 4}, b={"la": 4}), third], read(criteria))
    assert points(outcome) == {"a": (45, 70), "b": (45, 70), "c": (65, 65)}
    assert ranks(outcome) == {"a": (1, 3), "b": (1, 3), "c": (1, 2)}


def with_law(one: Candidate, way: str) -> Candidate:
    """The same offer with its own claim on the law."""

    claim = ExposureClaim(
        way=way,  # type: ignore[arg-type]
        by=read_moment("2020-01-01"),
        seen=read_moment("2026-01-01"),
        sure="high",
        sources=(),
    )
    return replace(one, offer=replace(one.offer, exposure={"law": (claim,)}))


def test_a_rank_is_taken_over_the_states_in_which_the_offer_is_admitted() -> None:
    """Half the weight and a requirement read f: from 0.3 to 0.8, but 0.8 if admitted."""
    criteria = flat(award("half", reads="f"), award("rest"), requirement("must", "t10", reads="f"))
    a = candidate("a", {"rest": 6, "f": None})
    b = candidate("b", {"rest": 4, "f": 10})
    outcome = evaluate(criteria, [a, b], reader(criteria))
    assert points(outcome) == {"a": (30, 80), "b": (70, 70)}
    assert ranks(outcome) == {"a": (1, 1), "b": (1, 2)}


def test_a_rank_is_taken_over_the_states_in_which_the_least_grade_is_reached() -> None:
    graded = {f"t{n}": n // 3 for n in range(11)}
    criteria = replace(
        flat(award("one", reads="f", grade=graded), award("two")),
        grade=GradeRule(name=said("Level"), lowest=0, highest=3, minimum=3),
    )
    a, b = candidate("a", {"two": 4, "f": None}), candidate("b", {"two": 0, "f": 9})
    outcome = evaluate(criteria, [a, b], reader(criteria))
    assert [e.standing for e in outcome.evaluations] == ["pending", "admitted"]
    assert ranks(outcome) == {"a": (1, 1), "b": (1, 2)}


def test_who_may_not_have_been_offered_is_ahead_of_nobody_for_certain() -> None:
    criteria = flat(award("la"))
    shown = Existence(by=read_moment("2025-06-01"), sure="high", sources=())
    a, b = candidate("a", {"la": 8}), candidate("b", {"la": 5})
    later = replace(a, offer=replace(a.offer, exists=shown))
    assert DAY.year == 2025
    outcome = evaluate(criteria, [later, b], reader(criteria))
    assert [e.standing for e in outcome.evaluations] == ["pending", "admitted"]
    assert ranks(outcome) == {"a": (1, 1), "b": (1, 2)}


def test_bands_that_only_touch_share_a_place_in_no_state_but_the_one_where_they_touch() -> None:
    criteria = flat(award("la"))
    outcome = evaluate(
        criteria,
        [candidate("a", {"la": (5, 7)}), candidate("b", {"la": (2, 5)})],
        reader(criteria),
    )
    assert ranks(outcome) == {"a": (1, 1), "b": (1, 2)}


def test_a_tie_uses_up_as_many_ranks_as_it_has_members() -> None:
    criteria = flat(award("la"))
    tenths = {"a": 7, "b": 9, "c": 7, "d": 7, "e": 1}
    field = [candidate(name, {"la": n}) for name, n in tenths.items()]
    assert ranks(evaluate(criteria, field, reader(criteria))) == {
        "a": (2, 2),
        "b": (1, 1),
        "c": (2, 2),
        "d": (2, 2),
        "e": (5, 5),
    }


def test_who_fails_has_no_place_and_takes_none() -> None:
    criteria = flat(award("la"), requirement("must", "t5"))
    field = [
        candidate("a", {"la": 10, "must": 0}),
        candidate("b", {"la": 1, "must": 9}),
        candidate("c", {"la": 5, "must": None}),
    ]
    outcome = evaluate(criteria, field, reader(criteria))
    assert ranks(outcome) == {"a": None, "b": (1, 2), "c": (1, 1)}
    assert [e.place and e.place.may_be_eliminated for e in outcome.evaluations] == [
        None,
        False,
        True,
    ]


def test_ranks_say_that_they_are_not_exact_where_a_rivals_states_are_too_many() -> None:
    laws = [
        Law(
            id=f"law.{n}",
            title=said("law"),
            country="XX",
            extraterritorial=True,
            periods=LAW.periods,
        )
        for n in range(8)
    ]
    every = ExposureReading(exposure=())
    some = ExposureReading(exposure=tuple(law.id for law in laws[:7]))
    criteria = flat(
        award("legal", reads=every, scale=LESS_IS_MORE),
        award("other", reads=some, scale=MORE_IS_MORE),
        award("la"),
    )

    claim = ExposureClaim(
        way="none", by=read_moment("2020"), seen=read_moment("2026"), sure="high", sources=()
    )
    known = candidate("a", {"la": 5})
    known = replace(known, offer=replace(known.offer, exposure={law.id: (claim,) for law in laws}))
    unknown = candidate("b", {"la": 5})
    outcome = evaluate(criteria, [known, unknown], reader(criteria, laws=laws))
    here, there = outcome.evaluations
    assert (here.exact, there.exact) == (True, False)
    assert here.place
    assert not here.place.exact
    # What is set free can only be wider: in truth no less than a third, no more than two thirds.
    assert there.floor <= Fraction(100, 2)
    assert there.ceiling >= Fraction(100, 2)
