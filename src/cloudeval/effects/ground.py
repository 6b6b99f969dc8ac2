"""What of a difference does not depend on how lineage is read; worked out once for all readings.

Which criteria are alike, what weighs how much, and what each offer answers are the same whichever
criterion is taken for another's heir. Nor does lineage alter what a line did, only the heading
under which it is told: a form that two readings share is read off once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import partial

from cloudeval.changes.alike import alike
from cloudeval.changes.change import Change
from cloudeval.changes.units import units
from cloudeval.effects.attribution import Exempted, exempted
from cloudeval.effects.effect import Columns, Effect, Ranged
from cloudeval.effects.form import Form, Mean
from cloudeval.effects.measure import Gauge, Measured, Scaled, Weights, mean_weights, scaled
from cloudeval.effects.standing.ledger import Ledger, Verdicts
from cloudeval.effects.tree import trees
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.scoring.band import ZERO, Band
from cloudeval.scoring.evaluation import POINTS
from cloudeval.scoring.sheet import Sheet, least, most, total


class Ground:
    """Two versions in common units, and the offers on both."""

    def __init__(
        self, versions: tuple[CriteriaSet, CriteriaSet], old: Sequence[Sheet], new: Sequence[Sheet]
    ) -> None:
        """Take two versions and, for each offer, its two sheets."""
        self.units = units(*versions)
        self.alike = alike(*versions, self.units)
        self.trees = trees(*versions, self.units)
        self.weights = mean_weights(self.trees)
        self._scaled: dict[str, list[tuple[Form, Scaled]]] = {}
        known: dict[object, Footing] = {}
        freed = exempted(versions)
        self.offers: list[tuple[str, Footing]] = []
        for was, now in zip(old, new, strict=True):
            exempt = freed(was.offer)
            facts = (exempt, _known_of(was))
            if facts not in known:
                known[facts] = Footing(was, now, exempt, self.weights)
            self.offers.append((was.offer, known[facts]))

    def scaled(self, name: str, form: Form) -> Scaled:
        """A form in whole numbers: the same one for the same form under the same name."""
        known = self._scaled.setdefault(name, [])
        for other, found in known:
            if other == form:
                return found
        known.append((form, scaled(form, self.weights)))
        return known[-1][1]


def _known_of(sheet: Sheet) -> tuple[tuple[int, tuple[object, ...]], ...]:
    """All that an offer's figures depend on beside its exemptions: offers alike are told once."""
    read = sheet.possibilities.read.values()
    return tuple((possible.component, possible.outcomes) for possible in read)


class Footing:
    """Where an offer stands under both versions, ready to tell what any form is worth to it."""

    def __init__(
        self, was: Sheet, now: Sheet, exempt: Exempted, weights: Mapping[Mean, Weights]
    ) -> None:
        """Take the offer's two sheets, which share their unknown facts."""
        self.exempt = exempt
        self.gauge = Gauge(was, now, weights)
        self._ledger = Ledger(was, now)
        self._floor = _Column(self.gauge, was, now, least(was, now), least(now, was))
        self._ceiling = _Column(self.gauge, was, now, most(was, now), most(now, was))
        self._effects: dict[int, Effect] = {}
        self._verdicts: dict[object, Verdicts] = {}
        self.before = Columns(self._floor.before, self._ceiling.before)
        self.after = Columns(self._floor.after, self._ceiling.after)
        self.unknowns = Columns(self._floor.shift, self._ceiling.shift)

    @property
    def change(self) -> Columns:
        """The change of the total."""
        return Columns(
            self.after.floor - self.before.floor, self.after.ceiling - self.before.ceiling
        )

    def effect(self, form: Scaled) -> Effect:
        """What a form is worth; ``form`` is one that the ground keeps."""
        if id(form) not in self._effects:
            columns = Columns(self._floor.of(form), self._ceiling.of(form))
            self._effects[id(form)] = Effect(columns, Ranged(partial(Footing.range, self, form)))
        return self._effects[id(form)]

    def range(self, form: Scaled) -> Band:
        """The exact least and greatest of a form over all states, in points."""
        band = self.gauge.range(form)
        return Band(band.low * POINTS, band.high * POINTS)

    def verdicts(self, change: Change) -> Verdicts | None:
        """What a change did to the offer's standing; None where it touches no test."""
        if not self._ledger.tested(change):
            return None
        sides = tuple(
            None if side is None else side.names for side in (change.before, change.after)
        )
        if sides not in self._verdicts:
            self._verdicts[sides] = self._ledger.verdicts(change)
        return self._verdicts[sides]


class _Column:
    """One column of figures: the least, or the most, favourable state under each version."""

    def __init__(
        self, gauge: Gauge, was: Sheet, now: Sheet, at_was: tuple[int, ...], at_now: tuple[int, ...]
    ) -> None:
        self.before = total(was, at_was) * POINTS
        self.after = total(now, at_now) * POINTS
        self.measured: list[Measured] = [gauge.at(at_was)]
        self.shift = ZERO
        if at_was != at_now:
            self.measured.append(gauge.at(at_now))
            moved = self.after - total(now, at_was) * POINTS
            moved += total(was, at_now) * POINTS - self.before
            self.shift = moved / 2

    def of(self, form: Scaled) -> Fraction:
        """A form in this column, in points."""
        found = sum(measured.of(form) for measured in self.measured)
        divisor = form.divisor * self.measured[0].divisor * len(self.measured)
        return Fraction(found * POINTS, divisor)
