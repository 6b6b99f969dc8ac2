"""What is found in a cell, before anybody believes it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from cloudeval.model.text import disarmed

Kind = Literal["empty", "text", "number", "truth", "day", "formula", "error"]
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


class Found(NamedTuple):
    """A cell: what kind of thing it holds, and that as a text."""

    kind: Kind
    text: str = ""
    percent: bool = False
    """Whether a number is shown in per cent: what is read is a hundredth of what is seen."""
    mended: bool = False
    """Whether it held characters that no text may hold."""


EMPTY = Found("empty")


def found(cell: Any) -> Found:
    """What a cell of openpyxl holds. A formula is told as one: its stored result is not read."""
    value, kind = cell.value, cell.data_type
    if value is None:
        return EMPTY
    if kind == "f" or not isinstance(value, (str, bool, int, float, date, time, timedelta)):
        return Found("formula", str(getattr(value, "text", value)))
    if kind == "e":
        return Found("error", str(value))
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, (bool, int, float)):
        return _number(value, str(cell.number_format or ""))
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return Found("day", value.isoformat() if isinstance(value, date) else str(value))


def _number(value: float, shown: str) -> Found:
    """A number, or a truth value, of which Python makes a kind of number."""
    if isinstance(value, bool):
        return Found("truth", "true" if value else "false")
    return Found("number", digits(value), percent="%" in shown)


def digits(number: float) -> str:
    """A number in plain digits, as it was most probably typed: the fewest that give it."""
    written = format(Decimal(repr(number)), "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _text(value: str) -> Found:
    text = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), value)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = disarmed(text)
    if not clean.strip():
        return EMPTY
    return Found("text", clean.strip(), mended=clean != text)
