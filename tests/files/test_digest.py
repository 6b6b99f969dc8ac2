"""Digests are of what is meant; the lock says when something published has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from cloudeval.files.digests import file_digest
from cloudeval.files.folders import Folder
from cloudeval.files.lock import read_lock
from cloudeval.files.problems import Unusable
from tests.files.making import codes, copy_of_excerpts, edit, library


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return copy_of_excerpts(tmp_path)


def digest(place: Path, version: str = "sample@v2") -> str:
    opened = library(place)
    return opened.digest(opened.criteria(version))


SET = "criteria/sample/v2.yaml"
WORDS = "criteria/attributes.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SET, "# the chain of these is the order of versions", "# another comment"),
        (SET, "family: sample\nversion: v2\n", "version: v2\nfamily: sample\n"),
        (SET, "version: v2", 'version: "v2"'),
        (SET, "{declared: 100, divide_by: sum}", "{divide_by: sum, declared: 100}"),
        (WORDS, '    unit: "%"\n', "    unit: '%'\n"),
        (WORDS, "en: Share of capital", "en: Part of the capital"),
        (WORDS, "title: {fr: Certification HDS", "title: {fr: Certificat HDS"),
    ],
)
def test_what_is_not_meant_or_not_read_does_not_touch_the_digest(
    place: Path, file: str, old: str, new: str
) -> None:
    before = digest(place)
    edit(place / file, old, new)
    assert digest(place) == before


def test_line_ends_do_not_touch_the_digest(place: Path) -> None:
    before = digest(place)
    path = place / SET
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert digest(place) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SET, "weight: 40", "weight: 40.0"),
        (SET, "en: Managed Kubernetes}", "en: managed Kubernetes}"),
        (WORDS, "Does this offer include a managed", "Does that offer include a managed"),
        (WORDS, "en: The customer's keys", "en: the customer's keys"),
        (WORDS, 'editions: ["3.1", "3.2"]', 'editions: ["3.0", "3.1", "3.2"]'),
    ],
)
def test_one_character_of_what_is_meant_changes_the_digest(
    place: Path, file: str, old: str, new: str
) -> None:
    before = digest(place)
    edit(place / file, old, new)
    assert digest(place) != before


def test_the_digest_of_a_file_is_of_its_bytes() -> None:
    assert file_digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


# ── the lock ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def locked(place: Path) -> Path:
    library(place).write_lock()
    return place


def lock_problems(place: Path, *expected: str) -> list[str]:
    """What the lock has to say, in English; its codes if given."""
    found = [one for one in library(place).check() if one.code.startswith("lock.")]
    if expected:
        assert tuple(one.code for one in found) == expected
    return [one.said("en") for one in found]


def test_a_lock_that_was_just_written_has_nothing_to_say(locked: Path) -> None:
    assert lock_problems(locked) == []
    assert codes(library(locked).check()) == []


def test_a_lock_is_the_same_text_each_time(locked: Path) -> None:
    path = locked / "criteria" / "published.lock"
    before = path.read_bytes()
    library(locked).write_lock()
    assert path.read_bytes() == before
    assert before.decode().splitlines()[2].startswith("sample@v1  ")


def test_a_changed_set_is_named(locked: Path) -> None:
    edit(locked / SET, "weight: 40", "weight: 40.0")
    (said,) = lock_problems(locked, "lock.set-changed")
    assert said.startswith("data/criteria/sample/v2.yaml: This set is published")


def test_a_changed_question_is_told_from_a_changed_set(locked: Path) -> None:
    edit(locked / WORDS, "Does this offer include", "Does that offer include")
    said = lock_problems(locked, "lock.words-changed", "lock.words-changed")
    assert [line.split(":")[0] for line in said] == [
        "data/criteria/sample/v1.yaml",
        "data/criteria/sample/v2.yaml",
    ]
    assert all("Restore it in data/criteria/attributes.yaml" in line for line in said)


def test_a_set_that_is_gone_is_named(locked: Path) -> None:
    (locked / SET).unlink()
    (said,) = lock_problems(locked, "lock.gone")
    assert said.startswith("data/criteria/published.lock: The lock names sample@v2")


def test_a_set_that_is_not_locked_is_named(locked: Path) -> None:
    lock = locked / "criteria" / "published.lock"
    lines = lock.read_text(encoding="utf-8").splitlines(keepends=True)
    lock.write_text("".join(line for line in lines if "@v2" not in line), encoding="utf-8")
    (said,) = lock_problems(locked, "lock.new")
    assert said.startswith("data/criteria/sample/v2.yaml: This set is not in the lock")


def test_a_line_that_is_none_is_told(locked: Path) -> None:
    lock = locked / "criteria" / "published.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "sample@v3 12\n", encoding="utf-8")
    (said,) = lock_problems(locked, "lock.line")
    assert 'published.lock:5: "sample@v3 12" is not a line of a lock.' in said
    assert len(read_lock(Folder(locked, "data").lock())[0]) == 2


def test_a_flat_folder_has_its_lock_beside_its_versions(place: Path) -> None:
    for path in ("criteria/attributes.yaml", "providers/laws.yaml"):
        (place / path).rename(place / "criteria" / "sample" / Path(path).name)
    flat = place / "criteria" / "sample"
    assert library(flat).write_lock() == flat / "published.lock"
    assert lock_problems(flat) == []
    edit(flat / "v2.yaml", "weight: 40", "weight: 40.0")
    (said,) = lock_problems(flat)
    assert said.startswith("sample/v2.yaml: This set is published")


def test_a_set_with_problems_is_not_locked(place: Path) -> None:
    edit(place / SET, "weight: 40", "weight: 41")
    with pytest.raises(Unusable):
        library(place).write_lock()
    assert not (place / "criteria" / "published.lock").exists()
