"""Dates as sources give them: a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated

from cloudeval.model.noun import NotWrittenSo, Written, record

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEARS = re.compile(r"([1-9][0-9]?) (year|years|month|months)")


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """What is known of a date: it lies between ``first`` and ``last``, both included."""

    first: date
    last: date

    @property
    def written(self) -> str:
        """The date as a file writes it: ``2023``, ``2023-12`` or ``2023-12-21``."""
        if self.first == self.last:
            return self.first.isoformat()
        if (self.first.month, self.first.day, self.last.month) == (1, 1, 12):
            return f"{self.first.year:04d}"
        return f"{self.first.year:04d}-{self.first.month:02d}"

    def __str__(self) -> str:
        """The date as a file writes it."""
        return self.written


@lru_cache(maxsize=4096)
def _parsed(written: str) -> Moment:
    found = _DATE.fullmatch(written)
    if found is None:
        raise NotWrittenSo("value.date", written=written[:60])
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        raise NotWrittenSo("value.date", written=written[:60]) from None
    if day:
        return Moment(first, first)
    if month:
        return Moment(first, first.replace(day=calendar.monthrange(first.year, month)[1]))
    return Moment(first, date(first.year, 12, 31))


def read_moment(written: object) -> Moment:
    """``2023``, ``2023-12`` or ``2023-12-21``."""
    if isinstance(written, Moment):
        return written
    if not isinstance(written, str):
        raise NotWrittenSo("value.date", written=str(written)[:60])
    return _parsed(str(written))


def read_day(written: object) -> date:
    """A whole date, ``2023-12-21``."""
    moment = read_moment(written)
    if moment.first != moment.last:
        raise NotWrittenSo("value.day", written=moment.written)
    return moment.first


@record
class Duration:
    """How long something lasts, in whole months."""

    months: int

    def after(self, start: date) -> date:
        """The last day of a validity that begins on ``start``, the same day of a later month."""
        months = start.year * 12 + start.month - 1 + self.months
        year, month = divmod(months, 12)
        day = min(start.day, calendar.monthrange(year, month + 1)[1])
        return date(year, month + 1, day)


def read_duration(written: object) -> Duration:
    """``3 years`` or ``18 months``."""
    found = _YEARS.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        raise NotWrittenSo("value.duration", written=str(written)[:60])
    return Duration(int(found[1]) * (12 if found[2].startswith("year") else 1))


def day_before(day: date) -> date:
    """The day before ``day``."""
    return day - timedelta(days=1)


_DATE_SCHEMA = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
Dated = Annotated[Moment, Written(read_moment, _DATE_SCHEMA)]
Day = Annotated[date, Written(read_day, {"type": "string", "format": "date"})]
Lasting = Annotated[
    Duration, Written(read_duration, {"type": "string", "pattern": "^[0-9]+ (years?|months?)$"})
]
