"""What the jobs return and the reports show."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

from cloudeval.model.noun import record

if TYPE_CHECKING:
    # Whoever shows a score need not load what compares versions.
    from collections.abc import Mapping

    from cloudeval.changes.change import Change
    from cloudeval.changes.kept_ids import Relabelled
    from cloudeval.changes.lineage import LineageReading
    from cloudeval.changes.notes import Explained
    from cloudeval.changes.proposing import Proposal
    from cloudeval.effects.days.over_time import OfferOverTime
    from cloudeval.effects.difference import Difference
    from cloudeval.effects.ladder.climbing import Rung
    from cloudeval.effects.ladder.rungs import Order
    from cloudeval.effects.neutrality.questions import Neutrality
    from cloudeval.model.criteria_set import ChangeNote, CriteriaSet, Family
    from cloudeval.model.criterion import AnyCriterion
    from cloudeval.model.mark import LeftBecause, Mark
    from cloudeval.model.policy import Ruling
    from cloudeval.model.provider import Candidate
    from cloudeval.model.scenario import Scenario
    from cloudeval.model.source import Citation, Source
    from cloudeval.model.study import Study
    from cloudeval.scoring.coverage import Coverage
    from cloudeval.scoring.evaluation import Contribution, Evaluation, Outcome
    from cloudeval.scoring.expiry import Expiry
    from cloudeval.scoring.fact import CertificateFact, Fact, LadderFact
    from cloudeval.scoring.facts_at import Reader
    from cloudeval.scoring.gaps import Gap, Stake
    from cloudeval.scoring.screening import Check

Because = Literal["asked", "study", "family", "version", "later-version"]
"""Why facts are read on this day: it was asked for; it is the study's; the family attests it; it is
a version's own date."""

Chosen = Literal["asked", "study", "cast", "all"]
"""Which offers: those asked for, the study's, the case's cast, or all on file."""


Entering = Literal["added", "same", "replaces"]
"""It is new; it says what stands already; an earlier mark of the same person yields to it."""

BesideFact = Literal["answers", "within", "agrees", "against", "disputed"]
"""The file says nothing; leaves it open, and the mark answers within; says the same; says
otherwise; or its own sources differ."""


class Input(Protocol):
    """A file that was read, and the digest of its bytes."""

    @property
    def path(self) -> str:
        """Where it was read, as a person would name it."""

    @property
    def digest(self) -> str:
        """SHA-256 of its bytes."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The options by which it was asked for, where its name does not tell them."""


@record
class DayRead:
    """The day on which facts are read, and why."""

    date: date
    because: Because
    sources: tuple[Citation, ...] = ()


@record
class StudyUsed:
    """A study as a result has used it."""

    study: Study
    folder: str
    """As people gave it."""
    digest: str
    """That of the list of its files, as ``sha256sum`` prints it."""
    on: date
    """The day on which facts were read."""
    counted: tuple[tuple[str, Mark], ...]
    """The marks on the offers of the result that count, each with its assessor."""
    aside: Mapping[str, int]
    """How many do not: ``proposed``, ``withdrawn``, ``set-aside``, ``another-day``."""
    rulings: int
    reviewed_only: bool = False
    scenario: Scenario | None = None
    written: Outcome | None = None
    """The result without the scenario, where there is one, to stand beside."""


@record
class Scored:
    """What ``score`` returns."""

    outcome: Outcome
    as_of: DayRead
    family: Family | None
    cast: Chosen
    digest: str
    inputs: tuple[Input, ...]
    written: CriteriaSet | None = None
    """The version as it is written, where this score has other rules."""
    same_rules: bool = False
    """Whether exemptions were lifted."""
    study: StudyUsed | None = None

    @property
    def criteria(self) -> CriteriaSet:
        """The version that was scored."""
        return self.outcome.criteria

    @property
    def as_written(self) -> CriteriaSet:
        """The version as its file has it."""
        return self.written or self.outcome.criteria


@record
class Against:
    """What ``against`` returns: one version on two days, and what moved between them."""

    before: Scored
    after: Scored
    offers: tuple[OfferOverTime, ...]


@record
class CoveredField:
    """What ``coverage`` returns: a score, and how much of it is known."""

    scored: Scored
    coverage: Coverage


@record
class Policy:
    """What a file rules on single changes, and where it was read."""

    path: str
    rulings: Mapping[str, Ruling]
    """By the change's fingerprint."""


@record
class Steps:
    """The difference by date, under one reading: from each version to the next."""

    each: tuple[Difference, ...]
    passing: tuple[str, ...]
    """Criteria that only versions in between have."""


@record
class Across:
    """By what two families were compared, of which nobody says what comes from what."""

    proposals: tuple[Proposal, ...]
    same_ids: tuple[str, ...]
    """Ids that stand in both, taken for the same criterion."""


@record
class Proposed:
    """Lineage that nobody declared, beside a difference that does not use it."""

    proposals: tuple[Proposal, ...]
    removed: int
    """Criteria of the earlier version from which nothing comes."""
    added: int
    """Criteria of the later version that come from nothing."""
    newer: Literal["before", "after"]
    """The version in whose file lineage is declared."""
    pasted: Literal["here", "with-supersedes", "elsewhere"]
    """Whether it can be declared as it is proposed: what comes from what is said of a version and
    the one that it supersedes, and of no others."""


@record
class Compared:
    """What ``diff`` returns: the difference under each reading of the lineage asked for."""

    readings: tuple[Difference, ...]
    """One where no lineage is contested or one reading was asked for, else both."""
    as_of: DayRead
    family: Family | None
    cast: Chosen
    digests: tuple[str, str]
    explained: tuple[Explained, ...] | None
    """For each reading, the notes held against the changes; None for versions not adjacent."""
    notes: tuple[ChangeNote, ...]
    """The notes of the versions between, the oldest first."""
    inputs: tuple[Input, ...]
    policy: Policy | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    """What the family and the versions between cite, by the name under which they do."""
    to_as_of: DayRead | None = None
    """The day on which facts are read under the later version, where it is another than ``as_of``
    that was asked for."""
    steps: tuple[Steps, ...] | None = None
    """For each reading, the chain of adjacent versions; None where it was not asked for."""
    written: tuple[CriteriaSet, CriteriaSet] | None = None
    """The versions as they are written, where exemptions were lifted for this comparison."""
    relabelled: tuple[Relabelled, ...] = ()
    """Answers whose codes both versions use, with other words behind them."""
    across: Across | None = None
    """For versions of two families."""
    proposed: Proposed | None = None
    """Where proposals were asked for."""
    study: StudyUsed | None = None

    @property
    def first(self) -> Difference:
        """The reading that a document gives first: lineage as detail, where it is contested."""
        return next((d for d in self.readings if d.reading == "detail"), self.readings[0])


@record
class Imagining:
    """A computed version under one reading of the lineage, and what its refinements are."""

    reading: LineageReading
    outcome: Outcome
    refinements: tuple[Neutrality, ...]
    together: Neutrality


@record
class Imagined:
    """What ``what_if`` returns: two versions, and between them one that nobody published."""

    ends: tuple[Outcome, Outcome]
    readings: tuple[Imagining, ...]
    """One where no lineage is contested or one reading was asked for, else both."""
    as_of: DayRead
    family: Family | None
    cast: Chosen
    digests: tuple[str, str]
    inputs: tuple[Input, ...]


@record
class Climbed:
    """One rung of the ladder, scored."""

    rung: Rung
    outcome: Outcome


@record
class Climb:
    """The ladder under one reading of the lineage, in each of its orders."""

    reading: LineageReading
    orders: Mapping[Order, tuple[Climbed, ...]]


@record
class Laddered:
    """What ``ladder`` returns: two versions, and the rungs that lead from one to the other."""

    ends: tuple[Outcome, Outcome]
    readings: tuple[Climb, ...]
    """One where no lineage is contested or one reading was asked for, else both."""
    as_of: DayRead
    family: Family | None
    cast: Chosen
    digests: tuple[str, str]
    inputs: tuple[Input, ...]
    to_as_of: DayRead | None = None
    """The day whose facts are the last rung, where one was asked for."""


@record
class Explanation:
    """What ``explain`` returns: one evaluation, and the criterion asked for, if any."""

    scored: Scored
    evaluation: Evaluation
    criterion: AnyCriterion | None
    contribution: Contribution | None
    """The criterion's part of the total, for an award criterion."""
    checks: tuple[Check, ...]
    """The criterion's own checks, or all of them where none was asked for."""


@record
class Step:
    """One version in the history of a criterion: what stood there, and what led to it."""

    version: CriteriaSet
    criteria: tuple[AnyCriterion, ...]
    """The criterion, its ancestors or its heirs, as they stand in this version."""
    changes: tuple[Change, ...]
    """Changes from the version before that are about them."""
    notes: tuple[ChangeNote, ...]


@record
class Question:
    """A fact that is not known and that matters under the version: what hangs on it."""

    gap: Gap
    stake: Stake
    """What hangs on it for this offer."""


@record
class Profiled:
    """What ``profile`` returns: one offer, all that is on file about it, and what to ask."""

    scored: Scored
    """The field in which the questions are ranked: the one that ``score`` takes, and the offer."""
    evaluation: Evaluation
    """The offer's own."""
    reader: Reader
    """How its facts are read: with all the words there are, not only those of the version."""
    certificates: tuple[CertificateFact, ...]
    """Of every scheme."""
    exposures: tuple[LadderFact, ...]
    """Of every law."""
    capabilities: tuple[Fact, ...]
    """Of every attribute that the version may read, or that the offer's file speaks of."""
    expiries: tuple[Expiry, ...]
    questions: tuple[Question, ...]
    """The most decisive first."""
    law_sources: Mapping[str, Mapping[str, Source]]
    """For each law, the table of sources that its dates cite."""

    @property
    def candidate(self) -> Candidate:
        """The offer with its company."""
        return self.evaluation.candidate


@record
class LeftOut:
    """A mark that is not carried over, and why."""

    mark: Mark
    why: LeftBecause


@record
class Entered:
    """One mark, and what it meets."""

    mark: Mark
    how: Entering
    beside: BesideFact
    earlier: Mark | None = None
    """The mark of the same person that it replaces."""
    differing: tuple[str, ...] = ()
    """Those whose mark on the same subject answers otherwise."""


@record
class Summary:
    """What will change, or has changed."""

    assessor: str
    entered: tuple[Entered, ...]
    left_out: tuple[LeftOut, ...]
    written: bool
    """Nothing is written by a dry run, nor where nothing is new."""

    def count(self, how: Entering) -> int:
        """How many marks enter so."""
        return sum(each.how == how for each in self.entered)
