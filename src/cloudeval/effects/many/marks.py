"""The values that many offers have on the lines of two versions, ready to be weighed and summed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm
from operator import mul

from cloudeval.effects.form import Form, Mean, When
from cloudeval.effects.many.lanes import Lanes, width_of
from cloudeval.effects.measure import Key, Share, mean_shares
from cloudeval.effects.tree import Tree
from cloudeval.model.noun import record
from cloudeval.model.worth import Outcome
from cloudeval.scoring.band import ZERO

_SMALL = 2**64
"""How large a denominator common to several lines may become."""


@record
class Marked:
    """One line: what each answer to it is worth, and what each offer answers."""

    worth: Mapping[Outcome, Fraction]
    answers: Sequence[Outcome]


@record
class Summed:
    """Whole numbers, one for each offer, that are to be multiplied by one factor."""

    factor: Fraction
    numbers: list[int]


class Marks:
    """Some offers with the same exemptions, on the lines of two versions."""

    def __init__(
        self,
        lines: Mapping[Key, Marked],
        trees: tuple[Tree, Tree],
        exempt: Collection[Key],
        count: int,
    ) -> None:
        """Take the lines of both versions, and from which of them the offers are exempt."""
        self.count = count
        self._lines = lines
        self._trees: dict[When, Tree] = {"before": trees[0], "after": trees[1]}
        self._exempt = exempt
        own = {
            key: lcm(*(x.denominator for x in each.worth.values())) for key, each in lines.items()
        }
        common = _common(own.values())
        self._divisors = {key: common[divisor] for key, divisor in own.items()}
        self._lanes: dict[int, Lanes] = {}
        self._packed: dict[tuple[int, int], int] = {}
        self._worth: dict[int, dict[Outcome, int]] = {}

    def of(self, form: Form) -> list[Fraction]:
        """What a form is worth to each offer."""
        terms = [*self._sums(form.own, ())]
        weighed: dict[Share, Fraction] = {}
        for mean, part in form.means.items():
            for share, factor in self._shares[mean].items():
                weighed[share] = weighed.get(share, ZERO) + part * factor
        return _added(form.const, [*terms, *self._weighed(weighed)], self.count)

    def total(self, when: When) -> list[Fraction]:
        """Each offer's total under one version; 1 is a full mark."""
        ruler = self._trees[when].top.ruler
        top = self._shares["top", ""]
        weighed = {share: 2 * ruler * part for share, part in top.items() if share[0] == when}
        return _added(ZERO, [*self._weighed(weighed)], self.count)

    # ── sums over lines ──

    @cached_property
    def _shares(self) -> Mapping[Mean, Mapping[Share, Fraction]]:
        return {**mean_shares((self._trees["before"], self._trees["after"]))}

    def _weighed(self, shares: Mapping[Share, Fraction]) -> Iterator[Summed]:
        for share, part in shares.items():
            if part:
                for each in self._groups[share]:
                    yield Summed(each.factor * part, each.numbers)

    @cached_property
    def _groups(self) -> dict[Share, list[Summed]]:
        """The sum of each group's weighted values, as they count for these offers."""
        return {
            (when, group): [
                *self._sums({(when, c): w for c, w in node.weights.items()}, self._exempt)
            ]
            for when, tree in self._trees.items()
            for group, node in tree.groups.items()
        }

    def _sums(self, parts: Mapping[Key, Fraction], full: Collection[Key]) -> Iterator[Summed]:
        """The sum of the lines' values, each times its part; those that count in ``full`` as one.

        Lines of one group and one denominator are added as whole numbers: what their parts have in
        common, which may be long, is set apart.
        """
        alike: dict[tuple[str, int], dict[Key, Fraction]] = {}
        for key, part in parts.items():
            if part:
                group = self._trees[key[0]].group_of[key[1]]
                alike.setdefault((group, self._divisors[key]), {})[key] = part
        for (_, divisor), of in alike.items():
            over = lcm(*(part.denominator for part in of.values()))
            whole = {key: part.numerator * (over // part.denominator) for key, part in of.items()}
            shared = gcd(*whole.values())
            numbers = self._dot({key: part // shared for key, part in whole.items()}, full)
            yield Summed(Fraction(shared, over * divisor), numbers)

    def _dot(self, parts: Mapping[Key, int], full: Collection[Key]) -> list[int]:
        bound = sum(abs(part) * self._most(key) for key, part in parts.items())
        width = width_of(bound)
        if width not in self._lanes:
            self._lanes[width] = Lanes(self.count, width)
        lanes = self._lanes[width]
        found = 0
        for key, part in parts.items():
            if key in full:
                found += part * self._divisors[key] * lanes.ones
            else:
                found += part * self._column(key, lanes)
        return lanes.unpacked(found)

    # ── one line ──

    def _whole(self, key: Key) -> dict[Outcome, int]:
        """What each answer is worth, in whole numbers over the line's denominator."""
        place = id(self._lines[key])
        if place not in self._worth:
            divisor, worth = self._divisors[key], self._lines[key].worth
            self._worth[place] = {
                x: each.numerator * (divisor // each.denominator) for x, each in worth.items()
            }
        return self._worth[place]

    def _most(self, key: Key) -> int:
        return max(self._divisors[key], *map(abs, self._whole(key).values()))

    def _column(self, key: Key, lanes: Lanes) -> int:
        """What the offers have on a line, packed; the same line of two versions is packed once."""
        line = self._lines[key]
        place = (id(line), lanes.width)
        if place not in self._packed:
            whole = self._whole(key)
            least = min(0, *whole.values())
            written = {x: lanes.written(each - least) for x, each in whole.items()}
            column = lanes.packed(map(written.__getitem__, line.answers))
            self._packed[place] = column + least * lanes.ones
        return self._packed[place]


def _common(divisors: Iterable[int]) -> dict[int, int]:
    """Few denominators for many: each is joined to others while what is common stays small."""
    joint: list[int] = []
    place: dict[int, int] = {}
    for divisor in sorted(set(divisors), reverse=True):
        fits = (n for n, other in enumerate(joint) if lcm(other, divisor) <= _SMALL)
        number = next(fits, len(joint))
        if number == len(joint):
            joint.append(divisor)
        joint[number] = lcm(joint[number], divisor)
        place[divisor] = number
    return {divisor: joint[number] for divisor, number in place.items()}


def _added(const: Fraction, terms: Sequence[Summed], count: int) -> list[Fraction]:
    """For each offer the sum of all terms: one fraction is made, of the result."""
    if not terms:
        return [const] * count
    divisor = lcm(const.denominator, *(term.factor.denominator for term in terms))
    base, *factors = (
        part.numerator * (divisor // part.denominator)
        for part in (const, *(term.factor for term in terms))
    )
    rows = zip(*(term.numbers for term in terms), strict=True)
    return [Fraction(base + sum(map(mul, factors, row)), divisor) for row in rows]
