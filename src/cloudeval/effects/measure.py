"""Reading the forms of effects for one offer: at one state of the unknown facts, and over all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cloudeval.effects.form import Form, Mean, When
from cloudeval.effects.tree import Tree
from cloudeval.scoring.band import ZERO, Band
from cloudeval.scoring.sheet import Line, Sheet, line_state

HALF = Fraction(1, 2)
State = Sequence[int]


@dataclass(frozen=True, slots=True)
class Measured:
    """What an offer's values make of the means, in one state."""

    means: Mapping[Mean, Fraction]
    values: Mapping[tuple[When, str], Fraction]

    def of(self, form: Form) -> Fraction:
        """The form's value."""
        own = sum((part * self.values[key] for key, part in form.own.items()), ZERO)
        return (
            form.const
            + own
            + sum((part * self.means[key] for key, part in form.means.items()), ZERO)
        )


class Gauge:
    """One offer on both sheets, ready to read any form."""

    def __init__(self, before: Sheet, after: Sheet, trees: tuple[Tree, Tree]) -> None:
        """Take the offer's two sheets, which share their unknown facts."""
        self.sheets: dict[When, Sheet] = {"before": before, "after": after}
        self.trees: dict[When, Tree] = {"before": trees[0], "after": trees[1]}
        self.lines: dict[tuple[When, str], Line] = {
            (when, line.criterion.id): line
            for when, sheet in self.sheets.items()
            for line in sheet.lines
        }
        self._weights = self._mean_weights()
        self._readers = self._by_component()
        self._tables: dict[Mean, tuple[Band, ...]] = {}

    # ── at one state ──

    def at(self, state: State) -> Measured:
        """The offer's values and means in one state."""
        values = {key: line.values[line_state(line, state)] for key, line in self.lines.items()}
        counted = {
            key: Fraction(1) if line.exempt else values[key] for key, line in self.lines.items()
        }
        means = {
            mean: sum((part * counted[key] for key, part in weights.items()), ZERO)
            for mean, weights in self._weights.items()
        }
        return Measured(means, values)

    def _mean_weights(self) -> dict[Mean, dict[tuple[When, str], Fraction]]:
        """Each mean as weights on the values that count, half from before and half from after."""
        weights: dict[Mean, dict[tuple[When, str], Fraction]] = {("top", ""): {}}
        for when, tree in self.trees.items():
            for group, node in tree.groups.items():
                share = _over(tree.top.weights.get(group, ZERO), tree.top.sum)
                for name, weight in node.weights.items():
                    part = weight * HALF
                    inner = _over(part, node.divisor)
                    weights.setdefault(("lines", group), {})[when, name] = _over(part, node.sum)
                    weights.setdefault(("group", group), {})[when, name] = inner
                    weights["top", ""][when, name] = share * inner
        return weights

    # ── over all states ──

    def range(self, form: Form) -> Band:
        """The exact least and greatest value of a form over all states of the unknown facts.

        Forms are linear in the values, so extremes are found component by component. A component
        that holds none of the form's own lines adds a multiple of a mean alone, and the ends of
        those are kept.
        """
        low = high = self._known(form)
        own = {self.lines[key].possible.component for key, part in form.own.items() if part}
        means = {mean: part for mean, part in form.means.items() if part}
        for number in range(len(self.sheets["before"].components)):
            if number not in own and not means:
                continue
            if number not in own and len(means) == 1:
                ((mean, part),) = means.items()
                band = self._table(mean)[number]
                ends = (band.low * part, band.high * part)
                low, high = low + min(ends), high + max(ends)
            else:
                column = self._column(form, number)
                low, high = low + min(column), high + max(column)
        return Band(low, high)

    def _table(self, mean: Mean) -> tuple[Band, ...]:
        """For each component, the ends of what it adds to a mean."""
        if mean not in self._tables:
            alone = Form(ZERO, {}, {mean: Fraction(1)})
            columns = [self._column(alone, n) for n in range(len(self.sheets["before"].components))]
            self._tables[mean] = tuple(Band(min(column), max(column)) for column in columns)
        return self._tables[mean]

    def _known(self, form: Form) -> Fraction:
        total = form.const
        for key, part in self._terms(form).items():
            line = self.lines[key]
            if line.possible.component < 0 and not line.exempt:
                total += part * line.values[0]
            elif line.exempt:
                total += self._lifted(form, key)
                if line.possible.component < 0:
                    total += form.own.get(key, ZERO) * line.values[0]
        return total

    def _lifted(self, form: Form, key: tuple[When, str]) -> Fraction:
        """An exempt line counts as one in every mean, whatever its value."""
        return sum(
            (part * self._weights[mean].get(key, ZERO) for mean, part in form.means.items()), ZERO
        )

    def _terms(self, form: Form) -> dict[tuple[When, str], Fraction]:
        terms = dict(form.own)
        for mean, part in form.means.items():
            for key, weight in self._weights[mean].items():
                terms[key] = terms.get(key, ZERO) + part * weight
        return terms

    def _column(self, form: Form, number: int) -> list[Fraction]:
        """What one component adds to a form, state by state."""
        column = [ZERO] * len(self.sheets["before"].components[number].states)
        for key in self._readers[number]:
            line = self.lines[key]
            part = form.own.get(key, ZERO)
            if not line.exempt:
                part += self._lifted(form, key)
            if part:
                for state, value in enumerate(line.values):
                    column[state] += part * value
        return column

    def _by_component(self) -> list[list[tuple[When, str]]]:
        """The lines that read each component."""
        found: list[list[tuple[When, str]]] = [[] for _ in self.sheets["before"].components]
        for key, line in self.lines.items():
            if line.possible.component >= 0:
                found[line.possible.component].append(key)
        return found


def _over(part: Fraction, whole: Fraction) -> Fraction:
    return part / whole if whole else ZERO
