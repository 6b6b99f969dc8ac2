"""What is read and what the answer is, in words: of a rung, a number, a certificate, a claim."""

from __future__ import annotations

from fractions import Fraction

from cloudeval.model.attribute import Levels, Quantity, YesNo
from cloudeval.model.claim import CapabilityClaim, CertificateClaim, Claim, ExposureClaim, Span
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
)
from cloudeval.model.number import is_number
from cloudeval.model.plain import number_text
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import Outcome, ladder
from cloudeval.reports.numbers import DASH, in_full
from cloudeval.reports.saying import Say
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.fact import CertificateFact, CertificateState, Fact, LadderFact

_CERTIFICATE = ("none", "in-process", "held")


def outcomes(evaluation: Evaluation, reading: Reading) -> tuple[Outcome, Outcome]:
    """The lowest and the highest answer that are still possible."""
    found = evaluation.sheet.possibilities.read[reading].outcomes
    return min(found), max(found)


def rung(reading: Reading, outcome: Outcome, vocabulary: Vocabulary) -> str:
    """An answer as files write it: a rung's id, or a number."""
    rungs = ladder(reading, vocabulary)
    return number_text(Fraction(outcome)) if rungs is None else rungs[int(outcome)]


def ends(evaluation: Evaluation, criterion: AnyCriterion) -> tuple[str, str]:
    """The lowest and the highest possible answer to a criterion, as files write them."""
    words = evaluation.sheet.tariff.vocabulary
    low, high = outcomes(evaluation, criterion.reads)
    return rung(criterion.reads, low, words), rung(criterion.reads, high, words)


def answer(
    reading: Reading, ends: tuple[Outcome, Outcome], vocabulary: Vocabulary, say: Say
) -> str:
    """An answer in words, or the two ends of what it may be."""
    low, high = (said(reading, rung(reading, end, vocabulary), vocabulary, say) for end in ends)
    if low == high:
        return low
    return say("between", low=low, high=high)


def said(reading: Reading, written: str, vocabulary: Vocabulary, say: Say) -> str:
    """A rung or a number in words."""
    match reading:
        case CertificationReading():
            return say(f"certificate.{written}")
        case ExposureReading():
            return say(f"exposure.{written}")
        case AttributeReading():
            return _attribute_answer(vocabulary.attributes[reading.attribute], written, say)


def _attribute_answer(attribute: YesNo | Levels | Quantity, written: str, say: Say) -> str:
    match attribute:
        case YesNo():
            return say(f"truth.{'yes' if written in ('yes', 'true') else 'no'}")
        case Levels():
            texts = {level.id: say.file(level.text) for level in attribute.levels}
            return say("level", id=written, text=texts[written]) if written in texts else written
        case Quantity():
            number = in_full(Fraction(written), say.language) if is_number(written) else written
            return f"{number} {attribute.unit}"


def what_is_read(reading: Reading, vocabulary: Vocabulary, say: Say) -> str:
    """What a criterion reads, in one sentence."""
    match reading:
        case AttributeReading():
            question = say.file(vocabulary.attributes[reading.attribute].question)
            return say("reads.attribute", name=reading.attribute, question=question)
        case CertificationReading():
            title = say.file(vocabulary.schemes[reading.certification].title)
            edition = say("reads.edition", edition=reading.edition) if reading.edition else ""
            services = ", ".join(reading.covers)
            covers = say("reads.covers", services=services) if services else ""
            return say("reads.certification", title=title, edition=edition, covers=covers)
        case ExposureReading():
            if not reading.exposure:
                return say("reads.any-law")
            titles = say.listed(say.file(vocabulary.laws[law].title) for law in reading.exposure)
            return say("reads.laws", titles=titles)


def about(fact: Fact, vocabulary: Vocabulary, say: Say) -> str:
    """What a fact is about, without saying whose it is."""
    name = fact.key.name
    match fact.key.kind:
        case "attribute":
            return say.file(vocabulary.attributes[name].question)
        case "certification":
            return say.file(vocabulary.schemes[name].title)
        case "exposure":
            return say.file(vocabulary.laws[name].title)


def reading_of(fact: Fact) -> Reading:
    """A reading of this one fact alone."""
    match fact.key.kind:
        case "attribute":
            return AttributeReading(attribute=fact.key.name)
        case "certification":
            return CertificationReading(certification=fact.key.name)
        case "exposure":
            return ExposureReading(exposure=(fact.key.name,))


def fact_ends(fact: Fact) -> tuple[str, str]:
    """The lowest and the highest value that a fact may have, as files write them."""
    match fact:
        case LadderFact():
            return fact.ladder[fact.low], fact.ladder[fact.high]
        case CertificateFact():
            found = [_stands(state) for state in fact.states]
            return _CERTIFICATE[min(found)], _CERTIFICATE[max(found)]
        case _:
            return number_text(fact.low), number_text(fact.high)


def _stands(state: CertificateState) -> int:
    return 2 if any(held >= 0 for held in state.held) else 1 if any(state.in_process) else 0


def fact_value(fact: Fact, vocabulary: Vocabulary, say: Say) -> str:
    """A fact's value in words, or its two ends."""
    reading = reading_of(fact)
    low, high = (said(reading, end, vocabulary, say) for end in fact_ends(fact))
    return low if low == high else say("between", low=low, high=high)


def claimed(claim: Claim, fact: Fact, vocabulary: Vocabulary, say: Say) -> str:
    """What a claim says, in words."""
    match claim:
        case CapabilityClaim():
            return _span(claim.value, fact, vocabulary, say)
        case CertificateClaim():
            return _certificate(claim, say)
        case ExposureClaim():
            ground = say.file(claim.ground)
            return say(f"exposure.{claim.way}") + (f" ({ground})" if ground else "")


def _span(span: Span, fact: Fact, vocabulary: Vocabulary, say: Say) -> str:
    reading = reading_of(fact)
    low, high = (said(reading, _written(end), vocabulary, say) for end in (span.low, span.high))
    return low if span.is_one else say("between", low=low, high=high)


def _written(end: str | bool) -> str:  # noqa: FBT001 - a value of a file
    return end if isinstance(end, str) else "yes" if end else "no"


def _certificate(claim: CertificateClaim, say: Say) -> str:
    parts = [say(f"certificate.{claim.state}")]
    if claim.edition is not None:
        low, high = claim.edition.low, claim.edition.high
        edition = str(low) if low == high else f"{low}{DASH}{high}"
        parts.append(say("certificate.edition", edition=edition))
    if claim.covers:
        parts.append(say("certificate.covers", services=", ".join(claim.covers)))
    if claim.number is not None:
        parts.append(say("certificate.number", number=claim.number))
    return ", ".join(parts)
