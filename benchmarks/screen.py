"""How long a person waits at the screen: for the first picture, and after a key.

* First picture: until the first figure stands in the terminal, as a ratio to a Textual application
  that does nothing but say that it is there. The two take turns.
* After a key: what is worked out and drawn for it, without what the terminal itself takes.
* After a step of a slider in *what if*: the same, and until what follows stands beside the score.
* After a mark: until totals, intervals, places and standings are new.

    make bench        (or: python benchmarks/screen.py --rounds 9)
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import pty
import select
import struct
import sys
import time
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cloudeval.files.library import open_library
from cloudeval.jobs.sitting import Sitting
from cloudeval.reports.results import DayRead, Scored
from cloudeval.scoring.evaluation import evaluate
from cloudeval.tui.app import CloudevalApp
from cloudeval.tui.desk.widgets import Grid
from cloudeval.tui.whatif.screen import WhatIf
from cloudeval.tui.whatif.widgets import ChangeList, Results
from cloudeval.tui.widgets import PageView
from tests.builders import reader

sys.path.insert(0, str(Path(__file__).resolve().parent))
from engine import offers, versions

TRIVIAL = """
from textual.app import App
from textual.widgets import Footer, Static
class Trivial(App):
    def compose(self):
        yield Static("READY")
        yield Footer()
Trivial().run()
"""
KEYS = ("row-down", "screen-down", "offer-after", "down", "row-down", "up", "only", "only", "up")
LIMIT = 60.0


def first_picture(command: list[str], sign: bytes) -> float:
    """Seconds until ``sign`` stands in a terminal of 80 × 24."""
    start = time.perf_counter()
    pid, place = pty.fork()
    if pid == 0:
        os.environ |= {"TERM": "xterm-256color", "CLOUDEVAL_NO_GUIDE": "1"}
        os.execv(command[0], command)  # noqa: S606 - our own program, in a terminal of its own
    import fcntl
    import termios

    fcntl.ioctl(place, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen = b""
    while sign not in seen and time.perf_counter() - start < LIMIT:
        if select.select([place], [], [], LIMIT)[0]:
            try:
                seen += os.read(place, 65536)
            except OSError:
                break
    taken = time.perf_counter() - start
    assert sign in seen, seen[-500:]
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(place)
    return taken


def sitting(size: int, count: int) -> Sitting:
    """Criteria and offers that are made up, half of the facts known."""
    _, criteria = versions(size)
    outcome = evaluate(criteria, offers(criteria, count, 0.5), reader(criteria))
    scored = Scored(outcome, DayRead(date(2026, 1, 1), "asked"), None, "asked", "", ())
    return Sitting(open_library(), scored)


async def after_keys(sat: Sitting) -> list[float]:
    """Milliseconds after each of some keys, drawn at 200 × 60."""
    app = CloudevalApp(lambda: sat, "en")
    taken = []
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        desk = app.desk
        for name in KEYS * 3:
            start = time.perf_counter()
            await desk.action_do(name)
            for widget in (desk.query_one(Grid), desk.query_one(PageView)):
                for y in range(widget.size.height):
                    widget.render_line(y)
            taken.append((time.perf_counter() - start) * 1000)
            await pilot.pause()
    return taken


async def after_steps(sat: Sitting) -> tuple[list[float], list[float]]:
    """Milliseconds after each of some steps of a slider: until drawn, until what follows is."""
    app = CloudevalApp(lambda: sat, "en")
    drawn, followed = [], []
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        room = WhatIf(app.desk)
        await app.push_screen(room)
        for _ in range(15):
            start = time.perf_counter()
            await room.action_do("whatif-more")
            for widget in (room.query_one(ChangeList), room.query_one(Results)):
                for y in range(widget.size.height):
                    widget.render_line(y)
            drawn.append((time.perf_counter() - start) * 1000)
            while room.is_stale:
                await pilot.pause()
                await app.workers.wait_for_complete()
            followed.append((time.perf_counter() - start) * 1000)
    return drawn, followed


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    program = str(Path(sys.executable).parent / "cloudeval")
    ours = [program, "tui", "--lang", "en"]
    family = ["--family", "eu-csf", "--offer", "numspot", "--offer", "ovhcloud"]
    runs = {
        "trivial": ([sys.executable, "-c", TRIVIAL], b"READY"),
        "first picture": ([*ours, "--family", "v6"], b"reads the rules"),
        "figures, eu-csf, two providers": ([*ours, *family], b"Total"),
        "figures, v6, 13 offers": ([*ours, "--family", "v6"], b"Total"),
    }
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, (command, sign) in runs.items():
            one = first_picture(command, sign)
            if number:
                taken[name].append(one)
    print(f"Python {platform.python_version()}, Textual {version('textual')}\n")
    print("| until there is | s | × |\n|---|---|---|")
    least = median(taken["trivial"])
    for name, each in taken.items():
        print(f"| {name} | {median(each):.2f} | {median(each) / least:.2f} |")
    heads = ("key: median, ms", "most, ms", "a mark, ms", "a slider, ms", "what follows, ms")
    print(f"\n| criteria × offers | {' | '.join(heads)} |\n{'|---' * (len(heads) + 1)}|")
    for size, count in ((48, 5), (420, 20), (10_000, 20)):
        sat = sitting(size, count)
        name = sat.scored.outcome.evaluations[0].offer
        marks = []
        for _ in range(5):
            start = time.perf_counter()
            sat._score_again((name,))  # noqa: SLF001 - what a mark sets off
            marks.append((time.perf_counter() - start) * 1000)
        keys = asyncio.run(after_keys(sat))
        figures = f"{median(keys):.1f} | {max(keys):.0f} | {median(marks):.0f}"
        drawn, followed = asyncio.run(after_steps(sat))
        print(f"| {size} × {count} | {figures} | {median(drawn):.1f} | {median(followed):.0f} |")


if __name__ == "__main__":
    main()
