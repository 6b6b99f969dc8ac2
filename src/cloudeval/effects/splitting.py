"""What became of a line that was split or refined, cut in two: more lines, and other demands.

For what lineage ties together, with ``w_p`` and ``w_f`` the weights of the lines before and after,
``v_p`` and ``v_f`` their weighted mean values, ``μ̄`` the mean against which they are held, and
everything times what a weighted value counts in the whole:

    gained by splitting     (w_f − w_p) · ((v_p + v_f)/2 − μ̄)
    asks more or less       (w_f + w_p)/2 · (v_f − v_p)

Both are linear in the values, so that they have a floor, a ceiling and a range as effects have.
Lines that are told of apart (re-weighted, tightened, moved, recast) take their own part out of
both, so that what is left adds up to the effect of the structural change. Lines that stand in
several groups are held against the mean of these groups' means, by what the lines count there; what
it makes that each is held against its own group's is the third part, *elsewhere*. Where no line
stands on one side, a requirement's heirs for example, nothing was split in points: all is
elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.change import Change, Side
from cloudeval.changes.compare import pairs
from cloudeval.changes.lineage import Kin
from cloudeval.effects.attribution import Attribution, Versions, attribute, exempted
from cloudeval.effects.difference import Columns, Difference
from cloudeval.effects.form import NOTHING, Form, When
from cloudeval.effects.measure import Gauge, Measured, Scaled, mean_weights, scaled
from cloudeval.effects.tree import trees
from cloudeval.model.criteria_set import ChangeKind
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.evaluation import POINTS
from cloudeval.scoring.sheet import Sheet, least, most

CUT: frozenset[ChangeKind] = frozenset({"refined", "split", "merged", "renamed"})
"""Kinds of change that have lines before and lines after."""
HALF = Fraction(1, 2)
Key = tuple[When, str]


@record
class Parts:
    """An effect cut in three; together they are the effect."""

    splitting: Columns
    asking: Columns
    elsewhere: Columns


@record
class Cut:
    """The same as forms."""

    splitting: Form
    asking: Form
    elsewhere: Form

    def less(self, other: Cut) -> Cut:
        """What is left without another."""
        return Cut(
            self.splitting.plus(other.splitting.times(Fraction(-1))),
            self.asking.plus(other.asking.times(Fraction(-1))),
            self.elsewhere.plus(other.elsewhere.times(Fraction(-1))),
        )


@record
class Stake:
    """One line on one side: what its value counts in the whole, and what it is held against."""

    value: Form
    counts: Fraction
    against: Form
    """Means, each with its coefficient."""


def splitting(found: Difference) -> dict[str, dict[str, Parts]]:
    """For each change by which lines became others: by its fingerprint, then by offer."""
    if found.days is not None:
        return _of_two_days(*map(splitting, found.days))
    cuts = _Cuts(found)
    told: dict[str, dict[str, Parts]] = {name: {} for name in cuts.fingerprints}
    alike: dict[int, dict[str, Parts]] = {}
    sheets = zip(*(outcome.evaluations for outcome in found.outcomes), strict=True)
    for offer, (was, now) in zip(found.offers, sheets, strict=True):
        # Offers of which the same is known share their effects.
        key = id(offer.effects)
        if key not in alike:
            alike[key] = cuts.measured(offer.offer, was.sheet, now.sheet)
        for name, parts in alike[key].items():
            told[name][offer.offer] = parts
    return told


def _of_two_days(
    one: dict[str, dict[str, Parts]], other: dict[str, dict[str, Parts]]
) -> dict[str, dict[str, Parts]]:
    return {
        name: {offer: _between(parts, other[name][offer]) for offer, parts in held.items()}
        for name, held in one.items()
    }


def _between(one: Parts, other: Parts) -> Parts:
    return Parts(
        *(
            Columns((a.floor + b.floor) * HALF, (a.ceiling + b.ceiling) * HALF)
            for a, b in (
                (one.splitting, other.splitting),
                (one.asking, other.asking),
                (one.elsewhere, other.elsewhere),
            )
        )
    )


class _Cuts:
    """The forms of all parts, the same for all offers with the same exemptions."""

    def __init__(self, found: Difference) -> None:
        self.found = found
        versions = (found.before, found.after)
        vocabulary = found.outcomes[0].reader.vocabulary
        both = trees(*versions, found.units)
        self.versions = Versions(*versions, both, found.families, found.changes, vocabulary)
        self.weights = mean_weights(both)
        self.freed = exempted(versions)
        self.old, self.new = found.before.by_id(), found.after.by_id()
        self.structural = [
            (change, family)
            for change in found.changes
            if change.kind in CUT and (family := self._family(change)) is not None
        ]
        self.fingerprints = [change.fingerprint for change, _ in self.structural]
        self.recast = {
            (when, name)
            for change in found.changes
            if change.kind == "recast"
            for when, side in (("before", change.before), ("after", change.after))
            if side is not None
            for name in side.names
        }
        self.lone = _each_alone(self.versions, [family for _, family in self.structural])
        self._known: dict[frozenset[Key], dict[str, tuple[Scaled, Scaled, Scaled]]] = {}

    def _family(self, change: Change) -> Kin | None:
        sides = tuple(() if s is None else s.names for s in (change.before, change.after))
        return next((k for k in self.found.families if (k.before, k.after) == sides), None)

    def measured(self, offer: str, was: Sheet, now: Sheet) -> dict[str, Parts]:
        """All parts for one offer, in points."""
        if not self.structural:
            return {}
        gauge = Gauge(was, now, self.weights)
        floor = _states(gauge, least(was, now), least(now, was))
        ceiling = _states(gauge, most(was, now), most(now, was))

        def read(form: Scaled) -> Columns:
            return Columns(*(_read(form, at) for at in (floor, ceiling)))

        return {name: Parts(*map(read, cut)) for name, cut in self._forms(offer).items()}

    def _forms(self, offer: str) -> dict[str, tuple[Scaled, Scaled, Scaled]]:
        """The forms of all parts for one offer."""
        counted = self._counted(offer)
        if counted not in self._known:
            told: dict[str, tuple[Scaled, Scaled, Scaled]] = {}
            for change, family in self.structural:
                cut = self._cut(family, counted)
                told[change.fingerprint] = (
                    scaled(cut.splitting, self.weights),
                    scaled(cut.asking, self.weights),
                    scaled(cut.elsewhere, self.weights),
                )
            self._known[counted] = told
        return self._known[counted]

    def _counted(self, offer: str) -> frozenset[Key]:
        """The lines that count as fully met for an offer, and are told of no exemption apart."""
        exempt = self.freed(offer)
        spared = exempt.intersection(self.lone)
        if not spared:
            return spared
        return spared - _told_apart(self.found.changes, attribute(self.versions, exempt))

    def _cut(self, family: Kin, counted: frozenset[Key]) -> Cut:
        """One kin's parts, without what its lines are told of apart."""
        before = self._stakes("before", family.before, counted)
        after = self._stakes("after", family.after, counted)
        if not before or not after:
            apart = {key for key in (*before, *after) if key in self.recast}
            left = [(s, -1) for key, s in before.items() if key not in apart]
            left += [(s, 1) for key, s in after.items() if key not in apart]
            return Cut(NOTHING, NOTHING, _sum(_held(s).times(Fraction(sign)) for s, sign in left))
        whole = cut([*before.values()], [*after.values()])
        for pair in pairs(family, self.old, self.new):
            was, now = before.get(("before", pair.was.id)), after.get(("after", pair.now.id))
            if was is not None and now is not None:
                whole = whole.less(cut([was], [now]))
            elif was is not None:
                whole = whole.less(cut([was], []))
            elif now is not None:
                whole = whole.less(cut([], [now]))
        return whole

    def _stakes(
        self, when: When, names: Iterable[str], counted: frozenset[Key]
    ) -> dict[Key, Stake]:
        """The award criteria among these, with what they count."""
        known = self.old if when == "before" else self.new
        keys: list[Key] = [(when, n) for n in names if isinstance(known[n], AwardCriterion)]
        return {key: _stake(key, self.lone[key], spared=key in counted) for key in keys}


def cut(before: Sequence[Stake], after: Sequence[Stake]) -> Cut:
    """What lines that go and lines that come do together, in three parts.

    Where there are none on one side, the weight that came or went is all.
    """
    w, x = (sum((one.counts for one in side), ZERO) for side in (before, after))
    change, between = x - w, (x + w) * HALF
    gone, come = _sum(map(_against, before)), _sum(map(_against, after))
    old, new = _mean_value(before, w), _mean_value(after, x)
    old, new = (old if before else new), (new if after else old)
    middle = gone.plus(come).times(1 / (w + x)) if w + x else NOTHING
    values = old.plus(new).times(HALF)
    return Cut(
        values.plus(middle.times(Fraction(-1))).times(change),
        new.plus(old.times(Fraction(-1))).times(between),
        middle.times(change).plus(gone).plus(come.times(Fraction(-1))),
    )


def _mean_value(side: Sequence[Stake], whole: Fraction) -> Form:
    """The weighted mean value; where all weigh nothing, each counts alike."""
    if whole:
        return _sum(one.value.times(one.counts / whole) for one in side)
    return _sum(one.value.times(Fraction(1, len(side))) for one in side)


def _held(one: Stake) -> Form:
    return one.value.times(one.counts).plus(one.against.times(Fraction(-1)))


def _against(one: Stake) -> Form:
    return one.against


def _stake(key: Key, lone: Form, *, spared: bool) -> Stake:
    """Read what a line counts off the form of its going or coming alone."""
    sign = -1 if key[0] == "before" else 1
    value = Form(Fraction(1), {}, {}) if spared else Form(ZERO, {key: Fraction(1)}, {})
    against = Form(ZERO, {}, lone.means).times(Fraction(-sign))
    return Stake(value, sign * lone.own.get(key, ZERO), against)


def _each_alone(versions: Versions, families: Sequence[Kin]) -> dict[Key, Form]:
    """What each of their lines does where it goes or comes alone.

    Line numbers do not depend on lineage.
    """
    old, new = versions.before.by_id(), versions.after.by_id()
    told: dict[Key, Change] = {}
    for family in families:
        for name in family.before:
            if isinstance(old[name], AwardCriterion):
                side = Side((name,), {})
                told["before", name] = Change("removed", "criterion", name, side, None)
        for name in family.after:
            if isinstance(new[name], AwardCriterion):
                side = Side((name,), {})
                told["after", name] = Change("added", "criterion", name, None, side)
    regrouped = (change for change in versions.changes if change.kind == "regrouped")
    apart = replace(
        versions,
        kin=tuple(
            Kin((name,), (), ()) if when == "before" else Kin((), (name,), ())
            for when, name in told
        ),
        changes=(*told.values(), *regrouped),
    )
    effects = attribute(apart, frozenset()).effects
    return {key: effects[change.fingerprint] for key, change in told.items()}


def _told_apart(changes: Iterable[Change], told: Attribution) -> frozenset[Key]:
    """The lines whose exemption was granted to this offer or withdrawn from it."""
    kinds = ("exemption-granted", "exemption-withdrawn")
    forms = (told.effects.get(c.fingerprint, NOTHING) for c in changes if c.kind in kinds)
    return frozenset(key for form in forms for key, part in form.own.items() if part)


def _sum(forms: Iterable[Form]) -> Form:
    found = NOTHING
    for form in forms:
        found = found.plus(form)
    return found


def _states(gauge: Gauge, at_was: tuple[int, ...], at_now: tuple[int, ...]) -> list[Measured]:
    """The states that a column is read at, as effects are."""
    return [gauge.at(at_was)] if at_was == at_now else [gauge.at(at_was), gauge.at(at_now)]


def _read(form: Scaled, at: Sequence[Measured]) -> Fraction:
    """A form in one column: the mean over the states that it is read at, in points."""
    found = sum(measured.of(form) for measured in at)
    return Fraction(found * POINTS, form.divisor * at[0].divisor * len(at))
