"""The orders in which criteria may stand at the desk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from cloudeval.model.criterion import AnyCriterion
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.tui.desk.figures import Book
from cloudeval.tui.desk.orders import Order

Ends = tuple[Fraction, Fraction]


def ranked(
    criteria: Iterable[AnyCriterion],
    evaluations: Sequence[Evaluation],
    book: Book,
    order: Order,
    column: int,
) -> list[AnyCriterion]:
    """Criteria in an order; those that it does not tell apart stay as the rules have them."""
    found = [*criteria]
    if order == "rules" or not evaluations:
        return found
    key: Callable[[AnyCriterion], Any]
    match order:
        case "share":
            shares = _shares(evaluations[0])
            key = lambda one: -shares.get(one.id, ZERO)  # noqa: E731 - one of four
        case "spread":
            key = lambda one: _apart([_ends(book, each, one.id) for each in evaluations])  # noqa: E731
        case "open":
            each = evaluations[min(column, len(evaluations) - 1)]
            key = lambda one: -_open(_ends(book, each, one.id))  # noqa: E731
        case "id":
            key = lambda one: _natural(one.id)  # noqa: E731
    return sorted(found, key=key)


def _shares(each: Evaluation) -> Mapping[str, Fraction]:
    return {price.criterion.id: price.share for price in each.sheet.tariff.prices}


def _ends(book: Book, each: Evaluation, name: str) -> Ends:
    """The least and the most that a criterion adds; nothing for a requirement."""
    cell = book.of(each.sheet).cell(name)
    if cell is None or cell.low is None or cell.high is None:
        return ZERO, ZERO
    return cell.low, cell.high


def _open(ends: Ends) -> Fraction:
    return ends[1] - ends[0]


def _apart(ends: Sequence[Ends]) -> tuple[Fraction, Fraction]:
    """First by how far two offers surely are apart, then by how far they may be."""
    surely = max(low for low, _ in ends) - min(high for _, high in ends)
    perhaps = max(high for _, high in ends) - min(low for low, _ in ends)
    return -max(ZERO, surely), -perhaps


def _natural(name: str) -> list[tuple[int, int, str]]:
    """An id to be ordered as people count: 2 before 10."""
    parts: list[str] = re.findall(r"[0-9]+|[^0-9]+", name)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in parts]
