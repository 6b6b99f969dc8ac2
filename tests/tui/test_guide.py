"""The guide of the first start: once, never in the way, and never in a study."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cloudeval.files.state import is_first_start, state_folder
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.tui.desk.commands import COMMANDS
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.guide import greet
from cloudeval.tui.guide.screen import Guide
from cloudeval.tui.guide.told import SORTED, lines
from cloudeval.tui.speaking import speaking
from tests.tui.sittings import driven, screen_of, sitting_at, study_at

SIZES = [(20, 5), (80, 24), (200, 60)]
on_unix = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="has its own folder")


def shown(desk: Desk) -> type:
    return type(desk.app.screen)


@on_unix
def test_it_comes_once(tmp_path: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path)}
    assert [is_first_start(environment) for _ in range(3)] == [True, False, False]
    assert [each.name for each in tmp_path.iterdir()] == ["cloudeval"]


@on_unix
def test_where_nothing_can_be_remembered_it_does_not_come_and_nothing_breaks(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    assert not is_first_start({"XDG_STATE_HOME": str(tmp_path / "file")})


@on_unix
def test_whoever_wants_none_gets_none(tmp_path: Path) -> None:
    assert not is_first_start({"XDG_STATE_HOME": str(tmp_path), "CLOUDEVAL_NO_GUIDE": "1"})
    assert not [*tmp_path.iterdir()]


@on_unix
def test_a_place_that_is_no_whole_path_is_not_taken() -> None:
    folder = state_folder({"XDG_STATE_HOME": "here"})
    assert folder == Path.home() / ".local" / "state" / "cloudeval"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_the_keys_that_there_are_in_a_few_lines(language: Language) -> None:
    told = lines(COMMANDS, speaking(language))
    assert len(told) == len(SORTED) + 1
    assert all(f"{key} " in " ".join(told) for key in ("↵", "m", "s", "/", "o", "e", "?"))
    assert sum(-(-len(line) // 74) for line in told) <= 12


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_any_key_closes_it_and_does_nothing_else_and_f2_brings_it_back(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        for key in ("q", "down", "s", "escape"):
            await pilot.press("f2")
            assert shown(desk) is Guide
            if size != (20, 5):
                assert desk.say("tui.guide.close") in screen_of(desk)
            row = desk.state.row
            await pilot.press(key)
            assert shown(desk) is Desk
            assert desk.state.row == row
        await pilot.press("f2")
        await pilot.click(offset=(5, 2))
        assert shown(desk) is Desk

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


@on_unix
def test_it_greets_at_the_first_start_and_leaves_the_study_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = study_at(tmp_path)
    before = sorted(folder.rglob("*"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("CLOUDEVAL_NO_GUIDE")

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        greet(desk)
        await pilot.pause()
        assert shown(desk) is Guide
        await pilot.press("x")
        greet(desk)
        await pilot.pause()
        assert shown(desk) is Desk

    driven(sitting_at(folder), script)
    assert sorted(folder.rglob("*")) == before
    assert "CLOUDEVAL_NO_GUIDE" not in os.environ
