"""Lineage that nobody declared, proposed by wording and by place; never taken as fact.

Likeness is measured by whoever calls, in each language by itself: French is never held against
English, and of the two languages the one in which a pair is more alike counts. Place is what both
criteria read and where they stand, and lifts a part of the doubt that the words leave:

    confidence = wording + (1 − wording) · place      place = 2/5 (reads) + 1/5 (group)

Words less than half alike are no ground for a proposal, whatever the place: that much any two
demands of one field have in common. Pairs of :data:`LEAST` or more are matched one to one, the
surest first; among those alike in that, by id, which gives the same pairs backwards. That one
criterion became several is never proposed: whether it is detail or an addition is what lineage has
to answer, and no likeness of words does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from cloudeval.changes.change import Change
from cloudeval.changes.lineage import Edge
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    CertificationReading,
    ContestedLineage,
    ExposureReading,
    Lineage,
    Reading,
)
from cloudeval.model.noun import record
from cloudeval.model.wording import LANGUAGES

Alike = Callable[[Sequence[str], Sequence[str], Fraction], Iterable[tuple[int, int, Fraction]]]
"""Pairs of texts by their places, with their likeness: all that reach the least one."""

LEAST = Fraction(7, 10)
"""The confidence from which a pair is proposed."""
READS, GROUP = Fraction(2, 5), Fraction(1, 5)
"""The part of the doubt that goes where two criteria read one thing, or stand in one group."""
LEAST_WORDING = Fraction(1, 2)
"""The likeness of words from which place is looked at."""


@record
class Place:
    """What two criteria have in common beside their words."""

    reads: bool
    group: bool

    @property
    def share(self) -> Fraction:
        """The part of the doubt that goes."""
        return self.reads * READS + self.group * GROUP


@record
class Proposal:
    """A criterion of the later version that may be one of the earlier version under another id."""

    before: str
    after: str
    confidence: Fraction
    """From :data:`LEAST` to 1: how alike they are, not how probable it is that they are one."""
    wording: Fraction
    place: Place


def untied(
    before: CriteriaSet, after: CriteriaSet, readings: Iterable[Iterable[Edge]]
) -> tuple[tuple[AnyCriterion, ...], tuple[AnyCriterion, ...]]:
    """The criteria of each version that no lineage ties, under any of the readings."""
    edges = [edge for each in readings for edge in each]
    old, new = {edge.ancestor for edge in edges}, {edge.heir for edge in edges}
    return (
        tuple(each for each in before.criteria if each.id not in old),
        tuple(each for each in after.criteria if each.id not in new),
    )


def said_new(versions: Iterable[CriteriaSet]) -> frozenset[str]:
    """Criteria of which some version declares that they come from nowhere: that is lineage too."""
    return frozenset(
        each.id for version in versions for each in version.criteria if _is_new(each.lineage)
    )


def _is_new(lineage: Lineage | ContestedLineage | None) -> bool:
    if isinstance(lineage, ContestedLineage):
        return lineage.detail.new and lineage.addition.new
    return lineage is not None and lineage.new


def propose(
    versions: tuple[CriteriaSet, CriteriaSet],
    among: tuple[Sequence[AnyCriterion], Sequence[AnyCriterion]],
    alike: Alike,
) -> tuple[Proposal, ...]:
    """Pairs of criteria of two versions that may be one and the same, the surest first."""
    old, new = among
    likeness: dict[tuple[int, int], Fraction] = {}
    for language in LANGUAGES:
        texts = [[_told(each, language) for each in side] for side in among]
        for at, to, found in alike(texts[0], texts[1], LEAST_WORDING):
            likeness[at, to] = max(found, likeness.get((at, to), found))
    groups = _Groups(*versions)
    pairs = (_proposal(old[at], new[to], found, groups) for (at, to), found in likeness.items())
    return _one_to_one(pair for pair in pairs if pair.confidence >= LEAST)


def _told(criterion: AnyCriterion, language: str) -> str:
    return f"{criterion.title.said(language)} {criterion.question.said(language)}"


def _proposal(was: AnyCriterion, now: AnyCriterion, wording: Fraction, groups: _Groups) -> Proposal:
    place = Place(_one_thing(was.reads, now.reads), groups.one(was.group, now.group))
    confidence = wording + (1 - wording) * place.share
    return Proposal(was.id, now.id, confidence, wording, place)


def _one_thing(was: Reading, now: Reading) -> bool:
    """Whether two criteria read the same attribute, one certification, or a law in common."""
    match was, now:
        case AttributeReading(), AttributeReading():
            return was.attribute == now.attribute
        case CertificationReading(), CertificationReading():
            return was.certification == now.certification
        case ExposureReading(), ExposureReading():
            # No name means all laws.
            return bool(not was.exposure or not now.exposure or {*was.exposure} & {*now.exposure})
        case _:
            return False


class _Groups:
    """Which groups of two versions are one: by id, or by the same title in some language."""

    def __init__(self, before: CriteriaSet, after: CriteriaSet) -> None:
        self._old, self._new = (
            {
                group.id: {group.id, *((lang, group.title.said(lang)) for lang in LANGUAGES)}
                for group in version.groups
            }
            for version in (before, after)
        )

    def one(self, was: str, now: str) -> bool:
        return bool(self._old[was] & self._new[now])


def _one_to_one(pairs: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The surest pair first, then the surest of what is left, and so on."""
    chosen: list[Proposal] = []
    taken: tuple[set[str], set[str]] = (set(), set())
    for pair in sorted(pairs, key=_order):
        if pair.before not in taken[0] and pair.after not in taken[1]:
            chosen.append(pair)
            taken[0].add(pair.before)
            taken[1].add(pair.after)
    return tuple(chosen)


def _order(pair: Proposal) -> tuple[Fraction, str, str]:
    # Both versions rank each other's ids alike: so either may choose first, and none would swap.
    return (-pair.confidence, pair.before, pair.after)


def tied_by(proposals: Iterable[Proposal]) -> tuple[Edge, ...]:
    """Proposals as if somebody had declared them; for versions that nothing else ties."""
    return tuple(Edge(each.before, each.after, "replaces") for each in proposals)


def rests_on(change: Change, proposals: Iterable[Proposal]) -> bool:
    """Whether a change is told as it is only because a proposal was taken for a tie."""
    if change.scope != "criterion" or change.before is None or change.after is None:
        return False
    old, new = change.before.names, change.after.names
    return any(each.before in old and each.after in new for each in proposals)
