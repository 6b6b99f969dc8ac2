"""Every state that unknown facts may be in, and how many there may be."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from cloudeval.model.attribute import Scheme
from cloudeval.model.claim import CertificateClaim, ExposureClaim, Span
from cloudeval.model.criterion import CertificationReading, ExposureReading, LevelsScale, Reading
from cloudeval.model.law import InForce, Law
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.evaluation import evaluate
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.possible import LIMIT, possibilities
from tests.builders import DAY, award, candidate, flat, reader, requirement, said, tenths

SEAL = Scheme(title=said("seal"), editions=("1.0", "2.0"), services=("host", "run"))


def laws(count: int) -> list[Law]:
    in_force = InForce(since=read_moment("2001"), sure="high", sources=())
    return [
        Law(
            id=f"law.{n}",
            title=said("law"),
            country="XX",
            extraterritorial=True,
            periods=(in_force,),
        )
        for n in range(count)
    ]


def worth(first: str, second: str, third: str, *values: int) -> LevelsScale:
    return LevelsScale(
        kind="levels",
        values=dict(zip((first, second, third), map(Fraction, values), strict=True)),
    )


def reach(*values: int) -> LevelsScale:
    return worth("direct", "indirect", "none", *values)


def seal(*values: int) -> LevelsScale:
    return worth("none", "in-process", "held", *values)


def exposed(one: Candidate, **ways: str) -> Candidate:
    claims = {
        f"law.{name[1:]}": (
            ExposureClaim(
                way=way,  # type: ignore[arg-type]
                by=read_moment("2020-01-01"),
                seen=read_moment("2026-01-01"),
                sure="high",
                sources=(),
            ),
        )
        for name, way in ways.items()
    }
    return replace(one, offer=replace(one.offer, exposure=claims))


def components(one: Candidate, *readings: Reading, words: Vocabulary) -> list[tuple[int, bool]]:
    """How many facts each component joins, and whether all its states are tried."""
    found = possibilities(one, readings, Reader(words, DAY), {})
    return [(len(component.facts), component.exact) for component in found.components]


def of_laws(count: int) -> Vocabulary:
    return Vocabulary({}, {}, {law.id: law for law in laws(count)})


def test_facts_that_are_read_together_are_one_component() -> None:
    one, two = ExposureReading(exposure=("law.0", "law.1")), ExposureReading(exposure=("law.2",))
    three = ExposureReading(exposure=("law.1", "law.2"))
    nobody = candidate("a", {})
    assert components(nobody, one, two, words=of_laws(3)) == [(2, True), (1, True)]
    assert components(nobody, one, two, three, words=of_laws(3)) == [(3, True)]


def test_too_many_states_are_set_free_and_said_not_to_be_exact() -> None:
    every = ExposureReading(exposure=())
    assert 3**7 <= LIMIT < 3**8
    assert components(candidate("a", {}), every, words=of_laws(7)) == [(7, True)]
    assert components(candidate("a", {}), every, words=of_laws(8)) == [(8, False)]


def test_what_is_set_free_leaves_every_answer_possible() -> None:
    """An answer between the ends is not lost, though not every state is tried."""
    criteria = flat(award("legal", reads=ExposureReading(exposure=()), scale=reach(0, 1, 0)))
    words = reader(criteria, laws=laws(9))
    (found,) = evaluate(criteria, [candidate("a", {})], words).evaluations
    assert [found.floor, found.ceiling, found.exact] == [0, 100, False]
    known = exposed(candidate("a", {}), _0="direct")
    (found,) = evaluate(criteria, [known], words).evaluations
    assert [found.floor, found.ceiling] == [0, 0]
    known = exposed(candidate("a", {}), _0="indirect")
    (found,) = evaluate(criteria, [known], words).evaluations
    assert [found.floor, found.ceiling] == [0, 100]


def test_what_is_set_free_is_only_ever_wider() -> None:
    every, some = ExposureReading(exposure=()), ExposureReading(exposure=("law.0",))
    criteria = flat(
        award("legal", reads=every, scale=reach(0, 0, 1)),
        award("other", reads=some, scale=reach(1, 0, 0)),
    )
    few = evaluate(criteria, [candidate("a", {})], reader(criteria, laws=laws(2))).evaluations[0]
    many = evaluate(criteria, [candidate("a", {})], reader(criteria, laws=laws(9))).evaluations[0]
    assert [few.floor, few.ceiling, few.exact] == [0, 50, True]
    assert [many.floor, many.ceiling, many.exact] == [0, 100, False]


def certified(criteria_values: tuple[LevelsScale, LevelsScale]) -> list[Fraction]:
    readings = [CertificationReading(certification="seal", covers=(s,)) for s in SEAL.services]
    criteria = flat(
        *(
            award(reading.covers[0], reads=reading, scale=scale)
            for reading, scale in zip(readings, criteria_values, strict=True)
        )
    )
    words = reader(criteria, schemes={"seal": SEAL})
    (found,) = evaluate(criteria, [candidate("a", {})], words).evaluations
    return [found.floor, found.ceiling]


def test_a_certificate_may_be_sought_for_one_service_alone() -> None:
    assert certified((seal(0, 1, 0), seal(1, 0, 0))) == [0, 100]


def test_a_certificate_may_be_held_for_one_service_and_not_for_another() -> None:
    assert certified((seal(0, 0, 1), seal(1, 0, 0))) == [0, 100]
    assert certified((seal(0, 0, 1), seal(0, 0, 1))) == [0, 100]


def test_a_newer_edition_held_is_an_older_one_held() -> None:
    """In no state is 2.0 held and 1.0 not: the two lines cannot both be at their best."""
    old, new = (
        CertificationReading(certification="seal", edition=e, covers=("host",))
        for e in SEAL.editions
    )
    criteria = flat(
        award("old", reads=old, scale=seal(1, 0, 0)), award("new", reads=new, scale=seal(0, 0, 1))
    )
    words = reader(criteria, schemes={"seal": SEAL})
    (found,) = evaluate(criteria, [candidate("a", {})], words).evaluations
    assert [found.floor, found.ceiling] == [0, 50]


def test_what_no_criterion_tells_apart_is_known() -> None:
    """Of which edition the certificate is, nobody asks: the line is answered."""
    claim = CertificateClaim(
        state="held",
        by=read_moment("2024-01-01"),
        seen=read_moment("2026-01-01"),
        sure="high",
        sources=(),
    )
    one = candidate("a", {})
    one = replace(one, offer=replace(one.offer, certifications={"seal": (claim,)}))
    words = Vocabulary({}, {"seal": SEAL}, {})
    assert components(one, CertificationReading(certification="seal"), words=words) == []
    some = replace(claim, edition=Span(low="1.0", high="2.0"), covers=("host",))
    one = replace(one, offer=replace(one.offer, certifications={"seal": (some,)}))
    newest = CertificationReading(certification="seal", edition="2.0")
    assert components(one, newest, words=words) == [(1, True)]


def test_a_condition_turns_a_number_where_it_says() -> None:
    """From 4 to 6, with at least 5 demanded: both verdicts are possible, and no more is known."""
    criteria = flat(requirement("must", "t5"), award("la"))
    words = reader(criteria, attributes=[tenths("must")])
    (found,) = evaluate(criteria, [candidate("a", {"must": (4, 6), "la": 1})], words).evaluations
    assert found.standing == "pending"
    (found,) = evaluate(criteria, [candidate("a", {"must": (5, 6), "la": 1})], words).evaluations
    assert found.standing == "admitted"
