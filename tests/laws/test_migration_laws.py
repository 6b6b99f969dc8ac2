"""What must hold of every study that goes over to another version: nothing lost, nothing silent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.changes.lineage import edges, turned
from cloudeval.files.check_answers import Around
from cloudeval.files.check_study import check_marks
from cloudeval.files.library import Library
from cloudeval.files.problems import Unusable
from cloudeval.files.study_moving import Additions
from cloudeval.files.study_trees import mark_tree
from cloudeval.jobs.answers_moved import moved_marks, moved_rulings, unmoved_marks
from cloudeval.jobs.carrying import Carry, answers, carried
from cloudeval.jobs.tracing import Tracer
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, ContestedLineage, Lineage
from cloudeval.model.mark import Decision, Mark, MarksFile, Review, Withdrawal
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.migrate.moved import MovedMark
from cloudeval.scoring.convening import committee
from cloudeval.scoring.evaluation import Outcome, evaluate
from cloudeval.scoring.facts_at import Reader
from cloudeval.testing import marked
from cloudeval.testing.strategies import DAY, RevisedCase, revised_cases
from cloudeval.testing.words import DAY as TODAY
from tests.builders import said

FEWER = settings(max_examples=60)
Said = dict[str, tuple[Mark, ...]]
CARRY: tuple[Carry, ...] = ("same-question", "detail", "addition")


@dataclass
class Shelf:
    """Two versions, as a library has them on file."""

    versions: tuple[CriteriaSet, CriteriaSet]
    words: Vocabulary

    def criteria(self, name: str) -> CriteriaSet:
        for version in self.versions:
            if version.name == name:
                return version
        raise Unusable([])

    def chain(self, before: CriteriaSet, after: CriteriaSet) -> tuple[CriteriaSet, ...]:
        both = {before.name, after.name}
        return tuple(version for version in self.versions if version.name in both)

    def vocabulary(self, _criteria: CriteriaSet | None = None) -> Vocabulary:
        return self.words


@dataclass
class Move:
    """A study of one version, and how it goes over to another."""

    case: RevisedCase
    study: Study
    carry: Carry

    @property
    def shelf(self) -> Library:
        return cast("Library", Shelf((self.case.before, self.case.after), self.case.vocabulary))

    def tracer(self, new: CriteriaSet | None = None) -> Tracer:
        words = self.case.vocabulary
        rules = self.case.after if new is None else new
        around = Around(self.study.what, words, rules, lambda _: True)
        return Tracer(self.shelf, rules, self.carry, around)

    def there(self) -> tuple[tuple[MovedMark, ...], Said]:
        return moved(self.study, self.tracer(), self.case.before.name)


def moved(study: Study, tracer: Tracer, under: str) -> tuple[tuple[MovedMark, ...], Said]:
    found = {who: moved_marks(who, held, tracer, under) for who, held in study.marks.items()}
    told = tuple(one for each in found.values() for one in each.moved)
    return told, {who: each.held for who, each in found.items()}


def lineage(criterion: AnyCriterion) -> Lineage | None:
    told = criterion.lineage
    return told.detail if isinstance(told, ContestedLineage) else told


@st.composite
def asking(draw: st.DrawFn, case: RevisedCase) -> RevisedCase:
    """The same with questions: some the same as an ancestor's, some in other words."""
    before = replace(
        case.before,
        criteria=tuple(replace(c, question=said(f"{c.id}?")) for c in case.before.criteria),
    )
    known = before.by_id()
    later = []
    for each in case.after.criteria:
        told = lineage(each)
        names = [each.id, *((*told.replaces, *told.refines) if told is not None else ())]
        asked = [known[name].question for name in names if name in known]
        question = draw(st.sampled_from([*asked, said(f"{each.id} now?")]))
        later.append(replace(each, question=question))
    after = replace(case.after, criteria=tuple(later))
    return replace(case, before=before, after=after)


@st.composite
def moves(draw: st.DrawFn) -> Move:
    case = draw(asking(draw(revised_cases(among=(*LINEAGE, "reread", "reword")))))
    told: Said = {}
    for who, drawn in draw(marked.marks(case.field, case.vocabulary, most=5)).items():
        told[who] = tuple(draw(states(who, mark)) for mark in drawn)
    for who in marked.PEOPLE:  # most marks are about what some line reads
        more = draw(st.lists(st.sampled_from(case.before.criteria), max_size=4))
        there = {mark.subject for mark in told[who]}
        for line in more:
            answer = draw(marked.answers(line.reads, case.vocabulary))
            offer = draw(st.sampled_from([one.id for one in case.field]))
            made = marked.mark(offer, line.reads, answer)
            if made.subject not in there:
                there.add(made.subject)
                told[who] = (*told[who], draw(states(who, made)))
    register = draw(marked.rulings(case.field, case.vocabulary))
    study = marked.study(told, register)
    what = replace(study.what, family=case.before.family, version=case.before.version)
    return Move(case, replace(study, what=what), draw(st.sampled_from(CARRY)))


LINEAGE = ("add", "remove", "rename", "split", "merge", "refine", "renew", "contest")


@st.composite
def states(draw: st.DrawFn, who: str, mark: Mark) -> Mark:
    other = next(one for one in marked.PEOPLE if one != who)
    review = Review(by=other, at=marked.AT)
    back = Withdrawal(by=who, at=marked.AT, reason="Drawn.")
    if draw(st.booleans()):
        mark = replace(mark, reviewed=review)
    return replace(mark, withdrawn=back) if draw(st.integers(0, 4)) == 0 else mark


def bare(mark: Mark) -> Mark:
    return replace(mark, asked=None, reviewed=None, set_aside=None)


def faults(who: str, marks: tuple[Mark, ...]) -> set[str]:
    """What is drawn may be wrong; nothing that is worse comes of it."""
    file = MarksFile(format="cloudeval/marks/1", assessor=who, marks=marks)
    return {one.code for one in check_marks(file) if one.severity == "error"}


@FEWER
@given(moves())
def test_every_mark_is_found_exactly_once_and_nothing_of_it_is_lost(move: Move) -> None:
    told, held = move.there()
    assert Counter(each.mark for each in told) == Counter(mark for _, mark in move.study.signed())
    for who, before in move.study.marks.items():
        after = held[who]
        for old, new in zip(before, after, strict=False):
            # What stood there stands there, with its review and its withdrawal; keys were added.
            assert replace(new, asked=old.asked, set_aside=old.set_aside) == old
        standing = {bare(mark) for mark in after[len(before) :]}
        assert standing <= {bare(mark) for mark in before}
        assert faults(who, after) == faults(who, before)
    for each in told:
        stands = [mark for mark in held[each.assessor] if mark.stands]
        assert (each.now in stands) == (each.now is not None)
        assert (each.now is None) == (each.how in ("left", "withdrawn", "aside"))
        assert (each.way.why is None) or each.now is None
    assert sum(mark.stands for marks in held.values() for mark in marks) == sum(
        each.now is not None for each in told
    )


@FEWER
@given(moves())
def test_no_mark_counts_for_a_question_that_was_not_put_so_without_being_told(move: Move) -> None:
    told, _ = move.there()
    before, after = move.case.before.by_id(), move.case.after
    words = move.case.vocabulary
    for each in told:
        if each.now is None:
            continue
        lines = {c.id for c in after.criteria if answers(each.mark.about, c.reads, words)}
        named = {*each.way.same, *each.way.unasked}
        assert named == lines
        assert each.now.asked is not None or not each.way.unasked
        asked = {c.question for c in before.values() if answers(each.mark.about, c.reads, words)}
        for name in each.way.same:
            assert after.by_id()[name].question in asked
        if each.how == "carried":
            assert not each.way.unasked
            assert each.way.same
        else:
            # Nobody reviewed it under that question.
            assert each.now.reviewed is None
        if move.carry == "same-question":
            assert each.way.same
            # Whichever of its questions an assessor had in mind, none goes on in other words only.
            for before_line in before.values():
                if answers(each.mark.about, before_line.reads, words):
                    heirs = move.tracer().heirs(move.case.before.name, before_line.id)
                    read = [h for h in heirs if answers(each.mark.about, h.reads, words)]
                    assert not read or before_line.question in [h.question for h in read]


@FEWER
@given(moves())
def test_what_does_not_come_along_leads_nowhere_or_to_other_words(move: Move) -> None:
    told, _ = move.there()
    led: dict[str, list[str]] = {}
    for edge in edges(move.case.before, move.case.after, move.tracer().reading):
        led.setdefault(edge.ancestor, []).append(edge.heir)
    words = move.case.vocabulary
    later = move.case.after.by_id()
    for each in told:
        if each.how != "left":
            continue
        asked = [c for c in move.case.before.criteria if answers(each.mark.about, c.reads, words)]
        heirs = [(c, later[name]) for c in asked for name in led.get(c.id, [])]
        reading = [(c, h) for c, h in heirs if answers(each.mark.about, h.reads, words)]
        expected = {
            "no-question": not asked,
            "no-heir": bool(asked) and not heirs,
            "reads-else": bool(heirs) and not reading,
            "question-changed": any(c.question != h.question for c, h in reading),
        }
        assert expected[str(each.way.why)]
        if each.way.why == "question-changed":
            assert move.carry == "same-question"


def figures(outcome: Outcome) -> list[tuple[object, ...]]:
    return [
        (e.offer, e.standing, e.floor, e.ceiling, e.grade, e.place) for e in outcome.evaluations
    ]


def scored(case: RevisedCase, study: Study, rules: CriteriaSet) -> list[tuple[object, ...]]:
    heard = committee(study, case.vocabulary, TODAY)
    return figures(evaluate(rules, case.field, Reader(case.vocabulary, DAY, committee=heard)))


@FEWER
@given(moves())
def test_the_new_study_scores_as_the_facts_with_the_carried_marks_alone(move: Move) -> None:
    told, held = move.there()
    alone: Said = dict.fromkeys(held, ())
    for each in told:
        if each.now is not None:
            alone[each.assessor] = (*alone[each.assessor], bare(each.now))
    whole = replace(move.study, marks=held, rulings=())
    only = replace(move.study, marks=alone, rulings=())
    assert scored(move.case, whole, move.case.after) == scored(move.case, only, move.case.after)


@FEWER
@given(moves())
def test_where_the_version_stays_nothing_changes(move: Move) -> None:
    for who, held in move.study.marks.items():
        found = unmoved_marks(who, held)
        assert found.held == held
        assert found.additions == Additions()
        assert Counter(each.mark for each in found.moved) == Counter(held)


@FEWER
@given(moves())
def test_there_and_back_every_mark_that_stood_stands_again_with_its_review(move: Move) -> None:
    _, held = move.there()
    over = replace(
        move.study,
        marks=held,
        what=replace(move.study.what, version=move.case.after.version),
    )
    _, again = moved(over, move.tracer(move.case.before), move.case.after.name)
    for who, before in move.study.marks.items():
        asked = {m: move.tracer().asked(m, move.case.before.name) for m in before if m.stands}
        stood = {bare(mark) for mark, questions in asked.items() if questions}
        assert stood <= {bare(mark) for mark in again[who] if mark.stands}
        # Of several questions some may have gone meanwhile, and nobody reviewed them since.
        reviewed = {back(mark) for mark, questions in asked.items() if len(questions) == 1}
        assert reviewed <= {back(mark) for mark in again[who] if mark.stands}


def back(mark: Mark) -> Mark:
    """A mark with its review."""
    return replace(mark, asked=None)


@FEWER
@given(moves())
def test_a_mark_that_names_its_question_is_carried_as_an_import_carries_it(move: Move) -> None:
    tracer = move.tracer()
    versions = move.case.before, move.case.after
    named: list[Mark] = []
    for _, mark in move.study.standing():
        asked = tracer.asked(mark, move.case.before.name)
        if asked:
            named.append(replace(mark, asked=asked[0]))
    taken, left = carried(move.shelf, named, versions, move.carry)
    found = {mark: tracer.mark(mark, move.case.before.name) for mark in named}
    assert [bare(mark) for mark in named if found[mark].why is None] == [bare(m) for m in taken]
    assert [(m, found[m].why) for m in named if found[m].why] == [(x.mark, x.why) for x in left]


@FEWER
@given(moves())
def test_a_ruling_keeps_its_number_and_holds_wherever_its_fact_is_read(move: Move) -> None:
    told = moved_rulings(move.study, move.tracer())
    assert [each.now.number for each in told] == [r.number for r in move.study.rulings]
    words = move.case.vocabulary
    for each in told:
        read = any(answers(each.ruling.about, c.reads, words) for c in move.case.after.criteria)
        assert (each.now.set_aside is None) == read
        assert decided(each.now) == decided(each.ruling)


def decided(ruling: Decision) -> Decision:
    return replace(ruling, set_aside=None)


@FEWER
@given(moves())
def test_lineage_is_followed_backwards_too(move: Move) -> None:
    back = move.tracer(move.case.before)
    forth = edges(move.case.before, move.case.after, back.reading)
    for edge in turned(forth):
        heirs = [one.id for one in back.heirs(move.case.after.name, edge.ancestor)]
        assert edge.heir in heirs


@FEWER
@given(moves())
def test_what_is_set_aside_is_written_as_it_is_read(move: Move) -> None:
    from cloudeval.files.building import build
    from cloudeval.files.misfits import misfits

    _, held = move.there()
    for mark in (mark for marks in held.values() for mark in marks):
        tree = mark_tree(mark)
        assert [*misfits(Mark, tree)] == []
        assert build(Mark, tree) == mark
