"""What must hold of lineage that is proposed, and of words that move behind a code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.changes.change import MIRROR, Change
from cloudeval.changes.compare import compare
from cloudeval.changes.kept_ids import relabelled, same_id_stricter
from cloudeval.changes.lineage import READINGS, edges, kin, turned
from cloudeval.changes.proposing import (
    GROUP,
    LEAST,
    LEAST_WORDING,
    READS,
    Proposal,
    propose,
    tied_by,
    untied,
)
from cloudeval.changes.units import units
from cloudeval.effects.difference import difference
from cloudeval.model.attribute import Levels
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AttributeReading, CertificationReading
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording
from cloudeval.scoring.facts_at import Reader
from cloudeval.testing.strategies import DAY, RevisedCase, revised_cases
from tests.builders import said

FEWER = settings(max_examples=50)
"""For laws that a fault would break at once."""
Sides = tuple[Sequence[AnyCriterion], Sequence[AnyCriterion]]


def likeness(one: str, other: str) -> Fraction:
    """A likeness of texts without sense, the same both ways, with many ties."""
    digest = sha256(" ".join(sorted((one, other))).encode()).digest()
    return Fraction(40 + 10 * (digest[0] % 7), 100)


def by_chance(
    before: Sequence[str], after: Sequence[str], least: Fraction
) -> Iterator[tuple[int, int, Fraction]]:
    for at, one in enumerate(before):
        for to, other in enumerate(after):
            if (found := likeness(one, other)) >= least:
                yield at, to, found


def worded(version: CriteriaSet) -> CriteriaSet:
    """Titles that differ, so that likeness has something to go by."""
    criteria = tuple(replace(each, title=said(each.id)) for each in version.criteria)
    return replace(version, criteria=criteria)


def proposed(case: RevisedCase) -> tuple[CriteriaSet, CriteriaSet, tuple[Proposal, ...]]:
    """What is proposed where all lineage is hidden and no id is common."""
    old, new = worded(case.before), worded(case.after)
    return old, new, propose((old, new), (old.criteria, new.criteria), by_chance)


def pairs_of(found: Sequence[Proposal]) -> set[tuple[str, str]]:
    return {(each.before, each.after) for each in found}


@FEWER
@given(revised_cases())
def test_each_criterion_is_in_one_proposal_at_most(case: RevisedCase) -> None:
    old, new, found = proposed(case)
    assert len({each.before for each in found}) == len({each.after for each in found}) == len(found)
    assert {each.before for each in found} <= old.by_id().keys()
    assert {each.after for each in found} <= new.by_id().keys()


@FEWER
@given(revised_cases())
def test_confidence_is_what_its_formula_says_and_reaches_the_least(case: RevisedCase) -> None:
    for each in proposed(case)[2]:
        place = each.place.reads * READS + each.place.group * GROUP
        assert each.confidence == 1 - (1 - each.wording) * (1 - place)
        assert LEAST <= each.confidence <= 1
        assert each.wording >= LEAST_WORDING


@FEWER
@given(revised_cases())
def test_no_pair_is_left_that_is_surer_than_what_its_ends_were_given(case: RevisedCase) -> None:
    old, new, found = proposed(case)
    ends: dict[tuple[int, str], Fraction] = {}
    for each in found:
        ends[0, each.before] = ends[1, each.after] = each.confidence
    for one in old.criteria:
        for other in new.criteria:
            (alone,) = propose((old, new), ((one,), (other,)), by_chance) or (None,)
            if alone is not None:
                held = (ends.get((0, one.id), Fraction(0)), ends.get((1, other.id), Fraction(0)))
                assert max(held) >= alone.confidence


@FEWER
@given(revised_cases())
def test_backwards_the_same_pairs_are_proposed(case: RevisedCase) -> None:
    old, new, found = proposed(case)
    back = propose((new, old), (new.criteria, old.criteria), by_chance)
    assert pairs_of(back) == {(after, before) for before, after in pairs_of(found)}
    assert sorted(each.confidence for each in back) == sorted(each.confidence for each in found)


@FEWER
@given(revised_cases(), st.randoms(use_true_random=False))
def test_the_order_of_a_file_changes_no_proposal(case: RevisedCase, chance: object) -> None:
    old, new, found = proposed(case)
    mixed = list(new.criteria)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert propose((old, new), (old.criteria, mixed), by_chance) == found


@FEWER
@given(revised_cases())
def test_what_lineage_ties_is_never_proposed(case: RevisedCase) -> None:
    told = [edges(case.before, case.after, reading) for reading in READINGS]
    old, new = untied(case.before, case.after, told)
    for each in (edge for reading in told for edge in reading):
        assert each.ancestor not in {one.id for one in old}
        assert each.heir not in {one.id for one in new}


@FEWER
@given(revised_cases())
def test_a_language_is_only_held_against_itself(case: RevisedCase) -> None:
    def marked(version: CriteriaSet) -> CriteriaSet:
        told = Wording(fr="FR", en="EN")
        each = (replace(one, title=told, question=told) for one in version.criteria)
        return replace(version, criteria=tuple(each))

    asked: list[set[str]] = []

    def listening(
        before: Sequence[str], after: Sequence[str], least: Fraction
    ) -> Iterator[tuple[int, int, Fraction]]:
        asked.append({*before, *after})
        return by_chance(before, after, least)

    old, new = marked(case.before), marked(case.after)
    propose((old, new), (old.criteria, new.criteria), listening)
    assert [*map(sorted, asked)] in ([["FR FR"], ["EN EN"]], [[], []])


@FEWER
@given(revised_cases())
def test_proposals_taken_for_ties_move_headings_and_no_total(case: RevisedCase) -> None:
    old, new, found = proposed(case)
    field = case.field
    bare = difference(old, new, ("detail", ()), field, case.reader)
    tied = difference(old, new, ("detail", tied_by(found)), field, case.reader)
    assert [each.change for each in tied.offers] == [each.change for each in bare.offers]
    gone = {name for each in tied.changes if each.kind == "removed" for name in each.names}
    come = {name for each in tied.changes if each.kind == "added" for name in each.names}
    assert gone == old.by_id().keys() - {each.before for each in found}
    assert come == new.by_id().keys() - {each.after for each in found}


# ── ids that stay ───────────────────────────────────────────────────────────────────────────────


def changed(case: RevisedCase, *, back: bool = False) -> tuple[Change, ...]:
    tied = edges(case.before, case.after, "detail")
    old, new = (case.after, case.before) if back else (case.before, case.after)
    families = kin(old, new, turned(tied) if back else tied)
    return compare(old, new, families, units(old, new), case.vocabulary)


@FEWER
@given(revised_cases())
def test_what_asks_more_under_its_id_asks_less_backwards(case: RevisedCase) -> None:
    there = [each for each in changed(case) if same_id_stricter(each)]
    back = [each for each in changed(case, back=True) if same_id_stricter(each)]
    mirrored = {(MIRROR.get(each.kind, each.kind), each.names) for each in back}
    for each in there:
        assert each.subject in case.before.by_id().keys() & case.after.by_id().keys()
        assert (each.kind, each.names) not in mirrored or each.kind == "recast"
        if each.kind == "recast":
            assert (each.kind, each.names) not in {(one.kind, one.names) for one in back}


def relettered(words: Vocabulary) -> Vocabulary:
    """The same codes with other words behind each question, level and title."""
    attributes = {
        name: replace(each, question=said(f"{each.question.en} anew"))
        for name, each in words.attributes.items()
    }
    for name, each in attributes.items():
        if isinstance(each, Levels):
            levels = tuple(replace(one, text=said(f"{one.text.en} anew")) for one in each.levels)
            attributes[name] = replace(each, levels=levels)
    schemes = {
        name: replace(each, title=said(f"{each.title.en} anew"))
        for name, each in words.schemes.items()
    }
    return Vocabulary(attributes, schemes, words.laws)


def read_by(version: CriteriaSet) -> set[str]:
    names = set()
    for each in version.criteria:
        if isinstance(each.reads, AttributeReading):
            names.add(each.reads.attribute)
        if isinstance(each.reads, CertificationReading):
            names.add(each.reads.certification)
    return names


@FEWER
@given(revised_cases())
def test_words_that_moved_are_told_of_all_that_both_versions_read(case: RevisedCase) -> None:
    words = relettered(case.vocabulary)
    found = relabelled(case.before, case.after, case.vocabulary, words)
    told = {each.name for each in found if each.of != "grade"}
    assert told == read_by(case.before) & read_by(case.after)
    back = relabelled(case.after, case.before, words, case.vocabulary)
    assert {(each.name, each.code, each.before, each.after) for each in back} == {
        (each.name, each.code, each.after, each.before) for each in found
    }
    assert len({each.fingerprint for each in (*found, *back)}) == len({*found, *back})


@FEWER
@given(revised_cases())
def test_where_no_word_moved_nothing_is_told(case: RevisedCase) -> None:
    same = relabelled(case.before, case.after, case.vocabulary, case.vocabulary)
    assert [each for each in same if each.of != "grade"] == []


@FEWER
@given(revised_cases())
def test_words_that_moved_change_no_figure(case: RevisedCase) -> None:
    tied = edges(case.before, case.after, "detail")
    readers = case.reader, Reader(relettered(case.vocabulary), DAY)
    one, other = (
        difference(case.before, case.after, ("detail", tied), case.field, reader)
        for reader in readers
    )
    assert one.offers == other.offers
    assert one.changes == other.changes
