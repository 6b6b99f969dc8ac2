"""An answer as a person chose or typed it, as files write it."""

from __future__ import annotations

from functools import cache

from cloudeval.files.findings import Finding, error, unknown
from cloudeval.model.attribute import Quantity, YesNo
from cloudeval.model.criterion import AttributeReading, Reading
from cloudeval.model.mark import name_of
from cloudeval.model.number import is_number
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import LANGUAGES
from cloudeval.model.worth import ladder
from cloudeval.reports.saying import Say
from cloudeval.words.template import TEXTS
from cloudeval.workbooks.reading import Found
from cloudeval.workbooks.score.answered import tokens
from cloudeval.workbooks.score.words import speaking
from cloudeval.workbooks.template.columns import folded

Answer = str | bool


def is_unknown(cell: Found) -> bool:
    """Whether a cell says that nothing is known, by its words or by holding nothing."""
    unknown_words = {folded(TEXTS["template.unknown"].said(language)) for language in LANGUAGES}
    return cell.kind == "empty" or folded(cell.text) in unknown_words


def answer_of(cell: Found, reading: Reading, words: Vocabulary) -> Answer | Finding:
    """The answer that a cell gives, or why it gives none."""
    rungs = ladder(reading, words)
    if rungs is None:
        return _number(cell, reading, words)
    if cell.kind == "day":
        return error("import.is-date", written=cell.text)
    rung = _offered(reading, words, rungs).get(folded(cell.text))
    if rung is None:
        return unknown("level.unknown", (), cell.text, rungs, of=name_of(reading))
    return rung == "yes" if yes_no(reading, words) else rung


def _offered(reading: Reading, words: Vocabulary, rungs: tuple[str, ...]) -> dict[str, str]:
    """By folded word, the rung: as files write it, and as the lists of both languages do."""
    offered: dict[str, str] = {}
    for language in LANGUAGES:
        told = tokens(reading, words, _say(language))
        for token, rung in zip(told, rungs, strict=True):
            offered.setdefault(folded(token), rung)
    if len({folded(rung) for rung in rungs}) == len(rungs):
        for rung in rungs:
            offered.setdefault(folded(rung), rung)
    if yes_no(reading, words):
        offered |= {"true": "yes", "false": "no"}
    return offered


@cache
def _say(language: str) -> Say:
    return speaking(language)


def yes_no(reading: Reading, words: Vocabulary) -> bool:
    """Whether files write the answer as true or false."""
    return isinstance(reading, AttributeReading) and isinstance(
        words.attributes[reading.attribute], YesNo
    )


def _number(cell: Found, reading: Reading, words: Vocabulary) -> str | Finding:
    attribute = (
        words.attributes[reading.attribute] if isinstance(reading, AttributeReading) else None
    )
    unit = attribute.unit if isinstance(attribute, Quantity) else ""
    if cell.kind == "day":
        return error("import.is-date", written=cell.text)
    if cell.percent:
        return error("import.per-cent", unit=unit)
    if cell.kind == "truth" or not is_number(cell.text):
        return error("import.no-number", written=cell.text, unit=unit)
    return cell.text
