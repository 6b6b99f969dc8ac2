"""Every fault has its sentence, at its line, in both languages; what is in order has none."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.files import check_set, checking, offers, yaml
from cloudeval.files.checking import check
from cloudeval.files.library import open_library
from cloudeval.files.problems import LONGEST_VALUE, Problem
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.law import LawsFile
from cloudeval.words.problems import TEXTS
from tests.files.making import EXCERPTS, codes, copy_of_excerpts, edit, library

NEW = "criteria/sample/v2.yaml"
OLD = "criteria/sample/v1.yaml"
WORDS = "criteria/attributes.yaml"
FAMILIES = "criteria/families.yaml"
LAWS = "providers/laws.yaml"
OFFERS = "providers/ovhcloud.yaml"

READS = (
    "reads: {attribute: containers.kubernetes}\n    weight: 2\n    scale: {kind: yes-no}       #"
)
NUMBER = "reads: {attribute: owner.non-eu-capital}\n    weight: 2\n    scale: {kind: linear, worst: %s, best: %s, unit: '%s'} #"
CAPITAL = "    capabilities:\n      owner.non-eu-capital: [{value: %s, by: '2020', sure: low, sources: [{ref: roadmap-33}]}]\n"
CAPABILITIES = "    capabilities:\n"
OWNERS = "company:\n  owners: [{holder: A, share: %s, by: '2020', sure: low, sources: [{ref: roadmap-33}]}]\n"
REMARKS = "change_notes:\n"
REMARK = "assumptions:\n  - {id: a, text: {fr: a, en: a}, %s: [%s]}\nchange_notes:\n"

ERRORS = [
    # Keys and kinds of values.
    ("key.missing", NEW, "date_is: modelled              #", "#", 1),
    ("key.unknown", NEW, "cast:\n", "zzzzz: 1\ncast:\n", 18),
    ("key.unknown-near", NEW, "date_is: modelled", "date_si: modelled", 6),
    ("key.unknown-near", NEW, "role: requirement", "rôle: requirement", 28),
    ("kind.missing", NEW, "scale: {kind: yes-no}", "scale: {}", 57),
    ("choice.unknown", NEW, "nature: reconstructed ", "nature: zzzz ", 7),
    ("choice.unknown-near", NEW, "scale: {kind: yes-no}", "scale: {kind: yesno}", 57),
    ("format.other", NEW, "format: cloudeval/criteria/1", "format: cloudeval/criteria/2", 1),
    ("expected.something", NEW, "criteria: [legal.secnumcloud]", "criteria:", 87),
    ("expected.text", NEW, "fr: Jeu d'essai", "fr: []", 9),
    ("expected.list", NEW, "replaces: [storage.encryption]", "replaces: storage.encryption", 84),
    ("expected.mapping", NEW, "exempt:\n      - {", "exempt:\n      - x\n      - {", 36),
    ("expected.wording", NEW, "{fr: Jeu d'essai, en: Sample set}", "Sample set", 9),
    ("text.empty", NEW, "fr: Jeu d'essai", "fr: ''", 9),
    ("value.number", NEW, "declared: 100,", "declared: 1e2,", 16),
    ("value.negative", NEW, "    weight: 2\n", "    weight: -2\n", 56),
    ("value.not-positive", NEW, "out_of: 3", "out_of: 0", 67),
    ("value.whole", NEW, "minimum: 2", "minimum: 2.5", 22),
    (
        "value.truth",
        NEW,
        "lineage: {new: true}\n    sources",
        "lineage: {new: 'true'}\n    sources",
        37,
    ),
    ("value.date", NEW, 'date: "2023-11-20"', 'date: "2023-11-31"', 5),
    ("value.day", FAMILIES, 'date: "2023-12-21", sources', 'date: "2023-12", sources', 8),
    ("value.duration", WORDS, "valid_for: 3 years\n", "valid_for: three years\n", 7),
    ("value.identifier", NEW, "id: legal.exposure", "id: legal/exposure", 39),
    ("value.identifier-taken", NEW, "id: legal.exposure", "id: C5", 39),
    ("value.version", NEW, "version: v2", "version: 'v 2'", 3),
    ("value.offer", NEW, "offers: [scaleway]", "offers: [a/b/c]", 21),
    ("value.span", OFFERS, "value: {low: none, high: customer}", "value: {low: none}", 89),
    ("value.laws", NEW, "exposure: any", "exposure: []", 44),
    ("value.bound", NEW, "at_least: held", "at_least: []", 33),
    # Names that stand twice.
    ("id.twice", NEW, "id: legal.exposure", "id: Legal.SecNumCloud", 39),
    ("id.twice", NEW, "{id: platform,", "{id: legal,", 25),
    ("id.twice", WORDS, "{id: customer-only,", "{id: customer,", 26),
    ("id.twice", WORDS, 'editions: ["3.1", "3.2"]', 'editions: ["3.1", "3.1"]', 10),
    ("id.twice", WORDS, "- id: crypto.keys", "- id: containers.kubernetes", 19),
    ("id.twice", LAWS, "- id: fisa-702", "- id: cloud-act", 28),
    ("id.twice", OFFERS, "- id: hosted-private-cloud-snc", "- id: public-cloud", 94),
    # A criteria set.
    ("group.unknown", OLD, "group: legal\n", "group: zzzz\n", 21),
    ("group.unknown-near", OLD, "group: legal\n", "group: leagl\n", 21),
    ("group.no-weight", NEW, "en: Sovereignty}, weight: 40}", "en: Sovereignty}}", 24),
    (
        "group.no-award",
        NEW,
        "{id: platform,",
        "{id: x, title: {fr: a, en: a}, weight: 1}\n  - {id: platform,",
        25,
    ),
    ("weights.sum", NEW, "weight: 40", "weight: 45", 16),
    (
        "weights.group-sum",
        NEW,
        "within: {divide_by: sum}",
        "within: {declared: 9, divide_by: sum}",
        24,
    ),
    ("requirement.weighed", NEW, "    condition: {", "    weight: 3\n    condition: {", 33),
    (
        "award.condition",
        NEW,
        "    veto: {below: provider}",
        "    condition: {at_least: provider}",
        68,
    ),
    ("reads.none", NEW, "reads: {exposure: any}", "reads: {}", 44),
    (
        "reads.several",
        NEW,
        "reads: {exposure: any}",
        "reads: {exposure: any, attribute: crypto.keys}",
        44,
    ),
    ("condition.one-bound", NEW, "{at_least: held}", "{at_least: held, at_most: held}", 33),
    ("condition.one-bound", NEW, "{at_least: held}", "{}", 33),
    ("veto.one-bound", NEW, "veto: {below: provider}", "veto: {}", 68),
    ("bound.level", NEW, "at_least: held", "at_least: zzzz", 33),
    ("bound.level-near", NEW, "veto: {below: provider}", "veto: {below: providr}", 68),
    (
        "bound.number",
        NEW,
        READS,
        (NUMBER % (0, 9, "%")).replace(" #", "\n    veto: {below: few} #"),
        58,
    ),
    ("scale.value", NEW, "indirect: 0.5", "indirect: 1.5", 46),
    ("scale.points", NEW, "customer-only: 3}}", "customer-only: 4}}", 67),
    ("scale.flat", NEW, READS, NUMBER % (5, 5, "%"), 57),
    (
        "scale.not-yes-no",
        NEW,
        "scale: {kind: levels, values: {direct: 0, indirect: 0.5, none: 1}}",
        "scale: {kind: yes-no}",
        46,
    ),
    (
        "scale.not-levels",
        NEW,
        "{attribute: containers.kubernetes}\n    weight: 2\n    scale: {kind: yes-no}",
        "{attribute: owner.non-eu-capital}\n    weight: 2\n    scale: {kind: levels, values: {a: 1}}",
        57,
    ),
    (
        "scale.not-number",
        NEW,
        "scale: {kind: yes-no}",
        "scale: {kind: linear, worst: 0, best: 1, unit: x}",
        57,
    ),
    ("scale.unit", NEW, READS, NUMBER % (9, 5, "EUR"), 57),
    ("scale.missing", NEW, "customer: 2, customer-only: 3", "customer: 2", 67),
    (
        "scale.level",
        NEW,
        "customer: 2, customer-only: 3",
        "customer: 2, customer-only: 3, zzzz: 3",
        67,
    ),
    ("scale.level-near", NEW, "indirect: 0.5", "indirct: 0.5", 46),
    (
        "scale.missing",
        NEW,
        "grade: {direct: 1, indirect: 2, none: 4}",
        "grade: {direct: 1, none: 4}",
        47,
    ),
    ("grade.order", NEW, "from: 0, to: 4", "from: 4, to: 4", 22),
    ("grade.outside", NEW, "indirect: 2, none: 4", "indirect: 2, none: 5", 47),
    ("grade.outside", NEW, "minimum: 2", "minimum: 9", 22),
    ("grade.no-rule", NEW, "grade: {name:", "# {name:", 47),
    ("attribute.unknown", NEW, "attribute: containers.kubernetes", "attribute: zz", 55),
    (
        "attribute.unknown-near",
        NEW,
        "attribute: containers.kubernetes",
        "attribute: container.kubernetes",
        55,
    ),
    ("attribute.unknown-near", OFFERS, "containers.kubernetes:", "container.kubernetes:", 86),
    ("scheme.unknown", OFFERS, "      hds:\n", "      zzzz:\n", 81),
    ("scheme.unknown-near", NEW, "certification: secnumcloud", "certification: secnum-cloud", 32),
    ("edition.unknown", NEW, 'edition: "3.2"', 'edition: "2018"', 32),
    ("edition.unknown-near", NEW, 'edition: "3.2"', 'edition: "3.3"', 32),
    (
        "edition.unknown",
        OFFERS,
        'edition: {low: "3.1", high: "3.2"}',
        'edition: {low: "3.1", high: "x"}',
        100,
    ),
    (
        "service.unknown",
        OFFERS,
        'by: "2023-12-28", until: "2026-12-29", covers: [iaas]',
        'by: "2023-12-28", until: "2026-12-29", covers: [zzzz]',
        100,
    ),
    ("service.unknown-near", NEW, "covers: [iaas]", "covers: [aas]", 32),
    ("law.unknown", NEW, "exposure: any", "exposure: zzzzzzzz", 44),
    ("law.unknown-near", OFFERS, "    cloud-act:", "    cloud-akt:", 72),
    (
        "level.unknown",
        OFFERS,
        "value: {low: none, high: customer}",
        "value: {low: zzzz, high: customer}",
        89,
    ),
    ("level.unknown-near", OFFERS, "value: {low: none, high: customer}", "value: customr", 89),
    ("supersedes.unknown", NEW, "supersedes: v1 ", "supersedes: zz9 ", 4),
    ("supersedes.unknown-near", NEW, "supersedes: v1 ", "supersedes: v11 ", 4),
    ("supersedes.itself", NEW, "supersedes: v1 ", "supersedes: v2 ", 4),
    ("set.family", NEW, "family: sample", "family: simple", 2),
    ("set.version", NEW, "version: v2", "version: v3", 3),
    ("named.criteria", NEW, REMARKS, REMARK % ("criteria", "zzzzzzzz"), 87),
    ("named.criteria-near", NEW, REMARKS, REMARK % ("criteria", "platform.key"), 87),
    ("named.groups", NEW, REMARKS, REMARK % ("groups", "zzzz"), 87),
    ("named.groups-near", NEW, REMARKS, REMARK % ("groups", "platfrm"), 87),
    (
        "lineage.no-earlier",
        OLD,
        "    reads: {exposure: any}",
        "    lineage: {new: true}\n    reads: {exposure: any}",
        24,
    ),
    (
        "lineage.new-and-old",
        NEW,
        "replaces: [storage.encryption]",
        "new: true, replaces: [storage.encryption]",
        84,
    ),
    ("lineage.empty", NEW, "addition: {new: true}", "addition: {new: false}", 72),
    ("lineage.unknown", NEW, "replaces: [storage.encryption]", "replaces: [zzzzzzzz]", 84),
    (
        "lineage.unknown-near",
        NEW,
        "replaces: [storage.encryption]",
        "replaces: [storage.encrypt]",
        84,
    ),
    ("note.no-earlier", NEW, "supersedes: v1 ", "# ", 87),
    ("note.no-kind", NEW, "kinds: [renamed]", "kinds: []", 100),
    ("note.model", NEW, "    models: none\n", "", 99),
    ("note.criteria", NEW, "criteria: [legal.secnumcloud]", "criteria: [zzzzzzzz]", 87),
    (
        "note.criteria-near",
        NEW,
        "criteria: [legal.secnumcloud]",
        "criteria: [legal.secnumclou]",
        87,
    ),
    ("note.groups", NEW, "kinds: [renamed]", "kinds: [renamed]\n    groups: [zzzzz]", 101),
    ("note.groups-near", NEW, "kinds: [renamed]", "kinds: [renamed]\n    groups: [leagl]", 101),
    # Sources and claims.
    ("source.unknown", OFFERS, "[{ref: terraform-kube}]", "[{ref: zzzz}]", 87),
    ("source.unknown-near", OFFERS, "[{ref: terraform-kube}]", "[{ref: terraform-cube}]", 87),
    ("source.nowhere", OFFERS, "    url: https://www.ticpharma.com/story/1542/\n", "", 30),
    (
        "source.address",
        OFFERS,
        "url: https://www.ticpharma.com/story/1542/",
        "url: javascript:alert(1)",
        32,
    ),
    (
        "source.read-before",
        OFFERS,
        'date: "2021-04-12"\n    read: "2026-11-21"',
        'date: "2021-04-12"\n    read: "2020"',
        10,
    ),
    ("sources.none", OFFERS, "[{ref: terraform-kube}]", "[]", 87),
    ("period.no-date", OFFERS, 'value: true, by: "2021-03-03", ', "value: true, ", 87),
    ("period.two-beginnings", OFFERS, 'by: "2021-03-03"', 'by: "2021-03-03", since: "2020"', 87),
    ("period.order", OFFERS, 'seen: "2023-10"', 'seen: "2022-08"', 91),
    ("tail.no-end", LAWS, '        ended: "2026-06-12" ', "        #", 35),
    ("tail.order", LAWS, 'tail: "2027-03"', 'tail: "2026-05"', 35),
    ("unknown.false", OFFERS, "unknown: true", "unknown: false", 73),
    ("covers.empty", OFFERS, "covers: [iaas], sure: high", "covers: [], sure: high", 82),
    ("value.yes-no", OFFERS, "value: true", "value: maybe", 87),
    ("value.a-number", OFFERS, CAPABILITIES, CAPITAL % "all", 86),
    ("value.outside", OFFERS, CAPABILITIES, CAPITAL % "101", 86),
    ("value.share", OFFERS, "company:\n", OWNERS % "120", 61),
    ("span.order", OFFERS, "company:\n", OWNERS % "{low: 60, high: 40}", 61),
    ("span.order", OFFERS, "{low: none, high: customer}", "{low: customer, high: none}", 89),
    ("span.order", OFFERS, "value: true", "value: {low: true, high: false}", 87),
    ("span.order", OFFERS, CAPABILITIES, CAPITAL % "{low: 9, high: 8}", 86),
    ("provider.file-name", OFFERS, "id: ovhcloud\n", "id: ovh\n", 2),
    # Tables.
    ("range.order", WORDS, "{low: 0, high: 100}", "{low: 100, high: 100}", 30),
    (
        "scheme.too-many",
        WORDS,
        "services: [iaas, caas, paas, saas]",
        f"services: [{', '.join(f's-{n}' for n in range(10))}]",
        8,
    ),
    (
        "law.no-period",
        LAWS,
        '    periods:\n      - {since: "2018-03-23", sure: medium, sources: [{ref: actuia-2025}]}',
        "    periods: []",
        26,
    ),
    ("family.default", FAMILIES, "default: sample", "default: zz", 2),
    ("family.default-near", FAMILIES, "default: sample", "default: simple", 2),
]
"""Code, file, what to replace, by what, and the line on which the problem stands."""

WARNINGS = [
    (
        "group.unused",
        NEW,
        "{id: platform,",
        "{id: x, title: {fr: a, en: a}}\n  - {id: platform,",
        25,
    ),
    (
        "group.weight-unused",
        OLD,
        "kind: by-group\n  groups: {declared: 100, divide_by: sum}\n  within: {divide_by: sum}",
        "kind: flat",
        14,
    ),
    (
        "terms.past",
        NEW,
        "cast:\n",
        "terms: {answers_due: 2023-01-05, weights: not-disclosed, sources: [{ref: seed-002}]}\ncast:\n",
        18,
    ),
    ("weight.zero", NEW, "    weight: 2\n", "    weight: 0\n", 56),
    ("weights.sum-kept", NEW, "weight: 40", "weight: 45", 16),
    (
        "weights.group-sum-kept",
        NEW,
        "within: {divide_by: sum}",
        "within: {declared: 9, divide_by: sum}",
        24,
    ),
    ("scale.upside-down", NEW, READS, NUMBER % (0, 9, "%"), 57),
    ("scale.not-rising", NEW, "provider: 1, customer: 2", "provider: 2, customer: 1", 67),
    (
        "grade.not-rising",
        NEW,
        "{direct: 1, indirect: 2, none: 4}",
        "{direct: 2, indirect: 1, none: 4}",
        47,
    ),
    ("grade.unused", NEW, "    grade: {direct: 1, indirect: 2, none: 4}\n", "", 22),
    ("source.unused", OFFERS, "[{ref: terraform-kube}]", "[{ref: roadmap-33}]", 12),
    ("offer.not-on-file", NEW, "role: not-consulted", "role: compared", 21),
]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return copy_of_excerpts(tmp_path)


def problems_after(place: Path, file: str, old: str, new: str) -> tuple[Problem, ...]:
    edit(place / file, old, new)
    return library(place).check()


def check_sentence(problem: Problem, line: int) -> None:
    assert problem.line == line
    for language in ("fr", "en"):
        said = problem.said(language)
        assert said.endswith((".", "?", "…}."))
        assert not re.search(r"\{[a-z_]+\}", said)


@pytest.mark.parametrize(("code", "file", "old", "new", "line"), ERRORS)
def test_a_fault_is_told_where_it_stands(
    place: Path, code: str, file: str, old: str, new: str, line: int
) -> None:
    found = problems_after(place, file, old, new)
    errors = [problem for problem in found if problem.severity == "error"]
    assert code in codes(found)
    check_sentence(next(problem for problem in errors if problem.code == code), line)
    assert errors[0].file == f"data/{file}"


@pytest.mark.parametrize(("code", "file", "old", "new", "line"), WARNINGS)
def test_a_doubt_is_told_where_it_stands(
    place: Path, code: str, file: str, old: str, new: str, line: int
) -> None:
    if code.endswith("-kept"):
        edit(place / NEW, "nature: reconstructed ", "nature: published ")
    found = problems_after(place, file, old, new)
    assert codes(found) == []
    told = [problem for problem in found if problem.code == code]
    check_sentence(min(told, key=lambda problem: abs(problem.line - line)), line)


def test_what_the_reference_shows_is_in_order() -> None:
    found = library(EXCERPTS).check()
    assert codes(found) == []
    assert set(codes(found, "warning")) == {"offer.not-on-file"}


def test_what_is_shipped_is_in_order_but_for_the_lock() -> None:
    found = open_library(environment={}).check()
    assert [
        one.said("en") for one in found if one.severity == "error" and one.code != "lock.new"
    ] == []


# ── those that take more than one replacement ───────────────────────────────────────────────────


def test_a_ladder_has_two_levels(place: Path) -> None:
    path = place / WORDS
    text = path.read_text(encoding="utf-8")
    levels = [line for line in text.splitlines(keepends=True) if line.startswith("      - {id: ")]
    for line in levels[1:]:
        text = text.replace(line, "")
    path.write_text(text, encoding="utf-8")
    assert "levels.few" in codes(library(place).check())


def test_a_note_by_the_authors_has_a_source(place: Path) -> None:
    path = place / NEW
    head, _, tail = path.read_text(encoding="utf-8").partition("  - criteria: [storage.encryption,")
    tail = tail.replace("by: model\n    models: none", "by: authors")
    tail = tail.replace("    sources: [{ref: seed-002}]\n", "")
    path.write_text(f"{head}  - criteria: [storage.encryption,{tail}", encoding="utf-8")
    assert codes(library(place).check()) == ["note.authors"]


def test_a_weight_sum_that_is_listed_as_a_defect_is_kept(place: Path) -> None:
    edit(place / NEW, "weight: 40", "weight: 45")
    edit(place / NEW, REMARKS, "defects: [{id: weight-sum, text: {fr: a, en: a}}]\nchange_notes:\n")
    found = library(place).check()
    assert codes(found) == []
    assert "weights.sum-kept" in codes(found, "warning")


def test_a_criterion_without_a_role_is_told_once(place: Path) -> None:
    edit(place / NEW, "  - id: legal.exposure\n    role: award\n", "  - id: legal.exposure\n")
    assert codes(library(place).check()) == ["key.missing"]


def test_a_misspelt_key_is_not_also_missing(place: Path) -> None:
    edit(place / NEW, "date_is: modelled", "date_si: modelled")
    assert codes(library(place).check()) == ["key.unknown-near"]


def test_a_set_without_criteria_and_a_provider_without_offers() -> None:
    text = (EXCERPTS / OLD).read_text(encoding="utf-8").split("criteria:\n")[0] + "criteria: []\n"
    found = check(CriteriaSet, yaml.compose(text.encode(), "a.yaml"))
    assert "set.empty" in codes(found)
    from cloudeval.model.provider import Provider

    bare = b"format: cloudeval/provider/1\nid: x\nname: X\ncountry: FR\noffers: []\n"
    assert codes(check(Provider, yaml.compose(bare, "x.yaml"))) == ["provider.no-offer"]


def test_a_set_beyond_the_limit_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_set, "MOST_CRITERIA", 2)
    document = yaml.read(EXCERPTS / OLD)
    assert codes(check(CriteriaSet, document)) == ["set.too-many"]


def test_offers_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from cloudeval.files.problems import Unusable

    monkeypatch.setattr(offers, "MOST_OFFERS", 1)
    with pytest.raises(Unusable) as caught:
        library(EXCERPTS).candidates()
    assert codes(caught.value.problems) == ["offers.too-many"]


def test_no_more_problems_are_told_than_anybody_reads() -> None:
    text = "format: cloudeval/laws/1\nsources: {}\nlaws:\n" + "  - 1\n" * 300
    found = check(LawsFile, yaml.compose(text.encode(), "a.yaml"))
    assert len(found) == checking.MOST_PROBLEMS + 1
    assert found[-1].code == "file.more"


def test_a_value_in_a_sentence_is_short_and_cannot_steer_a_terminal() -> None:
    text = f"format: '{'x' * 5000}\u200b'\nsources: {{}}\nlaws: []\n"
    (found,) = check(LawsFile, yaml.compose(text.encode(), "a.yaml"))
    assert len(found.said("en")) < LONGEST_VALUE + 250


# ── files and folders that check looks at ───────────────────────────────────────────────────────


def test_files_that_nobody_reads_are_told(place: Path) -> None:
    (place / "criteria" / "sample" / "v3.yml").write_text("a: 1", encoding="utf-8")
    (place / "criteria" / "stray.yaml").write_text("a: 1", encoding="utf-8")
    warned = [one for one in library(place).check() if one.code.startswith("file.")]
    assert [(one.file, one.code) for one in warned] == [
        ("data/criteria/sample/v3.yml", "file.yml"),
        ("data/criteria/stray.yaml", "file.stray"),
    ]


@pytest.mark.parametrize("file", [NEW, OLD, WORDS, FAMILIES, LAWS, OFFERS])
def test_one_file_is_checked_by_what_it_says_it_is(place: Path, file: str) -> None:
    path = place / file
    path.write_text(path.read_text(encoding="utf-8") + "zzzzz: 1\n", encoding="utf-8")
    (found,) = [one for one in library(place).check([path]) if one.severity == "error"]
    assert (found.code, found.file) == (
        "key.unknown",
        f"data/{file}" if "sample" in file else path.as_posix(),
    )


def test_a_file_that_does_not_say_what_it_is_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert codes(library().check([path])) == ["file.unknown-format"]
    path.write_text("a: [1\n", encoding="utf-8")
    assert codes(library().check([path])) == ["yaml.unclosed-bracket"]
    assert codes(library().check([tmp_path / "none.yaml"])) == ["yaml.file-missing"]


def test_only_the_folder_that_was_given_is_checked(place: Path, tmp_path: Path) -> None:
    edit(place / NEW, "weight: 40", "weight: 45")
    other = tmp_path / "other"
    (other / "providers").mkdir(parents=True)
    assert library(place).check([other]) == ()


def test_a_problem_in_a_table_is_told_once(place: Path) -> None:
    edit(place / WORDS, "better: lower", "better: smaller")
    assert codes(library(place).check()) == ["choice.unknown"]


# ── the catalogue ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("code", TEXTS)
def test_both_languages_tell_the_same_values(code: str) -> None:
    french, english = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        for text in (TEXTS[code].fr, TEXTS[code].en)
    )
    assert french == english


def test_every_code_in_the_program_has_its_sentence() -> None:
    folder = Path(checking.__file__).parent
    called = re.compile(
        r"""(?:error|warning|unknown|_unknown|_refuse|_among)\(\s*"([a-z]+\.[a-z-]+)\""""
    )
    told = {
        code
        for path in folder.glob("*.py")
        for code in called.findall(path.read_text(encoding="utf-8"))
    }
    assert len(told) > 80
    assert {code for code in told if code not in TEXTS} == set()


def test_every_sentence_but_the_last_resort_is_seen_in_a_test() -> None:
    folder = Path(__file__).parents[1]
    tests = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("test_*.py"))
    assert {code for code in TEXTS if f'"{code}"' not in tests} == {"value" + ".unfit"}


# ── whatever a file holds ───────────────────────────────────────────────────────────────────────

JUNK: list[object] = [
    None,
    True,
    "",
    "x",
    "1",
    "-1",
    "2023",
    [],
    {},
    ["x"],
    {"x": "1"},
    "none",
    "any",
]


@settings(max_examples=100)
@given(data=st.data())
def test_whatever_stands_in_a_file_ends_in_problems_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    place = copy_of_excerpts(tmp_path_factory.mktemp("any"))
    path = place / data.draw(st.sampled_from([NEW, OLD, WORDS, FAMILIES, LAWS, OFFERS]))
    tree = yaml.read(path).tree
    for _ in range(data.draw(st.integers(1, 3))):
        holder, step = data.draw(st.sampled_from(list(steps(tree))))
        holder[step] = deepcopy(data.draw(st.sampled_from(JUNK)))
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    path.write_text(text, encoding="utf-8")
    lines = len(text.splitlines())
    for problem in library(place).check():
        assert problem.said("fr") != problem.said("en")
        assert problem.line <= (lines if problem.file.endswith(path.name) else 200)


def steps(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a tree: what holds it, and the step to it."""
    for step, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield tree, step
        if isinstance(value, (dict, list)):
            yield from steps(value)
