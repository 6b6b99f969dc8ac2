"""All the parts of a noun that are of one kind, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from cloudeval.files.findings import Path
from cloudeval.files.shapes import (
    Entry,
    Items,
    Maybe,
    Nested,
    OneOf,
    Shape,
    Table,
    entries,
    remembered,
)

T = TypeVar("T")


def parts(noun: Any, kind: type[T], path: Path = ()) -> Iterator[tuple[Path, T]]:
    """Every ``kind`` within ``noun``, itself included, with its path in the file."""
    if isinstance(noun, kind):
        yield path, noun
    for entry in _worth_entering(type(noun), kind):
        yield from _within(getattr(noun, entry.name), kind, (*path, entry.key))


def _within(value: Any, kind: type[T], path: Path) -> Iterator[tuple[Path, T]]:
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _within(item, kind, (*path, place))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _within(item, kind, (*path, name))
    elif value is not None:
        yield from parts(value, kind, path)


@remembered
def _worth_entering(noun: type, kind: type) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries(noun) if _holds(entry.shape, kind))


def _holds(shape: Shape, kind: type) -> bool:
    match shape:
        case Items() | Table():
            return _holds(shape.item, kind)
        case Maybe():
            return _holds(shape.shape, kind)
        case Nested():
            return _leads(shape.noun, kind)
        case OneOf():
            return any(_leads(noun, kind) for noun in shape.nouns.values())
        case _:
            return False


def _leads(noun: type, kind: type) -> bool:
    return issubclass(noun, kind) or bool(_worth_entering(noun, kind))
