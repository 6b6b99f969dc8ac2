"""What hides behind an id that stays."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from cloudeval.changes.change import Change, Side
from cloudeval.changes.kept_ids import Relabelled, relabelled, same_id_stricter
from cloudeval.effects.unclear import at_most
from cloudeval.model.attribute import Level, Levels, Scheme, same_but_for_words
from cloudeval.model.criteria_set import CriteriaSet, GradeName, GradeRule
from cloudeval.model.criterion import CertificationReading, Veto
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording
from tests.builders import award, flat, quantity, requirement, said, tenths, yes_no

WCAG = {"wcag_a": "Level A", "wcag_aa": "Level AA"}


def access(edition: str) -> Levels:
    """As a real call had it: the answer codes stayed, the labels went from 2.0 to 2.1."""
    levels = tuple(
        Level(id=code, text=said(f"{text} of WCAG {edition}")) for code, text in WCAG.items()
    )
    return Levels(kind="levels", id="access", question=said("How accessible?"), levels=levels)


def words(*attributes: Levels, title: str = "Seal") -> Vocabulary:
    return Vocabulary(
        {each.id: each for each in attributes}, {"seal": Scheme(title=said(title))}, {}
    )


def moved(
    before: CriteriaSet, after: CriteriaSet, was: Vocabulary, now: Vocabulary
) -> list[tuple[str, str, str]]:
    return [(each.name, each.part, each.code) for each in relabelled(before, after, was, now)]


ASKED = flat(requirement("access", "wcag_aa"))


def change(kind: str, was: str | None, now: str | None, **held: str) -> Change:
    sides = [None if name is None else Side((name,), dict(held)) for name in (was, now)]
    return Change(kind, "criterion", now or was or "", *sides)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "stricter"),
    [
        (change("tightened", "a", "a"), True),
        (change("veto-added", "a", "a"), True),
        (change("recast", "a", "a", role="award"), True),
        (change("recast", "a", "a", role="requirement"), False),
        (change("relaxed", "a", "a"), False),
        (change("rescaled", "a", "a"), False),
        (change("reworded", "a", "a"), False),
        (change("tightened", "a", "b"), False),
        (change("added", None, "a"), False),
        (change("removed", "a", None), False),
    ],
)
def test_what_asks_more_under_the_same_id(told: Change, *, stricter: bool) -> None:
    assert same_id_stricter(told) is stricter


def test_labels_that_move_behind_their_codes_are_told() -> None:
    found = relabelled(ASKED, ASKED, words(access("2.0")), words(access("2.1")))
    assert [(each.code, each.criteria) for each in found] == [
        ("wcag_a", ("access",)),
        ("wcag_aa", ("access",)),
    ]
    assert (found[0].before, found[0].after) == (
        said("Level A of WCAG 2.0"),
        said("Level A of WCAG 2.1"),
    )


def test_a_question_a_remark_and_a_title_have_words_too() -> None:
    old = access("2.0")
    new = replace(old, question=said("How accessible to all?"), note=said("Since 2018."))
    assert moved(ASKED, ASKED, words(old), words(new)) == [
        ("access", "question", ""),
        ("access", "note", ""),
    ]
    sealed = flat(award("seal", reads=CertificationReading(certification="seal")))
    assert moved(sealed, sealed, words(), words(title="Seal of 2024")) == [("seal", "title", "")]


def test_what_one_version_alone_reads_is_no_answer_that_was_kept() -> None:
    other = flat(award("other"), version="v2")
    assert moved(ASKED, other, words(access("2.0")), words(access("2.1"))) == []
    assert moved(other, ASKED, words(access("2.0")), words(access("2.1"))) == []


def test_names_of_grades_are_told_and_are_no_more_than_words() -> None:
    def graded(name: str) -> CriteriaSet:
        rule = GradeRule(
            name=said("Seal"),
            lowest=0,
            highest=1,
            minimum=1,
            levels=(GradeName(grade=1, text=said(name)),),
        )
        return replace(ASKED, grade=rule)

    old, new = graded("enough"), graded("excellent")
    (found,) = relabelled(old, new, words(), words())
    assert (found.of, found.part, found.code, found.criteria) == ("grade", "level", "1", ())
    assert at_most(found, new) == "wording"


def told_of(*criteria: str) -> Relabelled:
    return Relabelled("attribute", "access", "level", "wcag_aa", said("old"), said("new"), criteria)


def test_words_may_at_most_do_what_the_criteria_that_read_them_do() -> None:
    weighed = flat(award("weighed", grade={"t1": 1}), award("barred", veto=Veto(below="t1")))
    assert at_most(told_of("access"), ASKED) == "may-eliminate"
    assert at_most(told_of("weighed"), weighed) == "moves-points"
    assert at_most(told_of("weighed", "barred"), weighed) == "may-eliminate"
    rule = GradeRule(name=said("Seal"), lowest=0, highest=1, minimum=1)
    assert at_most(told_of("weighed"), replace(weighed, grade=rule)) == "may-eliminate"
    assert at_most(told_of("weighed"), replace(weighed, grade=replace(rule, minimum=None))) == (
        "moves-points"
    )


def test_a_fingerprint_depends_on_what_was_said_and_on_nothing_else() -> None:
    one = told_of("access")
    assert one.fingerprint == told_of("another").fingerprint
    assert one.fingerprint != replace_words(one, said("newer")).fingerprint
    assert len(one.fingerprint) == 12


def replace_words(each: Relabelled, after: Wording) -> Relabelled:
    return Relabelled(each.of, each.name, each.part, each.code, each.before, after, each.criteria)


def test_an_answer_is_kept_only_where_its_codes_its_unit_and_its_range_are() -> None:
    old = access("2.0")
    assert same_but_for_words(old, access("2.1"))
    assert not same_but_for_words(old, replace(old, levels=old.levels[::-1]))
    assert not same_but_for_words(old, tenths("access"))
    assert not same_but_for_words(old, yes_no("access"))
    number = quantity("time", 0, 10)
    assert same_but_for_words(number, replace(number, question=said("Other")))
    assert not same_but_for_words(number, replace(number, unit="s"))
    assert not same_but_for_words(number, replace(number, better="lower"))
    assert not same_but_for_words(
        number, replace(number, range=replace(number.range, high=Fraction(99)))
    )
    seal = Scheme(title=said("Seal"), editions=("1", "2"))
    assert same_but_for_words(seal, replace(seal, title=said("Other")))
    assert not same_but_for_words(seal, replace(seal, editions=("1",)))
