"""Marks: what assessors answer about offers, on what evidence; and the rulings of a committee.

A mark stands beside the facts of a provider's file, never over them. It speaks for the day on which
its study reads facts. Nothing is erased: what no longer stands is withdrawn, with a reason, and a
ruling keeps its number for good.
"""

from __future__ import annotations

from typing import Literal

from cloudeval.model.claim import Spanned
from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
    Reads,
)
from cloudeval.model.instant import Stamped
from cloudeval.model.moment import Dated
from cloudeval.model.names import Identifier, OfferName
from cloudeval.model.noun import noun
from cloudeval.model.number import Whole
from cloudeval.model.plain import Plain, plain

MarkState = Literal["proposed", "reviewed", "withdrawn", "set-aside"]

LeftBecause = Literal[
    "no-question",
    "unknown-question",
    "no-heir",
    "question-changed",
    "reads-else",
    "another-family",
    "other-answers",
]
"""Why an answer does not come along to another version. It does not say which question it answers;
the version that it names has none of this name; the other version asks nothing that comes from it;
asks in other words; or reads something else; it is of another family, of which no lineage tells; or
knows no such answer."""

SetAsideBecause = Literal[LeftBecause, "to-review", "not-read", "no-room"]
"""Or it stands on without its review, in a mark of its own; nothing in the other version reads it;
or, of a ruling, facts and marks leave no room for it there."""


@noun
class Evidence:
    """What an answer rests on: a text of the assessor's own, a document, or both."""

    text: str | None = None
    title: str | None = None
    url: str | None = None
    locator: str | None = None
    """How to find a document that has no stable address."""
    at: str | None = None
    """The page, the clause."""
    read: Dated | None = None


@noun
class Review:
    """Who has read a mark again and agrees, and when."""

    by: Identifier
    at: Stamped


@noun
class Withdrawal:
    """Who took a mark back, when and why."""

    by: Identifier
    at: Stamped
    reason: str


@noun
class SetAside:
    """Why an answer does not count since its study went over to another version.

    Nobody took it back: it is kept where it was, to be read and to be answered again.
    """

    moved_from: str
    """``family@version``, under which it stood."""
    moved_to: str
    because: SetAsideBecause


@noun
class AskedAs:
    """The question that an assessor had before them: a line of one version."""

    version: str
    """``family@version``."""
    criterion: Identifier


@noun
class Mark:
    """What one assessor answers about one offer.

    ``about`` names what is answered as a criterion names what it reads: an attribute, a
    certification (an edition at least, services), a law or several. ``answer`` is a rung of its
    ladder, a number, or a span of them.
    """

    offer: OfferName
    about: Reads
    answer: Spanned
    at: Stamped
    evidence: tuple[Evidence, ...]
    comment: str | None = None
    asked: AskedAs | None = None
    reviewed: Review | None = None
    withdrawn: Withdrawal | None = None
    set_aside: SetAside | None = None

    @property
    def state(self) -> MarkState:
        """Proposed until another has reviewed it; withdrawn for good; set aside by a migration."""
        if self.withdrawn is not None:
            return "withdrawn"
        if self.set_aside is not None:
            return "set-aside"
        return "proposed" if self.reviewed is None else "reviewed"

    @property
    def stands(self) -> bool:
        """Whether it has neither been withdrawn nor set aside."""
        return self.withdrawn is None and self.set_aside is None

    @property
    def subject(self) -> Subject:
        """What it is about, to be compared with another mark."""
        return subject(self.offer, self.about)


@noun
class MarksFile:
    """``marks/<assessor>.yaml``: one file an assessor, so that two people never write in one."""

    format: Literal["cloudeval/marks/1"]
    assessor: Identifier
    marks: tuple[Mark, ...]


@noun
class Decision:
    """A ruling: what a committee decides about one thing, and why.

    It is recorded beside the marks that differ. ``replaces`` is the number of an earlier ruling
    that no longer stands.
    """

    number: Whole
    offer: OfferName
    about: Reads
    answer: Spanned
    reason: str
    members: tuple[Identifier, ...]
    at: Stamped
    evidence: tuple[Evidence, ...] = ()
    """What the members had before them, beside what the marks rest on."""
    replaces: Whole | None = None
    set_aside: SetAside | None = None
    """A ruling that did not come along to another version; its number stays taken."""

    @property
    def subject(self) -> Subject:
        """What it is about, to be compared with a mark."""
        return subject(self.offer, self.about)


@noun
class RulingsFile:
    """``rulings.yaml``: the register, numbered 1, 2, 3 and so on."""

    format: Literal["cloudeval/rulings/1"]
    rulings: tuple[Decision, ...]


Subject = tuple[str, str, str, tuple[str, ...]]
"""Offer, kind, names, and what else is asked: two marks with one subject answer one thing."""


def subject(offer: str, about: Reading) -> Subject:
    """What a mark or a ruling is about."""
    match about:
        case AttributeReading():
            return offer, "attribute", about.attribute, ()
        case CertificationReading():
            asked = (about.edition or "", *sorted(about.covers))
            return offer, "certification", about.certification, asked
        case ExposureReading():
            return offer, "exposure", ",".join(sorted(about.exposure)), ()


def name_of(about: Reading) -> str:
    """A short name for what is answered: the attribute, the scheme, the laws."""
    match about:
        case AttributeReading():
            return about.attribute
        case CertificationReading():
            parts = (about.edition or "", ", ".join(about.covers))
            return " ".join([about.certification, *filter(None, parts)])
        case ExposureReading():
            return ", ".join(about.exposure) or "any"


def written_about(about: Reading) -> Plain:
    """What is answered, as a file writes it: a reading of any law names none."""
    if isinstance(about, ExposureReading):
        names = about.exposure
        return {"exposure": "any" if not names else names[0] if len(names) == 1 else [*names]}
    return plain(about)
