"""The fewest changes whose undoing puts one offer ahead of another.

Flat versions: the gap is a sum over bundles, and a dynamic programme finds the best gap for each
number of changes, with the first offer in or out. By group: in each group the best ratio for each
number of changes, then a programme over the groups. What stands in several groups at once is tried
one way after another, as are the changes of the set as a whole.

With unknown facts there are two problems, solved in the same way. *Possible*: the challenger is
ahead in some state (or is level with the first, where that is asked); the state is then one more
thing to choose. *Certain*: it is ahead in every
state; each way then counts with its worst state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Literal

from cloudeval.effects.hybrid import Between, Heft, hefts
from cloudeval.effects.undo.bundles import Bundle, Cell, Parts, Way
from cloudeval.effects.undo.ratio import Best, Chosen, Option, Reach, best, combined, pruned
from cloudeval.model.criteria_set import Flat
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO

SPANNING = 512
"""Joint choices that are tried one by one for what stands in several groups."""
Sure = Literal["possible", "certain", "level"]
"""Ahead in some state; ahead in every state; ahead or level in some state."""


@record
class Found:
    """The fewest changes for one challenger, as far as the bundles are told."""

    chosen: Chosen | None
    """None where no set of at most as many changes as were asked for will do."""
    bound: bool
    """Whether certainly no smaller set will do."""
    never: bool = False
    """Whether no set will do, of however many changes."""


@record
class _Entry:
    """One choice for a bundle: the changes undone, and what they add to each group."""

    chosen: Chosen
    out: bool
    over: Parts
    under: Parts


class Solver:
    """The changes of two versions that are about groups and sums, ready for any two offers."""

    def __init__(self, between: Between) -> None:
        """Weigh the groups in each way that they may be weighed."""
        whole = {(c.kind, c.subject): c for c in between.changes if c.scope != "criterion"}
        self.flat = all(isinstance(v.weighting, Flat) for v in (between.before, between.after))
        self._regrouped = {
            name: change.fingerprint
            for (kind, name), change in whole.items()
            if kind == "regrouped"
        }
        summed = None if self.flat else whole.get(("weight-sum", ""))
        self._ruled: list[tuple[Chosen, Mapping[str, tuple[Heft, Heft]]]] = (
            [((), hefts(between, ruled=False))]
            if summed is None
            else [
                ((), hefts(between, ruled=True)),
                ((summed.fingerprint,), hefts(between, ruled=False)),
            ]
        )

    def fewest(self, bundles: Sequence[Bundle], sure: Sure, most: int) -> Found:
        """The fewest of at most ``most`` changes for which the challenger is ahead."""
        tables, bound = [], True
        for bundle in bundles:
            entries, tight = _entries(bundle, sure)
            bound = bound and tight
            if not entries:
                # The challenger is out whatever is undone.
                return Found(None, bound, never=True)
            tables.append(entries)
        level = sure == "level"
        if self._within([*map(_uncounted, tables)], 0, level=level) is None:
            # However many are undone, it will not do: no need to count.
            return Found(None, bound, never=True)
        limit = 1
        while True:
            limit = min(limit, most)
            found = self._within(tables, limit, level=level)
            if found is not None or limit == most:
                return Found(found, bound)
            limit *= 2

    def _within(self, tables: Sequence[list[_Entry]], most: int, *, level: bool) -> Chosen | None:
        """The fewest changes, ``most`` of them at the most; 0 asks whether any number will do."""
        kept = [[entry for entry in table if len(entry.chosen) <= most] for table in tables]
        if not all(kept):
            return None
        local, spanning = _by_group(kept)
        options = {group: [_options(group, t) for t in held] for group, held in local.items()}
        shortest: Chosen | None = None
        for joint in product(*spanning):
            for named, weighed in self._ruled:
                undone = named if most else ()
                start = sum(len(entry.chosen) for entry in joint) + len(undone)
                room = (most if shortest is None else len(shortest) - 1) - start
                if room < 0:
                    continue
                reaches = self._table(options, joint, weighed, room)
                out = any(entry.out for entry in joint)
                found = _shortest(reaches, out=out, level=level)
                if found is not None:
                    shortest = (*undone, *(n for e in joint for n in e.chosen), *found)
        return shortest

    def _table(
        self,
        options: Mapping[str, list[list[Option]]],
        joint: Sequence[_Entry],
        weighed: Mapping[str, tuple[Heft, Heft]],
        most: int,
    ) -> dict[Reach, Best]:
        """The best gap for each reach, with one choice made of what stands in several groups."""
        groups = dict.fromkeys((*options, *(g for entry in joint for g in entry.under)))
        tables = []
        for group in groups:
            over = sum((entry.over.get(group, ZERO) for entry in joint), ZERO)
            under = sum((entry.under.get(group, ZERO) for entry in joint), ZERO)
            base = [Option((), out=False, over=over, under=under)]
            tables.append(
                self._group(group, [base, *options.get(group, ())], weighed.get(group), most)
            )
        return combined(tables, most)

    def _group(
        self,
        group: str,
        options: Sequence[Sequence[Option]],
        weighed: tuple[Heft, Heft] | None,
        most: int,
    ) -> dict[Reach, Best]:
        """The best that one group adds, with the change of its own weight made or undone."""
        change = self._regrouped.get(group)
        flat = Heft(Fraction(1), flat=True)
        plain, made = weighed or (flat, flat)
        found: dict[Reach, Best] = {}
        ways: list[tuple[Heft, Chosen]] = [(plain, ())]
        if change is not None and not self.flat:
            ways = [(made, ()), (plain, (change,) if most else ())]
        for heft, undone in ways:
            room = most - len(undone)
            if room < 0:
                continue
            for (count, out), one in best(options, "sum" if heft.flat else "ratio", room).items():
                reach = count + len(undone), out
                worth = one.worth * heft.factor
                if reach not in found or found[reach].worth < worth:
                    found[reach] = Best(worth, (*undone, *one.chosen))
        return found


def _by_group(
    tables: Sequence[list[_Entry]],
) -> tuple[dict[str, list[list[_Entry]]], list[list[_Entry]]]:
    """What stands in one group, by group, and what stands in several and is tried way by way.

    Where that would be too many ways, each group is let choose for itself, which can only make a
    set smaller than it has to be.
    """
    local: dict[str, list[list[_Entry]]] = {}
    spanning: list[list[_Entry]] = []
    count = 1
    for table in tables:
        groups = {group for entry in table for group in entry.under}
        if len(groups) <= 1:
            local.setdefault(next(iter(groups), ""), []).append(table)
        else:
            spanning.append(table)
            count *= len(table)
    if count <= SPANNING:
        return local, spanning
    for table in spanning:
        for group, part in _apart(table):
            local.setdefault(group, []).append(part)
    return local, []


def _shortest(table: Mapping[Reach, Best], *, out: bool, level: bool) -> Chosen | None:
    """The fewest changes with the first offer out, or behind; or, it may be, level."""
    held = [
        each.chosen
        for (_, gone), each in table.items()
        if out or gone or each.worth > ZERO or (level and not each.worth)
    ]
    return min(held, key=len, default=None)


def _options(group: str, table: Iterable[_Entry]) -> list[Option]:
    return pruned(
        Option(e.chosen, e.out, e.over.get(group, ZERO), e.under.get(group, ZERO)) for e in table
    )


def _apart(table: list[_Entry]) -> Iterator[tuple[str, list[_Entry]]]:
    """What stands in several groups, as if each group could choose for itself.

    Changes are counted in the first group only, so that no set is taken for larger than it is.
    """
    first, *others = sorted({group for entry in table for group in entry.under})
    yield first, table
    for group in others:
        yield group, [_Entry((), entry.out, entry.over, entry.under) for entry in table]


def _entries(bundle: Bundle, sure: Sure) -> tuple[list[_Entry], bool]:
    """The choices that a bundle leaves, and whether they are all that there are and no more."""
    if sure != "certain":
        found = [
            _Entry(way.chosen, cell.out[1], cell.over, way.under)
            for way in bundle.ways
            for cell in way.cells
            if not cell.out[0]
        ]
        return _lean(found), True
    told = [(entry, tight) for way in bundle.ways for entry, tight in _worst(way)]
    return _lean([entry for entry, _ in told]), not bundle.cut and all(tight for _, tight in told)


def _worst(way: Way) -> Iterator[tuple[_Entry, bool]]:
    """A way in its worst state; none where the challenger is out in some state."""
    if any(cell.out[0] for cell in way.cells):
        return
    held: list[Cell] = [cell for cell in way.cells if not cell.out[1]]
    cells = held or way.cells[:1]
    groups = {group for cell in cells for group in cell.over}
    over = {group: min(cell.over.get(group, ZERO) for cell in cells) for group in groups}
    tight = len(groups) <= 1 or len(cells) == 1
    yield _Entry(way.chosen, not held, over, way.under), tight


def _uncounted(table: Iterable[_Entry]) -> list[_Entry]:
    """The same choices, each as if no change were undone for it."""
    return _lean(_Entry((), entry.out, entry.over, entry.under) for entry in table)


def _lean(entries: Iterable[_Entry]) -> list[_Entry]:
    """Each choice once; of equal ones that with fewer changes stays."""
    kept: dict[object, _Entry] = {}
    for entry in sorted(entries, key=lambda each: len(each.chosen)):
        key = (
            entry.out,
            frozenset(entry.over.items()),
            frozenset(entry.under.items()),
        )
        kept.setdefault(key, entry)
    return [*kept.values()]
