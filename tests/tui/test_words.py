import re
import string
from pathlib import Path

import pytest

from cloudeval.words import report, study
from cloudeval.words.tui import TEXTS

ROOM = Path(__file__).parents[2] / "src" / "cloudeval" / "tui"
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOM.rglob("*.py")))
BUILT: tuple[str, ...] = (
    "tui.command.",
    "tui.about.",
    "tui.only.",
    "tui.order.",
    "tui.committee.form.",
    "tui.entry.",
    "tui.form.",
    "tui.pending.",
    "tui.export.over.",
    "tui.guide.",
    "tui.profile.page.",
    "tui.profile.how.",
)
BUILT += tuple(f"tui.compare.{name}." for name in ("ask", "by", "step", "tab", "title", "unread"))


def fields(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_both_languages_say_the_same(key: str) -> None:
    assert TEXTS[key].fr.strip()
    assert TEXTS[key].en.strip()
    assert fields(TEXTS[key].fr) == fields(TEXTS[key].en)
    assert re.search(r"[^\W\d]'[^\W\d]", TEXTS[key].fr + TEXTS[key].en) is None


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_every_word_is_used(key: str) -> None:
    bare = re.sub(r"\.(one|many)$", "", key)
    assert f'"{bare}"' in SOURCE or key.startswith(BUILT)


def test_nothing_is_said_twice() -> None:
    assert not set(TEXTS) & ({*report.TEXTS} | {*study.TEXTS})


def test_no_widget_is_given_a_text_that_it_would_read_as_markup() -> None:
    assert re.findall(r"(?:Static|Label|Option|Button)\((?:f\"|self\.say|say\()", SOURCE) == []
    assert "notify(" not in SOURCE
