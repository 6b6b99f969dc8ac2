"""Reasons: the note that speaks of each change, and notes and changes held against each other."""

from __future__ import annotations

from cloudeval.changes.change import Change
from cloudeval.changes.notes import Explained, note_of
from cloudeval.model.criteria_set import ChangeNote
from cloudeval.reports.diff.changed import entries
from cloudeval.reports.diff.degrees import degree
from cloudeval.reports.diff.effects import label
from cloudeval.reports.numbers import NOTHING
from cloudeval.reports.page import Block, Heading, Items, Paragraph, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.told import detail, kind_word, sentence, title


def said_note(note: ChangeNote, say: Say) -> str:
    """A reason, and whose it is."""
    whose = f"models.{note.models}" if note.by == "model" and note.models else f"by.{note.by}"
    return f"{say(whose)} {say.file(note.reason)}"


def note_text(change: Change, compared: Compared, say: Say) -> str:
    """The note that explains a change; nothing where none does."""
    note = note_of(change, compared.notes)
    return "" if note is None else said_note(note, say)


def every_change(compared: Compared, say: Say) -> list[Block]:
    """Each change with the number of the note that speaks of it, then these notes."""
    numbers: dict[int, int] = {}
    texts: list[str] = []
    rows = []
    for entry in entries(compared, say):
        note = note_of(entry.change, compared.notes)
        if note is not None and id(note) not in numbers:
            numbers[id(note)] = len(numbers) + 1
            texts.append(said_note(note, say))
        number = NOTHING if note is None else str(numbers[id(note)])
        called = title(entry.change, (entry.each.before, entry.each.after), say)
        told = label(entry, say, brief=False)
        told = f"{told} · {called}" if called else told
        held = detail(entry.change, say)
        rows.append((told, degree(entry, say), held, number, entry.change.fingerprint))
    columns = (
        column(say("column.what")),
        column(say("column.severity")),
        column(say("column.held")),
        figures(say("column.note")),
        column(say("column.fingerprint")),
    )
    blocks: list[Block] = [Table(columns, tuple(rows))]
    if texts:
        blocks += [Heading(3, say("notes.title")), Items(tuple(texts), numbered=True)]
    return blocks


def notes(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """The authors' notes held against the computed changes, in both directions."""
    if not compared.first.changes:
        return []
    if compared.explained is None:
        return [Paragraph(say("notes.apart"))]
    blocks: list[Block] = []
    several = len(compared.readings) > 1
    for each, found in zip(compared.readings, compared.explained, strict=True):
        told = _counted(found, len(each.changes), say)
        if several:
            told = say(f"reading.{each.reading}.notes", told=told)
        blocks.append(Paragraph(told, close=bool(blocks)))
        if full:
            blocks += _listed(found, compared, say)
    return blocks


def _counted(found: Explained, changes: int, say: Say) -> str:
    told = [say.count("notes.unexplained", len(found.unexplained), all=changes)]
    if found.empty:
        told.append(say.count("notes.empty", len({number for number, _, _ in found.empty})))
    return " ".join(told)


def _listed(found: Explained, compared: Compared, say: Say) -> list[Block]:
    blocks: list[Block] = []
    if found.unexplained:
        items = tuple(sentence(change, say) for change in found.unexplained)
        blocks += [Heading(3, say("notes.unexplained.title")), Items(items)]
    if found.empty:
        empty = tuple(
            say(
                "notes.empty.item",
                reason=say.file(compared.notes[number].reason),
                promised=name or kind_word(kind, say),
            )
            for number, kind, name in found.empty
        )
        blocks += [Heading(3, say("notes.empty.title")), Items(empty)]
    return blocks
