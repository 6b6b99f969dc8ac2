"""Writes a criteria set as the file that makes it, so that it can be opened like any other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cloudeval.files.emitting import emit
from cloudeval.files.yaml import PlainNumber
from cloudeval.files.yaml.notation import NUMBER
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.plain import plain

_NUMBERS = {"weight", "declared", "divide_by", "worst", "best", "out_of", "from", "to", "minimum"}
_ALIASES = {"lowest": "from", "highest": "to"}


def set_file(criteria: CriteriaSet, comments: Iterable[str]) -> str:
    """The text of a file that reads as ``criteria``, under some comments."""
    tree = plain(criteria)
    if not isinstance(tree, dict):
        raise TypeError(criteria)
    tree["criteria"] = [_criterion(plain(each)) for each in criteria.criteria]
    if criteria.grade is not None:
        rule = plain(criteria.grade)
        tree["grade"] = {_ALIASES.get(key, key): held for key, held in rule.items()}  # type: ignore[union-attr]
    return emit(_numbered(tree), comments)


def _criterion(tree: Any) -> dict[str, Any]:
    """A reading of any law names none: it is written as ``any``."""
    if not tree["reads"]:
        tree["reads"] = {"exposure": "any"}
    return dict(tree)


def _numbered(value: Any, key: str = "") -> Any:
    """Numbers as numbers where a reader expects them; ratios stay texts."""
    if isinstance(value, dict):
        inside = "values" if key in ("values", "points", "grade") else ""
        return {name: _numbered(held, inside or name) for name, held in value.items()}
    if isinstance(value, list):
        return [_numbered(held, key) for held in value]
    if isinstance(value, int) and not isinstance(value, bool):
        return PlainNumber(str(value))
    if isinstance(value, str) and (key in _NUMBERS or key == "values") and NUMBER.fullmatch(value):
        return PlainNumber(value)
    return value
