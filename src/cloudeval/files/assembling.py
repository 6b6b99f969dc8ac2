"""Several tables made one: attributes, schemes and laws from all the files that offer them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from cloudeval.files.findings import Finding, error
from cloudeval.files.problems import Problem
from cloudeval.files.reading import Loaded
from cloudeval.model.attribute import AttributesFile, same_but_for_words
from cloudeval.model.criteria_set import FamiliesFile
from cloudeval.model.law import LawsFile
from cloudeval.model.noun import record
from cloudeval.model.vocabulary import Vocabulary


@record
class Words:
    """A vocabulary, and the plain data that its attributes and schemes were made of."""

    vocabulary: Vocabulary
    attributes: Mapping[str, Any]
    schemes: Mapping[str, Any]
    files: tuple[str, ...] = ()
    """Where the attributes and schemes are written."""


def assemble(
    attributes: Sequence[Loaded[AttributesFile]], laws: Sequence[Loaded[LawsFile]]
) -> Words:
    """One vocabulary; where two files have one name, the first counts."""
    found = list(reversed(attributes))
    vocabulary = Vocabulary(
        attributes={one.id: one for file in found for one in file.noun.attributes},
        schemes={name: one for file in found for name, one in file.noun.schemes.items()},
        laws={law.id: law for file in reversed(laws) for law in file.noun.laws},
    )
    return Words(
        vocabulary,
        {one["id"]: one for file in found for one in file.tree.get("attributes", ())},
        {name: one for file in found for name, one in file.tree.get("schemes", {}).items()},
        tuple(file.shown for file in attributes),
    )


def collisions(files: Sequence[Loaded[Any]], beside: Collection[str] = ()) -> tuple[Problem, ...]:
    """Names that two files offer, told at the later one.

    Files that lie ``beside`` two versions may word one attribute in two ways: an answer to the one
    is an answer to the other, and a comparison says that its words moved.
    """
    seen: dict[tuple[str, str], tuple[str, object]] = {}
    problems: list[Problem] = []
    for file in files if len(files) > 1 else ():
        found: list[Finding] = []
        for kind, name, path, told in _names(file.noun):
            other, earlier = seen.setdefault((kind, name), (file.shown, told))
            apart = {other, file.shown} <= {*beside} and same_but_for_words(told, earlier)
            if other != file.shown and not apart:
                found.append(error("name.two-places", path, name=name, other=other))
        problems += file.located(found)
    return tuple(problems)


_Named = Iterator[tuple[str, str, tuple[str | int, ...], Any]]


def _names(noun: AttributesFile | LawsFile | FamiliesFile) -> _Named:
    match noun:
        case AttributesFile():
            for place, attribute in enumerate(noun.attributes):
                yield "attribute", attribute.id, ("attributes", place, "id"), attribute
            for name, scheme in noun.schemes.items():
                yield "scheme", name, ("schemes", name), scheme
        case LawsFile():
            for place, law in enumerate(noun.laws):
                yield "law", law.id, ("laws", place, "id"), law
        case FamiliesFile():
            for place, family in enumerate(noun.families):
                yield "family", family.id, ("families", place, "id"), family
