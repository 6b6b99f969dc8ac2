"""``diff --what-if``: the computed version on the page, and as a file."""

from pathlib import Path

import pytest

from tests.cli.running import called

WORDS = ("diff", "v1", "v6", "--what-if", "refinement-only", "--offer", "scaleway")


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_is_given_in_every_form(form: str, language: str) -> None:
    answer = called(*WORDS, "--format", form, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out


def test_the_version_is_written_and_can_be_scored(tmp_path: Path) -> None:
    folder = tmp_path / "what if"
    answer = called(*WORDS, "--reading", "detail", "--write", str(folder))
    assert answer.code == 0
    path = folder / "v6-as-detail.yaml"
    assert f"Written: {path}" in answer.err
    scored = called("score", str(path), "--offer", "scaleway")
    assert scored.code == 0
    assert "v6-as-detail · RECONSTRUCTION" in scored.out
    assert called("check", str(path)).code == 0


def test_each_reading_has_its_file(tmp_path: Path) -> None:
    called(*WORDS, "--write", str(tmp_path))
    assert {path.name for path in tmp_path.iterdir()} == {
        "attributes.yaml",
        "v6-as-detail-addition.yaml",
        "v6-as-detail-detail.yaml",
    }


def test_nothing_is_written_over(tmp_path: Path) -> None:
    called(*WORDS, "--reading", "detail", "--write", str(tmp_path))
    before = (tmp_path / "v6-as-detail.yaml").read_bytes()
    again = called(*WORDS, "--reading", "detail", "--write", str(tmp_path))
    assert again.code == 2
    assert "is there already" in again.err
    assert (tmp_path / "v6-as-detail.yaml").read_bytes() == before


def test_a_version_that_does_not_come_from_the_other_is_refused() -> None:
    answer = called("diff", "v6", "v1", "--what-if", "refinement-only")
    assert answer.code == 2
    assert "emc2@v1 does not come from emc2@v6" in answer.err


def test_to_write_needs_something_to_write() -> None:
    answer = called("diff", "v1", "v6", "--write", "somewhere")
    assert answer.code == 2
    assert "--what-if refinement-only" in answer.err
