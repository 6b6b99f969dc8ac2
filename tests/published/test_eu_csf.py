"""The Commission's framework: real in every number, its defects included."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from cloudeval import jobs
from cloudeval.files.library import Library, open_library
from cloudeval.model.claim import CapabilityClaim, Span
from cloudeval.model.criteria_set import ByGroup, CriteriaSet
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate, Offer, Provider
from cloudeval.model.worth import ladder
from cloudeval.scoring.evaluation import Evaluation, evaluate
from cloudeval.scoring.facts_at import Reader
from tests.cli.running import ROOT

OLDEST, MIDDLE, NEWEST = "eu-csf@1.2", "eu-csf@1.2.1", "eu-csf@calculator-2026-06"
INERT = ("1.2", "1.4", "1.5", "1.6", "1.7", "2.5", "5.3", "7.2", "8.4")
"""Criteria of which every answer grants the highest level."""


@cache
def library() -> Library:
    return open_library([ROOT / "examples" / "eu-csf"], {"CLOUDEVAL_CACHE": "off"})


def attributes(version: CriteriaSet) -> dict[str, tuple[str, ...]]:
    """What a version reads, each with its rungs, worst to best."""
    words = library().vocabulary(version)
    found = {}
    for criterion in version.criteria:
        rungs = ladder(criterion.reads, words)
        assert isinstance(criterion.reads, AttributeReading)
        assert rungs is not None
        found[criterion.reads.attribute] = rungs
    return found


def perfect(version: CriteriaSet) -> Evaluation:
    """An offer with the best answer to everything."""
    claims = {
        name: (
            CapabilityClaim(
                value=Span(low=rungs[-1], high=rungs[-1]),
                by=read_moment("2020"),
                seen=read_moment("2030"),
                sure="high",
                sources=(),
            ),
        )
        for name, rungs in attributes(version).items()
    }
    offer = Offer(id="all", name="All", capabilities=claims)
    company = Provider(
        format="cloudeval/provider/1",
        id="fictional-best",
        name="Best",
        country="FR",
        offers=(offer,),
        fictional=True,
    )
    reader = Reader(library().vocabulary(version), version.date.last)
    (found,) = evaluate(version, [Candidate(provider=company, offer=offer)], reader).evaluations
    return found


@pytest.mark.parametrize(("name", "count"), [(OLDEST, 39), (MIDDLE, 39), (NEWEST, 48)])
def test_factors_became_criteria(name: str, count: int) -> None:
    assert len(library().criteria(name).criteria) == count


@pytest.mark.parametrize(
    ("name", "weights"),
    [
        (OLDEST, [15, 10, 10, 20, 20, 15, 10, 5]),
        (MIDDLE, [15, 10, 10, 15, 20, 15, 10, 5]),
        (NEWEST, [20, 10, 10, 15, 10, 15, 15, 5]),
    ],
)
def test_objectives_weigh_what_was_published(name: str, weights: list[int]) -> None:
    assert [group.weight for group in library().criteria(name).groups] == weights


@pytest.mark.parametrize(("name", "total"), [(OLDEST, 105), (MIDDLE, 100), (NEWEST, 100)])
def test_a_sum_of_105_is_kept_as_it_is(name: str, total: int) -> None:
    version = library().criteria(name)
    assert sum(group.weight or 0 for group in version.groups) == total
    assert isinstance(version.weighting, ByGroup)
    assert version.weighting.groups.divide_by == 100


@pytest.mark.parametrize(
    ("name", "total"), [(OLDEST, "105"), (MIDDLE, "100"), (NEWEST, "100.0756")]
)
def test_the_best_answers_give_what_the_published_rules_give(name: str, total: str) -> None:
    found = perfect(library().criteria(name))
    assert found.floor == found.ceiling == Fraction(total)


def test_the_best_answers_reach_the_highest_level() -> None:
    found = perfect(library().criteria(NEWEST))
    assert found.grade is not None
    assert (found.grade.low, found.grade.high) == (4, 4)


def test_nine_criteria_never_move_the_level() -> None:
    inert = [
        criterion.id
        for criterion in library().criteria(NEWEST).awards
        if criterion.grade is not None and set(criterion.grade.values()) == {4}
    ]
    assert inert == [f"sov-{number}" for number in INERT]


@pytest.mark.parametrize("name", [OLDEST, MIDDLE, NEWEST])
def test_it_is_published_with_its_credit(name: str) -> None:
    version = library().criteria(name)
    assert (version.nature, version.procedure, version.date_is) == (
        "published",
        "framework",
        "published",
    )
    assert version.credit is not None
    assert "CC BY 4.0" in version.credit.en


@pytest.mark.parametrize(
    ("offer", "name", "floor", "ceiling"),
    [
        ("complete", MIDDLE, "72.98", "72.98"),
        ("complete", NEWEST, "68.30", "68.30"),
        ("half-complete", MIDDLE, "26.56", "71.06"),
        ("half-complete", NEWEST, "22.95", "71.79"),
        ("one-zero", MIDDLE, "97.50", "97.50"),
        ("one-zero", NEWEST, "98.08", "98.08"),
    ],
)
def test_the_totals_of_the_example_hold(offer: str, name: str, floor: str, ceiling: str) -> None:
    (found,) = jobs.score(library(), name, offers=[f"fictional-{offer}"]).outcome.evaluations
    for total, shown in ((found.floor, floor), (found.ceiling, ceiling)):
        assert abs(total - Fraction(shown)) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("offer", "published", "low", "high"),
    [("complete", 2, 2, 2), ("half-complete", 3, 0, 3), ("one-zero", 0, 0, 0)],
)
def test_the_levels_of_the_example_hold(offer: str, published: int, low: int, high: int) -> None:
    (found,) = jobs.score(library(), NEWEST, offers=[f"fictional-{offer}"]).outcome.evaluations
    assert found.grade is not None
    assert (found.grade.published, found.grade.low, found.grade.high) == (published, low, high)


def test_weights_decide_whether_the_order_of_the_example_is_settled() -> None:
    pair = ["fictional-complete", "fictional-half-complete"]
    settled = [
        jobs.score(library(), name, offers=pair).outcome.settled for name in (MIDDLE, NEWEST)
    ]
    assert settled == [True, False]
