"""Writes into a study: marks, reviews, withdrawals, rulings; one change, one file, all or nothing.

What a person wrote stays as it is, comments and order included. Nothing is deleted: a mark that no
longer stands is withdrawn, and a ruling keeps its number. Each change is read again before it
takes the place of what was there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from cloudeval.files import yaml
from cloudeval.files.building import build
from cloudeval.files.checking import check
from cloudeval.files.emitting import emit
from cloudeval.files.folders import MARKS, RULINGS, SCENARIOS, STUDY
from cloudeval.files.locking import held
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.replacing import clear_drafts, replace_file
from cloudeval.files.study_trees import cleaned, mark_tree, ruling_tree, scenario_tree
from cloudeval.files.yaml.editing import Editor, NoPlace
from cloudeval.model.entry import numbered, says_the_same
from cloudeval.model.instant import Stamp
from cloudeval.model.mark import Decision, Mark, MarksFile, Review, RulingsFile, Subject, Withdrawal
from cloudeval.model.noun import record
from cloudeval.model.plain import plain
from cloudeval.model.scenario import Scenario
from cloudeval.model.study import StudyFile

_ENCODING = "utf-8"
Happening = Literal["marked", "reviewed", "withdrawn", "ruled"]


@record
class Event:
    """Something that was done in a study, by whom and when."""

    at: Stamp
    by: tuple[str, ...]
    what: Happening
    each: Mark | Decision
    assessor: str | None = None
    """Whose mark it is; None for a ruling."""


class NoMark(LookupError):
    """No mark of this person on this subject stands."""


class StudyStore:
    """A study's folder, held for writing; made by :func:`open_store`."""

    def __init__(self, folder: Path, warnings: Sequence[Problem] = ()) -> None:
        """Write below ``folder``."""
        self.folder = folder
        self.warnings = tuple(warnings)
        """What was found on opening: a lock that somebody left behind."""

    # ── what is there ───────────────────────────────────────────────────────────────────────────

    @property
    def what(self) -> StudyFile:
        """What the study is about."""
        noun: StudyFile = self._read(StudyFile, STUDY)[0]
        return noun

    def marks(self, assessor: str) -> tuple[Mark, ...]:
        """All marks of an assessor, those that were withdrawn among them."""
        if not self._path(_marks_of(assessor)).exists():
            return ()
        file: MarksFile = self._read(MarksFile, _marks_of(assessor))[0]
        return file.marks

    def rulings(self) -> tuple[Decision, ...]:
        """The register."""
        if not self._path(RULINGS).exists():
            return ()
        file: RulingsFile = self._read(RulingsFile, RULINGS)[0]
        return file.rulings

    def history(self, subject: Subject | None = None) -> tuple[Event, ...]:
        """All that was done, the earliest first; with a subject, only about that."""
        names = sorted(path.stem for path in self._path(MARKS).glob("*.yaml"))
        events = [event for name in names for mark in self.marks(name) for event in _of(name, mark)]
        events += [Event(each.at, each.members, "ruled", each) for each in self.rulings()]
        wanted = (event for event in events if subject in (None, event.each.subject))
        return tuple(sorted(wanted, key=lambda event: (event.at.day, event.at.written, event.what)))

    # ── what is done ────────────────────────────────────────────────────────────────────────────

    def put(self, assessor: str, marks: Sequence[Mark], *, reason: str) -> None:
        """Add marks of one assessor; an earlier one on the same subject is withdrawn.

        A mark that says what already stands is left out. All of them are added, or none.
        """
        self._known(assessor)
        name = _marks_of(assessor)
        text = self._text(name) or f"format: cloudeval/marks/1\nassessor: {assessor}\nmarks: []\n"
        edit = _Edit(text, self._shown(name))
        standing = {m.subject: (at, m) for at, m in enumerate(self.marks(assessor)) if m.stands}
        added = []
        for mark in marks:
            at, earlier = standing.get(mark.subject, (-1, None))
            if earlier is not None and says_the_same(earlier, mark):
                continue
            if earlier is not None:
                back = Withdrawal(by=assessor, at=mark.at, reason=reason)
                edit.key(("marks", at), "withdrawn", plain(back))
            added.append(mark_tree(mark))
        edit.items("marks", added)
        self._save(MarksFile, name, edit)

    def withdraw(self, assessor: str, subject: Subject, back: Withdrawal) -> None:
        """Take back a mark that stands; it stays in its file, with who, when and why."""
        self._known(back.by)
        self._add_key(assessor, subject, "withdrawn", plain(back))

    def review(self, assessor: str, subject: Subject, review: Review) -> None:
        """Record that somebody else has read a mark again and agrees."""
        self._known(review.by)
        self._add_key(assessor, subject, "reviewed", plain(review))

    def rule(self, ruling: Decision) -> Decision:
        """Record a ruling, under the next number; the one in force on the subject is replaced."""
        for member in ruling.members:
            self._known(member)
        recorded = numbered(self.rulings(), ruling)
        text = self._text(RULINGS) or "format: cloudeval/rulings/1\nrulings: []\n"
        edit = _Edit(text, self._shown(RULINGS))
        edit.items("rulings", [ruling_tree(recorded)])
        self._save(RulingsFile, RULINGS, edit)
        return recorded

    def assume(self, scenario: Scenario) -> None:
        """Write a scenario down; one that bears its name already is left as it is."""
        self._known(scenario.by)
        path = self._path(f"{SCENARIOS}/{scenario.id}.yaml")
        data = scenario_written(scenario, path)
        path.parent.mkdir(exist_ok=True)
        replace_file(path, data)

    # ── how ─────────────────────────────────────────────────────────────────────────────────────

    def _add_key(self, assessor: str, subject: Subject, key: str, value: Any) -> None:
        name = _marks_of(assessor)
        marks = enumerate(self.marks(assessor))
        found = next((at for at, one in marks if one.stands and one.subject == subject), None)
        if found is None:
            raise NoMark(assessor, subject)
        edit = _Edit(self._text(name) or "", self._shown(name))
        edit.key(("marks", found), key, value)
        self._save(MarksFile, name, edit)

    def _known(self, assessor: str) -> None:
        """Only those whom the study names write in it."""
        known = [one.id for one in self.what.assessors]
        if assessor not in known:
            from cloudeval.files.findings import listed

            values = {"name": assessor, "known": listed(known)}
            raise Unusable([_problem("assessor.unknown", self._shown(STUDY), **values)])

    def _read(self, noun: type, name: str) -> tuple[Any, Any]:
        document = yaml.read(self._path(name), self._shown(name))
        _refuse(check(noun, document))
        return build(noun, document.tree), document.tree

    def _text(self, name: str) -> str | None:
        path = self._path(name)
        return path.read_bytes().decode(_ENCODING) if path.exists() else None

    def _save(self, noun: type, name: str, edit: _Edit) -> None:
        """Put the new text in place, if it reads as what was meant."""
        path, text = self._path(name), edit.text
        document = yaml.compose(text.encode(_ENCODING), edit.shown)
        if document.tree != edit.tree:
            raise Unusable([_problem("study.not-edited", edit.shown)])
        _refuse(check(noun, document))
        if (self._text(name) or edit.before) != edit.before:
            raise Unusable([_problem("study.changed", edit.shown)])
        if text != edit.before:
            replace_file(path, text.encode(_ENCODING))

    def _path(self, name: str) -> Path:
        return self.folder / name

    def _shown(self, name: str) -> str:
        return (self.folder / name).as_posix()


@contextmanager
def open_store(folder: Path) -> Iterator[StudyStore]:
    """A study for writing. A second writer is told who is there: ``Unusable``."""
    if not (folder / STUDY).is_file():
        raise Unusable([_problem("study.none", folder.as_posix())])
    with held(folder) as earlier:
        for place in (folder, folder / MARKS, folder / SCENARIOS):
            clear_drafts(place)
        warnings = []
        if earlier is not None:
            values = {"user": earlier.user, "pid": str(earlier.pid), "since": earlier.since}
            told = _problem("study.stale-lock", folder.as_posix(), **values)
            warnings.append(replace(told, severity="warning"))
        yield StudyStore(folder, warnings)


def scenario_written(scenario: Scenario, path: Path) -> bytes:
    """A scenario's file, read again before it is written; ``Unusable`` where it cannot be."""
    shown = path.as_posix()
    if path.exists():
        raise Unusable([_problem("import.scenario-exists", shown, name=scenario.id)])
    tree = scenario_tree(scenario)
    data = emit(tree, ()).encode(_ENCODING)
    document = yaml.compose(data, shown)
    if document.tree != tree:
        raise Unusable([_problem("study.not-edited", shown)])
    _refuse(check(Scenario, document))
    return data


def _marks_of(assessor: str) -> str:
    return f"{MARKS}/{assessor}.yaml"


def _of(assessor: str, mark: Mark) -> Iterator[Event]:
    yield Event(mark.at, (assessor,), "marked", mark, assessor)
    if mark.reviewed is not None:
        yield Event(mark.reviewed.at, (mark.reviewed.by,), "reviewed", mark, assessor)
    if mark.withdrawn is not None:
        yield Event(mark.withdrawn.at, (mark.withdrawn.by,), "withdrawn", mark, assessor)


def _refuse(problems: Sequence[Problem]) -> None:
    if any(problem.severity == "error" for problem in problems):
        raise Unusable(problems)


def _problem(code: str, file: str, **values: object) -> Problem:
    return Problem(code=code, file=file, values=values)


class _Edit:
    """A text, what it says, and both with what is to be added."""

    def __init__(self, text: str, shown: str) -> None:
        self.before = text
        self.shown = shown
        self.tree: Any = yaml.compose(text.encode(_ENCODING), shown).tree
        self._editor = Editor(text)

    @property
    def text(self) -> str:
        return self._editor.text

    def items(self, name: str, values: Sequence[dict[str, Any]]) -> None:
        """Add items to a list at the top of the file."""
        self.tree[name] += values
        with suppress(NoPlace):  # then the text does not read as the tree does, and that is told
            self._editor.add_items((name,), values)

    def key(self, path: tuple[str, int], key: str, value: Any) -> None:
        """Add a key to an item of such a list."""
        made = cleaned(value)
        self.tree[path[0]][path[1]][key] = made
        with suppress(NoPlace):
            self._editor.add_key(path, key, made)
