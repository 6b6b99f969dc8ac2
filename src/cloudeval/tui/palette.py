"""The palette: every command, every criterion and every offer by a part of its name."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Provider

from cloudeval.tui.state import LINE
from cloudeval.tui.texts import folded, plain

if TYPE_CHECKING:
    from cloudeval.tui.app import CloudevalApp

_MOST = 60


class Finder(Provider):
    """What the palette finds. Texts are given as rich ``Text``: a plain one would be markup."""

    @property
    def _app(self) -> CloudevalApp:
        return cast("CloudevalApp", self.app)

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """Before anything is typed: the commands that do something now."""
        for told, help_text, do in self._commands():
            yield DiscoveryHit(Text(told), do, text=told, help=help_text)

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """All that holds every word of ``query``."""
        words = folded(query).split()
        found = 0
        for told, help_text, do in (*self._commands(), *self._criteria(), *self._offers()):
            if all(word in folded(told) for word in words):
                found += 1
                yield Hit(1 - found / (10 * _MOST), Text(told), do, text=told, help=help_text)
            if found >= _MOST:
                return

    def _commands(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        app = self._app
        for name in app.commands:
            if name != "palette":
                told = app.say(f"tui.command.{name}")
                yield told, app.say(f"tui.about.{name}"), partial(app.action_do, name)

    def _criteria(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        app = self._app
        for one in app.sitting.scored.criteria.criteria:
            told = plain(f"{one.id} {app.say.file(one.title)}")
            go = partial(app.go_to, row=f"{LINE}{one.id}")
            yield told, app.say("tui.palette.criterion"), go

    def _offers(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        app = self._app
        for column, each in enumerate(app.table.evaluations):
            go = partial(app.go_to, column=column)
            yield plain(each.offer), app.say("tui.palette.offer"), go
