"""Files that were read: each one once, with what is doubtful about it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from cloudeval.files.cache import Cache
from cloudeval.files.folders import Found
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.reading import Loaded, load
from cloudeval.model.noun import record

T = TypeVar("T")


@record
class Input:
    """A file that bears on a result, and the digest of its bytes."""

    path: str
    """As shown to people: within the data folder that holds it, or as they gave it."""
    digest: str
    asked: tuple[str, ...] = ()
    """The options by which it was asked for, where its name does not tell them."""


class Store:
    """Reads files, each once, and remembers which.

    A screen may ask for what was read while work beside it reads more: what is gone through here is
    a copy.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._files: dict[tuple[type, Path], Loaded[Any]] = {}
        self._aside: set[tuple[type, Path]] = set()

    def load(self, noun: type[T], found: Found) -> Loaded[T]:
        """One file, or its problems as ``Unusable``."""
        key = (noun, found.key)
        known = self._files.get(key)
        loaded: Loaded[T] = known or load(noun, found.path, found.shown, self._cache)
        self._files[key] = loaded
        self._aside.discard(key)
        return loaded

    def load_all(
        self, noun: type[T], found: Iterable[Found], problems: list[Problem]
    ) -> list[Loaded[T]]:
        """Those of several files that can be used; the problems of the others are added."""
        loaded = []
        for one in found:
            try:
                loaded.append(self.load(noun, one))
            except Unusable as unusable:
                problems.extend(unusable.problems)
        return loaded

    def forget(self, folder: Path) -> None:
        """Read again, when asked next, what lies below: somebody may have written there."""
        inside = folder.resolve()
        for key in [key for key in list(self._files) if key[1].is_relative_to(inside)]:
            self._files.pop(key, None)
            self._aside.discard(key)

    def load_aside(self, noun: type[T], found: Iterable[Found]) -> list[Loaded[T]]:
        """Files that only help to tell what is wrong: those with problems are passed over."""
        found = tuple(found)
        known = set(self._files)
        loaded = self.load_all(noun, found, [])
        self._aside |= set(self._files) - known
        return loaded

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The files that bear on a result."""
        bearing = (file for key, file in list(self._files.items()) if key not in self._aside)
        found = {(file.shown, file.digest) for file in bearing}
        return tuple(Input(path, digest) for path, digest in sorted(found))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful about these files."""
        bearing = (file for key, file in list(self._files.items()) if key not in self._aside)
        return tuple(problem for file in bearing for problem in file.warnings)


def refuse(problems: Iterable[Problem]) -> None:
    """Raise the problems if there is an error among them."""
    found = tuple(problems)
    if any(problem.severity == "error" for problem in found):
        raise Unusable(found)
