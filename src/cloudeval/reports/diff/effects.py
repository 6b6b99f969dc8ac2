"""What each change did to each total: the largest in brief, all of them in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from cloudeval.effects.difference import Columns, Difference
from cloudeval.reports.diff.changed import Entry, entries, largest_of, offers_in_order, size
from cloudeval.reports.numbers import pair, shown
from cloudeval.reports.page import Block, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.told import named, sentence
from cloudeval.scoring.band import Band

Figures = Mapping[str, Columns]
"""What something did to each offer."""
_LARGEST = 4
"""Changes that a brief page tells with their effects."""
_VISIBLE = Fraction(1, 200)
"""The least effect that is not shown as nothing."""
_OFFERS = 4
"""Offers that stand side by side beside a change."""


def largest(compared: Compared, say: Say, *, top: int | None = None) -> list[Block]:
    """The changes that moved a total most, and what all the others did together."""
    names = offers_in_order(compared.first)
    all_of = entries(compared, say)
    moved = [entry for entry in all_of if largest_of(entry, names) >= _VISIBLE]
    if len(moved) < 2:  # noqa: PLR2004 - one change alone is told by its cause
        return []
    most = _LARGEST if top is None else top
    listed = sorted(moved, key=lambda entry: -largest_of(entry, names))[:most]
    caption = say("largest.caption", number=len(listed), all=len(all_of))
    told = [(label(entry, say, brief=True), _columns(entry, names)) for entry in listed]
    told += _others(listed, names, compared, say)
    return [(_by_pair if len(names) > _OFFERS else _matrix)(told, names, caption, say)]


def _columns(entry: Entry, names: Sequence[str]) -> Figures:
    return {name: entry.effect(name).columns for name in names}


def _others(
    listed: Sequence[Entry], names: Sequence[str], compared: Compared, say: Say
) -> list[tuple[str, Figures]]:
    """What is not listed, with its exact sum: once where the readings agree, else for each."""
    found: dict[str, Figures] = {}
    for each in compared.readings:
        known = {change.fingerprint for change in each.changes}
        own = [entry for entry in listed if entry.change.fingerprint in known]
        left = len(each.changes) - len(own)
        mark = "" if len(compared.readings) == 1 else f" {say(f'reading.{each.reading}.mark')}"
        if left:
            told = say.count("smaller", left, told=str(left)) + mark
            found[told] = {name: _left(each, own, name) for name in names}
    return [*found.items()]


def _left(each: Difference, own: Sequence[Entry], name: str) -> Columns:
    offer = next(offer for offer in each.offers if offer.offer == name)
    floor, ceiling = Fraction(0), Fraction(0)
    for effect in offer.effects.values():
        floor, ceiling = floor + effect.columns.floor, ceiling + effect.columns.ceiling
    for entry in own:
        columns = entry.effect(name).columns
        floor, ceiling = floor - columns.floor, ceiling - columns.ceiling
    return Columns(floor, ceiling)


def all_effects(compared: Compared, say: Say) -> list[Block]:
    """Every change that has an effect in some state, with its effect and its exact range."""
    names = offers_in_order(compared.first)
    moved = [
        entry
        for entry in entries(compared, say)
        if any(_moves(entry.effect(name).range) for name in names)
    ]
    if not moved:
        return []
    key = "effects.caption.contested" if len(compared.readings) > 1 else "effects.caption"
    told = [(label(entry, say, brief=False), _columns(entry, names)) for entry in moved]
    return [_matrix(told, names, say(key), say), *_ranges(moved, names, say)]


def _moves(found: Band) -> bool:
    return bool(found.low or found.high)


def _matrix(
    told: Sequence[tuple[str, Figures]], names: Sequence[str], caption: str, say: Say
) -> Table:
    """Changes against offers."""
    rows = tuple(
        (what, *(pair(effects[name], say.language, sign=True) for name in names))
        for what, effects in told
    )
    return Table((column(say("column.what")), *map(figures, names)), rows, caption)


def label(entry: Entry, say: Say, *, brief: bool) -> str:
    """A change as a table names it; in brief with what stood before and after."""
    told = sentence(entry.change, say) if brief else named(entry.change, say)
    return f"{told} {entry.mark}" if entry.mark else told


def _by_pair(
    told: Sequence[tuple[str, Figures]], names: Sequence[str], caption: str, say: Say
) -> Table:
    """Each change with the offer that it moved most."""
    rows = []
    for what, effects in told:
        most = max(names, key=lambda name: size(effects[name]))
        alike = len({effects[name] for name in names}) == 1
        figure = pair(effects[most], say.language, sign=True)
        rows.append((what, say("every-offer") if alike else most, figure))
    columns = (
        column(say("column.what")),
        column(say("column.most-moved")),
        figures(say("column.effect")),
    )
    return Table(columns, tuple(rows), caption)


def _ranges(told: Sequence[Entry], names: Sequence[str], say: Say) -> list[Block]:
    """The exact least and greatest effect over all states, where that is more than one figure."""
    wide = [entry for entry in told if not all(entry.effect(name).range.is_known for name in names)]
    if not wide:
        return []
    rows = tuple(
        (
            label(entry, say, brief=False),
            *(_range(entry.effect(name).range, say) for name in names),
        )
        for entry in wide
    )
    columns = (column(say("column.what")), *map(figures, names))
    return [Table(columns, rows, say("ranges.caption"))]


def _range(found: Band, say: Say) -> str:
    low, high = shown(found.low, say.language), shown(found.high, say.language)
    return low if found.is_known else say("range", low=low, high=high)
