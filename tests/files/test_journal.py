import errno
import json
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.files.folders import JOURNAL
from cloudeval.files.journal import Journal, fold, read_journal
from cloudeval.files.replacing import NotSaved
from cloudeval.files.study_store import StudyStore, open_store
from cloudeval.jobs.marking import REPLACED
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.entry import Entry, ledger, with_entries
from cloudeval.model.mark import Decision, Evidence, Mark
from tests.tui.sittings import ALDER, BIRCH, NOW, library_of, marked, study_at


def entered(number: int, answer: str = "never", text: str = "Seen.") -> Entry:
    return Entry(number, "mark", NOW, "anne", marked(BIRCH, "rev.rehearsal", answer, text))


def test_what_was_appended_is_read_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    entries = (
        entered(1, text="Zoë said “no”.\nTwice."),
        Entry(2, "undo", NOW, "anne", of=1),
        Entry(3, "redo", NOW, "anne", of=1),
        Entry(4, "withdraw", NOW, "anne", marked(ALDER, "rev.rehearsal", "never"), "an error"),
        Entry(5, "review", NOW, "chloe", entered(1).mark, assessor="anne"),
        Entry(6, "rule", NOW, "anne", ruling=ALDERS),
        Entry(7, "folding", NOW, "", of=6),
    )
    for entry in entries:
        journal.append(entry)
    told = read_journal(tmp_path)
    assert told.pending == entries
    assert (told.next_number, told.unreadable) == (8, 0)


def test_a_line_can_be_read_by_people(tmp_path: Path) -> None:
    Journal(tmp_path).append(entered(1, text="Vu à Liège."))
    line = (tmp_path / JOURNAL).read_text(encoding="utf-8")
    assert "Vu à Liège." in line
    assert json.loads(line)["mark"]["about"] == {"attribute": "rev.rehearsal"}


def test_nothing_steers_a_terminal_from_a_journal(tmp_path: Path) -> None:
    Journal(tmp_path).append(entered(1, text="\x1b]0;title\x07"))
    (entry,) = read_journal(tmp_path).pending
    assert entry.mark is not None
    assert entry.mark.evidence[0].text == "\ufffd]0;title\ufffd"


@given(st.data())
def test_of_a_journal_that_is_cut_anywhere_all_whole_lines_are_found(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    journal = Journal(folder)
    for number in range(1, 4):
        journal.append(entered(number))
    path = folder / JOURNAL
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:cut])
    # A line of which only the end is missing says all that it has to say.
    complete = whole[:cut].count(b"\n") + (whole[cut : cut + 1] == b"\n")
    assert [one.number for one in read_journal(folder).pending] == [*range(1, complete + 1)]
    again = Journal(folder)
    again.append(entered(again.number))
    found = [one.number for one in read_journal(folder).pending]
    assert found == [*range(1, complete + 2)]


def test_what_was_folded_is_not_pending(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.append(entered(1))
    journal.append(Entry(2, "folded", NOW, "", of=1))
    journal.append(entered(3))
    assert [one.number for one in read_journal(tmp_path).pending] == [3]
    assert read_journal(tmp_path).next_number == 4


@pytest.mark.parametrize(
    "line", ["{}", "[]", '{"n": 1}', "null", '{"n":1,"do":"mark","at":"x"}', "x"]
)
def test_a_line_that_is_no_entry_is_stepped_over_and_counted(tmp_path: Path, line: str) -> None:
    (tmp_path / JOURNAL).write_text(f"{line}\n", encoding="utf-8")
    Journal(tmp_path).append(entered(1))
    told = read_journal(tmp_path)
    assert (len(told.pending), told.unreadable) == (1, 1)


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_an_entry_that_cannot_be_saved_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    journal = Journal(tmp_path)
    journal.append(entered(1))

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, full)
        with pytest.raises(NotSaved):
            journal.append(entered(journal.number))
    journal.append(entered(journal.number))
    told = read_journal(tmp_path)
    assert [one.number for one in told.pending] == [1, 3]
    assert told.unreadable == 0


# ── folding ─────────────────────────────────────────────────────────────────────────────────────

TWO = ("anne", "bruno")
ALDERS = Decision(
    number=2,
    offer=ALDER,
    about=AttributeReading(attribute="rev.rehearsal"),
    answer=Span(low="on-paper", high="on-paper"),
    reason="Only the plan was seen.",
    members=TWO,
    at=NOW,
    evidence=(Evidence(text="The plan."),),
)
AGAIN = replace(ALDERS, number=3, reason="The same, said better.", replaces=2)
ROW = (
    entered(1, "never"),
    entered(2, "on-paper"),
    Entry(3, "mark", NOW, "anne", marked(ALDER, "rev.rehearsal", "real-data")),
    Entry(4, "withdraw", NOW, "anne", marked(BIRCH, "rev.rehearsal", "on-paper"), "an error"),
    entered(5, "real-data"),
    Entry(6, "review", NOW, "chloe", entered(5, "real-data").mark, assessor="anne"),
    Entry(7, "rule", NOW, "anne", ruling=ALDERS),
    Entry(8, "mark", NOW, "bruno", marked(BIRCH, "rev.rehearsal", "never")),
    Entry(9, "rule", NOW, "anne", ruling=AGAIN),
    Entry(10, "review", NOW, "anne", marked(BIRCH, "rev.rehearsal", "never"), assessor="bruno"),
)


def test_folding_gives_what_was_shown(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    shown = with_entries(library_of(folder).study(folder), ROW, replaced=REPLACED)
    with open_store(folder) as store:
        fold(store, ROW, replaced=REPLACED)
    assert library_of(folder).study(folder) == shown


@pytest.mark.parametrize("stop", range(11))
def test_a_fold_that_broke_off_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    folder = study_at(tmp_path)
    study = library_of(folder).study(folder)
    calls = 0
    save = StudyStore._save

    def broken(*arguments: object) -> None:
        nonlocal calls
        calls += 1
        if calls > stop:
            raise KeyboardInterrupt
        save(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patched, open_store(folder) as store:
        patched.setattr(StudyStore, "_save", broken)
        with suppress(KeyboardInterrupt):
            fold(store, ROW, replaced=REPLACED)
    partly = library_of(folder).study(folder)
    whole = with_entries(study, ROW, replaced=REPLACED)
    assert with_entries(partly, ROW, replaced=REPLACED) == whole  # what the next start shows
    with open_store(folder) as store:
        fold(store, ROW, replaced=REPLACED)
    found = library_of(folder).study(folder)
    assert found == whole
    assert {*partly.rulings} <= {*found.rulings}


def test_what_a_fold_began_to_write_can_be_folded_again_and_not_undone() -> None:
    begun = ledger([entered(1), Entry(2, "folding", NOW, "", of=1), entered(3)])
    assert [one.number for one in begun.done] == [1, 3]
    undone = begun.then(Entry(4, "undo", NOW, "anne", of=3))
    assert undone.last is None
    assert undone.then(Entry(5, "undo", NOW, "anne", of=1)) == undone
    assert (
        ledger([entered(1), Entry(2, "folding", NOW, ""), Entry(3, "folded", NOW, "")]).done == ()
    )


def test_a_line_of_a_journal_that_no_file_could_hold_is_stepped_over(tmp_path: Path) -> None:
    Journal(tmp_path).append(Entry(1, "rule", NOW, "anne", ruling=ALDERS))
    path = tmp_path / JOURNAL
    path.write_text(path.read_text(encoding="utf-8").replace('"reason"', '"raison"'), "utf-8")
    assert read_journal(tmp_path).unreadable == 1


@given(st.lists(st.sampled_from(["mark", "undo", "redo"]), max_size=30))
def test_undo_and_redo_are_exact_inverses(names: list[str]) -> None:
    """Against two plain lists, which is what a ledger is meant to be."""
    done: list[Entry] = []
    undone: list[Entry] = []
    row: list[Entry] = []
    for number, name in enumerate(names, 1):
        if name == "mark":
            row.append(entered(number))
            done.append(row[-1])
            undone.clear()
        elif name == "undo" and done:
            row.append(Entry(number, "undo", NOW, "anne", of=done[-1].number))
            undone.append(done.pop())
        elif name == "redo" and undone:
            row.append(Entry(number, "redo", NOW, "anne", of=undone[-1].number))
            done.append(undone.pop())
    found = ledger(row)
    assert [*found.done] == done
    assert [*found.undone] == undone


def test_a_mark_counts_once_whatever_was_folded_before(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    study = library_of(folder).study(folder)
    once = with_entries(study, ROW[:1], replaced=REPLACED)
    twice = with_entries(once, ROW[:1], replaced=REPLACED)
    assert once == twice
    added: list[Mark] = [mark for mark in once.marks["anne"] if mark not in study.marks["anne"]]
    assert len(added) == 1
