"""Entries: what is done at the table, one after another, before it is folded into the study.

An entry is acknowledged once it is on the disk. Nothing is taken out of a row of entries: to undo
one is an entry of its own, and so is to redo it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from cloudeval.model.instant import Stamp
from cloudeval.model.mark import Decision, Mark, Review, Withdrawal
from cloudeval.model.noun import record
from cloudeval.model.study import Study

Doing = Literal["mark", "withdraw", "review", "rule", "undo", "redo", "folding", "folded"]


@record
class Entry:
    """One thing done: by whom, when, and on which mark, or which ruling was made.

    ``of`` is the number of the entry that is undone or redone; up to it, if a fold is meant.
    """

    number: int
    do: Doing
    at: Stamp
    by: str
    """Who did it; of a ruling, who wrote it down: its members made it."""
    mark: Mark | None = None
    reason: str | None = None
    of: int = 0
    assessor: str | None = None
    """Whose mark was reviewed."""
    ruling: Decision | None = None
    """A ruling under the number that it was given when it was entered."""

    @property
    def offer(self) -> str | None:
        """The offer that it is about; None for what is about another entry."""
        about = self.mark or self.ruling
        return None if about is None else about.offer


@record
class Ledger:
    """Where a row of entries has led: what holds now, and what may be done anew."""

    done: tuple[Entry, ...] = ()
    undone: tuple[Entry, ...] = ()
    fixed: int = 0
    """How many of those done may stand in the study's files already: a fold of them broke off.

    They are folded again, which changes nothing that is there, and can no longer be undone: files
    keep what they were given."""

    def then(self, entry: Entry) -> Ledger:
        """The ledger after one more entry; one that names nothing it could be about is idle."""
        last, undone = self.last, self.undone
        match entry.do:
            case "mark" | "withdraw" | "review" | "rule":
                return Ledger((*self.done, entry), (), self.fixed)
            case "undo":
                if last is not None and last.number == entry.of:
                    return Ledger(self.done[:-1], (*undone, last), self.fixed)
            case "redo":
                if undone and undone[-1].number == entry.of:
                    return Ledger((*self.done, undone[-1]), undone[:-1], self.fixed)
            case "folding":
                return Ledger(self.done, (), len(self.done))
            case "folded":
                return Ledger()
        return self

    @property
    def last(self) -> Entry | None:
        """The entry that would be undone; None where nothing can be."""
        return self.done[-1] if len(self.done) > self.fixed else None


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
    rulings = study.rulings
    for entry in entries:
        if entry.ruling is not None:
            if not is_ruled(rulings, entry.ruling):
                rulings = (*rulings, numbered(rulings, entry.ruling))
            continue
        if entry.mark is None:
            continue
        held = marks.setdefault(entry.assessor or entry.by, [])
        if entry.do == "mark":
            if is_there(held, entry.mark) or is_said(held, entry.mark):
                continue
            _withdraw(held, entry, replaced)
            held.append(entry.mark)
        elif entry.do == "withdraw":
            _withdraw(held, entry, entry.reason or replaced)
        elif entry.do == "review":
            _review(held, entry)
    told = {who: tuple(held) for who, held in marks.items()}
    return replace(study, marks=told, rulings=rulings)


# ── rulings ─────────────────────────────────────────────────────────────────────────────────────


def numbered(register: Sequence[Decision], ruling: Decision) -> Decision:
    """A ruling as a register takes it: under the next number, in place of what is in force."""
    over = {each.replaces for each in register}
    in_force = (each for each in register if each.number not in over)
    earlier = next((each.number for each in in_force if each.subject == ruling.subject), None)
    return replace(ruling, number=len(register) + 1, replaces=earlier)


def is_ruled(register: Iterable[Decision], ruling: Decision) -> bool:
    """Whether this very ruling is in a register, under whatever number."""
    return any(_unnumbered(each) == _unnumbered(ruling) for each in register)


def _unnumbered(ruling: Decision) -> Decision:
    return replace(ruling, number=0, replaces=None)


# ── marks ───────────────────────────────────────────────────────────────────────────────────────


def is_said(held: Iterable[Mark], mark: Mark) -> bool:
    """Whether a mark that stands says the same already."""
    return any(one.stands and says_the_same(one, mark) for one in held)


def says_the_same(one: Mark, other: Mark) -> bool:
    """Whether two marks answer the same on the same evidence, whenever they were made."""
    return (one.subject, one.answer, one.evidence, one.comment) == (
        other.subject,
        other.answer,
        other.evidence,
        other.comment,
    )


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
            # What a later mark replaces ends when that mark was made.
            at_end = entry.mark.at if entry.do == "mark" else entry.at
            back = Withdrawal(by=entry.by, at=at_end, reason=reason)
            held[at] = replace(one, withdrawn=back)


def _review(held: list[Mark], entry: Entry) -> None:
    """Note on the very mark that somebody has read it again."""
    for at, one in enumerate(held):
        if entry.mark is not None and is_open(one, entry.mark):
            held[at] = replace(one, reviewed=Review(by=entry.by, at=entry.at))


def is_open(one: Mark, mark: Mark) -> bool:
    """Whether ``one`` is this very mark, and waits to be reviewed."""
    return one.stands and one.reviewed is None and same_mark(one, mark)
