"""Two versions, each with the facts of its own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cloudeval.effects.days.two_days import between_days
from cloudeval.effects.difference import sheets, told
from cloudeval.files.library import Library
from cloudeval.jobs.comparing import lineage
from cloudeval.reports.results import Compared, DayRead
from cloudeval.scoring.facts_at import Reader


def to_day(library: Library, compared: Compared, other: date) -> Compared:
    """The same comparison with the later version on another day, and facts as one more cause.

    The earlier version stays on the day of ``compared``.
    """
    first = compared.first
    versions = first.before, first.after
    chain = library.chain(*versions)
    evaluations, reader = first.outcomes[0].evaluations, first.outcomes[0].reader
    filled = sheets(
        *versions,
        [each.candidate for each in evaluations],
        Reader(reader.vocabulary, other, reader.min_sure),
        {each.offer: each.role for each in evaluations if each.role is not None},
    )
    readings = (
        between_days(each, told((each.reading, lineage(*versions, chain, each.reading)), filled))
        for each in compared.readings
    )
    return replace(compared, readings=tuple(readings), to_as_of=DayRead(other, "asked"))
