"""How the nouns are declared, and how their values are written in files.

A noun is a frozen dataclass. Two kinds of notes may stand in its annotations, and both are read
by whoever checks or builds nouns from plain data: :class:`Written` says how one value is written,
:class:`Variants` which class of a union is meant. They carry the two hooks by which pydantic asks
an annotation about itself, as plain data, so that the nouns need no library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def noun(cls: type[T]) -> type[T]:
    """Make ``cls`` an immutable value that refuses keys it does not know."""
    cls.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return _compared(dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)(cls))


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make ``cls`` an immutable value of our own making: a result, a step on the way to one."""
    return _compared(dataclass(frozen=True, slots=True, repr=False, eq=False)(cls))


def _compared(cls: type[T]) -> type[T]:
    """Let values be compared, hashed and shown by their fields.

    A dataclass would compile three functions for that in each class, which is the half of what it
    costs to declare one; a program that declares many and lives for a moment feels it.
    """
    names = tuple(each.name for each in fields(cls))  # type: ignore[arg-type]
    content: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def same(self: object, other: object) -> Any:
        return content(self) == content(other) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(content(self))

    def shown(self: object) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({told})"

    for name, method in (("__eq__", same), ("__hash__", hashed), ("__repr__", shown)):
        if name not in vars(cls):
            setattr(cls, name, method)
    return cls


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
