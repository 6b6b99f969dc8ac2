"""The schemas that editors use say the same as the checks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cloudeval.files import yaml
from cloudeval.files.heads import KINDS, head
from cloudeval.files.places import shipped
from cloudeval.files.schema import schema
from tests.files.making import EXCERPTS

FILES = sorted(
    path
    for place in (EXCERPTS, shipped())
    for folder in ("criteria", "providers")
    for path in (place / folder).rglob("*.yaml")
)


def as_an_editor_reads(tree: Any) -> Any:
    """Numbers are numbers to an editor."""
    if isinstance(tree, dict):
        return {key: as_an_editor_reads(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [as_an_editor_reads(value) for value in tree]
    if isinstance(tree, yaml.PlainNumber):
        return float(tree) if "." in tree else int(tree)
    return tree


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one(kind: str) -> None:
    made = schema(kind)
    Draft202012Validator.check_schema(made)
    assert (made["title"], "$id" in made) == (f"cloudeval {kind}", False)
    assert json.dumps(made) == json.dumps(schema(kind))


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_file_that_is_in_order_fits_its_schema(path: Path) -> None:
    kind = head(path).kind or ""
    tree = as_an_editor_reads(yaml.read(path).tree)
    errors = [error.message[:300] for error in Draft202012Validator(schema(kind)).iter_errors(tree)]
    assert errors == []


def test_an_unknown_key_does_not_fit() -> None:
    tree = as_an_editor_reads(yaml.read(EXCERPTS / "providers" / "laws.yaml").tree)
    tree["laws"][0]["titel"] = {}
    assert not Draft202012Validator(schema("laws")).is_valid(tree)
