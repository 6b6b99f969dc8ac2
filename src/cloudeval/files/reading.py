"""One file: its bytes, what they say, and the noun that they make.

A file that was checked before is taken from the cache, and then neither the YAML reader nor the
checker is loaded.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Generic, TypeVar

from cloudeval.files.building import build
from cloudeval.files.cache import Cache, key_of
from cloudeval.files.digests import file_digest
from cloudeval.files.findings import Finding
from cloudeval.files.problems import Problem, Unusable
from cloudeval.model.noun import record

T = TypeVar("T")

_MOST_BYTES = 8 * 1024 * 1024
"""What is larger is left to the YAML reader to refuse."""

_NOT_BUILT = (TypeError, ValueError, LookupError, AttributeError, RecursionError)


@record
class Loaded(Generic[T]):
    """A file that was checked by itself; what it says of other files may still be wrong."""

    path: Path
    shown: str
    """As people are told of it."""
    noun: T
    tree: Any
    data: bytes
    warnings: tuple[Problem, ...] = ()

    @property
    def digest(self) -> str:
        """The digest of the file's bytes."""
        return file_digest(self.data)

    def located(self, findings: Iterable[Finding]) -> tuple[Problem, ...]:
        """The findings with line and column, from the bytes that were checked."""
        found = tuple(findings)
        if not found:
            return ()
        from cloudeval.files import yaml
        from cloudeval.files.checking import located

        document = yaml.compose(self.data, self.shown)
        return tuple(located(finding, document) for finding in found)


def load(noun: type[T], path: Path, shown: str, cache: Cache) -> Loaded[T]:
    """Read, check and build one file, or raise all the problems that it has by itself."""
    data = _bytes(path, shown)
    key = key_of(data, noun)
    return _kept(noun, path, shown, data, cache.get(key)) or _checked(
        noun, path, shown, data, cache, key
    )


def _bytes(path: Path, shown: str) -> bytes:
    try:
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size <= _MOST_BYTES:
                return stream.read(_MOST_BYTES + 1)
    except (OSError, ValueError):
        pass
    from cloudeval.files import yaml

    # It says what is the matter. Should it be able to read the file after all, so may we.
    yaml.read(path, shown)
    return path.read_bytes()


def _kept(noun: type[T], path: Path, shown: str, data: bytes, entry: Any) -> Loaded[T] | None:
    """What the cache holds, if it makes a noun."""
    if entry is None:
        return None
    try:
        warnings = tuple(_warning(shown, *kept) for kept in entry["warnings"])
        return Loaded(path, shown, build(noun, entry["tree"]), entry["tree"], data, warnings)
    except _NOT_BUILT:
        return None


def _warning(file: str, code: str, line: int, column: int, values: dict[str, Any]) -> Problem:
    return Problem(
        code=code, file=file, line=line, column=column, values=values, severity="warning"
    )


def _checked(
    noun: type[T], path: Path, shown: str, data: bytes, cache: Cache, key: str
) -> Loaded[T]:
    from cloudeval.files import yaml
    from cloudeval.files.checking import check

    document = yaml.compose(data, shown)
    problems = (*check(noun, document), *document.problems)
    if any(problem.severity == "error" for problem in problems):
        raise Unusable(problems)
    warnings = [[one.code, one.line, one.column, dict(one.values)] for one in problems]
    cache.put(key, {"tree": document.tree, "warnings": warnings})
    return Loaded(path, shown, build(noun, document.tree), document.tree, data, problems)
