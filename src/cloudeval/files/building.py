"""From plain data that was checked to nouns: the only way by which they come out of files.

Each class is worked out once, into functions that call one another; nothing is checked twice, so
plain data that was not checked may raise anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from cloudeval.files.shapes import (
    Choice,
    Entry,
    Items,
    Maybe,
    Nested,
    OneOf,
    Shape,
    Table,
    Text,
    Value,
    entries,
    remembered,
)

_MOST_VALUES = 4096
_MOST_SHARED = 65536

T = TypeVar("T")
Plain = Any
Build = Callable[[Plain], Any]


def build(noun: type[T], plain: Plain) -> T:
    """The noun that ``plain`` says."""
    made: T = _noun(noun)(plain)
    return made


@remembered
def _noun(noun: type) -> Build:
    steps: dict[str, tuple[str, Build]] = {}

    def anew(plain: Mapping[str, Plain]) -> Any:
        # Filled on first use, so that a file compiles only the nouns that it holds.
        if not steps:
            steps.update({entry.key: _step(entry) for entry in entries(noun)})
        arguments = {}
        for key, value in plain.items():
            name, of = steps[key]
            arguments[name] = of(value)
        return noun(**arguments)

    return _shared(anew) if "id" in noun.__annotations__ else anew


def _shared(anew: Build) -> Build:
    """What a version writes as the one before it did is the same noun: most criteria are.

    To compare what is written costs less than to build it again, and whoever compares the versions
    sees at once what did not change.
    """
    last: dict[str, tuple[Plain, Any]] = {}

    def made(plain: Mapping[str, Plain]) -> Any:
        name = plain["id"]
        known = last.get(name)
        if known is None or known[0] != plain:
            if len(last) >= _MOST_SHARED:
                last.clear()
            known = last[name] = (plain, anew(plain))
        return known[1]

    return made


def _step(entry: Entry) -> tuple[str, Build]:
    return entry.name, _of(entry.shape)


def _of(shape: Shape) -> Build:
    match shape:
        case Text() | Choice() | Value():
            return _value(shape.read) if isinstance(shape, Value) else str
        case Nested():
            return _noun(shape.noun)
        case Items():
            return _items(_of(shape.item))
        case Table():
            return _table(_of(shape.key), _of(shape.item))
        case Maybe():
            return _maybe(_of(shape.shape))
        case OneOf():
            return _one_of(shape)


def _value(read: Build) -> Build:
    """A file writes the same names and dates again and again."""
    known = lru_cache(maxsize=_MOST_VALUES)(read)

    def made(plain: Plain) -> Any:
        return read(plain) if isinstance(plain, (dict, list)) else known(plain)

    return made


def _items(item: Build) -> Build:
    def made(plain: list[Plain]) -> tuple[Any, ...]:
        return tuple(map(item, plain))

    return made


def _table(key: Build, item: Build) -> Build:
    def made(plain: Mapping[str, Plain]) -> dict[Any, Any]:
        return {key(name): item(value) for name, value in plain.items()}

    return made


def _maybe(some: Build) -> Build:
    def made(plain: Plain) -> Any:
        return None if plain is None else some(plain)

    return made


def _one_of(shape: OneOf) -> Build:
    variants = {tag: _noun(noun) for tag, noun in shape.nouns.items()}
    choose = shape.choose

    def made(plain: Plain) -> Any:
        return variants[choose(plain)](plain)

    return made
