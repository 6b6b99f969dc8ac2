"""Marks beside an offer's certificates.

A mark answers a reading: whether an edition at least is held, for the services named, on the ladder
none, in process, held. It keeps the states in which the reading yields that, and says nothing of
the rest. Where it contradicts the claims, the value covers both: what they say, and the states
nearest to it in which the mark would be right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from cloudeval.model.attribute import CERTIFICATE
from cloudeval.model.claim import Span
from cloudeval.model.criterion import CertificationReading, Reading
from cloudeval.scoring.beside import supposed
from cloudeval.scoring.fact import (
    CertificateFact,
    CertificateState,
    Said,
    Sure,
    every_certificate_state,
    held_rung,
)

States = frozenset[CertificateState]
_MOST_PAIRS = 200_000
"""Beyond so many distances to be measured, every state that a mark allows is near."""


def certificates_beside(fact: CertificateFact, said: Said) -> CertificateFact:
    """The certificates, with what a committee says of them."""
    states, sure = frozenset(fact.states), fact.ground.sure
    if said.counted:
        states, sure = _together(fact, said)
    for ruling in said.rulings:
        left = _satisfying(fact, ruling.about, ruling.answer) & states
        if left:
            states, sure = left, "known" if len(left) == 1 else "open"
        else:
            said = replace(said, ruled_out=(*said.ruled_out, ruling.number))
    ground = replace(fact.ground, sure=sure, said=said)
    return replace(fact, states=_sorted(states), ground=ground)


def certificates_assumed(fact: CertificateFact, said: Said) -> CertificateFact:
    """The same as a scenario assumes them: as near to what is said as the assumption allows."""
    states = frozenset(fact.states)
    for each in said.assumed:
        meant = _satisfying(fact, each.about, each.answer)
        states = states & meant or _nearest(states, meant)
    ground = supposed(fact.ground, said, len(states) == 1) if said.assumed else fact.ground
    return replace(fact, states=_sorted(states), ground=ground)


def _together(fact: CertificateFact, said: Said) -> tuple[States, Sure]:
    """What claims and marks leave possible.

    Marks on one reading cover what they say between them; those on several must hold together.
    """
    here, sure = frozenset(fact.states), fact.ground.sure
    spans = _spans(said)
    single = [_within(fact, about, *end) for about, ends in spans.items() for end in ends]
    outside = [states for states in single if not here & states]
    if sure in ("unknown", "open") and not outside:
        allowed = [_within(fact, about, *_hull(ends)) for about, ends in spans.items()]
        agreed = here.intersection(*allowed)
        # Answers to several readings that cannot all be right leave what any of them allows.
        left = agreed or here.intersection(frozenset().union(*allowed))
        differ = not agreed or any(len(ends) > 1 for ends in spans.values())
        return left, _sureness(left, disputed=differ)
    together = here.union(*(_nearest(here, states) for states in outside))
    return together, _sureness(together, disputed=bool(outside) or sure == "disputed")


def _sureness(states: States, *, disputed: bool) -> Sure:
    if len(states) == 1:
        return "known"
    return "disputed" if disputed else "open"


def _spans(said: Said) -> dict[Reading, set[tuple[int, int]]]:
    """By reading, what the marks that count answer."""
    spans: dict[Reading, set[tuple[int, int]]] = {}
    for signed in said.counted:
        spans.setdefault(signed.mark.about, set()).add(_ends(signed.mark.answer))
    return spans


def _hull(ends: Iterable[tuple[int, int]]) -> tuple[int, int]:
    found = tuple(ends)
    return min(low for low, _ in found), max(high for _, high in found)


def _satisfying(fact: CertificateFact, about: Reading, answer: Span) -> States:
    return _within(fact, about, *_ends(answer))


def _ends(answer: Span) -> tuple[int, int]:
    return CERTIFICATE.index(str(answer.low)), CERTIFICATE.index(str(answer.high))


def _within(fact: CertificateFact, about: Reading, low: int, high: int) -> States:
    """The states in which a reading yields a rung from ``low`` to ``high``."""
    if not isinstance(about, CertificationReading):
        raise TypeError(about)
    known = about.edition in (None, *fact.editions) and {*about.covers} <= {*fact.services}
    if not known:
        # Another family's words for the same scheme: nothing is said that could be read here.
        return frozenset(fact.states)
    edition = fact.editions.index(about.edition) if about.edition else 0
    services = tuple(fact.services.index(service) for service in about.covers)
    every = {*every_certificate_state(len(fact.editions), len(fact.services)), *fact.states}
    return frozenset(state for state in every if low <= held_rung(state, edition, services) <= high)


def _nearest(states: States, meant: States) -> States:
    """Of ``meant``, what differs least from one of ``states``: in services, then in editions."""
    if len(states) * len(meant) > _MOST_PAIRS:
        return meant
    found: set[CertificateState] = set()
    for state in states:
        distances = {other: _distance(state, other) for other in meant}
        least = min(distances.values(), default=None)
        found |= {other for other, distance in distances.items() if distance == least}
    return frozenset(found)


@lru_cache(maxsize=4096)
def _distance(one: CertificateState, other: CertificateState) -> tuple[int, int]:
    held = [abs(was - now) for was, now in zip(one.held, other.held, strict=True)]
    sought = [was != now for was, now in zip(one.in_process, other.in_process, strict=True)]
    touched = sum(bool(far) or seek for far, seek in zip(held, sought, strict=True))
    return touched, sum(held) + sum(sought)


def _sorted(states: Iterable[CertificateState]) -> tuple[CertificateState, ...]:
    return tuple(sorted(states, key=lambda state: (state.held, state.in_process)))
