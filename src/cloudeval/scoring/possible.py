"""Every state that the unknown facts of one offer may be in, and what each criterion reads in it.

The unknown is the fact, not the line: two criteria that read the same fact agree in every state.
Facts that are read together form a *component*; components are independent of one another, so
that extremes are found component by component and added up. Within a component every state is
tried, which is exact; beyond :data:`LIMIT` states the readings of a component are set free of each
other, which can only widen the result, and the result says that it is not exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product

from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
)
from cloudeval.model.joining import joined
from cloudeval.model.noun import record
from cloudeval.model.provider import Candidate
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import Outcome
from cloudeval.scoring.fact import (
    CertificateFact,
    CertificateState,
    Fact,
    FactKey,
    LadderFact,
    NumberFact,
    every_certificate_state,
    held_rung,
)
from cloudeval.scoring.facts_at import (
    Reader,
    attribute_fact,
    certificate_fact,
    exposure_fact,
)

LIMIT = 4096
"""States of one component that are tried one by one."""

FactState = int | Fraction | CertificateState


@record
class Component:
    """Unknown facts that are read together, and their joint states."""

    facts: tuple[FactKey, ...]
    states: tuple[tuple[FactState, ...], ...]
    exact: bool = True

    def having(self, fixed: Mapping[FactKey, FactState]) -> tuple[int, ...]:
        """The places of the states that agree with ``fixed``."""
        places = [
            (self.facts.index(key), state) for key, state in fixed.items() if key in self.facts
        ]
        return tuple(
            number
            for number, joint in enumerate(self.states)
            if all(joint[place] == state for place, state in places)
        )


@record
class Possible:
    """What one reading may yield: one outcome for each state of its component.

    ``component`` is -1 for what is known; there is one outcome then.
    """

    component: int
    outcomes: tuple[Outcome, ...]
    facts: tuple[Fact, ...]


@record
class Possibilities:
    """All that one offer may be, as far as a list of readings can tell."""

    candidate: Candidate
    components: tuple[Component, ...]
    read: Mapping[Reading, Possible]

    @property
    def exact(self) -> bool:
        """Whether extremes over the states are exact."""
        return all(component.exact for component in self.components)


def possibilities(
    candidate: Candidate,
    readings: Iterable[Reading],
    reader: Reader,
    breakpoints: Mapping[str, frozenset[Fraction]],
) -> Possibilities:
    """What ``readings`` may yield for an offer.

    ``breakpoints`` gives, by attribute, the numbers at which a scale bends or a condition turns:
    between two of them nothing but a straight line happens, so that they, the ends and one number
    between any two are all that need be tried.
    """
    facts: dict[FactKey, Fact] = {}
    wanted = {
        reading: _facts(candidate, reading, reader, facts) for reading in dict.fromkeys(readings)
    }
    vocabulary = reader.vocabulary
    asked = _asked(wanted, vocabulary)
    open_states = {
        key: states
        for key, fact in facts.items()
        if not fact.is_known
        if len(states := _states(fact, breakpoints, asked.get(key, ()))) > 1
    }
    components, place = _components(wanted, open_states)
    read = {
        reading: _possible(reading, keys, facts, components, place, vocabulary)
        for reading, keys in wanted.items()
    }
    return Possibilities(candidate, tuple(components), read)


def _facts(
    candidate: Candidate, reading: Reading, reader: Reader, facts: dict[FactKey, Fact]
) -> tuple[FactKey, ...]:
    found: list[Fact]
    match reading:
        case AttributeReading():
            found = [attribute_fact(candidate, reading.attribute, reader)]
        case CertificationReading():
            found = [certificate_fact(candidate, reading.certification, reader)]
        case ExposureReading():
            laws = laws_read(reading, reader.vocabulary)
            found = [exposure_fact(candidate, law, reader) for law in laws]
    for fact in found:
        facts.setdefault(fact.key, fact)
    return tuple(fact.key for fact in found)


def laws_read(reading: ExposureReading, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The laws that a reading is about; no name means all extraterritorial ones."""
    if reading.exposure:
        return reading.exposure
    return tuple(sorted(law.id for law in vocabulary.laws.values() if law.extraterritorial))


_Asked = tuple[int, tuple[int, ...]]
"""What a reading asks of a certificate: an edition at least, and services, both counted from 0."""


def _asked(
    wanted: Mapping[Reading, tuple[FactKey, ...]], vocabulary: Vocabulary
) -> dict[FactKey, tuple[_Asked, ...]]:
    """By certification, all that is asked of it."""
    found: dict[FactKey, tuple[_Asked, ...]] = {}
    for reading, (key, *_) in ((r, keys) for r, keys in wanted.items() if keys):
        if isinstance(reading, CertificationReading):
            found[key] = (*found.get(key, ()), _edition_and_services(reading, vocabulary))
    return found


def _edition_and_services(reading: CertificationReading, vocabulary: Vocabulary) -> _Asked:
    scheme = vocabulary.schemes[reading.certification]
    edition = scheme.editions.index(reading.edition) if reading.edition else 0
    return edition, tuple(scheme.services.index(service) for service in reading.covers)


def _states(
    fact: Fact, breakpoints: Mapping[str, frozenset[Fraction]], asked: tuple[_Asked, ...]
) -> tuple[FactState, ...]:
    match fact:
        case LadderFact():
            return tuple(range(fact.low, fact.high + 1))
        case CertificateFact():
            if fact.ground.sure == "unknown":
                return _unknown_states(len(fact.editions), len(fact.services), asked)
            return _told_apart(fact.states, asked)
        case NumberFact():
            return _tried(fact, breakpoints.get(fact.key.name, frozenset()))


def _told_apart(
    states: Iterable[CertificateState], asked: tuple[_Asked, ...]
) -> tuple[CertificateState, ...]:
    """One state for each way in which all that is asked may be answered."""
    first: dict[tuple[int, ...], CertificateState] = {}
    for state in states:
        first.setdefault(tuple(held_rung(state, *each) for each in asked), state)
    return tuple(first.values())


@lru_cache(maxsize=256)
def _unknown_states(
    editions: int, services: int, asked: tuple[_Asked, ...]
) -> tuple[CertificateState, ...]:
    return _told_apart(every_certificate_state(editions, services), asked)


def _tried(fact: NumberFact, bends: frozenset[Fraction]) -> tuple[Fraction, ...]:
    inside = {bend for bend in bends if fact.low < bend < fact.high}
    ends = sorted({fact.low, fact.high, *inside})
    between = [(a + b) / 2 for a, b in pairwise(ends)]
    return tuple(sorted({*ends, *between}))


def _components(
    wanted: Mapping[Reading, tuple[FactKey, ...]], states: Mapping[FactKey, tuple[FactState, ...]]
) -> tuple[list[Component], dict[Reading, int]]:
    """Join the unknown facts that some reading reads together; number the components in order."""
    unknown = {
        reading: open_keys
        for reading, keys in wanted.items()
        if (open_keys := [key for key in keys if key in states])
    }
    components: list[Component] = []
    number: dict[FactKey, int] = {}
    ties = (pair for together in unknown.values() for pair in pairwise(together))
    for keys in joined(states, ties):
        if _count(keys, states) <= LIMIT:
            number |= dict.fromkeys(keys, len(components))
            components.append(Component(keys, tuple(product(*(states[key] for key in keys)))))
    place: dict[Reading, int] = {}
    for reading, open_keys in unknown.items():
        if open_keys[0] in number:
            place[reading] = number[open_keys[0]]
        else:
            place[reading] = len(components)
            components.append(_set_free(open_keys, states))
    return components, place


def _count(keys: Sequence[FactKey], states: Mapping[FactKey, tuple[FactState, ...]]) -> int:
    count = 1
    for key in keys:
        count *= len(states[key])
    return count


def _set_free(
    keys: Sequence[FactKey], states: Mapping[FactKey, tuple[FactState, ...]]
) -> Component:
    """One reading's own component, no longer tied to the others that read the same facts.

    A reading of several facts, the laws that may reach an offer, takes the worst of them: it yields
    all that it can where they stand on one rung, or as near to it as each may.
    """
    ladders = [[state for state in states[key] if isinstance(state, int)] for key in keys]
    rungs = sorted({rung for ladder in ladders for rung in ladder})
    level = (tuple(max(ladder[0], min(rung, ladder[-1])) for ladder in ladders) for rung in rungs)
    return Component(tuple(keys), tuple(dict.fromkeys(level)), exact=False)


def _possible(
    reading: Reading,
    keys: tuple[FactKey, ...],
    facts: Mapping[FactKey, Fact],
    components: Sequence[Component],
    place: Mapping[Reading, int],
    vocabulary: Vocabulary,
) -> Possible:
    read = tuple(facts[key] for key in keys)
    if reading not in place:
        known = tuple(_one_state(fact) for fact in read)
        return Possible(-1, (outcome(reading, known, vocabulary),), read)
    component = components[place[reading]]
    if isinstance(reading, AttributeReading):
        at = component.facts.index(keys[0])
        return Possible(
            place[reading], tuple(_plain(joint[at]) for joint in component.states), read
        )
    where = {key: component.facts.index(key) for key in keys if key in component.facts}
    outcomes = tuple(
        outcome(
            reading,
            tuple(
                joint[where[fact.key]] if fact.key in where else _one_state(fact) for fact in read
            ),
            vocabulary,
        )
        for joint in component.states
    )
    return Possible(place[reading], outcomes, read)


def _plain(state: FactState) -> Outcome:
    """An attribute's state is its outcome."""
    if isinstance(state, CertificateState):
        raise TypeError(state)
    return state


def _one_state(fact: Fact) -> FactState:
    match fact:
        case LadderFact() | NumberFact():
            return fact.low
        case CertificateFact():
            return fact.states[0]


def outcome(reading: Reading, states: Sequence[FactState], vocabulary: Vocabulary) -> Outcome:
    """What a reading yields when its facts are in ``states``."""
    match reading:
        case AttributeReading():
            return _plain(states[0])
        case CertificationReading():
            (state,) = states
            if not isinstance(state, CertificateState):
                raise TypeError(reading.certification)
            return held_rung(state, *_edition_and_services(reading, vocabulary))
        case ExposureReading():
            return min(state for state in states if isinstance(state, int))
