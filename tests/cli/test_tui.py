import os
import pty
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cloudeval.cli.running import run
from tests.tui.sittings import ALDER, marked, sitting_at, study_at

EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAM = [str(Path(sys.executable).parent / "cloudeval")]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere"], "cloudeval new study"),
        ([str(EXAMPLES / "study"), "--family", "reversibility"], "--family"),
        (["--as", "anne"], "--as"),
        ([], "cloudeval explain"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_the_way_out(
    capsys: pytest.CaptureFixture[str], language: str, arguments: list[str], told: str
) -> None:
    assert run(["tui", *arguments, "--lang", language]) == 2
    assert told in capsys.readouterr().err


def test_no_escape_sequence_goes_to_what_is_no_terminal() -> None:
    done = subprocess.run(
        [*PROGRAM, "tui", "--family", "eu-csf"],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.returncode == 2
    assert b"\x1b" not in done.stdout + done.stderr


def in_terminal(arguments: list[str], until: bytes, keys: bytes = b"") -> tuple[bytes, int]:
    """What the program draws until a sign is seen, and how it ends after keys."""
    pid, place = pty.fork()
    if pid == 0:
        own = {"TERM": "xterm-256color", "CLOUDEVAL_DATA": str(EXAMPLES / "own-criteria")}
        os.execve(PROGRAM[0], [*PROGRAM, *arguments], {**os.environ, **own})  # noqa: S606
    seen = b""

    def read() -> bool:
        nonlocal seen
        try:
            ready = select.select([place], [], [], 60)[0]
            part = os.read(place, 65536) if ready else b""
        except OSError:
            part = b""
        seen += part
        return bool(part)

    while until not in seen and read():
        pass
    if keys:
        os.write(place, keys)
        while read():
            pass
    else:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(place)
    return seen, os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_a_sitting_has_not_folded_yet_is_told_beside_a_score(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    monkeypatch.setenv("CLOUDEVAL_DATA", str(EXAMPLES / "own-criteria"))
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    sitting.mark("anne", marked(ALDER, "rev.rehearsal", "real-data"))
    asked = ["score", "--study", str(folder), "--lang", language]
    assert run(asked) == 0
    told = capsys.readouterr()
    assert f"cloudeval tui {folder}" in told.err
    assert ("60,26" if language == "fr" else "60.26") in told.out
    sitting.close()
    assert run(asked) == 0
    assert "cloudeval tui" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own")
def test_in_a_terminal_it_shows_figures_and_leaves_with_a_key(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    shutil.copytree(EXAMPLES / "study", folder)
    seen, code = in_terminal(["tui", str(folder), "--as", "anne"], b"60.26", b"q")
    assert b"60.26" in seen
    assert code == 0
    assert not (folder / ".lock").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own")
def test_whom_the_study_does_not_name_cannot_mark(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    shutil.copytree(EXAMPLES / "study", folder)
    seen, code = in_terminal(["tui", str(folder), "--as", "ane"], b"anne", b"\n")
    assert b'Did you mean "anne"?' in seen
    assert code == 2
    assert not (folder / ".lock").exists()
