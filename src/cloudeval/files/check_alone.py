"""What each kind of file must be in itself, whatever other files say."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.files.check_claims import check_company, check_periods, check_unknowns
from cloudeval.files.check_set import check_set
from cloudeval.files.check_sources import check_sources
from cloudeval.files.check_tables import (
    check_attributes,
    check_families,
    check_laws,
    check_policy,
)
from cloudeval.files.findings import Finding
from cloudeval.model.attribute import AttributesFile
from cloudeval.model.criteria_set import CriteriaSet, FamiliesFile
from cloudeval.model.law import LawsFile
from cloudeval.model.policy import PolicyFile
from cloudeval.model.provider import Provider


def check_alone(noun: object) -> Iterator[Finding]:
    """What is wrong with a noun that was read from a file of its own."""
    match noun:
        case CriteriaSet():
            yield from check_sources(noun, noun.sources)
            yield from check_set(noun)
        case Provider():
            yield from check_sources(noun, noun.sources)
            yield from check_periods(noun)
            yield from check_unknowns(noun)
            yield from check_company(noun)
        case LawsFile():
            yield from check_sources(noun, noun.sources)
            yield from check_periods(noun)
            yield from check_laws(noun)
        case FamiliesFile():
            yield from check_sources(noun, noun.sources)
            yield from check_families(noun)
        case AttributesFile():
            yield from check_attributes(noun)
        case PolicyFile():
            yield from check_policy(noun)
        case _:
            from cloudeval.files.check_study import check_of_study

            yield from check_of_study(noun)
