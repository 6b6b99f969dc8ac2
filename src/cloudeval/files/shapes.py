"""What a noun's annotations ask of plain data, worked out once for each class.

Whoever builds a noun and whoever explains what is wrong with a file walk the same shapes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    ParamSpec,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from cloudeval.model.noun import Variants, Written, record


@record
class Text:
    """Any text."""


@record
class Choice:
    """One of a few words."""

    words: tuple[str, ...]


@record
class Value:
    """A value with its own way of being written."""

    read: Callable[[Any], object]


@record
class Items:
    """A list, each item of one shape."""

    item: Shape


@record
class Table:
    """A mapping from names to one shape."""

    key: Shape
    item: Shape


@record
class Maybe:
    """The shape, or nothing."""

    shape: Shape


@record
class Nested:
    """Another noun."""

    noun: type


@record
class OneOf:
    """One of several nouns; ``choose`` tells from the plain value which is meant."""

    choose: Callable[[Any], str]
    nouns: Mapping[str, type]


Shape = Text | Choice | Value | Items | Table | Maybe | Nested | OneOf


@record
class Entry:
    """One key of a noun's mapping."""

    key: str
    """As files write it."""
    name: str
    """As the noun names it."""
    shape: Shape
    required: bool


P = ParamSpec("P")
T = TypeVar("T")


def remembered(work: Callable[P, T]) -> Callable[P, T]:
    """Do ``work`` once for the same classes."""
    return cast("Callable[P, T]", cache(work))


@remembered
def entries(noun: type) -> tuple[Entry, ...]:
    """The keys that a noun knows, in the order of its fields."""
    hints = get_type_hints(noun, include_extras=True)
    return tuple(_entry(field, hints[field.name]) for field in fields(noun))


def _entry(field: Field[Any], hint: object) -> Entry:
    required = field.default is MISSING and field.default_factory is MISSING
    key = field.metadata.get("alias", field.name)
    return Entry(key, field.name, _shape(hint), required)


def _shape(hint: Any) -> Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(hint)
    if origin is Literal:
        return Choice(arguments)
    if origin in (tuple, Mapping):
        parts = [_shape(part) for part in arguments if part is not ...]
        return Items(*parts) if origin is tuple else Table(*parts)
    if origin in (Union, UnionType):
        return _union(arguments)
    if isinstance(hint, type) and is_dataclass(hint):
        return Nested(hint)
    if hint is not str:
        raise TypeError(f"No file can hold {hint!r}.")
    return Text()


def _annotated(hint: Any) -> Shape:
    for note in hint.__metadata__:
        if isinstance(note, Written):
            return Value(note.read)
        if isinstance(note, Variants):
            return OneOf(note.choose, note.classes)
    return _shape(hint.__origin__)


def _union(members: tuple[Any, ...]) -> Shape:
    shapes = [_shape(member) for member in members if member is not type(None)]
    if len(shapes) != 1 or len(shapes) == len(members):
        raise TypeError(f"No note says which of {members!r} is meant.")
    return Maybe(shapes[0])
