"""Lineage proposed where nobody declared any: beside a difference, or between two families."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from cloudeval.changes.lineage import READINGS, through, turned, unrelated
from cloudeval.changes.proposing import Proposal, propose, said_new, tied_by, untied
from cloudeval.files.library import Library
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion
from cloudeval.reports.results import Across, Compared, Proposed

__all__ = ["by_likeness", "proposed", "tied_by"]

_NEIGHBOURS = 2


def proposed(library: Library, compared: Compared) -> Compared:
    """The same comparison, and beside it the lineage that may be missing; no figure moves."""
    old, new = compared.first.before, compared.first.after
    chain = library.chain(old, new)
    backwards = chain is not None and chain[0].name != old.name
    among = _open_ends(old, new, chain, backwards=backwards)
    found = _proposals((old, new), among) if compared.across is None else compared.across.proposals
    told = Proposed(
        found,
        len(among[0]),
        len(among[1]),
        "before" if backwards else "after",
        _pasted(old, new, chain),
    )
    return replace(compared, proposed=told)


def by_likeness(before: CriteriaSet, after: CriteriaSet) -> Across:
    """What ties the criteria of two families: equal ids, then words and places that are alike."""
    same = unrelated(before, after)
    found = _proposals((before, after), untied(before, after, (same,)))
    return Across(found, tuple(edge.ancestor for edge in same))


_Sides = tuple[Sequence[AnyCriterion], Sequence[AnyCriterion]]


def _proposals(versions: tuple[CriteriaSet, CriteriaSet], among: _Sides) -> tuple[Proposal, ...]:
    if not all(among):
        return ()
    # The library behind it is loaded only where there is something to propose.
    from cloudeval.jobs.likeness import alike

    return propose(versions, among, alike)


def _open_ends(
    old: CriteriaSet, new: CriteriaSet, chain: Sequence[CriteriaSet] | None, *, backwards: bool
) -> _Sides:
    """What no lineage ties, however it is read, and is not declared to be new either."""
    if chain is None:
        return untied(old, new, (unrelated(old, new),))
    edges = [through(chain, reading) for reading in READINGS]
    before, after = untied(old, new, map(turned, edges) if backwards else edges)
    declared = said_new(chain[1:])
    if backwards:
        return tuple(each for each in before if each.id not in declared), after
    return before, tuple(each for each in after if each.id not in declared)


def _pasted(
    old: CriteriaSet, new: CriteriaSet, chain: Sequence[CriteriaSet] | None
) -> Literal["here", "with-supersedes", "elsewhere"]:
    if chain is not None:
        return "here" if len(chain) == _NEIGHBOURS else "elsewhere"
    one_family = old.family == new.family and old.version != new.version
    return "with-supersedes" if one_family and new.supersedes is None else "elsewhere"
