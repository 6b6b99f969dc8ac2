"""Marks and rulings on their way to another version: what stands there, and what is set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cloudeval.files.library import Library
from cloudeval.files.study_moving import Additions
from cloudeval.files.study_trees import mark_tree
from cloudeval.jobs.tracing import Tracer
from cloudeval.model.mark import Decision, Mark, Review, SetAside, SetAsideBecause
from cloudeval.model.noun import record
from cloudeval.model.plain import plain
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.migrate.moved import HowMark, HowRuling, MovedMark, MovedRuling, Way
from cloudeval.scoring.convening import committee, facts_named
from cloudeval.scoring.facts_at import Reader, fact_of

_ASIDE = "set_aside"


@record
class MovedMarks:
    """The marks of one assessor: what became of each, and what their file holds afterwards."""

    moved: tuple[MovedMark, ...]
    held: tuple[Mark, ...]
    additions: Additions


def moved_marks(assessor: str, marks: Sequence[Mark], tracer: Tracer, under: str) -> MovedMarks:
    """What becomes of the marks of one assessor.

    A mark that goes on under the same question keeps its review: what was reviewed is this answer
    to this question, and neither has changed. One that counts for a question that was not asked so
    stands on as proposed; the mark that was reviewed is kept beside it, set aside. What an earlier
    migration set aside stands again where its question is asked again, unless the assessor has
    spoken on it since; and so does a review that was left behind.
    """
    last = {mark.subject: place for place, mark in enumerate(marks)}
    moving = _Moving(assessor, tracer, under, marks)
    for place, mark in enumerate(marks):
        if mark.withdrawn is not None:
            moving.withdrawn(place, mark)
        elif mark.set_aside is not None:
            moving.aside(mark, mark.set_aside, is_last=last[mark.subject] == place)
        else:
            moving.standing(place, mark)
    return moving.result()


def unmoved_marks(assessor: str, marks: Sequence[Mark]) -> MovedMarks:
    """The same where the version stays: nothing changes."""
    moved = tuple(
        MovedMark(assessor, mark, "withdrawn")
        if mark.withdrawn is not None
        else MovedMark(assessor, mark, "aside")
        if mark.set_aside is not None
        else MovedMark(assessor, mark, "carried", now=mark)
        for mark in marks
    )
    return MovedMarks(moved, tuple(marks), Additions())


class _Moving:
    """The file of one assessor, mark by mark."""

    def __init__(self, assessor: str, tracer: Tracer, under: str, marks: Sequence[Mark]) -> None:
        self.assessor = assessor
        self.tracer = tracer
        self.under = under
        self.before = marks
        self.held = [*marks]
        self.moved: list[MovedMark] = []
        self.keys: list[tuple[int, str, object]] = []
        self.items: list[Mark] = []

    def result(self) -> MovedMarks:
        additions = Additions(tuple(self.keys), tuple(mark_tree(one) for one in self.items))
        return MovedMarks(tuple(self.moved), (*self.held, *self.items), additions)

    def standing(self, place: int, mark: Mark) -> None:
        way = self.tracer.mark(mark, self.under)
        if way.why is not None:
            self._set_aside(place, mark, way.why)
            self._tell(mark, "left", way)
            return
        now = self._carried(mark, way)
        if mark.reviewed is not None and now.reviewed is None:
            self._set_aside(place, mark, "to-review")
            self.items.append(now)
        else:
            self.held[place] = now
            for key in ("asked", "reviewed"):
                if getattr(now, key) != getattr(mark, key):
                    self.keys.append((place, key, plain(getattr(now, key))))
        self._tell(mark, "to-another-question" if way.unasked else "carried", way, now)

    def aside(self, mark: Mark, aside: SetAside, *, is_last: bool) -> None:
        bare = replace(mark, set_aside=None)
        way = self.tracer.mark(bare, aside.moved_from)
        if way.why is not None or not is_last:
            self._tell(mark, "aside", way)
            return
        now = self._carried(bare, way)
        self.items.append(now)
        self._tell(mark, "taken-up", way, now)

    def withdrawn(self, place: int, mark: Mark) -> None:
        """It stays withdrawn; what the new version cannot read is kept from its checks."""
        if mark.set_aside is None and not self.tracer.is_readable(mark):
            self._set_aside(place, mark, "other-answers")
        self._tell(mark, "withdrawn", Way())

    def _carried(self, mark: Mark, way: Way) -> Mark:
        """A mark as it stands on: with its review where nothing else is asked, else its question.

        Where all that reads it asks what was asked, there is nothing to add to it.
        """
        if way.unasked:
            return replace(mark, asked=mark.asked or way.asked, reviewed=None)
        return replace(mark, reviewed=mark.reviewed or self._review_before(mark))

    def _review_before(self, mark: Mark) -> Review | None:
        """The review that an earlier migration left behind, of this very answer."""
        for one in self.before:
            left = one.set_aside is not None and one.set_aside.because == "to-review"
            if left and _bare(one) == _bare(mark):
                return one.reviewed
        return None

    def _set_aside(self, place: int, mark: Mark, why: SetAsideBecause) -> None:
        aside = SetAside(moved_from=self.under, moved_to=self.tracer.new.name, because=why)
        self.held[place] = replace(mark, set_aside=aside)
        self.keys.append((place, _ASIDE, plain(aside)))

    def _tell(self, mark: Mark, how: HowMark, way: Way, now: Mark | None = None) -> None:
        self.moved.append(MovedMark(self.assessor, mark, how, way, now))


def _bare(mark: Mark) -> Mark:
    """What was answered, whatever was done to it since."""
    return replace(mark, asked=None, reviewed=None, set_aside=None)


# ── rulings ─────────────────────────────────────────────────────────────────────────────────────


def moved_rulings(study: Study, tracer: Tracer) -> tuple[MovedRuling, ...]:
    """What becomes of each ruling: it decides on a fact, and holds wherever the fact is read."""
    in_force = {ruling.number for ruling in study.in_force}
    return tuple(
        _ruling(ruling, tracer, study.name, in_force=ruling.number in in_force)
        for ruling in study.rulings
    )


def _ruling(ruling: Decision, tracer: Tracer, under: str, *, in_force: bool) -> MovedRuling:
    if ruling.set_aside is not None:
        return MovedRuling(ruling, "aside", now=ruling)
    way = tracer.ruling(ruling, under)
    unreadable = way.why in ("another-family", "other-answers")
    if way.why is not None and (in_force or unreadable):
        return left_ruling(ruling, way.why, "left" if in_force else "replaced", (under, tracer))
    if not in_force:
        return MovedRuling(ruling, "replaced", now=ruling)
    how: HowRuling = "to-another-question" if way.unasked else "carried"
    return MovedRuling(ruling, how, way, now=ruling)


def unmoved_rulings(study: Study) -> tuple[MovedRuling, ...]:
    """The same where the version stays."""
    in_force = {ruling.number for ruling in study.in_force}

    def how(ruling: Decision) -> HowRuling:
        if ruling.set_aside is not None:
            return "aside"
        return "carried" if ruling.number in in_force else "replaced"

    return tuple(MovedRuling(each, how(each), now=each) for each in study.rulings)


def left_ruling(
    ruling: Decision, why: SetAsideBecause, how: HowRuling, along: tuple[str, Tracer]
) -> MovedRuling:
    """A ruling that is set aside; its number stays taken."""
    under, tracer = along
    aside = SetAside(moved_from=under, moved_to=tracer.new.name, because=why)
    return MovedRuling(ruling, how, Way(why=why), now=replace(ruling, set_aside=aside))


def without_room(library: Library, study: Study, words: Vocabulary) -> Iterator[int]:
    """The rulings in force that leave nothing of what the facts and the marks leave possible."""
    on = study.what.as_of
    reader = Reader(words, on, committee=committee(study, words, on))
    for ruling in study.in_force:
        (candidate,) = library.candidates((ruling.offer,))
        facts = [fact_of(candidate, *named[1:], reader) for named in facts_named(ruling, words)]
        said = [fact.ground.said for fact in facts]
        if any(one is not None and ruling.number in one.ruled_out for one in said):
            yield ruling.number


def additions_to_register(moved: Sequence[MovedRuling]) -> Additions:
    """What is added to the register: why a ruling does not count any more."""
    return Additions(
        tuple(
            (place, _ASIDE, plain(each.now.set_aside))
            for place, each in enumerate(moved)
            if each.now != each.ruling
        )
    )
