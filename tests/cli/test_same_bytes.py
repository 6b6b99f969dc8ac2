"""The same bytes on two machines: locale, time zone and the order of hashes change nothing."""

import itertools

import pytest

from tests.cli.running import ROOT, started

SURROUNDINGS = [
    {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"},
    {"LC_ALL": "fr_FR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/Adak", "PYTHONHASHSEED": "4242"},
]
OWN = ROOT / "examples" / "own-criteria"
COMMANDS = {
    "score": ("score", str(OWN / "v2.yaml")),
    "diff": ("diff", str(OWN / "v1.yaml"), str(OWN / "v2.yaml")),
    "explain": ("explain", "numspot", "--under", "eu-csf"),
    "profile": ("profile", "numspot/snc", "--under", "eu-csf"),
    "list": ("list", "--data", str(OWN)),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_json_is_the_same_to_the_byte(name: str) -> None:
    words = (*COMMANDS[name], "--format", "json")
    answers = [started(*words, env=env) for env in SURROUNDINGS]
    assert answers[0].code == 0, answers[0].err
    for one, other in itertools.pairwise(answers):
        assert one == other


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_what_people_read_is_the_same_to_the_byte(form: str, language: str) -> None:
    words = (*COMMANDS["diff"], "--format", form, "--lang", language)
    answers = [started(*words, env=env) for env in SURROUNDINGS]
    assert answers[0].code == 0, answers[0].err
    assert answers[0] == answers[1] == answers[2]
