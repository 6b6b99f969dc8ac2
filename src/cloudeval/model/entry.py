"""Entries: what is done at the table, one after another, before it is folded into the study.

An entry is acknowledged once it is on the disk. Nothing is taken out of a row of entries: to undo
one is an entry of its own, and so is to redo it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from cloudeval.model.instant import Stamp
from cloudeval.model.mark import Mark, Withdrawal
from cloudeval.model.noun import record
from cloudeval.model.study import Study

Doing = Literal["mark", "withdraw", "undo", "redo", "folded"]


@record
class Entry:
    """One thing done: by whom, when, and on which mark.

    ``of`` is the number of the entry that is undone or redone; up to it, if ``folded``.
    """

    number: int
    do: Doing
    at: Stamp
    by: str
    mark: Mark | None = None
    reason: str | None = None
    of: int = 0


@record
class Ledger:
    """Where a row of entries has led: what holds now, and what may be done anew."""

    done: tuple[Entry, ...] = ()
    undone: tuple[Entry, ...] = ()

    def then(self, entry: Entry) -> Ledger:
        """The ledger after one more entry; one that names nothing it could be about is idle."""
        match entry.do:
            case "mark" | "withdraw":
                return Ledger((*self.done, entry))
            case "undo":
                if self.done and self.done[-1].number == entry.of:
                    return Ledger(self.done[:-1], (*self.undone, self.done[-1]))
            case "redo":
                if self.undone and self.undone[-1].number == entry.of:
                    return Ledger((*self.done, self.undone[-1]), self.undone[:-1])
            case "folded":
                return Ledger()
        return self


def ledger(entries: Iterable[Entry]) -> Ledger:
    """Where entries have led, from nothing."""
    found = Ledger()
    for entry in entries:
        found = found.then(entry)
    return found


def with_entries(study: Study, entries: Sequence[Entry], *, replaced: str) -> Study:
    """The study as it will be once ``entries`` are folded into it.

    What it holds already is left as it is, so that a fold that was broken off may begin anew.
    ``replaced`` is the reason given where a later mark takes an earlier one's place.
    """
    marks = {who: [*held] for who, held in study.marks.items()}
    for entry in entries:
        if entry.mark is None:
            continue
        held = marks.setdefault(entry.by, [])
        if entry.do == "mark":
            if is_there(held, entry.mark):
                continue
            _withdraw(held, entry, replaced)
            held.append(entry.mark)
        elif entry.do == "withdraw":
            _withdraw(held, entry, entry.reason or replaced)
    return replace(study, marks={who: tuple(held) for who, held in marks.items()})


def is_there(held: Iterable[Mark], mark: Mark) -> bool:
    """Whether this very mark was put in before, whatever was done to it since."""
    return any(same_mark(one, mark) for one in held)


def same_mark(one: Mark, other: Mark) -> bool:
    """Whether two are one and the same mark, whatever was done to either since."""
    return one.subject == other.subject and _bare(one) == _bare(other)


def _bare(mark: Mark) -> Mark:
    return replace(mark, reviewed=None, withdrawn=None)


def _withdraw(held: list[Mark], entry: Entry, reason: str) -> None:
    """Withdraw what a later mark replaces, or the very mark that is taken back."""
    for at, one in enumerate(held):
        if entry.mark is None or not one.stands or one.subject != entry.mark.subject:
            continue
        if entry.do == "mark" or same_mark(one, entry.mark):
            back = Withdrawal(by=entry.by, at=entry.at, reason=reason)
            held[at] = replace(one, withdrawn=back)
