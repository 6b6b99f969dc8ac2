"""What is written as a table and read again is the same; what is emitted is read as it was."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from typing import Any
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.files import yaml
from cloudeval.files.emitting import emit
from cloudeval.model.criteria_set import CriteriaSet, Flat, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    Condition,
    Exemption,
    LevelsScale,
    Lineage,
    Requirement,
    YesNoScale,
)
from cloudeval.model.moment import read_moment
from cloudeval.model.source import Citation, Source
from cloudeval.model.wording import Wording
from tests.formats.writing import HALVES, files, rows, sets, written

LADDERS = {"two": (), "three": ("low", "mid", "high"), "no.yes": ("no", "yes", "more")}
NAMES = [f"line.{letter}" for letter in "abcdefgh"]
GROUPS = ("north", "south", "x.East")
ROLES = ("requirement", "selection", "exclusion")
SOURCE = Source(title="A letter", kind="note", url="https://example.org/a")
HARD = ("yes", "1.0", "a: b", "# a", 'say "a"', "- a", "a;b,c|d", "~", "é’« ! »", "<<", "{a}", "=1")
texts = st.one_of(
    st.sampled_from(HARD),
    st.text(
        st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), min_size=1, max_size=9
    ),
).map(lambda text: normalize("NFC", text))
wordings = st.builds(lambda fr, en: Wording(fr=fr, en=en), texts, texts)


@st.composite
def criteria(draw: st.DrawFn, name: str, earlier: list[str]) -> AnyCriterion:
    attribute = draw(st.sampled_from(sorted(LADDERS)))
    rungs = LADDERS[attribute]
    exempt = Exemption(
        offers=("ash/one", "birch"),
        reason=Wording(fr="r", en="r"),
        sources=(Citation(ref="source-1"),),
    )
    exempted = draw(st.sampled_from([False, False, True]))
    common: dict[str, Any] = {
        "id": name,
        "group": draw(st.sampled_from(GROUPS)),
        "title": draw(wordings),
        "question": draw(wordings),
        "reads": AttributeReading(attribute=attribute),
        "lineage": draw(lineages(earlier)),
        "exempt": (exempt,) if exempted else (),
        "sources": (Citation(ref="source-1"),) if exempted else (),
    }
    if draw(st.booleans()):
        bound = draw(st.sampled_from(rungs or ("no", "yes")))
        return Requirement(
            role=draw(st.sampled_from(ROLES)), condition=Condition(at_least=bound), **common
        )
    worth = sorted(
        draw(st.lists(st.sampled_from(HALVES), min_size=len(rungs), max_size=len(rungs)))
    )
    scale = LevelsScale(kind="levels", values=dict(zip(rungs, worth, strict=True)))
    return AwardCriterion(
        role="award",
        weight=draw(st.sampled_from([Fraction(1), Fraction(5, 2), Fraction(1, 3), Fraction(0)])),
        scale=scale if rungs else YesNoScale(kind="yes-no"),
        **common,
    )


def lineages(earlier: list[str]) -> st.SearchStrategy[Lineage | None]:
    if not earlier:
        return st.none()
    names = st.lists(st.sampled_from(earlier), unique=True, max_size=2).map(tuple)
    made = st.builds(lambda a, b: Lineage(replaces=a, refines=b), names, names)
    return made.map(lambda one: one if one.replaces or one.refines else None)


@st.composite
def families(draw: st.DrawFn) -> list[CriteriaSet]:
    found: list[CriteriaSet] = []
    earlier: list[str] = []
    for number in range(draw(st.integers(1, 3))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
        titles = {name: draw(wordings) for name in GROUPS}
        lines = tuple(draw(criteria(name, earlier)) for name in names)
        found.append(version(number, lines, titles))
        earlier = names
    return found


def version(
    number: int, lines: tuple[AnyCriterion, ...], titles: dict[str, Wording]
) -> CriteriaSet:
    used = dict.fromkeys(line.group for line in lines)
    return CriteriaSet(
        format="cloudeval/criteria/1",
        family="trial",
        version=f"v{number}",
        date=read_moment(f"{2020 + number}"),
        date_is="published",
        nature="own",
        procedure="own",
        title=Wording(fr="trial", en="trial"),
        weighting=Flat(kind="flat"),
        groups=tuple(Group(id=name, title=titles[name]) for name in used),
        criteria=lines,
        supersedes=f"v{number - 1}" if number else None,
        sources={"source-1": SOURCE} if any(line.exempt for line in lines) else {},
    )


@given(families(), st.booleans())
@settings(max_examples=150)
def test_a_family_written_as_a_table_is_read_as_it_was(
    family: list[CriteriaSet],
    french: bool,  # noqa: FBT001 - what is drawn
) -> None:
    again = sets(files(written(rows(family, LADDERS), french=french)))
    assert [one.criteria for one in again] == [one.criteria for one in family]
    assert [one.groups for one in again] == [one.groups for one in family]
    assert [one.supersedes for one in again] == [one.supersedes for one in family]
    assert [one.sources for one in again] == [one.sources for one in family]


keys = texts.filter(lambda text: text != "<<")


def told_apart(tree: dict[str, Any]) -> bool:
    """Whether no two keys differ by capitals or accents' forms alone, which the reader refuses."""
    return len({unicodedata.normalize("NFKC", key).casefold() for key in tree}) == len(tree)


trees = st.recursive(
    st.one_of(texts, st.booleans(), st.sampled_from([yaml.PlainNumber(n) for n in ("0", "-2.5")])),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(keys, inner, min_size=1, max_size=5).filter(told_apart),
    ),
    max_leaves=12,
)


@given(st.dictionaries(keys, trees, min_size=1, max_size=4).filter(told_apart))
@settings(max_examples=300)
def test_what_is_emitted_is_read_as_it_was(tree: dict[str, Any]) -> None:
    document = yaml.compose(emit(tree, ["a comment"]).encode(), "x")
    assert document.tree == tree
    assert kinds(document.tree) == kinds(tree)


def kinds(tree: Any) -> Any:
    """The kind of every value: a number is not a text, whatever it looks like."""
    if isinstance(tree, dict):
        return {key: kinds(held) for key, held in tree.items()}
    return [kinds(held) for held in tree] if isinstance(tree, list) else type(tree)
