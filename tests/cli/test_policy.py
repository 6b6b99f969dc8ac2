"""``diff --fail-on`` and ``--policy``: what holds a comparison up, and what a reader decides."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import called, flat

WORDS = ("diff", "v4", "v5", "--reading", "detail")


def changes(*more: str) -> list[dict[str, Any]]:
    answer = called(*WORDS, *more, "--format", "json")
    found: list[dict[str, Any]] = json.loads(answer.out)["changes"]
    return found


def written(folder: Path, rulings: dict[str, str]) -> Path:
    path = folder / "policy.yaml"
    lines = ["format: cloudeval/policy/1", "changes:"]
    for fingerprint, ruled in rulings.items():
        lines += [
            f'  - fingerprint: "{fingerprint}"',
            f"    as: {ruled}",
            "    reason: {fr: La loi le demande., en: The law asks for it.}",
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_the_exit_code_says_whether_a_change_is_too_grave() -> None:
    grave = [change for change in changes() if change["severity"] == "may-eliminate"]
    assert grave
    answer = called(*WORDS, "--fail-on", "may-eliminate")
    assert answer.code == 1
    assert grave[0]["subject"] in answer.err
    assert answer.out


def test_no_change_at_all_is_not_too_grave() -> None:
    assert called("diff", "v5", "v5", "--fail-on", "wording").code == 0


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_accepted_holds_nothing_up_and_is_told(
    form: str, language: str, tmp_path: Path
) -> None:
    degrees = ("eliminates", "may-eliminate")
    grave = [change["fingerprint"] for change in changes() if change["severity"] in degrees]
    path = written(tmp_path, dict.fromkeys(grave, "accepted"))
    words = (*WORDS, "--policy", str(path), "--format", form, "--lang", language)
    answer = called(*words, "--fail-on", "may-eliminate")
    assert (answer.code, answer.err) == (0, "")
    if form != "csv":
        reason = "La loi le demande." if language == "fr" else "The law asks for it."
        assert reason in flat(answer.out)
    assert called(*words[:-4], "--fail-on", "moves-points").code == 1


def test_a_change_can_be_taken_for_graver_than_it_is(tmp_path: Path) -> None:
    word = next(change for change in changes() if change["severity"] == "wording")
    path = written(tmp_path, {word["fingerprint"]: "eliminates"})
    answer = called(*WORDS, "--policy", str(path), "--fail-on", "eliminates")
    assert answer.code == 1
    assert word["fingerprint"] in answer.err


def test_a_policy_moves_no_figure(tmp_path: Path) -> None:
    plain = changes()
    path = written(tmp_path, {plain[0]["fingerprint"]: "accepted"})
    ruled = changes("--policy", str(path))
    assert ruled[0]["ruled"]["as"] == "accepted"
    for change in ruled:
        change["ruled"] = None
    assert ruled == plain


def test_a_ruling_on_a_change_that_there_is_not_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, {"0123456789ab": "accepted"})
    answer = called(*WORDS, "--policy", str(path))
    assert answer.code == 0
    assert "0123456789ab: no change has this fingerprint" in flat(answer.out)
    document = json.loads(called(*WORDS, "--policy", str(path), "--format", "json").out)
    assert document["policy"] == {"path": path.as_posix(), "stale": ["0123456789ab"]}
    assert path.as_posix() in [each["path"] for each in document["inputs"]]


def test_all_that_is_wrong_with_a_policy_is_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, {"0123456789ab": "acepted", "not hexadecimal": "wording"})
    answer = called(*WORDS, "--policy", str(path))
    assert answer.code == 2
    assert f'{path}:4:5: "acepted" is not possible here. Did you mean "accepted"?' in answer.err
    assert f'{path}:6:5: "not hexadecimal" is not a fingerprint' in answer.err
    assert called("check", str(path)).code == 2


def test_no_change_is_ruled_on_twice(tmp_path: Path) -> None:
    path = written(tmp_path, {"0123456789ab": "accepted"})
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text.partition("changes:\n")[2], encoding="utf-8")
    answer = called(*WORDS, "--policy", str(path))
    assert (answer.code, "0123456789ab" in answer.err) == (2, True)


def test_a_computed_version_is_not_judged() -> None:
    answer = called("diff", "v1", "v6", "--what-if", "refinement-only", "--fail-on", "wording")
    assert (answer.code, "--what-if" in answer.err) == (2, True)
