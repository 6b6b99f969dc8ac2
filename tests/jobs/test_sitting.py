from dataclasses import replace
from pathlib import Path

import pytest

from cloudeval.files.problems import Unusable
from cloudeval.files.study_store import StudyStore
from cloudeval.jobs.scoring import score
from cloudeval.jobs.sitting import RefusedMark, Sitting, sit_down
from cloudeval.jobs.studying import open_study
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.instant import read_stamp
from cloudeval.model.mark import Decision, Evidence, Review
from tests.tui.sittings import (
    ALDER,
    BIRCH,
    CEDAR,
    clock,
    library_of,
    marked,
    sitting_at,
    study_at,
)

MARKS = [
    marked(ALDER, "rev.rehearsal", "real-data"),
    marked(BIRCH, "rev.rehearsal", "never"),
    marked(CEDAR, "rev.formats", "documented", "Another reading."),
    marked(ALDER, "rev.rehearsal", "never"),
]


def from_scratch(sitting: Sitting) -> object:
    """The same study, scored whole."""
    assert sitting.chosen is not None
    library = sitting.library
    return score(library, study=sitting.chosen).outcome.evaluations


def test_what_is_scored_again_is_what_scoring_from_scratch_gives(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    assert sitting.scored.outcome.evaluations == from_scratch(sitting)
    for mark in MARKS:
        sitting.mark("anne", mark)
        assert sitting.scored.outcome.evaluations == from_scratch(sitting)
    for turn in (sitting.undo, sitting.undo, sitting.redo, sitting.undo, sitting.undo):
        assert turn() is not None
        assert sitting.scored.outcome.evaluations == from_scratch(sitting)
    sitting.leave()


def test_sheets_that_a_mark_does_not_touch_are_kept(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    before = [each.sheet for each in sitting.scored.outcome.evaluations]
    sitting.mark("anne", MARKS[0])
    after = [each.sheet for each in sitting.scored.outcome.evaluations]
    assert [a is b for a, b in zip(before, after, strict=True)] == [False, True, True]
    sitting.leave()


def test_after_a_clean_end_the_study_says_what_was_shown(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    for mark in MARKS:
        sitting.mark("anne", mark)
    shown = sitting.scored.outcome.evaluations
    sitting.close()
    library = library_of(folder)
    scored = score(library, study=open_study(library, folder))
    assert [e.floor for e in scored.outcome.evaluations] == [e.floor for e in shown]
    again = sitting_at(folder)
    assert not again.ledger.done
    assert not again.recovered
    again.leave()


def test_what_was_undone_is_not_folded(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    files = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    sitting = sitting_at(folder)
    sitting.mark("anne", MARKS[0])
    sitting.undo()
    sitting.close()
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == files


def test_without_an_end_everything_is_recovered_and_can_be_undone(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    first = sitting_at(folder)
    first.mark("anne", MARKS[0])
    first.mark("anne", MARKS[1])
    first.undo()
    first.leave()
    second = sitting_at(folder)
    assert [one.mark for one in second.recovered] == MARKS[:1]
    assert second.scored.outcome.evaluations == first.scored.outcome.evaluations
    redone = second.redo()
    assert redone is not None
    assert redone.mark == MARKS[1]
    second.leave()


def test_whoever_comes_second_is_told_who_is_there_and_enters_nothing(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    first, second = sitting_at(folder), sitting_at(folder)
    assert first.writes
    assert not second.writes
    assert second.why_reading is not None
    with pytest.raises(RuntimeError):
        second.mark("anne", MARKS[0])
    assert not second.refresh()
    first.mark("anne", MARKS[0])
    assert second.refresh()
    assert second.scored.outcome.evaluations == first.scored.outcome.evaluations
    first.leave()
    second.leave()


def test_a_mark_that_cannot_be_is_refused_before_it_is_entered(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    for by, mark in (
        ("anne", marked(ALDER, "rev.rehearsal", "sometimes")),
        ("anne", replace(MARKS[0], evidence=())),
        ("anne", marked("nobody/nothing", "rev.rehearsal", "never")),
        ("anne", marked(ALDER, "rev.unheard-of", "never")),
        ("zoe", MARKS[0]),
    ):
        with pytest.raises(RefusedMark):
            sitting.mark(by, mark)
    assert not sitting.ledger.done
    sitting.leave()


def test_a_study_whose_end_fails_keeps_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    sitting.mark("anne", MARKS[0])

    def refused(*_: object, **__: object) -> None:
        raise Unusable(())

    with monkeypatch.context() as patched:
        patched.setattr("cloudeval.jobs.sitting.fold", refused)
        with pytest.raises(Unusable):
            sitting.close()
    again = sitting_at(folder)
    assert [one.mark for one in again.recovered] == MARKS[:1]
    again.close()
    assert any(mark == MARKS[0] for mark in library_of(folder).study(folder).marks["anne"])


def ruled(offer: str, answer: str, reason: str = "As the committee sees it.") -> Decision:
    return Decision(
        number=1,
        offer=offer,
        about=AttributeReading(attribute="rev.rehearsal"),
        answer=Span(low=answer, high=answer),
        reason=reason,
        members=("anne", "bruno"),
        at=clock(),
    )


def test_what_a_fold_began_to_write_is_not_undone_in_the_next_sitting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    sitting.mark("anne", MARKS[0])
    sitting.rule("anne", ruled(ALDER, "real-data"))
    with monkeypatch.context() as patched:
        patched.setattr(StudyStore, "rule", interrupted)
        with pytest.raises(KeyboardInterrupt):
            sitting.close()
    again = sitting_at(folder)
    assert len(again.recovered) == 2
    assert again.undo() is None
    again.mark("anne", MARKS[1])
    assert again.undo() is not None
    again.close()
    study = library_of(folder).study(folder)
    assert MARKS[0] in study.marks["anne"]
    assert MARKS[1] not in study.marks["anne"]
    assert [each.number for each in study.rulings] == [1, 2]


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


# ── rulings and reviews ─────────────────────────────────────────────────────────────────────────


def test_a_ruling_counts_at_once_stands_beside_the_marks_and_keeps_its_number(
    tmp_path: Path,
) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    before = library_of(folder).study(folder).marks
    first = sitting.rule("anne", ruled(ALDER, "real-data"))
    assert first.number == 2
    assert sitting.scored.outcome.evaluations == from_scratch(sitting)
    assert sitting.scored.outcome.evaluations[0].floor > 82
    second = sitting.rule("bruno", ruled(ALDER, "on-paper", "Seen again."))
    assert (second.number, second.replaces) == (3, 2)
    sitting.close()
    study = library_of(folder).study(folder)
    assert study.rulings[1:] == (first, second)
    assert [each.number for each in study.in_force] == [1, 3]
    assert study.marks == before


def test_a_ruling_that_was_undone_before_it_was_folded_gives_its_number_back(
    tmp_path: Path,
) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.rule("anne", ruled(ALDER, "real-data"))
    sitting.undo()
    other = sitting.rule("anne", ruled(ALDER, "on-paper"))
    assert (other.number, other.replaces) == (2, None)
    sitting.close()
    again = sitting_at(Path(sitting.library.folders[-1].path))
    assert again.rule("anne", ruled(ALDER, "real-data")).number == 3
    again.leave()


def test_a_ruling_that_facts_and_marks_leave_no_room_for_is_refused(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    good = ruled(ALDER, "real-data")
    old = replace(good, about=AttributeReading(attribute="rev.formats"), offer=CEDAR)
    old = replace(old, answer=Span(low="documented", high="documented"))
    for wrong, code in (
        (ruled(ALDER, "never"), "ruling.outside"),
        (replace(good, members=()), "ruling.no-member"),
        (replace(good, members=("zoe",)), "assessor.unknown"),
        (ruled(ALDER, "sometimes"), "level.unknown"),
        (replace(good, evidence=(Evidence(at="p. 3"),)), "evidence.empty"),
        (old, "stamp.order"),  # by a clock that goes wrong, it would come before what it replaces
    ):
        with pytest.raises(RefusedMark) as refused:
            sitting.rule("anne", wrong)
        assert [one.code for one in refused.value.findings] == [code]
    sitting.rule("anne", good)
    with pytest.raises(RefusedMark) as again:
        sitting.rule("anne", good)
    assert [one.code for one in again.value.findings] == ["ruling.again"]
    assert len(sitting.ledger.done) == 1
    sitting.leave()


def test_a_review_is_noted_on_the_mark_with_who_and_when(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    assert sitting.chosen is not None
    mark = next(m for m in sitting.chosen.study.marks["bruno"] if m.stands)
    sitting.review("chloe", "bruno", mark)
    with pytest.raises(RefusedMark) as twice:
        sitting.review("anne", "bruno", mark)
    assert [one.code for one in twice.value.findings] == ["review.twice"]
    sitting.undo()
    sitting.review("anne", "bruno", mark)
    sitting.close()
    found = next(m for m in library_of(folder).study(folder).marks["bruno"] if m.stands)
    assert found == replace(mark, reviewed=Review(by="anne", at=clock()))


def test_to_review_a_mark_of_ones_own_is_not_forced_out(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    sitting.mark("anne", MARKS[1])
    sitting.review("anne", "anne", MARKS[1])
    sitting.close()
    told = library_of(folder).check([folder])
    assert [(one.code, one.severity) for one in told] == [("review.own", "warning")]


def test_what_no_longer_stands_is_not_reviewed(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.mark("anne", MARKS[1])
    sitting.withdraw("anne", MARKS[1], "An error.")
    with pytest.raises(RefusedMark) as none:
        sitting.review("chloe", "anne", MARKS[1])
    assert [one.code for one in none.value.findings] == ["review.none"]
    with pytest.raises(RefusedMark):
        sitting.review("zoe", "anne", MARKS[0])
    sitting.leave()


def test_a_mark_that_says_what_is_said_already_enters_nothing(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    assert sitting.mark("anne", MARKS[1])
    assert not sitting.mark("anne", replace(MARKS[1], at=read_stamp("2026-09-16")))
    assert len(sitting.ledger.done) == 1
    sitting.leave()


def test_a_mark_older_than_the_one_it_would_replace_is_refused_since_no_file_holds_it(
    tmp_path: Path,
) -> None:
    sitting = sitting_at(study_at(tmp_path))
    late = replace(MARKS[0], at=read_stamp("2026-09-13"))
    with pytest.raises(RefusedMark) as refused:
        sitting.mark("anne", late)
    assert [one.code for one in refused.value.findings] == ["stamp.order"]
    sitting.leave()


def test_without_a_study_nothing_is_written(tmp_path: Path) -> None:
    sitting = sit_down(library_of(tmp_path), family="reversibility@v2", clock=clock)
    assert not sitting.writes
    assert not sitting.assessors
    sitting.close()
    assert not [*tmp_path.iterdir()]


def test_saving_folds_what_was_entered_and_goes_on(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    for mark in MARKS[:2]:
        sitting.mark("anne", mark)
    shown = sitting.scored.outcome.evaluations
    assert sitting.save() == 2
    assert sitting.scored.outcome.evaluations == shown == from_scratch(sitting)
    in_files = library_of(folder).study(folder).marks["anne"]
    assert all(mark in in_files for mark in MARKS[:2])
    assert sitting.undo() is None
    assert sitting.save() == 0
    sitting.mark("anne", MARKS[2])
    assert [one.mark for one in sitting.ledger.done] == [MARKS[2]]
    sitting.leave()
    again = sitting_at(folder)
    assert [one.mark for one in again.recovered] == [MARKS[2]]
    again.undo()
    assert again.scored.outcome.evaluations == shown
    again.leave()


def test_what_was_saved_is_undone_by_entering_the_contrary(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    former = sitting.standing("anne", ALDER, MARKS[0].about)
    assert former is not None
    before = [each.floor for each in sitting.scored.outcome.evaluations]
    sitting.mark("anne", MARKS[0])
    sitting.save()
    assert [each.floor for each in sitting.scored.outcome.evaluations] != before
    sitting.mark("anne", replace(former, at=clock()))
    assert [each.floor for each in sitting.scored.outcome.evaluations] == before
    sitting.leave()


def test_what_is_saved_says_the_same_as_what_was_only_entered(tmp_path: Path) -> None:
    saved, entered = sitting_at(study_at(tmp_path / "a")), sitting_at(study_at(tmp_path / "b"))
    for mark in MARKS:
        saved.mark("anne", mark)
        saved.save()
        entered.mark("anne", mark)
        assert saved.scored.outcome.evaluations == entered.scored.outcome.evaluations
        assert saved.scored.outcome.evaluations == from_scratch(saved)
    saved.leave()
    entered.leave()


def test_a_save_that_fails_loses_nothing_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.mark("anne", MARKS[0])
    shown = sitting.scored.outcome.evaluations

    def refused(*_: object, **__: object) -> None:
        raise Unusable(())

    with monkeypatch.context() as patched:
        patched.setattr("cloudeval.jobs.sitting.fold", refused)
        with pytest.raises(Unusable):
            sitting.save()
    assert [one.mark for one in sitting.ledger.done] == MARKS[:1]
    assert sitting.scored.outcome.evaluations == shown
    sitting.mark("anne", MARKS[1])
    assert sitting.save() == 2
    sitting.leave()


def test_whoever_reads_takes_over_once_the_first_has_gone(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    first, second = sitting_at(folder), sitting_at(folder)
    first.mark("anne", MARKS[0])
    assert (second.writes, second.is_left) == (False, False)
    with pytest.raises(Unusable) as told:
        second.take_over()
    assert told.value.problems[0].code == "study.locked"
    assert (first.writes, second.writes) == (True, False)
    # What was entered meanwhile is still seen, and counted once.
    assert second.refresh()
    first.mark("anne", MARKS[1])
    assert second.refresh()
    assert second.scored.outcome.evaluations == first.scored.outcome.evaluations
    first.leave()  # as a crash would: nothing is folded
    assert second.is_left
    second.take_over()
    assert second.writes
    assert second.why_reading is None
    assert [one.mark for one in second.recovered] == MARKS[:2]
    assert second.scored.outcome.evaluations == from_scratch(second)
    second.mark("anne", MARKS[2])
    assert second.save() == 3
    second.leave()
    in_files = library_of(folder).study(folder).marks["anne"]
    assert all(mark in in_files for mark in MARKS[:3])


def test_a_study_that_was_left_in_order_is_taken_over_with_what_is_in_its_files(
    tmp_path: Path,
) -> None:
    folder = study_at(tmp_path)
    first, second = sitting_at(folder), sitting_at(folder)
    first.mark("anne", MARKS[0])
    first.close()
    second.take_over()
    assert not second.ledger.done
    assert MARKS[0] in (second.chosen.study.marks["anne"] if second.chosen else ())
    assert second.scored.outcome.evaluations == from_scratch(second)
    third = sitting_at(folder)
    assert not third.writes
    third.leave()
    second.leave()


def test_of_two_that_read_one_takes_over_and_the_other_is_told(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    first, second, third = (sitting_at(folder) for _ in range(3))
    first.leave()
    second.take_over()
    with pytest.raises(Unusable):
        third.take_over()
    second.mark("anne", MARKS[0])
    assert third.refresh()
    assert third.scored.outcome.evaluations == second.scored.outcome.evaluations
    second.leave()
    third.leave()


def test_a_takeover_that_fails_half_way_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = study_at(tmp_path)
    first, second = sitting_at(folder), sitting_at(folder)
    first.leave()

    def refused(*_: object) -> None:
        raise Unusable(())

    with monkeypatch.context() as patched:
        patched.setattr(second.library, "study", refused)
        with pytest.raises(Unusable):
            second.take_over()
    assert not second.writes
    third = sitting_at(folder)
    assert third.writes
    third.leave()
    second.leave()
