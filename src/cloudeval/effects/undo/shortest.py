"""The shortest undo: the fewest changes without which the first would not be first.

To undo some changes is to make all the others: a version that can be scored. The question is asked
of an offer that is first for certain under the later version, against each other offer in turn: the
least number of changes without which that one is admitted, and ahead, or the first is out. Sorting
by effect does not answer it (``METHOD.md`` 5 has the counterexamples). What is found is made and
scored before it is told; what is only a bound is called one.

It says which changes a place hangs on by arithmetic, not which of them were meant to decide it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cloudeval.changes.change import Change
from cloudeval.effects.difference import Difference
from cloudeval.effects.hybrid import Between
from cloudeval.effects.pairs.joint import Joint, joint
from cloudeval.effects.pairs.order import Ahead, ahead, gap, ranked
from cloudeval.effects.undo.bundles import Bundle, Kinships, TooMany, bundles
from cloudeval.effects.undo.ratio import Chosen
from cloudeval.effects.undo.solving import Found, Solver, Sure
from cloudeval.model.criteria_set import CriteriaSet, GradeRule
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import Evaluation, Outcome, conclude
from cloudeval.scoring.sheet import Sheet, sheet
from cloudeval.scoring.tariff import tariff

_LEADS: dict[Sure, tuple[Ahead, ...]] = {
    "possible": ("always", "sometimes"),
    "certain": ("always",),
}


@record
class Answer:
    """A smallest set of changes, as far as it is known."""

    changes: tuple[Change, ...] | None
    """The changes of the smallest set found; None where none was found."""
    none_below: int | None
    """No smaller set will do; None where no set at all will."""
    first: tuple[str, ...] = ()
    """Offers that would be first without them, or might be."""

    @property
    def exact(self) -> bool:
        """Whether nothing is left open: the set is the smallest, or there is none."""
        if self.changes is None:
            return self.none_below is None
        return len(self.changes) == self.none_below


@record
class Undo:
    """The shortest undo of one offer's first place."""

    offer: str
    certain: Answer
    """Without these changes one other offer is ahead of it whatever the unknown facts are."""
    possible: Answer
    """Without these changes another offer is ahead in some state of the unknown facts."""


def certainly_first(outcome: Outcome) -> tuple[str, ...]:
    """The offers that are first in every state; several only where they are equal."""
    return tuple(
        e.offer
        for e in outcome.evaluations
        if e.standing == "admitted" and e.place is not None and e.place.worst == 1
    )


def shortest_undo(found: Difference, most: int | None = None) -> Undo | None:
    """The shortest undo of the first place under the later version; None where nobody holds it.

    Sets of more than ``most`` changes are not looked for: what takes more is left at that bound.
    Where several offers are equal and first, it is told of the one that needs the fewest changes.
    """
    first = certainly_first(found.outcomes[1])
    undoing = Undoing(found) if first else None
    told = [undoing.of(name, most) for name in first] if undoing is not None else []
    return min(told, key=_length, default=None)


def _length(undo: Undo) -> tuple[float, float]:
    lengths = [
        float("inf") if answer.changes is None else len(answer.changes)
        for answer in (undo.certain, undo.possible)
    ]
    return lengths[0], lengths[1]


class Undoing:
    """The versions that lie between two, for one field of offers."""

    def __init__(self, found: Difference) -> None:
        """Take a difference; nothing is computed before it is asked for."""
        self.found = found
        self.between = Between(
            found.before, found.after, found.families, found.units, found.changes
        )
        self.reader = found.outcomes[1].reader
        self.by_offer = {each.offer: each for each in found.outcomes[1].evaluations}
        self.by_name = {change.fingerprint: change for change in found.changes}
        self.never = len(self.by_name) + 1
        """More changes than there are: the bound where no set of them will do."""
        self._solver: Solver | None = None
        self._kinships: list[tuple[Chosen, Kinships]] | None = None

    # ── versions with some changes undone ──

    def without(self, chosen: Collection[str]) -> CriteriaSet:
        """The later version with these changes undone: all the others made."""
        return self.between.made(self.by_name.keys() - {*chosen}, self.found.after.version)

    def outcome(self, chosen: Collection[str], offers: Collection[str] | None = None) -> Outcome:
        """That version scored, for the whole field or for some offers."""
        made = self.without(chosen)
        prices = tariff(made, self.reader.vocabulary)
        names = self.by_offer if offers is None else offers
        sheets = [sheet(prices, self.by_offer[n].sheet.possibilities) for n in names]
        return conclude(made, sheets, self.reader)

    # ── one offer's first place ──

    def of(self, offer: str, most: int | None = None) -> Undo:
        """The shortest undo of one offer's first place, of no more than ``most`` changes."""
        rivals = [
            each
            for name, each in self.by_offer.items()
            if name != offer and each.standing != "not-offered"
        ]
        most = len(self.by_name) if most is None else min(most, len(self.by_name))
        possible = self._answer(offer, rivals, "possible", (1, most))
        if possible.none_below is None:
            return Undo(offer, possible, possible)
        known = self._known([self.by_offer[offer], *rivals])
        if known:
            return Undo(offer, possible, possible)
        certain = self._answer(offer, rivals, "certain", (possible.none_below, most))
        return Undo(offer, certain, possible)

    def _known(self, offers: Sequence[Evaluation]) -> bool:
        return not any(each.sheet.components for each in offers) and all(
            each.standing in ("admitted", "failing") for each in offers
        )

    def _answer(
        self, offer: str, rivals: Sequence[Evaluation], sure: Sure, span: tuple[int, int]
    ) -> Answer:
        """The smallest set against any rival, of so many changes at the least and at the most."""
        least, most = span
        shortest: Chosen | None = None
        bounds: list[int] = []
        for rival in rivals:
            room = most if shortest is None else len(shortest) - 1
            if room < least:
                bounds.append(room + 1)
                break
            chosen, bound = self.against(offer, rival.offer, sure, room)
            bounds.append(max(bound, least))
            if chosen is not None and self._leads(rival.offer, offer, chosen) in _LEADS[sure]:
                shortest = chosen
        below = min(bounds, default=self.never)
        if shortest is None:
            return Answer(None, None if below == self.never else below)
        changes = tuple(c for c in self.found.changes if c.fingerprint in shortest)
        firsts = tuple(
            each.offer
            for each in self.outcome(shortest).evaluations
            if each.place is not None and each.place.best == 1 and each.offer != offer
        )
        return Answer(changes, min(below, len(changes)), firsts)

    def against(self, offer: str, rival: str, sure: Sure, most: int) -> tuple[Chosen | None, int]:
        """A set of changes without which ``rival`` is ahead, and how many it takes at the least.

        That is more than ``most`` where no set of so many will do, :attr:`never` where none will.
        """
        sides = [self.by_offer[name].sheet.possibilities for name in (rival, offer)]
        on = joint(sides[0], sides[1])
        shortest: Chosen | None = None
        bounds = []
        for undone, kinships in self._variants():
            room = (most if shortest is None else len(shortest) - 1) - len(undone)
            if room < 0:
                bounds.append(room + len(undone) + 1)
                continue
            try:
                told = bundles(kinships, sides[0], sides[1], on)
            except TooMany:
                bounds.append(1)
                continue
            found = self._solved(told, sure, room)
            if found.chosen is not None:
                shortest = (*undone, *found.chosen)
                least = len(shortest)
            else:
                least = self.never if found.never else room + len(undone) + 1
            bounds.append(least if found.bound else 1)
        return shortest, min(bounds)

    def _solved(self, told: Sequence[Bundle], sure: Sure, room: int) -> Found:
        if self._solver is None:
            self._solver = Solver(self.between)
        return self._solver.fewest(told, sure, room)

    def _leads(self, rival: str, offer: str, chosen: Chosen) -> Ahead:
        """Whether a challenger is ahead once some changes are undone."""
        one, other = self.outcome(chosen, (rival, offer)).evaluations
        return leads(one, other)

    def _variants(self) -> list[tuple[Chosen, Kinships]]:
        """The kins under each rule for grades that there may be, with what is undone for it."""
        if self._kinships is None:
            vocabulary = self.reader.vocabulary
            before, after = self.between.before.grade, self.between.after.grade
            change = next(
                (c for c in self.found.changes if (c.kind, c.scope) == ("grade-changed", "set")),
                None,
            )
            rules: list[tuple[Chosen, GradeRule | None]] = [((), before)]
            if change is not None:
                rules = [((), after), ((change.fingerprint,), before)]
            if not any(rule is not None and rule.minimum is not None for _, rule in rules):
                rules = [((), None)]
            self._kinships = [(c, Kinships(self.between, vocabulary, rule)) for c, rule in rules]
        return self._kinships


def leads(one: Evaluation, other: Evaluation, on: Joint | None = None) -> Ahead:
    """Whether one offer is ahead of another under one version."""
    sheets: tuple[Sheet, Sheet] = one.sheet, other.sheet
    tied = on or joint(sheets[0].possibilities, sheets[1].possibilities)
    return ahead(ranked(one), ranked(other), gap(*sheets, tied))
