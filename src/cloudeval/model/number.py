"""Numbers as files write them: exact, of bounded length, never a float."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated

from cloudeval.model.noun import NotWrittenSo, Written

DECIMAL = r"-?[0-9]{1,12}(\.[0-9]{1,12})?"
RATIO = r"-?[0-9]{1,12}/[1-9][0-9]{0,6}"
_NUMBER = re.compile(f"{DECIMAL}|{RATIO}")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_LARGEST_DENOMINATOR = 10**6


def is_number(text: object) -> bool:
    """Whether ``text`` is written as a number may be: ``12``, ``0.25`` or ``1/3``."""
    return isinstance(text, str) and _NUMBER.fullmatch(text) is not None


def read_number(written: object) -> Fraction:
    """The exact value of ``12``, ``0.25`` or ``1/3``; anything else is refused."""
    if isinstance(written, Fraction):
        return written
    if not is_number(written):
        raise NotWrittenSo("value.number", written=_shown(written))
    number = Fraction(str(written))
    if "/" in str(written) and number.denominator > _LARGEST_DENOMINATOR:
        raise NotWrittenSo("value.number", written=_shown(written))
    return number


def read_weight(written: object) -> Fraction:
    """A number that is not negative."""
    weight = read_number(written)
    if weight < 0:
        raise NotWrittenSo("value.negative", written=_shown(written))
    return weight


def read_positive(written: object) -> Fraction:
    """A number above zero: a divisor, a maximum."""
    number = read_number(written)
    if number <= 0:
        raise NotWrittenSo("value.not-positive", written=_shown(written))
    return number


def read_divisor(written: object) -> Fraction | None:
    """``sum`` (None), or the number that a file prescribes."""
    return None if written is None or written == "sum" else read_positive(written)


def read_whole(written: object) -> int:
    """A whole number."""
    if isinstance(written, int) and not isinstance(written, bool):
        return written
    if not isinstance(written, str) or _WHOLE.fullmatch(written) is None:
        raise NotWrittenSo("value.whole", written=_shown(written))
    return int(written)


def read_truth(written: object) -> bool:
    """``true`` or ``false`` and nothing that looks like them."""
    if not isinstance(written, bool):
        raise NotWrittenSo("value.truth", written=_shown(written))
    return written


def _shown(written: object) -> str:
    return str(written)[:60]


_NUMBER_SCHEMA = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^({DECIMAL}|{RATIO})$"}]
}
Number = Annotated[Fraction, Written(read_number, _NUMBER_SCHEMA)]
Weight = Annotated[Fraction, Written(read_weight, _NUMBER_SCHEMA)]
Positive = Annotated[Fraction, Written(read_positive, _NUMBER_SCHEMA)]
Divisor = Annotated[
    Fraction | None, Written(read_divisor, {"anyOf": [{"const": "sum"}, {"type": "number"}]})
]
Whole = Annotated[int, Written(read_whole, {"type": "integer"})]
Truth = Annotated[bool, Written(read_truth, {"type": "boolean"})]
