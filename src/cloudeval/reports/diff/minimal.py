"""The smallest sets of changes that put an offer out by requirements and vetoes, or let it back in.

Never added to points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cloudeval.changes.change import Change
from cloudeval.effects.difference import Difference
from cloudeval.effects.standing.kin_tests import Names
from cloudeval.effects.standing.minimal_sets import Made, OfferSets, Sets, Undone, minimal_sets
from cloudeval.reports.numbers import NOTHING, span
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.told import kind_word

_SETS = 4
"""Sets that a cell lists."""
_NAMED = 2
"""Changes that a brief page names."""


def minimal_changes(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """How many offers pass again by undoing how few changes; in full, which sets decide of each."""
    first = minimal_sets(compared.first)
    blocks: list[Block] = [Paragraph(_brief(first, compared, say))] if first else []
    if not full:
        return blocks
    for each in compared.readings:
        found = first if each is compared.first else minimal_sets(each)
        if found and len(compared.readings) > 1:
            blocks.append(Heading(3, say(f"whatif.reading.{each.reading}")))
        blocks += [_table(found, each, say)] if found else []
    return [Heading(2, say("minimal.title")), *blocks] if blocks else []


def _brief(found: Sequence[OfferSets], compared: Compared, say: Say) -> str:
    """How many offers, by undoing how many changes, and the one that is nearest."""
    able = {each.offer: each.may_be_back.parts for each in found if each.may_be_back.parts}
    mark = f" {say(f'reading.{compared.first.reading}.mark')}" if len(compared.readings) > 1 else ""
    if not able:
        return say.count("minimal.never", len(found)) + mark
    smallest = {
        offer: frozenset[str]().union(*(part[0] for part in parts)) for offer, parts in able.items()
    }
    counts = sorted(map(len, smallest.values()))
    nearest = min(able, key=lambda offer: (len(smallest[offer]), offer))
    told = _set(smallest[nearest], _by_name(compared.first), say)
    if counts[0] > _NAMED:
        told = _counted(counts[:1], say)
    text = say.count(
        "minimal.brief",
        len(found),
        changes=_counted(counts, say),
        back=sum(each.back.parts is not None for each in found),
        may=len(able),
        nearest=say("minimal.nearest", offer=nearest, changes=told),
    )
    return text + mark


def _counted(counts: Sequence[int], say: Say) -> str:
    return say.count("minimal.changes", counts[-1], told=span(counts[0], counts[-1]))


def _by_name(each: Difference) -> dict[str, Change]:
    return {change.fingerprint: change for change in each.changes}


def _table(found: Iterable[OfferSets], each: Difference, say: Say) -> Table:
    changes = _by_name(each)
    names = ("undone-certain", "undone-possible", "made-certain", "made-possible")
    columns = (
        column(say(f"column.offer.{each.after.procedure}")),
        *(column(say(f"column.{name}")) for name in names),
    )
    rows = tuple(
        (
            one.offer,
            _undone(one.back, changes, say),
            _undone(one.may_be_back, changes, say),
            _made(one.out, changes, say),
            _made(one.may_be_out, changes, say),
        )
        for one in found
    )
    return Table(columns, rows, say("minimal.caption"))


def _undone(undone: Undone, changes: Mapping[str, Change], say: Say) -> str:
    """One set out of each part."""
    if undone.parts is None:
        return NOTHING
    told = " + ".join(
        _sets(part, changes, say) if len(part) == 1 else f"({_sets(part, changes, say)})"
        for part in undone.parts
    )
    return told if undone.exact else say("minimal.others", told=told)


def _made(made: Made, changes: Mapping[str, Change], say: Say) -> str:
    told = _sets(made.sets, changes, say) if made.sets else NOTHING
    return told if made.exact else say("minimal.others", told=told)


def _sets(sets: Sets, changes: Mapping[str, Change], say: Say) -> str:
    told = [_set(each, changes, say) for each in sets]
    if len(told) <= _SETS:
        return " | ".join(told)
    return say("some", shown=" | ".join(told[:_SETS]), more=len(told) - _SETS)


def _set(names: Names, changes: Mapping[str, Change], say: Say) -> str:
    """The changes of one set, in the order in which changes are told."""
    held = [change for name, change in changes.items() if name in names]
    return " + ".join(_named(change, say) for change in held)


def _named(change: Change, say: Say) -> str:
    """By its kind and the one name by which a reader finds it."""
    return say("change", kind=kind_word(change.kind, say), subject=change.subject)


def standing_sets_document(each: Difference) -> dict[str, Any]:
    """The minimal sets as data, by offer; changes by their fingerprints."""
    return {
        one.offer: {
            "before": one.before,
            "undone": {"certain": _parts(one.back), "possible": _parts(one.may_be_back)},
            "made": {"certain": _list(one.out), "possible": _list(one.may_be_out)},
        }
        for one in minimal_sets(each)
    }


def _parts(undone: Undone) -> dict[str, Any]:
    parts = undone.parts
    told = None if parts is None else [[sorted(each) for each in sets] for sets in parts]
    return {"one_of_each": told, "exact": undone.exact}


def _list(made: Made) -> dict[str, Any]:
    return {"any_of": [sorted(each) for each in made.sets], "exact": made.exact}
