"""Scenarios: what a study assumes to see what would follow. A scenario decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from cloudeval.model.claim import Spanned
from cloudeval.model.criterion import Reads
from cloudeval.model.instant import Stamped
from cloudeval.model.mark import Subject, subject
from cloudeval.model.names import Identifier, OfferName
from cloudeval.model.noun import NotWrittenSo, Written, noun
from cloudeval.model.number import Weight

ALL = ("*",)
"""Stands for every exemption."""


def read_lifted(written: object) -> tuple[str, ...]:
    """``all``, or a list of criteria whose exemptions are lifted."""
    if written in ("all", ALL):
        return ALL
    if isinstance(written, (list, tuple)) and all(isinstance(name, str) for name in written):
        return tuple(str(name) for name in written)
    raise NotWrittenSo("value.lifted", written=str(written)[:60])


Lifted = Annotated[
    tuple[str, ...],
    Written(
        read_lifted,
        {"anyOf": [{"const": "all"}, {"type": "array", "items": {"type": "string"}}]},
    ),
]


@noun
class Assumption:
    """An answer that is taken for true, whatever facts and marks say."""

    offer: OfferName
    about: Reads
    answer: Spanned

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return subject(self.offer, self.about)


@noun
class Scenario:
    """``scenarios/<name>.yaml``: other weights, requirements set aside, facts assumed."""

    format: Literal["cloudeval/scenario/1"]
    id: Identifier
    title: str
    why: str
    by: Identifier
    at: Stamped
    weights: Mapping[Identifier, Weight] = field(default_factory=dict)
    """What each group weighs; where a version has no weights by group, what its lines add up to."""
    switched_off: tuple[Identifier, ...] = ()
    """Requirements that are not applied, and award criteria whose veto is not."""
    exemptions_lifted: Lifted = ()
    assumed: tuple[Assumption, ...] = ()

    @property
    def touches_rules(self) -> bool:
        """Whether it changes the version, and not only what is known of offers."""
        return bool(self.weights or self.switched_off or self.exemptions_lifted)
