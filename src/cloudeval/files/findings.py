"""What a check finds in a noun: a sentence's code, and where, as a path into the file's tree.

Lines and columns come later, and only if there is something to tell: most files are in order, and
asking where things stand means to read a file again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Literal

from cloudeval.model.noun import record

Path = tuple[str | int, ...]

_MOST_NAMES = 90
"""Characters of a list of names within a sentence."""


@record
class Finding:
    """One thing that is wrong, or doubtful, in one noun."""

    code: str
    path: Path = ()
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"


def error(code: str, path: Path = (), **values: object) -> Finding:
    """Something that makes a file unusable."""
    return Finding(code, path, values)


def warning(code: str, path: Path = (), **values: object) -> Finding:
    """Something that is probably not meant."""
    return Finding(code, path, values, "warning")


def unknown(
    code: str, path: Path, name: object, known: Iterable[object], **values: object
) -> Finding:
    """A name that nothing has: with the nearest that something has, or else with all of them.

    The catalogue holds two sentences, ``code`` and ``code`` followed by ``-near``.
    """
    names = [str(one) for one in known]
    meant = near(str(name), names)
    if meant is not None:
        return error(f"{code}-near", path, name=name, meant=meant, **values)
    return error(code, path, name=name, known=listed(names), **values)


def near(name: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant."""
    from difflib import get_close_matches

    folded = {one.casefold(): one for one in known}
    found = get_close_matches(name.casefold()[:80], folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def listed(names: Iterable[object]) -> str:
    """Names in a row, as many as a sentence bears."""
    shown: list[str] = []
    left = [str(name) for name in names]
    while left and len(", ".join([*shown, left[0]])) <= _MOST_NAMES:
        shown.append(left.pop(0))
    return ", ".join(shown) + (f", … (+{len(left)})" if left else "") or "–"


def twice(names: Iterable[str]) -> list[tuple[int, str, str]]:
    """Names that stand twice, also in other capitals: their place, the name, the earlier one."""
    seen: dict[str, str] = {}
    found = []
    for place, name in enumerate(names):
        folded = name.casefold()
        if folded in seen:
            found.append((place, name, seen[folded]))
        else:
            seen[folded] = name
    return found
