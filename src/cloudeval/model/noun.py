"""How the nouns are declared, and how their values are written in files.

A noun is a frozen dataclass. Two kinds of notes may stand in its annotations, and both are read
by whoever checks or builds nouns from plain data: :class:`Written` says how one value is written,
:class:`Variants` which class of a union is meant. They carry the two hooks by which pydantic asks
an annotation about itself, as plain data, so that the nouns need no library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def noun(cls: type[T]) -> type[T]:
    """Make ``cls`` an immutable value that refuses keys it does not know."""
    cls.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return _frozen(dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(cls))


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make ``cls`` an immutable value of our own making: a result, a step on the way to one."""
    return _frozen(dataclass(init=False, repr=False, eq=False, slots=True)(cls))


def _frozen(cls: type[T]) -> type[T]:
    """Let values be made once, and be compared, hashed and shown by their fields.

    It is what ``dataclass(frozen=True)`` does, which compiles six functions for it in each class.
    This compiles one: a program that declares many classes and lives for a moment feels it.
    """
    parts = fields(cls)  # type: ignore[arg-type]
    names = tuple(part.name for part in parts)
    content: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def same(self: object, other: object) -> Any:
        return content(self) == content(other) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(content(self))

    def shown(self: object) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({told})"

    methods = {
        "__init__": _maker(parts),
        "__eq__": same,
        "__hash__": hashed,
        "__repr__": shown,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": lambda self: tuple(getattr(self, name) for name in names),
        "__setstate__": lambda self, state: _restore(self, names, state),
    }
    for name, method in methods.items():
        if name in ("__eq__", "__hash__", "__repr__") and name in vars(cls):
            continue
        setattr(cls, name, method)
    return cls


def _maker(parts: Sequence[Field[Any]]) -> Callable[..., None]:
    """The ``__init__`` of a class with these fields."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_made": _MADE}
    positional: list[str] = ["self"]
    named: list[str] = []
    body: list[str] = []
    for part in parts:
        value, default = part.name, ""
        if part.default_factory is not MISSING:
            known[f"_new_{part.name}"] = part.default_factory
            default = "=_made"
            value = f"_new_{part.name}() if {part.name} is _made else {part.name}"
        elif part.default is not MISSING:
            known[f"_default_{part.name}"] = part.default
            default = f"=_default_{part.name}"
        (named if part.kw_only else positional).append(part.name + default)
        body.append(f"    _set(self, {part.name!r}, {value})")
    arguments = ", ".join([*positional, *(["*", *named] if named else [])])
    source = "\n".join([f"def __init__({arguments}):", *(body or ["    pass"])])
    made: dict[str, Callable[..., None]] = {}
    exec(source, known, made)  # noqa: S102 - the names are those of the class's own fields
    return made["__init__"]


_MADE = object()
"""Stands for a default that is made anew for each value."""


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"{type(self).__qualname__}.{name}")


def _restore(self: object, names: Sequence[str], state: Sequence[object]) -> None:
    for name, value in zip(names, state, strict=True):
        object.__setattr__(self, name, value)


class NotWrittenSo(ValueError):
    """A value is not written as its type asks. ``code`` names the sentence that says so."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep the code and the values for its sentence."""
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """One value and how it is written: ``read`` turns the plain value into the noun's own."""

    read: Callable[[Any], object]
    schema: Mapping[str, Any]
    """What an editor may offer: a JSON Schema of the written form."""

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> dict[str, Any]:
        """Validate by ``read`` alone."""
        return {
            "type": "function-plain",
            "function": {"type": "no-info", "function": self.read},
        }

    def __get_pydantic_json_schema__(self, core: object, handler: object) -> dict[str, Any]:
        """Describe the written form, not the noun's own."""
        return dict(self.schema)


@dataclass(frozen=True, slots=True, eq=False)
class Variants:
    """A closed union: ``choose`` looks at the plain value and names one of ``classes``.

    Choosing before checking means that an error speaks of the one variant that was meant.
    """

    choose: Callable[[Any], str]
    classes: Mapping[str, type]

    def __get_pydantic_core_schema__(self, source: object, handler: Any) -> dict[str, Any]:
        """Validate by the class that was chosen."""
        choices = {tag: handler.generate_schema(cls) for tag, cls in self.classes.items()}
        return {"type": "tagged-union", "choices": choices, "discriminator": self.choose}
