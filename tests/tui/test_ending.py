"""A screen that is told to end gives the terminal back, and the study."""

import os
import signal
import sys
from pathlib import Path

import pytest

from cloudeval.files.folders import JOURNAL
from tests.tui.sittings import sitting_at, study_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_gives_the_terminal_and_the_study_back_and_keeps_what_was_entered(
    tmp_path: Path, name: str
) -> None:
    from tests.tui.killed_screen import Terminal

    folder = study_at(tmp_path)
    terminal = Terminal(folder)
    terminal.wait("exit-rehearsal")
    terminal.rest()
    terminal.type("2")
    terminal.wait("Evidence (")
    terminal.rest()
    terminal.type("Seen on site. ")
    terminal.wait("Seen on site.")
    terminal.type("\r")
    terminal.wait("Saved.")
    terminal.rest()
    raw = bytearray()
    os.kill(terminal.pid, getattr(signal, name))
    while True:
        try:
            data = os.read(terminal.place, 65536)
        except OSError:
            break
        if not data:
            break
        raw += data
    _, status = os.waitpid(terminal.pid, 0)
    os.close(terminal.place)
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == getattr(signal, name)
    assert b"\x1b[?1049l" in raw  # the screen before
    assert b"\x1b[?1000l" in raw  # the mouse is the terminal's again
    assert (folder / JOURNAL).read_bytes().count(b"\n") == 1
    sitting = sitting_at(folder)
    assert len(sitting.recovered) == 1
    sitting.leave()
