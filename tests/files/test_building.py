"""Nouns come out of files as pydantic would make them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.files import yaml
from cloudeval.files.building import build
from cloudeval.files.heads import KINDS, head
from cloudeval.files.misfits import _checker, misfits
from cloudeval.files.places import shipped
from cloudeval.files.shapes import (
    Choice,
    Items,
    Maybe,
    Nested,
    OneOf,
    Shape,
    Table,
    Text,
    Value,
    entries,
)
from cloudeval.files.walking import parts
from cloudeval.model import claim, criterion, instant, moment, names, number, policy, scenario
from tests.files.making import EXCERPTS

FILES = sorted([*EXCERPTS.rglob("*.yaml"), *shipped().glob("criteria/**/*.yaml")])

IDENTIFIERS = st.sampled_from(["hds", "crypto.keys", "a-b", "Under_score", "eu-csf"])
DATES = st.sampled_from(["2023", "2023-12", "2023-12-21", "2024-02-29"])
NUMBERS = st.sampled_from(["0", "1", "0.5", "12.25", "1/3"])

WRITTEN: dict[Callable[[Any], object], st.SearchStrategy[Any]] = {
    names.read_identifier: IDENTIFIERS,
    names.read_family_name: IDENTIFIERS,
    names.read_level_name: st.sampled_from(["r1", "none", "yes"]),
    names.read_version: st.sampled_from(["v1", "1.2", "2026"]),
    names.read_offer_name: st.sampled_from(["ovhcloud", "ovhcloud/public-cloud"]),
    number.read_number: NUMBERS | st.just("-3"),
    number.read_weight: NUMBERS,
    number.read_positive: st.sampled_from(["1", "0.5", "1000"]),
    number.read_divisor: st.sampled_from(["sum", "1000", None]),
    number.read_whole: st.sampled_from(["0", "4", "-1"]),
    number.read_truth: st.booleans(),
    policy.read_fingerprint: st.sampled_from(["0123456789ab", "fedcba987654"]),
    moment.read_moment: DATES,
    moment.read_day: st.sampled_from(["2023-12-21", "2024-02-29"]),
    moment.read_duration: st.sampled_from(["3 years", "18 months"]),
    instant.read_stamp: st.sampled_from(["2026-03-04", "2026-03-04T10:30+01:00"]),
    scenario.read_lifted: st.just("all") | st.lists(IDENTIFIERS, max_size=2),
    claim.read_span: st.booleans() | NUMBERS | st.just({"low": "none", "high": "customer"}),
    criterion.read_laws: st.sampled_from(["any", "cloud-act", ["fisa-702", "cloud-act"]]),
    criterion.read_bound: st.booleans() | st.sampled_from(["held", "3"]),
}


def trees(shape: Shape) -> st.SearchStrategy[Any]:
    """Plain data of one shape."""
    made: st.SearchStrategy[Any]
    match shape:
        case Text():
            made = st.text(min_size=1, max_size=5)
        case Choice():
            made = st.sampled_from(shape.words)
        case Value():
            made = WRITTEN[shape.read]
        case Items():
            made = st.lists(trees(shape.item), max_size=2)
        case Table():
            made = st.dictionaries(trees(shape.key), trees(shape.item), max_size=2)
        case Maybe():
            made = st.none() | trees(shape.shape)
        case Nested():
            made = nouns(shape.noun)
        case OneOf():
            made = st.one_of([nouns(noun) for noun in shape.nouns.values()])
    return made


def nouns(noun: type) -> st.SearchStrategy[Any]:
    required = {one.key: trees(one.shape) for one in entries(noun) if one.required}
    optional = {one.key: trees(one.shape) for one in entries(noun) if not one.required}
    return st.fixed_dictionaries(required, optional=optional)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_build_makes_what_pydantic_makes(kind: str, data: st.DataObject) -> None:
    tree = data.draw(nouns(KINDS[kind]))
    assert build(KINDS[kind], tree) == _checker(KINDS[kind]).validate_python(tree)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_build_makes_what_pydantic_makes_of_a_file(path: Path) -> None:
    noun = KINDS[head(path).kind or ""]
    tree = yaml.read(path).tree
    assert build(noun, tree) == _checker(noun).validate_python(tree)


def test_text_of_a_noun_is_plain_text_even_where_a_number_stood() -> None:
    tree = yaml.compose(b"title: 12\nkind: press\nurl: 3\n", "a.yaml").tree
    source = build(_noun("Source"), tree)
    assert (type(source.title), source.title) == (str, "12")


def _noun(name: str) -> Any:
    from cloudeval.model import source

    return getattr(source, name)


SHAPED = [path for path in FILES if path.is_relative_to(EXCERPTS)]


@given(data=st.data())
def test_an_unknown_key_at_any_level_is_a_problem_at_its_own_line(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(SHAPED))
    noun = KINDS[head(path).kind or ""]
    tree = yaml.read(path).tree
    places = [place for place, _ in parts(build(noun, tree), object)]
    _at(tree, data.draw(st.sampled_from(places)))["zzzzzz"] = data.draw(
        st.sampled_from(["1", [], {}])
    )
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    document = yaml.compose(text.encode(), "a.yaml")
    (finding,) = misfits(noun, document.tree)
    line, column = document.where(finding.path)
    assert finding.code == "key.unknown"
    assert text.splitlines()[line - 1][column - 1 :].startswith('"zzzzzz"')


@given(data=st.data())
def test_a_missing_key_is_a_problem_at_a_line_that_is_there(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(SHAPED))
    noun = KINDS[head(path).kind or ""]
    tree = yaml.read(path).tree
    places = [
        (place, one.key)
        for place, part in parts(build(noun, tree), object)
        for one in entries(type(part))
        if one.required
    ]
    place, key = data.draw(st.sampled_from(places))
    del _at(tree, place)[key]
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    document = yaml.compose(text.encode(), "a.yaml")
    findings = misfits(noun, document.tree)
    assert findings
    for finding in findings:
        line, column = document.where(finding.path)
        assert 1 <= line <= len(text.splitlines())
        assert column >= 1


def _at(tree: Any, place: tuple[str | int, ...]) -> Any:
    for step in place:
        tree = tree[step]
    return tree
