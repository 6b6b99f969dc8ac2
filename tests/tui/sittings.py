"""A study of three invented offers, copied to where it may be written in, and a screen on it."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from cloudeval.files.keys import Keys
from cloudeval.files.library import Library, open_library
from cloudeval.jobs.sitting import Sitting, sit_down
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.instant import Stamp, read_stamp
from cloudeval.model.mark import Evidence, Mark
from cloudeval.model.wording import Language
from cloudeval.tui.app import CloudevalApp
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.room import Room

EXAMPLES = Path(__file__).parents[2] / "examples"
ALDER, BIRCH, CEDAR = (f"fictional-{name}/cloud" for name in ("alder", "birch", "cedar"))
NOW = read_stamp("2026-09-15T09:00:00+02:00")


def clock() -> Stamp:
    return NOW


def study_at(place: Path) -> Path:
    folder = place / "study"
    shutil.copytree(EXAMPLES / "study", folder)
    return folder


def library_of(folder: Path) -> Library:
    return open_library([EXAMPLES / "own-criteria", folder], {})


def sitting_at(folder: Path) -> Sitting:
    return sit_down(library_of(folder), folder, clock=clock)


def marked(offer: str, attribute: str, answer: str, text: str = "Seen on site.") -> Mark:
    return Mark(
        offer=offer,
        about=AttributeReading(attribute=attribute),
        answer=Span(low=answer, high=answer),
        at=NOW,
        evidence=(Evidence(text=text),),
    )


Script = Callable[[Desk, Pilot[None]], Awaitable[None]]


def driven(
    sitting: Sitting,
    script: Script,
    *,
    language: Language = "en",
    size: tuple[int, int] = (80, 24),
    me: str | None = "anne",
    keys: Keys | None = None,
) -> CloudevalApp:
    """Run a script at the screen, and let go of the study without folding."""
    app = CloudevalApp(lambda: sitting, language, me, keys)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await read(app, pilot)
            await script(app.desk, pilot)

    try:
        asyncio.run(run())
    finally:
        sitting.leave()
    return app


async def read(app: CloudevalApp, pilot: Pilot[None]) -> None:
    """Wait until everything is read, and the desk is there."""
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def screen_of(room: Room) -> str:
    """What stands on the screen now, whichever it is, as text."""
    app = room.app
    width, height = app.size
    lines = []
    for y in range(height):
        strips = app.screen._compositor.render_strips()
        lines.append("".join(segment.text for segment in strips[y])[:width].rstrip())
    return "\n".join(lines)
