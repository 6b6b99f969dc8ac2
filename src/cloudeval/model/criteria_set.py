"""One version of the rules, whole; and the family of versions that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from cloudeval.model.criterion import AnyCriterion, AwardCriterion, Criterion, Requirement
from cloudeval.model.moment import Dated, Day
from cloudeval.model.names import FamilyName, Identifier, OfferName, VersionName
from cloudeval.model.noun import Variants, noun
from cloudeval.model.number import Divisor, Number, Weight, Whole
from cloudeval.model.source import Citation, Source
from cloudeval.model.terms import Terms
from cloudeval.model.wording import Wording

ChangeKind = Literal[
    "added",
    "removed",
    "refined",
    "split",
    "merged",
    "renamed",
    "moved",
    "reweighted",
    "tightened",
    "relaxed",
    "rescaled",
    "reads-changed",
    "recast",
    "veto-added",
    "veto-removed",
    "exemption-granted",
    "exemption-withdrawn",
    "grade-changed",
    "regrouped",
    "reworded",
    "weight-sum",
]


@noun
class Group:
    """A heading under which criteria stand, with its own weight where the set weighs by group."""

    id: Identifier
    title: Wording
    weight: Weight | None = None
    note: Wording | None = None


@noun
class Division:
    """What weights should add up to, and what they are divided by.

    ``declared`` is also the unit in which the weights of two versions are compared.
    """

    declared: Number | None = None
    divide_by: Divisor = None
    """A number that the file prescribes; None divides by the sum."""


@noun
class Flat:
    """A criterion's share is its weight over the divisor of all."""

    kind: Literal["flat"]
    declared: Number | None = None
    divide_by: Divisor = None

    @property
    def lines(self) -> Division:
        """The one division that a flat set has."""
        return Division(declared=self.declared, divide_by=self.divide_by)


@noun
class ByGroup:
    """Groups are weighed against each other, then criteria within their group."""

    kind: Literal["by-group"]
    groups: Division = field(default_factory=Division)
    within: Division = field(default_factory=Division)


def _kind(plain: object) -> str:
    return str(plain.get("kind")) if isinstance(plain, dict) else ""


Weighting = Annotated[Flat | ByGroup, Variants(_kind, {"flat": Flat, "by-group": ByGroup})]


@noun
class GradeName:
    """What one grade is called."""

    grade: Whole
    text: Wording


@noun
class GradeRule:
    """A weakest-link reading of the same answers: the minimum over the levels' grades.

    ``unanswered: ignored`` is a published rule that leaves unanswered criteria out. The interval is
    shown all the same, with the figure that the published rule gives beside it.
    """

    name: Wording
    lowest: Whole = field(metadata={"alias": "from"})
    highest: Whole = field(metadata={"alias": "to"})
    minimum: Whole | None = None
    unanswered: Literal["unknown", "ignored"] = "unknown"
    levels: tuple[GradeName, ...] = ()


@noun
class Cast:
    """Which part offers had in the case, with the source that says so."""

    offers: tuple[OfferName, ...]
    role: Literal["consulted", "incumbent", "not-consulted", "tenderer", "compared"]
    sources: tuple[Citation, ...]
    note: Wording | None = None


@noun
class ChangeNote:
    """The reason for changes from the superseded version.

    ``by: authors`` only with a document that carries the authors' reason; else ``by: model``, and
    ``models`` says whose account of the matter the change models.
    """

    kinds: tuple[ChangeKind, ...]
    by: Literal["authors", "model"]
    reason: Wording
    sources: tuple[Citation, ...] = ()
    criteria: tuple[Identifier, ...] = ()
    groups: tuple[Identifier, ...] = ()
    models: Literal["director-claim", "provider-claim", "mp-claim", "none"] | None = None


@noun
class Remark:
    """An assumption made where a document is silent, or a defect that is kept as it is."""

    id: Identifier
    text: Wording
    criteria: tuple[Identifier, ...] = ()
    groups: tuple[Identifier, ...] = ()
    sources: tuple[Citation, ...] = ()


@noun
class CriteriaSet:
    """One version of one family, whole and frozen once it is published."""

    format: Literal["cloudeval/criteria/1"]
    family: FamilyName
    version: VersionName
    date: Dated
    date_is: Literal["published", "modelled"]
    nature: Literal["published", "reconstructed", "own"]
    procedure: Literal["tender", "consultation", "framework", "own"]
    title: Wording
    weighting: Weighting
    groups: tuple[Group, ...]
    criteria: tuple[Criterion, ...]
    supersedes: VersionName | None = None
    note: Wording | None = None
    credit: Wording | None = None
    terms: Terms | None = None
    sources: Mapping[Identifier, Source] = field(default_factory=dict)
    cast: tuple[Cast, ...] = ()
    grade: GradeRule | None = None
    change_notes: tuple[ChangeNote, ...] = ()
    assumptions: tuple[Remark, ...] = ()
    defects: tuple[Remark, ...] = ()

    @property
    def name(self) -> str:
        """``family@version``."""
        return f"{self.family}@{self.version}"

    @property
    def awards(self) -> tuple[AwardCriterion, ...]:
        """The award criteria, in the order of the file."""
        return tuple(c for c in self.criteria if isinstance(c, AwardCriterion))

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """The requirements, in the order of the file."""
        return tuple(c for c in self.criteria if isinstance(c, Requirement))

    def by_id(self) -> dict[str, AnyCriterion]:
        """The criteria by id."""
        return {criterion.id: criterion for criterion in self.criteria}


@noun
class AsOf:
    """The day on which a family's facts are read, with the source that attests it."""

    date: Day
    sources: tuple[Citation, ...]


@noun
class Family:
    """A line of versions."""

    id: FamilyName
    title: Wording
    as_of: AsOf | None = None
    cast: tuple[Cast, ...] = ()
    note: Wording | None = None


@noun
class FamiliesFile:
    """``families.yaml``."""

    format: Literal["cloudeval/families/1"]
    families: tuple[Family, ...]
    default: FamilyName | None = None
    sources: Mapping[Identifier, Source] = field(default_factory=dict)
