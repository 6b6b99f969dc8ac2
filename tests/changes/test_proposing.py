"""Which lineage is proposed where nobody declared any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from cloudeval.changes.change import Change, Side
from cloudeval.changes.lineage import Edge, edges, unrelated
from cloudeval.changes.proposing import (
    Place,
    Proposal,
    propose,
    rests_on,
    said_new,
    tied_by,
    untied,
)
from cloudeval.jobs.likeness import alike
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    CertificationReading,
    ContestedLineage,
    ExposureReading,
    Lineage,
    Reading,
)
from cloudeval.model.wording import Wording
from tests.builders import award, flat, said

KEYS = Wording(fr="Qui détient les clés de chiffrement ?", en="Who holds the encryption keys?")
PARTS = Wording(fr="Pièces de rechange sur place", en="Spare parts on the premises")


def asked(
    name: str, words: Wording, *, group: str = "all", reads: str | Reading | None = None
) -> AnyCriterion:
    return replace(award(name, group=group, reads=reads), title=words, question=words)


def proposed(old: CriteriaSet, new: CriteriaSet) -> tuple[Proposal, ...]:
    return propose((old, new), untied(old, new, (unrelated(old, new),)), alike)


def sureness(likeness: str) -> list[Fraction]:
    """The confidence of a lone pair whose words are alike so far; nothing where none is given."""

    def fixed(
        _before: Sequence[str], _after: Sequence[str], least: Fraction
    ) -> Iterator[tuple[int, int, Fraction]]:
        if Fraction(likeness) >= least:
            yield 0, 0, Fraction(likeness)

    apart = flat(asked("a", KEYS, group="x")), flat(asked("b", KEYS, group="y"))
    one = flat(asked("a", KEYS, reads="f")), flat(asked("b", KEYS, reads="f"))
    return [
        each.confidence
        for old, new in (apart, one)
        for each in propose((old, new), (old.criteria, new.criteria), fixed)
    ]


def test_the_same_words_in_the_same_place_are_as_sure_as_can_be() -> None:
    old = flat(asked("keys", KEYS, reads="held"))
    new = flat(asked("encryption", KEYS, reads="held"), version="v2")
    assert proposed(old, new) == (
        Proposal("keys", "encryption", Fraction(1), Fraction(1), Place(reads=True, group=True)),
    )


def test_place_lifts_a_part_of_the_doubt_that_words_leave() -> None:
    assert sureness("0.8") == [Fraction("0.8"), Fraction("0.92")]
    assert sureness("0.69") == [Fraction("0.876")]


def test_words_less_than_half_alike_are_no_ground_whatever_the_place() -> None:
    assert sureness("0.5") == [Fraction("0.8")]
    assert sureness("0.49") == []


def test_other_words_in_another_place_are_not_proposed() -> None:
    assert proposed(flat(asked("keys", KEYS)), flat(asked("parts", PARTS), version="v2")) == ()


def test_french_is_not_held_against_english() -> None:
    # What one side says in French is what the other says in English.
    old = flat(asked("keys", Wording(fr="coffre aux clés", en="spare parts here"), group="x"))
    new = flat(asked("other", Wording(fr="spare parts here", en="coffre aux clés"), group="y"))
    assert proposed(old, new) == ()


def test_the_language_that_tells_a_pair_better_counts() -> None:
    old = flat(asked("keys", KEYS, group="x"))
    longer = [f"{text} Parts, premises, spares." for text in (KEYS.fr, KEYS.en)]
    near = Wording(fr=KEYS.fr, en=longer[1]), Wording(fr=longer[0], en=KEYS.en)
    for told in (said(KEYS.en), said(KEYS.fr), *near):
        new = flat(asked("other", told, group="y"), version="v2")
        assert [each.wording for each in proposed(old, new)] == [Fraction(1)]


def test_the_surest_pair_comes_first_and_each_criterion_once() -> None:
    near = Wording(fr=KEYS.fr + " Et où ?", en=KEYS.en + " And where?")
    old = flat(asked("keys", KEYS), asked("keys.where", near))
    new = flat(asked("held", KEYS), asked("held.where", near), version="v2")
    told = [(each.before, each.after) for each in proposed(old, new)]
    assert told == [("keys", "held"), ("keys.where", "held.where")]


def test_of_what_became_several_only_one_is_proposed() -> None:
    old = flat(asked("keys", KEYS))
    new = flat(asked("keys.rest", KEYS), asked("keys.transit", KEYS), version="v2")
    assert [each.after for each in proposed(old, new)] == ["keys.rest"]


def test_one_certification_or_a_law_in_common_is_one_thing_read() -> None:
    def common(one: Reading, other: Reading) -> bool:
        old, new = flat(asked("a", KEYS, reads=one)), flat(asked("b", KEYS, reads=other))
        (found,) = propose((old, new), (old.criteria, new.criteria), alike)
        return found.place.reads

    seal = CertificationReading(certification="seal")
    newer = CertificationReading(certification="seal", edition="2")
    one_law, two_laws = ExposureReading(exposure=("a",)), ExposureReading(exposure=("a", "b"))
    every, other_law = ExposureReading(exposure=()), ExposureReading(exposure=("c",))
    assert common(seal, newer)
    assert not common(seal, CertificationReading(certification="hds"))
    assert common(one_law, two_laws)
    assert common(every, other_law)
    assert not common(one_law, other_law)
    assert not common(seal, one_law)
    assert not common(AttributeReading(attribute="a"), AttributeReading(attribute="b"))


def test_groups_are_one_by_id_or_by_title() -> None:
    old = flat(asked("a", KEYS, group="trust", reads="x"))
    new = flat(asked("b", KEYS, group="security", reads="y"), version="v2")
    (apart,) = proposed(old, new)
    titled = replace(new.groups[0], title=Wording(fr="Autre", en="trust"))
    (one,) = proposed(old, replace(new, groups=(titled,)))
    assert (apart.place.group, one.place.group) == (False, True)


def test_what_is_declared_to_be_new_is_declared() -> None:
    lone, both = Lineage(new=True), Lineage(refines=("x",))
    contested = ContestedLineage(detail=both, addition=lone, why=said("why"))
    made = flat(
        replace(award("new"), lineage=lone),
        replace(award("contested"), lineage=contested),
        award("silent"),
    )
    assert said_new((made,)) == {"new"}


def test_what_is_tied_under_one_reading_is_declared() -> None:
    contested = ContestedLineage(
        detail=Lineage(refines=("a",)), addition=Lineage(new=True), why=said("why")
    )
    old = flat(award("a"), award("gone"))
    new = flat(replace(award("b"), lineage=contested), award("a"), award("come"), version="v2")
    told = [edges(old, new, "detail"), edges(old, new, "addition")]
    left = untied(old, new, told)
    assert [[each.id for each in side] for side in left] == [["gone"], ["come"]]


def test_a_change_rests_on_a_proposal_only_if_it_is_about_both_its_ends() -> None:
    pair = Proposal("a", "b", Fraction(1), Fraction(1), Place(reads=True, group=True))
    assert tied_by((pair,)) == (Edge("a", "b", "replaces"),)

    def change(*sides: str) -> Change:
        was, now = (Side((name,), {}) if name else None for name in sides)
        return Change("reworded", "criterion", "b", was, now)

    assert rests_on(change("a", "b"), (pair,))
    assert not rests_on(change("", "b"), (pair,))
    assert not rests_on(change("a", ""), (pair,))
    assert not rests_on(change("b", "b"), (pair,))
    assert not rests_on(
        Change("reworded", "group", "b", Side(("a",), {}), Side(("b",), {})), (pair,)
    )


def test_likeness_is_the_same_both_ways_and_blind_to_case_order_and_signs() -> None:
    texts = [KEYS.fr, KEYS.en, "The encryption KEYS: who holds?", PARTS.fr, "l’accès"]
    there = {(at, to): found for at, to, found in alike(texts, texts, Fraction(0))}
    assert there == {(to, at): found for (at, to), found in there.items()}
    assert there[1, 2] == 1
    assert all((at, at) in there and there[at, at] == 1 for at in range(len(texts)))
    assert all(found.denominator <= 100 for found in there.values())
