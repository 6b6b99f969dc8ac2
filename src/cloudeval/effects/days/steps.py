"""The difference by date: the chain of adjacent versions, each step a difference of its own.

For one offer the changes of the total add up over the steps to the direct change, exactly, since
each version in between is left as it was reached. Causes do not: a direct difference is not the
sum of its steps. A line that was added in one version and is gone in a later one exists only here,
and what a change is worth depends on the versions between which it stands.

All versions are filled in on the same states of the unknown facts, those that any of them reads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cloudeval.changes.lineage import LineageReading, through
from cloudeval.effects.difference import Sheets
from cloudeval.effects.ground import Ground
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.scoring.evaluation import answers, conclude, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.sheet import sheet
from cloudeval.scoring.tariff import tariff


@record
class Chained:
    """A field of offers under all versions of a chain: the ends, and each step."""

    direct: Sheets
    steps: tuple[Sheets, ...]


def chained(
    versions: Sequence[CriteriaSet],
    field: Sequence[Candidate],
    reader: Reader,
    roles: Mapping[str, str] | None = None,
) -> Chained:
    """Fill in every version for each offer, from the first to the last as they are given."""
    asked = questions(*versions)
    shared = [answers(candidate, asked, reader) for candidate in field]
    filled = []
    for version in versions:
        prices = tariff(version, reader.vocabulary)
        sheets = tuple(sheet(prices, possible) for possible in shared)
        filled.append((sheets, conclude(version, sheets, reader, roles)))

    def between(before: int, after: int) -> Sheets:
        (old, was), (new, now) = filled[before], filled[after]
        return Sheets((was, now), Ground((was.criteria, now.criteria), old, new))

    return Chained(
        between(0, -1), tuple(between(one, other) for one, other in pairwise(range(len(versions))))
    )


def passing(chain: Sequence[CriteriaSet], reading: LineageReading) -> tuple[str, ...]:
    """Criteria that only versions in between have.

    They come from none of the first version, and nothing of the last comes from them.
    """
    found: dict[str, None] = {}
    for place in range(1, len(chain) - 1):
        come = {edge.heir for edge in through(chain[: place + 1], reading)}
        stay = {edge.ancestor for edge in through(chain[place:], reading)}
        found |= dict.fromkeys(c.id for c in chain[place].criteria if c.id not in come | stay)
    return tuple(found)
