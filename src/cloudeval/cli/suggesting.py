"""The name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def near(name: str, known: Iterable[str]) -> str | None:
    """The nearest of the known names; None where none is near."""
    from difflib import get_close_matches

    folded = {one.casefold(): one for one in known}
    found = get_close_matches(name.casefold()[:80], folded, n=1)
    return folded[found[0]] if found else None
