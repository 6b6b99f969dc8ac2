"""Commands under other keys: read from a small file, checked at the start, shown everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from cloudeval.cli.running import run
from cloudeval.tui.commands import Command
from cloudeval.tui.desk.commands import COMMANDS
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.keys import own_keys, rebound
from tests.tui.sittings import driven, screen_of, sitting_at, study_at

pytestmark = pytest.mark.usefixtures("config")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "config" / "cloudeval"
    folder.mkdir(parents=True)
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(folder.parent))
    monkeypatch.setattr("sys.platform", "linux")
    return folder / "keys.yaml"


def test_without_a_file_every_command_has_its_own_keys() -> None:
    assert own_keys() == {}
    assert rebound(COMMANDS, {}) == COMMANDS


def test_a_command_has_one_key_or_several(config: Path) -> None:
    config.write_text("profile: P\nsave: [s, ctrl+s, f5]\n", encoding="utf-8")
    assert own_keys() == {"profile": ("P",), "save": ("s", "ctrl+s", "f5")}


@pytest.mark.parametrize(
    ("text", "said"), [("profil: P\n", '"profile"'), ("profile: m\n", '"mark"')]
)
def test_what_cannot_be_is_told_at_the_start(
    config: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    config.write_text(text, encoding="utf-8")
    assert run(["tui", "--browser", "--lang", "en"]) == 2
    heard = capsys.readouterr().err
    assert "keys.yaml:1:1" in heard
    assert said in heard


def test_a_key_may_be_exchanged_with_that_of_another(config: Path) -> None:
    config.write_text("profile: m\nmark: o\n", encoding="utf-8")
    by_id = {each.id: each for each in rebound(COMMANDS, own_keys())}
    assert (by_id["profile"].keys, by_id["mark"].keys) == (("m",), ("o",))
    keys = [key for each in by_id.values() for key in each.keys]
    assert len(keys) == len({*keys})


def test_in_another_room_a_key_that_was_given_is_taken_from_all_others() -> None:
    room = (Command("export", ("e",)), Command("sides", ("d", "D"), signs="d"))
    found = rebound(room, {"export": ("D",)})
    assert [each.keys for each in found] == [("D",), ("d",)]


def test_keys_do_what_they_were_given_for_and_are_shown(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        assert "P profile" in screen_of(desk)
        await pilot.press("o")
        assert type(desk.app.screen) is Desk
        await pilot.press("P")
        await desk.app.workers.wait_for_complete()
        room = desk.app.screen
        assert type(room).__name__ == "Profile"
        await pilot.press("escape")
        await pilot.press("f2")
        assert "P profile" in screen_of(desk)
        await pilot.press("x", "question_mark")
        assert "P " in screen_of(desk)

    driven(sitting_at(study_at(tmp_path)), script, keys={"profile": ("P",)}, size=(120, 60))
