"""A large field of offers, by example: what it is told, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest

import cloudeval
from cloudeval.changes.lineage import edges
from cloudeval.effects.many.field import Field, FieldDifference, NotAnswered, field_difference
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AttributeReading, LinearScale, Reading
from cloudeval.model.worth import Outcome, ladder
from tests.builders import award, flat, quantity, reader


def points(*figures: int | Fraction) -> tuple[Fraction, ...]:
    """Figures as a field tells them."""
    return tuple(map(Fraction, figures))


BEFORE = flat(award("one", 2), award("two", 2))
AFTER = flat(award("one", 2), award("two", 6), version="v2", supersedes="v1")


def told(
    before: CriteriaSet, after: CriteriaSet, answers: Mapping[str, Sequence[Outcome]]
) -> FieldDifference:
    names = ("ash/ash", "birch/birch", "cedar/cedar")
    columns: dict[Reading, Sequence[Outcome]] = {
        AttributeReading(attribute=name): column for name, column in answers.items()
    }
    words = reader(before, after, attributes=[quantity("speed", 0, 10)]).vocabulary
    return field_difference(
        before, after, edges(before, after, "detail"), Field(names, columns), words
    )


def test_each_offer_has_its_totals_and_the_effect_of_each_cause() -> None:
    found = told(BEFORE, AFTER, {"one": bytes([10, 0, 5]), "two": bytes([0, 10, 5])})
    assert found.before == points(50, 50, 50)
    assert found.after == points(25, 75, 50)
    assert found.causes() == {"reweighted": points(-25, 25, 0), "ruler": points(0, 0, 0)}


def test_effects_are_told_under_any_heading() -> None:
    after = flat(award("one", 3), award("two", 6), version="v2", supersedes="v1")
    found = told(BEFORE, after, {"one": [10, 0, 5], "two": [0, 10, 5]})
    by_criterion = found.by(lambda change: change.subject)
    assert set(by_criterion) == {"one", "two"}
    for change in found.changes:
        assert found.effect(change) == by_criterion[change.subject]


def test_a_number_is_answered_as_a_fraction() -> None:
    scale = LinearScale(kind="linear", worst=Fraction(0), best=Fraction(10), unit="u")
    read = AttributeReading(attribute="speed")
    before = flat(award("one", 1), award("two", 1, reads=read, scale=scale))
    after = flat(
        award("one", 1),
        award("two", 2, reads=read, scale=scale),
        version="v2",
        supersedes="v1",
    )
    speeds = [Fraction(1, 7), Fraction(20), Fraction(5)]
    found = told(before, after, {"one": bytes([0, 0, 0]), "speed": speeds})
    assert found.before == points(Fraction(100, 140), 50, 25)
    assert found.after == points(Fraction(200, 210), Fraction(200, 3), Fraction(100, 3))


def test_an_offer_that_is_exempt_stands_beside_those_that_are_bound() -> None:
    after = flat(award("one", 2), award("two", 2, exempt=["birch"]), version="v2", supersedes="v1")
    found = told(BEFORE, after, {"one": bytes([0, 0, 0]), "two": bytes([4, 4, 4])})
    assert found.causes() == {"exemption-granted": points(0, 30, 0), "ruler": points(0, 0, 0)}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"one": bytes(3)}, "two: one answer is needed for each offer"),
        ({"one": bytes(3), "two": bytes(2)}, "two: one answer is needed for each offer"),
        ({"one": bytes(3), "two": bytes([0, 11, 0])}, "two: an answer is no rung from 0 to 10"),
    ],
)
def test_a_table_with_a_hole_in_it_is_refused(
    answers: Mapping[str, Sequence[int]], said: str
) -> None:
    with pytest.raises(NotAnswered, match=said):
        told(BEFORE, AFTER, answers)


def test_a_script_may_ask_it_of_versions_on_file() -> None:
    library = cloudeval.open_library()
    versions = [library.criteria(f"emc2@{name}") for name in ("v1", "v6")]
    words = library.vocabulary(versions[1])
    ends = {each.reads: ladder(each.reads, words) for one in versions for each in one.awards}
    answers: dict[Reading, Sequence[Outcome]] = {
        reads: [Fraction(0), Fraction(1)] if rungs is None else bytes([0, len(rungs) - 1])
        for reads, rungs in ends.items()
    }
    field = cloudeval.Field(("ash/worst", "ash/best"), answers)
    found = cloudeval.attributed(library, "emc2@v1", "emc2@v6", field)
    assert found.after[1] > found.after[0]
    for place in range(2):
        parts = sum(figures[place] for figures in found.causes().values())
        assert parts == found.after[place] - found.before[place]
