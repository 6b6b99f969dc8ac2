"""What must hold of every study: marks stand beside facts, and rulings only decide between them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.model.claim import Span
from cloudeval.model.criterion import CertificationReading, Reading
from cloudeval.model.mark import Decision, Mark, Review
from cloudeval.model.scenario import ALL, Scenario
from cloudeval.model.study import Study
from cloudeval.scoring.convening import committee, facts_named
from cloudeval.scoring.evaluation import Outcome, evaluate
from cloudeval.scoring.fact import CertificateFact, Fact, NumberFact, Sure, held_rung
from cloudeval.scoring.facts_at import Reader, fact_of
from cloudeval.scoring.lifting import same_rules
from cloudeval.scoring.supposing import supposed
from cloudeval.testing import marked
from cloudeval.testing.strategies import DAY, Case, cases
from cloudeval.testing.words import DAY as TODAY

FEWER = settings(max_examples=40)
Said = dict[str, tuple[Mark, ...]]


def reader(case: Case, study: Study, *, reviewed_only: bool = False) -> Reader:
    said = committee(study, case.vocabulary, TODAY, reviewed_only=reviewed_only)
    return Reader(case.vocabulary, DAY, committee=said)


def figures(outcome: Outcome) -> list[tuple[object, ...]]:
    return [
        (
            each.offer,
            each.standing,
            each.floor,
            each.ceiling,
            each.grade and (each.grade.low, each.grade.high),
            each.place and (each.place.best, each.place.worst),
        )
        for each in outcome.evaluations
    ]


def scored(case: Case, study: Study | None) -> list[tuple[object, ...]]:
    how = case.reader if study is None else reader(case, study)
    return figures(evaluate(case.criteria, case.field, how))


def possible(fact: Fact) -> frozenset[object]:
    """All that a fact may be; of a number, its ends."""
    if isinstance(fact, CertificateFact):
        return frozenset(fact.states)
    if isinstance(fact.low, int) and isinstance(fact.high, int):
        return frozenset(range(fact.low, fact.high + 1))
    return frozenset({fact.low, fact.high})


def within(fact: Fact, other: Fact) -> bool:
    """Whether a fact may be nothing that another may not be."""
    if isinstance(fact, CertificateFact) or isinstance(other, CertificateFact):
        return possible(fact) <= possible(other)
    return other.low <= fact.low <= fact.high <= other.high


def facts(case: Case, how: Reader) -> list[Fact]:
    names = [("attribute", name) for name in case.vocabulary.attributes]
    names += [("certification", name) for name in case.vocabulary.schemes]
    names += [("exposure", name) for name in case.vocabulary.laws]
    return [fact_of(one, kind, name, how) for one in case.field for kind, name in names]  # type: ignore[arg-type]


@st.composite
def studied(draw: st.DrawFn) -> tuple[Case, Said]:
    case = draw(cases())
    return case, draw(marked.marks(case.field, case.vocabulary))


@st.composite
def ruled(draw: st.DrawFn) -> tuple[Case, Said, tuple[Decision, ...]]:
    case, said = draw(studied())
    return case, said, draw(marked.rulings(case.field, case.vocabulary))


@FEWER
@given(cases())
def test_a_study_without_marks_changes_no_figure(case: Case) -> None:
    assert scored(case, marked.study({})) == scored(case, None)


@FEWER
@given(cases(), st.data())
def test_a_mark_that_says_what_is_known_changes_no_figure(case: Case, data: st.DataObject) -> None:
    said = []
    for candidate in case.field:
        for about in marked.subjects(case.vocabulary):
            answer = known_answer(case, candidate.id, about)
            if answer is not None and data.draw(st.booleans()):
                said.append(marked.mark(candidate.id, about, Span(low=answer, high=answer)))
    study = marked.study({"anne": tuple(said)})
    assert scored(case, study) == scored(case, None)
    for bare, beside in zip(
        facts(case, case.reader), facts(case, reader(case, study)), strict=True
    ):
        assert possible(bare) == possible(beside)


def known_answer(case: Case, offer: str, about: Reading) -> str | bool | None:
    """What a reading yields, if that is known."""
    candidate = next(one for one in case.field if one.id == offer)
    mark = marked.mark(offer, about, Span(low="", high=""))
    ((_, kind, name),) = facts_named(mark, case.vocabulary)
    fact = fact_of(candidate, kind, name, case.reader)
    rungs = marked.ladder_of(about, case.vocabulary)
    if isinstance(fact, CertificateFact):
        found = {rung_of(fact, about, state) for state in fact.states}
        return rungs[found.pop()] if len(found) == 1 and fact.is_known else None
    if not fact.is_known:
        return None
    return rungs[fact.low] if isinstance(fact.low, int) else str(fact.low)


def rung_of(fact: CertificateFact, about: Reading, state: object) -> int:
    assert isinstance(about, CertificationReading)
    edition = fact.editions.index(about.edition) if about.edition else 0
    services = tuple(fact.services.index(name) for name in about.covers)
    return held_rung(state, edition, services)  # type: ignore[arg-type]


@FEWER
@given(studied())
def test_the_order_of_marks_does_not_matter(drawn: tuple[Case, Said]) -> None:
    case, said = drawn
    turned = {person: tuple(reversed(marks)) for person, marks in reversed(said.items())}
    straight, other = (reader(case, marked.study(each)) for each in (said, turned))
    assert facts(case, straight) == facts(case, other)
    assert scored(case, marked.study(said)) == scored(case, marked.study(turned))


@FEWER
@given(studied())
def test_of_what_the_files_say_a_mark_can_only_doubt(drawn: tuple[Case, Said]) -> None:
    case, said = drawn
    how = reader(case, marked.study(said))
    for bare, beside in zip(facts(case, case.reader), facts(case, how), strict=True):
        if bare.ground.sure in ("known", "disputed"):
            assert within(bare, beside)
            if bare.is_known and not beside.is_known:
                assert beside.ground.sure == "disputed"


@FEWER
@given(cases(), st.data())
def test_a_mark_that_a_dispute_already_covers_changes_nothing(
    case: Case, data: st.DataObject
) -> None:
    found = marked_fact(case, data, "disputed")
    if found is None:
        return
    mark, bare, beside = found
    if not covered(bare, mark, case):
        return
    assert possible(beside) == possible(bare)
    assert beside.ground.sure == "disputed"


def marked_fact(case: Case, data: st.DataObject, sure: Sure) -> tuple[Mark, Fact, Fact] | None:
    """A mark on a fact that stands so, the fact without it, and with it."""
    places = [
        (candidate, about, named)
        for candidate in case.field
        for about in marked.subjects(case.vocabulary)
        for named in facts_named(marked.mark(candidate.id, about, ANY), case.vocabulary)
        if fact_of(candidate, *named[1:], case.reader).ground.sure == sure
    ]
    if not places:
        return None
    candidate, about, named = data.draw(st.sampled_from(places))
    mark = marked.mark(candidate.id, about, data.draw(marked.answers(about, case.vocabulary)))
    how = reader(case, marked.study({"anne": (mark,)}))
    bare = fact_of(candidate, *named[1:], case.reader)
    return mark, bare, fact_of(candidate, *named[1:], how)


ANY = Span(low="", high="")


def covered(fact: Fact, mark: Mark, case: Case) -> bool:
    """Whether a mark says something that a fact may be."""
    if not isinstance(fact, CertificateFact):
        ends = [value_of(fact, end, mark, case) for end in (mark.answer.low, mark.answer.high)]
        return ends[0] <= fact.high and fact.low <= ends[1]
    rungs = marked.ladder_of(mark.about, case.vocabulary)
    low, high = rungs.index(mark.answer.low), rungs.index(mark.answer.high)
    return any(low <= rung_of(fact, mark.about, state) <= high for state in fact.states)


def value_of(fact: Fact, end: str | bool, mark: Mark, case: Case) -> Fraction:  # noqa: FBT001
    if isinstance(fact, NumberFact):
        return Fraction(str(end))
    return Fraction(marked.ladder_of(mark.about, case.vocabulary).index(end))


@FEWER
@given(cases(), st.data())
def test_a_mark_alone_answers_what_nobody_knows(case: Case, data: st.DataObject) -> None:
    found = marked_fact(case, data, "unknown")
    if found is None:
        return
    mark, _, beside = found
    rungs = marked.ladder_of(mark.about, case.vocabulary)
    if isinstance(beside, CertificateFact):
        left = {rung_of(beside, mark.about, state) for state in beside.states}
        assert {min(left), max(left)} == {
            rungs.index(mark.answer.low),
            rungs.index(mark.answer.high),
        }
    elif isinstance(beside.low, int):
        assert (rungs[beside.low], rungs[int(beside.high)]) == (mark.answer.low, mark.answer.high)
    else:
        assert (beside.low, beside.high) == (
            Fraction(str(mark.answer.low)),
            Fraction(str(mark.answer.high)),
        )


@FEWER
@given(ruled())
def test_a_ruling_narrows_and_never_adds(drawn: tuple[Case, Said, tuple[Decision, ...]]) -> None:
    case, said, register = drawn
    before = reader(case, marked.study(said))
    after = reader(case, marked.study(said, register))
    for wide, narrow in zip(facts(case, before), facts(case, after), strict=True):
        assert within(narrow, wide)
    pairs = zip(
        scored(case, marked.study(said)), scored(case, marked.study(said, register)), strict=True
    )
    for was, now in pairs:
        assert was[2] <= now[2] <= now[3] <= was[3]  # type: ignore[operator]


@FEWER
@given(ruled())
def test_a_ruling_that_facts_and_marks_leave_room_for_decides(
    drawn: tuple[Case, Said, tuple[Decision, ...]],
) -> None:
    case, said, register = drawn
    after = reader(case, marked.study(said, register[:1]))
    ruling = register[0]
    candidate = next(one for one in case.field if one.id == ruling.offer)
    ((_, kind, name),) = facts_named(ruling, case.vocabulary)
    fact = fact_of(candidate, kind, name, after)
    if fact.ground.said is None or ruling.number in fact.ground.said.ruled_out:
        return
    rungs = marked.ladder_of(ruling.about, case.vocabulary)
    if isinstance(fact, CertificateFact):
        low, high = rungs.index(ruling.answer.low), rungs.index(ruling.answer.high)
        assert all(low <= rung_of(fact, ruling.about, state) <= high for state in fact.states)
    elif kind == "attribute" and isinstance(fact.low, int):
        assert rungs.index(ruling.answer.low) <= fact.low
        assert fact.high <= rungs.index(ruling.answer.high)


@FEWER
@given(studied())
def test_on_another_day_and_where_nobody_has_reviewed_them_marks_change_nothing(
    drawn: tuple[Case, Said],
) -> None:
    case, said = drawn
    study = marked.study(said)
    elsewhere = replace(study, what=replace(study.what, as_of=DAY + timedelta(days=1)))
    assert scored(case, elsewhere) == scored(case, None)
    how = reader(case, study, reviewed_only=True)
    assert figures(evaluate(case.criteria, case.field, how)) == scored(case, None)
    review = Review(by="chloe", at=marked.AT)
    reviewed = marked.study(
        {who: tuple(replace(one, reviewed=review) for one in marks) for who, marks in said.items()}
    )
    how = reader(case, reviewed, reviewed_only=True)
    assert figures(evaluate(case.criteria, case.field, how)) == scored(case, study)


def scenario(**parts: Any) -> Scenario:
    return Scenario(
        format="cloudeval/scenario/1", id="s", title="S", why="S", by="anne", at=marked.AT, **parts
    )


@FEWER
@given(cases())
def test_a_scenario_that_lifts_all_exemptions_is_the_same_rules_for_all(case: Case) -> None:
    lifted = supposed(case.criteria, scenario(exemptions_lifted=ALL))
    assert lifted.criteria == same_rules(case.criteria).criteria
    assert supposed(case.criteria, scenario()) is case.criteria


@FEWER
@given(cases(), st.data())
def test_a_group_weighs_what_a_scenario_says(case: Case, data: st.DataObject) -> None:
    groups = {c.group for c in case.criteria.awards if c.weight}
    weights = {name: Fraction(data.draw(st.integers(1, 9))) for name in sorted(groups)}
    made = supposed(case.criteria, scenario(weights=weights))
    flat = made.weighting.kind == "flat"
    for name, weight in weights.items():
        if flat:
            assert sum(c.weight for c in made.awards if c.group == name) == weight
        else:
            assert {g.weight for g in made.groups if g.id == name} == {weight}


@FEWER
@given(cases(), st.data())
def test_what_a_scenario_switches_off_eliminates_nobody(case: Case, data: st.DataObject) -> None:
    tests = [c.id for c in case.criteria.criteria if c.role != "award" or c.veto]
    off = tuple(data.draw(st.lists(st.sampled_from(tests), unique=True))) if tests else ()
    made = supposed(case.criteria, scenario(switched_off=off))
    for each in evaluate(made, case.field, case.reader).evaluations:
        assert not {c.criterion.id for c in each.checks if c.criterion is not None} & {*off}
