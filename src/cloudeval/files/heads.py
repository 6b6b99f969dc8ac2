"""What a file says at its top level of what it is, told from its bytes without reading it whole.

This orders versions and finds files by what they hold; whatever is used is then read strictly.
"""

from __future__ import annotations

import re
from pathlib import Path

from cloudeval.files.problems import Unusable
from cloudeval.model.attribute import AttributesFile
from cloudeval.model.criteria_set import CriteriaSet, FamiliesFile
from cloudeval.model.law import LawsFile
from cloudeval.model.mark import MarksFile, RulingsFile
from cloudeval.model.noun import record
from cloudeval.model.policy import PolicyFile
from cloudeval.model.provider import Provider
from cloudeval.model.scenario import Scenario
from cloudeval.model.study import StudyFile

KINDS: dict[str, type] = {
    "criteria": CriteriaSet,
    "provider": Provider,
    "laws": LawsFile,
    "attributes": AttributesFile,
    "families": FamiliesFile,
    "policy": PolicyFile,
    "study": StudyFile,
    "marks": MarksFile,
    "rulings": RulingsFile,
    "scenario": Scenario,
}
"""The files there are, by the word in their format line."""

_KEYS = re.compile(
    rb"""^(format|family|version|supersedes)[ ]*:[ ]+(["']?)([^\s"'#,{}\[\]]+)\2""", re.MULTILINE
)
_MOST_BYTES = 8 * 1024 * 1024


@record
class Head:
    """The names at the top of a file; what is not said, or not plainly, is None."""

    kind: str | None = None
    family: str | None = None
    version: str | None = None
    supersedes: str | None = None


def head(path: Path) -> Head:
    """The head of a file; an empty one where it cannot be told."""
    try:
        with path.open("rb") as stream:
            return head_of(stream.read(_MOST_BYTES))
    except (OSError, ValueError):
        return Head()


def head_of(data: bytes) -> Head:
    """The head of a file's bytes; what is not written as people write it is read strictly."""
    found: dict[str, str] = {}
    for key, _, name in _KEYS.findall(data):
        found.setdefault(key.decode(), name.decode("utf-8", "replace"))
    if "format" not in found:
        found = _read_head(data)
    kind = found.pop("format", "").removeprefix("cloudeval/").partition("/")[0]
    return Head(kind if kind in KINDS else None, **found)


def _read_head(data: bytes) -> dict[str, str]:
    from cloudeval.files import yaml

    try:
        tree = yaml.compose(data, "")
    except Unusable:
        return {}
    top = tree.tree if isinstance(tree.tree, dict) else {}
    names = ("format", "family", "version", "supersedes")
    return {key: str(top[key]) for key in names if isinstance(top.get(key), str)}
