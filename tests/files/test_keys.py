"""The file in which a person gives commands other keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from cloudeval.files.keys import Keys, config_folder, read_keys
from cloudeval.files.problems import Unusable
from tests.files.making import codes

KNOWN = ("mark", "profile", "save", "sides")
HELD = {"m": "mark", "o": "profile", "s": "save", "ctrl+s": "save"}
ENDS = {"linux": "XDG_CONFIG_HOME", "win32": "APPDATA"}


@pytest.fixture(params=ENDS)
def place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, dict[str, str]]:
    monkeypatch.setattr("cloudeval.files.homes.sys.platform", request.param)
    (tmp_path / "cloudeval").mkdir()
    return tmp_path / "cloudeval" / "keys.yaml", {ENDS[request.param]: str(tmp_path)}


Place = tuple[Path, dict[str, str]]


def read(place: Place, text: str) -> Keys:
    path, environment = place
    path.write_text(text, encoding="utf-8")
    return read_keys(environment, KNOWN, HELD)


def test_without_a_file_there_are_none(place: Place) -> None:
    assert read_keys(place[1], KNOWN, HELD) == {}


def test_a_command_has_one_key_or_several(place: Place) -> None:
    told = read(place, "profile: P\nsave: [s, ctrl+s, f5]\n")
    assert told == {"profile": ("P",), "save": ("s", "ctrl+s", "f5")}


def test_keys_may_be_exchanged(place: Place) -> None:
    assert read(place, "profile: m\nmark: o\n") == {"profile": ("m",), "mark": ("o",)}


def test_a_command_of_another_room_may_have_a_key_of_the_table(place: Place) -> None:
    assert read(place, "sides: m\n") == {"sides": ("m",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# nothing\n", ["yaml.empty"]),
        ("- profile\n", ["keys.no-map"]),
        ("profil: P\n", ["keys.no-command-near"]),
        ("xyzzy: P\n", ["keys.no-command"]),
        ("profile: 7\n", ["keys.no-key"]),
        ("profile: ctrl+m\n", ["keys.no-key"]),
        ("profile: [P, escape, '']\n", ["keys.no-key"] * 2),
        ("profile: {a: b}\n", ["keys.no-key"]),
        ("profile: P\nsave: P\n", ["keys.twice"]),
        ("profile: m\n", ["keys.taken"]),
        ("profile: m\nmarks: x\n", ["keys.taken", "keys.no-command-near"]),
    ],
)
def test_what_cannot_be_is_told(place: Place, text: str, expected: list[str]) -> None:
    with pytest.raises(Unusable) as told:
        read(place, text)
    assert codes(told.value.problems) == expected


def test_where_nobody_has_a_home_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    assert config_folder({}) is None
    assert read_keys({}, KNOWN, HELD) == {}
