"""What a new study is about: a version, offers and a day, each of them settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.library import Library
from cloudeval.jobs.asking import day_of_score, field_of
from cloudeval.model.noun import record
from cloudeval.model.wording import Wording


@record
class Begun:
    """What a study begins with."""

    family: str
    version: str
    title: Wording
    as_of: date
    offers: tuple[str, ...]


def begun(
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
) -> Begun:
    """The version, the day and the offers that a score would take now, written out.

    Offers that were asked for stand as they were asked for, the others by their full names.
    """
    criteria = library.criteria(version)
    family = library.family(criteria)
    day = day_of_score(criteria, family, as_of)
    field, _, _ = field_of(library, criteria, family, offers)
    names = tuple(offers) or tuple(candidate.id for candidate in field)
    return Begun(criteria.family, criteria.version, criteria.title, day.date, names)
