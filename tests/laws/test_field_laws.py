"""A large field of offers is told the same as a few: exact, and with the same sums."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cloudeval.changes.lineage import edges
from cloudeval.effects.difference import Difference, difference
from cloudeval.effects.many.field import Field, FieldDifference, field_difference
from cloudeval.effects.many.lanes import Lanes, width_of
from cloudeval.testing.strategies import RevisedCase, revised_cases


def both(case: RevisedCase) -> tuple[Difference, FieldDifference]:
    """One case, told offer by offer and as a field."""
    tied = edges(case.before, case.after, "detail")
    single = difference(case.before, case.after, ("detail", tied), case.field, case.reader)
    sheets = [evaluation.sheet for evaluation in single.outcomes[1].evaluations]
    readings = {c.reads for version in (case.before, case.after) for c in version.awards}
    answers = {
        reading: tuple(sheet.possibilities.read[reading].outcomes[0] for sheet in sheets)
        for reading in readings
    }
    field = Field(tuple(sheet.offer for sheet in sheets), answers)
    return single, field_difference(case.before, case.after, tied, field, case.vocabulary)


def floors(single: Difference, place: int) -> dict[str, Fraction]:
    causes = single.causes(single.offers[place])
    return {name: columns.floor for name, columns in causes.items()}


def check_field(case: RevisedCase) -> None:
    """Totals, ruler, causes and single effects, for every offer."""
    single, field = both(case)
    assert field.changes == single.changes
    causes = field.causes()
    for place, offer in enumerate(single.offers):
        assert field.offers[place] == offer.offer
        assert (field.before[place], field.after[place]) == (offer.before.floor, offer.after.floor)
        assert {name: figures[place] for name, figures in causes.items()} == floors(single, place)
        for change in field.changes:
            told = offer.effects[change.fingerprint].columns.floor
            assert field.effect(change)[place] == told


@given(revised_cases(gaps=0))
def test_a_field_is_told_what_each_of_its_offers_is_told(case: RevisedCase) -> None:
    check_field(case)


@given(revised_cases(gaps=0))
def test_headings_and_the_ruler_add_up_to_the_change_of_each_total(case: RevisedCase) -> None:
    _, field = both(case)
    for heading in (lambda change: change.kind, lambda change: change.subject):
        told = field.by(heading)
        for place in range(len(field.offers)):
            parts = [figures[place] for figures in told.values()]
            moved = field.after[place] - field.before[place]
            assert sum(parts, field.ruler[place]) == moved


# ── lanes ───────────────────────────────────────────────────────────────────────────────────────

NUMBERS = st.integers(0, 2**70)


@given(st.data(), st.integers(1, 6))
def test_a_weighted_sum_of_packed_columns_is_that_of_each_lane(
    data: st.DataObject, count: int
) -> None:
    columns = data.draw(st.lists(st.lists(NUMBERS, min_size=count, max_size=count), max_size=5))
    many = len(columns)
    weights = data.draw(st.lists(st.integers(-(2**40), 2**40), min_size=many, max_size=many))
    bound = sum(abs(weight) * max(column) for weight, column in zip(weights, columns, strict=True))
    lanes = Lanes(count, width_of(max(bound, 2**70)))
    packed = [lanes.packed(map(lanes.written, column)) for column in columns]
    found = sum(weight * column for weight, column in zip(weights, packed, strict=True))
    assert lanes.unpacked(found) == [
        sum(weight * column[n] for weight, column in zip(weights, columns, strict=True))
        for n in range(count)
    ]


@given(st.integers(0, 400))
def test_a_width_holds_the_largest_number_and_its_opposite(bits: int) -> None:
    for bound in (2**bits - 1, 2**bits):
        lanes = Lanes(2, width_of(bound))
        apart = lanes.ones - 2
        for sign in (1, -1):
            assert lanes.unpacked(sign * bound * apart) == [-sign * bound, sign * bound]
