"""Answers as a cell holds them: a number, or a short word that a list offers and a table knows."""

from __future__ import annotations

from fractions import Fraction

from cloudeval.model.attribute import Levels, YesNo
from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
)
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import Outcome, ladder
from cloudeval.reports.saying import Say
from cloudeval.workbooks.cells import Value


def tokens(reading: Reading, vocabulary: Vocabulary, say: Say) -> tuple[str, ...]:
    """The answers that a reading may have, worst to best, no two alike; none for a number.

    A level is told by its id, since its text is long and stands beside it in the table of scales.
    """
    rungs = ladder(reading, vocabulary) or ()
    told = tuple(_token(reading, rung, vocabulary, say) for rung in rungs)
    if len({each.casefold() for each in told}) == len(told):
        return told
    return tuple(f"{each} ({number + 1})" for number, each in enumerate(told))


def _token(reading: Reading, rung: str, vocabulary: Vocabulary, say: Say) -> str:
    match reading:
        case CertificationReading():
            return say(f"certificate.{rung}")
        case ExposureReading():
            return say(f"exposure.{rung}")
        case AttributeReading():
            yes_no = isinstance(vocabulary.attributes[reading.attribute], YesNo)
            return say(f"truth.{rung}") if yes_no else rung


def meaning(reading: Reading, number: int, vocabulary: Vocabulary, say: Say) -> str:
    """What an answer means, where its word does not say it."""
    if isinstance(reading, AttributeReading):
        attribute = vocabulary.attributes[reading.attribute]
        if isinstance(attribute, Levels):
            return say.file(attribute.levels[number].text)
    return ""


def shown(reading_tokens: tuple[str, ...], outcome: Outcome) -> Value:
    """An outcome as a cell holds it."""
    return reading_tokens[int(outcome)] if reading_tokens else Fraction(outcome)


def rank(reading_tokens: tuple[str, ...], outcome: Outcome) -> Value:
    """Where an outcome stands on its ladder, counted from 1; a number stands for itself."""
    return int(outcome) + 1 if reading_tokens else Fraction(outcome)


def read_name(reading: Reading, say: Say) -> str:
    """What is read, by the name that files give it."""
    match reading:
        case AttributeReading():
            return reading.attribute
        case CertificationReading():
            more = [reading.edition] if reading.edition else []
            more += [", ".join(reading.covers)] if reading.covers else []
            return f"{reading.certification} ({'; '.join(more)})" if more else reading.certification
        case ExposureReading():
            return ", ".join(reading.exposure) if reading.exposure else say("book.any-law")
