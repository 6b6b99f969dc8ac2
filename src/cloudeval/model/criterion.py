"""What is asked, and what an answer is worth.

Requirements and award criteria are two types and not one with a flag: no weight buys back a failed
requirement, and a requirement has nowhere to put a weight.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from cloudeval.model.names import Identifier, LevelName, OfferName, VersionName
from cloudeval.model.noun import NotWrittenSo, Variants, Written, noun
from cloudeval.model.number import Number, Positive, Truth, Weight, Whole
from cloudeval.model.source import Citation, Sureness
from cloudeval.model.wording import Wording

# ── what a criterion reads ──────────────────────────────────────────────────────────────────────


@noun
class AttributeReading:
    """Reads one attribute of the offer."""

    attribute: Identifier


@noun
class CertificationReading:
    """Reads a certification on the ladder none, in process, held.

    With ``edition``, at least that edition is asked for; with ``covers``, every named service.
    """

    certification: Identifier
    edition: VersionName | None = None
    covers: tuple[Identifier, ...] = ()


def read_laws(written: object) -> tuple[str, ...]:
    """One law, a list of laws, or ``any``: all extraterritorial laws, written as no name at all."""
    if written == "any":
        return ()
    if isinstance(written, str):
        return (str(written),)
    if (
        isinstance(written, (list, tuple))
        and written
        and all(isinstance(law, str) for law in written)
    ):
        return tuple(sorted({str(law) for law in written}))
    raise NotWrittenSo("value.laws", written=str(written)[:60])


LawNames = Annotated[
    tuple[str, ...],
    Written(
        read_laws,
        {
            "anyOf": [
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}, "minItems": 1},
            ]
        },
    ),
]


@noun
class ExposureReading:
    """Reads the worst exposure over laws, on the ladder direct, indirect, none."""

    exposure: LawNames
    """No name means every extraterritorial law."""


def _reading(plain: object) -> str:
    if isinstance(plain, dict):
        for key in ("attribute", "certification", "exposure"):
            if key in plain:
                return key
    return ""


Reading = AttributeReading | CertificationReading | ExposureReading
Reads = Annotated[
    Reading,
    Variants(
        _reading,
        {
            "attribute": AttributeReading,
            "certification": CertificationReading,
            "exposure": ExposureReading,
        },
    ),
]

# ── what an answer is worth ─────────────────────────────────────────────────────────────────────


@noun
class YesNoScale:
    """The best rung is worth one, every other nothing."""

    kind: Literal["yes-no"]


@noun
class LevelsScale:
    """Each rung has its value from 0 to 1."""

    kind: Literal["levels"]
    values: Mapping[LevelName, Number]


@noun
class PointsScale:
    """Each rung has its points out of a declared maximum; the value is points over ``out_of``."""

    kind: Literal["points"]
    out_of: Positive
    points: Mapping[LevelName, Number]


@noun
class LinearScale:
    """A number's value grows evenly from ``worst`` (0) to ``best`` (1) and is held at the ends."""

    kind: Literal["linear"]
    worst: Number
    best: Number
    unit: str


def _kind(plain: object) -> str:
    return str(plain.get("kind")) if isinstance(plain, dict) else ""


Scale = YesNoScale | LevelsScale | PointsScale | LinearScale
Scaled = Annotated[
    Scale,
    Variants(
        _kind,
        {"yes-no": YesNoScale, "levels": LevelsScale, "points": PointsScale, "linear": LinearScale},
    ),
]


def read_bound(written: object) -> str:
    """A rung's id, or a number's text; ``true`` and ``false`` stand for yes and no."""
    if isinstance(written, bool):
        return "yes" if written else "no"
    if isinstance(written, str) and written:
        return str(written)
    raise NotWrittenSo("value.bound", written=str(written)[:60])


Bound = Annotated[str, Written(read_bound, {"type": ["string", "number", "boolean"]})]


@noun
class Condition:
    """What must hold: a rung or a number, at least or at most."""

    at_least: Bound | None = None
    at_most: Bound | None = None


@noun
class Veto:
    """What eliminates, whatever the total: a rung or a number below or above a bound."""

    below: Bound | None = None
    above: Bound | None = None


# ── where it comes from ─────────────────────────────────────────────────────────────────────────


@noun
class Exemption:
    """Offers that a criterion does not bind, and the source that says so."""

    offers: tuple[OfferName, ...]
    reason: Wording
    sources: tuple[Citation, ...]


@noun
class Lineage:
    """Which criteria of the superseded version this one comes from.

    ``replaces`` renames, splits or merges; ``refines`` details a demand that may itself go on;
    ``new`` says that there is none, also where an id happens to be the same.
    """

    replaces: tuple[Identifier, ...] = ()
    refines: tuple[Identifier, ...] = ()
    new: Truth = False
    sure: Sureness | None = None
    note: Wording | None = None


@noun
class ContestedLineage:
    """Two readings of one change; neither is chosen in silence."""

    detail: Lineage
    addition: Lineage
    why: Wording


def _contested(plain: object) -> str:
    contested = isinstance(plain, dict) and ("detail" in plain or "addition" in plain)
    return "contested" if contested else "declared"


AnyLineage = Annotated[
    Lineage | ContestedLineage,
    Variants(_contested, {"declared": Lineage, "contested": ContestedLineage}),
]

RestsOn = Literal["referential", "attested-theme", "attested-demand", "modelled"]


@noun
class Requirement:
    """Pass, fail or unproven. It carries no weight: nothing can buy back a failure."""

    role: Literal["exclusion", "selection", "requirement"]
    id: Identifier
    group: Identifier
    title: Wording
    question: Wording
    reads: Reads
    condition: Condition
    sources: tuple[Citation, ...] = ()
    rests_on: RestsOn | None = None
    exempt: tuple[Exemption, ...] = ()
    lineage: AnyLineage | None = None
    note: Wording | None = None


@noun
class AwardCriterion:
    """Weighed against the others. A veto turns a bad answer into an elimination."""

    role: Literal["award"]
    id: Identifier
    group: Identifier
    title: Wording
    question: Wording
    reads: Reads
    weight: Weight
    scale: Scaled
    veto: Veto | None = None
    grade: Mapping[LevelName, Whole] | None = None
    """The weakest-link level that each rung grants."""
    sources: tuple[Citation, ...] = ()
    rests_on: RestsOn | None = None
    exempt: tuple[Exemption, ...] = ()
    lineage: AnyLineage | None = None
    note: Wording | None = None


def _role(plain: object) -> str:
    role = plain.get("role") if isinstance(plain, dict) else None
    return "award" if role == "award" else "requirement"


AnyCriterion = Requirement | AwardCriterion
Criterion = Annotated[
    AnyCriterion, Variants(_role, {"award": AwardCriterion, "requirement": Requirement})
]
