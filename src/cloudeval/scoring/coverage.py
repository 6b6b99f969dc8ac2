"""How much of a field is known, by offer and group, and which search would tell most.

A criterion is known of an offer where nothing that is still possible changes its value or its
verdict; so a fact may be open and its line known, where every answer left is worth the same. What
does not bind an offer is counted apart: an exemption says nothing of what is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from cloudeval.model.claim import Unknown
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.scoring.evaluation import Evaluation, Outcome
from cloudeval.scoring.fact import CertificateFact, Fact, FactKind
from cloudeval.scoring.gaps import Gap, gaps, open_pairs
from cloudeval.scoring.sheet import Line, Test

Knowledge = Literal["known", "open", "disputed", "unknown", "exempt"]
"""Settled; one source leaves a span; sources differ; nothing said; does not bind the offer."""

KNOWLEDGE: tuple[Knowledge, ...] = ("known", "open", "disputed", "unknown", "exempt")


@record
class Covered:
    """How the criteria of one group stand for one offer."""

    offer: str
    group: str
    counts: Mapping[Knowledge, int]
    """How many criteria are known, open, disputed, unknown, exempt."""
    floor: Fraction
    ceiling: Fraction
    """The group's part of the total, in points of 100."""

    @property
    def criteria(self) -> int:
        """All criteria of the group."""
        return sum(self.counts.values())


@record
class Subject:
    """One thing that can be looked for: an attribute, a certification or a law, over the field."""

    kind: FactKind
    name: str
    criteria: int
    """Criteria of the version that read it."""
    counts: Mapping[Knowledge, int]
    """For how many offers the fact is known, open, disputed, unknown."""
    looked: int
    """For how many offers the file holds a claim on it or a search in vain."""
    differs: bool
    """Whether two offers are known to differ in it."""
    gaps: tuple[Gap, ...]
    """What would follow from learning it, offer by offer."""

    @property
    def may_fail(self) -> int:
        """Offers that would not meet the version with one of the answers that are possible."""
        return sum(stake.may_fail for gap in self.gaps for stake in gap.stakes)

    @property
    def tests(self) -> int:
        """Offers with a requirement or a veto that hangs on it."""
        return sum(bool(stake.tests) for gap in self.gaps for stake in gap.stakes)

    @property
    def settles(self) -> int:
        """Pairs of offers that the fact of a single owner could settle at most."""
        return max((gap.settles_most for gap in self.gaps), default=0)

    @property
    def points(self) -> Fraction:
        """By how many points it could narrow the totals at most, added up over the offers."""
        return sum((gap.most for gap in self.gaps), Fraction(0))


@record
class Sought:
    """For how many of the things that a version reads an offer's file has been filled."""

    offer: str
    claimed: int
    """Things with a claim, of whatever day."""
    in_vain: int
    """Things that were looked for and not found."""
    asked: int
    """Things that the version reads."""


@record
class Coverage:
    """How much of a field is known under one version, on one day."""

    outcome: Outcome
    cells: tuple[Covered, ...]
    """By offer, then by group in the order of the file."""
    subjects: tuple[Subject, ...]
    """What a search would tell, the most decisive first; see :func:`coverage`."""
    sought: tuple[Sought, ...]
    open_pairs: int
    """Pairs of offers whose order is not settled."""
    pairs: int

    def of(self, offer: str) -> Counter[Knowledge]:
        """The criteria of all groups, for one offer."""
        return _added(cell.counts for cell in self.cells if cell.offer == offer)

    @property
    def whole(self) -> Counter[Knowledge]:
        """The criteria of all groups, for all offers."""
        return _added(cell.counts for cell in self.cells)


def coverage(outcome: Outcome) -> Coverage:
    """Count what is known, and put what is not in the order in which it should be looked for.

    First what decides compliance: with some answer an offer would not meet the version. Then what
    else requirements hang on or offers are known to differ in. Among equals, what could settle the
    order of the most pairs, then what could narrow totals most, then by name. Offers that there
    were not on that day are left out.
    """
    field = [each for each in outcome.evaluations if each.standing != "not-offered"]
    cells = tuple(cell for each in field for cell in _cells(each))
    subjects = sorted(_subjects(outcome, field), key=_urgency)
    sought = tuple(_sought(each, subjects) for each in field)
    return Coverage(outcome, cells, tuple(subjects), sought, *open_pairs(outcome))


def _added(counts: Iterable[Mapping[Knowledge, int]]) -> Counter[Knowledge]:
    found: Counter[Knowledge] = Counter()
    for each in counts:
        found.update(each)
    return found


# ── criteria ────────────────────────────────────────────────────────────────────────────────────


def _cells(evaluation: Evaluation) -> list[Covered]:
    stands = knowledge_by_criterion(evaluation)
    points = {group.group: group for group in evaluation.groups}
    cells = []
    for group in evaluation.sheet.criteria.groups:
        counts = Counter(how for criterion, how in stands if criterion.group == group.id)
        total = points.get(group.id)
        ends = (total.floor, total.ceiling) if total else (Fraction(0), Fraction(0))
        if counts:
            cells.append(Covered(evaluation.offer, group.id, counts, *ends))
    return cells


def knowledge_by_criterion(evaluation: Evaluation) -> list[tuple[AnyCriterion, Knowledge]]:
    """How each criterion of the version stands for one offer, in the order of the file."""
    parts: dict[str, list[Line | Test]] = {}
    for line in evaluation.sheet.lines:
        parts.setdefault(line.criterion.id, []).append(line)
    for test in evaluation.sheet.tests:
        parts.setdefault(test.criterion.id, []).append(test)
    criteria = evaluation.sheet.criteria.criteria
    return [(each, _knowledge(parts[each.id])) for each in criteria]


def _knowledge(parts: Sequence[Line | Test]) -> Knowledge:
    """One criterion: as a line, as a test, or as both where it has a veto."""
    if all(part.exempt for part in parts):
        return "exempt"
    if all(len(set(_column(part))) == 1 for part in parts):
        return "known"
    return unsettled(parts[0].possible.facts)


def _column(part: Line | Test) -> Sequence[object]:
    return part.values if isinstance(part, Line) else part.holds


def unsettled(facts: Iterable[Fact]) -> Knowledge:
    """Why what reads these facts is not known: the strongest reason of any of them."""
    found = {fact.ground.sure for fact in facts if not fact.is_known}
    for how in ("disputed", "open"):
        if how in found:
            return how
    return "unknown"


# ── things to look for ──────────────────────────────────────────────────────────────────────────


def _subjects(outcome: Outcome, field: Sequence[Evaluation]) -> list[Subject]:
    facts: dict[tuple[FactKind, str], list[tuple[Candidate, Fact]]] = {}
    for each in field:
        for fact in _facts(each):
            of = facts.setdefault((fact.key.kind, fact.key.name), [])
            of.append((each.candidate, fact))
    found: dict[tuple[FactKind, str], list[Gap]] = {}
    for gap in gaps(outcome):
        found.setdefault((gap.fact.key.kind, gap.fact.key.name), []).append(gap)
    read = Counter(name for reading in _readings(field) for name in reading)
    return [
        Subject(
            kind,
            name,
            read[kind, name],
            Counter(_how(fact) for _, fact in held),
            sum(_on_file(candidate, kind, name) != "nothing" for candidate, _ in held),
            len({_value(fact) for _, fact in held if fact.is_known}) > 1,
            tuple(found.get((kind, name), ())),
        )
        for (kind, name), held in facts.items()
    ]


def _facts(evaluation: Evaluation) -> list[Fact]:
    """Each fact that the version reads of an offer, once."""
    read = evaluation.sheet.possibilities.read.values()
    return [*{fact.key: fact for possible in read for fact in possible.facts}.values()]


def _readings(field: Sequence[Evaluation]) -> Iterable[set[tuple[FactKind, str]]]:
    """For each criterion, what it reads; every offer is asked the same."""
    for each in field[:1]:
        for criterion in each.sheet.criteria.criteria:
            facts = each.sheet.possibilities.read[criterion.reads].facts
            yield {(fact.key.kind, fact.key.name) for fact in facts}


def _how(fact: Fact) -> Knowledge:
    return "known" if fact.is_known else unsettled((fact,))


def _value(fact: Fact) -> object:
    """A known fact's value, so that two can be told apart."""
    return fact.states if isinstance(fact, CertificateFact) else fact.low


OnFile = Literal["claim", "search", "nothing"]


def _on_file(candidate: Candidate, kind: FactKind, name: str) -> OnFile:
    """Whether a provider's file says something of a fact, or that it was looked for in vain."""
    company, offer = candidate.provider.company, candidate.offer
    match kind:
        case "attribute":
            entries: tuple[object, ...] = offer.capabilities.get(name, ())
        case "certification":
            entries = (*offer.certifications.get(name, ()), *company.certifications.get(name, ()))
        case "exposure":
            entries = (*offer.exposure.get(name, ()), *company.exposure.get(name, ()))
    if any(not isinstance(entry, Unknown) for entry in entries):
        return "claim"
    return "search" if entries else "nothing"


def _sought(evaluation: Evaluation, subjects: Sequence[Subject]) -> Sought:
    on_file = Counter(_on_file(evaluation.candidate, each.kind, each.name) for each in subjects)
    return Sought(evaluation.offer, on_file["claim"], on_file["search"], len(subjects))


def _urgency(subject: Subject) -> tuple[object, ...]:
    rank = 0 if subject.may_fail else 1 if subject.tests or subject.differs else 2
    return (rank, -subject.settles, -subject.points, subject.name)
