"""Where an answer leads in another version: to the same question, to a changed one, or nowhere.

What counts as the same question is the question, word for word in both languages, about the same
thing, with the same possible answers. An answer that names no question was given under a version
whose lines read it: each of those is a question that was answered.
"""

from __future__ import annotations

from dataclasses import replace

from cloudeval.changes.lineage import LineageReading
from cloudeval.files.check_answers import Around, check_answer
from cloudeval.files.library import Library
from cloudeval.files.problems import Unusable
from cloudeval.jobs.carrying import Carry, answers, heirs_of
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    CertificationReading,
    ExposureReading,
    Reading,
)
from cloudeval.model.mark import AskedAs, Decision, LeftBecause, Mark
from cloudeval.model.scenario import Assumption
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.migrate.moved import Way

Answer = Mark | Decision | Assumption


class Tracer:
    """Follows answers to one version, along its lineage and under one reading of it."""

    def __init__(self, library: Library, new: CriteriaSet, carry: Carry, around: Around) -> None:
        """Take ``around`` for what the new study may speak of."""
        self.library = library
        self.new = new
        self.carry = carry
        self.around = around
        self.reading: LineageReading = "detail" if carry == "detail" else "addition"
        self._own = library.vocabulary(new)
        self._known: dict[str, CriteriaSet | None] = {}
        self._heirs: dict[str, dict[str, list[AnyCriterion]]] = {}

    def mark(self, mark: Mark, under: str) -> Way:
        """Where a mark leads that stood ``under`` a version."""
        asked = self.asked(mark, under)
        named = mark.asked.version if mark.asked is not None else under
        why = self._unfit(mark, named) or (None if asked else "no-question")
        if why is not None:
            return Way(asked=next(iter(asked), None), why=why)
        way = self._way(mark, asked)
        if way.why is None and self.carry == "same-question" and not self._is_same(mark, asked):
            return replace(way, why="question-changed")
        return way

    def ruling(self, ruling: Decision, under: str) -> Way:
        """Where a ruling leads: it decides on a fact, and holds wherever the fact is read."""
        why = self._unfit(ruling, under)
        if why is not None:
            return Way(why=why)
        lines = self.lines(ruling.about)
        if not lines:
            return Way(why="not-read")
        same, changed = self._heirs_that_read(ruling, self._lines_of(ruling, under))
        others = tuple(name for name in lines if name not in (*same, *changed))
        return Way(same, changed, others)

    def lines(self, about: Reading) -> tuple[str, ...]:
        """The lines of the new version that read what is answered."""
        words = self.around.words
        return tuple(c.id for c in self.new.criteria if answers(about, c.reads, words))

    def asked(self, mark: Mark, under: str) -> tuple[AskedAs, ...]:
        """The questions that a mark answered: the one that it names, else those that read it."""
        return (mark.asked,) if mark.asked is not None else self._lines_of(mark, under)

    def heirs(self, version: str, criterion: str) -> tuple[AnyCriterion, ...]:
        """The lines of the new version that come from a criterion of another."""
        known = self.version(version)
        if known is None or known.family != self.new.family:
            return ()
        if version not in self._heirs:
            self._heirs[version] = heirs_of(self.library, known, self.new, self.reading)
        return tuple(self._heirs[version].get(criterion, ()))

    def version(self, name: str) -> CriteriaSet | None:
        """A version by its full name; None where it is not on file."""
        if name not in self._known:
            try:
                found = self.library.criteria(name)
            except Unusable:
                self._known[name] = None
            else:
                self._known[name] = found if found.name == name else None
        return self._known[name]

    def same_question(self, version: str, before: AnyCriterion, after: AnyCriterion) -> bool:
        """Whether two criteria ask the same, word for word, with the same possible answers."""
        known = self.version(version)
        if known is None or before.question != after.question:
            return False
        return _meaning(after.reads, self._own) == _meaning(
            after.reads, self.library.vocabulary(known)
        )

    # ── how ─────────────────────────────────────────────────────────────────────────────────────

    def _way(self, mark: Mark, asked: tuple[AskedAs, ...]) -> Way:
        if not any(self._question(each) for each in asked):
            return Way(asked=asked[0], why="unknown-question")
        same, changed = self._heirs_that_read(mark, asked)
        if not (same or changed):
            led = any(self.heirs(each.version, each.criterion) for each in asked)
            return Way(asked=asked[0], why="reads-else" if led else "no-heir")
        lines = self.lines(mark.about)
        others = tuple(name for name in lines if name not in (*same, *changed))
        first = next(each for each in asked if any(self._heirs_that_read(mark, (each,))))
        return Way(same, changed, others, first)

    def _is_same(self, mark: Mark, asked: tuple[AskedAs, ...]) -> bool:
        """Whether no question that goes on is asked in other words only."""
        led = [self._heirs_that_read(mark, (each,)) for each in asked]
        return all(same for same, changed in led if same or changed)

    def _heirs_that_read(
        self, each: Answer, asked: tuple[AskedAs, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The lines that come from what was asked and read the answer: the same, and the others."""
        same: dict[str, None] = {}
        changed: dict[str, None] = {}
        for one in asked:
            before = self._question(one)
            if before is None:
                continue
            for after in self.heirs(one.version, one.criterion):
                if answers(each.about, after.reads, self.around.words):
                    is_same = self.same_question(one.version, before, after)
                    (same if is_same else changed)[after.id] = None
        return tuple(same), tuple(name for name in changed if name not in same)

    def _question(self, asked: AskedAs) -> AnyCriterion | None:
        known = self.version(asked.version)
        return None if known is None else known.by_id().get(asked.criterion)

    def _lines_of(self, each: Answer, under: str) -> tuple[AskedAs, ...]:
        known = self.version(under)
        if known is None:
            return ()
        words = self.around.words.with_words_of(self.library.vocabulary(known))
        return tuple(
            AskedAs(version=known.name, criterion=one.id)
            for one in known.criteria
            if answers(each.about, one.reads, words)
        )

    def _unfit(self, each: Mark | Decision, version: str) -> LeftBecause | None:
        """Why an answer cannot even be held against the new version."""
        family, _, _ = version.partition("@")
        if family != self.new.family:
            return "another-family"
        return None if self.is_readable(each) else "other-answers"

    def is_readable(self, each: Answer) -> bool:
        """Whether the new version knows the answer."""
        return all(one.severity != "error" for one in check_answer(each, self.around, ()))


def _meaning(reads: Reading, words: Vocabulary) -> object:
    """What the possible answers mean."""
    match reads:
        case AttributeReading():
            return words.attributes.get(reads.attribute)
        case CertificationReading():
            return words.schemes.get(reads.certification)
        case ExposureReading():
            return None
