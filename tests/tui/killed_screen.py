"""Types at the screen in a terminal of its own, kills it at random moments, and counts what is lost.

Run as a program: a folder to work in, how many times, a seed. What the screen has told (read from
the terminal) to be saved must be found at the next start.
"""

import fcntl
import json
import os
import pty
import random
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

from cloudeval.jobs.sitting import sit_down
from cloudeval.tui.desk import screen
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.starting import run
from tests.tui.sittings import library_of, study_at

SIZE = (24, 100)
LONGEST = 20.0
"""Seconds after which a screen that tells nothing is taken for broken."""
_STEERING = re.compile(r"\x1b\[[0-9;?>=]*[a-zA-Z]|\x1b[()][A-Z0-9]|\x1b\][^\x07]*\x07|\x1b[=>78]")
ROW = "exit-rehearsal"


class Standing(Desk):
    """The desk, standing on a criterion from the first."""

    def begin(self) -> None:
        """Go there."""
        super().begin()
        self.draw()
        self.go_to(row=f"c:{ROW}")


def show(folder: Path) -> None:
    """The screen, as the command opens it."""
    screen.Desk = Standing  # type: ignore[misc]
    run(lambda: sit_down(library_of(folder), folder), "en", "anne")


class Terminal:
    """A screen in a child, with what it has drawn so far as plain text."""

    def __init__(self, folder: Path) -> None:
        """Start it."""
        sys.stdout.flush()
        self.pid, self.place = pty.fork()
        if self.pid == 0:
            os.environ |= {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
            try:
                show(folder)
            finally:
                os._exit(1)
        fcntl.ioctl(self.place, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self.drawn = ""

    def look(self, seconds: float) -> bool:
        """Read what was drawn within some seconds; whether there was anything."""
        ready, _, _ = select.select([self.place], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.place, 65536)
        except OSError:
            return False
        self.drawn += _STEERING.sub("", data.decode("utf-8", "replace"))
        return bool(data)

    def wait(self, told: str) -> None:
        """Wait until a text is drawn; then forget what was drawn up to it."""
        end = time.monotonic() + LONGEST
        while told not in self.drawn:
            if not self.look(0.1) and time.monotonic() > end:
                raise RuntimeError(f"{told!r} was never drawn: {self.drawn[-2000:]!r}")
        self.drawn = self.drawn[self.drawn.rindex(told) + len(told) :]

    def rest(self) -> None:
        """Wait until nothing more is drawn: a key that comes while screens change is not heard."""
        while self.look(0.05):
            pass

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.place, keys.encode())

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        while self.look(0):
            pass
        os.close(self.place)


def one(folder: Path, name: int, chance: random.Random) -> list[str]:
    """Enter marks until it is killed; those that the screen told to be saved."""
    terminal = Terminal(folder)
    acknowledged: list[str] = []
    try:
        terminal.wait(ROW)
        for number in range(chance.randint(1, 3)):
            text = f"seen{name}n{number}"
            terminal.rest()
            terminal.type(f"{chance.randint(0, 2)}")
            terminal.wait("Evidence (required)")
            terminal.rest()
            terminal.type(f"{text} ")
            terminal.wait(text)
            terminal.type("\r")
            terminal.wait("Saved.")
            acknowledged.append(text)
        # In the middle of the next, or of nothing.
        for keys in ("", "1", "cut off", "\r")[: chance.randint(1, 4)]:
            terminal.type(keys)
            time.sleep(chance.random() * 0.04)
    finally:
        terminal.kill()
    return acknowledged


def main() -> None:
    place, times, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    folder = study_at(place)
    sit_down(library_of(folder), folder, read_only=True).leave()
    acknowledged = [text for name in range(times) for text in one(folder, name, chance)]
    sitting = sit_down(library_of(folder), folder)
    assert sitting.chosen is not None
    held = sitting.chosen.study.marks["anne"]
    found = {evidence.text or "" for mark in held for evidence in mark.evidence}
    told = {
        "acknowledged": len(acknowledged),
        "recovered": len(sitting.recovered),
        "lost": [text for text in acknowledged if not any(text in each for each in found)],
    }
    sitting.leave()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
