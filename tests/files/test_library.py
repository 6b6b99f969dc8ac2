"""What is found under which name, and what is said where nothing is."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from cloudeval.files.library import Library, open_library
from cloudeval.files.problems import Unusable
from tests.files.making import EXCERPTS, copy_of_excerpts, edit, library


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return copy_of_excerpts(tmp_path)


def refusal(work: Callable[[], object], *expected: str) -> list[str]:
    """What is said, in English, by the problems that ``work`` ends in; their codes if given."""
    with pytest.raises(Unusable) as caught:
        work()
    if expected:
        assert tuple(problem.code for problem in caught.value.problems) == expected
    return [problem.said("en") for problem in caught.value.problems]


# ── criteria ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("reference", [None, "v2", "sample", "sample@v2"])
def test_a_set_is_found_by_each_of_its_names(place: Path, reference: str | None) -> None:
    assert library(place).criteria(reference).name == "sample@v2"


def test_a_set_is_found_by_its_path(place: Path) -> None:
    found = library(place).criteria(str(place / "criteria" / "sample" / "v1.yaml"))
    assert found.name == "sample@v1"


@pytest.mark.parametrize(
    ("reference", "code", "said"),
    [
        ("x@v2", "family.unknown", 'x@v2: There is no family "x". There are: sample.'),
        (
            "v22",
            "criteria.unknown-near",
            'v22: "v22" is neither a version nor a family. Did you mean "v2"?',
        ),
        (
            "zzzz",
            "criteria.unknown",
            'zzzz: "zzzz" is neither a version nor a family. There are: v1, v2, sample.',
        ),
        (
            "sampel@v2",
            "family.unknown-near",
            'sampel@v2: There is no family "sampel". Did you mean "sample"?',
        ),
        (
            "sample@x",
            "version.unknown",
            'sample@x: The family sample has no version "x". It has: v1, v2.',
        ),
        (
            "sample@v21",
            "version.unknown-near",
            'sample@v21: The family sample has no version "v21". Did you mean "v2"?',
        ),
        (
            "none.yaml",
            "yaml.file-missing",
            "none.yaml: There is no such file. Check its name and the folder.",
        ),
    ],
)
def test_an_unknown_name_says_what_there_is(
    place: Path, reference: str, code: str, said: str
) -> None:
    assert refusal(lambda: library(place).criteria(reference), code) == [said]


def test_a_version_that_only_another_family_has_is_told_with_that_family(place: Path) -> None:
    edit(place / "criteria" / "families.yaml", "default: sample", "default: mine")
    said = refusal(lambda: library(place).criteria("v1"), "version.elsewhere")
    assert said == [
        "v1: This is not a version of the default family (mine). Write the family too: sample@v1."
    ]


def test_two_newest_versions_are_not_chosen_from(place: Path) -> None:
    edit(place / "criteria" / "sample" / "v2.yaml", "supersedes: v1 ", "# ")
    said = refusal(library(place).criteria, "family.newest")
    assert "The newest version cannot be told: v1, v2" in said[0]


def test_two_heirs_are_an_error_that_names_both(place: Path) -> None:
    text = (place / "criteria" / "sample" / "v2.yaml").read_text(encoding="utf-8")
    third = text.replace("version: v2", "version: v3")
    (place / "criteria" / "sample" / "v3.yaml").write_text(third, encoding="utf-8")
    (said,) = refusal(lambda: library(place).versions("sample"), "supersedes.two-heirs")
    assert "sample/v3.yaml" in said
    assert "sample/v2.yaml supersedes" in said


def test_versions_that_supersede_each_other_in_a_circle_are_an_error(place: Path) -> None:
    edit(place / "criteria" / "sample" / "v1.yaml", "version: v1", "version: v1\nsupersedes: v2")
    (said,) = refusal(lambda: library(place).versions("sample"), "supersedes.circle")
    assert "circle: v1, v2" in said


def test_reading_one_set_reads_no_other_family(place: Path) -> None:
    other = place / "criteria" / "other"
    other.mkdir()
    (other / "v1.yaml").write_text("not: [closed", encoding="utf-8")
    opened = library(place)
    opened.criteria("sample@v1")
    assert [one.path for one in opened.inputs] == [
        "data/criteria/attributes.yaml",
        "data/criteria/sample/v1.yaml",
        "data/providers/laws.yaml",
    ]


def test_all_problems_of_all_files_are_told_together(place: Path) -> None:
    edit(place / "criteria" / "sample" / "v1.yaml", "date_is: modelled", "date_is: guessed")
    edit(place / "criteria" / "attributes.yaml", "better: lower", "better: smaller")
    edit(place / "providers" / "laws.yaml", 'by: "2020"  ', 'by: "20x0"')
    said = refusal(lambda: library(place).criteria("sample@v1"))
    assert [line.split(":")[0] for line in said] == [
        "data/criteria/sample/v1.yaml",
        "data/criteria/attributes.yaml",
        "data/providers/laws.yaml",
    ]


# ── the line of versions ────────────────────────────────────────────────────────────────────────


def test_a_chain_goes_from_old_to_new_whichever_comes_first(place: Path) -> None:
    opened = library(place)
    old, new = opened.criteria("sample@v1"), opened.criteria("sample@v2")
    assert opened.chain(old, new) == opened.chain(new, old) == (old, new)


def test_a_set_is_a_chain_with_itself(place: Path) -> None:
    opened = library(place)
    one = opened.criteria("sample@v1")
    assert opened.chain(one, one) == (one,)


def test_unrelated_sets_have_no_chain(place: Path) -> None:
    edit(place / "criteria" / "sample" / "v2.yaml", "supersedes: v1 ", "# ")
    path = place / "criteria" / "sample" / "v2.yaml"
    text = path.read_text(encoding="utf-8").split("change_notes:")[0]
    path.write_text("".join(_without_lineage(text)), encoding="utf-8")
    opened = library(place)
    assert opened.chain(opened.criteria("sample@v1"), opened.criteria("sample@v2")) is None


def _without_lineage(text: str) -> list[str]:
    kept = []
    inside = False
    for line in text.splitlines(keepends=True):
        if line.startswith("    lineage:"):
            inside = True
        elif inside and line.startswith("      "):
            pass
        else:
            inside = False
            kept.append(line)
    return kept


def test_a_chain_of_sets_given_as_paths_goes_through_their_folder(place: Path) -> None:
    opened = Library(library(place).folders, library(place)._store._cache)
    folder = place / "criteria" / "sample"
    text = (folder / "v2.yaml").read_text(encoding="utf-8")
    head = text.replace("version: v2", "version: v3").replace("supersedes: v1 ", "supersedes: v2 ")
    third = "".join(_without_lineage(head.split("change_notes:")[0]))
    (folder / "draft.yaml").write_text(third, encoding="utf-8")
    old = opened.criteria(str(folder / "v1.yaml"))
    new = opened.criteria(str(folder / "draft.yaml"))
    chain = opened.chain(new, old)
    assert chain is not None
    assert [one.version for one in chain] == ["v1", "v2", "v3"]


def test_what_a_version_says_of_the_one_before_is_checked_on_the_way(place: Path) -> None:
    path = place / "criteria" / "sample" / "v2.yaml"
    edit(path, "{refines: [storage.encryption]}", "{refines: [storage.encription]}")
    opened = library(place)
    old, new = opened.criteria("sample@v1"), opened.criteria("sample@v2")
    assert refusal(lambda: opened.chain(old, new)) == [
        (
            'data/criteria/sample/v2.yaml:71:26: The version v1 has no criterion "storage.encription". '
            'Did you mean "storage.encryption"?'
        )
    ]


# ── offers ──────────────────────────────────────────────────────────────────────────────────────


def test_a_provider_stands_for_all_its_offers_and_none_is_doubled(place: Path) -> None:
    found = library(place).candidates(
        ["ovhcloud/hosted-private-cloud-snc", "ovhcloud", "ovhcloud/public-cloud"]
    )
    assert [one.id for one in found] == [
        "ovhcloud/hosted-private-cloud-snc",
        "ovhcloud/public-cloud",
    ]


def test_without_a_name_all_offers_come_in_order(place: Path) -> None:
    _add_provider(place, "aruba")
    assert [one.id for one in library(place).candidates()] == [
        "aruba/public-cloud",
        "aruba/hosted-private-cloud-snc",
        "ovhcloud/public-cloud",
        "ovhcloud/hosted-private-cloud-snc",
    ]


def _add_provider(place: Path, name: str) -> Path:
    path = place / "providers" / f"{name}.yaml"
    text = (EXCERPTS / "providers" / "ovhcloud.yaml").read_text(encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("id: ovhcloud\n", f"id: {name}\n"), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("ovhclod", "offer.unknown-near", 'There is no offer "ovhclod". Did you mean "ovhcloud"?'),
        (
            "public-cloud",
            "offer.unknown-near",
            'There is no offer "public-cloud". Did you mean "ovhcloud/public-cloud"?',
        ),
        (
            "ovhcloud/publik-cloud",
            "offer.unknown-near",
            'There is no offer "ovhcloud/publik-cloud". Did you mean "ovhcloud/public-cloud"?',
        ),
        ("zzz", "offer.unknown", 'There is no offer "zzz". The providers are: ovhcloud.'),
    ],
)
def test_an_unknown_offer_says_what_there_is(place: Path, name: str, code: str, said: str) -> None:
    opened = library(place)
    assert not opened.knows(name)
    assert refusal(lambda: opened.candidates([name]), code) == [f"{name}: {said}"]


def test_only_the_providers_asked_for_are_read(place: Path) -> None:
    _add_provider(place, "broken").write_text("a: [", encoding="utf-8")
    opened = library(place)
    assert opened.knows("ovhcloud/public-cloud")
    assert opened.candidates(["ovhcloud"])
    assert "data/providers/broken.yaml" not in [one.path for one in opened.inputs]


def test_a_provider_that_two_places_offer_is_an_error_that_names_both(
    place: Path, tmp_path: Path
) -> None:
    _add_provider(tmp_path / "mine", "ovhcloud")
    assert refusal(library(place, tmp_path / "mine").candidates, "name.two-places") == [
        (
            'mine/providers/ovhcloud.yaml: "ovhcloud" is also offered by data/providers/ovhcloud.yaml. '
            "Rename one of the two, or do not use both together."
        )
    ]


def test_a_claim_on_another_familys_attribute_is_in_order(place: Path) -> None:
    (place / "criteria" / "sample" / "attributes.yaml").write_text(
        "format: cloudeval/attributes/1\nattributes:\n"
        "  - {id: only.here, kind: yes-no, question: {fr: Oui, en: Yes}}\n",
        encoding="utf-8",
    )
    path = place / "providers" / "ovhcloud.yaml"
    claim = '{value: true, by: "2020", sure: low, sources: [{ref: roadmap-33}]}'
    edit(path, "    capabilities:\n", f"    capabilities:\n      only.here: [{claim}]\n")
    opened = library(place)
    assert opened.candidates(["ovhcloud"])
    assert "data/criteria/sample/attributes.yaml" not in [one.path for one in opened.inputs]


# ── words ───────────────────────────────────────────────────────────────────────────────────────


def test_an_attribute_that_two_files_offer_is_an_error_that_names_both(place: Path) -> None:
    (place / "criteria" / "sample" / "attributes.yaml").write_text(
        "format: cloudeval/attributes/1\nattributes:\n"
        "  - {id: crypto.keys, kind: yes-no, question: {fr: Oui, en: Yes}}\n",
        encoding="utf-8",
    )
    assert refusal(lambda: library(place).criteria("sample@v1")) == [
        (
            'data/criteria/sample/attributes.yaml:3:6: "crypto.keys" is also offered by '
            "data/criteria/attributes.yaml. Rename one of the two, or do not use both together."
        )
    ]


def test_the_vocabulary_of_a_set_is_what_it_may_use(place: Path) -> None:
    opened = library(place)
    words = opened.vocabulary(opened.criteria("sample@v1"))
    assert sorted(words.schemes) == ["hds", "secnumcloud"]
    assert sorted(words.laws) == ["ca-production-orders", "cloud-act", "fisa-702"]
    assert opened.vocabulary() == words


# ── folders ─────────────────────────────────────────────────────────────────────────────────────


OTHER_LAW = """
format: cloudeval/laws/1
sources:
  actuia-2025: {title: Another document, locator: nowhere, kind: note}
laws:
  - id: other-act
    title: {fr: Autre loi, en: Other act}
    country: US
    extraterritorial: true
    periods:
      - {since: "2020-01-01", sure: low, sources: [{ref: actuia-2025}]}
"""


def test_each_law_has_the_sources_of_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "providers").mkdir()
    (tmp_path / "providers" / "laws.yaml").write_text(OTHER_LAW, encoding="utf-8")
    found = open_library([tmp_path], {"CLOUDEVAL_CACHE": "off"})
    sources = found.law_sources()
    assert set(found.vocabulary().laws) == set(sources)
    assert sources["other-act"]["actuia-2025"].title == "Another document"
    assert sources["cloud-act"]["actuia-2025"].title != "Another document"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Somebody's own criteria: all in one folder."""
    folder = tmp_path / "own"
    folder.mkdir()
    for version in ("v1", "v2"):
        text = (EXCERPTS / "criteria" / "sample" / f"{version}.yaml").read_text(encoding="utf-8")
        text = text.replace("family: sample", "family: own")
        (folder / f"{version}.yaml").write_text(text, encoding="utf-8")
    for path in ("criteria/attributes.yaml", "providers/laws.yaml"):
        target = folder / path.removeprefix("criteria/")
        target.parent.mkdir(exist_ok=True)
        target.write_text((EXCERPTS / path).read_text(encoding="utf-8"), encoding="utf-8")
    _add_provider(folder, "mine")
    return folder


def test_a_flat_folder_is_a_data_folder(own: Path) -> None:
    opened = library(own)
    assert opened.criteria("own").version == "v2"
    assert opened.criteria().version == "v2"
    assert [one.id for one in opened.families()] == ["own"]
    assert opened.family(opened.criteria("own@v1")) is None
    assert len(opened.candidates(["mine"])) == 2


def test_what_lies_beside_a_set_that_is_given_as_a_path_is_read_too(own: Path) -> None:
    opened = library()
    found = opened.criteria(str(own / "v2.yaml"))
    assert opened.vocabulary(found).attributes
    assert [one.provider.id for one in opened.candidates()] == ["mine", "mine"]
    assert opened.inputs[0].path == (own / "attributes.yaml").as_posix()


def test_a_set_given_as_a_path_may_have_any_file_name(own: Path) -> None:
    draft = own / "my draft.yaml"
    (own / "v1.yaml").rename(draft)
    assert library().criteria(str(draft)).version == "v1"


def test_a_set_found_by_its_place_must_be_named_as_its_place(own: Path) -> None:
    (own / "v1.yaml").rename(own / "v7.yaml")
    assert refusal(lambda: library(own).criteria("own@v7")) == [
        'own/v7.yaml:3:1: The version is "v1", and the file is called "v7.yaml". Give both one name.'
    ]


def test_the_same_file_in_two_folders_is_one(place: Path) -> None:
    opened = library(place, place / "criteria" / "sample")
    assert opened.versions("sample") == ("v1", "v2")


def test_data_folders_come_from_the_environment_and_the_call(own: Path, tmp_path: Path) -> None:
    extra = tmp_path / "extra"
    _add_provider(extra, "aruba").write_text("{}", encoding="utf-8")
    environment = {"CLOUDEVAL_DATA": f"{extra}{os.pathsep}", "CLOUDEVAL_CACHE": "off"}
    opened = open_library([own], environment)
    assert [folder.shown for folder in opened.folders] == ["", extra.as_posix(), own.as_posix()]


def test_a_missing_folder_is_a_problem() -> None:
    said = refusal(
        lambda: open_library(["no-such-folder", __file__], {}),
        "data.missing-folder",
        "data.not-a-folder",
    )
    assert said[0] == "no-such-folder: There is no such data folder. Check its name."
    assert "This is not a folder" in said[1]


def test_shipped_files_are_shown_without_the_place_of_the_installation() -> None:
    opened = open_library(environment={"CLOUDEVAL_CACHE": "off"})
    opened.criteria("eu-csf@1.2")
    paths = [one.path for one in opened.inputs]
    assert "criteria/eu-csf/1.2.yaml" in paths
    assert not any(path.startswith("/") or "\\" in path for path in paths)


def test_without_a_default_one_of_the_families_is_named(place: Path) -> None:
    edit(place / "criteria" / "families.yaml", "default: sample\n", "")
    assert library(place).criteria().name == "sample@v2"
    (place / "criteria" / "other").mkdir()
    text = (place / "criteria" / "sample" / "v1.yaml").read_text(encoding="utf-8")
    other = text.replace("family: sample", "family: other")
    (place / "criteria" / "other" / "v1.yaml").write_text(other, encoding="utf-8")
    (said,) = refusal(library(place).criteria, "family.no-default")
    assert "the families are: other, sample." in said


def test_a_default_family_without_versions_is_told(place: Path) -> None:
    edit(place / "criteria" / "families.yaml", "default: sample", "default: mine")
    (said,) = refusal(library(place).criteria, "family.empty")
    assert said.startswith("mine: The family has no version.")


def test_what_was_read_can_be_told_while_more_is_read() -> None:
    """A screen tells it while work beside it goes on."""
    library = open_library([], {"CLOUDEVAL_CACHE": "off"})
    read = threading.Event()
    wrong = []

    def tell() -> None:
        while not read.is_set():
            try:
                _ = library.inputs, library.warnings
            except RuntimeError as error:
                wrong.append(error)

    teller = threading.Thread(target=tell)
    teller.start()
    library.candidates(())
    read.set()
    teller.join()
    assert wrong == []
    assert library.inputs
