"""The frame of every screen: where one is, what one sees, what is said, which rules, which keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker

from cloudeval.reports.saying import Say
from cloudeval.tui.commands import HELP, LEAVE, PALETTE, QUIT, THEME, Command
from cloudeval.tui.foot import Foot
from cloudeval.tui.forms import Telling, text
from cloudeval.tui.texts import tied
from cloudeval.tui.working import Cancelled, Watch

if TYPE_CHECKING:
    from cloudeval.tui.app import CloudevalApp

T = TypeVar("T")
Found = tuple[str, str, Callable[[], object]]
"""What a palette finds: its text, what kind of thing it is, and what choosing it does."""


class Room(Screen[None], inherit_bindings=False):
    """One screen. A room of its own overrides ``body``, ``draw_body``, ``top`` and ``works``.

    A command is done by the method ``do_<its id>``, hyphens written as underscores.
    """

    MENU: ClassVar[tuple[Command, ...]] = (LEAVE, HELP, QUIT, THEME, PALETTE)
    DEFAULT_CSS = """
    Room #top { height: 1; text-style: bold; background: $panel; }
    Room #message { height: auto; max-height: 4; padding: 0 1; background: $boost; }
    Room #status { height: auto; max-height: 2; background: $panel; }
    """

    def __init__(self, say: Say, label: str = "") -> None:
        """Speak with ``say``; ``label`` is what the rules are, which every screen shows."""
        super().__init__()
        self.say = say
        self.label = label
        self.said = ""
        self._is_there = False
        self._watch: Watch | None = None
        self._work: Worker[None] | None = None
        self.menu = self.MENU
        """What one may do here, under the keys that somebody gave."""
        self._bindings.bind("ctrl+c", "do('quit')")

    # ── what is shown ───────────────────────────────────────────────────────────────────────────

    def compose(self) -> ComposeResult:
        """From what one stands on to the keys."""
        yield Static(id="top")
        yield from self.above()
        with Horizontal():
            yield from self.body()
        yield Static(id="message")
        yield from self.below()
        yield Static(id="status")
        yield Foot()

    def body(self) -> Iterable[Widget]:
        """What fills the screen."""
        return ()

    def above(self) -> Iterable[Widget]:
        """What stands between where one is and the body."""
        return ()

    def below(self) -> Iterable[Widget]:
        """What stands between what is said and what the rules are."""
        return ()

    def draw_body(self) -> None:
        """Show in the body what there is."""

    def top(self) -> str:
        """Where one is."""
        return ""

    def message(self) -> str:
        """What is said now."""
        return self.said

    def status(self) -> str:
        """What the rules are, and whatever else always holds."""
        return self.label

    def on_mount(self) -> None:
        """Show what there is."""
        self._is_there = True
        self._bind()
        self.begin()
        self.draw()

    def _bind(self) -> None:
        if self.shell.keys:
            from cloudeval.tui.keys import rebound

            self.menu = rebound(self.MENU, self.shell.keys)
        for command in self.menu:
            self._bindings.bind(",".join(command.keys), f"do('{command.id}')")

    def begin(self) -> None:
        """Do what is to be done once, before anything is shown."""

    def on_resize(self) -> None:
        """Show it in another size."""
        if self._is_there:
            self.draw()

    def on_screen_resume(self) -> None:
        """Show it again after another screen was seen."""
        if self._is_there:
            self.draw()

    def draw(self) -> None:
        """Show everything."""
        if not self._is_there:
            return
        self.draw_body()
        self.query_one("#top", Static).update(text(f" {self.top()}"))
        told = self.message()
        message = self.query_one("#message", Static)
        message.display = bool(told)
        message.update(text(tied(told, self.say.language)))
        self.query_one("#status", Static).update(text(f" {self.status()}"))
        self.query_one(Foot).refresh()

    def tell(self, told: str) -> None:
        """Say something, until something else is said."""
        self.said = told
        self.draw()

    # ── what a key does ─────────────────────────────────────────────────────────────────────────

    @property
    def shell(self) -> CloudevalApp:
        """The application."""
        return cast("CloudevalApp", self.app)

    def works(self, name: str) -> bool:
        """Whether a command does anything now."""
        del name
        return True

    def found(self) -> Iterator[Found]:
        """What the palette finds beside commands."""
        yield from ()

    @property
    def commands(self) -> tuple[str, ...]:
        """The commands that do something now."""
        return tuple(one.id for one in self.menu if self.works(one.id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key does anything now; the foot of the screen shows no other."""
        if action == "do" and self._is_there:
            return self.works(str(parameters[0]))
        return True

    async def action_do(self, name: str) -> None:
        """Do a command by its id."""
        self.do(name)

    def do(self, name: str) -> None:
        """Do a command by its id."""
        command = next((one for one in self.menu if one.id == name), None)
        if command is not None and command.room:
            import_module(f"cloudeval.tui.{command.room}").enter(self)
            return
        asked = getattr(self, f"do_{name.replace('-', '_')}", None)
        if asked is not None:
            asked()
        else:
            self.move(name)

    def move(self, name: str) -> None:
        """Do a command that has no method of its own."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Go back to the screen below, once: a second key on its way would close that too."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def do_leave(self) -> None:
        """Break off what is being worked out, else go back to the screen below."""
        if not self.break_off():
            self.dismiss(None)

    def do_theme(self) -> None:
        """Show other colours."""
        self.shell.next_theme()

    def do_palette(self) -> None:
        """Look for a command, or for whatever has a name here."""
        from textual.command import CommandPalette

        from cloudeval.tui.palette import Finder

        self.app.push_screen(CommandPalette([Finder], placeholder=self.say("tui.palette.hint")))

    def do_help(self) -> None:
        """Say what each key does."""
        say = self.say
        keys = [(one.signs, tied(say(f"tui.about.{one.id}"), say.language)) for one in self.menu]
        lines = [tied(line, say.language) for line in self.signs()]
        self.app.push_screen(Telling(say("tui.help.title"), lines, say("tui.help.close"), keys))

    def signs(self) -> list[str]:
        """What the signs on this screen mean."""
        return []

    def do_quit(self) -> None:
        """Leave the program; what is saved nowhere is told of first, once."""
        told, self.shell.unsaved = self.shell.unsaved, ""
        if told:
            self.tell(told)
        else:
            self.shell.leave()

    # ── long work ───────────────────────────────────────────────────────────────────────────────

    @property
    def is_working(self) -> bool:
        """Whether something is being worked out."""
        return self._watch is not None

    def work(self, what: Callable[[Watch], T], then: Callable[[T], None]) -> None:
        """Work something out beside the screen, then go on with it; other work is broken off."""
        self.break_off()
        loop = asyncio.get_running_loop()
        watch = Watch(lambda done, of: soon(loop, lambda: self._hear(watch, done, of)))
        self._watch = watch
        # Given as a call and not as a coroutine: what is broken off at once was never begun.
        worked = partial(self._worked, what, then, watch)
        self._work = self.run_worker(worked, exit_on_error=True)
        self.tell(self.say("tui.working"))

    def break_off(self) -> bool:
        """Break off what is being worked out; whether there was anything."""
        watch, self._watch = self._watch, None
        if watch is None:
            return False
        watch.cancel()
        if self._work is not None:
            self._work.cancel()
        self.tell(self.say("tui.working.broken-off"))
        return True

    async def _worked(
        self, what: Callable[[Watch], T], then: Callable[[T], None], watch: Watch
    ) -> None:
        try:
            found = await beside(lambda: what(watch))
        except Cancelled:
            return
        except Exception as error:
            told = self.told_of(error)
            if told is None:
                raise
            if self._watch is watch:
                self._watch = None
                self.tell(told)
            return
        if self._watch is watch:
            self._watch = None
            self.said = ""
            then(found)
            self.draw()

    def _hear(self, watch: Watch, done: int, of: int) -> None:
        if self._watch is watch:
            self.tell(self.say("tui.working.so-far", done=done, of=of))

    def told_of(self, error: Exception) -> str | None:
        """In plain words why something could not be worked out; None for a fault of ours."""
        from cloudeval.files.problems import Unusable
        from cloudeval.files.replacing import NotSaved

        if isinstance(error, Unusable):
            return " ".join(one.said(self.say.language) for one in error.problems)
        if isinstance(error, NotSaved):
            why = f"{error.path.name}: {error.cause.strerror or error.cause}"
            return self.say("tui.not-saved", why=why)
        return None


async def beside(what: Callable[[], T]) -> T:
    """The result of ``what``, worked out in a thread that nobody waits for at the end."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(how: Callable[[], None]) -> None:
        soon(loop, lambda: None if future.done() else how())

    def run() -> None:
        try:
            found = what()
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits
            wrong = error
            settle(lambda: future.set_exception(wrong))
        else:
            settle(lambda: future.set_result(found))

    Thread(target=run, daemon=True).start()
    return await future


def soon(loop: asyncio.AbstractEventLoop, what: Callable[[], None]) -> None:
    """Do something in the screen's own thread."""
    with suppress(RuntimeError):  # the screen was left meanwhile
        loop.call_soon_threadsafe(what)
