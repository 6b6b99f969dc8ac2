"""The whole of a difference: the changes, what each did to each offer, and what that adds up to.

The floor column is read at the state of the unknown facts that is least favourable under each
version, the ceiling column at the most favourable. Usually that is one state for both versions.
Where it is not (a fact that two lines read in opposite directions, of which one changed), an effect
is the mean of the two states, and the rest, which no change of a line caused, is told as
*unknowns*: so an unchanged line has no effect, and the columns add up all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.change import Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import Edge, Kin, LineageReading, kin
from cloudeval.changes.units import Units, units
from cloudeval.effects.attribution import Attribution, Versions, attribute, exempted
from cloudeval.effects.form import Mean
from cloudeval.effects.measure import (
    Gauge,
    Measured,
    Scaled,
    Weights,
    mean_weights,
    scaled,
)
from cloudeval.effects.standing import Ledger, Verdicts
from cloudeval.effects.tree import trees
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.scoring.band import ZERO, Band
from cloudeval.scoring.evaluation import POINTS, Outcome, answers, conclude, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.sheet import Sheet, least, most, sheet, total
from cloudeval.scoring.tariff import tariff


@record
class Columns:
    """A figure in the floor and in the ceiling column, in points."""

    floor: Fraction
    ceiling: Fraction

    def plus(self, other: Columns) -> Columns:
        """The sum, column by column."""
        return Columns(self.floor + other.floor, self.ceiling + other.ceiling)


NIL = Columns(ZERO, ZERO)


@record
class Effect:
    """What one change did to one offer, in points.

    The columns add up over changes; ``range``, the exact least and greatest over all states, does
    not.
    """

    columns: Columns
    range: Band


NO_EFFECT = Effect(NIL, Band(ZERO, ZERO))


@record
class OfferDifference:
    """What the changes did to one offer; all figures in points of 100."""

    offer: str
    before: Columns
    after: Columns
    change: Columns
    range: Band
    """The exact least and greatest change of the total over all states."""
    effects: Mapping[str, Effect]
    """By the change's fingerprint."""
    ruler: Columns
    unknowns: Columns
    """What comes of another state being the least or most favourable; no line caused it."""
    verdicts: Mapping[str, Verdicts]
    """By the change's fingerprint, for changes that touch a requirement or a veto."""


@record
class Difference:
    """Two versions, read under one lineage."""

    before: CriteriaSet
    after: CriteriaSet
    reading: LineageReading
    changes: tuple[Change, ...]
    units: Units
    offers: tuple[OfferDifference, ...]
    outcomes: tuple[Outcome, Outcome]
    unchanged: tuple[str, ...]
    """Criteria that are the same in both versions."""
    families: tuple[Kin, ...] = ()
    """What ties their criteria."""

    def causes(self, offer: OfferDifference) -> dict[str, Columns]:
        """An offer's effects summed by kind of change, with the ruler and the unknowns."""
        sums: dict[str, Columns] = {}
        for change in self.changes:
            effect = offer.effects.get(change.fingerprint)
            if effect is not None:
                sums[change.kind] = sums.get(change.kind, NIL).plus(effect.columns)
        sums["ruler"] = offer.ruler
        if offer.unknowns != NIL:
            sums["unknowns"] = offer.unknowns
        return sums


@record
class Sheets:
    """A field of offers under two versions; the same whichever way their lineage is read."""

    before: tuple[Sheet, ...]
    after: tuple[Sheet, ...]
    outcomes: tuple[Outcome, Outcome]


def sheets(
    before: CriteriaSet,
    after: CriteriaSet,
    field: Sequence[Candidate],
    reader: Reader,
    roles: Mapping[str, str] | None = None,
) -> Sheets:
    """Fill in both versions for each offer, on the same states of its unknown facts."""
    asked = questions(before, after)
    shared = [answers(candidate, asked, reader) for candidate in field]
    prices = tariff(before, reader.vocabulary), tariff(after, reader.vocabulary)
    old = tuple(sheet(prices[0], possible) for possible in shared)
    new = tuple(sheet(prices[1], possible) for possible in shared)
    return Sheets(
        old, new, (conclude(before, old, reader, roles), conclude(after, new, reader, roles))
    )


def difference(
    before: CriteriaSet,
    after: CriteriaSet,
    lineage: tuple[LineageReading, Sequence[Edge]],
    field: Sequence[Candidate],
    reader: Reader,
    roles: Mapping[str, str] | None = None,
) -> Difference:
    """What changed from ``before`` to ``after`` and what it did to each offer of ``field``."""
    return told(lineage, sheets(before, after, field, reader, roles))


def told(lineage: tuple[LineageReading, Sequence[Edge]], filled: Sheets) -> Difference:
    """The difference under one reading of the lineage, from sheets that are already filled."""
    reading, edges = lineage
    before, after = (outcome.criteria for outcome in filled.outcomes)
    vocabulary = filled.outcomes[0].reader.vocabulary
    families = kin(before, after, edges)
    common = units(before, after)
    changes = compare(before, after, families, common, vocabulary)
    versions = Versions(before, after, trees(before, after, common), families, changes, vocabulary)
    weights = mean_weights(versions.trees)
    forms: dict[object, _Forms] = {}
    alike: dict[object, OfferDifference] = {}
    offers = []
    for was, now in zip(filled.before, filled.after, strict=True):
        exempt = exempted(versions, was.offer)
        if exempt not in forms:
            forms[exempt] = _forms(attribute(versions, was.offer), weights)
        known = (exempt, _known_of(was))
        if known not in alike:
            alike[known] = _offer(versions.changes, forms[exempt], was, now, weights)
        offers.append(replace(alike[known], offer=was.offer))
    unchanged = _unchanged(before, after, changes)
    return Difference(
        before, after, reading, changes, common, tuple(offers), filled.outcomes, unchanged, families
    )


def _known_of(sheet: Sheet) -> tuple[tuple[int, tuple[object, ...]], ...]:
    """All that an offer's figures depend on beside its exemptions: offers alike are told once."""
    read = sheet.possibilities.read.values()
    return tuple((possible.component, possible.outcomes) for possible in read)


@record
class _Forms:
    """The forms of all effects, the same for all offers with the same exemptions."""

    effects: Mapping[str, Scaled]
    ruler: Scaled
    whole: Scaled


def _forms(told: Attribution, weights: Mapping[Mean, Weights]) -> _Forms:
    whole = told.ruler
    for form in told.effects.values():
        whole = whole.plus(form)
    effects = {name: scaled(form, weights) for name, form in told.effects.items()}
    return _Forms(effects, scaled(told.ruler, weights), scaled(whole, weights))


def _offer(
    changes: Sequence[Change],
    forms: _Forms,
    was: Sheet,
    now: Sheet,
    weights: Mapping[Mean, Weights],
) -> OfferDifference:
    gauge = Gauge(was, now, weights)
    ledger = Ledger(was, now)
    floor = _Column(gauge, was, now, least(was, now), least(now, was))
    ceiling = _Column(gauge, was, now, most(was, now), most(now, was))
    effects = {}
    for change in changes:
        form = forms.effects.get(change.fingerprint)
        effects[change.fingerprint] = (
            NO_EFFECT
            if form is None
            else Effect(Columns(floor.of(form), ceiling.of(form)), _in_points(gauge.range(form)))
        )
    before = Columns(floor.before, ceiling.before)
    after = Columns(floor.after, ceiling.after)
    return OfferDifference(
        was.offer,
        before,
        after,
        Columns(after.floor - before.floor, after.ceiling - before.ceiling),
        _in_points(gauge.range(forms.whole)),
        effects,
        Columns(floor.of(forms.ruler), ceiling.of(forms.ruler)),
        Columns(floor.shift, ceiling.shift),
        {c.fingerprint: ledger.verdicts(c) for c in changes if ledger.tested(c)},
    )


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
        read = [measured.of(form) for measured in self.measured]
        return sum(read, ZERO) * POINTS / len(read)


def _in_points(band: Band) -> Band:
    return Band(band.low * POINTS, band.high * POINTS)


def _unchanged(
    before: CriteriaSet, after: CriteriaSet, changes: Sequence[Change]
) -> tuple[str, ...]:
    touched = {name for change in changes if change.scope == "criterion" for name in change.names}
    both = before.by_id().keys() & after.by_id().keys()
    return tuple(c.id for c in after.criteria if c.id in both and c.id not in touched)
