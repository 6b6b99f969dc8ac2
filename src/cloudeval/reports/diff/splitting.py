"""Lines that were split or refined: what more lines did, and what other demands did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from cloudeval.changes.change import KINDS
from cloudeval.effects.difference import NIL, Columns, Difference
from cloudeval.effects.splitting import CUT, Parts, splitting
from cloudeval.reports.diff.changed import offers_in_order, size
from cloudeval.reports.numbers import pair, quantity, shown, signed
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.told import kind_word, named

PARTS: Mapping[str, Callable[[Parts], Columns]] = {
    "splitting": lambda parts: parts.splitting,
    "asking": lambda parts: parts.asking,
    "elsewhere": lambda parts: parts.elsewhere,
}
"""The parts of an effect, in the order in which they are told."""
_VISIBLE = Fraction(1, 200)
"""The least effect that is not shown as nothing."""

ByOffer = Mapping[str, Columns]


def splits_cut(each: Difference, say: Say, *, full: bool) -> list[Block]:
    """One sentence; in full the parts by cause, then of each change that moved something."""
    names = offers_in_order(each)
    changes = [change for change in each.changes if change.kind in CUT]
    if not names or not changes:
        return []
    cut = splitting(each)
    if not full:
        return [_brief(cut, names, say)]
    rows = [
        (say("splitting.row", what=kind_word(kind, say), part=part), sums)
        for kind in KINDS
        if (held := [cut[c.fingerprint] for c in changes if c.kind == kind])
        for part, sums in _told(held, names, say)
    ]
    blocks: list[Block] = [
        Heading(2, say("splitting.title")),
        _table("cause", rows, names, say("splitting.causes"), say),
    ]
    moved = [
        (say("splitting.row", what=named(change, say), part=part), sums)
        for change in changes
        for part, sums in _told([cut[change.fingerprint]], names, say)
        if _visible(sums)
    ]
    if moved:
        blocks.append(_table("what", moved, names, say("splitting.changes"), say))
    return blocks


def _told(
    held: Sequence[Mapping[str, Parts]], names: Sequence[str], say: Say
) -> list[tuple[str, ByOffer]]:
    """The parts, with their words; what is elsewhere only where there is something."""
    sums = {part: _sums(held, part, names) for part in PARTS}
    return [
        (say(f"splitting.part.{part}"), found)
        for part, found in sums.items()
        if part != "elsewhere" or _visible(found)
    ]


def _sums(
    held: Iterable[Mapping[str, Parts]], part: str, names: Iterable[str]
) -> dict[str, Columns]:
    """One part for each offer, over several changes."""
    found = dict.fromkeys(names, NIL)
    for parts in held:
        for name in found:
            found[name] = found[name].plus(PARTS[part](parts[name]))
    return found


def _visible(sums: ByOffer) -> bool:
    return any(size(columns) >= _VISIBLE for columns in sums.values())


def _brief(cut: Mapping[str, Mapping[str, Parts]], names: Sequence[str], say: Say) -> Paragraph:
    """From the least to the most, over the offers, at the floor."""
    ends = {part: _sums(cut.values(), part, names) for part in PARTS}
    told = {part: _from_to(sums, say) for part, sums in ends.items()}
    elsewhere = ""
    if any(abs(columns.floor) >= _VISIBLE for columns in ends["elsewhere"].values()):
        elsewhere = say("splitting.elsewhere", points=told["elsewhere"])
    text = say(
        "splitting.brief",
        number=len(cut),
        splitting=told["splitting"],
        asking=told["asking"],
        elsewhere=elsewhere,
    )
    return Paragraph(text, close=True)


def _from_to(sums: ByOffer, say: Say) -> str:
    floors = [columns.floor for columns in sums.values()]
    low, high = min(floors), max(floors)
    if shown(low, say.language) == shown(high, say.language):
        return signed(low, say.language)
    return say("splitting.from-to", low=signed(low, say.language), high=signed(high, say.language))


def _table(
    what: str, rows: Iterable[tuple[str, ByOffer]], names: Sequence[str], caption: str, say: Say
) -> Table:
    cells = (
        (told, *(pair(sums[name], say.language, sign=True) for name in names))
        for told, sums in rows
    )
    return Table((column(say(f"column.{what}")), *map(figures, names)), tuple(cells), caption)


# ── as data ─────────────────────────────────────────────────────────────────────────────────────


def parts_documents(each: Difference) -> dict[str, dict[str, Any]]:
    """For each change of that kind, by its fingerprint, the parts of its effect on each offer."""
    return {
        name: {
            offer: {part: _columns(of(parts)) for part, of in PARTS.items()}
            for offer, parts in by_offer.items()
        }
        for name, by_offer in splitting(each).items()
    }


def _columns(columns: Columns) -> dict[str, Any]:
    return {"floor": quantity(columns.floor), "ceiling": quantity(columns.ceiling)}
