"""Laws of the ladder: where it begins and ends, and what no rung may move."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cloudeval.changes.change import KINDS, STRUCTURAL
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import READINGS, Edge, LineageReading, edges, kin, through
from cloudeval.changes.units import units
from cloudeval.effects.counterfactual import heirs, refinement_only
from cloudeval.effects.hybrid import Between
from cloudeval.effects.ladder.climbing import Ladder
from cloudeval.effects.ladder.rungs import ORDERS, RUNG_OF, Order, RungName
from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import AwardCriterion
from cloudeval.model.provider import Candidate
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.evaluation import answers, conclude, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.sheet import sheet
from cloudeval.scoring.tariff import tariff
from cloudeval.scoring.weighting import group_of, weigh
from cloudeval.testing.offered import fields
from cloudeval.testing.strategies import DAY
from tests.laws.test_change_laws import FEWER, histories

History = tuple[Vocabulary, tuple[CriteriaSet, ...]]
readings = st.sampled_from(READINGS)
orders = st.sampled_from(list(ORDERS))


def ladder(history: History, reading: LineageReading) -> Ladder:
    words, chain = history
    before, after = chain[0], chain[-1]
    tied, common = kin(before, after, through(chain, reading)), units(before, after)
    changes = compare(before, after, tied, common, words)
    return Ladder(Between(before, after, tied, common, changes), chain, reading)


def named(order: Order, number: int, rung: RungName) -> str:
    return f"{order}-{number}-{rung}"


def worth(
    words: Vocabulary, field: Sequence[Candidate], *versions: CriteriaSet
) -> list[list[object]]:
    """Of each version all that it is worth to each offer, in every state of the facts."""
    asked, reader = questions(*versions), Reader(words, DAY)
    possible = [answers(candidate, asked, reader) for candidate in field]
    found = []
    for version in versions:
        prices = tariff(version, words)
        filled = [sheet(prices, each) for each in possible]
        outcome = conclude(version, filled, reader)
        found.append(
            [
                (
                    Fraction(one.known) / prices.unit,
                    [[Fraction(p) / prices.unit for p in column] for column in one.sums],
                    one.known_fails,
                    one.passes,
                    told.standing,
                    told.grade and replace(told.grade, weakest=tuple(sorted(told.grade.weakest))),
                    told.place,
                )
                for one, told in zip(filled, outcome.evaluations, strict=True)
            ]
        )
    return found  # type: ignore[return-value]


def shares(version: CriteriaSet) -> dict[str, Fraction]:
    weighed = weigh(version)
    return {a.id: weighed.share(group_of(version, a.group), a.id) for a in version.awards}


def drawn(data: st.DataObject, history: History) -> tuple[Candidate, ...]:
    return data.draw(fields(history[0], history[1], size=2, gaps=2))


@given(histories(), readings, st.data())
def test_with_no_rung_made_it_is_worth_the_earlier_version_with_all_the_later(
    history: History, reading: LineageReading, data: st.DataObject
) -> None:
    words, chain = history
    made = ladder(history, reading)
    none, all_of = made.made((), "none"), made.made(ORDERS["a"], "all")
    first, start, last, end = worth(words, drawn(data, history), chain[0], none, chain[-1], all_of)
    assert start == first
    assert end == last


@given(histories(), readings, st.data())
def test_the_first_rung_is_the_version_with_refinement_only(
    history: History, reading: LineageReading, data: st.DataObject
) -> None:
    words, chain = history
    (rung, *_) = ladder(history, reading).rungs("a", named)
    expected = refinement_only(chain, reading, "as-detail").criteria
    made, then = worth(words, drawn(data, history), rung.criteria, expected)
    assert rung.name == "detail"
    assert made == then


@FEWER
@given(histories(), readings, orders)
def test_a_rung_names_no_id_twice_and_no_group_that_it_has_not(
    history: History, reading: LineageReading, order: Order
) -> None:
    for rung in ladder(history, reading).rungs(order, named):
        version = rung.criteria
        assert len(version.by_id()) == len(version.criteria)
        assert {each.group for each in version.criteria} <= {group.id for group in version.groups}


@FEWER
@given(histories(), readings)
def test_detail_moves_no_share_also_where_the_others_come_first(
    history: History, reading: LineageReading
) -> None:
    *_, before, detail, _ = ladder(history, reading).rungs("b", named)
    was, now = shares(before.criteria), shares(detail.criteria)
    assert sum(was.values()) == sum(now.values())
    touched = {
        name
        for each in heirs(history[1], reading)
        for name in (each.criterion.id, *each.parts)
        if each.parts != {each.criterion.id: 1}
    }
    others = {n for n in was.keys() & now.keys() if n.removesuffix("-kept") not in touched}
    assert {name: was[name] for name in others} == {name: now[name] for name in others}


@FEWER
@given(histories(), readings)
def test_a_rung_on_whose_kinds_nothing_changed_changes_nothing(
    history: History, reading: LineageReading
) -> None:
    """Between neighbours; what heirs ask, and whom they exempt, is part of a structural change."""
    words, chain = history
    pair = words, chain[:2]
    made = ladder(pair, reading)
    kinds = {change.kind for change in made.between.changes}
    structural = kinds & (STRUCTURAL - {"added", "removed"})
    for order in ORDERS:
        for rung in made.rungs(order, named):
            own = {kind for kind in kinds if RUNG_OF[kind] == rung.name}
            if rung.name in ("detail", "inflation", "tightening", "exemptions"):
                own |= structural
            assert own or not rung.changed


@FEWER
@given(histories(), readings)
def test_what_came_or_went_moves_its_rung(history: History, reading: LineageReading) -> None:
    made = ladder(history, reading)
    kinds = {change.kind for change in made.between.changes}
    for order in ORDERS:
        changed = {rung.name for rung in made.rungs(order, named) if rung.changed}
        assert ("added" in kinds) <= ("additions" in changed)
        assert ("removed" in kinds) <= ("removals" in changed)


def test_each_kind_of_change_stands_on_one_rung_of_both_orders() -> None:
    assert set(RUNG_OF) == set(KINDS)
    assert all(len(rungs) == len(set(rungs)) for rungs in ORDERS.values())
    assert set(ORDERS["a"]) == set(ORDERS["b"]) == set(RUNG_OF.values()) | {"inflation"}


def test_inflation_comes_as_early_as_it_can_and_last() -> None:
    assert ORDERS["a"][:2] == ("detail", "inflation") == ORDERS["b"][-2:]
    assert ORDERS["b"][:-2] == ORDERS["a"][:1:-1]


# ── weights, worked out again from lineage alone ────────────────────────────────────────────────


def detailing(name: str, tied: Sequence[Edge], after: CriteriaSet) -> list[AwardCriterion]:
    found = {edge.heir for edge in tied if edge.ancestor == name}
    return [award for award in after.awards if award.id in found]


def weighed_out(
    before: CriteriaSet, after: CriteriaSet, tied: Sequence[Edge]
) -> tuple[dict[str, Fraction], dict[str, Fraction]]:
    """Between flat neighbours, what every line weighs on *detail* and then on *inflation*."""
    unit_before, unit_after = units(before, after).lines
    shared: dict[str, Fraction] = {}
    ancestors: dict[str, list[str]] = {}
    stayed = {}
    for award in before.awards:
        own = award.weight / unit_before
        found = detailing(award.id, tied, after)
        if not found:
            stayed[f"{award.id} stays"] = own
        whole = sum((heir.weight for heir in found), Fraction(0))
        for heir in found:
            part = heir.weight / whole if whole else Fraction(1, len(found))
            shared[heir.id] = shared.get(heir.id, Fraction(0)) + own * part
            ancestors.setdefault(heir.id, []).append(award.id)
    published = {heir.id: heir.weight / unit_after for heir in after.awards if heir.id in ancestors}
    for name, of in ancestors.items():
        cut = [edge for edge in tied if edge.ancestor in of or edge.heir == name]
        if len({(edge.ancestor, edge.heir) for edge in cut}) == 1:
            published[name] = shared[name]
    return {**shared, **stayed}, {**published, **stayed}


def parts(weights: Iterable[Fraction]) -> list[Fraction]:
    found = sorted(weights)
    return [weight / (sum(found) or 1) for weight in found]


@given(histories(), readings)
def test_flat_weights_on_detail_and_inflation_follow_from_lineage(
    history: History, reading: LineageReading
) -> None:
    words, (before, after, *_) = history
    plain = all(
        isinstance(v.weighting, Flat) and v.weighting.divide_by is None for v in (before, after)
    )
    if plain:
        detail, inflation, *_ = ladder((words, (before, after)), reading).rungs("a", named)
        tied = edges(before, after, reading)
        for rung, expected in zip(
            (detail, inflation), weighed_out(before, after, tied), strict=True
        ):
            assert parts(shares(rung.criteria).values()) == parts(expected.values())
