"""Marks and rulings into a study: all or nothing, told before they are written."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cloudeval import jobs
from cloudeval.files.locking import held
from cloudeval.files.problems import Unusable
from cloudeval.files.study_store import open_store
from cloudeval.jobs.carrying import AnotherVersion
from cloudeval.jobs.marking import MarksRefused
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.instant import read_stamp
from cloudeval.model.mark import AskedAs, Decision, Evidence, Mark, Review
from cloudeval.reports.results import Summary
from cloudeval.reports.study.entering import entering_page
from cloudeval.reports.writers import text
from tests.cli.running import flat
from tests.files import making
from tests.files.test_studies import EXAMPLES, RULES

AT = read_stamp("2026-09-20")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "study", tmp_path / "study"))


def mark(name: str, answer: str, offer: str = "alder", asked: str | None = None) -> Mark:
    return Mark(
        offer=f"fictional-{offer}/cloud",
        about=AttributeReading(attribute=f"rev.{name}"),
        answer=Span(low=answer, high=answer),
        at=AT,
        evidence=(Evidence(text="Seen."),),
        asked=None if asked is None else AskedAs(version="reversibility@v1", criterion=asked),
    )


def applied(place: Path, *marks: Mark, who: str = "chloe", dry_run: bool = False) -> Summary:
    return jobs.apply_marks(making.library(RULES), place, who, marks, dry_run=dry_run)


def files(place: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}


def test_a_summary_tells_what_each_mark_meets(place: Path) -> None:
    marks = (
        mark("rehearsal", "on-paper"),
        mark("exit-fee", "0"),
        mark("exit-fee", "10", "birch"),
        mark("pue", "1.2", "cedar"),
        mark("pue", "2", "cedar"),
    )
    summary = applied(place, *marks[:4])
    assert [(each.how, each.beside, each.differing) for each in summary.entered] == [
        ("added", "answers", ("bruno",)),
        ("added", "agrees", ()),
        ("added", "against", ()),
        ("added", "within", ()),
    ]
    again = applied(place, *marks[:3], marks[4])
    assert [each.how for each in again.entered] == ["same", "same", "same", "replaces"]
    assert again.entered[3].beside == "against"
    assert again.entered[3].earlier == marks[3]
    assert (again.count("same"), again.count("replaces"), again.written) == (3, 1, True)


def test_a_dry_run_tells_the_same_and_writes_nothing(place: Path) -> None:
    before = files(place)
    dry = applied(place, mark("rehearsal", "never"), dry_run=True)
    assert files(place) == before
    assert not dry.written
    wet = applied(place, mark("rehearsal", "never"))
    assert replace(dry, written=True) == wet
    assert files(place) != before


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "Marks by Chloé Cassin · study “Leaving the cloud",
                "New: 2. Already there: 0.",
                "new; differs from Bruno Brun",
                "contradicts them: disputed until a ruling",
                "Left out: to be asked again",
                "fictional-cedar/cloud, rev.pue: nothing says which question was answered",
                "Nothing was saved: this is what would be.",
            ),
        ),
        ("fr", ("Nouvelles : 2.", "diffère de Bruno Brun", "Rien n’a été enregistré")),
    ],
)
def test_the_summary_is_told_in_words(
    place: Path, language: str, sentences: tuple[str, ...]
) -> None:
    library = making.library(RULES)
    marks = [
        mark("rehearsal", "on-paper"),
        mark("exit-fee", "10", "birch"),
    ]
    summary = applied(place, *marks, dry_run=True)
    left = jobs.apply_marks(
        library,
        place,
        "chloe",
        [mark("pue", "1.2", "cedar")],
        asked_in="reversibility@v1",
        carry="detail",
        dry_run=True,
    )
    study = library.study(place)
    whole = replace(summary, left_out=left.left_out)
    page = entering_page(whole, study, library.vocabulary(), language, dry_run=True)
    told = flat(text(page, width=400, language=language)).replace("\u00a0", " ")
    for sentence in sentences:
        assert sentence in told


def test_what_already_stands_writes_nothing(place: Path) -> None:
    applied(place, mark("rehearsal", "never"))
    before = files(place)
    assert not applied(place, mark("rehearsal", "never")).written
    assert files(place) == before


def test_one_mark_that_is_wrong_refuses_all_and_all_wrong_ones_are_told(place: Path) -> None:
    before = files(place)
    wrong = (
        mark("rehearsal", "never"),
        mark("rehearsal", "sometimes"),
        mark("exit-fee", "900"),
        mark("formats", "open", "elm"),
        mark("formatz", "open"),
        replace(mark("pue", "1.1"), evidence=()),
    )
    with pytest.raises(MarksRefused) as told:
        applied(place, *wrong)
    found = {(at, finding.code) for at, finding in told.value.findings}
    assert found == {
        (1, "level.unknown"),
        (1, "mark.twice"),
        (2, "value.outside"),
        (3, "mark.offer-unknown"),
        (4, "attribute.unknown-near"),
        (5, "mark.no-evidence"),
    }
    assert files(place) == before


def test_nobody_whom_the_study_does_not_name_marks(place: Path) -> None:
    with pytest.raises(MarksRefused) as told:
        applied(place, mark("rehearsal", "never"), who="zoe")
    assert [finding.code for _, finding in told.value.findings] == ["assessor.unknown"]


def test_while_somebody_writes_nobody_else_does_but_a_dry_run_may_look(place: Path) -> None:
    with held(place):
        assert applied(place, mark("rehearsal", "never"), dry_run=True).entered
        with pytest.raises(Unusable):
            applied(place, mark("rehearsal", "never"))


# ── from another version ────────────────────────────────────────────────────────────────────────


def test_answers_to_another_version_are_refused_unless_it_is_said_how_they_carry(
    place: Path,
) -> None:
    with pytest.raises(AnotherVersion) as told:
        jobs.apply_marks(
            making.library(RULES), place, "chloe", [mark("pue", "1.2")], asked_in="reversibility@v1"
        )
    assert (told.value.asked_in, told.value.study) == ("reversibility@v1", "reversibility@v2")
    same = jobs.apply_marks(
        making.library(RULES), place, "chloe", [mark("pue", "1.2")], asked_in="reversibility@v2"
    )
    assert same.written


def test_only_answers_to_questions_that_are_the_same_are_carried(place: Path) -> None:
    marks = [
        replace(mark("exit-clause", "none", asked="exit-help"), reviewed=Review(by="anne", at=AT)),
        mark("pue", "1.2", asked="site-efficiency"),
        mark("rehearsal", "never", asked="exit-help"),
        mark("rehearsal", "never", "birch", asked="no-such-line"),
        mark("rehearsal", "never", "cedar"),
    ]
    summary = jobs.apply_marks(
        making.library(RULES),
        place,
        "chloe",
        marks,
        asked_in="reversibility@v1",
        carry="same-question",
    )
    assert [each.mark.about for each in summary.entered] == [marks[0].about, marks[1].about]
    assert [left.why for left in summary.left_out] == [
        "reads-else",
        "unknown-question",
        "no-question",
    ]
    with open_store(place) as store:
        carried = store.marks("chloe")
    assert [each.state for each in carried] == ["proposed", "proposed"]
    assert {each.asked.version for each in carried if each.asked} == {"reversibility@v1"}


def test_along_the_lineage_a_question_in_other_words_is_carried_where_it_reads_the_same(
    place: Path, tmp_path: Path
) -> None:
    rules = Path(shutil.copytree(RULES, tmp_path / "rules"))
    making.edit(
        rules / "v2.yaml", "Does the contract promise help with leaving?", "Is help promised?"
    )
    asked = [mark("exit-clause", "none", asked="exit-help")]
    found = {}
    for carry in ("same-question", "detail", "addition"):
        summary = jobs.apply_marks(
            making.library(rules),
            place,
            "chloe",
            asked,
            asked_in="reversibility@v1",
            carry=carry,
            dry_run=True,
        )
        found[carry] = (len(summary.entered), [left.why for left in summary.left_out])
    assert found == {
        "same-question": (0, ["question-changed"]),
        "detail": (1, []),
        "addition": (1, []),
    }


# ── rulings ─────────────────────────────────────────────────────────────────────────────────────


def ruling(name: str, answer: str, offer: str = "alder") -> Decision:
    made = mark(name, answer, offer)
    return Decision(
        number=0,
        offer=made.offer,
        about=made.about,
        answer=made.answer,
        reason="Heard.",
        members=("anne", "bruno"),
        at=AT,
    )


def test_a_ruling_is_recorded_under_the_next_number(place: Path) -> None:
    library = making.library(RULES)
    assert jobs.record_ruling(library, place, ruling("rehearsal", "on-paper")).number == 2
    again = jobs.record_ruling(library, place, ruling("rehearsal", "real-data"))
    assert (again.number, again.replaces) == (3, 2)
    assert [each.number for each in library.study(place).in_force] == [1, 3]


def test_a_ruling_that_nothing_leaves_room_for_is_refused(place: Path) -> None:
    before = files(place)
    for wrong, code in (
        (ruling("rehearsal", "never"), "ruling.outside"),
        (ruling("pue", "1.1", "birch"), "ruling.outside"),
        (ruling("pue", "9"), "value.outside"),
        (replace(ruling("rehearsal", "on-paper"), members=()), "ruling.no-member"),
    ):
        with pytest.raises(MarksRefused) as told:
            jobs.record_ruling(making.library(RULES), place, wrong)
        assert [finding.code for _, finding in told.value.findings] == [code]
    assert files(place) == before
