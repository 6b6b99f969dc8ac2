"""Which file, under which name, over what is there or not; then it is made beside the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from cloudeval.tui.export.making import Made, Making, NoFile, placed, save
from cloudeval.tui.forms import Asking, Chooser
from cloudeval.tui.room import Room
from cloudeval.tui.working import Watch

T = TypeVar("T")


def offer(room: Room, makings: Sequence[Making]) -> None:
    """Ask which of some files is to be made."""
    by_id = {each.id: each for each in makings}

    def chosen(name: str | None) -> None:
        if name is not None:
            _work(room, by_id[name].make, lambda made: _ask(room, made, made.name))

    if len(makings) == 1:
        chosen(makings[0].id)
        return
    choices = [(each.id, each.told) for each in makings]
    room.app.push_screen(Chooser(room.say("tui.export.which"), choices), chosen)


def _work(room: Room, what: Callable[[Watch], T], then: Callable[[T], None]) -> None:
    """Work something out beside the screen; that it cannot be made is told."""

    def worked(watch: Watch) -> T | NoFile:
        try:
            return what(watch)
        except NoFile as error:
            return error

    def after(found: T | NoFile) -> None:
        if isinstance(found, NoFile):
            room.tell(found.told)
        else:
            then(found)

    room.work(worked, after)


def _ask(room: Room, made: Made, name: str, why: str = "") -> None:
    """Ask for the name; ``why`` says what was wrong with the last one."""

    def given(written: str | None) -> None:
        if written is None:
            return
        try:
            path = placed(written, made, room.say)
        except NoFile as error:
            _ask(room, made, written, error.told)
            return
        if path.exists():
            _ask_over(room, made, path)
        else:
            _write(room, made, path)

    folder = Path.cwd()
    title = " ".join(filter(None, [why, room.say("tui.export.name", folder=folder)]))
    room.app.push_screen(Asking(title, name), given)


def _ask_over(room: Room, made: Made, path: Path) -> None:
    """Ask whether what is there may be replaced."""
    choices = [(name, room.say(f"tui.export.over.{name}")) for name in ("other", "replace")]

    def chosen(name: str | None) -> None:
        if name == "other":
            _ask(room, made, str(path))
        elif name == "replace":
            _write(room, made, path)

    room.app.push_screen(Chooser(room.say("tui.export.exists", file=path), choices), chosen)


def _write(room: Room, made: Made, path: Path) -> None:
    say = room.say
    _work(
        room,
        lambda watch: save(path, made, watch, say),
        lambda place: room.tell(say("tui.export.done", file=place)),
    )
