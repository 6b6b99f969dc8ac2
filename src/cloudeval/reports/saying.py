"""The program's own words, filled in, and dates and lists as each language writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date

from cloudeval.model.moment import Moment
from cloudeval.model.noun import record
from cloudeval.model.wording import Wording
from cloudeval.words.report import MONTHS, TEXTS


@record
class Say:
    """Says things in one language: ``say("score.title", name=…)``."""

    language: str
    texts: Mapping[str, Wording] = field(default_factory=lambda: TEXTS)
    """What there are words for; a report with words of its own adds them to those of all."""

    def __call__(self, key: str, **values: object) -> str:
        """The text of ``key``; a key without words is a fault of this program."""
        return self.texts[key].said(self.language).format(**values)

    def has(self, key: str) -> bool:
        """Whether there are words for ``key``."""
        return key in self.texts

    def file(self, wording: Wording | None) -> str:
        """A text that a file gives in both languages; nothing where it gives none."""
        return "" if wording is None else wording.said(self.language)

    def count(self, key: str, number: int, **values: object) -> str:
        """The text for one or for several; French takes nothing for one."""
        one = number == 1 or (number == 0 and self.language == "fr")
        return self(f"{key}.{'one' if one else 'many'}", number=number, **values)

    def listed(self, parts: Iterable[str]) -> str:
        """``a, b and c``."""
        *first, last = [*parts] or [""]
        return f"{', '.join(first)} {self('and')} {last}" if first else last

    def some(self, parts: Iterable[str], most: int) -> str:
        """The first ``most`` of a list, and how many are left out."""
        all_of = [*parts]
        if len(all_of) <= most:
            return self.listed(all_of)
        return self("some", shown=", ".join(all_of[:most]), more=len(all_of) - most)

    def on(self, day: date | Moment) -> str:
        """A day, a month or a year in words."""
        moment = day if isinstance(day, Moment) else Moment(day, day)
        first = moment.first
        parts = moment.written.count("-")
        if parts == 0:
            return str(first.year)
        month = MONTHS[first.month - 1].said(self.language)
        if parts == 1:
            return f"{month} {first.year}"
        number = "1er" if self.language == "fr" and first.day == 1 else str(first.day)
        return f"{number} {month} {first.year}"

    def dated(self, key: str, day: date | Moment, **values: object) -> str:
        """A sentence with a date, whose words are others for a day than for a month or a year."""
        whole = not isinstance(day, Moment) or day.first == day.last
        return self(f"{key}.{'day' if whole else 'span'}", date=self.on(day), **values)

    def moved(self, before: str, after: str) -> str:
        """``before → after``, or the one where nothing moved."""
        return before if before == after else f"{before} → {after}"
