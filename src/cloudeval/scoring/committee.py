"""What a committee says beside the facts, looked up fact by fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from cloudeval.model.noun import record
from cloudeval.scoring.fact import (
    CertificateFact,
    FactKey,
    FactKind,
    LadderFact,
    NumberFact,
    Said,
)

Named = tuple[str, FactKind, str]
"""An offer's full name, the kind of fact, and the attribute, scheme or law."""

F = TypeVar("F", LadderFact, NumberFact, CertificateFact)


@record
class Committee:
    """What was said of each fact of each offer; of most of them, nothing."""

    said: Mapping[Named, Said]

    def beside(self, fact: LadderFact | NumberFact) -> LadderFact | NumberFact:
        """An attribute, with marks, rulings and what a scenario assumes."""
        said = self.said.get((fact.key.owner, fact.key.kind, fact.key.name))
        if said is None:
            return fact
        from cloudeval.scoring import beside

        if isinstance(fact, NumberFact):
            return beside.number_assumed(beside.number_beside(fact, said), said)
        return beside.ladder_assumed(beside.ladder_beside(fact, said), said)

    def beside_certificates(self, fact: CertificateFact) -> CertificateFact:
        """An offer's certificates under one scheme, with the same."""
        said = self.said.get((fact.key.owner, fact.key.kind, fact.key.name))
        if said is None:
            return fact
        from cloudeval.scoring import beside_certificates as beside

        return beside.certificates_assumed(beside.certificates_beside(fact, said), said)

    def beside_exposure(self, fact: LadderFact, offer: str) -> LadderFact:
        """How a law reaches an offer, with marks and rulings; it is then the offer's own fact.

        Whether the law is in force is for the law's dates to say, and they are asked afterwards.
        """
        said = self.said.get((offer, "exposure", fact.key.name))
        if said is None:
            return fact
        from cloudeval.scoring import beside

        return beside.ladder_beside(_owned(fact, said, offer), said)

    def supposing(self, fact: LadderFact, offer: str) -> LadderFact:
        """The same as a scenario assumes it, whatever the law's dates say."""
        said = self.said.get((offer, "exposure", fact.key.name))
        if said is None or not said.assumed:
            return fact
        from cloudeval.scoring import beside

        return beside.ladder_assumed(fact, said)


def _owned(fact: LadderFact, said: Said, offer: str) -> LadderFact:
    """The company's fact, made the offer's where something is said of this offer alone."""
    if not (said.counted or said.rulings or said.assumed):
        return fact
    return replace(fact, key=FactKey(offer, fact.key.kind, fact.key.name))
