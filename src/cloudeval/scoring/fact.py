"""Facts: what is still possible of one thing that can be observed, on one day."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple

from cloudeval.model.attribute import CERTIFICATE
from cloudeval.model.claim import Claim, Unknown
from cloudeval.model.noun import record

if TYPE_CHECKING:
    # Whoever scores without a study loads nothing of one.
    from cloudeval.model.mark import Decision, Mark
    from cloudeval.model.scenario import Assumption

FactKind = Literal["attribute", "certification", "exposure"]
Sure = Literal["known", "disputed", "open", "unknown"]
"""Known; two claims that differ; one source that leaves a span open; nothing said."""


class FactKey(NamedTuple):
    """Whose fact it is (a provider's, shared by its offers, or an offer's) and of what."""

    owner: str
    kind: FactKind
    name: str


Hearing = Literal["counted", "proposed", "withdrawn", "set-aside", "another-day"]
"""Whether a mark counts; else why it does not: nobody has reviewed it and only reviewed ones were
asked for, it was withdrawn, it did not come along from another version, or facts are read on
another day than the study's."""


@record
class Signed:
    """A mark, whose it is, and whether it counts."""

    assessor: str
    mark: Mark
    heard: Hearing = "counted"


@record
class Said:
    """What a committee says of one fact of one offer."""

    marks: tuple[Signed, ...] = ()
    """All of them, those that do not count among them."""
    rulings: tuple[Decision, ...] = ()
    """Those in force, by number; several only where they are about parts of one certification."""
    ruled_out: tuple[int, ...] = ()
    """Rulings that leave nothing of what claims and marks leave possible, and so move nothing."""
    assumed: tuple[Assumption, ...] = ()

    @property
    def counted(self) -> tuple[Signed, ...]:
        """The marks that count."""
        return tuple(signed for signed in self.marks if signed.heard == "counted")

    @property
    def contested(self) -> bool:
        """Whether two assessors answer one thing differently, whatever was ruled since."""
        answers: dict[object, object] = {}
        return any(
            answers.setdefault(signed.mark.subject, signed.mark.answer) != signed.mark.answer
            for signed in self.counted
        )

    @property
    def deciding(self) -> tuple[Decision, ...]:
        """The rulings that decide something."""
        return tuple(ruling for ruling in self.rulings if ruling.number not in self.ruled_out)


@record
class Ground:
    """Why a fact stands as it does: the claims that speak, and searches made in vain."""

    sure: Sure
    claims: tuple[Claim, ...] = ()
    searches: tuple[Unknown, ...] = ()
    carried: bool = False
    """Held beyond the last day on which a source was read to say it."""
    inherited: bool = False
    """Said of the company, not of the offer."""
    implied: bool = False
    """Follows from a claim's edge: before it began, or after it ended."""
    said: Said | None = None
    """What a committee says of it, where a study was asked for and says something."""


@record
class LadderFact:
    """A fact on a ladder, worst to best: any rung from ``low`` to ``high``, counted from 0."""

    key: FactKey
    ladder: tuple[str, ...]
    low: int
    high: int
    ground: Ground

    @property
    def is_known(self) -> bool:
        """Whether one rung is left."""
        return self.low == self.high


@record
class NumberFact:
    """A number with a unit: anything from ``low`` to ``high``."""

    key: FactKey
    low: Fraction
    high: Fraction
    unit: str
    ground: Ground

    @property
    def is_known(self) -> bool:
        """Whether one number is left."""
        return self.low == self.high


@record
class CertificateState:
    """One way the certificates of a scheme may stand.

    ``held`` gives for each service of the scheme the newest edition held (counted from 0), or -1;
    ``in_process`` the services for which it is sought.
    """

    held: tuple[int, ...]
    in_process: tuple[bool, ...]


@record
class CertificateFact:
    """What is still possible of an offer's certificates under one scheme."""

    key: FactKey
    editions: tuple[str, ...]
    services: tuple[str, ...]
    states: tuple[CertificateState, ...]
    ground: Ground

    @property
    def is_known(self) -> bool:
        """Whether one state is left."""
        return len(self.states) == 1


Fact = LadderFact | NumberFact | CertificateFact

ANY_SERVICE = "*"
"""Stands for the service of a scheme that names none."""


_MOST_STATES = 4096


@lru_cache(maxsize=64)
def every_certificate_state(editions: int, services: int) -> tuple[CertificateState, ...]:
    """All ways in which certificates of a scheme may stand, nothing being known.

    Where these are too many, certificates are sought for all services or for none.
    """
    held = tuple(product(range(-1, editions), repeat=services))
    sought = tuple(product((False, True), repeat=services))
    if len(held) * len(sought) > _MOST_STATES:
        sought = ((False,) * services, (True,) * services)
    return tuple(CertificateState(state, seek) for state in held for seek in sought)


def held_rung(state: CertificateState, edition: int, services: Sequence[int]) -> int:
    """Where a state stands on none, in process, held, for an edition and services asked for."""
    held = state.held
    if services:
        met = all(held[service] >= edition for service in services)
        seeking = all(state.in_process[service] for service in services)
    else:
        met = any(found >= edition for found in held)
        seeking = any(state.in_process)
    return CERTIFICATE.index("held" if met else "in-process" if seeking else "none")


def rung(written: str | bool, ladder: tuple[str, ...]) -> int:  # noqa: FBT001 - a level
    """The place of a level on its ladder; ``true`` and ``false`` stand for yes and no."""
    if isinstance(written, bool):
        return int(written)
    return ladder.index(written)
