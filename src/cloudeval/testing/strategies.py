"""Hypothesis strategies for the nouns: criteria sets, fields of offers, revisions of a set.

They draw little and connect it densely: few facts, read by several criteria and in both
directions, siblings of one company, offers with gaps, disputes and spans. Two random versions
hardly share a criterion, so that a later version is drawn as a *revision* of an earlier one.

Everything that is drawn may be read on :data:`DAY`; dates are a matter of their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.plain import Plain, plain
from cloudeval.model.provider import Candidate
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.facts_at import Reader
from cloudeval.testing.asked import award_criteria, criteria_sets, readings, requirements, scales
from cloudeval.testing.offered import fields, forgotten
from cloudeval.testing.revised import STEPS, revisions
from cloudeval.testing.words import DAY, vocabularies

__all__ = [
    "DAY",
    "STEPS",
    "Case",
    "RevisedCase",
    "award_criteria",
    "cases",
    "criteria_sets",
    "fields",
    "forgotten",
    "readings",
    "requirements",
    "revised_cases",
    "revisions",
    "scales",
    "vocabularies",
]


@dataclass(frozen=True, slots=True)
class Case:
    """A criteria set, the words that it uses, and a field of offers."""

    vocabulary: Vocabulary
    criteria: CriteriaSet
    field: tuple[Candidate, ...]

    @property
    def reader(self) -> Reader:
        """How the facts are read: on the day on which all claims speak."""
        return Reader(self.vocabulary, DAY)

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:
        """Show what a reader needs to see of a case that fails."""
        printer.text(_brief({"criteria": self.criteria, "field": self.field}))


@dataclass(frozen=True, slots=True)
class RevisedCase:
    """A version and a revision of it, the words that they use, and a field of offers."""

    vocabulary: Vocabulary
    before: CriteriaSet
    after: CriteriaSet
    field: tuple[Candidate, ...]

    @property
    def reader(self) -> Reader:
        """How the facts are read: on the day on which all claims speak."""
        return Reader(self.vocabulary, DAY)

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:
        """Show what a reader needs to see of a case that fails."""
        told = {"before": self.before, "after": self.after, "field": self.field}
        printer.text(_brief(told))


_UNSEEN = {"by", "date", "date_is", "family", "fictional", "format", "name", "nature", "note"}
_UNSEEN |= {"country", "procedure", "question", "reason", "seen", "sources", "sure", "title", "why"}


def _brief(told: object) -> str:
    """Plain data without words and dates, one criterion or offer a line."""

    def seen(value: Plain) -> Plain:
        if isinstance(value, dict):
            return {key: seen(held) for key, held in value.items() if key not in _UNSEEN}
        return [seen(item) for item in value] if isinstance(value, list) else value

    return json.dumps(seen(plain(told))).replace('{"role"', '\n  {"role"')


@st.composite
def cases(
    draw: st.DrawFn, *, size: int = 3, gaps: int = 3, lines: int = 5, graded: bool = False
) -> Case:
    """A criteria set with a field of offers."""
    vocabulary = draw(vocabularies())
    criteria = draw(criteria_sets(vocabulary, lines=lines, graded=graded))
    return Case(vocabulary, criteria, draw(fields(vocabulary, (criteria,), size=size, gaps=gaps)))


@st.composite
def revised_cases(
    draw: st.DrawFn,
    *,
    size: int = 2,
    gaps: int = 3,
    lines: int = 4,
    steps: int = 4,
    among: Sequence[str] = (),
) -> RevisedCase:
    """A criteria set, a revision of it, and a field of offers."""
    vocabulary = draw(vocabularies())
    before = draw(criteria_sets(vocabulary, lines=lines))
    after = draw(revisions(before, vocabulary, version="v2", steps=steps, among=among or STEPS))
    field = draw(fields(vocabulary, (before, after), size=size, gaps=gaps))
    return RevisedCase(vocabulary, before, after, field)
