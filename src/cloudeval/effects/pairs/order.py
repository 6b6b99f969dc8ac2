"""Which of two offers is ahead under one version: always, in some states of the unknowns, never.

An offer is ahead of another where it is admitted and the other is not, or both are and its total
is greater. Both answers are exact: to be ahead in *some* state only needs the best state of every
knot, and to be ahead in *every* state is that each knot's worst state will do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from cloudeval.effects.pairs.joint import Joint, Knot
from cloudeval.model.noun import record
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.screening import Standing
from cloudeval.scoring.sheet import Sheet
from cloudeval.scoring.tariff import Points

Cell = tuple[Points, bool, bool]
"""In one state of a knot: by how much the one is ahead in points, and whether each still passes."""
Ahead = Literal["always", "sometimes", "never"]


@record
class Ranked:
    """An offer's sheet with its standing."""

    sheet: Sheet
    standing: Standing
    doubtful: bool
    """Whether it may be out for another reason than a state of what its criteria read."""

    @property
    def is_in(self) -> bool:
        """Whether it may be admitted."""
        return self.standing in ("admitted", "pending")


def ranked(evaluation: Evaluation) -> Ranked:
    """An evaluation as far as an order depends on it."""
    doubtful = any(
        check.kind == "exists" or (check.kind == "grade" and evaluation.grade is None)
        for check in evaluation.checks
    )
    return Ranked(evaluation.sheet, evaluation.standing, doubtful)


@record
class Gap:
    """By how much one offer is ahead of another: what is known, and what each knot adds."""

    known: Points
    columns: tuple[tuple[Cell, ...], ...]
    unit: int
    """How many points make up a total of 1."""

    def turned(self) -> Gap:
        """The same with the offers exchanged."""
        columns = tuple(
            tuple((-gap, theirs, ours) for gap, ours, theirs in column) for column in self.columns
        )
        return Gap(-self.known, columns, self.unit)


def gap(one: Sheet, other: Sheet, joint: Joint) -> Gap:
    """The gap between two sheets of one version, knot by knot."""
    sheets = one, other
    columns = tuple(_column(knot, sheets) for knot in joint.knots)
    return Gap(one.known - other.known, columns, one.tariff.unit)


def _column(knot: Knot, sheets: tuple[Sheet, Sheet]) -> tuple[Cell, ...]:
    if len(knot.nodes) == 1:
        ((side, number),) = knot.nodes
        told = zip(sheets[side].sums[number], sheets[side].passes[number], strict=True)
        if side:
            return tuple((-points, True, passes) for points, passes in told)
        return tuple((points, passes, True) for points, passes in told)
    column = []
    for state in knot.states:
        found: list[Points] = [0, 0]
        passes = [True, True]
        for (side, number), at in zip(knot.nodes, state, strict=True):
            found[side] += sheets[side].sums[number][at]
            passes[side] = passes[side] and sheets[side].passes[number][at]
        column.append((found[0] - found[1], passes[0], passes[1]))
    return tuple(column)


def ahead(one: Ranked, other: Ranked, found: Gap) -> Ahead:
    """Whether ``one`` is ahead of ``other``; ``found`` is the gap between them."""
    if _must(one, other, found):
        return "always"
    return "sometimes" if _may(one, other, found) else "never"


def _must(one: Ranked, other: Ranked, found: Gap) -> bool:
    if one.standing != "admitted" or not other.is_in:
        return one.standing == "admitted"
    least = found.known
    for column in found.columns:
        least += min(points for points, _, theirs in column if theirs)
    return least > 0


def _may(one: Ranked, other: Ranked, found: Gap) -> bool:
    if not one.is_in or not other.is_in or other.doubtful:
        return one.is_in
    most = found.known
    for column in found.columns:
        held = [(points, theirs) for points, ours, theirs in column if ours]
        if not all(theirs for _, theirs in held):
            return True
        most += max(points for points, _ in held)
    return most > 0


def leads(cells: Sequence[Cell], known: Points) -> int:
    """Who is ahead in one joint state of all knots: 1 the one, -1 the other, 0 neither."""
    ours = all(cell[1] for cell in cells)
    theirs = all(cell[2] for cell in cells)
    if not (ours and theirs):
        return int(ours) - int(theirs)
    points = known + sum(cell[0] for cell in cells)
    return (points > 0) - (points < 0)
