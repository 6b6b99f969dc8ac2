from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.effects.difference import Columns
from cloudeval.reports import numbers

EXACT = st.fractions(min_value=-200, max_value=200, max_denominator=10**6)


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        ("2.675", "2.68", "2,68"),
        ("-0.005", "−0.01", "−0,01"),
        ("-0.004", "0.00", "0,00"),
        ("0.005", "0.01", "0,01"),
        ("1.005", "1.01", "1,01"),
        ("2/3", "0.67", "0,67"),
        ("-2.5", "−2.50", "−2,50"),
        ("99.995", "100.00", "100,00"),
        ("0", "0.00", "0,00"),
    ],
)
def test_a_half_is_rounded_away_from_zero_on_the_exact_value(
    number: str, english: str, french: str
) -> None:
    assert numbers.shown(Fraction(number), "en") == english
    assert numbers.shown(Fraction(number), "fr") == french


@given(st.decimals(min_value=-1000, max_value=1000, places=6), st.integers(0, 5))
def test_rounding_is_that_of_decimal_arithmetic(number: Decimal, places: int) -> None:
    expected = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    assert Decimal(numbers.rounded(Fraction(number), places)) == expected


@given(EXACT)
def test_the_opposite_number_is_shown_with_the_sign_turned(number: Fraction) -> None:
    one, other = numbers.rounded(number), numbers.rounded(-number)
    assert Decimal(one) == -Decimal(other)


@given(EXACT)
def test_nothing_has_no_sign(number: Fraction) -> None:
    shown = numbers.signed(number, "en")
    assert shown[0] in "+−" if shown.strip("+−0.") else shown == "0.00"


@given(EXACT)
def test_a_quantity_keeps_the_exact_number(number: Fraction) -> None:
    quantity = numbers.quantity(number)
    assert Fraction(quantity["exact"]) == number
    assert quantity["value"] == float(number)
    assert "/" in quantity["exact"]


@given(EXACT)
def test_a_machine_reads_back_the_nearest_double(number: Fraction) -> None:
    assert float(numbers.machine(number)) == float(number)


def test_french_has_a_narrow_space_before_the_percent_sign() -> None:
    assert numbers.per_cent(Fraction("1.0020"), "fr") == "100,20\u202f%"
    assert numbers.per_cent(Fraction("1.0020"), "en") == "100.20%"


@pytest.mark.parametrize(
    ("number", "shown"), [("105", "105"), ("100.0756", "100.0756"), ("1/3", "0.3333"), ("0", "0")]
)
def test_a_sum_has_only_the_decimals_that_it_needs(number: str, shown: str) -> None:
    assert numbers.trimmed(Fraction(number), "en") == shown


def test_two_columns_are_no_interval() -> None:
    falling = Columns(Fraction(10), Fraction(-20, 3))
    assert numbers.pair(falling, "fr", sign=True) == "+10,00 / −6,67"
    assert numbers.pair(Columns(Fraction(1), Fraction(1)), "en", sign=True) == "+1.00"


def test_one_place_stands_alone() -> None:
    assert (numbers.span(1, 1), numbers.span(1, 4)) == ("1", "1–4")
