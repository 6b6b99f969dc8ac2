"""The words of templates and of what comes back: used, in both languages, with the same values."""

import re
import string
from pathlib import Path

import pytest

from cloudeval.words import importing, problems, report, template, workbook

SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for room in ("workbooks", "jobs", "files")
    for path in sorted((Path(__file__).parents[2] / "src" / "cloudeval" / room).rglob("*.py"))
)
TEXTS = {**importing.TEXTS, **template.TEXTS}
LITERAL = set(re.findall(r'"([a-z][a-z.-]*)"', SOURCE))


def fields(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_both_languages_fill_in_the_same_values(key: str) -> None:
    wording = TEXTS[key]
    assert fields(wording.fr) == fields(wording.en)
    assert wording.fr.strip()
    assert wording.en.strip()


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_every_word_is_used(key: str) -> None:
    *before, last = key.split(".")
    whole = {key, key.removeprefix("import."), last, last.replace("-", "_")}
    if key.startswith("template.sheet."):
        whole.add(before[-1])  # a sheet's own sentence
    filled = f'"{".".join(before)}.{{' in SOURCE or f"{'.'.join(before)}.{{" in SOURCE
    one = len(before) == 1 or key.endswith(".about")
    assert key in LITERAL or (whole & LITERAL and (filled or one)), key


def test_every_problem_that_is_named_has_words() -> None:
    for key in re.findall(r'"(import\.[a-z-]+)"', SOURCE):
        assert key in importing.TEXTS, key


def test_no_word_is_said_twice() -> None:
    assert not set(TEXTS) & {*report.TEXTS, *workbook.TEXTS, *problems.TEXTS}


def test_signs_stand_as_each_language_sets_them() -> None:
    for key, wording in TEXTS.items():
        assert not re.search(r"[^\s«][:;?!»](?=\s|$)", wording.fr), key
        assert not re.search(r"\s[:;?!](?=\s|$)", wording.en), key
        assert "'" not in wording.fr, key
        assert "'" not in wording.en, key


def test_titles_that_are_looked_for_are_told_apart() -> None:
    for language in ("fr", "en"):
        titles = [
            wording.said(language).casefold()
            for key, wording in template.TEXTS.items()
            if key.startswith("template.column.")
        ]
        assert len(set(titles)) == len(titles)
