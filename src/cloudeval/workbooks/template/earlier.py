"""What an assessor answered before: as the cells of a template hold it, and known again from them.

A mark may hold more than the cells do: several documents, the day on which one was read. So what
comes back as it was laid out is the earlier mark itself, and nothing of it is lost on the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from cloudeval.model.claim import Span
from cloudeval.model.criterion import Reading
from cloudeval.model.mark import Evidence, Mark
from cloudeval.model.number import is_number
from cloudeval.model.study import Study
from cloudeval.workbooks.cells import Value

_YES_NO = {True: "yes", False: "no"}


def standing(study: Study, assessor: str) -> tuple[Mark, ...]:
    """An assessor's marks that have not been withdrawn."""
    return tuple(mark for who, mark in study.standing() if who == assessor)


def answered(
    mark: Mark, reading: Reading, tokens: Mapping[Reading, tuple[str, ...]], rungs: tuple[str, ...]
) -> tuple[Value | None, Value | None]:
    """The answer, and what it reaches up to where it leaves something open."""
    low, high = (_shown(end, tokens[reading], rungs) for end in (mark.answer.low, mark.answer.high))
    return low, None if mark.answer.is_one else high


def _shown(end: str | bool, words: tuple[str, ...], rungs: tuple[str, ...]) -> Value:  # noqa: FBT001 - a value of a file
    told = _YES_NO[end] if isinstance(end, bool) else end
    if told in rungs:
        return words[rungs.index(told)]
    return Fraction(told) if is_number(told) else told


def texts(mark: Mark) -> dict[str, str]:
    """By column, what the answer rests on and the comment; several documents, one line each."""
    columns: dict[str, list[str | None]] = {
        "evidence": [each.text for each in mark.evidence],
        "document": [each.title for each in mark.evidence],
        "address": [place for each in mark.evidence for place in (each.url, each.locator)],
        "place": [each.at for each in mark.evidence],
        "comment": [mark.comment],
    }
    return {key: "\n".join(text.strip() for text in told if text) for key, told in columns.items()}


def kept(mark: Mark, earlier: Mark) -> Mark:
    """What came back, with all of the earlier mark that nobody changed."""
    mine, theirs = _folded(mark), _folded(earlier)
    evidence: tuple[Evidence, ...] = mark.evidence
    if all(mine[key] == theirs[key] for key in ("evidence", "document", "address", "place")):
        evidence = earlier.evidence
    return replace(
        mark,
        answer=earlier.answer if _same(mark.answer, earlier.answer) else mark.answer,
        evidence=evidence,
        comment=earlier.comment if mine["comment"] == theirs["comment"] else mark.comment,
    )


def _folded(mark: Mark) -> dict[str, str]:
    return {key: " ".join(text.split()) for key, text in texts(mark).items()}


def _same(one: Span, other: Span) -> bool:
    """Whether two answers are one, however a number is written."""
    return list(_plain(one)) == list(_plain(other))


def _plain(answer: Span) -> Iterator[object]:
    for end in (answer.low, answer.high):
        yield Fraction(end) if isinstance(end, str) and is_number(end) else end
