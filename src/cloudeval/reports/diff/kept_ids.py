"""Ids that stay and hide a change: criteria that ask more, answers that mean something else."""

from __future__ import annotations

from typing import Any

from cloudeval.changes.change import Change
from cloudeval.changes.kept_ids import Relabelled, same_id_stricter
from cloudeval.effects.severity import reaches
from cloudeval.effects.unclear import at_most
from cloudeval.model.policy import Ruled, Ruling, Severity
from cloudeval.model.wording import Wording
from cloudeval.reports import frame
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.page import Block, Heading, Items, Paragraph
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.told import sentence

_NAMED = 3
"""Names in a brief sentence."""


def hidden_changes(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """What asks more under its id, and which words moved; each with before and after in full."""
    stricter, moved = _stricter(compared), compared.relabelled
    blocks: list[Block] = []
    if full and (stricter or moved):
        blocks.append(Heading(2, say("kept.title")))
    if stricter:
        names = [*dict.fromkeys(change.subject for change in stricter)]
        named_first = say.some(names, _NAMED)
        blocks.append(
            Paragraph(say.count("kept.stricter", len(names), named=named_first), close=True)
        )
        blocks += [Items(tuple(sentence(change, say) for change in stricter))] if full else []
    if moved:
        names = [_what(each, say) for each in moved]
        told = say.count("kept.relabelled", len(moved), named=say.some(names, _NAMED))
        blocks.append(Paragraph(told, close=not full))
        blocks += [Items(tuple(_moved(each, compared, say) for each in moved))] if full else []
    return blocks


def unchanged(compared: Compared, say: Say) -> str:
    """What is said where the criteria are the same; words may have moved behind them."""
    if compared.relabelled:
        return say("kept.only-words")
    return say("changes.none")


def _stricter(compared: Compared) -> list[Change]:
    """Each change once, under whichever reading it is told."""
    found = {
        change.fingerprint: change
        for each in compared.readings
        for change in each.changes
        if same_id_stricter(change)
    }
    return [*found.values()]


def _what(each: Relabelled, say: Say) -> str:
    if each.of == "grade":
        return say("kept.what.grade", code=each.code)
    return say(f"kept.what.{each.part}", name=each.name, code=each.code)


def _moved(each: Relabelled, compared: Compared, say: Say) -> str:
    nobody = say("kept.read.nobody")
    told = say(
        "kept.moved",
        what=_what(each, say),
        read=say("kept.read", criteria=say.listed(each.criteria)) if each.criteria else nobody,
        severity=_degree(each, compared, say),
        fingerprint=each.fingerprint,
        before=_quoted(each.before, say),
        after=_quoted(each.after, say),
    )
    ruling = _ruling(each, compared)
    return (
        told if ruling is None else say("kept.accepted", told=told, reason=say.file(ruling.reason))
    )


def _quoted(words: Wording | None, say: Say) -> str:
    return NOTHING if words is None else say("quoted", text=say.file(words))


def _degree(each: Relabelled, compared: Compared, say: Say) -> str:
    told = say(f"severity.{at_most(each, compared.first.after)}")
    ruling = _ruling(each, compared)
    if ruling is None:
        return told
    return say("severity.ruled", was=told, now=say(f"severity.{ruling.ruled}"))


def _ruling(each: Relabelled, compared: Compared) -> Ruling | None:
    return None if compared.policy is None else compared.policy.rulings.get(each.fingerprint)


def unread(compared: Compared, least: Severity) -> tuple[Relabelled, ...]:
    """Words that moved and that may be as grave as ``least``, unless somebody ruled on them."""
    return tuple(each for each in compared.relabelled if reaches(_ruled(each, compared), least))


def _ruled(each: Relabelled, compared: Compared) -> Ruled:
    ruling = _ruling(each, compared)
    return at_most(each, compared.first.after) if ruling is None else ruling.ruled


def named(each: Relabelled) -> str:
    """Words that moved, by what a person can look for in a file, and the fingerprint."""
    parts = (each.name or each.of, each.part if each.part != "level" else "", each.code)
    return f"{' '.join(filter(None, parts))} ({each.fingerprint})"


def relabelled_document(compared: Compared) -> list[dict[str, Any]]:
    """Words that moved behind a code, as data."""
    return [
        {
            "fingerprint": each.fingerprint,
            "of": each.of,
            "name": each.name,
            "part": each.part,
            "code": each.code or None,
            "before": _wording(each.before),
            "after": _wording(each.after),
            "criteria": [*each.criteria],
            "at_most": at_most(each, compared.first.after),
            "ruled": _ruling_document(_ruling(each, compared)),
        }
        for each in compared.relabelled
    ]


def _wording(words: Wording | None) -> dict[str, str] | None:
    return None if words is None else frame.documented_wording(words)


def _ruling_document(ruling: Ruling | None) -> dict[str, Any] | None:
    if ruling is None:
        return None
    return {"as": ruling.ruled, "reason": frame.documented_wording(ruling.reason)}
