"""Enters in children that are killed at random moments, and counts what is lost.

Run as a program: a folder to work in, how many children, a seed. It prints, as JSON, how much was
acknowledged and what was not found again, or found though it had been undone, or under another
number.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from cloudeval.jobs.sitting import RefusedMark, Sitting, sit_down
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.entry import Entry
from cloudeval.model.mark import Decision
from cloudeval.model.study import Study
from tests.tui.sittings import ALDER, BIRCH, CEDAR, library_of, marked, study_at

ANSWERS = ("never", "on-paper", "real-data")
OFFERS = (ALDER, BIRCH, CEDAR)
ROUND = 25
"""Children who share a study; then it is looked through, and another is begun."""
SHOWN = "rev.rehearsal"
Tell = Callable[[str], None]


# ── what a child does ───────────────────────────────────────────────────────────────────────────


def enter(folder: Path, child: int, tell: Tell) -> None:
    """Enter things for ever: each is announced, done, and told to be done. Now and then, fold."""
    chance = random.Random(child)  # noqa: S311 - choices, no secrets
    count = 0
    while True:
        sitting = sit_down(library_of(folder), folder)
        first = chance.choice(("undo", ""))  # of what was recovered
        for _ in range(chance.randint(1, 6)):
            count += 1
            one(sitting, chance, f"{child}-{count}", tell, first)
            first = ""
        sitting.close()


def one(sitting: Sitting, chance: random.Random, name: str, tell: Tell, turn: str) -> None:
    """One thing: the turn that is asked for, else one that is drawn."""
    offer, answer = chance.choice(OFFERS), chance.choice(ANSWERS)
    turn = turn or chance.choice(("mark", "mark", "mark", "rule", "review", "undo", "undo", "redo"))
    held = sitting.ledger
    assert sitting.chosen is not None
    if turn == "mark":
        tell(f"> in mark {name}")
        sitting.mark("anne", marked(offer, SHOWN, answer, name))
        tell(f"< in mark {name}")
    elif turn == "rule":
        tell(f"> in rule {name}")
        try:
            ruled = sitting.rule("anne", ruling(sitting, offer, answer, name))
        except RefusedMark:
            return
        tell(f"< in rule {name} {ruled.number}")
    elif turn == "review":
        marks = sitting.chosen.study.marks.get("anne", ())
        waiting = next((m for m in marks if m.stands and m.reviewed is None), None)
        if waiting is not None:
            key = f"review {waiting.evidence[0].text}"
            tell(f"> in {key}")
            sitting.review("chloe", "anne", waiting)
            tell(f"< in {key}")
    else:
        last = held.last if turn == "undo" else held.undone[-1] if held.undone else None
        if last is not None:
            way = "out" if turn == "undo" else "in"
            tell(f"> {way} {key_of(last)}")
            (sitting.undo if turn == "undo" else sitting.redo)()
            tell(f"< {way} {key_of(last)}")


def ruling(sitting: Sitting, offer: str, answer: str, name: str) -> Decision:
    return Decision(
        number=1,
        offer=offer,
        about=AttributeReading(attribute=SHOWN),
        answer=Span(low=answer, high=answer),
        reason=name,
        members=("anne", "bruno"),
        at=sitting.clock(),
    )


def key_of(entry: Entry) -> str:
    if entry.ruling is not None:
        return f"rule {entry.ruling.reason} {entry.ruling.number}"
    assert entry.mark is not None
    return f"{entry.do} {entry.mark.evidence[0].text}"


# ── what the parent keeps ───────────────────────────────────────────────────────────────────────


@dataclass
class Kept:
    """What must be there, what must not, and what may be either way."""

    must: dict[str, bool] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    acknowledged: int = 0

    def hear(self, line: str) -> None:
        """One line of a child; what is announced and not told to be done may be either way."""
        sign, way, what, name, *number = line.split()
        key = f"{what} {name}"
        self.must.pop(key, None)
        if sign == "<":
            self.acknowledged += 1
            self.must[key] = way == "in"
            if number:
                self.numbers[key] = number[0]

    def wrong(self, study: Study) -> list[str]:
        """What is not in a study as it was told to be."""
        found = {f"rule {each.reason}": str(each.number) for each in study.rulings}
        for mark in study.marks["anne"]:
            text = mark.evidence[0].text
            found[f"mark {text}"] = ""
            if mark.reviewed is not None:
                found[f"review {text}"] = ""
        wrong = [key for key, there in self.must.items() if (key in found) != there]
        wrong += [
            f"{key} is number {found.get(key)}, told {number}"
            for key, number in self.numbers.items()
            if self.must.get(key) and found.get(key) != number
        ]
        if [each.number for each in study.rulings] != [*range(1, len(study.rulings) + 1)]:
            wrong.append("the register does not run on")
        return wrong


def kill_one(folder: Path, child: int, chance: random.Random, kept: Kept) -> None:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)

        def tell(line: str) -> None:
            os.write(writing, f"{line}\n".encode())

        try:
            enter(folder, child, tell)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as lines:
        way = chance.choice(("any", "fold", "between", "between"))
        heard: list[str] = []
        if way == "any":  # the reading of the study and the lock among them
            time.sleep(chance.random() * 0.05)
        else:
            heard += [lines.readline() for _ in range(chance.randint(1, 12))]
        if way == "fold":  # it takes longer than an entry
            time.sleep(chance.random() * 0.02)
        for _ in range(chance.randint(0, 60_000)):
            pass  # a moment that falls anywhere
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        if os.WIFEXITED(status):
            raise RuntimeError("a child ended by itself")
        for line in (*heard, *lines):
            if line.endswith("\n"):
                kept.hear(line)


def look_through(folder: Path, kept: Kept) -> list[str]:
    """What is wrong, before everything is folded and after."""
    sitting = sit_down(library_of(folder), folder)
    assert sitting.chosen is not None
    shown = sitting.chosen.study
    lost = kept.wrong(shown)
    sitting.close()
    after = library_of(folder).study(folder)
    return lost + kept.wrong(after) + ["folded otherwise than shown"] * (after != shown)


def main() -> None:
    place, children, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    warm = study_at(place / "warm")
    sit_down(library_of(warm), warm, read_only=True).leave()
    lost: list[str] = []
    acknowledged = 0
    for first in range(0, children, ROUND):
        folder, kept = study_at(place / f"{first}"), Kept()
        for child in range(first, min(first + ROUND, children)):
            kill_one(folder, seed * 1_000_000 + child, chance, kept)
        lost += look_through(folder, kept)
        acknowledged += kept.acknowledged
    sys.stdout.write(json.dumps({"acknowledged": acknowledged, "lost": lost}))


if __name__ == "__main__":
    main()
