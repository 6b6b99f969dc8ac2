"""How grave a change is: a function of the change, and of what it is shown to do.

Four degrees. A change that raises a bar *may eliminate* whoever does not clear it; it *eliminates*
where an offer that met the version before, or may have, fails for certain by its criteria alone.
Whatever else bears on a result *moves points*: points, a grade, a place, or the return of somebody
who was out. The rest is *wording*. A degree says nothing of intent, and nothing of whether the
change was right.
"""

from __future__ import annotations

from collections.abc import Iterable

from cloudeval.changes.change import STRUCTURAL, Change
from cloudeval.effects.difference import Difference
from cloudeval.effects.standing.ledger import Verdicts
from cloudeval.model.criteria_set import ByGroup, ChangeKind, CriteriaSet
from cloudeval.model.criterion import AnyCriterion, Requirement
from cloudeval.model.policy import SEVERITIES, Ruled, Severity

_DEMANDING: frozenset[ChangeKind] = STRUCTURAL | {
    "recast",
    "tightened",
    "rescaled",
    "reads-changed",
    "veto-added",
    "grade-changed",
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
    were, they fail in every state of what is unknown. Between two days: with the facts of either.
    """
    if found.days is not None:
        return _on_either(*map(put_out, found.days))
    before = {each.offer: each.standing for each in found.outcomes[0].evaluations}
    able = [each for each in found.offers if before[each.offer] in ("admitted", "pending")]
    raising = (each for each in found.changes if raises_a_bar(each, found.before, found.after))
    return {
        change.fingerprint: tuple(
            each.offer for each in able if _fails(each.verdicts.get(change.fingerprint))
        )
        for change in raising
    }


def _on_either(
    one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    return {name: tuple(dict.fromkeys((*out, *other[name]))) for name, out in one.items()}


def _fails(verdicts: Verdicts | None) -> bool:
    return verdicts is not None and verdicts.after == "not-met"


def _degree(change: Change, found: Difference, out: tuple[str, ...] | None) -> Severity:
    """The degree of one change; ``out`` is None where it raises no bar."""
    if out is not None:
        return "eliminates" if out else "may-eliminate"
    return "wording" if _only_words(change, found.before, found.after) else "moves-points"


def raises_a_bar(change: Change, before: CriteriaSet, after: CriteriaSet) -> bool:
    """Whether a requirement or a veto comes, binds more offers, or is another than before.

    Where a version demands a least grade, each graded line is a bar too.
    """
    if change.scope == "set":
        least = after.grade.minimum if after.grade is not None else None
        return change.kind == "grade-changed" and least is not None
    if change.scope == "group":
        return False
    old = _bars(before, change.before.names if change.before is not None else ())
    new = _bars(after, change.after.names if change.after is not None else ())
    if change.kind == "exemption-withdrawn":
        return bool(old or new)
    # A bar that heirs take over binds nobody anew where it spares at least whom it spared.
    return change.kind in _DEMANDING and any(
        not any(was == now and spared <= spares for was, spared in old) for now, spares in new
    )


def reaches(found: Ruled, least: Severity) -> bool:
    """Whether a change is as grave as ``least``, or graver; what is accepted never is."""
    return found != "accepted" and SEVERITIES.index(found) <= SEVERITIES.index(least)


def _bars(version: CriteriaSet, names: Iterable[str]) -> list[tuple[Bar, frozenset[str]]]:
    """What has to be cleared, and the offers that are spared it."""
    known = version.by_id()
    here = [known[name] for name in names if name in known]
    return [(bar, _spared(each)) for each in here if (bar := _bar(each, version))]


def _spared(criterion: AnyCriterion) -> frozenset[str]:
    return frozenset(name for each in criterion.exempt for name in each.offers)


def _bar(criterion: AnyCriterion, version: CriteriaSet) -> Bar:
    """What an offer has to clear; nothing where it can do as it likes."""
    if isinstance(criterion, Requirement):
        return criterion.reads, criterion.condition
    least = version.grade.minimum if version.grade is not None else None
    graded = None if least is None else criterion.grade
    if criterion.veto is None and graded is None:
        return ()
    return criterion.reads, criterion.veto, graded, None if graded is None else least


def _only_words(change: Change, before: CriteriaSet, after: CriteriaSet) -> bool:
    if change.kind == "moved":
        return not any(isinstance(each.weighting, ByGroup) for each in (before, after))
    return change.kind in _WORDS
