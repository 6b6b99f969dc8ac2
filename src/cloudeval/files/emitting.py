"""Writes plain data as YAML that every reader takes for the same thing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cloudeval.files.yaml import PlainNumber, ambiguous

_WIDTH = 100
_PLAIN = re.compile(r"[^\W\d_](?:[\w .’/()+-]*[\w.’)+])?")


def emit(tree: Mapping[str, Any], comments: Iterable[str]) -> str:
    """A file: its comments, then the tree, with short things on one line."""
    head = [f"# {comment}" if comment else "#" for comment in comments]
    return "\n".join([*head, *_mapping(tree, "")]) + "\n"


def item(value: Mapping[str, Any], indent: str) -> list[str]:
    """The lines of one item of a list whose dashes stand after ``indent``."""
    return [*_items([dict(value)], indent)]


def entry(key: str, value: Any, indent: str) -> list[str]:
    """The lines of one key of a mapping whose keys stand after ``indent``."""
    return [*_entry(f"{indent}{scalar(key)}:", value, f"{indent}  ")]


def _mapping(tree: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        yield from _entry(f"{indent}{scalar(key)}:", value, f"{indent}  ")


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    line = f"{key} {flow(value)}"
    if not isinstance(value, (dict, list)) or (len(line) <= _WIDTH and _is_flat(value)):
        yield line
    elif isinstance(value, dict):
        yield key
        yield from _mapping(value, indent)
    else:
        yield key
        yield from _items(value, indent)


def _items(values: list[Any], indent: str) -> Iterator[str]:
    for value in values:
        line = f"{indent}- {flow(value)}"
        if not isinstance(value, dict) or (len(line) <= _WIDTH and len(value) <= _MOST_IN_LINE):
            yield line
            continue
        first, *others = _mapping(value, f"{indent}  ")
        yield f"{indent}- {first.lstrip()}"
        yield from others


_MOST_IN_LINE = 4
"""Keys of an item that may share a line."""


def _is_flat(value: Any) -> bool:
    """Whether a value reads well on one line: nothing in it has a list of mappings."""
    held = value.values() if isinstance(value, dict) else value
    if isinstance(value, list) and len(value) > 1 and any(isinstance(one, dict) for one in held):
        return False
    return all(_is_flat(one) for one in held if isinstance(one, (dict, list)))


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(value: str | bool) -> str:  # noqa: FBT001 - a value as any other
    """A text, in quotes wherever it could be read as something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, PlainNumber):
        return str(value)
    if _PLAIN.fullmatch(value) and not ambiguous(value):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
