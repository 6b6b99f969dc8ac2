"""Exact numbers as people and programs read them: rounded once, here, half away from zero."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypedDict

from cloudeval.model.plain import number_text

if TYPE_CHECKING:
    from cloudeval.effects.difference import Columns

PLACES = 2
MINUS = "\N{MINUS SIGN}"
NARROW = "\N{NARROW NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
NOTHING = DASH
"""What stands in a cell that has no figure."""

_HALF = Fraction(1, 2)


class Quantity(TypedDict):
    """A number in a document: the nearest double for the eye, the ratio for the sum."""

    value: float
    exact: str


def quantity(number: Fraction) -> Quantity:
    """An exact number as a document gives it."""
    return {"value": float(number), "exact": f"{number.numerator}/{number.denominator}"}


def machine(number: Fraction) -> str:
    """The nearest double, with a point and no thousands, whatever the language."""
    return repr(float(number))


def rounded(number: Fraction, places: int = PLACES) -> str:
    """Plain digits with ``places`` decimals, rounded half away from zero on the exact value."""
    steps = int(abs(number) * 10**places + _HALF)
    digits = str(steps).rjust(places + 1, "0")
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
    sign = "-" if number < 0 and steps else ""
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def shown(number: Fraction, language: str, places: int = PLACES) -> str:
    """A number for the eye: ``−4.68`` in English, ``−4,68`` in French."""
    return _typeset(rounded(number, places), language)


def signed(number: Fraction, language: str, places: int = PLACES) -> str:
    """The same with a sign before what is not nothing."""
    text = shown(number, language, places)
    return f"+{text}" if number > 0 and text.strip("0.,") else text


def in_full(number: Fraction, language: str) -> str:
    """A number from a file as it stands there: all its decimals, or a ratio."""
    return _typeset(number_text(number), language)


def trimmed(number: Fraction, language: str, places: int = 4) -> str:
    """A sum or a maximum: as few decimals as it needs, ``places`` at the most."""
    text = rounded(number, places)
    return _typeset(text.rstrip("0").rstrip(".") if "." in text else text, language)


def per_cent(number: Fraction, language: str, places: int = PLACES) -> str:
    """A part of one as a percentage."""
    space = NARROW if language == "fr" else ""
    return f"{shown(number * 100, language, places)}{space}%"


def band(low: Fraction, high: Fraction, language: str) -> str:
    """From one number to another; one number where both are the same."""
    if low == high:
        return shown(low, language)
    return f"{shown(low, language)}{DASH}{shown(high, language)}"


def span(low: int, high: int) -> str:
    """From one whole number to another, as places and grades are."""
    return str(low) if low == high else f"{low}{DASH}{high}"


def pair(columns: Columns, language: str, *, sign: bool = False) -> str:
    """Floor and ceiling side by side: two columns, which need not be in order, and no interval.

    One figure where both are shown alike.
    """
    show = signed if sign else shown
    floor, ceiling = show(columns.floor, language), show(columns.ceiling, language)
    return floor if floor == ceiling else f"{floor} / {ceiling}"


def _typeset(digits: str, language: str) -> str:
    text = digits.replace("-", MINUS)
    return text.replace(".", ",") if language == "fr" else text
