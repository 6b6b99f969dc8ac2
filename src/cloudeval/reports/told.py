"""Changes in words: what became of what, and what stood there before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from cloudeval.changes.change import KINDS, Change, Side
from cloudeval.model.criteria_set import ChangeKind, CriteriaSet
from cloudeval.model.number import is_number
from cloudeval.model.plain import Plain
from cloudeval.reports.numbers import NOTHING, in_full
from cloudeval.reports.saying import Say

_LEAVES = 4
"""Parts of a changed scale or wording that one line tells."""


def kind_word(kind: str, say: Say) -> str:
    """What a kind of change is called."""
    return say(f"kind.{kind}")


def tallied(changes: Iterable[Change], say: Say) -> str:
    """How many changes of each kind."""
    return counted(Counter(change.kind for change in changes), say)


def counted(count: Mapping[ChangeKind, int], say: Say) -> str:
    """The same from numbers."""
    return ", ".join(f"{kind_word(k, say)} {count[k]}" for k in KINDS if count.get(k))


def subject(change: Change, say: Say) -> str:
    """The criteria or the group that a change is about; where ids change, both."""
    if change.scope == "set":
        return say("change.whole-set")
    before, after = (_names(side) for side in (change.before, change.after))
    if before and after and before != after:
        return f"{', '.join(before)} → {', '.join(after)}"
    return ", ".join(after or before)


def _names(side: Side | None) -> tuple[str, ...]:
    return side.names if side is not None else ()


def title(change: Change, versions: tuple[CriteriaSet, CriteriaSet], say: Say) -> str:
    """The title of the one criterion or group that a change is about; empty for several."""
    for version, side in zip(reversed(versions), (change.after, change.before), strict=True):
        names = _names(side)
        if len(names) == 1:
            things = version.groups if change.scope == "group" else version.criteria
            found = {thing.id: say.file(thing.title) for thing in things}
            return found.get(names[0], "")
    return ""


def named(change: Change, say: Say) -> str:
    """A change by its kind and its subject."""
    return say("change", kind=kind_word(change.kind, say), subject=subject(change, say))


def sentence(change: Change, say: Say) -> str:
    """One change on one line: its kind, its subject, and before → after."""
    told = named(change, say)
    more = detail(change, say)
    return f"{told}, {more}" if more else told


def detail(change: Change, say: Say) -> str:
    """What stood there before and after, as far as one line holds it."""
    match change.kind:
        case "added" | "removed" | "refined" | "split" | "merged" | "renamed":
            return ""
        case "exemption-granted":
            return ", ".join(sorted(_exempt(change.after) - _exempt(change.before)))
        case "exemption-withdrawn":
            return ", ".join(sorted(_exempt(change.before) - _exempt(change.after)))
        case "recast":
            return f"{_role(change.before, say)} → {_role(change.after, say)}"
        case _:
            return _compared(change, say)


def _exempt(side: Side | None) -> set[str]:
    held = side.held.get("exempt") if side is not None else None
    return {str(name) for name in held} if isinstance(held, list) else set()


def _role(side: Side | None, say: Say) -> str:
    role = side.held.get("role") if side is not None else None
    return NOTHING if role is None else say(f"criterion.{role}")


def _compared(change: Change, say: Say) -> str:
    old, new = (_leaves(side, say) for side in (change.before, change.after))
    changed = [name for name in dict.fromkeys((*old, *new)) if old.get(name) != new.get(name)]
    parts = [
        f"{_label(name, changed, say)}{_cell(old.get(name), say)} → {_cell(new.get(name), say)}"
        for name in changed[:_LEAVES]
    ]
    left = len(changed) - _LEAVES
    return " · ".join(parts) + (say("change.more", more=left) if left > 0 else "")


def _label(name: str, changed: list[str], say: Say) -> str:
    top, _, rest = name.partition(".")
    if len(changed) == 1 and top in ("weight", "group", "role"):
        return ""
    key = f"held.{top}"
    word = say(key) if say.has(key) else top
    return say("change.label", name=f"{word} {rest}" if rest else word)


def _leaves(side: Side | None, say: Say) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    if side is not None:
        for name, held in side.held.items():
            _flatten(name, held, found, say)
    return found


def _flatten(name: str, held: Plain, found: dict[str, Plain], say: Say) -> None:
    if isinstance(held, Mapping) and set(held) == {"fr", "en"}:
        found[name] = held[say.language]
    elif isinstance(held, Mapping):
        for key, item in held.items():
            _flatten(f"{name}.{key}", item, found, say)
    elif isinstance(held, list):
        found[name] = ", ".join(str(item) for item in held)
    else:
        found[name] = held


def _cell(held: Plain, say: Say) -> str:
    if held is None:
        return NOTHING
    text = str(held)
    if say.has(f"unanswered.{text}"):
        return say(f"unanswered.{text}")
    if is_number(text):
        return in_full(Fraction(text), say.language)
    return say("quoted", text=text) if " " in text else text
