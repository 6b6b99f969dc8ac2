"""Reading the forms of effects for one offer: at one state of the unknown facts, and over all.

All sums are of whole numbers: the coefficients of a form have one denominator, the weights in a
mean another, the offer's values a third. A fraction is made once, of the result.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm

from cloudeval.effects.form import Form, Mean, When
from cloudeval.effects.tree import Tree
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO, Band
from cloudeval.scoring.sheet import Line, Sheet, line_state

Key = tuple[When, str]
State = Sequence[int]
HALF = Fraction(1, 2)


@record
class Weights:
    """A mean as weights on the values that count: whole numbers over ``divisor``."""

    divisor: int
    parts: Mapping[Key, int]


Share = tuple[When, str]
"""A group of one version."""


def mean_shares(trees: tuple[Tree, Tree]) -> dict[Mean, dict[Share, Fraction]]:
    """Every mean of two versions, half from the one before and half from the one after.

    Told as what the weighted sum of each group's lines is multiplied by.
    """
    top: dict[Share, Fraction] = {}
    found: dict[Mean, dict[Share, Fraction]] = {("top", ""): top}
    sides: tuple[tuple[When, Tree], ...] = (("before", trees[0]), ("after", trees[1]))
    for when, tree in sides:
        for group, node in tree.groups.items():
            inner = _over(HALF, node.divisor)
            found.setdefault(("lines", group), {})[when, group] = _over(HALF, node.sum)
            found.setdefault(("group", group), {})[when, group] = inner
            top[when, group] = _over(tree.top.weights.get(group, ZERO), tree.top.sum) * inner
    return found


def mean_weights(trees: tuple[Tree, Tree]) -> dict[Mean, Weights]:
    """Every mean of two versions as weights on the values of single lines."""
    of = dict(zip(("before", "after"), trees, strict=True))
    return {
        mean: _weights(
            {
                (when, name): share * weight
                for (when, group), share in shares.items()
                for name, weight in of[when].groups[group].weights.items()
            }
        )
        for mean, shares in mean_shares(trees).items()
    }


def _weights(parts: Mapping[Key, Fraction]) -> Weights:
    divisor = lcm(*(part.denominator for part in parts.values()))
    return Weights(divisor, {key: _whole(part, divisor) for key, part in parts.items() if part})


@record
class Scaled:
    """A form in whole numbers over ``divisor``, apart from the offer's values."""

    divisor: int
    const: int
    own: Mapping[Key, int]
    means: Mapping[Mean, int]
    """What the sum of a mean's weighted values is multiplied by."""


def scaled(form: Form, weights: Mapping[Mean, Weights]) -> Scaled:
    """Give all coefficients of a form one denominator."""
    means = {
        mean: Fraction(part) / weights[mean].divisor for mean, part in form.means.items() if part
    }
    own = {key: part for key, part in form.own.items() if part}
    divisor = lcm(
        form.const.denominator,
        *(part.denominator for part in own.values()),
        *(part.denominator for part in means.values()),
    )
    return Scaled(
        divisor,
        _whole(form.const, divisor),
        {key: _whole(part, divisor) for key, part in own.items()},
        {mean: _whole(part, divisor) for mean, part in means.items()},
    )


@record
class Measured:
    """An offer's values and weighted sums in one state, in whole numbers over ``divisor``."""

    divisor: int
    values: Mapping[Key, int]
    sums: Mapping[Mean, int]

    def of(self, form: Scaled) -> int:
        """The form's value, in whole numbers over the product of both divisors."""
        found = form.const * self.divisor
        for key, part in form.own.items():
            found += part * self.values[key]
        for mean, part in form.means.items():
            found += part * self.sums[mean]
        return found


class Gauge:
    """One offer on both sheets, ready to read any form."""

    def __init__(self, before: Sheet, after: Sheet, weights: Mapping[Mean, Weights]) -> None:
        """Take the offer's two sheets, which share their unknown facts."""
        self.weights = weights
        self.components = before.components
        self.lines: dict[Key, Line] = {}
        for line in before.lines:
            self.lines["before", line.criterion.id] = line
        for line in after.lines:
            self.lines["after", line.criterion.id] = line
        denominators = {value.denominator for line in self.lines.values() for value in line.values}
        self.divisor = lcm(*denominators)
        self.values: dict[Key, tuple[int, ...]] = {
            key: tuple(_whole(value, self.divisor) for value in line.values)
            for key, line in self.lines.items()
        }
        self._readers: list[list[Key]] = [[] for _ in self.components]
        for key, line in self.lines.items():
            if line.possible.component >= 0:
                self._readers[line.possible.component].append(key)
        self._settled = {mean: self._settled_sum(each) for mean, each in weights.items()}
        self._open = {
            mean: [key for key in each.parts if self._is_open(self.lines[key])]
            for mean, each in weights.items()
        }
        self._spans: dict[Mean, tuple[tuple[int, int], ...]] = {}

    @staticmethod
    def _is_open(line: Line) -> bool:
        return line.possible.component >= 0 and not line.exempt

    # ── at one state ──

    def at(self, state: State) -> Measured:
        """The offer's values and weighted sums in one state."""
        values = {
            key: self.values[key][line_state(line, state)] for key, line in self.lines.items()
        }
        sums = dict(self._settled)
        for mean, each in self.weights.items():
            sums[mean] += sum(each.parts[key] * values[key] for key in self._open[mean])
        return Measured(self.divisor, values, sums)

    def _settled_sum(self, weights: Weights) -> int:
        """A mean's weighted sum over the lines whose value is known or counts as one."""
        found = 0
        for key, part in weights.parts.items():
            line = self.lines[key]
            if line.exempt:
                found += part * self.divisor
            elif line.possible.component < 0:
                found += part * self.values[key][0]
        return found

    # ── over all states ──

    def range(self, form: Scaled) -> Band:
        """The exact least and greatest value of a form over all states of the unknown facts.

        Forms are linear in the values, so extremes are found component by component. A component
        that holds none of the form's own lines adds a multiple of one mean alone, whose ends are
        kept, and summed up over all components.
        """
        own = {c for key in form.own if (c := self.lines[key].possible.component) >= 0}
        low = high = self.known(form)
        if len(form.means) == 1:
            ((mean, part),) = form.means.items()
            spans = self._span(mean)
            apart = [spans[-1], *((-a, -b) for a, b in (spans[number] for number in own))]
            ends = (part * sum(a for a, _ in apart), part * sum(b for _, b in apart))
            low, high = low + min(ends), high + max(ends)
            numbers: Sequence[int] = sorted(own)
        else:
            numbers = range(len(self.components)) if form.means else sorted(own)
        for number in numbers:
            column = self.column(form, number)
            low, high = low + min(column), high + max(column)
        divisor = form.divisor * self.divisor
        return Band(Fraction(low, divisor), Fraction(high, divisor))

    def known(self, form: Scaled) -> int:
        """What does not depend on a state, over the form's divisor times the gauge's own."""
        found = form.const * self.divisor
        for key, part in form.own.items():
            if self.lines[key].possible.component < 0:
                found += part * self.values[key][0]
        return found + sum(part * self._settled[mean] for mean, part in form.means.items())

    def _span(self, mean: Mean) -> tuple[tuple[int, int], ...]:
        """For each component the ends of what it adds to a mean's sum; at the end, their total."""
        if mean not in self._spans:
            alone = Scaled(1, 0, {}, {mean: 1})
            spans = [(0, 0)] * len(self.components)
            for number in {self.lines[key].possible.component for key in self.weights[mean].parts}:
                if number >= 0:
                    column = self.column(alone, number)
                    spans[number] = (min(column), max(column))
            total = (sum(low for low, _ in spans), sum(high for _, high in spans))
            self._spans[mean] = (*spans, total)
        return self._spans[mean]

    def column(self, form: Scaled, number: int) -> list[int]:
        """What one component adds to a form, state by state."""
        column = [0] * len(self.components[number].states)
        for key in self._readers[number]:
            part = form.own.get(key, 0)
            if not self.lines[key].exempt:
                for mean, factor in form.means.items():
                    part += factor * self.weights[mean].parts.get(key, 0)
            if part:
                for state, value in enumerate(self.values[key]):
                    column[state] += part * value
        return column


def _whole(part: Fraction, divisor: int) -> int:
    return part.numerator * (divisor // part.denominator)


def _over(part: Fraction, whole: Fraction) -> Fraction:
    return part / whole if whole else ZERO
