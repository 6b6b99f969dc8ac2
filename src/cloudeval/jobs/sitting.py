"""A sitting: a version and its offers on the table, marked, and scored again at once.

Whoever has the study for writing enters marks: each is on the disk, in the study's journal, before
anything follows from it. Whoever comes second reads, and sees what is entered meanwhile. At the end
the entries are folded into the study's own files; after a crash they are recovered from the
journal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cloudeval.files.building import build
from cloudeval.files.check_answers import check_whole_mark
from cloudeval.files.check_study import check_mark
from cloudeval.files.findings import Finding, error, unknown
from cloudeval.files.folders import JOURNAL, MARKS, RULINGS, STUDY
from cloudeval.files.journal import Journal, fold, read_journal
from cloudeval.files.library import Library
from cloudeval.files.locking import is_marked
from cloudeval.files.misfits import misfits
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.files.study_store import StudyStore, open_store
from cloudeval.files.study_trees import mark_tree, ruling_tree
from cloudeval.jobs import studying
from cloudeval.jobs.marking import REPLACED
from cloudeval.jobs.ruling import faults
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import ChosenStudy
from cloudeval.model.criterion import Reading
from cloudeval.model.entry import (
    Doing,
    Entry,
    Ledger,
    is_ruled,
    is_said,
    is_there,
    ledger,
    numbered,
    same_mark,
    with_entries,
)
from cloudeval.model.instant import Stamp, read_stamp
from cloudeval.model.mark import Decision, Mark, Review, Withdrawal, subject
from cloudeval.model.names import covers
from cloudeval.model.scenario import Scenario
from cloudeval.model.study import Study
from cloudeval.reports.results import Scored
from cloudeval.scoring.evaluation import answers, conclude, entries, questions
from cloudeval.scoring.ranking import Reaches, places
from cloudeval.scoring.sheet import sheet


class RefusedMark(Exception):
    """A mark that cannot be taken; ``findings`` say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep what is wrong."""
        super().__init__(*findings)
        self.findings = tuple(findings)


def now() -> Stamp:
    """The moment it is, to the second, with its time zone."""
    return read_stamp(datetime.now(tz=UTC).astimezone().isoformat(timespec="seconds"))


class Sitting:
    """What lies on the table; made by :func:`sit_down`, to be closed."""

    def __init__(
        self,
        library: Library,
        scored: Scored,
        chosen: ChosenStudy | None = None,
        clock: Callable[[], Stamp] = now,
    ) -> None:
        """Begin with what was scored."""
        self.library = library
        self.scored = scored
        self.clock = clock
        self.chosen = chosen
        self.ledger = Ledger()
        self.why_reading: Problem | NotSaved | None = None
        """Why nothing can be entered, in a study that is read only."""
        self.warnings: tuple[Problem, ...] = ()
        self.recovered: tuple[Entry, ...] = ()
        """What an earlier sitting entered and did not fold."""
        self.unreadable = 0
        """Lines of the journal that say nothing: what a crash left half written."""
        self._bare: Study | None = None
        self._store: StudyStore | None = None
        self._journal: Journal | None = None
        self._stack = ExitStack()
        self._signature: object = None
        self._reaches = Reaches()

    @property
    def writes(self) -> bool:
        """Whether marks can be entered."""
        return self._journal is not None

    @property
    def assessors(self) -> tuple[str, ...]:
        """Those who may mark."""
        if self.chosen is None:
            return ()
        return tuple(one.id for one in self.chosen.study.what.assessors)

    # ── what is entered ─────────────────────────────────────────────────────────────────────────

    def mark(self, by: str, mark: Mark) -> bool:
        """Enter a mark: on the disk when this returns. ``RefusedMark``, ``NotSaved``.

        False for one that says what this person says already: then nothing is entered.
        """
        _refuse(self._wrong(by, mark))
        held = self._held(by)
        if is_there(held, mark) or is_said(held, mark):
            return False
        self._enter("mark", by, mark=mark)
        return True

    def withdraw(self, by: str, mark: Mark, reason: str) -> None:
        """Take back a mark of one's own that stands. ``RefusedMark``, ``NotSaved``."""
        _refuse(_ended(by, mark, self.clock(), reason))
        self._enter("withdraw", by, mark=mark, reason=reason)

    def review(self, by: str, assessor: str, mark: Mark) -> None:
        """Note that ``by`` has read a mark of ``assessor`` again and agrees.

        One's own mark is not refused: to have somebody else do it is asked, and not forced.
        ``RefusedMark`` for a mark that no longer stands, or that was reviewed; ``NotSaved``.
        """
        _refuse(self._wrongly_reviewed(by, assessor, mark))
        self._enter("review", by, mark=mark, assessor=assessor)

    def rule(self, by: str, ruling: Decision) -> Decision:
        """Enter a ruling that ``by`` writes down; it is given back with its number.

        The number is the next of the register, and it stays. A ruling that is undone before the
        sitting ends was never in the register: then its number is the next one again, so that the
        register has no gap. ``RefusedMark``, ``NotSaved``.
        """
        if self.chosen is None:
            raise RuntimeError("rule")
        study = self.chosen.study
        _refuse(self._faults(study, ruling))
        entered = build(Decision, ruling_tree(numbered(study.rulings, ruling)))
        if is_ruled(study.rulings, entered):
            raise RefusedMark([error("ruling.again")])
        self._enter("rule", by, ruling=entered)
        return entered

    def leaves_room(self, ruling: Decision) -> bool:
        """Whether facts and marks leave room for a ruling, were it made now."""
        if self.chosen is None:
            return False
        found = self._faults(self.chosen.study, ruling)
        return all(one.code != "ruling.outside" for one in found)

    def _faults(self, study: Study, ruling: Decision) -> Iterator[Finding]:
        around = self.library.around(study.what, self.scored.criteria)
        return faults(self.library, study, ruling, around)

    def undo(self) -> Entry | None:
        """Undo the last entry that holds; the entry, or None where there is none."""
        last = self.ledger.last
        if last is not None:
            self._enter("undo", last.by, of=last.number, touched=last.offer)
        return last

    def redo(self) -> Entry | None:
        """Do again what was undone last."""
        last = self.ledger.undone[-1] if self.ledger.undone else None
        if last is not None:
            self._enter("redo", last.by, of=last.number, touched=last.offer)
        return last

    def assume(self, scenario: Scenario) -> None:
        """Write a scenario into the study; nobody else may be writing in it. ``Unusable``.

        It is no entry: it stands in a file of its own at once, and no figure rests on it.
        """
        if self._store is not None:
            self._store.assume(scenario)
        elif self.chosen is not None:
            with open_store(Path(self.chosen.folder)) as store:
                store.assume(scenario)

    def standing(self, by: str, offer: str, about: Reading) -> Mark | None:
        """What somebody says already of one thing."""
        wanted = subject(offer, about)
        return next((one for one in self._held(by) if one.stands and one.subject == wanted), None)

    def _held(self, by: str) -> tuple[Mark, ...]:
        return () if self.chosen is None else self.chosen.study.marks.get(by, ())

    def _enter(self, do: Doing, by: str, *, touched: str | None = None, **what: Any) -> None:
        if self._journal is None:
            raise RuntimeError(do)
        entry = Entry(number=self._journal.number, do=do, at=self.clock(), by=by, **what)
        self._journal.append(entry)
        self.ledger = self.ledger.then(entry)
        self._read_study()
        about = entry.offer or touched
        self._score_again(None if about is None else (about,))

    def _wrong(self, by: str, mark: Mark) -> Iterable[Finding]:
        if self.chosen is None:
            return
        around = self.library.around(self.chosen.study.what, self.scored.criteria)
        if by not in around.assessors:
            yield unknown("assessor.unknown", (), by, around.assessors)
        # What a file could not hold must not be acknowledged: it could never be folded.
        yield from misfits(Mark, mark_tree(mark))
        yield from check_mark(mark, by, ())
        yield from check_whole_mark(mark, around, ())
        earlier = self.standing(by, mark.offer, mark.about)
        if earlier is not None:
            yield from _ended(by, earlier, mark.at, REPLACED)

    def _wrongly_reviewed(self, by: str, assessor: str, mark: Mark) -> Iterable[Finding]:
        if by not in self.assessors:
            yield unknown("assessor.unknown", (), by, self.assessors)
        now = next((one for one in self._held(assessor) if same_mark(one, mark)), None)
        if now is None or not now.stands:
            yield error("review.none", ())
        elif now.reviewed is not None:
            yield error("review.twice", (), who=now.reviewed.by, at=now.reviewed.at)
        else:
            read = replace(now, reviewed=Review(by=by, at=self.clock()))
            yield from check_mark(read, assessor, ())

    # ── what follows ────────────────────────────────────────────────────────────────────────────

    def _read_study(self) -> None:
        if self.chosen is not None and self._bare is not None:
            study = with_entries(self._bare, self.ledger.done, replaced=REPLACED)
            self.chosen = replace(self.chosen, study=study)

    def _score_again(self, names: Sequence[str] | None) -> None:
        """Fill anew the sheets of the offers that are named (None: all), and rank the field."""
        outcome, chosen = self.scored.outcome, self.chosen
        before = outcome.reader
        reader = studying.reader_of(chosen, before.vocabulary, before.on, before.min_sure)
        asked = questions(outcome.criteria)
        touched = {
            each.offer: sheet(each.sheet.tariff, answers(each.candidate, asked, reader))
            for each in outcome.evaluations
            if names is None or any(covers(name, each.offer) for name in names)
        }
        roles = {each.offer: each.role for each in outcome.evaluations if each.role is not None}
        anew = conclude(outcome.criteria, [*touched.values()], reader, roles)
        found = {each.offer: each for each in anew.evaluations}
        # Standings and totals are an offer's own; only places depend on the others.
        drafts = tuple(found.get(each.offer, each) for each in outcome.evaluations)
        ranked = places(entries(replace(outcome, reader=reader, evaluations=drafts)), self._reaches)
        placed = tuple(
            each if each.place == place else replace(each, place=place)
            for each, place in zip(drafts, ranked, strict=True)
        )
        field = [each.candidate for each in placed]
        self.scored = replace(
            self.scored,
            outcome=replace(outcome, reader=reader, evaluations=placed),
            study=studying.used(self.library, chosen, field, before.on),
        )

    def refresh(self) -> bool:
        """For whoever reads only: whether somebody has entered something, which is now shown."""
        if self.chosen is None or self.writes:
            return False
        signature = _signature(Path(self.chosen.folder))
        if signature == self._signature:
            return False
        try:
            self._bare = self.library.study(Path(self.chosen.folder))
        except Unusable:
            return False  # somebody is in the middle of it; the next look will tell
        self._signature = signature
        self.ledger = ledger(read_journal(Path(self.chosen.folder)).pending)
        self._read_study()
        self._score_again(None)
        return True

    # ── begin and end ───────────────────────────────────────────────────────────────────────────

    def _begin(self, folder: Path, chosen: ChosenStudy, *, read_only: bool) -> None:
        self._bare = chosen.study
        if not read_only:
            try:
                self._take(folder)
            except (Unusable, NotSaved) as error:
                self.why_reading = error.problems[0] if isinstance(error, Unusable) else error
        self._take_up(folder)

    def _take(self, folder: Path) -> None:
        """Have a study for writing."""
        self._store = self._stack.enter_context(open_store(folder))
        self._journal, self.why_reading = Journal(folder), None
        self.warnings = self._store.warnings
        # What was written between the reading and the lock counts.
        self._bare = self.library.study(folder)

    def _take_up(self, folder: Path) -> None:
        """Take up what the journal holds."""
        self._signature = _signature(folder)
        told = read_journal(folder)
        self.ledger, self.unreadable = ledger(told.pending), told.unreadable
        if self.writes:
            self.recovered = self.ledger.done

    def take_over(self) -> None:
        """Write on in a study that was read so far: once nobody else has it for writing.

        What the one before entered and did not fold is recovered from the journal. While somebody
        has it, ``Unusable`` says who; nothing is taken by force. ``NotSaved`` where nothing can be
        written at all.
        """
        if self.chosen is None or self.writes:
            return
        folder = Path(self.chosen.folder)
        try:
            self._take(folder)
        except BaseException:
            self.leave()  # it goes on reading
            raise
        self._take_up(folder)
        self._read_study()
        self._score_again(None)

    @property
    def is_left(self) -> bool:
        """For whoever reads only: whether the one who wrote has gone, as far as can be seen."""
        if self.chosen is None or self.writes:
            return False
        return not is_marked(Path(self.chosen.folder))

    def save(self) -> int:
        """Fold what was entered into the study's files, and go on; how many entries they were.

        From then on they are undone by entering the contrary only. If it fails nothing is lost:
        the entries stay in the journal. ``NotSaved``, ``Unusable``.
        """
        if self.chosen is None:
            return 0
        count = len(self.ledger.done)
        self._fold()
        self._bare = self.library.study(Path(self.chosen.folder))
        self._read_study()
        self._score_again(())
        return count

    def close(self) -> None:
        """Fold what was entered into the study's files, and let go of it.

        If that fails nothing is lost: the entries stay in the journal. ``NotSaved``, ``Unusable``.
        """
        with self._stack:
            self._fold()
            self._journal, self._store = None, None

    def _fold(self) -> None:
        if self._store is not None and self._journal is not None and self.ledger.done:
            self._note("folding")
            fold(self._store, self.ledger.done, replaced=REPLACED)
        if self._journal is not None and (self.ledger.done or self.ledger.undone):
            self._note("folded")
        self.ledger = Ledger()

    def _note(self, do: Doing) -> None:
        """Say in the journal how far a fold has come; what it began to write is not undone."""
        if self._journal is not None:
            number = self._journal.number
            entry = Entry(number, do, self.clock(), "", of=number - 1)
            self._journal.append(entry)
            self.ledger = self.ledger.then(entry)

    def leave(self) -> None:
        """Let go without folding: what was entered is recovered at the next start."""
        self._journal = self._store = None
        self._stack.close()


def sit_down(
    library: Library,
    folder: Path | str | None = None,
    *,
    family: str | None = None,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    clock: Callable[[], Stamp] = now,
    read_only: bool = False,
) -> Sitting:
    """Put a study, or a family's newest version, on the table.

    Another day than the study's silences its marks, so a study is read on its own day only.
    """
    if folder is None:
        return Sitting(library, score(library, family, offers=offers, as_of=as_of), clock=clock)
    chosen = studying.open_study(library, folder)
    sitting = Sitting(library, score(library, offers=offers, study=chosen), chosen, clock)
    sitting._begin(Path(folder), chosen, read_only=read_only)  # noqa: SLF001 - its one maker
    sitting._read_study()  # noqa: SLF001
    if sitting.ledger.done:
        sitting._score_again(None)  # noqa: SLF001
    return sitting


def _ended(by: str, mark: Mark, at: Stamp, reason: str) -> Iterator[Finding]:
    """What is wrong with taking a mark back at a moment: a clock that went wrong, say."""
    back = Withdrawal(by=by, at=at, reason=reason)
    yield from check_mark(replace(mark, withdrawn=back), by, ())


def _refuse(findings: Iterable[Finding]) -> None:
    wrong = [one for one in findings if one.severity == "error"]
    if wrong:
        raise RefusedMark(wrong)


def _signature(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells that somebody wrote in a study."""
    names = [folder / STUDY, folder / RULINGS, folder / JOURNAL, *(folder / MARKS).glob("*.yaml")]
    found = []
    for path in sorted(names):
        try:
            stat = path.stat()
        except OSError:
            continue
        found.append((path.name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)
