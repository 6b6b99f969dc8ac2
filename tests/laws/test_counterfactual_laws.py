"""Laws of the version in which refinements are detail and nothing else."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cloudeval.changes.lineage import READINGS, LineageReading, edges
from cloudeval.effects.counterfactual import Counterfactual, refinement_only
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import Lineage
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.evaluation import evaluate
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.weighting import group_of, weigh
from cloudeval.testing.offered import fields
from cloudeval.testing.strategies import DAY
from tests import oracles
from tests.builders import award, candidate, flat, reader
from tests.laws.test_change_laws import histories

NAME = "as-detail"
History = tuple[Vocabulary, tuple[CriteriaSet, ...]]


def shares(version: CriteriaSet) -> dict[str, Fraction]:
    weighed = weigh(version)
    return {a.id: weighed.share(group_of(version, a.group), a.id) for a in version.awards}


def origins(made: Counterfactual) -> dict[str, Fraction]:
    sums: dict[str, Fraction] = {}
    for line in made.lines:
        for base, mass in line.origin.items():
            sums[base] = sums.get(base, Fraction(0)) + mass
    return sums


@given(histories(), st.sampled_from(READINGS))
def test_no_mass_is_lost_and_none_is_gained(history: History, reading: LineageReading) -> None:
    _, chain = history
    made = refinement_only(chain, reading, NAME)
    base = weigh(chain[0])
    expected = {a: share / base.scale for a, share in shares(chain[0]).items() if base.scale}
    if base.scale:
        assert origins(made) == expected
        assert sum(line.mass for line in made.lines) == 1


@given(histories(), st.sampled_from(READINGS))
def test_the_shares_of_the_version_are_the_masses(
    history: History, reading: LineageReading
) -> None:
    _, chain = history
    made = refinement_only(chain, reading, NAME)
    scale = weigh(chain[0]).scale
    found = shares(made.criteria)
    for line in made.lines:
        assert found[line.criterion.id] == scale * line.mass


@given(histories(), st.sampled_from(READINGS), st.data())
def test_a_total_moves_by_what_heirs_are_worth_beside_their_ancestor(
    history: History, reading: LineageReading, data: st.DataObject
) -> None:
    words, chain = history
    made = refinement_only(chain, reading, NAME)
    field = data.draw(fields(words, chain, size=1, gaps=0))
    read = Reader(words, DAY)
    (then,) = evaluate(chain[0], field, read).evaluations
    (now,) = evaluate(made.criteria, field, read).evaluations
    state = {
        key: truths[0]
        for key, truths in oracles.unknowns(field, (*chain, made.criteria), words).items()
    }
    old = {a.id: oracles.counted(a, field[0], state, words) for a in chain[0].awards}
    change = Fraction(0)
    for line in made.lines:
        worth = oracles.counted(line.criterion, field[0], state, words)
        change += sum(mass * (worth - old[base]) for base, mass in line.origin.items())
    assert now.floor - then.floor == 100 * weigh(chain[0]).scale * change


@given(histories(), st.sampled_from(READINGS))
def test_nothing_is_added_and_no_requirement_comes(
    history: History, reading: LineageReading
) -> None:
    _, chain = history
    made = refinement_only(chain, reading, NAME)
    assert made.criteria.requirements == chain[0].requirements
    reached = {c.id for c in chain[0].awards}
    known = set(reached)
    for before, after in pairwise(chain):
        reached = {e.heir for e in edges(before, after, reading) if e.ancestor in reached}
        known |= reached
    assert {line.criterion.id.removesuffix("-kept") for line in made.lines} <= known


@given(histories())
def test_without_a_later_version_nothing_changes(history: History) -> None:
    _, chain = history
    made = refinement_only(chain[:1], "detail", NAME)
    assert shares(made.criteria) == shares(chain[0])


def test_mass_is_shared_generation_by_generation() -> None:
    """Of a criterion cut in two, of which one is cut in three, the other keeps half."""
    v1 = flat(award("a", weight=3), award("x"))
    v2 = flat(
        award("b1", lineage=Lineage(replaces=("a",))),
        award("b2", lineage=Lineage(replaces=("a",))),
        award("x"),
        version="v2",
        supersedes="v1",
    )
    v3 = flat(
        *(award(f"c{n}", lineage=Lineage(replaces=("b1",))) for n in (1, 2, 3)),
        award("b2"),
        award("x"),
        version="v3",
        supersedes="v2",
    )
    made = refinement_only((v1, v2, v3), "detail", NAME)
    found = {line.criterion.id: line.mass for line in made.lines}
    assert found["b2"] == Fraction(3, 8)
    assert found["c1"] == found["c2"] == found["c3"] == Fraction(1, 8)
    assert found["x"] == Fraction(1, 4)


def test_what_a_line_would_ask_for_more_is_left_out() -> None:
    v1 = flat(award("a"), award("b"))
    v2 = flat(
        award("a", weight=9),
        award("b", exempt=["ash"]),
        award("b.more", lineage=Lineage(refines=("b",)), exempt=["ash"]),
        award("c", weight=5),
        version="v2",
        supersedes="v1",
    )
    made = refinement_only((v1, v2), "detail", NAME).criteria
    assert [a.id for a in made.awards] == ["a", "b", "b.more"]
    assert [a.weight for a in made.awards] == [1, Fraction(1, 2), Fraction(1, 2)]
    assert not any(a.exempt for a in made.awards)
    field = [candidate("ash", {"a": 10, "b": 4, "b.more": 0})]
    (found,) = evaluate(made, field, reader(made)).evaluations
    assert found.floor == 50 + 25 * Fraction(4, 10)
