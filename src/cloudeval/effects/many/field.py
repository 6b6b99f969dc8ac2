"""A large field of offers whose answers are known: what changes did to all of them at once.

``difference`` tells all that can be said of tens of offers: columns, ranges, standing. Here it is
only points, of thousands of offers under thousands of criteria, exact all the same and with the
same sums. Effects are summed up under a heading before they are read off, so that one fraction is
made for each offer and heading, and none for a single line; whole numbers are added for all offers
at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from cloudeval.changes.alike import alike
from cloudeval.changes.change import Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import Edge, kin
from cloudeval.changes.units import units
from cloudeval.effects.attribution import Attribution, Exempted, Versions, attribute, exempted
from cloudeval.effects.form import added
from cloudeval.effects.many.marks import Marked, Marks
from cloudeval.effects.measure import Key
from cloudeval.effects.tree import trees
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AwardCriterion, Reading
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import Outcome, ladder, value
from cloudeval.scoring.evaluation import POINTS

Points = tuple[Fraction, ...]
"""Points of 100, one figure for each offer."""
Heading = Callable[[Change], str]
"""Under what an effect is summed up: the kind of its change, a group, a criterion."""


@record
class Field:
    """Offers that have all answered, as a table with a column for each thing that is read."""

    offers: tuple[str, ...]
    """Full names, ``provider/offer``: exemptions go by them."""
    answers: Mapping[Reading, Sequence[Outcome]]
    """For each reading what each offer answers: a rung counted from 0, the worst, or a number.

    Rungs may stand in a ``bytes``, which takes the least memory.
    """


class NotAnswered(ValueError):
    """A column of answers is missing, is too short, or holds what is no answer."""


@record
class FieldDifference:
    """Two versions and a field of offers; effects are summed up when they are asked for."""

    changes: tuple[Change, ...]
    offers: tuple[str, ...]
    before: Points
    """The totals under the earlier version, as if every offer were admitted."""
    after: Points
    ruler: Points
    alike: tuple[Alike, ...]
    """The offers, those with the same exemptions together."""

    def by(self, heading: Heading) -> dict[str, Points]:
        """The effects under each heading; with the ruler they are the change of each total."""
        under: dict[str, list[str]] = {}
        for change in self.changes:
            under.setdefault(heading(change), []).append(change.fingerprint)
        return {name: self._sum(of) for name, of in under.items()}

    def causes(self) -> dict[str, Points]:
        """The effects by kind of change, and the ruler."""
        return {**self.by(lambda change: change.kind), "ruler": self.ruler}

    def effect(self, change: Change) -> Points:
        """What one change did to each offer."""
        return self._sum((change.fingerprint,))

    def _sum(self, names: Iterable[str]) -> Points:
        kept = tuple(names)
        return _in_order((each, each.sum(kept)) for each in self.alike)


@record
class Alike:
    """Offers with the same exemptions: their places in the field, and their forms."""

    places: tuple[int, ...]
    marks: Marks
    told: Attribution

    def sum(self, names: Iterable[str]) -> list[Fraction]:
        """What the changes with these fingerprints did to each of the offers, together."""
        forms = self.told.effects
        return self.marks.of(added(forms[name] for name in names if name in forms))


def field_difference(
    before: CriteriaSet,
    after: CriteriaSet,
    tied: Sequence[Edge],
    field: Field,
    vocabulary: Vocabulary,
) -> FieldDifference:
    """What changed from ``before`` to ``after``, and what it did to each offer of a large field.

    ``tied`` tells which criteria come from which. Offers are taken as if all were admitted.
    """
    common = units(before, after)
    same = alike(before, after, common)
    touched = kin(before, after, tied, same)
    changes = compare(before, after, touched, common, vocabulary)
    both = trees(before, after, common)
    versions = Versions(before, after, both, touched, changes, vocabulary)
    lines = dict(_lines((before, after), same, field, vocabulary))
    found = []
    for exempt, places in _by_exemption((before, after), field.offers).items():
        marks = Marks(_only(lines, places, field), both, exempt, len(places))
        found.append(Alike(places, marks, attribute(versions, exempt)))
    return FieldDifference(
        changes,
        field.offers,
        _in_order((each, each.marks.total("before")) for each in found),
        _in_order((each, each.marks.total("after")) for each in found),
        _in_order((each, each.marks.of(each.told.ruler)) for each in found),
        tuple(found),
    )


def _in_order(parts: Iterable[tuple[Alike, Sequence[Fraction]]]) -> Points:
    """One figure for each offer, in points, in the order of the field."""
    placed = {
        place: figure * POINTS
        for each, figures in parts
        for place, figure in zip(each.places, figures, strict=True)
    }
    return tuple(placed[place] for place in range(len(placed)))


def _by_exemption(
    versions: tuple[CriteriaSet, CriteriaSet], offers: Sequence[str]
) -> dict[Exempted, tuple[int, ...]]:
    freed = exempted(versions)
    found: dict[Exempted, list[int]] = {}
    for place, offer in enumerate(offers):
        found.setdefault(freed(offer), []).append(place)
    return {exempt: tuple(places) for exempt, places in found.items()}


def _lines(
    versions: tuple[CriteriaSet, CriteriaSet],
    same: frozenset[str],
    field: Field,
    vocabulary: Vocabulary,
) -> Iterator[tuple[Key, Marked]]:
    """The lines of both versions; one that is the same in both is one value."""
    shared: dict[str, Marked] = {}
    for award in versions[0].awards:
        marked = _marked(award, field, vocabulary)
        shared[award.id] = marked
        yield ("before", award.id), marked
    for award in versions[1].awards:
        one = shared[award.id] if award.id in same else _marked(award, field, vocabulary)
        yield ("after", award.id), one


def _marked(award: AwardCriterion, field: Field, vocabulary: Vocabulary) -> Marked:
    rungs = ladder(award.reads, vocabulary)
    answers = field.answers.get(award.reads)
    if answers is None or len(answers) != len(field.offers):
        raise NotAnswered(f"{award.id}: one answer is needed for each offer to {award.reads}")
    known: Iterable[Outcome] = set(answers) if rungs is None else range(len(rungs))
    worth = {outcome: value(award.scale, outcome, rungs) for outcome in known}
    if not worth.keys() >= set(answers):
        raise NotAnswered(f"{award.id}: an answer is no rung from 0 to {len(worth) - 1}")
    return Marked(worth, answers)


def _only(lines: Mapping[Key, Marked], places: Sequence[int], field: Field) -> Mapping[Key, Marked]:
    """The lines with the answers of some of the offers."""
    if len(places) == len(field.offers):
        return lines
    kept = {
        id(each): Marked(each.worth, [each.answers[place] for place in places])
        for each in lines.values()
    }
    return {key: kept[id(each)] for key, each in lines.items()}
