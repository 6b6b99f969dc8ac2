"""Every word of a workbook is used, exists in both languages, and fills in the same values."""

import re
import string
from pathlib import Path

import pytest

from cloudeval.words import diff, difference_book, ladder, report, template, whatif, workbook

TEXTS = {**workbook.TEXTS, **difference_book.TEXTS}
SHARED = {**report.TEXTS, **whatif.TEXTS, **diff.TEXTS, **ladder.TEXTS}
ROOM = Path(__file__).parents[2] / "src" / "cloudeval" / "workbooks"
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOM.rglob("*.py")))
SAID = re.compile(r"""say(?:\.count|\.dated)?\(\s*f?"([^"]+)\"""")
FILLED = [
    re.compile(".+".join(map(re.escape, re.split(r"\{[^}]*\}", text))))
    for text in re.findall(r'f"((?:book|sheet|glossary)\.[^"]*)"', SOURCE)
]
MORE = {".one", ".many", ".day", ".span"}


def fields(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_both_languages_fill_in_the_same_values(key: str) -> None:
    assert fields(TEXTS[key].fr) == fields(TEXTS[key].en)
    assert TEXTS[key].fr.strip()
    assert TEXTS[key].en.strip()


def test_no_word_is_left_over() -> None:
    literal = set(re.findall(r'"([a-z][a-z.-]*)"', SOURCE))

    def used(key: str) -> bool:
        stem = re.sub(r"\.(one|many|day|span)$", "", key)
        return any(
            each in literal or any(pattern.fullmatch(each) for pattern in FILLED)
            for each in (key, stem)
        )

    assert [key for key in TEXTS if not used(key)] == []


def test_all_that_is_said_has_words() -> None:
    words = {**SHARED, **TEXTS, **template.TEXTS}
    for key in SAID.findall(SOURCE):
        if "{" in key:
            beginning = key.partition("{")[0]
            assert any(known.startswith(beginning) for known in words), key
        else:
            assert key in words or any(key + more in words for more in MORE), key


def test_no_word_is_said_again_that_all_reports_have() -> None:
    assert not set(TEXTS) & set(SHARED)
    assert not set(workbook.TEXTS) & set(difference_book.TEXTS)


def test_signs_stand_as_each_language_sets_them() -> None:
    for key, wording in TEXTS.items():
        assert not re.search(r"[^\s«][:;?!»](?=\s|$)", wording.fr), key
        assert not re.search(r"\s[:;?!](?=\s|$)", wording.en), key
        assert "'" not in wording.fr, key
        assert "'" not in wording.en, key
        assert not re.search(r"\bnotes?\b", wording.fr), key


def test_nobody_bids_wins_or_is_eliminated_in_a_word_that_all_procedures_share() -> None:
    for key, wording in TEXTS.items():
        assert not re.search(r"\bbid|\bwinn|eliminat|tenderer", wording.en), key
        assert not re.search(r"soumissionnaire|gagnant|éliminée", wording.fr), key
