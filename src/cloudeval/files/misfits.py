"""Where plain data does not fit a noun: pydantic's findings, in our own words.

pydantic's path into the data also names the variants of unions, which no file has; it is walked
along the shapes of the nouns, so that every finding ends up where the file has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cloudeval.files.findings import Finding, Path, error, listed, near
from cloudeval.files.shapes import (
    Choice,
    Items,
    Maybe,
    Nested,
    OneOf,
    Shape,
    Table,
    entries,
    remembered,
)
from cloudeval.model.criterion import AwardCriterion, Requirement
from cloudeval.model.noun import NotWrittenSo
from cloudeval.model.wording import Wording

_READINGS = ("attribute", "certification", "exposure")
_KINDS_OF = {
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "dataclass_type": "mapping",
    "dataclass_exact_type": "mapping",
}
"""What was expected, by the name that pydantic gives to the finding."""


class _Spot(NamedTuple):
    """Where a finding is: its path in the file, what should stand there, and the noun around it."""

    path: Path
    shape: Shape | None
    noun: type | None


def misfits(noun: type, tree: Any) -> tuple[Finding, ...]:
    """Where a tree does not fit a noun; nothing where it does."""
    from pydantic import ValidationError

    try:
        _checker(noun).validate_python(tree)
    except ValidationError as failure:
        faults: Any = failure.errors(include_url=False)
        return tuple(_worth_telling([_finding(noun, fault) for fault in faults]))
    return ()


@remembered
def _checker(noun: type) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(noun)


def _worth_telling(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out what only follows: keys of a criterion without a role, keys that are misspelt."""
    blamed = {one.path[:-1] for one in findings if one.path[-1:] == ("role",)}
    misspelt = [one for one in findings if one.code == "key.unknown-near"]
    meant = {(*one.path[:-1], one.values["meant"]) for one in misspelt}
    for one in findings:
        of_keys = one.code.startswith(("key.", "requirement.", "award."))
        follows = of_keys and one.path[:-1] in blamed and one.path[-1] != "role"
        follows = follows and one not in misspelt
        if not follows and not (one.code == "key.missing" and one.path in meant):
            yield one


def _finding(noun: type, fault: Mapping[str, Any]) -> Finding:
    spot = _spot(noun, fault["loc"])
    kind, written = fault["type"], fault["input"]
    reason = fault.get("ctx", {}).get("error")
    if kind in _TOLD:
        return _TOLD[kind](spot, written)
    if kind in _KINDS_OF:
        return _other_kind(spot, _KINDS_OF[kind], written)
    if isinstance(reason, NotWrittenSo):
        return error(reason.code, spot.path, written=_shown(written))
    return error("value.unfit", spot.path, message=fault["msg"])


def _spot(noun: type, steps: Sequence[str | int]) -> _Spot:
    """Walk pydantic's path along the shapes, and leave out what names no part of the file."""
    path: Path = ()
    shape: Shape | None = Nested(noun)
    around: type | None = None
    for step in steps:
        while isinstance(shape, Maybe):
            shape = shape.shape
        if isinstance(shape, OneOf):
            shape = Nested(shape.nouns[str(step)])
        elif step != "[key]":
            path = (*path, step)
            around = shape.noun if isinstance(shape, Nested) else around
            shape = _inside(shape, step)
    return _Spot(path, shape, around)


def _inside(shape: Shape | None, step: str | int) -> Shape | None:
    if isinstance(shape, Nested):
        return next((one.shape for one in entries(shape.noun) if one.key == step), None)
    return shape.item if isinstance(shape, Items | Table) else None


def _missing_key(spot: _Spot, _: Any) -> Finding:
    return error("key.missing", spot.path, key=spot.path[-1])


def _unknown_key(spot: _Spot, _: Any) -> Finding:
    key = str(spot.path[-1])
    keys = [one.key for one in entries(spot.noun)] if spot.noun else []
    if spot.noun is Requirement and key in ("weight", "scale", "veto", "grade"):
        return error("requirement.weighed", spot.path, key=key)
    if spot.noun is AwardCriterion and key == "condition":
        return error("award.condition", spot.path)
    if key in _READINGS and set(keys) & set(_READINGS):
        return error("reads.several", spot.path)
    meant = near(key, keys)
    if meant is not None:
        return error("key.unknown-near", spot.path, key=key, meant=meant)
    return error("key.unknown", spot.path, key=key, known=listed(keys))


def _no_variant(spot: _Spot, written: Any) -> Finding:
    shape = spot.shape.shape if isinstance(spot.shape, Maybe) else spot.shape
    tags = list(shape.nouns) if isinstance(shape, OneOf) else []
    if not isinstance(written, dict):
        return _other_kind(spot, "mapping", written)
    if set(tags) == set(_READINGS):
        return error("reads.none", spot.path)
    if "kind" not in written:
        return error("kind.missing", spot.path, known=listed(tags))
    return _of_these((*spot.path, "kind"), written["kind"], tags)


def _no_choice(spot: _Spot, written: Any) -> Finding:
    words: Sequence[str] = spot.shape.words if isinstance(spot.shape, Choice) else ()
    if spot.path == ("format",):
        return error("format.other", spot.path, written=_shown(written), known=listed(words))
    if spot.noun is Requirement and spot.path[-1] == "role":
        words = ("award", *words)
    return _of_these(spot.path, written, words)


def _of_these(path: Path, written: Any, words: Sequence[str]) -> Finding:
    meant = near(written, words) if isinstance(written, str) else None
    if meant is not None:
        return error("choice.unknown-near", path, written=written, meant=meant, known=listed(words))
    return error("choice.unknown", path, written=_shown(written), known=listed(words))


def _other_kind(spot: _Spot, expected: str, written: Any) -> Finding:
    if written is None:
        return error("expected.something", spot.path)
    shape = spot.shape.shape if isinstance(spot.shape, Maybe) else spot.shape
    if isinstance(shape, Nested) and shape.noun is Wording:
        return error("expected.wording", spot.path, written=_shown(written))
    return error(f"expected.{expected}", spot.path, written=_shown(written))


_TOLD = {
    "missing": _missing_key,
    "unexpected_keyword_argument": _unknown_key,
    "union_tag_invalid": _no_variant,
    "union_tag_not_found": _no_variant,
    "literal_error": _no_choice,
}
"""Who puts a finding of pydantic into words."""


def _shown(written: Any) -> str:
    """A value as its file might have it; of a larger one only what it is."""
    if isinstance(written, bool) or written is None:
        return {True: "true", False: "false", None: "null"}[written]
    if isinstance(written, dict):
        return "{…}"
    return "[…]" if isinstance(written, list) else str(written)
