"""Totals: exact where a bundle of bands would be too wide."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from cloudeval.model.attribute import Quantity
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import LevelsScale, LinearScale, PointsScale
from cloudeval.scoring.evaluation import Evaluation, evaluate
from tests.builders import (
    DOWN,
    Answer,
    award,
    candidate,
    flat,
    grouped,
    quantity,
    reader,
    requirement,
)


def scored(
    criteria: CriteriaSet, answers: dict[str, Answer], attributes: Sequence[Quantity] = ()
) -> Evaluation:
    words = reader(criteria, attributes=attributes)
    return evaluate(criteria, [candidate("a", answers)], words).evaluations[0]


def test_lines_that_read_one_unknown_in_opposite_directions_give_a_total_of_no_width() -> None:
    criteria = flat(award("up", reads="f"), award("down", reads="f", scale=DOWN))
    found = scored(criteria, {"f": None})
    assert found.floor == found.ceiling == 50
    assert [c.value.width for c in found.contributions] == [1, 1]


def test_a_requirement_and_half_the_weight_may_read_one_fact() -> None:
    criteria = flat(award("half", reads="f"), award("rest"), requirement("must", "t10", reads="f"))
    found = scored(criteria, {"rest": 6, "f": None})
    assert [found.floor, found.ceiling, found.standing] == [30, 80, "pending"]
    assert found.place
    assert found.place.may_be_eliminated


def test_a_lines_floor_may_exceed_its_ceiling() -> None:
    """Columns are taken at one state of the whole, not at each line's own worst and best."""
    criteria = flat(award("up", 3, reads="f"), award("down", reads="f", scale=DOWN))
    found = scored(criteria, {"f": None})
    assert [found.floor, found.ceiling] == [25, 75]
    up, down = found.contributions
    assert [up.floor, up.ceiling] == [0, 75]
    assert [down.floor, down.ceiling] == [25, 0]


def test_a_peak_between_the_ends_is_found() -> None:
    peaked = LevelsScale(kind="levels", values={f"t{n}": Fraction(int(n == 5)) for n in range(11)})
    found = scored(flat(award("f", scale=peaked)), {"f": (3, 8)})
    assert [found.floor, found.ceiling] == [0, 100]


def test_a_number_is_tried_where_scales_bend() -> None:
    """Neither end of the range is the worst or the best of the sum."""

    def line(worst: int, best: int) -> LinearScale:
        return LinearScale(kind="linear", worst=Fraction(worst), best=Fraction(best), unit="u")

    criteria = flat(
        award("rise", reads="n", scale=line(2, 4)), award("fall", reads="n", scale=line(8, 6))
    )
    found = scored(criteria, {}, attributes=[quantity("n", 0, 10)])
    assert [found.floor, found.ceiling] == [50, 100]


def test_one_yes_beside_many_blanks_is_nearly_the_whole_range() -> None:
    criteria = flat(*(award(f"c{n}") for n in range(36)))
    found = scored(criteria, {"c0": 10})
    assert [found.floor, found.ceiling] == [Fraction(100, 36), 100]


def test_a_sum_of_105_over_100_is_computed_as_written() -> None:
    criteria = grouped(
        {"x": 60, "y": 45}, award("ax", group="x"), award("by", group="y"), divide_by=100
    )
    assert scored(criteria, {"ax": 10, "by": 10}).floor == 105
    assert [g.share for g in scored(criteria, {}).groups] == [Fraction(60, 100), Fraction(45, 100)]


def test_an_exempt_line_counts_as_fully_met_in_every_state() -> None:
    criteria = flat(award("one", exempt=["a"]), award("two"))
    found = scored(criteria, {"two": 4})
    assert [found.floor, found.ceiling] == [70, 70]
    assert [c.exempt for c in found.contributions] == [True, False]
    assert scored(criteria, {"one": 0, "two": 4}).floor == 70


def test_an_exemption_of_a_provider_is_one_of_all_its_offers() -> None:
    criteria = flat(award("one", exempt=["house"]), award("two"))
    field = [candidate(name, {"one": 0, "two": 0}, provider="house") for name in ("a", "b")]
    other = candidate("a", {"one": 0, "two": 0}, provider="elsewhere")
    found = evaluate(criteria, [*field, other], reader(criteria)).evaluations
    assert [e.floor for e in found] == [50, 50, 0]


def test_points_are_out_of_what_is_declared() -> None:
    scale = PointsScale(
        kind="points", out_of=Fraction(4), points={f"t{n}": Fraction(n, 5) for n in range(11)}
    )
    assert scored(flat(award("one", scale=scale)), {"one": 10}).floor == 50


def test_weights_of_nothing_give_no_points() -> None:
    assert scored(flat(award("one", 0)), {"one": 10}).ceiling == 0
    assert scored(grouped({"all": 0}, award("one")), {"one": 10}).ceiling == 0


def test_a_set_of_requirements_alone_gives_no_points_but_a_standing() -> None:
    found = scored(flat(requirement("must", "t5")), {"must": 7})
    assert [found.floor, found.ceiling, found.standing] == [0, 0, "admitted"]


def test_reasons_tell_what_fails_before_what_is_unproven() -> None:
    criteria = flat(
        requirement("open", "t5"), requirement("fails", "t5"), requirement("holds", "t5")
    )
    found = scored(criteria, {"fails": 1, "holds": 9})
    named = [check.criterion.id for check in found.reasons if check.criterion]
    assert named == ["fails", "open"]


def test_the_role_in_the_case_stands_beside_the_offer() -> None:
    criteria = flat(award("one"))
    field = [candidate("a", {"one": 1}), candidate("b", {"one": 2})]
    found = evaluate(criteria, field, reader(criteria), {"a/a": "incumbent"})
    assert [e.role for e in found.evaluations] == ["incumbent", None]
