"""Answers to the questions of one version, taken to another: none is carried over in silence.

A mark answers a fact, and facts do not change with the rules. What an assessor read before
answering was a question of one version, though; where the other version asks otherwise, or reads
something else, it is for them to answer again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from cloudeval.changes.lineage import LineageReading, through, turned, unrelated
from cloudeval.files.library import Library
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, CertificationReading, Reading
from cloudeval.model.mark import AskedAs, LeftBecause, Mark
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.results import LeftOut
from cloudeval.scoring.convening import read

Carry = Literal["same-question", "detail", "addition"]
"""How answers to another version are taken over: only where the question is the same, word for
word; or along the lineage, read as detail or as addition, where the same thing is read."""


class AnotherVersion(Exception):
    """Marks that answer the questions of another version, and nobody said how to carry them."""

    def __init__(self, asked_in: str, study: str) -> None:
        """Keep both versions."""
        super().__init__(asked_in, study)
        self.asked_in = asked_in
        self.study = study


def carried(
    library: Library, marks: Sequence[Mark], versions: tuple[CriteriaSet, CriteriaSet], carry: Carry
) -> tuple[tuple[Mark, ...], tuple[LeftOut, ...]]:
    """The marks that may be taken from the first version to the second, and those left out.

    What is taken says to which question it was given. A review does not come along.
    """
    old, new = versions
    heirs = heirs_of(library, old, new, "detail" if carry == "detail" else "addition")
    words = library.vocabulary(new).with_words_of(library.vocabulary(old))
    taken, left = [], []
    for mark in marks:
        why = _hindrance(mark, (old, heirs), carry, words)
        if why is not None:
            left.append(LeftOut(mark, why))
            continue
        asked = AskedAs(version=old.name, criterion=mark.asked.criterion) if mark.asked else None
        taken.append(replace(mark, asked=asked, reviewed=None))
    return tuple(taken), tuple(left)


def heirs_of(
    library: Library, old: CriteriaSet, new: CriteriaSet, reading: LineageReading
) -> dict[str, list[AnyCriterion]]:
    """By criterion of the first version, those of the second that come from it."""
    chain = library.chain(old, new)
    if chain is None:
        edges = unrelated(old, new)
    else:
        edges = through(chain, reading)
        edges = edges if chain[0].name == old.name else turned(edges)
    later = new.by_id()
    found: dict[str, list[AnyCriterion]] = {}
    for edge in edges:
        found.setdefault(edge.ancestor, []).append(later[edge.heir])
    return found


def _hindrance(
    mark: Mark,
    known: tuple[CriteriaSet, dict[str, list[AnyCriterion]]],
    carry: Carry,
    words: Vocabulary,
) -> LeftBecause | None:
    if mark.asked is None:
        return "no-question"
    old, heirs = known
    before = old.by_id().get(mark.asked.criterion)
    if before is None:
        return "unknown-question"
    after = heirs.get(before.id, [])
    if not after:
        return "no-heir"
    reading = [one for one in after if answers(mark.about, one.reads, words)]
    if not reading:
        return "reads-else"
    if carry == "same-question" and not any(one.question == before.question for one in reading):
        return "question-changed"
    return None


def answers(about: Reading, reads: Reading, words: Vocabulary) -> bool:
    """Whether what is answered is what is read, or a part of it."""
    if isinstance(about, CertificationReading):
        return about == reads
    facts: Iterator[tuple[str, str]] = read(reads, words)
    return {*read(about, words)} <= {*facts}
