"""Collects what is wrong with a table, each thing with its line, its column and the heading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from cloudeval.files.findings import listed, near
from cloudeval.files.problems import Problem, Unusable
from cloudeval.model.text import disarmed

MOST_PROBLEMS = 100
"""Of one table: whoever made more wants to see the first ones first."""
_LONGEST_HEADING = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class CellProblem(Problem):
    """A problem in one cell; a spreadsheet shows headings, so the place tells the heading too."""

    heading: str = ""

    def _place(self) -> str:
        place = super(CellProblem, self)._place()
        heading = " ".join(disarmed(self.heading).split())[:_LONGEST_HEADING]
        return f"{place} ({heading})" if heading else place


class Faults:
    """The problems found so far."""

    def __init__(self, shown: str) -> None:
        """Tell of the table as ``shown``."""
        self.shown = shown
        self.headings: Mapping[str, tuple[int, str]] = {}
        """By column, its number from 1 and its heading; known once the first line is read."""
        self._found: dict[Problem, None] = {}
        self.warnings: list[Problem] = []

    def __bool__(self) -> bool:
        """Whether something makes the table unusable."""
        return bool(self._found)

    @property
    def found(self) -> tuple[Problem, ...]:
        """What makes the table unusable, in the order in which it was found."""
        return tuple(self._found)

    def has(self, column: str) -> bool:
        """Whether the table has a column, in some language."""
        return self._heading(column) != (0, "")

    def at(self, line: int, column: str, code: str, /, **values: object) -> None:
        """Something wrong in a cell, or in a line as a whole where ``column`` is not there."""
        self._found.setdefault(self._problem(line, column, code, values))

    def unknown(
        self, line: int, column: str, code: str, name: str, known: Iterable[str], **values: object
    ) -> None:
        """A name that nothing has: with the nearest that something has, else with all of them."""
        names = list(known)
        meant = near(name, names)
        if meant is not None:
            self.at(line, column, f"{code}-near", name=name, meant=meant, **values)
        else:
            self.at(line, column, code, name=name, known=listed(names), **values)

    def in_heading(self, number: int, heading: str, code: str, /, **values: object) -> None:
        """Something wrong with a heading."""
        problem = CellProblem(
            code=code, file=self.shown, line=1, column=number, heading=heading, values=values
        )
        self._found.setdefault(problem)

    def doubt(self, line: int, column: str, code: str, /, **values: object) -> None:
        """Something that is probably not meant."""
        self.warnings.append(self._problem(line, column, code, values, "warning"))

    def refuse(self) -> None:
        """Raise what was found, in the order of the table."""
        if not self._found:
            return
        problems = sorted(self._found, key=lambda one: (one.line, one.column))
        if len(problems) > MOST_PROBLEMS:
            values = {"limit": MOST_PROBLEMS}
            more = Problem(code="file.more", file=self.shown, values=values)
            problems = [*problems[:MOST_PROBLEMS], more]
        raise Unusable(problems)

    def _problem(
        self,
        line: int,
        column: str,
        code: str,
        values: Mapping[str, object],
        severity: Literal["error", "warning"] = "error",
    ) -> Problem:
        number, heading = self._heading(column)
        return CellProblem(
            code=code,
            file=self.shown,
            line=line,
            column=number,
            heading=heading,
            values=values,
            severity=severity,
        )

    def _heading(self, column: str) -> tuple[int, str]:
        """Where a column stands; a text may be given without its language, or in either."""
        names = (column, f"{column}_fr", f"{column}_en")
        return next((self.headings[name] for name in names if name in self.headings), (0, ""))
