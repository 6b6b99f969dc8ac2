"""What would follow from other weights, rules or facts, for whoever tries one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cloudeval.jobs.studying import ChosenStudy, reader_of
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.names import covers
from cloudeval.model.provider import Candidate
from cloudeval.model.scenario import Scenario
from cloudeval.reports.results import Scored
from cloudeval.scoring.convening import assuming
from cloudeval.scoring.evaluation import Outcome, Questions, answers, conclude, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.possible import Possibilities
from cloudeval.scoring.sheet import Sheet, sheet
from cloudeval.scoring.supposing import supposed
from cloudeval.scoring.tariff import Tariff, tariff


class Trial:
    """A score, and the same under whatever is assumed: always the whole and exact result.

    What an assumption leaves as it was is not worked out again: an offer's facts while only weights
    move, the sheets of all other offers while a fact of one is assumed.
    """

    def __init__(self, scored: Scored, chosen: ChosenStudy | None = None) -> None:
        """Begin with a score, which assumes nothing, and the study of which it is."""
        self.base = scored.outcome
        self._chosen = chosen
        self._asked = questions(self.base.criteria)
        self._roles = {
            each.offer: each.role for each in self.base.evaluations if each.role is not None
        }
        self._unassumed = {each.offer: each.sheet.possibilities for each in self.base.evaluations}
        self._rules: tuple[object, CriteriaSet, Tariff] | None = None
        self._facts: dict[str, tuple[object, Possibilities]] = {}
        self._sheets: dict[str, Sheet] = {}

    def under(
        self, scenario: Scenario, told: Callable[[int, int], None] = lambda _done, _of: None
    ) -> Outcome:
        """What the version says under a scenario; ``told`` hears how many offers are done."""
        if not (scenario.touches_rules or scenario.assumed):
            return self.base
        criteria, prices = self._rules_of(scenario)
        asked, reader = questions(criteria), self._reader(scenario)
        if asked == self._asked:
            asked = self._asked
        sheets = []
        for done, each in enumerate(self.base.evaluations):
            told(done, len(self.base.evaluations))
            found = self._possible(each.candidate, scenario, asked, reader)
            sheets.append(self._sheet(prices, found))
        return conclude(criteria, sheets, reader, self._roles)

    def _rules_of(self, scenario: Scenario) -> tuple[CriteriaSet, Tariff]:
        """The rules, and what answers are worth under them; kept until other rules are assumed."""
        key = (dict(scenario.weights), scenario.switched_off, scenario.exemptions_lifted)
        if self._rules is None or self._rules[0] != key:
            criteria = supposed(self.base.criteria, scenario)
            if criteria is self.base.criteria and self.base.evaluations:
                prices = self.base.evaluations[0].sheet.tariff
            else:
                prices = tariff(criteria, self.base.reader.vocabulary)
            self._rules = (key, criteria, prices)
        return self._rules[1], self._rules[2]

    def _reader(self, scenario: Scenario) -> Reader:
        before = self.base.reader
        if not scenario.assumed:
            return before
        if self._chosen is None:
            return replace(before, committee=assuming(scenario, before.vocabulary))
        study = replace(self._chosen, scenario=scenario)
        return reader_of(study, before.vocabulary, before.on, before.min_sure)

    def _possible(
        self, candidate: Candidate, scenario: Scenario, asked: Questions, reader: Reader
    ) -> Possibilities:
        """An offer's facts: those of the score where nothing is assumed of it or asked anew."""
        of_offer = tuple(one for one in scenario.assumed if covers(one.offer, candidate.id))
        if not of_offer and asked is self._asked:
            return self._unassumed[candidate.id]
        key = (of_offer, asked)
        kept = self._facts.get(candidate.id)
        if kept is None or kept[0] != key:
            kept = (key, answers(candidate, asked, reader))
            self._facts[candidate.id] = kept
        return kept[1]

    def _sheet(self, prices: Tariff, found: Possibilities) -> Sheet:
        offer = found.candidate.id
        kept = self._sheets.get(offer)
        if kept is None or kept.tariff is not prices or kept.possibilities is not found:
            kept = sheet(prices, found)
            self._sheets[offer] = kept
        return kept
