"""What is compared: two versions of one family, or what lies on the table on two days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from cloudeval.model.noun import record

_APART = re.compile(r"\s+|\.\.|→|,|;")
ARROW = "→"


@record
class Pair:
    """Two sides: a version and, where it was asked for, a day."""

    before: str
    after: str
    day: date | None = None
    """The day on which facts are read; None for the difference's own."""
    to_day: date | None = None
    """The day of the later side, where it is another."""

    @property
    def written(self) -> str:
        """What a person would type to ask for it."""
        days = [each.isoformat() if each is not None else "" for each in (self.day, self.to_day)]
        if self.before == self.after and all(days):
            return " ".join(days)
        sides = (self.before, days[0], self.after, days[1])
        return " ".join(filter(None, sides))


class Unread(Exception):
    """What was typed names no two sides; ``key`` says why, with ``values``."""

    def __init__(self, key: str, **values: str) -> None:
        """Keep why."""
        super().__init__(key)
        self.key = key
        self.values = values


def default(versions: Sequence[str], current: str, *, of_study: bool) -> Pair | None:
    """The first version and the newest; a study's version and the one before it.

    ``versions`` are in their order. None where there is only one: then days can be compared.
    """
    if len(versions) < 2:  # noqa: PLR2004 - a pair
        return None
    if not of_study or current not in versions:
        return Pair(versions[0], versions[-1])
    at = max(1, versions.index(current))
    return Pair(versions[at - 1], versions[at])


def read(text: str, versions: Sequence[str], current: str) -> Pair:
    """The pair that was typed: ``v1 v6``, ``2023-12-21 2026-09-15``, ``v1 2023-12-21 v6 2026-…``.

    A version alone is compared with the one on the table. :class:`Unread` says what is wrong.
    """
    words = [word for word in _APART.split(text.strip()) if word]
    if not words:
        raise Unread("nothing")
    names: list[str] = []
    days: list[tuple[int, date]] = []
    for word in words:
        day = _day(word)
        if day is not None:
            days.append((len(names), day))
        else:
            names.append(_version(word, versions))
    if len(names) > 2 or len(days) > 2:  # noqa: PLR2004 - two sides
        raise Unread("too-many")
    return _pair(names, days, versions, current)


def _pair(
    names: Sequence[str],
    days: Sequence[tuple[int, date]],
    versions: Sequence[str],
    current: str,
) -> Pair:
    told = [day for _, day in days]
    if not told and len(names) == 1:
        # In the order of the family, whichever was typed.
        held = (names[0], current)
        names = [each for each in versions if each in held] if names[0] != current else held
    if len(told) == 2:  # noqa: PLR2004 - two sides
        sides = names or (current,)
        pair = Pair(sides[0], sides[-1], *told)
    elif len(names) == 2:  # noqa: PLR2004 - two sides
        pair = Pair(names[0], names[1], *told)
    else:
        raise Unread("one-day")
    if pair.before == pair.after and pair.day == pair.to_day:
        raise Unread("same")
    if pair.day is not None and pair.day == pair.to_day:
        return Pair(pair.before, pair.after, pair.day)
    return pair


def _day(word: str) -> date | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", word) is None:
        return None
    with suppress(ValueError):
        return date.fromisoformat(word)
    raise Unread("no-day", day=word)


def _version(word: str, versions: Sequence[str]) -> str:
    name = word.rpartition("@")[2].casefold()
    found = next((each for each in versions if each.casefold() == name), None)
    if found is None:
        raise Unread("no-version", version=word, known=", ".join(versions))
    return found
