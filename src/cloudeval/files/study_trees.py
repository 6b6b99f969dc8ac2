"""Marks, rulings and scenarios as their files write them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from cloudeval.files.yaml import PlainNumber
from cloudeval.files.yaml.notation import NUMBER
from cloudeval.model.claim import Span
from cloudeval.model.mark import Decision, Mark, written_about
from cloudeval.model.plain import number_text, plain
from cloudeval.model.scenario import ALL, Scenario
from cloudeval.model.text import disarmed

_LINES = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufeff": "", "\r": ""})


def mark_tree(mark: Mark) -> dict[str, Any]:
    """A mark, its keys in the order in which people write them."""
    tree = {
        "offer": mark.offer,
        "about": written_about(mark.about),
        "answer": _answer(mark.answer),
        "evidence": [plain(each) for each in mark.evidence],
        "comment": mark.comment,
        "asked": plain(mark.asked),
        "at": mark.at.written,
        "reviewed": plain(mark.reviewed),
        "withdrawn": plain(mark.withdrawn),
        "set_aside": plain(mark.set_aside),
    }
    return _cleaned_tree(tree)


def ruling_tree(ruling: Decision) -> dict[str, Any]:
    """The same of a ruling."""
    tree = {
        "number": PlainNumber(str(ruling.number)),
        "offer": ruling.offer,
        "about": written_about(ruling.about),
        "answer": _answer(ruling.answer),
        "reason": ruling.reason,
        "members": [*ruling.members],
        "at": ruling.at.written,
        "evidence": [plain(each) for each in ruling.evidence] or None,
        "replaces": None if ruling.replaces is None else PlainNumber(str(ruling.replaces)),
        "set_aside": plain(ruling.set_aside),
    }
    return _cleaned_tree(tree)


def scenario_tree(scenario: Scenario) -> dict[str, Any]:
    """A scenario, its keys in the order in which people write them."""
    tree = {
        "format": scenario.format,
        "id": scenario.id,
        "title": scenario.title,
        "why": scenario.why,
        "by": scenario.by,
        "at": scenario.at.written,
        "weights": {name: _end(number_text(each)) for name, each in scenario.weights.items()},
        "switched_off": [*scenario.switched_off],
        "exemptions_lifted": _lifted(scenario.exemptions_lifted),
        "assumed": [
            {
                "offer": each.offer,
                "about": written_about(each.about),
                "answer": _answer(each.answer),
            }
            for each in scenario.assumed
        ],
    }
    return {key: held for key, held in _cleaned_tree(tree).items() if held or key not in _PARTS}


_PARTS = ("weights", "switched_off", "exemptions_lifted", "assumed")
"""What a scenario may leave out: it has one of them at least."""


def _lifted(names: tuple[str, ...]) -> list[str] | str:
    return "all" if names == ALL else [*names]


def _answer(answer: Span) -> Any:
    if answer.is_one:
        return _end(answer.low)
    return {"low": _end(answer.low), "high": _end(answer.high)}


def _end(end: str | bool) -> str | bool:  # noqa: FBT001 - a value of a file
    return PlainNumber(end) if isinstance(end, str) and NUMBER.fullmatch(end) else end


def _cleaned_tree(tree: Mapping[str, Any]) -> dict[str, Any]:
    return {key: cleaned(value) for key, value in tree.items() if value is not None}


def cleaned(value: Any) -> Any:
    """Texts as our files may hold them: composed accents, line feeds, nothing that steers."""
    if isinstance(value, Mapping):
        return {key: cleaned(held) for key, held in value.items()}
    if isinstance(value, list):
        return [cleaned(held) for held in value]
    if isinstance(value, str) and not isinstance(value, PlainNumber):
        return disarmed(unicodedata.normalize("NFC", value.translate(_LINES)))
    return value
