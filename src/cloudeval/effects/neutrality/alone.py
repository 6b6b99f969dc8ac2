"""One offer under the version before, and under it with a refinement made alone.

Nothing is scored anew: what the ancestors gave is taken out of the offer's sums and what the heirs
give is put in, from two sheets that are filled already and share their unknown facts. All other
lines of a group weigh by one factor before and by one after, so that their part in the change of a
total is what that factor changes by times their sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from itertools import chain
from math import lcm
from operator import add, and_
from typing import Literal

from cloudeval.effects.neutrality.readout import Passing, Readout, Taken
from cloudeval.model.noun import record
from cloudeval.scoring.sheet import Sheet
from cloudeval.scoring.tariff import Points

Told = Literal["yes", "no", "unproven", "vacuous"]
Factors = Mapping[str, Fraction]
"""By group, the share of the total that comes with each unit of a line's weight."""


@record
class Alone:
    """A refinement made alone: whose lines and tests go, whose come, and what all others weigh."""

    gone: Sequence[str]
    come: Sequence[str]
    before: Factors
    after: Factors

    def whole(self) -> tuple[dict[str, int], dict[str, int]]:
        """The factors as whole numbers of one small part."""
        unit = lcm(*(f.denominator for f in chain(self.before.values(), self.after.values())))
        was, now = (
            {node: int(factor * unit) for node, factor in factors.items()}
            for factors in (self.before, self.after)
        )
        return was, now


class OfferAlone:
    """One offer before, ready to be told what a refinement made alone does to it."""

    def __init__(self, sheet: Sheet, before: Readout, after: Readout) -> None:
        """Add up the version before: points by group, failed tests, in each state."""
        self._sheet = sheet
        self._read = before, after
        self._fails = sheet.known_fails or not all(map(any, sheet.passes))
        self._known: dict[str, Points] = {}
        self._sums: dict[str, dict[int, Column]] = {}
        for taken in before.lines.values():
            self._add(taken)
        self._ends = {node: _ends(columns.values()) for node, columns in self._sums.items()}
        self._failing = _failing(chain.from_iterable(before.hurdles.values()))

    def _add(self, taken: Taken) -> None:
        if taken.component < 0:
            self._known[taken.node] = self._known.get(taken.node, 0) + taken.points[0]
            return
        columns = self._sums.setdefault(taken.node, {})
        columns[taken.component] = _plus(columns.get(taken.component), taken.points)

    # ── b: whoever met it meets them ────────────────────────────────────────────────────────────

    def implied(self, gone: Sequence[str], come: Sequence[str]) -> Told:
        """Whether whoever meets all that goes meets all that comes, in every joint state.

        Components do not depend on one another: it is enough to see what each may contribute.
        """
        by: dict[int, list[tuple[bool, ...]]] = {}
        for side, names in enumerate((gone, come)):
            for name in names:
                for component, met in self._read[side].met.get(name, ()):
                    columns = by.setdefault(component, [(True,) * len(met)] * 2)
                    columns[side] = tuple(map(and_, columns[side], met))
        seen = {(True, True)}
        for old, new in by.values():
            pairs = set(zip(old, new, strict=True))
            seen = {(a and c, b and d) for a, b in seen for c, d in pairs}
        if not any(was for was, _ in seen):
            return "vacuous"
        if (True, False) not in seen:
            return "yes"
        return "no" if seen == {(True, False)} else "unproven"

    # ── c: nobody fails for it ──────────────────────────────────────────────────────────────────

    def falls(self, gone: Sequence[str], come: Sequence[str]) -> Told:
        """Whether an offer that passes before passes after, in every state."""
        if self._fails:
            return "yes"
        known, columns = self._screened(gone, come)
        if not known:
            return "no"
        found: Told = "yes"
        for number, now in columns.items():
            was = self._sheet.passes[number]
            if any(old and not new for old, new in zip(was, now, strict=True)):
                found = "unproven"
                if not any(old and new for old, new in zip(was, now, strict=True)):
                    return "no"
        return found

    def _screened(
        self, gone: Sequence[str], come: Sequence[str]
    ) -> tuple[bool, dict[int, tuple[bool, ...]]]:
        """Whether what is known passes after, and where the components that are touched do."""
        touched: dict[int, Column] = {}
        for side, names, step in ((0, gone, -1), (1, come, 1)):
            read = chain.from_iterable(self._read[side].hurdles.get(name, ()) for name in names)
            for number, column in _failing(read).items():
                kept = touched.get(number) or self._failing.get(number)
                touched[number] = _plus(kept, [step * count for count in column])
        known = touched.pop(-1, self._failing.get(-1, (0,)))
        return not known[0], {
            number: tuple(not count for count in column) for number, column in touched.items()
        }

    # ── d: nothing moves ────────────────────────────────────────────────────────────────────────

    def same(self, made: Alone) -> Told:
        """Whether total and standing are the same in every state, in none, or in some."""
        was, now = made.whole()
        moved = {n: step for n in was.keys() & self._nodes if (step := now[n] - was[n])}
        low, high = self._moved(made, now, moved)
        if low > 0 or high < 0:
            return "no"
        if low or high:
            return "unproven"
        known, columns = self._screened(made.gone, made.come)
        stands = known != self._sheet.known_fails and all(
            self._sheet.passes[number] == now for number, now in columns.items()
        )
        return "yes" if stands else "unproven"

    @property
    def _nodes(self) -> set[str]:
        return {*self._known, *self._sums}

    def _moved(
        self, made: Alone, now: Mapping[str, int], moved: Mapping[str, int]
    ) -> tuple[Points, Points]:
        """The least and the greatest change of the total over all states."""
        own: dict[int, Column] = {}
        for side, names, step in ((0, made.gone, -1), (1, made.come, 1)):
            for name in names:
                taken = self._read[side].lines.get(name)
                if taken is not None:
                    factor = step * now[taken.node]
                    parts = [factor * points for points in taken.points]
                    own[taken.component] = _plus(own.get(taken.component), parts)
        low = high = sum(step * self._known.get(node, 0) for node, step in moved.items())
        (known,) = own.pop(-1, (0,))
        low, high = low + known, high + known
        if len(moved) == 1:
            ((node, step),) = moved.items()
            ends = self._ends.get(node, (0, 0))
            low, high = low + step * ends[step < 0], high + step * ends[step > 0]
            rest = {n: self._others(moved, n) for n in own}
            least, most = _ends(rest.values())
            low, high = low - least, high - most
        else:
            rest = {n: self._others(moved, n) for n in self._in(moved)}
            least, most = _ends(column for n, column in rest.items() if n not in own)
            low, high = low + least, high + most
        least, most = _ends(_plus(rest.get(number), column) for number, column in own.items())
        return low + least, high + most

    def _in(self, nodes: Iterable[str]) -> set[int]:
        return {number for node in nodes for number in self._sums.get(node, ())}

    def _others(self, moved: Mapping[str, int], number: int) -> Column:
        """What a component's lines change by for nothing but the factors, ancestors included."""
        size = len(self._sheet.sums[number])
        parts = (
            [step * points for points in column]
            for node, step in moved.items()
            if (column := self._sums.get(node, {}).get(number)) is not None
        )
        return reduce(_plus, parts, (0,) * size)


Column = Sequence[Points]
"""By state of a component."""


def _plus(one: Column | None, other: Column) -> Column:
    return other if one is None else tuple(map(add, one, other))


def _ends(columns: Iterable[Column]) -> tuple[Points, Points]:
    """The least and the greatest sum: components do not depend on one another."""
    low: Points = 0
    high: Points = 0
    for column in columns:
        low, high = low + min(column), high + max(column)
    return low, high


def _failing(tests: Iterable[Passing]) -> dict[int, Column]:
    """By component, how many tests fail in each state."""
    found: dict[int, Column] = {}
    for component, holds in tests:
        found[component] = _plus(found.get(component), [int(not met) for met in holds])
    return found
