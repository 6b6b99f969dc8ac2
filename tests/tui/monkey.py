"""Keys, clicks and sizes by chance, at every screen there is, and what must hold whatever is done.

Run as a program: a folder to work in, the first seed, how many seeds, how many strokes, and
optionally a version of the library instead of the study. Each seed that finds something is printed
with the last strokes before it.
"""

import asyncio
import random
import sys
import tempfile
import traceback
from collections import deque
from contextlib import chdir
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from cloudeval.files.journal import read_journal
from cloudeval.files.library import open_library
from cloudeval.jobs.sitting import Sitting, sit_down
from cloudeval.model.entry import ledger
from cloudeval.model.wording import Language
from cloudeval.tui.app import CloudevalApp
from cloudeval.tui.compare.screen import Compare
from cloudeval.tui.desk.commands import COMMANDS
from cloudeval.tui.forms import Asking, Telling
from cloudeval.tui.profile.screen import Profile
from cloudeval.tui.room import Room
from cloudeval.tui.whatif.commands import COMMANDS as WHATIF
from tests.tui.sittings import clock, library_of, read, sitting_at, study_at

SIZES = [(80, 24), (80, 24), (200, 60), (120, 30), (80, 10), (40, 12), (20, 5), (7, 3), (1, 1)]
BOUND = sorted(
    {
        key
        for menu in (COMMANDS, WHATIF, Compare.MENU, Profile.MENU)
        for each in menu
        for key in each.keys
        if each.id != "quit"
    }
)
PLAIN = [*"0123456789abcdeghjklmnoprstuvwxyz", "space", "full_stop", "minus", "left_square_bracket"]
MOVES = ["enter", "enter", "escape", "tab", "shift+tab", "up", "down", "backspace", "delete"]
ESCAPES = 24
"""So many are enough to be back at the desk, from wherever."""


class Dead(AssertionError):
    """A screen that does not do what every screen does."""


async def strike(pilot: Pilot[None], chance: random.Random, told: deque[str]) -> None:
    """One stroke."""
    app = pilot.app
    way = chance.random()
    if way < 0.04:
        size = chance.choice(SIZES)
        told.append(f"size {size}")
        await pilot.resize_terminal(*size)
        return
    width, height = app.size
    if way < 0.2:
        at = (chance.randrange(width), chance.randrange(height))
        told.append(f"click {at}")
        await pilot.click(offset=at, times=chance.choice((1, 1, 2)))
        return
    keys = chance.choices((BOUND, PLAIN, MOVES), (5, 2, 4))[0]
    key = chance.choice(keys)
    if key == "slash" and isinstance(app.focused, Input) and isinstance(app.screen, Asking):
        return  # of no interest, and a file would be written anywhere
    told.append(key)
    await pilot.press(key)


async def is_alive(pilot: Pilot[None], app: CloudevalApp) -> None:
    """From wherever one is, Escape leads back, and help opens and closes."""
    for _ in range(ESCAPES):
        if isinstance(app.screen, Room):
            break
        await pilot.press("escape")
        await pilot.pause()
    else:
        raise Dead(f"Escape closes no {app.screen}")
    screen = app.screen
    if isinstance(app.focused, Input):
        await pilot.press("escape")
        await pilot.pause()
    await pilot.press("question_mark")
    await pilot.pause()
    if not isinstance(app.screen, Telling):
        raise Dead(f"no help on {screen}: {app.screen}")
    await pilot.press("escape")
    await pilot.pause()
    if app.screen is not screen:
        raise Dead(f"help does not close: {app.screen}")


async def home(pilot: Pilot[None], app: CloudevalApp) -> None:
    """From wherever one is, back to the desk."""
    for _ in range(ESCAPES):
        if app.screen is app.desk:
            return
        await pilot.press("escape")
        await pilot.pause()
    raise Dead(f"no way back from {app.screen}")


def play(
    sitting: Sitting,
    seed: int,
    strokes: int,
    told: deque[str],
    language: Language = "en",
) -> None:
    """Strokes by chance at a sitting; what must hold is looked at now and then, and at the end."""
    chance = random.Random(seed)  # noqa: S311 - choices, no secrets
    app = CloudevalApp(lambda: sitting, language, "anne" if sitting.chosen else None)

    async def run() -> None:
        async with app.run_test(size=chance.choice(SIZES[:3])) as pilot:
            await read(app, pilot)
            for number in range(strokes):
                await strike(pilot, chance, told)
                if app._exception is not None or not app.is_running:
                    return
                if number % 50 == 49:
                    told.append("alive?")
                    await is_alive(pilot, app)
            await home(pilot, app)
            await is_alive(pilot, app)

    try:
        asyncio.run(run())
        if sitting.chosen is not None:
            kept = ledger(read_journal(Path(sitting.chosen.folder)).pending)
            if kept.done != sitting.ledger.done or kept.undone != sitting.ledger.undone:
                raise Dead("the journal says otherwise")
            shown = sitting.chosen.study
            sitting.close()
            check(Path(sitting.chosen.folder), shown)
    finally:
        sitting.leave()


def check(folder: Path, shown: object) -> None:
    """Whether a study is as it was shown, and free of errors."""
    after = library_of(folder)
    if after.study(folder) != shown:
        raise Dead("folded otherwise than shown")
    # That a ruling decides nothing any more was told when it came to that: it is left to people.
    told = {"ruling.outside"}
    wrong = [one for one in after.check() if one.severity == "error" and one.code not in told]
    if wrong:
        raise Dead(f"errors: {wrong}")


def main() -> None:
    """Many seeds."""
    place, first, seeds, strokes = Path(sys.argv[1]), *map(int, sys.argv[2:5])
    family = sys.argv[5] if len(sys.argv) > 5 else None
    bad = 0
    for seed in range(first, first + seeds):
        told: deque[str] = deque(maxlen=60)
        folder = Path(tempfile.mkdtemp(dir=place))
        with chdir(folder):
            sitting = (
                sitting_at(study_at(folder))
                if family is None
                else sit_down(open_library([], {}), family=family, clock=clock)
            )
            try:
                play(sitting, seed, strokes, told, ("en", "fr")[seed % 2])
            except BaseException as error:
                if isinstance(error, KeyboardInterrupt):
                    raise
                bad += 1
                sys.stdout.write(f"seed {seed}: {error!r}\n  {' '.join(told)}\n")
                sys.stdout.write("".join(traceback.format_exception(error)[-14:]))
                sys.stdout.flush()
    sys.stdout.write(f"{bad} of {seeds} seeds\n")


if __name__ == "__main__":
    main()
