"""JSON Schemas of the files, for editors that complete and underline while somebody writes."""

from __future__ import annotations

import json
from typing import Any

from cloudeval.files.heads import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file, by the word in its format line."""
    from pydantic import TypeAdapter

    made = TypeAdapter(KINDS[kind]).json_schema()
    made["title"] = f"cloudeval {kind}"
    return {"$schema": DIALECT, **_sorted(_bare(made, keep_title=True))}


def schema_text(kind: str) -> str:
    """The same as the file that an editor reads."""
    return f"{json.dumps(schema(kind), ensure_ascii=False, sort_keys=True, indent=2)}\n"


def _bare(schema: Any, *, keep_title: bool = False) -> Any:
    """Without the titles that only repeat a key."""
    if isinstance(schema, list):
        return [_bare(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: _bare(one) for name, one in value.items()}
        if key in ("properties", "$defs")
        else _bare(value)
        for key, value in schema.items()
        if key != "title" or keep_title
    }


def _sorted(schema: Any) -> Any:
    """In an order of keys that no version of a library changes."""
    if isinstance(schema, list):
        return [_sorted(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _sorted(schema[key]) for key in sorted(schema)}
