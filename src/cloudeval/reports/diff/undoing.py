"""The shortest undo: without how few changes the first would not be first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cloudeval.changes.change import Change
from cloudeval.effects.difference import Difference
from cloudeval.effects.undo.returning import Return, Returning
from cloudeval.effects.undo.shortest import Answer, Undo, certainly_first, shortest_undo
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.page import Block, Heading, Items, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.schema_parts import (
    COUNT,
    FINGERPRINT,
    FLAG,
    NAMES,
    TEXT,
    Schema,
    by_name,
    maybe,
    several,
    thing,
)
from cloudeval.reports.told import kind_word, named

_MOST = 24
"""Changes of the largest set that a brief page looks for."""
_NAMED = 2
"""Changes, and offers, that a sentence names."""


def undoing(found: Difference, say: Say, *, full: bool) -> list[Block]:
    """The shortest undo in a sentence or two; ``full`` lists the changes and every return."""
    if not found.changes or not found.offers:
        return []
    return told_of(
        shortest_undo(found, None if full else _MOST), Returning(found), found, say, full=full
    )


def told_of(
    undo: Undo | None, returning: Returning, found: Difference, say: Say, *, full: bool
) -> list[Block]:
    """The same from what was found."""
    nobody = [] if undo is not None else [say("undo.nobody", version=found.after.version)]
    told = [*nobody, *_in_a_word(undo, returning, found, say)]
    sentence = Paragraph(" ".join(told), close=not full)
    if not full:
        return [sentence]
    return [
        Heading(2, say("undo.title")),
        sentence,
        *_listed(undo, say),
        *_returns(returning, found, say),
    ]


def undone(found: Difference, say: Say) -> list[Block]:
    """What would undo it, in a sentence where that is enough."""
    told = _in_a_word(shortest_undo(found, _MOST), Returning(found), found, say)
    return [Paragraph(" ".join(told), close=True)] if told else []


def _in_a_word(undo: Undo | None, returning: Returning, found: Difference, say: Say) -> list[str]:
    """The shortest undo; where nobody is first for certain, the shortest way back for one."""
    if undo is not None:
        return _undo(undo, found, say)
    shortest = returning.shortest()
    return [] if shortest is None else [_return(shortest, found, say)]


def _undo(undo: Undo, found: Difference, say: Say) -> list[str]:
    """For certain first; then what is possible, where that takes fewer changes."""
    certain, possible = undo.certain, undo.possible
    count = len(found.changes)
    if possible.changes is None:
        if possible.exact:
            return [say("undo.never", offer=undo.offer, all=count)]
        return [say("undo.not-found", offer=undo.offer, least=possible.none_below)]
    told = []
    if certain.changes is not None:
        key = "undo.certain" if len(certain.first) == 1 else "undo.certain.several"
        told += _filled(key, certain, undo.offer, found, say)
    elif certain.exact:
        told.append(say("undo.not-surely", offer=undo.offer))
    if certain.changes is None or len(possible.changes) < len(certain.changes):
        told += _filled("undo.possible", possible, undo.offer, found, say)
    return told


def _filled(key: str, answer: Answer, offer: str, found: Difference, say: Say) -> list[str]:
    changes = answer.changes or ()
    told = say.count(
        key,
        len(changes),
        all=len(found.changes),
        changes=_names(changes, say),
        others=say.some(answer.first, _NAMED),
        offer=offer,
        version=found.after.version,
    )
    return [told] if answer.exact else [told, say("undo.bounded", least=answer.none_below)]


def _names(changes: Sequence[Change], say: Say) -> str:
    return say.some((_short(change, say) for change in changes), _NAMED)


def _short(change: Change, say: Say) -> str:
    """A change by its kind and by the criterion under which a reader finds it."""
    if change.scope != "criterion":
        return named(change, say)
    return say("change", kind=kind_word(change.kind, say), subject=change.subject)


def _return(shortest: Return, found: Difference, say: Say) -> str:
    answer, version = shortest.answer, found.after.version
    if answer.changes is None:
        if answer.exact:
            return say("undo.return.none", version=version)
        return say("undo.return.open", version=version, least=answer.none_below)
    told = _filled("undo.return", answer, shortest.offer, found, say)
    if shortest.others:
        told.append(say("undo.return.others", others=say.some(shortest.others, _NAMED)))
    return " ".join(told)


def _listed(undo: Undo | None, say: Say) -> list[Block]:
    """The changes of the sets that a sentence does not name in full."""
    answers = [] if undo is None else [undo.certain, undo.possible]
    sets = dict.fromkeys(
        answer.changes for answer in answers if answer.changes and len(answer.changes) > _NAMED
    )
    return [Items(tuple(named(change, say) for change in changes)) for changes in sets]


def _returns(returning: Returning, found: Difference, say: Say) -> list[Block]:
    """For each offer that cannot be first, the fewest changes without which it might be."""
    rows = tuple(
        (each.offer, _fewest(each.answer, say), _undone(each.answer, say))
        for each in returning.all()
    )
    columns = (
        column(say(f"column.offer.{found.after.procedure}")),
        figures(say("column.fewest")),
        column(say("column.undone")),
    )
    caption = say("undo.returns", version=found.after.version)
    return [Table(columns, rows, caption)] if rows else []


def _fewest(answer: Answer, say: Say) -> str:
    if answer.changes is None:
        if answer.exact:
            return NOTHING
        return say("undo.at-least", least=answer.none_below)
    return str(len(answer.changes))


def _undone(answer: Answer, say: Say) -> str:
    if answer.changes is None:
        return say("undo.no-set" if answer.exact else "undo.none-found")
    return say("apart").join(named(change, say) for change in answer.changes)


# ── as data ─────────────────────────────────────────────────────────────────────────────────────


def undo_document(found: Difference) -> dict[str, Any]:
    """The shortest undo, and the shortest return of every offer that cannot be first."""
    undo = shortest_undo(found) if found.changes else None
    return {
        "certainly_first": [*certainly_first(found.outcomes[1])],
        "offer": None if undo is None else undo.offer,
        "certain": None if undo is None else _answer(undo.certain),
        "possible": None if undo is None else _answer(undo.possible),
        "returns": {each.offer: _answer(each.answer) for each in Returning(found).all()},
    }


def _answer(answer: Answer) -> dict[str, Any]:
    changes = answer.changes
    return {
        "changes": None if changes is None else [change.fingerprint for change in changes],
        "none_below": answer.none_below,
        "exact": answer.exact,
        "first": [*answer.first],
    }


def undo_schema() -> Schema:
    """How the same is written."""
    answer = thing(
        {
            "changes": maybe(several(FINGERPRINT)),
            "none_below": maybe(COUNT),
            "exact": FLAG,
            "first": NAMES,
        }
    )
    return thing(
        {
            "certainly_first": NAMES,
            "offer": maybe(TEXT),
            "certain": maybe(answer),
            "possible": maybe(answer),
            "returns": by_name(answer),
        }
    )
