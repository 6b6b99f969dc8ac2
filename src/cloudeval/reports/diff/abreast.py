"""The tables of the brief: both readings of a contested lineage side by side, nothing stacked."""

from __future__ import annotations

from collections import Counter

from cloudeval.changes.change import KINDS
from cloudeval.effects.difference import Columns
from cloudeval.model.noun import record
from cloudeval.reports.diff.by_offer import both_sides, denominators, standing_moved
from cloudeval.reports.diff.changed import offers_in_order
from cloudeval.reports.diff.parts import Part, joined, largest_parts, parts_of
from cloudeval.reports.numbers import DASH, NOTHING, pair, shown
from cloudeval.reports.page import Block, Paragraph, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import place_cell, shows_standing
from cloudeval.reports.told import kind_word

_CAUSES = 3
"""Causes that stand singly, beside those that hang on the reading."""
_RARE = 16
"""A kind with fewer changes is counted with the other rare ones, where several are."""


# ── what changed ────────────────────────────────────────────────────────────────────────────────


def kinds(compared: Compared, say: Say) -> Table:
    """How many changes of each kind, under each reading; the rare kinds together."""
    first = compared.first
    counts = [Counter(change.kind for change in each.changes) for each in compared.readings]
    told = [kind for kind in KINDS if any(count[kind] for count in counts)]
    rare = [kind for kind in told if max(count[kind] for count in counts) < _RARE]
    rare = rare if len(rare) > 1 else []
    listed = [kind for kind in told if kind not in rare]
    titles = [kind_word(kind, say) for kind in listed]
    titles += [say("brief.few", number=len(rare))] if rare else []
    rows = []
    for each, count in zip(compared.readings, counts, strict=True):
        cells = [count[kind] for kind in listed]
        cells += [sum(count[kind] for kind in rare)] if rare else []
        mark = f"reading.{each.reading}.mark" if len(counts) > 1 else "brief.number"
        rows.append((say(mark), *map(str, cells), str(count.total())))
    caption = say(
        "brief.counts",
        before=first.before.name,
        all_before=len(first.before.criteria),
        after=first.after.name,
        all_after=len(first.after.criteria),
        unchanged=len(first.unchanged),
    )
    columns = (column(say("brief.reading")), *map(figures, (*titles, say("brief.all"))))
    return Table(columns, tuple(rows), caption)


# ── what it did ─────────────────────────────────────────────────────────────────────────────────


def totals(compared: Compared, say: Say) -> list[Block]:
    """Standing, place and total of each offer, before → after; offers alike in one row."""
    first = compared.first
    of = {offer.offer: offer for offer in first.offers}
    stands = any(map(shows_standing, first.outcomes))
    alike: dict[tuple[str, ...], list[str]] = {}
    absent = []
    for was, now in both_sides(first):
        if was.standing == now.standing == "not-offered":
            absent.append(now.offer)
            continue
        offer = of[now.offer]
        cells = (
            *((standing_moved(first, was, now, say),) if stands else ()),
            say.moved(place_cell(was.place), place_cell(now.place)),
            _ends(offer.before, say),
            _ends(offer.after, say),
            pair(offer.change, say.language, sign=True),
        )
        alike.setdefault(cells, []).append(now.offer)
    words = [f"offer.{first.after.procedure}", *(["standing"] if stands else []), "place"]
    columns = (
        *(column(say(f"column.{word}")) for word in words),
        *(figures(say(f"column.{word}")) for word in ("before", "after", "change")),
    )
    rows = tuple((", ".join(names), *cells) for cells, names in alike.items())
    blocks: list[Block] = [
        Table(columns, rows, say("brief.totals", points=denominators(first, say)))
    ]
    return [*blocks, Paragraph(say("absent", offers=say.listed(absent)))] if absent else blocks


def _ends(columns: Columns, say: Say) -> str:
    low, high = (shown(end, say.language) for end in (columns.floor, columns.ceiling))
    return low if low == high else f"{low}{DASH}{high}"


@record
class _Abreast:
    """A column of the table of causes: a part, under one reading."""

    title: str
    part: Part
    reading: int


def causes(compared: Compared, say: Say) -> list[Block]:
    """Rows of offers, columns of causes; what the readings tell otherwise under each of them."""
    parts = [part for part in parts_of(compared, "cause", say) if part.size]
    offers = offers_in_order(compared.first)
    if not parts or not offers:
        return []
    shared = [part for part in parts if not part.contested]
    kept = largest_parts(shared, _CAUSES)
    left = [part for part in shared if part not in kept]
    if len(left) == 1:
        kept, left = shared, []
    readings = len(compared.readings)
    told = [
        _Abreast(f"{part.name} {say(f'reading.{each.reading}.mark')}", part, at)
        for part in parts
        if part.contested
        for at, each in enumerate(compared.readings)
    ]
    told += [_Abreast(part.name, part, 0) for part in kept]
    if left:
        name = say("brief.smaller", number=len(left))
        told.append(_Abreast(name, joined(left, name, readings), 0))
    caption = say("brief.causes", left=len(left)) if left else say("brief.causes.all")
    change = {offer.offer: offer.change for offer in compared.first.offers}
    alike: dict[tuple[str, ...], list[str]] = {}
    for offer in offers:
        cells = (*(_of(each, offer, say) for each in told), _signed(change[offer], say))
        alike.setdefault(cells, []).append(offer)
    rows = tuple((", ".join(names), *cells) for cells, names in alike.items())
    heading = column(say(f"column.offer.{compared.first.after.procedure}"))
    titles = [*(each.title for each in told), say("column.change")]
    return [Table((heading, *map(figures, titles)), rows, caption)]


def _of(each: _Abreast, offer: str, say: Say) -> str:
    if not each.part.sums[each.reading]:
        return NOTHING
    return _signed(each.part.of(offer, each.reading), say)


def _signed(columns: Columns, say: Say) -> str:
    return pair(columns, say.language, sign=True)
