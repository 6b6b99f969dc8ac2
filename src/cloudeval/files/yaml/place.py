"""Says where something stands: line and column, both from 1."""

from typing import Any

Place = tuple[int, int]
"""Line and column, both from 1."""


def place_of(event: Any) -> Place:
    """Where an event, or a token, of the parser begins."""
    return event.start_mark.line + 1, event.start_mark.column + 1


def place_in(text: str, offset: int) -> Place:
    """Where the character at an offset stands."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
