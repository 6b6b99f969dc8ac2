"""A study goes over to another version: what goes along, what is set aside, and that none is lost."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cloudeval import jobs
from cloudeval.files.library import Library, open_library
from cloudeval.files.locking import held
from cloudeval.files.problems import Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.files.study_moving import Additions, added
from cloudeval.jobs.carrying import Carry
from cloudeval.jobs.sitting import sit_down
from cloudeval.model.mark import Mark
from cloudeval.model.study import Study
from cloudeval.reports.migrate.moved import Migrated, MovedMark
from cloudeval.tui.committee.register import register
from cloudeval.tui.speaking import speaking
from tests.files import making
from tests.files.making import edit
from tests.files.test_studies import EXAMPLES, RULES

V1, V2 = "reversibility@v1", "reversibility@v2"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "study", tmp_path / "study"))


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RULES, tmp_path / "rules"))


def bytes_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def migrated(
    place: Path, version: str, to: Path, *, carry: Carry = "same-question", rules: Path = RULES
) -> Migrated:
    return jobs.migrate(making.library(rules), place, version, to=to, carry=carry)


def found(moved: Migrated) -> dict[tuple[str, str], str]:
    """By assessor and what is marked, what became of it."""
    return {(m.assessor, m.mark.subject[2]): told(m) for m in moved.marks}


def told(moved: MovedMark) -> str:
    return moved.how if moved.way.why is None else f"{moved.how}: {moved.way.why}"


def study_at(place: Path, rules: Path = RULES) -> Study:
    return making.library(rules).study(place)


# ── a study of one's own criteria, as a committee would do it ───────────────────────────────────


def test_a_mark_goes_along_where_the_question_is_the_same_and_the_others_say_why(
    place: Path, tmp_path: Path
) -> None:
    moved = migrated(place, V1, tmp_path / "older")
    assert found(moved) == {
        ("anne", "rev.rehearsal"): "left: no-heir",
        ("anne", "rev.formats"): "carried",
        ("bruno", "rev.rehearsal"): "left: no-heir",
        ("bruno", "rev.pue"): "withdrawn",
    }
    study = study_at(tmp_path / "older")
    assert study.name == V1
    assert [mark.about for _, mark in study.standing()] == [moved.marks[1].mark.about]
    (kept,) = (mark for _, mark in study.standing())
    assert kept == study_at(place).marks["anne"][1]
    assert kept.reviewed is not None


def test_what_does_not_go_along_can_be_read_where_it_was_with_its_reason(
    place: Path, tmp_path: Path
) -> None:
    migrated(place, V1, tmp_path / "older")
    text = (tmp_path / "older" / "marks" / "bruno.yaml").read_text(encoding="utf-8")
    aside = f'set_aside: {{moved_from: "{V2}", moved_to: "{V1}", because: no-heir}}'
    assert aside in text
    assert "Told by their engineer on the telephone" in text
    assert "The chart is of another site." in text
    states = [mark.state for mark in study_at(tmp_path / "older").marks["bruno"]]
    assert states == ["set-aside", "withdrawn"]


def test_comments_and_order_stay_and_only_lines_are_added(place: Path, tmp_path: Path) -> None:
    migrated(place, V1, tmp_path / "older")
    for name in ("marks/anne.yaml", "marks/bruno.yaml", "rulings.yaml"):
        before = (place / name).read_text(encoding="utf-8").splitlines()
        after = (tmp_path / "older" / name).read_text(encoding="utf-8").splitlines()
        rest = iter(after)
        assert all(line in rest for line in before), name
    old = (place / "study.yaml").read_text(encoding="utf-8")
    new = (tmp_path / "older" / "study.yaml").read_text(encoding="utf-8")
    assert new == old.replace("version: v2\n", "version: v1\n")


def test_the_study_that_was_is_never_changed(place: Path, tmp_path: Path) -> None:
    before = bytes_of(place)
    migrated(place, V1, tmp_path / "older")
    assert bytes_of(place) == before


def test_to_its_own_version_a_study_goes_byte_for_byte(place: Path, tmp_path: Path) -> None:
    moved = migrated(place, V2, tmp_path / "same")
    before = bytes_of(place)
    assert moved.not_copied == ("README.md",)
    assert bytes_of(tmp_path / "same") == {k: v for k, v in before.items() if k != "README.md"}
    assert all(each.how in ("carried", "withdrawn") for each in moved.marks)


def test_there_and_back_what_was_set_aside_stands_again_with_its_review(
    place: Path, tmp_path: Path
) -> None:
    migrated(place, V1, tmp_path / "older")
    moved = migrated(tmp_path / "older", V2, tmp_path / "back")
    assert found(moved)["anne", "rev.rehearsal"] == "taken-up"
    before, after = study_at(place), study_at(tmp_path / "back")

    def standing(study: Study) -> set[tuple[str, object, object, object]]:
        return {(who, m.subject, m.answer, m.reviewed) for who, m in study.standing()}

    assert standing(after) == standing(before)


def test_whom_the_assessor_has_answered_since_is_not_brought_back(
    place: Path, tmp_path: Path
) -> None:
    migrated(place, V1, tmp_path / "older")
    path = tmp_path / "older" / "marks" / "bruno.yaml"
    again = (
        "\n  - {offer: fictional-alder/cloud, about: {attribute: rev.rehearsal}, answer: never,"
        ' evidence: [{text: "They wrote."}], at: "2026-09-20",'
        f' asked: {{version: "{V2}", criterion: exit-rehearsal}}}}\n'
    )
    path.write_text(path.read_text(encoding="utf-8") + again, encoding="utf-8")
    moved = migrated(tmp_path / "older", V2, tmp_path / "back")
    of_bruno = [told(each) for each in moved.marks if each.assessor == "bruno"]
    assert of_bruno == ["aside", "withdrawn", "carried"]
    answers = [m.answer.low for w, m in study_at(tmp_path / "back").standing() if w == "bruno"]
    assert answers == ["never"]


# ── a question in other words ───────────────────────────────────────────────────────────────────


def reworded(rules: Path) -> Path:
    edit(
        rules / "v1.yaml",
        "In which formats does data come out?",
        "Which formats are there?",
    )
    return rules


def test_an_answer_to_a_changed_question_is_never_carried_in_silence(
    place: Path, tmp_path: Path, rules: Path
) -> None:
    changed = reworded(rules)
    strict = migrated(place, V1, tmp_path / "strict", rules=changed)
    assert found(strict)["anne", "rev.formats"] == "left: question-changed"
    loose = migrated(place, V1, tmp_path / "loose", carry="detail", rules=changed)
    assert found(loose)["anne", "rev.formats"] == "to-another-question"
    (moved,) = loose.marks_that("to-another-question")
    assert (moved.way.same, moved.way.changed) == ((), ("formats",))
    assert moved.review_left
    study = study_at(tmp_path / "loose", changed)
    (stands,) = (mark for _, mark in study.standing())
    assert stands.state == "proposed"
    assert stands.asked is not None
    assert (stands.asked.version, stands.asked.criterion) == (V2, "formats")
    reviewed = [m for m in study.marks["anne"] if m.reviewed and m.set_aside]
    assert [m.set_aside.because for m in reviewed if m.set_aside] == ["reads-else", "to-review"]


# ── rulings ─────────────────────────────────────────────────────────────────────────────────────


def test_a_ruling_keeps_its_number_and_holds_where_its_fact_is_read(
    place: Path, tmp_path: Path
) -> None:
    moved = migrated(place, V1, tmp_path / "older")
    assert [(each.ruling.number, each.how) for each in moved.rulings] == [(1, "carried")]
    assert [each.number for each in study_at(tmp_path / "older").in_force] == [1]


def test_a_ruling_whose_marks_are_set_aside_and_that_has_no_room_is_set_aside_too(
    place: Path, tmp_path: Path, rules: Path
) -> None:
    moved = migrated(place, V1, tmp_path / "older", rules=reworded(rules))
    assert [(e.how, e.way.why) for e in moved.rulings] == [("left", "no-room")]
    study = study_at(tmp_path / "older", rules)
    assert (study.in_force, [each.number for each in study.rulings]) == ((), [1])


def test_the_next_ruling_takes_the_next_number(place: Path, tmp_path: Path, rules: Path) -> None:
    migrated(place, V1, tmp_path / "older", rules=reworded(rules))
    library = making.library(rules)
    old = study_at(place).rulings[0]
    mark = study_at(place).marks["anne"][1]
    jobs.apply_marks(library, tmp_path / "older", "chloe", [mark])
    new = jobs.record_ruling(library, tmp_path / "older", replace(old, number=0, set_aside=None))
    assert new.number == 2
    assert [each.number for each in study_at(tmp_path / "older", rules).in_force] == [2]


def test_minutes_and_register_say_that_a_ruling_was_set_aside(
    place: Path, tmp_path: Path, rules: Path
) -> None:
    migrated(place, V1, tmp_path / "older", rules=reworded(rules))
    library = making.library(rules)
    chosen = jobs.open_study(library, tmp_path / "older")
    sheets = jobs.export(library, study=chosen).sheets
    minutes = next(sheet for sheet in sheets if sheet.name == "Minutes")
    cells = " ".join(str(getattr(c, "value", c)) for _, row in minutes.rows() for c in row)
    assert f"set aside in the move to {V1}, does not count" in cells
    sitting = sit_down(library, tmp_path / "older", read_only=True)
    page = register(sitting, speaking("en"))
    assert f"set aside in the move to {V1}" in " ".join(row.text for row in page.rows)


# ── scenarios ───────────────────────────────────────────────────────────────────────────────────


def test_a_scenario_goes_along_as_far_as_it_makes_sense_and_is_kept_as_it_was(
    place: Path, tmp_path: Path
) -> None:
    (scenario,) = migrated(place, V1, tmp_path / "older").scenarios
    assert scenario.how == "in-part"
    assert [(part.part, part.name, part.why) for part in scenario.left] == [
        ("switched-off", "formats", "decides-nothing"),
        ("assumption", "fictional-alder/cloud · rev.rehearsal", "not-read"),
    ]
    kept = tmp_path / "older" / "scenarios" / "left" / "energy-first.v2.yaml"
    assert kept.read_bytes() == (place / "scenarios" / "energy-first.yaml").read_bytes()
    now = making.library(RULES).study(tmp_path / "older", "energy-first").scenarios["energy-first"]
    assert {name: int(weight) for name, weight in now.weights.items()} == {
        "reversibility": 50,
        "energy": 50,
    }
    assert (now.switched_off, now.assumed) == ((), ())


# ── another family ──────────────────────────────────────────────────────────────────────────────


def both(*folders: Path) -> Library:
    return open_library(folders, {"CLOUDEVAL_CACHE": "off"})


def test_to_another_family_nothing_goes_along_and_everything_is_listed(
    place: Path, tmp_path: Path
) -> None:
    moved = jobs.migrate(both(RULES, place), place, "emc2@v6", to=tmp_path / "other")
    assert {told(each) for each in moved.marks} == {"left: another-family", "withdrawn"}
    assert [(each.how, each.way.why) for each in moved.rulings] == [("left", "another-family")]
    assert [each.how for each in moved.scenarios] == ["left"]
    assert not [*both(RULES).study(tmp_path / "other").standing()]
    back = jobs.migrate(both(RULES), tmp_path / "other", V2, to=tmp_path / "back")
    assert {each.how for each in back.marks} == {"taken-up", "withdrawn"}


def test_a_bare_name_is_meant_of_the_studys_own_family(place: Path, tmp_path: Path) -> None:
    moved = jobs.migrate(both(RULES, place), place, "v1", to=tmp_path / "x", dry_run=True)
    assert moved.after.name == V1
    other = jobs.migrate(both(RULES, place), place, "v6", to=tmp_path / "x", dry_run=True)
    assert other.after.name == "emc2@v6"


# ── EMC2, from its first version to its last ────────────────────────────────────────────────────


@pytest.fixture
def committee(tmp_path: Path) -> Path:
    folder = tmp_path / "hosting"
    (folder / "marks").mkdir(parents=True)
    (folder / "study.yaml").write_text(
        "format: cloudeval/study/1\n"
        "title: Hosting health data\n"
        "family: emc2\n"
        "version: v1   # the one of spring\n"
        'as_of: "2023-12-21"\n'
        "offers: [numspot]\n"
        "assessors: [{id: anne, name: Anne Aubert}, {id: bruno, name: Bruno Brun}]\n",
        encoding="utf-8",
    )
    lines = [
        "format: cloudeval/marks/1",
        "assessor: anne",
        "marks:",
        *(
            f"  - {{offer: numspot/snc, about: {{{about}}}, answer: {answer},"
            ' evidence: [{text: Seen.}], at: "2023-12-14", reviewed: {by: bruno, at: "2023-12-15"}}'
            for about, answer in (
                ("attribute: location.france", "true"),
                ("attribute: law.seat", "independent"),
                ("attribute: crypto.key-lifecycle", "rules"),
                ("certification: secnumcloud, covers: [iaas]", "held"),
            )
        ),
    ]
    (folder / "marks" / "anne.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_from_the_first_version_of_emc2_to_the_last(committee: Path, tmp_path: Path) -> None:
    library = both(committee)
    assert [one for one in library.check([committee]) if one.severity == "error"] == []
    moved = jobs.migrate(library, committee, "v6", to=tmp_path / "v6")
    assert [told(each) for each in moved.marks] == [
        "carried",
        "to-another-question",
        "left: question-changed",
        "left: reads-else",
    ]
    assert moved.marks[1].way.unasked == ("law.control",)
    assert "version: v6   # the one of spring" in (tmp_path / "v6" / "study.yaml").read_text(
        "utf-8"
    )
    study = both().study(tmp_path / "v6")
    assert [(m.subject[2], m.state) for _, m in study.standing()] == [
        ("location.france", "reviewed"),
        ("law.seat", "proposed"),
    ]
    loose = jobs.migrate(library, committee, "v6", to=tmp_path / "loose", carry="addition")
    assert [told(each) for each in loose.marks][2] == "to-another-question"
    scored = jobs.score(both(), study=jobs.open_study(both(), tmp_path / "v6"))
    assert scored.study is not None
    assert (len(scored.study.counted), scored.study.aside["set-aside"]) == (2, 3)


# ── refused, or broken off ──────────────────────────────────────────────────────────────────────


def codes(refusal: pytest.ExceptionInfo[Unusable]) -> list[str]:
    return [problem.code for problem in refusal.value.problems]


@pytest.mark.parametrize("inside", [".", "new", "marks/new"])
def test_a_study_does_not_go_over_in_place(place: Path, inside: str) -> None:
    before = bytes_of(place)
    with pytest.raises(Unusable) as refusal:
        migrated(place, V1, place / inside)
    assert codes(refusal) == ["migrate.in-place"]
    assert bytes_of(place) == before


def test_nothing_is_written_over(place: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for name in ("there", "file"):
        with pytest.raises(Unusable) as refusal:
            migrated(place, V1, tmp_path / name)
        assert codes(refusal) == ["migrate.occupied"]


def test_without_a_name_the_new_study_stands_beside_the_old_one(place: Path) -> None:
    moved = jobs.migrate(making.library(RULES), place, V1)
    assert moved.new == place.with_name("study-v1")
    assert (place.with_name("study-v1") / "study.yaml").is_file()


def test_a_dry_run_writes_nothing_and_tells_the_same(place: Path, tmp_path: Path) -> None:
    before = bytes_of(tmp_path)
    dry = jobs.migrate(making.library(RULES), place, V1, to=tmp_path / "x", dry_run=True)
    assert bytes_of(tmp_path) == before
    wet = migrated(place, V1, tmp_path / "x")
    assert (dry.marks, dry.rulings, dry.scenarios) == (wet.marks, wet.rulings, wet.scenarios)
    assert (dry.written, wet.written) == (False, True)


def test_entries_of_a_sitting_that_are_not_folded_are_not_left_behind(
    place: Path, tmp_path: Path
) -> None:
    library = both(RULES, place)
    sitting = sit_down(library, place)
    sitting.mark("chloe", a_mark(study_at(place)))
    sitting.leave()
    with pytest.raises(Unusable) as refusal:
        migrated(place, V1, tmp_path / "older")
    assert codes(refusal) == ["migrate.pending"]
    assert "cloudeval tui" in refusal.value.problems[0].said("en")
    sit_down(both(RULES, place), place).close()
    assert len(migrated(place, V1, tmp_path / "older").marks) == 5
    assert not (tmp_path / "older" / "journal.jsonl").exists()


def a_mark(study: Study) -> Mark:
    return study.marks["anne"][1]


def test_while_somebody_writes_a_study_stays_where_it_is(place: Path, tmp_path: Path) -> None:
    with held(place), pytest.raises(Unusable) as refusal:
        migrated(place, V1, tmp_path / "older")
    assert codes(refusal) == ["study.locked"]
    assert not (tmp_path / "older").exists()


@pytest.mark.parametrize("after", range(9))
def test_a_full_disk_leaves_nothing_behind_and_the_study_as_it_was(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    (place / "schemas").mkdir()
    (place / "schemas" / "study.schema.json").write_text("{}\n", encoding="utf-8")
    before = bytes_of(place)
    calls = 0
    real = os.fsync

    def full(place: int) -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(place)

    monkeypatch.setattr(os, "fsync", full)
    target = tmp_path / "new" / "older"
    try:
        migrated(place, V1, target)
    except NotSaved:
        assert not target.exists()
    else:
        assert (target / "study.yaml").is_file()
    assert [path.name for path in (tmp_path / "new").iterdir()] in ([], ["older"])
    assert bytes_of(place) == before


def test_a_result_that_check_refuses_gets_no_name(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(data: bytes, name: str, additions: Additions) -> bytes:
        return added(data, name, additions).replace(b"because: no-heir", b"because: no-hair")

    monkeypatch.setattr("cloudeval.jobs.migrating.added", spoilt)
    with pytest.raises(Unusable) as refusal:
        migrated(place, V1, tmp_path / "older")
    assert {problem.file.rpartition("/")[0] for problem in refusal.value.problems} == {
        (tmp_path / "older" / "marks").as_posix()
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["study"]


@pytest.mark.parametrize("writable", [True, False])
def test_a_study_that_nobody_can_write_in_may_go_on_elsewhere(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, writable: bool
) -> None:
    def unwritable(folder: Path) -> None:
        raise NotSaved(folder, OSError(errno.EROFS, "read only"))

    monkeypatch.setattr("cloudeval.jobs.migrating.held", unwritable)
    monkeypatch.setattr(os, "access", lambda *_: writable)
    if writable:
        with pytest.raises(NotSaved):
            migrated(place, V1, tmp_path / "older")
    else:
        assert migrated(place, V1, tmp_path / "older").written


def test_rules_and_offers_of_its_own_go_along_and_other_files_are_told(
    place: Path, tmp_path: Path
) -> None:
    shutil.copytree(RULES / "providers", place / "providers")
    for name in ("v1.yaml", "v2.yaml", "attributes.yaml"):
        shutil.copy(RULES / name, place / name)
    (place / "minutes.pdf").write_bytes(b"%PDF")
    (place / "marks" / "notes.txt").write_text("mine", encoding="utf-8")
    moved = jobs.migrate(making.library(place), place, V1, to=tmp_path / "older")
    assert moved.not_copied == ("README.md", "marks/notes.txt", "minutes.pdf")
    alone = making.library(tmp_path / "older")
    scored = jobs.score(alone, study=jobs.open_study(alone, tmp_path / "older"))
    assert scored.criteria.name == V1


def test_a_version_that_its_name_does_not_find_is_refused(place: Path, tmp_path: Path) -> None:
    # A file apart may be asked for by its path, but the new study names its version.
    draft = tmp_path / "draft.yaml"
    text = next(RULES.rglob("v1.yaml")).read_text(encoding="utf-8")
    draft.write_text(text.replace("weight: 2", "weight: 3", 1), encoding="utf-8")
    assert draft.read_text(encoding="utf-8") != text
    with pytest.raises(Unusable) as refusal:
        migrated(place, str(draft), tmp_path / "new")
    assert codes(refusal) == ["migrate.not-by-name"]
    assert not (tmp_path / "new").exists()
