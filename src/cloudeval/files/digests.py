"""Digests: of the bytes of a file, and of what a criteria set says and asks.

The digest of a set is made of what was read, not of bytes: comments, line ends and the order of
keys do not touch it. It covers the questions that the set reads, so that nobody can change a
question under a published set unseen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AttributeReading, CertificationReading

Plain = Any


def file_digest(data: bytes) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def tree_digest(tree: Plain) -> str:
    """SHA-256 of plain data as canonical JSON: keys sorted, numbers as written."""
    text = json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def set_digest(
    tree: Plain,
    criteria: CriteriaSet,
    attributes: Mapping[str, Plain],
    schemes: Mapping[str, Plain],
) -> str:
    """The digest of a set, from its tree and those of the attributes and schemes that it reads."""
    readings = [criterion.reads for criterion in criteria.criteria]
    asked = {reads.attribute for reads in readings if isinstance(reads, AttributeReading)}
    named = {reads.certification for reads in readings if isinstance(reads, CertificationReading)}
    return tree_digest(
        {
            "set": tree,
            "attributes": {name: attributes[name] for name in asked},
            "schemes": {name: schemes[name] for name in named},
        }
    )
