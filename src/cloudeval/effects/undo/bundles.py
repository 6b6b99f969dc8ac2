"""Each kin of criteria in every way in which some of its changes are left undone.

What a kin adds to the gap between two offers depends on the changes of that kin alone, and on the
facts that it reads. Kins that read the same unknown fact are a *bundle*, and so is a kin that reads
none: bundles depend on one another by the weights of their groups only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain, combinations, product

from cloudeval.changes.change import STRUCTURAL, Change
from cloudeval.changes.lineage import Kin
from cloudeval.effects.hybrid import Between, changes_of_kin, in_units, named_apart, of_kin
from cloudeval.effects.pairs.joint import Joint, Node
from cloudeval.effects.undo.ratio import Chosen
from cloudeval.model.criteria_set import Flat, GradeRule
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.joining import joined
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.possible import LIMIT, Possibilities
from cloudeval.scoring.sheet import Line, Sheet, sheet
from cloudeval.scoring.tariff import Tariff, tariff
from cloudeval.scoring.weighting import WHOLE

Parts = Mapping[str, Fraction]
"""By group."""
At = Mapping[Node, int]
"""The state of each component of two offers."""


@record
class Cell:
    """What a bundle adds in one state, with some changes undone."""

    over: Parts
    """To each group's weighted values, the one offer's less the other's."""
    out: tuple[bool, bool]
    """Whether some check keeps the one out, and the other."""


@record
class Way:
    """A bundle with some of its changes undone, in every state of what it reads."""

    chosen: Chosen
    under: Parts
    """The sum of the weights in each group."""
    cells: tuple[Cell, ...]


@record
class Bundle:
    """All ways of one bundle; ``cut`` says that facts which it shares with others were set free."""

    ways: tuple[Way, ...]
    cut: bool = False

    @property
    def groups(self) -> frozenset[str]:
        """The groups in which it may weigh anything."""
        return frozenset(group for way in self.ways for group in way.under)


class TooMany(Exception):
    """A kin with too many changes or states to try all."""


class Kinships:
    """The kins of two versions, each priced once in every way for all offers."""

    def __init__(self, between: Between, vocabulary: Vocabulary, rule: GradeRule | None) -> None:
        """Take the rule for grades that holds while the kins' own changes are tried."""
        self.between = between
        self.vocabulary = vocabulary
        self.rule = rule
        self.flat = all(isinstance(v.weighting, Flat) for v in (between.before, between.after))
        self._about = changes_of_kin(between)
        self.live = [
            tuple(c for c in about if self._bears(c, each))
            for each, about in zip(between.families, self._about, strict=True)
        ]
        self._sides = in_units(between)
        self._ways: dict[int, tuple[tuple[Chosen, Tariff], ...]] = {}
        self._sheets: dict[tuple[int, str], tuple[Sheet, ...]] = {}

    def _bears(self, change: Change, each: Kin) -> bool:
        """Whether anything but words can hang on a change."""
        if change.kind in STRUCTURAL:
            return not len(each.before) == len(each.after) == 1
        if change.kind == "grade-changed":
            return self.rule is not None and self.rule.minimum is not None
        return change.kind != "reworded" and not (self.flat and change.kind == "moved")

    def ways(self, number: int) -> tuple[tuple[Chosen, Tariff], ...]:
        """The prices of a kin for each set of its changes that is left undone."""
        if number not in self._ways:
            live = self.live[number]
            if 2 ** len(live) > LIMIT:
                raise TooMany(self.between.families[number])
            self._ways[number] = tuple(self._way(number, undone) for undone in _subsets(live))
        return self._ways[number]

    def _way(self, number: int, undone: tuple[Change, ...]) -> tuple[Chosen, Tariff]:
        kept = [change for change in self._about[number] if change not in undone]
        found = of_kin(self.between.families[number], kept, self._sides)
        return tuple(change.fingerprint for change in undone), self._priced(found)

    def _priced(self, criteria: Iterable[AnyCriterion]) -> Tariff:
        alone = replace(
            self.between.before,
            weighting=Flat(kind="flat"),
            criteria=named_apart(criteria),
            grade=self.rule,
        )
        return tariff(alone, self.vocabulary)

    def sheets(self, number: int, possibilities: Possibilities) -> tuple[Sheet, ...]:
        """A kin in each of its ways for one offer."""
        key = number, possibilities.candidate.id
        if key not in self._sheets:
            told = (sheet(prices, possibilities) for _, prices in self.ways(number))
            self._sheets[key] = tuple(told)
        return self._sheets[key]

    def reads(self, number: int, sides: Sequence[Possibilities]) -> set[Node]:
        """The components that a kin reads, before or after."""
        each = self.between.families[number]
        old, new = self._sides
        criteria = [*(old[name] for name in each.before), *(new[name] for name in each.after)]
        found = {
            (side, possible.read[criterion.reads].component)
            for side, possible in enumerate(sides)
            for criterion in criteria
        }
        return {node for node in found if node[1] >= 0}

    def group_of(self, line: Line) -> str:
        """The group in which a line is weighed."""
        return WHOLE if self.flat else line.criterion.group


def _subsets(live: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    return chain.from_iterable(combinations(live, size) for size in range(len(live) + 1))


def bundles(
    kinships: Kinships, one: Possibilities, other: Possibilities, on: Joint
) -> list[Bundle]:
    """Everything that two versions and those between them may add to the gap of two offers."""
    sides = one, other
    where = {node: number for number, knot in enumerate(on.knots) for node in knot.nodes}
    count = len(kinships.between.families)
    reads = [{where[node] for node in kinships.reads(n, sides)} for n in range(count)]
    nodes = [*((0, n) for n in range(count)), *((1, k) for k in sorted(set().union(*reads)))]
    ties = [((0, n), (1, knot)) for n, knots in enumerate(reads) for knot in sorted(knots)]
    found: list[Bundle] = []
    alone: list[Way] = []
    for members in joined(nodes, ties):
        kins = [number for kind, number in members if kind == 0]
        knots = [number for kind, number in members if kind == 1]
        for made in _tied(kinships, kins, knots, sides, on, reads):
            settled = len(made.ways) == 1 and len(made.ways[0].cells) == 1
            if settled:
                alone.append(made.ways[0])
            else:
                found.append(made)
    return [*found, Bundle((_together(alone),))] if alone else found


def _tied(
    kinships: Kinships,
    kins: Sequence[int],
    knots: Sequence[int],
    sides: tuple[Possibilities, Possibilities],
    on: Joint,
    reads: Sequence[set[int]],
) -> Iterator[Bundle]:
    """One bundle; where it has too many states, each of its kins by itself."""
    states = 1
    for knot in knots:
        states *= len(on.knots[knot].states)
    ways = 2 ** sum(len(kinships.live[number]) for number in kins)
    if states * ways <= LIMIT:
        yield _bundle(kinships, kins, list(_states(on, knots)), sides)
    elif len(kins) == 1:
        raise TooMany(kins)
    else:
        for number in kins:
            for bundle in _tied(kinships, [number], sorted(reads[number]), sides, on, reads):
                yield replace(bundle, cut=True)


def _states(on: Joint, knots: Sequence[int]) -> Iterator[At]:
    told = [on.knots[number] for number in knots]
    for joint in product(*(knot.states for knot in told)):
        yield {
            node: at
            for knot, state in zip(told, joint, strict=True)
            for node, at in zip(knot.nodes, state, strict=True)
        }


def _bundle(
    kinships: Kinships,
    kins: Sequence[int],
    states: Sequence[At],
    sides: tuple[Possibilities, Possibilities],
) -> Bundle:
    each = []
    for number in kins:
        pairs = zip(*(kinships.sheets(number, possible) for possible in sides), strict=True)
        told = zip(kinships.ways(number), pairs, strict=True)
        each.append([_read(way[0], sheets, states, kinships) for way, sheets in told])
    return Bundle(tuple(_together(ways) for ways in product(*each)))


def _read(
    chosen: Chosen, sheets: tuple[Sheet, ...], states: Sequence[At], kinships: Kinships
) -> Way:
    one, other = sheets
    under: dict[str, Fraction] = {}
    for line in one.lines:
        group = kinships.group_of(line)
        under[group] = under.get(group, ZERO) + line.criterion.weight
    return Way(chosen, under, tuple(_cell(one, other, at, kinships) for at in states))


def _cell(one: Sheet, other: Sheet, at: At, kinships: Kinships) -> Cell:
    over: dict[str, Fraction] = {}
    for ours, theirs in zip(one.lines, other.lines, strict=True):
        more = ours.at(_state(ours, at, 0)) - theirs.at(_state(theirs, at, 1))
        group = kinships.group_of(ours)
        over[group] = over.get(group, ZERO) + ours.criterion.weight * more
    return Cell(over, (_fails(one, at, 0), _fails(other, at, 1)))


def _state(line: Line, at: At, side: int) -> int:
    number = line.possible.component
    return 0 if number < 0 else at[side, number]


def _fails(sheet: Sheet, at: At, side: int) -> bool:
    return sheet.known_fails or any(
        not sheet.passes[number][state] for (who, number), state in at.items() if who == side
    )


def _together(ways: Sequence[Way]) -> Way:
    """Several kins, each in one way, state by state."""
    if len(ways) == 1:
        return ways[0]
    chosen = tuple(name for way in ways for name in way.chosen)
    cells = tuple(
        Cell(
            _added(cell.over for cell in of),
            (any(cell.out[0] for cell in of), any(cell.out[1] for cell in of)),
        )
        for of in zip(*(way.cells for way in ways), strict=True)
    )
    return Way(chosen, _added(way.under for way in ways), cells)


def _added(parts: Iterable[Parts]) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for each in parts:
        for group, part in each.items():
            found[group] = found.get(group, ZERO) + part
    return found
