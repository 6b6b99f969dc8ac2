"""Names cut in their middle so that they fit, and still told apart."""

from __future__ import annotations

from collections.abc import Sequence

_CUT = "…"
_LEAST = 3


def short_names(names: Sequence[str], width: int) -> dict[str, str]:
    """Each name in at most ``width`` characters; two that would look alike stay whole.

    The beginning says whose it is and the end which one, so what goes is between them.
    """
    found = {name: name for name in names}
    long = [name for name in names if len(name) > width]
    for tail in range(width // 2, width - _LEAST):
        cut = {name: name[: width - tail - 1] + _CUT + name[len(name) - tail :] for name in long}
        if len({*found.values()} - {*long} | {*cut.values()}) == len(found):
            return found | cut
    return found
