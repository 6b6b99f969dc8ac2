"""Holds what one file says, and finds the place of any part of it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cloudeval.files.problems import Problem
from cloudeval.files.yaml.place import Place
from cloudeval.files.yaml.positions import Spot, Survey


@dataclass(frozen=True)
class Document:
    """What one file says, what is doubtful about it, and where each part of it stands."""

    file: str
    """As the user gave it."""
    tree: object
    """Made of dict with str as keys, list, str, PlainNumber, bool and None, and of nothing else."""
    problems: tuple[Problem, ...] = ()
    """Warnings; a file with errors gives no document."""
    text: str = field(default="", repr=False)

    def where(self, path: tuple[str | int, ...]) -> Place:
        """Tell line and column of a value, of its key where it has one.

        A path that does not exist gives the place of the deepest part that does.
        """
        spot = self._spots
        for step in path:
            inside: Any = spot.inside
            if not _leads_on(inside, step):
                break
            spot = inside[step]
        return spot.place

    @cached_property
    def _spots(self) -> Spot:
        # A second pass over the text, for those who ask: most files are never asked about.
        return next(iter(Survey(self.text).roots), Spot((1, 1), None))


def _leads_on(inside: Any, step: str | int) -> bool:
    if isinstance(inside, dict):
        return step in inside
    return isinstance(inside, list) and isinstance(step, int) and 0 <= step < len(inside)
