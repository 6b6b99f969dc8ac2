"""What a committee says of the facts behind the answers, numbered after the claims of the files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cloudeval.reports.study.heard import items
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.fact import Fact, FactKey
from cloudeval.workbooks.score.basis import Basis


@dataclass(frozen=True)
class Heard:
    """Marks, rulings and assumptions of the study that was used; nothing without one."""

    basis: Basis
    after: int
    """The number of the last claim."""

    @cached_property
    def told(self) -> list[tuple[int, str, Fact, str]]:
        """Each with its number, its offer, the fact and what is said."""
        return [each for several in self._by_fact.values() for each in several]

    def cited(self, evaluation: Evaluation, facts: Iterable[Fact]) -> list[str]:
        """The numbers of what is said of some facts of an offer."""
        found = (self._by_fact.get((evaluation.offer, fact.key), []) for fact in facts)
        return [str(number) for several in found for number, *_ in several]

    @cached_property
    def _by_fact(self) -> dict[tuple[str, FactKey], list[tuple[int, str, Fact, str]]]:
        used = self.basis.scored.study
        found: dict[tuple[str, FactKey], list[tuple[int, str, Fact, str]]] = {}
        if used is None:
            return found
        number = self.after
        words, language = self.basis.vocabulary, self.basis.language
        for each in self.basis.offers:
            read = each.sheet.possibilities.read.values()
            for fact in {one.key: one for possible in read for one in possible.facts}.values():
                texts = items(fact, used, words, language)
                if not texts:
                    continue
                rows = [(number + n, each.offer, fact, text) for n, text in enumerate(texts, 1)]
                found[each.offer, fact.key] = rows
                number += len(rows)
        return found
