"""A criteria set that is written as a file reads as the same set."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cloudeval.files.library import open_library
from cloudeval.formats.set_file import set_file

NO_CACHE = {"CLOUDEVAL_CACHE": "off"}
ROOT = Path(__file__).parents[2]


def names() -> list[str]:
    library = open_library([], NO_CACHE)
    families = (family.id for family in library.families())
    return [f"{family}@{version}" for family in families for version in library.versions(family)]


@pytest.mark.parametrize("name", names())
def test_every_shipped_set_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    criteria = open_library([], NO_CACHE).criteria(name)
    path = tmp_path / f"{criteria.version}.yaml"
    path.write_text(set_file(criteria, ["A comment."]), encoding="utf-8")
    shutil.copy(ROOT / "criteria" / criteria.family / "attributes.yaml", tmp_path)
    again = open_library([], NO_CACHE).criteria(str(path))
    assert again == criteria
    assert path.read_text(encoding="utf-8").startswith("# A comment.\nformat: ")


def test_a_ratio_stays_exact(tmp_path: Path) -> None:
    from dataclasses import replace
    from fractions import Fraction

    criteria = open_library([], NO_CACHE).criteria("emc2@v1")
    awards = [replace(a, weight=a.weight / 3) for a in criteria.awards]
    thirds = replace(criteria, criteria=(*criteria.requirements, *awards))
    path = tmp_path / "v1.yaml"
    path.write_text(set_file(thirds, []), encoding="utf-8")
    shutil.copy(ROOT / "criteria" / "emc2" / "attributes.yaml", tmp_path)
    again = open_library([], NO_CACHE).criteria(str(path))
    assert [a.weight for a in again.awards] == [a.weight for a in awards]
    assert Fraction(1, 3) in {a.weight for a in again.awards}
