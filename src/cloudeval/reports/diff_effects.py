"""What each change did to each total: the largest in brief, all of them in full."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from cloudeval.reports.diff_changes import Entry, entries, largest_of, offers_in_order, size
from cloudeval.reports.numbers import pair, shown
from cloudeval.reports.page import Block, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.told import named, sentence
from cloudeval.scoring.band import Band

_LARGEST = 4
"""Changes that a brief page tells with their effects."""
_VISIBLE = Fraction(1, 200)
"""The least effect that is not shown as nothing."""
_OFFERS = 4
"""Offers that stand side by side beside a change."""


def largest(compared: Compared, say: Say) -> list[Block]:
    """The changes that moved a total most."""
    names = offers_in_order(compared.first)
    all_of = entries(compared, say)
    moved = [entry for entry in all_of if largest_of(entry, names) >= _VISIBLE]
    if len(moved) < 2:  # noqa: PLR2004 - one change alone is told by its cause
        return []
    top = sorted(moved, key=lambda entry: -largest_of(entry, names))[:_LARGEST]
    caption = say("largest.caption", number=len(top), all=len(all_of))
    draw = _by_pair if len(names) > _OFFERS else _matrix
    return [draw(top, names, caption, say)]


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
    return [_matrix(moved, names, say(key), say, brief=False), *_ranges(moved, names, say)]


def _moves(found: Band) -> bool:
    return bool(found.low or found.high)


def _matrix(
    told: Sequence[Entry], names: Sequence[str], caption: str, say: Say, *, brief: bool = True
) -> Table:
    """Changes against offers."""
    rows = tuple(
        (
            label(entry, say, brief=brief),
            *(pair(entry.effect(name).columns, say.language, sign=True) for name in names),
        )
        for entry in told
    )
    return Table((column(say("column.what")), *map(figures, names)), rows, caption)


def label(entry: Entry, say: Say, *, brief: bool) -> str:
    """A change as a table names it; in brief with what stood before and after."""
    told = sentence(entry.change, say) if brief else named(entry.change, say)
    return f"{told} {entry.mark}" if entry.mark else told


def _by_pair(told: Sequence[Entry], names: Sequence[str], caption: str, say: Say) -> Table:
    """Each change with the offer that it moved most."""
    rows = []
    for entry in told:
        effects = {name: entry.effect(name).columns for name in names}
        most = max(names, key=lambda name: size(entry.effect(name)))
        alike = len(set(effects.values())) == 1
        figure = pair(effects[most], say.language, sign=True)
        rows.append((label(entry, say, brief=True), say("every-offer") if alike else most, figure))
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
