"""The second ledger: what changes of requirements and vetoes did to who is admitted.

Never added to points.
"""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.effects.standing.ledger import Verdicts
from cloudeval.reports.diff.changed import Entry, entries, offers_in_order
from cloudeval.reports.diff.effects import label
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.page import Block, Paragraph, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say

_CHANGES = 5
"""Changes that a brief page lists singly."""


def decides(found: Verdicts) -> str:
    """Whether a change alone eliminates, or its undoing alone re-admits."""
    sufficient, decisive = found.sufficient == "met", found.decisive == "met"
    if sufficient and decisive:
        return "both"
    if sufficient or decisive:
        return "sufficient" if sufficient else "decisive"
    return "unproven" if "unproven" in (found.sufficient, found.decisive) else "no"


def ledger(compared: Compared, say: Say, *, top: int | None = None) -> list[Block]:
    """Each change that touches a requirement or a veto, by how many offers it concerns."""
    if not any(offer.verdicts for offer in compared.first.offers):
        return []
    found = [
        (entry, [verdicts for _, verdicts in _verdicts(entry) if _matters(verdicts)])
        for entry in entries(compared, say)
    ]
    told = sorted((each for each in found if each[1]), key=lambda each: _weight(each[1]))
    if not told:
        return [Paragraph(say("ledger.none"))]
    most = _CHANGES if top is None else top
    rows = [(label(entry, say, brief=False), *_counts(held)) for entry, held in told[:most]]
    left = told[most:]
    if left:
        rest = [verdicts for _, held in left for verdicts in held]
        rows.append((say.count("ledger.rest", len(left)), *_counts(rest)))
    figure = ("offers-concerned", "failing", "sufficient", "decisive", "unproven")
    columns = (column(say("column.what")), *(figures(say(f"column.{name}")) for name in figure))
    return [Table(columns, tuple(rows), say("ledger.brief", number=len(told)))]


def _weight(held: Sequence[Verdicts]) -> tuple[int, ...]:
    """The most offers first; of as many, those that it decides about."""
    concerned, *counts = map(int, _counts(held))
    return (-concerned, *(-count for count in counts))


def _counts(held: Sequence[Verdicts]) -> tuple[str, ...]:
    """How many offers; of how many the verdict is now “not met”; for how many it decides."""
    decided = [decides(verdicts) for verdicts in held]
    return (
        str(len(held)),
        str(sum(verdicts.after == "not-met" for verdicts in held)),
        str(sum(each in ("sufficient", "both") for each in decided)),
        str(sum(each in ("decisive", "both") for each in decided)),
        str(decided.count("unproven")),
    )


def ledger_in_full(compared: Compared, say: Say) -> list[Block]:
    """Each change that touches a requirement or a veto, for each offer."""
    if not any(offer.verdicts for offer in compared.first.offers):
        return []
    names = ("what", "offer.own", "before", "after", "decides")
    columns = tuple(column(say(f"column.{name}")) for name in names)
    rows = tuple(
        _row(entry, name, verdicts, say)
        for entry in entries(compared, say)
        for name, verdicts in _verdicts(entry)
    )
    return [Table(columns, rows, say("ledger.caption"))]


def _matters(found: Verdicts) -> bool:
    """A new requirement that an offer meets is no news."""
    moved = found.before != found.after and {found.before, found.after} != {None, "met"}
    return moved or decides(found) != "no"


def _verdicts(entry: Entry) -> list[tuple[str, Verdicts]]:
    names = offers_in_order(entry.each)
    found = ((name, entry.offers[name].verdicts.get(entry.change.fingerprint)) for name in names)
    return [(name, verdicts) for name, verdicts in found if verdicts is not None]


def _row(entry: Entry, offer: str, verdicts: Verdicts, say: Say) -> tuple[str, ...]:
    sides = (
        NOTHING if verdict is None else say(f"verdict.{verdict}")
        for verdict in (verdicts.before, verdicts.after)
    )
    told = label(entry, say, brief=False)
    return (told, offer, *sides, say(f"decides.{decides(verdicts)}"))
