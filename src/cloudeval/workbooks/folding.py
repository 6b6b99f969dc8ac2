"""How many lines a text takes in a column, so that no row need be dragged open."""

from __future__ import annotations

LINE = 13.5
"""Points that a line of text takes."""
_FIT = 1.12
"""Characters of running text in a column of width 1: most are narrower than a digit."""


def lines(text: str, width: float) -> int:
    """The lines of a folded text; a word that is too long is broken."""
    room = max(int(width * _FIT), 1)
    if len(text) <= room and "\n" not in text:
        return 1
    count = 0
    for part in text.split("\n"):
        count += 1
        used = 0
        for word in part.split(" "):
            long = len(word)
            if used and used + 1 + long > room:
                count += 1
                used = 0
            if long > room:
                count += (long - 1) // room
                used = (long - 1) % room + 1
            else:
                used += long + (1 if used else 0)
    return count
