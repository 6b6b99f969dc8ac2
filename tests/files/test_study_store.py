"""Writing into a study: nothing that a person wrote is touched, and nothing is ever half written."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.files import yaml
from cloudeval.files.locking import NAME
from cloudeval.files.places import shipped
from cloudeval.files.problems import Unusable
from cloudeval.files.replacing import DRAFT, NotSaved, replace_file
from cloudeval.files.study_store import NoMark, StudyStore, open_store
from cloudeval.files.yaml.editing import Editor, NoPlace
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.instant import read_stamp
from cloudeval.model.mark import Decision, Evidence, Mark, Review, Withdrawal
from tests.files.making import codes

ANNE = "marks/anne.yaml"
NIGHT = read_stamp("2026-09-20T22:15+02:00")
SIGNS = ["NO", "1E2", "yes", "2026-03-04", "« Oui » : voir n° 3 ; etc.", "L’été…", "# no comment", "- a", "= 1", "{x}", "a\nb", "é", "true", "~", '"', "\\", "\u2028end", "\x07bell", "  spaced  ", "a: b"]  # fmt: skip


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return Path(shutil.copytree(shipped() / "examples" / "study", tmp_path / "study"))


def mark(
    answer: str = "never",
    name: str = "rev.rehearsal",
    offer: str = "fictional-cedar/cloud",
    text: str = "Seen.",
) -> Mark:
    return Mark(
        offer=offer,
        about=AttributeReading(attribute=name),
        answer=Span(low=answer, high=answer),
        at=NIGHT,
        evidence=(Evidence(text=text),),
    )


def kept(before: str, after: str) -> bool:
    """Whether every line of a text stands in another, in the same order."""
    lines = iter(after.splitlines())
    return all(any(line == other for other in lines) for line in before.splitlines())


# ── a person's own text ─────────────────────────────────────────────────────────────────────────

COMMENTED = """\
# one
format: cloudeval/marks/1 # two
# three
assessor: anne # four

# five
marks: # six
    # seven
    - offer: fictional-alder/cloud # eight
      # nine
      about: # ten
        attribute: rev.pue # eleven
      # twelve
      answer: 1.5 # thirteen
      evidence: # fourteen
        # fifteen
        - text: |
            Two lines,
            # which is no comment
        - {text: 'NO'} # sixteen
      # seventeen
      at: "2026-09-01" # eighteen
      # nineteen, of the mark
    # twenty, below the mark

    - {offer: fictional-birch/cloud, about: {attribute: rev.pue}, answer: 1.2, evidence: [{text: "1E2"}], at: '2026-09-02'} # 21
# twenty-two, at the end
"""


def test_every_comment_and_the_order_stay_when_marks_are_added(place: Path) -> None:
    path = place / ANNE
    path.write_text(COMMENTED, encoding="utf-8")
    with open_store(place) as store:
        store.put("anne", [mark(), mark("1.3", "rev.pue")], reason="later")
    after = path.read_text(encoding="utf-8")
    assert kept(COMMENTED, after)
    assert after.endswith("# twenty-two, at the end\n")
    assert len(after.splitlines()) > len(COMMENTED.splitlines())


def test_a_mark_that_is_withdrawn_stays_where_it_was_with_its_comments(place: Path) -> None:
    path = place / ANNE
    path.write_text(COMMENTED, encoding="utf-8")
    alder = mark("1.5", "rev.pue", "fictional-alder/cloud")
    birch = mark("1.2", "rev.pue", "fictional-birch/cloud")
    back = Withdrawal(by="anne", at=NIGHT, reason="A slip: « NO ».")
    with open_store(place) as store:
        store.withdraw("anne", alder.subject, back)
        store.review("anne", birch.subject, Review(by="chloe", at=NIGHT))
        first, second = store.marks("anne")
    after = path.read_text(encoding="utf-8")
    assert first.withdrawn == back
    assert second.reviewed == Review(by="chloe", at=NIGHT)
    comments = [part for part in COMMENTED.split() if part.startswith("#")]
    assert [part for part in after.split() if part.startswith("#")] == comments
    assert kept(COMMENTED[: COMMENTED.index("    - {offer: fictional-birch")], after)


def test_what_is_not_changed_is_the_same_byte_for_byte(place: Path) -> None:
    before = {path: path.read_bytes() for path in place.rglob("*.yaml")}
    with open_store(place) as store:
        store.put("anne", [mark()], reason="later")
    changed = [path for path, data in before.items() if path.read_bytes() != data]
    assert changed == [place / ANNE]
    assert (place / ANNE).read_bytes().startswith(before[place / ANNE])


def test_lines_that_end_as_windows_ends_them_go_on_so(place: Path) -> None:
    path = place / ANNE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with open_store(place) as store:
        store.put("anne", [mark()], reason="later")
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


@pytest.mark.parametrize("sign", SIGNS)
def test_whatever_is_typed_comes_back_as_text(place: Path, sign: str) -> None:
    with open_store(place) as store:
        store.put("chloe", [replace(mark(text=sign), comment=sign)], reason="later")
        (found,) = store.marks("chloe")
    assert yaml.read(place / "marks" / "chloe.yaml").problems == ()
    if sign not in ("\u2028end", "\x07bell"):
        assert (found.comment, found.evidence[0].text) == (sign, sign)


keys = st.sampled_from(["a", "b", "note", "NO"])
texts = st.sampled_from(SIGNS[:-4]) | st.text("abc :#-'\"éà", min_size=1, max_size=8)
leaves = st.dictionaries(keys, texts, min_size=1, max_size=3)


@settings(max_examples=60)
@given(
    st.lists(leaves, max_size=3),
    st.lists(leaves, min_size=1, max_size=2),
    st.sampled_from(["", "  ", "      "]),
    st.sampled_from(["", "# a comment\n", "\n", "\n# far\n\n"]),
    st.booleans(),
)
def test_items_are_added_to_any_list_and_only_added(
    there: list[dict[str, str]],
    more: list[dict[str, str]],
    indent: str,
    between: str,
    flowing: bool,  # noqa: FBT001 - a column of a table
) -> None:
    items = [json.dumps(one, ensure_ascii=False) for one in there]
    if flowing or not there:
        text = f"# top\nlist: [{', '.join(items)}] # beside\n{between}"
    else:
        text = (
            "# top\nlist: # beside\n"
            + between.join(f"{indent}- {one}\n" for one in items)
            + "other: x\n"
        )
    editor = Editor(text)
    editor.add_items(("list",), more)
    tree: Any = yaml.compose(editor.text.encode(), "a.yaml").tree
    assert tree["list"] == [*there, *more]
    kept_lines = [line for line in text.splitlines() if line.strip().startswith("#")]
    assert [line for line in editor.text.splitlines() if line.strip().startswith("#")] == kept_lines
    assert "# beside" in editor.text.splitlines()[1]


def test_where_there_is_no_list_nothing_is_added() -> None:
    for path in (("none",), ("a",), ("list", 7)):
        with pytest.raises(NoPlace):
            Editor("a: b\nlist: []\n").add_items(path, [{"x": "y"}])
        with pytest.raises(NoPlace):
            Editor("a: b\nlist: []\n").add_key(path, "x", "y")


def test_a_file_whose_list_has_no_place_is_left_alone(place: Path) -> None:
    path = place / ANNE
    path.write_text('{format: cloudeval/marks/1, assessor: anne, marks: ["x"]}\n', encoding="utf-8")
    before = path.read_bytes()
    with open_store(place) as store, pytest.raises(Unusable):
        store.put("anne", [mark()], reason="later")
    assert path.read_bytes() == before


def test_an_edit_that_reads_as_something_else_is_not_saved(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (place / ANNE).read_bytes()
    monkeypatch.setattr(Editor, "add_items", lambda *_: None)
    with open_store(place) as store, pytest.raises(Unusable) as told:
        store.put("anne", [mark()], reason="later")
    assert codes(told.value.problems) == ["study.not-edited"]
    assert (place / ANNE).read_bytes() == before


# ── what is recorded ────────────────────────────────────────────────────────────────────────────


def test_a_later_mark_withdraws_the_earlier_one_and_both_stay(place: Path) -> None:
    with open_store(place) as store:
        store.put("anne", [mark("never")], reason="replaced")
        store.put("anne", [mark("on-paper")], reason="replaced")
        store.put("anne", [mark("on-paper")], reason="replaced")
        marks = [each for each in store.marks("anne") if each.subject == mark().subject]
    assert [(each.answer.low, each.stands) for each in marks] == [
        ("never", False),
        ("on-paper", True),
    ]
    assert marks[0].withdrawn is not None
    assert marks[0].withdrawn.reason == "replaced"


def test_rulings_are_numbered_on_and_the_one_in_force_is_replaced(place: Path) -> None:
    with open_store(place) as store:
        (first,) = store.rulings()
        again = store.rule(replace(first, number=77, reason="Again.", at=NIGHT))
        other = store.rule(replace(first, offer="fictional-birch/cloud", at=NIGHT))
        register = store.rulings()
    assert [(each.number, each.replaces) for each in register] == [(1, None), (2, 1), (3, None)]
    assert (again, other) == register[1:]


def test_a_register_begins_with_the_first_ruling(place: Path) -> None:
    (place / "rulings.yaml").unlink()
    ruling = Decision(
        number=9,
        offer="fictional-cedar/cloud",
        about=AttributeReading(attribute="rev.formats"),
        answer=Span(low="documented", high="documented"),
        reason="So be it.",
        members=("anne",),
        at=NIGHT,
    )
    with open_store(place) as store:
        assert store.rule(ruling).number == 1


def test_the_history_tells_who_did_what_in_order(place: Path) -> None:
    with open_store(place) as store:
        events = store.history()
        about = store.history(mark(name="rev.formats").subject)
    told = [(event.what, event.by) for event in events]
    assert told[:2] == [("marked", ("bruno",)), ("withdrawn", ("bruno",))]
    assert [(event.what, event.by) for event in about] == [
        ("marked", ("anne",)),
        ("reviewed", ("bruno",)),
        ("ruled", ("anne", "chloe")),
    ]


def test_only_those_whom_the_study_names_write_in_it(place: Path) -> None:
    with open_store(place) as store:
        back, review = Withdrawal(by="zoe", at=NIGHT, reason="x"), Review(by="zoe", at=NIGHT)
        acts: list[Callable[[], None]] = [
            lambda: store.put("zoe", [mark()], reason="later"),
            lambda: store.withdraw("anne", mark().subject, back),
            lambda: store.review("anne", mark().subject, review),
        ]
        for act in acts:
            with pytest.raises(Unusable) as told:
                act()
            assert codes(told.value.problems) == ["assessor.unknown"]
        with pytest.raises(NoMark):
            store.review("anne", mark(offer="a/b").subject, Review(by="chloe", at=NIGHT))


# ── one writer ──────────────────────────────────────────────────────────────────────────────────

HOLD = """
import sys
from pathlib import Path
from cloudeval.files.study_store import open_store
with open_store(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def holder(place: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(place)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_writer_is_told_who_is_there(place: Path, holder: subprocess.Popen[str]) -> None:
    before = (place / ANNE).read_bytes()
    with pytest.raises(Unusable) as told, open_store(place):
        pytest.fail("two writers")
    (problem,) = told.value.problems
    assert problem.code == "study.locked"
    assert problem.values["pid"] == str(holder.pid)
    assert problem.values["host"] == socket.gethostname()
    assert (place / ANNE).read_bytes() == before
    for language in ("fr", "en"):
        assert str(holder.pid) in problem.said(language)


def test_a_lock_that_a_dead_writer_left_is_taken_over_and_told(
    place: Path, holder: subprocess.Popen[str]
) -> None:
    (place / f"{DRAFT}1-study.yaml").write_text("half", encoding="utf-8")
    holder.kill()
    holder.wait()
    with open_store(place) as store:
        (problem,) = store.warnings
        assert (problem.code, problem.severity) == ("study.stale-lock", "warning")
        assert problem.values["pid"] == str(holder.pid)
        store.put("anne", [mark()], reason="later")
    assert not list(place.rglob(f"{DRAFT}*"))
    with open_store(place) as store:
        assert store.warnings == ()


def test_a_lock_of_another_machine_is_taken_for_held(place: Path) -> None:
    told = {"user": "eve", "host": "elsewhere", "pid": 1, "since": "2026-09-20T10:00:00+02:00"}
    (place / NAME).write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(Unusable) as refused, open_store(place):
        pytest.fail("held elsewhere")
    assert codes(refused.value.problems) == ["study.locked-elsewhere"]
    assert (place / NAME).exists()


def test_a_lock_is_gone_when_its_holder_is_even_after_a_fault(place: Path) -> None:
    with pytest.raises(ZeroDivisionError), open_store(place):
        raise ZeroDivisionError
    assert not (place / NAME).exists()


def test_a_file_that_somebody_changes_meanwhile_is_not_written_over(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place / ANNE
    texts = iter([path.read_text(encoding="utf-8"), "changed by hand\n"])
    monkeypatch.setattr(StudyStore, "_text", lambda *_: next(texts))
    before = path.read_bytes()
    with open_store(place) as store, pytest.raises(Unusable) as told:
        store.put("anne", [mark()], reason="later")
    assert codes(told.value.problems) == ["study.changed"]
    assert path.read_bytes() == before


# ── whole or not at all ─────────────────────────────────────────────────────────────────────────


def saving(place: Path, told: int) -> None:
    """Save again and again, and say each time that it is done, until somebody kills this."""
    with open_store(place) as store:
        for number in range(1000):
            store.put("anne", [mark(str(number % 90), "rev.exit-fee")], reason="x" * 3000)
            os.write(told, b"+")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of this process is what is killed")
def test_a_writer_killed_at_any_moment_leaves_the_old_file_or_the_new(place: Path) -> None:
    chance = random.Random(6)  # noqa: S311 - which moment is a matter of chance, and repeated
    path = place / ANNE
    original = path.read_bytes()
    for _ in range(40):
        path.write_bytes(original)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            saving(place, writing)
        os.close(writing)
        time.sleep(chance.random() / 20)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with open(reading, "rb") as stream:  # noqa: PTH123 - a pipe
            saved = len(stream.read())
        with open_store(place) as store:
            marks = [each for each in store.marks("anne") if each.subject[2] == "rev.exit-fee"]
        assert saved <= len(marks) <= saved + 1
        assert sum(each.stands for each in marks) == min(1, len(marks))
        assert not list(place.rglob(f"{DRAFT}*"))


CALLS = ("open", "fsync", "chmod", "replace", "mkdir", "stat")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS])
def test_whichever_call_of_the_system_fails_the_old_file_is_there(
    place: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    path = place / ANNE
    before = path.read_bytes()

    def fails(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    if call == "fsync":
        monkeypatch.setattr("os.fsync", fails)
    else:
        monkeypatch.setattr(Path, call, fails)
    with pytest.raises(NotSaved) as told:
        replace_file(path, b"new")
    monkeypatch.undo()
    assert told.value.path == path
    assert path.read_bytes() == before
    assert not list(place.rglob(f"{DRAFT}*"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
def test_a_full_disk_is_told_and_nothing_is_lost(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (place / ANNE).read_bytes()
    open_ = Path.open

    def full(path: Path, mode: str = "r", **more: Any) -> Any:
        return open_(Path("/dev/full") if "w" in mode else path, mode, **more)

    monkeypatch.setattr(Path, "open", full)
    with open_store(place) as store, pytest.raises(NotSaved) as told:
        store.put("anne", [mark()], reason="later")
    monkeypatch.undo()
    assert told.value.cause.errno == errno.ENOSPC
    assert (place / ANNE).read_bytes() == before


def test_a_folder_that_cannot_be_written_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr("os.open", fails)
    with pytest.raises(NotSaved), open_store(place):
        pytest.fail("not to be written")


def test_a_link_stays_a_link_and_a_mode_a_mode(tmp_path: Path) -> None:
    target, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
