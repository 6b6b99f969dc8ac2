"""The parts that a change of a total is made of: causes, groups or criteria.

Each with what it did to each offer under each reading of lineage; together they are the change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from typing import Literal, get_args

from cloudeval.changes.change import KINDS, Change
from cloudeval.effects.difference import NIL, Columns, Difference, OfferDifference, sum_of
from cloudeval.model.noun import record
from cloudeval.reports.diff.changed import offers_in_order
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.told import kind_word, subject

By = Literal["cause", "group", "criterion", "version"]
"""What the parts of a table of effects are."""
BY: tuple[By, ...] = get_args(By)
CAUSES = (*KINDS, "ruler", "facts", "unknowns")
"""All that a change of a total can come from, in the order in which a reader is told of it."""
_REST = ("ruler", "facts", "unknowns")
"""What no change of a line accounts for; never folded into anything."""

Sums = Mapping[str, Columns]
"""By offer."""


@record
class Part:
    """A heading of a table of effects, with what stands under it."""

    key: str
    name: str
    title: str
    """What it is called where there is room for more."""
    counts: tuple[int, ...]
    """How many changes, under each reading."""
    sums: tuple[Sums, ...]
    """What they did, under each reading."""

    @property
    def counted(self) -> str:
        """How many changes, as one figure or as one for each reading."""
        return "/".join(map(str, self.counts if len(set(self.counts)) > 1 else self.counts[:1]))

    @property
    def contested(self) -> bool:
        """Whether the readings differ."""
        return any(each != self.sums[0] for each in self.sums)

    @property
    def own(self) -> bool:
        """Whether it keeps a heading of its own."""
        return self.key in _REST

    @property
    def size(self) -> Fraction:
        """The largest effect on any offer, in either column."""
        cells = (cell for sums in self.sums for cell in sums.values())
        return max((max(abs(each.floor), abs(each.ceiling)) for each in cells), default=Fraction(0))

    def of(self, offer: str, reading: int = 0) -> Columns:
        """What it did to one offer."""
        return self.sums[reading].get(offer, NIL)


def parts_of(compared: Compared, by: By, say: Say) -> list[Part]:
    """All parts, those that no change accounts for last; in the order of causes, else by size."""
    if by == "version":
        return _steps(compared)
    offers = set(offers_in_order(compared.first))
    tables = [_summed(each, offers, by, say) for each in compared.readings]
    counts = [
        Counter(_key(change, each, by, say) for change in each.changes)
        for each in compared.readings
    ]
    titles = _titles(compared, say) if by == "group" else {}
    keys = dict.fromkeys(key for table in tables for key in table)
    found = [
        Part(
            key,
            name := kind_word(key, say) if key in _REST or by == "cause" else key,
            f"{name} · {titles[key]}" if key in titles else name,
            tuple(count[key] for count in counts),
            tuple(table.get(key, {}) for table in tables),
        )
        for key in keys
    ]
    if by == "cause":
        return sorted(found, key=lambda part: CAUSES.index(part.key))
    return sorted(found, key=lambda part: (part.own, -part.size, part.key))


def joined(parts: Sequence[Part], name: str, readings: int) -> Part:
    """Several parts as one, with their exact sum."""
    counts = tuple(sum(part.counts[at] for part in parts) for at in range(readings))
    sums = tuple(_added(part.sums[at] for part in parts) for at in range(readings))
    return Part("", name, name, counts, sums)


def smaller(parts: Sequence[Part], readings: int, say: Say) -> Part:
    """What is not listed singly, in one part that says how many changes it holds."""
    whole = joined(parts, "", readings)
    name = say.count("smaller", max(whole.counts), told=whole.counted)
    return Part("", name, name, (), whole.sums)


def largest_parts(parts: Iterable[Part], most: int) -> list[Part]:
    """The ``most`` with the largest effects, in the order in which they came."""
    told = [part for part in parts if part.size]
    kept = {part.key for part in sorted(told, key=lambda part: -part.size)[:most]}
    return [part for part in told if part.key in kept]


def _steps(compared: Compared) -> list[Part]:
    """Each step from one version to the next, in their order; without steps, the one there is."""
    offers = set(offers_in_order(compared.first))
    steps = compared.steps
    readings = [(one,) for one in compared.readings] if steps is None else [s.each for s in steps]
    found = []
    for same in zip(*readings, strict=True):
        name = f"{same[0].before.version} → {same[0].after.version}"
        counts = tuple(len(each.changes) for each in same)
        sums = tuple(
            {offer.offer: offer.change for offer in each.offers if offer.offer in offers}
            for each in same
        )
        found.append(Part(name, name, name, counts, sums))
    return found


def _summed(
    each: Difference, offers: Iterable[str], by: By, say: Say
) -> dict[str, dict[str, Columns]]:
    keys = {change.fingerprint: _key(change, each, by, say) for change in each.changes}
    found: dict[str, dict[str, Columns]] = {}
    for offer in each.offers:
        if offer.offer in offers:
            for key, columns in _of_one(offer, keys):
                told = found.setdefault(key, {})
                told[offer.offer] = told.get(offer.offer, NIL).plus(columns)
    return found


def _of_one(offer: OfferDifference, keys: Mapping[str, str]) -> list[tuple[str, Columns]]:
    told = [(keys[name], effect.columns) for name, effect in offer.effects.items() if name in keys]
    told.append(("ruler", offer.ruler))
    if offer.facts:
        told.append(("facts", sum_of(offer.facts.values())))
    return [*told, ("unknowns", offer.unknowns)] if offer.unknowns != NIL else told


def _titles(compared: Compared, say: Say) -> dict[str, str]:
    versions = (compared.first.before, compared.first.after)
    return {group.id: say.file(group.title) for each in versions for group in each.groups}


def _key(change: Change, each: Difference, by: By, say: Say) -> str:
    if by == "cause":
        return change.kind
    if by == "group" and change.scope == "criterion":
        return _group(change, each)
    return subject(change, say)


def _group(change: Change, each: Difference) -> str:
    """The group in which what is changed stands afterwards, else stood before."""
    version, side = each.after, change.after
    if side is None:
        version, side = each.before, change.before
    known = version.by_id()
    names = side.names if side is not None else ()
    return ", ".join(dict.fromkeys(known[name].group for name in names if name in known))


def _added(tables: Iterable[Sums]) -> Sums:
    def add(one: dict[str, Columns], other: Sums) -> dict[str, Columns]:
        return one | {name: one.get(name, NIL).plus(cell) for name, cell in other.items()}

    start: dict[str, Columns] = {}
    return reduce(add, tables, start)
