"""The palette: every command, and whatever has a name on the screen, by a part of its name."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Provider

from cloudeval.tui.texts import folded, plain

if TYPE_CHECKING:
    from cloudeval.tui.room import Found, Room

_MOST = 60


class Finder(Provider):
    """What the palette finds. Texts are given as rich ``Text``: a plain one would be markup."""

    @property
    def _room(self) -> Room:
        return cast("Room", self.screen)

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """Before anything is typed: the commands that do something now."""
        for told, help_text, do in self._commands():
            yield DiscoveryHit(Text(told), do, text=told, help=help_text)

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """All that holds every word of ``query``."""
        words = folded(query).split()
        found = 0
        for told, help_text, do in (*self._commands(), *self._room.found()):
            shown = plain(told)
            if all(word in folded(shown) for word in words):
                found += 1
                yield Hit(1 - found / (10 * _MOST), Text(shown), do, text=shown, help=help_text)
            if found >= _MOST:
                return

    def _commands(self) -> Iterator[Found]:
        room = self._room
        for name in room.commands:
            if name != "palette":
                told = room.say(f"tui.command.{name}")
                yield told, room.say(f"tui.about.{name}"), partial(room.action_do, name)
