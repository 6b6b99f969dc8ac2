"""How grave a change is: a function of the change, and of what it is shown to do.

Four degrees. A change that raises a bar *may eliminate* whoever does not clear it; it *eliminates*
where an offer that met the version before, or may have, fails for certain by its criteria alone.
Whatever else bears on a result *moves points*: points, a grade, a place, or the return of somebody
who was out. The rest is *wording*. A degree says nothing of intent, and nothing of whether the
change was right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cloudeval.changes.change import STRUCTURAL, Change
from cloudeval.effects.difference import Difference
from cloudeval.effects.standing import Verdicts
from cloudeval.model.criteria_set import ByGroup, ChangeKind, CriteriaSet
from cloudeval.model.criterion import AnyCriterion, Requirement
from cloudeval.model.policy import SEVERITIES, Ruled, Severity

_DEMANDING: frozenset[ChangeKind] = STRUCTURAL | {
    "recast",
    "tightened",
    "rescaled",
    "reads-changed",
    "veto-added",
}
"""Kinds by which a bar may come or be raised; what only lowers one is not among them."""

_WORDS: frozenset[ChangeKind] = frozenset({"reworded", "renamed"})

Bar = tuple[object, ...]


def severities(found: Difference) -> dict[str, Severity]:
    """The degree of each change of a difference, by its fingerprint."""
    out = put_out(found)
    return {
        change.fingerprint: _degree(change, found, out.get(change.fingerprint))
        for change in found.changes
    }


def put_out(found: Difference) -> dict[str, tuple[str, ...]]:
    """For each change that raises a bar, the offers that its criteria alone put out.

    They meet the version before, or may; with these criteria as they became, and all others as they
    were, they fail in every state of what is unknown.
    """
    before = {each.offer: each.standing for each in found.outcomes[0].evaluations}
    able = [each for each in found.offers if before[each.offer] in ("admitted", "pending")]
    raising = (each for each in found.changes if raises_a_bar(each, found.before, found.after))
    return {
        change.fingerprint: tuple(
            each.offer for each in able if _fails(each.verdicts.get(change.fingerprint))
        )
        for change in raising
    }


def _fails(verdicts: Verdicts | None) -> bool:
    return verdicts is not None and verdicts.after == "not-met" and verdicts.before != "not-met"


def _degree(change: Change, found: Difference, out: tuple[str, ...] | None) -> Severity:
    """The degree of one change; ``out`` is None where it raises no bar."""
    if out is not None:
        return "eliminates" if out else "may-eliminate"
    return "wording" if _only_words(change, found.before, found.after) else "moves-points"


def raises_a_bar(change: Change, before: CriteriaSet, after: CriteriaSet) -> bool:
    """Whether a requirement or a veto comes, binds more offers, or is another than before."""
    if change.scope != "criterion":
        return False
    old = _bars(before, change.before.names if change.before is not None else ())
    new = _bars(after, change.after.names if change.after is not None else ())
    if change.kind == "exemption-withdrawn":
        return bool(old or new)
    return change.kind in _DEMANDING and bool(new - old)


def reaches(found: Ruled, least: Severity) -> bool:
    """Whether a change is as grave as ``least``, or graver; what is accepted never is."""
    return found != "accepted" and SEVERITIES.index(found) <= SEVERITIES.index(least)


def _bars(version: CriteriaSet, names: Iterable[str]) -> set[str]:
    known: Mapping[str, AnyCriterion] = version.by_id()
    bars = (_bar(known[name]) for name in names if name in known)
    return {repr(bar) for bar in bars if bar is not None}


def _bar(criterion: AnyCriterion) -> Bar | None:
    """What an offer has to clear, if anything."""
    if isinstance(criterion, Requirement):
        return criterion.reads, criterion.condition
    return None if criterion.veto is None else (criterion.reads, criterion.veto)


def _only_words(change: Change, before: CriteriaSet, after: CriteriaSet) -> bool:
    if change.kind == "moved":
        return not any(isinstance(each.weighting, ByGroup) for each in (before, after))
    return change.kind in _WORDS
