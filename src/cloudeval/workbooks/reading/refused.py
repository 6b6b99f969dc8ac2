"""The one way in which a workbook is refused, whatever is wrong with it."""

from __future__ import annotations

from cloudeval.files.problems import Problem, Unusable


class ImportRefused(Unusable):
    """A workbook from which nothing was taken; each problem names the file, or sheet and cell."""


def refused(file: str, code: str, **values: object) -> ImportRefused:
    """A refusal of a whole file, for one reason."""
    return ImportRefused([Problem(code=f"import.{code}", file=file, values=values)])
