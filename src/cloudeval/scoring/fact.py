"""Facts: what is still possible of one thing that can be observed, on one day."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from cloudeval.model.claim import Claim, Unknown
from cloudeval.model.noun import record

FactKind = Literal["attribute", "certification", "exposure"]
Sure = Literal["known", "disputed", "open", "unknown"]
"""Known; two claims that differ; one source that leaves a span open; nothing said."""


class FactKey(NamedTuple):
    """Whose fact it is (a provider's, shared by its offers, or an offer's) and of what."""

    owner: str
    kind: FactKind
    name: str


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
