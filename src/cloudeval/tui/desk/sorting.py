"""The orders in which criteria may stand at the desk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cloudeval.model.criterion import AnyCriterion
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.tariff import Points
from cloudeval.tui.desk.orders import Order

Ends = tuple[Points, Points]


def ranked(
    criteria: Iterable[AnyCriterion], evaluations: Sequence[Evaluation], order: Order, column: int
) -> list[AnyCriterion]:
    """Criteria in an order; those that it does not tell apart stay as the rules have them."""
    found = [*criteria]
    if order == "rules" or not evaluations:
        return found
    key: Callable[[AnyCriterion], Any]
    match order:
        case "share":
            prices = evaluations[0].sheet.tariff.prices
            shares = {price.criterion.id: -price.share for price in prices}
            key = lambda one: shares.get(one.id, 0)  # noqa: E731 - one of four
        case "spread":
            apart = _apart([_ends(each) for each in evaluations])
            key = lambda one: apart.get(one.id, (0, 0))  # noqa: E731
        case "open":
            ends = _ends(evaluations[min(column, len(evaluations) - 1)])
            key = lambda one: -_open(ends.get(one.id, (0, 0)))  # noqa: E731
        case "id":
            key = lambda one: _natural(one.id)  # noqa: E731
    return sorted(found, key=key)


def _ends(each: Evaluation) -> dict[str, Ends]:
    """The least and the most that each criterion adds, in points of the version's unit.

    A requirement adds nothing and is not there.
    """
    return {line.criterion.id: (min(line.points), max(line.points)) for line in each.sheet.lines}


def _open(ends: Ends) -> Points:
    return ends[1] - ends[0]


def _apart(offers: Sequence[dict[str, Ends]]) -> dict[str, tuple[Points, Points]]:
    """First by how far two offers surely are apart, then by how far they may be."""
    found: dict[str, tuple[Points, Points]] = {}
    for name in offers[0]:
        ends = [of[name] for of in offers]
        surely = max(low for low, _ in ends) - min(high for _, high in ends)
        perhaps = max(high for _, high in ends) - min(low for low, _ in ends)
        found[name] = (-max(0, surely), -perhaps)
    return found


def _natural(name: str) -> list[tuple[int, int, str]]:
    """An id to be ordered as people count: 2 before 10."""
    parts: list[str] = re.findall(r"[0-9]+|[^0-9]+", name)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in parts]
