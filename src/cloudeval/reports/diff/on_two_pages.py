"""The brief: two pages to hand on, in the order of the one screen, with every source numbered."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.changes.notes import note_of
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.source import Citation
from cloudeval.reports.diff import abreast
from cloudeval.reports.diff.answering import who_could_answer
from cloudeval.reports.diff.changed import Entry, entries, largest_of, offers_in_order, size
from cloudeval.reports.diff.degrees import by_severity
from cloudeval.reports.diff.kept_ids import hidden_changes, unchanged
from cloudeval.reports.diff.minimal import minimal_changes
from cloudeval.reports.diff.neutral import neutrality, questions_abreast
from cloudeval.reports.diff.pairing import pairing
from cloudeval.reports.diff.reasons import said_note
from cloudeval.reports.diff.splitting import splits_cut
from cloudeval.reports.diff.terms import terms
from cloudeval.reports.diff.two_days import two_days_told
from cloudeval.reports.diff.undoing import undoing
from cloudeval.reports.numbers import pair
from cloudeval.reports.page import Block, Heading, Items, Paragraph
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.reports.told import sentence

_LARGEST = 3
"""Changes that are told singly."""
_CITED = 1
"""Sources that are cited for one criterion, or for one reason."""
_BARS = 2
"""Requirements that are told singly."""


def brief_of(compared: Compared, say: Say) -> list[Block]:
    """All parts below the headline."""
    first = compared.first
    numbered = Numbered(say, brief=True)
    blocks: list[Block] = [*terms((first.before, first.after), say)]
    if not first.changes and first.days is None:
        return [*blocks, Paragraph(unchanged(compared, say))]
    told = abreast.kinds(compared, say) if first.changes else Paragraph(unchanged(compared, say))
    blocks += [Heading(2, say("brief.changed")), told]
    if len(compared.readings) > 1:
        blocks.append(Paragraph(say("brief.readings")))
    blocks += [*by_severity(compared, say), *hidden_changes(compared, say, full=False)]
    blocks += [Heading(2, say("brief.did")), *abreast.totals(compared, say)]
    blocks += [*abreast.causes(compared, say), *two_days_told(compared, say, full=False)[:1]]
    blocks += _largest(compared, numbered, say)
    return [*blocks, *_judged(compared, say), *_sources(compared, numbered, say)]


def _judged(compared: Compared, say: Say) -> list[Block]:
    """Was it neutral, who could answer, what would undo it; less of it between two days."""
    first = compared.first
    parts = [("brief.answer", who_could_answer(first, say, full=False, most=_BARS))]
    if first.days is None:
        detail = [
            *neutrality(compared, say, full=False),
            *questions_abreast(compared, say),
            *splits_cut(first, say, full=False),
        ]
        undone = [*minimal_changes(compared, say, full=False), *undoing(first, say, full=False)]
        parts.insert(0, ("neutral.title", detail))
        parts.append(("brief.undo", [*pairing(first, say, full=False), *undone]))
    return [block for key, held in parts if held for block in (Heading(2, say(key)), *held)]


def _largest(compared: Compared, numbered: Numbered, say: Say) -> list[Block]:
    """The changes with the largest effects, each with its reason and its sources."""
    names = offers_in_order(compared.first)
    all_of = entries(compared, say)
    moving = [entry for entry in all_of if largest_of(entry, names)]
    told = sorted(moving, key=lambda entry: -largest_of(entry, names))[:_LARGEST]
    if not told:
        return []
    items = tuple(_told(entry, names, compared, numbered, say) for entry in told)
    return [Paragraph(say("brief.largest", number=len(told), all=len(all_of))), Items(items)]


def _told(
    entry: Entry, names: Sequence[str], compared: Compared, numbered: Numbered, say: Say
) -> str:
    most = max(names, key=lambda name: size(entry.effect(name).columns))
    alike = len({entry.effect(name).columns for name in names}) == 1
    note = note_of(entry.change, compared.notes)
    cited = numbered.cite(_cited(entry, compared), compared.sources, places=False)
    return say(
        "brief.change",
        change=" ".join(filter(None, [sentence(entry.change, say), entry.mark])),
        offer=say("brief.every") if alike else most,
        effect=pair(entry.effect(most).columns, say.language, sign=True),
        reason="" if note is None else said_note(note, say),
        cited=cited,
    ).strip()


def _cited(entry: Entry, compared: Compared) -> list[Citation]:
    """The first sources of the criteria that a change is about, and of its note."""
    found: dict[str, Citation] = {}
    note = note_of(entry.change, compared.notes)
    if note is not None:
        found |= {each.ref: each for each in note.sources[:_CITED]}
    for criterion in _criteria(entry):
        found |= {each.ref: each for each in criterion.sources[:_CITED]}
    return [*found.values()]


def _criteria(entry: Entry) -> list[AnyCriterion]:
    sides = (
        (entry.each.before, entry.change.before),
        (entry.each.after, entry.change.after),
    )
    return [
        version.by_id()[name]
        for version, side in sides
        if side is not None and entry.change.scope == "criterion"
        for name in side.names
    ]


def _sources(compared: Compared, numbered: Numbered, say: Say) -> list[Block]:
    """The documents behind this page: those of the day first, then as they were cited."""
    numbered.cite(compared.as_of.sources, compared.sources)
    for version in (compared.first.before, compared.first.after):
        if version.terms is not None:
            numbered.cite(version.terms.sources, compared.sources)
        for part in version.cast:
            numbered.cite(part.sources, compared.sources)
    if compared.family is not None:
        for part in compared.family.cast:
            numbered.cite(part.sources, compared.sources)
    if not numbered.lines:
        return [Paragraph(say("brief.absent"))]
    return [Heading(2, say("brief.sources")), Items(numbered.lines, numbered=True)]
