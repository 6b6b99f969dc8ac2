"""Undoing by brute force: every set of changes, made and scored."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from cloudeval.changes.lineage import edges, unrelated
from cloudeval.effects.difference import Difference, difference
from cloudeval.effects.undo.shortest import Undo, Undoing, shortest_undo
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.provider import Candidate
from cloudeval.scoring.evaluation import evaluate
from tests.builders import reader


def compared(before: CriteriaSet, after: CriteriaSet, *field: Candidate) -> Difference:
    tied = edges(before, after, "detail") if after.supersedes else unrelated(before, after)
    return difference(before, after, ("detail", tied), field, reader(before, after))


def undone(found: Difference) -> Undo:
    told = shortest_undo(found)
    assert told is not None
    return told


def kinds(undo: Undo) -> list[tuple[str, str]]:
    assert undo.certain.exact
    return [(change.kind, change.subject) for change in undo.certain.changes or ()]


def fewest(found: Difference, offer: str, field: Sequence[Candidate]) -> int | None:
    """The least number of changes without which a known offer is not first and another one is."""
    names = [change.fingerprint for change in found.changes]
    between, facts = Undoing(found).between, found.outcomes[1].reader
    for count in range(1, len(names) + 1):
        for some in combinations(names, count):
            version = between.made({*names} - {*some}, "undone")
            told = {each.offer: each for each in evaluate(version, field, facts).evaluations}
            first = told.pop(offer)
            if any(
                each.standing == "admitted"
                and (first.standing != "admitted" or each.floor > first.floor)
                for each in told.values()
            ):
                return count
    return None
