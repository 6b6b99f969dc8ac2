"""What hides behind an id that stays: a criterion that asks more, an answer that means another.

The second is no change of the set at all: the answers keep their codes, the scales their values,
and the words behind them move, in the attributes' file that lies beside each version. Nothing
computes from words whether that asks for more or for less.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from cloudeval.changes.change import Change
from cloudeval.model.attribute import Levels, Quantity, Scheme, YesNo
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AttributeReading, CertificationReading
from cloudeval.model.plain import plain
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording

Worded = Literal["attribute", "certification", "grade"]
"""What has words beside its code: something observed, something certified, a weakest-link grade."""
Part = Literal["question", "title", "note", "level"]


def same_id_stricter(change: Change) -> bool:
    """Whether a criterion goes on under its id and asks more, or the same more sternly.

    It is tightened; or a veto comes; or what was weighed must now be met.
    """
    was, now = change.before, change.after
    if change.scope != "criterion" or was is None or now is None or was.names != now.names:
        return False
    if change.kind == "recast":
        return was.held.get("role") == "award"
    return change.kind in ("tightened", "veto-added")


@dataclass(frozen=True)
class Relabelled:
    """A code that both versions use, and words behind it that moved between them."""

    of: Worded
    name: str
    """The attribute or the certification; nothing for the set's own grades."""
    part: Part
    code: str
    """The level or the grade, where it is the words of one."""
    before: Wording | None
    after: Wording | None
    criteria: tuple[str, ...]
    """The criteria of the later version that read it."""

    @cached_property
    def fingerprint(self) -> str:
        """Twelve digits, as a change has them, that a policy may rule on."""
        content = [self.of, self.name, self.part, self.code, plain(self.before), plain(self.after)]
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()[:12]


_Words = Mapping[tuple[Part, str], Wording | None]


def relabelled(
    before: CriteriaSet, after: CriteriaSet, was: Vocabulary, now: Vocabulary
) -> tuple[Relabelled, ...]:
    """Everything both versions read whose code stayed and whose words moved.

    ``was`` and ``now`` are the words that each version may use. Where both are read from one file,
    there is nothing to find.
    """
    found: list[Relabelled] = []
    earlier, later = _read(before), _read(after)
    for of, name in sorted(earlier.keys() & later.keys()):
        one, other = _worded(was, of, name), _worded(now, of, name)
        if one is not other and one is not None and other is not None:
            found += _moved((of, name), _words(one), _words(other), later[of, name])
    return (*found, *_moved(("grade", ""), _grades(before), _grades(after), ()))


def _read(version: CriteriaSet) -> dict[tuple[Worded, str], tuple[str, ...]]:
    """The criteria that read each attribute and each certification."""
    found: dict[tuple[Worded, str], tuple[str, ...]] = {}
    for criterion in version.criteria:
        key: tuple[Worded, str]
        match criterion.reads:
            case AttributeReading(attribute=name):
                key = ("attribute", name)
            case CertificationReading(certification=name):
                key = ("certification", name)
            case _:
                continue
        found[key] = (*found.get(key, ()), criterion.id)
    return found


def _worded(words: Vocabulary, of: Worded, name: str) -> YesNo | Levels | Quantity | Scheme | None:
    return words.attributes.get(name) if of == "attribute" else words.schemes.get(name)


def _words(told: YesNo | Levels | Quantity | Scheme) -> _Words:
    if isinstance(told, Scheme):
        return {("title", ""): told.title, ("note", ""): told.note}
    found: dict[tuple[Part, str], Wording | None] = {
        ("question", ""): told.question,
        ("note", ""): told.note,
    }
    if isinstance(told, Levels):
        found |= {("level", level.id): level.text for level in told.levels}
    return found


def _grades(version: CriteriaSet) -> _Words:
    named = () if version.grade is None else version.grade.levels
    return {("level", str(each.grade)): each.text for each in named}


def _moved(
    told: tuple[Worded, str], old: _Words, new: _Words, criteria: tuple[str, ...]
) -> Iterator[Relabelled]:
    for (part, code), was in old.items():
        now = new.get((part, code))
        if was != now and (part == "note" or now is not None):
            yield Relabelled(*told, part, code, was, now, criteria)
