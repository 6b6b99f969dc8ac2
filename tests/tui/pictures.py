"""Pictures of the screens, as text: what a person sees at each size and in each language.

Messages and states are what the other tests look at; pictures come last, so that a change of looks
is seen by whoever makes it. Look at what changed, then keep it:

    python -m tests.tui.pictures --write
"""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from textual.pilot import Pilot

from cloudeval.files.library import open_library
from cloudeval.jobs.sitting import sit_down
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.tui.desk.screen import Desk
from tests.tui.sittings import EXAMPLES, clock, driven, screen_of, study_at

FOLDER = Path(__file__).parent / "pictures"
SIZES = ((80, 24), (200, 60))
SCENES: dict[str, tuple[str, ...]] = {
    "table": (),
    "criterion": ("REHEARSAL", "enter"),
    "mark": ("REHEARSAL", "2"),
    "ruling": ("REHEARSAL", "R"),
    "review": ("REHEARSAL", "v"),
    "register": ("M",),
    "sorted": ("S", "down", "enter"),
    "history": ("REHEARSAL", "H"),
    "comparing": ("d",),
    "compared": ("d", "enter"),
    "causes": ("d", "enter", "3"),
    "places": ("d", "enter", "8"),
    "weights": ("x", "right"),
    "profile": ("o",),
    "certificates": ("o", "2"),
    "export": ("e",),
    "help": ("question_mark",),
    "guide": ("f2",),
}
"""For each screen the keys that lead to it; a word in capitals is a criterion to stand on."""


def pictures(language: Language, size: tuple[int, int]) -> Iterator[tuple[str, str]]:
    """Each screen by the name of its file."""
    for name, keys in SCENES.items():
        yield f"{name}.{language}.{size[0]}x{size[1]}.txt", picture(keys, language, size)


def picture(keys: tuple[str, ...], language: Language, size: tuple[int, int]) -> str:
    """One screen, without what differs from one machine to another."""
    found: list[str] = []

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        for key in keys:
            if key == "REHEARSAL":
                desk.go_to("c:exit-rehearsal")
            else:
                await pilot.press(key)
            for _ in range(3):
                await pilot.pause()
                await desk.app.workers.wait_for_complete()
            await pilot.pause()
        found.append(screen_of(desk))

    with tempfile.TemporaryDirectory() as place, chdir(place):
        # Paths are told as they were given; how long they are moves where lines fold.
        study_at(Path())
        shutil.copytree(EXAMPLES / "own-criteria", "own-criteria")
        library = open_library([Path("own-criteria"), Path("study")], {})
        sitting = sit_down(library, Path("study"), clock=clock)
        driven(sitting, script, language=language, size=size)
        return f"{found[0]}\n"


def main() -> None:
    """Draw all of them anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", required=True)
    parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    for language in LANGUAGES:
        for size in SIZES:
            for name, drawn in pictures(language, size):
                (FOLDER / name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
