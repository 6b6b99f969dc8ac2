"""What jobs need before they start: a day on which facts are read, and a field of offers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.library import Library
from cloudeval.model.criteria_set import Cast, CriteriaSet, Family
from cloudeval.model.names import covers
from cloudeval.model.provider import Candidate
from cloudeval.reports.results import Chosen, DayRead


class NoDate(Exception):
    """There is no day on which facts may be read: the set's own date is modelled."""

    def __init__(self, criteria: CriteriaSet) -> None:
        """Keep the set that has no date to read facts on."""
        super().__init__(criteria.name)
        self.criteria = criteria


class NotOneFamily(Exception):
    """Two versions of different families: nothing says what became of a criterion."""

    def __init__(self, before: CriteriaSet, after: CriteriaSet) -> None:
        """Keep both."""
        super().__init__(before.name, after.name)
        self.before = before
        self.after = after


class NoCriterion(Exception):
    """A criterion that the version does not have; ``known`` are the ids that it has."""

    def __init__(self, name: str, criteria: CriteriaSet) -> None:
        """Keep what was asked for and where."""
        super().__init__(name)
        self.name = name
        self.criteria = criteria
        self.known = tuple(criterion.id for criterion in criteria.criteria)


def day_of_score(criteria: CriteriaSet, family: Family | None, asked: date | None) -> DayRead:
    """The day asked for, else the family's attested one, else the version's own if it is published.

    A modelled date never selects a fact. A month or a year is read on its last day.
    """
    if asked is not None:
        return DayRead(asked, "asked")
    if family is not None and family.as_of is not None:
        return DayRead(family.as_of.date, "family", family.as_of.sources)
    if criteria.date_is == "published":
        return DayRead(criteria.date.last, "version")
    raise NoDate(criteria)


def field_of(
    library: Library, criteria: CriteriaSet, family: Family | None, offers: Sequence[str]
) -> tuple[tuple[Candidate, ...], dict[str, str], Chosen]:
    """The offers to score, with the part that each had in the case."""
    return field_of_cast(library, cast_of(criteria, family), offers)


def cast_of(criteria: CriteriaSet, family: Family | None) -> tuple[Cast, ...]:
    """Who had which part: as the set itself says, else as its family does."""
    return criteria.cast or (family.cast if family is not None else ())


def field_of_cast(
    library: Library, cast: Sequence[Cast], offers: Sequence[str]
) -> tuple[tuple[Candidate, ...], dict[str, str], Chosen]:
    """The same where the cast is known; of an offer with several parts, the last counts."""
    named = [name for part in cast for name in part.offers]
    if offers:
        field, choice = library.candidates(offers), "asked"
    elif any(library.knows(name) for name in named):
        # A cast may name offers that nobody has put on file yet.
        on_file = [name for name in named if library.knows(name)]
        field, choice = library.candidates(on_file), "cast"
    else:
        field, choice = library.candidates(()), "all"
    roles = {
        candidate.id: part.role
        for candidate in field
        for part in cast
        if any(covers(name, candidate.id) for name in part.offers)
    }
    return field, roles, choice  # type: ignore[return-value]
