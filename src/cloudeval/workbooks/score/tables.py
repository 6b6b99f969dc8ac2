"""Where each table of a score's workbook lies: laid out before anything is filled in."""

from __future__ import annotations

from dataclasses import dataclass

from cloudeval.workbooks.grid import Grid
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.score.checked import Checked
from cloudeval.workbooks.score.claimed import Claimed
from cloudeval.workbooks.score.input_tables import (
    answer_grid,
    claim_columns,
    criteria_grid,
    group_columns,
    scale_grid,
)
from cloudeval.workbooks.score.parameters import Parameters, parameter_grid
from cloudeval.workbooks.score.result_tables import (
    award_columns,
    check_columns,
    compliance_columns,
    count_columns,
    line_grid,
    proof_columns,
    subtotal_columns,
)
from cloudeval.workbooks.tabling import TITLES


@dataclass(frozen=True)
class Tables:
    """All tables, and what they are filled from."""

    basis: Basis
    parameters: Parameters
    checked: Checked
    claimed: Claimed
    settings: Grid
    criteria: Grid
    groups: Grid
    subtotals: Grid
    scales: Grid
    answers: Grid
    lines: Grid
    checks: Grid
    candidate: Grid
    compliance: Grid
    award: Grid
    proof: Grid
    claims: Grid

    @property
    def names(self) -> dict[str, str]:
        """Every named range of a whole column."""
        grids = (self.criteria, self.lines, self.checks, self.proof)
        return {name: place for grid in grids for name, place in grid.names.items()}

    def line_row(self, offer: int, line: int = 0) -> int:
        """The row of one offer's line, both counted from 0."""
        return offer * len(self.basis.awards) + line


def laid_out(basis: Basis) -> Tables:
    """Lay out all tables of a score."""
    parameters = Parameters(basis)
    checked = Checked(basis)
    claimed = Claimed(basis)
    offers = len(basis.offers)
    groups = len(basis.criteria.groups)
    everyone = len(basis.everyone)
    summary = basis.sheets["summary"]
    # On the summary, a title stands above each block, and two empty lines before it.
    tested = everyone if checked.has_candidate else 0
    compliance = TITLES + 1 + (tested + 4 if tested else 2)
    award = compliance + everyone + 4
    proof = award + max(offers, 1) + chart_rows(offers) + 5
    return Tables(
        basis=basis,
        parameters=parameters,
        checked=checked,
        claimed=claimed,
        settings=parameter_grid(basis, len(parameters.table)),
        criteria=criteria_grid(basis),
        groups=Grid(basis.sheets["groups"], TITLES + 1, group_columns(basis), groups),
        subtotals=Grid(
            basis.sheets["groups"],
            TITLES + 1 + groups + 5,
            subtotal_columns(basis),
            offers * len(basis.weighed),
        ),
        scales=scale_grid(basis),
        answers=answer_grid(basis),
        lines=line_grid(basis),
        checks=Grid(
            basis.sheets["requirements"], TITLES, check_columns(basis), len(checked.entries)
        ),
        candidate=Grid(summary, TITLES + 1, count_columns(basis), tested),
        compliance=Grid(summary, compliance, compliance_columns(basis), everyone),
        award=Grid(summary, award, award_columns(basis), offers),
        proof=Grid(summary, proof, proof_columns(basis), offers),
        claims=Grid(basis.sheets["facts"], TITLES, claim_columns(basis), len(claimed.entries)),
    )


def chart_rows(offers: int) -> int:
    """Rows that the chart of the totals covers."""
    return -(-chart_height(offers) // _ROW_PIXELS) + 1


def chart_height(offers: int) -> int:
    """Pixels of the chart of the totals."""
    return _CHART + _BAR * offers


_CHART, _BAR, _ROW_PIXELS = 130, 22, 20
