"""The cache makes nothing but haste: with it, without it, or with it in ruins, results are equal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.files import cache as caching
from cloudeval.files.cache import Cache, cache_folder, key_of
from cloudeval.files.library import Library
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.provider import Candidate, Provider
from tests.files.making import EXCERPTS, copy_of_excerpts, edit, library


def everything(opened: Library) -> tuple[object, ...]:
    """All that a library gives, as far as it comes from files."""
    criteria = opened.criteria("sample@v2")
    older = opened.criteria("sample@v1")
    return (
        criteria,
        opened.chain(older, criteria),
        opened.candidates(),
        opened.vocabulary(criteria),
        opened.digest(criteria),
        opened.inputs,
        opened.warnings,
    )


def test_cached_and_uncached_give_equal_values(tmp_path: Path) -> None:
    fresh = everything(library(EXCERPTS))
    assert everything(library(EXCERPTS, cache=tmp_path)) == fresh
    assert len(list(tmp_path.iterdir())) == 5
    assert everything(library(EXCERPTS, cache=tmp_path)) == fresh


def test_warnings_are_kept_with_their_places(tmp_path: Path) -> None:
    place = copy_of_excerpts(tmp_path)
    edit(place / "criteria" / "sample" / "v1.yaml", "sources: [{ref: seed-002}]", "weight_: 1")
    edit(place / "criteria" / "sample" / "v1.yaml", "    weight_: 1\n", "")
    first = library(place, cache=tmp_path / "kept")
    again = library(place, cache=tmp_path / "kept")
    for opened in (first, again):
        opened.criteria("sample@v1")
        assert [problem.said("en") for problem in opened.warnings] == [
            (
                'data/criteria/sample/v1.yaml:10:3: Nothing cites the source "seed-002". '
                "Cite it, or remove it."
            )
        ]


@settings(max_examples=25)
@given(ruin=st.binary(max_size=200), share=st.floats(0, 1))
def test_a_damaged_entry_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, ruin: bytes, share: float
) -> None:
    place = tmp_path_factory.mktemp("kept")
    fresh = everything(library(EXCERPTS, cache=place))
    for entry in place.iterdir():
        whole = entry.read_bytes()
        entry.write_bytes(whole[: int(share * len(whole))] + ruin)
    assert everything(library(EXCERPTS, cache=place)) == fresh


@pytest.mark.parametrize("entry", [[], 1, {}, {"tree": {}, "warnings": []}, {"tree": {"id": 1}}])
def test_a_whole_entry_that_makes_no_noun_is_read_again(tmp_path: Path, entry: object) -> None:
    path = EXCERPTS / "providers" / "ovhcloud.yaml"
    cache = Cache(tmp_path)
    cache.put(key_of(path.read_bytes(), Provider), entry)
    assert library(EXCERPTS, cache=tmp_path).candidates(["ovhcloud"])


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    place = copy_of_excerpts(tmp_path)
    before = library(place, cache=tmp_path / "kept").criteria("sample@v1")
    edit(place / "criteria" / "sample" / "v1.yaml", "weight: 2", "weight: 3")
    assert library(place, cache=tmp_path / "kept").criteria("sample@v1") != before


def test_the_same_bytes_are_kept_apart_for_two_nouns() -> None:
    assert key_of(b"a", Provider) != key_of(b"a", Candidate) != key_of(b"a", CriteriaSet)


def test_another_version_of_the_program_reads_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of(b"a", Provider)
    monkeypatch.setattr(caching, "__version__", "999")
    assert key_of(b"a", Provider) != before


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    for place in (blocked, blocked / "folder"):
        assert library(EXCERPTS, cache=place).criteria("sample@v1").name == "sample@v1"


def test_the_cache_does_not_grow_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "MOST_ENTRIES", 10)
    monkeypatch.setattr(caching, "KEPT_ENTRIES", 5)
    cache = Cache(tmp_path)
    for number in range(11):
        cache.put(f"{number:02}", {"number": number})
        os.utime(tmp_path / f"{number:02}.json", (number, number)) if number < 10 else None
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["06", "07", "08", "09", "10"]
    assert cache.get("10") == {"number": 10}


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"CLOUDEVAL_CACHE": "off", "HOME": "/h"}, None),
        ({"CLOUDEVAL_CACHE": "", "HOME": "/h"}, None),
        ({"CLOUDEVAL_CACHE": "/somewhere"}, Path("/somewhere")),
    ],
)
def test_the_environment_says_where_the_cache_is(
    environment: dict[str, str], expected: Path | None
) -> None:
    assert cache_folder(environment) == expected


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have places of their own")
def test_the_cache_lies_in_the_users_cache_folder() -> None:
    assert cache_folder({"XDG_CACHE_HOME": "/x"}) == Path("/x/cloudeval")
    assert cache_folder({"XDG_CACHE_HOME": "relative"}) == Path.home() / ".cache" / "cloudeval"


PROBE = """
import json, sys
from cloudeval.files.library import open_library
library = open_library()
criteria = library.criteria("eu-csf@1.2")
library.family(criteria), library.candidates(), library.vocabulary(criteria)
library.digest(criteria), library.inputs, library.warnings
print(json.dumps([name for name in ("yaml", "pydantic", "difflib") if name in sys.modules]))
"""


def test_files_that_were_checked_before_need_neither_reader_nor_checker(tmp_path: Path) -> None:
    environment = {**os.environ, "CLOUDEVAL_CACHE": str(tmp_path)}
    loaded = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", PROBE], env=environment, capture_output=True, check=True
            ).stdout
        )
        for _ in range(2)
    ]
    assert loaded[0] == ["yaml", "pydantic"]
    assert loaded[1] == []
