"""What all sheets of a score stand on: who and what is counted how, and where each table lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Group
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, LinearScale, Reading
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder
from cloudeval.reports import frame
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import in_order, shown_offers
from cloudeval.scoring.evaluation import Evaluation, Outcome
from cloudeval.scoring.weighting import Weighed, weigh
from cloudeval.workbooks.naming import sheet_names
from cloudeval.workbooks.score.answered import read_name, tokens
from cloudeval.workbooks.score.words import speaking
from cloudeval.workbooks.tabling import Told

SHEETS = (
    "readme",
    "summary",
    "requirements",
    "contributions",
    "groups",
    "criteria",
    "scales",
    "answers",
    "facts",
    "minutes",
    "glossary",
    "parameters",
)
"""In the order of a reader: what came out, how, from what; then what is signed and explained."""

_BLOCKS = {"exclusion": 0, "selection": 0, "requirement": 1, "award": 2}


@dataclass(frozen=True)
class Basis:
    """A score with its offers, criteria and readings in the order of the sheets."""

    scored: Scored
    language: str

    @cached_property
    def say(self) -> Say:
        return speaking(self.language)

    @property
    def outcome(self) -> Outcome:
        return self.scored.outcome

    @property
    def criteria(self) -> CriteriaSet:
        return self.outcome.criteria

    @property
    def vocabulary(self) -> Vocabulary:
        return self.outcome.reader.vocabulary

    @cached_property
    def everyone(self) -> list[Evaluation]:
        """All offers; the first :attr:`offers` of them are those with figures."""
        shown = self.offers
        ids = {each.offer for each in shown}
        return [*shown, *(each for each in in_order(self.outcome) if each.offer not in ids)]

    @cached_property
    def offers(self) -> list[Evaluation]:
        """The offers that there were on that day: those that have figures."""
        return shown_offers(self.outcome)

    @cached_property
    def ordered(self) -> list[AnyCriterion]:
        """The criteria in three blocks: the candidate's, the offer's compliance, award."""
        return sorted(self.criteria.criteria, key=lambda each: _BLOCKS[each.role])

    @cached_property
    def at(self) -> dict[str, int]:
        """By id, the row of each criterion, counted from 0."""
        return {criterion.id: number for number, criterion in enumerate(self.ordered)}

    @property
    def awards(self) -> tuple[AwardCriterion, ...]:
        return self.criteria.awards

    @property
    def by_group(self) -> bool:
        return isinstance(self.criteria.weighting, ByGroup)

    @cached_property
    def group_number(self) -> dict[str, int]:
        """By id, the number of each group, counted from 0."""
        return {group.id: number for number, group in enumerate(self.criteria.groups)}

    @cached_property
    def weighed_by(self) -> Weighed:
        """The published weights, with what they are divided by."""
        return weigh(self.criteria)

    @cached_property
    def weighed(self) -> tuple[Group, ...]:
        """The groups that have award criteria."""
        used = {award.group for award in self.awards}
        return tuple(group for group in self.criteria.groups if group.id in used)

    @cached_property
    def readings(self) -> dict[Reading, int]:
        """All that is read, each once, with its number."""
        found = dict.fromkeys(criterion.reads for criterion in self.ordered)
        return {reading: number for number, reading in enumerate(found)}

    @cached_property
    def tokens(self) -> dict[Reading, tuple[str, ...]]:
        """For each reading, the answers that it may have; none where it is a number."""
        return {each: tokens(each, self.vocabulary, self.say) for each in self.readings}

    @cached_property
    def rungs(self) -> dict[Reading, tuple[str, ...] | None]:
        """For each reading, its ladder as files write it; None where it is a number."""
        return {each: ladder(each, self.vocabulary) for each in self.readings}

    @cached_property
    def blocks(self) -> dict[str, tuple[int, int]]:
        """By criterion, the first row and the number of rows of its scale."""
        found: dict[str, tuple[int, int]] = {}
        row = 0
        for criterion in self.ordered:
            count = len(self.tokens[criterion.reads])
            if isinstance(criterion, AwardCriterion) and isinstance(criterion.scale, LinearScale):
                count = 2
            found[criterion.id] = (row, count)
            row += count
        return found

    @cached_property
    def ladders(self) -> dict[Reading, tuple[int, int]]:
        """By reading, the rows of the table of scales in which its answers are listed."""
        found: dict[Reading, tuple[int, int]] = {}
        for criterion in self.ordered:
            if self.tokens[criterion.reads]:
                found.setdefault(criterion.reads, self.blocks[criterion.id])
        return found

    @cached_property
    def widths(self) -> Mapping[str, float]:
        """How wide the columns of names are, so that none is cut."""
        answers = (token for tokens in self.tokens.values() for token in tokens)
        return {
            "criterion": fitting(criterion.id for criterion in self.ordered),
            "offer": fitting(each.offer for each in self.everyone),
            "group": fitting(group.id for group in self.criteria.groups),
            "reading": fitting(read_name(reading, self.say) for reading in self.readings),
            "answer": fitting(answers),
        }

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """By key, the name of each sheet."""
        names = sheet_names(self.say(f"sheet.{key}") for key in SHEETS)
        return dict(zip(SHEETS, names, strict=True))

    @cached_property
    def label(self) -> str:
        """What a reconstruction says wherever it is shown."""
        return self.say.file(frame.label(self.criteria))

    @cached_property
    def notice(self) -> str:
        """The label, and what is said of the study that was used and of what it assumes."""
        return frame.noticed(self.scored, self.say)

    @cached_property
    def title(self) -> str:
        say = self.say
        family = frame.family_title(self.criteria, self.scored.family, say)
        nature = say(f"nature.{self.criteria.nature}")
        return say("score.title", family=family, version=self.criteria.version, nature=nature)

    def told(self, sheet: str) -> Told:
        """What stands above the table of a sheet."""
        about = self.say(f"sheet.{sheet}.about")
        return Told(f"{self.sheets[sheet]} · {self.title}", self.notice, about)

    def answer_row(self, reading: Reading, offer: int) -> int:
        """The row of an offer's answer: all offers' answers to one reading stand together."""
        return self.readings[reading] * len(self.offers) + offer


_LEAST, _MOST = 12.0, 44.0


def fitting(names: Iterable[str]) -> float:
    """A column's width for names that are not folded: the longest one's, within reason."""
    longest = max(map(len, names), default=0)
    return min(_MOST, max(_LEAST, longest * 1.02 + 3))
