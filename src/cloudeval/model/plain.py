"""Nouns as plain data again: what a digest, a fingerprint and a JSON document are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction

from cloudeval.model.instant import Stamp
from cloudeval.model.moment import Duration, Moment

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:  # noqa: PLR0911 - one line for each kind of value
    """``value`` as mappings, lists and texts, without what is absent; numbers are exact texts."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Fraction):
        return number_text(value)
    if isinstance(value, (Moment, Stamp, date)):
        return str(value)
    if isinstance(value, Duration):
        return f"{value.months} months"
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(item)
            for field in fields(value)
            if not _absent(item := getattr(value, field.name))
        }
    raise TypeError(type(value))


def _absent(value: object) -> bool:
    return value is None or (isinstance(value, (tuple, dict)) and not value)


def number_text(number: Fraction) -> str:
    """A decimal where there is an exact one of at most twelve places, else a ratio."""
    if number.denominator == 1:
        return str(number.numerator)
    for places in range(1, 13):
        scaled = number * 10**places
        if scaled.denominator == 1:
            sign = "-" if scaled < 0 else ""
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            return f"{sign}{digits[:-places]}.{digits[-places:]}"
    return f"{number.numerator}/{number.denominator}"
