import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cloudeval.cli.commands.schema import DOCUMENTS, FILES, NAMES
from tests.cli.running import ROOT, called

OWN = str(ROOT / "examples" / "own-criteria")
STUDY = str(ROOT / "examples" / "study")
ASKED: dict[str, list[tuple[str, ...]]] = {
    "score": [("score", "eu-csf@1.2"), ("score", f"{OWN}/v2.yaml")],
    "diff": [
        ("diff", "eu-csf@1.2", "eu-csf@1.2.1"),
        ("diff", f"{OWN}/v2.yaml", f"{OWN}/v1.yaml"),
        ("diff", f"{OWN}/v1.yaml", f"{OWN}/v2.yaml", "--to-as-of", "2026-06-01"),
        ("diff", "eu-csf@1.2", "eu-csf@1.2.1", "--by", "version", "--as-of", "2026-06-01"),
    ],
    "explain": [
        ("explain", "numspot", "--under", "eu-csf@1.2"),
        ("explain", "ovhcloud/public-cloud", "sov-3.1", "--under", "eu-csf"),
    ],
    "profile": [
        ("profile", "numspot", "--under", "eu-csf@1.2"),
        ("profile", "fictional-alder", "--under", f"{OWN}/v2.yaml"),
    ],
    "what-if": [
        (
            "diff",
            "eu-csf@1.2",
            "eu-csf@1.2.1",
            "--what-if",
            "refinement-only",
            "--as-of",
            "2026-06-01",
        ),
        ("diff", f"{OWN}/v1.yaml", f"{OWN}/v2.yaml", "--what-if", "refinement-only"),
    ],
    "ladder": [
        ("diff", "eu-csf@1.2", "eu-csf@1.2.1", "--what-if", "ladder", "--as-of", "2026-06-01"),
        ("diff", f"{OWN}/v1.yaml", f"{OWN}/v2.yaml", "--what-if", "ladder"),
    ],
    "against": [
        ("score", "eu-csf@1.2", "--as-of", "2023-12-21", "--against", "2026-06-01"),
        ("score", f"{OWN}/v2.yaml", "--as-of", "2023-12-21", "--against", "2026-06-01"),
    ],
    "coverage": [("coverage", "eu-csf@1.2"), ("coverage", f"{OWN}/v2.yaml")],
    "history": [
        ("history", "sov-3.1", "--under", "eu-csf"),
        ("history", "exit-help", "--under", f"{OWN}/v2.yaml"),
    ],
    "migrate": [
        ("migrate", STUDY, "reversibility@v1", "--dry-run", "--data", OWN),
        ("migrate", STUDY, "v6", "--dry-run", "--data", OWN),
    ],
    "list": [("list",), ("list", "--data", OWN)],
}


def schema(name: str) -> dict[str, Any]:
    answer = called("schema", name)
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_name_has_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_a_name_the_names_are_listed(language: str) -> None:
    answer = called("schema", "--lang", language)
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == list(NAMES)


def test_every_kind_of_file_and_document_is_named() -> None:
    from cloudeval.files.heads import KINDS

    assert set(FILES) == set(KINDS)
    assert set(DOCUMENTS) == set(ASKED)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_command_writes_is_valid_by_its_schema(name: str) -> None:
    validator = Draft202012Validator(schema(name))
    for words in ASKED[name]:
        answer = called(*words, "--format", "json")
        assert answer.code == 0, answer.err
        assert [error.message for error in validator.iter_errors(json.loads(answer.out))] == []


def test_a_schema_can_be_written_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "criteria.schema.json"
    assert called("schema", "criteria", "-o", str(path)).out == ""
    assert path.read_text(encoding="utf-8") == called("schema", "criteria").out
