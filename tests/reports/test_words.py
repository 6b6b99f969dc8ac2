import re
import string
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest

from cloudeval.changes.change import KINDS
from cloudeval.model.criteria_set import Cast, ChangeNote, CriteriaSet
from cloudeval.model.source import SURENESS, SourceKind
from cloudeval.model.wording import Wording
from cloudeval.reports.schema_parts import choices
from cloudeval.scoring.fact import Sure
from cloudeval.scoring.screening import Standing, Verdict
from cloudeval.words import against, coverage, diff, ladder, migrate, profile, report, study, whatif

OWN = {
    "against": against.TEXTS,
    "coverage": coverage.TEXTS,
    "diff": diff.TEXTS,
    "ladder": ladder.TEXTS,
    "migrate": migrate.TEXTS,
    "profile": profile.TEXTS,
    "study": study.TEXTS,
    "whatif": whatif.TEXTS,
}
OF_DIFF = ("diff", "whatif")
"""Whose words the report on a difference takes beside those of all."""
OF_MIGRATION = ("migrate", "study")
"""The same of the report on a migration, which tells of marks as studies do."""
TEXTS = {key: text for texts in (report.TEXTS, *OWN.values()) for key, text in texts.items()}
ROOM = Path(__file__).parents[2] / "src" / "cloudeval" / "reports"
PATHS = {path.relative_to(ROOM).as_posix(): path for path in sorted(ROOM.rglob("*.py"))}
SAID = re.compile(r"""say(?:\.count|\.dated)?\(\s*f?"([^"]+)\"""")
MORE = {".one", ".many", ".day", ".span"}


@pytest.mark.parametrize("name", OWN)
def test_no_report_says_again_what_all_of_them_say(name: str) -> None:
    others = [report.TEXTS, *(texts for other, texts in OWN.items() if other != name)]
    assert not any(set(OWN[name]) & set(texts) for texts in others)


def fields(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_both_languages_fill_in_the_same_values(key: str) -> None:
    assert fields(TEXTS[key].fr) == fields(TEXTS[key].en)


@pytest.mark.parametrize("key", sorted(set(TEXTS) - {"cast.asked"}))
def test_both_languages_say_something(key: str) -> None:
    assert TEXTS[key].fr.strip()
    assert TEXTS[key].en.strip()


@pytest.mark.parametrize("key", sorted(key for key in TEXTS if key.endswith(".one")))
def test_what_is_said_of_one_is_said_of_many(key: str) -> None:
    many = key.removesuffix(".one") + ".many"
    assert set(fields(TEXTS[key].en)) <= set(fields(TEXTS[many].en))


def test_french_has_a_space_before_its_high_signs_and_english_has_none() -> None:
    for key, wording in TEXTS.items():
        assert not re.search(r"[^\s«][:;?!»](?=\s|$)", wording.fr), key
        assert not re.search(r"\s[:;?!](?=\s|$)", wording.en), key
        assert "'" not in wording.fr or key == "notice.reconstructed", key


def test_a_mark_is_never_called_a_note_in_french() -> None:
    assert not [key for key, wording in TEXTS.items() if re.search(r"\bnotes?\b", wording.fr)]


def words_of(name: str) -> Mapping[str, Wording]:
    """What a module may say: a report with words of its own, those too."""
    room = name.partition("/")[0]
    own = OF_DIFF if room in ("diff", "history.py") else (room,)
    own = OF_MIGRATION if room == "migrate" else own
    return {**report.TEXTS, **{k: text for each in own for k, text in OWN.get(each, {}).items()}}


@pytest.mark.parametrize("name", PATHS)
def test_everything_that_is_said_has_words(name: str) -> None:
    words = words_of(name)
    for key in SAID.findall(PATHS[name].read_text(encoding="utf-8")):
        if "{" in key:
            beginning = key.partition("{")[0]
            assert not beginning or any(known.startswith(beginning) for known in words), key
        else:
            assert key in words or any(key + more in words for more in MORE), key


def test_no_words_are_left_over() -> None:
    said = "\n".join(path.read_text(encoding="utf-8") for path in PATHS.values())
    literal = set(re.findall(r"""["']([a-z][a-z.-]*)["']""", said))
    filled = [re.split(r"\{[^}]*\}", each) for each in re.findall(r"""f["']([^"\n]+)["']""", said)]
    patterns = [
        re.compile(".+".join(map(re.escape, parts)))
        for parts in filled
        if re.fullmatch(r"[a-z-]+(\.[a-z-]+)*\.?", parts[0]) or parts[0] == ""
        if any(parts)
    ]
    patterns = [each for each in patterns if each.pattern not in (".+", r".+\..+")]

    def used(key: str) -> bool:
        stem = re.sub(r"\.(one|many|day|span)$", "", key)
        return any(
            each in literal or any(pattern.fullmatch(each) for pattern in patterns)
            for each in (key, stem)
        )

    left = [key for key in TEXTS if not used(key)]
    assert left == [], " ".join(left)


def enumerated(noun: type, name: str) -> list[str]:
    return [str(each) for each in choices(noun, name)["enum"]]


@pytest.mark.parametrize(
    ("beginning", "names"),
    [
        ("kind.", [*KINDS, "ruler", "facts", "unknowns"]),
        ("nature.", enumerated(CriteriaSet, "nature")),
        ("source.", get_args(SourceKind)),
        ("sureness.", SURENESS),
        ("sure.", get_args(Sure)),
        ("sure.word.", get_args(Sure)),
        ("verdict.", get_args(Verdict)),
        ("role.", enumerated(Cast, "role")),
        ("by.", enumerated(ChangeNote, "by")),
        ("decides.", ["no", "sufficient", "decisive", "both", "unproven"]),
        ("because.", ["asked", "family", "version", "later-version"]),
        ("cast.", ["asked", "cast", "all"]),
        ("sure.claim.", SURENESS),
        *((f"counts.{sure}.", ["one", "many"]) for sure in get_args(Sure)),
    ],
)
def test_every_word_of_a_closed_list_is_known(beginning: str, names: list[str]) -> None:
    assert [name for name in names if f"{beginning}{name}" not in TEXTS] == []


@pytest.mark.parametrize("procedure", enumerated(CriteriaSet, "procedure"))
def test_every_procedure_has_its_words(procedure: str) -> None:
    for standing in (*get_args(Standing), "untested"):
        assert f"standing.{standing}.{procedure}" in TEXTS
    for key in ("column.offer", "candidate.title", "compliance.title"):
        assert f"{key}.{procedure}" in TEXTS


def test_in_a_consultation_nobody_bids_wins_or_is_eliminated() -> None:
    told = [wording for key, wording in TEXTS.items() if "consultation" in key]
    for wording in told:
        assert not re.search(r"bid|winn|eliminat|tender", wording.en)
        assert not re.search(r"soumission|gagn|éliminée", wording.fr)
