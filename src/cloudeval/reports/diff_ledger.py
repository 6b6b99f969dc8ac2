"""The second ledger: what changes of requirements and vetoes did to who is admitted.

Never added to points.
"""

from __future__ import annotations

from cloudeval.effects.standing import Verdicts
from cloudeval.reports.diff_changes import Entry, entries, offers_in_order
from cloudeval.reports.diff_effects import label
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.page import Block, Paragraph, Table, column
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say

_VERDICTS = 5
"""Verdicts that a brief page tells."""
_ORDER = ("both", "sufficient", "decisive", "unproven", "no")
"""In which order a brief page tells them."""


def decides(found: Verdicts) -> str:
    """Whether a change alone eliminates, or its undoing alone re-admits."""
    sufficient, decisive = found.sufficient == "met", found.decisive == "met"
    if sufficient and decisive:
        return "both"
    if sufficient or decisive:
        return "sufficient" if sufficient else "decisive"
    return "unproven" if "unproven" in (found.sufficient, found.decisive) else "no"


def ledger(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """Each change that touches a requirement or a veto, for each offer."""
    if not any(offer.verdicts for offer in compared.first.offers):
        return []
    found = [
        (entry, name, verdicts)
        for entry in entries(compared, say)
        for name, verdicts in _verdicts(entry)
        if full or _matters(verdicts)
    ]
    if not found:
        return [Paragraph(say("ledger.none"))]
    if not full:
        found.sort(key=lambda each: _ORDER.index(decides(each[2])))
    told = found if full else found[:_VERDICTS]
    names = ("what", "offer.own", "before", "after", "decides")
    columns = tuple(column(say(f"column.{name}")) for name in names)
    rows = tuple(_row(entry, name, verdicts, say) for entry, name, verdicts in told)
    blocks: list[Block] = [Table(columns, rows, say("ledger.caption"))]
    left = len(found) - len(told)
    return [*blocks, Paragraph(say("ledger.more", more=left), close=True)] if left else blocks


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
