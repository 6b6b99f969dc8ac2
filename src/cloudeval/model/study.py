"""A study: where a committee's own work lives, beside the facts and the rules that it reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from cloudeval.model.mark import Decision, Mark
from cloudeval.model.moment import Day
from cloudeval.model.names import FamilyName, Identifier, OfferName, VersionName
from cloudeval.model.noun import noun, record
from cloudeval.model.scenario import Scenario


@noun
class Absence:
    """A sitting that a member missed, for the minutes."""

    date: Day
    note: str | None = None


@noun
class Assessor:
    """A member of the committee. No ``interests``: nothing declared yet; an empty list: none."""

    id: Identifier
    name: str
    role: str | None = None
    interests: tuple[str, ...] | None = None
    absences: tuple[Absence, ...] = ()


@noun
class StudyFile:
    """``study.yaml``: which rules, which offers, which day, and who assesses."""

    format: Literal["cloudeval/study/1"]
    title: str
    family: FamilyName
    version: VersionName
    as_of: Day
    """The day on which facts are read, and for which marks and rulings speak."""
    assessors: tuple[Assessor, ...]
    offers: tuple[OfferName, ...] = ()
    """Offers and providers; none: the field that a score of the version would take."""
    note: str | None = None


@record
class Study:
    """All that a study's folder holds, read and checked."""

    what: StudyFile
    marks: Mapping[str, tuple[Mark, ...]]
    """By assessor, those that were withdrawn among them."""
    rulings: tuple[Decision, ...]
    scenarios: Mapping[str, Scenario]
    """Those that were asked for, by name."""

    @property
    def name(self) -> str:
        """``family@version``."""
        return f"{self.what.family}@{self.what.version}"

    def signed(self) -> Iterator[tuple[str, Mark]]:
        """Every mark with its assessor."""
        for assessor in sorted(self.marks):
            for mark in self.marks[assessor]:
                yield assessor, mark

    def standing(self) -> Iterator[tuple[str, Mark]]:
        """The marks that have neither been withdrawn nor set aside."""
        return ((assessor, mark) for assessor, mark in self.signed() if mark.stands)

    @property
    def in_force(self) -> tuple[Decision, ...]:
        """The rulings that no later one replaces, and that were not set aside."""
        replaced = {ruling.replaces for ruling in self.rulings}
        return tuple(
            ruling
            for ruling in self.rulings
            if ruling.number not in replaced and ruling.set_aside is None
        )

    def called(self, assessor: str) -> str:
        """An assessor's name, as people say it."""
        return next((one.name for one in self.what.assessors if one.id == assessor), assessor)
