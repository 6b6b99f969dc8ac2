"""Marks beside facts, case by case, as docs/studies.md has them in its table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cloudeval.model.attribute import Scheme
from cloudeval.model.claim import CapabilityClaim, CertificateClaim, Span
from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
)
from cloudeval.model.law import InForce, Law
from cloudeval.model.mark import Decision, Mark
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate
from cloudeval.model.scenario import Assumption, Scenario
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.convening import committee
from cloudeval.scoring.fact import CertificateFact, LadderFact
from cloudeval.scoring.facts_at import Reader, attribute_fact, certificate_fact, exposure_fact
from cloudeval.testing import marked
from cloudeval.testing.words import DAY, said
from tests.builders import TENTHS, candidate, tenths

ASH = "ash/ash"
KEYS = AttributeReading(attribute="keys")
WAY = ExposureReading(exposure=("act",))
SEAL = Scheme(title=said("Seal"), editions=("one", "two"), services=("host", "run"))
ACT = Law(
    id="act",
    title=said("Act"),
    country="US",
    extraterritorial=True,
    periods=(InForce(since=read_moment("2018-01-01"), sure="high", sources=()),),
)
WORDS = Vocabulary({"keys": tenths("keys")}, {"seal": SEAL}, {"act": ACT})


def span(low: int, high: int | None = None) -> Span:
    return Span(low=TENTHS[low], high=TENTHS[low if high is None else high])


def study(*marks: tuple[Reading, Span], by: str = "", offer: str = ASH) -> Study:
    """Each mark by another person, so that they may differ."""
    people = by.split() or [f"person{n}" for n in range(len(marks))]
    made = [marked.mark(offer, about, answer) for about, answer in marks]
    return marked.study({who: (mark,) for who, mark in zip(people, made, strict=True)})


def reader(found: Study, *rulings: Decision, scenario: Scenario | None = None) -> Reader:
    whole = replace(found, rulings=rulings)
    return Reader(WORDS, DAY, committee=committee(whole, WORDS, DAY, scenario=scenario))


def ruling(about: Reading, answer: Span, number: int = 1) -> Decision:
    return Decision(
        number=number, offer=ASH, about=about, answer=answer, reason=".", members=("a",), at=marked.AT
    )  # fmt: skip


UNKNOWN, KNOWN, OPEN = None, 4, (2, 6)

TABLE = [
    # what the file says, the marks, what is left, and how it stands
    (UNKNOWN, [], (0, 10), "unknown"),
    (UNKNOWN, [span(3)], (3, 3), "known"),
    (UNKNOWN, [span(3, 5)], (3, 5), "open"),
    (UNKNOWN, [span(3), span(3)], (3, 3), "known"),
    (UNKNOWN, [span(3), span(7)], (3, 7), "disputed"),
    (UNKNOWN, [span(3), span(3, 5)], (3, 5), "disputed"),
    (OPEN, [span(5)], (5, 5), "known"),
    (OPEN, [span(2, 6)], (2, 6), "open"),
    (OPEN, [span(3), span(5)], (3, 5), "disputed"),
    (OPEN, [span(8)], (2, 8), "disputed"),
    (OPEN, [span(3), span(8)], (2, 8), "disputed"),
    (OPEN, [span(5, 7)], (5, 6), "open"),
    (OPEN, [span(1, 9)], (2, 6), "open"),
    (OPEN, [span(1), span(9)], (1, 9), "disputed"),
    (KNOWN, [span(4)], (4, 4), "known"),
    (KNOWN, [span(7)], (4, 7), "disputed"),
    (KNOWN, [span(4), span(1)], (1, 4), "disputed"),
    (KNOWN, [span(3, 5)], (4, 4), "known"),
    (KNOWN, [span(5, 6), span(3, 5)], (4, 6), "disputed"),
]


@pytest.mark.parametrize(("file", "marks", "left", "sure"), TABLE)
def test_what_claims_and_marks_leave(
    file: int | tuple[int, int] | None, marks: list[Span], left: tuple[int, int], sure: str
) -> None:
    offer = candidate("ash", {"keys": file})
    found = attribute_fact(offer, "keys", reader(study(*((KEYS, one) for one in marks))))
    assert isinstance(found, LadderFact)
    assert ((found.low, found.high), found.ground.sure) == (left, sure)


def disputed() -> Candidate:
    offer = candidate("ash", {"keys": 2})
    (claim,) = offer.offer.capabilities["keys"]
    assert isinstance(claim, CapabilityClaim)
    both = (claim, replace(claim, value=span(6)))
    return replace(offer, offer=replace(offer.offer, capabilities={"keys": both}))


@pytest.mark.parametrize(
    ("answer", "left"),
    [(span(4), (2, 6)), (span(2), (2, 6)), (span(1, 9), (2, 6)), (span(9), (2, 9))],
)
def test_a_mark_does_not_settle_what_sources_dispute(answer: Span, left: tuple[int, int]) -> None:
    found = attribute_fact(disputed(), "keys", reader(study((KEYS, answer))))
    assert isinstance(found, LadderFact)
    assert ((found.low, found.high), found.ground.sure) == (left, "disputed")


@pytest.mark.parametrize(
    ("answer", "left", "sure", "out"),
    [
        (span(6), (6, 6), "known", ()),
        (span(3, 4), (3, 4), "open", ()),
        (span(5, 9), (5, 6), "open", ()),
        (span(9), (2, 6), "disputed", (1,)),
    ],
)
def test_a_ruling_takes_of_what_is_possible_and_adds_nothing(
    answer: Span, left: tuple[int, int], sure: str, out: tuple[int, ...]
) -> None:
    found = attribute_fact(disputed(), "keys", reader(study(), ruling(KEYS, answer)))
    assert isinstance(found, LadderFact)
    assert ((found.low, found.high), found.ground.sure) == (left, sure)
    assert found.ground.said is not None
    assert found.ground.said.ruled_out == out


def test_a_ruling_that_was_replaced_decides_nothing() -> None:
    first, second = ruling(KEYS, span(2)), replace(ruling(KEYS, span(6), 2), replaces=1)
    found = attribute_fact(disputed(), "keys", reader(study(), first, second))
    assert isinstance(found, LadderFact)
    assert (found.low, found.high) == (6, 6)


def test_what_a_scenario_assumes_replaces_everything() -> None:
    scenario = Scenario(
        format="cloudeval/scenario/1",
        id="s",
        title="S",
        why="S",
        by="a",
        at=marked.AT,
        assumed=(Assumption(offer=ASH, about=KEYS, answer=span(9)),),
    )
    how = reader(study((KEYS, span(3))), ruling(KEYS, span(3)), scenario=scenario)
    found = attribute_fact(candidate("ash", {"keys": 1}), "keys", how)
    assert isinstance(found, LadderFact)
    assert (found.low, found.high, found.ground.sure) == (9, 9, "known")


# ── exposure ────────────────────────────────────────────────────────────────────────────────────


def test_a_law_that_is_marked_for_one_offer_is_that_offers_own_fact() -> None:
    house = candidate("ash", {}, provider="house")
    how = reader(study((WAY, Span(low="none", high="none")), offer="house/ash"))
    marked_one = exposure_fact(house, "act", how)
    sibling = exposure_fact(candidate("birch", {}, provider="house"), "act", how)
    assert (marked_one.key.owner, marked_one.low) == ("house/ash", 2)
    assert (sibling.key.owner, sibling.low, sibling.high) == ("house", 0, 2)


def test_a_law_that_is_not_in_force_reaches_nobody_whatever_a_mark_says() -> None:
    before = InForce(since=read_moment("2025-06-01"), sure="high", sources=())
    words = replace(WORDS, laws={"act": replace(ACT, periods=(before,))})
    found = study((WAY, Span(low="direct", high="direct")))
    how = Reader(words, DAY, committee=committee(found, words, DAY))
    fact = exposure_fact(candidate("ash", {}), "act", how)
    assert (fact.low, fact.high) == (2, 2)


# ── certificates ────────────────────────────────────────────────────────────────────────────────

HELD, NONE = Span(low="held", high="held"), Span(low="none", high="none")
ANY = CertificationReading(certification="seal")
HOST = CertificationReading(certification="seal", covers=("host",))
RUN = CertificationReading(certification="seal", covers=("run",))
NEWER = CertificationReading(certification="seal", edition="two", covers=("host",))


def certified(*claims: CertificateClaim) -> Candidate:
    offer = candidate("ash", {})
    return replace(offer, offer=replace(offer.offer, certifications={"seal": claims}))


def claim(state: str, *covers: str, edition: str = "one") -> CertificateClaim:
    return CertificateClaim(
        state=state,  # type: ignore[arg-type]
        edition=Span(low=edition, high=edition),
        covers=covers or None,
        sure="high",
        sources=(),
        by=read_moment("2024-01-01"),
        seen=read_moment("2026-01-01"),
    )


def held(found: CertificateFact) -> set[tuple[int, ...]]:
    return {state.held for state in found.states}


def fact(offer: Candidate, *marks: tuple[Reading, Span]) -> CertificateFact:
    return certificate_fact(offer, "seal", reader(study(*marks)))


def test_a_mark_on_one_service_says_nothing_of_another() -> None:
    found = fact(certified(), (HOST, HELD))
    assert found.ground.sure == "open"
    assert {state[0] for state in held(found)} == {0, 1}
    assert {state[1] for state in held(found)} == {-1, 0, 1}


def test_marks_on_two_services_hold_together() -> None:
    found = fact(certified(), (HOST, HELD), (RUN, NONE))
    assert held(found) == {(0, -1), (1, -1)}
    assert found.ground.sure == "open"


def test_marks_that_differ_on_one_reading_dispute_it() -> None:
    found = fact(certified(), (HOST, HELD), (HOST, NONE))
    assert found.ground.sure == "disputed"
    assert {state[0] for state in held(found)} == {-1, 0, 1}


def test_what_is_held_and_marked_so_stays_as_it_is() -> None:
    bare = fact(certified(claim("held", "host")))
    assert held(bare) == {(0, -1)}
    for reading, answer in ((ANY, HELD), (HOST, HELD), (RUN, NONE), (NEWER, NONE)):
        found = fact(certified(claim("held", "host")), (reading, answer))
        assert (found.states, found.ground.sure) == (bare.states, "known")


@pytest.mark.parametrize(
    ("reading", "answer", "more"),
    [
        (HOST, NONE, {(-1, -1)}),
        (RUN, HELD, {(0, 0)}),
        (NEWER, HELD, {(1, -1)}),
    ],
)
def test_a_mark_against_a_certificate_adds_only_the_nearest_states(
    reading: Reading, answer: Span, more: set[tuple[int, ...]]
) -> None:
    found = fact(certified(claim("held", "host")), (reading, answer))
    assert held(found) == {(0, -1), *more}
    assert found.ground.sure == "disputed"


def test_a_mark_that_a_dispute_of_certificates_covers_adds_nothing() -> None:
    offer = certified(claim("held", "host", "run"), claim("none"))
    bare = fact(offer)
    assert (held(bare), bare.ground.sure) == ({(-1, -1), (0, 0)}, "disputed")
    found = fact(offer, (HOST, HELD))
    assert (found.states, found.ground.sure) == (bare.states, "disputed")


def test_a_ruling_on_a_certificate_keeps_the_states_that_it_decides() -> None:
    offer = certified(claim("held", "host", "run"), claim("none"))
    found = certificate_fact(offer, "seal", reader(study(), ruling(HOST, HELD)))
    assert (held(found), found.ground.sure) == ({(0, 0)}, "known")
    outside = certificate_fact(offer, "seal", reader(study(), ruling(NEWER, HELD)))
    assert outside.states == fact(offer).states
    assert outside.ground.said is not None
    assert outside.ground.said.ruled_out == (1,)


def test_a_certificate_that_a_scenario_assumes_is_as_near_to_the_file_as_may_be() -> None:
    scenario = Scenario(
        format="cloudeval/scenario/1",
        id="s",
        title="S",
        why="S",
        by="a",
        at=marked.AT,
        assumed=(Assumption(offer=ASH, about=NEWER, answer=HELD),),
    )
    found = certificate_fact(
        certified(claim("held", "host")), "seal", reader(study(), scenario=scenario)
    )
    assert (held(found), found.ground.sure) == ({(1, -1)}, "known")


def test_words_of_another_family_for_the_same_scheme_say_nothing() -> None:
    strange = CertificationReading(certification="seal", edition="nine")
    bare = fact(certified(claim("held", "host")))
    assert fact(certified(claim("held", "host")), (strange, HELD)).states == bare.states


def test_a_mark_has_one_subject_however_it_is_written() -> None:
    one = marked.mark(ASH, CertificationReading(certification="seal", covers=("host", "run")), HELD)
    other = marked.mark(
        ASH, CertificationReading(certification="seal", covers=("run", "host")), NONE
    )
    assert one.subject == other.subject
    assert isinstance(one, Mark)
