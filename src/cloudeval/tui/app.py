"""The application: a first picture at once, what is read beside it, then the desk."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App

from cloudeval.model.wording import Language
from cloudeval.tui.commands import HELP, QUIT, THEME
from cloudeval.tui.room import Room, beside
from cloudeval.tui.speaking import speaking

if TYPE_CHECKING:
    from cloudeval.files.keys import Keys
    from cloudeval.jobs.sitting import Sitting
    from cloudeval.tui.desk.screen import Desk

ENDINGS = tuple(
    number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None
)
"""Signals that end the program: somebody stops it, or the terminal is gone."""
THEMES = ("textual-dark", "textual-light", "high-contrast", "ansi-dark")


class Opening(Room):
    """What is seen while everything is read."""

    MENU = (HELP, QUIT, THEME)


class CloudevalApp(App[None], inherit_bindings=False):
    """One sitting on one terminal."""

    AUTO_FOCUS = None
    ENABLE_COMMAND_PALETTE = False
    desk: Desk
    """The screen on which all others open; there once everything is read."""

    def __init__(
        self,
        opening: Callable[[], Sitting],
        language: Language,
        me: str | None = None,
        keys: Keys | None = None,
    ) -> None:
        """Show what ``opening`` reads; ``me`` marks, and gave commands other ``keys``."""
        super().__init__()
        self.animation_level = "none"  # a slow line shows each step of it, and late
        self.keys = keys or {}
        self.say = speaking(language)
        self.language = language
        self.me = me
        self.farewell = ""
        """What is to be told in the terminal afterwards: that entries could not be folded."""
        self.unsaved = ""
        """What is to be said, once, before what is saved nowhere is left behind."""
        self.fault: BaseException | None = None
        self.ended_by: int | None = None
        """The signal that ended it."""
        self._opening = opening

    def get_default_screen(self) -> Opening:
        """What is seen while everything is read."""
        room = Opening(self.say)
        room.said = self.say("tui.opening")
        return room

    def on_mount(self) -> None:
        """Draw first, read then."""
        self.register_theme(_high_contrast())
        if not (self.is_headless or self.is_web):
            self._heed()
        self.call_after_refresh(self.run_worker, self._open, exit_on_error=False)

    def _heed(self) -> None:
        """Give the terminal back though one is told to end; entries wait in the journal."""
        for number in ENDINGS:
            with suppress(NotImplementedError):  # Windows has no such signals
                asyncio.get_running_loop().add_signal_handler(number, self.end_by, number)

    def end_by(self, number: int) -> None:
        """End as a signal asks for."""
        self.ended_by = number
        self.exit()

    async def _open(self) -> None:
        def read() -> Desk:
            from cloudeval.tui.desk.screen import Desk

            return Desk(self._opening(), self.say, self.me)

        try:
            self.desk = await beside(read)
        except Exception as error:  # noqa: BLE001 - told in the terminal by whoever started us
            self.fail(error)
            return
        await self.push_screen(self.desk)
        if not self.is_headless:
            from cloudeval.tui.guide import greet

            greet(self.desk)

    def fail(self, error: BaseException) -> None:
        """Leave at once; whoever started the application tells why."""
        self.fault = error
        self.exit(return_code=1)

    def leave(self) -> None:
        """Leave, with what was entered folded into the study."""
        desk: Desk | None = getattr(self, "desk", None)
        if desk is not None:
            self.farewell = desk.folded()
        self.exit()

    def next_theme(self) -> None:
        """Show other colours."""
        at = THEMES.index(self.theme) if self.theme in THEMES else 0
        self.theme = THEMES[(at + 1) % len(THEMES)]

    def _handle_exception(self, error: Exception) -> None:
        if self.is_headless:
            super()._handle_exception(error)
        else:
            self.fail(error)


def _high_contrast() -> Any:
    from textual.theme import Theme

    return Theme(
        name="high-contrast",
        primary="#ffff00",
        secondary="#00ffff",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        boost="#000000",
        error="#ffffff",
        dark=True,
    )
