"""Lineage that nobody declared: proposed beside a difference, or all that two families have."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from cloudeval.changes.change import Change
from cloudeval.changes.proposing import LEAST, Proposal, rests_on
from cloudeval.model.wording import LANGUAGES, Wording
from cloudeval.reports import frame
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.numbers import quantity, trimmed
from cloudeval.reports.page import (
    Block,
    Heading,
    Items,
    Notice,
    Paragraph,
    Table,
    column,
    figures,
)
from cloudeval.reports.results import Across, Compared, Proposed
from cloudeval.reports.saying import Say

_PROPOSALS = 5
"""Proposals that a brief page lists."""
_TAKEN = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that YAML may read as something else than a name."""


def options(compared: Compared) -> tuple[str, ...]:
    """How the command was called, as far as it is about lineage."""
    return (
        *(("--across",) if compared.across is not None else ()),
        *(("--propose-lineage",) if compared.proposed is not None else ()),
    )


def across_label(compared: Compared) -> Wording | None:
    """The warning that a comparison of two families carries wherever it is shown."""
    if compared.across is None:
        return None
    told = {
        language: _warned(compared, compared.across, speaking(language)) for language in LANGUAGES
    }
    return Wording(fr=told["fr"], en=told["en"])


def across_notice(compared: Compared, say: Say) -> list[Block]:
    """The same as a page carries it."""
    found = across_label(compared)
    return [] if found is None else [Notice(say.file(found))]


def labels(compared: Compared, say: Say) -> str:
    """All labels of a comparison in one cell of a table."""
    first = compared.first
    found = (frame.label(first.before, first.after), across_label(compared))
    return " ".join(say.file(each) for each in found if each is not None)


def _warned(compared: Compared, across: Across, say: Say) -> str:
    names = {"before": compared.first.before.name, "after": compared.first.after.name}
    if across.proposals:
        found = [each.confidence for each in across.proposals]
        low, high = (_likeness(end, say) for end in (min(found), max(found)))
        tied = say.count("across.tied", len(found), low=low, high=high)
    else:
        tied = say("across.tied.none")
    same = len(across.same_ids)
    told = say.count("across.same", same) if same else say("across.same.none")
    return say("across.notice", **names, tied=tied, same=told)


def mark(change: Change, compared: Compared, language: str) -> str:
    """A mark for a change that is told as it is only because lineage was proposed."""
    if compared.across is None or not rests_on(change, compared.across.proposals):
        return ""
    return speaking(language)("proposing.mark")


def proposals(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """The proposals with their confidence, and what a person would paste after reading."""
    found = compared.proposed
    if found is None:
        return []
    sides = {"removed": found.removed, "added": found.added}
    if not found.proposals:
        least = _likeness(LEAST, say)
        return [Paragraph(say("proposing.none", **sides, least=least))]
    number = len(found.proposals)
    left = {f"left_{name}": count - number for name, count in sides.items()}
    key = "proposing.beside" if compared.across is None else "proposing.used"
    shown = found.proposals if full else found.proposals[:_PROPOSALS]
    columns = (
        column(say("proposing.column.pair")),
        figures(say("proposing.column.confidence")),
        figures(say("proposing.column.wording")),
        column(say("proposing.column.place")),
    )
    rows = [_row(each, say) for each in shown]
    if len(shown) < number:
        rows.append((say.count("proposing.rest", number - len(shown)), "", "", ""))
    return [
        Heading(2, say("proposing.title")),
        Paragraph(say.count(key, number, **sides, **left), close=True),
        Table(columns, tuple(rows), say("proposing.caption")),
        *_pasted(compared, found, shown, say),
    ]


def _row(each: Proposal, say: Say) -> tuple[str, ...]:
    common = (name for name in ("reads", "group") if getattr(each.place, name))
    return (
        f"{each.before} → {each.after}",
        _likeness(each.confidence, say),
        _likeness(each.wording, say),
        ", ".join(say(f"proposing.place.{name}") for name in common),
    )


def _likeness(number: Fraction, say: Say) -> str:
    return trimmed(number, say.language)


def _pasted(
    compared: Compared, found: Proposed, shown: Sequence[Proposal], say: Say
) -> list[Block]:
    if compared.across is not None:
        return [Paragraph(say("proposing.paste.across"))]
    if found.pasted == "elsewhere":
        return [Paragraph(say("proposing.paste.elsewhere"))]
    first = compared.first
    versions = (first.before, first.after)
    older, newer = versions if found.newer == "after" else versions[::-1]
    names = {"file": f"{newer.version}.yaml", "earlier": older.version}
    lines = (f"{heir}: {snippet(each, found)}" for each, heir in _heirs(shown, found))
    return [Paragraph(say(f"proposing.paste.{found.pasted}", **names)), Items(tuple(lines))]


def _heirs(shown: Sequence[Proposal], found: Proposed) -> list[tuple[Proposal, str]]:
    return [(each, each.after if found.newer == "after" else each.before) for each in shown]


def snippet(each: Proposal, found: Proposed) -> str:
    """The line of YAML by which a person makes a proposal a declaration."""
    old = each.before if found.newer == "after" else each.after
    return f"lineage: {{replaces: [{_written(old)}]}}"


def _written(name: str) -> str:
    return f'"{name}"' if name.lower() in _TAKEN else name


def proposed_document(compared: Compared) -> dict[str, Any] | None:
    """The proposals as data; nothing where none were asked for."""
    found = compared.proposed
    if found is None:
        return None
    pasted = found.pasted != "elsewhere"
    return {
        "used": compared.across is not None,
        "least": quantity(LEAST),
        "removed": found.removed,
        "added": found.added,
        "renamed": len(found.proposals),
        "declared_in": found.newer if pasted else None,
        "with_supersedes": found.pasted == "with-supersedes",
        "proposals": [
            {
                **_proposal(each),
                "paste": {"criterion": heir, "yaml": snippet(each, found)} if pasted else None,
            }
            for each, heir in _heirs(found.proposals, found)
        ],
    }


def across_document(compared: Compared) -> dict[str, Any] | None:
    """By what two families were compared, with the warning; nothing for one family."""
    found, label = compared.across, across_label(compared)
    if found is None or label is None:
        return None
    return {
        "notice": frame.documented_wording(label),
        "same_ids": [*found.same_ids],
        "proposals": [_proposal(each) for each in found.proposals],
    }


def _proposal(each: Proposal) -> dict[str, Any]:
    return {
        "before": each.before,
        "after": each.after,
        "confidence": quantity(each.confidence),
        "wording": quantity(each.wording),
        "place": {"reads": each.place.reads, "group": each.place.group},
    }


def by_proposal(change: Change, compared: Compared) -> bool:
    """Whether a change is told as it is only because lineage was proposed."""
    return compared.across is not None and rests_on(change, compared.across.proposals)
