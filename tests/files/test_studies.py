"""A study's files: what they say, and what is wrong with them, each at its line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cloudeval.files import studies, yaml
from cloudeval.files.checking import check
from cloudeval.files.library import Library, open_library
from cloudeval.files.places import shipped
from cloudeval.files.problems import Problem, Unusable
from cloudeval.model.mark import MarksFile
from cloudeval.model.scenario import Scenario
from tests.files import making
from tests.files.making import codes, edit

EXAMPLES = shipped() / "examples"
RULES = EXAMPLES / "own-criteria"
ANNE, BRUNO = "marks/anne.yaml", "marks/bruno.yaml"
REGISTER, SCENARIO, WHAT = "rulings.yaml", "scenarios/energy-first.yaml", "study.yaml"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "study", tmp_path / "study"))


def library() -> Library:
    """The rules and the offers of the example, without what is shipped beside."""
    return making.library(RULES)


def found(place: Path) -> tuple[Problem, ...]:
    return library().check([place])


EVIDENCE = """\
    evidence:
      - {text: "Told by their engineer on the telephone; no document."}
"""
REVIEW = 'reviewed: {by: chloe, at: "2026-09-15"}'
SECOND = """\
  - number: 2
    offer: fictional-cedar/cloud
    about: {attribute: rev.formats}
    answer: documented
    reason: Again.
    members: [anne]
    at: "2026-09-17"
"""
LAST = 'at: "2026-09-16"\n'
ASSUMED = "answer: real-data}\n"
AGAIN = "  - {offer: fictional-alder/cloud, about: {attribute: rev.rehearsal}, answer: never}\n"

FAULTS = [
    ("value.stamp", ANNE, '"2026-09-14T10:30+02:00"', '"2026-09-14T10:30"', 15),
    ("value.stamp", ANNE, '"2026-09-14T10:30+02:00"', '"2026-02-30"', 15),
    ("value.lifted", SCENARIO, "switched_off: [formats]", "exemptions_lifted: some", 9),
    ("stamp.order", ANNE, REVIEW, 'reviewed: {by: chloe, at: "2026-09-13"}', 16),
    ("stamp.order", BRUNO, '"2026-09-13", reason', '"2026-09-11", reason', 20),
    ("assessor.unknown", ANNE, "by: chloe", "by: zacharie", 16),
    ("assessor.unknown-near", ANNE, "by: chloe", "by: cloe", 16),
    ("assessor.unknown", REGISTER, "[anne, chloe]", "[anne, zacharie]", 9),
    ("marks.file-name", BRUNO, "assessor: bruno", "assessor: chloe", 3),
    ("mark.no-evidence", BRUNO, EVIDENCE, "    evidence: []\n", 9),
    ("evidence.empty", BRUNO, 'text: "Told by their engineer on the telephone; no document."', "at: p", 10),
    ("source.address", BRUNO, 'text: "Read off a chart in the report."', "url: 'ftp:x'", 18),
    ("mark.whole-provider", ANNE, "offer: fictional-cedar/cloud", "offer: fictional-cedar", 19),
    ("mark.which-law", ANNE, "{attribute: rev.formats}", "{exposure: any}", 20),
    ("mark.offer-unknown", ANNE, "offer: fictional-cedar/cloud", "offer: fictional-elm/cloud", 19),
    ("mark.offer-unknown", WHAT, "fictional-cedar]", "fictional-elm]", 8),
    ("attribute.unknown-near", ANNE, "rev.formats", "rev.format", 20),
    ("level.unknown-near", ANNE, "answer: documented", "answer: document", 21),
    ("id.twice", WHAT, "id: bruno", "id: Anne", 14),
    ("id.twice", WHAT, "fictional-cedar]", "fictional-alder]", 8),
    ("ruling.number", REGISTER, "number: 1", "number: 2", 4),
    ("ruling.no-member", REGISTER, "members: [anne, chloe]", "members: []", 9),
    ("ruling.twice", REGISTER, LAST, LAST + SECOND, 11),
    ("ruling.replaces", REGISTER, LAST, f"{LAST}    replaces: 4\n", 11),
    ("ruling.outside", REGISTER, "answer: documented", "answer: open", 7),
    ("scenario.empty", SCENARIO, "weights: {reversibility: 50, energy: 50}\nswitched_off: [formats]\nassumed:\n  - {offer: fictional-alder/cloud, about: {attribute: rev.rehearsal}, answer: real-data}\n", "", 0),
    ("scenario.twice", SCENARIO, ASSUMED, ASSUMED + AGAIN, 12),
    ("scenario.file-name", SCENARIO, "id: energy-first", "id: energy-last", 3),
    ("scenario.no-requirement", SCENARIO, "[formats]", "[carbon]", 9),
    ("named.criteria-near", SCENARIO, "[formats]", "[format]", 9),
    ("named.groups-near", SCENARIO, "energy: 50", "energie: 50", 8),
    ("study.version", WHAT, "version: v2", "version: v9", 6),
]  # fmt: skip


@pytest.mark.parametrize(("code", "file", "old", "new", "line"), FAULTS)
def test_a_fault_is_told_where_it_stands(
    place: Path, code: str, file: str, old: str, new: str, line: int
) -> None:
    edit(place / file, old, new)
    told = [problem for problem in found(place) if problem.severity == "error"]
    assert (code, line) in [(problem.code, problem.line) for problem in told], told
    for problem in told:
        assert Path(problem.file).is_relative_to(place)


def test_two_marks_of_one_person_on_one_thing_do_not_both_stand(place: Path) -> None:
    edit(
        place / BRUNO,
        '    withdrawn: {by: bruno, at: "2026-09-13", reason: The chart is of another site.}\n',
        "",
    )
    text = (place / BRUNO).read_text(encoding="utf-8")
    item = text[text.index("  - offer: fictional-birch/cloud") :]
    (place / BRUNO).write_text(text + item, encoding="utf-8")
    assert codes(found(place)) == ["mark.twice"]


def test_a_mark_on_an_offer_that_the_study_leaves_out_is_doubtful(place: Path) -> None:
    edit(place / WHAT, ", fictional-cedar]", "]")
    assert set(codes(found(place), "warning")) == {"mark.offer-outside"}
    assert codes(found(place)) == []


def test_a_mark_that_only_its_author_reviewed_is_told_and_not_refused(place: Path) -> None:
    edit(place / ANNE, "by: chloe", "by: anne")
    assert codes(found(place), "warning") == ["review.own"]
    assert codes(found(place)) == []


def test_a_ruling_may_say_what_its_members_had_before_them(place: Path) -> None:
    edit(
        place / REGISTER, "    at:", "    evidence:\n      - {text: The annex., at: p. 3}\n    at:"
    )
    assert found(place) == ()
    edit(place / REGISTER, "{text: The annex., at: p. 3}", "{at: p. 3}")
    assert codes(found(place)) == ["evidence.empty"]


def test_to_lift_an_exemption_that_nobody_has_is_doubtful(place: Path) -> None:
    edit(place / SCENARIO, "switched_off", "exemptions_lifted")
    assert codes(found(place), "warning") == ["scenario.not-exempt"]


def test_the_example_is_in_order(place: Path) -> None:
    assert found(place) == ()
    assert library().check([place / ANNE, place / REGISTER, place / SCENARIO, place / WHAT]) == ()


def test_all_problems_of_all_files_are_told_at_once(place: Path) -> None:
    edit(place / ANNE, "by: chloe", "by: cloe")
    edit(place / REGISTER, "number: 1", "number: 2")
    edit(place / SCENARIO, "[formats]", "[format]")
    told = {Path(problem.file).name for problem in found(place)}
    assert told == {"anne.yaml", "rulings.yaml", "energy-first.yaml"}


def test_a_study_that_cannot_be_used_is_refused_with_every_problem(place: Path) -> None:
    edit(place / ANNE, "by: chloe", "by: cloe")
    edit(place / REGISTER, "members: [anne, chloe]", "members: [zoe]")
    with pytest.raises(Unusable) as told:
        library().study(place)
    assert codes(told.value.problems) == ["assessor.unknown-near", "assessor.unknown"]


def test_a_folder_without_a_study_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as told:
        library().study(tmp_path)
    assert codes(told.value.problems) == ["study.none"]


@pytest.mark.parametrize(
    ("name", "code"), [("energy-frist", "scenario.unknown-near"), ("zz", "scenario.unknown")]
)
def test_a_scenario_that_there_is_not_is_told(place: Path, name: str, code: str) -> None:
    with pytest.raises(Unusable) as told:
        library().study(place, name)
    assert codes(told.value.problems) == [code]


def test_a_scenario_bears_on_a_result_only_where_it_was_asked_for(place: Path) -> None:
    opened = library()
    opened.study(place)
    assert not [one for one in opened.inputs if "scenarios" in one.path]
    opened.study(place, "energy-first")
    assert [Path(one.path).stem for one in opened.inputs if "scenarios" in one.path] == [
        "energy-first"
    ]


def test_a_study_is_read_again_each_time(place: Path) -> None:
    opened = library()
    assert opened.study(place).what.title.startswith("Leaving")
    edit(place / WHAT, "title: Leaving", "title: Entering")
    assert opened.study(place).what.title.startswith("Entering")


def test_a_study_beside_a_set_is_not_taken_for_a_version(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RULES, tmp_path / "all"))
    shutil.copytree(EXAMPLES / "study", folder, dirs_exist_ok=True)
    own = open_library(environment={"CLOUDEVAL_CACHE": "off"})
    version = own.criteria(str(folder / "v2.yaml"))
    assert own.chain(own.criteria(str(folder / "v1.yaml")), version) is not None
    alone = open_library([folder], environment={"CLOUDEVAL_CACHE": "off"})
    assert alone.study(folder).name == version.name
    assert alone.check([folder]) == ()


def test_a_file_of_another_name_ending_in_a_folder_of_marks_is_told(place: Path) -> None:
    (place / "marks" / "zoe.yml").write_text("a: b\n", encoding="utf-8")
    assert codes(found(place), "warning") == ["file.yml"]


def test_a_study_of_a_version_that_is_not_there_is_told_at_its_line(place: Path) -> None:
    edit(place / WHAT, "version: v2", "version: v9")
    with pytest.raises(Unusable) as told:
        library().study(place)
    assert [(one.code, one.line) for one in told.value.problems] == [("study.version", 6)]


TEMPLATES = Path(studies.__file__).parents[1] / "templates" / "study"


@pytest.mark.parametrize(
    ("page", "noun"),
    [("marks/README.md", MarksFile), ("scenarios/README.md", Scenario)],
)
def test_what_the_pages_of_a_new_study_show_is_in_order(page: str, noun: type) -> None:
    text = (TEMPLATES / page).read_text(encoding="utf-8")
    (shown,) = re.findall(r"```yaml\n(.*?)```", text, flags=re.DOTALL)
    document = yaml.compose(shown.encode(), page)
    assert (document.problems, check(noun, document)) == ((), ())


def test_what_the_guide_shows_of_a_mark_is_in_order() -> None:
    text = (shipped() / "docs" / "studies.md").read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", text, flags=re.DOTALL)[0]
    whole = f"format: cloudeval/marks/1\nassessor: anne\n{shown}"
    document = yaml.compose(whole.encode(), "studies.md")
    assert (document.problems, check(MarksFile, document)) == ((), ())


def test_the_python_of_the_guide_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shipped())
    text = (shipped() / "docs" / "studies.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)
    names: dict[str, object] = {}
    exec(shown, names)  # noqa: S102 - what the guide shows
    assert {"scored", "study"} <= set(names)
