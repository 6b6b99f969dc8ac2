"""Tests speak English and keep their own cache, whoever runs them."""

from pathlib import Path

import pytest

from tests.cli.running import called


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    for name in ("CLOUDEVAL_LANG", "CLOUDEVAL_DATA", "LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("CLOUDEVAL_CACHE", str(cache))


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with criteria of one's own in it."""
    monkeypatch.chdir(tmp_path)
    assert called("new", "criteria", "my-criteria").code == 0
    return tmp_path
