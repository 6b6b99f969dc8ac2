"""Compare two versions for a large field of offers, whose answers are given as a table."""

from __future__ import annotations

from cloudeval.changes.lineage import LineageReading
from cloudeval.effects.many.field import Field, FieldDifference, field_difference
from cloudeval.files.library import Library
from cloudeval.jobs.comparing import lineage


def attributed(
    library: Library,
    before: str,
    after: str,
    field: Field,
    *,
    reading: LineageReading = "detail",
) -> FieldDifference:
    """What changed from one version to another, and what it did to each offer of ``field``.

    The offers need not be on file: ``field`` holds all that is asked of them. Only points are told,
    as if every offer were admitted; for what is unknown, for ranges and for standing there is
    ``diff``.
    """
    old, new = library.criteria(before), library.criteria(after)
    words = library.vocabulary(new).with_words_of(library.vocabulary(old))
    tied = lineage(old, new, library.chain(old, new), reading)
    return field_difference(old, new, tied, field, words)
