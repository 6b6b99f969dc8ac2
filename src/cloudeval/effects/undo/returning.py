"""Who would be back among those that may be first, and without how few changes.

Where nobody is first for certain there is no first place to undo. What can be said is the reverse:
which offers cannot be first under the later version, and the fewest changes without which one of
them may be. For an offer that fails for certain, each kin in which some check of its own fails in
every state needs an undo of its own: together they are a bound. So are the changes that it takes
for an offer that is ahead in all states to be level in one. What is found is scored before it is
told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from cloudeval.effects.difference import Difference
from cloudeval.effects.discrimination import first_of as may_be_first
from cloudeval.effects.undo.bundles import Kinships, TooMany
from cloudeval.effects.undo.ratio import Chosen
from cloudeval.effects.undo.shortest import Answer, Undoing, leads
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.screening import verdict
from cloudeval.scoring.sheet import Sheet, sheet

TRIED = 2
"""Offers, sets of changes and rivals that are tried before it is left at a bound."""
MOST = 3
"""Other offers that are tried beside the one that is told."""


@record
class Return:
    """The shortest undo after which one offer that cannot be first may be."""

    offer: str
    answer: Answer
    others: tuple[str, ...] = ()
    """Other offers that as few changes are shown to bring back; not all are tried."""


class Returning:
    """The offers that cannot be first under the later version; nothing is computed unasked."""

    def __init__(self, found: Difference) -> None:
        """Take a difference."""
        self.undoing = Undoing(found)
        self._changes = found.changes
        self._out = {
            each.offer: each
            for each in found.outcomes[1].evaluations
            if each.standing != "not-offered" and (each.place is None or each.place.best > 1)
        }
        self._found: dict[str, Chosen | None] | None = None
        self._answers: dict[str, Answer] = {}

    @property
    def shut_out(self) -> tuple[str, ...]:
        """Their names, in the order of the field."""
        return tuple(self._out)

    def shortest(self) -> Return | None:
        """The shortest of all returns; None where every offer may be first, or nothing changed."""
        if not self._out or not self._changes:
            return None
        able = {name: held for name, held in self._least().items() if held is not None}
        if not able:
            return Return(self.shut_out[0], Answer(None, None))
        below = max(1, min(map(len, able.values())))
        ordered = sorted((name for name in able if able[name]), key=lambda name: len(able[name]))
        for name in ordered[:TRIED]:
            answer = self.of(name)
            if answer.changes is not None:
                least = replace(answer, none_below=below)
                return Return(name, least, self._as_near(name, len(answer.changes), ordered))
        return Return(min(able, key=lambda name: len(able[name])), Answer(None, below))

    def _as_near(self, name: str, count: int, ordered: Iterable[str]) -> tuple[str, ...]:
        """Other offers that as few changes are shown to bring back."""
        least = self._least()
        near = (each for each in ordered if each != name and len(least[each] or ()) == count)
        tried = islice(near, MOST)
        return tuple(each for each in tried if len(self.of(each).changes or ()) == count)

    def all(self) -> tuple[Return, ...]:
        """The shortest return of each, in the order of the field."""
        return tuple(Return(name, self.of(name)) for name in self._out if self._changes)

    def of(self, offer: str) -> Answer:
        """The shortest return of one offer: shown by scoring, or a bound.

        Each offer that is ahead of it in every state has to be out, behind or level in some.
        """
        if offer not in self._answers:
            self._answers[offer] = self._of(offer)
        return self._answers[offer]

    def _of(self, offer: str) -> Answer:
        chosen, most = self._least()[offer], len(self._changes)
        if chosen is None:
            return Answer(None, None)
        sets = [chosen] if chosen else []
        below = max(1, len(chosen))
        for rival in self._ahead_of(offer):
            found, least = self.undoing.against(rival, offer, "level", most)
            if least == self.undoing.never:
                return Answer(None, None)
            below = max(below, least)
            sets += [] if found is None else [found]
        for told in sorted(sets, key=len, reverse=True)[:TRIED]:
            firsts = may_be_first(self.undoing.outcome(told))
            if offer in firsts:
                changes = tuple(c for c in self._changes if c.fingerprint in told)
                return Answer(changes, below, firsts)
        return Answer(None, below)

    def _ahead_of(self, offer: str) -> list[str]:
        """Offers that are ahead whatever is unknown, the best placed first; some are enough."""
        own = self.undoing.by_offer[offer]
        rivals = (e for e in self.undoing.by_offer.values() if e.place is not None)
        ordered = sorted(rivals, key=lambda e: e.place.worst if e.place else 0)
        found = (e.offer for e in ordered if e.standing == "admitted" and leads(e, own) == "always")
        return [*islice(found, TRIED)]

    def _least(self) -> dict[str, Chosen | None]:
        if self._found is None:
            least = _Least(self.undoing)
            self._found = {name: least.of(each) for name, each in self._out.items()}
        return self._found


class _Least:
    """The fewest changes without which no kin by itself keeps an offer out for certain."""

    def __init__(self, undoing: Undoing) -> None:
        self.undoing = undoing
        self._kinships = Kinships(
            undoing.between, undoing.reader.vocabulary, undoing.between.after.grade
        )
        self._kin = {
            name: number
            for number, each in enumerate(undoing.between.families)
            for name in each.after
        }

    def of(self, each: Evaluation) -> Chosen | None:
        """For one offer; None where a kin keeps it out whatever is undone."""
        chosen: list[str] = []
        for number in sorted({self._kin[name] for name in _failed(each.sheet)}):
            found = self._in_kin(number, each)
            if found is None:
                return None
            chosen += found
        return tuple(chosen)

    def _in_kin(self, number: int, each: Evaluation) -> Chosen | None:
        try:
            ways = self._kinships.ways(number)
        except TooMany:
            return ()
        # Sets of changes come by their number: the first that will do is as small as any.
        return next(
            (
                chosen
                for chosen, prices in ways
                if not any(_failed(sheet(prices, each.sheet.possibilities)))
            ),
            None,
        )


def _failed(filled: Sheet) -> Iterable[str]:
    """The criteria whose requirement or veto holds in no state."""
    return (test.criterion.id for test in filled.tests if verdict(test.holds) == "not-met")
