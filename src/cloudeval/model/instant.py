"""When somebody wrote something down: a day, or a moment of it with its time zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated

from cloudeval.model.noun import NotWrittenSo, Written

_STAMP = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?"
_FORM = re.compile(_STAMP)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, or a day and a time of day with its distance from UTC, kept as it was written."""

    written: str
    day: date
    """The day where it was written, not the day in UTC."""
    moment: datetime | None = None

    def before(self, other: Stamp) -> bool:
        """Whether this is surely earlier; of two on one day that give no time, neither is."""
        if self.moment is not None and other.moment is not None:
            return self.moment < other.moment
        return self.day < other.day

    def __str__(self) -> str:
        """As it was written."""
        return self.written


@lru_cache(maxsize=4096)
def _parsed(written: str) -> Stamp:
    if _FORM.fullmatch(written) is None:
        raise NotWrittenSo("value.stamp", written=written[:60])
    try:
        moment = datetime.fromisoformat(written) if "T" in written else None
        day = moment.date() if moment is not None else date.fromisoformat(written)
    except ValueError:
        raise NotWrittenSo("value.stamp", written=written[:60]) from None
    return Stamp(written, day, moment)


def read_stamp(written: object) -> Stamp:
    """``2026-03-04``, or ``2026-03-04T10:30+01:00``; a time without a zone is refused."""
    if isinstance(written, Stamp):
        return written
    if not isinstance(written, str):
        raise NotWrittenSo("value.stamp", written=str(written)[:60])
    return _parsed(str(written))


Stamped = Annotated[Stamp, Written(read_stamp, {"type": "string", "pattern": f"^{_STAMP}$"})]
