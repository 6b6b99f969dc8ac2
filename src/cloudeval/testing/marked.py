"""What a committee says of the offers that are drawn: marks by two people, and rulings."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from cloudeval.model.attribute import CERTIFICATE, EXPOSURE, Quantity, YesNo
from cloudeval.model.claim import Span
from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
)
from cloudeval.model.instant import read_stamp
from cloudeval.model.mark import Decision, Evidence, Mark
from cloudeval.model.provider import Candidate
from cloudeval.model.study import Assessor, Study, StudyFile
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.testing.words import DAY

PEOPLE = ("anne", "bruno")
AT = read_stamp("2025-01-01")
_NUMBERS = ("0", "2", "2.5", "5", "7.5", "10")


def ladder_of(about: Reading, vocabulary: Vocabulary) -> tuple[str | bool, ...]:
    """All answers to a reading, from the worst to the best."""
    match about:
        case AttributeReading():
            attribute = vocabulary.attributes[about.attribute]
            if isinstance(attribute, Quantity):
                return _NUMBERS
            return (False, True) if isinstance(attribute, YesNo) else attribute.ladder
        case CertificationReading():
            return CERTIFICATE
        case ExposureReading():
            return EXPOSURE


def subjects(vocabulary: Vocabulary) -> list[Reading]:
    """All that can be marked of an offer."""
    found: list[Reading] = [AttributeReading(attribute=name) for name in vocabulary.attributes]
    found += [ExposureReading(exposure=(law,)) for law in vocabulary.laws]
    for name, scheme in vocabulary.schemes.items():
        found.append(CertificationReading(certification=name))
        found += [
            CertificationReading(certification=name, edition=edition) for edition in scheme.editions
        ]
        found += [
            CertificationReading(certification=name, covers=(service,))
            for service in scheme.services
        ]
    return found


@st.composite
def answers(draw: st.DrawFn, about: Reading, vocabulary: Vocabulary) -> Span:
    """One answer, or a span of them."""
    rungs = ladder_of(about, vocabulary)
    low = draw(st.integers(0, len(rungs) - 1))
    high = draw(st.integers(low, len(rungs) - 1)) if draw(st.booleans()) else low
    return Span(low=rungs[low], high=rungs[high])


@st.composite
def marks(
    draw: st.DrawFn, field: Sequence[Candidate], vocabulary: Vocabulary, *, most: int = 4
) -> dict[str, tuple[Mark, ...]]:
    """Up to ``most`` marks of each of two people, one at the most on each subject."""
    found: dict[str, tuple[Mark, ...]] = {}
    for person in PEOPLE:
        drawn: dict[object, Mark] = {}
        for _ in range(draw(st.integers(0, most))):
            offer = draw(st.sampled_from([candidate.id for candidate in field]))
            about = draw(st.sampled_from(subjects(vocabulary)))
            answer = draw(answers(about, vocabulary))
            made = mark(offer, about, answer)
            drawn.setdefault(made.subject, made)
        found[person] = tuple(drawn.values())
    return found


@st.composite
def rulings(
    draw: st.DrawFn, field: Sequence[Candidate], vocabulary: Vocabulary, *, most: int = 4
) -> tuple[Decision, ...]:
    """Rulings, one at the most on each subject."""
    drawn: dict[object, Decision] = {}
    for _ in range(draw(st.integers(1, most))):
        offer = draw(st.sampled_from([candidate.id for candidate in field]))
        about = draw(st.sampled_from(subjects(vocabulary)))
        made = Decision(
            number=len(drawn) + 1,
            offer=offer,
            about=about,
            answer=draw(answers(about, vocabulary)),
            reason="Drawn.",
            members=PEOPLE,
            at=AT,
        )
        drawn.setdefault(made.subject, made)
    return tuple(drawn.values())


def mark(offer: str, about: Reading, answer: Span) -> Mark:
    """A mark with the least that a mark has."""
    evidence = (Evidence(text="Drawn."),)
    return Mark(offer=offer, about=about, answer=answer, at=AT, evidence=evidence)


def study(said: dict[str, tuple[Mark, ...]], register: tuple[Decision, ...] = ()) -> Study:
    """A study of the day on which all is read."""
    what = StudyFile(
        format="cloudeval/study/1",
        title="Drawn",
        family="drawn",
        version="v1",
        as_of=DAY,
        assessors=tuple(Assessor(id=person, name=person) for person in PEOPLE),
    )
    return Study(what, said, register, {})
