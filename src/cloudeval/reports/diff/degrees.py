"""How grave the changes are, and what a policy makes of single ones."""

from __future__ import annotations

from collections import Counter
from typing import Any

from cloudeval.effects.severity import reaches
from cloudeval.model.policy import SEVERITIES, Ruling, Severity
from cloudeval.reports.diff.changed import Entry, entries
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.page import Block, Items, Paragraph
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say


def reaching(compared: Compared, least: Severity, language: str) -> tuple[Entry, ...]:
    """The changes that are as grave as ``least`` or graver, by the policy where it rules."""
    return tuple(e for e in entries(compared, speaking(language)) if reaches(e.ruled, least))


def stale(compared: Compared) -> tuple[str, ...]:
    """Changes that a policy rules on and that there are not."""
    if compared.policy is None:
        return ()
    known = {change.fingerprint for each in compared.readings for change in each.changes}
    known |= {each.fingerprint for each in compared.relabelled}
    return tuple(name for name in compared.policy.rulings if name not in known)


def by_severity(compared: Compared, say: Say) -> list[Block]:
    """How many changes of each degree there are, as computed; then what a policy rules."""
    found = entries(compared, say)
    if not found:
        return []
    count = Counter(entry.severity for entry in found)
    told = (say.count(f"severity.{each}", count[each]) for each in SEVERITIES if count[each])
    total = Paragraph(say("severity.told", told=", ".join(told)), close=True)
    return [total, *by_policy(compared, say)]


def by_policy(compared: Compared, say: Say) -> list[Block]:
    """What a policy rules on single changes, and on changes that there are not."""
    if compared.policy is None:
        return []
    found = entries(compared, say)
    lines = [_ruling(entry, entry.ruling, say) for entry in found if entry.ruling is not None]
    total = Paragraph(say.count("policy", len(lines), path=compared.policy.path), close=True)
    lines += [say("policy.stale", change=name) for name in stale(compared)]
    return [total, Items(tuple(lines))] if lines else [total]


def degree(entry: Entry, say: Say) -> str:
    """One change's degree, and what a policy makes of it."""
    told = say(f"severity.{entry.severity}")
    if entry.ruling is None:
        return told
    return say("severity.ruled", was=told, now=say(f"severity.{entry.ruling.ruled}"))


def _ruling(entry: Entry, ruling: Ruling, say: Say) -> str:
    return say(
        "policy.ruling",
        change=entry.change.fingerprint,
        subject=entry.change.subject,
        ruled=degree(entry, say),
        reason=say.file(ruling.reason),
    )


def policy_document(compared: Compared) -> dict[str, Any] | None:
    """The policy that was read, and its rulings on changes that there are not."""
    if compared.policy is None:
        return None
    return {"path": compared.policy.path, "stale": [*stale(compared)]}
