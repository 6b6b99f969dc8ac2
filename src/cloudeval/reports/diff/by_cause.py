"""What made each total change: by cause, by group or by criterion, adding up exactly."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.effects.difference import Columns
from cloudeval.reports import frame
from cloudeval.reports.diff.changed import offers_in_order
from cloudeval.reports.diff.parts import By, Part, joined, largest_parts, parts_of, smaller
from cloudeval.reports.folding import columns as wide
from cloudeval.reports.numbers import NOTHING, pair, signed
from cloudeval.reports.page import Block, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say

_ABREAST = 4
"""Offers that stand side by side; more of them stand one below the other."""
_ROWS = 10
"""Groups or criteria that are listed singly."""
_NAMES = 24
_ROOM = 80 - _NAMES
"""How wide the figures beside the names of offers get, in columns of a terminal."""
_FIGURE, _GAP, _TITLE = 7, 2, 12
_PAIR = 2


def causes(
    compared: Compared, say: Say, *, full: bool, by: By = "cause", top: int | None = None
) -> list[Block]:
    """The change of each total by its parts, with both readings where they differ."""
    offers = offers_in_order(compared.first)
    first = compared.first
    if not offers or not (first.changes or first.days):
        return []
    parts = parts_of(compared, by, say)
    groups = [[offer] for offer in offers] if full else _alike(offers, parts)
    if full or len(groups) <= _ABREAST:
        most = top if top is not None or full or by == "cause" else _ROWS
        return [_down(parts, groups, compared, by, say, most=most, full=full)]
    return _across(parts, groups, compared, by, say, top=top)


def _alike(offers: Sequence[str], parts: Sequence[Part]) -> list[list[str]]:
    """Offers with the same effects under each reading."""
    found: dict[object, list[str]] = {}
    for offer in offers:
        readings = range(len(parts[0].sums))
        key = tuple(part.of(offer, at) for part in parts for at in readings)
        found.setdefault(key, []).append(offer)
    return [*found.values()]


# ── parts below each other, offers side by side ─────────────────────────────────────────────────


def _down(
    parts: Sequence[Part],
    groups: Sequence[Sequence[str]],
    compared: Compared,
    by: By,
    say: Say,
    *,
    most: int | None,
    full: bool,
) -> Table:
    told = [part for part in parts if part.size or (full and any(part.counts))]
    kept = told if most is None else _kept(told, most)
    rest = [part for part in parts if part not in kept]
    body = [part for part in kept if not part.own]
    if any(part.size for part in rest):
        body.append(smaller(rest, len(compared.readings), say))
    body += [part for part in kept if part.own]
    firsts = [group[0] for group in groups]
    rows = [row for part in body for row in _rows(part, firsts, compared, by, say)]
    change = {offer.offer: offer.change for offer in compared.first.offers}
    rows.append((say("column.change"), *(_cell(change[name], say) for name in firsts)))
    titles = (_called(group, groups, say) for group in groups)
    key = "effects.down.contested" if any(part.contested for part in body) else "effects.down"
    caption = say(key, what=say(f"effects.by.{by}"))
    return Table((column(say(f"column.{by}")), *map(figures, titles)), tuple(rows), caption)


def _kept(parts: Sequence[Part], most: int) -> list[Part]:
    kept = largest_parts([part for part in parts if not part.own], most)
    return [*kept, *(part for part in parts if part.own)]


def _rows(
    part: Part, offers: Sequence[str], compared: Compared, by: By, say: Say
) -> list[tuple[str, ...]]:
    """One row; where the readings differ, one for each."""
    if not part.contested:
        name = _counted(part.title, part.counted, by)
        return [(name, *(_cell(part.of(offer), say) for offer in offers))]
    rows = []
    for at, each in enumerate(compared.readings):
        count = str(part.counts[at]) if part.counts else ""
        name = f"{_counted(part.title, count, by)} {say(f'reading.{each.reading}.mark')}"
        cells = (_cell(part.of(o, at), say) if part.sums[at] else NOTHING for o in offers)
        rows.append((name, *cells))
    return rows


def _counted(name: str, count: str, by: By) -> str:
    """A cause or a group with how many changes it stands for."""
    return f"{name} ({count})" if by != "criterion" and count.strip("0/") else name


def _called(group: Sequence[str], groups: Sequence[Sequence[str]], say: Say) -> str:
    if len(groups) == 1 and len(group) > 1:
        return say("alike.all", number=len(group))
    if len(group) > _PAIR:
        return say("alike.some", first=group[0], more=len(group) - 1)
    return ", ".join(group)


def _cell(columns: Columns, say: Say) -> str:
    return pair(columns, say.language, sign=True)


# ── offers below each other, parts side by side ─────────────────────────────────────────────────


def _across(
    parts: Sequence[Part],
    groups: Sequence[Sequence[str]],
    compared: Compared,
    by: By,
    say: Say,
    *,
    top: int | None,
) -> list[Block]:
    """The parts with the largest effects; those that the readings differ in stand apart."""
    apart = [part for part in parts if part.contested and part.size]
    shared = [part for part in parts if not part.contested and part.size]
    first = [_together(apart, compared, say)] if apart else []
    rest = [part for part in shared if not part.own]
    own = [part for part in shared if part.own]
    kept = _fitting(rest, [*first, *own], by, say, top=top)
    left = [part for part in rest if part not in kept]
    told = [*first, *kept, *([smaller(left, len(compared.readings), say)] if left else []), *own]
    change = {offer.offer: offer.change for offer in compared.first.offers}
    titles = [*(_counted(part.name, part.counted, by) for part in told), say("column.change")]
    rows = [
        row
        for group in groups
        for row in stacked(group, [*(p.of(group[0]) for p in told), change[group[0]]], say)
    ]
    caption = say("effects.across", what=say(f"effects.by.{by}"))
    heading = column(say(f"column.offer.{compared.first.after.procedure}"))
    blocks: list[Block] = [Table((heading, *map(figures, titles)), tuple(rows), caption)]
    return [*blocks, *([_readings(apart, groups, compared, by, say)] if apart else [])]


def _together(apart: Sequence[Part], compared: Compared, say: Say) -> Part:
    """What the readings differ in, as one: the sum is the same under each."""
    few = len(apart) <= _PAIR
    name = ", ".join(part.name for part in apart) if few else say("effects.contested")
    found = joined(apart, name, len(compared.readings))
    return Part("", name, name, (), found.sums)


def _fitting(
    rest: Sequence[Part], others: Sequence[Part], by: By, say: Say, *, top: int | None
) -> list[Part]:
    """As many of the largest as stand beside the others; or as many as were asked for."""
    if top is not None:
        return largest_parts(rest, top)
    change = _takes(say("column.change"))
    room = _ROOM - change - sum(_takes(_counted(each.name, each.counted, by)) for each in others)
    for most in range(len(rest), 0, -1):
        kept = largest_parts(rest, most)
        fold = _takes(say.count("smaller", 1, told="")) if most < len(rest) else 0
        if sum(_takes(_counted(part.name, part.counted, by)) for part in kept) + fold <= room:
            return kept
    return largest_parts(rest, 1)


def _takes(title: str) -> int:
    return _GAP + max(_FIGURE, min(_TITLE, max(wide(word) for word in title.split(" "))))


def stacked(offers: Sequence[str], cells: Sequence[Columns], say: Say) -> list[tuple[str, ...]]:
    """Offers that share their figures: floors, and below them ceilings where any differs."""
    low = tuple(signed(cell.floor, say.language) for cell in cells)
    high = tuple(signed(cell.ceiling, say.language) for cell in cells)
    rows: list[tuple[str, ...]] = []
    for name in frame.packed(offers):
        rows.append((name, *low))
        if low != high:
            rows.append(("", *high))
    return rows


def _readings(
    apart: Sequence[Part],
    groups: Sequence[Sequence[str]],
    compared: Compared,
    by: By,
    say: Say,
) -> Table:
    """The parts in which the readings differ, paired."""
    told = [*apart]
    if len(apart) > _PAIR:
        told = largest_parts(apart, 1)
        rest = [part for part in apart if part not in told]
        told.append(smaller(rest, len(compared.readings), say))
    titles = [
        f"{_counted(part.name, str(part.counts[at]) if part.counts else '', by)} "
        f"{say(f'reading.{each.reading}.mark')}"
        for part in told
        for at, each in enumerate(compared.readings)
    ]
    rows = [
        row
        for group in groups
        for row in stacked(
            group,
            [part.of(group[0], at) for part in told for at in range(len(compared.readings))],
            say,
        )
    ]
    heading = column(say(f"column.offer.{compared.first.after.procedure}"))
    return Table((heading, *map(figures, titles)), tuple(rows), say("effects.readings"))
