"""The sheet of changes: each with its reason and its source."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.changes.change import Change
from cloudeval.changes.notes import note_of
from cloudeval.effects.severity import severities
from cloudeval.model.criteria_set import ChangeNote
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.sources import source_line
from cloudeval.reports.told import detail, kind_word, title
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Link, Row
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.tabling import Part, table_sheet


def changes_sheet(layout: Layout) -> Sheet:
    """The sheet of changes."""
    say = layout.ground.say
    return table_sheet(
        layout.ground.told("changes"),
        [Part("changes", layout.changes, lambda: _changes(layout), empty=say("book.no-changes"))],
    )


def _changes(layout: Layout) -> Iterator[Row]:
    ground = layout.ground
    degrees = severities(ground.each)
    count: dict[str, int] = {}
    for row in ground.rows:
        count[row.fingerprint] = count.get(row.fingerprint, 0) + 1
    for number, change in enumerate(ground.each.changes, 1):
        name = change.fingerprint
        sides = ("" if s is None else ", ".join(s.names) for s in (change.before, change.after))
        yield (
            number,
            kind_word(change.kind, ground.say),
            change.subject,
            *sides,
            title(change, ground.versions, ground.say),
            detail(change, ground.say),
            ground.say(f"severity.{degrees[name]}"),
            count.get(name, 0),
            *_reason(layout, change),
            name,
        )


def _reason(layout: Layout, change: Change) -> tuple[Cell, ...]:
    """Why, who says so, and in which document."""
    ground, say = layout.ground, layout.ground.say
    note = note_of(change, ground.compared.notes)
    if note is None:
        return (NOTHING, "", "", None, "")
    by = f"models.{note.models}" if note.by == "model" and note.models else f"by.{note.by}"
    whose = say(by).rstrip(": \N{NO-BREAK SPACE}")
    return (say.file(note.reason), whose, *_sources(layout, note))


def _sources(layout: Layout, note: ChangeNote) -> tuple[Cell, ...]:
    """The documents that a reason is taken from, a link to the first, and all addresses."""
    known = layout.ground.compared.sources
    lines, addresses = [], []
    opens: Cell = None
    for each in note.sources:
        source = known.get(each.ref)
        line = source_line(each.ref, source, layout.ground.say)
        where = [] if source is None else [place for place in (source.url, source.locator) if place]
        line = line.removesuffix(" " + " · ".join(where)) if where else line
        lines.append(f"{line} ({each.at})" if each.at else line)
        addresses += where[:1]
        if opens is None and source is not None and source.url is not None:
            opens = Link(source.url, source.url.partition("://")[2].partition("/")[0])
    return "\n".join(lines), opens, "\n".join(addresses)
