import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cloudeval.cli.starting import KINDS
from tests.cli.running import called

OFFERS = ("fictional-north/base", "fictional-north/care")


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_new_criteria_names_what_it_wrote(tmp_path: Path) -> None:
    answer = called("new", "criteria", str(tmp_path / "mine"))
    named = {Path(line) for line in answer.out.splitlines()}
    assert named == {tmp_path / "mine" / name for name in files(tmp_path / "mine")}
    assert {"v1.yaml", "v2.yaml", "attributes.yaml", "README.md"} < set(files(tmp_path / "mine"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_new_says_to_do_next_works(
    kind: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = called("new", kind, "mine", "--lang", language)
    assert answer.code == 0
    lines = [line.split() for line in answer.err.splitlines() if line.startswith("  cloudeval ")]
    assert len(lines) >= 2
    for _, *words in lines:
        assert called(*words).code == 0


@pytest.mark.parametrize("kind", KINDS)
def test_what_new_writes_is_clean(kind: str, tmp_path: Path) -> None:
    called("new", kind, str(tmp_path / "mine"))
    answer = called("check", str(tmp_path / "mine"))
    assert (answer.code, answer.out, answer.err) == (0, "", "All is well.\n")


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_begins_with_the_schema_that_lies_there(kind: str, tmp_path: Path) -> None:
    called("new", kind, str(tmp_path))
    written = sorted(tmp_path.rglob("*.yaml"))
    assert written
    for path in written:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        schema = path.parent / first.partition("=")[2]
        Draft202012Validator.check_schema(json.loads(schema.read_text(encoding="utf-8")))


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_is_valid_by_its_schema(kind: str, tmp_path: Path) -> None:
    import yaml

    called("new", kind, str(tmp_path))
    for path in sorted(tmp_path.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        schema = path.parent / text.splitlines()[0].partition("=")[2]
        validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
        assert [error.message for error in validator.iter_errors(yaml.safe_load(text))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_comments_are_in_both_languages(kind: str, tmp_path: Path) -> None:
    called("new", kind, str(tmp_path))
    for path in tmp_path.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert text.count("# EN") == text.count("FR ") - text.count("country: FR "), path


@pytest.mark.usefixtures("workshop")
def test_only_the_offers_beside_the_criteria_are_scored() -> None:
    written = json.loads(called("score", "my-criteria/v1.yaml", "--format", "json").out)
    assert sorted(offer["offer"] for offer in written["offers"]) == list(OFFERS)


@pytest.mark.usefixtures("workshop")
def test_the_two_versions_show_what_can_change() -> None:
    words = ("diff", "my-criteria/v1.yaml", "my-criteria/v2.yaml", "--format", "json")
    kinds = {change["kind"] for change in json.loads(called(*words).out)["changes"]}
    assert kinds == {"added", "refined", "reweighted", "tightened"}


@pytest.mark.usefixtures("workshop")
def test_every_change_of_the_two_versions_has_its_note() -> None:
    words = ("diff", "my-criteria/v1.yaml", "my-criteria/v2.yaml", "--format", "json")
    assert all(change["note"] for change in json.loads(called(*words).out)["changes"])


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_ever_written_over(kind: str, tmp_path: Path) -> None:
    called("new", kind, str(tmp_path / "mine"))
    before = files(tmp_path)
    answer = called("new", kind, str(tmp_path / "mine"))
    assert (answer.code, answer.out) == (2, "")
    assert "there already" in answer.err
    assert files(tmp_path) == before


def test_one_file_in_the_way_is_enough(tmp_path: Path) -> None:
    (tmp_path / "v2.yaml").write_text("mine", encoding="utf-8")
    assert called("new", "criteria", str(tmp_path)).code == 2
    assert files(tmp_path) == {"v2.yaml": "mine"}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("", encoding="utf-8")
    assert called("new", "criteria", str(tmp_path / "mine")).code == 2


@pytest.mark.usefixtures("workshop")
def test_a_provider_joins_criteria_that_are_there() -> None:
    assert called("new", "provider", "my-criteria").code == 0
    answer = called("list", "--data", "my-criteria", "--format", "json")
    offers = {offer["offer"] for offer in json.loads(answer.out)["offers"]}
    assert offers.issuperset({*OFFERS, "my-provider/my-offer"})


def test_a_folder_with_a_space_is_named_as_a_shell_takes_it(tmp_path: Path) -> None:
    answer = called("new", "criteria", str(tmp_path / "my own"))
    assert f"'{tmp_path.as_posix()}/my own'/v1.yaml" in answer.err


def test_the_readme_of_the_new_folder_works(
    workshop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workshop / "my-criteria")
    text = Path("README.md").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line.startswith("cloudeval ")]
    assert len(lines) >= 8
    for _, *words in lines:
        answer = called(*words)
        assert answer.code == 0, (words, answer.err)
