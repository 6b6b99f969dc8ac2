"""What must hold of every comparison of a version with a revision of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.changes.change import STRUCTURAL, Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import Edge, LineageReading, edges, kin, through
from cloudeval.changes.notes import explained
from cloudeval.changes.units import units
from cloudeval.model.criteria_set import ChangeNote, CriteriaSet
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    LevelsScale,
    PointsScale,
    Requirement,
)
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import holds, ladder, value, vetoed
from cloudeval.scoring.weighting import weigh
from cloudeval.testing.strategies import (
    RevisedCase,
    criteria_sets,
    revised_cases,
    revisions,
    vocabularies,
)
from tests import oracles
from tests.builders import said

T = TypeVar("T")
FEWER = settings(max_examples=50)
"""For laws that a fault would break at once."""


def changed(case: RevisedCase, reading: LineageReading = "detail") -> tuple[Change, ...]:
    return differences(case.before, case.after, case.vocabulary, reading)


def differences(
    before: CriteriaSet, after: CriteriaSet, words: Vocabulary, reading: LineageReading = "detail"
) -> tuple[Change, ...]:
    tied = kin(before, after, edges(before, after, reading))
    return compare(before, after, tied, units(before, after), words)


# ── 1: what is the same ─────────────────────────────────────────────────────────────────────────


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_a_version_does_not_differ_from_itself(case: RevisedCase) -> None:
    for version in (case.before, case.after):
        plainly = tuple(replace(each, lineage=None) for each in version.criteria)
        again = replace(version, version="again", criteria=plainly)
        assert differences(version, again, case.vocabulary) == ()


NUMBERS = [Fraction(n, 4) for n in range(-12, 53)]
"""A dense row of numbers, which holds every bend that is drawn and reaches beyond."""


def answers(criterion: AnyCriterion, words: Vocabulary) -> Sequence[oracles.Answer]:
    """Every answer there may be."""
    rungs = ladder(criterion.reads, words)
    return range(len(rungs)) if rungs else NUMBERS


def demand(criterion: AnyCriterion, words: Vocabulary) -> tuple[object, ...]:
    """What a criterion asks, as far as it can be told by its answers."""
    rungs = ladder(criterion.reads, words)
    tried = answers(criterion, words)
    if isinstance(criterion, Requirement):
        return criterion.role, tuple(holds(criterion.condition, x, rungs) for x in tried)
    veto = criterion.veto
    return (
        criterion.role,
        tuple(value(criterion.scale, x, rungs) for x in tried),
        None if veto is None else tuple(vetoed(veto, x, rungs) for x in tried),
        criterion.grade,
    )


def read(criterion: AnyCriterion, words: Vocabulary) -> object:
    """What is read; ``any`` is all the laws that reach across borders."""
    if hasattr(criterion.reads, "exposure") and not criterion.reads.exposure:
        return tuple(sorted(law.id for law in words.laws.values() if law.extraterritorial))
    return getattr(criterion.reads, "exposure", criterion.reads)


@FEWER
@given(revised_cases(size=1, gaps=0, steps=2))
def test_no_change_means_the_same_demands(case: RevisedCase) -> None:
    found = changed(case)
    touched = {name for change in found if change.scope == "criterion" for name in change.names}
    old, new = case.before.by_id(), case.after.by_id()
    told = units(case.before, case.after)
    for name in old.keys() | new.keys():
        if name not in touched:
            was, now = old[name], new[name]
            assert read(was, case.vocabulary) == read(now, case.vocabulary)
            assert demand(was, case.vocabulary) == demand(now, case.vocabulary)
            assert (was.group, was.title) == (now.group, now.title)
            assert {n for e in was.exempt for n in e.offers} == {
                n for e in now.exempt for n in e.offers
            }
            if isinstance(was, AwardCriterion) and isinstance(now, AwardCriterion):
                assert was.weight / told.lines[0] == now.weight / told.lines[1]


# ── 2: who came and who went ────────────────────────────────────────────────────────────────────


def check_comings_and_goings(case: RevisedCase) -> None:
    found = [change for change in changed(case) if change.kind in STRUCTURAL]
    old, new = case.before.by_id(), case.after.by_id()
    gone = Counter(name for change in found if change.before for name in change.before.names)
    come = Counter(name for change in found if change.after for name in change.after.names)
    assert all(gone[name] == 1 for name in old.keys() - new.keys())
    assert all(come[name] == 1 for name in new.keys() - old.keys())
    assert max([*gone.values(), *come.values()], default=0) <= 1


@given(revised_cases(size=1, gaps=0))
def test_each_id_that_came_or_went_is_in_exactly_one_structural_change(case: RevisedCase) -> None:
    check_comings_and_goings(case)


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_each_criterion_stands_in_exactly_one_kin(case: RevisedCase) -> None:
    families = kin(case.before, case.after, edges(case.before, case.after, "detail"))
    assert sorted(n for each in families for n in each.before) == sorted(case.before.by_id())
    assert sorted(n for each in families for n in each.after) == sorted(case.after.by_id())


# ── 3: the balance of weight ────────────────────────────────────────────────────────────────────


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_in_shares_the_weight_that_leaves_arrives_elsewhere(case: RevisedCase) -> None:
    """Over all kins, what was given and what was taken differ by the ruler alone."""
    old, new = oracles.shares(case.before), oracles.shares(case.after)
    families = kin(case.before, case.after, edges(case.before, case.after, "detail"))
    moved = sum(
        sum((new.get(name, Fraction(0)) for name in each.after), Fraction(0))
        - sum((old.get(name, Fraction(0)) for name in each.before), Fraction(0))
        for each in families
    )
    assert moved == weigh(case.after).scale - weigh(case.before).scale


# ── 4: heirs of heirs ───────────────────────────────────────────────────────────────────────────


@st.composite
def histories(draw: st.DrawFn) -> tuple[Vocabulary, tuple[CriteriaSet, ...]]:
    """A version and two or three revisions, each of the one before."""
    words = draw(vocabularies())
    chain = [draw(criteria_sets(words, lines=4))]
    for number in range(draw(st.integers(2, 3))):
        chain.append(draw(revisions(chain[-1], words, version=f"v{number + 2}")))
    return words, tuple(chain)


def paths(chain: Sequence[CriteriaSet], start: str) -> list[list[Edge]]:
    """Every way from a criterion of the first version to one of the last, step by step."""
    found: list[list[Edge]] = [[]]
    for before, after in pairwise(chain):
        step = edges(before, after, "detail")
        found = [
            [*path, edge]
            for path in found
            for edge in step
            if edge.ancestor == (path[-1].heir if path else start)
        ]
    return found


def check_heirs(chain: Sequence[CriteriaSet]) -> None:
    found = through(chain, "detail")
    strength = ("same", "replaces", "refines")
    for name in chain[0].by_id():
        expected: dict[str, int] = {}
        for path in paths(chain, name):
            weakest = max(strength.index(edge.how) for edge in path)
            heir = path[-1].heir
            expected[heir] = min(weakest, expected.get(heir, weakest))
        assert {e.heir: strength.index(e.how) for e in found if e.ancestor == name} == expected


@given(histories())
def test_an_heir_of_an_heir_is_an_heir_through_any_number_of_versions(
    history: tuple[Vocabulary, tuple[CriteriaSet, ...]],
) -> None:
    check_heirs(history[1])


@FEWER
@given(histories())
def test_a_comparison_over_several_versions_tells_of_each_criterion_once(
    history: tuple[Vocabulary, tuple[CriteriaSet, ...]],
) -> None:
    words, chain = history
    tied = kin(chain[0], chain[-1], through(chain, "detail"))
    found = compare(chain[0], chain[-1], tied, units(chain[0], chain[-1]), words)
    names = Counter(
        name for c in found if c.kind in STRUCTURAL and c.before for name in c.before.names
    )
    assert max(names.values(), default=0) <= 1


# ── 5: notes ────────────────────────────────────────────────────────────────────────────────────


def noted(change: Change) -> ChangeNote:
    """A note on exactly one change."""
    return ChangeNote(
        kinds=(change.kind,),
        by="model",
        reason=said(change.kind),
        criteria=tuple(sorted(change.names)) if change.scope == "criterion" else (),
        groups=tuple(sorted(change.names)) if change.scope == "group" else (),
        models="none",
    )


def alike(change: Change, other: Change) -> bool:
    """Whether a note on one change speaks of another too: of one kind, on a name they share."""
    if (change.kind, change.scope) != (other.kind, other.scope):
        return False
    return change.scope == "set" or bool(change.names & other.names)


def check_notes(case: RevisedCase) -> None:
    found = changed(case)
    notes = [noted(change) for change in found]
    whole = explained(found, notes)
    assert (whole.unexplained, whole.empty) == ((), ())
    for missing, change in enumerate(found):
        left = [note for number, note in enumerate(notes) if number != missing]
        spoken_of = any(alike(change, other) for other in (*found[:missing], *found[missing + 1 :]))
        assert explained(found, left).unexplained == (() if spoken_of else (change,))
        if not spoken_of:
            assert change in explained(found, ()).unexplained
        rest = [other for other in found if other != change]
        without = explained(rest, notes)
        assert without.unexplained == ()
        assert {number for number, _, _ in without.empty} >= (set() if spoken_of else {missing})


@given(revised_cases(size=1, gaps=0))
def test_notes_on_all_that_changed_leave_nothing_to_explain_but_one_note_less_leaves_that(
    case: RevisedCase,
) -> None:
    check_notes(case)


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_without_notes_every_change_is_left_to_explain(case: RevisedCase) -> None:
    found = changed(case)
    assert explained(found, ()).unexplained == found


# ── fingerprints ────────────────────────────────────────────────────────────────────────────────


def turned(mapping: Mapping[str, T]) -> dict[str, T]:
    return dict(reversed(list(mapping.items())))


def shuffled(version: CriteriaSet, order: Sequence[AnyCriterion]) -> CriteriaSet:
    """The same version with its criteria, its groups and the keys of its mappings re-ordered."""

    def relaid(each: AnyCriterion) -> AnyCriterion:
        if not isinstance(each, AwardCriterion):
            return each
        scale = each.scale
        if isinstance(scale, LevelsScale):
            scale = LevelsScale(kind="levels", values=turned(scale.values))
        elif isinstance(scale, PointsScale):
            scale = PointsScale(kind="points", out_of=scale.out_of, points=turned(scale.points))
        return replace(each, scale=scale, grade=None if each.grade is None else turned(each.grade))

    return replace(
        version, criteria=tuple(relaid(each) for each in order), groups=version.groups[::-1]
    )


@FEWER
@given(revised_cases(size=1, gaps=0), st.data())
def test_fingerprints_survive_any_order_of_criteria_groups_and_keys(
    case: RevisedCase, data: st.DataObject
) -> None:
    before, after = (
        shuffled(version, data.draw(st.permutations(list(version.criteria))))
        for version in (case.before, case.after)
    )
    one, other = changed(case), differences(before, after, case.vocabulary)
    assert [change.fingerprint for change in one] == [change.fingerprint for change in other]


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_no_two_changes_have_one_fingerprint(case: RevisedCase) -> None:
    found = changed(case)
    assert len({change.fingerprint for change in found}) == len(found)


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_a_fingerprint_changes_with_what_stands_on_either_side(case: RevisedCase) -> None:
    for change in changed(case):
        for side in (change.before, change.after):
            if side is not None:
                other = replace(side, held={**side.held, "weight": "12345"})
                sides = {"before" if side is change.before else "after": other}
                assert replace(change, **sides).fingerprint != change.fingerprint  # type: ignore[arg-type]


# ── strictness ──────────────────────────────────────────────────────────────────────────────────


def check_strictness(case: RevisedCase) -> None:
    """Tightened: no answer is worth more, none that failed passes, and something is less."""
    old, new = case.before.by_id(), case.after.by_id()
    for change in changed(case):
        if change.kind not in ("tightened", "relaxed", "rescaled") or not change.before:
            continue
        was, now = old[change.before.names[0]], new[change.subject]
        if was.reads != now.reads:
            continue
        ups, downs = compared_answers(was, now, case.vocabulary)
        expected = "rescaled" if ups and downs else "relaxed" if ups else "tightened"
        assert ups or downs
        assert change.kind == expected


def compared_answers(was: AnyCriterion, now: AnyCriterion, words: Vocabulary) -> tuple[bool, bool]:
    rungs = ladder(was.reads, words)
    signs = set()
    for x in answers(was, words):
        if isinstance(was, Requirement) and isinstance(now, Requirement):
            pairs = [(holds(was.condition, x, rungs), holds(now.condition, x, rungs))]
        else:
            assert isinstance(was, AwardCriterion)
            assert isinstance(now, AwardCriterion)
            pairs = []
            one, other = value(was.scale, x, rungs), value(now.scale, x, rungs)
            signs.add((other > one) - (other < one))
            if was.veto and now.veto:
                pairs.append((not vetoed(was.veto, x, rungs), not vetoed(now.veto, x, rungs)))
        signs |= {int(after) - int(before) for before, after in pairs}
    return 1 in signs, -1 in signs


@given(revised_cases(size=1, gaps=0, among=["rescale", "tighten", "veto", "reread"]))
def test_what_is_called_tightened_or_relaxed_is_so_for_every_answer(case: RevisedCase) -> None:
    check_strictness(case)


@FEWER
@given(revised_cases(size=1, gaps=0))
def test_a_change_of_what_is_read_is_told_where_another_thing_is_read(case: RevisedCase) -> None:
    old, new = case.before.by_id(), case.after.by_id()
    for change in changed(case):
        if change.kind == "reads-changed" and change.before:
            was, now = old[change.before.names[0]].reads, new[change.subject].reads
            assert was != now
            if isinstance(was, AttributeReading) and isinstance(now, AttributeReading):
                assert was.attribute != now.attribute
