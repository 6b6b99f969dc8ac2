"""Columns that many tables of a score share."""

from __future__ import annotations

from cloudeval.workbooks.grid import Column
from cloudeval.workbooks.score.basis import Basis


def offer_columns(basis: Basis) -> tuple[Column, Column]:
    """The number and the name of an offer."""
    say = basis.say
    title = say(f"column.offer.{basis.criteria.procedure}")
    return (
        Column("no", say("book.column.no"), 5, "whole", name=""),
        Column("offer", title, basis.widths["offer"], "id"),
    )


def ours_column(basis: Basis, key: str, title: str, width: float, style: str) -> Column:
    """A column of what the program computed, beside the one that a formula gives."""
    return Column(key, basis.say("book.ours", what=title), width, style, "head.ours")


def difference_column(basis: Basis) -> Column:
    """How far a formula is from what the program computed."""
    return Column("difference", basis.say("book.column.difference"), 12, "difference", "head.ours")
