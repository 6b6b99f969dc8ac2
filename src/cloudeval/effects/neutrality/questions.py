"""Was it the same demand in finer detail? Five questions to a refinement, each with a plain answer.

A refinement is made alone, on the version before, and held against it:

(a) do the shares of the heirs add up to those of their ancestors, and does no other share move?
(b) does every offer that meets the ancestors meet the heirs too, whatever the unknown facts are?
(c) is no requirement and no veto among the heirs that the ancestors did not have, and does nobody
    fail for it?
(d) do totals and standing stay as they are, state by state? Places then stay too.
(e) does no heir look at something that the ancestors did not tell apart?

(a) to (d) speak of the offers on file; (e) speaks of any offer. One alone may hold by luck. The
Court of Justice asked a comparable question of sub-criteria that are set later (ATI EAC, C-331/04).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from cloudeval.changes.change import Change
from cloudeval.changes.units import Units
from cloudeval.effects.difference import Difference
from cloudeval.effects.neutrality.alone import Alone, OfferAlone, Told
from cloudeval.effects.neutrality.demand import adds_a_gate, tells_more
from cloudeval.effects.neutrality.readout import Reading, unit
from cloudeval.effects.neutrality.weighing import Weighing
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.evaluation import Outcome
from cloudeval.scoring.sheet import Line, Sheet, Test

__all__ = [
    "QUESTIONS",
    "Answers",
    "Neutral",
    "Neutrality",
    "Question",
    "Refinement",
    "Told",
    "neutralities",
    "refinements",
]

Question = Literal["a", "b", "c", "d", "e"]
QUESTIONS: tuple[Question, ...] = ("a", "b", "c", "d", "e")
_KINDS = frozenset({"refined", "split", "merged", "renamed"})


@record
class Neutrality:
    """The five answers for one refinement, or for all of them together."""

    subject: str
    """The ancestor by which a reader finds it; empty for all refinements together."""
    ancestors: tuple[str, ...]
    heirs: tuple[str, ...]
    told: Mapping[Question, Told]
    touched: Mapping[Question, tuple[str, ...]]
    """For (b), (c) and (d), the offers for which the answer is not yes."""
    factor: Fraction | None
    """The heirs' shares over their ancestors': 3 where detail trebled the weight."""

    @property
    def is_detail(self) -> bool:
        """Whether five yeses support «only more detailed»."""
        return all(self.told[question] == "yes" for question in QUESTIONS)


@record
class Answers:
    """All refinements under one reading of the lineage, each alone, then all together."""

    refinements: tuple[Neutrality, ...]
    together: Neutrality

    @property
    def passing(self) -> int:
        """How many have five yeses."""
        return sum(one.is_detail for one in self.refinements)

    @property
    def heavier(self) -> int:
        """How many move weight: theirs, or that of others."""
        return sum(one.told["a"] == "no" for one in self.refinements)

    @property
    def open(self) -> int:
        """How many have no question answered no, and not five yeses either."""
        return sum(not one.is_detail and "no" not in one.told.values() for one in self.refinements)


@record
class Refinement:
    """Criteria that were refined, split, merged or renamed, and what came of them."""

    subject: str
    ancestors: tuple[str, ...]
    heirs: tuple[str, ...]


def refinements(changes: Iterable[Change]) -> tuple[Refinement, ...]:
    """What was refined, split, merged or renamed, in the order of the ancestors."""
    found = [
        Refinement(change.subject, change.before.names, change.after.names)
        for change in changes
        if change.kind in _KINDS and change.before is not None and change.after is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.ancestors, each.heirs)))


def neutralities(readings: Sequence[Difference]) -> tuple[Answers, ...]:
    """The answers under each reading of the lineage of two versions.

    None where the two are read on different days: what is unknown is then not the same in both.
    """
    outcomes = readings[0].outcomes
    if not _share_facts(outcomes):
        return ()
    neutral = Neutral(outcomes, readings[0].units)
    return tuple(neutral.answers(each.changes) for each in readings)


def _share_facts(outcomes: tuple[Outcome, Outcome]) -> bool:
    both = zip(outcomes[0].evaluations, outcomes[1].evaluations, strict=True)
    return all(was.sheet.possibilities is now.sheet.possibilities for was, now in both)


class Neutral:
    """Asks the five questions of a field; what does not depend on the refinement is done once.

    To make a refinement is to make all changes of the criteria that it ties: they then stand as
    they do in the later version. How lineage is read decides what is a refinement, and nothing of
    how the questions are answered.
    """

    def __init__(self, outcomes: tuple[Outcome, Outcome], units: Units) -> None:
        """Take a field under both versions, on sheets that share their unknown facts."""
        before, after = (outcome.criteria for outcome in outcomes)
        self._named = before.by_id(), after.by_id()
        self._vocabulary = outcomes[0].reader.vocabulary
        self._weighing = Weighing(before, after, units)
        self._sums = self._weighing.sums(before.awards, 0)
        self._factors = self._weighing.factors(self._sums)
        filled = [[each.sheet for each in outcome.evaluations] for outcome in outcomes]
        self._offers = [each.offer for each in filled[0]]
        self._field = _read(filled[0], filled[1], self._weighing)
        self._alike: dict[Refinement, _Alike] = {}
        self._told: dict[Refinement, Neutrality] = {}

    def answers(self, changes: Iterable[Change]) -> Answers:
        """The answers for all that was refined."""
        refined = refinements(changes)
        return Answers(tuple(self.of(each) for each in refined), self.together(refined))

    def of(self, each: Refinement) -> Neutrality:
        """The answers for one refinement, made alone."""
        if each not in self._told:
            self._told[each] = self._asked(each.subject, (each,))
        return self._told[each]

    def together(self, refined: Sequence[Refinement]) -> Neutrality:
        """The answers for several refinements, made together and nothing else."""
        return self._asked("", refined)

    def _asked(self, subject: str, refined: Sequence[Refinement]) -> Neutrality:
        names = tuple(name for each in refined for name in each.ancestors)
        heirs = tuple(name for each in refined for name in each.heirs)
        alike = [self._of_each(each) for each in refined]
        made = self._made(names, heirs)
        told: dict[Question, Told] = {"a": self._mass(made, refined)}
        touched: dict[Question, tuple[str, ...]] = {}
        asked: dict[Question, Callable[[OfferAlone], Told]] = {
            "b": lambda offer: _least(each.implied[offer] for each in alike),
            "c": lambda offer: offer.falls(names, heirs),
            "d": lambda offer: offer.same(made),
        }
        for question, answer in asked.items():
            found = {offer: answer(offer) for offer in dict.fromkeys(self._field)}
            told[question], touched[question] = self._summed(found)
        if any(each.adds_a_gate for each in alike):
            told["c"] = "no"
        told["e"] = "no" if any(each.tells_more for each in alike) else "yes"
        was, now = self._share(made, 0, names), self._share(made, 1, heirs)
        return Neutrality(subject, names, heirs, told, touched, now / was if was else None)

    def _of_each(self, each: Refinement) -> _Alike:
        """What does not depend on what else is made."""
        if each not in self._alike:
            old = [self._named[0][name] for name in each.ancestors]
            new = [self._named[1][name] for name in each.heirs]
            self._alike[each] = _Alike(
                {
                    one: one.implied(each.ancestors, each.heirs)
                    for one in dict.fromkeys(self._field)
                },
                adds_a_gate(old, new, self._vocabulary),
                tells_more(old, new, self._vocabulary),
            )
        return self._alike[each]

    # ── a: mass ─────────────────────────────────────────────────────────────────────────────────

    def _made(self, gone: Sequence[str], come: Sequence[str]) -> Alone:
        sums = dict(self._sums)
        for version, names, step in ((0, gone, -1), (1, come, 1)):
            for node, weight in self._weighing.sums(self._awards(version, names), version).items():
                sums[node] = sums.get(node, ZERO) + step * weight
        used = (self._named[1][name].group for name in come)
        return Alone(gone, come, self._factors, self._weighing.factors(sums, used))

    def _mass(self, made: Alone, refined: Iterable[Refinement]) -> Told:
        """Whether each refinement keeps its share, and each line that stays keeps its own."""
        for each in refined:
            if self._share(made, 0, each.ancestors) != self._share(made, 1, each.heirs):
                return "no"
        gone = self._weighing.sums(self._awards(0, made.gone), 0)
        moved = (
            made.before[node] != made.after[node]
            for node, weight in self._sums.items()
            if weight != gone.get(node, ZERO)
        )
        return "no" if any(moved) else "yes"

    def _share(self, made: Alone, version: int, names: Iterable[str]) -> Fraction:
        factors = (made.before, made.after)[version]
        sums = self._weighing.sums(self._awards(version, names), version)
        return sum((factors[node] * weight for node, weight in sums.items()), ZERO)

    def _awards(self, version: int, names: Iterable[str]) -> list[AwardCriterion]:
        named = (self._named[version][name] for name in names)
        return [each for each in named if isinstance(each, AwardCriterion)]

    def _summed(self, found: Mapping[OfferAlone, Told]) -> tuple[Told, tuple[str, ...]]:
        """One answer for the field, and for whom it is not yes."""
        touched = tuple(
            name
            for name, offer in zip(self._offers, self._field, strict=True)
            if found[offer] in ("no", "unproven")
        )
        return _least(found.values()) if found else "yes", touched


@record
class _Alike:
    """What is the same whether a refinement is made alone or with others."""

    implied: Mapping[OfferAlone, Told]
    adds_a_gate: bool
    tells_more: bool


def _read(before: Sequence[Sheet], after: Sequence[Sheet], weighing: Weighing) -> list[OfferAlone]:
    if not before:
        return []
    prices = before[0].tariff, after[0].tariff
    parts, rule = unit(prices, weighing), prices[0].criteria.grade
    old, new = (Reading(each, at, weighing, rule, parts) for at, each in enumerate(prices))
    alike: dict[object, OfferAlone] = {}
    found = []
    for was, now in zip(before, after, strict=True):
        known = (_known_of(was), _exempt(was), _exempt(now))
        if known not in alike:
            alike[known] = OfferAlone(was, old.of(was), new.of(now))
        found.append(alike[known])
    return found


def _known_of(filled: Sheet) -> tuple[object, ...]:
    """All that an offer's answers depend on beside its exemptions: offers alike are asked once."""
    read = filled.possibilities.read.values()
    return tuple((possible.component, possible.outcomes) for possible in read)


def _exempt(filled: Sheet) -> tuple[str, ...]:
    parts: list[Line | Test] = [*filled.lines, *filled.tests]
    return tuple(part.criterion.id for part in parts if part.exempt)


def _least(found: Iterable[Told]) -> Told:
    """One answer for several: a no is a no; what is empty counts where all is."""
    seen = set(found)
    ordered: tuple[Told, ...] = ("no", "unproven", "yes")
    return next((answer for answer in ordered if answer in seen), "vacuous")
