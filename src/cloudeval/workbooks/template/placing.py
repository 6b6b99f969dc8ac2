"""Where something is wrong in a workbook that came back: its sheet and cell, as people find it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cloudeval.files.findings import Finding
from cloudeval.files.problems import Problem
from cloudeval.workbooks.grid import letters
from cloudeval.workbooks.naming import quoted


@dataclass(frozen=True)
class Cell:
    """A cell of a file."""

    file: str
    sheet: str
    row: int
    """From 1."""
    column: int
    """From 0."""

    @property
    def name(self) -> str:
        """``marks.xlsx:Marks!F12``."""
        return f"{self.file}:{quoted(self.sheet)}!{letters(self.column)}{self.row}"

    def wrong(self, code: str, **values: object) -> Problem:
        """Something that makes the cell unusable."""
        return Problem(code=code, file=self.name, values=values)

    def doubtful(self, code: str, **values: object) -> Problem:
        """Something to be told, that refuses nothing."""
        return Problem(code=code, file=self.name, values=values, severity="warning")

    def told(self, finding: Finding) -> Problem:
        """What a check finds in what the cell says."""
        return self.wrong(finding.code, **finding.values)


def whole(file: str, sheet: str, code: str, **values: object) -> Problem:
    """Something about a whole sheet, that refuses nothing."""
    name = f"{file}:{quoted(sheet)}"
    return Problem(code=code, file=name, values=values, severity="warning")


_PLACED = re.compile(r"(.*)!([A-Z]+)([0-9]+)")


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems as a reader meets them: sheet by sheet, row by row; what has no cell comes last."""

    def place(problem: Problem) -> tuple[bool, str, int, int, str]:
        found = _PLACED.fullmatch(problem.file)
        if found is None:
            return True, problem.file, 0, 0, ""
        return False, found[1], int(found[3]), len(found[2]), found[2]

    return tuple(sorted(problems, key=place))


@dataclass(frozen=True)
class Line:
    """A row of the sheet of marks: by key, what each of its cells holds, and where they are."""

    file: str
    sheet: str
    row: int
    at: Mapping[str, int] = field(default_factory=dict)
    """By key, the column."""

    def cell(self, key: str) -> Cell:
        """Where a column's cell is."""
        return Cell(self.file, self.sheet, self.row, self.at[key])
