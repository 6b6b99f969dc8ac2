"""Gathers the problems of one file, up to a limit and in the order of the file."""

from typing import NoReturn

from cloudeval.files.problems import Problem
from cloudeval.files.yaml.limits import MAX_PROBLEMS
from cloudeval.files.yaml.place import Place


class NothingMore(Exception):
    """Nothing more can be found in this file, or nothing more is worth being told."""


class Findings:
    """The problems of one file, at most `MAX_PROBLEMS` of each severity."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []
        self.cut = False

    def error(self, code: str, place: Place, **values: object) -> None:
        if len(self.errors) == MAX_PROBLEMS:
            self.cut = True
            raise NothingMore
        line, column = place
        problem = Problem(code=code, file=self.file, line=line, column=column, values=values)
        self.errors.append(problem)

    def stop(self, code: str, place: Place, **values: object) -> NoReturn:
        self.error(code, place, **values)
        raise NothingMore

    def warning(self, code: str, place: Place, **values: object) -> None:
        line, column = place
        problem = Problem(
            code=code,
            file=self.file,
            line=line,
            column=column,
            values=values,
            severity="warning",
        )
        if len(self.warnings) < MAX_PROBLEMS:
            self.warnings.append(problem)

    def told(self) -> tuple[Problem, ...]:
        """Errors first, each severity in the order of the file."""
        values = {"limit": MAX_PROBLEMS}
        cut = [Problem(code="yaml.more-problems", file=self.file, values=values)] * self.cut
        return (*_in_order(self.errors), *cut, *_in_order(self.warnings))


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.line, problem.column))
