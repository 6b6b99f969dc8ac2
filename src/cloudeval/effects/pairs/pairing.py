"""Why one offer passed another: first who left or joined the field, then points, pair by pair.

Effects on totals do not say which changes carried A past B: each is held against its own offer's
mean. So the gap is told uncentred, in published weights:

    flat:     Γ = Σ wδ,      Γ′ − Γ = Σ (w′δ′ − wδ)            δ = v_A − v_B
    by group: Γ = Σ g_k δ_k, Γ′ − Γ = Σ_k [Δg_k δ̄_k + ḡ_k Δδ_k]  Δδ_k by the rule for effects

What totals are divided by is the same for all offers and left out: it orders nobody. A line that
both meet adds nothing, however much it weighs. Unknown facts are read jointly, so that what
siblings share counts once; what is told in two columns is so at one state of the facts for the
least and one for the greatest shift of the gap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from cloudeval.effects.attribution import Exempted, Versions, exempted
from cloudeval.effects.difference import Columns, Difference
from cloudeval.effects.measure import Gauge, mean_weights
from cloudeval.effects.pairs.joint import Joint, joint
from cloudeval.effects.pairs.order import Ahead, ahead, gap, ranked
from cloudeval.effects.pairs.scales import Scales, columns_at
from cloudeval.effects.pairs.turning import Turn, turn_of
from cloudeval.effects.pairs.uncentred import Uncentred, uncentred
from cloudeval.effects.tree import trees
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO, Band
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.weighting import WHOLE

By = Literal["standing", "points"]


@record
class Pair:
    """Two offers under both versions."""

    offers: tuple[str, str]
    turn: Turn
    ahead: tuple[tuple[Ahead, Ahead], tuple[Ahead, Ahead]]
    """Before and after: whether the first is ahead of the second, and the second of the first."""
    by: By
    """Whether one of them left or joined the field, or may have; else points alone tell."""
    exact: bool
    """Whether ``open`` is shown by a state in which the order was turned."""


@record
class Shift:
    """What one change did to a gap: at two states, which add up, and over all, which do not."""

    columns: Columns
    range: Band


@record
class Carried:
    """The gap of a first offer over a second, in published weights, and what moved it."""

    offers: tuple[str, str]
    gaps: tuple[Band, Band]
    """Before and after, over all states."""
    shift: Columns
    """The least and the greatest shift of the gap; ``shifts`` and the ruler add up to each."""
    shifts: Mapping[str, Shift]
    """By the change's fingerprint, what has any; those that carried most come first."""
    ruler: Columns
    """What moved because a group's weights add up to another part of their divisor."""


class Pairing:
    """A difference read pair by pair; what several pairs need is worked out once."""

    def __init__(self, found: Difference) -> None:
        """Take a difference; nothing is computed before it is asked for."""
        self.found = found
        before, after = found.outcomes
        self._by_offer = {
            was.offer: (was, now)
            for was, now in zip(before.evaluations, after.evaluations, strict=True)
        }
        self._freed = exempted((found.before, found.after))
        self._forms: dict[Exempted, Uncentred] = {}
        self._gauges: dict[str, Gauge] = {}
        self._versions: Versions | None = None

    # ── the order ──

    def pair(self, one: str, other: str) -> Pair:
        """Whether the order of two offers was turned."""
        sides = list(zip(self._by_offer[one], self._by_offer[other], strict=True))
        on = joint(sides[0][0].sheet.possibilities, sides[0][1].sheet.possibilities)
        ranks = [(ranked(a), ranked(b)) for a, b in sides]
        gaps = [gap(a.sheet, b.sheet, on) for a, b in sides]
        told = [
            (ahead(a, b, found), ahead(b, a, found.turned()))
            for (a, b), found in zip(ranks, gaps, strict=True)
        ]
        turn, shown = turn_of(told, ranks, gaps, on)
        return Pair(
            (one, other),
            turn,
            (told[0], told[1]),
            "standing" if _moved(sides) else "points",
            shown and (on.exact or turn == "kept"),
        )

    # ── what moved the gap ──

    def carried(self, one: str, other: str) -> Carried:
        """What moved the gap of ``one`` over ``other``."""
        first, second = sorted((one, other))
        told = self._carried(first, second)
        return told if one == first else _turned(told)

    def _carried(self, one: str, other: str) -> Carried:
        sides = [self._by_offer[name] for name in (one, other)]
        on = joint(sides[0][0].sheet.possibilities, sides[1][0].sheet.possibilities)
        forms = [self._forms_of(name) for name in (one, other)]
        gauges = [self._gauge(name) for name in (one, other)]
        scales = Scales(on, (gauges[0], gauges[1]))
        whole = forms[0].whole, forms[1].whole
        states = [scales.measured(state) for state in scales.ends(whole)]
        shifts: dict[str, Shift] = {}
        for name in dict.fromkeys((*forms[0].effects, *forms[1].effects)):
            told = forms[0].effects.get(name), forms[1].effects.get(name)
            shift = Shift(columns_at(told, states), scales.range(told))
            if shift.range != Band(ZERO, ZERO):
                shifts[name] = shift
        shifted = columns_at(whole, states)
        return Carried(
            (one, other),
            (self._gap(sides, on, 0), self._gap(sides, on, 1)),
            shifted,
            _carrying_first(shifts, shifted),
            columns_at((forms[0].ruler, forms[1].ruler), states),
        )

    def gaps(self, one: str, other: str) -> tuple[Band, Band]:
        """The gap of ``one`` over ``other`` before and after, over all states, in weights."""
        sides = [self._by_offer[name] for name in (one, other)]
        on = joint(sides[0][0].sheet.possibilities, sides[1][0].sheet.possibilities)
        return self._gap(sides, on, 0), self._gap(sides, on, 1)

    def _gap(self, sides: Sequence[tuple[Evaluation, Evaluation]], on: Joint, at: int) -> Band:
        """A version's gap over all states, in published weights."""
        one, other = (side[at].sheet for side in sides)
        found = gap(one, other, on)
        tree = self._told().trees[at]
        divisor = tree.groups[WHOLE].divisor if WHOLE in tree.groups else tree.top.divisor
        ends = [
            found.known + sum(end(cell[0] for cell in column) for column in found.columns)
            for end in (min, max)
        ]
        low, high = (Fraction(points) / found.unit * divisor for points in ends)
        return Band(low, high)

    def _told(self) -> Versions:
        if self._versions is None:
            each = self.found
            self._versions = Versions(
                each.before,
                each.after,
                trees(each.before, each.after, each.units),
                each.families,
                each.changes,
                each.outcomes[0].reader.vocabulary,
            )
        return self._versions

    def _forms_of(self, offer: str) -> Uncentred:
        exempt = self._freed(offer)
        if exempt not in self._forms:
            self._forms[exempt] = uncentred(self._told(), exempt)
        return self._forms[exempt]

    def _gauge(self, offer: str) -> Gauge:
        if offer not in self._gauges:
            was, now = self._by_offer[offer]
            weights = mean_weights(self._told().trees)
            self._gauges[offer] = Gauge(was.sheet, now.sheet, weights)
        return self._gauges[offer]


# ── whether an order was turned ─────────────────────────────────────────────────────────────────


def _moved(sides: Sequence[tuple[Evaluation, Evaluation]]) -> bool:
    """Whether the standing of either is another than before, or may be."""
    (a, b), (a_now, b_now) = sides
    settled = ("admitted", "failing", "not-offered")
    return any(
        was.standing != now.standing or was.standing not in settled
        for was, now in ((a, a_now), (b, b_now))
    )


def _carrying_first(shifts: Mapping[str, Shift], whole: Columns) -> dict[str, Shift]:
    """Those with the sign of the whole shift first, each by how much it carried."""
    sign = 1 if whole.floor + whole.ceiling >= 0 else -1

    def size(item: tuple[str, Shift]) -> tuple[Fraction, str]:
        columns = item[1].columns
        return -sign * (columns.floor + columns.ceiling), item[0]

    return dict(sorted(shifts.items(), key=size))


def _turned(told: Carried) -> Carried:
    """The same gap seen from the other offer."""

    def less(columns: Columns) -> Columns:
        return Columns(-columns.ceiling, -columns.floor)

    def below(band: Band) -> Band:
        return Band(-band.high, -band.low)

    one, other = told.offers
    return Carried(
        (other, one),
        (below(told.gaps[0]), below(told.gaps[1])),
        less(told.shift),
        _carrying_first(
            {n: Shift(less(s.columns), below(s.range)) for n, s in told.shifts.items()},
            less(told.shift),
        ),
        less(told.ruler),
    )
