"""What each offer is tested on, and whether a plain formula gives the program's verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.worth import Outcome, bound
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.screening import Check, Verdict, existence, standing
from cloudeval.workbooks.score.basis import Basis

Block = Literal["candidate", "compliance"]
Bounds = tuple[Outcome | None, Outcome | None]
"""The least and the greatest answer that passes; None where there is no such bound."""


@dataclass(frozen=True)
class Entry:
    """One test of one offer."""

    offer: int
    block: Block
    kind: Literal["requirement", "veto", "grade", "together"]
    criterion: AnyCriterion | None
    verdict: Verdict
    exempt: bool = False
    low: Outcome = 0
    high: Outcome = 0
    plain: bool = True
    """Whether the formula gives the verdict; else the program's stands, and says so."""


@dataclass(frozen=True)
class Checked:
    """All tests, the candidate's first."""

    basis: Basis

    @cached_property
    def entries(self) -> list[Entry]:
        """Every test, by block, then by offer."""
        found = [entry for n, each in enumerate(self.basis.offers) for entry in self._of(n, each)]
        return sorted(found, key=lambda entry: entry.block != "candidate")

    @property
    def has_candidate(self) -> bool:
        """Whether there is anything that the candidate itself is tested on."""
        return any(entry.block == "candidate" for entry in self.entries)

    def count(self, offer: int, block: Block, verdict: Verdict | None = None) -> int:
        """How many tests of an offer came out so."""
        return self._counts.get((offer, block, verdict), 0)

    @cached_property
    def _counts(self) -> dict[tuple[int, Block, Verdict | None], int]:
        counts: dict[tuple[int, Block, Verdict | None], int] = {}
        for entry in self.entries:
            for verdict in (entry.verdict, None):
                key = (entry.offer, entry.block, verdict)
                counts[key] = counts.get(key, 0) + 1
        return counts

    def exists(self, evaluation: Evaluation) -> Verdict:
        """Whether the offer could be had on the day."""
        return existence(evaluation.candidate.offer.exists, self.basis.outcome.reader.on)

    def _of(self, number: int, each: Evaluation) -> Iterator[Entry]:
        for check in each.checks:
            if check.criterion is not None:
                yield self._test(number, each, check, check.criterion)
            elif check.kind == "grade":
                yield Entry(number, "compliance", "grade", None, check.verdict)
        exists = self.exists(each)
        alone = standing(exists, [check.verdict for check in each.checks if check.kind != "exists"])
        if alone != each.standing:
            # Each condition could be met, but no state of the facts meets them all.
            yield Entry(number, "compliance", "together", None, "not-met", plain=False)

    def _test(self, number: int, each: Evaluation, check: Check, criterion: AnyCriterion) -> Entry:
        outcomes = each.sheet.possibilities.read[criterion.reads].outcomes
        low, high = min(outcomes), max(outcomes)
        candidate = criterion.role in ("exclusion", "selection")
        passing = bounds(criterion, self.basis)
        given: Verdict = "met" if check.exempt else _verdict(low, high, passing)
        return Entry(
            number,
            "candidate" if candidate else "compliance",
            "veto" if check.kind == "veto" else "requirement",
            criterion,
            check.verdict,
            check.exempt,
            low,
            high,
            given == check.verdict,
        )


def bounds(criterion: AnyCriterion, basis: Basis) -> Bounds:
    """The answers between which a condition holds, or a veto does not eliminate."""
    rungs = basis.rungs[criterion.reads]
    if isinstance(criterion, AwardCriterion):
        veto = criterion.veto
        written = (None, None) if veto is None else (veto.below, veto.above)
    else:
        written = (criterion.condition.at_least, criterion.condition.at_most)
    least, greatest = (None if each is None else bound(each, rungs) for each in written)
    return least, greatest


def _verdict(low: Outcome, high: Outcome, passing: Bounds) -> Verdict:
    """What the sheet's formula gives."""
    least, greatest = passing
    if (least is None or low >= least) and (greatest is None or high <= greatest):
        return "met"
    if (least is not None and high < least) or (greatest is not None and low > greatest):
        return "not-met"
    return "unproven"
