"""What can be observed of any offer, and which certifications there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from cloudeval.model.moment import Lasting
from cloudeval.model.names import Identifier, LevelName, VersionName
from cloudeval.model.noun import Variants, noun
from cloudeval.model.number import Number
from cloudeval.model.wording import Wording

YES_NO = ("no", "yes")
CERTIFICATE = ("none", "in-process", "held")
EXPOSURE = ("direct", "indirect", "none")


@noun
class Level:
    """One rung of an attribute's ladder."""

    id: LevelName
    text: Wording


@noun
class YesNo:
    """An attribute that is there or not."""

    kind: Literal["yes-no"]
    id: Identifier
    question: Wording
    note: Wording | None = None

    @property
    def ladder(self) -> tuple[str, ...]:
        """Worst to best."""
        return YES_NO


@noun
class Levels:
    """An attribute with ordered levels, worst to best, never re-ordered and never removed."""

    kind: Literal["levels"]
    id: Identifier
    question: Wording
    levels: tuple[Level, ...]
    note: Wording | None = None

    @property
    def ladder(self) -> tuple[str, ...]:
        """Worst to best."""
        return tuple(level.id for level in self.levels)


@noun
class Range:
    """What an unknown number spans."""

    low: Number
    high: Number


@noun
class Quantity:
    """An attribute that is a number with a unit."""

    kind: Literal["number"]
    id: Identifier
    question: Wording
    unit: str
    range: Range
    better: Literal["lower", "higher"]
    note: Wording | None = None


def _kind(plain: object) -> str:
    return str(plain.get("kind")) if isinstance(plain, dict) else ""


Attribute = Annotated[
    YesNo | Levels | Quantity,
    Variants(_kind, {"yes-no": YesNo, "levels": Levels, "number": Quantity}),
]


@noun
class Scheme:
    """What may be certified: editions, oldest first, and the services that a certificate names."""

    title: Wording
    editions: tuple[VersionName, ...] = ()
    services: tuple[Identifier, ...] = ()
    valid_for: Lasting | None = None
    """Used only where a claim gives no end of its own."""
    note: Wording | None = None


def same_but_for_words(one: YesNo | Levels | Quantity | Scheme, other: object) -> bool:
    """Whether an answer to the one is an answer to the other, whatever the words say of it."""
    return _frame(one) == _frame(other)


def _frame(told: object) -> tuple[object, ...]:
    match told:
        case YesNo() | Levels():
            return told.kind, told.ladder
        case Quantity():
            return told.kind, told.unit, told.range, told.better
        case Scheme():
            return told.editions, told.services, told.valid_for
        case _:
            return ()


@noun
class AttributesFile:
    """``attributes.yaml``: it only ever grows."""

    format: Literal["cloudeval/attributes/1"]
    schemes: Mapping[Identifier, Scheme] = field(default_factory=dict)
    attributes: tuple[Attribute, ...] = ()
