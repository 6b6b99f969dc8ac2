"""Reading a linear form of each of two offers together, the second's less the first's."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from cloudeval.effects.difference import Columns
from cloudeval.effects.form import Mean
from cloudeval.effects.measure import Gauge, Measured, Scaled
from cloudeval.effects.pairs.joint import Joint, Node
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO, Band

Forms = tuple[Scaled | None, Scaled | None]
"""The same effect for each of two offers: two forms only where one of them is exempt."""
State = tuple[int, ...]
"""For each knot the number of its joint state."""


@record
class _Span:
    """What a mean's gap adds in each knot at the least and at the most."""

    ends: tuple[tuple[Fraction, Fraction], ...]
    total: tuple[Fraction, Fraction]


class Scales:
    """Two offers' values on both versions, weighed against each other."""

    def __init__(self, on: Joint, gauges: tuple[Gauge, Gauge]) -> None:
        """Take what ties the offers' unknown facts, and how each offer's forms are read."""
        self.on = on
        self.gauges = gauges
        self._where: dict[Node, int] = {
            node: number for number, knot in enumerate(on.knots) for node in knot.nodes
        }
        self._spans: dict[Mean, _Span] = {}

    def ends(self, forms: Forms) -> tuple[State, State]:
        """The states in which a form's gap is least and greatest; the first of several alike."""
        columns = [self._column(forms, number) for number in range(len(self.on.knots))]
        return (
            tuple(column.index(min(column)) for column in columns),
            tuple(column.index(max(column)) for column in columns),
        )

    def measured(self, state: State) -> tuple[Measured, Measured]:
        """Both offers in one joint state."""
        at = [[0] * len(gauge.components) for gauge in self.gauges]
        for knot, number in zip(self.on.knots, state, strict=True):
            for (side, component), told in zip(knot.nodes, knot.states[number], strict=True):
                at[side][component] = told
        return self.gauges[0].at(at[0]), self.gauges[1].at(at[1])

    def range(self, forms: Forms) -> Band:
        """The exact least and greatest of a form's gap over all joint states.

        Where it holds one mean, knots that none of its own lines reads add a multiple of that mean
        alone, whose ends are kept.
        """
        own = self._own(forms)
        means = {mean: self._part(forms, mean) for form in forms if form for mean in form.means}
        known = self._known(forms)
        if len(means) > 1:
            numbers: Sequence[int] = range(len(self.on.knots))
            low = high = known
        else:
            numbers, low, high = own, known, known
            for mean, part in means.items():
                span = self._span(mean)
                ends = [
                    part * (total - sum((span.ends[n][end] for n in own), ZERO))
                    for end, total in enumerate(span.total)
                ]
                low, high = low + min(ends), high + max(ends)
        for number in numbers:
            column = self._column(forms, number)
            low, high = low + min(column), high + max(column)
        return Band(low, high)

    def _own(self, forms: Forms) -> list[int]:
        """The knots that a form's own lines read."""
        found = {
            self._where[side, component]
            for side, form in enumerate(forms)
            if form is not None
            for key in form.own
            if (component := self.gauges[side].lines[key].possible.component) >= 0
        }
        return sorted(found)

    @staticmethod
    def _part(forms: Forms, mean: Mean) -> Fraction:
        """A mean's coefficient, which exemptions do not touch: it is the same for both offers."""
        form = next(form for form in forms if form is not None)
        return Fraction(form.means.get(mean, 0), form.divisor)

    def _span(self, mean: Mean) -> _Span:
        if mean not in self._spans:
            alone = Scaled(1, 0, {}, {mean: 1})
            columns = (self._column((alone, alone), n) for n in range(len(self.on.knots)))
            ends = tuple((min(column), max(column)) for column in columns)
            total = (sum((low for low, _ in ends), ZERO), sum((high for _, high in ends), ZERO))
            self._spans[mean] = _Span(ends, total)
        return self._spans[mean]

    def _known(self, forms: Forms) -> Fraction:
        found = ZERO
        for gauge, form, sign in zip(self.gauges, forms, (1, -1), strict=True):
            if form is not None:
                found += Fraction(sign * gauge.known(form), form.divisor * gauge.divisor)
        return found

    def _column(self, forms: Forms, number: int) -> list[Fraction]:
        """What one knot adds to a form's gap, state by state."""
        knot = self.on.knots[number]
        column = [ZERO] * len(knot.states)
        for place, (side, component) in enumerate(knot.nodes):
            form, gauge = forms[side], self.gauges[side]
            if form is not None and any(told := gauge.column(form, component)):
                unit = Fraction(-1 if side else 1, form.divisor * gauge.divisor)
                for row, state in enumerate(knot.states):
                    column[row] += told[state[place]] * unit
        return column


def gap_at(forms: Forms, measured: tuple[Measured, Measured]) -> Fraction:
    """A form's gap in one joint state."""
    found = ZERO
    for form, at, sign in zip(forms, measured, (1, -1), strict=True):
        if form is not None:
            found += Fraction(sign * at.of(form), form.divisor * at.divisor)
    return found


def columns_at(forms: Forms, states: Sequence[tuple[Measured, Measured]]) -> Columns:
    """A form's gap in two joint states."""
    low, high = (gap_at(forms, state) for state in states)
    return Columns(low, high)
