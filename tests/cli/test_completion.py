import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, started


def offered(words: str, place: int | None = None, **env: str) -> list[str]:
    """What bash is offered for the last word."""
    asked = {
        "_CLOUDEVAL_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1 if place is None else place),
    }
    answer = started(env=asked | env)
    assert answer.err == ""
    return [line.partition(",")[2] for line in answer.out.splitlines() if line]


def test_commands_are_offered() -> None:
    assert offered("cloudeval s") == ["score", "schema"]


def test_options_are_offered() -> None:
    assert "--as-of" in offered("cloudeval score --")


def test_versions_are_offered() -> None:
    assert {"eu-csf@1.2", "eu-csf@1.2.1"} <= set(offered("cloudeval score eu-csf@1"))


def test_the_second_version_is_offered_too() -> None:
    assert "eu-csf@calculator-2026-06" in offered("cloudeval diff eu-csf@1.2 eu-csf@c")


def test_offers_and_providers_are_offered() -> None:
    assert {"ovhcloud", "ovhcloud/public-cloud"} <= set(offered("cloudeval explain ovh"))
    assert {"ovhcloud", "ovhcloud/public-cloud"} <= set(offered("cloudeval profile ovh"))
    assert {"ovhcloud", "ovhcloud/public-cloud"} <= set(offered("cloudeval score --offer ovh"))


def test_criteria_are_offered() -> None:
    assert "sov-3.1" in offered("cloudeval explain --under eu-csf ovhcloud sov-3")
    assert "sov-3.f1" in offered("cloudeval explain --under eu-csf@1.2 ovhcloud sov-3")


def test_what_is_in_a_folder_of_data_is_offered(workshop: Path) -> None:
    words = f"cloudeval score --data {workshop}/my-criteria --offer fict"
    assert "fictional-north/base" in offered(words)


def test_kinds_and_schemas_are_offered() -> None:
    assert offered("cloudeval schema sc") == ["scenario", "score"]
    assert offered("cloudeval new p") == ["provider"]


def test_unusable_data_offers_nothing(tmp_path: Path) -> None:
    assert offered(f"cloudeval explain --data {tmp_path}/none ovh") == []


def test_where_no_version_begins_so_files_are_offered() -> None:
    asked = {"COMP_WORDS": "cloudeval score m/v", "COMP_CWORD": "2"}
    answer = started(env=asked | {"_CLOUDEVAL_COMPLETE": "bash_complete"})
    assert answer.out.split() == ["file,m/v"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_bash_completes_a_version_as_one_word() -> None:
    script = started(env={"_CLOUDEVAL_COMPLETE": "bash_source"}).out
    asked = "COMP_WORDS=(cloudeval score eu-csf@1.2.); COMP_CWORD=2"
    call = f'cloudeval() {{ {shlex.join(PROGRAM)} "$@"; }}; export -f cloudeval'
    lines = [call, script, asked, "_cloudeval_completion bash-says", 'echo "${COMPREPLY[@]}"']
    words = (
        "\n".join(lines).replace("$1)", f"{shlex.join(PROGRAM)})").replace("compopt", ": compopt")
    )
    done = subprocess.run(["bash", "-c", words], check=False, capture_output=True, text=True)
    assert done.stdout.split() == ["eu-csf@1.2.1"], done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    answer = started(env={"_CLOUDEVAL_COMPLETE": f"{shell}_source"})
    assert answer.code == 0
    assert "_CLOUDEVAL_COMPLETE" in answer.out
