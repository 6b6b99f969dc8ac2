"""A policy file: what it rules, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from cloudeval.files.library import Library, open_library
from cloudeval.files.problems import Unusable

GOOD = """\
format: cloudeval/policy/1
changes:
  - fingerprint: "0123456789ab"
    as: accepted
    reason: {fr: La loi le demande., en: The law asks for it.}
"""


@pytest.fixture
def library() -> Library:
    return open_library(environment={"CLOUDEVAL_CACHE": "off"})


def written(folder: Path, text: str) -> Path:
    path = folder / "policy.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_it_rules_on_a_change_and_is_an_input(tmp_path: Path, library: Library) -> None:
    path = written(tmp_path, GOOD)
    (ruling,) = library.policy(path).changes
    assert (ruling.fingerprint, ruling.ruled, ruling.reason.en) == (
        "0123456789ab",
        "accepted",
        "The law asks for it.",
    )
    assert path.as_posix() in [each.path for each in library.inputs]


@pytest.mark.parametrize(
    ("code", "old", "new", "line"),
    [
        ("value.fingerprint", '"0123456789ab"', "abc", 3),
        ("value.fingerprint", '"0123456789ab"', '"0123456789AB"', 3),
        ("choice.unknown-near", "accepted", "acepted", 4),
        ("id.twice", GOOD, GOOD + GOOD.partition("changes:\n")[2], 6),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, library: Library, code: str, old: str, new: str, line: int
) -> None:
    path = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises(Unusable) as told:
        library.policy(path)
    assert [(each.code, each.line) for each in told.value.problems] == [(code, line)]
