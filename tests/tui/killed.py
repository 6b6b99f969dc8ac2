"""Enters marks in children that are killed at random moments, and counts what is lost.

Run as a program: the folder of a study, how many children, a seed. It prints, as JSON, how many
marks were acknowledged and which of them were not found again.
"""

import json
import os
import random
import signal
import sys
from pathlib import Path

from cloudeval.jobs.sitting import sit_down
from tests.tui.sittings import ALDER, BIRCH, CEDAR, library_of, marked

ANSWERS = ("never", "on-paper", "real-data")


def enter(folder: Path, child: int, told: int) -> None:
    """Enter marks for ever; each is told once it is acknowledged. Now and then, fold."""
    count = 0
    while True:
        sitting = sit_down(library_of(folder), folder)
        for _ in range(5):
            count += 1
            offer = (ALDER, BIRCH, CEDAR)[count % 3]
            text = f"seen {child}-{count}"
            sitting.mark("anne", marked(offer, "rev.rehearsal", ANSWERS[count % 3], text))
            os.write(told, f"{text}\n".encode())
        sitting.close()


def main() -> None:
    folder, children, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    acknowledged: list[str] = []
    for child in range(children):
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            enter(folder, child, writing)
        os.close(writing)
        with os.fdopen(reading) as lines:
            acknowledged += [lines.readline().strip() for _ in range(chance.randint(1, 7))]
            for _ in range(chance.randint(0, 100_000)):
                pass  # a moment that falls anywhere between two marks
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            acknowledged += [line.strip() for line in lines if line.endswith("\n")]
    sitting = sit_down(library_of(folder), folder)
    chosen = sitting.chosen
    held = chosen.study.marks["anne"] if chosen is not None else ()
    found = {evidence.text for mark in held for evidence in mark.evidence}
    lost = [text for text in acknowledged if text not in found]
    sitting.close()
    after = library_of(folder).study(folder).marks["anne"]
    folded = {evidence.text for mark in after for evidence in mark.evidence}
    lost += [text for text in acknowledged if text not in folded]
    told = {"acknowledged": len(acknowledged), "lost": lost, "marks": len(after)}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
