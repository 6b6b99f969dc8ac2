"""What became of a study that went over to another version: every answer, exactly once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.mark import AskedAs, Decision, Mark, SetAsideBecause
from cloudeval.model.noun import record
from cloudeval.model.scenario import Scenario
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary

HowMark = Literal["carried", "to-another-question", "taken-up", "left", "withdrawn", "aside"]
"""It stands, and its question is the same, word for word; stands as proposed, and counts for a
question that was not asked so; had been set aside and stands again; does not come along; had been
withdrawn before; had been set aside before, and stays so."""
HOW_MARKS: tuple[HowMark, ...] = (
    "carried",
    "to-another-question",
    "taken-up",
    "left",
    "withdrawn",
    "aside",
)

HowRuling = Literal["carried", "to-another-question", "left", "replaced", "aside"]
HOW_RULINGS: tuple[HowRuling, ...] = (
    "carried",
    "to-another-question",
    "left",
    "replaced",
    "aside",
)

HowScenario = Literal["carried", "in-part", "left"]
HOW_SCENARIOS: tuple[HowScenario, ...] = ("carried", "in-part", "left")

Part = Literal["weight", "switched-off", "exemption", "assumption"]
PartBecause = Literal["no-group", "no-heir", "question-changed", "decides-nothing", "not-read"]
"""There is no such group; no line comes from that criterion; it asks in other words; it neither
requires nor has a veto, or nobody is exempt from it; nothing reads what is assumed."""


@record
class Way:
    """Where an answer leads in another version."""

    same: tuple[str, ...] = ()
    """The lines that ask what was asked, word for word, and read what is answered."""
    changed: tuple[str, ...] = ()
    """Those that come from what was asked, and ask it in other words."""
    others: tuple[str, ...] = ()
    """Those that read what is answered, and come from no question that was asked."""
    asked: AskedAs | None = None
    """The question that was answered; of several, the first that leads somewhere."""
    why: SetAsideBecause | None = None
    """Why it leads nowhere."""

    @property
    def unasked(self) -> tuple[str, ...]:
        """The lines for which the answer would count, though they were not asked so."""
        return (*self.changed, *self.others)


@record
class MovedMark:
    """One mark of the study that was, and what became of it."""

    assessor: str
    mark: Mark
    how: HowMark
    way: Way = field(default_factory=Way)
    now: Mark | None = None
    """The mark that stands in the new study; None where none does."""

    @property
    def review_left(self) -> bool:
        """Whether somebody had reviewed it, and the review does not come along."""
        stands = self.now is not None and self.mark.reviewed is not None
        return stands and self.now is not None and self.now.reviewed is None


@record
class MovedRuling:
    """One ruling, and what became of it; its number stays."""

    ruling: Decision
    how: HowRuling
    way: Way = field(default_factory=Way)
    now: Decision = field(kw_only=True)


@record
class LeftPart:
    """A part of a scenario that is left out."""

    part: Part
    name: str
    why: PartBecause


@record
class Renamed:
    """A criterion that a scenario names, under the ids that come from it."""

    part: Part
    name: str
    heirs: tuple[str, ...]


@record
class MovedScenario:
    """One scenario, and what became of it."""

    scenario: Scenario
    how: HowScenario
    now: Scenario | None = None
    left: tuple[LeftPart, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    kept_as: str | None = None
    """Where the file as it was is kept, within the new folder; None where it came along whole."""


@record
class Migrated:
    """A study in its new folder, or what it would be there."""

    before: Study
    after: Study
    versions: tuple[CriteriaSet, CriteriaSet]
    carry: str
    marks: tuple[MovedMark, ...]
    rulings: tuple[MovedRuling, ...]
    scenarios: tuple[MovedScenario, ...]
    old: Path
    new: Path
    written: bool
    not_copied: tuple[str, ...]
    """Files that are no part of a study, and stay where they are."""
    digests: tuple[str, str]
    words: Vocabulary
    """Those of both versions, to tell answers in."""

    def marks_that(self, *how: HowMark) -> tuple[MovedMark, ...]:
        """The marks of which this became."""
        return tuple(each for each in self.marks if each.how in how)

    def rulings_that(self, *how: HowRuling) -> tuple[MovedRuling, ...]:
        """The rulings of which this became."""
        return tuple(each for each in self.rulings if each.how in how)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many marks came to what."""
        return {how: len(self.marks_that(how)) for how in HOW_MARKS}
