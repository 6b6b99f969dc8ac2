"""The journal of a study: each entry is a line, and on the disk before anybody is told of it.

Lines are added and never changed. A line is JSON that people can read. What a crash left half
written was never acknowledged; it is stepped over and told. Entries up to the last line that says
``folded`` are in the study's own files; those after it are recovered at the next start. Those up to
a line ``folding`` that none ``folded`` follows may be in the files or not: they are folded anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, get_args

from cloudeval.files.building import build
from cloudeval.files.folders import JOURNAL
from cloudeval.files.misfits import misfits
from cloudeval.files.replacing import NotSaved, force_folder
from cloudeval.files.study_store import StudyStore
from cloudeval.files.study_trees import cleaned, mark_tree, ruling_tree
from cloudeval.model.entry import Doing, Entry, is_open, is_ruled, is_there, same_mark
from cloudeval.model.instant import read_stamp
from cloudeval.model.mark import Decision, Mark, Review, Withdrawal
from cloudeval.model.noun import NotWrittenSo, record

_NEWLINE = b"\n"
N = TypeVar("N", Mark, Decision)


@record
class Told:
    """What a journal says: entries not folded yet, the next number, lines that nobody can read."""

    pending: tuple[Entry, ...]
    next_number: int
    unreadable: int


def read_journal(folder: Path) -> Told:
    """What the journal of a study says; nothing where there is none."""
    try:
        data = (folder / JOURNAL).read_bytes()
    except FileNotFoundError:
        data = b""
    pending: list[Entry] = []
    unreadable = last = 0
    # The last line counts even if only its end is missing: whoever adds a line ends it first.
    for line in filter(bytes.strip, data.split(_NEWLINE)):
        entry = _entry(line)
        if entry is None:
            unreadable += 1
            continue
        last = max(last, entry.number)
        pending.append(entry)
        if entry.do == "folded":
            pending = []
            unreadable = 0
    return Told(tuple(pending), last + 1, unreadable)


class Journal:
    """A study's journal, open for adding; only for whoever has the study for writing."""

    def __init__(self, folder: Path) -> None:
        """Go on where it ends."""
        self.path = folder / JOURNAL
        self.number = read_journal(folder).next_number

    def append(self, entry: Entry) -> None:
        """Put one entry on the disk; when this returns it is there, else ``NotSaved``."""
        self.number = max(self.number, entry.number) + 1  # never again, whether it is saved or not
        line = json.dumps(_tree(entry), ensure_ascii=False).encode() + _NEWLINE
        try:
            new = not self.path.exists()
            place = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
            try:
                _add(place, line)
            finally:
                os.close(place)
            if new:
                force_folder(self.path.parent)
        except OSError as error:
            raise NotSaved(self.path, error) from error


def fold(store: StudyStore, entries: Sequence[Entry], *, replaced: str) -> None:
    """Put what holds into the study's own files; what is there already is left out."""
    folding = _Folding(store, replaced)
    for entry in entries:
        folding.take(entry)
    folding.put()


class _Folding:
    """A fold under way: marks of one assessor, on things that differ, are one change of a file."""

    def __init__(self, store: StudyStore, replaced: str) -> None:
        self.store, self.replaced = store, replaced
        self.by = ""
        self.batch: list[Mark] = []

    def put(self) -> None:
        """Save the marks that wait."""
        if self.batch:
            self.store.put(self.by, self.batch, reason=self.replaced)
            self.batch.clear()

    def take(self, entry: Entry) -> None:
        """Save what one entry says, or let it wait."""
        if entry.ruling is not None:
            self._rule(entry.ruling)
        elif entry.mark is not None:
            self._take(entry, entry.mark)

    def _rule(self, ruling: Decision) -> None:
        self.put()
        if not is_ruled(self.store.rulings(), ruling):
            self.store.rule(ruling)

    def _take(self, entry: Entry, mark: Mark) -> None:
        whose = entry.assessor or entry.by
        waits = any(mark.subject == one.subject for one in self.batch)
        if whose != self.by or waits or entry.do != "mark":
            self.put()
        self.by = whose
        held = self.store.marks(whose)
        match entry.do:
            case "mark" if not is_there(held, mark):
                self.batch.append(mark)
            case "review" if any(is_open(one, mark) for one in held):
                self.store.review(whose, mark.subject, Review(by=entry.by, at=entry.at))
            case "withdraw" if any(one.stands and same_mark(one, mark) for one in held):
                reason = entry.reason or self.replaced
                back = Withdrawal(by=entry.by, at=entry.at, reason=reason)
                self.store.withdraw(whose, mark.subject, back)
            case _:
                pass  # it is there already


def _add(place: int, line: bytes) -> None:
    """Add a line whole; of one that could not be written, nothing stays as far as may be."""
    end = os.lseek(place, 0, os.SEEK_END)
    if end:
        os.lseek(place, -1, os.SEEK_END)
        if os.read(place, 1) != _NEWLINE:
            line = _NEWLINE + line
    try:
        rest = line
        while rest:
            rest = rest[os.write(place, rest) :]
        os.fsync(place)
    except OSError:
        with suppress(OSError):
            os.ftruncate(place, end)
        raise


def _tree(entry: Entry) -> dict[str, Any]:
    tree: dict[str, Any] = {"n": entry.number, "at": entry.at.written, "do": entry.do}
    tree |= {"by": entry.by} if entry.by else {}
    tree |= {"of": entry.of} if entry.of else {}
    tree |= {"reason": cleaned(entry.reason)} if entry.reason else {}
    tree |= {"assessor": entry.assessor} if entry.assessor else {}
    tree |= {"mark": mark_tree(entry.mark)} if entry.mark is not None else {}
    tree |= {"ruling": ruling_tree(entry.ruling)} if entry.ruling is not None else {}
    return tree


def _entry(line: bytes) -> Entry | None:
    """A line, read; None for one that is no entry."""
    try:
        tree: Any = json.loads(line)
        if tree["do"] not in get_args(Doing):
            return None
        return Entry(
            number=int(tree["n"]),
            do=tree["do"],
            at=read_stamp(tree["at"]),
            by=str(tree.get("by", "")),
            mark=_noun(Mark, tree.get("mark")),
            reason=tree.get("reason"),
            of=int(tree.get("of", 0)),
            assessor=tree.get("assessor"),
            ruling=_noun(Decision, tree.get("ruling")),
        )
    except (ValueError, LookupError, TypeError, AttributeError, NotWrittenSo):
        return None


def _noun(noun: type[N], written: Any) -> N | None:
    """What an entry holds; ``ValueError`` for what no file could hold."""
    if not written:
        return None
    if any(misfits(noun, written)):
        raise ValueError(written)
    return build(noun, written)
