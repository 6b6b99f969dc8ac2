"""Folders of data for tests, and libraries that know nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from cloudeval.files.cache import Cache
from cloudeval.files.folders import Folder
from cloudeval.files.library import Library
from cloudeval.files.problems import Problem

EXCERPTS = Path(__file__).parent / "data" / "shapes"
"""A small data folder: attributes, laws, one provider, and a family of two versions."""


def library(*folders: Path, cache: Path | None = None) -> Library:
    """A library of these folders, without the shipped data."""
    return Library([Folder(folder, folder.name) for folder in folders], Cache(cache))


def copy_of_excerpts(place: Path) -> Path:
    """A copy of the excerpts that a test may change."""
    return Path(shutil.copytree(EXCERPTS, place / "data"))


def edit(path: Path, old: str, new: str) -> None:
    """Change the one place where ``old`` stands."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def codes(problems: tuple[Problem, ...], severity: str = "error") -> list[str]:
    """The codes of the problems of one severity."""
    return [problem.code for problem in problems if problem.severity == severity]
