"""The best choice of a few options: a sum, or the ratio of two sums, for each count of changes.

Each bundle gives one option; an option makes so many changes, adds a numerator and a denominator,
and may say that an offer is out. For every count, and for in or out, the best sum is found by a
dynamic programme, and the best ratio by one programme after another, each with the value of the
last as its price, until the price no longer rises.

Literature: W. Dinkelbach, *On Nonlinear Fractional Programming*, Management Science 13 (1967).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Literal

from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO

Chosen = tuple[str, ...]
"""Fingerprints of the changes that are undone."""
Reach = tuple[int, bool]
"""How many changes are undone, and whether the offer that was first is out."""
Kind = Literal["sum", "ratio"]


@record
class Option:
    """One way to leave some changes of a bundle undone."""

    chosen: Chosen
    out: bool
    over: Fraction
    """What it adds to the gap, or to the numerator of the gap."""
    under: Fraction
    """What it adds to the denominator."""


@record
class Best:
    """The most that can be had for one reach, and how."""

    worth: Fraction
    chosen: Chosen


@dataclass(frozen=True, slots=True)
class _Trail:
    """A partial choice; the way back is a chain."""

    price: int
    over: int
    under: int
    option: int
    back: _Trail | None


_Table = dict[tuple[int, bool, bool], _Trail]
"""By count, by whether the offer is out, and by whether the denominator is more than nothing."""
_Row = tuple[int, bool, int, int]


def best(bundles: Sequence[Sequence[Option]], kind: Kind, most: int) -> dict[Reach, Best]:
    """For each reach of at most ``most`` changes, the greatest sum or ratio."""
    programme = _Programme(bundles, most)
    return programme.sums() if kind == "sum" else programme.ratios()


def combined(
    tables: Sequence[Mapping[Reach, Best]], most: int, start: Best | None = None
) -> dict[Reach, Best]:
    """The greatest sum over several tables, of which each gives one entry."""
    found: dict[Reach, Best] = {(0, False): start or Best(ZERO, ())}
    for table in tables:
        longer: dict[Reach, Best] = {}
        for (count, out), one in found.items():
            for (more, also), other in table.items():
                reach = (count + more, out or also)
                worth = one.worth + other.worth
                if reach[0] <= most and (reach not in longer or longer[reach].worth < worth):
                    longer[reach] = Best(worth, one.chosen + other.chosen)
        found = longer
    return found


def pruned(options: Iterable[Option]) -> list[Option]:
    """Without those that another equals or betters: as many changes, as much below, more above."""
    kept: dict[tuple[int, bool, Fraction], Option] = {}
    for option in options:
        key = (len(option.chosen), option.out, option.under)
        if key not in kept or kept[key].over < option.over:
            kept[key] = option
    return [*kept.values()]


class _Programme:
    """The options in whole numbers."""

    def __init__(self, bundles: Sequence[Sequence[Option]], most: int) -> None:
        options = [option for bundle in bundles for option in bundle]
        self.bundles = bundles
        self.most = most
        self.scale = lcm(*(part.denominator for o in options for part in (o.over, o.under)))
        self.rows: list[list[_Row]] = [
            [
                (len(o.chosen), o.out, int(o.over * self.scale), int(o.under * self.scale))
                for o in bundle
            ]
            for bundle in bundles
        ]

    def sums(self) -> dict[Reach, Best]:
        found: dict[Reach, Best] = {}
        for (count, out, _), trail in self._at(1, 0).items():
            self._keep(found, (count, out), Fraction(trail.over, self.scale), trail)
        return found

    def ratios(self) -> dict[Reach, Best]:
        """Nothing over nothing is nothing, as for a group without lines."""
        found: dict[Reach, Best] = {}
        tables: dict[Fraction, _Table] = {}
        first = self._at(1, 0)
        for (count, out, weighed), start in first.items():
            trail, worth = start, ZERO
            while weighed:
                worth = Fraction(trail.over, trail.under)
                if worth not in tables:
                    tables[worth] = self._at(worth.denominator, worth.numerator)
                better = tables[worth][count, out, True]
                if better.price <= 0:
                    break
                trail = better
            self._keep(found, (count, out), worth, trail)
        return found

    def _keep(self, found: dict[Reach, Best], reach: Reach, worth: Fraction, end: _Trail) -> None:
        if reach not in found or found[reach].worth < worth:
            found[reach] = Best(worth, self._chosen(end))

    def _at(self, up: int, down: int) -> _Table:
        """The greatest ``up`` × numerator − ``down`` × denominator for each reach."""
        table: _Table = {(0, False, False): _Trail(0, 0, 0, -1, None)}
        for rows in self.rows:
            longer: _Table = {}
            for (count, out, weighed), trail in table.items():
                for number, (more, also, over, under) in enumerate(rows):
                    reach = (count + more, out or also, weighed or under > 0)
                    if reach[0] > self.most:
                        continue
                    price = trail.price + up * over - down * under
                    known = longer.get(reach)
                    if known is None or known.price < price:
                        sums = trail.over + over, trail.under + under
                        longer[reach] = _Trail(price, *sums, number, trail)
            table = longer
        return table

    def _chosen(self, end: _Trail) -> Chosen:
        found: list[str] = []
        at: _Trail = end
        for bundle in reversed(self.bundles):
            found += bundle[at.option].chosen
            if at.back is None:
                raise AssertionError(end)
            at = at.back
        return tuple(found)
