"""The whole of a difference: the changes, what each did to each offer, and what that adds up to.

The floor column is read at the state of the unknown facts that is least favourable under each
version, the ceiling column at the most favourable. Usually that is one state for both versions.
Where it is not (a fact that two lines read in opposite directions, of which one changed), an effect
is the mean of the two states, and the rest, which no change of a line caused, is told as
*unknowns*: so an unchanged line has no effect, and the columns add up all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property

from cloudeval.changes.change import Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import Edge, Kin, LineageReading, kin
from cloudeval.changes.units import Units
from cloudeval.effects.attribution import Attribution, Exempted, Versions, attribute
from cloudeval.effects.effect import NIL, NO_EFFECT, Columns, Effect, Ranged, sum_of
from cloudeval.effects.form import added
from cloudeval.effects.ground import Footing, Ground
from cloudeval.effects.measure import Scaled, scaled
from cloudeval.effects.standing.ledger import Verdicts
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.scoring.band import Band
from cloudeval.scoring.evaluation import Outcome, answers, conclude, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.sheet import sheet
from cloudeval.scoring.tariff import tariff

__all__ = [
    "NIL",
    "NO_EFFECT",
    "Columns",
    "Difference",
    "Effect",
    "OfferDifference",
    "Sheets",
    "difference",
    "sheets",
    "sum_of",
    "told",
]


@record
class OfferDifference:
    """What the changes did to one offer; all figures in points of 100."""

    offer: str
    before: Columns
    after: Columns
    change: Columns
    ranged: Ranged
    effects: Mapping[str, Effect]
    """By the change's fingerprint."""
    ruler: Columns
    unknowns: Columns
    """What comes of another state being the least or most favourable; no line caused it."""
    verdicts: Mapping[str, Verdicts]
    """By the change's fingerprint, for changes that touch a requirement or a veto."""
    facts: Mapping[str, Columns] = field(default_factory=dict)
    """By criterion, what other facts did; only between two days."""

    @property
    def range(self) -> Band:
        """The exact least and greatest change of the total over all states."""
        return self.ranged.band


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
    days: tuple[Difference, Difference] | None = None
    """The same versions on the one day and on the other, where facts are of two days."""

    def causes(self, offer: OfferDifference) -> dict[str, Columns]:
        """An offer's effects summed by kind of change, with ruler, facts and unknowns."""
        sums: dict[str, Columns] = {}
        for change in self.changes:
            effect = offer.effects.get(change.fingerprint)
            if effect is not None:
                sums[change.kind] = sums.get(change.kind, NIL).plus(effect.columns)
        sums["ruler"] = offer.ruler
        if self.days is not None:
            sums["facts"] = sum_of(offer.facts.values())
        if offer.unknowns != NIL:
            sums["unknowns"] = offer.unknowns
        return sums


@record
class Sheets:
    """A field of offers under two versions; the same whichever way their lineage is read."""

    outcomes: tuple[Outcome, Outcome]
    ground: Ground
    """What every reading of the lineage stands on."""


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
    outcomes = conclude(before, old, reader, roles), conclude(after, new, reader, roles)
    return Sheets(outcomes, Ground((before, after), old, new))


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
    ground = filled.ground
    touched = kin(before, after, edges, ground.alike)
    changes = compare(before, after, touched, ground.units, vocabulary)
    versions = Versions(before, after, ground.trees, touched, changes, vocabulary)
    forms: dict[Exempted, _Forms] = {}
    figures: dict[int, OfferDifference] = {}
    offers = []
    for name, footing in ground.offers:
        if footing.exempt not in forms:
            forms[footing.exempt] = _Forms(attribute(versions, footing.exempt), ground)
        if id(footing) not in figures:
            figures[id(footing)] = _offer(changes, forms[footing.exempt], footing)
        offers.append(replace(figures[id(footing)], offer=name))
    unchanged = _unchanged(before, after, changes)
    return Difference(
        before,
        after,
        reading,
        changes,
        ground.units,
        tuple(offers),
        filled.outcomes,
        unchanged,
        kin(before, after, edges),
    )


class _Forms:
    """The forms of all effects, the same for all offers with the same exemptions."""

    def __init__(self, told: Attribution, ground: Ground) -> None:
        self._told = told
        self._ground = ground
        self.effects = {name: ground.scaled(name, form) for name, form in told.effects.items()}
        self.ruler = ground.scaled("", told.ruler)

    @cached_property
    def whole(self) -> Scaled:
        """All effects and the ruler together: the change of the total."""
        forms = (*self._told.effects.values(), self._told.ruler)
        return scaled(added(forms), self._ground.weights)


def _offer(changes: Sequence[Change], forms: _Forms, footing: Footing) -> OfferDifference:
    effects, verdicts = {}, {}
    for change in changes:
        name = change.fingerprint
        form = forms.effects.get(name)
        effects[name] = NO_EFFECT if form is None else footing.effect(form)
        verdict = footing.verdicts(change)
        if verdict is not None:
            verdicts[name] = verdict
    return OfferDifference(
        "",
        footing.before,
        footing.after,
        footing.change,
        Ranged(lambda: footing.range(forms.whole)),
        effects,
        footing.effect(forms.ruler).columns,
        footing.unknowns,
        verdicts,
    )


def _unchanged(
    before: CriteriaSet, after: CriteriaSet, changes: Sequence[Change]
) -> tuple[str, ...]:
    touched = {name for change in changes if change.scope == "criterion" for name in change.names}
    both = before.by_id().keys() & after.by_id().keys()
    return tuple(c.id for c in after.criteria if c.id in both and c.id not in touched)
