"""The tables that others read: attributes and schemes, laws, families."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.files.findings import Finding, Path, error, twice
from cloudeval.model.attribute import AttributesFile, Levels, Quantity, Scheme
from cloudeval.model.criteria_set import FamiliesFile
from cloudeval.model.law import LawsFile
from cloudeval.model.policy import PolicyFile

_FEWEST_LEVELS = 2
_MOST_STATES = 20_000
"""Ways in which one scheme's certificates may stand; all are looked at when nothing is known."""


def check_attributes(file: AttributesFile) -> Iterator[Finding]:
    """Check attributes and schemes: ids, ladders, ranges."""
    for place, name, _ in twice(attribute.id for attribute in file.attributes):
        yield error("id.twice", ("attributes", place, "id"), name=name)
    for place, attribute in enumerate(file.attributes):
        path: Path = ("attributes", place)
        if isinstance(attribute, Levels):
            yield from _check_ladder(attribute, (*path, "levels"))
        if isinstance(attribute, Quantity) and attribute.range.low >= attribute.range.high:
            yield error("range.order", (*path, "range"))
    for name, scheme in file.schemes.items():
        yield from _check_scheme(scheme, ("schemes", name))


def _check_ladder(attribute: Levels, path: Path) -> Iterator[Finding]:
    if len(attribute.levels) < _FEWEST_LEVELS:
        yield error("levels.few", path)
    for place, name, _ in twice(attribute.ladder):
        yield error("id.twice", (*path, place, "id"), name=name)


def _check_scheme(scheme: Scheme, path: Path) -> Iterator[Finding]:
    for key, names in (("editions", scheme.editions), ("services", scheme.services)):
        for place, name, _ in twice(names):
            yield error("id.twice", (*path, key, place), name=name)
    if (len(scheme.editions or "-") + 1) ** len(scheme.services) > _MOST_STATES:
        yield error("scheme.too-many", path)


def check_laws(file: LawsFile) -> Iterator[Finding]:
    """Check the ids of laws and of other dated facts."""
    for place, name, _ in twice(law.id for law in file.laws):
        yield error("id.twice", ("laws", place, "id"), name=name)
    for place, name, _ in twice(fact.id for fact in file.timeline):
        yield error("id.twice", ("timeline", place, "id"), name=name)
    for place, law in enumerate(file.laws):
        if not law.periods:
            yield error("law.no-period", ("laws", place, "periods"))


def check_families(file: FamiliesFile) -> Iterator[Finding]:
    """Check the ids of families."""
    for place, name, _ in twice(family.id for family in file.families):
        yield error("id.twice", ("families", place, "id"), name=name)


def check_policy(file: PolicyFile) -> Iterator[Finding]:
    """Check that no change is ruled on twice."""
    for place, name, _ in twice(ruling.fingerprint for ruling in file.changes):
        yield error("id.twice", ("changes", place, "fingerprint"), name=name)
