"""Where the rows of a report lead: by the offer, criterion or change that they begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from cloudeval.reports.diff.changed import Entry
from cloudeval.reports.diff.effects import label
from cloudeval.reports.saying import Say
from cloudeval.tui.compare.ways import ChangeOf, OfferOf, Way

Lead = Callable[[str], Way | None]
CUT = "…"
_BULLETS = "•-–→ "


def by_name(ways: Mapping[str, Way]) -> Lead:
    """A row leads where its first word does: a name, also one that was cut in its middle."""

    def lead(told: str) -> Way | None:
        words = told.lstrip(_BULLETS).split(maxsplit=1)
        if not words:
            return None
        word = words[0].rstrip(",:;.")
        found = ways.get(word)
        return found if found is not None or CUT not in word else _cut(word, ways)

    return lead


def _cut(word: str, ways: Mapping[str, Way]) -> Way | None:
    """What a name was before it was cut, if only one can be meant."""
    start, _, end = word.partition(CUT)
    meant = [way for name, way in ways.items() if name.startswith(start) and name.endswith(end)]
    return meant[0] if start and end and len(meant) == 1 else None


def by_text(ways: Mapping[str, Way]) -> Lead:
    """A row leads where the whole of it does."""
    return lambda told: ways.get(told.lstrip(_BULLETS).strip())


def either(*leads: Lead) -> Lead:
    """The first of several ways that there is."""
    return lambda told: next((way for lead in leads if (way := lead(told)) is not None), None)


def to_offers(names: Iterable[str]) -> Lead:
    """Rows that begin with an offer lead to it."""
    return by_name({name: OfferOf(name) for name in names})


def to_changes(entries: Iterable[Entry], say: Say) -> Lead:
    """Rows that are a change lead to it."""
    ways: dict[str, Way] = {}
    for entry in entries:
        for brief in (True, False):
            ways.setdefault(label(entry, say, brief=brief), ChangeOf(entry.change.fingerprint))
    return by_text(ways)
