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
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    names = _names(type(value))
    if names is not None:
        held = ((name, getattr(value, name)) for name in names)
        return {name: plain(item) for name, item in held if not _absent(item)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    raise TypeError(type(value))


_NAMES: dict[type, tuple[str, ...] | None] = {}


def _names(kind: type) -> tuple[str, ...] | None:
    """The names of a noun's fields, looked up once for each; None for what is no noun."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(f.name for f in fields(kind)) if is_dataclass(kind) else None
    return _NAMES[kind]


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
